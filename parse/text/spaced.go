package text

import (
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A spaced table has a row a line and only spaces between the cells, which need not
// stand below one another. It is read so only where every row has as many cells as
// the header and starts with its number, so that nothing is guessed.

var (
	wideSpace = regex.MustCompile(`(?:[ \x{A0}]{2,}|\x{3000}+)[ \x{A0}\x{3000}]*`)
	anySpace  = regex.MustCompile(`[ \x{A0}\x{3000}]+`)
	rowNumber = regex.MustCompile(`^[（(]?[0-9]{1,3}(?:[.．\-][0-9]{1,3})*[)）]?[、.．]?$`)
	// sectionLine is a line between rows that names a section.
	sectionLine = regex.MustCompile(`^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[部章节])`)
)

// spaced reads such a table; ok is false if the text is none.
func spaced(lines []line) ([]grid.Block, bool) {
	for _, space := range []*regex.Regexp{wideSpace, anySpace} {
		if blocks, ok := spacedBy(lines, space); ok {
			return blocks, true
		}
	}
	return nil, false
}

func spacedBy(lines []line, space *regex.Regexp) ([]grid.Block, bool) {
	const leastColumns, leastRows = 4, 2
	var before []grid.Block
	head, last := -1, -1 // the header's line, and the last row's
	var header []string
	rows := make([][]string, len(lines))
	for i, l := range lines {
		text := strings.TrimSpace(l.text)
		if text == "" {
			continue
		}
		cells := space.Split(text, -1)
		switch {
		case head < 0 && len(cells) >= leastColumns && plan.IsHeader(cells):
			if k, _ := plan.ColumnOf(cells[0]); k != plan.NumberColumn {
				return nil, false
			}
			head, header = i, cells
		case head < 0:
			before = append(before, &grid.Paragraph{Text: text, At: l.at})
		case len(cells) == len(header) && (rowNumber.MatchString(cells[0]) || strings.Join(cells, " ") == strings.Join(header, " ")):
			rows[i], last = cells, i
		}
	}
	if head < 0 || last < 0 {
		return nil, false
	}
	t := &grid.Table{Guessed: space == anySpace}
	add := func(l line, cells []string) {
		row := grid.Row{At: l.at, Break: l.page && len(t.Rows) > 0}
		for _, c := range cells {
			row.Cells = append(row.Cells, grid.Cell{Text: c})
		}
		t.Rows = append(t.Rows, row)
	}
	add(lines[head], header)
	out := append(before, t)
	n := 0
	for i := head + 1; i < len(lines); i++ {
		text := strings.TrimSpace(lines[i].text)
		switch {
		case text == "":
		case rows[i] != nil:
			add(lines[i], rows[i])
			n++
		case i > last:
			out = append(out, &grid.Paragraph{Text: text, At: lines[i].at})
		case sectionLine.MatchString(text) && utf8.RuneCountInString(text) <= 40 && !wideSpace.MatchString(text):
			t.Rows = append(t.Rows, grid.Row{At: lines[i].at, Cells: []grid.Cell{{Text: text, Cols: len(header)}}})
		default:
			return nil, false
		}
	}
	return out, n >= leastRows
}
