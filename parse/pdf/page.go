package pdf

import (
	"math"
	"runtime"
	"slices"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/zeren-plan/zeren/parse/limit"
)

// A page is what one page shows, turned so that its text is upright. Lengths are
// in points; x grows to the right and y downwards from the upper left corner.
type page struct {
	number        int // from 1
	width, height float64
	chars         []char
	rules         []rule
	askew         []char // that lie over the rest, or run in another direction: stamps, watermarks
	turned        []turned
	hidden        []char  // that nobody sees
	cut           []char  // that are beyond the area which their text is painted in
	pictures      float64 // how much of the page pictures cover, 0 to 1
	added         []rule  // lines that its tables lack, where gutters are
	layer         bool    // the text is an invisible layer over a picture
	foreign       []*foreign
	below         string   // text under pictures
	struck        []string // that lines run through
	dropped       []rule   // that are lines of text
	notes         notes
}

// A char is a character, or what one glyph stands for.
type char struct {
	text   string
	x0, x1 float64
	base   float64 // the line that it stands on
	size   float64 // of the font
	seq    int     // its place in the text of the file
	piled  bool    // it lies on another one
}

// A rule is a line from left to right or from top to bottom.
type rule struct{ x0, y0, x1, y1 float64 }

func (r rule) flat() bool { return r.x1-r.x0 >= r.y1-r.y0 }

// What is no line of a table.
const (
	maxPoints = 20_000 // of a path: more is a drawing
	maxDepth  = 8      // of forms within forms
)

// A pageReader reads one page through PDFium.
type pageReader struct {
	in       pdfium.Pdfium
	page     requests.Page
	text     references.FPDF_TEXTPAGE
	rules    []rule          // in the coordinates of the file
	drawnBy  []drawnBy       // what drew each
	inks     map[colour]bool // of the text
	pictures float64
	unseen   bool // there is text that is not painted
	clipped  []clipped
	doc      references.FPDF_DOCUMENT
	facts    facts
	painted  []painted
	asked    int
	faint    []faint
	texts    []drawnText
	covers   []cover
	objects  int
	limits   *limit.Limits
	notes    notes
	straight matrix    // turns the page straight
	askew    matrix    // and back
	steps    int       // characters and objects so far
	busy     time.Time // until when it does not pause
}

// readPage reads a page, numbered from 0. It fails with a [*plan.Failure] where the
// page has more than the limit.
func readPage(in pdfium.Pdfium, doc references.FPDF_DOCUMENT, index int, facts facts, limits *limit.Limits) (*page, error) {
	loaded, err := in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: index})
	if err != nil {
		return nil, err
	}
	defer func() { in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	r := pageReader{in: in, doc: doc, facts: facts, limits: limits, page: requests.Page{ByReference: &loaded.Page}, inks: map[colour]bool{}, straight: identity, askew: identity}
	redrawn, err := r.annotations()
	if err != nil {
		return nil, err
	}
	if redrawn {
		in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
		if loaded, err = in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: index}); err != nil {
			return nil, err
		}
		r.page.ByReference = &loaded.Page
	}
	box, err := in.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: r.page})
	if err != nil {
		return nil, err
	}
	left, bottom, right, top := float64(box.Rect.Left), float64(box.Rect.Bottom), float64(box.Rect.Right), float64(box.Rect.Top)
	glyphs, err := r.read()
	defer func() { r.closeText() }()
	if err != nil {
		return nil, err
	}
	if skew := skewOf(glyphs); skew != 0 {
		r.closeText()
		r = pageReader{in: in, doc: doc, facts: facts, limits: limits, page: r.page, notes: r.notes, inks: map[colour]bool{}}
		r.straight = turnedRight(skew, (left+right)/2, (bottom+top)/2)
		r.askew = turnedRight(-skew, (left+right)/2, (bottom+top)/2)
		if glyphs, err = r.read(); err != nil {
			return nil, err
		}
	}
	r.coverGlyphs(glyphs)
	if facts.layers {
		if err := r.layers(glyphs, left, bottom, right, top); err != nil {
			return nil, err
		}
	}
	r.notes.underMarks(glyphs, r.straight)
	askewed(glyphs)
	quarter, err := r.upright(glyphs)
	if err != nil {
		return nil, err
	}
	turn := upright(quarter, left, bottom, right, top)
	p := &page{number: index + 1, notes: r.notes, width: right - left, height: top - bottom}
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
	p.pictured(glyphs)
	tops := make([][2]float64, len(glyphs)) // from where to where each reaches downwards
	for i := range glyphs {
		g := &glyphs[i]
		g.seq = i
		_, g.base = turn(g.x, g.y)
		var y0, y1 float64
		g.x0, y0 = turn(g.l, g.t)
		g.x1, y1 = turn(g.r, g.b)
		g.x0, g.x1 = math.Min(g.x0, g.x1), math.Max(g.x0, g.x1)
		tops[i] = [2]float64{math.Min(y0, y1), math.Max(y0, y1)}
	}
	narrowed(glyphs, quarter)
	lines := r.lines(turn, p.width, p.height)
	if len(r.inks) > 1 {
		stamps := overlaid(glyphs, quarter, frames(lines, r.colours()), r.onPaper)
		lines = slices.DeleteFunc(lines, func(l rule) bool {
			return slices.ContainsFunc(stamps, func(b rule) bool { return b.has(l) })
		})
	}
	for _, l := range lines {
		if l.x0 <= l.x1 && l.y0 <= l.y1 {
			p.rules = append(p.rules, l)
		}
	}
	if p.foreign, err = r.foreigners(glyphs, quarter, p.rules); err != nil {
		return nil, err
	}
	foreign := map[int]bool{} // by glyph
	for _, f := range p.foreign {
		for _, g := range f.glyphs {
			f.chars = append(f.chars, g.char)
			foreign[g.seq] = f.out
		}
		f.glyphs = nil
	}
	least := leastSize(glyphs)
	for i, g := range glyphs {
		mid := (g.x0 + g.x1) / 2
		switch {
		case foreign[i]:
		case g.cut:
			p.cut = append(p.cut, g.char)
		case g.over || g.quarter < 0:
			p.askew = append(p.askew, g.char)
		case g.quarter != quarter && g.text == unknown:
			// A font that does not say what its glyphs are need not say how they stand.
			g.x0, _ = turn(g.x, g.y)
			p.chars = append(p.chars, g.char)
		case g.quarter != quarter:
			x, _ := turn(g.x, g.y)
			p.turned = append(p.turned, turnedBy((g.quarter-quarter+4)%4, g.char, x, tops[i]))
		case g.faint || g.covered || g.unseen && !p.layer || g.size < least || mid < -1 || mid > p.width+1 || g.base < -1 || g.base > p.height+g.size:
			p.hidden = append(p.hidden, g.char)
		default:
			p.chars = append(p.chars, g.char)
		}
	}
	p.clean()
	p.sized()
	p.piles()
	p.underlines()
	p.meet()
	return p, nil
}

// leastSize is the size in pt below which nobody can read text beside that of the rest
// of the page.
func leastSize(glyphs []glyph) float64 {
	sizes := make([]float64, 0, len(glyphs))
	for i := range glyphs {
		if g := &glyphs[i]; !g.blank() {
			sizes = append(sizes, g.size)
		}
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return min(1.5, sizes[len(sizes)/2]/4)
}

// read reads the objects and the characters of the page.
func (r *pageReader) read() ([]glyph, error) {
	if err := r.objectsOf(); err != nil {
		return nil, err
	}
	return r.glyphs()
}

func (r *pageReader) closeText() {
	if r.text != "" {
		r.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: r.text})
		r.text = ""
	}
}

// lines are the lines of a page of some size, turned as its text is; one beyond the
// page ends before it starts.
func (r *pageReader) lines(turn func(x, y float64) (float64, float64), width, height float64) []rule {
	out := make([]rule, len(r.rules))
	for i, l := range r.rules {
		x0, y0 := turn(l.x0, l.y0)
		x1, y1 := turn(l.x1, l.y1)
		out[i] = rule{max(min(x0, x1), 0), max(min(y0, y1), 0), min(max(x0, x1), width), min(max(y0, y1), height)}
	}
	return out
}

// pause lets the goroutines end that calls into PDFium leave behind, now and then:
// each call has one, which would break it off. Else they pile up by thousands, and
// each takes a new stack. Where the program has other work to do, the reader would
// wait for its turn each time; then it pauses less.
func (r *pageReader) pause() {
	if r.steps++; r.steps%16 != 0 {
		return
	}
	start := time.Now()
	if start.Before(r.busy) {
		return
	}
	runtime.Gosched()
	if waited := time.Since(start); waited > 5*time.Millisecond {
		r.busy = start.Add(20 * waited)
	}
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
