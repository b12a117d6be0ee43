package align

import (
	"math"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// The costs of taking lines for one row.
const (
	costRow      = 2   // so that lines are kept together where nothing speaks against it
	costNumber   = 20  // each number but one
	costDeadline = 12  // each deadline but one
	costNoText   = 16  // no measure
	costNoDate   = 3   // no deadline in a table that has them
	costNoRole   = 1   // nobody
	costCut      = 0.5 // part of that where a page may have cut the row
	costOff      = 0.8 // a cell that stands a line off
	costLate     = 6   // a cell that starts below the others, where all start at the top
	costRound    = 0.9 // as costOff, where half a line's rounding explains it
	costRounded  = 0.3 // the same, where it goes the way that all do
	costStray    = 1.5 // a cell at the top where others stand in the middle
	costTwice    = 10  // a body twice in a cell, or nobody and somebody
	costTitle    = 0.3 // a title at the edge of its row that others have a part in
	costHead     = 6   // a number or a title that stands a line off
	costHole     = 9   // a blank line within a cell
	costShort    = 2   // a line of text that ends before the column does
	costOpen     = 30  // a row that ends within a sentence
	costBreak    = 6   // the same, where the line had room for more
	costTail     = 16  // a row that ends within a name
	costClose    = 20  // no blank line after a row where others have one
	mostOff      = 8   // lines that a cell can stand off at most
)

var (
	nobody        = regex.MustCompile(`^(?:[—–\-－─/／]+|无)$`)
	deadlineList  = regex.MustCompile(`[、，,；;/]$|^[、，,；;/]`)
	deadlineStart = regex.MustCompile(`^(?:20[0-9]{2}年|[0-9]{1,2}月|[0-9]{1,2}[-—–～~至]|年|每|全年|长期|持续|常态|立|即|[上下]半|第?[一二三四]季|前[一二三]|[—/])`)
	deadlineEnd   = regex.MustCompile(`(?:[前底末内起日月季度化]|实施|推进|开展|坚持|全年|半年|完成|[—/])$`)
)

// after is the next line that a column has text in, -1 if there is none.
func (b *body) after(i, c int) int {
	for i++; i < len(b.lines); i++ {
		if b.text[i][c] != "" {
			return i
		}
	}
	return -1
}

// near reports whether two lines of a column may follow each other within a
// cell. The lines of other cells may stand between them: these can be half a
// line higher.
func (b *body) near(c, p, j int) bool {
	gap := b.y[j][c] - b.y[p][c]
	if b.lines[j].Measured {
		return gap <= within
	}
	return gap < 2.4 && int(gap) == j-p
}

// goesOn reports whether a line of a column has the rest of what another, not
// far above it, starts.
func (b *body) goesOn(k plan.Column, p, j int, s, next string) bool {
	return b.lines[j].Y-b.lines[p].Y < mostApart && b.header.memo.joins(k, s, next) < 0
}

// mostApart is how far apart the lines of a cell may stand where what they say
// holds them together.
const mostApart = 4.5

// between is the cost of two lines in one cell, which starts at a line.
func (b *body) between(c int, k plan.Column, start, p, j int) float64 {
	s, next := b.text[p][c], b.text[j][c]
	cost := 0.0
	if !b.near(c, p, j) && k != plan.TitleColumn && k != plan.NumberColumn && !b.goesOn(k, p, j, s, next) {
		cost += costHole
	}
	switch k {
	case plan.NumberColumn:
		if !b.near(c, p, j) || b.header.memo.joins(k, s, next) >= 0 {
			cost += costNumber
		}
	case plan.DeadlineColumn:
		so, on := b.deadline(c, start, p, j)
		switch {
		case wholeDeadline(so) && wholeDeadline(on) && !deadlineList.MatchString(so) && !deadlineList.MatchString(on):
			cost += costDeadline
		case b.header.memo.joins(k, s, next) < 0 || !wholeDeadline(so) && wholeDeadline(so+on):
		case s == next || b.header.lone[c][s] && b.header.lone[c][next] || !b.full(c, p, next) || deadlineEnd.MatchString(s) && deadlineStart.MatchString(next):
			cost += costDeadline
		}
	case plan.TitleColumn:
		if !b.full(c, p, next) {
			cost += 2 * costShort
		}
	case plan.MeasureColumn:
		if !b.full(c, p, next) {
			cost += costShort
			if !ended(s) {
				cost += costShort
			}
		}
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		if nobody.MatchString(s) || nobody.MatchString(next) || unit.ShapeOf(next) != unit.NoName && b.has(c, start, p, next) {
			cost += costTwice
		}
	}
	return cost
}

// deadline is a deadline from the line that its cell starts at, and what comes from
// another line on: that and, where it is none by itself, the next.
func (b *body) deadline(c, start, p, j int) (so, on string) {
	for i := start; i <= p; i++ {
		so += b.text[i][c]
	}
	on = b.text[j][c]
	if next := b.after(j, c); next >= 0 && b.near(c, j, next) && !wholeDeadline(on) {
		on += b.text[next][c]
	}
	return strings.ReplaceAll(so, " ", ""), strings.ReplaceAll(on, " ", "")
}

// has reports whether a column has a text in some lines already.
func (b *body) has(c, from, to int, text string) bool {
	for i := from; i <= to; i++ {
		if b.text[i][c] == text {
			return true
		}
	}
	return false
}

// shape is the cost of how the cells of a row stand, and of those that are
// missing.
func (b *body) shape(start, end int, m mode, first, last []int) float64 {
	roles, filled := 0, 0
	missing := 0.0
	for c, cell := range b.header.cells {
		if cell.column.IsRole() {
			roles++
			if first[c] >= 0 {
				filled++
			}
		}
		if first[c] < 0 {
			switch cell.column {
			case plan.MeasureColumn:
				missing += costNoText
			case plan.DeadlineColumn:
				missing += costNoDate
			}
		}
	}
	if roles > 0 && filled == 0 {
		missing += costNoRole
	}
	if start == 0 && b.broken || end == len(b.lines)-1 && b.cut && m != top {
		missing = math.Min(missing, costCut)
	}
	y0, y1 := b.lines[start].Y, b.lines[end].Y
	if m == top {
		return missing + b.below(y0, first)
	}
	cost := b.around(y0+y1, y0, m, first, last)
	// A line at its edge may be of a cell that stands for several rows.
	from, to, title := start, end, 0.0
	for from < to && b.headsOnly(from, &title) {
		from++
	}
	for from < to && b.headsOnly(to, &title) {
		to--
	}
	if from > start || to < end {
		y0, y1 = b.lines[from].Y, b.lines[to].Y
		cost = math.Min(cost, title+b.around(y0+y1, y0, m, first, last))
	}
	return missing + cost
}

// headsOnly reports whether a line only has cells that may stand for several rows.
// It raises cost where that is a title, which rather stands for one.
func (b *body) headsOnly(line int, cost *float64) bool {
	for c, s := range b.text[line] {
		if s != "" && b.single(c) {
			return false
		}
	}
	if c := b.header.index(plan.TitleColumn); c >= 0 && b.text[line][c] != "" {
		*cost = costTitle
	}
	return true
}

// below is the cost of cells that do not start at the top of their row.
func (b *body) below(y float64, first []int) (cost float64) {
	for c, cell := range b.header.cells {
		if first[c] < 0 {
			continue
		}
		off, weight := b.y[first[c]][c]-y, costOff
		if off > 0 {
			cost += costLate
		}
		if cell.column == plan.NumberColumn || cell.column == plan.TitleColumn {
			weight = costHead
		}
		cost += weight * math.Min(off, mostOff)
	}
	return cost
}

// around is the cost of cells that do not stand in the middle of their row, whose
// first line is at y and whose middle is half of sum.
func (b *body) around(sum, y float64, m mode, first, last []int) (cost float64) {
	for c := range b.header.cells {
		if first[c] < 0 || !b.single(c) {
			continue // it may stand for several rows
		}
		below := (b.y[first[c]][c] + b.y[last[c]][c] - sum) / 2
		off, weight := math.Abs(below), costOff
		if off < 1.1 {
			switch weight = costRound; {
			case off < 0.4 || m == middle:
			case off < 0.6 && (below < 0) == (m == higher):
				weight = costRounded
			default:
				weight = 2 * costRound
			}
		} else if up := b.y[first[c]][c] - y; up >= 0 && up+costStray < off {
			off = up + costStray
		}
		cost += weight * math.Min(off, mostOff)
	}
	return cost
}

// border is the cost of a row's end after a line.
func (b *body) border(end int, first, last []int) float64 {
	if end+1 == len(b.lines) {
		return 0
	}
	cost := 0.0
	if b.header.spaced && b.lines[end+1].Y-b.lines[end].Y < blankLines {
		cost = costClose
	}
	for c, cell := range b.header.cells {
		p := last[c]
		if p < 0 {
			continue
		}
		j := b.after(p, c)
		if j < 0 {
			continue
		}
		s, next := b.text[p][c], b.text[j][c]
		if !b.near(c, p, j) && !b.goesOn(cell.column, p, j, s, next) {
			continue
		}
		switch {
		case cell.column == plan.MeasureColumn:
			if !ended(s) && b.full(c, p, next) {
				cost += costOpen
			} else if !ended(s) && b.header.prose {
				cost += costBreak
			}
		case cell.column == plan.DeadlineColumn:
			so, on := b.deadline(c, first[c], p, j)
			if wholeDeadline(so) && wholeDeadline(on) {
				break
			}
			if b.header.memo.joins(cell.column, s, next) < 0 || deadlineWords.MatchString(so) && restsDeadline(on) || !wholeDeadline(so) && wholeDeadline(so+on) && deadlineWords.MatchString(so) {
				cost += costDeadline
			} else if b.full(c, p, next) && s != next && !b.header.lone[c][s] && !(deadlineEnd.MatchString(s) && deadlineStart.MatchString(next)) {
				cost += costDeadline / 2
			}
		case cell.column.IsRole():
			if b.cutsName(c, first[c], p, j) {
				cost += costTail
			}
		}
	}
	return cost
}
