package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/report"
)

// objects are the objects of a file as its cross-reference table gives them.
func objects(t *testing.T, file []byte) []string {
	t.Helper()
	var xref, size int
	_, err := fmt.Sscanf(string(file[bytes.LastIndex(file, []byte("startxref")):]), "startxref\n%d", &xref)
	require.NoError(t, err)
	table := string(file[xref:])
	_, err = fmt.Sscanf(table, "xref\n0 %d\n", &size)
	require.NoError(t, err)
	out := make([]string, size)
	for i, line := range strings.Split(table, "\n")[2 : 2+size] {
		var offset int
		_, err := fmt.Sscanf(line, "%d", &offset)
		require.NoError(t, err)
		if i > 0 {
			body, ok := strings.CutPrefix(string(file[offset:]), fmt.Sprintf("%d 0 obj\n", i))
			require.True(t, ok, "object %d is not where the table says", i)
			out[i], _, ok = strings.Cut(body, "\nendobj\n")
			require.True(t, ok)
		}
	}
	return out
}

// found is what a pattern finds in a file, one line a match.
func found(file []byte, pattern string) []string {
	var out []string
	for _, m := range regexp.MustCompile(pattern).FindAllSubmatch(file, -1) {
		out = append(out, string(m[len(m)-1]))
	}
	return out
}

func TestPDFA(t *testing.T) {
	file := written(t, everything(), nil)
	assert.True(t, bytes.HasPrefix(file, []byte("%PDF-1.4\n%\xc2\xb5\xc2\xb6\n")))
	for _, forbidden := range []string{"/Group", "/EmbeddedFiles", "/Transparency", "/JavaScript", "/Encrypt", "/utf8", "/Count 0"} {
		assert.NotContains(t, string(file), forbidden)
	}
	assert.Len(t, found(file, `/OutputIntents \[\n<< /Type /OutputIntent /S /GTS_PDFA1 `), 1)
	assert.Len(t, found(file, `/Lang \(zh-CN\)`), 1)
	assert.Len(t, found(file, `/Metadata \d+ 0 R`), 1)
	ids := regexp.MustCompile(`/ID \[<(\w{32})> <(\w{32})>\]`).FindSubmatch(file)
	require.NotNil(t, ids)
	assert.Equal(t, ids[1], ids[2])
	other := written(t, body("蓝天"), nil)
	assert.NotEqual(t, string(ids[1]), found(other, `/ID \[<(\w{32})>`)[0], "of the content")

	all := objects(t, file)
	var info int
	_, err := fmt.Sscanf(found(file, `/Info (\d+) 0 R`)[0], "%d", &info)
	require.NoError(t, err)
	assert.NotContains(t, all[info], "Date", "nobody says when")
	assert.NotContains(t, all[info], "/Author", "nobody says who")
}

// The profile comes out of the file as it went in.
func TestProfile(t *testing.T) {
	all := objects(t, written(t, body("蓝天"), nil))
	for _, o := range all {
		if strings.HasPrefix(o, "<< /N 3 ") {
			_, stream, _ := strings.Cut(o, "stream\n")
			r, err := zlib.NewReader(strings.NewReader(stream))
			require.NoError(t, err)
			profile, err := io.ReadAll(r)
			require.NoError(t, err)
			assert.Equal(t, colours, profile)
			return
		}
	}
	t.Error("no profile")
}

// Names of fonts say that they are cut down, and the list of codes holds what
// is drawn and nothing else.
func TestFontsAreMarkedAsCut(t *testing.T) {
	file := written(t, body("蓝天𬺈"), nil)
	names := found(file, `/(?:BaseFont|FontName) /(\S+)`)
	require.Len(t, names, 3)
	assert.Regexp(t, `^[A-Z]{6}\+NotoSerifSC-Regular$`, names[0])
	assert.Equal(t, []string{names[0], names[0], names[0]}, names)

	var number int
	_, err := fmt.Sscanf(found(file, `/CIDSet (\d+) 0 R`)[0], "%d", &number)
	require.NoError(t, err)
	_, stream, _ := strings.Cut(objects(t, file)[number], "stream\n")
	r, err := zlib.NewReader(strings.NewReader(stream))
	require.NoError(t, err)
	set, err := io.ReadAll(r)
	require.NoError(t, err)
	has := func(code rune) bool { return int(code)/8 < len(set) && set[code/8]&(0x80>>(code%8)) != 0 }
	for _, r := range "蓝天1—\uE000\x00" { // the first code outside the BMP is U+E000
		assert.True(t, has(r), "%q", r)
	}
	for _, r := range "地保卫" {
		assert.False(t, has(r), "%q", r)
	}
}

// What the metadata says is well formed and what the properties say.
func TestMetadata(t *testing.T) {
	doc := &report.Document{Title: "甲 & 乙<丙>\v丁", Subject: "𬺈", Author: "市督查室", Blocks: everything().Blocks}
	file := written(t, doc, &Options{Created: time.Date(2025, 3, 1, 8, 0, 0, 0, time.FixedZone("CST", 8*60*60))})
	from, to := bytes.Index(file, []byte("<?xpacket begin")), bytes.Index(file, []byte(`<?xpacket end="w"?>`))
	require.True(t, from > 0 && to > from)
	var xmp struct {
		Title   string `xml:"RDF>Description>title>Alt>li"`
		Subject string `xml:"RDF>Description>description>Alt>li"`
		Part    string `xml:"RDF>Description>part"`
		Level   string `xml:"RDF>Description>conformance"`
		Created string `xml:"RDF>Description>CreateDate"`
		Author  string `xml:"RDF>Description>creator>Seq>li"`
	}
	require.NoError(t, xml.Unmarshal(file[from:to], &xmp))
	assert.Equal(t, "甲 & 乙<丙> 丁", xmp.Title)
	assert.Equal(t, "𬺈", xmp.Subject)
	assert.Equal(t, "1B", xmp.Part+xmp.Level)
	assert.Equal(t, "2025-03-01T00:00:00Z", xmp.Created)
	assert.Equal(t, "市督查室", xmp.Author)
	assert.Contains(t, string(file), "/CreationDate (D:20250301000000Z)\n/ModDate (D:20250301000000Z)")
	assert.Regexp(t, `Author: +市督查室\n`, poppler(t, "pdfinfo", file, "-"))
	assert.Regexp(t, `Title: +甲 & 乙<丙> 丁\n`, poppler(t, "pdfinfo", file, "-"))
}

// A plan without a title gives letters without a subject: none of the two ways to
// say it may have an empty one.
func TestNothingEmptyInMetadata(t *testing.T) {
	file := written(t, &report.Document{Blocks: everything().Blocks}, nil)
	assert.NotContains(t, string(file), "/Subject")
	assert.NotContains(t, string(file), "<dc:description")
	assert.NotRegexp(t, `/Title \(\xfe\xff\)`, string(file))
}

func TestOutlineCounts(t *testing.T) {
	for name, test := range map[string]struct {
		depths string // a shut entry has a + after it
		shown  int
		below  []int
	}{
		"nothing":           {"", 0, []int{}},
		"flat":              {"000", 3, []int{0, 0, 0}},
		"all open":          {"01120", 5, []int{3, 0, 1, 0, 0}},
		"shut":              {"0+1120+1", 2, []int{-3, 0, 1, 0, -1, 0}},
		"shut inside":       {"01+2201", 4, []int{1, -2, 0, 0, 1, 0}},
		"shut with nothing": {"0+0+", 2, []int{0, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			var marks []mark
			for _, c := range test.depths {
				if c == '+' {
					marks[len(marks)-1].shut = true
					continue
				}
				marks = append(marks, mark{depth: int(c - '0')})
			}
			shown, below := outlineCounts(marks)
			assert.Equal(t, test.shown, shown)
			assert.Equal(t, test.below, below)
		})
	}
}

// A file that is not quite what fpdf writes today is refused.
func TestUnexpectedFile(t *testing.T) {
	const object = "1 0 obj\n<<\n/Producer (a)\n/CreationDate (D:20250301000000)\n/ModDate (D:20250301000000)\n>>\nendobj\n"
	whole := "%PDF-1.4\n%\n" + object + "2 0 obj\n<<\n/Names <<\n/EmbeddedFiles << /Names [\n  \n] >>\n>>\n>>\nendobj\n"
	xref := fmt.Sprintf("xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n", 11, 11+len(object))
	trailer := fmt.Sprintf("trailer\n<<\n/Size 3\n/Root 2 0 R\n/Info 1 0 R\n>>\nstartxref\n%d\n%%%%EOF\n", len(whole))
	file := whole + xref + trailer
	_, err := finish([]byte(file), nil, nil, true)
	require.NoError(t, err)
	for change, want := range map[[2]string]string{
		{"%PDF-1.4", "%PDF-1.7"}:             `unexpected header`,
		{"/Root 2", "/Top 2"}:                `unexpected trailer`,
		{"xref\n0 3", "xref\n1 3"}:           `unexpected cross-reference table`,
		{"1 0 obj", "3 0 obj"}:               `object 1: unexpected start or end`,
		{"0000000011 0", "9999999999 0"}:     `object 1: unexpected place`,
		{"/EmbeddedFiles", "/EmbedFiles_xx"}: `object 2 has "/Names <<\n/EmbeddedFiles`,
		{"/Producer", "/Producir"}:           `0 properties`,
		{"(D:2025", "(X:2025"}:               `properties with 1 dates`,
	} {
		_, err := finish([]byte(strings.Replace(file, change[0], change[1], 1)), nil, nil, true)
		assert.ErrorContains(t, err, want)
	}
	_, err = finish([]byte(file), []mark{{}}, nil, true)
	assert.ErrorContains(t, err, "0 entries of the outline, want 1")
	_, err = finish([]byte(file), nil, make([]font, 1), true)
	assert.ErrorContains(t, err, "0 fonts, want 1")
	_, err = finish(nil, nil, nil, true)
	assert.ErrorContains(t, err, "unexpected trailer")
}
