package markdown

import (
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// Rows with pipes that Markdown takes for no table: without the line below their
// header, or after a blank line within one. A chat shows them all the same.

// A looseRun is lines of such rows that follow one another.
type looseRun struct {
	first  int      // its first line, from 0
	rows   []string // without the signs of a quotation
	goesOn bool     // it is the rest of the table before it
}

var (
	quotation = regex.MustCompile(`^[ \t]*(?:>[ \t]?)+`)
	emphasis  = strings.NewReplacer("**", "", "__", "", "*", "", "`", "")
)

// looseRuns finds the rows that no table has.
func looseRuns(lines []string) []looseRun {
	var out []looseRun
	columns := 0 // of the table that the next rows may belong to
	for i := 0; i < len(lines); i++ {
		s := unquoted(lines[i])
		if !isRow(s) {
			if strings.TrimSpace(s) != "" && !delimiter.MatchString(s) {
				columns = 0
			}
			continue
		}
		first, table := i, i+1 < len(lines) && delimiter.MatchString(unquoted(lines[i+1]))
		var rows []string
		for ; i < len(lines) && (isRow(unquoted(lines[i])) || table && i == first+1); i++ {
			rows = append(rows, strings.TrimPrefix(strings.TrimSpace(unquoted(lines[i])), "|"))
		}
		i--
		switch cells := cellsOf(rows[0]); {
		case table:
			columns = len(cells)
		case len(rows) > 1 && plan.IsHeader(cells):
			columns = len(cells)
			out = append(out, looseRun{first: first, rows: rows})
		case columns > 0 && len(cells) == columns:
			out = append(out, looseRun{first: first, rows: rows, goesOn: true})
		}
	}
	return out
}

func unquoted(line string) string {
	return strings.TrimRight(quotation.ReplaceAllString(line, ""), " \t\r")
}

// isRow reports whether a line has at least three cells.
func isRow(line string) bool { return len(cellsOf(line)) >= 3 && !delimiter.MatchString(line) }

func cellsOf(line string) []string {
	if !strings.Contains(line, "|") {
		return nil
	}
	line = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "|"), "|")
	cells := strings.Split(strings.ReplaceAll(line, `\|`, "\x00"), "|")
	for i, c := range cells {
		cells[i] = strings.TrimSpace(emphasis.Replace(strings.ReplaceAll(c, "\x00", "|")))
	}
	return cells
}

// withoutLoose blanks the lines of rows that are read apart.
func withoutLoose(lines []string, runs []looseRun) string {
	for _, r := range runs {
		for i := range r.rows {
			lines[r.first+i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

// loose reads the rows and puts them where they stand.
func (r *reader) loose(runs []looseRun) {
	for _, run := range runs {
		n := len(cellsOf(run.rows[0]))
		in := reader{name: r.name, doc: new(grid.Doc), before: run.first - 2}
		in.read(strings.Repeat("|a", n) + "|\n" + strings.Repeat("|-", n) + "|\n|" + strings.Join(run.rows, "\n|"))
		r.doc.Diags = append(r.doc.Diags, in.doc.Diags...)
		t := in.doc.Blocks[0].(*grid.Table)
		t.Rows = t.Rows[1:]
		at := len(r.doc.Blocks)
		for i, b := range r.doc.Blocks {
			if lineOf(b) > run.first+1 {
				at = i
				break
			}
		}
		if before, ok := tableBefore(r.doc.Blocks, at); ok && run.goesOn {
			t.Rows[0].Break = true
			before.Rows = append(before.Rows, t.Rows...)
			continue
		}
		r.doc.Blocks = append(r.doc.Blocks[:at:at], append([]grid.Block{t}, r.doc.Blocks[at:]...)...)
	}
}

func tableBefore(blocks []grid.Block, at int) (*grid.Table, bool) {
	if at == 0 {
		return nil, false
	}
	t, ok := blocks[at-1].(*grid.Table)
	return t, ok
}

func lineOf(b grid.Block) int {
	switch b := b.(type) {
	case *grid.Paragraph:
		return b.At.Line
	case *grid.Table:
		return b.Rows[0].At.Line
	}
	return 0
}
