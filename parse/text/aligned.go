package text

import (
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// aligned reads tables whose columns only blanks divide. Some programs count a
// Chinese character as two columns, some as one: what fits better is taken.
func aligned(lines []line) []grid.Block {
	doubled, cost := align.Read(place(lines, wide))
	narrow, costNarrow := align.Read(place(lines, func(rune) float64 { return 1 }))
	if costNarrow < cost {
		return narrow
	}
	return doubled
}

// wide is the width of a character where a Chinese one takes two columns.
func wide(c rune) float64 { return float64(eastasian.RuneWidth(c)) }

// place says where the words of lines stand.
func place(lines []line, width func(rune) float64) []align.Line {
	out := make([]align.Line, len(lines))
	for i, l := range lines {
		o := align.Line{Y: float64(i), At: l.at, Break: l.page}
		x, start, from := 0.0, -1, 0.0
		for k, c := range l.text {
			switch blank := unicode.IsSpace(c); {
			case blank && start >= 0:
				o.Words = append(o.Words, align.Word{Text: l.text[start:k], X0: from, X1: x})
				start = -1
			case !blank && start < 0:
				start, from = k, x
			}
			if c == '\u3000' && width(c) > 1 {
				x++
			}
			if c != '\ufeff' {
				x += width(c)
			}
		}
		if start >= 0 {
			o.Words = append(o.Words, align.Word{Text: l.text[start:], X0: from, X1: x})
		}
		out[i] = o
	}
	return out
}

// A line is one line of a text without its end.
type line struct {
	text string
	at   plan.Place
	page bool // a page ends before it
}

// linesOf divides a text at its line ends and form feeds.
func linesOf(name, src string) []line {
	var out []line
	page := false
	for i, s := range strings.Split(normalEnds.Replace(src), "\n") {
		for k, part := range strings.Split(s, "\f") {
			page = page || k > 0
			if strings.TrimSpace(part) == "" && k > 0 {
				continue
			}
			out = append(out, line{strings.TrimRight(part, " "), plan.Place{Name: name, Line: i + 1}, page})
			page = false
		}
	}
	return out
}
