package pdf

import (
	"math"
	"slices"
)

// uprights are the lines that a table lacks which has lines only from left to
// right: between two of those, one at each gutter that no text runs across.
func (p *page) uprights() []rule {
	var flat []rule
	for _, r := range p.rules {
		if r.flat() && r.x1-r.x0 > shortest {
			flat = append(flat, r)
		} else if r.y1-r.y0 > 2*shortest {
			return nil
		}
	}
	if len(flat) < 3 {
		return nil
	}
	left, right := math.Inf(1), math.Inf(-1)
	var at []float64
	for _, r := range flat {
		left, right = math.Min(left, r.x0), math.Max(right, r.x1)
		at = append(at, r.y0)
	}
	ys := near(at)
	if len(ys) < 3 {
		return nil
	}
	// A row that the page cuts has no line below it.
	end := ys[len(ys)-1]
	for _, l := range linesOf(p.chars) {
		if l.base > end && l.base-end < 2.2*l.size && left-snap < l.x0 && l.x1 < right+snap {
			end = l.base + 0.4*l.size
		}
	}
	if end > ys[len(ys)-1] {
		ys = append(ys, end)
	}
	var inside []char
	for _, c := range p.chars {
		if x, y := c.middle(); left < x && x < right && ys[0] < y && y < ys[len(ys)-1] && !c.blank() {
			inside = append(inside, c)
		}
	}
	gutters := guttersOf(linesOf(inside))
	if len(gutters) == 0 {
		return nil
	}
	xs := []float64{left, right}
	for _, g := range gutters {
		if g.x0 > left && g.x1 < right {
			xs = append(xs, (g.x0+g.x1)/2)
		}
	}
	var out []rule
	for i := range ys[1:] {
		for _, x := range xs {
			if !slices.ContainsFunc(inside, func(c char) bool {
				_, y := c.middle()
				return ys[i] < y && y < ys[i+1] && c.x0 < x && x < c.x1
			}) && !p.across(inside, x, ys[i], ys[i+1]) {
				out = append(out, rule{x, ys[i], x, ys[i+1]})
			}
		}
	}
	return out
}

// across reports whether a text runs across a place between two heights without
// the room that columns keep.
func (p *page) across(chars []char, x, top, bottom float64) bool {
	for _, l := range linesOf(slices.DeleteFunc(slices.Clone(chars), func(c char) bool {
		_, y := c.middle()
		return y < top || y > bottom
	})) {
		for _, w := range l.words() {
			if w.x0 < x && x < w.x1 && len(l.words()) == 1 {
				return true
			}
		}
	}
	return false
}
