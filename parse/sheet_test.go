package parse_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
)

// Of a workbook with a plan on each of two sheets, either is read by its name or its
// number, and nothing is said of the other.
func TestOneSheetOfAWorkbook(t *testing.T) {
	a, err := txtar.ParseFile("../testdata/plans/workbook-two-plans.txtar")
	require.NoError(t, err)
	src := input(t, a.Files[:5])
	for _, c := range []struct{ sheet, measure string }{
		{"大气", "苫盖裸地。"}, {"1", "苫盖裸地。"}, {"水", "清理河道。"}, {"2", "清理河道。"}, {" 水", "清理河道。"},
	} {
		r, err := parse.Read(context.Background(), "a.xlsx", bytes.NewReader(src), &parse.Options{Sheet: c.sheet})
		require.NoError(t, err, c.sheet)
		var measures []string
		for it := range r.Plan.Items() {
			measures = append(measures, it.Text)
		}
		assert.Equal(t, []string{c.measure}, measures, c.sheet)
		for _, d := range r.Diags {
			assert.NotEqual(t, plan.TableOtherSheet, d.Code, c.sheet)
		}
	}
	for _, sheet := range []string{"0", "3", "土壤"} {
		_, err := parse.Read(context.Background(), "a.xlsx", bytes.NewReader(src), &parse.Options{Sheet: sheet})
		var f *plan.Failure
		require.ErrorAs(t, err, &f, sheet)
		assert.Equal(t, plan.SourceNoSheet, f.Code, sheet)
	}
}
