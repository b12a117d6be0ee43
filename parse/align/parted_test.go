package align

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/parse/grid"
)

// tableOf reads lines of cells with marks between them, and returns the rows below
// the header. Above a line that starts with - a line is drawn beside the first columns,
// before one with = a page ends.
func tableOf(text string) (out []string) {
	starts := []float64{0, 6, 14, 40, 54, 68}
	var lines []Line
	for s := range strings.SplitSeq(text, "\n") {
		l := Line{Y: float64(len(lines)), Measured: true, Parted: s[0] == '-', Break: s[0] == '='}
		for c, t := range strings.Split(s[1:], "|") {
			if t != "" {
				l.Words = append(l.Words, Word{Text: t, X0: starts[c], X1: starts[c] + 2*float64(utf8.RuneCountInString(t))})
			}
		}
		lines = append(lines, l)
	}
	blocks, _ := Read(lines)
	for _, row := range blocks[0].(*grid.Table).Rows[1:] {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, strings.NewReplacer(string(grid.Wrap), "", string(grid.Stop), "").Replace(c.Text))
		}
		out = append(out, strings.Join(cells, "|"))
	}
	return out
}

func TestRowsBetweenLinesBesideMergedCells(t *testing.T) {
	assert.Equal(t, []string{
		"1|河道|清理河道二十公里，拆除沿岸违法建筑，补种树木。|六月底|市水务局|市财政局",
		"||检测水质；每季度通报断面数据。|年底前|市环保局|市水务局",
		"2|公园|新建公园。|年底前|市园林局|市财政局",
		"||维修步道。|全年|市体育局|市园林局",
	}, tableOf(` 序号|任务|工作措施|完成时限|牵头单位|责任单位
 ||清理河道二十公里，拆除沿|||市财政局
 1|河道|岸违法建筑，补种|六月底|市水务局|
 ||树木。|||
-||检测水质；|年底前|市环保局|市水务局
 ||每季度通报断面数据。|||
-2|公园|新建公园。|年底前|市园林局|市财政局
-||维修步道。|全年|市体育局|市园林局`))
}

// A measure that breaks off in a full line goes on after the page's end, whatever
// stands beside either part.
func TestRowsGoOnAfterAPage(t *testing.T) {
	assert.Equal(t, []string{
		"1|河道|清理河道二十公里。|六月底|市水务局|市财政局",
		"2|公园|新建公园三座，拆除沿岸的违法建筑，补种树木。|年底前|市园林局|市财政局",
		"序号|任务|工作措施|完成时限|牵头单位|责任单位",
		"3|绿道|维修步道。|全年|市体育局|市园林局",
	}, tableOf(` 序号|任务|工作措施|完成时限|牵头单位|责任单位
 1|河道|清理河道二十公里。|六月底|市水务局|市财政局
-||新建公园三座，拆除沿岸的||||
=序号|任务|工作措施|完成时限|牵头单位|责任单位
 2|公园|违法建筑，补种树木。|年底前|市园林局|市财政局
-3|绿道|维修步道。|全年|市体育局|市园林局`))
}
