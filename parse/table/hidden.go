package table

import (
	"slices"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// inSight is a document without the sheets that its workbook hides, but for one with
// a plan where no other has any. It says which hidden sheets have plans.
func inSight(doc *grid.Doc, goOn func()) (*grid.Doc, plan.Diags) {
	if !slices.ContainsFunc(doc.Blocks, hidden) {
		return doc, nil
	}
	code := plan.TableHiddenSheetRead
	if slices.ContainsFunc(doc.Blocks, func(b grid.Block) bool { return !hidden(b) && holdsPlan(b, goOn) }) {
		code = plan.TableHiddenSheet
	}
	out := *doc
	out.Blocks = nil
	var said plan.Diags
	dropped := make(map[string]bool)
	for _, b := range doc.Blocks {
		if !hidden(b) {
			out.Blocks = append(out.Blocks, b)
			continue
		}
		at := b.(*grid.Table).Rows[0].At
		has := holdsPlan(b, goOn)
		if has {
			said = append(said, plan.Diag{Code: code, At: []plan.Place{at}, Args: []string{at.Sheet}})
		}
		if has && code == plan.TableHiddenSheetRead {
			out.Blocks = append(out.Blocks, b)
			code = plan.TableHiddenSheet // of several, the first
		} else {
			dropped[at.Sheet] = true
		}
	}
	out.Diags = slices.DeleteFunc(slices.Clone(doc.Diags), func(d plan.Diag) bool {
		return len(d.At) > 0 && dropped[d.At[0].Sheet]
	})
	return &out, said
}

// elsewhere drops what was said of cells of other sheets than the plan's, which no
// letter has anything of.
func (r *reader) elsewhere() {
	r.diags = slices.DeleteFunc(r.diags, func(d plan.Diag) bool {
		switch d.Code {
		case plan.SheetFormula, plan.SheetCovered, plan.TableHidden, plan.SourceLost:
			return len(d.At) > 0 && r.outside(d.At[0].Sheet)
		}
		return false
	})
}

func hidden(b grid.Block) bool {
	t, ok := b.(*grid.Table)
	return ok && t.Unseen && len(t.Rows) > 0
}

// holdsPlan reports whether a block is a table with the header of a plan.
func holdsPlan(b grid.Block, goOn func()) bool {
	t, ok := b.(*grid.Table)
	return ok && slices.ContainsFunc(headersOf(spread(t), nil, goOn), func(h *header) bool { return h != nil })
}
