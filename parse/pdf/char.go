package pdf

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/internal/radical"
)

// ligatures are letters that some fonts draw as one glyph.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st"}

// unknown stands for a character whose text the file does not say.
const unknown = string(unicode.ReplacementChar)

// plain is what a character means: radicals as characters, ligatures as letters.
// PDFium gives a hyphen at a line's end as one of two characters that are none.
func plain(c rune) string {
	c = radical.Plain(c)
	switch {
	case c == 0x02, c == 0xfffe:
		c = '-'
	case c == 0x2e3a, c == 0x2e3b: // dashes of two and three
		return strings.Repeat("—", int(c-0x2e3a)+2)
	default:
		if s, ok := ligatures[c]; ok {
			return s
		}
	}
	return string(c)
}

// unreadable reports whether a character says that the text of its glyph is not
// known.
func unreadable(c rune) bool {
	return c == 0 || c == unicode.ReplacementChar || unicode.Is(unicode.Co, c) || c < 0x20 && c != 0x02 && !unicode.IsSpace(c) || c == 0xffff
}

// blank reports whether a character shows nothing.
func (c char) blank() bool {
	for _, r := range c.text {
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' && r != 0 {
			return false
		}
	}
	return true
}

// narrowed ends the boxes of letters as wide as Chinese characters where the next
// glyph starts: of fonts that are not embedded PDFium need not know how wide they are.
func narrowed(glyphs []glyph, quarter int) {
	for i := range len(glyphs) - 1 {
		g, next := &glyphs[i], glyphs[i+1]
		if g.quarter != quarter || next.quarter != quarter || han(g.text) || g.x1-g.x0 < 0.98*g.size || math.Abs(g.base-next.base) > g.size {
			continue
		}
		if next.x0 > g.x0+0.1*g.size && next.x0 < g.x1 {
			g.x1 = next.x0
		}
	}
}

// clean drops what is drawn twice over itself, as fonts without a bold face and
// shadows are.
func (p *page) clean() {
	p.chars = once(p.chars)
	// What is seen is not hidden.
	seen := newPlaces(p.chars)
	p.hidden = slices.DeleteFunc(p.hidden, func(c char) bool { return c.blank() || seen.has(c) })
	p.askew = once(p.askew)
	again := map[direction]places{}
	p.turned = slices.DeleteFunc(p.turned, func(t turned) bool {
		seen := again[t.direction]
		if seen == nil {
			seen = places{}
			again[t.direction] = seen
		}
		if t.blank() || seen.has(t.char) {
			return !t.blank()
		}
		seen.add(t.char)
		return false
	})
}

func once(chars []char) []char {
	seen := newPlaces(nil)
	return slices.DeleteFunc(chars, func(c char) bool {
		if c.blank() {
			return false
		}
		if seen.has(c) {
			return true
		}
		seen.add(c)
		return false
	})
}

// places are characters by where they stand.
type places map[[2]int][]char

// square is the side of the squares that characters are sorted into, in points.
const square = 8

func newPlaces(chars []char) places {
	p := places{}
	for _, c := range chars {
		p.add(c)
	}
	return p
}

func (p places) add(c char) {
	k := [2]int{at(c.x0), at(c.base)}
	p[k] = append(p[k], c)
}

// at is the square of a coordinate; what is off every page is in the last one.
func at(x float64) int { return int(max(-1e9, min(1e9, math.Floor(x/square)))) }

// near reports whether a condition holds for a character that starts within some
// points of where another one does.
func (p places) near(c char, reach float64, is func(o char) bool) bool {
	left, right := at(c.x0-reach), at(c.x0+reach)
	bottom, top := at(c.base-reach), at(c.base+reach)
	if (right-left+1)*(top-bottom+1) > max(len(p), 100) { // as around a huge character
		for _, k := range p.squares() {
			if k[0] >= left && k[0] <= right && k[1] >= bottom && k[1] <= top && slices.ContainsFunc(p[k], is) {
				return true
			}
		}
		return false
	}
	for i := left; i <= right; i++ {
		for j := bottom; j <= top; j++ {
			if slices.ContainsFunc(p[[2]int{i, j}], is) {
				return true
			}
		}
	}
	return false
}

// squares are those in which characters stand, in order.
func (p places) squares() [][2]int {
	return slices.SortedFunc(maps.Keys(p), func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
}

// has reports whether the same character stands in the same place, or so near
// that both are one to the eye.
func (p places) has(c char) bool {
	return p.near(c, square, func(o char) bool {
		return o.text == c.text && c.same(o)
	})
}

// same reports whether a character stands in the place of another one.
func (c char) same(o char) bool {
	return math.Abs(o.x0-c.x0) < 0.4*math.Min(c.x1-c.x0, c.size) && math.Abs(o.base-c.base) < 0.3*c.size
}

// sized gives characters that the file does not name the size of the text around
// them: their font may count in units of its own.
func (p *page) sized() {
	sizes := make([]float64, 0, len(p.chars))
	for _, c := range p.chars {
		if c.text != unknown {
			sizes = append(sizes, c.size)
		}
	}
	if len(sizes) == 0 {
		return
	}
	slices.Sort(sizes)
	usual := sizes[len(sizes)/2]
	for i, c := range p.chars {
		if c.text == unknown && c.size < usual/4 {
			p.chars[i].size, p.chars[i].x1 = usual, min(c.x1, c.x0+usual)
		}
	}
}
