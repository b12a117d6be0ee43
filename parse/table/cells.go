package table

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// measures reads the cells of all measures.
func (r *reader) measures(registry *unit.Registry) {
	s := splitter{registry: registry}
	of := ""
	of, s.place = unit.PlaceOf(r.plan.Title)
	if strings.HasSuffix(of, "省") {
		s.province = "省"
	}
	s.county = strings.HasSuffix(of, "县")
	r.roleWords()
	for _, w := range r.rows {
		for _, d := range w.duties {
			r.goOn()
			s.learn(cmp.Or(d.names, d.text))
		}
	}
	rules := r.leadRules()
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
		r.deadline(it.Measure, w, registry)
		for _, role := range plan.Roles {
			d := r.duty(it.Measure, &s, &w.duties[role])
			switch role {
			case plan.Lead:
				it.Lead = d
			case plan.Responsible:
				it.Responsible = d
			case plan.Support:
				it.Support = d
			}
		}
		r.lead(it.Measure, rules)
	}
	r.tell(rules)
}

// ditto reads 同上 as what the row above has.
func (r *reader) ditto(m *plan.Measure, w, above *raw) {
	same := func(text, before string) (string, bool) {
		if !dittoMark.MatchString(plan.Squeeze(text)) || plan.Squeeze(before) == "" {
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

var dittoMark = regexp.MustCompile(`^(?:同上|〃|″|"|”)$`)

func (r *reader) deadline(m *plan.Measure, w *raw, registry *unit.Registry) {
	var seasons map[string]unit.Season
	if registry != nil {
		seasons = registry.Seasons
	}
	dl, code, args := Deadline(oneLine(w.meansBy()), r.plan.Year, seasons)
	m.Deadline = dl
	if code == plan.DeadlineBlank && !w.dated {
		return
	}
	if code != "" {
		r.say(code, m.At, m.ID, args...)
	}
}

func (r *reader) duty(m *plan.Measure, s *splitter, w *rawDuty) *plan.Duty {
	if !w.given {
		return nil
	}
	text := strings.TrimSpace(written(w.meaning()))
	d := &plan.Duty{Text: text, Units: []plan.Unit{}, Merged: w.merged}
	if w.merged {
		return d
	}
	if nothing(text) {
		d.None = true
		return d
	}
	if words := unit.RoleWords(withoutDuty(text)); words != "" && w.names == "" {
		r.say(plan.UnitRoleWords, m.At, m.ID, strings.TrimRight(words, "，,；;。、：: ）)"))
	}
	list := s.split(cmp.Or(w.names, w.meaning()))
	d.Units, d.Others = list.units, list.others != ""
	if mark := listMark.FindString(text); mark != "" {
		r.say(plan.UnitCutBefore, m.At, m.ID, mark)
	}
	for _, x := range list.doubts {
		r.say(plan.UnitInDoubt, m.At, m.ID, x.read, x.other)
	}
	if d.Others {
		r.say(plan.UnitOthers, m.At, m.ID, list.others)
	}
	for i, u := range d.Units {
		if list.full[i] != "" {
			r.say(plan.UnitLevel, m.At, m.ID, u.Name, list.full[i])
		}
		if f, ok := s.former(u); ok && f.Until < fmt.Sprintf("%04d-01", max(r.plan.Year, 1)) {
			r.say(plan.UnitFormer, m.At, m.ID, u.Name, u.ID, f.Until)
		}
		switch {
		case u.Full != "" && u.ID == "":
			r.say(plan.UnitCompleted, m.At, m.ID, u.Name, u.Full)
		}
		switch {
		case u.Group && !s.resolves(u):
			r.say(plan.UnitGroup, m.At, m.ID, u.Name)
		case u.ID != "" || u.Full != "" && s.registry == nil || u.Group:
		case unit.ShapeOf(u.Name) == unit.NoName:
			r.say(plan.UnitNotAName, m.At, m.ID, u.Name)
		case s.registry != nil:
			r.say(plan.UnitUnknown, m.At, m.ID, u.Name, s.registry.Place)
		}
	}
	return d
}

// listMark is a mark between units at the start of a cell.
var listMark = regexp.MustCompile(`^[、，,；;]`)

// withoutDuty is a cell on one line without the words at its end that all who
// are listed share the work, which a line end may break: 按职责分 工负责.
func withoutDuty(cell string) string {
	rest := plan.Squeeze(cell)
	left := utf8.RuneCountInString(unit.CutDuty(rest))
	line := squeezeLines(cell)
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
