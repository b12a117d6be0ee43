package pdf

import (
	"fmt"

	"github.com/zeren-plan/zeren/internal/paging"
	"github.com/zeren-plan/zeren/report"
)

// ptPerMM is how many points a millimetre has.
const ptPerMM = 72 / 25.4

// A page is what stands on one page, placed from its top left corner in pt.
type page struct {
	drawing
	side *side // nil if nothing is turned
}

// A side is texts that are turned a quarter clockwise about a place of the page,
// from which they are placed.
type side struct {
	x, y  float64
	texts []text
}

// A rule is a straight line.
type rule struct{ x1, y1, x2, y2 float64 }

// A mark is an entry of the outline.
type mark struct {
	depth int // 0 and up
	title string
	y     float64
	shut  bool // the entries below it are not shown at first
}

// A drawing is what stands on a page or a piece of one, placed from its top left
// corner.
type drawing struct {
	texts []text
	rules []rule
	marks []mark
}

// add places a line with its left end at x and its top at y.
func (d *drawing) add(l line, x, y float64) {
	for _, t := range l.texts {
		t.x += x
		t.y += y + l.base
		d.texts = append(d.texts, t)
	}
}

// draw places all of what is drawn from x, y.
func (d *drawing) draw(what *drawing, x, y float64) {
	for _, t := range what.texts {
		t.x += x
		t.y += y
		d.texts = append(d.texts, t)
	}
	for _, r := range what.rules {
		d.rules = append(d.rules, rule{r.x1 + x, r.y1 + y, r.x2 + x, r.y2 + y})
	}
	for _, m := range what.marks {
		m.y += y
		d.marks = append(d.marks, m)
	}
}

// A strip is a piece of a page; its lengths are in pt.
type strip = paging.Strip[drawing]

// lay sets a document on pages.
func lay(doc *report.Document, layout *report.Layout, set *setter) []*page {
	c := composer{setter: set, layout: layout, width: layout.Page.TextWidth() * ptPerMM}
	for _, b := range doc.Blocks {
		c.block(b)
	}
	p := layout.Page
	var pages []*page
	n := paging.Fill(c.strips, p.TextHeight()*ptPerMM, func(on int, y float64, s *strip) {
		for len(pages) < on {
			pages = append(pages, &page{})
		}
		pages[on-1].draw(&s.Holds, p.Left*ptPerMM, p.Top*ptPerMM+y)
	})
	if n > len(pages) { // of an empty document
		pages = append(pages, &page{})
	}
	for i, page := range pages {
		c.pageNumber(page, i+1)
	}
	return pages
}

// A composer turns blocks into strips.
type composer struct {
	*setter
	layout *report.Layout
	width  float64 // of the text, pt
	strips []strip
	after  float64 // space below the last strip, pt
	levels []int   // of the headings that the next one may stand below
}

func (c *composer) block(b report.Block) {
	switch b := b.(type) {
	case *report.Heading:
		c.heading(b)
	case *report.Paragraph:
		c.paragraph(b)
	case *report.Table:
		c.table(b)
	case *report.Form:
		c.form(b)
	default:
		panic(unexpected(b))
	}
}

// push adds the strips of one block, with space above and below them in pt.
func (c *composer) push(above, below float64, strips ...strip) {
	if len(strips) > 0 {
		strips[0].Above += c.after + above
		c.strips = append(c.strips, strips...)
		c.after = below
	}
}

func (c *composer) heading(h *report.Heading) {
	var style report.Style
	switch h.Level {
	case 0:
		style = c.layout.Title
	case 1:
		style = c.layout.H1
	case 2:
		style = c.layout.H2
	default:
		panic(fmt.Sprintf("report/pdf: unexpected heading of level %d", h.Level))
	}
	strips := c.lineStrips(h.Text, style)
	for i := range strips {
		strips[i].Keep, strips[i].Heads = true, true
	}
	if len(strips) > 0 {
		strips[0].Holds.marks = []mark{{depth: c.depth(h.Level), title: h.Text}}
	}
	c.push(style.Before, style.After, strips...)
}

// depth is where a heading stands in the outline, which skips no level.
func (c *composer) depth(level int) int {
	for len(c.levels) > 0 && c.levels[len(c.levels)-1] >= level {
		c.levels = c.levels[:len(c.levels)-1]
	}
	c.levels = append(c.levels, level)
	return len(c.levels) - 1
}

func (c *composer) paragraph(p *report.Paragraph) {
	var style report.Style
	switch p.Kind {
	case report.Body:
		style = c.layout.Body
	case report.Addressee:
		style = c.layout.To
	case report.DocNumber:
		style = c.layout.DocNumber
	case report.Small:
		style = c.layout.Note
		if n := len(c.strips); n > 0 && !p.Keep { // it belongs to what is above
			c.strips[n-1].Keep, c.strips[n-1].Tied = true, true
		}
	default:
		panic(fmt.Sprintf("report/pdf: unexpected paragraph of kind %d", p.Kind))
	}
	strips := c.lineStrips(p.Text, style)
	for i := range strips {
		strips[i].Keep = p.Keep
	}
	c.push(style.Before, style.After, strips...)
}

// lineStrips sets text over the whole width, one strip a line.
func (c *composer) lineStrips(text string, style report.Style) []strip {
	var strips []strip
	for _, l := range c.lines(text, style, c.width) {
		s := strip{Height: l.pitch}
		s.Holds.add(l, 0, 0)
		strips = append(strips, s)
	}
	return strips
}

// pageNumber sets the number of a page between dashes: on the right of odd
// pages and on the left of even ones, one character in (GB/T 9704-2012 §7.5). On
// a page that is turned the foot of the others is at its left edge (§10).
func (c *composer) pageNumber(on *page, n int) {
	style, p := c.layout.Number, c.layout.Page
	style.Align = report.Left
	drop := p.NumberDrop*ptPerMM - style.Line/2 // the dashes are in the middle of the line
	left, right, foot := p.Left*ptPerMM, (p.Width-p.Right)*ptPerMM, (p.Height-p.Bottom)*ptPerMM+drop
	if c.layout.Sideways {
		on.side = &side{x: p.Left*ptPerMM - drop, y: p.Top * ptPerMM}
		left, right, foot = 0, p.TextHeight()*ptPerMM, 0
	}
	var s drawing
	for _, l := range c.lines(fmt.Sprintf("— %d —", n), style, c.width) {
		x := left + style.Size
		if n%2 == 1 {
			x = right - style.Size - l.width
		}
		s.add(l, x, foot)
	}
	if on.side != nil {
		on.side.texts = s.texts
		return
	}
	on.texts = append(on.texts, s.texts...)
}
