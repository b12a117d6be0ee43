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
	s := suggestion{lang: l, index: make(map[string]int)}
	s.place, s.short = PlaceOf(p.Title)
	if known != nil {
		s.place, s.short = known.Place, known.Short
	}
	for _, t := range p.Units() {
		s.add(t.Unit, known)
	}
	b := bufio.NewWriter(w)
	s.write(b)
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing a registry: %w", err)
	}
	return nil
}

type suggestion struct {
	lang         plan.Lang
	place, short string
	bodies       []Body
	index        map[string]int // of bodies, by their folded names
	groups       []string
	unclear      []string
}

func (s *suggestion) add(u plan.Unit, known *Registry) {
	name := u.Key()
	if u.Group {
		if !slices.Contains(s.groups, name) {
			s.groups = append(s.groups, name)
		}
		return
	}
	b := Body{Name: name, Kind: kindOf(name)}
	if known != nil && u.ID != "" {
		if k, ok := known.Body(u.ID); ok {
			b = *k
		}
	} else if ShapeOf(name) == NoName {
		s.unclear = append(s.unclear, name)
		return
	}
	i, ok := s.find(b.Name)
	if !ok {
		i = len(s.bodies)
		s.bodies = append(s.bodies, b)
		for _, n := range b.names() {
			s.index[Fold(n)] = i
		}
	}
	for _, n := range []string{b.Name, u.Name} {
		if _, ok := s.find(n); !ok {
			s.bodies[i].Also = append(s.bodies[i].Also, n)
			s.index[Fold(n)] = i
		}
	}
}

// find finds a body by a name, with or without the place's name before it.
func (s *suggestion) find(name string) (int, bool) {
	names := []string{name}
	if rest, ok := strings.CutPrefix(name, s.place); ok && s.place != "" {
		names = append(names, "市"+rest)
	}
	if rest, ok := strings.CutPrefix(name, "市"); ok {
		names = append(names, s.place+rest)
	}
	for _, n := range names {
		if i, ok := s.index[Fold(n)]; ok {
			return i, true
		}
	}
	return 0, false
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
		fmt.Fprintf(b, "  - {name: %s, members: []}\n", scalar(g))
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
	if strings.ContainsAny(s, ",[]{}:#&*!|>'\"%@`\n") || s == "" || s != strings.TrimSpace(s) {
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
