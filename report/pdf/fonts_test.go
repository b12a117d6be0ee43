package pdf

import (
	_ "embed"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	sfnt "github.com/tdewolff/font"

	"github.com/zeren-plan/zeren/report"
)

//go:embed fonts/charset.txt
var charset string

func body(text string) *report.Document {
	return &report.Document{Blocks: []report.Block{&report.Paragraph{Text: text}}}
}

func TestFontsHaveTheCharset(t *testing.T) {
	fonts, err := wholeCharset()
	require.NoError(t, err)
	for _, r := range charset {
		if r == '\n' {
			continue
		}
		for face := range report.Face(report.FaceCount) {
			if _, g, ok := fonts.glyph(face, r); !ok || g.code > 0xFFFF {
				t.Errorf("face %d draws %q (%U) with code %X", face, r, r, g.code)
			}
		}
	}
}

// What a Chinese text needs in full width is so in every font, else lines
// break and look wrong.
func TestFontsAreFullWidth(t *testing.T) {
	const wide = "中、。，；：？！（）《》“”‘’—…①Ⅱ□─℃㎡〓"
	fonts, err := EmbeddedFonts(body(wide))
	require.NoError(t, err)
	for _, f := range fonts.fonts {
		for _, r := range wide {
			assert.Equal(t, 1000, f.glyphs[r].advance, "%s: %q", f.name, r)
		}
	}
}

// A glyph comes out of the cut under its code, with the outline it had, also
// where two characters share one (— and ─) or lie outside the BMP.
func TestCutKeepsGlyphs(t *testing.T) {
	runes := []rune("—─")
	for i, r := range []rune(charset) {
		if i%10 == 0 { // the font package searches in a slow way
			runes = append(runes, r)
		}
	}
	codes := pdfCodes(runes)
	for _, source := range fontFiles {
		before, err := sfnt.ParseSFNT(source.file, 0)
		require.NoError(t, err)
		file, glyphs, err := cut(before, nil, runes, codes)
		require.NoError(t, err)
		after, err := sfnt.ParseSFNT(file, 0)
		require.NoError(t, err)
		assert.Equal(t, make([]byte, 8), after.Tables["head"][28:36], "%s: time of change", source.name)
		for r, g := range glyphs {
			old, cut := before.GlyphIndex(r), after.GlyphIndex(g.code)
			require.NotZero(t, cut, "%s: %q", source.name, r)
			want, err := before.Glyf.Contour(old)
			require.NoError(t, err)
			got, err := after.Glyf.Contour(cut)
			require.NoError(t, err)
			if !slices.Equal(want.XCoordinates, got.XCoordinates) || !slices.Equal(want.YCoordinates, got.YCoordinates) ||
				int(after.GlyphAdvance(cut)) != g.advance {
				t.Errorf("%s: %q (%U) looks different", source.name, r, r)
			}
		}
	}
}

func TestMissingGlyphIsGeta(t *testing.T) {
	fonts, err := EmbeddedFonts(body("臺"))
	require.NoError(t, err)
	id, g, ok := fonts.glyph(report.KaiTi, '臺')
	assert.False(t, ok)
	assert.Equal(t, kai, id)
	assert.Equal(t, geta, g.code)
}
