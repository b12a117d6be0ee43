package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/parse/grid"
)

func show(d *grid.Doc) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		switch x := x.(type) {
		case *grid.Paragraph:
			fmt.Fprintf(&b, "%d %q\n", x.At.Line, x.Text)
		case *grid.Table:
			b.WriteString("table\n")
			for _, r := range x.Rows {
				fmt.Fprintf(&b, "  %d", r.At.Line)
				if r.Break {
					b.WriteString(" break")
				}
				for _, c := range r.Cells {
					fmt.Fprintf(&b, " %q", c.Text)
				}
				b.WriteString("\n")
			}
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"title, table, note", "题\n\na\tb\nc\td\n注\n", "1 \"题\"\ntable\n  3 \"a\" \"b\"\n  4 \"c\" \"d\"\n5 \"注\"\n"},
		{"a blank line is a page's end", "a\tb\n\nc\td", "table\n  1 \"a\" \"b\"\n  3 break \"c\" \"d\"\n"},
		{"two tables", "a\tb\n文\nc\td", "table\n  1 \"a\" \"b\"\n2 \"文\"\ntable\n  3 \"c\" \"d\"\n"},
		{"CR LF and CR", "a\tb\r\nc\td\re\tf", "table\n  1 \"a\" \"b\"\n  2 \"c\" \"d\"\n  3 \"e\" \"f\"\n"},
		{"quoted cells", "\"a\nb\"\t\"c\"\"d\te\"\nf\tg", "table\n  1 \"a\\nb\" \"c\\\"d\\te\"\n  3 \"f\" \"g\"\n"},
		{"quotes that are only quotes", "\"a\" b\tc\nd\t\"e\" f", "table\n  1 \"\\\"a\\\" b\" \"c\"\n  2 \"d\" \"\\\"e\\\" f\"\n"},
		{"a quote that nothing closes", "\"a\tb\n\"c\td", "table\n  1 \"\\\"a\" \"b\"\n  2 \"\\\"c\" \"d\"\n"},
		{"blank cells", "\t\t\na\t\t", "table\n  1 \"\" \"\" \"\"\n  2 \"a\" \"\" \"\"\n"},
		{"nothing", "", ""},
	} {
		assert.Equal(t, c.want, show(Read("in.txt", c.in)), c.name)
	}
}

func TestRulesAreNoText(t *testing.T) {
	for s, want := range map[string]bool{
		"----  --------  --------": true, "  ====  ==== ": true, "────────────": true, "------------": true, "———— ————": true,
		"--": false, "——": false, "1  ------  abc": false, "": false, "-1-": false,
	} {
		assert.Equal(t, want, rule(s), s)
	}
}

// Many lines, each a row of its own, take a bounded number of steps each.
func TestManyRowsSetWithBlanks(t *testing.T) {
	const rows = 300
	var src strings.Builder
	src.WriteString("序号  重点任务    工作措施                  完成时限    牵头部门\n")
	for i := range rows {
		fmt.Fprintf(&src, "%-6d清淤        清理第%03d条河道的淤泥。    %2d月底前    市水务局\n", i+1, i, i%12+1)
	}
	asked := 0
	doc := ReadWithin("a", src.String(), func() { asked++ })
	assert.Len(t, doc.Blocks, 1)
	assert.Len(t, doc.Blocks[0].(*grid.Table).Rows, rows+1)
	assert.Less(t, asked, 500, "each line was tried with too many others")
}
