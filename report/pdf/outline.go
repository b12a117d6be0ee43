package pdf

import (
	"encoding/binary"
	"fmt"
	"math"

	sfnt "github.com/tdewolff/font"
	cff "golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// trueType makes a TrueType font of some glyphs of a font with CFF outlines, which
// the PDF library does not take: their cubic curves become quadratic ones that are
// less than a unit of the font off.
func trueType(source *sfnt.SFNT, outlines *cff.Font, ids []uint16) (*sfnt.SFNT, error) {
	tables := make(map[string][]byte)
	for _, tag := range []string{"OS/2", "head", "hhea", "name", "post"} {
		if t, ok := source.Tables[tag]; ok {
			tables[tag] = append([]byte(nil), t...)
		}
	}
	const locaFormat, metrics = 50, 34 // offsets in head and hhea
	binary.BigEndian.PutUint16(tables["head"][locaFormat:], 1)
	binary.BigEndian.PutUint16(tables["hhea"][metrics:], uint16(len(ids)))

	var glyf, hmtx []byte
	loca := binary.BigEndian.AppendUint32(nil, 0)
	points, contours := 0, 0
	var buffer cff.Buffer
	for _, id := range ids {
		segments, err := outlines.LoadGlyph(&buffer, cff.GlyphIndex(id), fixed.I(int(source.Head.UnitsPerEm)), nil)
		if err != nil {
			return nil, fmt.Errorf("glyph %d: %w", id, err)
		}
		var o outline
		o.draw(segments)
		data, left := o.glyph()
		glyf = append(glyf, data...)
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, source.GlyphAdvance(id))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(left))
		points, contours = max(points, o.points()), max(contours, len(o.contours))
	}
	tables["glyf"], tables["loca"], tables["hmtx"] = glyf, loca, hmtx
	maxp := []uint16{1, 0, uint16(len(ids)), uint16(points), uint16(contours), 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}
	for _, v := range maxp {
		tables["maxp"] = binary.BigEndian.AppendUint16(tables["maxp"], v)
	}
	return &sfnt.SFNT{IsTrueType: true, Tables: tables}, nil
}

// An outline is the contours of a glyph in the units of its font.
type outline struct {
	contours [][]point
	open     []point
	x, y     float64 // where the pen is
}

// A point of an outline is on the curve or pulls at it.
type point struct {
	x, y int16
	on   bool
}

func (o *outline) add(x, y float64, on bool) {
	o.open = append(o.open, point{int16(math.Round(x)), int16(math.Round(y)), on})
	if on {
		o.x, o.y = x, y
	}
}

// draw draws the segments of a glyph, whose y grows downwards.
func (o *outline) draw(segments []cff.Segment) {
	for _, s := range segments {
		var x, y [len(s.Args)]float64
		for i, p := range s.Args {
			x[i], y[i] = float64(p.X)/64, -float64(p.Y)/64
		}
		switch s.Op {
		case cff.SegmentOpMoveTo:
			o.close()
			o.add(x[0], y[0], true)
		case cff.SegmentOpLineTo:
			o.add(x[0], y[0], true)
		case cff.SegmentOpQuadTo:
			o.quad(x[0], y[0], x[1], y[1])
		case cff.SegmentOpCubeTo:
			o.cube(x[0], y[0], x[1], y[1], x[2], y[2])
		}
	}
	o.close()
}

func (o *outline) quad(cx, cy, x, y float64) {
	o.add(cx, cy, false)
	o.add(x, y, true)
}

// cube draws a cubic curve as quadratic ones. One that takes the place of the
// whole is off by its third derivative, times √3/36; by n³ times less for each of n.
func (o *outline) cube(x1, y1, x2, y2, x3, y3 float64) {
	const off = 0.5 // units
	x0, y0 := o.x, o.y
	third := math.Hypot(x3-3*x2+3*x1-x0, y3-3*y2+3*y1-y0)
	n := max(1, math.Ceil(math.Cbrt(third*math.Sqrt(3)/36/off)))
	at := func(t float64) (x, y, dx, dy float64) { // the curve and its derivative
		u := 1 - t
		x = u*u*u*x0 + 3*u*u*t*x1 + 3*u*t*t*x2 + t*t*t*x3
		y = u*u*u*y0 + 3*u*u*t*y1 + 3*u*t*t*y2 + t*t*t*y3
		dx = 3 * (u*u*(x1-x0) + 2*u*t*(x2-x1) + t*t*(x3-x2))
		dy = 3 * (u*u*(y1-y0) + 2*u*t*(y2-y1) + t*t*(y3-y2))
		return x, y, dx, dy
	}
	ax, ay, adx, ady := at(0)
	for i := 1.0; i <= n; i++ {
		bx, by, bdx, bdy := at(i / n)
		// Halfway between the controls that the derivatives at the ends ask for.
		o.quad((ax+bx)/2+(adx-bdx)/(4*n), (ay+by)/2+(ady-bdy)/(4*n), bx, by)
		ax, ay, adx, ady = bx, by, bdx, bdy
	}
}

func (o *outline) close() {
	if n := len(o.open); n > 1 && o.open[n-1] == o.open[0] {
		o.open = o.open[:n-1]
	}
	if len(o.open) > 1 {
		o.contours = append(o.contours, o.open)
	}
	o.open = nil
}

func (o *outline) points() int {
	n := 0
	for _, c := range o.contours {
		n += len(c)
	}
	return n
}

// glyph is the outline as an entry of a glyf table, and its left edge.
func (o *outline) glyph() (data []byte, left int16) {
	if len(o.contours) == 0 {
		return nil, 0
	}
	low, high := o.contours[0][0], o.contours[0][0]
	var ends, flags, xs, ys []byte
	var last point
	n := 0
	for _, c := range o.contours {
		for _, p := range c {
			low.x, low.y = min(low.x, p.x), min(low.y, p.y)
			high.x, high.y = max(high.x, p.x), max(high.y, p.y)
			flag := byte(0)
			if p.on {
				flag = 1
			}
			flags = append(flags, flag)
			xs = binary.BigEndian.AppendUint16(xs, uint16(p.x-last.x))
			ys = binary.BigEndian.AppendUint16(ys, uint16(p.y-last.y))
			last = p
			n++
		}
		ends = binary.BigEndian.AppendUint16(ends, uint16(n-1))
	}
	for _, v := range []int16{int16(len(o.contours)), low.x, low.y, high.x, high.y} {
		data = binary.BigEndian.AppendUint16(data, uint16(v))
	}
	data = append(data, ends...)
	data = append(data, 0, 0) // no instructions
	data = append(append(append(data, flags...), xs...), ys...)
	return append(data, make([]byte, -len(data)&3)...), low.x
}
