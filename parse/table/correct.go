package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/errata"
)

// A target is a cell of the grid that a correction changes.
type target struct{ table, row, column int }

// correct applies the accepted corrections to a copy of the grid. It returns,
// with the copy, the ids of the corrections of each row that they changed, and
// what is to be said of them. first is the same grid as it was read.
func correct(doc *grid.Doc, first *reader, list *errata.List) (*grid.Doc, map[source][]string, plan.Diags) {
	out := &grid.Doc{Format: doc.Format, Diags: doc.Diags, Blocks: slices.Clone(doc.Blocks)}
	corrected := make(map[source][]string)
	var diags plan.Diags
	changes := make(map[target][]errata.Change)
	owner := make(map[target][]int)
	refused := make([]bool, len(list.Corrections))
	why := make([]plan.Diag, len(list.Corrections))
	targets := make([][]target, len(list.Corrections))
	for i, c := range list.Corrections {
		if !c.Accept {
			continue
		}
		for _, x := range c.Cells {
			t, ok := first.find(c.Measure, x)
			if !ok {
				refused[i] = true
				why[i] = plan.Diag{Code: plan.ErrataRefused, Args: []string{c.ID, shorten(squeezeLines(x.Printed), 30)}}
				break
			}
			targets[i] = append(targets[i], t)
		}
		if refused[i] {
			continue
		}
		for k, t := range targets[i] {
			changes[t] = append(changes[t], c.Cells[k])
			owner[t] = append(owner[t], i)
		}
	}
	// What clashes with another correction takes its other cells out too.
	for again := true; again; {
		again = false
		for t, xs := range changes {
			_, ok := errata.Merge(first.printedAt(t), xs)
			for k := range xs {
				if i := owner[t][k]; !ok[k] && !refused[i] {
					refused[i], again = true, true
					why[i] = plan.Diag{Code: plan.ErrataClash, Args: []string{list.Corrections[i].ID, other(list, owner[t], ok)}}
				}
			}
		}
		for t := range changes {
			for k := len(owner[t]) - 1; k >= 0; k-- {
				if refused[owner[t][k]] {
					changes[t] = slices.Delete(changes[t], k, k+1)
					owner[t] = slices.Delete(owner[t], k, k+1)
				}
			}
		}
	}
	for t, xs := range changes {
		if len(xs) > 0 {
			text, _ := errata.Merge(first.printedAt(t), xs)
			setCell(out, t, text)
		}
	}
	for i, c := range list.Corrections {
		d := plan.Diag{Code: plan.ErrataApplied, At: []plan.Place{c.At}, Measure: c.Measure, Args: []string{c.ID}}
		if len(targets[i]) > 0 {
			d.Spot.Column = targets[i][0].column + 1
		}
		switch {
		case refused[i]:
			d.Code, d.Args, d.Measure = why[i].Code, why[i].Args, ""
		case !c.Accept:
			continue
		default:
			d.Args = append(d.Args, shown(c.Cells))
			for k, x := range slices.Backward(c.Cells) {
				if text := putIn(&x); text != "" {
					d.Spot.Column, d.Spot.Text = targets[i][k].column+1, text
				}
			}
			for _, t := range targets[i] {
				k := source{t.table, t.row}
				if !slices.Contains(corrected[k], c.ID) {
					corrected[k] = append(corrected[k], c.ID)
				}
			}
		}
		diags = append(diags, d)
	}
	return out, corrected, diags
}

// other is the correction that a clash is with: the first that was taken.
func other(list *errata.List, owners []int, ok []bool) string {
	for k, taken := range ok {
		if taken {
			return list.Corrections[owners[k]].ID
		}
	}
	return ""
}

// shown is what changes in the cells of a correction: 主责单位“市财政局”→“”.
func shown(cells []errata.Change) string {
	var out []string
	for _, x := range cells {
		p, q := x.Difference(4)
		out = append(out, x.Column+"“"+squeezeLines(p)+"”→“"+squeezeLines(q)+"”")
	}
	return strings.Join(out, "，")
}

// putIn is what a change puts into a cell, with as much beside it as tells the
// place from others of the cell. Where it only takes out, it is what stands there now.
func putIn(x *errata.Change) string {
	text := ""
	for beside := range 9 {
		if _, text = x.Difference(beside); text != "" && strings.Count(x.Proposed, text) == 1 {
			break
		}
	}
	return text
}

// find finds the cell that a change is of: at its place, with its text. Of the
// rows of a page, which have one place, it is that of the measure.
func (r *reader) find(measure string, x errata.Change) (target, bool) {
	ids := r.ids()
	var found []target
	for _, p := range r.print {
		column := x.Cell
		if column == 0 {
			column = slices.IndexFunc(p.Titles, func(t string) bool { return t != "" && plan.Squeeze(t) == plan.Squeeze(x.Column) }) + 1
		}
		if !samePlace(p.At, x.At) || column < 1 || column > len(p.Cells) {
			continue
		}
		c := p.Cells[column-1]
		if c.Up || c.Left || plan.Squeeze(c.Text) != plan.Squeeze(x.Printed) {
			continue
		}
		if measure != "" && p.measure >= 0 && ids[p.measure] != measure {
			continue
		}
		found = append(found, target{p.source.table, p.source.row, column - 1})
	}
	if len(found) != 1 {
		return target{}, false
	}
	return found[0], true
}

// samePlace reports whether two places are of one row, whatever the file is
// called.
func samePlace(a, b plan.Place) bool {
	a.Name, b.Name = "", ""
	return a.InColumn(1) == b.InColumn(1)
}

// printedAt is the text of a cell as printed.
func (r *reader) printedAt(t target) string {
	for _, p := range r.print {
		if p.source == (source{t.table, t.row}) {
			return p.Cells[t.column].Text
		}
	}
	return ""
}

// setCell changes a cell of a grid, whose tables it makes its own.
func setCell(doc *grid.Doc, t target, text string) {
	old := doc.Blocks[t.table].(*grid.Table)
	table := *old
	table.Rows = slices.Clone(old.Rows)
	row := &table.Rows[t.row]
	cells := spread(old)[t.row]
	row.Cells = slices.Clone(row.Cells)
	// The cell of the grid that stands at the column: those that rows above hang
	// down are no cells of this row.
	at := -1
	for k := 0; k <= t.column; k++ {
		if k >= len(cells) || !cells[k].up && !cells[k].left {
			at++
		}
	}
	for at >= len(row.Cells) {
		row.Cells = append(row.Cells, grid.Cell{}) // a blank that the source leaves out
	}
	row.Cells[at].Text = text
	doc.Blocks[t.table] = &table
}
