package docx

import (
	"fmt"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// section says on what paper the text stands.
func (b *body) section() {
	page := b.layout.Page
	// Word measures a footer from the paper's edge to the footer's foot. The dashes are
	// in the middle of its line.
	foot := max(0, page.Bottom-page.NumberDrop-b.layout.Number.Line*mmPerPT/2)
	b.Start("w:sectPr")
	b.Empty("w:footerReference", "w:type", "default", "r:id", oddFooterID)
	b.Empty("w:footerReference", "w:type", "even", "r:id", evenFooterID)
	size := []string{"w:w", mm(page.Width), "w:h", mm(page.Height)}
	if page.Width > page.Height {
		size = append(size, "w:orient", "landscape")
	}
	b.Empty("w:pgSz", size...)
	b.Empty("w:pgMar",
		"w:top", mm(page.Top), "w:right", mm(page.Right), "w:bottom", mm(page.Bottom), "w:left", mm(page.Left),
		"w:header", mm(page.Top/2), "w:footer", mm(foot), "w:gutter", "0")
	// Not linesAndChars: LibreOffice then halves the characters of a line. The
	// style's spacing of characters does it.
	b.Empty("w:docGrid", "w:type", "lines", "w:linePitch", pitch(b.layout.Body.Line))
	b.End()
}

// footer is a part with the page number between dashes. On a page that is turned it
// stands in a box at the left edge, turned too (GB/T 9704-2012 §10).
func footer(style string, layout *report.Layout) []byte {
	var x ooxml.XML
	x.Start("w:ftr", "xmlns:w", ooxml.WordprocessingML, "xmlns:v", "urn:schemas-microsoft-com:vml", "xmlns:o", "urn:schemas-microsoft-com:office:office")
	if !layout.Sideways {
		pageNumber(&x, style)
		x.End()
		return x.Bytes()
	}
	page := layout.Page
	height := layout.Number.Line * 1.5 // of the box, pt
	drop := page.NumberDrop/mmPerPT - layout.Number.Line/2
	x.Start("w:p")
	x.Start("w:pPr")
	value(&x, "w:pStyle", styleEnd)
	x.End()
	x.Start("w:r")
	x.Start("w:pict")
	x.Start("v:rect", "id", "number", "filled", "f", "stroked", "f", "o:allowincell", "f", "style", fmt.Sprintf(
		"position:absolute;margin-left:%.2fpt;margin-top:%.2fpt;width:%.2fpt;height:%.2fpt;z-index:1;mso-position-horizontal-relative:page;mso-position-vertical-relative:page",
		page.Left/mmPerPT-drop-height, page.Top/mmPerPT, height, page.TextHeight()/mmPerPT))
	x.Start("v:textbox", "style", "layout-flow:vertical", "inset", "0,0,0,0")
	x.Start("w:txbxContent")
	pageNumber(&x, style)
	for range 6 {
		x.End()
	}
	x.End()
	return x.Bytes()
}

// pageNumber is a paragraph with the number of the page.
func pageNumber(x *ooxml.XML, style string) {
	run := func(text string) {
		x.Start("w:r")
		x.Start("w:t", "xml:space", "preserve")
		x.Text(text)
		x.End()
		x.End()
	}
	x.Start("w:p")
	x.Start("w:pPr")
	value(x, "w:pStyle", style)
	x.End()
	run("— ")
	x.Start("w:fldSimple", "w:instr", " PAGE ")
	run("1")
	x.End()
	run(" —")
	x.End()
}
