package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Measures of the places to sign: in characters of the text, and in lines.
const (
	fieldGap    = 1.0  // between two fields
	leastField  = 12.0 // width of one
	leastBlank  = 3.0  // of a blank that a hand can write in
	fieldHeight = 1.25 // lines; 1 where the rows are tight
	gapHeight   = 0.6  // lines
	aboveForm   = 4.0  // lines: a heading and the closing words
)

// form adds the places to sign. The page that is signed has the end of the text on
// it.
func (b *sheet) form() {
	s := b.settings
	sides := or(s.Sides, usualSides)
	rows := or(s.Sign, SignNames())
	closing := b.closingTexts()
	forms := b.forms(sides, rows)
	if n := len(b.Blocks); n > 0 && b.fits(b.Blocks[n-1], closing, forms[0]) {
		switch last := b.Blocks[n-1].(type) {
		case *Table:
			last.KeepLast = true
		case *Paragraph:
			last.Keep = true
		}
	}
	b.heading(words.form)
	for _, text := range closing {
		b.add(&Paragraph{Kind: Body, Text: text, Keep: true})
	}
	for _, f := range forms {
		b.add(f)
	}
}

// closingTexts is what stands before the places to sign.
func (b *sheet) closingTexts() []string {
	var out []string
	for _, text := range or(b.settings.Closing, []string{b.closing()}) {
		out = append(out, b.fill(text))
	}
	if n := b.settings.Copies; n > 0 {
		out = append(out, fmt.Sprintf("本责任书一式%d份。", n))
	}
	return out
}

// forms puts the sides beside each other, as many as there is room for, and the
// others below them. What a page can't hold is a form of its own.
func (b *sheet) forms(sides []Side, rows []string) []*Form {
	across := b.across(sides, rows)
	var forms []*Form
	height := math.Inf(1)
	room := b.lines() - aboveForm
	for group := range slices.Chunk(sides, across) {
		block := &Form{Columns: across, Tight: len(sides) > across}
		for _, what := range rows {
			fields := make([]Field, len(group))
			for i, side := range group {
				fields[i] = b.field(side, what)
				fields[i].Below = b.below(fields[i], across)
			}
			block.Rows = append(block.Rows, fields)
		}
		need := b.height(block)
		if height+gapHeight+need > room {
			forms, height = append(forms, block), need
			continue
		}
		last := forms[len(forms)-1]
		last.Rows = slices.Concat(last.Rows, [][]Field{nil}, block.Rows)
		height += gapHeight + need
	}
	return forms
}

// lines is how many lines a page has.
func (b *sheet) lines() float64 { return b.layout.Page.TextHeight() / (b.layout.Form.Line * mmPerPT) }

// across is how many sides stand beside each other: as many as have room for
// their labels, each row about as full as the others.
func (b *sheet) across(sides []Side, rows []string) int {
	label := 0.0
	for _, side := range sides {
		for _, what := range rows {
			label = max(label, textWidth(b.field(side, what).Label))
		}
	}
	n := len(sides)
	for n > 1 && b.fieldWidth(n) < max(leastField, label) {
		n--
	}
	full := (len(sides) + n - 1) / n
	return (len(sides) + full - 1) / full
}

// fieldWidth is the width of one of n fields beside each other, in characters.
func (b *sheet) fieldWidth(n int) float64 {
	style := b.layout.Form
	characters := b.layout.Page.TextWidth() / ((style.Size + style.Track) * mmPerPT)
	return (characters+fieldGap)/float64(n) - fieldGap
}

// below reports whether the text or the blank of a field has no room beside the
// label.
func (b *sheet) below(f Field, across int) bool {
	beside := leastBlank
	switch {
	case len(f.Units) > 0 || f.Label == "":
		return false
	case f.Text != "":
		beside = textWidth(f.Text)
	}
	return textWidth(f.Label)+beside > b.fieldWidth(across)
}

// height is the height of a form, in lines.
func (b *sheet) height(f *Form) float64 {
	lines := 0.0
	for _, row := range f.Rows {
		if row == nil {
			lines += gapHeight
			continue
		}
		most := 1.0
		for _, field := range row {
			if field.Below {
				most = max(most, 1+max(1, math.Ceil(textWidth(field.Text)/b.fieldWidth(f.Columns))))
			}
		}
		lines += most
	}
	if !f.Tight {
		lines *= fieldHeight
	}
	return lines
}

// field is what a side fills in.
func (b *sheet) field(side Side, what string) Field {
	s := b.settings
	switch what {
	case "seal":
		f := Field{Label: b.fill(side.Name) + "（盖章）："}
		if side.who() == officeSide && !side.names("office") {
			f.Text = s.Office
		}
		return f
	case "sign":
		return Field{Label: b.fill(cmp.Or(side.Signer, "负责人")) + "（签字）："}
	case "contact":
		f := Field{Label: "联系人及电话："}
		switch side.who() {
		case officeSide:
			f.Text = s.Contact.String()
		case unitSide:
			f.Text = b.Contact.String()
		}
		return f
	case "date":
		return Field{Units: []string{"年", "月", "日"}}
	}
	panic("report: unexpected place to sign " + what)
}

// fits reports whether the end of a block, with the heading above it, has room on a
// page with a heading, closing words and a form. Programs that flow text divide what
// must stay together and is too much for a page where they like.
func (b *sheet) fits(last Block, closing []string, f *Form) bool {
	const heading = 1.0 // lines
	need := heading + b.height(f)
	for _, text := range closing {
		need += b.paragraphHeight(text)
	}
	switch last := last.(type) {
	case *Table:
		need += b.endHeight(last)
	case *Paragraph:
		need += heading + b.paragraphHeight(last.Text)
	}
	return need <= b.lines()
}

// paragraphHeight is about the height of a paragraph, in lines.
func (b *sheet) paragraphHeight(text string) float64 {
	return math.Ceil((b.layout.Body.Indent + textWidth(text)) / b.fieldWidth(1))
}

// endHeight is about the height of the last line of a table with its notes, and of
// what stands above it on a page: the header, the band that it is the first below, and
// the heading if it is the only one. In lines of the text.
func (b *sheet) endHeight(t *Table) float64 {
	height := b.rowHeight(t, Row{Kind: Line, Cells: headerCells(t)})
	for i, row := range slices.Backward(t.Rows) {
		height += b.rowHeight(t, row)
		if row.Kind != Line {
			continue
		}
		if i > 0 && t.Rows[i-1].Kind == Band {
			height += b.rowHeight(t, t.Rows[i-1])
			i--
		}
		if i == 0 {
			height += b.layout.H1.Line
		}
		break
	}
	return height / b.layout.Form.Line
}

func headerCells(t *Table) []Cell {
	cells := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = cell(strings.Split(c.Title, "\n"))
	}
	return cells
}

// rowHeight is about the height of a row of a table, pt.
func (b *sheet) rowHeight(t *Table, row Row) float64 {
	most := 0.0
	for i, cell := range row.Cells {
		width := b.layout.Page.TextWidth()
		if row.Kind == Line {
			width = t.Columns[i].Width
		}
		height := 0.0
		for _, text := range cell {
			style := b.layout.Cell
			if text.Small {
				style = b.layout.Small
			}
			height += max(1, math.Ceil(textWidth(text.Text)*style.Size*mmPerPT/(width-cellSides))) * style.Line
		}
		most = max(most, height)
	}
	return most + cellEnds
}

const cellEnds = 7 // pt: above and below the text of a cell, with its rule
