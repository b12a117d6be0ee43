package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
)

// The column of the longer texts is the wider one, so that rows are low; others keep
// room for their titles, and the table stays as wide as the text.
func TestColumnsAreBalanced(t *testing.T) {
	widths := func(measure, bodies int) map[string]float64 {
		l := Letter{Unit: "县水利局", Plan: "方案", Titled: true, Dated: true, Parts: []Part{{Name: "牵头", Lines: []LetterLine{{
			ID: "1.1", Task: "管网", Text: strings.Repeat("新建供水管网。", measure), Deadline: "年底前", Role: plan.Lead,
			Bodies: []string{"牵头：" + strings.Repeat("县水利局、", bodies)},
		}}}}}
		out, sum := make(map[string]float64), 0.0
		for _, b := range l.Document().Blocks {
			if t, ok := b.(*Table); ok {
				for _, c := range t.Columns {
					out[strings.ReplaceAll(c.Title, "\n", "")] = c.Width
					sum += c.Width
				}
			}
		}
		assert.InDelta(t, 156, sum, 1e-6)
		return out
	}
	usual, long, many := widths(1, 1), widths(60, 1), widths(1, 60)
	assert.Greater(t, long["工作措施"], usual["工作措施"]+10)
	assert.Greater(t, many["各单位分工"], usual["各单位分工"]+10)
	for _, w := range []map[string]float64{usual, long, many} {
		assert.GreaterOrEqual(t, w["重点任务"], 4*3.7+cellSides-0.1, "the title stays on one line")
	}
	assert.Equal(t, usual["完成时限"], long["完成时限"], "what is no running text keeps its width")
}
