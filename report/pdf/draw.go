package pdf

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"

	"github.com/zeren-plan/zeren/report"
)

// ruleWidth is the thickness of all rules, pt.
const ruleWidth = 0.5

// draw writes pages as PDF/A-1b. fpdf only gets finished lines: its own line
// breaking loses Chinese characters.
func draw(w io.Writer, pages []*page, props properties, paper report.Page, fonts *Fonts) error {
	p := fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "pt",
		Size:    fpdf.SizeType{Wd: paper.Width * ptPerMM, Ht: paper.Height * ptPerMM},
	})
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	p.SetCompression(false) // of pages: finish does it, with one compressor for all
	props.set(p)
	var used []font
	for id, f := range fonts.fonts {
		if uses(pages, fontID(id)) { // fpdf writes into the bytes that it is given
			p.AddUTF8FontFromBytes(f.name, "", bytes.Clone(f.file))
			used = append(used, f)
		}
	}
	p.SetLineWidth(ruleWidth)
	var outline []mark
	for _, page := range pages {
		drawPage(p, page, fonts)
		outline = append(outline, page.marks...)
	}
	var file bytes.Buffer
	if err := p.Output(&file); err != nil {
		return fmt.Errorf("report/pdf: %w", err)
	}
	finished, err := finish(file.Bytes(), outline, used, !props.created.IsZero())
	if err != nil {
		return fmt.Errorf("report/pdf: making PDF/A: %w", err)
	}
	_, err = w.Write(finished)
	return err
}

// uses reports whether pages need a font.
func uses(pages []*page, id fontID) bool {
	return slices.ContainsFunc(pages, func(p *page) bool {
		has := func(t text) bool { return t.font == id }
		return slices.ContainsFunc(p.texts, has) || p.side != nil && slices.ContainsFunc(p.side.texts, has)
	})
}

func drawPage(p *fpdf.Fpdf, page *page, fonts *Fonts) {
	p.AddPage()
	for _, r := range page.rules {
		p.Line(r.x1, r.y1, r.x2, r.y2)
	}
	drawTexts(p, page.texts, 0, 0, fonts)
	if s := page.side; s != nil {
		p.TransformBegin()
		p.TransformRotate(-90, s.x, s.y)
		drawTexts(p, s.texts, s.x, s.y, fonts)
		p.TransformEnd()
	}
	for _, m := range page.marks {
		p.Bookmark(cesu8(strings.ReplaceAll(m.title, "\n", "")), m.depth, m.y)
	}
}

// drawTexts draws texts that are placed from a place of the page.
func drawTexts(p *fpdf.Fpdf, texts []text, x, y float64, fonts *Fonts) {
	space := 0.0
	for i, t := range texts {
		p.SetFont(fonts.fonts[t.font].name, "", t.size)
		if i == 0 || t.space != space {
			space = t.space
			p.RawWriteStr(fmt.Sprintf("%.4f Tc", space))
		}
		if t.s == t.codes {
			p.Text(x+t.x, y+t.y, t.s)
			continue
		}
		// What a reader copies out is what the text says.
		p.RawWriteStr(fmt.Sprintf("/Span <</ActualText <FEFF%X>>> BDC", utf16Bytes(t.s)))
		p.Text(x+t.x, y+t.y, t.codes)
		p.RawWriteStr("EMC")
	}
}

// utf16Bytes is s in UTF-16, high byte first.
func utf16Bytes(s string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit>>8), byte(unit))
	}
	return out
}

// cesu8 writes characters outside the BMP as two surrogates of three bytes
// each. fpdf, which turns three bytes into one unit of UTF-16 and knows no
// four, makes the right UTF-16 of that.
func cesu8(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		if unit >= 0xD800 && unit < 0xE000 {
			b.Write([]byte{0xE0 | byte(unit>>12), 0x80 | byte(unit>>6)&0x3F, 0x80 | byte(unit)&0x3F})
			continue
		}
		b.WriteRune(rune(unit))
	}
	return b.String()
}
