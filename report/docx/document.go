package docx

import (
	"fmt"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// A body is word/document.xml while it is written.
type body struct {
	ooxml.XML
	layout *report.Layout
}

func document(doc *report.Document, layout *report.Layout) []byte {
	b := &body{layout: layout}
	b.Grow(32 << 10)
	b.Start("w:document", "xmlns:w", ooxml.WordprocessingML, "xmlns:r", ooxml.Relationships)
	b.Start("w:body")
	table := false // the block before is a table
	for _, block := range doc.Blocks {
		if f, ok := block.(*report.Form); ok && len(f.Rows) == 0 {
			continue
		}
		if isTable(block) && table {
			b.paragraph(styleGap, "", false)
		}
		b.block(block)
		table = isTable(block)
	}
	if table {
		b.paragraph(styleEnd, "", false)
	}
	b.section()
	b.End()
	b.End()
	return b.Bytes()
}

// isTable reports whether a block is written as a table.
func isTable(block report.Block) bool {
	switch block.(type) {
	case *report.Table, *report.Form:
		return true
	}
	return false
}

func (b *body) block(block report.Block) {
	switch block := block.(type) {
	case *report.Heading:
		b.paragraph(headingStyle(block.Level), block.Text, false)
	case *report.Paragraph:
		b.paragraph(kindStyle(block.Kind), block.Text, block.Keep)
	case *report.Table:
		b.table(block)
	case *report.Form:
		b.form(block)
	default:
		panic(fmt.Sprintf("report/docx: unexpected block %T", block))
	}
}

func headingStyle(level int) string {
	switch level {
	case 0:
		return styleTitle
	case 1:
		return styleH1
	case 2:
		return styleH2
	default:
		panic(fmt.Sprintf("report/docx: unexpected heading of level %d", level))
	}
}

func kindStyle(kind report.ParagraphKind) string {
	switch kind {
	case report.Body:
		return styleBody
	case report.Addressee:
		return styleTo
	case report.Small:
		return styleNoteBelow
	case report.DocNumber:
		return styleDocNumber
	default:
		panic(fmt.Sprintf("report/docx: unexpected paragraph of kind %d", kind))
	}
}

// paragraph writes one paragraph. With keep it stays with the next one, beyond
// what its style says.
func (b *body) paragraph(style, text string, keep bool) {
	b.Start("w:p")
	b.Start("w:pPr")
	value(&b.XML, "w:pStyle", style)
	if keep {
		b.Empty("w:keepNext")
	}
	b.End()
	for _, span := range report.Spans(text) {
		b.run(span)
	}
	b.End()
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func (b *body) run(span report.Span) {
	b.Start("w:r")
	if span.Script != report.Plain {
		b.Start("w:rPr")
		value(&b.XML, "w:vertAlign", script(span.Script))
		b.End()
	}
	text := lineEnds.Replace(span.Text)
	for text != "" {
		i := strings.IndexAny(text, "\n\t")
		if i < 0 {
			i = len(text)
		}
		if i > 0 {
			b.Start("w:t", "xml:space", "preserve")
			b.Text(text[:i])
			b.End()
		}
		if i == len(text) {
			break
		}
		if text[i] == '\n' {
			b.Empty("w:br")
		} else {
			b.Empty("w:tab")
		}
		text = text[i+1:]
	}
	b.End()
}

func script(s report.Script) string {
	switch s {
	case report.Subscript:
		return "subscript"
	case report.Superscript:
		return "superscript"
	default:
		panic(fmt.Sprintf("report/docx: unexpected script %d", s))
	}
}
