package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// firstLeads reports whether a duty is that of the unit that stands first among
// the responsible, which a rule of the plan makes the lead, or of those after it,
// where the rule makes them the supporting.
func (t *PlanTable) firstLeads(m *plan.Measure, r plan.Role) bool {
	return r == plan.Support && t.rest || r == plan.Lead && t.first && t.index(plan.LeadColumn) < 0 && t.index(plan.ResponsibleColumn) >= 0 && m.Lead != nil && m.Responsible != nil
}

// told reports whether a duty stands in the column of another role, whose header
// names both, or whose cell says who has which: in words, 市水务局牵头，市财政局配合, or
// by the mark of those who lead.
func (t *PlanTable) told(m *plan.Measure, r plan.Role) bool {
	if slices.Contains(t.shared.Roles, r) && m.Duty(slices.Min(t.shared.Roles)) != nil {
		return r != slices.Min(t.shared.Roles)
	}
	if t.own < 0 || r.Column() == t.Columns[t.own].Kind {
		return false
	}
	if t.mark && r == plan.Lead && m.Lead != nil && strings.ContainsAny(m.Lead.Text, plan.LeadMarks) {
		return true
	}
	return t.worded
}

// sharedCell is the cell of a column whose header names several roles: the lists
// of all of them, in its order. One that was not divided stays so.
func (t *PlanTable) sharedCell(m *plan.Measure) string {
	own := m.Duty(slices.Min(t.shared.Roles))
	text, apart := "", false
	for i, r := range t.shared.Roles {
		d := m.Duty(r)
		apart = apart || d != nil && d != own && !d.Merged
		if i > 0 {
			text += "；"
		}
		switch {
		case d == nil || d.Merged:
		case d.None:
			text += d.Text
		default:
			text += strings.Trim(list(d), "；;/／|，,")
		}
	}
	if !apart {
		return list(own)
	}
	return text
}

// wordedBy reports whether words in the cells of the one column of units say who has
// which role.
func (t *PlanTable) wordedBy(p *plan.Plan) bool {
	if t.own < 0 {
		return false
	}
	for it := range p.Items() {
		for _, r := range plan.Roles() {
			if d := it.Duty(r); d != nil && unit.RoleWords(d.Text) != "" {
				return true
			}
		}
	}
	return false
}

// dividesWork finds the column that says in words of its cells who has which role,
// where no header is that of a role: 责任分工. Nothing of it stands beside the measures.
func dividesWork(p *plan.Plan, columns []PlanColumn) int {
	found := -1
	for i, c := range columns {
		if c.Kind.IsRole() {
			return -1
		}
		if c.Kind != plan.OtherColumn || found >= 0 && !plan.DividesWork(c.Title) {
			continue
		}
		duties, extra := false, false
		for it := range p.Items() {
			duties = duties || it.Lead != nil || it.Responsible != nil || it.Support != nil
			extra = extra || slices.ContainsFunc(it.Extra, func(e plan.Extra) bool { return e.Column == c.Title })
		}
		if duties && !extra {
			found = i
		}
	}
	return found
}

// restHelps reports whether the one column of units holds who leads and who
// supports: where somebody leads, nobody is responsible, and else nobody
// supports.
func (t *PlanTable) restHelps(p *plan.Plan) bool {
	if t.index(plan.LeadColumn) >= 0 || t.index(plan.SupportColumn) >= 0 || t.index(plan.ResponsibleColumn) < 0 {
		return false
	}
	if !p.States(plan.RestHelps) || !t.first && !t.mark {
		return false
	}
	any := false
	for it := range p.Items() {
		switch {
		case it.Support == nil || it.Responsible == nil,
			it.Lead != nil && it.Responsible.Text != "",
			it.Lead == nil && it.Support.Text != "":
			return false
		}
		any = any || len(it.Support.Units) > 0
	}
	return any
}

func (t *PlanTable) duty(m *plan.Measure, r plan.Role, column int) PlanCell {
	d := m.Duty(r)
	switch {
	case d == nil:
		return PlanCell{}
	case d.Merged && column > 0 && t.Columns[column-1].Kind.IsRole():
		return PlanCell{Left: true}
	}
	if slices.Contains(t.shared.Roles, r) && r == slices.Min(t.shared.Roles) {
		return PlanCell{Text: t.sharedCell(m)}
	}
	text := list(d)
	if column == t.own {
		var parts []*plan.Duty
		for _, o := range plan.Roles() {
			if x := m.Duty(o); x != nil && (o == r || t.told(m, o)) && x.Text != "" {
				parts = append(parts, x)
			}
		}
		if len(parts) > 1 {
			text := list(parts[0])
			for _, d := range parts[1:] {
				next := list(d)
				if !goesOn(text, next, d.Units) {
					text += "；"
				}
				text += next
			}
			return PlanCell{Text: text}
		}
		if len(parts) == 1 && t.told(m, plan.Lead) {
			return PlanCell{Text: list(parts[0])}
		}
	}
	if r == plan.Responsible && t.firstLeads(m, plan.Lead) {
		if t.rest {
			text = list(m.Support)
		}
		text = strings.Trim(list(m.Lead)+"、"+text, "、")
	}
	return PlanCell{Text: text}
}

// goesOn reports whether a list of units needs no mark between it and the text before
// it: one has it, or 会同 or 商 stands there and is no part of a name.
func goesOn(text, list string, units []plan.Unit) bool {
	if text == "" || strings.ContainsAny(text[len(text)-len("；"):], "，；。") {
		return true
	}
	for _, mark := range []string{"；", "，", "会同", "商"} {
		if strings.HasPrefix(list, mark) {
			return len(units) == 0 || !strings.HasPrefix(units[0].Name, mark)
		}
	}
	return false
}

// list is the text of a cell with each name whole, on a line of its own where
// only blanks divided it from the one before. Marks and words between names
// stay: what they mean for the names beside them is not lost.
func list(d *plan.Duty) string {
	if len(d.Units) == 0 {
		return d.Text
	}
	var b strings.Builder
	rest := []rune(d.Text)
	for i, u := range d.Units {
		between, after, ok := find(rest, u.Name)
		if !ok {
			return names(d)
		}
		switch {
		case i > 0 && between == "":
			between = "\n"
		case i == 0:
			between = strings.TrimLeft(between, "\n")
		}
		b.WriteString(between + u.Name)
		rest = after
	}
	b.WriteString(plan.Squeeze(string(rest)))
	return b.String()
}

// find finds a name that white space may break. It returns what is before it
// and what is after it.
func find(text []rune, name string) (before string, after []rune, ok bool) {
	for start := range text {
		if unicode.IsSpace(text[start]) {
			continue
		}
		rest := name
		for i := start; i < len(text) && rest != ""; i++ {
			if unicode.IsSpace(text[i]) {
				continue
			}
			c, n := utf8.DecodeRuneInString(rest)
			if c != text[i] {
				break
			}
			if rest = rest[n:]; rest == "" {
				return apart(text[:start]), text[i+1:], true
			}
		}
	}
	return "", nil, false
}

// apart is what stands between two names, without white space but for a line
// end before words: the number of the second in a list.
func apart(between []rune) string {
	s := plan.Squeeze(string(between))
	if s != "" && unicode.IsSpace(between[0]) && !strings.ContainsAny(s[:min(3, len(s))], "、，；") {
		return "\n" + s
	}
	return s
}

// names is a list of names that its printed text does not hold as they are.
func names(d *plan.Duty) string {
	var out []string
	for _, u := range d.Units {
		out = append(out, u.Name)
	}
	return strings.Join(out, "\n") + unit.OpenWords(d.Text)
}
