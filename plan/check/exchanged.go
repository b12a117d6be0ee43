package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// exchangedRule finds rows whose cells stand in the wrong columns: two in each
// other's place, or several that slipped. A measure's cell that holds units, a
// deadline's that holds a sentence, and so on, have this one cause.
var exchangedRule = Rule{
	Codes: []plan.Code{plan.CellsExchanged, plan.RowSlipped},
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
			if s.told(it.ID, plan.RowShort, plan.TableExtraCell, plan.TableCutOff) {
				continue
			}
			columns, exchanged := s.strange(it, 2*stops > len(s.items))
			if len(columns) == 0 {
				continue
			}
			first := columns[0]
			d := plan.Diag{Code: plan.RowSlipped, Args: []string{s.header(it, first), beginning(s.text(it, first))}}
			if exchanged {
				d = plan.Diag{Code: plan.CellsExchanged, Args: []string{s.header(it, first), s.header(it, columns[1])}}
			}
			d = s.at(d, it, first, "")
			if r, c := s.Table.Cell(d.Spot); exchanged && c != nil && len(s.rows[it.ID]) == 1 && !r.Cell(columns[1]).Up {
				d = s.put(s.put(d, first, r.Cell(columns[1]).Text), columns[1], c.Text)
			}
			s.replaceOf(it.ID, plan.UnitNotAName, plan.UnitUnknown, plan.UnitIsDate, plan.UnitInDoubt, plan.UnitRoleWords, plan.UnitGroup, plan.UnitOthers,
				plan.DeadlineUnknown, plan.DeadlineAmbiguous, plan.DeadlineBlank, plan.TableNoMeasure)
			s.misread[it.ID] = true
			found(d)
		}
	},
}

// strange are the columns of a measure whose cells hold what belongs into others,
// at least two of them or that of the measure; exchanged is whether they are two in
// each other's place. stops is whether measures end with a full stop.
func (s *Subject) strange(it plan.Item, stops bool) (columns []plan.Column, exchanged bool) {
	measure := s.kindOf(s.text(it, plan.MeasureColumn))
	longer := func(text string) bool { // it is the measure, and what stands in its place is none
		return stops && !stopped(it.Text) && stopped(text) && utf8.RuneCountInString(text) > utf8.RuneCountInString(it.Text)
	}
	odd := measure == someUnits || measure == aDate || measure == nothing
	sentence := plan.OtherColumn // that holds the measure
	dates, units := plan.OtherColumn, plan.OtherColumn
	if longer(it.Task.Title) && len(it.Task.Measures) == 1 {
		sentence = plan.TitleColumn
	}
	switch k := s.kindOf(s.text(it, plan.DeadlineColumn)); {
	case longer(it.Deadline.Text), k == aSentence && odd:
		sentence = plan.DeadlineColumn
	case k == someUnits, k == aText && s.told(it.ID, plan.DeadlineUnknown) && bodyAtEnd.MatchString(plan.Squeeze(it.Deadline.Text)):
		units = plan.DeadlineColumn
	}
	for role, c := range plan.RoleColumns() {
		d := it.Duty(plan.Role(role))
		if d == nil {
			continue
		}
		switch k := s.kindOf(s.text(it, c)); {
		case longer(d.Text), k == aSentence && stopped(d.Text) && odd:
			sentence = c
		case k == aDate:
			dates = c
		}
	}
	switch {
	case sentence != plan.OtherColumn && units == plan.OtherColumn && dates == plan.OtherColumn && measure != nothing && (measure != aSentence && !stopped(it.Text)):
		return []plan.Column{plan.MeasureColumn, sentence}, true
	case dates != plan.OtherColumn && units != plan.OtherColumn && sentence == plan.OtherColumn && measure != someUnits && measure != nothing:
		return []plan.Column{units, dates}, true
	case units != plan.OtherColumn && s.lacks(it):
		return []plan.Column{units}, false
	case measure == someUnits || measure == aDate:
		return []plan.Column{plan.MeasureColumn}, false
	}
	for _, c := range []plan.Column{sentence, units, dates} {
		if c != plan.OtherColumn {
			columns = append(columns, c)
		}
	}
	if len(columns) < 2 && (len(columns) == 0 || measure != nothing) {
		return nil, false
	}
	return columns, false
}

// lacks reports whether a measure has a blank cell where those who lead or are
// responsible should stand.
func (s *Subject) lacks(it plan.Item) bool {
	for _, r := range []plan.Role{plan.Lead, plan.Responsible} {
		if d := it.Duty(r); d != nil && !d.Merged && blank(d) {
			return true
		}
	}
	return false
}

// A cellKind is what a cell seems to hold, whatever column it is in.
type cellKind int

const (
	nothing cellKind = iota
	someUnits
	aDate
	aSentence
	aText // any other
)

func (s *Subject) kindOf(text string) cellKind {
	switch t := plan.Squeeze(text); {
	case t == "":
		return nothing
	case onlyDate.MatchString(t):
		return aDate
	case s.onlyUnits(text):
		return someUnits
	case utf8.RuneCountInString(text) >= 10 && (stopped(text) || strings.ContainsAny(text, "。；")):
		return aSentence
	}
	return aText
}

// text is what is printed in a column of a measure.
func (s *Subject) text(it plan.Item, k plan.Column) string {
	for _, i := range s.rows[it.ID] {
		if c := s.Table.Rows[i].Cell(k); strings.TrimSpace(c.Text) != "" {
			return c.Text
		}
	}
	return ""
}

// onlyUnits reports whether a text is a list of units and nothing else.
func (s *Subject) onlyUnits(text string) bool {
	parts := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune("、，,;； \t\n　", c) })
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(p string) bool {
		return !s.standsAlone(p) && areaOf(p) == "" && (s.Registry == nil || !s.Registry.Knows(p)) && (unit.ShapeOf(p) != unit.FullName || unit.LevelOf(p) == "")
	})
}

// onlyDate is a text that is a deadline and nothing else.
var onlyDate = regex.MustCompile(`^20[0-9]{2}[年./-][0-9]{1,2}(?:[月./-](?:[0-9]{1,2}日?)?)?(?:底|末)?(?:之前|以前|前)?$|^(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?|年底|年末|第?[一二三四]季度末?)(?:之前|以前|前)?$|^(?:长期|全年|持续)(?:实施|坚持|推进)?$|^每(?:年|季度|月|周|半年)[底末]?$`)

// bodyAtEnd is how a list of bodies ends, and no time does.
var bodyAtEnd = regex.MustCompile(`^\P{N}+(?:局|厅|委|办|部|公司|集团|中心|政府|办事处)$`)

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
