package limit

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// Markdown refuses a text that its parser would take too long with: the time for a
// block grows with the square of its length, and with what is nested in it. A block
// may have as many bytes as a cell has characters; rows of tables count one by one.
func (l *Limits) Markdown(name, src string) error {
	if err := l.Divided(src, func(c rune) bool { return c == '|' }); err != nil {
		return err
	}
	block, line := int64(0), 0
	for s := range strings.Lines(src) {
		line++
		at := plan.Place{Name: name, Line: line}
		marks := s[:len(s)-len(strings.TrimLeft(s, " \t>-*+.)0123456789"))]
		depth := int64(strings.Count(marks, ">") + strings.Count(marks, "\t") + strings.Count(marks, " ")/2 + strings.Count(marks, "- "))
		if err := l.Check(plan.LimitDepth, depth, at); err != nil {
			return err
		}
		if strings.TrimSpace(s) == "" || strings.Contains(s, "|") {
			block = 0
		}
		if err := l.Check(plan.LimitColumns, int64(strings.Count(s, "|")-strings.Count(s, `\|`)-2), at); err != nil {
			return err
		}
		for cell := range strings.SplitSeq(s, "|") {
			if err := l.Check(plan.LimitText, block+int64(len(cell)), at); err != nil {
				return err
			}
		}
		if !strings.Contains(s, "|") {
			block += int64(len(s))
		}
	}
	return nil
}
