// Package grid is what every form of file is read into before its tables are
// understood: paragraphs and tables in reading order, each with its place.
package grid

import "github.com/zeren-plan/zeren/plan"

// A Doc is a file as paragraphs and tables.
type Doc struct {
	Format string // text, csv, docx, …
	Blocks []Block
	Sheets []string   // the names of a workbook's sheets, in order
	Diags  plan.Diags // what is odd in the file that its grid doesn't show
}

// A Block is one of [*Paragraph] or [*Table].
type Block interface{ block() }

// A Paragraph is a run of text outside tables. Its lines are divided by line
// feeds.
type Paragraph struct {
	Text    string
	At      plan.Place
	Heading bool // the source marks it as one
}

// A Table is rows of cells. Rows need not have the same number of cells.
type Table struct {
	Rows []Row
	// Guessed says that the source does not divide all rows or columns: they were
	// told apart by where their text stands.
	Guessed bool
	// Unseen says that the table is on a sheet that its workbook hides.
	Unseen bool
	// Hidden are the columns that the source does not show, from 0.
	Hidden []int
}

// A Row is one row of a table.
type Row struct {
	Cells []Cell
	At    plan.Place
	// Break says that a page of the source ends before this row, as far as the
	// form shows it.
	Break bool
	// Open says that the source draws no line between the row and the one before,
	// which a page ends: it may be the rest of that one.
	Open bool
	// Hidden says that the source does not show the row.
	Hidden bool
	// Doubts are texts of its cells that might as well belong to others.
	Doubts []Doubt
	// Edges are lines of the row that might as well belong to the one before or
	// after.
	Edges []Edge
	// Rests are rows of later pages that are its rest and were added to its cells.
	Rests []Edge
}

// An Edge is a line of a row, as printed, or the start of its rest.
type Edge struct {
	Text string
	At   plan.Place
}

// A Doubt is a text that was put into one column by where it stands, though it
// may belong to another. Columns count from 0.
type Doubt struct {
	Text          string
	Column, Other int
	At            plan.Place
}

// The line ends of a text where the source shows why they are there, see [Lines].
// Both count as white space.
const (
	Wrap = '\u2028' // the line was full: the text goes on
	Stop = '\u2029' // the line had room for more: a paragraph or an item ends
)

// A Cell is one cell. In Text a line feed is a line end that the source has, for
// whatever reason; see also [Wrap] and [Stop].
type Cell struct {
	Text string
	Cols int // columns that the cell spans; 0 and 1 are one
	Rows int // rows that the cell spans; 0 and 1 are one
}

func (*Paragraph) block() {}
func (*Table) block()     {}

// Size is the number of places that the cells of a table cover.
func (t *Table) Size() int {
	n := 0
	for i, r := range t.Rows {
		for _, c := range r.Cells {
			n += max(c.Cols, 1) * min(max(c.Rows, 1), len(t.Rows)-i)
		}
	}
	return n
}

// Width is the number of columns that a row's cells span.
func (r Row) Width() int {
	n := 0
	for _, c := range r.Cells {
		n += max(c.Cols, 1)
	}
	return n
}
