package docx

import (
	"fmt"
	"strconv"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// Identifiers of the styles.
const (
	styleTitle         = "Title"
	styleBody          = "Body"
	styleTo            = "To"
	styleH1            = "H1"
	styleH2            = "H2"
	styleHeader        = "Header"
	styleCell          = "Cell"
	styleCellCenter    = "CellCenter"
	styleCellRight     = "CellRight"
	styleBand          = "Band"
	styleNote          = "Note"
	styleNoteBelow     = "NoteBelow"
	styleSmall         = "Small"
	styleSmallCenter   = "SmallCenter"
	styleSmallRight    = "SmallRight"
	styleForm          = "Form"
	styleFormUnit      = "FormUnit"
	styleFormSmall     = "FormSmall"
	styleFormSmallUnit = "FormSmallUnit"
	styleNumber        = "Number"
	styleNumberOdd     = "NumberOdd"
	styleNumberEven    = "NumberEven"
	styleGap           = "Gap"
	styleEnd           = "End"
	styleDocNumber     = "DocNumber"

	styleNormal      = "Normal"
	styleNormalTable = "NormalTable"
	styleTable       = "Table"
	styleFormTable   = "FormTable"
)

// A paragraphStyle is a report.Style with what only a document that flows has
// to know.
type paragraphStyle struct {
	id string
	report.Style
	next    string // style of the next paragraph that a person types
	outline int    // depth in the navigation pane, from 1; 0 is not there
	keep    bool   // stays with the paragraph after it
	running bool   // lines are filled to both margins
}

// A variant is a style that differs from its base only in where the text
// stands.
type variant struct {
	id, baseID string
	base       report.Style
	suffix     string // of the name
	align      report.Align
	inset      float64 // space to the margin at the text's side, in characters
}

func styles(l *report.Layout) []byte {
	var x ooxml.XML
	x.Start("w:styles", "xmlns:w", ooxml.WordprocessingML)
	defaults(&x, l)
	for _, s := range []paragraphStyle{
		{id: styleTitle, Style: l.Title, next: styleTo, outline: 1, keep: true},
		{id: styleBody, Style: l.Body, running: true},
		{id: styleDocNumber, Style: l.DocNumber, next: styleTo},
		{id: styleTo, Style: l.To, next: styleBody, running: true},
		{id: styleH1, Style: l.H1, next: styleBody, outline: 2, keep: true, running: true},
		{id: styleH2, Style: l.H2, next: styleBody, outline: 3, keep: true, running: true},
		{id: styleHeader, Style: centered(l.Header), keep: true},
		{id: styleCell, Style: l.Cell},
		{id: styleBand, Style: l.Band, keep: true},
		{id: styleNote, Style: l.Note},
		{id: styleNoteBelow, Style: below(l.Note)},
		{id: styleSmall, Style: l.Small},
		{id: styleForm, Style: l.Form},
		{id: styleFormSmall, Style: l.FormSmall},
		{id: styleNumber, Style: l.Number},
		// Two tables without a paragraph between them would be one table.
		{id: styleGap, Style: report.Style{Name: "表间", Size: 1, Line: 8}},
		// Word wants a paragraph after the last table. It should not need a page.
		{id: styleEnd, Style: report.Style{Name: "文尾", Size: 1, Line: 1}},
	} {
		s.write(&x, l)
	}
	for _, v := range []variant{
		{styleCellCenter, styleCell, l.Cell, "居中", report.Center, 0},
		{styleCellRight, styleCell, l.Cell, "居右", report.Right, 0},
		{styleSmallCenter, styleSmall, l.Small, "居中", report.Center, 0},
		{styleSmallRight, styleSmall, l.Small, "居右", report.Right, 0},
		{styleFormUnit, styleForm, l.Form, "居中", report.Center, 0},
		{styleFormSmallUnit, styleFormSmall, l.FormSmall, "居中", report.Center, 0},
		// GB/T 9704-2012 §7.5: one character in from the outer margin.
		{styleNumberOdd, styleNumber, l.Number, "单页", report.Right, 1},
		{styleNumberEven, styleNumber, l.Number, "双页", report.Left, 1},
	} {
		v.write(&x)
	}
	tableStyles(&x)
	x.End()
	return x.Bytes()
}

// below is the style of a remark below a table.
func below(s report.Style) report.Style {
	s.Name += "（表下）"
	s.Before += 4
	return s
}

func centered(s report.Style) report.Style {
	s.Align = report.Center
	return s
}

// defaults are the styles that all others are based on. Word takes the size of
// a character of the page's grid from the Normal style.
func defaults(x *ooxml.XML, l *report.Layout) {
	x.Start("w:docDefaults")
	x.Start("w:rPrDefault")
	x.Start("w:rPr")
	fonts(x, l, l.Body.Face)
	size(x, l.Body.Size)
	x.Empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA")
	x.End()
	x.End()
	x.Empty("w:pPrDefault")
	x.End()

	x.Start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", styleNormal)
	value(x, "w:name", "Normal")
	x.Empty("w:qFormat")
	x.Start("w:pPr")
	value(x, "w:widowControl", "0") // each page has its full number of lines
	// No space between 2025 and 年: the lines are counted in characters.
	value(x, "w:autoSpaceDE", "0")
	value(x, "w:autoSpaceDN", "0")
	value(x, "w:jc", "both")
	x.End()
	x.Start("w:rPr")
	size(x, l.Body.Size)
	x.End()
	x.End()
}

func (s *paragraphStyle) write(x *ooxml.XML, l *report.Layout) {
	x.Start("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", s.id)
	value(x, "w:name", s.Name)
	value(x, "w:basedOn", styleNormal)
	if s.next != "" {
		value(x, "w:next", s.next)
	}
	x.Empty("w:qFormat")

	x.Start("w:pPr")
	if s.keep {
		x.Empty("w:keepNext")
	}
	if !s.running { // the page's grid is for the lines of the text
		value(x, "w:snapToGrid", "0")
	}
	x.Empty("w:spacing", "w:before", pitch(s.Before), "w:after", pitch(s.After), "w:line", pitch(s.Line), "w:lineRule", "exact")
	if s.Indent != 0 {
		x.Empty("w:ind", "w:firstLineChars", chars(s.Indent), "w:firstLine", pt(s.Indent*(s.Size+s.Track)))
	}
	if !s.running || s.Align != report.Left {
		value(x, "w:jc", justification(s.Align))
	}
	if s.outline > 0 {
		value(x, "w:outlineLvl", strconv.Itoa(s.outline-1))
	}
	x.End()

	x.Start("w:rPr")
	fonts(x, l, s.Face)
	if s.Track != 0 {
		value(x, "w:spacing", pt(s.Track))
	}
	size(x, s.Size)
	x.End()
	x.End()
}

func (v *variant) write(x *ooxml.XML) {
	x.Start("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", v.id)
	value(x, "w:name", v.base.Name+v.suffix)
	value(x, "w:basedOn", v.baseID)
	x.Start("w:pPr")
	if v.inset != 0 {
		side := "w:left"
		if v.align == report.Right {
			side = "w:right"
		}
		x.Empty("w:ind", side+"Chars", chars(v.inset), side, pt(v.inset*v.base.Size))
	}
	value(x, "w:jc", justification(v.align))
	x.End()
	x.End()
}

// value writes an element that is all in its w:val.
func value(x *ooxml.XML, name, val string) { x.Empty(name, "w:val", val) }

func size(x *ooxml.XML, size float64) {
	value(x, "w:sz", halves(size))
	value(x, "w:szCs", halves(size))
}

func justification(a report.Align) string {
	switch a {
	case report.Left:
		return "left"
	case report.Center:
		return "center"
	case report.Right:
		return "right"
	default:
		panic(fmt.Sprintf("report/docx: unexpected alignment %d", a))
	}
}
