// Package text reads a plan's table from plain text: with tab-separated cells,
// as it is copied out of a word processor or a spreadsheet, drawn with lines, or
// with columns that only blanks divide.
package text

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// Read divides a text into paragraphs and tables. Drawn tables are found by their
// lines; else a text without tabs is read by the columns of its words.
//
// With tabs, a line with one is a row of
// a table; rows belong to one table until a line without a tab comes that is
// not blank. A cell in double quotes may hold tabs and line ends, and a quote
// that is written twice. Blank lines inside a table mark page ends.
//
// name is the file's base name, for places.
func Read(name, src string) *grid.Doc { return ReadWithin(name, src, nil) }

// ReadWithin is Read, which can be ended: goOn, if not nil, is called now and then and
// may panic.
func ReadWithin(name, src string, goOn func()) *grid.Doc {
	switch {
	case Drawn(src):
		return &grid.Doc{Format: "text", Blocks: drawn(linesOf(name, src), goOn)}
	case !strings.Contains(src, "\t"):
		lines := linesOf(name, src)
		if blocks, ok := spaced(lines); ok {
			return &grid.Doc{Format: "text", Blocks: blocks}
		}
		return &grid.Doc{Format: "text", Blocks: aligned(lines, goOn)}
	}
	r := reader{name: name, src: src, line: 1, doc: &grid.Doc{Format: "text"}}
	r.read()
	r.tellMended()
	return r.doc
}

// Divides reports whether a sign may divide the cells of a row.
func Divides(c rune) bool { return c == '\t' || c == '|' || c == '+' || isBorder(c) }

type reader struct {
	name    string
	src     string // what is not read yet
	line    int    // of the start of src, from 1
	doc     *grid.Doc
	table   *grid.Table   // the table that the next row goes to, nil outside tables
	blank   bool          // a blank line came before
	columns int           // of the table's header
	kinds   []plan.Column // what they hold
	mended  []plan.Place  // the rows that line ends in their cells break
	open    bool          // a quote was met that nothing closes: no cell is quoted from there on
}

func (r *reader) read() {
	for r.src != "" {
		at := plan.Place{Name: r.name, Line: r.line}
		if row, ok := r.brokenRow(at); ok {
			r.addRow(row)
			continue
		}
		cells, ok := r.row()
		if ok {
			r.addRow(grid.Row{Cells: cells, At: at})
			if len(cells) != r.columns {
				if kinds := headerKinds(textsOf(cells)); kinds != nil {
					r.columns, r.kinds = len(kinds), kinds
				}
			}
			continue
		}
		r.addLine(r.take(), at)
	}
}

func textsOf(cells []grid.Cell) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = strings.TrimSpace(c.Text)
	}
	return out
}

// take cuts the next line off, without its end.
func (r *reader) take() string {
	line, rest := cutLine(r.src)
	if len(line) < len(r.src) {
		r.line++
	}
	r.src = rest
	return line
}

// row reads a row if the next line is one.
func (r *reader) row() ([]grid.Cell, bool) {
	end := strings.IndexAny(r.src, "\r\n")
	if end < 0 {
		end = len(r.src)
	}
	if !strings.Contains(r.src[:end], "\t") && !(strings.HasPrefix(r.src, `"`) && r.quotedRow()) {
		return nil, false
	}
	cells := make([]grid.Cell, 0, max(r.columns, 4))
	for {
		text, more := r.cell()
		cells = append(cells, grid.Cell{Text: text})
		if !more {
			return cells, true
		}
	}
}

// quotedRow reports whether the text starts with a quoted cell that a tab
// follows.
func (r *reader) quotedRow() bool {
	_, rest, ok := r.quoted()
	return ok && strings.HasPrefix(rest, "\t")
}

// cell reads the next cell of a row and reports whether another follows.
func (r *reader) cell() (text string, more bool) {
	if q, rest, ok := r.quoted(); ok {
		r.line += lineEnds(r.src[:len(r.src)-len(rest)])
		r.src = rest
		text = q
	} else {
		i := strings.IndexAny(r.src, "\t\r\n")
		if i < 0 {
			i = len(r.src)
		}
		text, r.src = r.src[:i], r.src[i:]
	}
	if rest, ok := strings.CutPrefix(r.src, "\t"); ok {
		r.src = rest
		return text, true
	}
	r.take()
	return text, false
}

// quoted reads a cell in quotes. What looks like one but does not end before a
// tab or a line end is a plain cell that starts with a quote.
func (r *reader) quoted() (text, rest string, ok bool) {
	s := r.src
	if r.open || !strings.HasPrefix(s, `"`) {
		return "", s, false
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		rest = s[i+1:]
		if rest != "" && !strings.ContainsAny(rest[:1], "\t\r\n") {
			return "", s, false
		}
		return normalEnds.Replace(b.String()), rest, true
	}
	r.open = true
	return "", s, false
}

var normalEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// lineEnds counts line ends; CR LF is one.
func lineEnds(s string) int { return strings.Count(normalEnds.Replace(s), "\n") }

func (r *reader) addRow(row grid.Row) {
	if r.table == nil {
		r.table = new(grid.Table)
		r.doc.Blocks = append(r.doc.Blocks, r.table)
	} else {
		row.Break = r.blank
	}
	r.blank = false
	if rows := r.table.Rows; len(rows) == cap(rows) {
		r.table.Rows = slices.Grow(rows, max(len(rows), 16))
	}
	r.table.Rows = append(r.table.Rows, row)
}

func (r *reader) addLine(s string, at plan.Place) {
	if strings.TrimSpace(s) == "" {
		r.blank = true
		return
	}
	r.blank = false
	r.table = nil
	r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: strings.TrimSpace(s), At: at})
}
