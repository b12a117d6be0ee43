package align

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

type lineKind int

const (
	blankLine lineKind = iota
	rowLine
	sectionLine
	restLine // the rest of the section's heading above
	textLine
)

var (
	pageNumber   = regex.MustCompile(`^[-—–－· ]*(?:第\s*)?[0-9]+(?:\s*/\s*[0-9]+)?(?:\s*页)?(?:[，, ]*共\s*[0-9]+\s*页)?[-—–－· ]*$`)
	figuresOnly  = regex.MustCompile(`^[0-9]+$`)
	sectionStart = regex.MustCompile(`^(?:[（(][〇零一二三四五六七八九十百]+[)）]|[〇零一二三四五六七八九十百]+[、.．]|第[〇零一二三四五六七八九十百]+(?:部分|章|节|类))`)
	remark       = regex.MustCompile(`^(?:注|备\s*注|说\s*明)\s*[：:]`)
)

// The costs by which lines are told apart.
const (
	costText   = 3 // a line that stands outside the table
	costAcross = 6 // a line that fits the columns worse is no row; 1 more for each cell but one
	costAfter  = 4 // the same, below the last line of several cells
	costRowFit = 3 // one that fits them better is surely one
)

// classify says which lines belong to rows, are headings of sections, or stand
// outside the table.
func (f *fit) classify(lines []Line) []lineKind {
	kinds := make([]lineKind, len(lines))
	var sure []Line // lines of several cells
	arabic := f.header.index(plan.NumberColumn) == 0 && slices.ContainsFunc(lines, func(l Line) bool {
		return len(l.Words) > 3 && l.gaps() && (arabicNumber.MatchString(l.Words[0].Text) || numberHead.MatchString(l.Words[0].Text))
	})
	for i, l := range lines {
		switch text := l.Text(); {
		case text == "":
		case remark.MatchString(text), f.pageNumber(lines, i):
			kinds[i] = textLine
		case arabic && f.numbered(l):
			kinds[i] = sectionLine
		case l.gaps():
			kinds[i] = rowLine
			sure = append(sure, l)
		default:
			kinds[i] = -1
		}
	}
	f.put(sure[:min(len(sure), learnt)])
	numbered := make([]bool, len(f.header.cells)) // columns whose texts start as headings do
	for _, line := range f.runs {
		for _, r := range line {
			numbered[r.column] = numbered[r.column] || sectionStart.MatchString(r.text)
		}
	}
	last := true
	for i, l := range slices.Backward(lines) {
		if kinds[i] < 0 {
			if f.bareHeading(lines, i) {
				kinds[i] = sectionLine
				continue
			}
			kinds[i] = f.kindOf(l, numbered, last)
			if _, runs := f.lone(l); kinds[i] == textLine && len(runs) > 0 {
				if _, parted := f.parted(l, runs, func(c int) float64 { return f.start[c] }); parted {
					kinds[i] = rowLine
				}
			}
			if kinds[i] == textLine && last && f.below(lines, i) {
				kinds[i] = rowLine
			}
		} else if kinds[i] == rowLine {
			last = false
		}
	}
	if arabic {
		f.broken(lines, kinds)
	}
	f.end(lines, kinds)
	return kinds
}

// numbered reports whether a line is a section's number and its heading, in a table
// whose tasks have Arabic numbers: 一、 and 大气污染防治.
func (f *fit) numbered(l Line) bool {
	return len(l.Words) == 2 && sectionNumber.MatchString(l.Words[0].Text)
}

// broken finds the lines of headings that the column of titles broke: those below
// the line of the number, and those above it where the number stands in the middle.
func (f *fit) broken(lines []Line, kinds []lineKind) {
	for i, l := range lines {
		number := len(l.Words) == 1 && l.Words[0].X0 < f.header.cells[1].x0 && headingNumber.MatchString(l.Words[0].Text)
		if !number && !(kinds[i] == sectionLine && f.numbered(l)) {
			continue
		}
		part := func(k int, above Word) bool {
			return k >= 0 && k < len(lines) && len(lines[k].Words) == 1 && kinds[k] != textLine && f.under(above, lines[k].Words[0])
		}
		from, to := i, i+1
		if number {
			// 重大隐患 and 动态清零, and 二、 between them
			for n := 1; i-n >= 0 && len(lines[i-n].Words) == 1 && part(i+n, lines[i-n].Words[0]); n++ {
				from, to = i-n, i+n+1
			}
			if from == i {
				continue
			}
		} else {
			above := l.Words[1]
			for part(to, above) && lines[to].Y-lines[to-1].Y < 1.4 {
				above = lines[to].Words[0]
				to++
			}
			for n := 1; n < to-i+1 && i-n >= 0 && len(lines[i-n].Words) == 1 && kinds[i-n] != textLine && f.under(lines[i-n].Words[0], l.Words[1]) && lines[i-n+1].Y-lines[i-n].Y < 1.4; n++ {
				from = i - n
			}
		}
		kinds[from] = sectionLine
		for k := from + 1; k < to; k++ {
			kinds[k] = restLine
		}
	}
}

var (
	sectionNumber = regex.MustCompile(`^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．]?)$`)
	arabicNumber  = regex.MustCompile(`^[（(]?[0-9]{1,3}[)）.．、]?$`)
)

// headingNumber is the number of a section by itself.
var headingNumber = regex.MustCompile(`^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)$`)

// under reports whether a word goes on with the one above it in the column of
// titles: it starts below it, and there was no room for more.
func (f *fit) under(above, w Word) bool {
	most := 0.0
	title := f.header.index(plan.TitleColumn)
	for _, line := range f.runs {
		for _, r := range line {
			if r.column == title {
				most = max(most, r.wide)
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(w.Text)
	return math.Abs(above.X0-w.X0) < 1 && above.wide()+float64(eastasian.RuneWidth(first)) > most-1
}

// kindOf is the kind of a line without wide gaps. last says that none with such
// comes after it.
func (f *fit) kindOf(l Line, numbered []bool, last bool) lineKind {
	h := f.header
	cost, runs := f.lone(l)
	c := runs[0].column
	text := l.Text()
	if sectionStart.MatchString(text) && len(runs) == 1 && !numberText.MatchString(text) {
		m := h.measure()
		first := l.Words[0].X0 < h.cells[1].x0 // it starts where the first column does
		switch {
		case cost > costAcross,
			!numbered[m] && l.Words[0].X0 > f.lo[m]+4,
			first && h.cells[0].column == plan.NumberColumn && !numbered[c],
			first && h.cells[0].column == plan.TitleColumn && !numbered[0]:
			return sectionLine
		}
	}
	most := costAcross + float64(len(runs)-1)
	if last && len(runs) == 1 {
		most = costAfter
	}
	if cost > most && !f.fills(runs) {
		return textLine
	}
	return rowLine
}

// bareHeading reports whether a line is one short text that no cell can hold: it stands
// neither at the start nor in the middle of its column, or is no number or deadline where
// those stand, after a measure that has ended.
func (f *fit) bareHeading(lines []Line, i int) bool {
	l := lines[i]
	if f.header.numbered || len(l.Words) != 1 || !plainWords.MatchString(l.Words[0].Text) || unit.ShapeOf(l.Words[0].Text) != unit.NoName {
		return false
	}
	_, runs := f.lone(l)
	r := runs[0]
	start := func(c int) float64 {
		if math.IsNaN(f.start[c]) {
			return f.header.cells[c].x0
		}
		return f.start[c]
	}
	k, off := f.header.cells[r.column].column, math.Abs(r.x0-start(r.column))
	if !math.IsNaN(f.mid[r.column]) && !f.leftAligned(r.column) {
		off = math.Min(off, math.Abs((r.x0+r.x1)/2-f.mid[r.column]))
	}
	first := f.header.cells[0].column == plan.NumberColumn && math.Abs(r.x0-start(0)) < 2.5 && f.header.cells[1].x0-r.x0 > 3
	switch {
	case first:
	case k == plan.DeadlineColumn && f.memo.suit(k, r.text) > 0 && !restsDeadline(r.text):
	case k == plan.MeasureColumn && off > 2.5 && !starts(lines, r.x0):
	default:
		return false
	}
	return f.measureEnded(lines[max(0, i-longestCell):i])
}

// leftAligned reports whether most texts of a column start at one place.
func (f *fit) leftAligned(column int) bool {
	all, there := 0, 0
	for i := range f.runs {
		if r, ok := f.cell(i, column); ok {
			all++
			if math.Abs(r.x0-f.start[column]) <= 1 {
				there++
			}
		}
	}
	return 2*there > all
}

// starts reports whether a cell starts at a place in a line of several.
func starts(lines []Line, x float64) bool {
	return slices.ContainsFunc(lines, func(l Line) bool {
		return l.gaps() && slices.ContainsFunc(l.Words, func(w Word) bool { return math.Abs(w.X0-x) <= 1 })
	})
}

// longestCell is how many lines above a heading the measure before it may end.
const longestCell = 8

// plainWords is a short text without marks or figures.
var plainWords = regex.MustCompile(`^\p{Han}{2,16}$`)

// measureEnded reports whether the last measure in some lines, if there is one, ends
// there.
func (f *fit) measureEnded(lines []Line) bool {
	for _, l := range slices.Backward(lines) {
		if len(l.Words) == 0 {
			continue
		}
		_, runs := f.lone(l)
		for _, r := range runs {
			if f.header.cells[r.column].column == plan.MeasureColumn {
				return ended(r.text)
			}
		}
	}
	return true
}

// below reports whether a line of one word starts right below a cell that is not the
// first of its row, with nothing but such lines between them.
func (f *fit) below(lines []Line, i int) bool {
	w := lines[i].Words[0]
	if len(lines[i].Words) > 1 && lines[i].gaps() {
		return false
	}
	for k := i - 1; k >= 0 && len(lines[k].Words) > 0 && lines[k+1].Y-lines[k].Y < 1.4 && !lines[k+1].Break; k-- {
		if !lines[k].gaps() {
			if math.Abs(lines[k].Words[0].X0-w.X0) > 0.5 {
				return false
			}
			continue
		}
		cells := lines[k].Words
		if len(f.header.cells) < 3 || cells[0].X0 < f.header.cells[2].x0 {
			cells = cells[1:]
		}
		return slices.ContainsFunc(cells, func(o Word) bool { return math.Abs(o.X0-w.X0) <= 0.5 })
	}
	return false
}

// fills reports whether a line has what each column has, in all columns but one
// at most. Wherever its words stand, it is a row then.
func (f *fit) fills(runs []run) bool {
	cost := 0.0
	for _, r := range runs {
		cost += f.memo.suit(f.header.cells[r.column].column, r.text)
	}
	return len(runs) >= max(3, len(f.header.cells)-1) && cost <= float64(len(runs))
}

// pageNumber reports whether a line of a page is its number. Figures alone are one
// where no line is right below.
func (f *fit) pageNumber(lines []Line, i int) bool {
	l := lines[i]
	text := l.Text()
	next := func(k int) bool {
		return k >= 0 && k < len(lines) && len(lines[k].Words) > 0 && math.Abs(lines[k].Y-l.Y) < 1.4
	}
	if figuresOnly.MatchString(text) && next(i+1) {
		return false
	}
	if !pageNumber.MatchString(text) || l.Words[0].X0 <= 8 && len(l.Words) == 1 && !strings.ContainsAny(text, "-—–－页") {
		return false
	}
	c := f.header.index(plan.NumberColumn)
	return c < 0 || len(l.Words) > 1 || l.Words[0].X0 < f.lo[c]-1 || l.Words[0].X1 > f.hi[c]+1
}

// end makes all lines texts from the first on after which no row comes that
// surely is one.
func (f *fit) end(lines []Line, kinds []lineKind) {
	last := len(lines) // the line after the last sure row
	for last > 0 {
		if l := lines[last-1]; kinds[last-1] == sectionLine || kinds[last-1] == restLine {
			break
		} else if kinds[last-1] == rowLine && l.gaps() {
			if cost, runs := f.lone(l); cost < costRowFit && 2*len(runs) >= len(f.header.cells) || f.fills(runs) {
				break
			}
		}
		last--
	}
	if last == 0 && slices.ContainsFunc(lines, Line.gaps) {
		return // nothing is sure
	}
	from := slices.IndexFunc(kinds[last:], func(k lineKind) bool { return k == textLine })
	for from >= 0 && last+from < len(lines) && pageNumber.MatchString(lines[last+from].Text()) {
		next := slices.IndexFunc(kinds[last+from+1:], func(k lineKind) bool { return k == textLine })
		if next < 0 {
			return
		}
		from += next + 1
	}
	if from < 0 {
		return
	}
	for i := last + from; i < len(lines); i++ {
		if kinds[i] == rowLine {
			kinds[i] = textLine
		}
	}
}
