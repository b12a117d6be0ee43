package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// may reports whether a column may hold a content.
func may(k plan.Column, c content) bool {
	if c == anything || c == aBlank {
		return true
	}
	switch k {
	case plan.NumberColumn:
		return c == aNumber
	case plan.DeadlineColumn:
		return c == aDate
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		return c == aBody
	case plan.TitleColumn, plan.MeasureColumn:
		return c != aDate && c != aNumber
	case plan.SectionColumn:
		return c != aDate && c != aSentence
	}
	return true
}

// never reports whether a column surely does not hold a content. Deadlines may be
// told in sentences, and tasks be named by the body that they build.
func never(k plan.Column, c content) bool {
	switch k {
	case plan.DeadlineColumn:
		return c == aBody
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		return c == aDate || c == aSentence
	case plan.TitleColumn, plan.MeasureColumn:
		return c == aDate
	}
	return false
}

// mayMisfit reports whether a header may not fit what its columns hold; if not, it
// does.
func (h *header) mayMisfit(columns []column) bool {
	if t, m := h.index(plan.TitleColumn), h.index(plan.MeasureColumn); m >= 0 && m < t {
		return true
	}
	units := slices.ContainsFunc(h.columns, plan.Column.IsRole)
	for i, k := range h.columns {
		var wrong []content
		for c := aNumber; c <= aSentence; c++ {
			if never(k, c) || c == aBody && units && i >= h.given {
				wrong = append(wrong, c)
			}
		}
		if columns[i].mayHold(wrong) {
			return true
		}
	}
	return false
}

// misfits finds headers that do not fit what stands below them: one is missing,
// there twice, or in the place of another. All that the rows lack or have wrong
// comes from it, so it is told once, and nobody is addressed by such rows.
func (r *reader) misfits() {
	ids := r.ids()
	for _, h := range r.headers {
		columns, measures := r.below(h)
		if !h.mayMisfit(columns) {
			continue
		}
		holds := make([]content, len(columns))
		for i := range columns {
			holds[i] = columns[i].holds()
		}
		d, ok := h.misfit(holds)
		if !ok {
			continue
		}
		column := d.Spot.Column
		d.At = []plan.Place{h.at[0].InColumn(column)}
		d.Spot = plan.Spot{}
		if i := slices.IndexFunc(r.print, func(p printedRow) bool {
			return p.Kind == plan.HeaderRow && len(p.Columns) > 0 && &p.Columns[0] == &h.columns[0]
		}); i >= 0 && column <= len(r.print[i].Cells) {
			d.Spot = plan.Spot{Row: i + 1, Column: column}
		}
		mine := make(map[string]bool)
		for i := range measures {
			mine[ids[i]] = true
		}
		r.diags = slices.DeleteFunc(r.diags, func(d plan.Diag) bool {
			switch d.Code {
			case plan.TableRuleRows, plan.TableRuleUnused, plan.TableTwice, plan.TableNumberAgain, plan.TableTitle:
				return true
			}
			return mine[d.Measure] && (strings.HasPrefix(string(d.Code), "U") || strings.HasPrefix(string(d.Code), "D") || d.Code == plan.TableNoMeasure)
		})
		r.diags = append(r.diags, d)
		for it := range r.plan.Items() {
			if !mine[it.ID] {
				continue
			}
			for _, role := range plan.Roles() {
				if duty := it.Duty(role); duty != nil {
					duty.Units, duty.Others = []plan.Unit{}, false
				}
			}
		}
		clear(h.extra) // they are told with it
	}
}

// misfit says how a header does not fit what its columns hold. The spot has the
// first column that is wrong, from 1.
func (h *header) misfit(holds []content) (plan.Diag, bool) {
	var all []int
	for i, k := range h.columns {
		if never(k, holds[i]) {
			all = append(all, i)
		}
	}
	if t, m := h.index(plan.TitleColumn), h.index(plan.MeasureColumn); m >= 0 && m < t && holds[t] == aSentence && holds[m] == aPhrase {
		return h.misfitOf(plan.HeaderSwapped, m, h.titles[m], h.titles[t]), true // 工作措施 before 重点任务, with a name and a measure below
	}
	if len(all) == 0 {
		// Of columns of units one has no header, and nobody can tell which.
		first := slices.IndexFunc(h.columns, plan.Column.IsRole)
		if first >= 0 && slices.Contains(holds[h.given:], aBody) {
			name, _ := h.lacks(aBody)
			return h.misfitOf(plan.HeaderShifted, first, h.titles[first], name), true
		}
		return plan.Diag{}, false
	}
	fits := func(columns []plan.Column) bool {
		for i, k := range columns {
			if !may(k, holds[i]) {
				return false
			}
		}
		return true
	}
	if last := len(holds) - 1; holds[last] == aBlank {
		for i, t := range h.titles[:last] {
			// A blank one too many, and all after it one column too far.
			if columns := append(slices.Delete(slices.Clone(h.columns), i, i+1), plan.OtherColumn); t == "" && fits(columns) {
				return h.misfitOf(plan.HeaderMisfit, all[0], h.titles[all[0]], meaning[holds[all[0]]]), true
			}
		}
	}
	twice := slices.ContainsFunc(h.titles, func(t string) bool {
		return t != "" && slices.Index(h.titles, t) != len(h.titles)-1-slices.Index(reversed(h.titles), t)
	})
	for _, i := range all {
		for j := range h.columns {
			columns := slices.Clone(h.columns)
			columns[i], columns[j] = columns[j], columns[i]
			if j != i && h.titles[j] != "" && !twice && fits(columns) {
				a, b := min(i, j), max(i, j)
				return h.misfitOf(plan.HeaderSwapped, a, h.titles[a], h.titles[b]), true
			}
		}
	}
	missing, name := -1, ""
	for i := 0; i <= all[0] && !twice; i++ {
		columns := slices.Insert(slices.Clone(h.columns), i, plan.OtherColumn)[:len(h.columns)]
		if !fits(columns) {
			continue
		}
		if n, sure := h.lacks(holds[i]); missing < 0 || sure {
			missing, name = i, n
		}
	}
	if missing >= 0 && name != "" {
		return h.misfitOf(plan.HeaderShifted, missing, h.titles[missing], name), true
	}
	return h.misfitOf(plan.HeaderMisfit, all[0], h.titles[all[0]], meaning[holds[all[0]]]), true
}

func (h *header) misfitOf(code plan.Code, column int, args ...string) plan.Diag {
	return plan.Diag{Code: code, Args: args, Spot: plan.Spot{Column: column + 1}}
}

func reversed(s []string) []string {
	s = slices.Clone(s)
	slices.Reverse(s)
	return s
}

// meaning is the header that a content usually has.
var meaning = map[content]string{aNumber: "序号", aDate: "完成时限", aBody: "责任单位", aPhrase: "重点任务", aSentence: "工作措施"}

// lacks is the header that a content would have, and whether the table has none
// such.
func (h *header) lacks(c content) (name string, sure bool) {
	has := func(want plan.Column) bool {
		return slices.ContainsFunc(h.titles, func(t string) bool { k, _ := plan.ColumnOf(t); return k == want })
	}
	switch c {
	case aDate:
		return meaning[c], !has(plan.DeadlineColumn)
	case aNumber:
		return meaning[c], !has(plan.NumberColumn)
	case aPhrase:
		return meaning[c], !has(plan.TitleColumn)
	case aSentence:
		return meaning[c], !has(plan.MeasureColumn)
	case aBody:
		for role, k := range plan.RoleColumns() {
			if !has(k) {
				return [...]string{"牵头部门", "责任单位", "协办单位"}[role], true
			}
		}
		return meaning[c], false
	}
	return "", false
}

// widen gives headers the blank columns that most rows below them have besides.
func widen(rows [][]cell, heads []*header) {
	const cells = 3 // of a row that is no heading
	width := make(map[string][]int)
	title := func(h *header) string { return strings.Join(h.titles, "\x00") }
	var h *header
	for i := range rows {
		if heads[i] != nil {
			h = heads[i]
		} else if h != nil {
			filled, last := 0, 0
			for k, c := range rows[i] {
				if strings.TrimSpace(c.text) != "" && !c.left {
					filled++
					last = k + 1
				}
			}
			if filled >= cells {
				width[title(h)] = append(width[title(h)], last)
			}
		}
	}
	most := make(map[string]int)
	for k, w := range width {
		if len(w) >= 3 {
			slices.Sort(w)
			most[k] = w[len(w)/2]
		}
	}
	for _, h := range heads {
		if h == nil {
			continue
		}
		for n := most[title(h)]; len(h.columns) < n; {
			h.columns = append(h.columns, plan.OtherColumn)
			h.titles = append(h.titles, "")
			h.extra, h.length, h.dates, h.named = append(h.extra, 0), append(h.length, 0), append(h.dates, 0), append(h.named, 0)
		}
	}
}
