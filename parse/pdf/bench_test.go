package pdf

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klippa-app/go-pdfium/requests"
	"github.com/stretchr/testify/require"
)

// BenchmarkRead reads the seed's 14 to 17 pages, by PDFium and by us.
func BenchmarkRead(b *testing.B) {
	e := testEngine(b)
	for _, name := range []string{"lo-wqy", "chrome-wqy", "chrome-noto", "rl-stsong-ucs2"} {
		b.Run(name, func(b *testing.B) {
			src, err := os.ReadFile("../../testdata/pdf/" + name + ".pdf")
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				_, err := Read(context.Background(), "a.pdf", src, &Options{Engine: e})
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkPDFium has PDFium give the characters of a page, and does nothing with
// them: as a text in one call, or each with its place, as Read asks for it.
func BenchmarkPDFium(b *testing.B) {
	e := testEngine(b)
	files, err := filepath.Glob("../../testdata/pdf/*.pdf")
	require.NoError(b, err)
	ways := []struct {
		name string
		read func(*testing.B, *pageReader)
	}{{"text", textOf}, {"glyphs", glyphsOf}}
	for _, path := range files {
		for _, way := range ways {
			b.Run(strings.TrimSuffix(filepath.Base(path), ".pdf")+"/"+way.name, func(b *testing.B) {
				src, err := os.ReadFile(path)
				require.NoError(b, err)
				f := file{src: src, password: "userpw", engine: e}
				require.NoError(b, f.open(b.Context())) // starts PDFium
				defer f.close()
				for b.Loop() {
					require.NoError(b, f.open(b.Context()))
					for i := range f.count {
						loaded, err := f.in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.doc, Index: i})
						require.NoError(b, err)
						way.read(b, &pageReader{in: f.in, doc: f.doc, page: requests.Page{ByReference: &loaded.Page}})
						_, err = f.in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
						require.NoError(b, err)
					}
				}
				b.ReportMetric(float64(f.count), "pages")
			})
		}
	}
}

func textOf(b *testing.B, r *pageReader) {
	loaded, err := r.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.page})
	require.NoError(b, err)
	n, err := r.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: loaded.TextPage})
	require.NoError(b, err)
	_, err = r.in.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: loaded.TextPage, Count: n.Count})
	require.NoError(b, err)
	_, err = r.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	require.NoError(b, err)
}

func glyphsOf(b *testing.B, r *pageReader) {
	_, err := r.glyphs()
	require.NoError(b, err)
}
