package pdf

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/requests"
)

// What lies over the text of a page and is no part of it: a stamp, a watermark. It
// runs in a direction of its own, or has a colour of its own and lies on other text,
// within lines of its colour, or is so pale that it stands behind the text.
const (
	askewBy    = 0.02 // quarters of a turn from how most text runs
	palest     = 170  // a colour is pale if red, green and blue are more
	darkest    = 110  // and dark if none is more
	nearText   = 1    // sizes between a pale text and a dark one on its line
	mostBox    = 30   // characters of a stamp with lines around it
	mostPale   = 0.05 // of the characters of a page
	mostFrames = 3    // of one colour
)

func (c colour) pale() bool { return min(c[0], c[1], c[2]) > palest }
func (c colour) dark() bool { return max(c[0], c[1], c[2]) < darkest }

// askewed marks glyphs that run a little askew, as those of a round stamp do where
// its text is nearly upright. A page that was scanned is askew as a whole.
func askewed(glyphs []glyph) {
	var offs []float64
	for _, g := range glyphs {
		if g.quarter >= 0 {
			offs = append(offs, g.off)
		}
	}
	if len(offs) == 0 {
		return
	}
	slices.Sort(offs)
	usual := offs[len(offs)/2]
	for i, g := range glyphs {
		if g.quarter >= 0 && math.Abs(g.off-usual) > askewBy {
			glyphs[i].quarter = -1
		}
	}
}

// A run is glyphs that follow one another in the file and have one size and one
// colour, as the texts of a stamp do.
type run []*glyph

func runsOf(glyphs []glyph) []run {
	var out []run
	for i := range glyphs {
		g := &glyphs[i]
		if g.cut || g.faint || g.covered {
			continue
		}
		if n := len(out) - 1; n >= 0 {
			if last := out[n][len(out[n])-1]; last.ink == g.ink && math.Abs(last.size-g.size) < 0.1 {
				out[n] = append(out[n], g)
				continue
			}
		}
		out = append(out, run{g})
	}
	return out
}

// overlaid marks what lies over the text of a page by its colour, and returns which of
// its frames are stamps. onPaper reports whether a glyph stands on nothing but paper.
func overlaid(glyphs []glyph, quarter int, frames map[colour][]rule, onPaper func(glyph) bool) (stamps []rule) {
	counts := map[colour]int{}
	for _, g := range glyphs {
		if g.quarter == quarter && !g.blank() {
			counts[g.ink]++
		}
	}
	var usual colour
	for c, n := range counts {
		if n > counts[usual] || n == counts[usual] && slices.Compare(c[:], usual[:]) < 0 {
			usual = c
		}
	}
	if len(counts) < 2 {
		return nil
	}
	var text []char
	for _, g := range glyphs {
		if g.quarter == quarter && g.ink.like(usual) && !g.blank() {
			text = append(text, g.char)
		}
	}
	below := newPlaces(text)
	over := map[colour]rule{} // the areas that overlays of a colour take
	runs := runsOf(glyphs)
	pale := 0
	for c, n := range counts {
		if c.pale() {
			pale += n
		}
	}
	few := usual.dark() && float64(pale) < mostPale*float64(len(text))
	mark := func(r run) {
		a, ok := over[r[0].ink]
		if !ok {
			a = rule{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
		}
		for _, g := range r {
			g.over = true
			a = rule{min(a.x0, g.x0), min(a.y0, g.base-g.size), max(a.x1, g.x1), max(a.y1, g.base)}
		}
		over[r[0].ink] = a
	}
	for _, r := range runs {
		if r[0].ink.like(usual) {
			continue
		}
		on := slices.ContainsFunc(r, func(g *glyph) bool { return g.quarter < 0 || g.quarter == quarter && below.under(g.char) })
		written := slices.ContainsFunc(r, func(g *glyph) bool { return letter(g.char) })
		if on || few && written && r[0].ink.pale() && !below.besides(r) && onPaper(*r[0]) {
			mark(r)
		}
	}
	for c, boxes := range frames {
		for _, b := range boxes {
			var inside run
			for _, r := range runs {
				for _, g := range r {
					if x, y := g.middle(); g.ink.like(c) && b.x0 < x && x < b.x1 && b.y0 < y && y < b.y1 {
						inside = append(inside, g)
					}
				}
			}
			if len(inside) > 0 && len(inside) <= mostBox {
				mark(inside)
				stamps = append(stamps, b)
			}
		}
	}
	for _, r := range runs {
		a, ok := over[r[0].ink]
		if ok && !slices.ContainsFunc(r, func(g *glyph) bool {
			x, y := g.middle()
			return letter(g.char) && !g.over || x < a.x0 || x > a.x1 || y < a.y0 || y > a.y1
		}) {
			mark(r) // a star within a stamp
		}
	}
	return stamps
}

// under reports whether a character lies on another one.
func (p places) under(c char) bool {
	if !letter(c) {
		return false
	}
	return p.near(c, 2*c.size, func(o char) bool { return letter(o) && c.on(o) })
}

// besides reports whether a run stands on a line of other characters.
func (p places) besides(r run) bool {
	return slices.ContainsFunc(r, func(g *glyph) bool {
		return p.near(g.char, (nearText+2)*g.size, func(o char) bool {
			return math.Abs(o.base-g.base) < 0.1*g.size && o.x0-g.x1 < nearText*g.size && g.x0-o.x1 < nearText*g.size
		})
	})
}

// on reports whether two characters lie on each other, as none of a line do. Some fonts
// give Greek letters the box of a Chinese character.
func (c char) on(o char) bool {
	least := 0.5 * min(c.x1-c.x0, o.x1-o.x0)
	if !han(c.text) || !han(o.text) {
		least = 0.7 * max(c.x1-c.x0, o.x1-o.x0)
	}
	return overlap(c.x0, c.x1, o.x0, o.x1) > least && math.Abs(c.base-o.base) < 0.35*min(c.size, o.size)
}

// letter reports whether a character is one of a text, and no mark, which may be
// drawn around one.
func letter(c char) bool {
	r, _ := utf8.DecodeRuneInString(c.text)
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// piles finds characters that lie on one another. Each pile gets one place, so that
// its characters keep the order that the file has them in.
func (p *page) piles() {
	set := newSets(len(p.chars))
	seen := places{}
	index := map[int]int{} // by seq
	found := false
	for i, c := range p.chars {
		if !letter(c) {
			continue
		}
		seen.near(c, c.size, func(o char) bool {
			if c.on(o) && c.size < huge*o.size && o.size < huge*c.size {
				set.join(i, index[o.seq])
				found = true
			}
			return false
		})
		index[c.seq] = i
		seen.add(c)
	}
	if !found {
		return
	}
	count := map[int]int{}
	for i := range p.chars {
		count[set.root(i)]++
	}
	for i := range p.chars {
		first := set.root(i)
		if count[first] < 2 {
			continue
		}
		a, c := &p.chars[first], &p.chars[i]
		c.piled = true
		a.x0, a.x1 = min(a.x0, c.x0), max(a.x1, c.x1)
	}
	for i := range p.chars {
		if first := set.root(i); p.chars[i].piled {
			a := p.chars[first]
			p.chars[i].x0, p.chars[i].x1, p.chars[i].base = a.x0, a.x1, a.base
		}
	}
}

// colours are those of the lines of a page.
func (r *pageReader) colours() []colour {
	if len(r.rules) > mostPainted {
		return nil
	}
	out := make([]colour, len(r.rules))
	for i, d := range r.drawnBy {
		if i > 0 && d == r.drawnBy[i-1] {
			out[i] = out[i-1]
		} else if d.stroked {
			if c, err := r.in.FPDFPageObj_GetStrokeColor(&requests.FPDFPageObj_GetStrokeColor{PageObject: d.object}); err == nil {
				out[i] = onWhite(colour{float64(c.StrokeColor.R), float64(c.StrokeColor.G), float64(c.StrokeColor.B)}, float64(c.StrokeColor.A)/255)
			}
		} else if c, alpha, ok := r.fill(d.object); ok {
			out[i] = onWhite(c, alpha)
		}
	}
	return out
}

// frames are the boxes that lines of one colour make around text, where they are no
// cells: no line of another colour goes along their left or their right side.
func frames(rules []rule, colours []colour) map[colour][]rule {
	byColour := map[colour][]rule{}
	for i, c := range colours {
		byColour[c] = append(byColour[c], rules[i])
	}
	out := map[colour][]rule{}
	for c, own := range byColour {
		for _, b := range (&page{rules: own}).boxes() {
			along := false
			for i, o := range rules {
				along = along || !colours[i].like(c) && !o.flat() && overlap(o.y0, o.y1, b.y0, b.y1) > 0 && (math.Abs(o.x0-b.x0) < snap || math.Abs(o.x0-b.x1) < snap)
			}
			if !along && len(byColour) > 1 {
				out[c] = append(out[c], b)
			}
		}
		if len(out[c]) > mostFrames {
			delete(out, c) // cells
		}
	}
	return out
}

// onPaper reports whether what is below a glyph is white, as far as it is known.
func (r *pageReader) onPaper(g glyph) bool {
	c, ok := r.under(len(r.painted), (g.l+g.r)/2, (g.b+g.t)/2)
	return ok && c.like(white)
}
