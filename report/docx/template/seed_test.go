package template_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	parsedocx "github.com/zeren-plan/zeren/parse/docx"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/docx/template"
)

// Every letter of the seed in the example template, read back, holds the lines of
// its unit, each with all that is said of it, and no other.
func TestSeedReadBack(t *testing.T) {
	r, err := parse.File(context.Background(), "../../../seeds/blue-sky-2025.txt", nil)
	require.NoError(t, err)
	batch := report.Letters(r.Plan, r.Registry, &report.Options{Findings: check.Run(r.Plan, &check.Options{Found: r.Diags, Rules: check.RoleRules()}),
		Settings: &report.Settings{Office: "新河市治水办公室", Number: "治水办〔{{年份}}〕{{序号}}号"}})
	var b bytes.Buffer
	require.NoError(t, docx.Example(&b))
	tpl, err := template.Open(reader(t, b.Bytes()))
	require.NoError(t, err)
	require.Len(t, batch.Letters, 48)
	for i := range batch.Letters {
		l := &batch.Letters[i]
		require.Empty(t, tpl.Lacks([]*report.Letter{l}))
		doc, err := parsedocx.Read("a.docx", fill(t, tpl, l), nil)
		require.NoError(t, err)
		var want [][]string
		for _, p := range l.Parts {
			for _, x := range p.Lines {
				want = append(want, []string{x.ID + "\n" + x.Place, x.Task + "\n" + x.Section, x.Text, x.Deadline, strings.Join(x.Bodies, "\n"), strings.Join(x.Notes, "\n")})
			}
		}
		var got [][]string
		text := ""
		for _, block := range doc.Blocks {
			switch block := block.(type) {
			case *grid.Paragraph:
				text += block.Text + "\n"
			case *grid.Table:
				if len(block.Rows[0].Cells) != 6 {
					continue // the places to sign
				}
				for _, row := range block.Rows[1:] {
					var cells []string
					for _, c := range row.Cells {
						cells = append(cells, c.Text)
					}
					got = append(got, cells)
				}
			}
		}
		for k := range max(len(want), len(got)) {
			require.Less(t, k, min(len(want), len(got)), l.Unit)
			for c := range want[k] {
				assert.Equal(t, plan.Squeeze(want[k][c]), plan.Squeeze(got[k][c]), "%s, line %d", l.Unit, k)
			}
		}
		for _, s := range []string{l.Title(), l.Opening(), l.Closing(), l.Legend(), l.Unit + "：", "新河市治水办公室（盖章）", fmt.Sprintf("治水办〔2025〕%d号", i+1)} {
			assert.Contains(t, plan.Squeeze(text), plan.Squeeze(s))
		}
	}
}
