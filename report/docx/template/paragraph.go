package template

import (
	"path"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/plan"
)

// A paragraph is the text of a w:p without that of text boxes in it.
type paragraph struct {
	node   *node
	at     Place
	text   string
	runs   []textRun
	bounds []bound
	marks  []*mark
}

// A textRun is the part of a paragraph's text that a w:t holds.
type textRun struct {
	from, to int
	node     *node
}

// A bound is what no placeholder goes across: a tab, a line end, a picture. It is
// one character of the paragraph's text.
type bound struct {
	at   int
	node *node
}

// object stands for what is in a paragraph and no text.
const object = '\uFFFC'

// A mark is a placeholder or the edge of a section.
type mark struct {
	in       *paragraph
	from, to int // in the text of the paragraph
	text     string
	name     *name // nil for {{/}}
	sigil    byte  // # or / of a section, 0 of a placeholder
	section  *section
	noted    bool // the notes of the line are printed after its value
}

// A piece is a part of the text of a w:t: as it was, or a placeholder's value.
type piece struct {
	from  int // in the text of the paragraph
	text  string
	mark  *mark
	conds []*section
}

// find reads the paragraphs of a part, and pairs the edges of sections.
func (t *Template) find(p *part, at Place) {
	var edges []*mark
	tables, row := 0, make(map[*node]*Place)
	var paragraphs []*paragraph
	var walk func(n *node, at Place)
	count := 0
	walk = func(n *node, at Place) {
		switch {
		case n.is("del"), n.is("moveFrom"):
			return
		case n.isTable:
			tables++
			at.Table, at.Row, at.Paragraph = tables, 0, 0
			row[n] = &at
		case n.isRow:
			if place := row[n.above("tbl")]; place != nil {
				place.Row++
				at.Table, at.Row = place.Table, place.Row
			}
		case n.is("txbxContent"):
			at.Box = true
		case n.is("p"):
			if at.Table == 0 && !at.Box {
				count++
				at.Paragraph = count
			}
			q := &paragraph{node: n, at: at}
			n.paragraph = q
			q.read(n)
			paragraphs = append(paragraphs, q)
			if _, ok := t.order[at]; !ok {
				t.order[at] = len(t.order)
			}
			t.marks(q)
		case n.local == "docPr" && n.word == "":
			p.lastID = max(p.lastID, number(n.attr(p.data, "id")))
		}
		for _, k := range n.kids {
			walk(k, at)
		}
	}
	walk(p.root, at)
	for _, q := range paragraphs {
		q.divide()
		for _, m := range q.marks {
			p.filled = true
			if m.sigil != 0 {
				edges = append(edges, m)
			}
		}
	}
	t.sections(edges)
	for _, q := range paragraphs {
		if q.alone() {
			q.node.marker = true
			q.node.touch()
		}
	}
	p.root.walk(func(n *node) {
		if n.isRow && n.onlyEdges() {
			n.marker = true
			n.touch()
		}
	})
	p.findRows(t)
	t.unread(p, paragraphs)
}

// unread tells of placeholders in texts that are in no paragraph: of a formula, of
// a drawing's own.
func (t *Template) unread(p *part, paragraphs []*paragraph) {
	read := make(map[*node]bool)
	for _, q := range paragraphs {
		for _, r := range q.runs {
			read[r.node] = true
		}
	}
	p.root.walk(func(n *node) {
		if n.local == "t" && !read[n] && hasBraces(n.text) && n.above("moveFrom") == nil && n.above("del") == nil {
			t.fault(Place{}, plan.TemplateUnreached, path.Base(p.name))
		}
	})
}

func hasBraces(s string) bool { return strings.Contains(s, "{{") || strings.Contains(s, "｛｛") }

// read gathers the text of an element of a paragraph.
func (q *paragraph) read(n *node) {
	for _, k := range n.kids {
		switch {
		case k.is("pPr"), k.is("rPr"), k.is("del"), k.is("moveFrom"), k.is("instrText"), k.is("p"):
		case k.is("t"):
			if n.is("r") {
				from := len(q.text)
				q.text += k.text
				q.runs = append(q.runs, textRun{from, len(q.text), k})
			}
		case k.is("tab"), k.is("br"), k.is("cr"), k.is("ptab"):
			q.bounds = append(q.bounds, bound{len(q.text), k})
			q.text += "\n"
		case n.is("r") && !invisible[k.local], k.is("ruby"):
			q.bounds = append(q.bounds, bound{len(q.text), k})
			q.text += string(object)
		case !n.is("r"):
			q.read(k)
		}
	}
}

// invisible are the parts of a run that Word leaves in a text for itself.
var invisible = map[string]bool{
	"lastRenderedPageBreak": true, "softHyphen": true, "annotationRef": true, "commentReference": true,
}

// brace is which brace a character is, of whatever width; 0 for none.
func brace(r rune) rune {
	switch r {
	case '{', '｛':
		return '{'
	case '}', '｝':
		return '}'
	}
	return 0
}

// marks finds the placeholders of a paragraph.
func (t *Template) marks(q *paragraph) {
	type sign struct {
		brace    rune
		from, to int
	}
	var signs []sign
	for i, r := range q.text {
		if b := brace(r); b != 0 {
			signs = append(signs, sign{b, i, i + len(string(r))})
		}
	}
	double := func(i int) bool {
		return i+1 < len(signs) && signs[i].brace == signs[i+1].brace && signs[i].to == signs[i+1].from
	}
	for i := 0; i < len(signs); i++ {
		s := signs[i]
		switch {
		case s.brace == '{' && double(i) && i+2 < len(signs) && signs[i+2].brace == '}' && double(i+2) &&
			!strings.ContainsAny(q.text[signs[i+1].to:signs[i+2].from], "\n"+string(object)):
			t.mark(q, s.from, signs[i+3].to, q.text[signs[i+1].to:signs[i+2].from])
			i += 3
		case s.brace == '{' && double(i):
			if i+2 < len(signs) && signs[i+2].brace == '{' && signs[i+2].from == signs[i+1].to {
				continue // {{{name}}}: the outer brace is text
			}
			t.fault(q.at, plan.TemplateUnclosed, excerpt(q.text[s.from:]))
			i++
		case s.brace == '}' && double(i):
			t.fault(q.at, plan.TemplateUnopened, before(q.text[:signs[i+1].to]))
			i++
		case s.brace == '{' && i+1 < len(signs) && signs[i+1].brace == '}':
			if inner := q.text[s.to:signs[i+1].from]; known(inner, false) != nil || known(strings.TrimLeft(inner, "#＃/／"), true) != nil {
				t.fault(q.at, plan.TemplateSingle, q.text[s.from:signs[i+1].to])
			}
		}
	}
}

// mark adds a placeholder whose name stands between its braces.
func (t *Template) mark(q *paragraph, from, to int, inner string) {
	m := &mark{in: q, from: from, to: to, text: tidy(q.text[from:to])}
	s := strings.TrimFunc(inner, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	for _, p := range []struct {
		sign  string
		sigil byte
	}{{"#", '#'}, {"＃", '#'}, {"/", '/'}, {"／", '/'}} {
		if rest, ok := strings.CutPrefix(s, p.sign); ok {
			m.sigil, s = p.sigil, rest
			break
		}
	}
	m.name = known(s, m.sigil != 0)
	switch {
	case m.sigil == '/' && key(s) == "": // ends what is open
	case m.name != nil:
		t.used[m.name] = true
	default:
		write := func(s string) string {
			if m.sigil != 0 {
				s = string(m.sigil) + s
			}
			return "{{" + s + "}}"
		}
		if n := near(s, m.sigil != 0); n != "" {
			t.fault(q.at, plan.TemplateNear, m.text, write(n))
		} else {
			t.fault(q.at, plan.TemplateUnknown, m.text)
		}
		return
	}
	q.marks = append(q.marks, m)
}

// tidy is a placeholder as a message quotes it.
func tidy(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// excerpt is the beginning of a text, to a bound or a few characters.
func excerpt(s string) string {
	if i := strings.IndexAny(s, "\n"+string(object)); i >= 0 {
		s = s[:i]
	}
	if r := []rune(s); len(r) > 16 {
		s = string(r[:16]) + "…"
	}
	return s
}

// before is the end of a text.
func before(s string) string {
	if i := strings.LastIndexAny(s, "\n"+string(object)); i >= 0 {
		s = strings.TrimLeft(s[i:], "\n"+string(object))
	}
	if r := []rune(s); len(r) > 16 {
		s = "…" + string(r[len(r)-16:])
	}
	return s
}

// divide divides the text of each w:t that has a part of a placeholder.
func (q *paragraph) divide() {
	for _, r := range q.runs {
		at := r.from
		var pieces []piece
		for _, m := range q.marks {
			if m.to <= r.from || m.from >= r.to {
				continue
			}
			if from := max(m.from, r.from); from > at {
				pieces = append(pieces, piece{from: at, text: q.text[at:from]})
			}
			if m.from >= r.from { // it begins here
				pieces = append(pieces, piece{from: m.from, mark: m})
			}
			at = min(m.to, r.to)
			r.node.touch()
		}
		if !r.node.touched {
			continue
		}
		if at < r.to {
			pieces = append(pieces, piece{from: at, text: q.text[at:r.to]})
		}
		if pieces == nil {
			pieces = []piece{{from: at}} // all of it is the rest of a placeholder
		}
		r.node.pieces = pieces
	}
}

// alone reports whether a paragraph holds nothing but edges of sections that go
// beyond it.
func (q *paragraph) alone() bool {
	at := 0
	for _, m := range q.marks {
		if m.sigil == 0 || m.section == nil || m.section.inline || !blank(q.text[at:m.from]) {
			return false
		}
		at = m.to
	}
	return at > 0 && blank(q.text[at:])
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func number(s string) int {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' || n > 1<<30 {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}
