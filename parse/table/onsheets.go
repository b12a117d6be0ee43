package table

import (
	"slices"
	"strconv"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A plan may have a sheet for each of its sections. The sheets of one plan have the
// same header, and the numbers of the tasks go on from one to the next.

// outside reports whether a sheet is none of those that the plan stands on.
func (r *reader) outside(sheet string) bool {
	return r.header != nil && !slices.Contains(r.read, sheet)
}

// goOnIn takes a sheet for one more of the plan if its table goes on with it, and
// returns how many rows stand above its header: they are those of a heading.
func (r *reader) goOnIn(t *grid.Table, s *sheet) (above int) {
	above = slices.IndexFunc(s.heads, func(h *header) bool { return h != nil })
	if above < 0 || !r.outside(t.Rows[0].At.Sheet) || !r.goesOn(s, above) {
		return 0
	}
	at := t.Rows[above].At
	r.say(plan.TableSheetGoesOn, []plan.Place{at}, "", at.Sheet, r.read[0])
	if len(r.read) == 1 {
		r.bySheet = r.nameless()
	}
	if r.bySheet {
		r.pending = at.Sheet
	}
	r.read = append(r.read, at.Sheet)
	return above
}

// nameless reports whether the plan has no section with a name so far, but its sheet
// has one that says something.
func (r *reader) nameless() bool {
	_, _, ok := sheetSection(r.read[0])
	_, _, _, named := r.headingAbove()
	return ok && !named && len(r.plan.Sections) == 1 && r.lastSection().Number == "" && r.lastSection().Title == ""
}

// sheetsSection starts the section that a sheet's name says, where no row has done so
// since the sheet began.
func (r *reader) sheetsSection(at []plan.Place) {
	if number, title, ok := sheetSection(r.pending); ok {
		r.addSection(number, title, at)
	}
	r.pending = ""
}

// goesOn reports whether a sheet whose header starts at a row has the plan's header,
// no title of another plan, and the number after the last one.
func (r *reader) goesOn(s *sheet, above int) bool {
	h := s.heads[above]
	if !r.header.again(h) {
		return false
	}
	for _, cells := range s.rows[:above] {
		if text := joinCells(cells); titleOfPlan(text) && !r.known(text) {
			return false
		}
	}
	column := h.index(plan.NumberColumn)
	for _, cells := range s.rows[above+h.rows:] {
		if column < 0 || column >= len(cells) {
			return false
		}
		if no, ok := bareNumber(cells[column].text); ok && no != "" && !cells[column].left {
			n, err := strconv.Atoi(no)
			if err == nil {
				return n == r.lastNo+1
			}
		}
	}
	return false
}

// sheetSection is the section that a sheet's name says: what a program calls a sheet
// by itself says none.
func sheetSection(name string) (number, title string, ok bool) {
	if noName.MatchString(name) {
		return "", "", false
	}
	number, title, _ = section(name)
	return number, title, title != ""
}

var noName = regex.MustCompile(`(?i)^(?:sheet|工作表|表)? ?[（(]?[0-9]*[）)]?$`)
