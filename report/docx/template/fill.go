package template

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// A filler writes one part for one letter.
type filler struct {
	*part
	letter *report.Letter
	out    []byte
	id     int // the last id of a drawing that was given
	nth    int // the last number of a heading
}

// A context is what an element is written for.
type context struct {
	line *report.LetterLine // nil outside the rows of lines
	part *report.Part
	n    int // of the line in its table, from 1
	copy int // how often the row was written before

	items *group // whose item it is
	item  *item  // nil for a blank
	nth   int    // of the item in its list, from 1
}

func (f *filler) raw(from, to int) { f.out = append(f.out, f.data[from:to]...) }

// element writes an element.
func (f *filler) element(n *node, c context) {
	switch {
	case c.copy > 0 && n.word != "" && (once[n.local] || n.local == "sectPr"), c.copy > 0 && n.is("id") && n.parent.is("sdtPr"):
		return
	case !n.touched && (c.copy == 0 || !n.marked):
		f.raw(n.from, n.to)
		return
	case n.pieces != nil && n.word == "":
		f.property(n)
		return
	case n.pieces != nil:
		f.text(n, c)
		return
	}
	f.tag(n, c)
	f.content(n, c)
	f.raw(n.shut, n.to)
}

var (
	paraID = regexp.MustCompile(`\s[\w.-]+:(?:paraId|textId)\s*=\s*(?:"[^"]*"|'[^']*')`)
	itsID  = regexp.MustCompile(`\sid\s*=\s*(?:"[^"]*"|'[^']*')`)
)

// tag writes a start tag; in a copy, without what identifies the first one.
func (f *filler) tag(n *node, c context) {
	tag := f.data[n.from:n.open]
	if c.copy > 0 && n.fresh {
		tag = f.copied(n)
	}
	f.out = append(f.out, tag...)
}

func (f *filler) copied(n *node) []byte {
	tag := f.data[n.from:n.open]
	if n.word != "" {
		return paraID.ReplaceAll(tag, nil)
	}
	f.id++
	return itsID.ReplaceAll(tag, []byte(` id="`+strconv.Itoa(f.id)+`"`))
}

// A fate is what becomes of an element.
type fate int

const (
	kept fate = iota
	gone
	emptied // a paragraph without its text
)

// content writes what is in an element.
func (f *filler) content(n *node, c context) {
	fates := f.fates(n, c)
	at := n.open
	for i := 0; i < len(n.kids); i++ {
		k := n.kids[i]
		f.raw(at, k.from)
		at = k.to
		switch {
		case fates[i] == gone:
			f.unpaired(k, c)
		case fates[i] == emptied:
			f.empty(k, c)
		case k.group != nil && k.group.list == nil && c.line == nil, k.group != nil && k.group.list != nil && c.items == nil:
			last := k.group.rows[len(k.group.rows)-1]
			if k.group.list != nil {
				f.items(k.group, c)
			} else {
				f.lines(k.group)
			}
			i = slices.Index(n.kids, last)
			at = last.to
		default:
			f.element(k, c)
		}
	}
	f.raw(at, n.shut)
}

// lines writes the rows of a group for each line.
func (f *filler) lines(g *group) {
	count := 0
	f.each(g.of, func(p *report.Part, l *report.LetterLine) {
		for _, row := range g.rows {
			f.element(row, context{line: l, part: p, n: count + 1, copy: count})
		}
		count++
	})
}

// each gives the lines of a section, or all, to do.
func (f *filler) each(of *name, do func(*report.Part, *report.LetterLine)) {
	for i := range f.letter.Parts {
		p := &f.letter.Parts[i]
		if of != nil && !matches(of, p) {
			continue
		}
		for k := range p.Lines {
			do(p, &p.Lines[k])
		}
	}
}

// matches reports whether a part of a letter is what a section is for.
func matches(of *name, p *report.Part) bool {
	switch of.en {
	case "lead":
		return !p.Possible && p.Role == plan.Lead
	case "responsible":
		return !p.Possible && p.Role == plan.Responsible
	case "support":
		return !p.Possible && p.Role == plan.Support
	}
	return p.Possible
}

// holds reports whether sections hold: in a row of a line, for the line; else for
// the letter.
func holds(conds []*section, l *report.Letter, c context) bool {
	for _, s := range conds {
		if !s.of.ofRole() {
			if !s.of.has(l) {
				return false
			}
			continue
		}
		if c.line != nil {
			if !matches(s.of, c.part) {
				return false
			}
			continue
		}
		if !slices.ContainsFunc(l.Parts, func(p report.Part) bool { return matches(s.of, &p) && len(p.Lines) > 0 }) {
			return false
		}
	}
	return true
}

// fates says what becomes of the children of an element. Two tables that had a
// paragraph between them keep one, and so does the end of a cell.
func (f *filler) fates(n *node, c context) []fate {
	out := make([]fate, len(n.kids))
	some := false
	for i, k := range n.kids {
		switch {
		case !k.touched:
			continue
		case k.marker, !holds(k.conds, f.letter, c), k.isTable && f.rows(k, c) == 0:
			out[i], some = gone, true
		}
		if out[i] == gone && k.is("p") && k.child("pPr") != nil && k.child("pPr").child("sectPr") != nil {
			out[i] = emptied
		}
	}
	if !some || n.word == "" || !flows[n.local] {
		return out
	}
	spare, table, blocks, content := -1, false, 0, false
	for i, k := range n.kids {
		if !k.is("p") && !k.isTable && !k.is("sdt") {
			content = content || k.isRow || k.isCell || k.is("r")
			continue
		}
		switch {
		case out[i] == gone && k.is("p"):
			if spare < 0 {
				spare = i
			}
		case out[i] == gone:
		default:
			if k.isTable && table && spare >= 0 {
				out[spare] = emptied
			}
			spare, table = -1, k.isTable
			blocks++
		}
	}
	if spare >= 0 && (table || blocks == 0) && !content {
		out[spare] = emptied
	}
	return out
}

// rows is how many rows of a table there are: none where only its header is left.
func (f *filler) rows(n *node, c context) int {
	count, lines := 0, 0
	var add func(n *node)
	add = func(n *node) {
		for _, k := range n.kids {
			switch {
			case k.marker, !holds(k.conds, f.letter, c):
			case k.is("sdt"), k.is("sdtContent"):
				add(k)
			case k.group != nil && k.group.list != nil:
				lines++
			case k.group != nil && c.line == nil:
				if k == k.group.rows[0] {
					f.each(k.group.of, func(*report.Part, *report.LetterLine) { lines++ })
				}
			case k.isRow:
				count++
			}
		}
	}
	add(n)
	if n.headed && lines == 0 && c.line == nil {
		return 0
	}
	return count + lines
}

// unpaired writes of an element that goes the ends of ranges whose other end stays.
func (f *filler) unpaired(n *node, c context) {
	if !n.marked || c.copy > 0 {
		return
	}
	open := make(map[string]*node)
	var left []*node
	n.walk(func(k *node) {
		edge := ranges[k.local]
		if edge.kind == "" || k.word == "" {
			return
		}
		id := edge.kind + k.attr(f.data, "id")
		if edge.begins {
			open[id] = k
			left = append(left, k)
		} else if b := open[id]; b != nil {
			left = slices.DeleteFunc(left, func(m *node) bool { return m == b })
		} else {
			left = append(left, k)
		}
	})
	for _, k := range left {
		f.raw(k.from, k.to)
	}
}

// ranges are the elements that begin a range, and those that end one.
var ranges = map[string]rangeEdge{
	"bookmarkStart": {"bookmark", true}, "bookmarkEnd": {"bookmark", false},
	"commentRangeStart": {"comment", true}, "commentRangeEnd": {"comment", false},
	"permStart": {"perm", true}, "permEnd": {"perm", false},
}

type rangeEdge struct {
	kind   string
	begins bool
}

// empty writes a paragraph without its text.
func (f *filler) empty(n *node, c context) {
	if n.open == n.to {
		f.tag(n, c)
		return
	}
	f.tag(n, c)
	if p := n.child("pPr"); p != nil {
		f.raw(p.from, p.to)
	}
	f.unpaired(n, c)
	f.raw(n.shut, n.to)
}

// text writes a w:t, a placeholder's value in its place.
func (f *filler) text(n *node, c context) {
	tag := f.data[n.from:n.open]
	if !bytes.Contains(tag, []byte("xml:space")) {
		name := tagName(tag)
		tag = slices.Concat([]byte("<"+name+` xml:space="preserve"`), tag[1+len(name):])
	}
	w := run{filler: f, node: n.parent, word: n.prefix(f.data), textTag: tag}
	f.out = append(f.out, tag...)
	for _, p := range n.pieces {
		switch {
		case !holds(p.conds, f.letter, c):
		case p.mark == nil:
			w.plain(p.text)
		case p.mark.sigil == 0:
			w.one = p.mark.name.en == "title" // its lines are one heading
			w.value(f.value(p.mark, c), c)
		}
	}
	f.raw(n.shut, n.to)
}
