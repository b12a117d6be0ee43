package pdf

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostCompared is how many texts and areas of a page are compared; a page with more is a
// drawing.
const mostCompared = 20_000_000

// opaque is the least alpha, of 255, of what hides what is below it.
const opaque = 230

// A drawnText is a text object, and where the form that it is in stands.
type drawnText struct {
	object references.FPDF_PAGEOBJECT
	base   matrix
	box    rectangle
}

// A cover is an area that is painted after some texts, or a picture.
type cover struct {
	rectangle
	texts   int // how many were drawn before it
	object  references.FPDF_PAGEOBJECT
	picture bool
}

// cover notes an area that hides what is below it, if it does.
func (r *pageReader) cover(o references.FPDF_PAGEOBJECT, area rectangle, picture bool) {
	if len(r.texts) == 0 || len(r.covers) > mostPainted {
		return
	}
	t, err := r.in.FPDFPageObj_HasTransparency(&requests.FPDFPageObj_HasTransparency{PageObject: o})
	if err != nil || t.HasTransparency {
		return
	}
	r.covers = append(r.covers, cover{area, len(r.texts), o, picture})
}

// coverGlyphs marks the glyphs that lie under what was painted after them.
func (r *pageReader) coverGlyphs(glyphs []glyph) {
	if len(r.covers)*max(len(r.texts), len(glyphs)) > mostCompared {
		return
	}
	measured := false
	for _, c := range r.covers {
		var under []*glyph
		for i := range glyphs {
			if g := &glyphs[i]; !g.blank() && !g.unseen && c.holds((g.l+g.r)/2, (g.b+g.t)/2) {
				under = append(under, g)
			}
		}
		if len(under) == 0 {
			continue
		}
		if !measured {
			r.measureTexts()
			measured = true
		}
		// Of texts in the same place one may be below it, and one above it: then they come
		// in the order in which they are drawn.
		known, thick := false, false
		for _, g := range under {
			x, y := (g.l+g.r)/2, (g.b+g.t)/2
			below, above := 0, 0
			for i, t := range r.texts {
				switch {
				case !t.box.holds(x, y):
				case i < c.texts:
					below++
				default:
					above++
				}
			}
			if before, all := together(glyphs, g); below == 0 || above > 0 && (before >= below || all < below+above) {
				continue // PDFium leaves out one of two that are the same
			}
			if !known {
				known, thick = true, !c.picture || r.thickPicture(c.object)
			}
			if thick {
				g.covered, g.pictured = g.covered || !c.picture, g.pictured || c.picture
			}
		}
	}
}

// together counts the glyphs in the place of one, and those of them that come before it.
func together(glyphs []glyph, g *glyph) (before, all int) {
	for i := range glyphs {
		if o := &glyphs[i]; !o.blank() && (rectangle{o.l, o.b, o.r, o.t}).holds((g.l+g.r)/2, (g.b+g.t)/2) {
			if all++; o.index < g.index {
				before++
			}
		}
	}
	return before, all
}

func (r *pageReader) measureTexts() {
	for i, t := range r.texts {
		if b, err := r.in.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: t.object}); err == nil {
			r.texts[i].box = rectangle{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)}.by(t.base)
		}
	}
}

// thickPicture reports whether a picture hides what is below it: most of it can't be
// seen through.
func (r *pageReader) thickPicture(o references.FPDF_PAGEOBJECT) bool {
	if r.asked++; r.asked > mostAsked {
		return true
	}
	p, err := r.in.FPDFImageObj_GetRenderedBitmap(&requests.FPDFImageObj_GetRenderedBitmap{Document: r.doc, Page: r.page, ImageObject: o})
	if err != nil {
		return true
	}
	defer r.in.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: p.Bitmap})
	f, err := r.in.FPDFBitmap_GetFormat(&requests.FPDFBitmap_GetFormat{Bitmap: p.Bitmap})
	if err != nil || f.Format != enums.FPDF_BITMAP_FORMAT_BGRA {
		return true
	}
	b, err := r.in.FPDFBitmap_GetBuffer(&requests.FPDFBitmap_GetBuffer{Bitmap: p.Bitmap})
	if err != nil {
		return true
	}
	thick, n := 0, 0
	for i := 3; i < len(b.Buffer); i += 4 {
		n++
		if b.Buffer[i] >= opaque {
			thick++
		}
	}
	return 2*thick > n
}

// pictured notes what stands under pictures. A page whose picture covers most of it is a
// scan with its text below.
func (p *page) pictured(glyphs []glyph) {
	under, all := "", 0
	n := 0
	for _, g := range glyphs {
		if g.blank() {
			continue
		}
		all++
		if g.pictured {
			n++
			under += g.text
		}
	}
	switch {
	case n == 0:
	case 5*n > 4*all:
		p.layer = p.layer || p.pictures > pictured
		if !p.layer {
			p.below = under
		}
	default:
		p.below = under
	}
}
