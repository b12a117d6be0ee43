package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// exchangedRule finds rows with two cells in each other's place, one of them the
// measure: its cell holds units, a deadline or a title, and the other one the
// sentence.
var exchangedRule = Rule{
	Codes: []plan.Code{plan.CellsExchanged, plan.MeasureMisplaced},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.unread() {
			return
		}
		stops := 0
		for _, it := range s.items {
			if stopped(it.Text) {
				stops++
			}
		}
		for _, it := range s.items {
			if s.told(it.ID, plan.RowShort, plan.TableExtraCell, plan.TableCutOff) || stopped(it.Text) {
				continue
			}
			other, ok := s.exchangedWith(it, 2*stops > len(s.items))
			if !ok {
				continue
			}
			d := plan.Diag{Code: plan.MeasureMisplaced, Args: []string{s.header(it, plan.MeasureColumn), beginning(it.Text)}}
			if other != plan.OtherColumn {
				d = plan.Diag{Code: plan.CellsExchanged, Args: []string{s.header(it, plan.MeasureColumn), s.header(it, other)}}
			}
			d = s.at(d, it, plan.MeasureColumn, "")
			if r, c := s.Table.Cell(d.Spot); other != plan.OtherColumn && c != nil && len(s.rows[it.ID]) == 1 && !r.Cell(other).Up {
				d = s.put(s.put(d, plan.MeasureColumn, r.Cell(other).Text), other, c.Text)
			}
			s.replaceOf(it.ID, plan.UnitNotAName, plan.UnitUnknown, plan.UnitIsDate, plan.UnitInDoubt, plan.UnitRoleWords, plan.UnitGroup, plan.UnitOthers,
				plan.DeadlineUnknown, plan.DeadlineAmbiguous, plan.DeadlineBlank)
			s.misread[it.ID] = true
			found(d)
		}
	},
}

// exchangedWith is the column that has the sentence in place of the measure; it is
// none where none has it.
func (s *Subject) exchangedWith(it plan.Item, stops bool) (plan.Column, bool) {
	if plan.Squeeze(it.Text) == "" {
		return plan.OtherColumn, false
	}
	units, date := s.onlyUnits(it.Text), onlyDate.MatchString(plan.Squeeze(it.Text))
	if units || date {
		for role, k := range plan.RoleColumns() {
			if d := it.Duty(plan.Role(role)); d != nil && sentence(d.Text) {
				return k, true
			}
		}
		if sentence(it.Deadline.Text) {
			return plan.DeadlineColumn, true
		}
	}
	title := it.Task.Title
	if stops && stopped(title) && utf8.RuneCountInString(title) > utf8.RuneCountInString(it.Text) && len(it.Task.Measures) == 1 {
		return plan.TitleColumn, true
	}
	return plan.OtherColumn, units || date
}

// onlyUnits reports whether a text is a list of units and nothing else.
func (s *Subject) onlyUnits(text string) bool {
	parts := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune("、，,;； \t\n　", c) })
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(p string) bool {
		return !s.standsAlone(p) && (unit.ShapeOf(p) != unit.FullName || unit.LevelOf(p) == "")
	})
}

// sentence reports whether a text is one: it has a mark within, or a stop.
func sentence(text string) bool {
	return utf8.RuneCountInString(text) >= 10 && (stopped(text) || strings.ContainsAny(text, "，；"))
}

// onlyDate is a text that is a deadline and nothing else.
var onlyDate = regexp.MustCompile(`^(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?|年底|年末|第?[一二三四]季度末?)(?:之前|以前|前)?$|^(?:长期|全年|持续)(?:实施|坚持|推进)?$|^每(?:年|季度|月|周|半年)$`)

// header is the printed header of a column.
func (s *Subject) header(it plan.Item, k plan.Column) string {
	for _, i := range s.rows[it.ID] {
		r := &s.Table.Rows[i]
		if c := r.Index(k); c >= 0 && c < len(r.Titles) && r.Titles[c] != "" {
			return r.Titles[c]
		}
	}
	return ""
}

// groupLeadsRule finds a group alone as the lead, where single bodies lead all
// other measures and the group has another role elsewhere.
var groupLeadsRule = Rule{
	Codes: []plan.Code{plan.GroupLeads},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.unread() {
			return
		}
		const few = 5
		var leads []plan.Item
		single := 0
		elsewhere := make(map[string]int)
		for _, it := range s.items {
			us := unitsOf(it, plan.Lead)
			all := len(us) > 0
			some := false
			for _, u := range us {
				all, some = all && u.Group, some || u.Group
			}
			switch {
			case all:
				leads = append(leads, it)
			case !some && len(us) > 0:
				single++
			}
			for _, r := range []plan.Role{plan.Responsible, plan.Support} {
				for _, u := range unitsOf(it, r) {
					if u.Group {
						elsewhere[u.Name]++
					}
				}
			}
		}
		if len(leads) != 1 || single < few {
			return
		}
		it := leads[0]
		if us := unitsOf(it, plan.Lead); elsewhere[us[0].Name] >= 2 && len(unitsOf(it, plan.Responsible)) > 0 {
			d := plan.Diag{Code: plan.GroupLeads, Args: []string{us[0].Name, s.Plan.RoleHeader(plan.Lead), strconv.Itoa(single)}}
			found(s.at(d, it, plan.LeadColumn, us[0].Name))
		}
	},
}
