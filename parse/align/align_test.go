package align_test

import (
	"fmt"
	"strings"

	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
)

// Two rows whose cells start at the top; the second goes on for two lines.
func ExampleRead() {
	var lines []align.Line
	word := func(text string, x float64) align.Word {
		return align.Word{Text: text, X0: x, X1: x + 2*float64(len([]rune(text)))}
	}
	for y, words := range [][]align.Word{
		{word("序号", 0), word("工作措施", 6), word("完成时限", 20), word("牵头单位", 30)},
		{word("一", 0), word("清淤。", 6), word("年底前", 20), word("市水务局", 30)},
		{word("二", 0), word("拆除违法", 6), word("年底前", 20), word("市城市管", 30)},
		{word("建筑。", 6), word("理局", 30)},
	} {
		lines = append(lines, align.Line{Words: words, Y: float64(y)})
	}
	blocks, _ := align.Read(lines)
	for _, row := range blocks[0].(*grid.Table).Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, strings.NewReplacer("\n", "/", string(grid.Wrap), "/", string(grid.Stop), "/").Replace(c.Text))
		}
		fmt.Println(strings.Join(cells, " | "))
	}
	// Output:
	// 序号 | 工作措施 | 完成时限 | 牵头单位
	// 一 | 清淤。 | 年底前 | 市水务局
	// 二 | 拆除违法/建筑。 | 年底前 | 市城市管/理局
}
