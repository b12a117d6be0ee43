package pdf

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/pdftest"
)

// mapped is a page of one text whose font, not embedded, has codes of two bytes and a
// map of them.
func mapped(text, ranges string) []byte {
	var hex strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&hex, "%04X", u)
	}
	return pdftest.File(
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
		pdftest.Stream("", "BT /F 12 Tf 40 300 Td <"+hex.String()+"> Tj ET"),
		"<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R/DW 1000>>",
		pdftest.Stream("", "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange "+ranges+" endbfrange endcmap"),
		"<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>")
}

func TestCodesThatAreTheCharacters(t *testing.T) {
	const text = "治水任务12项"
	doc, err := Read(t.Context(), "a.pdf", mapped(text, "<0000> <FFFF> <0000>"), &Options{Engine: testEngine(t)})
	require.NoError(t, err)
	assert.Equal(t, "p1 "+text+"\n", show(doc))

	for ranges, own := range map[string]bool{
		"<0000> <FFFF> <0000>":                       true,
		"<0000> <00ff> <0000>\n<0100> <FFFF> <0100>": true,
		"<0000> <FFFF> <4E00>":                       false, // other characters
		"":                                           false,
	} {
		assert.Equal(t, own, ownCodes(mapped(text, ranges)), ranges)
	}
	other := strings.Replace(string(mapped(text, "<0000> <FFFF> <0000>")), "/FontDescriptor 8", "/X/Type0/FontDescriptor 8", 1)
	assert.False(t, ownCodes([]byte(other)), "a font without a map")
}
