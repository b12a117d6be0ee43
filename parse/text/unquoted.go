package text

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A program that writes no quotes breaks the rows whose cells have line ends: the
// parts of a row follow one another, each with a few of its tabs.

// mostParts is more lines than the cells of a row have.
const mostParts = 40

// mended says how many lines the row at the start of a text takes, if it is broken
// so: its parts have together as many tabs as the header, it starts with a number, and
// after it another row starts or the table ends. columns are those of the header.
func mended(lines []string, columns int) (n int) {
	if columns < 4 || !startsRow(lines[0]) {
		return 0
	}
	tabs := 0
	for i, l := range lines[:min(len(lines), mostParts)] {
		if i > 0 && (startsRow(l) || strings.TrimSpace(l) == "") || strings.Contains(l, `"`) {
			return 0
		}
		tabs += strings.Count(l, "\t")
		if tabs > columns-1 || i == 0 && tabs == columns-1 {
			return 0
		}
		if tabs == columns-1 {
			if next := i + 1; next == len(lines) || startsRow(lines[next]) || strings.Count(lines[next], "\t") == columns-1 || strings.TrimSpace(lines[next]) == "" || !strings.Contains(lines[next], "\t") {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// startsRow reports whether a line starts with the number of a row.
func startsRow(line string) bool {
	first, _, tab := strings.Cut(line, "\t")
	return tab && rowNumber.MatchString(strings.TrimSpace(first))
}

// headerColumns is the number of columns of a header, 0 if the cells are none.
func headerColumns(cells []string) int {
	if !plan.IsHeader(cells) {
		return 0
	}
	return len(cells)
}

// firstLines are the first lines of a text, at most so many.
func firstLines(s string, most int) []string {
	var out []string
	for len(out) < most {
		i := strings.IndexAny(s, "\r\n")
		if i < 0 {
			return append(out, s)
		}
		out = append(out, s[:i])
		if s[i] == '\r' {
			s = strings.TrimPrefix(s[i+1:], "\n")
		} else {
			s = s[i+1:]
		}
	}
	return out
}
