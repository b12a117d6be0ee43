package align

import (
	"slices"

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
	last, first := b.text[b.start(len(b.ends)-1):], next.text[:next.ends[0]]
	filled := func(c int) func(cells []string) bool {
		return func(cells []string) bool { return cells[c] != "" }
	}
	number := b.header.index(plan.NumberColumn)
	if number < 0 {
		number = b.header.index(plan.TitleColumn)
	}
	if number >= 0 && slices.ContainsFunc(last, filled(number)) && slices.ContainsFunc(first, filled(number)) {
		return false
	}
	goesOn := slices.IndexFunc(first, filled(measure))
	breaksOff := len(b.text) - 1
	for breaksOff >= len(b.text)-len(last) && b.text[breaksOff][measure] == "" {
		breaksOff--
	}
	return goesOn >= 0 && breaksOff >= len(b.text)-len(last) && !ended(b.text[breaksOff][measure]) && b.full(measure, breaksOff, first[goesOn][measure])
}

// goOn adds to a row what another one has that is its rest.
func (h *header) goOn(row *grid.Row, rest grid.Row) {
	for c := range row.Cells {
		text := &row.Cells[c].Text
		if next := rest.Cells[c].Text; *text != "" && next != "" && next != *text {
			*text = grid.Lines(grid.Written(*text+"\n"+next), h.wide[c])
		} else if *text == "" {
			*text = next
		}
	}
	row.Doubts = slices.Concat(row.Doubts, rest.Doubts)
	row.Edges = slices.Concat(row.Edges, rest.Edges)
}
