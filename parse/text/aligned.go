package text

import (
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// aligned reads tables whose columns only blanks divide, in the way to count
// columns that fits best.
func aligned(lines []line, goOn func()) []grid.Block {
	ways := make([][]align.Line, len(counts))
	for i, width := range counts {
		ways[i] = place(lines, width)
	}
	return align.ReadBest(goOn, ways...)
}

// counts are the ways in which programs count columns: a Chinese character is
// two or one, and what Chinese has in common with other scripts may be one where
// that is two.
var counts = []func(rune) float64{wide, narrow, single}

func wide(c rune) float64 { return float64(eastasian.RuneWidth(c)) }

func narrow(c rune) float64 { return float64(eastasian.NarrowRuneWidth(c)) }

func single(rune) float64 { return 1 }

// place says where the words of lines stand.
func place(lines []line, width func(rune) float64) []align.Line {
	counted := width('中') == 1 // places say nothing of widths
	out := make([]align.Line, len(lines))
	for i, l := range lines {
		o := align.Line{Y: float64(i), At: l.at, Break: l.page}
		if !rule(l.text) {
			o.Words = wordsOf(l.text, width)
		}
		if counted {
			for k, w := range o.Words {
				o.Words[k].Wide = float64(eastasian.Width(w.Text))
			}
		}
		out[i] = o
	}
	return out
}

func wordsOf(s string, width func(rune) float64) []align.Word {
	var out []align.Word
	x, start, from := 0.0, -1, 0.0
	for k, c := range s {
		switch blank := unicode.IsSpace(c); {
		case blank && start >= 0:
			out = append(out, align.Word{Text: s[start:k], X0: from, X1: x})
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
		out = append(out, align.Word{Text: s[start:], X0: from, X1: x})
	}
	return out
}

// rule reports whether a line only draws a line below what stands above it.
func rule(s string) bool { return len([]rune(s)) >= 8 && ruleLine.MatchString(s) }

var ruleLine = regex.MustCompile(`^\s*[-=_—─━═]{2,}(?:\s+[-=_—─━═]{2,})*\s*$`)

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
