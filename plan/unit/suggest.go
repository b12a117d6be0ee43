package unit

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/zeren-plan/zeren/plan"
)

// Suggest writes a registry of the bodies that a plan names, for a person to
// correct. What a registry knows of them, which may be nil, is taken from it;
// the rest is what their names look like. [Load] reads the result.
func Suggest(w io.Writer, p *plan.Plan, known *Registry, l plan.Lang) error {
	s := suggestion{lang: l, index: make(map[string]int), bare: make(map[string]int)}
	s.place, s.short = PlaceOf(p.Title)
	if known != nil {
		s.place, s.short = known.Place, known.Short
	}
	units := unitsOf(p)
	for _, u := range units {
		if !u.Group {
			s.add(u, known)
		}
	}
	for _, u := range units {
		if u.Group {
			s.group(u.Key())
		} else if i, ok := s.index[Fold(u.Key())]; ok {
			s.also(i, u.Name)
		}
	}
	b := bufio.NewWriter(w)
	s.write(b)
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing a registry: %w", err)
	}
	return nil
}

// unitsOf are the units of a plan, each as it is printed and gathered once.
func unitsOf(p *plan.Plan) []plan.Unit {
	var out []plan.Unit
	seen := make(map[plan.Unit]bool)
	for it := range p.Items() {
		for _, r := range plan.Roles() {
			d := it.Duty(r)
			if d == nil {
				continue
			}
			for _, u := range d.Units {
				if !seen[u] {
					seen[u] = true
					out = append(out, u)
				}
			}
		}
	}
	return out
}

type suggestion struct {
	lang         plan.Lang
	place, short string
	bodies       []Body         // one without a name was put into another
	index        map[string]int // of bodies, by what Load finds them by
	bare         map[string]int // of bodies, by their names without a second one in brackets
	groups       []Group
	unclear      []string
}

func (s *suggestion) add(u plan.Unit, known *Registry) {
	name := u.Key()
	b := Body{Name: name, Kind: kindOf(name)}
	if known != nil && u.ID != "" {
		if k, ok := known.Body(u.ID); ok {
			b = *k
		}
	} else if ShapeOf(name) == NoName {
		s.unclear = append(s.unclear, name)
		return
	}
	// Entries that Load would hold to be one are one.
	at := -1
	hit := func(index map[string]int, key string) {
		i, ok := index[key]
		switch {
		case !ok || i == at:
		case at < 0:
			at = i
		default:
			s.merge(at, i)
		}
	}
	for _, n := range b.names() {
		for _, k := range b.keys(n, s.place) {
			hit(s.index, k)
		}
		hit(s.index, bare(n))
		hit(s.bare, bare(n))
	}
	if at < 0 {
		at = len(s.bodies)
		s.bodies = append(s.bodies, b)
		for _, n := range b.names() {
			s.enter(at, n)
		}
		return
	}
	old := s.bodies[at]
	if b.Area() == old.Name || bare(old.Name) != Fold(old.Name) && bare(old.Name) == Fold(b.Name) {
		// 花山区政府 says more of the body than 花山区, 市水利局 is how 市水利局（市湖长办） is called.
		s.bodies[at].Name, s.bodies[at].Kind = b.Name, b.Kind
		s.enter(at, b.Name)
		s.also(at, old.Name)
		return
	}
	s.also(at, b.Name)
}

// bare is the folded name without the second name in brackets after it, which
// [Registry.Body] passes over.
func bare(name string) string {
	if first, second, ok := plate(name); ok && !notNames.MatchString(second) {
		return Fold(first)
	}
	return Fold(name)
}

func (s *suggestion) enter(i int, name string) {
	for _, k := range s.bodies[i].keys(name, s.place) {
		if _, taken := s.index[k]; !taken {
			s.index[k] = i
		}
	}
	if _, taken := s.bare[bare(name)]; !taken {
		s.bare[bare(name)] = i
	}
}

// also gives a body another name, unless it is found by it already or the name
// is another's.
func (s *suggestion) also(i int, name string) {
	for _, k := range append(s.bodies[i].keys(name, s.place), bare(name)) {
		if _, taken := s.index[k]; taken {
			return
		}
	}
	s.bodies[i].Also = append(s.bodies[i].Also, name)
	s.enter(i, name)
}

// merge puts one body's names into another's.
func (s *suggestion) merge(to, from int) {
	names := s.bodies[from].names()
	s.bodies[from] = Body{}
	for _, index := range []map[string]int{s.index, s.bare} {
		for k, i := range index {
			if i == from {
				index[k] = to
			}
		}
	}
	s.bodies[to].Also = append(s.bodies[to].Also, names...)
}

// group adds a group, or another way to write one.
func (s *suggestion) group(name string) {
	k := Fold(name)
	if _, ok := s.index[k]; ok {
		s.unclear = append(s.unclear, name)
		return
	}
	for i := range s.groups {
		g := &s.groups[i]
		if Fold(g.Name) == k {
			if g.Name != name && !slices.Contains(g.Also, name) {
				g.Also = append(g.Also, name)
			}
			return
		}
	}
	s.groups = append(s.groups, Group{Name: name})
}

func (s *suggestion) write(b *bufio.Writer) {
	say := func(zh, en string) { fmt.Fprintf(b, "# %s\n", s.lang.Choose(zh, en)) }
	say("单位名册草稿，按方案里的名称写成。请逐条核对后用 --units 使用。", "A draft of a registry, made of the names in a plan. Go through it, then use it with --units.")
	say("name 是责任书的抬头；full 是全称；also 是其他写法；kind 是类别：", "name stands at the head of a letter; full is the full name; also are other ways to write it; kind is one of:")
	say("department 部门  party 党委机构  central 垂直管理或中央在地机构  company 企业  district 区县  zone 开发区  other 其他", "department party central company district zone other")
	fmt.Fprintf(b, "\nplace: %s\nshort: %s\n\nunits:", scalar(s.place), scalar(s.short))
	if len(s.bodies) == 0 {
		b.WriteString(" []")
	}
	b.WriteString("\n")
	s.bodies = slices.DeleteFunc(s.bodies, func(b Body) bool { return b.Name == "" })
	for i, body := range s.bodies {
		for _, o := range s.bodies[:i] {
			if resembles(body.Name, o.Name) {
				fmt.Fprintf(b, "  # %s\n", fmt.Sprintf(s.lang.Choose("下一条与“%s”可能是同一单位；是的话合并成一条，另一种写法放进 also", "the next may be the same as “%s”; if so, make one entry of them and put the other name under also"), o.Name))
			}
		}
		fmt.Fprintf(b, "  - {name: %s", scalar(body.Name))
		if body.Full != "" {
			fmt.Fprintf(b, ", full: %s", scalar(body.Full))
		}
		if len(body.Also) > 0 {
			fmt.Fprintf(b, ", also: [%s]", scalars(body.Also))
		}
		for k, f := range body.Former {
			fmt.Fprintf(b, "%s{name: %s, until: %s}", []string{", former: [", ", "}[min(k, 1)], scalar(f.Name), scalar(f.Until))
			if k == len(body.Former)-1 {
				b.WriteString("]")
			}
		}
		fmt.Fprintf(b, ", kind: %s", body.Kind)
		if body.Local {
			b.WriteString(", local: true")
		}
		b.WriteString("}\n")
	}
	b.WriteString("\n")
	say("代称：在 members 里写明成员的 name；写 kind:district 表示该类别的全部单位。没有成员的无法送达。", "groups: list the names of members; kind:district stands for all of that kind. Without members they reach nobody.")
	b.WriteString("groups:")
	if len(s.groups) == 0 {
		b.WriteString(" []")
	}
	b.WriteString("\n")
	for _, g := range s.groups {
		fmt.Fprintf(b, "  - {name: %s", scalar(g.Name))
		if len(g.Also) > 0 {
			fmt.Fprintf(b, ", also: [%s]", scalars(g.Also))
		}
		b.WriteString(", members: []}\n")
	}
	if len(s.unclear) > 0 {
		b.WriteString("\n")
		say("不像单位名称，没有写进名册：", "not like names of bodies, left out:")
		for _, u := range s.unclear {
			fmt.Fprintf(b, "#   %s\n", strings.ReplaceAll(u, "\n", " "))
		}
	}
}

// resembles reports whether one name may be the other, shortened: it has its
// characters in order and the same start and end.
func resembles(a, b string) bool {
	x, y := []rune(Fold(a)), []rune(Fold(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 3 || len(x) == len(y) || x[0] != y[0] || x[len(x)-1] != y[len(y)-1] || len(y) > 3*len(x) {
		return false
	}
	i := 0
	for _, c := range y {
		if i < len(x) && x[i] == c {
			i++
		}
	}
	return i == len(x)
}

// scalar is a text as YAML writes it within brackets.
func scalar(s string) string {
	if strings.ContainsAny(s, "?,[]{}:#&*!|>'\"%@`\n") || s == "" || s != strings.TrimSpace(s) {
		return fmt.Sprintf("%q", s)
	}
	b, err := yaml.Marshal(s)
	if err != nil {
		return fmt.Sprintf("%q", s)
	}
	return strings.TrimSuffix(string(b), "\n")
}

func scalars(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = scalar(s)
	}
	return strings.Join(out, ", ")
}
