package pdf

import "slices"

// sliver is how high a row must be, in sizes of the text of the page, to have a line
// of text.
const sliver = 0.6

// level takes away rows that are too low for text and no cell has to itself: where
// cells are boxes of their own, those of one row need not end at one height, as at the
// end of a page that cut some of them.
func (s *sheet) level() {
	var sizes []float64
	for _, c := range s.page.chars {
		if !c.blank() {
			sizes = append(sizes, c.size)
		}
	}
	if len(sizes) == 0 {
		return
	}
	slices.Sort(sizes)
	least := sliver * sizes[len(sizes)/2]
	for row := len(s.below) - 2; row > 0; row-- {
		if s.ys[row+1]-s.ys[row] >= least || slices.ContainsFunc(s.cells, func(c *cell) bool { return c.row == row && c.rows == 1 }) {
			continue
		}
		s.ys[row+1] = (s.ys[row] + s.ys[row+1]) / 2
		s.drop(row)
	}
}
