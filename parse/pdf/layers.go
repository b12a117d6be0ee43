package pdf

import (
	"bytes"
	"compress/zlib"
	"image"
	"io"
	"math"

	"github.com/klippa-app/go-pdfium/requests"
)

// What is in a layer that is switched off nobody sees. PDFium gives its text all the same,
// and leaves it out only where it draws a page.
const (
	layerDPI    = 100
	mostPixels  = 6_000_000 // of a drawn page
	leastInk    = 24        // of 255, by which ink differs from its ground
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

// layers marks the glyphs that leave no ink where the page is drawn as covered. The page
// is from left to right and from bottom to top.
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
	for i := range glyphs {
		g := &glyphs[i]
		if g.blank() || g.unseen {
			continue
		}
		box := rectangle{g.l, g.b, g.r, g.t}.by(r.askew)
		x0, y0 := turn(box.left, box.bottom)
		x1, y1 := turn(box.right, box.top)
		area := image.Rect(int(math.Floor(x0*scale)), int(math.Floor(y0*scale)), int(math.Ceil(x1*scale)), int(math.Ceil(y1*scale))).Intersect(picture.Rect)
		g.covered = g.covered || !area.Empty() && !inked(picture, area)
	}
	return nil
}

// inked reports whether an area of a picture has more than one colour, or one that is
// dark, as where characters lie on one another.
func inked(p *image.RGBA, area image.Rectangle) bool {
	low, high := [3]byte{255, 255, 255}, [3]byte{}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			at := p.PixOffset(x, y)
			for c := range 3 {
				low[c], high[c] = min(low[c], p.Pix[at+c]), max(high[c], p.Pix[at+c])
				if high[c] > low[c] && high[c]-low[c] > leastInk {
					return true
				}
			}
		}
	}
	return max(low[0], low[1], low[2]) < 128
}
