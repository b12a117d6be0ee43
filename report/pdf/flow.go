package pdf

import (
	"fmt"

	"github.com/zeren-plan/zeren/report"
)

// ptPerMM is how many points a millimetre has.
const ptPerMM = 72 / 25.4

// A page is what stands on one page, placed from its top left corner in pt.
type page struct {
	texts []text
	rules []rule
	marks []mark
	side  *side // nil if nothing is turned
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

// A strip is a piece of a page from the left margin to the right that stays in
// one. What it holds is placed from its top left corner.
type strip struct {
	above  float64 // space above it, pt; left out at the top of a page
	height float64 // pt
	keep   bool    // no page ends between it and the next strip
	heads  bool    // it is nothing without the next strip
	tied   bool    // the next strip is a remark on it
	head   *strip  // what comes back above it at the top of a page
	texts  []text
	rules  []rule
	marks  []mark

	// divide divides a strip that is taller than a page: top is at most room
	// high. It is nil for a strip that can't be divided; ok is false when
	// nothing fits into room, which may not be on an empty page.
	divide func(room float64, empty bool) (top, rest strip, ok bool)
}

// add places a line with its left end at x and its top at y.
func (s *strip) add(l line, x, y float64) {
	for _, t := range l.texts {
		t.x += x
		t.y += y + l.base
		s.texts = append(s.texts, t)
	}
}

// A flow fills pages with strips from top to bottom.
type flow struct {
	left, top, height float64 // of the text, pt
	pages             []*page
	used              float64 // of height on the last page
	empty             bool    // the last page holds no strip, only what comes back at its top
	bare              bool    // the last page holds no strip but those that head others
}

const epsilon = 1e-6 // pt, for sums of line heights that fill a page

// fill puts strips on pages. There is always one page.
func (f *flow) fill(strips []strip) {
	f.newPage(nil)
	for len(strips) > 0 {
		n := 1
		for strips[n-1].keep && n < len(strips) {
			n++
		}
		n = f.together(strips[:n])
		if !f.empty && f.begins(strips[:n]) > f.room() {
			f.newPage(strips[0].head)
		}
		for _, s := range strips[:n] {
			f.put(s)
		}
		strips = strips[n:]
	}
}

// begins is the room that strips want to begin in: what is taller than a page is
// divided, and needs it only for its first lines.
func (f *flow) begins(strips []strip) float64 {
	for i, s := range strips {
		if s.divide == nil || s.height <= f.fullRoom(s.head) {
			continue
		}
		if i == 0 {
			return f.above(s) + report.FirstLines
		}
		return f.need(strips[:i]) + report.FirstLines
	}
	return f.need(strips)
}

// together is how many of strips that should stay together are placed at once:
// all, or where a page can't hold them, those before the end that it can.
func (f *flow) together(strips []strip) int {
	alone := flow{height: f.height, empty: true, pages: []*page{{}, {}}}
	for k := range strips {
		switch {
		case k > 0 && (strips[k-1].heads || strips[k-1].tied) || alone.need(strips[k:]) > f.fullRoom(strips[k].head):
		case k == 0:
			return len(strips)
		default:
			return k
		}
	}
	return len(strips)
}

// put places one strip, on a new page where this one has no room for it.
func (f *flow) put(s strip) {
	for f.need([]strip{s}) > f.room() {
		if s.divide != nil && (s.height > f.fullRoom(s.head) || f.bare && !f.empty) {
			if top, rest, ok := s.divide(f.room()-f.above(s), f.empty); ok {
				top.above, rest.head = s.above, s.head
				f.place(top)
				f.newPage(s.head)
				s = rest
				continue
			}
		}
		if f.empty { // taller than a page
			break
		}
		f.newPage(s.head)
	}
	f.place(s)
}

func (f *flow) place(s strip) {
	f.used += f.above(s)
	p := f.pages[len(f.pages)-1]
	y := f.top + f.used
	for _, t := range s.texts {
		t.x += f.left
		t.y += y
		p.texts = append(p.texts, t)
	}
	for _, r := range s.rules {
		p.rules = append(p.rules, rule{r.x1 + f.left, r.y1 + y, r.x2 + f.left, r.y2 + y})
	}
	for _, m := range s.marks {
		m.y += y
		p.marks = append(p.marks, m)
	}
	f.used += s.height
	f.empty = false
	f.bare = f.bare && s.heads
}

func (f *flow) newPage(head *strip) {
	f.pages = append(f.pages, &page{})
	f.used, f.empty, f.bare = 0, true, true
	if head != nil {
		f.place(*head)
		f.empty = true
	}
}

func (f *flow) room() float64 { return f.height - f.used + epsilon }

// fullRoom is the room on an empty page below head.
func (f *flow) fullRoom(head *strip) float64 {
	if head == nil {
		return f.height + epsilon
	}
	return f.height - head.height + epsilon
}

// need is the height of strips below each other, at the place that f is at.
func (f *flow) need(strips []strip) (height float64) {
	height = f.above(strips[0]) + strips[0].height
	for _, s := range strips[1:] {
		height += s.above + s.height
	}
	return height
}

// above is the space above s, if it is placed next.
func (f *flow) above(s strip) float64 {
	if f.empty && len(f.pages) > 1 {
		return 0
	}
	return s.above
}

// lay sets a document on pages.
func lay(doc *report.Document, layout *report.Layout, set *setter) []*page {
	c := composer{setter: set, layout: layout, width: layout.Page.TextWidth() * ptPerMM}
	for _, b := range doc.Blocks {
		c.block(b)
	}
	p := layout.Page
	f := flow{left: p.Left * ptPerMM, top: p.Top * ptPerMM, height: p.TextHeight() * ptPerMM}
	f.fill(c.strips)
	for i, page := range f.pages {
		c.pageNumber(page, i+1)
	}
	return f.pages
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
		strips[0].above += c.after + above
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
		strips[i].keep, strips[i].heads = true, true
	}
	if len(strips) > 0 {
		strips[0].marks = []mark{{depth: c.depth(h.Level), title: h.Text}}
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
			c.strips[n-1].keep, c.strips[n-1].tied = true, true
		}
	default:
		panic(fmt.Sprintf("report/pdf: unexpected paragraph of kind %d", p.Kind))
	}
	strips := c.lineStrips(p.Text, style)
	for i := range strips {
		strips[i].keep = p.Keep
	}
	c.push(style.Before, style.After, strips...)
}

// lineStrips sets text over the whole width, one strip a line.
func (c *composer) lineStrips(text string, style report.Style) []strip {
	var strips []strip
	for _, l := range c.lines(text, style, c.width) {
		s := strip{height: l.pitch}
		s.add(l, 0, 0)
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
	var s strip
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
