package align_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// linesOf are the lines of a text, with its words where they stand.
func linesOf(src string) []align.Line {
	var lines []align.Line
	for y, s := range strings.Split(src, "\n") {
		l := align.Line{Y: float64(y), At: plan.Place{Line: y + 1}}
		for at := 0; at < len(s); {
			n := strings.IndexFunc(s[at:], unicode.IsSpace)
			if n < 0 {
				n = len(s) - at
			}
			if n > 0 {
				x := float64(eastasian.Width(s[:at]))
				l.Words = append(l.Words, align.Word{Text: s[at : at+n], X0: x, X1: x + float64(eastasian.Width(s[at:at+n]))})
			}
			_, size := utf8.DecodeRuneInString(s[at+n:])
			at += n + size
		}
		if len(l.Words) > 0 {
			lines = append(lines, l)
		}
	}
	return lines
}

// names reports whether a text is a word of headers.
func names(text string) bool {
	k, _ := plan.ColumnOf(text)
	return k != plan.OtherColumn || plan.DividesWork(text)
}

// FuzzRead puts the words of any lines into tables: each character of the lines is in
// a cell or a paragraph, as often as there, but for words of headers that only stand
// over other words of headers.
func FuzzRead(f *testing.F) {
	f.Add("序号  工作措施      完成时限  牵头单位\n一    清淤。        年底前    市水务局\n二    拆除违法      年底前    市城市管\n      建筑。                  理局")
	f.Add("序号 措斀 市限 单位\n\n x   清理河道 长xxx  市水务屽 时城管局\n     巡查\n序号 措施 时限x单位")
	f.Add("方案\n序号 措施 时限 单位\n\n 1   清理河道。 长期  市水务局 市城管局\n     巡查。\n2\n序号 措施 时限 单位\n3    完")
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 3000 || !utf8.ValidString(src) {
			return
		}
		count := func(s string, by int, n map[rune]int) {
			for _, c := range s {
				if !unicode.IsSpace(c) && c != grid.Wrap && c != grid.Stop {
					n[c] += by
				}
			}
		}
		left := make(map[rune]int)
		lines := linesOf(src)
		for _, l := range lines {
			count(l.Text(), 1, left)
		}
		for _, b := range align.ReadBest(nil, lines) {
			switch b := b.(type) {
			case *grid.Paragraph:
				count(b.Text, -1, left)
			case *grid.Table:
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						count(c.Text, -1, left)
					}
				}
			}
		}
		over := make(map[rune]int)
		for _, l := range lines {
			for from := range l.Words {
				text := ""
				for _, w := range l.Words[from:min(len(l.Words), from+3)] { // one that blanks may divide
					if text += w.Text; names(text) {
						count(text, 1, over)
					}
				}
			}
		}
		for c, n := range left {
			require.GreaterOrEqual(t, n, 0, "%c (%U) is there more often than in the lines", c, c)
			require.LessOrEqual(t, n, over[c], "%c (%U) is lost", c, c)
		}
	})
}
