package pdf

import (
	"math"
	"slices"
)

// A page that was printed or scanned a little askew is turned straight before it is read.
const (
	leastSkew = 0.05 * math.Pi / 180 // which is half a point across a page
	sameSkew  = 0.15 * math.Pi / 180 // from the median
)

// skewOf is by how much the text of a page is turned left beside a quarter, in radians:
// 0 unless most of it is turned alike.
func skewOf(glyphs []glyph) float64 {
	var offs []float64
	for _, g := range glyphs {
		if g.quarter >= 0 && !g.blank() {
			offs = append(offs, g.off*math.Pi/2)
		}
	}
	if len(offs) == 0 {
		return 0
	}
	slices.Sort(offs)
	usual := offs[len(offs)/2]
	alike := 0
	for _, off := range offs {
		if math.Abs(off-usual) < sameSkew {
			alike++
		}
	}
	if math.Abs(usual) < leastSkew || 3*alike < 2*len(offs) {
		return 0
	}
	return usual
}

// turnedRight is the matrix that turns a page right by an angle around a point.
func turnedRight(angle, x, y float64) matrix {
	sin, cos := math.Sincos(angle)
	m := matrix{a: cos, b: -sin, c: sin, d: cos}
	dx, dy := m.apply(x, y)
	m.e, m.f = x-dx, y-dy
	return m
}

// straighten turns a glyph by the matrix that straightens its page. Its box is the one
// around what was askew, which is larger than the glyph's own.
func (g *glyph) straighten(m matrix) {
	g.x, g.y = m.apply(g.x, g.y)
	x, y := m.apply((g.l+g.r)/2, (g.b+g.t)/2)
	w, h := g.r-g.l, g.t-g.b
	cos, sin := math.Abs(m.a), math.Abs(m.b)
	if k := cos*cos - sin*sin; k > 0.5 {
		own := (w*cos - h*sin) / k
		h = math.Max((h*cos-w*sin)/k, 0)
		w = math.Max(own, 0)
	}
	g.l, g.r, g.b, g.t = x-w/2, x+w/2, y-h/2, y+h/2
}
