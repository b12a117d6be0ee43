package align

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// fewParts are as many lines between the rows of tasks as a table has at least where
// they are all drawn.
const fewParts = 2

// partedRows divides bodies where lines are drawn, and reports whether they are drawn
// between all rows: those of one task, too, and none has two numbers or deadlines.
func partedRows(bodies []*body) bool {
	parts := 0
	for _, b := range bodies {
		parts += len(b.parts)
	}
	if parts < fewParts {
		return false
	}
	for _, b := range bodies {
		if !b.header.same(bodies[0].header) {
			return false
		}
		b.trial = append(slices.Clip(b.parts), len(b.lines))
		start := 0
		for _, end := range b.trial {
			if b.holdsSeveral(start, end) {
				return false
			}
			start = end
		}
	}
	for _, b := range bodies {
		b.ends = b.trial
	}
	return true
}

// holdsSeveral reports whether some lines have numbers that follow one another, or
// what several deadlines are.
func (b *body) holdsSeveral(start, end int) bool {
	for c, head := range b.header.cells {
		var lines []string
		for _, text := range b.text[start:end] {
			if text[c] != "" {
				lines = append(lines, text[c])
			}
		}
		switch head.column {
		case plan.NumberColumn:
			if counted(lines) {
				return true
			}
		case plan.DeadlineColumn:
			if several, _ := Several(head.column, lines); several && strings.Join(lines, "") != "" {
				return true
			}
		}
	}
	return false
}
