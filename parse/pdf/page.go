package pdf

import (
	"math"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// A page is what one page shows, turned so that its text is upright. Lengths are
// in points; x grows to the right and y downwards from the upper left corner.
type page struct {
	number        int // from 1
	width, height float64
	chars         []char
	rules         []rule
	askew         []char  // that run in another direction than the rest: stamps, watermarks
	hidden        []char  // that nobody sees
	cut           []char  // that are beyond the area which their text is painted in
	pictures      float64 // how much of the page pictures cover, 0 to 1
	layer         bool    // the text is an invisible layer over a picture
}

// A char is a character, or what one glyph stands for.
type char struct {
	text   string
	x0, x1 float64
	y0, y1 float64 // of the glyph's box, which fonts set high or low
	base   float64 // the line that it stands on
	size   float64 // of the font
}

// A rule is a line from left to right or from top to bottom.
type rule struct{ x0, y0, x1, y1 float64 }

func (r rule) flat() bool { return r.x1-r.x0 >= r.y1-r.y0 }

// The limits of a page. A dense page of a plan has 3,000 characters and some
// hundred paths.
const (
	maxChars   = 200_000
	maxObjects = 200_000
	maxPoints  = 20_000 // of a path: more is a drawing
	maxDepth   = 8      // of forms within forms
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

// A glyph is a character in the coordinates of the file.
type glyph struct {
	char
	x, y    float64 // its origin
	l, b    float64 // its box
	r, t    float64
	quarter int  // how many times its text is turned left by 90°, -1 for what is askew
	wide    bool // as two Chinese characters
	unseen  bool
	cut     bool // beyond the area that its text is painted in
	index   int  // in PDFium's text of the page
}

// A pageReader reads one page through PDFium.
type pageReader struct {
	in       pdfium.Pdfium
	page     requests.Page
	text     references.FPDF_TEXTPAGE
	rules    []rule // in the coordinates of the file
	pictures float64
	unseen   bool // there is text that is not painted
	clipped  []clipped
	objects  int
}

// readPage reads a page, numbered from 0.
func readPage(in pdfium.Pdfium, doc references.FPDF_DOCUMENT, index int) (*page, error) {
	loaded, err := in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: index})
	if err != nil {
		return nil, err
	}
	defer in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	r := pageReader{in: in, page: requests.Page{ByReference: &loaded.Page}}
	box, err := in.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: r.page})
	if err != nil {
		return nil, err
	}
	left, bottom, right, top := float64(box.Rect.Left), float64(box.Rect.Bottom), float64(box.Rect.Right), float64(box.Rect.Top)
	if err := r.objectsOf(); err != nil {
		return nil, err
	}
	glyphs, err := r.glyphs()
	if err != nil {
		return nil, err
	}
	quarter, err := r.upright(glyphs)
	if err != nil {
		return nil, err
	}
	turn := upright(quarter, left, bottom, right, top)
	p := &page{number: index + 1, width: right - left, height: top - bottom}
	if quarter%2 == 1 {
		p.width, p.height = p.height, p.width
	}
	painted := 0
	for _, g := range glyphs {
		if !g.unseen {
			painted++
		}
	}
	p.pictures = r.pictures / math.Max(p.width*p.height, 1)
	p.layer = painted == 0 && len(glyphs) > 0
	for _, g := range glyphs {
		_, g.base = turn(g.x, g.y)
		g.x0, g.y0 = turn(g.l, g.t)
		g.x1, g.y1 = turn(g.r, g.b)
		g.x0, g.x1 = math.Min(g.x0, g.x1), math.Max(g.x0, g.x1)
		g.y0, g.y1 = math.Min(g.y0, g.y1), math.Max(g.y0, g.y1)
		mid := (g.x0 + g.x1) / 2
		if g.cut {
			p.cut = append(p.cut, g.char)
			continue
		}
		switch {
		case g.quarter != quarter:
			p.askew = append(p.askew, g.char)
		case g.unseen && !p.layer || mid < -1 || mid > p.width+1 || g.base < -1 || g.base > p.height+g.size:
			p.hidden = append(p.hidden, g.char)
		default:
			p.chars = append(p.chars, g.char)
		}
	}
	for _, u := range r.rules {
		var v rule
		v.x0, v.y0 = turn(u.x0, u.y0)
		v.x1, v.y1 = turn(u.x1, u.y1)
		v.x0, v.x1 = math.Min(v.x0, v.x1), math.Max(v.x0, v.x1)
		v.y0, v.y1 = math.Min(v.y0, v.y1), math.Max(v.y0, v.y1)
		v.x0, v.x1 = math.Max(v.x0, 0), math.Min(v.x1, p.width)
		v.y0, v.y1 = math.Max(v.y0, 0), math.Min(v.y1, p.height)
		if v.x0 <= v.x1 && v.y0 <= v.y1 {
			p.rules = append(p.rules, v)
		}
	}
	p.clean()
	return p, nil
}

// upright says how coordinates of a page map to those of its text.
func upright(quarter int, left, bottom, right, top float64) func(x, y float64) (float64, float64) {
	switch quarter {
	case 1:
		return func(x, y float64) (float64, float64) { return y - bottom, x - left }
	case 2:
		return func(x, y float64) (float64, float64) { return right - x, y - bottom }
	case 3:
		return func(x, y float64) (float64, float64) { return top - y, right - x }
	}
	return func(x, y float64) (float64, float64) { return x - left, top - y }
}

// upright is how most of the text is turned; on a page without text, how the
// page is.
func (r *pageReader) upright(glyphs []glyph) (int, error) {
	var count [4]int
	for _, g := range glyphs {
		if g.quarter >= 0 {
			count[g.quarter]++
		}
	}
	best := 0
	for q, n := range count {
		if n > count[best] {
			best = q
		}
	}
	if count[best] > 0 {
		return best, nil
	}
	rotation, err := r.in.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: r.page})
	if err != nil {
		return 0, err
	}
	return int(rotation.PageRotation) % 4, nil
}

// glyphs reads the characters of a page, but for those that PDFium adds.
func (r *pageReader) glyphs() ([]glyph, error) {
	loaded, err := r.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.page})
	if err != nil {
		return nil, err
	}
	r.text = loaded.TextPage
	defer r.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: r.text})
	count, err := r.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: r.text})
	if err != nil {
		return nil, err
	}
	if count.Count > maxChars {
		return nil, tooMuch{"characters", maxChars}
	}
	out := make([]glyph, 0, max(count.Count, 0))
	high := rune(0) // the first half of a character of two
	for i := range count.Count {
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
		if bad.HasUnicodeMapError || unreadable(c) {
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
	g.quarter = quarterOf(a, b)
	g.x, g.y = origin.X, origin.Y
	g.l, g.r = float64(box.Rect.Left), float64(box.Rect.Right)
	g.b, g.t = float64(box.Rect.Bottom), float64(box.Rect.Top)
	if g.size == 0 || math.IsNaN(g.size+g.x+g.y+g.l+g.r+g.t+g.b) || math.IsInf(g.size+g.x+g.y+g.l+g.r+g.t+g.b, 0) {
		return g, false, nil
	}
	if g.wide = g.r-g.l > 1.6*g.size; g.quarter%2 == 1 {
		g.wide = g.t-g.b > 1.6*g.size
	}
	if r.unseen {
		if g.unseen, err = r.isUnseen(i); err != nil {
			return g, false, err
		}
	}
	g.index = i
	g.cut, err = r.cutOff(g)
	return g, true, err
}

// quarterOf says how many times text that runs along a vector is turned left by
// 90°, -1 if it is askew.
func quarterOf(a, b float64) int {
	turns := math.Atan2(b, a) / (math.Pi / 2)
	q := math.Round(turns)
	if math.Abs(turns-q) > 0.1 {
		return -1
	}
	return (int(q) + 4) % 4
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
		if err := r.object(o.PageObject, identity, 0); err != nil {
			return err
		}
	}
	return nil
}

func (r *pageReader) object(o references.FPDF_PAGEOBJECT, base matrix, depth int) error {
	if r.objects++; r.objects > maxObjects {
		return tooMuch{"objects", maxObjects}
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
		if !r.unseen {
			r.unseen, err = r.unpainted(o)
		}
	case enums.FPDF_PAGEOBJ_IMAGE:
		r.picture(r.matrixOf(o).then(base))
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
func (r *pageReader) picture(m matrix) {
	x0, y0 := m.apply(0, 0)
	x1, y1 := m.apply(1, 1)
	x2, y2 := m.apply(1, 0)
	x3, y3 := m.apply(0, 1)
	left, right := min(x0, x1, x2, x3), max(x0, x1, x2, x3)
	bottom, top := min(y0, y1, y2, y3), max(y0, y1, y2, y3)
	r.pictures += (right - left) * (top - bottom)
	r.thin(left, bottom, right, top)
}

// thin adds a filled area if it is so thin that it is meant as a line.
func (r *pageReader) thin(left, bottom, right, top float64) {
	w, h := right-left, top-bottom
	dot := math.Max(w, h) <= thickest // of a dotted line, whichever way it runs
	x, y := (left+right)/2, (bottom+top)/2
	if h <= thickest && (w > h || dot) {
		r.rules = append(r.rules, rule{left, y, right, y})
	}
	if w <= thickest && (h >= w || dot) {
		r.rules = append(r.rules, rule{x, bottom, x, top})
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
		return nil
	}
	m := r.matrixOf(o).then(base)
	type point struct{ x, y float64 }
	var points []point
	closed := false
	flush := func() {
		if closed && len(points) > 1 {
			points = append(points, points[0])
		}
		switch {
		case len(points) < 2:
		case mode.Stroke:
			for i := range points[1:] {
				p, q := points[i], points[i+1]
				if math.Min(math.Abs(p.x-q.x), math.Abs(p.y-q.y)) <= 1 {
					r.rules = append(r.rules, rule{p.x, p.y, q.x, q.y})
				}
			}
		default:
			left, right, bottom, top := points[0].x, points[0].x, points[0].y, points[0].y
			for _, p := range points {
				left, right = math.Min(left, p.x), math.Max(right, p.x)
				bottom, top = math.Min(bottom, p.y), math.Max(top, p.y)
			}
			r.thin(left, bottom, right, top)
		}
		points, closed = points[:0], false
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
			if mode.Stroke {
				points = points[:0] // a curve is no line of a table
				continue
			}
		}
		x, y := m.apply(float64(at.X), float64(at.Y))
		points = append(points, point{x, y})
		closed = closed || end.IsClose
	}
	flush()
	return nil
}
