package check

import (
	"regexp"
	"strconv"
	"strings"

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

var (
	oneLevel = regexp.MustCompile(`^[省市县区旗]$`)
	bureau   = regexp.MustCompile(`(?:[^分]局|委|办)$`)
)
