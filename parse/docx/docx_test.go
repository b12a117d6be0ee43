package docx

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse/grid"
)

func show(d *grid.Doc) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		switch x := x.(type) {
		case *grid.Paragraph:
			fmt.Fprintf(&b, "%s: %q\n", x.At, x.Text)
		case *grid.Table:
			for _, r := range x.Rows {
				fmt.Fprintf(&b, "%s:", r.At)
				for _, c := range r.Cells {
					fmt.Fprintf(&b, " %q", c.Text)
					if c.Cols > 1 || c.Rows > 1 {
						fmt.Fprintf(&b, "(%d×%d)", max(c.Cols, 1), max(c.Rows, 1))
					}
				}
				b.WriteString("\n")
			}
		}
	}
	for _, d := range d.Diags {
		fmt.Fprintf(&b, "%s: %s %q\n", d.At[0], d.Code, d.Args)
	}
	return b.String()
}

// Each case is the parts of a document and what is read of them.
// ZEREN_UPDATE=1 writes the outputs anew; look at the difference.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			fsys, err := txtar.FS(a)
			require.NoError(t, err)
			got := ""
			if d, err := Read("a.docx", fsys, nil); err != nil {
				got = "error: " + err.Error() + "\n"
			} else {
				got = show(d)
			}
			want := &a.Files[len(a.Files)-1]
			require.Equal(t, "grid", want.Name)
			if os.Getenv("ZEREN_UPDATE") != "" {
				want.Data = []byte(got)
				require.NoError(t, os.WriteFile(file, txtar.Format(a), 0o644))
				return
			}
			assert.Equal(t, string(want.Data), got)
		})
	}
}
