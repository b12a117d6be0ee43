package diff_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/text"
)

func read(t *testing.T, name string, src []byte) *parse.Result {
	r, err := parse.Read(context.Background(), name, bytes.NewReader(src), nil)
	require.NoError(t, err)
	return r
}

// Each file of testdata is two plans, and how they differ.
// ZEREN_UPDATE=1 writes the differences anew; look at them.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			require.Len(t, a.Files, 3)
			old, now := read(t, a.Files[0].Name, a.Files[0].Data), read(t, a.Files[1].Name, a.Files[1].Data)
			var got bytes.Buffer
			require.NoError(t, text.Comparison(&got, report.ComparisonOf(diff.Compare(old.Plan, now.Plan, old.Registry, now.Registry)), plan.English))
			if os.Getenv("ZEREN_UPDATE") != "" {
				a.Files[2].Data = got.Bytes()
				require.NoError(t, os.WriteFile(file, txtar.Format(a), 0o644))
				return
			}
			assert.Equal(t, string(a.Files[2].Data), got.String())
		})
	}
}

// A plan does not differ from itself, however it is written.
func TestNoDifference(t *testing.T) {
	src, err := os.ReadFile("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	doc, err := os.ReadFile("../../testdata/forms/libreoffice.docx")
	require.NoError(t, err)
	old, now := read(t, "a.txt", src), read(t, "b.docx", doc)
	d := diff.Compare(old.Plan, now.Plan, old.Registry, now.Registry)
	assert.Empty(t, d.Tasks)
	assert.Empty(t, d.Measures)
	assert.Empty(t, d.Units)
}
