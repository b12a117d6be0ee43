package pdf

import (
	"math"
	"slices"
)

// Cells may be boxes of their own with room between them.
const (
	fewBoxes  = 6    // fewer are no table
	mostBoxes = 3000 // more are none, either
	farthest  = 20   // between the boxes of two cells, in points
	corner    = 1    // lines that meet in a corner of a box are so near
)

// meet lets boxes that stand beside and below one another grow until they touch, so
// that they are the cells of one table.
func (p *page) meet() {
	boxes := p.boxes()
	if len(boxes) < fewBoxes || len(boxes) > mostBoxes {
		return
	}
	beside, below := 0, 0
	var rooms [][4]float64 // to the left of each box, above, to its right, and below
	var dx, dy []float64
	for _, b := range boxes {
		r := b.rooms(boxes)
		rooms = append(rooms, r)
		for i, d := range r {
			switch {
			case math.IsInf(d, 1):
			case i%2 == 0:
				beside++
				dx = append(dx, d)
			default:
				below++
				dy = append(dy, d)
			}
		}
	}
	if beside < 2*fewBoxes || below < fewBoxes {
		return
	}
	slices.Sort(dx)
	slices.Sort(dy)
	grown := make([]rule, len(boxes))
	for i, b := range boxes {
		for k, usual := range []float64{dx[len(dx)/2], dy[len(dy)/2], dx[len(dx)/2], dy[len(dy)/2]} {
			if math.IsInf(rooms[i][k], 1) {
				rooms[i][k] = usual
			}
		}
		grown[i] = rule{b.x0 - rooms[i][0]/2, b.y0 - rooms[i][1]/2, b.x1 + rooms[i][2]/2, b.y1 + rooms[i][3]/2}
	}
	for i, r := range p.rules {
		k := slices.IndexFunc(boxes, func(b rule) bool { return b.has(r) })
		if k < 0 {
			continue
		}
		b, g := boxes[k], grown[k]
		side := func(x, low, high, l, h float64) float64 {
			if x-low < high-x {
				return l
			}
			return h
		}
		p.rules[i] = rule{side(r.x0, b.x0, b.x1, g.x0, g.x1), side(r.y0, b.y0, b.y1, g.y0, g.y1), side(r.x1, b.x0, b.x1, g.x0, g.x1), side(r.y1, b.y0, b.y1, g.y0, g.y1)}
	}
}

// boxes are the areas with lines around them and none within that touch no other.
// Where a page ends, one side may be open.
func (p *page) boxes() []rule {
	flat, steep := linesIn(p.rules, corner)
	set := touching(flat, steep, corner)
	areas := map[int]*rule{}
	sides := map[int]int{}
	for i, r := range slices.Concat(flat, steep) {
		a := areas[set.root(i)]
		if a == nil {
			a = &rule{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
			areas[set.root(i)] = a
		}
		*a = rule{math.Min(a.x0, r.x0), math.Min(a.y0, r.y0), math.Max(a.x1, r.x1), math.Max(a.y1, r.y1)}
		sides[set.root(i)]++
	}
	within := func(x, from, to float64) bool { return from+snap < x && x < to-snap }
	for i, r := range slices.Concat(flat, steep) {
		a := areas[set.root(i)]
		if a != nil && (i < len(flat) && within(r.y0, a.y0, a.y1) || i >= len(flat) && within(r.x0, a.x0, a.x1)) {
			delete(areas, set.root(i))
		}
	}
	var out []rule
	for i := range set {
		if a := areas[i]; a != nil && sides[i] > 2 && a.x1-a.x0 > shortest && a.y1-a.y0 > shortest {
			out = append(out, *a)
		}
	}
	return out
}

// has reports whether a line is on a side of a box.
func (b rule) has(r rule) bool {
	near := func(x, y float64) bool { return math.Abs(x-y) <= snap }
	switch {
	case r.x0 < b.x0-snap || r.x1 > b.x1+snap || r.y0 < b.y0-snap || r.y1 > b.y1+snap:
		return false
	case r.flat():
		return near(r.x0, b.x0) && near(r.x1, b.x1) && (near(r.y0, b.y0) || near(r.y0, b.y1))
	}
	return near(r.y0, b.y0) && near(r.y1, b.y1) && (near(r.x0, b.x0) || near(r.x0, b.x1))
}

// rooms are how far the nearest boxes are to the left, above, to the right and
// below; infinite where there are none near.
func (b rule) rooms(boxes []rule) (out [4]float64) {
	for i := range out {
		out[i] = math.Inf(1)
	}
	for _, o := range boxes {
		at := [4]float64{b.x0 - o.x1, b.y0 - o.y1, o.x0 - b.x1, o.y0 - b.y1}
		for i, d := range at {
			across := overlap(b.y0, b.y1, o.y0, o.y1)
			if i%2 == 1 {
				across = overlap(b.x0, b.x1, o.x0, o.x1)
			}
			if d > -snap && d < farthest && across > snap {
				out[i] = math.Min(out[i], d)
			}
		}
	}
	return out
}
