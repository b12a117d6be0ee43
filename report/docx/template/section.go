package template

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A section is what stands between two edges, {{#牵头}} and {{/牵头}}.
type section struct {
	of     *name
	open   *mark
	inline bool // both edges are in one paragraph
}

// flows are the elements whose children are paragraphs and tables.
var flows = map[string]bool{
	"body": true, "tc": true, "hdr": true, "ftr": true, "txbxContent": true, "footnote": true, "endnote": true, "sdtContent": true, "customXml": true,
}

// sections pairs the edges of a part, which are in the order of the text.
func (t *Template) sections(edges []*mark) {
	var open []*section
	for _, m := range edges {
		if m.sigil == '#' {
			m.section = &section{of: m.name, open: m}
			open = append(open, m.section)
			continue
		}
		i := len(open) - 1
		for i >= 0 && m.name != nil && open[i].of != m.name {
			i--
		}
		if i < 0 {
			t.fault(m.in.at, plan.TemplateNotBegun, m.text)
			continue
		}
		for _, s := range open[i+1:] {
			t.fault(s.open.in.at, plan.TemplateNotEnded, s.open.text, s.end())
		}
		m.section = open[i]
		open = open[:i]
		t.pair(m.section, m)
	}
	for _, s := range open {
		t.fault(s.open.in.at, plan.TemplateNotEnded, s.open.text, s.end())
	}
}

// end is how the end of a section is written.
func (s *section) end() string {
	return strings.NewReplacer("#", "/", "＃", "／").Replace(s.open.text)
}

// pair says of all that a section holds that it depends on it.
func (t *Template) pair(s *section, end *mark) {
	a, b := s.open, end
	if a.in == b.in {
		s.inline = true
		if blank(a.in.text[:a.from]) && blank(a.in.text[b.to:]) {
			s.hold(a.in.node)
			return
		}
		a.in.hold(s, a.to, b.from)
		return
	}
	over, first, last := meet(a.in.node, b.in.node)
	switch {
	case over.isTable, over.isRow, over.is("sdtContent") && first.isRow:
		if !simple(first, a.in.node) || !simple(last, b.in.node) {
			t.fault(a.in.at, plan.TemplateCrossed, a.text, b.text)
			return
		}
		if over.isRow {
			s.hold(over)
			return
		}
	case flows[over.local] && over.word != "":
		if !wraps(first, a.in.node) || !wraps(last, b.in.node) {
			t.fault(a.in.at, plan.TemplateCrossed, a.text, b.text)
			return
		}
		if !a.first() {
			t.fault(a.in.at, plan.TemplateInText, a.text)
		}
		if !b.last() {
			t.fault(b.in.at, plan.TemplateInText, b.text)
		}
	default:
		t.fault(a.in.at, plan.TemplateCrossed, a.text, b.text)
		return
	}
	from, to := slices.Index(over.kids, first), slices.Index(over.kids, last)
	for _, k := range over.kids[from : to+1] {
		s.hold(k)
	}
}

// first reports whether nothing but edges of sections stands before a mark.
func (m *mark) first() bool {
	at := 0
	for _, o := range m.in.marks {
		if !blank(m.in.text[at:o.from]) {
			return false
		}
		if o == m {
			return true
		}
		if o.sigil == 0 {
			return false
		}
		at = o.to
	}
	return false
}

// last reports whether nothing but edges of sections stands after a mark.
func (m *mark) last() bool {
	at := len(m.in.text)
	for _, o := range slices.Backward(m.in.marks) {
		if !blank(m.in.text[o.to:at]) {
			return false
		}
		if o == m {
			return true
		}
		if o.sigil == 0 {
			return false
		}
		at = o.from
	}
	return false
}

// meet finds the nearest element around two, and its children that they are in.
func meet(a, b *node) (over, first, last *node) {
	child := make(map[*node]*node)
	for n := a; n.parent != nil; n = n.parent {
		child[n.parent] = n
	}
	for n := b; ; n = n.parent {
		if f, ok := child[n.parent]; ok {
			return n.parent, f, n
		}
	}
}

// simple reports whether a paragraph stands in a row or a cell itself, not in a
// table or a text box within.
func simple(in, p *node) bool {
	for n := p.parent; n != nil && n != in.parent; n = n.parent {
		if n.word == "" || !n.isRow && !n.isCell && !n.is("sdt") && !n.is("sdtContent") {
			return false
		}
	}
	return true
}

// wraps reports whether an element is a paragraph, or nothing but controls around
// it.
func wraps(in, p *node) bool {
	for n := p; n != in; n = n.parent {
		if !n.is("p") && !n.is("sdt") && !n.is("sdtContent") {
			return false
		}
	}
	return in.is("p") || in.is("sdt")
}

// hold says of an element that it depends on a section.
func (s *section) hold(n *node) {
	n.conds = append(n.conds, s)
	n.touch()
}

// hold says of a part of a paragraph's text that it depends on a section.
func (q *paragraph) hold(s *section, from, to int) {
	for _, r := range q.runs {
		if r.to <= from || r.from >= to {
			continue
		}
		if r.node.pieces == nil {
			r.node.pieces = []piece{{from: r.from, text: q.text[r.from:r.to]}}
			r.node.touch()
		}
		for i := range r.node.pieces {
			if p := &r.node.pieces[i]; p.from >= from && p.from < to {
				p.conds = append(p.conds, s)
			}
		}
	}
	for _, b := range q.bounds {
		if b.at >= from && b.at < to {
			s.hold(b.node)
		}
	}
}

// A group is table rows that come back together for each line, or rows or
// paragraphs for each item of a list.
type group struct {
	rows  []*node // and what stands between them
	list  *list   // nil for lines
	of    *name   // the section whose lines they are for; nil for all
	under *section
	marks []*mark
	at    Place
}

// has reports whether a group shows something of its lines.
func (g *group) has(zh ...string) bool {
	return slices.ContainsFunc(g.marks, func(m *mark) bool { return slices.Contains(zh, m.name.zh) })
}

// findRows finds the rows that come back for each line.
func (p *part) findRows(t *Template) {
	lines := make(map[*node][]*mark) // by row
	var rows []*node
	p.root.walk(func(n *node) {
		if n.paragraph == nil {
			return
		}
		for _, m := range n.paragraph.marks {
			if m.name == nil || m.sigil != 0 || m.name.kind != ofLine {
				continue
			}
			row := n.above("tr")
			if row == nil {
				t.fault(m.in.at, plan.TemplateOutside, m.text)
				continue
			}
			if lines[row] == nil {
				rows = append(rows, row)
			}
			lines[row] = append(lines[row], m)
		}
	})
	for _, row := range rows {
		inner := false
		for n := row.parent; n != nil; n = n.parent {
			inner = inner || lines[n] != nil
		}
		if !inner {
			p.addRow(row, lines[row])
		}
	}
	for _, g := range p.groups {
		for _, row := range g.rows {
			row.walk(func(n *node) {
				if n.paragraph == nil {
					return
				}
				for _, m := range n.paragraph.marks {
					if m.sigil == 0 && m.name != nil && m.name.zh == "序号" {
						t.fault(m.in.at, plan.TemplateAmbiguous, m.text)
					}
				}
			})
		}
	}
	p.findItems(t)
	p.root.walk(func(n *node) {
		if n.isTable {
			n.headed = headerOnly(n)
			if n.headed {
				n.touch()
			}
		}
	})
}

// addRow makes a row come back, together with the one before it if that is for the
// same lines.
func (p *part) addRow(row *node, marks []*mark) {
	g := &group{marks: marks, at: marks[0].in.at}
	if s := enclosing(row); s != nil {
		g.of, g.under = s.of, s
	}
	if of := within(row, marks); of != nil && g.of == nil {
		g.of = of
	}
	if len(p.groups) > 0 {
		last := p.groups[len(p.groups)-1]
		end := last.rows[len(last.rows)-1]
		if end.parent == row.parent && last.of == g.of && last.under == g.under {
			kids := row.parent.kids
			between := kids[slices.Index(kids, end)+1 : slices.Index(kids, row)]
			if !slices.ContainsFunc(between, func(n *node) bool { return n.isRow || n.is("sdt") }) {
				last.rows = append(append(last.rows, between...), row)
				last.marks = append(last.marks, marks...)
				row.group = last
				row.touch()
				return
			}
		}
	}
	g.rows = []*node{row}
	row.group = g
	row.touch()
	p.groups = append(p.groups, g)
}

// enclosing is the innermost section of a role around a row.
func enclosing(row *node) *section {
	for n := row; n != nil; n = n.parent {
		if s := roleOf(n.conds); s != nil {
			return s
		}
	}
	return nil
}

// roleOf is the first section of a role.
func roleOf(conds []*section) *section {
	for _, s := range conds {
		if s.of.ofRole() {
			return s
		}
	}
	return nil
}

// within is the section that all placeholders of a line in a row are in, each in
// its cell; nil if there is no such.
func within(row *node, marks []*mark) *name {
	var of *name
	for _, m := range marks {
		var conds []*section
		for _, r := range m.in.runs {
			for _, p := range r.node.pieces {
				if p.mark == m {
					conds = append(conds, p.conds...)
				}
			}
		}
		for n := m.in.node; n != row; n = n.parent {
			conds = append(conds, n.conds...)
		}
		s := roleOf(conds)
		if s == nil || of != nil && s.of != of {
			return nil
		}
		of = s.of
	}
	return of
}

// headerOnly reports whether the rows of a table that don't come back are only its
// header: above the others, and without a placeholder.
func headerOnly(table *node) bool {
	lines := false
	only := true
	var rows func(n *node)
	rows = func(n *node) {
		for _, k := range n.kids {
			switch {
			case k.is("sdt"), k.is("sdtContent"):
				rows(k)
			case k.isRow && k.group != nil:
				lines = true
			case k.isRow:
				marks := false
				k.walk(func(n *node) {
					if n.paragraph != nil {
						for _, m := range n.paragraph.marks {
							marks = marks || m.sigil == 0
						}
					}
				})
				edge := k.onlyEdges()
				only = only && !marks && (!lines || edge)
			}
		}
	}
	rows(table)
	return lines && only
}

// onlyEdges reports whether a row holds nothing but edges of sections over several
// rows.
func (n *node) onlyEdges() bool {
	edges, other := false, false
	n.walk(func(k *node) {
		if k.paragraph == nil {
			return
		}
		if k.paragraph.alone() {
			edges = true
		} else if !blank(strings.ReplaceAll(k.paragraph.text, string(object), "x")) {
			other = true
		}
	})
	return edges && !other
}
