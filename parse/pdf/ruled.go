package pdf

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// ruled reports whether lines draw the tables of plans, with lines between their
// rows.
func ruled(doc *grid.Doc, pages []*layout) bool {
	found := false
	for _, b := range doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		for i, row := range t.Rows {
			titles := make([]string, len(row.Cells))
			for k, c := range row.Cells {
				titles[k] = plan.Squeeze(c.Text)
			}
			if !plan.IsHeader(titles) {
				continue
			}
			found = true
			if t.Guessed && slices.ContainsFunc(row.Cells, severalTitles) || undivided(t, t.Rows[i+1:], titles) {
				return false
			}
			break
		}
	}
	return found && !slices.ContainsFunc(pages, (*layout).bareHeader)
}

// severalTitles reports whether a cell of a header has the words over two columns, which
// no gutter divides.
func severalTitles(c grid.Cell) bool {
	last := plan.OtherColumn
	for _, w := range strings.Fields(c.Text) {
		k, _ := plan.ColumnOf(w)
		if k != plan.OtherColumn && last != plan.OtherColumn && k != last {
			return true
		}
		last = k
	}
	return false
}

// bareHeader reports whether the header of a plan's table stands outside the tables
// that lines draw.
func (p *layout) bareHeader() bool {
	return slices.ContainsFunc(p.rest, func(l line) bool {
		words := l.words()
		return len(words) >= manyWords && headed(words)
	})
}

// undivided reports whether no lines divide the rows below a header: cells hold what
// those of several rows do, or go on beside several numbers.
func undivided(t *grid.Table, rows []grid.Row, titles []string) bool {
	columns := plan.ColumnsOf(titles)
	numbered := make([]bool, len(rows))
	dated, sure := 0, false // rows of several deadlines
	before := 0             // the last number
	for c, at := range placed(rows, len(columns)) {
		lines := strings.FieldsFunc(c.Text, lineEnd)
		several, is := align.Several(columns[at.from], lines)
		switch columns[at.from] {
		case plan.NumberColumn:
			if !several && counting(lines) {
				return true
			}
			// Digits of one number may stand below one another in a narrow column.
			n, err := strconv.Atoi(plan.Squeeze(c.Text))
			if several && (err != nil || n != before+1) {
				return true
			}
			if err == nil {
				before = n
			}
			numbered[at.row] = numeral.MatchString(plan.Squeeze(c.Text))
		case plan.DeadlineColumn:
			if several {
				dated++
			}
		}
		sure = sure || is
	}
	if dated > 1 && (sure || t.Guessed && 2*dated >= len(rows)) {
		return true
	}
	number := slices.Index(columns, plan.NumberColumn)
	for c, at := range placed(rows, len(columns)) {
		own := (at.from > number || at.to <= number) && slices.ContainsFunc(columns[at.from:at.to], func(k plan.Column) bool {
			return k != plan.SectionColumn && k != plan.TitleColumn // those may stand for several rows
		})
		if !own || !strings.ContainsFunc(c.Text, lineEnd) {
			continue
		}
		beside := 0
		for _, is := range numbered[at.row:min(at.row+max(c.Rows, 1), len(rows))] {
			if is {
				beside++
			}
		}
		if beside > 1 {
			return true
		}
	}
	return false
}

// counting reports whether lines have numbers that follow one another, among what else
// there is, such as the starts of headings.
func counting(lines []string) bool {
	before := 0
	for _, l := range lines {
		n, err := strconv.Atoi(plan.Squeeze(l))
		switch {
		case err != nil:
		case before > 0 && n == before+1:
			return true
		default:
			before = n
		}
	}
	return false
}

// A spot is where a cell stands: its row, its first column, and the one after its
// last.
type spot struct{ row, from, to int }

// placed are the cells of rows and where they stand beside those that span several
// rows, in a table of some columns.
func placed(rows []grid.Row, columns int) iter.Seq2[grid.Cell, spot] {
	return func(yield func(grid.Cell, spot) bool) {
		taken := make([]int, columns) // by column, the row after the last cell
		for i, r := range rows {
			at := 0
			for _, c := range r.Cells {
				for at < columns && taken[at] > i {
					at++
				}
				to := min(at+max(c.Cols, 1), columns)
				if at == to {
					break
				}
				for k := at; k < to; k++ {
					taken[k] = i + max(c.Rows, 1)
				}
				if !yield(c, spot{i, at, to}) {
					return
				}
				at = to
			}
		}
	}
}

func lineEnd(c rune) bool { return c == grid.Wrap || c == grid.Stop || c == '\n' }
