package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A leadRule is what a plan says of who leads where no column does, and what
// became of it. Without such a rule 责任单位 stays what it is.
type leadRule struct {
	plan.LeadSentence
	at   []plan.Place
	held []string // measures whose lead it gave
	not  []string // measures that it could not be applied to
}

// leadRules finds the rules in the notes, the headers, the title and the first
// measure, which may say how to read the others but says much else too.
func (r *reader) leadRules() []leadRule {
	var out []leadRule
	find := func(text string, at []plan.Place, whole bool) {
		for _, s := range plan.LeadSentences(text) {
			said := slices.ContainsFunc(out, func(o leadRule) bool {
				return o.Rule == s.Rule && o.Mark == s.Mark && (s.Rule != plan.UnreadRule || o.Words == s.Words)
			})
			if !said && (whole || s.Rule != plan.UnreadRule && s.Rule != plan.MarkedLeads) {
				out = append(out, leadRule{LeadSentence: s, at: at})
			}
		}
	}
	for _, n := range r.plan.Notes {
		find(n.Text, n.At, true)
	}
	for _, h := range r.headers {
		for _, t := range h.titles {
			k, _ := plan.ColumnOf(t)
			find(t, h.at, !k.IsRole() || strings.ContainsAny(t, "（(：:，,")) // 总牵头单位 is no rule
		}
	}
	find(r.plan.Title, r.header.at, true)
	for it := range r.plan.Items() {
		find(r.rows[0].text, it.At, false)
		break
	}
	slices.SortStableFunc(out, func(a, b leadRule) int { return int(a.Rule - b.Rule) })
	return out
}

// lead applies the rules to a measure.
func (r *reader) lead(m *plan.Measure, w *raw, rules []leadRule) {
	led := m.Lead != nil
	for k := range rules {
		l := &rules[k]
		switch l.Rule {
		case plan.FirstLeads, plan.SoleLeads:
			l.apply(m, w)
		case plan.RestHelps:
			marked := slices.ContainsFunc(rules[:k], func(l leadRule) bool { return l.Rule == plan.FirstLeads || l.Rule == plan.MarkedLeads })
			if marked && !w.printed(plan.Lead) && !w.printed(plan.Support) {
				l.rest(m, w.marked || !led && m.Lead != nil)
			}
		}
	}
}

// apply gives a measure its lead.
func (l *leadRule) apply(m *plan.Measure, w *raw) {
	d := m.Responsible
	if w.undivided && w.shared[0] == plan.Lead && l.Rule == plan.FirstLeads {
		if l.firstOfShared(m, w) {
			w.undivided = false
			l.held = append(l.held, m.ID)
		}
		return
	}
	if d == nil || d.Merged {
		return
	}
	switch {
	case l.Rule == plan.FirstLeads && m.Lead == nil && len(d.Units) > 0 && !d.Units[0].Group:
		first(m)
	case l.Rule == plan.SoleLeads && m.Lead != nil && m.Lead.Text == "" && len(d.Units) > 0:
		m.Lead, m.Responsible = d, &plan.Duty{Units: []plan.Unit{}, Merged: true}
	case l.Rule == plan.FirstLeads && m.Lead == nil && strings.TrimSpace(d.Text) != "",
		l.Rule == plan.SoleLeads && m.Lead != nil && len(m.Lead.Units) == 0 && len(d.Units) > 0:
		l.not = append(l.not, m.ID)
		return
	default:
		return
	}
	l.held = append(l.held, m.ID)
}

// firstOfShared divides a cell of two roles: its first unit leads, the rest have
// the other role.
func (l *leadRule) firstOfShared(m *plan.Measure, w *raw) bool {
	if len(w.shared) != 2 || len(m.Lead.Units) < 2 || m.Lead.Units[0].Group {
		return false
	}
	rest := m.Lead
	lead := takeFirst(rest)
	m.Lead = lead
	if w.shared[1] == plan.Responsible {
		m.Responsible = rest
	} else {
		m.Support = rest
	}
	return true
}

// rest makes those who are left in Responsible after those who lead the
// supporting, if somebody leads.
func (l *leadRule) rest(m *plan.Measure, led bool) {
	if m.Support != nil || m.Responsible == nil {
		return
	}
	m.Support = &plan.Duty{Units: []plan.Unit{}}
	if led {
		m.Support, m.Responsible = m.Responsible, m.Support
		l.held = append(l.held, m.ID)
	}
}

// first moves the first unit of Responsible to Lead.
func first(m *plan.Measure) { m.Lead = takeFirst(m.Responsible) }

// takeFirst takes the first unit from a duty, with its text.
func takeFirst(d *plan.Duty) *plan.Duty {
	end := max(printedEnd(d.Text, d.Units[0].Name), 0)
	taken := &plan.Duty{Text: d.Text[:end], Units: d.Units[:1:1]}
	d.Text = strings.TrimLeft(d.Text[end:], " \n、，,；;")
	d.Units = append([]plan.Unit{}, d.Units[1:]...)
	return taken
}

// markLeads divides the cells of the responsible by a mark of those who lead. It
// does so before the cells are read, for no name has the mark.
func (r *reader) markLeads(rules []leadRule) {
	for k := range rules {
		l := &rules[k]
		if l.Rule != plan.MarkedLeads {
			continue
		}
		i := 0
		for it := range r.plan.Items() {
			w := &r.rows[i]
			i++
			if w.printed(plan.Lead) || !w.printed(plan.Responsible) || nothing(grid.Written(w.duties[plan.Responsible].text)) {
				continue
			}
			lead, rest, ok := byMark(grid.Written(w.duties[plan.Responsible].meaning()), l.Mark)
			if !ok {
				if strings.TrimSpace(w.duties[plan.Responsible].text) != "" {
					l.not = append(l.not, it.ID)
				}
				continue
			}
			w.duties[plan.Lead] = rawDuty{text: lead, given: true}
			w.duties[plan.Responsible] = rawDuty{text: rest, given: true}
			w.marked = true
			l.held = append(l.held, it.ID)
		}
	}
}

// byMark divides a list into the names that have a mark before or behind them
// and the others.
func byMark(cell, mark string) (lead, rest string, ok bool) {
	same := strings.NewReplacer("＊", "*", "＃", "#").Replace
	between := func(c rune) bool { return strings.ContainsRune("、，,；;\n", c) }
	if !strings.ContainsFunc(cell, between) {
		between = func(c rune) bool { return c == ' ' }
	}
	divider := "、"
	if i := strings.IndexFunc(cell, between); i >= 0 {
		divider = string([]rune(cell[i:])[0])
	}
	var with, without []string
	for _, n := range strings.FieldsFunc(cell, between) {
		if strings.Contains(same(n), same(mark)) {
			with = append(with, strings.TrimSpace(n))
		} else {
			without = append(without, strings.TrimSpace(n))
		}
	}
	return strings.Join(with, divider), strings.Join(without, divider), len(with) > 0
}

// printed reports whether the table has a column for a role that the cell of no
// other role is read from.
func (w *raw) printed(r plan.Role) bool { return w.columns[r] }

// tell says what became of the rules.
func (r *reader) tell(rules []leadRule) {
	header := r.roleHeader(plan.Responsible)
	if header == "" {
		header = r.roleHeader(plan.Lead) // one column of both
	}
	for _, l := range rules {
		switch {
		case l.held == nil && l.not == nil:
			r.say(plan.TableRuleUnused, l.at, "", l.Words)
		case l.held != nil && l.Rule == plan.FirstLeads:
			r.say(plan.TableFirstLeads, l.at, "", l.Words, header)
		case l.held != nil && l.Rule == plan.MarkedLeads:
			r.say(plan.TableMarkLeads, l.at, "", l.Words, header, l.Mark)
		case l.held != nil && l.Rule == plan.RestHelps:
			r.say(plan.TableRestHelps, l.at, "", l.Words, header)
		case l.held != nil:
			r.say(plan.TableSoleLeads, l.at, "", l.Words, strings.Join(l.held, "、"))
		}
		if l.not != nil {
			r.say(plan.TableRuleRows, l.at, "", l.Words, strings.Join(l.not, "、"))
		}
	}
}

// roleHeader is the header of a role's column in the first table that has one.
func (r *reader) roleHeader(role plan.Role) string {
	for _, h := range r.headers {
		if i := h.index(role.Column()); i >= 0 {
			return h.titles[i]
		}
	}
	return ""
}
