package pdf

import (
	"math"
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// fewHeads is how many words of headers a row of them has at least.
const fewHeads = 3

// headed divides rows in which a header stands with what is below it: some programs
// draw no line there.
func (s *sheet) headed() {
	for row := 0; row < len(s.below); row++ {
		if y, ok := s.belowHeader(row); ok {
			s.divide(row, y)
			row++
		}
	}
}

// belowHeader finds the height at which a row divides into a header and the rest:
// where most cells above it are known words, more than of the whole cells.
func (s *sheet) belowHeader(row int) (y float64, ok bool) {
	var cells []*cell
	var lines []line
	var texts [][]line
	for _, c := range s.cells {
		if c.row == row {
			own := linesOf(c.chars)
			cells, lines, texts = append(cells, c), append(lines, own...), append(texts, own)
		}
	}
	if len(cells) < fewHeads {
		return 0, false
	}
	above := func(y float64) []string {
		out := make([]string, len(cells))
		for i, own := range texts {
			for _, l := range own {
				if l.base < y {
					out[i] += plan.Squeeze(l.text())
				}
			}
		}
		return out
	}
	most := heads(above(math.Inf(1)))
	slices.SortFunc(lines, func(a, b line) int { return int(100 * (a.base - b.base)) })
	low := math.Inf(-1)
	for i, l := range lines {
		top := l.base - 0.86*l.size
		if i > 0 && top > low && top < s.ys[row+1] {
			if titles := above(top); heads(titles) >= max(most, fewHeads) && (ok || heads(titles) > most) && plan.IsHeader(titles) {
				y, ok, most = (low+top)/2, true, heads(titles)
			}
		}
		low = max(low, l.base+0.15*l.size)
	}
	return y, ok
}

// heads counts the texts that are words of headers and nothing else.
func heads(texts []string) int {
	n := 0
	for _, t := range texts {
		if k, rank := plan.ColumnOf(t); k != plan.OtherColumn && rank < plan.ContainedRank {
			n++
		}
	}
	return n
}

// divide divides the cells that start in a row at a height within it.
func (s *sheet) divide(row int, y float64) {
	var upper []*cell
	for _, c := range s.cells {
		switch {
		case c.row > row:
			c.row++
		case c.row < row && c.row+c.rows > row:
			c.rows++
		case c.row == row:
			head := &cell{row: row, col: c.col, rows: 1, cols: c.cols}
			c.row++
			var rest []char
			for _, ch := range c.chars {
				if _, at := ch.middle(); at < y {
					head.chars = append(head.chars, ch)
				} else {
					rest = append(rest, ch)
				}
			}
			c.chars = rest
			upper = append(upper, head)
		}
	}
	s.cells = append(upper, s.cells...)
	s.ys = slices.Insert(s.ys, row+1, y)
	drawn := make([]bool, len(s.below[row]))
	for i := range drawn {
		drawn[i] = true
	}
	s.below = slices.Insert(s.below, row, drawn)
}
