package pdf

import (
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A layout is what stands where on a page: cells of tables, and lines outside
// them.
type layout struct {
	page    *page
	sheets  []*sheet // from the top
	outside []line   // outside the tables, from the top
	rest    []line   // of those, but for running heads and feet
	over    []char   // over the text of tables
	askew   []char   // that run in another direction, or lie over the rest
	inner   []*sheet // those within others first
	kept    []*foreign
}

// layouts divides pages into tables and the text around them.
func layouts(pages []*page) []*layout {
	again(pages)
	completed(pages)
	lattices := make([][]*lattice, len(pages))
	for i, p := range pages {
		lattices[i] = slices.DeleteFunc(p.lattices(), func(l *lattice) bool {
			return !slices.ContainsFunc(p.chars, func(c char) bool { return !c.blank() && l.holds(c) })
		})
	}
	chains := chain(lattices)
	out := make([]*layout, len(pages))
	for i, p := range pages {
		l := &layout{page: p, askew: slices.Clip(p.askew)}
		for _, la := range lattices[i] {
			s := la.sheet(chains[la].xsOn(la))
			s.chain = chains[la]
			s.level()
			l.sheets = append(l.sheets, s)
		}
		l.outside = linesOf(l.fill(p.chars))
		out[i] = l
	}
	return out
}

// chained are the columns that lattices share which may be one table.
type chained struct {
	left float64   // of the lattice that xs are of
	xs   []float64 // of the lattice with the most columns
}

// xsOn are the columns where a lattice of the chain has them.
func (c *chained) xsOn(l *lattice) []float64 {
	out := slices.Clone(c.xs)
	for i := range out {
		out[i] += l.left - c.left
	}
	return out
}

// chain finds out which lattices may be of one table: the last of a page and the
// first of the next one, or two that stand beside each other.
func chain(lattices [][]*lattice) map[*lattice]*chained {
	out := map[*lattice]*chained{}
	var before *lattice
	for _, page := range lattices {
		for _, l := range page {
			if before != nil && before.comesBefore(l) {
				c := out[before]
				if xs, ok := l.follows(before, c.xsOn(before)); ok {
					if len(xs) > len(c.xs) {
						c.left, c.xs = before.left, xs
					}
					out[l], before = c, l
					continue
				}
			}
			out[l], before = &chained{left: l.left, xs: l.xs()}, l
		}
	}
	return out
}

// comesBefore reports whether a lattice ends a column or a page, and another one
// starts the next.
func (l *lattice) comesBefore(next *lattice) bool {
	return next.page.number == l.page.number+1 || next.page == l.page && next.left >= l.right-sideways
}

// holds reports whether a character stands within a lattice.
func (l *lattice) holds(c char) bool {
	x, y := c.middle()
	return l.left < x && x < l.right && l.top < y && y < l.bottom
}

// middle is a point within the ink of a character, whatever its font says of its
// height.
func (c char) middle() (x, y float64) { return (c.x0 + c.x1) / 2, c.base - 0.35*c.size }

// right is how far the text of a page reaches.
func (l *layout) right() float64 {
	right := 0.0
	for _, c := range l.page.chars {
		right = math.Max(right, c.x1)
	}
	for _, s := range l.sheets {
		right = math.Max(right, s.xs[len(s.xs)-1])
	}
	return right
}

// fill gives characters to the cells that they stand in, and returns those that
// stand in none. Of tables within one another the smallest has them.
func (l *layout) fill(chars []char) (outside []char) {
	l.inner = slices.Clone(l.sheets)
	slices.SortStableFunc(l.inner, func(a, b *sheet) int { return int(a.area() - b.area()) })
	hung := l.hung(chars)
	for i, c := range chars {
		cell := hung[i]
		if cell == nil {
			cell = cellAt(l.inner, c)
		}
		if cell != nil {
			cell.chars = append(cell.chars, c)
		} else {
			outside = append(outside, c)
		}
	}
	outside = slices.DeleteFunc(outside, l.overflows)
	l.alien()
	l.overlaid()
	for _, s := range l.sheets {
		s.headed()
	}
	l.turn()
	for _, s := range l.sheets {
		s.numbered()
		for _, c := range s.cells {
			c.lines = c.linesOf()
		}
		s.tidy()
	}
	l.sheets = slices.DeleteFunc(l.sheets, func(s *sheet) bool { return len(s.cells) == 0 })
	return outside
}

// overflows gives a character to the cell that it stands below, where the page ends the
// table without a line there: a cell over several rows may be higher than they are.
func (l *layout) overflows(c char) bool {
	if c.blank() {
		return false
	}
	for _, s := range l.sheets {
		last := len(s.below) - 1
		bottom := s.ys[last+1]
		if c.base <= bottom || c.base > bottom+1.3*c.size {
			continue
		}
		for col := range len(s.xs) - 1 {
			x, _ := c.middle()
			if x < s.xs[col] || x > s.xs[col+1] || s.below[last][col] {
				continue
			}
			cell := s.at(last, col)
			if cell != nil && slices.ContainsFunc(cell.chars, func(o char) bool { return !o.blank() && o.base > c.base-2*c.size && o.base < bottom }) {
				cell.chars = append(cell.chars, c)
				return true
			}
		}
	}
	return false
}

// alien finds out what becomes of runs that may be foreign to the table. One that has
// a cell to itself stays there, and one that only runs over a line stays as a whole
// where it starts, if nothing else stands further on.
func (l *layout) alien() {
	for _, f := range l.page.foreign {
		in := map[*cell]bool{}
		for _, c := range f.chars {
			if !c.blank() {
				in[cellAt(l.inner, c)] = true
			}
		}
		first := cellAt(l.inner, f.chars[0])
		switch {
		case !f.out:
			l.kept = append(l.kept, f)
			if first == nil || !f.crosses {
				continue
			}
			for c := range in {
				if c == nil || c != first && slices.ContainsFunc(c.chars, func(c char) bool { return !c.blank() && !f.has(c) }) {
					first = nil
					break
				}
			}
			if first == nil {
				continue
			}
			for c := range in {
				c.chars = slices.DeleteFunc(c.chars, f.has)
			}
			first.take(f.chars)
		case len(in) == 1 && first != nil && !f.crosses && !slices.ContainsFunc(first.chars, func(c char) bool { return !c.blank() }):
			l.kept = append(l.kept, f)
			first.take(f.chars)
		default:
			l.over = append(l.over, f.chars...)
		}
	}
}

// take adds characters to a cell, but those that are drawn over one that it has.
func (c *cell) take(chars []char) {
	seen := newPlaces(c.chars)
	for _, o := range chars {
		if o.blank() || !seen.has(o) {
			c.chars = append(c.chars, o)
			seen.add(o)
		}
	}
}

// hung finds the cells of marks that hang over the right line of one, as programs let
// those do that can't start a line: each goes where the character before it is.
func (l *layout) hung(chars []char) map[int]*cell {
	out := map[int]*cell{}
	var before places
	for i, c := range chars {
		if len(l.inner) == 0 || !strings.Contains(closing, c.text) || c.blank() {
			continue
		}
		own := cellAt(l.inner, c)
		x, y := c.middle()
		left := cellWith(l.inner, x-c.size, y)
		if left == nil || left == own {
			continue
		}
		if before == nil {
			before = newPlaces(chars)
		}
		if before.near(c, 2*c.size, func(o char) bool {
			return o.seq != c.seq && !o.blank() && math.Abs(o.base-c.base) < 0.1*c.size && math.Abs(c.x0-o.x1) < 0.3*c.size && cellAt(l.inner, o) == left
		}) {
			out[i] = left
		}
	}
	return out
}

// numbered divides cells over the first two columns where a number is in the first and
// a text in the second: some programs leave out the line between them where a page
// ends.
func (s *sheet) numbered() {
	for _, c := range s.cells {
		if c.col > 0 || c.cols != 2 || c.direction != rightwards {
			continue
		}
		title := &cell{row: c.row, col: 1, rows: c.rows, cols: 1}
		var number []char
		text, across := "", false
		for _, ch := range c.chars {
			switch {
			case ch.x1 <= s.xs[1]:
				number = append(number, ch)
				text += ch.text
			case ch.x0 >= s.xs[1]:
				title.chars = append(title.chars, ch)
			default:
				across = across || !ch.blank()
			}
		}
		if !across && len(title.chars) > 0 && numeral.MatchString(plan.Squeeze(text)) {
			c.chars, c.cols = number, 1
			s.cells = append(s.cells, title)
		}
	}
}

// huge is how many times larger than the text of a table a watermark is.
const huge = 2.5

// overlaid takes out what lies over the text of a table and is no part of it: a
// watermark, set in huge characters.
func (l *layout) overlaid() {
	for _, s := range l.sheets {
		var sizes []float64
		for _, c := range s.cells {
			for _, ch := range c.chars {
				sizes = append(sizes, ch.size)
			}
		}
		if len(sizes) == 0 {
			continue
		}
		slices.Sort(sizes)
		most := huge * sizes[len(sizes)/2]
		for _, c := range s.cells {
			c.chars = slices.DeleteFunc(c.chars, func(ch char) bool {
				if ch.size > most {
					l.over = append(l.over, ch)
					return true
				}
				return false
			})
		}
	}
}

func (s *sheet) area() float64 {
	return (s.xs[len(s.xs)-1] - s.xs[0]) * (s.ys[len(s.ys)-1] - s.ys[0])
}

func cellAt(sheets []*sheet, c char) *cell {
	x, y := c.middle()
	return cellWith(sheets, x, y)
}

// cellWith is the cell of some sheets that a point is in.
func cellWith(sheets []*sheet, x, y float64) *cell {
	for _, s := range sheets {
		col, _ := slices.BinarySearch(s.xs, x)
		row, _ := slices.BinarySearch(s.ys, y)
		if 0 < col && col < len(s.xs) && 0 < row && row < len(s.ys) {
			return s.at(row-1, col-1)
		}
	}
	return nil
}
