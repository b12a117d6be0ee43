package parse_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
)

// BenchmarkRead reads the seed from memory.
func BenchmarkRead(b *testing.B) {
	src, err := readFile(seed)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parse.Read(context.Background(), "a.txt", strings.NewReader(src), nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPDF reads a file from its bytes to the plan, after PDFium was started.
// special-noto has no plan.
func BenchmarkPDF(b *testing.B) {
	files, err := filepath.Glob("../testdata/pdf/*.pdf")
	require.NoError(b, err)
	opt := &parse.Options{PDF: engine(b), Password: "userpw"}
	for _, path := range files {
		name := filepath.Base(path)
		if strings.HasPrefix(name, "notou-") || strings.HasPrefix(name, "special-") {
			continue
		}
		b.Run(strings.TrimSuffix(name, ".pdf"), func(b *testing.B) {
			src, err := os.ReadFile(path)
			require.NoError(b, err)
			read := func() {
				_, err := parse.Read(b.Context(), name, bytes.NewReader(src), opt)
				require.NoError(b, err)
			}
			read()
			b.ReportAllocs()
			for b.Loop() {
				read()
			}
		})
	}
}
