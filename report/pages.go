package report

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/linebreak"
	"github.com/zeren-plan/zeren/internal/paging"
)

// About how a document falls into pages, to choose how it ends. The packages that set
// it measure every character; here widths are those of [runeWidth].

// A strip is a piece of a page; whether it is a place to sign is all that it holds.
type strip = paging.Strip[bool]

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
		strips[0].Above += after
		out, after = append(out, strips...), below
	}
	for _, x := range blocks {
		switch x := x.(type) {
		case *Heading:
			style := []Style{b.layout.Title, b.layout.H1, b.layout.H2}[x.Level]
			lines := b.lineStrips(x.Text, style, true)
			for i := range lines {
				lines[i].Heads = true
			}
			add(style.After, lines...)
		case *Paragraph:
			style := b.paragraphStyle(x.Kind)
			if n := len(out); x.Kind == Small && !x.Keep && n > 0 {
				out[n-1].Keep, out[n-1].Tied = true, true
			}
			add(style.After, b.lineStrips(x.Text, style, x.Keep)...)
		case *Table:
			rows := b.tableStrips(x)
			rows[0].Above = tableMargin
			add(tableMargin, rows...)
		case *Form:
			add(0, strip{Height: b.formHeight(x) + unsure, Holds: true})
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
	return slices.Repeat([]strip{{Height: style.Line, Keep: keep}}, n)
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
	head := strip{Height: b.headerHeight(t), Keep: true, Heads: true}
	out := []strip{head}
	for i, row := range t.Rows {
		s := tall(b.rowHeight(t, i), b.layout.Cell.Line+cellEnds)
		s.Head, s.Keep, s.Heads = &head, t.Keeps(i), row.Kind == Band
		s.Tied = i+1 < len(t.Rows) && t.Rows[i+1].Kind == Note
		out = append(out, s)
	}
	return out
}

// tall is a strip that is divided where it is taller than a page, each piece at least
// so high.
func tall(height, least float64) strip {
	return strip{Height: height, Divide: func(room float64, empty bool) (top, rest strip, ok bool) {
		if room < least && !empty {
			return strip{}, strip{}, false
		}
		room = max(room, least)
		return strip{Height: room}, tall(height-room+cellEnds, least), true
	}}
}

// height is the height of blocks below each other on one page, pt.
func (b *sheet) height(blocks []Block) float64 {
	sum := 0.0
	for _, s := range b.strips(blocks) {
		sum += s.Above + s.Height
	}
	return sum
}

// guessOf is how strips fall into pages so high.
func guessOf(strips []strip, height float64) guess {
	var signed int
	ends := map[int]float64{} // where the text of each page ends
	paging.Fill(strips, height, func(page int, y float64, s *strip) {
		ends[page] = y + s.Height
		if s.Holds && signed == 0 {
			signed = page
		}
	})
	g := guess{page: signed}
	if signed > 1 {
		g.empty = 1 - ends[signed-1]/height
	}
	return g
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
