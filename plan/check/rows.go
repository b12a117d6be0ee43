package check

import (
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// titlesRule finds tasks with a number and no title, in a table whose tasks have
// one.
var titlesRule = Rule{
	Codes: []plan.Code{plan.TitleBlank},
	Many:  3, // a plan that leaves out the title above does so throughout
	Run: func(s *Subject, found func(plan.Diag)) {
		titled := 0
		misnumbered := s.rowsWith(plan.NumberSlip)
		var bare []int
		for i := range s.Table.Rows {
			r := &s.Table.Rows[i]
			number, title := r.Cell(plan.NumberColumn), r.Cell(plan.TitleColumn)
			switch {
			case r.Kind != plan.MeasureRow || number.Up || title.Up || strings.TrimSpace(number.Text) == "" || r.Index(plan.TitleColumn) < 0:
			case s.goesOn(r) && misnumbered[i+1]: // the number is not that of the task above
			case strings.TrimSpace(title.Text) != "":
				titled++
			default:
				bare = append(bare, i)
			}
		}
		if titled <= 2*len(bare) {
			return // titles stand for the numbers below them
		}
		for _, i := range bare {
			r := &s.Table.Rows[i]
			k := r.Index(plan.TitleColumn) + 1
			found(plan.Diag{Code: plan.TitleBlank, At: []plan.Place{r.At.InColumn(k)}, Measure: r.Measure, Args: []string{plan.Squeeze(r.Cell(plan.NumberColumn).Text)}, Spot: plan.Spot{Row: i + 1, Column: k}})
		}
	},
}

// titlesNearRule finds tasks whose title differs by one character from that of the
// task above, in a plan whose tasks share the titles of their groups.
var titlesNearRule = Rule{
	Codes: []plan.Code{plan.TitleNear},
	Run: func(s *Subject, found func(plan.Diag)) {
		shared := 0
		var near []*plan.Task
		above := make(map[*plan.Task]*plan.Task)
		for i := range s.Plan.Sections {
			tasks := s.Plan.Sections[i].Tasks
			for j := 1; j < len(tasks); j++ {
				a, b := &tasks[j-1], &tasks[j]
				switch {
				case a.Title == b.Title && a.Title != "":
					shared++
				case len([]rune(a.Title)) == len([]rune(b.Title)) && len([]rune(a.Title)) >= 4 && plan.Apart(a.Title, b.Title) == 1 && !unit.TellsApart(a.Title, b.Title):
					near = append(near, b)
					above[b] = a
				}
			}
		}
		if shared < 2 || len(near) > shared {
			return
		}
		for _, t := range near {
			if len(t.Measures) > 0 {
				it := s.items[s.index[t.Measures[0].ID]]
				d := s.at(plan.Diag{Code: plan.TitleNear, Args: []string{t.Title, above[t].Title}}, it, plan.TitleColumn, "")
				found(s.put(d, plan.TitleColumn, above[t].Title))
			}
		}
	},
}

// goesOn reports whether a row holds a measure of its task other than the first.
func (s *Subject) goesOn(r *plan.Row) bool {
	k, ok := s.index[r.Measure]
	return ok && s.items[k].Measure != &s.items[k].Task.Measures[0]
}

// shortRowsRule finds rows that have fewer cells than the table's rows usually
// have: with a separator lost, all that follows stands in the wrong column.
var shortRowsRule = Rule{
	Codes: []plan.Code{plan.RowShort},
	Run: func(s *Subject, found func(plan.Diag)) {
		for _, d := range s.every(plan.UnitIsDate) {
			if d.Measure != "" {
				s.replaceOf(d.Measure, plan.DeadlineUnknown, plan.DeadlineBlank)
			}
		}
		for _, d := range s.every(plan.TableExtraCell) {
			if d.Measure != "" {
				s.replaceOf(d.Measure, misplaced...)
			}
		}
		if f := s.Plan.Source.Format; f == "xlsx" || f == "docx" || f == "pdf" {
			return // they leave out blank cells, or none can be lost alone
		}
		full, all := 0, 0
		for _, r := range s.Table.Rows {
			if r.Kind == plan.MeasureRow {
				all++
				if r.Given >= len(r.Columns) || s.spanned(&r) {
					full++
				}
			}
		}
		if all < 3 || 5*full < 4*all {
			return // a form that leaves out blank cells
		}
		for i := range s.Table.Rows {
			r := &s.Table.Rows[i]
			if r.Kind == plan.MeasureRow && r.Given < len(r.Columns) && !s.spanned(r) {
				s.replaceOf(r.Measure, misplaced...)
				found(plan.Diag{Code: plan.RowShort, At: []plan.Place{r.At}, Measure: r.Measure, Spot: plan.Spot{Row: i + 1},
					Args: []string{strconv.Itoa(r.Given), strconv.Itoa(len(r.Columns))}})
			}
		}
	},
}

// misplaced is what the reader finds of cells that stand in the wrong column, which
// a rule says of the row.
var misplaced = []plan.Code{plan.DeadlineUnknown, plan.DeadlineAmbiguous, plan.DeadlineBlank, plan.UnitNotAName, plan.UnitIsDate, plan.UnitUnknown}

// spanned reports whether cells of rows above stand in a row, which has fewer of
// its own for that.
func (s *Subject) spanned(r *plan.Row) bool {
	n := r.Given
	for _, c := range r.Cells {
		if c.Up {
			n++
		}
	}
	return n > r.Given && n >= len(r.Columns)
}

// cutOffRule suspects that the end of the table is lost: the last row breaks off
// where others don't.
var cutOffRule = Rule{
	Codes: []plan.Code{plan.TableCutOff},
	Run: func(s *Subject, found func(plan.Diag)) {
		if len(s.items) < 4 {
			return
		}
		last := s.items[len(s.items)-1]
		bare := func(it plan.Item) bool {
			for _, r := range plan.Roles() {
				if d := it.Duty(r); d != nil && !blank(d) {
					return false
				}
			}
			return it.Deadline.Text == ""
		}
		for _, it := range s.items[:len(s.items)-1] {
			if bare(it) {
				return
			}
		}
		for _, k := range plan.RoleColumns() {
			for _, i := range s.rows[last.ID] {
				// A list that breaks off at its mark.
				if text := s.Table.Rows[i].Cell(k).Text; strings.ContainsAny(lastRune(text), "、，,") {
					found(s.at(plan.Diag{Code: plan.TableCutOff, Args: []string{ending(strings.TrimSpace(text))}}, last, k, ""))
					return
				}
			}
		}
		if !bare(last) || last.Text == "" {
			return
		}
		// What else the row lacks has the same cause.
		s.replaceOf(last.ID, plan.DeadlineBlank, plan.RowShort, plan.TableLoose)
		found(s.at(plan.Diag{Code: plan.TableCutOff, Args: []string{ending(last.Text)}}, last, plan.MeasureColumn, ""))
	},
}

// lastRune is the last character of a text.
func lastRune(s string) string {
	r := []rune(strings.TrimSpace(s))
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}

// ending is the end of a text.
func ending(s string) string {
	r := []rune(s)
	if len(r) > 12 {
		return "…" + strings.ReplaceAll(string(r[len(r)-12:]), "\n", " ")
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// beginning is the start of a text.
func beginning(s string) string {
	r := []rune(s)
	if len(r) > 20 {
		return strings.ReplaceAll(string(r[:20]), "\n", " ") + "…"
	}
	return strings.ReplaceAll(s, "\n", " ")
}
