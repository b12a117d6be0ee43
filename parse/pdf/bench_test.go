package pdf

import (
	"context"
	"os"
	"testing"

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
