package docx

import "github.com/zeren-plan/zeren/internal/ooxml"

// section says on what paper the text stands.
func (b *body) section() {
	page := b.layout.Page
	// Word measures a footer from the paper's edge to the footer's foot.
	foot := max(0, page.Bottom-page.NumberDrop-b.layout.Number.Line*mmPerPT)
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

// footer is a part with the page number between dashes.
func footer(style string) []byte {
	var x ooxml.XML
	run := func(text string) {
		x.Start("w:r")
		x.Start("w:t", "xml:space", "preserve")
		x.Text(text)
		x.End()
		x.End()
	}
	x.Start("w:ftr", "xmlns:w", ooxml.WordprocessingML)
	x.Start("w:p")
	x.Start("w:pPr")
	value(&x, "w:pStyle", style)
	x.End()
	run("— ")
	x.Start("w:fldSimple", "w:instr", " PAGE ")
	run("1")
	x.End()
	run(" —")
	x.End()
	x.End()
	return x.Bytes()
}
