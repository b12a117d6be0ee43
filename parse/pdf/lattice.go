package pdf

import (
	"cmp"
	"math"
	"slices"
)

// Distances in points.
const (
	snap     = 2.0 // lines so near are one
	gapped   = 3.0 // parts of a line so near go on from each other: dots and dashes
	shortest = 6.0 // what is shorter is no line of a table
	thinnest = 4.5 // a row or a column so thin is a double line

	tallAbreast = 100 // lines side by side so long are those of a row that fills a page
	fewAbreast  = 4   // so many of them are a table without any other line
)

// A lattice is the lines of one table on a page.
type lattice struct {
	page                     *page
	flat, steep              []rule // joined, in order
	left, top, right, bottom float64
}

// lattices finds the tables that lines draw: lines that touch or cross are of
// one table, and so are upright ones that run side by side from one height to another,
// as on a page that a row fills.
func (p *page) lattices() []*lattice {
	flat, steep := linesIn(slices.Concat(p.rules, p.added), gapped)
	all := append(slices.Clone(flat), steep...)
	set := touching(flat, steep, gapped)
	abreast(set, len(flat), steep)
	byRoot := map[int]*lattice{}
	var out []*lattice
	for i, r := range all {
		root := set.root(i)
		l := byRoot[root]
		if l == nil {
			l = &lattice{page: p, left: math.Inf(1), top: math.Inf(1), right: math.Inf(-1), bottom: math.Inf(-1)}
			byRoot[root] = l
			out = append(out, l)
		}
		l.left, l.right = math.Min(l.left, r.x0), math.Max(l.right, r.x1)
		l.top, l.bottom = math.Min(l.top, r.y0), math.Max(l.bottom, r.y1)
		if i < len(flat) {
			l.flat = append(l.flat, r)
		} else {
			l.steep = append(l.steep, r)
		}
	}
	// A line that touches none is no table.
	out = slices.DeleteFunc(out, func(l *lattice) bool {
		return len(l.steep) < 2 || len(l.flat) < 1 && len(l.steep) < fewAbreast || len(l.xs()) < 3
	})
	inOrder(out)
	return out
}

// inOrder sorts the tables of a page as they are read: from the top, and of those
// that stand beside one another the left one first.
func inOrder(all []*lattice) {
	slices.SortFunc(all, func(a, b *lattice) int { return cmp.Or(cmp.Compare(a.top, b.top), cmp.Compare(a.left, b.left)) })
	for i := 0; i < len(all); {
		j, bottom := i+1, all[i].bottom
		for j < len(all) && all[j].top < bottom-sideways {
			bottom = math.Max(bottom, all[j].bottom)
			j++
		}
		left := map[*lattice]float64{} // of the tables above and below it
		for _, a := range all[i:j] {
			left[a] = a.left
			for _, b := range all[i:j] {
				if overlap(a.left, a.right, b.left, b.right) > sideways {
					left[a] = math.Min(left[a], b.left)
				}
			}
		}
		slices.SortStableFunc(all[i:j], func(a, b *lattice) int { return cmp.Compare(left[a], left[b]) })
		i = j
	}
}

// linesIn joins the parts of lines that are at most gap apart.
func linesIn(rules []rule, gap float64) (flat, steep []rule) {
	for _, r := range rules {
		if r.flat() {
			flat = append(flat, rule{r.x0, (r.y0 + r.y1) / 2, r.x1, (r.y0 + r.y1) / 2})
		} else {
			steep = append(steep, rule{(r.x0 + r.x1) / 2, r.y0, (r.x0 + r.x1) / 2, r.y1})
		}
	}
	flat = joined(flat, gap, func(r rule) (at, from, to float64) { return r.y0, r.x0, r.x1 },
		func(at, from, to float64) rule { return rule{from, at, to, at} })
	steep = joined(steep, gap, func(r rule) (at, from, to float64) { return r.x0, r.y0, r.y1 },
		func(at, from, to float64) rule { return rule{at, from, at, to} })
	return flat, steep
}

// touching are the sets of lines that touch or cross: flat ones first, then steep
// ones.
func touching(flat, steep []rule, gap float64) sets {
	set := newSets(len(flat) + len(steep))
	for i, h := range flat {
		for j, v := range steep {
			if h.x0-gap <= v.x0 && v.x0 <= h.x1+gap && v.y0-gap <= h.y0 && h.y0 <= v.y1+gap {
				set.join(i, len(flat)+j)
			}
		}
	}
	return set
}

// abreast joins the sets of upright lines that start and end at the same heights, where
// one of them touches no other line.
func abreast(set sets, flats int, steep []rule) {
	size := make(map[int]int)
	for i := range set {
		size[set.root(i)]++
	}
	for i, a := range steep {
		if size[set.root(flats+i)] > 1 || a.y1-a.y0 < tallAbreast {
			continue
		}
		for j, b := range steep {
			if i != j && math.Abs(a.y0-b.y0) <= snap && math.Abs(a.y1-b.y1) <= snap {
				set.join(flats+i, flats+j)
			}
		}
	}
}

// joined joins the parts of lines that stand on one another, and drops what is
// too short.
func joined(rules []rule, gap float64, split func(rule) (at, from, to float64), made func(at, from, to float64) rule) []rule {
	type part struct{ at, from, to float64 }
	parts := make([]part, len(rules))
	for i, r := range rules {
		parts[i].at, parts[i].from, parts[i].to = split(r)
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.from, b.from)) })
	var out []rule
	for i := 0; i < len(parts); {
		j := i + 1
		for j < len(parts) && parts[j].at-parts[i].at <= snap {
			j++
		}
		group := parts[i:j]
		slices.SortFunc(group, func(a, b part) int { return cmp.Compare(a.from, b.from) })
		at := 0.0
		for _, p := range group {
			at += p.at / float64(len(group))
		}
		now := group[0]
		flush := func() {
			if now.to-now.from >= shortest {
				out = append(out, made(at, now.from, now.to))
			}
		}
		for _, p := range group[1:] {
			if p.from <= now.to+gap {
				now.to = math.Max(now.to, p.to)
				continue
			}
			flush()
			now = p
		}
		flush()
		i = j
	}
	return out
}

// sets are disjoint sets of numbers.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int) {
	i, j = s.root(i), s.root(j)
	s[max(i, j)] = min(i, j)
}

// xs are where the columns of a lattice start and end: at its upright lines, and
// where its other lines end.
func (l *lattice) xs() []float64 {
	at := []float64{l.left, l.right}
	for _, r := range l.steep {
		at = append(at, r.x0)
	}
	return near(at)
}

// ys are where its rows start and end. Where a page cut the table, the last may
// have no line below it.
func (l *lattice) ys() []float64 {
	at := []float64{l.top, l.bottom}
	for _, r := range l.flat {
		at = append(at, r.y0)
	}
	return near(at)
}

// near sorts numbers and takes those for one that stand near each other.
func near(at []float64) []float64 {
	slices.Sort(at)
	var out []float64
	for i := 0; i < len(at); {
		j, sum := i, 0.0
		for j < len(at) && at[j]-at[i] <= thinnest {
			sum += at[j]
			j++
		}
		out = append(out, sum/float64(j-i))
		i = j
	}
	return out
}

// A sheet is the cells of a table on one page.
type sheet struct {
	page   *page
	xs, ys []float64 // where its columns and rows start and end
	below  [][]bool  // by row and column: there is a line below
	cells  []*cell

	chain *chained
	first int // the row after the headers that the page repeats
}

// A cell spans some rows and columns of a sheet.
type cell struct {
	row, col, rows, cols int
	chars                []char
	lines                []line
	direction            direction
}

// sheet divides a lattice into cells; its columns start and end at xs. Where no
// line is between two places, they are one cell.
func (l *lattice) sheet(xs []float64) *sheet {
	t := &sheet{page: l.page, xs: xs, ys: l.ys()}
	rows, cols := len(t.ys)-1, len(xs)-1
	t.below = make([][]bool, rows)
	set := newSets(rows * cols)
	for r := range rows {
		t.below[r] = make([]bool, cols)
		for c := range cols {
			t.below[r][c] = l.flatAt(t.ys[r+1], xs[c], xs[c+1])
			if r+1 < rows && !t.below[r][c] {
				set.join(r*cols+c, (r+1)*cols+c)
			}
			if c+1 < cols && !l.steepAt(xs[c+1], t.ys[r], t.ys[r+1]) {
				set.join(r*cols+c, r*cols+c+1)
			}
		}
	}
	byRoot := map[int]*cell{}
	sizes := map[int]int{}
	for i := range set {
		root, r, c := set.root(i), i/cols, i%cols
		sizes[root]++
		b := byRoot[root]
		if b == nil {
			b = &cell{row: r, col: c, rows: 1, cols: 1}
			byRoot[root] = b
		}
		b.cols += max(b.col-c, 0)
		b.col = min(b.col, c)
		b.rows, b.cols = max(b.rows, r-b.row+1), max(b.cols, c-b.col+1)
	}
	for i := range set {
		root := set.root(i)
		switch b := byRoot[root]; {
		case sizes[root] != b.rows*b.cols: // no rectangle: lines are missing within it
			t.cells = append(t.cells, &cell{row: i / cols, col: i % cols, rows: 1, cols: 1})
		case root == i:
			t.cells = append(t.cells, b)
		}
	}
	return t
}

// flatAt reports whether a line runs along most of a stretch from left to right.
func (l *lattice) flatAt(y, from, to float64) bool {
	sum := 0.0
	for _, r := range l.flat {
		if math.Abs(r.y0-y) <= thinnest {
			sum += overlap(r.x0, r.x1, from, to)
		}
	}
	return sum >= mostOf*(to-from)
}

// steepAt reports whether a line runs along most of a stretch from top to
// bottom.
func (l *lattice) steepAt(x, from, to float64) bool {
	sum := 0.0
	for _, r := range l.steep {
		if math.Abs(r.x0-x) <= thinnest {
			sum += overlap(r.y0, r.y1, from, to)
		}
	}
	return sum >= mostOf*(to-from)
}

// mostOf is how much of the side of a cell a line must run along.
const mostOf = 0.6

// overlap is how long two stretches run along each other.
func overlap(a, b, from, to float64) float64 {
	return math.Max(math.Min(b, to)-math.Max(a, from), 0)
}
