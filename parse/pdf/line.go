package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is characters that stand on one line, from left to right. Blanks are in
// it as the file has them.
type line struct {
	chars  []char
	base   float64
	size   float64 // of most of its text
	x0, x1 float64 // of what it shows
}

// small is how much smaller than the text around it a subscript is set.
const small = 0.85

// How far above and below the line that they are set at subscripts stand at most, in
// sizes of its text.
const (
	raised  = 0.65
	lowered = 0.6
)

// linesOf puts characters together into lines, from the top. What is set smaller
// and a little off, as subscripts are, joins the line that it stands at.
func linesOf(chars []char) []line {
	var ink, blanks []char
	for _, c := range chars {
		if c.blank() {
			blanks = append(blanks, c)
		} else {
			ink = append(ink, c)
		}
	}
	if len(ink) == 0 {
		return nil
	}
	slices.SortStableFunc(ink, func(a, b char) int { return cmp.Compare(a.base, b.base) })
	hosts := hosts(ink)
	var lines []line
	on := make([]int, len(ink)) // by character, its line
	for i, c := range ink {
		if hosts != nil && hosts[i] >= 0 {
			continue
		}
		on[i] = len(lines)
		if n := len(lines) - 1; n >= 0 && c.base-lines[n].base <= 0.25*math.Min(c.size, lines[n].size) {
			on[i] = n
			lines[n].chars = append(lines[n].chars, c)
			if c.size > lines[n].size {
				lines[n].size, lines[n].base = c.size, c.base
			}
			continue
		}
		lines = append(lines, line{chars: []char{c}, base: c.base, size: c.size})
	}
	for i, host := range hosts {
		if host >= 0 {
			l := &lines[on[host]]
			l.chars = append(l.chars, ink[i])
		}
	}
	for i := range lines {
		lines[i].measure()
	}
	lines = subscripts(lines)
	for _, c := range blanks {
		best := -1
		for i, l := range lines {
			if off := math.Abs(l.base - c.base); off <= 0.4*l.size && (best < 0 || off < math.Abs(lines[best].base-c.base)) {
				best = i
			}
		}
		if best >= 0 {
			lines[best].chars = append(lines[best].chars, c)
		}
	}
	for i := range lines {
		slices.SortStableFunc(lines[i].chars, func(a, b char) int { return cmp.Compare(a.x0+a.x1, b.x0+b.x1) })
	}
	return lines
}

// hosts finds, for each of some characters, the larger one that it is set at, as a
// subscript is: right after it, or after others that are. It is -1 for most. Beside
// the text of another cell a subscript may stand as if it were of that one's line.
func hosts(ink []char) []int {
	size := ink[0].size
	if !slices.ContainsFunc(ink, func(c char) bool { return c.size < small*size || size < small*c.size }) {
		return nil
	}
	at := places{}
	index := make(map[int]int, len(ink)) // by seq
	order := make([]int, len(ink))
	for i, c := range ink {
		at.add(c)
		index[c.seq] = i
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(ink[i].x0, ink[j].x0) })
	out := make([]int, len(ink))
	for _, i := range order {
		c := ink[i]
		out[i] = -1
		nearest := math.Inf(1)
		at.near(c, 3*c.size, func(o char) bool {
			k := index[o.seq]
			gap, d := c.x0-o.x1, c.base-o.base
			if k == i || math.Abs(gap) > 0.3*o.size || o.x0 >= c.x0 {
				return false
			}
			switch {
			case c.size <= small*o.size && d > -raised*o.size && d < lowered*o.size:
			case out[k] >= 0 && math.Abs(c.size-o.size) < 0.1 && math.Abs(d) < 0.1*o.size:
				k = out[k]
			default:
				return false
			}
			if off := math.Abs(gap) + math.Abs(d); off < nearest {
				nearest, out[i] = off, k
			}
			return false
		})
		// The host of a host is of a line.
		if k := out[i]; k >= 0 && out[k] >= 0 {
			out[i] = out[k]
		}
	}
	return out
}

// subscripts joins lines of small characters to those that they are set at.
func subscripts(lines []line) []line {
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		best, off := -1, math.Inf(1)
		for k, o := range lines {
			if k == i || l.size > small*o.size {
				continue
			}
			if d := l.base - o.base; d > -raised*o.size && d < lowered*o.size && math.Abs(d) < off && beside(l, o) {
				best, off = k, math.Abs(d)
			}
		}
		if best < 0 {
			continue
		}
		lines[best].chars = append(lines[best].chars, l.chars...)
		lines[best].x0, lines[best].x1 = math.Min(lines[best].x0, l.x0), math.Max(lines[best].x1, l.x1)
		lines = slices.Delete(lines, i, i+1)
		i--
	}
	return lines
}

// beside reports whether each character of a line stands right beside one of
// another line, or one that does.
func beside(l, o line) bool {
	chars := slices.Clone(l.chars)
	slices.SortStableFunc(chars, func(a, b char) int { return cmp.Compare(a.x0, b.x0) })
	for from := 0; from < len(chars); {
		to, x1 := from+1, chars[from].x1
		for to < len(chars) && chars[to].x0-x1 < 0.5*o.size {
			x1 = math.Max(x1, chars[to].x1)
			to++
		}
		if !slices.ContainsFunc(o.chars, func(n char) bool { return n.x0-x1 < 0.5*o.size && chars[from].x0-n.x1 < 0.5*o.size }) {
			return false
		}
		from = to
	}
	return true
}

// measure finds out the size and the place of most of a line's text.
func (l *line) measure() {
	l.x0, l.x1 = math.Inf(1), math.Inf(-1)
	sizes := map[float64]int{}
	for _, c := range l.chars {
		if c.blank() {
			continue
		}
		sizes[c.size]++
		l.x0, l.x1 = math.Min(l.x0, c.x0), math.Max(l.x1, c.x1)
	}
	most := 0
	for _, c := range l.chars {
		if n := sizes[c.size]; n > most || n == most && c.size > l.size {
			most, l.size, l.base = n, c.size, c.base
		}
	}
}

// A word is a run of characters that nothing divides.
type word struct {
	text   string
	x0, x1 float64
	chars  []char
}

// base is the line that most of a word stands on.
func (w word) base() float64 {
	best := w.chars[0]
	for _, c := range w.chars {
		if c.size > best.size {
			best = c
		}
	}
	return best.base
}

// words divides a line at its blanks, and where as much room is left as a blank
// takes. Between Chinese characters that is more than what a line is stretched
// by.
func (l line) words() []word { return l.wordsAt(nil) }

// wordsAt is words, divided at the gutters between columns, too.
func (l line) wordsAt(gutters []gutter) []word {
	var out []word
	stretch := l.stretch()
	var last *char
	blank := false
	for i := range l.chars {
		c := &l.chars[i]
		if c.blank() {
			blank = blank || last != nil && c.x1-c.x0 > 0.1*l.size
			continue
		}
		apart := last == nil
		if last != nil {
			gap := c.x0 - last.x1
			switch {
			case blank:
				apart = gap > 0.1*l.size || gap > -0.05*l.size && !han(last.text) && !han(c.text)
			case han(last.text) && han(c.text) && gutters == nil:
				// Some programs draw blanks so that they are not read as such.
				apart = gap > math.Max(0.2*l.size, stretch+0.15*l.size)
			case han(last.text) || han(c.text):
				apart = gap > math.Max(0.6*l.size, stretch+0.35*l.size)
			default:
				apart = gap > 0.18*math.Max(c.size, last.size)
			}
			apart = apart || slices.ContainsFunc(gutters, func(g gutter) bool { return g.between(last.x1, c.x0) })
		}
		if apart {
			out = append(out, word{x0: c.x0, x1: c.x1})
		}
		w := &out[len(out)-1]
		w.text += c.text
		w.x0, w.x1 = math.Min(w.x0, c.x0), math.Max(w.x1, c.x1)
		w.chars = append(w.chars, *c)
		last, blank = c, false
	}
	return out
}

// stretch is how far apart Chinese characters of a line stand.
func (l line) stretch() float64 {
	var gaps []float64
	last := -1
	for i, c := range l.chars {
		if c.blank() {
			last = -1
			continue
		}
		if last >= 0 && han(c.text) && han(l.chars[last].text) {
			gaps = append(gaps, c.x0-l.chars[last].x1)
		}
		last = i
	}
	if len(gaps) < 3 {
		return 0
	}
	slices.Sort(gaps)
	return math.Max(gaps[len(gaps)/4], 0) // words stand further apart
}

// spread reports whether a line is one text whose characters are spread over its
// width: as far apart each, and further than those of a text stand.
func (l line) spread() bool {
	var gaps []float64
	last := -1
	for i, c := range l.chars {
		if c.blank() {
			continue
		}
		if last >= 0 {
			gaps = append(gaps, c.x0-l.chars[last].x1)
		}
		last = i
	}
	if len(gaps) < 3 {
		return false
	}
	least, most := slices.Min(gaps), slices.Max(gaps)
	return least > 0.5*l.size && most-least < max(0.5*l.size, 0.2*most)
}

// text is the words of a line with a space between each two.
func (l line) text() string {
	var b strings.Builder
	for i, w := range l.words() {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// han reports whether a text is Chinese, or a mark that is as wide.
func han(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return c >= 0x2e80 || unicode.Is(unicode.Han, c) || strings.ContainsRune("“”‘’—…·", c)
}

// closing are marks that can't start a line, opening those that can't end one.
const (
	closing = "，。、；：！？）》〉」』】〕”’,.;:!?)]}%…"
	opening = "（《〈「『【〔“‘([{"
)

// need is how much room the start of a line takes that can't be divided: a
// character or a Latin word, and the marks that stay with it.
func (l line) need() float64 {
	x1 := l.x0
	latin, done := false, false
	for _, c := range l.chars {
		if c.blank() {
			if done || latin {
				break
			}
			continue
		}
		switch {
		case strings.Contains(closing, c.text) && (done || latin):
			done = true
		case done:
			return x1 - l.x0
		case strings.Contains(opening, c.text) && !latin:
		case han(c.text):
			if latin {
				return x1 - l.x0
			}
			done = true
		default:
			latin = true
		}
		x1 = math.Max(x1, c.x1)
	}
	return x1 - l.x0
}
