package align

import (
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
// without one, near where the page before has it. clean says that wide gaps are
// there which no word stands across.
func (h *header) borders(lines []Line, before []float64) (borders []float64, clean bool) {
	p := newProfile(slices.DeleteFunc(slices.Clone(lines), h.across))
	borders, clean = make([]float64, len(h.cells)-1), true
	for i := range borders {
		a, b := h.cells[i].x1-0.5, h.cells[i+1].x0+0.5
		near := math.NaN()
		if before != nil {
			near = before[i]
			a, b = near-12, near+12
			if i > 0 {
				a = math.Max(a, borders[i-1])
			}
		}
		var wide float64
		borders[i], wide = p.gap(a, b, near, h.cells[i].x1, h.cells[i+1].x0)
		clean = clean && wide >= wideGap
	}
	return borders, clean
}

// across reports whether a line may be a text across columns: it has no gaps and
// starts where the first column does.
func (h *header) across(l Line) bool {
	return len(l.Words) > 0 && l.Words[0].X0 < h.cells[1].x0 && !l.gaps()
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

// gap is the middle of the best gap between a and b, and how wide it is. Of gaps that as few words
// cross, the widest is the best; near what was there before where that is known,
// and between the words of the header else.
func (p profile) gap(a, b, near, left, right float64) (x, wide float64) {
	best := math.Inf(1)
	x = (left + right) / 2
	if !math.IsNaN(near) {
		x = near
	}
	try := func(from, to float64, n int) {
		from, to = math.Max(from, a), math.Min(to, b)
		if from > to || from == to && n == 0 {
			return
		}
		c := float64(n) - math.Min(to-from, 4)*0.05
		mid := (from + to) / 2
		if !math.IsNaN(near) {
			c += math.Abs(mid-near) * 0.05
		} else if to < left || from > right {
			c += 0.3
		}
		if c < best {
			best, x, wide = c, mid, to-from
			if n > 0 {
				wide = 0
			}
		}
	}
	if len(p.x) == 0 {
		return x, wideGap
	}
	try(math.Inf(-1), p.x[0], 0)
	for i := range p.x {
		to := math.Inf(1)
		if i+1 < len(p.x) {
			to = p.x[i+1]
		}
		try(p.x[i], to, p.n[i])
	}
	return x, wide
}
