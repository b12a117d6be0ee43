package check

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// inTextRule finds bodies and areas that a measure's text names and no role
// holds: 房山区, 市财政局, 市市场监管部门. What stands in the name of a document or in quotes
// is none.
var inTextRule = Rule{
	Codes: []plan.Code{plan.UnitInText},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.unread() {
			return
		}
		for _, p := range s.passages(plan.MeasureColumn) {
			departments, areas := s.open(p.Item)
			if departments || s.told(p.Item.ID, plan.TableCutOff, plan.UnitsNone, plan.UnitNoLead, plan.MeasureTwice, plan.MeasureNear) {
				continue
			}
			told := make(map[string]bool)
			say := func(from, to int, key string) {
				if !told[key] {
					told[key] = true
					found(p.say(plan.UnitInText, from, to, plan.Squeeze(p.Text[from:to])))
				}
			}
			text := blankOut(p.Text)
			if s.Registry != nil {
				s.namedBodies(text, p.Item, areas, say)
			} else {
				s.namedUnits(text, p.Item, say)
				if !areas {
					s.namedAreas(text, p.Item, say)
				}
			}
			s.namedSubjects(text, p.Item, say)
		}
	},
}

// quoted is what names documents, or is quoted.
var quoted = regex.MustCompile(`《[^《》]*》|“[^“”]*”`)

// blankOut puts spaces in place of what is quoted.
func blankOut(s string) string {
	return quoted.ReplaceAllStringFunc(s, func(q string) string { return strings.Repeat(" ", len(q)) })
}

// open reports whether a measure has a list that anybody may be in. Those of towns
// and districts have no departments in them.
func (s *Subject) open(it plan.Item) (departments, areas bool) {
	for _, r := range plan.Roles() {
		d := it.Duty(r)
		if d == nil {
			continue
		}
		if d.Others {
			return true, true
		}
		for _, u := range d.Units {
			if !u.Group {
				continue
			}
			if s.Registry != nil {
				if g, ok := s.Registry.Group(u.Name); ok && len(g.Members) > 0 {
					continue
				}
			}
			areas = true
			departments = departments || !government.MatchString(u.Name)
		}
	}
	return departments, areas
}

// holds reports whether a role of the measure has a body, by itself or in a group.
func (s *Subject) holds(it plan.Item, b *unit.Body) bool {
	if slices.Contains(s.meant[it.ID], b) {
		return true
	}
	for _, r := range plan.Roles() {
		if d := it.Duty(r); d != nil {
			for _, u := range d.Units {
				if u.ID == b.Name || u.Group && s.includes(u, plan.Unit{ID: b.Name}) {
					return true
				}
			}
		}
	}
	return false
}

// namedBodies finds the bodies of the registry, and the areas that they govern.
// Where a list of areas is open, they may be in it.
func (s *Subject) namedBodies(text string, it plan.Item, areas bool, say func(from, to int, key string)) {
	type hit struct {
		from, to int
		body     *unit.Body
	}
	var hits []hit
	for i := range s.Registry.Bodies {
		b := &s.Registry.Bodies[i]
		for _, n := range []string{b.Name, b.Full, b.Area()} {
			if utf8.RuneCountInString(n) < 3 {
				continue
			}
			for at := 0; ; {
				k := strings.Index(text[at:], n)
				if k < 0 {
					break
				}
				from := at + k
				at = from + len(n)
				hits = append(hits, hit{from, at, b})
			}
		}
	}
	for _, h := range hits {
		// Part of a longer name, or of another word.
		if slices.ContainsFunc(hits, func(o hit) bool { return o.from <= h.from && o.to >= h.to && o.to-o.from > h.to-h.from }) {
			continue
		}
		if afterName.MatchString(text[h.to:]) || mentioned.MatchString(text[h.to:]) || !s.holds(it, h.body) && beforeName.MatchString(text[:h.from]) {
			continue
		}
		if !s.holds(it, h.body) && !(areas && h.body.Area() != "") {
			say(h.from, h.to, h.body.Name)
		}
	}
}

// namedUnits finds bodies that the text gives something to do, where no registry
// knows them: by the names that stand in the plan's columns, and by what names
// are built like.
func (s *Subject) namedUnits(text string, it plan.Item, say func(from, to int, key string)) {
	for _, m := range doers.FindAllStringSubmatchIndex(text, -1) {
		for _, g := range []int{2, 4} {
			if m[g] < 0 {
				continue
			}
			name := text[m[g]:m[g+1]]
			for _, w := range []string{"由", "会同"} {
				if rest, ok := strings.CutPrefix(name, w); ok {
					m[g], name = m[g]+len(w), rest
				}
			}
			if mentioned.MatchString(text[m[g+1]:]) || unit.ShapeOf(name) != unit.FullName && !s.standsAlone(name) || unit.Collective(name) || general.MatchString(name) || s.about(it, name) || s.namesLike(it, name) {
				continue
			}
			say(m[g], m[g+1], name)
		}
	}
}

// doers are those that something is left to: 由省财政厅牵头, 会同县财政局.
var doers = regex.MustCompile(`(?:由|会同)([\p{Han}]{3,12}?(?:局|厅|委|办|部|处|司|科|院|中心|公司|政府|管委会))(?:牵头|负责|会同|配合|组织|制定|开展|联合|[，。、；等])|(?:^|[，。；、])(?:由|会同|请)?([\p{Han}]{3,12}?(?:局|厅|委|办|处|司|中心))(?:牵头|负责|会同)`)

// namedAreas finds towns and districts whose governments stand in other cells of
// the plan.
func (s *Subject) namedAreas(text string, it plan.Item, say func(from, to int, key string)) {
	here := make(map[string]bool)
	for _, r := range plan.Roles() {
		if d := it.Duty(r); d != nil {
			for _, u := range d.Units {
				here[areaOf(u.Name)] = true
			}
		}
	}
	told := make(map[string]bool)
	for _, area := range slices.Sorted(maps.Keys(here)) { // one is written in two ways
		if from, near := misspeltArea(text, area); near != "" && !here[near] && !told[near] && !afterName.MatchString(text[from+len(near):]) {
			told[near] = true
			say(from, from+len(near), near)
		}
	}
	var there []string
	for _, m := range areaEnd.FindAllStringIndex(text, -1) {
		start := m[0]
		for range longestArea {
			_, size := utf8.DecodeLastRuneInString(text[:start])
			start -= size
			if area := text[start:m[1]]; !told[area] && !here[area] && s.hasArea(area) {
				told[area] = true
				there = append(there, area)
			}
		}
	}
	slices.SortFunc(there, func(a, b string) int { return cmp.Compare(s.areas[a], s.areas[b]) })
	for _, area := range there {
		if i := strings.Index(text, area); !afterName.MatchString(text[i+len(area):]) && !beforeName.MatchString(text[:i]) {
			say(i, i+len(area), area)
		}
	}
}

// hasArea reports whether a cell names the government of an area.
func (s *Subject) hasArea(area string) bool {
	_, ok := s.areas[area]
	return ok
}

// longestArea is how many characters the name of an area has before its ending.
const longestArea = 6

var areaEnd = regex.MustCompile(`[区县市旗镇乡]|街道`)

// misspeltArea finds what differs by one character from an area that a text does
// not name.
func misspeltArea(text, area string) (int, string) {
	a, t := []rune(area), []rune(text)
	if len(a) < 3 || strings.Contains(text, area) {
		return 0, ""
	}
	for i := 0; i+len(a) <= len(t); i++ {
		near := string(t[i : i+len(a)])
		if t[i+len(a)-1] == a[len(a)-1] && plan.Apart(near, area) == 1 && !unit.TellsApart(near, area) && !notHan.MatchString(near) {
			return len(string(t[:i])), near
		}
	}
	return 0, ""
}

var notHan = regex.MustCompile(`\P{Han}`)

// areaOf is the area that a government governs, by its name; empty if it is none.
func areaOf(name string) string {
	if m := governmentOf.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return ""
}

var governmentOf = regex.MustCompile(`^(\p{Han}{1,6}(?:[区县市旗镇乡]|街道))(?:人民政府|政府|办事处)$`)

// mentioned is what follows a body that only issued something, or gets it.
var mentioned = regex.MustCompile(`^(?:等(?:部门|单位)?)?(?:联合)?(?:印发|制定|发布|下发|出台|公布|颁布|通报|组织编制)的|^(?:备案|备查|审批|审核|批准|同意|报告|反馈|汇报)`)

// standsAlone reports whether a cell of the plan names a body so.
func (s *Subject) standsAlone(name string) bool { return s.names[name] }

// namesLike reports whether a unit of the measure may be meant by a name.
func (s *Subject) namesLike(it plan.Item, name string) bool {
	place := s.place()
	for _, r := range plan.Roles() {
		if d := it.Duty(r); d != nil {
			for _, u := range d.Units {
				for _, n := range []string{u.Name, u.Full} {
					if n != "" && (variants(n, name, place) || unit.Misspelt(n, name, nil) || unit.Misspelt(name, n, nil)) {
						return true
					}
				}
			}
		}
	}
	return false
}

var (
	afterName  = regex.MustCompile(`^(?:域|段|间|级|属|级以上|以外|除外)`)
	beforeName = regex.MustCompile(`(?:跨|除|原|至|距|往|从|到|报|报送|参照|按照|依据|根据)$`)
)

// departments are lists of what departments are about: 市住房城乡建设、水务等部门.
var departments = regex.MustCompile(`(?:(市|省|县|区)(?:级)?)((?:\p{Han}{2,8}、)*\p{Han}{2,8}?)(?:等)?(?:主管)?(?:行政)?部门`)

// namedSubjects finds departments that are named by what they are about.
func (s *Subject) namedSubjects(text string, it plan.Item, say func(from, to int, key string)) {
	for _, m := range departments.FindAllStringSubmatchIndex(text, -1) {
		level, list := text[m[2]:m[3]], text[m[4]:m[5]]
		if general.MatchString(list) || receives.MatchString(text[:m[0]]) {
			continue
		}
		at := m[4]
		for subject := range strings.SplitSeq(list, "、") {
			from := at
			at += len(subject) + len("、")
			subject = strings.TrimSuffix(subject, "等")
			if s.Registry == nil {
				if leads.MatchString(text[m[1]:]) && !s.about(it, subject) {
					say(m[0], m[1], subject)
				}
				continue
			}
			if level != "市" {
				continue
			}
			if b := s.department(level + subject); b != nil && !s.holds(it, b) {
				if strings.Contains(list, "、") {
					say(from, from+len(subject), b.Name)
				} else {
					say(m[0], m[1], b.Name)
				}
			}
		}
	}
}

var (
	receives = regex.MustCompile(`(?:[至向报送交给经]|参照|按照|依据|根据)$`) // what is sent to them
	general  = regex.MustCompile(`相关|有关|各|本|行业|职能|责任|上级|下级|直属|成员`)
	leads    = regex.MustCompile(`^(?:牵头|负责|会同|配合|组织|联合|指导)`)
)

// department is the only body of the registry whose name starts so, or is
// abbreviated so: 市文化旅游 of 市文化和旅游局.
func (s *Subject) department(start string) *unit.Body {
	only := func(is func(name string) bool) (out *unit.Body) {
		for i := range s.Registry.Bodies {
			b := &s.Registry.Bodies[i]
			if slices.ContainsFunc(append([]string{b.Name, b.Full}, b.Also...), is) {
				if out != nil {
					return nil
				}
				out = b
			}
		}
		return out
	}
	if b := only(func(n string) bool {
		rest, ok := strings.CutPrefix(n, start)
		return ok && utf8.RuneCountInString(rest) <= 3
	}); b != nil {
		return b
	}
	return only(func(n string) bool {
		_, size := utf8.DecodeLastRuneInString(n)
		return unit.Abbreviates(start+n[len(n)-size:], n)
	})
}

// about reports whether a unit of the measure is about a subject, by its name.
func (s *Subject) about(it plan.Item, subject string) bool {
	key := []rune(subject)
	for _, r := range plan.Roles() {
		if d := it.Duty(r); d != nil {
			for _, u := range d.Units {
				if strings.Contains(u.Name, subject) || len(key) > 2 && (strings.Contains(u.Name, string(key[:2])) || strings.Contains(u.Name, string(key[len(key)-2:]))) {
					return true
				}
			}
		}
	}
	return false
}
