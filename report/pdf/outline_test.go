package pdf

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	cff "golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A circle of cubic curves, as fonts draw one, stays a circle.
func TestOutlineOfACircle(t *testing.T) {
	const r = 500
	k := r * 4 / 3 * math.Tan(math.Pi/8)
	var o outline
	o.add(r, 0, true)
	o.cube(r, k, k, r, 0, r)
	o.cube(-k, r, -r, k, -r, 0)
	o.cube(-r, -k, -k, -r, 0, -r)
	o.cube(k, -r, r, -k, r, 0)
	o.close()
	c := o.contours[0]
	assert.Len(t, o.contours, 1)
	assert.Less(t, len(c), 40, "as few curves as it takes")
	for i := range c {
		a, b, next := c[i], c[(i+1)%len(c)], c[(i+2)%len(c)]
		if !a.on {
			continue
		}
		assert.InDelta(t, r, math.Hypot(float64(a.x), float64(a.y)), 1)
		if assert.False(t, b.on) {
			x, y := (float64(a.x)+2*float64(b.x)+float64(next.x))/4, (float64(a.y)+2*float64(b.y)+float64(next.y))/4
			assert.InDelta(t, r, math.Hypot(x, y), 1.5, "in the middle of a curve")
		}
	}
}

// A glyph is its contours with y upwards, each point a step from the one before.
func TestOutlineGlyph(t *testing.T) {
	at := func(x, y int) fixed.Point26_6 { return fixed.P(x, -y) }
	var o outline
	o.draw([]cff.Segment{
		{Op: cff.SegmentOpMoveTo, Args: [3]fixed.Point26_6{at(10, 20)}},
		{Op: cff.SegmentOpLineTo, Args: [3]fixed.Point26_6{at(110, 20)}},
		{Op: cff.SegmentOpQuadTo, Args: [3]fixed.Point26_6{at(110, 70), at(60, 70)}},
		{Op: cff.SegmentOpLineTo, Args: [3]fixed.Point26_6{at(10, 20)}},
		{Op: cff.SegmentOpMoveTo, Args: [3]fixed.Point26_6{at(-5, 0)}},
		{Op: cff.SegmentOpLineTo, Args: [3]fixed.Point26_6{at(5, 0)}},
		{Op: cff.SegmentOpLineTo, Args: [3]fixed.Point26_6{at(0, 300)}},
	})
	assert.Equal(t, [][]point{{{10, 20, true}, {110, 20, true}, {110, 70, false}, {60, 70, true}}, {{-5, 0, true}, {5, 0, true}, {0, 300, true}}}, o.contours)
	assert.Equal(t, 7, o.points())
	data, left := o.glyph()
	assert.Equal(t, int16(-5), left)
	assert.Equal(t, []byte{
		0, 2, 0xFF, 0xFB, 0, 0, 0, 110, 1, 44, // two contours from -5, 0 to 110, 300
		0, 3, 0, 6, 0, 0, // their last points, no instructions
		1, 1, 0, 1, 1, 1, 1,
		0, 10, 0, 100, 0, 0, 0xFF, 0xCE, 0xFF, 0xBF, 0, 10, 0xFF, 0xFB,
		0, 20, 0, 0, 0, 50, 0, 0, 0xFF, 0xBA, 0, 0, 1, 44,
		0, // to a multiple of four
	}, data)
	empty, left := (&outline{}).glyph()
	assert.Empty(t, empty)
	assert.Zero(t, left)
}
