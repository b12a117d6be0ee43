package pdf

import (
	"errors"
	"fmt"
	"strings"

	sfnt "github.com/tdewolff/font"
	cff "golang.org/x/image/font/sfnt"
)

// A Font is a font of the caller's, for [NewFonts].
type Font struct {
	name   string // of letters, digits and -
	source *sfnt.SFNT

	outlines *cff.Font // nil if they are TrueType's
}

// ErrNotChinese says that a font has no Chinese characters.
var ErrNotChinese = errors.New("report/pdf: the font has no Chinese characters")

// NewFont reads a file of one font, with outlines of TrueType or CFF. Whether its licence allows it to
// be embedded is not looked at.
func NewFont(file []byte) (f *Font, err error) {
	defer guard("reading a font", &err)
	source, err := sfnt.ParseSFNT(file, 0)
	if err != nil {
		return nil, fmt.Errorf("report/pdf: %w", err)
	}
	if source.Head.UnitsPerEm == 0 {
		return nil, errors.New("report/pdf: a font without a size")
	}
	var outlines *cff.Font
	if !source.IsTrueType {
		if outlines, err = cff.Parse(file); err != nil {
			return nil, fmt.Errorf("report/pdf: %w", err)
		}
	}
	for _, r := range "国的一" {
		if source.GlyphIndex(r) == 0 {
			return nil, ErrNotChinese
		}
	}
	const postScript = 6 // which of its names
	f = &Font{name: "Font", source: source, outlines: outlines}
	for _, record := range source.Name.Get(postScript) {
		if name := strings.Map(pdfNameSign, record.String()); name != "" {
			f.name = name
			break
		}
	}
	return f, nil
}

// pdfNameSign leaves out what would need an escape in a name of a PDF.
func pdfNameSign(r rune) rune {
	if r == '-' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' {
		return r
	}
	return -1
}

func (o *Font) addTo(f *Fonts, runes []rune, codes map[rune]rune) (err error) {
	defer guard("cutting "+o.name+" down", &err)
	return f.add(o.name, o.source, o.outlines, runes, codes)
}

// guard makes an error of a panic over a font that somebody else made.
func guard(doing string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("report/pdf: %s: %v", doing, p)
	}
}
