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

// The words of a text are what no line ends in.
func TestWordWidth(t *testing.T) {
	for text, word := range map[string]string{
		"":               "",
		"年底前":            "年",
		"（市委办公室)、":       "室)、",
		"第10.1条":         "10.1",
		"2025年12月31日前":   "2025",
		"PM2.5浓度下降5%":    "PM2.5",
		"每季度 2025-2026":  "2025-2026",
		"方案（2024—2025年）": "（2024—2025",
		"见二/4.10和三/5.1":  "二/4.10",
	} {
		assert.InDelta(t, textWidth(word), wordWidth(text), 1e-9, text)
	}
}
