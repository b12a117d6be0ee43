package align

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// pairs calls f with each two bodies between which nothing stands but a page's number and
// a header.
func (r *reader) pairs(f func(b, next *body)) {
	var before *body
	for _, p := range r.parts {
		switch {
		case p.body != nil:
			if before != nil {
				f(before, p.body)
			}
			before = p.body
		case p.row != nil && len(p.row.Cells) == 1, p.paragraph != nil && !p.number:
			before = nil
		}
	}
}

// turn finds the bodies whose last row goes on in the next.
func turn(b, next *body) {
	if b.turns(next) {
		b.turned = true
		task := b.header.task()
		b.headed = task >= 0 && inColumn(next.text[:next.ends[0]], task) != ""
	}
}

// owe finds the bodies that start with the rest of a row, whose measure breaks off in a
// full line of the page before: what has a number or a deadline there has none here.
func owe(b, next *body) {
	measure := b.header.index(plan.MeasureColumn)
	if measure < 0 || !b.header.prose || !b.cut || b.closed || !next.broken || next.opened || !b.header.same(next.header) {
		return
	}
	goesOn := slices.IndexFunc(next.text, func(cells []string) bool { return cells[measure] != "" })
	open, from := -1, 0 // the last line of the measure, and the first that may be of its row
	for i, cells := range slices.Backward(b.text) {
		if s := cells[measure]; s != "" {
			if open >= 0 && ended(s) {
				from = i + 1
				break
			}
			open = max(open, i)
		}
	}
	if goesOn < 0 || open < 0 || ended(b.text[open][measure]) || !b.full(measure, open, next.text[goesOn][measure]) {
		return
	}
	number, deadline := b.header.index(plan.NumberColumn), b.header.index(plan.DeadlineColumn)
	if number >= 0 && inColumn(b.text[from:], number) != "" {
		next.owed = append(next.owed, number)
	}
	if deadline >= 0 && wholeDeadline(inColumn(b.text[from:], deadline)) {
		next.owed = append(next.owed, deadline)
	}
}

// turns reports whether the last row before a page's end goes on in the first one after
// it: its measure breaks off in a full line, in the middle of a sentence, and at most one
// of both has a number, or a deadline that is one by itself.
func (b *body) turns(next *body) bool {
	measure := b.header.index(plan.MeasureColumn)
	if measure < 0 || !b.header.prose || !b.cut || b.closed || !next.broken || next.opened || !b.header.same(next.header) || len(b.ends) == 0 || len(next.ends) == 0 {
		return false
	}
	last, first := b.text[b.start(len(b.ends)-1):], next.text[:next.ends[0]]
	filled := func(c int) func(cells []string) bool {
		return func(cells []string) bool { return cells[c] != "" }
	}
	number := b.header.index(plan.NumberColumn)
	if number < 0 {
		number = b.header.index(plan.TitleColumn)
	}
	if number >= 0 && slices.ContainsFunc(last, filled(number)) && slices.ContainsFunc(first, filled(number)) {
		return false
	}
	if c := b.header.index(plan.DeadlineColumn); c >= 0 && wholeDeadline(inColumn(last, c)) && wholeDeadline(inColumn(first, c)) {
		return false
	}
	goesOn := slices.IndexFunc(first, filled(measure))
	breaksOff := len(b.text) - 1
	for breaksOff >= len(b.text)-len(last) && b.text[breaksOff][measure] == "" {
		breaksOff--
	}
	return goesOn >= 0 && breaksOff >= len(b.text)-len(last) && !ended(b.text[breaksOff][measure]) && b.full(measure, breaksOff, first[goesOn][measure])
}

// inColumn is what lines have in a column, without blanks.
func inColumn(lines [][]string, column int) string {
	var s strings.Builder
	for _, cells := range lines {
		s.WriteString(strings.ReplaceAll(cells[column], " ", ""))
	}
	return s.String()
}

// goOn adds to a row what another one has that is its rest.
func (h *header) goOn(row *grid.Row, rest grid.Row) {
	row.Rests = append(row.Rests, grid.Edge{Text: rest.Cells[max(h.index(plan.MeasureColumn), 0)].Text, At: rest.At})
	for c := range row.Cells {
		text := &row.Cells[c].Text
		if next := rest.Cells[c].Text; *text != "" && next != "" && next != *text {
			*text = grid.Lines(grid.Written(*text+"\n"+next), h.wide[c])
		} else if *text == "" {
			*text = next
		}
	}
	row.Doubts = slices.Concat(row.Doubts, rest.Doubts)
	row.Edges = slices.Concat(row.Edges, rest.Edges)
}
