package pdf

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/report"
)

func written(t testing.TB, doc *report.Document, opt *Options) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, doc, opt))
	return b.Bytes()
}

func TestSameBytes(t *testing.T) {
	first := written(t, everything(), nil)
	assert.True(t, bytes.Equal(first, written(t, everything(), nil)))
}

func TestSameBytesInParallel(t *testing.T) {
	docs := []*report.Document{everything(), letter(3), letter(9)}
	fonts, err := EmbeddedFonts(docs...)
	require.NoError(t, err)
	want := make([][]byte, len(docs))
	for i, doc := range docs {
		want[i] = written(t, doc, &Options{Fonts: fonts})
	}
	var wg sync.WaitGroup
	for range 3 {
		for i, doc := range docs {
			wg.Go(func() {
				var b bytes.Buffer
				assert.NoError(t, Write(&b, doc, &Options{Fonts: fonts}))
				assert.True(t, bytes.Equal(want[i], b.Bytes()))
			})
		}
	}
	wg.Wait()
}

func TestOptionsAreNotChanged(t *testing.T) {
	opt := &Options{}
	written(t, everything(), opt)
	assert.Equal(t, &Options{}, opt)
}

// 臺, an emoji and a private character are in no font; 𬺈 is outside the BMP.
func TestMissing(t *testing.T) {
	doc := body("臺北😀\uE000𬺈臺\uFEFF")
	var b bytes.Buffer
	err := Write(&b, doc, nil)
	var missing *MissingError
	require.True(t, errors.As(err, &missing), "%v", err)
	assert.Equal(t, []rune{'臺', '\uE000', '😀'}, missing.Runes)
	assert.Equal(t, `report/pdf: no font has "臺\ue000😀" ([U+81FA U+E000 U+1F600])`, err.Error())
	assert.True(t, bytes.HasSuffix(b.Bytes(), []byte("%%EOF\n")), "the document is complete")
	assert.Contains(t, copied(t, b.Bytes()), "臺北😀\uE000𬺈臺")
}

func TestLandscape(t *testing.T) {
	layout := report.GBT9704()
	layout.Page.Width, layout.Page.Height = layout.Page.Height, layout.Page.Width
	out := written(t, body("蓝天"), &Options{Layout: &layout})
	assert.Contains(t, string(out), "/MediaBox [0 0 841.89 595.28]")
}

func TestFontsOfOtherDocument(t *testing.T) {
	fonts, err := EmbeddedFonts(body("蓝天"))
	require.NoError(t, err)
	err = Write(&bytes.Buffer{}, body("蓝天保卫"), &Options{Fonts: fonts})
	var missing *MissingError
	require.True(t, errors.As(err, &missing), "%v", err)
	assert.Equal(t, []rune("保卫"), missing.Runes)
}

func TestTextCopiesOut(t *testing.T) {
	got := plain(copied(t, written(t, everything(), nil)))
	want := plain(allText(everything()))
	assert.Equal(t, want+"—1—", got)
}

// A search for a phrase that stands in one line finds it: the gaps that fill
// a line are not taken for spaces.
func TestFilledLinesHaveNoSpaces(t *testing.T) {
	for l := range strings.Lines(copied(t, written(t, body(strings.Join(measures, "")), nil))) {
		assert.NotContains(t, strings.TrimSpace(strings.ReplaceAll(l, "— 1 —", "")), " ")
	}
}

func TestProperties(t *testing.T) {
	out := written(t, &report.Document{Title: "关于𬺈的函", Subject: "蓝天", Blocks: everything().Blocks}, nil)
	info := poppler(t, "pdfinfo", out, "-")
	assert.Regexp(t, `Title: +关于𬺈的函\n`, info)
	assert.Regexp(t, `Subject: +蓝天\n`, info)
	assert.Regexp(t, `Producer: +zeren\n`, info)
	assert.Regexp(t, `A4`, info)
	assert.Contains(t, string(out), "/Lang (zh-CN)")
}

// copied is the text of a PDF as another program reads it.
func copied(t *testing.T, pdf []byte) string {
	t.Helper()
	return poppler(t, "pdftotext", pdf, "-raw", "-", "-")
}

func poppler(t *testing.T, program string, stdin []byte, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skip("needs poppler's " + program)
	}
	file := filepath.Join(t.TempDir(), "in.pdf")
	require.NoError(t, os.WriteFile(file, stdin, 0o644))
	for i, a := range args {
		if a == "-" {
			args[i] = file
			break
		}
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return string(out)
}

// allText is all that doc says, in reading order.
func allText(doc *report.Document) string {
	var b strings.Builder
	eachText(doc, func(s string) { b.WriteString(s) })
	return b.String()
}

// plain leaves out white space.
func plain(s string) string { return strings.Join(strings.Fields(s), "") }

func BenchmarkWrite(b *testing.B) {
	doc := letter(25)
	fonts, err := EmbeddedFonts(doc)
	require.NoError(b, err)
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			written(b, doc, &Options{Fonts: fonts})
		}
	})
	b.Run("layout", func(b *testing.B) {
		layout := report.GBT9704()
		for b.Loop() {
			lay(doc, &layout, &setter{fonts: fonts, missing: map[rune]bool{}})
		}
	})
	b.Run("parallel", func(b *testing.B) {
		b.RunParallel(func(p *testing.PB) {
			for p.Next() {
				written(b, doc, &Options{Fonts: fonts})
			}
		})
	})
}

func BenchmarkEmbeddedFonts(b *testing.B) {
	doc := letter(25)
	for b.Loop() {
		_, err := EmbeddedFonts(doc)
		require.NoError(b, err)
	}
}
