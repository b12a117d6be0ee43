package align

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A body is lines of a table in one run: no section, header or page's end
// stands between them.
type body struct {
	header *header
	broken bool // a page ended before it
	cut    bool // a page ends after it
	opened bool // a line is drawn above it
	closed bool // a line is drawn below it
	lines  []Line
	text   [][]string     // by line and column
	wide   [][]float64    // how much of its line each takes up
	y      [][]float64    // where each stands
	doubts [][]grid.Doubt // by line
	trial  []int          // ends, for a mode that is tried
	ends   []int          // the line after each row
	unsure [][]grid.Edge  // by row
	// The row after each task, and after each section, where their cells stand in
	// the middle of their rows.
	groups, sections []int
}

// add adds a line whose words are put into columns.
func (b *body) add(l Line, runs []run, doubts []grid.Doubt) {
	cells := make([]string, len(b.header.cells))
	wide, y := make([]float64, len(cells)), make([]float64, len(cells))
	for _, r := range runs {
		cells[r.column], wide[r.column], y[r.column] = r.text, r.wide, l.Y+r.below
	}
	b.lines = append(b.lines, l)
	b.text = append(b.text, cells)
	b.wide = append(b.wide, wide)
	b.y = append(b.y, y)
	b.doubts = append(b.doubts, doubts)
}

// divide divides bodies into rows: as cells stand at the top of their rows, or
// in the middle, whichever fits all better.
func divide(bodies []*body) {
	measure(bodies)
	if measuredRows(bodies) {
		group(bodies)
		return
	}
	best := math.Inf(1)
	var taken mode
	for _, m := range modes {
		cost := 0.0
		for _, b := range bodies {
			cost += b.divide(m)
		}
		if cost < best {
			best, taken = cost, m
			for _, b := range bodies {
				b.ends = b.trial
			}
		}
	}
	for _, b := range bodies {
		b.edges(taken)
	}
	if taken != top {
		group(bodies)
	}
}

// measure measures the columns of the bodies that share a header.
func measure(bodies []*body) {
	gaps, widths := map[*header][][]float64{}, map[*header][][]float64{}
	lines, sentences := map[*header]int{}, map[*header]int{} // of measures
	for _, b := range bodies {
		n := len(b.header.cells)
		if gaps[b.header] == nil {
			gaps[b.header], widths[b.header] = make([][]float64, n), make([][]float64, n)
			b.header.wide, b.header.pitch, b.header.lone = make([]float64, n), make([]float64, n), make([]map[string]bool, n)
		}
		for c := range n {
			if b.header.lone[c] == nil {
				b.header.lone[c] = map[string]bool{}
			}
			last := -1
			for i := range b.lines {
				s := b.text[i][c]
				if s == "" {
					continue
				}
				if b.header.cells[c].column == plan.MeasureColumn {
					lines[b.header]++
					if ended(s) {
						sentences[b.header]++
					}
				}
				widths[b.header][c] = append(widths[b.header][c], b.wide[i][c])
				if last >= 0 {
					gaps[b.header][c] = append(gaps[b.header][c], b.y[i][c]-b.y[last][c])
				}
				if next := b.after(i, c); (last < 0 || !b.near(c, last, i)) && (next < 0 || !b.near(c, i, next)) {
					b.header.lone[c][s] = true
				}
				last = i
			}
		}
	}
	for h, columns := range gaps {
		h.spaced = spaced(bodies, h)
		h.prose = 20*sentences[h] > lines[h]
		for c, g := range columns {
			if w := widths[h][c]; len(w) > 0 {
				slices.Sort(w)
				h.wide[c] = w[len(w)-1-len(w)/50] // some characters are narrower than they are counted
			}
			h.pitch[c] = 1
			if len(g) > 0 {
				slices.Sort(g)
				h.pitch[c] = g[len(g)/4]
			}
		}
	}
}

// blankLines is how far lines are apart at least that blank ones divide.
const blankLines = 1.6

// spaced reports whether blank lines divide the rows below a header: what stands
// between two has one number, and a measure.
func spaced(bodies []*body, h *header) bool {
	number, measure := h.index(plan.NumberColumn), h.measure()
	blocks, good, blanks := 0, 0, 0
	for _, b := range bodies {
		if b.header != h {
			continue
		}
		numbers, texts := 0, 0
		for i, l := range b.lines {
			if number >= 0 && b.text[i][number] != "" {
				numbers++
			}
			if b.text[i][measure] != "" {
				texts++
			}
			last := i+1 == len(b.lines)
			if !last && b.lines[i+1].Y-l.Y < blankLines {
				continue
			}
			if !last {
				blanks++
			}
			blocks++
			if numbers < 2 && texts > 0 {
				good++
			}
			numbers, texts = 0, 0
		}
	}
	return blanks > 0 && 5*good >= 4*blocks
}

// full reports whether nothing of a cell's next line would have fitted into a
// line.
func (b *body) full(c, line int, next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	need := float64(eastasian.RuneWidth(first))
	if first < 0x1100 { // a word is not broken
		need = float64(eastasian.Width(next[:len(next)-len(strings.TrimLeft(next, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.%"))]))
	}
	return b.wide[line][c]+need > b.header.wide[c]-1
}

// A mode is where in a row its cells stand. Where half a line is too much for the
// middle, programs stand them higher or lower; what is printed may do both.
type mode int

const (
	top mode = iota
	middle
	higher
	lower
)

var modes = []mode{top, middle, higher, lower}

// longestRow is the largest number of lines that a row has.
const longestRow = 160

// divide finds the rows of lowest cost, for cells that stand in a mode. It
// leaves them in b.trial.
func (b *body) divide(m mode) float64 {
	n := len(b.lines)
	best := make([]float64, n+1)
	from := make([]int, n+1)
	for i := range best {
		best[i] = math.Inf(1)
	}
	best[0] = 0
	for i := range n {
		b.grow(i, m, func(end int, cost float64) {
			if c := best[i] + cost; c < best[end] {
				best[end], from[end] = c, i
			}
		})
	}
	b.trial = nil
	for end := n; end > 0; end = from[end] {
		b.trial = append(b.trial, end)
	}
	slices.Reverse(b.trial)
	return best[n]
}

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
	costHead     = 6.0 // a number or a title that stands a line off
	costHole     = 9   // a blank line within a cell
	costShort    = 2   // a line of text that ends before the column does
	costOpen     = 30  // a row that ends within a sentence
	costBreak    = 6   // the same, where the line had room for more
	costTail     = 16  // a row that ends within a name
	costClose    = 20  // no blank line after a row where others have one
	mostOff      = 8   // lines that a cell can stand off at most
)

// grow tries all rows that start at a line.
func (b *body) grow(start int, m mode, try func(end int, cost float64)) {
	cols := len(b.header.cells)
	first, last := make([]int, cols), make([]int, cols)
	for c := range cols {
		first[c], last[c] = -1, -1
	}
	within := 0.0 // the cost of what is joined
	for j := start; j < len(b.lines) && j-start < longestRow; j++ {
		for c, cell := range b.header.cells {
			s := b.text[j][c]
			if s == "" {
				continue
			}
			if p := last[c]; p >= 0 {
				within += b.between(c, cell.column, first[c], p, j)
			}
			if first[c] < 0 {
				first[c] = j
			}
			last[c] = j
		}
		try(j+1, costRow+within+b.shape(start, j, m, first, last)+b.border(j, first, last))
	}
}

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

var (
	nobody        = regexp.MustCompile(`^(?:[—–\-－─/／]+|无)$`)
	deadlineList  = regexp.MustCompile(`[、，,；;/]$|^[、，,；;/]`)
	deadlineStart = regexp.MustCompile(`^(?:20[0-9]{2}年|[0-9]{1,2}月|[0-9]{1,2}[-—–～~至]|年|每|全年|长期|持续|常态|立|即|[上下]半|第?[一二三四]季|前[一二三]|[—/])`)
	deadlineEnd   = regexp.MustCompile(`(?:[前底末内起日月季度化]|实施|推进|开展|坚持|全年|半年|完成|[—/])$`)
)

// shape is the cost of how the cells of a row stand, and of those that are
// missing.
func (b *body) shape(start, end int, m mode, first, last []int) float64 {
	roles, filled := 0, 0
	missing := 0.0
	for c, cell := range b.header.cells {
		if slices.Contains(plan.RoleColumns[:], cell.column) {
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
			if b.header.memo.joins(cell.column, s, next) < 0 || !wholeDeadline(so) && wholeDeadline(so+on) && deadlineWords.MatchString(so) {
				cost += costDeadline
			} else if b.full(c, p, next) && s != next && !b.header.lone[c][s] && !(deadlineEnd.MatchString(s) && deadlineStart.MatchString(next)) {
				cost += costDeadline / 2
			}
		case slices.Contains(plan.RoleColumns[:], cell.column):
			if b.cutsName(c, first[c], p, j) {
				cost += costTail
			}
		}
	}
	return cost
}

// cutsName reports whether a list of names, which starts at a line, goes on from
// one line to another.
func (b *body) cutsName(c, start, p, j int) bool {
	tails := []string{lastName(b.text[p][c])}
	marked := tails[0] != b.text[p][c]
	for i := p - 1; i >= start && !marked && len(tails) < longestName; i-- {
		if s := b.text[i][c]; s != "" {
			tail := lastName(s)
			marked = tail != s
			tails = append(tails, tail+tails[len(tails)-1])
		}
	}
	if marked {
		tails = tails[len(tails)-1:]
	}
	heads := []string{firstName(b.text[j][c])}
	ends := heads[0] != b.text[j][c]
	for i := j; !ends && len(heads) < longestName; {
		next := b.after(i, c)
		if next < 0 || !b.near(c, i, next) {
			break
		}
		head := firstName(b.text[next][c])
		ends = head != b.text[next][c]
		heads = append(heads, heads[len(heads)-1]+head)
		i = next
	}
	return b.header.memo.goesOn(tails, heads, marked)
}

// longestName is the largest number of lines that a name is put together from.
const longestName = 4

func isName(s string) bool { return unit.ShapeOf(s) != unit.NoName || unit.WholeGroup(s) }

// goesOn reports whether a list goes on from a line to the next: after a mark, or
// within a name. What stands before the border may start with any of the tails, and
// what stands after it may end with any of the heads, the shortest first; marked
// says that a mark stands before.
func goesOn(tails, heads []string, marked bool) bool {
	left, right := tails[0], heads[0]
	if left == "" || right == "" {
		return true
	}
	joined := func(left string) bool {
		return slices.ContainsFunc(heads, func(right string) bool { return unit.ShapeOf(left+right) != unit.NoName })
	}
	if marked && open(left) && joined(left) {
		return true // 各 and 县（市）区人民政府
	}
	if nobody.MatchString(left) || !slices.ContainsFunc(tails, joined) {
		return false
	}
	return !slices.ContainsFunc(heads, isName) || !slices.ContainsFunc(tails, isName) && unit.LevelOf(right) == "" && !unit.Collective(right)
}

func isMark(c rune) bool { return strings.ContainsRune("、，,；;", c) }

// ended reports whether a text ends where a sentence does.
func ended(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。；;！？!?…", c)
}

// rows are the rows that the lines were divided into.
func (b *body) rows() []grid.Row {
	out := make([]grid.Row, len(b.ends))
	number, title := b.header.index(plan.NumberColumn), b.header.index(plan.TitleColumn)
	start := 0
	for i, end := range b.ends {
		out[i] = grid.Row{At: b.lines[start].At, Break: i == 0 && b.broken}
		if b.doubts != nil {
			out[i].Doubts = slices.Concat(b.doubts[start:end]...)
		}
		if b.unsure != nil {
			out[i].Edges = b.unsure[i]
		}
		for c := range b.header.cells {
			out[i].Cells = append(out[i].Cells, grid.Cell{Text: grid.Lines(b.join(c, start, end), b.header.wide[c])})
		}
		start = end
	}
	b.share(out, b.sections, b.header.index(plan.SectionColumn))
	switch {
	case b.alone():
		b.share(out, []int{len(out)}, number, title)
	case b.groups != nil:
		b.share(out, b.groups, number, title)
	case number >= 0 && title >= 0:
		// A title goes on beside the next measures of its task.
		named := -1
		for i := range out {
			t := &out[i].Cells[title]
			if named >= 0 && out[i].Cells[number].Text == "" && t.Text != "" {
				out[named].Cells[title].Text += "\n" + t.Text
				t.Text = ""
			}
			if t.Text != "" {
				named = i
			}
		}
	}
	return out
}

// share gives the texts of some columns in each group of rows to its first row.
func (b *body) share(rows []grid.Row, ends []int, columns ...int) {
	start := 0
	for _, end := range ends {
		for _, c := range columns {
			if c < 0 {
				continue
			}
			for i := start; i < end; i++ {
				rows[i].Cells[c].Text = ""
			}
			rows[start].Cells[c].Text = b.join(c, b.start(start), b.ends[end-1])
		}
		start = end
	}
}

// guessed reports whether a row has several lines and no blank line sets it off.
func (b *body) guessed() bool {
	if (b.opened || b.closed) && len(b.lines) > 1 {
		return true // the lines divide tasks
	}
	tight := func(line int) bool { // no blank line is above
		gap := b.lines[line].Y - b.lines[line-1].Y
		return gap < 1.4 || b.lines[line].Measured && gap < blankLines
	}
	for i, end := range b.ends {
		if end-b.start(i) > 1 && (end < len(b.lines) && tight(end) || i > 0 && tight(b.start(i))) {
			return true
		}
	}
	return false
}

// join is the text of a column in a run of lines. In a list of names with marks
// between them a full line goes on without a mark where a name does.
func (b *body) join(c, start, end int) string {
	role := slices.Contains(plan.RoleColumns[:], b.header.cells[c].column)
	marks := role && slices.ContainsFunc(b.text[start:end], func(cells []string) bool { return strings.ContainsFunc(cells[c], isMark) })
	out, last := "", -1
	for i := start; i < end; i++ {
		s := b.text[i][c]
		if s == "" {
			continue
		}
		if last >= 0 && !(marks && b.full(c, last, s) && oneName(lastName(b.text[last][c]), firstName(s))) {
			out += "\n"
		}
		out += s
		last = i
	}
	return out
}

// oneName reports whether two texts are one name rather than two.
func oneName(left, right string) bool {
	return left != "" && right != "" && unit.ShapeOf(left+right) != unit.NoName && !(unit.ShapeOf(left) == unit.FullName && unit.ShapeOf(right) == unit.FullName)
}

// start is the first line of a row.
func (b *body) start(row int) int {
	if row == 0 {
		return 0
	}
	return b.ends[row-1]
}
