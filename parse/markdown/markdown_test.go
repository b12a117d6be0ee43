package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/parse/grid"
)

func TestRead(t *testing.T) {
	const in = "# 题\n\n说明第一行\n第二行\n\n| a | **b** |\n|---|:-:|\n| c<br>d | e\\|f |\n| NO<sub>x</sub> | |\n| 1 | 2 | 3\\|4 | | **5** |\n| 1 | 2 | 3\n\n- 注一\n"
	var b strings.Builder
	for _, x := range Read("a.md", in).Blocks {
		switch x := x.(type) {
		case *grid.Paragraph:
			fmt.Fprintf(&b, "%s %q\n", x.At, x.Text)
		case *grid.Table:
			for _, r := range x.Rows {
				fmt.Fprintf(&b, "%s:", r.At)
				for _, c := range r.Cells {
					fmt.Fprintf(&b, " %q", c.Text)
				}
				b.WriteString("\n")
			}
		}
	}
	assert.Equal(t, `a.md:1 "题"
a.md:3 "说明第一行\n第二行"
a.md:6: "a" "b"
a.md:8: "c\nd" "e|f"
a.md:9: "NOx" ""
a.md:10: "1" "2" "3|4" "" "5"
a.md:11: "1" "2" "3"
a.md:13 "注一"
`, b.String())
}

func TestLooks(t *testing.T) {
	assert.True(t, Looks("a|b\n-|-\n"))
	assert.True(t, Looks("| a |\n| :-: | --- |\n"))
	assert.False(t, Looks("a - b\n---\n"))
	assert.False(t, Looks("甲\t乙\n"))
}
