package check

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// misplaced takes out what is said of the cells of a row that has too few, which
// stand in other columns than they should, and of a text that is cut off.
func (s *Subject) misplaced() {
	var short, cut []plan.Place
	for _, d := range s.found {
		switch d.Code {
		case plan.RowShort:
			short = append(short, d.At[0])
		case plan.TableCutOff:
			cut = append(cut, d.At[0].InColumn(1))
		}
	}
	s.replace(func(d plan.Diag) bool { return len(d.At) > 0 && slices.Contains(cut, d.At[0].InColumn(1)) }, plan.Unpaired, plan.NoStop)
	s.replace(func(d plan.Diag) bool { return len(d.At) > 0 && slices.Contains(short, d.At[0].InColumn(1)) },
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
			plan.UnitSpelling, plan.UnitUnusual, plan.UnitTwice, plan.UnitTwoRoles, plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames, plan.TableNoUnits, plan.TableLoose)
	}
	row := func(of plan.Diag, codes ...plan.Code) bool {
		return of.Spot.Row > 0 && slices.ContainsFunc(s.found, func(o plan.Diag) bool { return slices.Contains(codes, o.Code) && o.Spot.Row == of.Spot.Row })
	}
	s.replace(func(d plan.Diag) bool { return row(d, plan.NumberSlip, plan.NumberSkipped) }, plan.TableTwice)
	s.replace(func(d plan.Diag) bool { return strings.Contains(d.Args[0], "□") && row(d, plan.SourceLost) }, plan.Placeholder)
	if s.told("", plan.TableUnreadRole) {
		s.replace(func(plan.Diag) bool { return true }, plan.TableNoUnits)
	}
	s.emptyGroups()
}

// beside reports whether one of the codes was found in the measure of a finding, where
// is says so.
func (s *Subject) beside(d plan.Diag, is func(plan.Diag) bool, codes ...plan.Code) bool {
	return slices.ContainsFunc(s.found, func(o plan.Diag) bool {
		return d.Measure != "" && o.Measure == d.Measure && slices.Contains(codes, o.Code) && is(o)
	})
}

// emptyGroups tells once of a whole group that the registry has without any member, however
// often the plan names it: it is the registry that is to be mended.
func (s *Subject) emptyGroups() {
	if s.Registry == nil {
		return
	}
	groups := make(map[string]plan.Diags)
	s.replace(func(d plan.Diag) bool {
		g, ok := s.Registry.Group(d.Args[0])
		if !ok || len(g.Members) > 0 || g.Among != nil {
			return false
		}
		groups[g.Name] = append(groups[g.Name], d)
		return true
	}, plan.UnitGroup)
	for _, ds := range groups {
		s.found = append(s.found, gather(ds, 1)...)
	}
}
