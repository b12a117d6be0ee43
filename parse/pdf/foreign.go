package pdf

import (
	"math"
	"slices"
	"strings"

	"github.com/klippa-app/go-pdfium/requests"

	"github.com/zeren-plan/zeren/plan"
)

// Text that is in a table and none of its cells: a small stamp, a note that somebody
// typed on it, the tiles of a watermark. It is known by where it stands (it crosses a
// line between columns, lies on other text, or nearer to it than lines of a text are),
// by when it is drawn (before or after all the rest, though it stands amid it) and by
// how it looks (another font, size or colour). One sign alone proves nothing.
const (
	mostForeign  = 30   // characters of such a text
	amid         = 3    // lines above and below it at least
	otherFace    = 0.08 // how much the sizes of two texts differ that look alike
	fewTiles     = 3    // texts of a watermark that is set in tiles
	sampled      = 5    // characters around it whose font is asked for
	inRun        = 0.8  // the room between two characters of a run at most, in sizes
	straddling   = 0.15 // how far a character reaches over a line that it lies on, in sizes
	abutting     = 0.1  // the room between two runs of one line at most, in sizes
	mostCrossing = 40   // runs of a page whose font is asked for
)

// A foreign is a run that may be no text of the cells that it stands in.
type foreign struct {
	glyphs []*glyph
	text   string
	line   rule // its area
	// The signs.
	crosses, lies, near, looks bool
	early                      bool // drawn before or after what stands above and below it
	order                      bool // in its own column

	tabled      bool // it stands between lines of a table
	inside      bool // and is short, and goes on from no other
	index       int  // its place in the order of the file
	last, first bool // it is among what is drawn last, or first
	out         bool // it is none of its cell
	kept        bool // it may be none
	chars       []char
	ink         colour
}

// foreigners finds the runs of a page that may be foreign to its tables.
func (r *pageReader) foreigners(glyphs []glyph, quarter int, lines []rule) ([]*foreign, error) {
	var text []char // what is read upright
	all := []*foreign{}
	of := make([]*foreign, len(glyphs)) // by glyph
	for i := range glyphs {
		g := &glyphs[i]
		if g.quarter != quarter || g.cut || g.faint || g.covered || g.over || g.unseen {
			continue
		}
		if !g.blank() {
			text = append(text, g.char)
		}
		if n := len(all) - 1; n >= 0 && all[n].takes(g) {
			all[n].glyphs = append(all[n].glyphs, g)
		} else if !g.blank() {
			all = append(all, &foreign{glyphs: []*glyph{g}})
		}
		if n := len(all) - 1; n >= 0 {
			of[i] = all[n]
		}
	}
	var steep []rule
	for _, l := range lines {
		if !l.flat() && l.y1-l.y0 > shortest {
			steep = append(steep, l)
		}
	}
	if len(steep) == 0 || len(text) == 0 {
		return nil, nil
	}
	slices.SortFunc(steep, func(a, b rule) int { return int(100 * (a.x0 - b.x0)) })
	around := newPlaces(text)
	sizes := make([]float64, len(text))
	for i, c := range text {
		sizes[i] = c.size
	}
	slices.Sort(sizes)
	left := len(text)
	before := 0 // characters
	for i, f := range all {
		f.index = i
		f.measure()
		n := len([]rune(f.text))
		left -= n
		f.last, f.first = left <= mostForeign, before <= mostForeign
		f.tabled = f.between(steep)
		if f.inside = f.tabled && n <= mostForeign && f.written() && !f.flows(all, i); f.inside {
			f.crosses = f.crossing(steep)
			f.lies, f.near = f.neighbours(around, of, sizes[len(sizes)/2])
		}
		before += n
	}
	for _, f := range all {
		if (f.last || f.first) && f.inside {
			above, below := f.amid(all, math.Inf(1))
			f.early = above > 0 && below > 0 && above+below >= amid
			above, below = f.amid(all, 0)
			f.order = above > 1 && below > 1 && above+below > amid && !slices.ContainsFunc(all, f.goesOn)
		}
	}
	var found []*foreign
	for _, f := range all {
		if f.crosses || f.lies || f.near || f.early {
			found = append(found, f)
		}
	}
	if len(found) > mostCrossing {
		return nil, nil // another kind of page: its characters are larger than they say, or its lines not where they seem
	}
	usual, err := r.usualLook(text, glyphs, len(found) > 0)
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		if f.looks, err = r.looksOther(f, usual, around, of, glyphs); err != nil {
			return nil, err
		}
		f.out = f.crosses && (f.looks || f.lies || f.order) || f.early && (f.looks || f.lies || f.near) || f.lies && f.looks
	}
	tiles(all, found)
	parts(all)
	return slices.DeleteFunc(all, func(f *foreign) bool {
		f.kept = !f.out && (f.crosses || f.near && f.looks || f.order)
		return !f.out && !f.kept && !f.last
	}), nil
}

// takes reports whether a glyph goes on a run.
func (f *foreign) takes(g *glyph) bool {
	last := f.glyphs[len(f.glyphs)-1]
	gap := g.x0 - last.x1
	return last.ink == g.ink && math.Abs(last.size-g.size) < 0.1 && math.Abs(last.base-g.base) < 0.1*g.size && gap < inRun*g.size && gap > -0.5*g.size
}

// flows reports whether a run goes on from the one drawn before it, or is gone on with
// by the next, as a subscript is.
func (f *foreign) flows(all []*foreign, i int) bool {
	return i > 0 && all[i-1].abuts(f) || i+1 < len(all) && f.abuts(all[i+1])
}

// abuts reports whether another run begins where one ends.
func (f *foreign) abuts(next *foreign) bool {
	a, b := f.glyphs[len(f.glyphs)-1], next.glyphs[0]
	size := max(a.size, b.size)
	return math.Abs(b.x0-a.x1) < abutting*size && math.Abs(b.base-a.base) < 0.5*size
}

// has reports whether a character is one of the run.
func (f *foreign) has(c char) bool {
	return f.chars[0].seq <= c.seq && c.seq <= f.chars[len(f.chars)-1].seq
}

func (f *foreign) measure() {
	f.ink = f.glyphs[0].ink
	f.line = rule{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	var b strings.Builder
	for _, g := range f.glyphs {
		b.WriteString(g.text)
		if !g.blank() {
			f.line = rule{min(f.line.x0, g.x0), min(f.line.y0, g.base-0.8*g.size), max(f.line.x1, g.x1), max(f.line.y1, g.base)}
		}
	}
	f.text = plan.Squeeze(b.String())
}

// written reports whether a run has a text of at least two characters.
func (f *foreign) written() bool {
	n := 0
	for _, g := range f.glyphs {
		if letter(g.char) {
			n++
		}
	}
	return n > 1
}

// between reports whether lines stand on both sides of a run.
func (f *foreign) between(steep []rule) bool {
	x, y := (f.line.x0+f.line.x1)/2, f.line.y1-0.35*f.glyphs[0].size
	left, right := false, false
	for _, l := range steep {
		if l.y0 < y && y < l.y1 {
			left, right = left || l.x0 < x, right || l.x0 > x
		}
	}
	return left && right
}

// crossing reports whether a run goes on over a line between columns: a letter lies on
// the line, or two letters stand on both sides of it with no room between them.
func (f *foreign) crossing(steep []rule) bool {
	size := f.glyphs[0].size
	y := f.glyphs[0].base - 0.35*size
	from, _ := slices.BinarySearchFunc(steep, f.line.x0, func(l rule, x float64) int { return int(100 * (l.x0 - x)) })
	for _, l := range steep[from:] {
		x := (l.x0 + l.x1) / 2
		if x >= f.line.x1 {
			break
		}
		if l.y0 > y || l.y1 < y {
			continue
		}
		var before, after *glyph
		for _, g := range f.glyphs {
			switch {
			case g.blank():
			case g.x0 < x-straddling*size && g.x1 > x+straddling*size:
				if letter(g.char) {
					return true
				}
			case g.x1 <= x+straddling*size:
				before = g
			case after == nil:
				after = g
			}
		}
		if before != nil && after != nil && letter(before.char) && letter(after.char) && after.x0-before.x1 < 0.08*size {
			return true
		}
	}
	return false
}

// neighbours reports whether a run lies on characters of the usual size, and whether it stands
// nearer to them than two lines of a text do.
func (f *foreign) neighbours(around places, of []*foreign, usual float64) (lies, near bool) {
	for i := 0; i < len(f.glyphs) && !lies; i += max(len(f.glyphs)/sampled, 1) {
		g := f.glyphs[i]
		if !letter(g.char) {
			continue
		}
		around.near(g.char, 1.5*g.size, func(o char) bool {
			beside := f.glyphs[0].seq-2 <= o.seq && o.seq <= f.glyphs[len(f.glyphs)-1].seq+2 && math.Abs(o.base-g.base) < 0.1*g.size
			if of[o.seq] == f || beside || !letter(o) || !alikeSizes(o.size, usual) || o.text == g.text && g.same(o) {
				return false
			}
			across := overlap(g.x0, g.x1, o.x0, o.x1) / min(g.x1-g.x0, o.x1-o.x0)
			size := min(g.size, o.size)
			high := overlap(g.base-0.8*g.size, g.base, o.base-0.8*o.size, o.base)
			lies = lies || across > 0.3 && high > 0.5*size
			near = near || across > 0.3 && high > 0.08*size && han(g.text) && han(o.text)
			return lies
		})
	}
	return lies, near
}

// goesOn reports whether another run stands beside one, on its line.
func (f *foreign) goesOn(o *foreign) bool {
	size := f.glyphs[0].size
	return o != f && math.Abs(o.line.y1-f.line.y1) < 0.1*size && overlap(f.line.x0-size, f.line.x1+size, o.line.x0, o.line.x1) > 0
}

// amid counts the lines of tables above and below a run, at most so far beside it, that are drawn
// before it or, if it is one of the first, after it.
func (f *foreign) amid(all []*foreign, beside float64) (int, int) {
	above, below := map[int]bool{}, map[int]bool{}
	size := f.glyphs[0].size
	for _, o := range all {
		if o == f || !o.tabled || f.last && o.index > f.index || !f.last && o.index < f.index || overlap(f.line.x0-beside, f.line.x1+beside, o.line.x0, o.line.x1) <= 0 {
			continue
		}
		at := int(o.line.y1)
		switch d := o.line.y1 - f.line.y1; {
		case d > size:
			below[at] = true
		case d < -size:
			above[at] = true
		}
	}
	return len(above), len(below)
}

// looksOther reports whether a run has another size, colour or font than what stands
// around it.
func (r *pageReader) looksOther(f *foreign, usual look, around places, of []*foreign, glyphs []glyph) (bool, error) {
	g := f.glyphs[max(slices.IndexFunc(f.glyphs, func(g *glyph) bool { return letter(g.char) && han(g.text) }), 0)]
	var near []char
	for reach := 2 * g.size; reach < 20*g.size && len(near) < sampled; reach *= 2 {
		near = near[:0]
		around.near(g.char, reach, func(o char) bool {
			if of[o.seq] != f && letter(o) && han(o.text) == han(g.text) && !(f.last && of[o.seq].last) && !(f.first && of[o.seq].first) {
				near = append(near, o)
			}
			return false
		})
	}
	if len(near) == 0 {
		return false, nil
	}
	slices.SortFunc(near, func(a, b char) int { return a.seq - b.seq })
	own, err := r.look(g)
	if err != nil || own.like(usual) {
		return false, err
	}
	for i := 0; i < len(near); i += max(len(near)/sampled, 1) {
		o := &glyphs[near[i].seq]
		if !o.ink.like(g.ink) || !alikeSizes(o.size, g.size) {
			continue
		}
		if other, err := r.look(o); err != nil || other.like(own) {
			return false, err
		}
	}
	return true, nil
}

// A look is how characters look.
type look struct {
	font string
	size float64
	ink  colour
}

func (l look) like(o look) bool {
	return l.font == o.font && alikeSizes(l.size, o.size) && l.ink.like(o.ink)
}

func alikeSizes(a, b float64) bool { return math.Abs(a-b) <= otherFace*max(a, b) }

func (r *pageReader) look(g *glyph) (look, error) {
	font, err := r.font(g.index)
	return look{font, g.size, g.ink}, err
}

// usualLook is how most characters of a page look, as far as some show it. It is not
// asked for where nothing needs it.
func (r *pageReader) usualLook(text []char, glyphs []glyph, needed bool) (look, error) {
	count := map[look]int{}
	var usual look
	for i := 0; needed && i < len(text); i += max(len(text)/(3*sampled), 1) {
		l, err := r.look(&glyphs[text[i].seq])
		if err != nil {
			return usual, err
		}
		if count[l]++; count[l] > count[usual] {
			usual = l
		}
	}
	return usual, nil
}

// font is the name of the font of a character.
func (r *pageReader) font(index int) (string, error) {
	f, err := r.in.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: r.text, Index: index})
	if err != nil {
		return "", err
	}
	return f.FontName, nil
}
