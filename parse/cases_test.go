package parse_test

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
	"github.com/zeren-plan/zeren/report/text"
)

func readFile(name string) (string, error) {
	b, err := os.ReadFile(name)
	return string(b), err
}

// Each file of testdata/plans is a plan, what it is read as, and what is said of it.
// ZEREN_UPDATE=1 writes the outputs anew; look at the difference.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../testdata/plans/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			in := a.Files[0]
			var tree, diags bytes.Buffer
			r, err := parse.Read(context.Background(), in.Name, bytes.NewReader(in.Data), nil)
			if err != nil {
				tree.WriteString("error: " + err.Error() + "\n")
			} else {
				require.NoError(t, text.Plan(&tree, r.Plan, plan.English))
				for _, n := range r.Plan.Notes {
					tree.WriteString("note: " + n.Text + "\n")
				}
				require.NoError(t, text.Diags(&diags, r.Diags, plan.English))
			}
			got := []txtar.File{in, {Name: "tree", Data: tree.Bytes()}, {Name: "diags", Data: diags.Bytes()}}
			if os.Getenv("ZEREN_UPDATE") != "" {
				a.Files = got
				require.NoError(t, os.WriteFile(file, txtar.Format(a), 0o644))
				return
			}
			require.Len(t, a.Files, len(got))
			for i, f := range got[1:] {
				assert.Equal(t, string(a.Files[i+1].Data), string(f.Data), f.Name)
			}
		})
	}
}
