package pdf

import (
	"math"
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/zeren-plan/zeren/plan"
)

// A glyph is a character in the coordinates of the file.
type glyph struct {
	char
	x, y     float64 // its origin
	l, b     float64 // its box
	r, t     float64
	quarter  int     // how many times its text is turned left by 90°, -1 for what is askew
	off      float64 // by how much of such a turn more
	ink      colour  // as it shows on white
	over     bool    // it lies over the page's text, and is none of it
	wide     bool    // as two Chinese characters
	unseen   bool
	faint    bool // in the colour of what is below it
	cut      bool // beyond the area that its text is painted in
	index    int  // in PDFium's text of the page
	covered  bool // under what is painted over it
	pictured bool // under a picture
}

// glyphs reads the characters of a page, but for those that PDFium adds.
func (r *pageReader) glyphs() ([]glyph, error) {
	loaded, err := r.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.page})
	if err != nil {
		return nil, err
	}
	r.text = loaded.TextPage
	count, err := r.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: r.text})
	if err != nil {
		return nil, err
	}
	if err := r.limits.Check(plan.LimitMarks, int64(count.Count)); err != nil {
		return nil, err
	}
	out := make([]glyph, 0, max(count.Count, 0))
	high := rune(0) // the first half of a character of two
	for i := range count.Count {
		r.pause()
		u, err := r.in.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
		if err != nil {
			return nil, err
		}
		c := rune(u.Unicode)
		if c >= 0xd800 && c < 0xdc00 {
			high = c
			continue
		}
		if c >= 0xdc00 && c < 0xe000 && high != 0 {
			c = (high-0xd800)<<10 + (c - 0xdc00) + 0x10000
		}
		high = 0
		added, err := r.in.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: r.text, Index: i})
		if err != nil {
			return nil, err
		}
		if added.IsGenerated {
			continue
		}
		g, ok, err := r.glyph(i)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		bad, err := r.in.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: r.text, Index: i})
		if err != nil {
			return nil, err
		}
		if g.text = plain(c); g.wide && (c == '—' || c == '…') {
			g.text += g.text // some fonts have one shape for two of them
		}
		if bad.HasUnicodeMapError && !r.facts.ownCodes() || unreadable(c) || g.blank() && !unicode.IsSpace(c) && g.r-g.l > 0.4*g.size {
			g.text = unknown
		}
		out = append(out, g)
	}
	return out, nil
}

// glyph reads where a character stands. ok is false for one without a place.
func (r *pageReader) glyph(i int) (g glyph, ok bool, err error) {
	m, err := r.in.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: r.text, Index: i})
	if err != nil {
		return g, false, err
	}
	size, err := r.in.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: r.text, Index: i})
	if err != nil {
		return g, false, err
	}
	origin, err := r.in.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: i})
	if err != nil {
		return g, false, err
	}
	box, err := r.in.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: i})
	if err != nil {
		return g, false, err
	}
	a, b, c, d := float64(m.Matrix.A), float64(m.Matrix.B), float64(m.Matrix.C), float64(m.Matrix.D)
	g.size = math.Abs(size.FontSize) * math.Hypot(c, d)
	g.quarter, g.off = quarterOf(a*r.straight.a+b*r.straight.c, a*r.straight.b+b*r.straight.d)
	g.x, g.y = origin.X, origin.Y
	g.l, g.r = float64(box.Rect.Left), float64(box.Rect.Right)
	g.b, g.t = float64(box.Rect.Bottom), float64(box.Rect.Top)
	if g.size == 0 || math.IsNaN(g.size+g.x+g.y+g.l+g.r+g.t+g.b) || math.IsInf(g.size+g.x+g.y+g.l+g.r+g.t+g.b, 0) {
		return g, false, nil
	}
	if r.straight != identity {
		g.straighten(r.straight)
	}
	if g.wide = g.r-g.l > 1.6*g.size; g.quarter%2 == 1 {
		g.wide = g.t-g.b > 1.6*g.size
	}
	if len(r.inks) > 1 {
		own, err := r.in.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: r.text, Index: i})
		if err != nil {
			return g, false, err
		}
		g.ink = onWhite(colour{float64(own.R), float64(own.G), float64(own.B)}, float64(own.A)/255)
	}
	if r.unseen {
		if g.unseen, err = r.isUnseen(i); err != nil {
			return g, false, err
		}
	}
	g.index = i
	if g.cut, err = r.cutOff(g); err != nil {
		return g, false, err
	}
	g.faint, err = r.isFaint(g)
	return g, true, err
}

// quarterOf says how many times text that runs along a vector is turned left by
// 90°, and by how much of such a turn more; -1 if it is askew.
func quarterOf(a, b float64) (quarter int, off float64) {
	turns := math.Atan2(b, a) / (math.Pi / 2)
	q := math.Round(turns)
	if math.Abs(turns-q) > 0.1 {
		return -1, 0
	}
	return (int(q) + 4) % 4, turns - q
}

// isUnseen reports whether a character is text that is not painted.
func (r *pageReader) isUnseen(i int) (bool, error) {
	o, err := r.in.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: i})
	if err != nil {
		return false, err
	}
	return r.unpainted(o.TextObject)
}

func (r *pageReader) unpainted(o references.FPDF_PAGEOBJECT) (bool, error) {
	mode, err := r.in.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o})
	if err != nil {
		return false, err
	}
	return mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE || mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP, nil
}
