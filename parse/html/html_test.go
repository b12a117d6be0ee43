package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse/grid"
)

func show(d *grid.Doc) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		switch x := x.(type) {
		case *grid.Paragraph:
			fmt.Fprintf(&b, "%q\n", x.Text)
		case *grid.Table:
			for _, r := range x.Rows {
				fmt.Fprintf(&b, "%s:", r.At)
				if r.Hidden {
					b.WriteString(" hidden")
				}
				for _, c := range r.Cells {
					fmt.Fprintf(&b, " %q", c.Text)
					if c.Cols > 1 || c.Rows > 1 {
						fmt.Fprintf(&b, "(%d×%d)", c.Cols, c.Rows)
					}
				}
				b.WriteString("\n")
			}
		}
	}
	for _, d := range d.Diags {
		fmt.Fprintf(&b, "%s: %s %q\n", d.At[0], d.Code, d.Args)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"spans, subscripts, breaks", "<h1>题</h1><table><thead><tr><th colspan=2>a<th>b</thead><tr><td rowspan=2>NO<sub>x</sub><td>c<br>d<td><p>e</p><p>f</p></table>注",
			"\"题\"\na.html#t1r1: \"a\"(2×1) \"b\"\na.html#t1r2: \"NOx\"(1×2) \"c\\nd\" \"e\\nf\"\n\"注\"\n"},
		{"a table for layout", "<table><tr><td>左<td><table><tr><td>x<td>y</table></table>", "\"左\"\na.html#t1r1: \"x\" \"y\"\n"},
		{"what is not shown", "<style>p{}</style><script>1</script><table><tr style='display: none'><td>无<tr><td>有<tr hidden><td>无</table>", "a.html#t1r1: hidden \"无\"\na.html#t1r2: \"有\"\na.html#t1r3: hidden \"无\"\n"},
		{"what is not shown within cells", "<table><tr><td hidden>1<td>甲<span style='visibility: hidden'>乙</span><td>丙</table><p hidden>菜单</p><p hidden>注：一句。</p>",
			"a.html#t1r1: \"甲\" \"丙\"\na.html#t1r1: S36 [\"1 乙\"]\na.html: S36 [\"注：一句。\"]\n"},
		{"what is struck out", "<table><tr><td>甲<s>乙</s><del></del><td style='text-decoration:line-through'>丙<tr style='text-decoration: line-through'><td>丁</table>",
			"a.html#t1r1: \"甲\" \"\"\na.html#t1r2: \"\"\na.html#t1r1: S37 [\"乙 丙\"]\na.html#t1r2: S37 [\"丁\"]\n"},
		{"white space and entities", "<table><tr><td> a\n  b&nbsp;&lt;c&gt; </table>", "a.html#t1r1: \"a b\\u00a0<c>\"\n"},
		{"a caption", "<table><caption>表一</caption><tr><td>a</table>", "\"表一\"\na.html#t1r1: \"a\"\n"},
	} {
		d, err := Read("a.html", c.in, nil)
		require.NoError(t, err)
		assert.Equal(t, c.want, show(d), c.name)
	}
}
