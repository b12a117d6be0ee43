package pdf

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
)

// plainly reads tables that only the place of their words draws, and returns the
// layouts that it read. What was read by lines stays if there are none.
func (r *reader) plainly(pages []*page, ruled []*layout) []*layout {
	size, pitch := typical(pages)
	var lines []align.Line
	y := 0.0
	plain := make([]*layout, len(pages))
	for i, p := range pages {
		plain[i] = &layout{page: p, outside: linesOf(p.chars), askew: slices.Clip(p.askew)}
		for _, t := range p.turned {
			plain[i].askew = append(plain[i].askew, t.char)
		}
		for _, f := range p.foreign {
			if f.out {
				plain[i].over = append(plain[i].over, f.chars...)
			} else {
				plain[i].kept = append(plain[i].kept, f)
			}
		}
	}
	running := runnings(plain)
	for _, l := range plain {
		gutters := guttersOf(l.rest)
		rules, parts := l.page.between()
		top := 0.0 // the middle of the line before
		for k, line := range l.rest {
			mid := line.base - 0.35*line.size
			above := func(y float64) bool { return k > 0 && top < y && y < mid }
			ruled, parted := slices.ContainsFunc(rules, above), slices.ContainsFunc(parts, above)
			top = mid
			out := align.Line{Y: y + line.base/pitch, Measured: true, At: r.place(l.page.number), Break: k == 0 && l.page.number > pages[0].number, Ruled: ruled, Parted: parted && !ruled}
			for _, w := range line.wordsAt(gutters) {
				out.Words = append(out.Words, align.Word{Text: w.text, X0: w.x0 / (size / 2), X1: w.x1 / (size / 2), Below: (w.base() - line.base) / pitch})
			}
			lines = append(lines, out)
		}
		y += l.page.height / pitch
	}
	blocks, _ := align.Read(lines)
	if !slices.ContainsFunc(blocks, func(b grid.Block) bool { _, ok := b.(*grid.Table); return ok }) {
		return ruled
	}
	r.doc.Blocks = blocks
	for _, h := range running {
		r.note(strings.Join(h.texts, " "), h.page)
	}
	return plain
}

// between are the heights of lines that start furthest left, as those between the
// rows of a table do, and of others that run through most columns up to the right, as
// those beside a cell of several rows do.
func (p *page) between() (rows, parts []float64) {
	left, right := math.Inf(1), math.Inf(-1)
	var flat []rule
	for _, r := range p.rules {
		if r.flat() && r.x1-r.x0 > shortest {
			flat = append(flat, r)
			left, right = math.Min(left, r.x0), math.Max(right, r.x1)
		}
	}
	var others []rule
	for _, r := range flat {
		if r.x0 < left+snap {
			rows = append(rows, (r.y0+r.y1)/2)
		} else {
			others = append(others, r)
		}
	}
	slices.SortFunc(others, func(a, b rule) int { return cmp.Compare(a.y0+a.y1, b.y0+b.y1) })
	for i := 0; i < len(others); {
		y, sum, end, j := (others[i].y0+others[i].y1)/2, 0.0, 0.0, i
		for ; j < len(others) && (others[j].y0+others[j].y1)/2 < y+thinnest; j++ {
			sum, end = sum+others[j].x1-others[j].x0, math.Max(end, others[j].x1)
		}
		if sum > mostOf*(right-left) && end > right-snap {
			parts = append(parts, y)
		}
		i = j
	}
	return rows, parts
}

// typical are the size of most text, and how far it is from line to line, in
// points.
func typical(pages []*page) (size, pitch float64) {
	sizes, gaps := map[float64]int{}, []float64{}
	for _, p := range pages {
		for _, c := range p.chars {
			sizes[c.size]++
		}
	}
	for s, n := range sizes {
		if n > sizes[size] || n == sizes[size] && s > size {
			size = s
		}
	}
	for _, p := range pages {
		// From line to line where both start at the same place: within a cell.
		var last []char
		for _, l := range linesOf(p.chars) {
			var starts []char
			for _, w := range l.words() {
				c := w.chars[0]
				for _, o := range last {
					if d := c.base - o.base; d > 0.8*size && d < 3*size && c.x0-o.x0 < 1 && o.x0-c.x0 < 1 {
						gaps = append(gaps, d)
					}
				}
				starts = append(starts, c)
			}
			last = append(slices.DeleteFunc(last, func(c char) bool { return l.base-c.base > 3*size }), starts...)
		}
	}
	if len(gaps) == 0 {
		return size, 1.5 * size
	}
	slices.Sort(gaps)
	return size, gaps[len(gaps)/4] // lines of other cells stand further apart
}

// A gutter is the room between two columns, in points.
type gutter struct{ x0, x1 float64 }

// The least width of a gutter, in widths of a character, and the share of lines
// that may run across it.
const (
	leastGutter = 0.2
	mostAcross  = 0.01
)

// between reports whether a gutter is in the room between two characters.
func (g gutter) between(left, right float64) bool {
	return math.Min(g.x1, right)-math.Max(g.x0, left) > 0.7*(g.x1-g.x0)
}

// guttersOf finds the upright strips that the lines of a page leave free, but for
// lines of one word: those may be headings.
func guttersOf(lines []line) []gutter {
	change := map[float64]int{}
	n := 0
	var sizes []float64
	for _, l := range lines {
		if len(l.words()) < 2 {
			continue
		}
		n++
		sizes = append(sizes, l.size)
		for _, c := range l.chars {
			if !c.blank() {
				change[c.x0]++
				change[c.x1]--
			}
		}
	}
	if n == 0 {
		return nil
	}
	slices.Sort(sizes)
	least := leastGutter * sizes[n/2]
	var out []gutter
	across, from := 0, math.Inf(-1)
	for _, x := range slices.Sorted(maps.Keys(change)) {
		free := float64(across) <= mostAcross*float64(n)
		if free && x-from > least && !math.IsInf(from, -1) {
			out = append(out, gutter{from, x})
		}
		across += change[x]
		if now := float64(across) <= mostAcross*float64(n); now && !free {
			from = x
		}
	}
	return out
}
