package csv

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse/grid"
)

func TestRead(t *testing.T) {
	d, err := Read("a.csv", "题\n序号,措施,单位\n1,\"一\n二, \"\"三\"\"\",a\"b\n\n2,'-四,五\n注：六\n", ',')
	require.NoError(t, err)
	var got [][]string
	var lines []int
	require.Len(t, d.Blocks, 3)
	assert.Equal(t, "题", d.Blocks[0].(*grid.Paragraph).Text)
	assert.Equal(t, "注：六", d.Blocks[2].(*grid.Paragraph).Text)
	for _, r := range d.Blocks[1].(*grid.Table).Rows {
		var row []string
		for _, c := range r.Cells {
			row = append(row, c.Text)
		}
		got, lines = append(got, row), append(lines, r.At.Line)
	}
	assert.Equal(t, [][]string{{"序号", "措施", "单位"}, {"1", "一\n二, \"三\"", "a\"b"}, {"2", "-四", "五"}}, got)
	assert.Equal(t, []int{2, 3, 6}, lines)
}

func TestSeparator(t *testing.T) {
	assert.Equal(t, ',', Separator("题\na,b,c\nd,e,f\n"))
	assert.Equal(t, ';', Separator("a;b;c\nd;e,1;f\n"))
	assert.Equal(t, rune(0), Separator("今天开会，请准时。\n各单位,请参加\n"))
	assert.Equal(t, rune(0), Separator(""))
}
