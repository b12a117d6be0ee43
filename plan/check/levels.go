package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// levelsRule finds names whose level does not fit: a 厅 of a city, which only
// provinces have, and the only department of another level than all others.
var levelsRule = Rule{
	Codes: []plan.Code{plan.UnitEnding, plan.UnitOtherLevel},
	Run: func(s *Subject, found func(plan.Diag)) {
		type place struct {
			it plan.Item
			r  plan.Role
		}
		levels := make(map[string]map[string]place) // of each, the names and where they stand
		count := make(map[string]int)
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				level := unit.LevelOf(u.Name)
				count[u.Name]++
				if u.ID != "" || u.Group || !oneLevel.MatchString(level) {
					continue
				}
				if strings.HasSuffix(u.Name, "厅") && !strings.HasSuffix(u.Name, "办公厅") && level != "省" {
					if count[u.Name] == 1 {
						found(s.at(plan.Diag{Code: plan.UnitEnding, Args: []string{u.Name, level}}, it, r.Column(), u.Name))
					}
					continue
				}
				if !bureau.MatchString(u.Name) || strings.HasSuffix(u.Name, "厅") {
					continue
				}
				if levels[level] == nil {
					levels[level] = make(map[string]place)
				}
				levels[level][u.Name] = place{it, r}
			}
		})
		usual := ""
		for level, names := range levels {
			if len(names) > len(levels[usual]) {
				usual = level
			}
		}
		const few = 6
		if len(levels) != 2 || len(levels[usual]) < few {
			return
		}
		for level, names := range levels {
			if level == usual || len(names) != 1 {
				continue
			}
			for name, at := range names {
				if count[name] == 1 {
					found(s.at(plan.Diag{Code: plan.UnitOtherLevel, Args: []string{name, level, usual, strconv.Itoa(len(levels[usual]))}}, at.it, at.r.Column(), name))
				}
			}
		}
	},
}

// runTogetherRule finds two names with no mark between them that were read as one:
// a department, and behind it a government, a company or a group. The parts of a
// body that stand behind its name end in other ways.
var runTogetherRule = Rule{
	Codes: []plan.Code{plan.UnitsRunTogether},
	Run: func(s *Subject, found func(plan.Diag)) {
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				if u.ID != "" || s.told(it.ID, plan.UnitInDoubt) {
					continue
				}
				for _, m := range departmentEnd.FindAllStringIndex(u.Name, -1) {
					first, second := u.Name[:m[1]], u.Name[m[1]:]
					if !s.twoNames(first, second) {
						continue
					}
					x := s.at(plan.Diag{Code: plan.UnitsRunTogether, Args: []string{u.Name, first, second}}, it, r.Column(), u.Name)
					found(s.mend(x, first+"、"+second))
					break
				}
			}
		})
	},
}

// twoNames reports whether two texts are a name each, and the second no part of the
// first.
func (s *Subject) twoNames(first, second string) bool {
	if utf8.RuneCountInString(second) < 3 || partOf.MatchString(second) {
		return false
	}
	known := s.standsAlone(first)
	full := unit.LevelOf(first) != "" && unit.ShapeOf(first) == unit.FullName || strings.HasSuffix(first, "局") && utf8.RuneCountInString(first) >= 5
	switch {
	case (known || full) && (manyBodies.MatchString(second) || strings.HasSuffix(second, "人民政府")):
		return true
	case (strings.HasSuffix(first, "街道") || strings.HasSuffix(first, "街道办事处")) && town.MatchString(second):
		return true
	case union.MatchString(second):
		return known || full || strings.HasSuffix(first, "工会") || strings.HasSuffix(first, "妇联")
	case strings.HasSuffix(first, "公司"):
		return strings.HasSuffix(second, "公司") && utf8.RuneCountInString(first) <= 6 && !parent.MatchString(first) && !strings.HasSuffix(second, "分公司")
	case known && s.standsAlone(second):
		return true
	}
	return (known || full && unit.LevelOf(first) != "") && company.MatchString(second)
}

var (
	departmentEnd = regex.MustCompile(`局|厅|委|部|政府|街道(?:办事处)?|公司|工会|妇联`)
	partOf        = regex.MustCompile(`^(?:办事处|下属|所属|直属|驻|[（(])|(?:分局|支队|大队|总队)$`)
	manyBodies    = regex.MustCompile(`^(?:各|相关|有关|沿\p{Han}各|属地|所在)`)
	company       = regex.MustCompile(`(?:集团|公司|街道办事处|管委会)$`)

	parent = regex.MustCompile(`集团|有限|股份|总公司`)
	town   = regex.MustCompile(`^[^社园]{2,4}(?:街道(?:办事处)?|镇|乡)$`)
	union  = regex.MustCompile(`^(?:团[省市区县]委|[省市区县](?:妇联|总工会|残联|工商联|科协|文联))$`)

	oneLevel = regex.MustCompile(`^[省市县区旗]$`)
	bureau   = regex.MustCompile(`(?:[^分]局|委|办)$`)
)
