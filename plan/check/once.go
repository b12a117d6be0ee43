package check

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// misplaced takes out what is said of the cells of a row that has too few, which
// stand in other columns than they should, and of a text that is cut off.
func (s *Subject) misplaced() {
	short, cut := make(map[plan.Place]bool), make(map[plan.Place]bool)
	for _, d := range s.every(plan.RowShort) {
		short[d.At[0]] = true
	}
	for _, d := range s.every(plan.TableCutOff) {
		cut[d.At[0].InColumn(1)] = true
	}
	s.replace(func(d plan.Diag) bool { return len(d.At) > 0 && cut[d.At[0].InColumn(1)] }, plan.Unpaired, plan.NoStop)
	s.replace(func(d plan.Diag) bool { return len(d.At) > 0 && short[d.At[0].InColumn(1)] },
		plan.NumberBlank, plan.NumberSlip, plan.TitleBlank, plan.UnitsNone, plan.UnitNoLead, plan.UnitNotAName, plan.UnitUnknown, plan.UnitSlip, plan.UnitSpelling, plan.UnitUnusual,
		plan.UnitInText, plan.DeadlineBlank, plan.DeadlineUnknown, plan.DeadlineAmbiguous, plan.NoStop, plan.RolesMarkMissing, plan.RolesSwapped,
		plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames)
}

// sameCause takes out what another finding of the same cell says at its cause.
func (s *Subject) sameCause() {
	s.replace(func(d plan.Diag) bool { // words between names
		return s.beside(d, func(o plan.Diag) bool { return o.Spot.Row == d.Spot.Row && o.Spot.Column == d.Spot.Column }, plan.UnitRoleWords)
	}, plan.UnitNotAName)
	s.replace(func(d plan.Diag) bool { // where one name ends and the next begins
		return s.beside(d, func(o plan.Diag) bool { return strings.Contains(o.Args[0]+"、"+o.Args[1], d.Args[0]) }, plan.UnitInDoubt)
	}, plan.UnitUnknown, plan.UnitNotAName)
	if len(s.misread) > 0 { // what is odd about cells that stand in each other's place
		s.replace(func(d plan.Diag) bool { return s.misread[d.Measure] }, plan.NoStop, plan.UnitsNone, plan.UnitNoLead, plan.UnitNoResponsible, plan.UnitNotAName, plan.UnitInText,
			plan.UnitSpelling, plan.UnitUnusual, plan.UnitTwice, plan.UnitTwoRoles, plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames, plan.RolesMarkMissing, plan.TableNoUnits, plan.TableLoose, plan.InnerSpace)
		odd := s.rowsWith(plan.CellsExchanged, plan.RowSlipped)
		s.replace(func(d plan.Diag) bool { return odd[d.Spot.Row] }, plan.UnitTwoNames) // a name that stands in such a row alone
	}
	numbered, lost := s.rowsWith(plan.NumberSlip, plan.NumberSkipped), s.rowsWith(plan.SourceLost)
	s.replace(func(d plan.Diag) bool { return numbered[d.Spot.Row] }, plan.TableTwice)
	s.replace(func(d plan.Diag) bool { return strings.Contains(d.Args[0], "□") && lost[d.Spot.Row] }, plan.Placeholder)
	s.replace(func(d plan.Diag) bool { // two names in one
		return s.beside(d, func(o plan.Diag) bool { return o.Args[0] == d.Args[0] }, plan.UnitsRunTogether)
	}, plan.UnitGroup, plan.UnitUnknown, plan.UnitNotAName)
	bare := make(map[string]bool) // numbers of tasks without a title
	for _, d := range s.every(plan.TitleBlank) {
		bare[d.Args[0]] = true
	}
	s.replace(func(d plan.Diag) bool { return bare[d.Args[0]] }, plan.TableNumberAgain)
	slips := make(map[string][]string) // of names with a slip, and of those that are meant
	for _, d := range s.every(plan.UnitUnusual, plan.UnitSpelling) {
		for _, name := range d.Args[:2] {
			slips[name] = append(slips[name], d.Args[0])
		}
	}
	s.replace(func(d plan.Diag) bool {
		return slices.ContainsFunc(slips[d.Args[0]], func(slip string) bool { return strings.Contains(d.Args[1], slip) })
	}, plan.UnitTwoNames)
	if s.told("", plan.TableUnreadRole) {
		s.replace(func(plan.Diag) bool { return true }, plan.TableNoUnits)
	}
	s.emptyGroups()
}

// emptyGroups tells once of a whole group that the registry has without any member, however
// often the plan names it: it is the registry that is to be mended.
func (s *Subject) emptyGroups() {
	if s.Registry == nil {
		return
	}
	groups := make(map[string]plan.Diags)
	var order []string
	s.replace(func(d plan.Diag) bool {
		g, ok := s.Registry.Group(d.Args[0])
		if !ok || len(g.Members) > 0 || g.Among != nil {
			return false
		}
		if groups[g.Name] == nil {
			order = append(order, g.Name)
		}
		groups[g.Name] = append(groups[g.Name], d)
		return true
	}, plan.UnitGroup)
	for _, name := range order {
		s.found.add(gather(groups[name], 1)...)
	}
}
