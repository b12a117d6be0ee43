package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"

	"github.com/zeren-plan/zeren/report"
)

// ruleWidth is the thickness of all rules, pt.
const ruleWidth = 0.5

// draw writes pages as PDF. fpdf only gets finished lines: its own line
// breaking loses Chinese characters.
func draw(w io.Writer, pages []*page, doc *report.Document, layout *report.Layout, fonts *Fonts, created time.Time) error {
	p := fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "pt",
		Size:    fpdf.SizeType{Wd: layout.Page.Width * ptPerMM, Ht: layout.Page.Height * ptPerMM},
	})
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	p.SetCreationDate(created)
	p.SetModificationDate(created)
	p.SetProducer("zeren", true)
	p.SetCreator("zeren", true)
	p.SetTitle(cesu8(doc.Title), true)
	p.SetSubject(cesu8(doc.Subject), true)
	p.SetLang("zh-CN")
	for id, used := range usedFonts(pages) {
		if used { // fpdf writes into the bytes that it is given
			p.AddUTF8FontFromBytes(fonts.fonts[id].name, "", bytes.Clone(fonts.fonts[id].file))
		}
	}
	p.SetLineWidth(ruleWidth)
	for _, page := range pages {
		drawPage(p, page, fonts)
	}
	if err := p.Output(w); err != nil {
		return fmt.Errorf("report/pdf: %w", err)
	}
	return nil
}

// usedFonts says which fonts pages need.
func usedFonts(pages []*page) (used [fontCount]bool) {
	for _, page := range pages {
		for _, t := range page.texts {
			used[t.font] = true
		}
	}
	return used
}

func drawPage(p *fpdf.Fpdf, page *page, fonts *Fonts) {
	p.AddPage()
	for _, r := range page.rules {
		p.Line(r.x1, r.y1, r.x2, r.y2)
	}
	space := 0.0
	for _, t := range page.texts {
		p.SetFont(fonts.fonts[t.font].name, "", t.size)
		if t.space != space {
			space = t.space
			p.RawWriteStr(fmt.Sprintf("%.4f Tc", space))
		}
		if t.s == t.codes {
			p.Text(t.x, t.y, t.s)
			continue
		}
		// What a reader copies out is what the text says.
		p.RawWriteStr(fmt.Sprintf("/Span <</ActualText <FEFF%X>>> BDC", utf16Bytes(t.s)))
		p.Text(t.x, t.y, t.codes)
		p.RawWriteStr("EMC")
	}
	for _, m := range page.marks {
		p.Bookmark(cesu8(strings.ReplaceAll(m.title, "\n", "")), m.depth, m.y)
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
