// Package report says what a sheet says, in no format: who is addressed, which
// lines of the plan concern them, and in what words. The packages below it turn
// a [Document] into bytes, one package a form.
package report

import "slices"

// A Document is a finished text in reading order. All words are in it: the
// packages that write DOCX, PDF and so on add page numbers and nothing else,
// so that every form of a letter says the same thing.
type Document struct {
	Title   string // for the file's properties and the outline
	Subject string // for the file's properties
	Author  string // the same: who issues it; empty if nobody says
	Blocks  []Block
	// Crowded says that the places to sign are more than a page holds.
	Crowded bool
}

// A Block is one of [*Heading], [*Paragraph], [*Table] or [*Form].
type Block interface{ block() }

// A Heading is a line of the outline. Level 0 is the title of the document
// (公文标题), which may hold a line end where it is to be broken; level 1 is 一、,
// level 2 is （一）.
type Heading struct {
	Level int
	Text  string
}

// A Paragraph is running text of one of the kinds that a letter has.
type Paragraph struct {
	Kind ParagraphKind
	Text string
	Keep bool // it stays on one page with the block after it
}

// ParagraphKind says how a paragraph is set.
type ParagraphKind int

const (
	Body      ParagraphKind = iota // 正文: indented by two characters
	Addressee                      // 主送机关: flush left
	Small                          // a remark on the tables, in their size
	DocNumber                      // 发文字号: centred
)

// A Table is a grid with one header row, which comes back at the top of each
// page. Columns is never empty.
type Table struct {
	Columns []Column
	Rows    []Row
	// RowHeight is the least height of a line in mm, where people write in it.
	RowHeight float64
	// KeepLast keeps the last line, with its notes, on one page with the block
	// after the table.
	KeepLast bool
}

// Keeps reports whether a row stays on one page with what comes after it.
func (t *Table) Keeps(row int) bool {
	next := row + 1
	switch {
	case t.Rows[row].Kind == Band:
		return true
	case next < len(t.Rows) && t.Rows[next].Kind == Note:
		return true
	}
	return t.KeepLast && !slices.ContainsFunc(t.Rows[next:], func(r Row) bool { return r.Kind == Line })
}

// A Column is a column of a [Table].
type Column struct {
	Title string  // may hold a line end where it is to be broken
	Width float64 // mm
	Align Align   // of the cells; the header is always centred
}

// Align is where a text stands between its margins.
type Align int

const (
	Left Align = iota
	Center
	Right
)

// A Row is a row of a [Table]. A row is not divided over pages unless it is
// taller than a page; then it begins where its first lines have room.
type Row struct {
	Kind  RowKind
	Tall  bool   // it is taller than a page
	Cells []Cell // one a column for a Line, one in all for a Band or a Note
}

// RowKind says what a row is for.
type RowKind int

const (
	Line RowKind = iota // a line of the plan
	Band                // a line over all columns that names what follows; it stays with the row after it
	Note                // a remark over all columns; it stays with the row before it
)

// A Cell is the paragraphs of one cell, top to bottom.
type Cell []CellText

// A CellText is one paragraph of a cell.
type CellText struct {
	Text  string
	Small bool // set smaller, as an aside
}

// A Form is a block of places to be filled in by hand. It stays whole on one
// page.
type Form struct {
	Rows [][]Field // an empty row is a gap
	// Columns is how many fields of the same width a row has room for; 0 divides
	// each row evenly among its fields.
	Columns int
	Tight   bool // rows are as high as lines of text, else higher: room for a seal
	Small   bool // set in the smaller style
}

// Style is how the form is set.
func (f *Form) Style(l *Layout) Style {
	if f.Small {
		return l.FormSmall
	}
	return l.Form
}

// RowHeight is the height of a line of the form, pt.
func (f *Form) RowHeight(l *Layout) float64 {
	if f.Tight {
		return f.Style(l).Line
	}
	return f.Style(l).Line * roomyRow
}

// GapHeight is the height of an empty row, pt.
func (f *Form) GapHeight(l *Layout) float64 { return f.Style(l).Line * gapRow }

// Room is how many fields a row with n of them has room for.
func (f *Form) Room(n int) int { return max(f.Columns, n) }

// A Field is a label with a drawn blank after it, or with a text if one is given.
// Where the blank has units, as a date has 年 月 日, there is one blank before
// each unit.
type Field struct {
	Label string
	Text  string
	Units []string
	Below bool // the text or the blank stands below the label, as wide as the field
}

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*Table) block()     {}
func (*Form) block()      {}
