//go:build !race

package parse_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/cost"
	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// reading is what reading a file costs.
func reading(t *testing.T, name string, src []byte) cost.Cost {
	t.Helper()
	return cost.Of(func() {
		_, err := parse.Read(t.Context(), name, bytes.NewReader(src), nil)
		require.NoError(t, err)
	})
}

// What reading costs is written down here. Lower a figure when it got better; raise
// it only for what is worth it.
func TestReadingCosts(t *testing.T) {
	file := func(path string) []byte {
		src, err := os.ReadFile(path)
		require.NoError(t, err)
		return src
	}
	for _, c := range []struct {
		name string
		src  []byte
		most cost.Cost
	}{
		{"seed.txt", file(seed), cost.Cost{Allocs: 9_730, Bytes: 1_360_000}},
		{"libreoffice.docx", file("../testdata/forms/libreoffice.docx"), cost.Cost{Allocs: 24_000, Bytes: 2_690_000}},
		{"libreoffice.xlsx", file("../testdata/forms/libreoffice.xlsx"), cost.Cost{Allocs: 27_600, Bytes: 2_990_000}},
	} {
		assert.Empty(t, reading(t, c.name, c.src).Over(c.most), c.name)
	}
}

// Ten times the rows cost ten times as much and no more.
func TestReadingGrowsWithTheRows(t *testing.T) {
	src, err := readFile(seed)
	require.NoError(t, err)
	forms := map[string]func(text string) []byte{
		"a.txt": func(text string) []byte { return []byte(text) },
		"a.docx": func(text string) []byte {
			return tableOf(t, text, func(b *bytes.Buffer, p *report.PlanTable) error { return docx.Table(b, p, nil) })
		},
		"a.xlsx": func(text string) []byte {
			return tableOf(t, text, func(b *bytes.Buffer, p *report.PlanTable) error { return xlsx.Table(b, p) })
		},
	}
	for name, form := range forms {
		few, many := reading(t, name, form(src)), reading(t, name, form(longer(src, 10)))
		assert.Less(t, many.Times(few), 10.5, name)
	}
	few, many := reading(t, "a.txt", []byte(longer(src, 10))), reading(t, "a.txt", []byte(longer(src, 100)))
	assert.Less(t, many.Times(few), 10.5, "10,800 rows")
}

// tableOf is a plan in another form.
func tableOf(t *testing.T, text string, write func(*bytes.Buffer, *report.PlanTable) error) []byte {
	t.Helper()
	r, err := parse.Read(t.Context(), "a.txt", strings.NewReader(text), nil)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, write(&b, report.TableOf(r.Plan)))
	return b.Bytes()
}
