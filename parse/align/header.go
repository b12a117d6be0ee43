package align

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// A header is the words over the columns of a table.
type header struct {
	line, lines int // the first, and how many
	cells       []headCell
	// Of each column: how much a line holds, how far it is from line to line
	// within a cell, and what stands alone in a cell.
	wide, pitch []float64
	lone        []map[string]bool
	prose       bool // measures end as sentences do
	numbered    bool // headings of sections have numbers
	spaced      bool // blank lines divide rows
	memo        memo
}

type headCell struct {
	text   string
	x0, x1 float64
	column plan.Column
	exact  bool // the text is a known header and nothing else
	top    int  // the first line that it stands in
	bottom int
	words  []headWord // that it was put together from
}

// A headWord is where a word of a header stands: its line, and its start.
type headWord struct {
	line int
	x0   float64
}

// headers finds all headers, from the first line on.
func headers(lines []Line) []*header {
	known := make([]int, len(lines)) // words of headers, by line
	for i, l := range lines {
		for _, w := range l.Words {
			if k, _ := columnOf(w.Text); k != plan.OtherColumn {
				known[i]++
			}
		}
	}
	var out []*header
	for i := 0; i < len(lines); i++ {
		if known[i] == 0 && !nears(lines[i:], known[i:]) {
			continue
		}
		if h := headerAt(lines, i); h != nil {
			if h.betterBelow(lines) {
				continue
			}
			i += h.lines - 1
			h.over(lines)
			out = append(out, h)
		}
	}
	numberColumns(lines, out)
	return out
}

// betterBelow reports whether a header that starts with a line of unknown words is as
// well known without it, and that line is the end of a title: its words stand over
// nothing, or spoil what they stand over.
func (h *header) betterBelow(lines []Line) bool {
	if h.lines < 2 || len(lines[h.line].Words) > 2 {
		return false
	}
	below := headerAt(lines, h.line+1)
	if below == nil || below.line+below.lines != h.line+h.lines || below.known() < h.known() {
		return false
	}
	return below.known() > h.known() || slices.ContainsFunc(h.cells, func(c headCell) bool { return c.bottom == 0 })
}

// known counts the words that are exact, and those that hold one.
func (h *header) known() int {
	n := 0
	for _, c := range h.cells {
		if c.column != plan.OtherColumn {
			n++
		}
		if c.exact {
			n++
		}
	}
	return n
}

// numberColumns gives headers a first column where numbers stand to the left of their
// words, which have none for it. A header that a page repeats has what the first has.
func numberColumns(lines []Line, headers []*header) {
	found := make(map[string]headCell)
	for i, h := range headers {
		end := len(lines)
		if i+1 < len(headers) {
			end = headers[i+1].line
		}
		if c, ok := h.numberColumn(lines[h.line+h.lines : end]); ok {
			if _, ok := found[h.words()]; !ok {
				found[h.words()] = c
			}
		}
	}
	for _, h := range headers {
		if c, ok := found[h.words()]; ok {
			c.bottom = h.lines - 1
			h.cells = append([]headCell{c}, h.cells...)
		}
	}
}

func (h *header) words() string {
	var b strings.Builder
	for _, c := range h.cells {
		b.WriteString(c.text + "\x00")
	}
	return b.String()
}

// numberColumn finds the numbers that stand below nothing, to the left of a header:
// below one another, set apart from what follows, and nothing else stands there.
func (h *header) numberColumn(lines []Line) (headCell, bool) {
	const apart, drift = 1.9, 3
	if h.index(plan.NumberColumn) >= 0 {
		return headCell{}, false
	}
	c := headCell{x0: math.Inf(1), column: plan.NumberColumn, exact: true}
	numbers, last := 0, math.Inf(-1)
	for i, l := range lines {
		if len(l.Words) == 0 || l.Words[0].X1 > h.cells[0].x0-apart || sectionStart.MatchString(l.Text()) && !arabicNumber.MatchString(l.Words[0].Text) {
			continue
		}
		w := l.Words[0]
		halves := i+1 < len(lines) && len(lines[i+1].Words) > 0 && inHalves(w, lines[i+1].Words[0])
		if !arabicNumber.MatchString(w.Text) && !halves {
			if len(l.Words) > 1 && !(i > 0 && len(lines[i-1].Words) > 0 && inHalves(lines[i-1].Words[0], w)) {
				return headCell{}, false
			}
			continue
		}
		if len(l.Words) < 2 || l.Words[1].X0-w.X1 < apart {
			return headCell{}, false
		}
		numbers++
		c.x0, last = math.Min(c.x0, w.X0), math.Max(last, w.X0)
		c.x1 = math.Max(c.x1, w.X1)
	}
	return c, numbers > 1 && last-c.x0 <= drift
}

// inHalves reports whether two words below each other are a number that the width of
// its column broke: （ and 1）.
func inHalves(above, below Word) bool {
	return above.X0 == below.X0 && numberHead.MatchString(above.Text) && arabicNumber.MatchString(above.Text+below.Text)
}

// nears reports whether a line without known words is right above one with some:
// it may have the first part of words. Where places are measured, several may be
// above: words of few lines stand in the middle of those of many.
func nears(lines []Line, known []int) bool {
	for n := 1; n < len(lines) && holds(lines[:n+1]); n++ {
		if known[n] >= 2 {
			return true
		}
		if !lines[n].Measured {
			break
		}
	}
	return false
}

// over takes in the line above a header that only heads some of its columns, as
// 责任分工 does.
func (h *header) over(lines []Line) {
	if h.line == 0 || h.lines == 1 || !holds(lines[h.line-1:h.line+1]) || len(lines[h.line-1].Words) != 1 {
		return
	}
	w := lines[h.line-1].Words[0]
	left, right := math.Inf(1), math.Inf(-1)
	for _, c := range h.cells {
		if c.top == h.lines-1 {
			left, right = math.Min(left, c.x0), math.Max(right, c.x1)
		}
	}
	if left < w.X0 && w.X1 < right {
		h.line--
		h.lines++
		for i := range h.cells {
			h.cells[i].top++
			h.cells[i].bottom++
			for k := range h.cells[i].words {
				h.cells[i].words[k].line++
			}
		}
	}
}

// left is what the lines of a header say besides the words of its columns and words
// that head several of these: a remark that stands over them.
func (h *header) left(lines []Line) string {
	var out []string
	for i, l := range lines[h.line : h.line+h.lines] {
		for _, w := range joinHeads(l.Words) {
			k, _ := columnOf(w.Text)
			if k == plan.OtherColumn && !plan.DividesWork(w.Text) && !slices.ContainsFunc(h.cells, func(c headCell) bool {
				return slices.Contains(c.words, headWord{i, w.X0})
			}) {
				out = append(out, w.Text)
			}
		}
	}
	return strings.Join(out, " ")
}

// same reports whether two headers have the same words.
func (h *header) same(o *header) bool {
	return slices.EqualFunc(h.cells, o.cells, func(a, b headCell) bool { return a.text == b.text })
}

// longestHeader is the largest number of lines that a header is looked for in.
const longestHeader = 4

// headerAt reads the header that starts at a line, nil if there is none. A line
// belongs to it if it makes more of its words known, or completes them.
func headerAt(lines []Line, i int) *header {
	var best *header
	var above []headCell // without the last line
	score := 0
	for n := 1; i+n <= len(lines) && holds(lines[i:i+n]); n++ {
		cells := headCells(lines[i : i+n])
		if cells == nil {
			break
		}
		now, touched := 0, true // touched: what the last line adds to is exact, or complete now
		first, adds := 0, false // how many more of the first line are known than not
		for _, c := range cells {
			if c.column != plan.OtherColumn {
				now++
			}
			if c.bottom == n-1 {
				adds = true
				touched = touched && (c.exact || c.completes(above))
			}
			switch {
			case c.top > 0:
			case c.column == plan.OtherColumn:
				if c.bottom == 0 || !wholeHead(c.text) {
					first--
				}
			default:
				first++
			}
		}
		above = cells
		h := &header{line: i, lines: n, cells: cells}
		if !h.valid() || !adds || first < 0 && n > 1 && best == nil {
			continue
		}
		if best == nil || now > score || touched {
			best, score = h, now
		} else if !lines[i].Measured && !slices.ContainsFunc(cells, headCell.unclosed) {
			break // where places are measured, room ends a header
		}
	}
	return best
}

// completes reports whether a cell was none of the words of a header before its
// last line, and now ends as one does: 分管校领 and 导, 投资额（万 and 元）.
func (c headCell) completes(above []headCell) bool {
	return wholeHead(c.text) && slices.ContainsFunc(above, func(a headCell) bool {
		rest, ok := strings.CutPrefix(c.text, a.text)
		return ok && a.bottom < c.bottom && !wholeHead(a.text) && utf8.RuneCountInString(rest) <= 4
	})
}

func wholeHead(s string) bool {
	return brackets(s) == 0 && (closing.MatchString(s) || headNoun.MatchString(s))
}

// unclosed reports whether a bracket is open.
func (c headCell) unclosed() bool { return brackets(c.text) > 0 }

func brackets(s string) int {
	return strings.Count(s, "（") + strings.Count(s, "(") - strings.Count(s, "）") - strings.Count(s, ")")
}

var (
	remarkHead = regex.MustCompile(`^(?:备注|说明)$`)
	closing    = regex.MustCompile(`[)）]$`)
	headNoun   = regex.MustCompile(`(?:领导|[责任负系]人|人员|单位|部门|科室|电话|时间|日期|时限|期限|进度|目标|要求|内容|金额|投资|总额|资金|来源|依据|情况|备注|说明|分值|标准|性质|类型|规模|地点|方式|形式|成果)$`)
)

// holds reports whether lines may be one header: they follow each other, and are
// not too many.
func holds(lines []Line) bool {
	n := len(lines) - 1
	if n == 0 {
		return true
	}
	last := lines[n]
	if last.Break || len(last.Words) == 0 {
		return false
	}
	if last.Measured {
		return last.Y-lines[n-1].Y <= within && last.Y-lines[0].Y < longestHeader
	}
	return n < longestHeader
}

// headCells puts the words of a header that stand over one another together. It
// returns nil if a line has what no header has.
func headCells(lines []Line) []headCell {
	var cells []headCell
	for i, l := range lines {
		var words []headCell
		for _, w := range joinHeads(l.Words) {
			if utf8.RuneCountInString(w.Text) > 14 || strings.ContainsAny(w.Text, "。，；") {
				return nil
			}
			words = append(words, newHeadCell(w.Text, w.X0, w.X1, i, i))
		}
		if len(words) > 4*mostColumns {
			return nil // nor are they all put together with those above
		}
		if cells = fold(cells, words); len(cells) > mostColumns {
			return nil
		}
	}
	return cells
}

// mostColumns is the largest number of columns that a header has.
const mostColumns = 40

func newHeadCell(text string, x0, x1 float64, top, bottom int) headCell {
	k, rank := columnOf(text)
	return headCell{text, x0, x1, k, k != plan.OtherColumn && rank < plan.ContainedRank, top, bottom, []headWord{{top, x0}}}
}

// under is a cell with a word of the next line below it.
func (c headCell) under(w headCell) headCell {
	both := newHeadCell(c.text+w.text, math.Min(c.x0, w.x0), math.Max(c.x1, w.x1), c.top, w.bottom)
	both.words = slices.Concat(c.words, w.words)
	return both
}

// fold puts the next line of a header below what is there, the cheapest way that
// keeps the order of both: a word may go on with what stands above it, or head a
// column of its own; and what heads several words below it, as 责任分工 does, is
// dropped for them.
func fold(cells, words []headCell) []headCell {
	type step struct {
		cost         float64
		cells, words int // how many of each were taken before
		out          []headCell
	}
	best := make([][]step, len(cells)+1)
	for i := range best {
		best[i] = make([]step, len(words)+1)
		for j := range best[i] {
			best[i][j].cost = math.Inf(1)
		}
	}
	best[0][0].cost = 0
	take := func(i, j, n, m int, cost float64, out ...headCell) {
		if c := best[i][j].cost + cost; c < best[i+n][j+m].cost-1e-9 {
			best[i+n][j+m] = step{c, i, j, out}
		}
	}
	for i := range len(cells) + 1 {
		for j := range len(words) + 1 {
			if i < len(cells) {
				take(i, j, 1, 0, 1-cells[i].sure(), cells[i])
			}
			if j < len(words) {
				cost := 1 - words[j].sure()
				if i > 0 {
					cost += math.Max(0, cells[i-1].x1-words[j].x0)
				}
				if i < len(cells) {
					cost += math.Max(0, words[j].x1-cells[i].x0)
				}
				take(i, j, 0, 1, cost, words[j])
			}
			if i < len(cells) && j < len(words) {
				both := cells[i].under(words[j])
				cost := cells[i].apart(words[j])/2 - 2*both.sure()
				if !both.exact {
					cost += 1 + 3*(math.Floor(cells[i].sure())+math.Floor(words[j].sure()))
				}
				take(i, j, 1, 1, cost, both)
			}
			for m := 2; len(cells) > 1 && i < len(cells) && j+m <= len(words); m++ {
				group := words[j : j+m]
				far := cells[i].apart(group[0]) + cells[i].apart(group[m-1])
				if far > 4 || far > 0 && slices.ContainsFunc(group, func(c headCell) bool { return !c.column.IsRole() }) {
					break
				}
				cost := cells[i].sure() + far/4
				for _, w := range group {
					cost += 1 - w.sure()
				}
				take(i, j, 1, m, cost, group...)
			}
		}
	}
	var out []headCell
	for i, j := len(cells), len(words); i+j > 0; {
		s := best[i][j]
		out = append(slices.Clone(s.out), out...)
		i, j = s.cells, s.words
	}
	return out
}

// sure is 1 for a known header, less for what has one in it, 0 for other words.
func (c headCell) sure() float64 {
	switch {
	case c.exact:
		return 1
	case c.column != plan.OtherColumn:
		return 0.6
	}
	return 0
}

// apart is how far two words are from standing over each other.
func (c headCell) apart(d headCell) float64 {
	return math.Max(0, math.Max(d.x0-c.x1, c.x0-d.x1))
}

// joinHeads puts the words of a line together that are a header only together: those
// that a single space divides, as 完成 时限, and single characters that are set apart to
// fill the column, as 序 号.
func joinHeads(words []Word) []Word {
	var out []Word
	for i := 0; i < len(words); i++ {
		w := words[i]
		text, lone := w.Text, utf8.RuneCountInString(w.Text) == 1
		for j := i + 1; j < len(words) && j-i < longestSpread; j++ {
			next := words[j]
			lone = lone && utf8.RuneCountInString(next.Text) == 1
			if gap := next.X0 - words[j-1].X1; gap >= widestSpread || gap >= 1.5 && !lone {
				break
			}
			text += next.Text
			if k, rank := columnOf(text); k != plan.OtherColumn && rank < plan.ContainedRank || lone && remarkHead.MatchString(text) {
				w.Text, w.X1 = text, next.X1
				i = j
			}
		}
		out = append(out, w)
	}
	return out
}

// longestSpread is the largest number of words that are put together to a header,
// widestSpread more columns than are between its single characters.
const (
	longestSpread = 8
	widestSpread  = 6.5
)

func columnOf(text string) (plan.Column, int) {
	if utf8.RuneCountInString(text) > 14 {
		return plan.OtherColumn, 0
	}
	return plan.ColumnOf(text)
}
