package pdf

import (
	"math"
	"slices"
)

// A turned is a character of text that runs upwards or downwards. Its place is that
// on the page as it would be if the page were turned so that the text is upright.
type turned struct {
	char
	direction direction
	x, y      float64 // its middle on the page
}

// A direction is how a text runs.
type direction int

const (
	rightwards direction = iota
	upwards              // turned left
	upsideDown
	downwards // turned right
	columns   // of upright characters, from the right
)

// turnedBy turns a character that is turned left by some quarters. x is where it
// stands, and tops are where it starts and ends downwards.
func turnedBy(quarters int, c char, x float64, tops [2]float64) turned {
	t := turned{c, direction(quarters), (c.x0 + c.x1) / 2, (tops[0] + tops[1]) / 2}
	switch t.direction {
	case upwards:
		t.x0, t.x1, t.base = -tops[1], -tops[0], x
	case downwards:
		t.x0, t.x1, t.base = tops[0], tops[1], -x
	}
	return t
}

// standing is an upright character as one of a column from above, in the coordinates
// of text that runs downwards.
func (c char) standing() char {
	top := c.base - 0.86*c.size
	c.base = -(c.x0 + c.x1) / 2
	c.x0, c.x1 = top, top+c.size
	return c
}

// stands reports whether the text of a cell runs in columns from above: most
// characters stand below the one before them in the file, and none beside a Chinese one.
func stands(chars []char) bool {
	right, down := 0, 0
	var last *char
	for i := range chars {
		c := &chars[i]
		if c.blank() {
			continue
		}
		if last != nil {
			across, along := (c.x0+c.x1-last.x0-last.x1)/2, c.base-last.base
			switch size := min(c.size, last.size); {
			case han(last.text) && han(c.text) && math.Abs(across) < 0.3*size && along > 0.6*size && along < 2*size:
				down++
			case math.Abs(along) < 0.3*size:
				if across > 0 && (han(last.text) || han(c.text)) {
					return false // a narrow cell, whose lines have a character or two
				}
				right++
			}
		}
		last = c
	}
	return down > 1 && down > right
}

// turn gives turned text to the cells that it stands in, where nothing upright does,
// or where upright characters stand in columns. What goes beyond a cell is no
// part of a table.
func (l *layout) turn() {
	inside := map[*cell][]turned{}
	for _, piece := range pieces(l.page.turned) {
		c := l.cellOf(piece)
		if c == nil {
			for _, t := range piece {
				l.askew = append(l.askew, t.char)
			}
			continue
		}
		inside[c] = append(inside[c], piece...)
	}
	for _, s := range l.sheets {
		for _, c := range s.cells {
			own := inside[c]
			ink := slices.ContainsFunc(c.chars, func(c char) bool { return !c.blank() })
			switch {
			case ink && stands(c.chars):
				c.direction = columns
				for i, ch := range c.chars {
					c.chars[i] = ch.standing()
				}
				for _, t := range own {
					if t.direction == downwards {
						t.base = -t.x
						c.chars = append(c.chars, t.char)
					} else {
						l.askew = append(l.askew, t.char)
					}
				}
			case ink || len(own) == 0 || slices.ContainsFunc(own, func(t turned) bool { return t.direction != own[0].direction }):
				for _, t := range own {
					l.askew = append(l.askew, t.char)
				}
			default:
				c.direction, c.chars = own[0].direction, nil
				for _, t := range own {
					c.chars = append(c.chars, t.char)
				}
			}
		}
	}
}

// pieces divides turned characters into those that stand on one line with no room
// between them.
func pieces(all []turned) [][]turned {
	var out [][]turned
	for _, t := range all {
		n := len(out) - 1
		if n >= 0 {
			last := out[n][len(out[n])-1]
			if last.direction == t.direction && math.Abs(last.base-t.base) < 0.3*t.size && t.x0-last.x1 < t.size && last.x0-t.x1 < t.size {
				out[n] = append(out[n], t)
				continue
			}
		}
		out = append(out, []turned{t})
	}
	return out
}

// cellOf is the cell that all characters of a piece stand in.
func (l *layout) cellOf(piece []turned) *cell {
	if piece[0].direction == upsideDown {
		return nil
	}
	var in *cell
	for _, t := range piece {
		c := cellWith(l.inner, t.x, t.y)
		if c == nil || in != nil && c != in {
			return nil
		}
		in = c
	}
	return in
}

// end is how far the text of a cell may reach that does not run to the right.
func (s *sheet) end(c *cell) float64 {
	if c.direction == upwards {
		return -s.ys[c.row]
	}
	return s.ys[c.row+c.rows]
}

// linesOf are the lines of a cell. Where most of its characters lie on one another,
// only the file says in which order they come.
func (c *cell) linesOf() []line {
	piled, ink := 0, 0
	for _, ch := range c.chars {
		switch {
		case ch.blank():
		case ch.piled:
			piled++
			fallthrough
		default:
			ink++
		}
	}
	if 2*piled <= ink {
		return linesOf(c.chars)
	}
	chars := slices.Clone(c.chars)
	for i := range chars {
		chars[i].x0, chars[i].x1, chars[i].base = chars[0].x0, chars[0].x1, chars[0].base
	}
	return linesOf(chars)
}
