// Package align reads tables that nothing but the position of their words
// draws: columns are told apart by the gaps between them, rows by where cells
// start, stand and end.
package align

import (
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A Line is one line of words, from left to right.
type Line struct {
	Words []Word
	Y     float64 // from the top; one line is about 1
	At    plan.Place
	Break bool // a page ends before it
	Ruled bool // a line is drawn above it, from the left of the table: a row starts
	// Parted says that a line is drawn above it that starts further right: a row starts
	// there, but in the first columns a cell may go on.
	Parted bool
	// Measured says that Y is measured and not counted: the lines of a cell are 1
	// apart, and rows may keep more or less room between them.
	Measured bool
}

// A Word is a text without blanks and where it stands, in halves of the width of
// a Chinese character.
type Word struct {
	Text   string
	X0, X1 float64
	// Below is how far it stands below its line: cells of several lines, in the
	// middle of a row, may stand a little off one another.
	Below float64
	// Wide is how much of a line it takes up where places only count characters; 0
	// is X1-X0.
	Wide float64
}

func (w Word) wide() float64 {
	if w.Wide > 0 {
		return w.Wide
	}
	return w.X1 - w.X0
}

// Text is the words of a line with a space between each two.
func (l Line) Text() string {
	words := make([]string, len(l.Words))
	for i, w := range l.Words {
		words[i] = w.Text
	}
	return strings.Join(words, " ")
}

// Read finds the tables of lines by their headers. Lines outside tables become
// paragraphs. cost says how badly the words fit the columns.
func Read(lines []Line) (blocks []grid.Block, cost float64) {
	r := place(lines, newMemo(nil))
	r.rows()
	return r.blocks, r.cost
}

// ReadBest reads lines whose words may stand in one of several ways: as they fit
// the columns best. goOn, if not nil, is called now and then; to end the reading it
// may panic.
func ReadBest(goOn func(), ways ...[]Line) []grid.Block {
	var best *reader
	m := newMemo(goOn)
	for _, lines := range ways {
		if r := place(lines, m); best == nil || r.cost < best.cost {
			best = r
		}
	}
	if best == nil {
		return nil
	}
	best.rows()
	return best.blocks
}

// place finds the tables of lines and puts their words into columns.
func place(lines []Line, m memo) *reader {
	r := &reader{lines: lines}
	heads := headers(lines)
	first := len(lines)
	if len(heads) > 0 {
		first = heads[0].line
	} else {
		r.cost = math.Inf(1)
	}
	for _, l := range lines[:first] {
		r.paragraph(l)
	}
	numbered := slices.ContainsFunc(lines[first:], func(l Line) bool { return len(l.Words) > 0 && !l.gaps() && sectionStart.MatchString(l.Words[0].Text) })
	for i, h := range heads {
		h.numbered = numbered
		end := len(lines)
		if i+1 < len(heads) {
			end = heads[i+1].line
		}
		h.memo = m
		r.part(h, end, i > 0, i+1 < len(heads))
	}
	return r
}

type reader struct {
	lines  []Line
	blocks []grid.Block
	parts  []part
	cost   float64
	last   *fit   // of the page before
	left   string // what was left of the last header that had such words
}

// A part is what is to be written, in order: a row that is known, a paragraph,
// or lines that are still to be divided into rows.
type part struct {
	row       *grid.Row
	paragraph *grid.Paragraph
	number    bool // the paragraph is a page's number
	body      *body
}

// paragraph writes a line before the first table.
func (r *reader) paragraph(l Line) {
	if s := l.Text(); s != "" {
		r.blocks = append(r.blocks, &grid.Paragraph{Text: s, At: l.At})
	}
}

// part reads what follows a header up to a line. again says that it is not the
// first header, more that it is not the last.
func (r *reader) part(h *header, end int, again, more bool) {
	if s := h.left(r.lines); s != "" && s != r.left {
		r.parts = append(r.parts, part{paragraph: &grid.Paragraph{Text: s, At: r.lines[h.line].At}})
		r.left = s
	}
	r.parts = append(r.parts, part{row: h.row(r.lines[h.line])})
	start := h.line + h.lines
	borders := []float64(nil)
	broken := again
	for start < end {
		stop := start + 1
		for stop < end && !r.lines[stop].Break {
			stop++
		}
		page := r.lines[start:stop]
		var clean bool
		borders, clean = h.borders(page, borders)
		r.page(h, borders, page, broken, stop < end || more, clean)
		start, broken = stop, true
	}
}

// page reads the lines of a page that belong to one table. clean says that no
// word stands across borders.
func (r *reader) page(h *header, borders []float64, lines []Line, broken, cut, clean bool) {
	b := &body{header: h, broken: broken}
	flush := func() {
		if len(b.lines) > 0 {
			r.parts = append(r.parts, part{body: b})
		}
		b = &body{header: h}
	}
	f := h.newFit(borders, clean)
	f.shown = len(lines)
	if r.last != nil && len(lines) < min(shortPage, r.last.shown) && r.last.header.same(h) {
		f.follow(r.last)
	}
	r.last = f
	kinds := f.classify(lines)
	var rows []Line
	for i, l := range lines {
		switch kinds[i] {
		case textLine:
			r.cost += costText
		case rowLine:
			rows = append(rows, l)
		}
	}
	r.cost += f.put(rows)
	rest := len(lines) // from there on nothing comes but the page's number
	for rest > 0 && (kinds[rest-1] == blankLine || kinds[rest-1] == textLine && f.pageNumber(lines, rest-1)) {
		rest--
	}
	n := 0 // lines of rows
	for i, l := range lines[:rest] {
		switch kinds[i] {
		case sectionLine:
			flush()
			heading := grid.Cell{Text: l.Text()}
			if sectionStart.MatchString(heading.Text) {
				heading.Cols = len(h.cells) // else it is a guess, since one cell is all there is
			}
			r.parts = append(r.parts, part{row: &grid.Row{Cells: []grid.Cell{heading}, At: l.At}})
		case restLine:
			heading := &r.parts[len(r.parts)-1].row.Cells[0]
			if n := l.Words[0].Text; headingNumber.MatchString(n) {
				heading.Text = n + heading.Text // it stands in the middle of the lines
				l.Words = l.Words[1:]
			}
			heading.Text += "\n" + l.Text()
		case textLine:
			flush()
			r.parts = append(r.parts, part{paragraph: &grid.Paragraph{Text: l.Text(), At: l.At}})
		case rowLine:
			if l.Ruled && len(b.lines) > 0 {
				b.closed = true
				flush()
				b.opened = true
			}
			if l.Parted && len(b.lines) > 0 {
				b.parts = append(b.parts, len(b.lines))
			}
			b.add(rows[n], f.runs[n], f.doubts[n])
			n++
		}
	}
	b.cut = cut
	flush()
	for _, l := range lines[rest:] {
		if len(l.Words) > 0 {
			r.parts = append(r.parts, part{paragraph: &grid.Paragraph{Text: l.Text(), At: l.At}, number: true})
		}
	}
}

// rows divides all bodies into rows and writes the tables.
func (r *reader) rows() {
	var bodies []*body
	for _, p := range r.parts {
		if p.body != nil {
			bodies = append(bodies, p.body)
		}
	}
	divide(bodies, func() { r.pairs(owe) })
	r.pairs(turn)
	guessed := slices.ContainsFunc(bodies, (*body).guessed)
	var t *grid.Table
	add := func(row grid.Row) {
		if t == nil {
			t = &grid.Table{Guessed: guessed}
			r.blocks = append(r.blocks, t)
		}
		t.Rows = append(t.Rows, row)
	}
	var open *grid.Table // that has a row which goes on
	last := 0            // where that is
	for _, p := range r.parts {
		switch {
		case p.row != nil:
			add(*p.row)
		case p.paragraph != nil:
			t = nil
			r.blocks = append(r.blocks, p.paragraph)
		default:
			rows := p.body.rows()
			if open != nil {
				p.body.header.goOn(&open.Rows[last], rows[0])
				rows = rows[1:]
			}
			for _, row := range rows {
				add(row)
				open, last = t, len(t.Rows)-1
			}
			if !p.body.turned {
				open = nil
			}
		}
	}
}

// Rows divides lines whose cells are known into rows, by the words of the header
// over the columns. guessed says that only their places and words did.
func Rows(head []string, lines []Line, cells [][]string) (rows []grid.Row, guessed bool) {
	h := &header{memo: newMemo(nil)}
	for _, text := range head {
		k, _ := columnOf(text)
		h.cells = append(h.cells, headCell{text: text, column: k})
	}
	b := &body{header: h}
	for i, l := range lines {
		if slices.ContainsFunc(cells[i], func(s string) bool { return s != "" }) {
			b.lines = append(b.lines, l)
			b.text = append(b.text, cells[i])
			wide, y := make([]float64, len(cells[i])), make([]float64, len(cells[i]))
			for c, s := range cells[i] {
				wide[c], y[c] = float64(eastasian.Width(s)), l.Y
			}
			b.wide = append(b.wide, wide)
			b.y = append(b.y, y)
		}
	}
	divide([]*body{b}, func() {})
	return b.rows(), b.guessed()
}
