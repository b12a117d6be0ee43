package pdf

import (
	"math"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// A clipped is text that is painted only in part: of what is in a box, only what
// is also in another one shows.
type clipped struct {
	box, shown rectangle
	clip       rectangle // shown, as the text's own form has it
}

// A rectangle is in the coordinates of the file.
type rectangle struct{ left, bottom, right, top float64 }

func (r rectangle) holds(x, y float64) bool {
	return r.left <= x && x <= r.right && r.bottom <= y && y <= r.top
}

// everywhere holds all points.
var everywhere = rectangle{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}

func (r rectangle) and(o rectangle) rectangle {
	return rectangle{math.Max(r.left, o.left), math.Max(r.bottom, o.bottom), math.Min(r.right, o.right), math.Min(r.top, o.top)}
}

// clip notes text that goes beyond the area that its page paints it in, as that
// of a cell does in which it has no room.
func (r *pageReader) clip(o references.FPDF_PAGEOBJECT, base matrix) {
	shown, ok := r.shown(o)
	if !ok {
		return
	}
	b, err := r.in.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o})
	if err != nil {
		return
	}
	box := rectangle{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)}
	if box.and(shown) != box {
		r.clipped = append(r.clipped, clipped{box.by(base), shown.by(base), shown})
	}
}

// by is the rectangle around what a matrix makes of one.
func (r rectangle) by(m matrix) rectangle {
	if m == identity {
		return r
	}
	x0, y0 := m.apply(r.left, r.bottom)
	x1, y1 := m.apply(r.right, r.top)
	x2, y2 := m.apply(r.left, r.top)
	x3, y3 := m.apply(r.right, r.bottom)
	return rectangle{min(x0, x1, x2, x3), min(y0, y1, y2, y3), max(x0, x1, x2, x3), max(y0, y1, y2, y3)}
}

// shown is the rectangle around the area that an object is painted in; ok is false
// if that is everywhere.
func (r *pageReader) shown(o references.FPDF_PAGEOBJECT) (shown rectangle, ok bool) {
	c, err := r.in.FPDFPageObj_GetClipPath(&requests.FPDFPageObj_GetClipPath{PageObject: o})
	if err != nil {
		return everywhere, false
	}
	n, err := r.in.FPDFClipPath_CountPaths(&requests.FPDFClipPath_CountPaths{ClipPath: c.ClipPath})
	if err != nil {
		return everywhere, false
	}
	shown = everywhere
	for i := range n.Count {
		s, err := r.in.FPDFClipPath_CountPathSegments(&requests.FPDFClipPath_CountPathSegments{ClipPath: c.ClipPath, PathIndex: i})
		if err != nil || s.Count > 100 {
			return everywhere, false
		}
		around := rectangle{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
		for k := range s.Count {
			p, err := r.in.FPDFClipPath_GetPathSegment(&requests.FPDFClipPath_GetPathSegment{ClipPath: c.ClipPath, PathIndex: i, SegmentIndex: k})
			if err != nil {
				return everywhere, false
			}
			at, err := r.in.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: p.PathSegment})
			if err != nil {
				return everywhere, false
			}
			x, y := float64(at.X), float64(at.Y)
			around = rectangle{math.Min(around.left, x), math.Min(around.bottom, y), math.Max(around.right, x), math.Max(around.top, y)}
		}
		shown = shown.and(around)
	}
	return shown, shown != everywhere
}

// cutOff reports whether a character is not painted because
// it is outside the area that its text is painted in. Another text may stand in
// the same place.
func (r *pageReader) cutOff(g glyph) (bool, error) {
	x, y := (g.l+g.r)/2, (g.b+g.t)/2
	for _, c := range r.clipped {
		if !c.box.holds(x, y) || c.shown.holds(x, y) {
			continue
		}
		o, err := r.in.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: g.index})
		if err != nil {
			return false, err
		}
		if own, ok := r.shown(o.TextObject); ok && own == c.clip {
			return true, nil
		}
	}
	return false, nil
}
