package pdf

import (
	"math"
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// A ruling is what the lines of a page from left to right show: how far they reach,
// and where rows start and end.
type ruling struct {
	page        *page
	left, right float64
	ys          []float64
	lines       int // how many of those are lines
	steep       []rule
}

// A strip is rows of a ruling that no lines between columns divide.
type strip struct {
	*ruling
	ys    []float64
	lines []line
	over  []float64 // the lines between columns that stand above it, as of a header
}

// completed gives pages the lines that their tables lack which have lines only from
// left to right: between two of those, one at each gutter that no text runs across.
// A ruling around a table, and lines between the words of its header, make no
// difference. Pages with the same ruling have the same columns.
func completed(pages []*page) {
	var group []*ruling
	for i, p := range pages {
		p.added = nil
		f := p.ruling()
		n := len(group)
		goesOn := n > 0 && f != nil && math.Abs(f.left-group[n-1].left)+math.Abs(f.right-group[n-1].right) <= sideways
		if n > 0 && !goesOn {
			complete(group)
			group = nil
		}
		if f != nil && (f.lines >= fewLines || goesOn) {
			group = append(group, f)
		}
		if i == len(pages)-1 {
			complete(group)
		}
	}
}

// fewLines are as many as a table has at least; one that goes on from the page before
// may have a row only.
const fewLines = 3

// ruling is nil for a page with hardly any lines.
func (p *page) ruling() *ruling {
	f := &ruling{page: p, left: math.Inf(1), right: math.Inf(-1)}
	var at []float64
	for _, r := range p.rules {
		switch {
		case !r.flat():
			f.steep = append(f.steep, r)
		case r.x1-r.x0 > shortest:
			f.left, f.right = math.Min(f.left, r.x0), math.Max(f.right, r.x1)
			at = append(at, r.y0)
		}
	}
	if f.ys = near(at); len(f.ys) == 0 {
		return nil
	}
	f.lines = len(f.ys)
	// A row that the page cuts has no line below it.
	last := f.ys[len(f.ys)-1]
	end := last
	for _, l := range linesOf(p.chars) {
		if l.base > end && l.base-end < 2.2*l.size && f.left-snap < l.x0 && l.x1 < f.right+snap {
			end = l.base + 0.4*l.size
		}
	}
	if end > last {
		f.ys = append(f.ys, end)
	}
	if top := f.bareHeader(); top < f.ys[0] {
		f.ys = slices.Insert(f.ys, 0, top)
	}
	return f
}

// bareHeader is the top of a plan's header that stands right above the first line, with
// none above itself; else that line.
func (f *ruling) bareHeader() float64 {
	first := f.ys[0]
	var words []word
	top, headedAt := first, first
	for _, l := range slices.Backward(linesOf(f.page.chars)) {
		switch gap := top - l.base; {
		case l.base >= first:
			continue
		case gap > 2.2*l.size, l.x0 < f.left-snap, l.x1 > f.right+snap, headedAt < first && gap > 0:
			return headedAt
		}
		// Cells of as many lines stand in the middle: their lines may overlap.
		top = l.base - l.size
		if words = append(l.words(), words...); headed(words) {
			headedAt = top
		}
	}
	return headedAt
}

// between are the lines between the columns of a row.
func (f *ruling) between(top, bottom float64) (xs []float64) {
	for _, r := range f.steep {
		if r.x0 > f.left+sideways && r.x1 < f.right-sideways && overlap(r.y0, r.y1, top, bottom) >= mostOf*(bottom-top) {
			xs = append(xs, (r.x0+r.x1)/2)
		}
	}
	return near(xs)
}

// lack reports whether a row has no lines between its columns, or far fewer than
// stand above it: merged cells may have one or two fewer.
func lack(xs, over []float64) bool {
	return len(xs) == 0 || len(missing(over, xs)) > mostMissing
}

// missing are the places of some lines that others don't have.
func missing(some, others []float64) (out []float64) {
	for _, x := range some {
		if !slices.ContainsFunc(others, func(y float64) bool { return math.Abs(x-y) <= thinnest }) {
			out = append(out, x)
		}
	}
	return out
}

const mostMissing = 2

// inside are the lines of text between two heights.
func (f *ruling) inside(top, bottom float64) []line {
	var chars []char
	for _, c := range f.page.chars {
		if x, y := c.middle(); f.left < x && x < f.right && top < y && y < bottom && !c.blank() {
			chars = append(chars, c)
		}
	}
	return linesOf(chars)
}

// strips are the strips of a page. over are the lines between columns of the pages
// before.
func (f *ruling) strips(over []float64) (out []strip, last []float64) {
	for i := 0; i+1 < len(f.ys); i++ {
		if xs := f.between(f.ys[i], f.ys[i+1]); !lack(xs, over) {
			if len(xs) > 1 && len(missing(xs, over)) > 0 {
				over = xs
			}
			continue
		}
		j := i + 1
		for j+1 < len(f.ys) && lack(f.between(f.ys[j], f.ys[j+1]), over) {
			j++
		}
		out = append(out, strip{f, f.ys[i : j+1], f.inside(f.ys[i], f.ys[j]), over})
		i = j - 1
	}
	return out, over
}

// complete gives pages with the same ruling the lines between columns that they lack.
func complete(rulings []*ruling) {
	var strips []strip
	var lines []line
	var over []float64
	for _, f := range rulings {
		var own []strip
		own, over = f.strips(over)
		for _, s := range own {
			lines = append(lines, s.lines...)
		}
		strips = append(strips, own...)
	}
	gutters := below(guttersOf(lines), strips)
	boxes := slices.ContainsFunc(rulings, func(f *ruling) bool { return len(f.steep) > 0 })
	headed := slices.ContainsFunc(strips, func(s strip) bool { return s.headed(gutters) })
	for _, s := range strips {
		if boxes && s.over == nil && !headed {
			continue // another box than a plan's
		}
		s.page.added = append(s.page.added, s.divided(gutters)...)
	}
}

// headed reports whether a row has the words over the columns of a plan.
func (s strip) headed(gutters []gutter) bool {
	return s.header(gutters) != nil
}

// header is the text of the columns in the row that has the words over those of a
// plan, nil if no row has.
func (s strip) header(gutters []gutter) []string {
	for i, top := range s.ys[:len(s.ys)-1] {
		if titles := s.columns(top, s.ys[i+1], gutters); plan.IsHeader(titles) {
			return titles
		}
	}
	return nil
}

// columns is the text of each column in a row.
func (s strip) columns(top, bottom float64, gutters []gutter) []string {
	out := make([]string, len(gutters)+1)
	for _, l := range s.inside(top, bottom) {
		for _, w := range l.wordsAt(gutters) {
			n := 0
			for n < len(gutters) && gutters[n].x1 < (w.x0+w.x1)/2 {
				n++
			}
			out[n] += w.text
		}
	}
	return out
}

// below leaves out gutters between a title and its column, which stands beside it
// rather than below: the title is at the left, say, and numbers are at the right.
func below(gutters []gutter, strips []strip) []gutter {
	var titles []string
	for _, s := range strips {
		if titles == nil {
			titles = s.header(gutters)
		}
	}
	if titles == nil {
		return gutters
	}
	filled := make([]bool, len(titles))
	for _, s := range strips {
		for i, top := range s.ys[:len(s.ys)-1] {
			row := s.columns(top, s.ys[i+1], gutters)
			if slices.Equal(row, titles) {
				continue
			}
			for k, t := range row {
				filled[k] = filled[k] || t != ""
			}
		}
	}
	var out []gutter
	for i, g := range gutters {
		aside := func(title, text int) bool {
			return titles[title] != "" && !filled[title] && titles[text] == "" && filled[text]
		}
		if !aside(i, i+1) && !aside(i+1, i) {
			out = append(out, g)
		}
	}
	return out
}

// divided are the lines that a strip lacks.
func (s strip) divided(gutters []gutter) []rule {
	type place struct {
		gutter
		x float64
	}
	var places []place
	parted := 0
	add := func(g gutter, x float64) {
		places = append(places, place{g, x})
		if crosses, divides := g.among(s.lines); divides > crosses {
			parted++
		}
	}
	for _, x := range s.over {
		g := gutter{x - 0.5, x + 0.5}
		if i := slices.IndexFunc(gutters, func(g gutter) bool { return g.x0-snap < x && x < g.x1+snap }); i >= 0 {
			g = gutters[i]
		}
		add(g, x)
	}
	for _, g := range gutters {
		if s.over == nil && g.x0 > s.left && g.x1 < s.right {
			add(g, s.lineIn(g))
		}
	}
	if parted == 0 || s.over != nil && 2*parted <= len(s.over) {
		return nil // a heading, or a note
	}
	var out []rule
	for i, top := range s.ys[:len(s.ys)-1] {
		bottom := s.ys[i+1]
		row := s.inside(top, bottom)
		out = append(out, rule{s.left, top, s.left, bottom}, rule{s.right, top, s.right, bottom})
		for _, p := range places {
			if crosses, divides := p.among(row); crosses == 0 || divides > 0 {
				out = append(out, rule{p.x, top, p.x, bottom})
			}
		}
	}
	return out
}

// lineIn is where a line between columns runs through a gutter in other rows of the
// page, or its middle.
func (s strip) lineIn(g gutter) float64 {
	for _, r := range s.steep {
		if x := (r.x0 + r.x1) / 2; g.x0-snap < x && x < g.x1+snap {
			return x
		}
	}
	return (g.x0 + g.x1) / 2
}

// among counts the lines that run across a gutter, and those that have text on both
// sides of it.
func (g gutter) among(lines []line) (crosses, divides int) {
	mid := (g.x0 + g.x1) / 2
	for _, l := range lines {
		before, after := math.Inf(-1), math.Inf(1)
		across := l.spread()
		for _, c := range l.chars {
			switch {
			case c.x0 < mid && mid < c.x1:
				across = true
			case c.x1 <= mid:
				before = math.Max(before, c.x1)
			default:
				after = math.Min(after, c.x0)
			}
		}
		switch {
		case !across && (math.IsInf(before, 0) || math.IsInf(after, 0)):
		case !across && g.between(before, after):
			divides++
		default:
			crosses++
		}
	}
	return crosses, divides
}
