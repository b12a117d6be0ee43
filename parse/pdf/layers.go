package pdf

import (
	"bytes"
	"compress/zlib"
	"image"
	"io"
	"math"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// What is in a layer that is switched off nobody sees. PDFium gives its text all the same,
// and leaves it out only where it draws a page.
const (
	layerDPI    = 100
	mostPixels  = 6_000_000 // of a drawn page
	leastInk    = 24        // of 255, by which ink differs from its ground
	leastLine   = 6         // the same of lines, which may be thin and pale
	mostCatalog = 8 << 20   // bytes that are unpacked in search of layers
)

// layered reports whether a file has layers, or may have them.
func layered(src []byte) bool {
	if bytes.Contains(src, []byte("/OCProperties")) || bytes.Contains(src, []byte("/Encrypt")) {
		return true
	}
	left := int64(mostCatalog)
	for at := 0; left > 0; {
		i := bytes.Index(src[at:], []byte("/ObjStm"))
		if i < 0 {
			return false
		}
		at += i + len("/ObjStm")
		_, data, ok := bytes.Cut(src[at:], []byte("stream"))
		if !ok {
			return false
		}
		z, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(data, "\r\n")))
		if err != nil {
			continue
		}
		objects, _ := io.ReadAll(io.LimitReader(z, left)) // of a damaged one what there is
		if left -= int64(len(objects)); bytes.Contains(objects, []byte("/OCProperties")) {
			return true
		}
	}
	return true // there may be layers further on
}

// layers marks the glyphs that leave no ink where the page is drawn as covered, and
// leaves out lines that leave none. The page is from left to right and from bottom to top.
func (r *pageReader) layers(glyphs []glyph, left, bottom, right, top float64) error {
	dpi := layerDPI
	for dpi > 36 && (right-left)*(top-bottom)*float64(dpi*dpi) > mostPixels*72*72 {
		dpi /= 2
	}
	if len(glyphs) == 0 || !((right-left)*(top-bottom)*float64(dpi*dpi) <= mostPixels*72*72) {
		return nil
	}
	rotation, err := r.in.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: r.page})
	if err != nil {
		return err
	}
	drawn, err := r.in.RenderPageInDPI(&requests.RenderPageInDPI{Page: r.page, DPI: dpi})
	if err != nil {
		return err
	}
	defer drawn.Cleanup()
	picture, ok := drawn.Result.RenderedImage.(*image.RGBA)
	if !ok {
		return nil
	}
	turn := upright(int(rotation.PageRotation)%4, left, bottom, right, top)
	scale := float64(dpi) / 72
	area := func(box rectangle) image.Rectangle {
		box = box.by(r.askew)
		x0, y0 := turn(box.left, box.bottom)
		x1, y1 := turn(box.right, box.top)
		x0, x1, y0, y1 = min(x0, x1)*scale, max(x0, x1)*scale, min(y0, y1)*scale, max(y0, y1)*scale
		return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1))).Intersect(picture.Rect)
	}
	for i := range glyphs {
		g := &glyphs[i]
		if g.blank() || g.unseen {
			continue
		}
		a := area(rectangle{g.l, g.b, g.r, g.t})
		g.covered = g.covered || !a.Empty() && !inked(picture, a, leastInk)
	}
	rules, drawnBy := r.rules[:0:0], r.drawnBy[:0:0]
	for i, l := range r.rules {
		if d := r.drawnBy[i]; !r.inLayer(d.object) || seen(picture, area(rectangle{l.x0, l.y0, l.x1, l.y1})) {
			rules, drawnBy = append(rules, l), append(drawnBy, d)
		}
	}
	r.rules, r.drawnBy = rules, drawnBy
	return nil
}

// inLayer reports whether an object is marked as part of a layer (ISO 32000-1 §8.11.3.2).
func (r *pageReader) inLayer(o references.FPDF_PAGEOBJECT) bool {
	n, err := r.in.FPDFPageObj_CountMarks(&requests.FPDFPageObj_CountMarks{PageObject: o})
	if err != nil {
		return false
	}
	for i := range n.Count {
		m, err := r.in.FPDFPageObj_GetMark(&requests.FPDFPageObj_GetMark{PageObject: o, Index: uint64(i)})
		if err != nil {
			return false
		}
		if name, err := r.in.FPDFPageObjMark_GetName(&requests.FPDFPageObjMark_GetName{PageObjectMark: m.Mark}); err == nil && name.Name == "OC" {
			return true
		}
	}
	return false
}

// seen reports whether a line leaves ink along most of its way: what crosses it leaves
// some too.
func seen(p *image.RGBA, line image.Rectangle) bool {
	const beside = 2 // pixels
	inks, all := 0, 0
	step := func(area image.Rectangle) {
		all++
		if area = area.Intersect(p.Rect); area.Empty() || inked(p, area, leastLine) {
			inks++
		}
	}
	if line.Dx() > line.Dy() {
		for x := line.Min.X; x < line.Max.X; x++ {
			step(image.Rect(x, line.Min.Y-beside, x+1, line.Max.Y+beside))
		}
	} else {
		for y := line.Min.Y; y < line.Max.Y; y++ {
			step(image.Rect(line.Min.X-beside, y, line.Max.X+beside, y+1))
		}
	}
	return 4*inks >= 3*all
}

// inked reports whether an area of a picture has colours that differ by more than
// a least, or one that is dark, as where characters lie on one another.
func inked(p *image.RGBA, area image.Rectangle, least byte) bool {
	low, high := [3]byte{255, 255, 255}, [3]byte{}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			at := p.PixOffset(x, y)
			for c := range 3 {
				low[c], high[c] = min(low[c], p.Pix[at+c]), max(high[c], p.Pix[at+c])
				if high[c] > low[c] && high[c]-low[c] > least {
					return true
				}
			}
		}
	}
	return max(low[0], low[1], low[2]) < 128
}
