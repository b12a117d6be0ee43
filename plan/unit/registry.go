// Package unit knows the bodies of a place: who exists, what they are also
// called, and who is in a group. It says which body carries which line of a
// plan.
package unit

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/internal/yamlfile"
	"github.com/zeren-plan/zeren/plan"
)

// A Registry (名册) is the bodies of one place. Names are looked up in folded
// form, see [Fold]. A Registry is not changed once loaded and may be used by
// many goroutines.
type Registry struct {
	Place   string // 北京市
	Short   string // 北京
	Bodies  []Body
	Groups  []Group
	Seasons map[string]Season

	bodies map[string]*Body // by folded name
	groups map[string]*Group
	sorted []string // all folded names, in order
}

// A Body is one addressee.
type Body struct {
	Name   string // the short name in use; what plan.Unit.ID holds
	Full   string
	Also   []string
	Former []Former
	Kind   Kind
	Local  bool // a plan that names it is a plan of the registry's place
}

// A Former is a name that a body had.
type Former struct {
	Name  string `yaml:"name"`
	Until string `yaml:"until"` // the month in which it ended: 2018-11
}

// Kind is what sort of body one is.
type Kind string

const (
	Department Kind = "department"
	Party      Kind = "party"
	Central    Kind = "central"
	Company    Kind = "company"
	District   Kind = "district"
	Zone       Kind = "zone"
	Other      Kind = "other"
)

// Kinds are all kinds, in the order in which bodies are listed.
func Kinds() []Kind {
	return []Kind{Department, Party, Central, Company, Other, District, Zone}
}

// A Group is a name that stands for several bodies: 各区政府. One with Among set
// stands for a part of another group that the plan leaves open: 相关区政府; one
// with neither Members nor Among is known by name only.
type Group struct {
	Name    string
	Also    []string
	Members []*Body
	Among   *Group
}

// A Season is a time of the year from one day to another, each written
// month-day; it may run over the new year.
type Season struct {
	From string `yaml:"from"`
	To   string `yaml:"to"`
}

// Dates are the days of the season that starts in a year.
func (s Season) Dates(year int) (from, to plan.Date, ok bool) {
	if _, err := fmt.Sscanf(s.From, "%d-%d", &from.Month, &from.Day); err != nil {
		return from, to, false
	}
	if _, err := fmt.Sscanf(s.To, "%d-%d", &to.Month, &to.Day); err != nil {
		return from, to, false
	}
	from.Year, to.Year = year, year
	if to.Month < from.Month || to.Month == from.Month && to.Day < from.Day {
		to.Year++
	}
	return from, to, from.Valid() && to.Valid()
}

//go:embed beijing.yaml
var beijing []byte

// Beijing is the built-in registry of 北京市, each time as the caller's own.
func Beijing() *Registry { return loadBeijing().clone() }

var loadBeijing = sync.OnceValue(func() *Registry {
	r, err := Load(bytes.NewReader(beijing))
	if err != nil {
		panic("unit: the built-in registry: " + err.Error())
	}
	return r
})

// clone is a copy that has nothing in common with the registry.
func (r *Registry) clone() *Registry {
	out := *r
	out.Bodies, out.Groups, out.Seasons = slices.Clone(r.Bodies), slices.Clone(r.Groups), maps.Clone(r.Seasons)
	out.bodies, out.groups = make(map[string]*Body, len(r.bodies)), make(map[string]*Group, len(r.groups))
	body, group := make(map[*Body]*Body), make(map[*Group]*Group)
	for i := range out.Bodies {
		b := &out.Bodies[i]
		body[&r.Bodies[i]] = b
		b.Also, b.Former = slices.Clone(b.Also), slices.Clone(b.Former)
	}
	for i := range out.Groups {
		group[&r.Groups[i]] = &out.Groups[i]
	}
	for i := range out.Groups {
		g := &out.Groups[i]
		g.Also, g.Members, g.Among = slices.Clone(g.Also), slices.Clone(g.Members), group[g.Among]
		for k, m := range g.Members {
			g.Members[k] = body[m]
		}
	}
	for name, b := range r.bodies {
		out.bodies[name] = body[b]
	}
	for name, g := range r.groups {
		out.groups[name] = group[g]
	}
	return &out
}

// Load reads a registry from YAML; beijing.yaml in this directory is an example
// with every key explained. An error is a [*plan.Failure] that names the line.
func Load(r io.Reader) (*Registry, error) {
	var f file
	if err := yamlfile.Decode(r, &f); err != nil {
		return nil, err
	}
	return f.registry()
}

type file struct {
	Place string `yaml:"place"`
	Short string `yaml:"short"`
	Units []struct {
		Name   at       `yaml:"name"`
		Full   string   `yaml:"full"`
		Also   []string `yaml:"also"`
		Former []Former `yaml:"former"`
		Kind   Kind     `yaml:"kind"`
		Local  bool     `yaml:"local"`
	} `yaml:"units"`
	Groups []struct {
		Name    at       `yaml:"name"`
		Also    []string `yaml:"also"`
		Members []string `yaml:"members"`
		Among   string   `yaml:"among"`
	} `yaml:"groups"`
	Seasons map[string]Season `yaml:"seasons"`
}

// at is a string with the line that it stands on.
type at struct {
	string
	line int
}

func (a *at) UnmarshalYAML(n *yaml.Node) error {
	a.line = n.Line
	return n.Decode(&a.string)
}

// registry checks the file and makes the indexes.
func (f *file) registry() (*Registry, error) {
	r := &Registry{
		Place: f.Place, Short: f.Short, Seasons: f.Seasons,
		bodies: make(map[string]*Body),
		groups: make(map[string]*Group),
	}
	for _, u := range f.Units {
		if u.Name.string == "" {
			return nil, fail(plan.RegistryNoName, u.Name.line)
		}
		if u.Kind == "" {
			u.Kind = Other
		}
		if !slices.Contains(Kinds(), u.Kind) {
			return nil, fail(plan.RegistryKind, u.Name.line, u.Name.string, string(u.Kind))
		}
		r.Bodies = append(r.Bodies, Body{Name: u.Name.string, Full: u.Full, Also: u.Also, Former: u.Former, Kind: u.Kind, Local: u.Local})
	}
	for i := range r.Bodies {
		b := &r.Bodies[i]
		for _, n := range b.names() {
			if err := r.add(n, b, f.Units[i].Name.line); err != nil {
				return nil, err
			}
		}
	}
	r.Groups = make([]Group, len(f.Groups))
	for i, g := range f.Groups {
		if g.Name.string == "" {
			return nil, fail(plan.RegistryNoName, g.Name.line)
		}
		r.Groups[i] = Group{Name: g.Name.string, Also: g.Also}
		for _, n := range append([]string{g.Name.string}, g.Also...) {
			k := Fold(n)
			if r.bodies[k] != nil || r.groups[k] != nil && r.groups[k] != &r.Groups[i] {
				return nil, fail(plan.RegistryTwice, g.Name.line, n)
			}
			r.groups[k] = &r.Groups[i]
		}
	}
	for i, g := range f.Groups {
		for _, m := range g.Members {
			if k, ok := strings.CutPrefix(m, "kind:"); ok {
				for j := range r.Bodies {
					if r.Bodies[j].Kind == Kind(k) {
						r.Groups[i].Members = append(r.Groups[i].Members, &r.Bodies[j])
					}
				}
				continue
			}
			b := r.bodies[Fold(m)]
			if b == nil {
				return nil, fail(plan.RegistryMember, g.Name.line, g.Name.string, m)
			}
			r.Groups[i].Members = append(r.Groups[i].Members, b)
		}
		if g.Among != "" {
			if r.Groups[i].Among = r.groups[Fold(g.Among)]; r.Groups[i].Among == nil {
				return nil, fail(plan.RegistryMember, g.Name.line, g.Name.string, g.Among)
			}
		}
	}
	r.sorted = slices.AppendSeq(slices.Collect(maps.Keys(r.bodies)), maps.Keys(r.groups))
	slices.Sort(r.sorted)
	return r, nil
}

// names are all names that a body is found by.
func (b *Body) names() []string {
	out := append([]string{b.Name}, b.Also...)
	if b.Full != "" {
		out = append(out, b.Full)
	}
	for _, f := range b.Former {
		out = append(out, f.Name)
	}
	return out
}

// add enters a name in the index.
func (r *Registry) add(name string, b *Body, line int) error {
	for _, k := range b.keys(name, r.Place) {
		if o := r.bodies[k]; o != nil && o != b {
			return fail(plan.RegistryTwice, line, name)
		}
		r.bodies[k] = b
	}
	return nil
}

// FormerName finds the former name of a body that a name is.
func (b *Body) FormerName(name string) (Former, bool) {
	if len(b.Former) == 0 {
		return Former{}, false
	}
	folded := Fold(name)
	for _, f := range b.Former {
		if Fold(f.Name) == folded {
			return f, true
		}
	}
	return Former{}, false
}

// keys are what a body is found by for one of its names: the folded name, also
// with the place's name before it, as 市水务局 is 北京市水务局, and the area that it
// governs.
func (b *Body) keys(name, place string) []string {
	out := []string{Fold(name)}
	if a := b.Area(); a != "" && name == b.Name {
		out = append(out, Fold(a))
	}
	if rest, ok := strings.CutPrefix(name, "市"); ok && strings.HasSuffix(place, "市") {
		out = append(out, Fold(place+rest))
	} else if rest, ok := strings.CutPrefix(name, place); ok && place != "" {
		out = append(out, Fold("市"+rest))
	}
	return out
}

// Body finds a body by any name it has or had, a district or a zone also by its
// area. A second name in brackets after a known one is passed over, unless it
// says a role.
func (r *Registry) Body(name string) (*Body, bool) {
	if b := r.body(name); b != nil {
		return b, true
	}
	if first, second, ok := plate(name); ok && !notNames.MatchString(second) {
		if b := r.body(first); b != nil {
			return b, true
		}
	}
	return nil, false
}

// body is the body that a name folds to, nil if there is none.
func (r *Registry) body(name string) *Body {
	var room [foldedSize]byte
	return r.bodies[string(appendFolded(room[:0], name))]
}

// group is the group that a name folds to, nil if there is none.
func (r *Registry) group(name string) *Group {
	var room [foldedSize]byte
	return r.groups[string(appendFolded(room[:0], name))]
}

// Knows reports whether a name is that of a body or a group.
func (r *Registry) Knows(name string) bool {
	if r.body(name) != nil || r.group(name) != nil {
		return true
	}
	if _, _, ok := plate(name); !ok {
		return false
	}
	if _, ok := r.Body(name); ok {
		return true
	}
	_, ok := r.Group(name)
	return ok
}

// Begins reports whether a text may be the start of a longer name of a body or a
// group; if not, it is none.
func (r *Registry) Begins(text string) bool {
	for _, c := range cutFolds {
		if strings.HasSuffix(text, c) {
			return true // what it folds to depends on what comes next
		}
	}
	var room [foldedSize]byte
	start := string(appendFolded(room[:0], text))
	i, found := slices.BinarySearch(r.sorted, start)
	if found {
		i++
	}
	return i < len(r.sorted) && strings.HasPrefix(r.sorted[i], start)
}

// Group finds a group by any name it has. A name that says whom the group
// includes besides, 各区政府(含北京经济技术开发区管委会), gives a group with that
// body too.
func (r *Registry) Group(name string) (*Group, bool) {
	if g := r.group(name); g != nil {
		return g, true
	}
	first, second, ok := plate(name)
	if !ok {
		return nil, false
	}
	g := r.group(first)
	more, includes := strings.CutPrefix(second, "含")
	if g == nil || !includes || g.Among != nil {
		return nil, false
	}
	wide := *g
	wide.Members = slices.Clone(g.Members)
	for _, n := range strings.FieldsFunc(more, func(c rune) bool { return c == '、' || c == ',' || c == '，' }) {
		b, ok := r.Body(n)
		if !ok {
			return nil, false
		}
		wide.Members = append(wide.Members, b)
	}
	return &wide, true
}

// Area is the name of the area that a district or a zone governs: 房山区. It is
// empty for other bodies.
func (b *Body) Area() string {
	if b.Kind != District && b.Kind != Zone {
		return ""
	}
	for _, end := range []string{"人民政府", "政府", "管理委员会", "管委会"} {
		if a, ok := strings.CutSuffix(b.Name, end); ok {
			return a
		}
	}
	return b.Name
}

// Applies reports whether a plan is one of the registry's place: its title
// starts with the place, or a note does, as that of an issuer, or its cells
// name a body that only this place has. A title or a note that starts with
// another place rules it out. All texts are without white space; cells is the
// text of the cells that name bodies.
func (r *Registry) Applies(title string, notes []string, cells string) bool {
	switch r.starts(title) {
	case ours:
		return true
	case others:
		return false
	}
	mine := false
	for _, n := range notes {
		switch r.starts(n) {
		case ours:
			mine = true
		case others:
			return false
		}
	}
	if mine {
		return true
	}
	for i := range r.Bodies {
		b := &r.Bodies[i]
		if b.Local && (strings.Contains(cells, b.Name) || b.Full != "" && strings.Contains(cells, b.Full)) {
			return true
		}
	}
	return false
}

// whose says of which place a text is.
type whose int

const (
	nobodys whose = iota
	ours
	others
)

// starts says whose place a heading starts with.
func (r *Registry) starts(text string) whose {
	text = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(text, "《"), "关于印发"), "《")
	switch {
	case r.Place != "" && strings.HasPrefix(text, r.Place), r.Short != "" && strings.HasPrefix(text, r.Short):
		return ours
	case OwnPlace(text):
		return others
	}
	if m := otherPlace.FindString(text); m != "" && !noPlaceAtAll.MatchString(m) && !strings.HasPrefix(text[len(m):], "域") {
		return others
	}
	return nobodys
}

// otherPlace finds the name of a place at the start of a heading: 广州市….
// noPlaceAtAll are words that end like one: 周边地区.
var (
	otherPlace   = regex.MustCompile(`^[^全本我各城都首\P{Han}]\p{Han}{1,6}?[省市区县州盟]`)
	noPlaceAtAll = regex.MustCompile(`(地|社|园|城|辖|景|小|灾|山|牧|库)区$|(城|都|超)市$|全[省市区县]`)
)

func fail(code plan.Code, line int, args ...string) error {
	return &plan.Failure{Diag: plan.Diag{Code: code, Args: append([]string{fmt.Sprint(line)}, args...)}}
}
