package template

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// A list is what a letter has several of besides its lines.
type list struct {
	of func(l *report.Letter) []item
}

// An item is one of a list: a goal with its title, or a text alone.
type item struct{ title, text string }

var goals = &list{func(l *report.Letter) (out []item) {
	for _, g := range l.Goals {
		out = append(out, item{g.Title, g.Text})
	}
	return out
}}

var (
	requirements = texts((*report.Letter).Requirements)
	reporting    = texts((*report.Letter).Reporting)
)

func texts(of func(*report.Letter) []string) *list {
	return &list{func(l *report.Letter) (out []item) {
		for _, s := range of(l) {
			out = append(out, item{text: s})
		}
		return out
	}}
}

// lists are the lists by their sections and the placeholders of their items.
var lists = map[string]*list{
	"goals": goals, "goal": goals, "goal_title": goals, "goal_text": goals,
	"requirements": requirements, "requirement": requirements,
	"reporting": reporting, "report": reporting,
}

func (i item) String() string { return report.Goal{Title: i.title, Text: i.text}.String() }

// joined is all items, a paragraph each.
func joined(items []item) string {
	var out []string
	for _, i := range items {
		out = append(out, i.String())
	}
	return strings.Join(out, "\n")
}

// value is what a placeholder says of the n-th item, counted from 1; nothing of
// an item that there is not.
func (i *item) value(n *name, nth int) string {
	switch {
	case i == nil:
		return ""
	case n.en == "item_number":
		return strconv.Itoa(nth)
	case n.en == "goal_title":
		return i.title
	case n.en == "goal_text":
		return i.text
	}
	return i.String()
}

// ofRole reports whether a name is of a section of a letter's lines.
func (n *name) ofRole() bool {
	return n.kind == ofSection && slices.Contains([]string{"lead", "responsible", "support", "possible"}, n.en)
}

// has reports whether a letter has what a section that is of no role is for.
func (n *name) has(l *report.Letter) bool {
	if list := lists[n.en]; list != nil {
		return len(list.of(l)) > 0
	}
	v, _ := l.Value(n.en)
	return v != ""
}

// findItems finds the paragraphs and rows that come back for each item of a list: a
// row where several of its cells say something of an item, else the paragraph.
func (p *part) findItems(t *Template) {
	rows, paragraphs := make(map[*node]*itemUse), make(map[*node]*itemUse)
	var order []*node
	p.root.walk(func(n *node) {
		if n.paragraph == nil {
			return
		}
		for _, m := range n.paragraph.marks {
			if m.name == nil || m.sigil != 0 || m.name.kind != ofItem {
				continue
			}
			if paragraphs[n] == nil {
				order = append(order, n)
			}
			use(paragraphs, n, m)
			if row := n.above("tr"); row != nil {
				use(rows, row, m)
			}
		}
	})
	for _, n := range order {
		u, again := paragraphs[n], n
		if row := n.above("tr"); row != nil && rows[row].cells > 1 && row.group == nil {
			u, again = rows[row], row
		}
		for _, m := range u.marks {
			if l := lists[m.name.en]; u.list == nil || l != nil && l != u.list {
				t.fault(m.in.at, plan.TemplateNoItem, m.text)
			}
		}
		if again.group == nil {
			p.repeat(again, u.list)
		}
	}
}

// An itemUse is the placeholders of items in a paragraph or a row.
type itemUse struct {
	list  *list // of the first that says of which it is
	marks []*mark
	cell  *node // of the last one
	cells int   // how many of the row's have some
}

// use notes a placeholder of an item in a paragraph or a row.
func use(uses map[*node]*itemUse, in *node, m *mark) {
	u := uses[in]
	if u == nil {
		u = new(itemUse)
		uses[in] = u
	}
	if u.list == nil {
		u.list = lists[m.name.en]
	}
	u.marks = append(u.marks, m)
	if cell := m.in.node.above("tc"); cell != nil && cell != u.cell {
		u.cell = cell
		u.cells++
	}
}

// repeat makes a paragraph or a row come back for each item of a list, together with
// the one before it if that is of the same list.
func (p *part) repeat(n *node, of *list) {
	n.touch()
	kids := n.parent.kids
	for i := slices.Index(kids, n) - 1; i >= 0; i-- {
		before := kids[i]
		if g := before.group; g != nil && g.list == of && slices.Equal(before.conds, n.conds) {
			g.rows = append(append(g.rows, kids[i+1:slices.Index(kids, n)]...), n)
			n.group = g
			return
		}
		if before.is("p") || before.isRow || before.isTable || before.is("sdt") {
			break
		}
	}
	n.group = &group{rows: []*node{n}, list: of}
}

// items writes what comes back for each item of a list; once, with blanks, where the
// list is empty.
func (f *filler) items(g *group, c context) {
	var all []item
	if g.list != nil {
		all = g.list.of(f.letter)
	}
	for i := range max(1, len(all)) {
		c := c
		c.nth, c.copy, c.item, c.items = i+1, c.copy+i, nil, g
		if i < len(all) {
			c.item = &all[i]
		}
		for _, n := range g.rows {
			f.element(n, c)
		}
	}
}
