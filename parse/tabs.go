package parse

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/csv"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/parse/markdown"
	"github.com/zeren-plan/zeren/plan"
	"regexp"
)

// tabsDivide reports whether a text has tabs and they divide its cells. They don't
// where they divide no line into a header, and something else does: then they only
// stand in cells.
func tabsDivide(s string, limits *limit.Limits) bool {
	return strings.Contains(s, "\t") && !strayTabs(s, limits)
}

func strayTabs(s string, limits *limit.Limits) bool {
	tabbed, filled := 0, 0
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) != "" {
			filled++
		}
		if strings.Contains(line, "\t") {
			if tabbed++; plan.IsHeader(strings.Split(line, "\t")) {
				return false
			}
		}
	}
	if markdown.Looks(s) {
		return true
	}
	if limits.Divided(s, csv.Divides) != nil {
		return false
	}
	if sep := csv.Separator(s); sep != 0 {
		rows, _ := csv.Records(s, sep)
		return slices.ContainsFunc(rows, plan.IsHeader)
	}
	if 4*tabbed > filled { // of a table set by blanks a tab in one cell is a slip
		return false
	}
	for line := range strings.Lines(s) {
		if plan.IsHeader(gaps.Split(strings.TrimSpace(line), -1)) {
			return true
		}
	}
	return false
}

// gaps are the blanks between the columns of a text.
var gaps = regexp.MustCompile(`  +|　+`)
