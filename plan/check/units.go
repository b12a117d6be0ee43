package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// noUnitsRule finds measures that name no unit, and those without a lead in a table
// that has a column for it.
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

// noResponsibleRule finds measures whose cell of the responsible is blank, in a table
// that fills the others: with units, or with a mark for nobody. Where those who
// lead are responsible elsewhere, the two cells were one, see [shiftedRolesRule].
var noResponsibleRule = Rule{
	Codes: []plan.Code{plan.UnitNoResponsible},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.unread() {
			return
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
		for _, it := range bare {
			found(s.at(plan.Diag{Code: plan.UnitNoResponsible, Args: []string{s.Plan.RoleHeader(plan.Responsible), strconv.Itoa(filled)}}, it, plan.ResponsibleColumn, ""))
		}
	},
}

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

// slipsRule says which body of the registry an unknown name may be.
var slipsRule = Rule{
	Codes: []plan.Code{plan.UnitSlip},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.Registry == nil {
			return
		}
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				if u.ID != "" || u.Group {
					continue
				}
				b, ok := s.Registry.Near(u.Name)
				if !ok && u.Full != "" {
					b, ok = s.Registry.Near(u.Full)
				}
				if !ok {
					continue
				}
				s.replace(func(f plan.Diag) bool { return f.Measure == it.ID && f.Args[0] == u.Name }, plan.UnitUnknown, plan.UnitNotAName, plan.UnitCompleted, plan.UnitLevel)
				s.meant[it.ID] = append(s.meant[it.ID], b)
				found(s.mend(s.at(plan.Diag{Code: plan.UnitSlip, Args: []string{u.Name, b.Name}}, it, r.Column(), u.Name), b.Name))
			}
		})
	},
}

// spellingsRule finds names that differ from one that is usual in the plan, or anywhere,
// as a slip or another writing of it does, where no registry knows them. Names that
// a measure has side by side are those of two bodies.
var spellingsRule = Rule{
	Codes: []plan.Code{plan.UnitSpelling, plan.UnitUnusual},
	Run: func(s *Subject, found func(plan.Diag)) {
		const usual, usualLong = 3, 2 // times
		const long, longLevel = 8, 6  // characters; of a name that starts with its level, and no place
		count := make(map[string]int)
		beside := make(map[[2]string]bool)
		var names []string
		for _, it := range s.items {
			var here []string
			for _, r := range plan.Roles() {
				if d := it.Duty(r); d != nil {
					for _, u := range d.Units {
						if count[u.Name] == 0 {
							names = append(names, u.Name)
						}
						count[u.Name]++
						for _, other := range here {
							beside[[2]string{u.Name, other}], beside[[2]string{other, u.Name}] = true, true
						}
						here = append(here, u.Name)
					}
				}
			}
		}
		like := make(map[string]string)
		place, words := s.place(), s.words()
		for _, n := range names {
			for _, m := range names {
				if n == m || count[n] > count[m] || like[m] == n || beside[[2]string{n, m}] || unit.Fold(n) == unit.Fold(m) {
					continue // nothing, or what twoNamesRule says
				}
				often := count[m] >= usual || count[m] >= usualLong && (len([]rune(m)) >= long || len([]rune(m)) >= longLevel && unit.LevelOf(m) != "")
				slip := count[n] == 1 && often && unit.Misspelt(n, m, words)
				if !slip && !variants(n, m, place) {
					continue
				}
				if like[n] == "" || count[m] > count[like[n]] {
					like[n] = m
				}
			}
		}
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				if usual, ok := unit.UsualName(u.Name); ok && s.Registry == nil && like[u.Name] == "" && count[u.Name] == 1 && !u.Group {
					found(s.mend(s.at(plan.Diag{Code: plan.UnitUnusual, Args: []string{u.Name, usual}}, it, r.Column(), u.Name), usual))
				}
				if m := like[u.Name]; m != "" && u.ID == "" && !s.told(it.ID, plan.UnitSlip) {
					s.replace(func(f plan.Diag) bool { return f.Measure == it.ID && f.Args[0] == u.Name }, plan.UnitGroup, plan.UnitUnknown)
					found(s.mend(s.at(plan.Diag{Code: plan.UnitSpelling, Args: []string{u.Name, m, strconv.Itoa(count[m])}}, it, r.Column(), u.Name), m))
				}
			}
		})
	},
}

// place is the plan's own place as its title has it: 广东省.
func (s *Subject) place() string {
	p, _ := unit.PlaceOf(s.Plan.Title)
	return p
}

// words are the pairs of characters that stand side by side in what the plan says.
func (s *Subject) words() map[string]bool {
	out := make(map[string]bool)
	for _, it := range s.items {
		for _, text := range []string{it.Task.Title, it.Text} {
			r := []rune(text)
			for i := range len(r) - 1 {
				out[string(r[i:i+2])] = true
			}
		}
	}
	return out
}

// variants reports whether two names may be those of one body: one is an
// abbreviation of the other, or has another ending, or the place before it.
func variants(n, m, place string) bool {
	short, long := []rune(n), []rune(m)
	if len(short) < 4 || len(long) < 4 {
		return false
	}
	if len(short) > len(long) {
		short, long = long, short
	}
	switch {
	case otherEnding(n, m), unit.Abbreviates(string(short), string(long)):
		return true
	}
	rest, ok := strings.CutPrefix(string(long), place)
	if !ok || place == "" {
		return false
	}
	own := []rune(place)
	return rest == string(short) || string(own[len(own)-1])+rest == string(short)
}

// otherEnding reports whether two names differ in what kind of body they are
// alone: 省水利局, 省水利厅.
func otherEnding(n, m string) bool {
	a, b := []rune(n), []rune(m)
	k := len(a) - 1
	return len(a) == len(b) && k >= 3 && string(a[:k]) == string(b[:k]) && a[k] != b[k] &&
		strings.ContainsRune("局厅委办", a[k]) && strings.ContainsRune("局厅委办", b[k])
}

// twoNamesRule finds bodies that the plan calls by several names, each told once at
// the first place of the rarer name.
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
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				k := u.ID
				if k == "" {
					k = unit.Fold(u.Key())
				}
				if u.Full != "" || s.former(u.Name) || u.ID == "" && !unit.CanBeName(u.Name) {
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

// former reports whether it was said that a name is a former one.
func (s *Subject) former(name string) bool {
	return slices.ContainsFunc(s.found, func(d plan.Diag) bool { return d.Code == plan.UnitFormer && d.Args[0] == name })
}

// twiceRule finds a body that is in one cell twice, or in two roles of a measure.
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

// besideGroupRule finds bodies that stand in one measure with a group that has them:
// side by side in a cell, or in another role.
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
var groupOfAreas = regexp.MustCompile(`^各((?:[区县市旗镇乡（）()、]|街道)+)(?:(?:人民)?政府|办事处)?$`)
