package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// fewNumbered is how many rows with a number show that each has one.
const fewNumbered = 3

// rests finds rows that a page starts with and that are the rest of the row before:
// they have no number, and no deadline of their own or no measure, in a table whose other rows all have them. Where a
// table repeats section and title in each row, a page may cut those, too: the rest
// of them goes to the row before. rests gives the texts of such rows.
func rests(t *grid.Table, rows [][]cell, heads []*header, known times) map[int]string {
	var h *header
	var starts, numbered []int
	last := map[int]int{} // by row that a page starts with, the row before it
	before, cut := -1, false
	for i, cells := range rows {
		cut = cut || t.Rows[i].Break
		if heads[i] != nil {
			if h != nil && !h.same(heads[i]) {
				return nil
			}
			h = heads[i]
			continue
		}
		if h == nil || h.index(plan.NumberColumn) < 0 || h.index(plan.DeadlineColumn) < 0 {
			return nil
		}
		if empty(cells) || oneCell(cells) || aside(cells) {
			continue
		}
		number := h.index(plan.NumberColumn)
		if number >= len(cells) { // such a row ends before the column
			return nil
		}
		switch c := cells[number]; {
		case c.up || c.left:
			return nil
		case strings.TrimSpace(c.text) != "":
			numbered = append(numbered, i)
		case cut && before >= 0 && (h.wanting(cells) || h.datesOn(rows[before], cells, known)):
			starts = append(starts, i)
			last[i] = before
		default:
			return nil
		}
		before, cut = i, false
	}
	if len(numbered) < fewNumbered || slices.ContainsFunc(numbered, func(i int) bool { return h.wanting(rows[i]) }) {
		return nil
	}
	out := map[int]string{}
	for _, i := range starts {
		out[i] = oneLine(joinCells(rows[i]))
		for _, k := range []plan.Column{plan.SectionColumn, plan.TitleColumn} {
			at := h.index(k)
			if at < 0 || at >= len(rows[i]) || at >= len(rows[last[i]]) {
				continue
			}
			rest, whole := &rows[i][at], &rows[last[i]][at]
			if !strings.HasSuffix(plan.Squeeze(whole.text), plan.Squeeze(rest.text)) {
				whole.text = oneLine(whole.text) + oneLine(rest.text)
			}
			rest.text = ""
		}
	}
	return out
}

// wanting reports whether a row has no measure or no deadline.
func (h *header) wanting(cells []cell) bool {
	blank := func(k plan.Column) bool {
		i := h.index(k)
		return i < 0 || i >= len(cells) || strings.TrimSpace(cells[i].text) == ""
	}
	return blank(plan.MeasureColumn) || blank(plan.DeadlineColumn)
}

// datesOn reports whether the deadline of a row is the rest of that of another.
func (h *header) datesOn(before, cells []cell, known times) bool {
	i := h.index(plan.DeadlineColumn)
	return i < min(len(before), len(cells)) && known.partial(before[i].text, cells[i].text)
}

// oneCell reports whether one cell spans all columns of a row.
func oneCell(cells []cell) bool {
	for _, c := range cells[1:] {
		if !c.left {
			return false
		}
	}
	return true
}
