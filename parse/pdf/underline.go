package pdf

import (
	"cmp"
	"math"
	"slices"
)

// The place of a line that belongs to text, in sizes of its characters from where
// they stand: below them, or through them.
const (
	lowest   = 0.3
	highest  = 0.6
	through  = 0.12 // a line so high is certainly none of a table
	overhang = 0.12 // how far it may reach beyond the text
)

// underlines takes away lines that underline text or strike it out: they are as
// long as the text, and go on into no other line. A line through the text of several
// cells, or that ends beside the lines of the table, strikes a row out.
func (p *page) underlines() {
	flat := map[int]bool{} // by place in p.rules
	var order []int
	var steep []rule
	for i, r := range p.rules {
		if r.flat() {
			order = append(order, i)
		} else {
			steep = append(steep, r)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(math.Round(2*p.rules[a].y0), math.Round(2*p.rules[b].y0)), cmp.Compare(p.rules[a].x0, p.rules[b].x0))
	})
	chars := slices.Clone(p.chars)
	slices.SortStableFunc(chars, func(a, b char) int { return cmp.Compare(a.base, b.base) })
	largest := 0.0
	for _, c := range chars {
		largest = math.Max(largest, c.size)
	}
	work := 0
	for i := 0; i < len(order) && work < mostWork; {
		// Parts that touch are one line.
		all := p.rules[order[i]]
		j := i + 1
		for ; j < len(order); j++ {
			next := p.rules[order[j]]
			if math.Abs(next.y0-all.y0) > meeting || next.x0 > all.x1+meeting {
				break
			}
			all.x1 = math.Max(all.x1, next.x1)
		}
		y := (all.y0 + all.y1) / 2
		from, _ := slices.BinarySearchFunc(chars, y-lowest*largest, func(c char, y float64) int { return cmp.Compare(c.base, y) })
		to := from
		for to < len(chars) && chars[to].base <= y+highest*largest {
			to++
		}
		work += to - from + len(steep)
		if all.x1-all.x0 <= meeting {
			i = j
			continue
		}
		over := struckBy(all, y, chars[from:to])
		own := ofText(all, y, chars[from:to], steep)
		if over.letters > 1 || own && over.letters > 0 {
			p.struck = append(p.struck, over.text)
		}
		if own || over.divides(all, steep) {
			for _, k := range order[i:j] {
				flat[k] = true
			}
		}
		i = j
	}
	if len(flat) == 0 {
		return
	}
	var rest []rule
	for i, r := range p.rules {
		if !flat[i] {
			rest = append(rest, r)
		}
	}
	p.rules = rest
}

// meeting is how near the ends of lines are that meet, in points; mostWork is how
// many characters are looked at on a page.
const (
	meeting  = 0.6
	mostWork = 20_000_000
)

// ofText reports whether a line at y belongs to some of the characters that stand
// near it.
func ofText(r rule, y float64, chars []char, steep []rule) bool {
	left, right, size := math.Inf(1), math.Inf(-1), 0.0
	struck := true
	var covered []gutter // the stretches under characters
	for _, c := range chars {
		d := y - c.base
		if overlap(c.x0, c.x1, r.x0, r.x1) <= 0 || d > lowest*c.size || d < -highest*c.size {
			continue
		}
		left, right, size = math.Min(left, c.x0), math.Max(right, c.x1), math.Max(size, c.size)
		struck = struck && d < -through*c.size
		covered = append(covered, gutter{c.x0, c.x1})
	}
	if len(covered) == 0 || r.x0 < left-overhang*size || r.x1 > right+overhang*size {
		return false
	}
	slices.SortFunc(covered, func(a, b gutter) int { return cmp.Compare(a.x0, b.x0) })
	sum, end := 0.0, math.Inf(-1)
	for _, g := range covered {
		sum += math.Max(overlap(math.Max(g.x0, end), g.x1, r.x0, r.x1), 0)
		end = math.Max(end, g.x1)
	}
	if sum < 0.8*(r.x1-r.x0) {
		return false
	}
	if struck {
		return true
	}
	meets := func(x float64) bool {
		return slices.ContainsFunc(steep, func(s rule) bool {
			return math.Abs((s.x0+s.x1)/2-x) <= meeting && s.y0-meeting <= y && y <= s.y1+meeting
		})
	}
	return !meets(r.x0) || !meets(r.x1)
}

// A strike is what a line runs through.
type strike struct {
	text    string
	letters int
	groups  int // runs with room between them
}

// The part of a character, in sizes above where it stands, through which no line of a
// table runs.
const (
	strikeLow  = 0.15
	strikeHigh = 0.55
	wideRoom   = 1.5 // between two runs, in sizes
)

func struckBy(r rule, y float64, chars []char) strike {
	var on []char
	for _, c := range chars {
		d := c.base - y
		if mid := (c.x0 + c.x1) / 2; r.x0 < mid && mid < r.x1 && strikeLow*c.size < d && d < strikeHigh*c.size && !c.blank() {
			on = append(on, c)
		}
	}
	slices.SortStableFunc(on, func(a, b char) int { return cmp.Compare(a.x0, b.x0) })
	var s strike
	for i, c := range on {
		if letter(c) {
			s.letters++
		}
		if i == 0 || c.x0-on[i-1].x1 > wideRoom*c.size {
			s.groups++
		}
		s.text += c.text
	}
	return s
}

// divides reports whether a line is none of a table, though it is longer than the text
// that it strikes out.
func (s strike) divides(r rule, steep []rule) bool {
	if s.letters < 2 {
		return false
	}
	meets := func(x float64) bool {
		return slices.ContainsFunc(steep, func(v rule) bool {
			return math.Abs((v.x0+v.x1)/2-x) <= snap && v.y0-snap <= r.y0 && r.y0 <= v.y1+snap
		})
	}
	return s.groups > 2 || !meets(r.x0) || !meets(r.x1)
}
