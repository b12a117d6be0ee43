package pdf

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	sfnt "github.com/tdewolff/font"
	cff "golang.org/x/image/font/sfnt"

	"github.com/zeren-plan/zeren/report"
)

// A fontID is one of the fonts of a run: first the embedded ones, then those
// that the caller gave.
type fontID int

const (
	serif fontID = iota
	serifBold
	sans
	kai
	fontCount = iota
)

var (
	//go:embed fonts/NotoSerifSC-Regular.ttf
	serifFile []byte
	//go:embed fonts/NotoSerifSC-SemiBold.ttf
	serifBoldFile []byte
	//go:embed fonts/NotoSansSC-Regular.ttf
	sansFile []byte
	//go:embed fonts/ZerenKai-Regular.ttf
	kaiFile []byte
)

var fontFiles = [fontCount]struct {
	name string
	file []byte
}{
	serif:     {"NotoSerifSC-Regular", serifFile},
	serifBold: {"NotoSerifSC-SemiBold", serifBoldFile},
	sans:      {"NotoSansSC-Regular", sansFile},
	kai:       {"ZerenKai-Regular", kaiFile},
}

// faceFonts says which embedded font stands for each face. There is no free FangSong
// that could be embedded, so it and SongTi share one font.
var faceFonts = [report.FaceCount]fontID{
	report.FangSong: serif,
	report.XiaoBiao: serifBold,
	report.HeiTi:    sans,
	report.KaiTi:    kai,
	report.SongTi:   serif,
}

// substitutes is where a character is looked for that the face's own font lacks.
var substitutes = [...]fontID{serif, kai, sans, serifBold}

// geta is what a character in no font is drawn as: 〓 marks a missing type in
// East Asian print.
const geta = '〓'

// always holds the characters that every document needs besides its text.
const always = string(geta) + "— 0123456789"

// Fonts are the fonts of a run, cut down to the characters that it needs. They
// do not change once they are made: many goroutines may write with them at once.
type Fonts struct {
	fonts []font
	faces [report.FaceCount]fontID
}

// A font is one font file, cut down.
type font struct {
	name   string
	file   []byte
	glyphs map[rune]glyph
}

// A glyph is how a font draws a character.
type glyph struct {
	code    rune // of the character inside the PDF, always in the BMP
	advance int  // 1/1000 em
}

// EmbeddedFonts cuts the embedded fonts down to the characters of docs. It
// takes some ten milliseconds, so a caller with many documents makes one Fonts
// for all of them.
func EmbeddedFonts(docs ...*report.Document) (*Fonts, error) { return NewFonts(nil, docs...) }

// NewFonts is EmbeddedFonts with fonts of the caller's for some faces. A
// character that one of them lacks is taken from the embedded fonts.
func NewFonts(own map[report.Face]*Font, docs ...*report.Document) (*Fonts, error) {
	seen := make(map[rune]bool)
	add := func(text string) {
		for _, r := range text {
			seen[r] = true
		}
	}
	add(always)
	for _, doc := range docs {
		eachText(doc, add)
	}
	runes := slices.Sorted(maps.Keys(seen))
	codes := pdfCodes(runes)

	f := &Fonts{faces: faceFonts}
	for _, embedded := range fontFiles {
		source, err := sfnt.ParseSFNT(embedded.file, 0)
		if err != nil {
			return nil, fmt.Errorf("report/pdf: %s: %w", embedded.name, err)
		}
		if err := f.add(embedded.name, source, nil, runes, codes); err != nil {
			return nil, err
		}
	}
	ids := make(map[*Font]fontID)
	for face := range report.Face(report.FaceCount) {
		o := own[face]
		if o == nil {
			continue
		}
		id, ok := ids[o]
		if !ok {
			id = fontID(len(f.fonts))
			ids[o] = id
			if err := o.addTo(f, runes, codes); err != nil {
				return nil, err
			}
		}
		f.faces[face] = id
	}
	return f, nil
}

// add cuts a font down and takes it in, under a name that no other has.
func (f *Fonts) add(name string, source *sfnt.SFNT, outlines *cff.Font, runes []rune, codes map[rune]rune) error {
	file, glyphs, err := cut(source, outlines, runes, codes)
	if err != nil {
		return fmt.Errorf("report/pdf: cutting %s down: %w", name, err)
	}
	same := func(other font) bool { return strings.EqualFold(other.name, name) }
	for base, n := name, 2; slices.ContainsFunc(f.fonts, same); n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	f.fonts = append(f.fonts, font{name: name, file: file, glyphs: glyphs})
	return nil
}

// EmbeddedName is the name of the embedded font that stands for a face.
func EmbeddedName(face report.Face) string { return fontFiles[faceFonts[face]].name }

// pdfCodes gives each character its code inside the PDF. fpdf writes codes of
// 16 bits, so characters outside the BMP, which rare names are written with,
// get codes of the private use area; the text behind them is put right when
// they are drawn.
func pdfCodes(runes []rune) map[rune]rune {
	const privateFirst, privateLast = 0xE000, 0xF8FF
	codes := make(map[rune]rune, len(runes))
	private := rune(privateFirst)
	for _, r := range runes {
		switch {
		case r > 0xFFFF && private <= privateLast:
			codes[r] = private
			private++
		case r >= ' ' && (r < privateFirst || r > privateLast && r < 0xFFFF):
			codes[r] = r
		}
	}
	return codes
}

// glyph finds a character in the font of face, in the embedded one for it or
// in a substitute. Where no font has it, ok is false and the glyph is that of 〓.
func (f *Fonts) glyph(face report.Face, r rune) (id fontID, g glyph, ok bool) {
	for _, id = range [...]fontID{f.faces[face], faceFonts[face]} {
		if g, ok = f.fonts[id].glyphs[r]; ok {
			return id, g, true
		}
	}
	for _, id = range substitutes {
		if g, ok = f.fonts[id].glyphs[r]; ok {
			return id, g, true
		}
	}
	return faceFonts[face], f.fonts[faceFonts[face]].glyphs[geta], false
}

// invisible reports whether r has no look of its own: a byte order mark, a
// joiner, a variation selector.
func invisible(r rune) bool {
	return r == '\r' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// eachText calls f with all text that is drawn of doc.
func eachText(doc *report.Document, f func(string)) {
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *report.Heading:
			f(b.Text)
		case *report.Paragraph:
			f(b.Text)
		case *report.Table:
			for _, c := range b.Columns {
				f(c.Title)
			}
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					for _, t := range cell {
						f(t.Text)
					}
				}
			}
		case *report.Form:
			for _, row := range b.Rows {
				for _, field := range row {
					f(field.Label + field.Text)
					for _, unit := range field.Units {
						f(unit)
					}
				}
			}
		default:
			panic(unexpected(b))
		}
	}
}

func unexpected(b report.Block) string { return fmt.Sprintf("report/pdf: unexpected block %T", b) }
