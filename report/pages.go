package report

import (
	"math"
	"slices"
	"strings"
)

// About how a document falls into pages, to choose how it ends. The packages that set
// it measure every character; here widths are those of [textWidth].

// A strip is a piece of a page from the left margin to the right that stays in one.
type strip struct {
	above, height float64 // pt
	keep          bool    // no page ends between it and the next strip
	head          float64 // height of what comes back above it at the top of a page, pt
	form          bool    // a place to sign
}

const (
	tableMargin = 4.0 // pt, above and below a table
	cellEnds    = 7.0 // pt: above and below the text of a cell, with its rule
)

// strips are those of blocks.
func (b *sheet) strips(blocks []Block) []strip {
	var out []strip
	after := 0.0
	add := func(below float64, strips ...strip) {
		strips[0].above += after
		out, after = append(out, strips...), below
	}
	for _, x := range blocks {
		switch x := x.(type) {
		case *Heading:
			style := []Style{b.layout.Title, b.layout.H1, b.layout.H2}[x.Level]
			add(style.After, b.lineStrips(x.Text, style, true)...)
		case *Paragraph:
			style := map[ParagraphKind]Style{Body: b.layout.Body, Addressee: b.layout.To, Small: b.layout.Note, DocNumber: b.layout.DocNumber}[x.Kind]
			if n := len(out); x.Kind == Small && !x.Keep && n > 0 {
				out[n-1].keep = true
			}
			add(style.After, b.lineStrips(x.Text, style, x.Keep)...)
		case *Table:
			rows := b.tableStrips(x)
			rows[0].above = tableMargin
			add(tableMargin, rows...)
		case *Form:
			add(0, strip{height: b.formHeight(x), form: true})
		}
	}
	return out
}

// lineStrips are the lines of a text.
func (b *sheet) lineStrips(text string, style Style, keep bool) []strip {
	width := b.layout.Page.TextWidth() / ((style.Size + style.Track) * mmPerPT)
	n := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		n += max(1, math.Ceil((style.Indent+textWidth(line))/width))
	}
	return slices.Repeat([]strip{{height: style.Line, keep: keep}}, int(n))
}

func (b *sheet) tableStrips(t *Table) []strip {
	head := b.headerHeight(t)
	out := []strip{{height: head, keep: true}}
	for i := range t.Rows {
		out = append(out, strip{height: b.rowHeight(t, i), keep: t.Keeps(i), head: head})
	}
	return out
}

// height is the height of blocks below each other on one page, pt.
func (b *sheet) height(blocks []Block) float64 {
	sum := 0.0
	for _, s := range b.strips(blocks) {
		sum += s.above + s.height
	}
	return sum
}

// leftEmpty is how much of the page before that of the places to sign is left empty,
// pt, and the number of theirs. Nothing is, if they are on the first.
func (b *sheet) leftEmpty(blocks []Block) (left float64, page int) {
	strips, full := b.strips(blocks), b.layout.Page.TextHeight()/mmPerPT
	room := full
	page = 1
	turn := func(head float64) {
		left, room = room, full-head
		page++
	}
	top := true // nothing is on the page but what comes back
	for len(strips) > 0 {
		n := 1
		for n < len(strips) && strips[n-1].keep {
			n++
		}
		need := 0.0
		for i, s := range strips[:n] {
			if need += s.height; i > 0 || !top || page == 1 {
				need += s.above
			}
		}
		if need > room && !top {
			turn(strips[0].head)
			top = true
			need -= strips[0].above
		}
		for need > room && room > 0 && need > full { // more than a page
			need -= room
			turn(strips[0].head)
		}
		room, top = room-need, false
		if slices.ContainsFunc(strips[:n], func(s strip) bool { return s.form }) {
			break
		}
		strips = strips[n:]
	}
	return left, page
}

// endHeight is the height of the last line of a table with its notes, and of
// what stands above it on a page: the header, the band that it is the first below, and
// the heading if it is the only one. In pt.
func (b *sheet) endHeight(t *Table) float64 {
	height := b.headerHeight(t) + tableMargin
	for i, row := range slices.Backward(t.Rows) {
		height += b.rowHeight(t, i)
		if row.Kind != Line {
			continue
		}
		if i > 0 && t.Rows[i-1].Kind == Band {
			height += b.rowHeight(t, i-1)
			i--
		}
		if i == 0 {
			height += b.layout.H1.Line + tableMargin
		}
		break
	}
	return height
}

func (b *sheet) headerHeight(t *Table) float64 {
	lines := 1.0
	for _, c := range t.Columns {
		n := 0.0
		for line := range strings.SplitSeq(c.Title, "\n") {
			n += max(1, math.Ceil(textWidth(line)*b.layout.Header.Size*mmPerPT/(c.Width-cellSides)))
		}
		lines = max(lines, n)
	}
	return lines*b.layout.Header.Line + cellEnds
}

// rowHeight is the height of a row of a table, pt. It is asked for each way that the
// letter may end.
func (b *sheet) rowHeight(t *Table, i int) float64 {
	row := &t.Rows[i]
	if h, ok := b.heights[row]; ok {
		return h
	}
	most := 0.0
	for i, cell := range row.Cells {
		width := b.layout.Page.TextWidth()
		if row.Kind == Line {
			width = t.Columns[i].Width
		}
		height := 0.0
		for _, text := range cell {
			style := b.layout.Cell
			if text.Small {
				style = b.layout.Small
			}
			height += max(1, math.Ceil(textWidth(text.Text)*style.Size*mmPerPT/(width-cellSides))) * style.Line
		}
		most = max(most, height)
	}
	if b.heights == nil {
		b.heights = make(map[*Row]float64)
	}
	b.heights[row] = max(most+cellEnds, t.RowHeight/mmPerPT)
	return b.heights[row]
}
