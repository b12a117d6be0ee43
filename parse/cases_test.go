package parse_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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

// Each file of testdata/plans is a plan, or the parts of its package, what it is
// read as, and what is said of it.
// ZEREN_UPDATE=1 writes the outputs anew; look at the difference.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../testdata/plans/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			n := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == "tree" })
			require.Positive(t, n, "a case has an input and a tree")
			in := a.Files[:n]
			var tree, diags bytes.Buffer
			r, err := parse.Read(context.Background(), in[0].Name, bytes.NewReader(input(t, in)), nil)
			if err != nil {
				var f *plan.Failure
				require.ErrorAs(t, err, &f)
				fmt.Fprintf(&tree, "error: [%s] %s\n", f.Code, err)
			} else {
				require.NoError(t, text.Plan(&tree, r.Plan, plan.English))
				for _, n := range r.Plan.Notes {
					tree.WriteString("note: " + n.Text + "\n")
				}
				require.NoError(t, text.Diags(&diags, r.Diags, plan.English))
			}
			got := []txtar.File{{Name: "tree", Data: tree.Bytes()}, {Name: "diags", Data: diags.Bytes()}}
			if os.Getenv("ZEREN_UPDATE") != "" {
				a.Files = append(slices.Clone(in), got...)
				require.NoError(t, os.WriteFile(file, txtar.Format(a), 0o644))
				return
			}
			require.Len(t, a.Files, n+len(got))
			for i, f := range got {
				assert.Equal(t, string(a.Files[n+i].Data), string(f.Data), f.Name)
			}
		})
	}
}

// input is the one file of a case, or the package that its parts make. The
// relationship to the main part, the first, is written by itself.
func input(t *testing.T, files []txtar.File) []byte {
	if len(files) == 1 && !strings.Contains(files[0].Name, "/") {
		return files[0].Data
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, data string) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(data))
		require.NoError(t, err)
	}
	add("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" `+
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="`+files[0].Name+`"/></Relationships>`)
	for _, f := range files {
		add(f.Name, string(f.Data))
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}
