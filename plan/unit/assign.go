package unit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// An Assignment is who carries what in a plan, with groups resolved. Over all
// shares, the lines are the plan's (measure, role, body) triples, each once.
type Assignment struct {
	Shares []Share     // those of known bodies in the registry's order, then the others in the plan's
	Open   []Open      // names that reach nobody
	Nobody []plan.Item // measures that are nobody's line
}

// Share finds what a body carries by its registry name, or by its name as
// printed where the registry does not know it.
func (a *Assignment) Share(name string) (*Share, bool) {
	i := slices.IndexFunc(a.Shares, func(s Share) bool { return s.Name == name })
	if i < 0 {
		return nil, false
	}
	return &a.Shares[i], true
}

// A Share is what one body carries.
type Share struct {
	Name     string // the registry's name, or the name as printed
	Kind     Kind
	Known    bool       // the registry has it
	Lines    []Line     // in the plan's order; of one measure, in the order of roles
	Possible []Possible // not counted among the lines
}

// Count is the number of lines of each role.
func (s *Share) Count() (n [plan.RoleCount]int) {
	for _, l := range s.Lines {
		n[l.Role]++
	}
	return n
}

// A Line is one body's part in one measure.
type Line struct {
	plan.Item
	Role  plan.Role
	Name  string // as printed
	Group string // the printed group that the body is a member of; empty if it is named itself
}

// A Possible is a measure that a body may have a part in: the plan leaves it
// open, but its own words point to the body.
type Possible struct {
	plan.Item
	Role  plan.Role
	Group string // the printed group
	Why   Reason
	Quote string // the words that point to the body
	From  string // the measure whose words they are
}

// Reason is why a line is only possible.
type Reason int

const (
	Named    Reason = iota // the group is an unnamed part of others, and the measure names the body
	Included               // the plan says that the group includes the body, and the row names only the group
)

// An Open is what a cell names and what cannot be given to anybody.
type Open struct {
	Name  string // as printed, or the words that leave a list open
	Kind  OpenKind
	Where []Line
}

// OpenKind says why a name reaches nobody.
type OpenKind int

const (
	OpenGroup OpenKind = iota // a group whose members are not known
	OpenList                  // words that leave a list open: 等部门
	NotAName                  // a text that is no name
)

// Assign says who carries what. Without a registry (nil) no group is resolved.
func Assign(p *plan.Plan, r *Registry) *Assignment {
	a := assigner{registry: r, shares: make(map[string]*Share), open: make(map[string]int)}
	for it := range p.Items() {
		a.include(it)
		a.given = false
		for _, role := range plan.Roles() {
			if d := it.Duty(role); d != nil {
				a.duty(it, role, d)
			}
		}
		if !a.given {
			a.result.Nobody = append(a.result.Nobody, it)
		}
		a.suggest(it)
	}
	return a.finish()
}

type assigner struct {
	registry *Registry
	shares   map[string]*Share
	order    []*Share
	open     map[string]int
	result   Assignment
	given    bool // the measure at hand is somebody's line
	includes []inclusion
}

// An inclusion is a statement that a group counts a body in from here on:
// 各区（含北京经济技术开发区，下同）.
type inclusion struct {
	group *Group
	body  *Body
	quote string
	from  string
}

func (a *assigner) duty(it plan.Item, role plan.Role, d *plan.Duty) {
	named := make(map[string]bool)
	for _, u := range d.Units {
		switch {
		case u.Group || named[u.Key()]:
		case u.ID == "" && !CanBeName(u.Name):
			a.leave(Open{Name: u.Name, Kind: NotAName, Where: []Line{{Item: it, Role: role, Name: u.Name}}})
		default:
			named[u.Key()] = true
			a.give(u.Key(), Line{Item: it, Role: role, Name: u.Name})
		}
	}
	for _, u := range d.Units {
		if !u.Group {
			continue
		}
		g := a.group(u)
		if g == nil || len(g.Members) == 0 {
			a.leave(Open{Name: u.Key(), Where: []Line{{Item: it, Role: role, Name: u.Name, Group: u.Name}}})
			continue
		}
		for _, b := range g.Members {
			if !named[b.Name] {
				named[b.Name] = true
				a.give(b.Name, Line{Item: it, Role: role, Name: u.Name, Group: u.Name})
			}
		}
	}
	if d.Others {
		a.leave(Open{Name: OpenWords(d.Text), Kind: OpenList, Where: []Line{{Item: it, Role: role}}})
	}
}

func (a *assigner) group(u plan.Unit) *Group {
	if a.registry == nil {
		return nil
	}
	g, _ := a.registry.Group(u.Name)
	return g
}

func (a *assigner) share(key string) *Share {
	folded := widths.Replace(key)
	s := a.shares[folded]
	if s == nil {
		s = &Share{Name: key, Kind: kindOf(key)}
		if a.registry != nil {
			if b, ok := a.registry.Body(key); ok {
				s.Name, s.Kind, s.Known = b.Name, b.Kind, true
			}
		}
		a.shares[folded] = s
		a.order = append(a.order, s)
	}
	return s
}

// widths folds the brackets of a name: a body is the same in either.
var widths = strings.NewReplacer("（", "(", "）", ")")

func (a *assigner) give(key string, l Line) {
	s := a.share(key)
	s.Lines = append(s.Lines, l)
	a.given = true
}

func (a *assigner) leave(o Open) {
	key := fmt.Sprint(o.Kind, o.Name)
	i, ok := a.open[key]
	if !ok {
		a.open[key] = len(a.result.Open)
		a.result.Open = append(a.result.Open, o)
		return
	}
	a.result.Open[i].Where = append(a.result.Open[i].Where, o.Where...)
}

var inclusionPattern = regex.MustCompile(`(各[^（()）、，。；,;]{1,6})[（(]含([^（()）]+?)[，,、；; ]*下同[)）]`)

// include notes what the measure's text says of whom a group includes.
func (a *assigner) include(it plan.Item) {
	if a.registry == nil || !strings.Contains(it.Text, "下同") {
		return
	}
	for _, m := range inclusionPattern.FindAllStringSubmatch(it.Text, -1) {
		g, ok := a.registry.Group(m[1])
		if !ok {
			continue
		}
		for _, n := range strings.FieldsFunc(m[2], func(c rune) bool { return strings.ContainsRune("、，,和及", c) }) {
			if b, ok := a.registry.Body(n); ok {
				a.includes = append(a.includes, inclusion{g, b, m[0], it.ID})
			}
		}
	}
}

// suggest finds the bodies that the plan's own words point to without giving
// them a role.
func (a *assigner) suggest(it plan.Item) {
	if a.registry == nil {
		return
	}
	held := a.holders(it)
	for _, role := range plan.Roles() {
		d := it.Duty(role)
		if d == nil {
			continue
		}
		for _, u := range d.Units {
			g := a.group(u)
			if g == nil {
				continue
			}
			if g.Among != nil && len(g.Members) == 0 {
				for _, b := range g.Among.Members {
					if area := b.Area(); area != "" && !held[b.Name] && mentions(it.Text, area) {
						held[b.Name] = true
						a.offer(b, Possible{Item: it, Role: role, Group: u.Name, Why: Named, Quote: area, From: it.ID})
					}
				}
			}
			for _, in := range a.includes {
				if in.group.Name == g.Name && !held[in.body.Name] && !slices.Contains(g.Members, in.body) {
					held[in.body.Name] = true
					a.offer(in.body, Possible{Item: it, Role: role, Group: u.Name, Why: Included, Quote: in.quote, From: in.from})
				}
			}
		}
	}
}

// mentions reports whether a text names an area otherwise than to except it:
// 除通州区外.
func mentions(text, area string) bool {
	for i := strings.Index(text, area); i >= 0; {
		before := text[:i]
		clause := before[strings.LastIndexAny(before, "，。；,;\n")+1:]
		rest := text[i+len(area):]
		after, _, _ := strings.Cut(rest, "外")
		if !strings.Contains(clause, "除") || strings.ContainsAny(after, "，。；,;\n") || len(after) == len(rest) {
			return true
		}
		next := strings.Index(rest, area)
		if next < 0 {
			return false
		}
		i += len(area) + next
	}
	return false
}

func (a *assigner) offer(b *Body, p Possible) {
	s := a.share(b.Name)
	s.Possible = append(s.Possible, p)
}

// holders are the bodies that have a role in the measure.
func (a *assigner) holders(it plan.Item) map[string]bool {
	held := make(map[string]bool)
	for _, role := range plan.Roles() {
		d := it.Duty(role)
		if d == nil {
			continue
		}
		for _, u := range d.Units {
			if !u.Group {
				held[u.Key()] = true
			} else if g := a.group(u); g != nil {
				for _, b := range g.Members {
					held[b.Name] = true
				}
			}
		}
	}
	return held
}

// finish puts the shares in order.
func (a *assigner) finish() *Assignment {
	rank := make(map[string]int)
	if a.registry != nil {
		kinds := Kinds()
		for i, b := range a.registry.Bodies {
			rank[b.Name] = i + 1 + slices.Index(kinds, b.Kind)*len(a.registry.Bodies)
		}
	}
	slices.SortStableFunc(a.order, func(s, t *Share) int {
		switch rs, rt := rank[s.Name], rank[t.Name]; {
		case rs == 0 && rt == 0:
			return 0
		case rs == 0:
			return 1
		case rt == 0:
			return -1
		default:
			return cmp.Compare(rs, rt)
		}
	})
	for _, s := range a.order {
		a.result.Shares = append(a.result.Shares, *s)
	}
	return &a.result
}
