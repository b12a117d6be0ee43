package check_test

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
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/text"
)

// Each file of testdata/checks is a plan, perhaps an earlier one to compare it
// with, and what is found in it.
// ZEREN_UPDATE=1 writes the findings anew; look at the difference.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../../testdata/checks/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			last := len(a.Files) - 1
			require.Equal(t, "findings", a.Files[last].Name)
			read := func(f txtar.File) *parse.Result {
				r, err := parse.Read(context.Background(), f.Name, bytes.NewReader(f.Data), nil)
				require.NoError(t, err)
				return r
			}
			r := read(a.Files[0])
			rules := check.Rules()
			if last == 2 {
				old := read(a.Files[1])
				rules = []check.Rule{check.Against(diff.Compare(old.Plan, r.Plan, old.Registry, r.Registry))}
			}
			ds := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags, Rules: rules})
			var got bytes.Buffer
			require.NoError(t, text.Findings(&got, report.FindingsOf(r.Plan, r.Table, ds), plan.English, text.Screen{}))
			if os.Getenv("ZEREN_UPDATE") != "" {
				a.Files[last].Data = got.Bytes()
				require.NoError(t, os.WriteFile(file, txtar.Format(a), 0o644))
				return
			}
			assert.Equal(t, string(a.Files[last].Data), got.String())
		})
	}
}
