package pdf

import (
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// halved tells tables whose columns are printed on other pages, as programs for sheets
// print those that are too wide: one has what is to be done and no bodies, another has
// bodies and nothing that is to be done.
func (r *reader) halved() {
	var tasks, bodies *grid.Table
	for _, b := range r.doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok || len(t.Rows) < 2 {
			continue
		}
		task, body := headOf(t.Rows[0])
		switch {
		case task && body:
			return
		case task:
			tasks = t
		case body:
			bodies = t
		}
	}
	if tasks != nil && bodies != nil {
		r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: plan.SourceHalved, At: []plan.Place{tasks.Rows[0].At, bodies.Rows[0].At}})
	}
}

// headOf reports whether a row has the words over tasks or measures, and over bodies.
func headOf(row grid.Row) (task, body bool) {
	for _, c := range row.Cells {
		k, rank := plan.ColumnOf(c.Text)
		if rank >= plan.ContainedRank {
			continue
		}
		task = task || k == plan.MeasureColumn || k == plan.TitleColumn
		body = body || k.IsRole()
	}
	return task, body
}
