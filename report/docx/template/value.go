package template

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// The drawn blanks.
const (
	drawn     = "＿＿＿＿"
	drawnDate = "＿＿＿＿年＿＿月＿＿日"
)

// value is what a placeholder stands for.
func (f *filler) value(m *mark, c context) string {
	s := ""
	switch m.name.kind {
	case ofLine:
		return f.ofLine(m, c)
	case ofItem:
		s = c.item.value(m.name, c.nth)
	case ofValue:
		s, _ = f.letter.Value(m.name.en)
	default:
		s = f.ofLetter(m.name)
	}
	if s == "" {
		return drawn
	}
	return s
}

func (f *filler) ofLetter(n *name) string {
	l := f.letter
	switch n.en {
	case "title":
		return l.Title()
	case "addressee":
		return l.Addressee()
	case "opening":
		return l.Opening()
	case "goals":
		return joined(goals.of(l))
	case "requirements":
		return joined(requirements.of(l))
	case "reporting":
		return joined(reporting.of(l))
	case "legend":
		return l.Legend()
	case "closing":
		return l.Closing()
	case "date":
		return drawnDate
	case "heading_number":
		f.nth++
		return numeral.Chinese(f.nth)
	case "lead_name":
		return l.Roles[plan.Lead]
	case "responsible_name":
		return l.Roles[plan.Responsible]
	case "support_name":
		return l.Roles[plan.Support]
	}
	panic("report/docx/template: no value of " + n.en)
}

// ofLine is what a placeholder of a line stands for. The notes of a line are
// printed after the measure where its row has no place of their own.
func (f *filler) ofLine(m *mark, c context) string {
	s := ""
	l := c.line
	switch m.name.en {
	case "id":
		s = l.ID
	case "section":
		s = l.Section
	case "task":
		s = l.Task
		if s == "" && !f.letter.Titled {
			s = report.NoColumn
		}
	case "measure":
		s = l.Text
	case "deadline":
		s = l.Deadline
	case "role":
		s = c.part.RoleName(l, f.letter)
	case "bodies":
		s = strings.Join(l.Bodies, "\n")
	case "lead_units":
		s = l.Duties[plan.Lead]
	case "responsible_units":
		s = l.Duties[plan.Responsible]
	case "support_units":
		s = l.Duties[plan.Support]
	case "notes":
		s = strings.Join(l.Notes, "\n")
	case "place":
		s = l.Place
	case "line_number":
		s = strconv.Itoa(c.n)
	default:
		panic("report/docx/template: no value of " + m.name.en)
	}
	if m.noted {
		for _, n := range l.Notes {
			s += "\n注：" + n
		}
	}
	return strings.TrimPrefix(s, "\n")
}

// lines looks whether and where the lines of a letter are printed.
func (t *Template) lines() {
	var all []*group
	for _, p := range t.parts {
		all = append(all, p.groups...)
	}
	for _, g := range all {
		if !g.has("备注") && !slices.ContainsFunc(all, g.leavesNotesTo) {
			g.noteMark().noted = true
			t.fault(g.at, plan.TemplateNoNotes, g.noteMark().text)
		}
		if g.of == nil && !g.has("职责") && !g.has("分工") && !(g.has("牵头单位") && g.has("主责单位")) {
			t.fault(g.at, plan.TemplateNoRole)
		}
	}
}

// unsaid looks whether a letter says to whom it is, and what is to be done.
func (t *Template) unsaid() {
	printed := make(map[string]bool)
	for _, p := range t.parts {
		p.root.walk(func(n *node) {
			if n.paragraph == nil { // a property is none
				return
			}
			for _, m := range n.paragraph.marks {
				if m.name != nil && m.sigil == 0 {
					printed[m.name.en] = true
				}
			}
		})
	}
	if len(printed) > 0 && !printed["unit"] && !printed["addressee"] && !printed["closing"] {
		t.fault(Place{}, plan.TemplateNoUnit)
	}
	if t.Lines() && !printed["measure"] {
		t.fault(Place{}, plan.TemplateNoMeasure)
	}
}

// leavesNotesTo reports whether another group has the notes of the lines of g, or
// has their measures, which g has not.
func (g *group) leavesNotesTo(o *group) bool {
	same := o.of == g.of && (o.under == g.under || o.under == nil || o.under.of == o.of)
	all := o.of == nil && o.under == nil
	return (same || all) && (o.has("备注") || o.has("措施") && !g.has("措施"))
}

// noteMark is the placeholder after whose value the notes are printed.
func (g *group) noteMark() *mark {
	if i := slices.IndexFunc(g.marks, func(m *mark) bool { return m.name.en == "measure" }); i >= 0 {
		return g.marks[i]
	}
	return g.marks[len(g.marks)-1]
}

// Lines reports whether the template has rows for lines. One without can go along
// with a letter, and be none itself.
func (t *Template) Lines() bool {
	return slices.ContainsFunc(t.parts, func(p *part) bool { return len(p.groups) > 0 })
}

// Lacks tells of the lines of letters that the template has no row for.
func (t *Template) Lacks(letters []*report.Letter) []Fault {
	if !t.Lines() {
		return []Fault{{Diag: plan.Diag{Code: plan.TemplateNoLines}}}
	}
	var groups []*group
	for _, p := range t.parts {
		groups = append(groups, p.groups...)
	}
	if slices.ContainsFunc(groups, func(g *group) bool { return g.has("措施") }) {
		groups = slices.DeleteFunc(slices.Clone(groups), func(g *group) bool { return !g.has("措施") })
	}
	var out []Fault
	for _, s := range names {
		if !s.ofRole() {
			continue
		}
		count, first := 0, ""
		for _, l := range letters {
			for i := range l.Parts {
				p := &l.Parts[i]
				if !matches(s, p) || len(p.Lines) == 0 || slices.ContainsFunc(groups, func(g *group) bool { return g.shows(l, p) }) {
					continue
				}
				if count++; count == 1 {
					first = l.Unit
				}
			}
		}
		if count > 0 {
			out = append(out, Fault{Diag: plan.Diag{Code: plan.TemplateLacks, Args: []string{"{{#" + s.zh + "}}", "{{/" + s.zh + "}}", strconv.Itoa(count), first}}})
		}
	}
	return out
}

// Unsaid tells of what the settings of a letter have and the template has no place
// for.
func (t *Template) Unsaid(l *report.Letter) []Fault {
	var out []Fault
	for _, n := range names {
		if n.kind != ofSection || n.ofRole() || n.en == "goals" || n.en == "unit_contact" || !n.has(l) {
			continue
		}
		used := func(m *name) bool {
			return t.used[m] && m.kind != ofSection && (m.en == n.en || lists[n.en] != nil && lists[m.en] == lists[n.en])
		}
		if !slices.ContainsFunc(names, used) {
			out = append(out, Fault{Diag: plan.Diag{Code: plan.TemplateUnsaid, Args: []string{n.en, "{{" + n.zh + "}}"}}})
		}
	}
	return out
}

// shows reports whether a group shows the lines of a part of a letter.
func (g *group) shows(l *report.Letter, p *report.Part) bool {
	if g.of != nil && !matches(g.of, p) {
		return false
	}
	for n := g.rows[0]; n != nil; n = n.parent {
		if !holds(n.conds, l, context{}) {
			return false
		}
	}
	return true
}
