package table_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/table"
	"github.com/zeren-plan/zeren/plan"
)

// Rows may end before any column of the header, wherever its columns stand: what
// they say is in the plan or told.
func TestRowsThatEndEarly(t *testing.T) {
	header := []string{"序号", "重点任务", "工作措施", "牵头单位", "完成时限"}
	rows := [][]string{
		{"一、道路照明", "", "", "", ""},
		{"1", "修复路灯", "更换梧桐路的灯具", "市城管局", "6月底前"},
		{"2", "", "检修芦荡桥的电缆", "市住建局", "9月底前"},
		{"3", "清洗灯罩", "清洗渡口路的灯罩", "市城管局", "10月底前"},
		{"合计", "三项", "", "", ""},
	}
	for turn := range header {
		for before := range 3 {
			for which := range len(rows) + 1 {
				for length := range len(header) + before {
					name := fmt.Sprintf("turn %d, %d before, row %d ends at %d", turn, before, which, length)
					doc := &grid.Doc{Format: "csv"}
					tab := new(grid.Table)
					doc.Blocks = []grid.Block{tab}
					var words []string
					for i, r := range append([][]string{header}, rows...) {
						texts := append(make([]string, before), r[turn:]...)
						texts = append(texts, r[:turn]...)
						if i > 0 && (which == len(rows) || i-1 == which) {
							texts = texts[:length]
						}
						row := grid.Row{At: plan.Place{Name: "a", Line: i + 1}, Break: i == 3}
						for _, s := range texts {
							row.Cells = append(row.Cells, grid.Cell{Text: s})
							if i > 0 && len(s) > 3 {
								words = append(words, s)
							}
						}
						tab.Rows = append(tab.Rows, row)
					}
					r, err := table.Read(doc, nil)
					if err != nil {
						continue // no row has a measure
					}
					var out strings.Builder
					require.NoError(t, plan.Write(&out, r.Plan))
					for _, d := range r.Diags {
						fmt.Fprintln(&out, d.Args)
					}
					for _, w := range words {
						require.Contains(t, out.String(), strings.TrimPrefix(w, "一、"), name)
					}
				}
			}
		}
	}
}
