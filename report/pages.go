package report

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/linebreak"
)

// About how a document falls into pages, to choose how it ends. The packages that set
// it measure every character; here widths are those of [runeWidth].

// A strip is a piece of a page from the left margin to the right that stays in one.
type strip struct {
	above, height float64 // pt
	keep          bool    // no page ends between it and the next strip
	heads         bool    // it is nothing without the next strip
	tied          bool    // the next strip is a remark on it
	head          float64 // height of what comes back above it at the top of a page, pt
	divides       bool    // it is divided where it is taller than a page
	form          bool    // a place to sign
}

const (
	tableMargin = 4.0  // pt, above and below a table
	unsure      = 10.0 // pt: places to sign that have less to spare on a page may not be on it
	cellEnds    = 6.0  // pt, above and below the text of a cell
	cellMargins = 7.0  // pt, beside it
	smallScript = 0.65 // of the size, below or above the line
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
			lines := b.lineStrips(x.Text, style, true)
			for i := range lines {
				lines[i].heads = true
			}
			add(style.After, lines...)
		case *Paragraph:
			style := b.paragraphStyle(x.Kind)
			if n := len(out); x.Kind == Small && !x.Keep && n > 0 {
				out[n-1].keep, out[n-1].tied = true, true
			}
			add(style.After, b.lineStrips(x.Text, style, x.Keep)...)
		case *Table:
			rows := b.tableStrips(x)
			rows[0].above = tableMargin
			add(tableMargin, rows...)
		case *Form:
			add(0, strip{height: b.formHeight(x) + unsure, form: true})
		}
	}
	return out
}

// paragraphStyle is how paragraphs of a kind are set.
func (b *sheet) paragraphStyle(kind ParagraphKind) Style {
	switch kind {
	case Body:
		return b.layout.Body
	case Addressee:
		return b.layout.To
	case Small:
		return b.layout.Note
	case DocNumber:
		return b.layout.DocNumber
	}
	return Style{}
}

// lineStrips are the lines of a text.
func (b *sheet) lineStrips(text string, style Style, keep bool) []strip {
	n := b.ruler.lineCount(text, style, b.layout.Page.TextWidth()/mmPerPT)
	return slices.Repeat([]strip{{height: style.Line, keep: keep}}, n)
}

// lineCount is how many lines a text has that is so many points wide.
func lineCount(text string, style Style, width float64) int {
	if !strings.Contains(text, "\n") && textWidth(text)+style.Indent <= width/(style.Size+style.Track) {
		return 1
	}
	runes := []rune(text)
	widths := make([]float64, 0, len(runes))
	for _, span := range Spans(text) {
		size := style.Size
		if span.Script != Plain {
			size *= smallScript
		}
		for _, r := range span.Text {
			w := runeWidth(r)*size + style.Track
			if r == '\n' {
				w = 0
			}
			widths = append(widths, w)
		}
	}
	lines := linebreak.Lines(runes, func(i int) float64 { return widths[i] }, width-style.Indent*(style.Size+style.Track), width)
	return max(1, len(lines))
}

func (b *sheet) tableStrips(t *Table) []strip {
	head := b.headerHeight(t)
	out := []strip{{height: head, keep: true, heads: true}}
	for i, row := range t.Rows {
		out = append(out, strip{
			height: b.rowHeight(t, i), head: head, divides: true, keep: t.Keeps(i), heads: row.Kind == Band,
			tied: i+1 < len(t.Rows) && t.Rows[i+1].Kind == Note,
		})
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

// guessOf is how strips fall into pages so high.
func guessOf(strips []strip, height float64) guess {
	f := filling{full: height}
	f.turn(0)
	for len(strips) > 0 {
		n := 1
		for n < len(strips) && strips[n-1].keep {
			n++
		}
		n = f.together(strips[:n])
		if !f.top && f.begins(strips[:n]) > f.room {
			f.turn(strips[0].head)
		}
		for _, s := range strips[:n] {
			if f.put(s); s.form {
				return guess{f.page, f.left / height}
			}
		}
		strips = strips[n:]
	}
	return guess{f.page, f.left / height}
}

// A filling is a page while strips are put on it, as report/pdf does.
type filling struct {
	full float64 // height of a page, pt
	room float64 // on this one, pt
	left float64 // empty on the page before, pt
	page int     // from 1
	top  bool    // it has nothing but what comes back
}

func (f *filling) turn(head float64) {
	f.left, f.room, f.top = f.room, f.full-head, true
	f.page++
}

func (f *filling) put(s strip) {
	if !f.top || f.page == 1 {
		s.height += s.above
	}
	for s.height > f.room && !(f.top && s.height <= f.full-s.head) {
		if s.divides && s.height > f.full-s.head && f.room > 0 {
			s.height -= f.room
			f.room = 0
		} else if f.top {
			break
		}
		f.turn(s.head)
	}
	f.room, f.top = f.room-s.height, false
}

// need is the height of strips below each other.
func (f *filling) need(strips []strip) (height float64) {
	for i, s := range strips {
		if height += s.height; i > 0 || !f.top || f.page == 1 {
			height += s.above
		}
	}
	return height
}

// begins is the room that strips want to begin in: what is divided needs it only for
// its first lines.
func (f *filling) begins(strips []strip) float64 {
	for i, s := range strips {
		if s.divides && s.height > f.full-s.head {
			return f.need(strips[:i]) + FirstLines
		}
	}
	return f.need(strips)
}

// together is how many strips that should stay together do so: all, or where a page
// can't hold them, those before the end that it can.
func (f *filling) together(strips []strip) int {
	rest := 0.0
	for _, s := range strips[1:] {
		rest += s.above + s.height
	}
	for k, s := range strips {
		if k > 0 {
			rest -= s.above + s.height
		}
		if k > 0 && (strips[k-1].heads || strips[k-1].tied) || s.height+rest > f.full-s.head {
			continue
		}
		if k > 0 {
			return k
		}
		break
	}
	return len(strips)
}

// FirstLines is how high the first piece of a row is at least that is divided over
// pages, pt.
const FirstLines = 80.0

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
	lines := 1
	for _, c := range t.Columns {
		lines = max(lines, b.ruler.lineCount(c.Title, b.layout.Header, c.Width/mmPerPT-cellMargins))
	}
	return float64(lines)*b.layout.Header.Line + cellEnds
}

// rowHeight is the height of a row of a table, pt. It is asked for each way that the
// letter may end.
func (b *sheet) rowHeight(t *Table, i int) float64 {
	row := &t.Rows[i]
	if h, ok := b.heights[row]; ok {
		return h
	}
	style := b.layout.Cell
	switch row.Kind {
	case Band:
		style = b.layout.Band
	case Note:
		style = b.layout.Note
	}
	most := 0.0
	for i, cell := range row.Cells {
		width := b.layout.Page.TextWidth()
		if row.Kind == Line {
			width = t.Columns[i].Width
		}
		height := 0.0
		for _, text := range cell {
			style := style
			if text.Small {
				style = b.layout.Small
			}
			height += float64(b.ruler.lineCount(text.Text, style, width/mmPerPT-cellMargins)) * style.Line
		}
		most = max(most, height)
	}
	if b.heights == nil {
		b.heights = make(map[*Row]float64)
	}
	b.heights[row] = max(most+cellEnds, t.RowHeight/mmPerPT)
	return b.heights[row]
}
