package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// noUnitsRule finds measures that name no unit, and those without a lead in a
// table that has a column for it.
var noUnitsRule = Rule{
	Codes: []plan.Code{plan.UnitsNone, plan.UnitNoLead},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.unread() {
			return
		}
		cut := s.told("", plan.TableCutOff)
		for i, it := range s.items {
			named, columns := false, 0
			for _, r := range plan.Roles() {
				if d := it.Duty(r); d != nil {
					columns++
					named = named || len(d.Units) > 0 || d.Others
				}
			}
			switch {
			case columns == 0 || cut && i == len(s.items)-1 || s.told(it.ID, plan.TableExtraCell, plan.UnitIsDate):
			case !named:
				roles := plan.Roles()
				k := roles[slices.IndexFunc(roles[:], func(r plan.Role) bool { return it.Duty(r) != nil })].Column()
				found(s.at(plan.Diag{Code: plan.UnitsNone}, it, k, ""))
			case it.Lead != nil && !it.Lead.Merged && len(it.Lead.Units) == 0 && !it.Lead.Others:
				found(s.at(plan.Diag{Code: plan.UnitNoLead, Args: []string{s.Plan.RoleHeader(plan.Lead)}}, it, plan.LeadColumn, ""))
			}
		}
	},
}

// nobodyRule finds measures whose units are all unnamed, or no units: nobody gets them.
// Where no registry applies, a group as 各区政府 is left to whoever has one.
var nobodyRule = Rule{
	Codes: []plan.Code{plan.UnitsReachNobody},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.unread() {
			return
		}
		for _, it := range unit.Assign(s.Plan, s.Registry).Nobody {
			var names []string
			k, whole := plan.LeadColumn, false
			for _, r := range plan.Roles() {
				for _, u := range unitsOf(it, r) {
					if names == nil {
						k = r.Column()
					}
					names = append(names, u.Name)
					whole = whole || s.Registry == nil && u.Group && strings.HasPrefix(u.Name, "各") && !someOf.MatchString(u.Name)
				}
			}
			if names == nil || whole || s.told(it.ID, plan.UnitIsDate, plan.TableExtraCell) {
				continue
			}
			s.replaceOf(it.ID, plan.UnitGroup)
			found(s.at(plan.Diag{Code: plan.UnitsReachNobody, Args: []string{strings.Join(names, "、")}}, it, k, names[0]))
		}
	},
}

// noResponsibleRule finds measures whose cell of the responsible is blank, in a
// table that fills the others: with units, or with a mark for nobody. Where
// those who lead are responsible elsewhere, the two cells were one, see
// [shiftedRolesRule].
var noResponsibleRule = Rule{
	Codes: []plan.Code{plan.UnitNoResponsible},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.unread() || s.told("", plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames) {
			return // where a row has slipped, blank cells are those of merged ones
		}
		filled, usual := 0, make(map[string]bool)
		for _, it := range s.items {
			if d := it.Responsible; d != nil && !d.Merged && !blank(d) {
				filled++
				for _, u := range d.Units {
					usual[u.Key()] = true
				}
			}
		}
		var bare []plan.Item
		blanks := 0
		for _, it := range s.items {
			d := it.Responsible
			if d == nil || d.Merged || !blank(d) {
				continue
			}
			if blanks++; s.told(it.ID, plan.UnitsNone, plan.UnitNoLead, plan.TableCutOff, plan.RowShort) {
				continue
			}
			if !slices.ContainsFunc(unitsOf(it, plan.Lead), func(u plan.Unit) bool { return usual[u.Key()] }) {
				bare = append(bare, it)
			}
		}
		if filled < 5 || filled < 5*blanks {
			return
		}
		if blanks == 1 && filled >= 6 && len(s.habits().candidates) == 0 { // one row alone makes no habit of one cell for both
			bare = bare[:0]
			for _, it := range s.items {
				if d := it.Responsible; d != nil && !d.Merged && blank(d) && !s.told(it.ID, plan.UnitsNone, plan.UnitNoLead, plan.TableCutOff, plan.RowShort) {
					bare = append(bare, it)
				}
			}
		}
		for _, it := range bare {
			found(s.at(plan.Diag{Code: plan.UnitNoResponsible, Args: []string{s.Plan.RoleHeader(plan.Responsible), strconv.Itoa(filled)}}, it, plan.ResponsibleColumn, ""))
		}
	},
}
