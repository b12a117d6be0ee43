package pdf

import (
	"math"
	"slices"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// A colour is red, green and blue, 0 to 255.
type colour [3]float64

var white = colour{255, 255, 255}

// alike is how far two colours differ at most that are one to the eye.
const alike = 16

func (c colour) like(o colour) bool {
	return math.Abs(c[0]-o[0]) <= alike && math.Abs(c[1]-o[1]) <= alike && math.Abs(c[2]-o[2]) <= alike
}

// onWhite is how a colour shows on white that can be seen through by 1-alpha.
func onWhite(c colour, alpha float64) colour {
	for i := range c {
		c[i] = alpha*c[i] + (1-alpha)*255
	}
	return c
}

// A painted is an area that the page paints. Its colour is not known where a picture
// or a pattern fills it, or where it is no rectangle or only parts of it show.
type painted struct {
	rectangle
	colour
	known bool
	// PDFium says white for a pattern, too; object is an area that may be one.
	object references.FPDF_PAGEOBJECT
	asked  bool
}

// A faint is text in the colour of what it may stand on.
type faint struct {
	box rectangle
	colour
	under int // how much was painted before it
}

// mostPainted is how many areas of a page are looked at; a page with more is a drawing.
const (
	mostPainted     = 2000
	rectanglePoints = 6   // a path of more is no rectangle
	mostAsked       = 100 // how many of them are asked whether a pattern fills them
)

// paint notes an area that the page paints. whole says that it is a rectangle.
func (r *pageReader) paint(o references.FPDF_PAGEOBJECT, base matrix, area rectangle, whole bool) {
	if len(r.painted) > mostPainted || math.Min(area.right-area.left, area.top-area.bottom) <= thickest {
		return // a line
	}
	if shown, ok := r.shown(o); ok {
		area = area.and(shown.by(base))
	}
	p := painted{rectangle: area}
	if whole && r.unclipped(o) {
		var alpha float64
		p.colour, alpha, p.known = r.fill(o)
		if alpha == 1 {
			r.cover(o, area, false)
		}
		if alpha < 1 && p.known {
			under, ok := r.under(len(r.painted), (area.left+area.right)/2, (area.bottom+area.top)/2)
			p.known = ok
			for i := range p.colour {
				p.colour[i] = alpha*p.colour[i] + (1-alpha)*under[i]
			}
		}
		p.object, p.asked = o, p.colour != white
	}
	r.painted = append(r.painted, p)
}

// unclipped reports whether nothing but rectangles cut an object.
func (r *pageReader) unclipped(o references.FPDF_PAGEOBJECT) bool {
	c, err := r.in.FPDFPageObj_GetClipPath(&requests.FPDFPageObj_GetClipPath{PageObject: o})
	if err != nil {
		return true // none
	}
	n, err := r.in.FPDFClipPath_CountPaths(&requests.FPDFClipPath_CountPaths{ClipPath: c.ClipPath})
	if err != nil {
		return true
	}
	for i := range n.Count {
		s, err := r.in.FPDFClipPath_CountPathSegments(&requests.FPDFClipPath_CountPathSegments{ClipPath: c.ClipPath, PathIndex: i})
		if err != nil || s.Count > rectanglePoints {
			return false
		}
	}
	return true
}

func (r *pageReader) fill(o references.FPDF_PAGEOBJECT) (c colour, alpha float64, ok bool) {
	f, err := r.in.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: o})
	if err != nil {
		return c, 0, false
	}
	return colour{float64(f.FillColor.R), float64(f.FillColor.G), float64(f.FillColor.B)}, float64(f.FillColor.A) / 255, true
}

// under is the colour below a place, as far as it is known.
func (r *pageReader) under(painted int, x, y float64) (colour, bool) {
	if painted > mostPainted {
		return white, false
	}
	for i := painted - 1; i >= 0; i-- {
		p := &r.painted[i]
		if !p.holds(x, y) {
			continue
		}
		if p.known && !p.asked {
			p.known, p.asked = !r.patterned(p.object), true
		}
		return p.colour, p.known
	}
	return white, true
}

// patterned reports whether a pattern fills an area, as far as it is asked: each
// answer is a picture.
func (r *pageReader) patterned(o references.FPDF_PAGEOBJECT) bool {
	if r.asked++; r.asked > mostAsked {
		return true
	}
	p, err := r.in.FPDFPageObj_GetRenderedFillPattern(&requests.FPDFPageObj_GetRenderedFillPattern{Document: r.doc, PageObject: o})
	if err != nil {
		return false
	}
	r.in.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: p.Bitmap})
	return true
}

// faintly notes text in the colour of what is below it, and text that can be seen
// through.
func (r *pageReader) faintly(o references.FPDF_PAGEOBJECT, base matrix, c colour, alpha float64) {
	if alpha > 0.1 && !c.like(white) && !slices.ContainsFunc(r.painted, func(p painted) bool { return p.known && c.like(p.colour) }) {
		return
	}
	mode, err := r.in.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o})
	if err != nil || mode.TextRenderMode != enums.FPDF_TEXTRENDERMODE_FILL {
		return
	}
	b, err := r.in.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o})
	if err != nil {
		return
	}
	box := rectangle{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)}.by(base)
	y := (box.bottom + box.top) / 2
	for _, x := range []float64{box.left, (box.left + box.right) / 2, box.right} {
		under, ok := r.under(len(r.painted), x, y)
		for i := range c {
			under[i] = alpha*c[i] + (1-alpha)*under[i] - under[i]
		}
		if ok && under.like(colour{}) {
			r.faint = append(r.faint, faint{box, c, len(r.painted)})
			return
		}
	}
}

// isFaint reports whether a character is painted so that nobody sees it.
func (r *pageReader) isFaint(g glyph) (bool, error) {
	x, y := (g.l+g.r)/2, (g.b+g.t)/2
	for _, f := range r.faint {
		if !f.box.holds(x, y) {
			continue
		}
		own, err := r.in.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: r.text, Index: g.index})
		if err != nil {
			return false, err
		}
		c, alpha := colour{float64(own.R), float64(own.G), float64(own.B)}, float64(own.A)/255
		if c != f.colour {
			continue
		}
		if under, ok := r.under(f.under, x, y); ok {
			for i := range c {
				c[i] = alpha*c[i] + (1-alpha)*under[i]
			}
			return c.like(under), nil
		}
	}
	return false, nil
}
