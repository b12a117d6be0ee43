//go:build full

package parse_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/pdftest"
	"github.com/zeren-plan/zeren/parse"
)

// The seed cut at every hundredth in every form, and PDF files cut and hurt.
func TestDamagedLargeFiles(t *testing.T) {
	for form, path := range map[string]string{
		"txt": seed, "csv": "../testdata/forms/libreoffice.csv", "html": "../testdata/forms/libreoffice.html",
		"docx": "../testdata/forms/libreoffice.docx", "xlsx": "../testdata/forms/libreoffice.xlsx", "pdf": "../testdata/pdf/lo-wqy.pdf",
	} {
		t.Run(form, func(t *testing.T) {
			src, err := os.ReadFile(path)
			require.NoError(t, err)
			truncations(t, form, src, &parse.Options{PDF: engine(t)})
		})
	}
}

func TestDamagedPDF(t *testing.T) {
	src := pdftest.File(catalogue, onePage,
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
		pdftest.Stream("", "BT /F 12 Tf 1 0 0 1 50 800 Tm (Plan 2026) Tj ET\n50 780 m 550 780 l S\n50 760 m 550 760 l S\n50 780 m 50 760 l S\n550 780 m 550 760 l S"),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	opt := &parse.Options{PDF: engine(t)}
	truncations(t, "pdf", src, opt)
	flips(t, "pdf", src, opt)
}
