package align

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// turns reports whether the last row before a page's end goes on in the first one after
// it: its measure breaks off in a full line, in the middle of a sentence, and at most one
// of both has a number.
func (b *body) turns(next *body) bool {
	measure := b.header.index(plan.MeasureColumn)
	if measure < 0 || !b.header.prose || !b.cut || b.closed || !next.broken || next.opened || !b.header.same(next.header) || len(b.ends) == 0 || len(next.ends) == 0 {
		return false
	}
	start := b.start(len(b.ends) - 1)
	filled := func(text [][]string, c int) func(i int) bool {
		return func(i int) bool { return c >= 0 && text[i][c] != "" }
	}
	number := b.header.index(plan.NumberColumn)
	if number < 0 {
		number = b.header.index(plan.TitleColumn)
	}
	if has(start, len(b.lines), filled(b.text, number)) >= 0 && has(0, next.ends[0], filled(next.text, number)) >= 0 {
		return false
	}
	first := has(0, next.ends[0], filled(next.text, measure))
	last := -1
	for i := len(b.lines) - 1; i >= start && last < 0; i-- {
		if b.text[i][measure] != "" {
			last = i
		}
	}
	return first >= 0 && last >= 0 && !ended(b.text[last][measure]) && b.full(measure, last, next.text[first][measure])
}

// has is the first of some lines that a condition holds for, or -1.
func has(from, to int, is func(i int) bool) int {
	for i := from; i < to; i++ {
		if is(i) {
			return i
		}
	}
	return -1
}

// goOn adds to a row what another one has that is its rest.
func (h *header) goOn(row *grid.Row, rest grid.Row) {
	for c := range row.Cells {
		text := &row.Cells[c].Text
		if next := rest.Cells[c].Text; *text != "" && next != "" && next != *text {
			lines := strings.NewReplacer(string(grid.Wrap), "\n", string(grid.Stop), "\n").Replace(*text + "\n" + next)
			*text = grid.Lines(lines, h.wide[c])
		} else if *text == "" {
			*text = next
		}
	}
	row.Doubts = slices.Concat(row.Doubts, rest.Doubts)
	row.Edges = slices.Concat(row.Edges, rest.Edges)
}
