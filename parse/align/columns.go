package align

import (
	"cmp"
	"math"
	"slices"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// valid reports whether the columns are those of a plan: what is to be done, and
// by whom or by when.
func (h *header) valid() bool {
	known := 0
	var have [plan.ColumnCount]bool
	for _, c := range h.cells {
		if c.column != plan.OtherColumn {
			known++
			have[c.column] = true
		}
	}
	what := have[plan.TitleColumn] || have[plan.MeasureColumn]
	who := have[plan.LeadColumn] || have[plan.ResponsibleColumn] || have[plan.SupportColumn] || have[plan.DeadlineColumn]
	return what && who && len(h.cells) > 2 && 2*known >= len(h.cells)
}

func (h *header) row(l Line) *grid.Row {
	row := &grid.Row{At: l.At, Break: l.Break}
	for _, c := range h.cells {
		row.Cells = append(row.Cells, grid.Cell{Text: c.text})
	}
	return row
}

// index is the place of a column, -1 if the table does not have it.
func (h *header) index(k plan.Column) int {
	return slices.IndexFunc(h.cells, func(c headCell) bool { return c.column == k })
}

// measure is the place of the column with the most text: that of the measures,
// or of the tasks where they are all there is.
func (h *header) measure() int {
	if i := h.index(plan.MeasureColumn); i >= 0 {
		return i
	}
	return max(h.index(plan.TitleColumn), 0)
}

// borders finds where each column of a page ends and the next starts: where the
// fewest words stand across, between the words of the header or, on a page
// without one, as the page before has them, though all may be moved. clean says that
// wide gaps are there which no word stands across.
func (h *header) borders(lines []Line, before []float64) (borders []float64, clean bool) {
	p := newProfile(slices.DeleteFunc(slices.Clone(lines), h.across))
	if before != nil {
		return p.like(before)
	}
	borders, clean = make([]float64, len(h.cells)-1), true
	for i := range borders {
		left, right := h.cells[i].x1, h.cells[i+1].x0
		best, least := gap{left, right, 1}, math.Inf(1)
		for _, g := range p.gaps(left-0.5, right+0.5) {
			c := g.cost()
			if g.to < left || g.from > right {
				c += 0.3
			}
			if c < least {
				best, least = g, c
			}
		}
		borders[i] = best.mid()
		clean = clean && best.wide() >= wideGap
	}
	return borders, clean
}

// across reports whether a line may be a text across columns: it has no gaps and
// starts where the first column does, or as a section's heading does.
func (h *header) across(l Line) bool {
	return len(l.Words) > 0 && !l.gaps() && (l.Words[0].X0 < h.cells[1].x0 || sectionStart.MatchString(l.Words[0].Text))
}

// gaps reports whether more than single spaces divide the words of a line.
func (l Line) gaps() bool {
	for i := range l.Words[min(1, len(l.Words)):] {
		if l.Words[i+1].X0-l.Words[i].X1 > 1.5 {
			return true
		}
	}
	return false
}

// A profile is how many words stand across each place of a page.
type profile struct {
	x []float64 // where words start or end, ascending
	n []int     // how many stand across from x[i] to x[i+1]
}

func newProfile(lines []Line) profile {
	change := map[float64]int{}
	for _, l := range lines {
		for _, w := range l.Words {
			change[w.X0]++
			change[w.X1]--
		}
	}
	var p profile
	for x := range change {
		p.x = append(p.x, x)
	}
	slices.Sort(p.x)
	n := 0
	for _, x := range p.x {
		n += change[x]
		p.n = append(p.n, n)
	}
	return p
}

// A gap is a place where as many words stand across.
type gap struct {
	from, to float64
	across   int
}

func (g gap) mid() float64 { return (g.from + g.to) / 2 }

// wide is how wide it is, 0 if words stand across.
func (g gap) wide() float64 {
	if g.across > 0 {
		return 0
	}
	return g.to - g.from
}

// cost is less for a gap that fewer words cross, and of those for the widest.
func (g gap) cost() float64 { return float64(g.across) - math.Min(g.to-g.from, 4)*0.05 }

// gaps are what of the page lies between a and b.
func (p profile) gaps(a, b float64) []gap {
	var out []gap
	add := func(from, to float64, n int) {
		from, to = math.Max(from, a), math.Min(to, b)
		if from < to || from == to && n > 0 {
			out = append(out, gap{from, to, n})
		}
	}
	if len(p.x) == 0 {
		add(a, b, 0)
		return out
	}
	add(math.Inf(-1), p.x[0], 0)
	for i := range p.x {
		to := math.Inf(1)
		if i+1 < len(p.x) {
			to = p.x[i+1]
		}
		add(p.x[i], to, p.n[i])
	}
	return out
}

// The borders of a page without a header.
const (
	mostMoved   = 12   // how far a border is at most from that of the page before
	costMoved   = 0.05 // of moving a border, by distance, and of moving it away from the one before
	leastColumn = 0.4  // of the width that a column had
	mostGaps    = 60   // that are weighed for a border
)

// like finds borders as another page has them.
func (p profile) like(before []float64) (borders []float64, clean bool) {
	type choice struct {
		gap
		cost float64 // with the borders before it
		from int     // of them
	}
	choices := make([][]choice, len(before))
	for i, x := range before {
		for _, g := range p.gaps(x-mostMoved, x+mostMoved) {
			choices[i] = append(choices[i], choice{gap: g, cost: g.cost() + costMoved*math.Abs(g.mid()-x)})
		}
		slices.SortStableFunc(choices[i], func(a, b choice) int { return cmp.Compare(a.cost, b.cost) })
		choices[i] = choices[i][:min(len(choices[i]), mostGaps)]
		if i == 0 {
			continue
		}
		wide := x - before[i-1]
		for k := range choices[i] {
			c := &choices[i][k]
			least := math.Inf(1)
			for j, b := range choices[i-1] {
				if now := c.mid() - b.mid(); now >= leastColumn*wide {
					if cost := b.cost + costMoved*math.Abs(now-wide); cost < least {
						least, c.from = cost, j
					}
				}
			}
			c.cost += least
		}
	}
	last := len(before) - 1
	at, least := -1, math.Inf(1)
	for k, c := range choices[last] {
		if c.cost < least {
			at, least = k, c.cost
		}
	}
	if at < 0 {
		return before, false
	}
	borders, clean = make([]float64, len(before)), true
	for i := last; i >= 0; i-- {
		c := choices[i][at]
		borders[i], at = c.mid(), c.from
		clean = clean && c.wide() >= wideGap
	}
	return borders, clean
}
