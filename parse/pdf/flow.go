package pdf

import (
	"math"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
)

// measure finds out how far from the line on its left the text of each column
// starts, and how far it reaches.
func (t *table) measure() {
	n := 0
	for _, s := range t.sheets {
		n = max(n, len(s.xs)-1)
	}
	t.indent, t.reach = make([]float64, n), make([]float64, n)
	for c := range n {
		t.indent[c], t.reach[c] = math.Inf(1), 0
	}
	for _, s := range t.sheets {
		for _, c := range s.cells {
			if c.cols > 1 || c.direction != rightwards {
				continue
			}
			for _, l := range c.lines {
				t.indent[c.col] = math.Min(t.indent[c.col], l.x0-s.xs[c.col])
				t.reach[c.col] = math.Max(t.reach[c.col], l.x1-s.xs[c.col])
			}
		}
	}
}

// text is the text of a cell. A line end that the width of the cell made is a
// grid.Wrap, one that was written is a grid.Stop.
func (t *table) text(s *sheet, c *cell) string {
	return flow(c.lines, t.limit(s, c))
}

// limit is how far the lines of a cell reach where they are full. Where it is not
// certain, it is rather too near: of a full line nothing is concluded.
func (t *table) limit(s *sheet, c *cell) float64 {
	switch {
	case c.direction != rightwards:
		return s.end(c) - 2
	case c.cols > 1:
		return s.xs[c.col+c.cols] - 2
	}
	return s.xs[c.col] + math.Min(t.reach[c.col], s.xs[c.col+1]-s.xs[c.col]-t.indent[c.col])
}

// flow joins lines that may reach up to limit.
func flow(lines []line, limit float64) string {
	var b strings.Builder
	left := math.Inf(1)
	for _, l := range lines {
		left = math.Min(left, l.x0)
	}
	flush := 0 // lines that start at the left
	for _, l := range lines {
		if l.x0-left < 0.3*l.size {
			flush++
		}
	}
	for i, l := range lines {
		if i > 0 {
			before := lines[i-1]
			switch {
			case before.x1+l.need() < limit-0.15*l.size,
				flush > 1 && l.x0-left > 1.2*l.size && before.x0-left < 0.3*l.size: // indented
				b.WriteRune(grid.Stop)
			default:
				if between(before, l, limit) {
					b.WriteByte(' ')
				}
				b.WriteRune(grid.Wrap)
			}
		}
		b.WriteString(l.text())
	}
	return b.String()
}

// between reports whether a space belongs between two lines that are joined: both
// words are Latin, and the first line had room for a letter more, or has a blank
// at its end.
func between(before, l line, limit float64) bool {
	last, first := before.words(), l.words()
	if len(last) == 0 || len(first) == 0 || !latinEnd.MatchString(last[len(last)-1].text) || !latinStart.MatchString(first[0].text) {
		return false
	}
	numbers := numberEnd.MatchString(last[len(last)-1].text) && numberStart.MatchString(first[0].text)
	return before.chars[len(before.chars)-1].blank() && before.chars[len(before.chars)-1].x0 > before.x1-0.1*before.size || !numbers && before.x1 < limit-0.5*before.size
}

var (
	latinEnd    = regex.MustCompile(`[0-9A-Za-z]$`)
	latinStart  = regex.MustCompile(`^[0-9A-Za-z]`)
	numberEnd   = regex.MustCompile(`[0-9]$`)
	numberStart = regex.MustCompile(`^[0-9.%]`)
)
