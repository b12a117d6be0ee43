package pdf

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strings"

	sfnt "github.com/tdewolff/font"
	cff "golang.org/x/image/font/sfnt"
)

// fontTables are the tables that fpdf writes of a font, but for cmap. The
// embedded fonts have no hints: cvt, fpgm, prep.
var fontTables = []string{"OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"}

// fullWidth are the signs that a Chinese text needs an em wide. Many a font
// has them narrow, as in English.
const fullWidth = "“”‘’—…"

// cut cuts a font down to the characters of runes that it has. The
// new font finds them by their code in codes; a character without a code is
// left out.
func cut(source *sfnt.SFNT, outlines *cff.Font, runes []rune, codes map[rune]rune) ([]byte, map[rune]glyph, error) {
	ids := []uint16{0}               // in the source, by the index in the new font
	index := map[uint16]uint16{0: 0} // of ids
	byCode := make(map[rune]uint16)  // index
	glyphs := make(map[rune]glyph)   // by the character
	for _, r := range runes {
		code, ok := codes[r]
		id := source.GlyphIndex(r)
		if !ok || id == 0 {
			continue
		}
		advance := int(math.Round(1000 / float64(source.Head.UnitsPerEm) * float64(source.GlyphAdvance(id))))
		if advance != 1000 && strings.ContainsRune(fullWidth, r) {
			continue
		}
		if _, ok := index[id]; !ok {
			index[id] = uint16(len(ids))
			ids = append(ids, id)
		}
		byCode[code] = index[id]
		glyphs[r] = glyph{code: code, advance: advance}
	}
	small, err := subset(source, outlines, ids)
	if err != nil {
		return nil, nil, err
	}
	// Subset would keep one character a glyph, and several may share one.
	small.Tables["cmap"] = cmap(byCode)
	out := small.Write()
	if err := clearModified(out); err != nil {
		return nil, nil, err
	}
	return out, glyphs, nil
}

// subset is a TrueType font of some glyphs of a font. outlines are nil where it is one
// itself.
func subset(source *sfnt.SFNT, outlines *cff.Font, ids []uint16) (*sfnt.SFNT, error) {
	if outlines != nil {
		return trueType(source, outlines, ids)
	}
	return source.Subset(ids, sfnt.SubsetOptions{Tables: fontTables})
}

// cmap is a cmap table of one subtable, for Unicode's BMP (format 4).
func cmap(glyphs map[rune]uint16) []byte {
	type segment struct{ first, last, delta uint16 }
	var segments []segment
	codes := make([]rune, 0, len(glyphs))
	for code := range glyphs {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		c, delta := uint16(code), glyphs[code]-uint16(code)
		if n := len(segments) - 1; n >= 0 && segments[n].last+1 == c && segments[n].delta == delta {
			segments[n].last = c
			continue
		}
		segments = append(segments, segment{c, c, delta})
	}
	segments = append(segments, segment{0xFFFF, 0xFFFF, 1}) // the end that the format asks for

	n := uint16(len(segments))
	half := uint16(1) // the largest power of two in n
	log := uint16(0)
	for half*2 <= n {
		half, log = half*2, log+1
	}
	words := []uint16{
		0, 1, // version, subtables
		3, 1, 0, 12, // platform, encoding, offset
		4, 16 + 8*n, 0, // format, length, language
		2 * n, 2 * half, log, 2*n - 2*half,
	}
	for _, s := range segments {
		words = append(words, s.last)
	}
	words = append(words, 0)
	for _, s := range segments {
		words = append(words, s.first)
	}
	for _, s := range segments {
		words = append(words, s.delta)
	}
	words = append(words, make([]uint16, n)...) // range offsets: all by delta
	out := make([]byte, 0, 2*len(words))
	for _, w := range words {
		out = binary.BigEndian.AppendUint16(out, w)
	}
	return out
}

// clearModified clears the time of the font's last change, which Write takes
// from the clock. The checksums need no care: fpdf works them out anew.
func clearModified(font []byte) error {
	const directory, record, modified = 12, 16, 28
	tables := int(binary.BigEndian.Uint16(font[4:]))
	for i := range tables {
		r := font[directory+record*i:]
		if string(r[:4]) == "head" {
			offset := binary.BigEndian.Uint32(r[8:])
			clear(font[offset+modified:][:8])
			return nil
		}
	}
	return errors.New("no head table")
}
