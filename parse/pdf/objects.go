package pdf

import (
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/zeren-plan/zeren/plan"
)

// A matrix maps x and y to ax+cy+e and bx+dy+f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// then is the matrix that does what m does, and n after it.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// objectsOf reads the lines and pictures of a page.
func (r *pageReader) objectsOf() error {
	n, err := r.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: r.page})
	if err != nil {
		return err
	}
	for i := range n.Count {
		o, err := r.in.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: r.page, Index: i})
		if err != nil {
			return err
		}
		if err := r.object(o.PageObject, r.straight, 0); err != nil {
			return err
		}
	}
	return nil
}

func (r *pageReader) object(o references.FPDF_PAGEOBJECT, base matrix, depth int) error {
	r.pause()
	r.objects++
	if err := r.limits.Check(plan.LimitMarks, int64(r.objects)); err != nil {
		return err
	}
	t, err := r.in.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o})
	if err != nil {
		return err
	}
	switch t.Type {
	case enums.FPDF_PAGEOBJ_FORM:
		if depth == maxDepth {
			return nil
		}
		m := r.matrixOf(o).then(base)
		n, err := r.in.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: o})
		if err != nil {
			return err
		}
		for i := range n.Count {
			c, err := r.in.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: o, Index: uint64(i)})
			if err != nil {
				return err
			}
			if err := r.object(c.PageObject, m, depth+1); err != nil {
				return err
			}
		}
	case enums.FPDF_PAGEOBJ_TEXT:
		r.clip(o, base)
		r.texts = append(r.texts, drawnText{object: o, base: base})
		if c, alpha, ok := r.fill(o); ok {
			r.inks[onWhite(c, alpha)] = true
			r.faintly(o, base, c, alpha)
		}
		if !r.unseen {
			r.unseen, err = r.unpainted(o)
		}
	case enums.FPDF_PAGEOBJ_IMAGE:
		r.picture(o, base)
	case enums.FPDF_PAGEOBJ_SHADING:
		r.paint(o, base, everywhere, false)
	case enums.FPDF_PAGEOBJ_PATH:
		err = r.path(o, base)
	}
	return err
}

func (r *pageReader) matrixOf(o references.FPDF_PAGEOBJECT) matrix {
	m, err := r.in.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o})
	if err != nil {
		return identity
	}
	return matrix{float64(m.Matrix.A), float64(m.Matrix.B), float64(m.Matrix.C), float64(m.Matrix.D), float64(m.Matrix.E), float64(m.Matrix.F)}
}

// thickest is the largest width of a filled area that is meant as a line, in
// points.
const thickest = 3.5

// picture notes a picture, which fills the unit square of its matrix. A thin one
// is a line: some printer drivers draw them so.
func (r *pageReader) picture(o references.FPDF_PAGEOBJECT, base matrix) {
	m := r.matrixOf(o).then(base)
	x0, y0 := m.apply(0, 0)
	x1, y1 := m.apply(1, 1)
	x2, y2 := m.apply(1, 0)
	x3, y3 := m.apply(0, 1)
	left, right := min(x0, x1, x2, x3), max(x0, x1, x2, x3)
	bottom, top := min(y0, y1, y2, y3), max(y0, y1, y2, y3)
	r.pictures += (right - left) * (top - bottom)
	area := rectangle{left, bottom, right, top}
	r.paint(o, base, area, false)
	if min(right-left, top-bottom) > thickest {
		if shown, ok := r.shown(o); ok {
			area = area.and(shown.by(base))
		}
		r.cover(o, area, true)
	}
	r.thin(o, left, bottom, right, top)
}

// thin adds a filled area if it is so thin that it is meant as a line.
func (r *pageReader) thin(o references.FPDF_PAGEOBJECT, left, bottom, right, top float64) {
	w, h := right-left, top-bottom
	dot := math.Max(w, h) <= thickest // of a dotted line, whichever way it runs
	x, y := (left+right)/2, (bottom+top)/2
	if h <= thickest && (w > h || dot) {
		r.draw(o, false, rule{left, y, right, y})
	}
	if w <= thickest && (h >= w || dot) {
		r.draw(o, false, rule{x, bottom, x, top})
	}
}

// A drawnBy is the object that drew a line.
type drawnBy struct {
	object  references.FPDF_PAGEOBJECT
	stroked bool
}

func (r *pageReader) draw(o references.FPDF_PAGEOBJECT, stroked bool, lines ...rule) {
	for _, l := range lines {
		r.rules, r.drawnBy = append(r.rules, l), append(r.drawnBy, drawnBy{o, stroked})
	}
}

// path reads the lines of a path: those that are stroked, and areas so thin
// that they are lines.
func (r *pageReader) path(o references.FPDF_PAGEOBJECT, base matrix) error {
	mode, err := r.in.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: o})
	if err != nil {
		return err
	}
	filled := mode.FillMode != enums.FPDF_FILLMODE_NONE
	if !filled && !mode.Stroke {
		return nil
	}
	n, err := r.in.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: o})
	if err != nil {
		return err
	}
	if n.Count > maxPoints {
		if filled {
			r.paint(o, base, everywhere, false)
		}
		return nil
	}
	m := r.matrixOf(o).then(base)
	type point struct{ x, y float64 }
	var points []point
	closed := false
	curved := map[int]bool{} // the points that curves lead to
	around := rectangle{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	square := n.Count <= rectanglePoints // it is no more than one rectangle
	flush := func() {
		if closed && len(points) > 1 {
			points = append(points, points[0])
		}
		switch {
		case len(points) < 2:
		case mode.Stroke:
			var sides []rule
			for i := range points[1:] {
				p, q := points[i], points[i+1]
				if !curved[i+1] && math.Min(math.Abs(p.x-q.x), math.Abs(p.y-q.y)) <= 1 {
					sides = append(sides, rule{p.x, p.y, q.x, q.y})
				}
			}
			if len(curved) > 0 {
				sides = squared(sides)
			}
			r.draw(o, true, sides...)
		default:
			left, right, bottom, top := points[0].x, points[0].x, points[0].y, points[0].y
			for _, p := range points {
				left, right = math.Min(left, p.x), math.Max(right, p.x)
				bottom, top = math.Min(bottom, p.y), math.Max(top, p.y)
			}
			r.thin(o, left, bottom, right, top)
		}
		points, closed = points[:0], false
		clear(curved)
	}
	for i := range n.Count {
		s, err := r.in.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: o, Index: i})
		if err != nil {
			return err
		}
		kind, err := r.in.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: s.PathSegment})
		if err != nil {
			return err
		}
		at, err := r.in.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: s.PathSegment})
		if err != nil {
			return err
		}
		end, err := r.in.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: s.PathSegment})
		if err != nil {
			return err
		}
		switch kind.Type {
		case enums.FPDF_SEGMENT_MOVETO:
			flush()
		case enums.FPDF_SEGMENT_BEZIERTO:
			curved[len(points)] = true
		}
		x, y := m.apply(float64(at.X), float64(at.Y))
		if n := len(points); n > 0 && kind.Type != enums.FPDF_SEGMENT_MOVETO {
			square = square && kind.Type == enums.FPDF_SEGMENT_LINETO && math.Min(math.Abs(x-points[n-1].x), math.Abs(y-points[n-1].y)) < 0.1
		}
		around = rectangle{math.Min(around.left, x), math.Min(around.bottom, y), math.Max(around.right, x), math.Max(around.top, y)}
		points = append(points, point{x, y})
		closed = closed || end.IsClose
	}
	flush()
	if filled && around.left <= around.right {
		r.paint(o, base, around, square)
	}
	return nil
}

// roundest is the largest radius of the corners of a box, in points.
const roundest = 12

// squared are the straight parts of a path with round corners, as if it had square
// ones.
func squared(sides []rule) []rule {
	left, right, bottom, top := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, s := range sides {
		left, right = min(left, s.x0, s.x1), max(right, s.x0, s.x1)
		bottom, top = min(bottom, s.y0, s.y1), max(top, s.y0, s.y1)
	}
	to := func(x, low, high float64) float64 {
		switch {
		case x-low < roundest && x-low < high-x:
			return low
		case high-x < roundest:
			return high
		}
		return x
	}
	for i, s := range sides {
		sides[i] = rule{to(s.x0, left, right), to(s.y0, bottom, top), to(s.x1, left, right), to(s.y1, bottom, top)}
	}
	return sides
}
