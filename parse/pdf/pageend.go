package pdf

import (
	"slices"

	"github.com/zeren-plan/zeren/internal/regex"
)

// merges reports whether the table joins cells over several rows in a column,
// rather than leave those of the later rows blank.
func (t *table) merges(col int) bool {
	for _, s := range t.sheets {
		for _, c := range s.cells {
			if c.col == col && c.rows > 1 {
				return true
			}
		}
	}
	return false
}

// mend looks at where a page ends within the table, before sheet i. It puts cells over both pages
// together, whose text may be on either or on both, and reports whether the last
// row may go on: no line is below it, or its text stops in the middle of a line.
func (t *table) mend(i int) (open bool) {
	before, s := t.sheets[i-1], t.sheets[i]
	last := len(before.below) - 1
	unclosed := !slices.Contains(before.below[last], true)
	open = unclosed || t.cut(before, s)
	// Of the cells further left: one with text before the page's end has none after
	// it; one has a number before it, so that nothing blank waits for one.
	goesOn, numbered := false, false
	for col := range len(before.xs) - 1 {
		a, b := before.at(last, col), s.at(s.first, col)
		if a == nil || a.col != col {
			continue
		}
		above := len(a.lines) == 0 && t.above(i-1, a)
		numbered = numbered || numeral.MatchString(a.squeezed()) || above
		if b == nil || b.col != col || a.cols != b.cols {
			continue
		}
		if len(b.lines) == 0 {
			goesOn = goesOn || len(a.lines) > 0 || above
			continue
		}
		below := before.below[last][col]
		if numeral.MatchString(b.squeezed()) && len(a.lines) > 0 && a.squeezed() != b.squeezed() {
			break // something else starts on the next page
		}
		switch {
		case len(a.lines) == 0 && !above && (!numbered && (t.merges(col) || !below && a.rows+b.rows > 2) || open && t.cut(before, s)):
			a.lines, b.lines = b.lines, nil // printed on the later page only
		case len(a.lines) == 0 || a.squeezed() == b.squeezed():
		case below && slices.Contains(before.below[last], false): // the line ends this cell, and leaves others open
		case t.full(before, a, b) && twoOf(a.rows+b.rows > 2, !below && !unclosed, goesOn):
			a.lines, b.lines = append(slices.Clip(a.lines), b.lines...), nil // partly on each
		}
	}
	return open
}

// twoOf reports whether at least two of three signs say that a cell is one over
// both pages.
func twoOf(rows, unclosed, goesOn bool) bool {
	return rows && unclosed || rows && goesOn || unclosed && goesOn
}

// cut reports whether a row goes on on the next page by its text: what stands in
// its longest cell is in the middle of a line there, and nothing else starts anew.
func (t *table) cut(before, s *sheet) bool {
	last := len(before.below) - 1
	var a, b *cell // the longest
	for col := range len(before.xs) - 1 {
		p, q := before.at(last, col), s.at(s.first, col)
		if p == nil || q == nil || p.col != col || q.col != col || p.cols != q.cols {
			return false
		}
		if len(p.lines) == 0 && len(q.lines) > 0 && p.rows == 1 || col == 0 && len(q.lines) > 0 && p.squeezed() != q.squeezed() && len(p.lines) > 0 {
			return false
		}
		if a == nil || p.width()+q.width() > a.width()+b.width() {
			a, b = p, q
		}
	}
	return a != nil && len(a.lines) > 0 && len(b.lines) > 0 && !ended.MatchString(a.squeezed()) && t.full(before, a, b)
}

// numeral is the number of a task, or how a text starts that has one.
var numeral = regex.MustCompile(`^(?:[（(]?[0-9]+(?:[.．-][0-9]+)*[)）]?[、.．]?$|[0-9]{1,3}[、.．]\D|[（(][0-9一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+(?:[、.．]|$)|[①-⑳])`)

var ended = regex.MustCompile(`[。；;！？!?]$`)

// width is how much text a cell has.
func (c *cell) width() float64 {
	w := 0.0
	for _, l := range c.lines {
		w += l.x1 - l.x0
	}
	return w
}

// full reports whether the first word of a cell would not have fitted into the
// last line of the one on the page before.
func (t *table) full(before *sheet, a, b *cell) bool {
	return len(a.lines) > 0 && len(b.lines) > 0 &&
		a.lines[len(a.lines)-1].x1+b.lines[0].need() >= t.limit(before, a)-0.15*b.lines[0].size
}

// above reports whether a blank cell of a sheet goes on from one with text on the
// page before.
func (t *table) above(i int, c *cell) bool {
	if i == 0 || c.row > t.sheets[i].first {
		return false
	}
	before := t.sheets[i-1]
	a := before.at(len(before.below)-1, c.col)
	return a != nil && (len(a.lines) > 0 || t.above(i-1, a))
}
