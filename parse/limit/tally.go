package limit

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A Tally counts what a reader makes, so that a file beyond a limit is refused before
// all that it has takes memory. [Limits.Grid] counts again, with what is merged.
type Tally struct {
	*Limits
	rows, cells int64
}

// Row counts one more row, of so many cells.
func (t *Tally) Row(cells int) error {
	t.rows++
	t.cells += int64(cells)
	if err := t.Check(plan.LimitRows, t.rows); err != nil {
		return err
	}
	return t.Check(plan.LimitCells, t.cells)
}

// Divided refuses a text that has too many signs between cells.
func (l *Limits) Divided(src string, divides func(rune) bool) error {
	if int64(len(src)) <= l.Max(plan.LimitCells) {
		return nil // no need to count
	}
	n := int64(0)
	for _, c := range src {
		if divides(c) {
			n++
		}
	}
	return l.Check(plan.LimitCells, n)
}

// Page refuses a web page with too many elements and attributes, by the signs and
// blanks that begin them.
func (l *Limits) Page(src string) error {
	if int64(len(src)) <= l.Max(plan.LimitElements) {
		return nil // no need to count
	}
	n, within := int64(0), false
	for i := range len(src) {
		switch c := src[i]; {
		case c == '<':
			n++
			within = true
		case c == '>':
			within = false
		case within && strings.IndexByte(" \t\r\n\f/=", c) >= 0:
			n++
		}
	}
	return l.Check(plan.LimitElements, n)
}
