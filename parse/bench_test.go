package parse_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/xlsx"
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

// BenchmarkCSV only divides the seed's bytes into cells, as encoding/csv does: it is
// the limit.
func BenchmarkCSV(b *testing.B) {
	src, err := readFile(seed)
	require.NoError(b, err)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		r := csv.NewReader(strings.NewReader(src))
		r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
		_, err := r.ReadAll()
		require.NoError(b, err)
	}
}

// BenchmarkForms reads the seed as a document and as a workbook, from memory.
func BenchmarkForms(b *testing.B) {
	src, err := readFile(seed)
	require.NoError(b, err)
	r, err := parse.Read(b.Context(), "a.txt", strings.NewReader(src), nil)
	require.NoError(b, err)
	table := report.TableOf(r.Plan)
	for form, write := range map[string]func(io.Writer) error{
		"docx": func(w io.Writer) error { return docx.Table(w, table, nil) },
		"xlsx": func(w io.Writer) error { return xlsx.Table(w, table) },
	} {
		var file bytes.Buffer
		require.NoError(b, write(&file))
		b.Run(form, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := parse.Read(b.Context(), "a."+form, bytes.NewReader(file.Bytes()), nil)
				require.NoError(b, err)
			}
		})
	}
}

// longer is a plan with the rows of another several times, its tasks numbered on.
func longer(src string, times int) string {
	head, body, _ := strings.Cut(src, "\n序号")
	var b strings.Builder
	b.WriteString(head)
	for i := range times {
		b.WriteString("\n序号")
		b.WriteString(taskNumber.ReplaceAllStringFunc(body, func(s string) string {
			n, _ := strconv.Atoi(strings.TrimSpace(s))
			return fmt.Sprintf("\n%d\t", i*100+n)
		}))
	}
	return b.String()
}

var taskNumber = regexp.MustCompile(`\n[0-9]+\t`)

// BenchmarkReadLong reads plans of more and more rows. What a row costs is to stay
// the same.
func BenchmarkReadLong(b *testing.B) {
	src, err := readFile(seed)
	require.NoError(b, err)
	opts := &parse.Options{Limits: limit.Limits{Rows: 200_000}} // which by itself is 50,000
	for _, times := range []int{1, 10, 100, 926} {
		src, rows := longer(src, times), 0
		b.Run(fmt.Sprintf("%d_rows", 108*times), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				r, err := parse.Read(b.Context(), "a.txt", strings.NewReader(src), opts)
				require.NoError(b, err)
				rows = len(slices.Collect(r.Plan.Items()))
			}
			require.Equal(b, 108*times, rows)
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*rows), "ns/row")
		})
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
