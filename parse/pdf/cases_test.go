package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/internal/pdftest"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// testEngine is one PDFium for all tests; its machine code is shared with those of
// other packages.
func testEngine(t testing.TB) *Engine {
	e := &Engine{CacheDir: filepath.Join(os.TempDir(), "zeren-test-cache", "zeren")}
	t.Cleanup(func() { assert.NoError(t, e.Close()) })
	return e
}

// Each file of testdata is the drawing of some pages, and the grid that they are
// read as. ZEREN_UPDATE=1 writes the grids anew; look at the difference.
//
// A page is 600 by 400 points; x and y are from its upper left corner:
//
//	text X Y SIZE TEXT    a text whose line is at Y
//	hidden X Y SIZE TEXT  the same, not painted
//	turned X Y SIZE TEXT  the same, upwards
//	down X Y SIZE TEXT    the same, downwards
//	slanted X Y SIZE TEXT the same, up to the right
//	line X Y X Y          a line
//	dots X Y X Y          a dotted line
//	bar X Y W H           a filled area
//	box X Y W H           four lines
//	picture X Y W H       a picture
//	colour R G B          of what follows, 0 to 1
//	raw …                 operators of a content stream, in its coordinates
//	rotate N              the page is shown turned to the right by N degrees
//	annotation X Y W H …  an annotation over an area, by what its dictionary has besides
//	field X Y W H TEXT    a form field that shows a text
//	layer on, layer off   what follows, up to “layer end”, is in a layer, that shows or not
//	skew N                the page is turned left by N degrees
//	damaged               the page is packed, and its checksum is wrong
//	cut N                 only the first N percent of the file are there
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	e := testEngine(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			var pages []string
			for _, f := range a.Files {
				if strings.HasPrefix(f.Name, "page") {
					pages = append(pages, string(f.Data))
				}
			}
			require.NotEmpty(t, pages)
			doc, err := Read(context.Background(), "in.pdf", paint(t, pages), &Options{Engine: e})
			got := ""
			if err != nil {
				var f *plan.Failure
				require.ErrorAs(t, err, &f)
				got = fmt.Sprintf("%s p0 %s\n", f.Code, f.Message(plan.English))
			} else {
				got = show(doc)
			}
			if os.Getenv("ZEREN_UPDATE") != "" {
				a.Files = append(a.Files[:len(pages)], txtar.File{Name: "grid", Data: []byte(got)})
				require.NoError(t, os.WriteFile(file, txtar.Format(a), 0o644))
				return
			}
			require.Len(t, a.Files, len(pages)+1)
			assert.Equal(t, string(a.Files[len(pages)].Data), got)
		})
	}
}

// show writes a grid so that a person sees what is in it. ↩ is a line end that the
// cell's width made, ¶ one that was written.
func show(doc *grid.Doc) string {
	var b strings.Builder
	ends := strings.NewReplacer(string(grid.Wrap), "↩", string(grid.Stop), "¶", "\n", "⏎")
	for _, block := range doc.Blocks {
		switch block := block.(type) {
		case *grid.Paragraph:
			fmt.Fprintf(&b, "p%d %s\n", block.At.Page, ends.Replace(block.Text))
		case *grid.Table:
			b.WriteString("table")
			if block.Guessed {
				b.WriteString(" (rows guessed)")
			}
			b.WriteString("\n")
			for _, row := range block.Rows {
				mark := "-"
				switch {
				case row.Open:
					mark = "o"
				case row.Break:
					mark = "="
				}
				fmt.Fprintf(&b, "  p%d %s", row.At.Page, mark)
				for i, c := range row.Cells {
					if i > 0 {
						b.WriteString(" |")
					}
					if c.Cols > 1 || c.Rows > 1 {
						fmt.Fprintf(&b, " [%dx%d]", max(c.Rows, 1), max(c.Cols, 1))
					}
					if c.Text != "" {
						b.WriteString(" " + ends.Replace(c.Text))
					}
				}
				b.WriteString("\n")
			}
		}
	}
	for _, d := range doc.Diags {
		fmt.Fprintf(&b, "%s p%d %s\n", d.Code, d.At[0].Page, d.Message(plan.English)) // p0 is the file
	}
	return b.String()
}

const pageHeight = 400

// paint writes pages as a file. Its font is not embedded.
func paint(t testing.TB, pages []string) []byte {
	objects := []string{
		fmt.Sprintf("<</Type/Catalog/Pages 2 0 R%s>>", layersOf(pages)), "",
		"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
		"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500]>>",
		"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
		pdftest.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\x80"),
		"<</Type/OCG/Name(on)>>",
		"<</Type/OCG/Name(off)>>",
	}
	var kids strings.Builder
	for _, p := range pages {
		contents, rotate := contentsOf(t, p)
		stream := pdftest.Stream("", contents)
		if strings.Contains(p, "\ndamaged\n") {
			stream = damagedStream(contents)
		}
		n := len(objects) + 1
		fmt.Fprintf(&kids, " %d 0 R", n)
		annotations, looks := annotationsOf(p, n+2)
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 %d]/Rotate %d/Contents %d 0 R/Annots[%s]/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>/Properties<</on 7 0 R/off 8 0 R>>>>>>", pageHeight, rotate, n+1, annotations),
			stream)
		objects = append(objects, looks...)
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), len(pages))
	src := pdftest.File(objects...)
	for l := range strings.Lines(strings.Join(pages, "\n")) {
		var percent int
		if n, _ := fmt.Sscanf(l, "cut %d", &percent); n == 1 {
			src = src[:len(src)*percent/100]
		}
	}
	return src
}

// annotationsOf are the annotations of a drawing, and the objects that draw them, which
// are numbered from first.
func annotationsOf(drawing string, first int) (annotations string, looks []string) {
	for l := range strings.Lines(drawing) {
		var verb string
		var x, y, w, h int
		n, _ := fmt.Sscan(l, &verb, &x, &y, &w, &h)
		if n < 5 || verb != "annotation" && verb != "field" {
			continue
		}
		rest := strings.Join(strings.Fields(l)[5:], " ")
		if verb == "field" {
			look := fmt.Sprintf("BT /F 10 Tf 2 6 Td %s Tj ET", strings.Replace(hexed("("+rest+")"), "FEFF", "", 1))
			looks = append(looks, pdftest.Stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %d %d]/Resources<</Font<</F 3 0 R>>>>", w, h), look))
			rest = fmt.Sprintf("/Subtype/Widget/FT/Tx/F 4/V(%s)/AP<</N %d 0 R>>", rest, first+len(looks)-1)
		}
		annotations += fmt.Sprintf("<</Type/Annot/Rect[%d %d %d %d]%s>>", x, pageHeight-y-h, x+w, pageHeight-y, hexed(rest))
	}
	return annotations, looks
}

// layersOf is what the catalogue of a file says of its layers, if it has some.
func layersOf(pages []string) string {
	if !strings.Contains(strings.Join(pages, "\n"), "\nlayer ") {
		return ""
	}
	return "/OCProperties<</OCGs[7 0 R 8 0 R]/D<</OFF[8 0 R]>>>>"
}

// hexed writes the strings of a dictionary in the way that any text can be written.
func hexed(dict string) string {
	return regexp.MustCompile(`\([^)]*\)`).ReplaceAllStringFunc(dict, func(s string) string {
		var hex strings.Builder
		for _, u := range utf16.Encode([]rune("\ufeff" + s[1:len(s)-1])) {
			fmt.Fprintf(&hex, "%04X", u)
		}
		return "<" + hex.String() + ">"
	})
}

// damagedStream is a packed stream with a wrong checksum.
func damagedStream(contents string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write([]byte(contents)) // a buffer takes all
	_ = z.Close()
	b.Bytes()[b.Len()-1] ^= 1
	return pdftest.Stream("/Filter/FlateDecode", b.String())
}

// contentsOf turns a drawing into a content stream.
func contentsOf(t testing.TB, drawing string) (contents string, rotate int) {
	var b strings.Builder
	for _, l := range strings.Split(drawing, "\n") {
		verb, rest, _ := strings.Cut(strings.TrimSpace(l), " ")
		var n [4]float64
		numbers := func(k int) {
			for i := range k {
				var word string
				word, rest, _ = strings.Cut(rest, " ")
				_, err := fmt.Sscan(word, &n[i])
				require.NoError(t, err, l)
			}
			n[1] = pageHeight - n[1]
		}
		text := func(mode int, matrix string) {
			numbers(3)
			var hex strings.Builder
			for _, u := range utf16.Encode([]rune(rest)) {
				fmt.Fprintf(&hex, "%04X", u)
			}
			fmt.Fprintf(&b, "BT %d Tr /F %g Tf %s %g %g Tm <%s> Tj ET\n", mode, n[2], matrix, n[0], n[1], hex.String())
		}
		switch verb {
		case "", "damaged", "cut", "annotation", "field":
		case "text":
			text(0, "1 0 0 1")
		case "hidden":
			text(3, "1 0 0 1")
		case "turned":
			text(0, "0 1 -1 0")
		case "down":
			text(0, "0 -1 1 0")
		case "slanted":
			text(0, "0.7 0.7 -0.7 0.7")
		case "line":
			numbers(4)
			fmt.Fprintf(&b, "%g %g m %g %g l S\n", n[0], n[1], n[2], pageHeight-n[3])
		case "dots":
			numbers(4)
			fmt.Fprintf(&b, "[1 1] 0 d %g %g m %g %g l S [] 0 d\n", n[0], n[1], n[2], pageHeight-n[3])
		case "bar":
			numbers(4)
			fmt.Fprintf(&b, "%g %g %g %g re f\n", n[0], n[1]-n[3], n[2], n[3])
		case "box":
			numbers(4)
			fmt.Fprintf(&b, "%g %g %g %g re S\n", n[0], n[1]-n[3], n[2], n[3])
		case "picture":
			numbers(4)
			fmt.Fprintf(&b, "q %g 0 0 %g %g %g cm /I Do Q\n", n[2], n[3], n[0], n[1]-n[3])
		case "skew":
			var degrees float64
			_, err := fmt.Sscan(rest, &degrees)
			require.NoError(t, err, l)
			sin, cos := math.Sincos(degrees * math.Pi / 180)
			fmt.Fprintf(&b, "%g %g %g %g 0 0 cm\n", cos, sin, -sin, cos)
		case "layer":
			if rest == "end" {
				b.WriteString("EMC\n")
			} else {
				fmt.Fprintf(&b, "/OC /%s BDC\n", rest)
			}
		case "colour":
			fmt.Fprintf(&b, "%s rg %s RG\n", rest, rest)
		case "raw":
			b.WriteString(rest + "\n")
		case "rotate":
			_, err := fmt.Sscan(rest, &rotate)
			require.NoError(t, err, l)
		default:
			require.Fail(t, "no such verb", l)
		}
	}
	return b.String(), rotate
}

// What a file holds of characters that are hard to read comes out as it says.
func TestHardCharacters(t *testing.T) {
	src, err := os.ReadFile("../../testdata/pdf/special-noto.pdf")
	require.NoError(t, err)
	want, err := os.ReadFile("../../testdata/pdf/special-noto.txt")
	require.NoError(t, err)
	doc, err := Read(context.Background(), "special-noto.pdf", src, &Options{Engine: testEngine(t)})
	require.NoError(t, err)
	var got strings.Builder
	for _, b := range doc.Blocks {
		got.WriteString(b.(*grid.Paragraph).Text)
	}
	assert.Equal(t, strings.Join(strings.Fields(string(want)), ""), strings.Join(strings.Fields(got.String()), ""))
}
