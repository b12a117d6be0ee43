package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// each gives f every duty of the plan that names units.
func (s *Subject) each(f func(it plan.Item, r plan.Role, d *plan.Duty)) {
	for _, it := range s.items {
		for _, r := range plan.Roles() {
			if d := it.Duty(r); d != nil && len(d.Units) > 0 {
				f(it, r, d)
			}
		}
	}
}

// twoNamesRule finds bodies that the plan calls by several names, each told once
// at the first place of the rarer name.
var twoNamesRule = Rule{
	Codes: []plan.Code{plan.UnitTwoNames},
	Run: func(s *Subject, found func(plan.Diag)) {
		type place struct {
			it   plan.Item
			role plan.Role
			name string
		}
		var ids []string
		names := make(map[string][]string)
		count := make(map[string]int)
		first := make(map[string]place)
		former := make(map[string]bool) // it was said of a name that it is one
		for _, d := range s.every(plan.UnitFormer) {
			former[d.Args[0]] = true
		}
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				k := u.ID
				if k == "" {
					k = unit.Fold(u.Key())
				}
				if u.Full != "" || former[u.Name] || u.ID == "" && !unit.CanBeName(u.Name) {
					continue // its level is left out, as it may be after others; or it is no name
				}
				if names[k] == nil {
					ids = append(ids, k)
				}
				if !slices.Contains(names[k], u.Name) {
					names[k] = append(names[k], u.Name)
					first[u.Name] = place{it, r, u.Name}
				}
				count[u.Name]++
			}
		})
		for _, k := range ids {
			if len(names[k]) < 2 {
				continue
			}
			rare := names[k][0]
			var all []string
			for _, n := range names[k] {
				all = append(all, fmt.Sprintf("%s（%d）", n, count[n]))
				if count[n] <= count[rare] {
					rare = n
				}
			}
			most := slices.MaxFunc(names[k], func(a, b string) int { return count[a] - count[b] })
			p := first[rare]
			d := s.at(plan.Diag{Code: plan.UnitTwoNames, Args: []string{most, strings.Join(all, "、")}}, p.it, p.role.Column(), p.name)
			d.Measure = ""
			found(d)
		}
	},
}

// twiceRule finds a body that is in one cell twice, or in two roles of a
// measure.
var twiceRule = Rule{
	Codes: []plan.Code{plan.UnitTwice, plan.UnitTwoRoles},
	Run: func(s *Subject, found func(plan.Diag)) {
		for _, it := range s.items {
			roles := make(map[string]plan.Role)
			told := make(map[string]bool)
			for _, r := range plan.Roles() {
				d := it.Duty(r)
				if d == nil {
					continue
				}
				here := make(map[string]bool)
				for _, u := range d.Units {
					k := u.Key()
					before, again := roles[k]
					switch {
					case here[k] && !told[k]:
						told[k] = true
						x := s.at(plan.Diag{Code: plan.UnitTwice, Args: []string{u.Name}}, it, r.Column(), u.Name)
						x.Spot = s.second(x.Spot)
						found(x)
					case again && before != r && !told[k] && s.Plan.RoleHeader(before) == "":
						told[k] = true // one cell gives both roles
						x := s.at(plan.Diag{Code: plan.UnitTwice, Args: []string{u.Name}}, it, r.Column(), u.Name)
						x.Spot = s.second(x.Spot)
						found(x)
					case again && before != r && !told[k]:
						told[k] = true
						found(s.at(plan.Diag{Code: plan.UnitTwoRoles, Args: []string{u.Name, s.Plan.RoleHeader(before), s.Plan.RoleHeader(r)}}, it, r.Column(), u.Name))
					}
					here[k] = true
					if !again {
						roles[k] = r
					}
				}
			}
		}
	},
}

// second is the second place of a spot's text in its cell, if there is one.
func (s *Subject) second(x plan.Spot) plan.Spot {
	next := x
	next.Nth++
	if _, c := s.Table.Cell(x); c != nil {
		if _, _, ok := next.Find(c.Text); ok {
			return next
		}
	}
	return x
}

// besideGroupRule finds bodies that stand in one measure with a group that has
// them: side by side in a cell, or in another role.
var besideGroupRule = Rule{
	Codes: []plan.Code{plan.UnitBesideGroup, plan.UnitGroupRole},
	Run: func(s *Subject, found func(plan.Diag)) {
		type beside struct {
			group       string
			own, others plan.Role
		}
		for _, it := range s.items {
			names := make(map[beside][]string)
			var order []beside
			for _, r := range plan.Roles() {
				for _, u := range unitsOf(it, r) {
					if u.Group {
						continue
					}
					g, role, ok := s.groupWith(it, r, u)
					if !ok {
						continue
					}
					k := beside{g.Name, r, role}
					if names[k] == nil {
						order = append(order, k)
					}
					names[k] = append(names[k], u.Name)
				}
			}
			for _, k := range order {
				all := strings.Join(names[k], "、")
				d := plan.Diag{Code: plan.UnitBesideGroup, Args: []string{all, k.group}}
				if k.own != k.others {
					d = plan.Diag{Code: plan.UnitGroupRole, Args: []string{all, s.Plan.RoleHeader(k.own), k.group, s.Plan.RoleHeader(k.others)}}
				}
				found(s.at(d, it, k.own.Column(), names[k][0]))
			}
		}
	},
}

// unitsOf are the units that have a role in a measure.
func unitsOf(it plan.Item, r plan.Role) []plan.Unit {
	if d := it.Duty(r); d != nil {
		return d.Units
	}
	return nil
}

// groupWith is a group of a measure that has a body, in the body's own role if
// there is one.
func (s *Subject) groupWith(it plan.Item, own plan.Role, u plan.Unit) (plan.Unit, plan.Role, bool) {
	roles := plan.Roles()
	for _, r := range append([]plan.Role{own}, roles[:]...) {
		for _, g := range unitsOf(it, r) {
			if g.Group && s.includes(g, u) {
				return g, r, true
			}
		}
	}
	return plan.Unit{}, 0, false
}

// includes reports whether a group has a body, by the registry or, where none
// knows it, by what they are called: 各区政府 and 新河区政府.
func (s *Subject) includes(g, u plan.Unit) bool {
	if s.Registry != nil {
		group, ok := s.Registry.Group(g.Name)
		return ok && slices.ContainsFunc(group.Members, func(b *unit.Body) bool { return b.Name == u.ID })
	}
	m := groupOfAreas.FindStringSubmatch(plan.Squeeze(g.Name))
	area := areaOf(u.Name)
	if m == nil || area == "" {
		return false
	}
	kind := []rune(area)
	return strings.ContainsRune(m[1], kind[len(kind)-1])
}

// groupOfAreas are groups of all areas of some kinds: 各区政府, 各县（市、区）人民政府.
var groupOfAreas = regex.MustCompile(`^各((?:[区县市旗镇乡（）()、]|街道)+)(?:(?:人民)?政府|办事处)?$`)

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
