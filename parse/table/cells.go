package table

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// measures reads the cells of all measures.
func (r *reader) measures(registry *unit.Registry) {
	s := splitter{registry: registry, names: r.names, goOn: r.goOn}
	of := ""
	of, s.place = unit.PlaceOf(r.plan.Title)
	if strings.HasSuffix(of, "省") {
		s.province = "省"
	}
	s.county = strings.HasSuffix(of, "县")
	rules := r.leadRules()
	r.markLeads(rules)
	r.share()
	r.roleWords()
	for _, w := range r.rows {
		for _, d := range w.duties {
			r.goOn()
			s.learn(cmp.Or(d.names, d.text))
		}
	}
	phrases, duties := make(map[string]said), make(map[roleCell]*dutyReading)
	i := 0
	for it := range r.plan.Items() {
		r.goOn()
		w := &r.rows[i]
		if i > 0 {
			r.ditto(it.Measure, w, &r.rows[i-1])
		}
		i++
		it.Text = paragraphs(w.text, w.flat)
		if it.Text == "" {
			r.say(plan.TableNoMeasure, it.At, it.ID, it.Task.Number, it.Task.Title)
		}
		r.deadline(it.Measure, w, registry, phrases)
		for _, role := range plan.Roles() {
			d := r.duty(it.Measure, &s, role, &w.duties[role], duties)
			switch role {
			case plan.Lead:
				it.Lead = d
			case plan.Responsible:
				it.Responsible = d
			case plan.Support:
				it.Support = d
			}
		}
		r.lead(it.Measure, w, rules)
		if w.undivided {
			r.say(plan.TableRolesTogether, it.At, it.ID, w.sharedBy.Header, oneLine(w.duties[w.sharedOwn()].text))
		}
	}
	r.named()
	r.tell(rules)
}

// named gives all measures below a header that has words of roles in its cells the
// roles that any of them has: who says nothing of one leaves it blank.
func (r *reader) named() {
	given := make(map[*header]*[plan.RoleCount]bool)
	for i := range r.rows {
		if w := &r.rows[i]; w.worded {
			has := given[w.header]
			if has == nil {
				has = new([plan.RoleCount]bool)
				given[w.header] = has
			}
			for role, d := range w.duties {
				has[role] = has[role] || d.given
			}
		}
	}
	i := 0
	for it := range r.plan.Items() {
		has := given[r.rows[i].header]
		i++
		if has == nil {
			continue
		}
		blank := func(role plan.Role, d *plan.Duty) *plan.Duty {
			if d == nil && has[role] {
				return &plan.Duty{Units: []plan.Unit{}}
			}
			return d
		}
		it.Lead, it.Responsible, it.Support = blank(plan.Lead, it.Lead), blank(plan.Responsible, it.Responsible), blank(plan.Support, it.Support)
	}
}

// ditto reads 同上 as what the row above has.
func (r *reader) ditto(m *plan.Measure, w, above *raw) {
	same := func(text, before string) (string, bool) {
		if characters(text) > 2 || !dittoMark.MatchString(plan.Squeeze(text)) || strings.TrimSpace(before) == "" {
			return "", false
		}
		r.say(plan.TableDitto, m.At, m.ID, plan.Squeeze(text), oneLine(before))
		return before, true
	}
	if s, ok := same(w.deadline, above.meansBy()); ok {
		w.by = s
	}
	for role := range w.duties {
		if s, ok := same(w.duties[role].text, above.duties[role].meaning()); ok {
			w.duties[role].means = s
		}
	}
}

var dittoMark = regex.MustCompile(`^(?:同上|〃|″|"|”)$`)

// Said is what a deadline's cell says, and what is to be said of it.
type said struct {
	deadline plan.Deadline
	code     plan.Code
	args     []string
}

// deadline reads the cell of a deadline. Phrases are those that were read before.
func (r *reader) deadline(m *plan.Measure, w *raw, registry *unit.Registry, phrases map[string]said) {
	text := oneLine(w.meansBy())
	p, ok := phrases[text]
	if !ok {
		var seasons map[string]unit.Season
		if registry != nil {
			seasons = registry.Seasons
		}
		p.deadline, p.code, p.args = Deadline(text, r.plan.Year, seasons)
		phrases[text] = p
	}
	m.Deadline = p.deadline
	m.Deadline.Spans = slices.Clone(p.deadline.Spans)
	for i, s := range m.Deadline.Spans {
		m.Deadline.Spans[i] = s.Clone()
	}
	if p.code == plan.DeadlineBlank && !w.dated {
		return
	}
	if p.code != "" {
		r.say(p.code, m.At, m.ID, p.args...)
	}
}

// A dutyReading is what a role's cell says, and what is to be said of it.
type dutyReading struct {
	duty    plan.Duty
	remarks []remark
}

// A roleCell is the cell of a role.
type roleCell struct {
	role plan.Role
	cell rawDuty
}

// A remark is a diagnostic without its place.
type remark struct {
	code plan.Code
	args []string
}

func (d *dutyReading) say(code plan.Code, args ...string) {
	d.remarks = append(d.remarks, remark{code, args})
}

// duty reads the cell of a role. Read are those that were read before.
func (r *reader) duty(m *plan.Measure, s *splitter, role plan.Role, w *rawDuty, read map[roleCell]*dutyReading) *plan.Duty {
	if !w.given {
		return nil
	}
	d := read[roleCell{role, *w}]
	if d == nil {
		d = r.readDuty(s, w, role)
		read[roleCell{role, *w}] = d
	}
	for _, x := range d.remarks {
		r.say(x.code, m.At, m.ID, slices.Clone(x.args)...)
	}
	own := d.duty
	own.Units = slices.Clone(own.Units)
	return &own
}

func (r *reader) readDuty(s *splitter, w *rawDuty, role plan.Role) *dutyReading {
	out := new(dutyReading)
	text := strings.TrimSpace(grid.Written(w.meaning()))
	d := &out.duty
	*d = plan.Duty{Text: text, Units: []plan.Unit{}, Merged: w.merged}
	if w.merged {
		return out
	}
	if nothing(text) {
		d.None = true
		return out
	}
	if words := unit.RoleWords(withoutDuty(text)); words != "" && w.names == "" && !labelled(text, role) {
		out.say(plan.UnitRoleWords, strings.TrimRight(words, "，,；;。、：: ）)"))
	}
	list := s.split(cmp.Or(w.names, w.meaning()))
	if at, _ := jointlyAt(text); at >= 0 && w.names == "" && len(list.units) > 0 {
		out.say(plan.UnitsJointly, squeezeLines(text))
	}
	units, full := list.units[:0], list.full[:0]
	for i, u := range list.units {
		if u.ID == "" && r.times.is(u.Name) {
			out.say(plan.UnitIsDate, u.Name)
			continue
		}
		units, full = append(units, u), append(full, list.full[i])
	}
	list.units, list.full = units, full
	d.Units, d.Others = list.units, list.others != ""
	if mark := listMark.FindString(text); mark != "" && w.names == "" {
		out.say(plan.UnitCutBefore, mark)
	}
	for _, x := range list.remarks {
		if x.name == "" {
			out.say(plan.UnitLabelAlone, x.said)
			continue
		}
		out.say(plan.UnitRemark, x.said, x.name)
	}
	for _, x := range list.doubts {
		out.say(plan.UnitInDoubt, x.read, x.other)
	}
	if d.Others {
		out.say(plan.UnitOthers, list.others)
	}
	for i, u := range d.Units {
		if list.full[i] != "" {
			out.say(plan.UnitLevel, u.Name, list.full[i])
		}
		if f, ok := s.former(u); ok && f.Until < fmt.Sprintf("%04d-01", max(r.plan.Year, 1)) {
			out.say(plan.UnitFormer, u.Name, u.ID, f.Until)
		}
		switch {
		case u.Full != "" && u.ID == "":
			out.say(plan.UnitCompleted, u.Name, u.Full)
		}
		switch {
		case u.Group && !s.resolves(u):
			out.say(plan.UnitGroup, u.Name)
		case u.ID != "" || u.Group || u.Full != "" && s.registry == nil && unit.CanBeName(u.Full):
		case r.names.ShapeOf(u.Name) == unit.NoName, !unit.CanBeName(u.Name), unit.IsOffice(u.Name):
			out.say(plan.UnitNotAName, u.Name)
		case s.registry != nil:
			out.say(plan.UnitUnknown, u.Name, s.registry.Place)
		}
	}
	return out
}

// listMark is a mark between units at the start of a cell.
var listMark = regex.MustCompile(`^[、，,；;]`)

// withoutDuty is a cell on one line without the words at its end that all who
// are listed share the work, which a line end may break: 按职责分 工负责.
func withoutDuty(cell string) string {
	line := squeezeLines(cell)
	all := plan.Squeeze(cell)
	rest := unit.CutDuty(all)
	if len(rest) == len(all) {
		return line
	}
	left := utf8.RuneCountInString(rest)
	for i, c := range line {
		if c == ' ' {
			continue
		}
		if left == 0 {
			return line[:i]
		}
		left--
	}
	return line
}
