package align

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// lineOf puts words where they stand in a text that counts each character as
// one column.
func lineOf(s string) Line {
	var l Line
	from := -1
	text := []rune(s + " ")
	for x, c := range text {
		switch {
		case c != ' ' && from < 0:
			from = x
		case c == ' ' && from >= 0:
			l.Words = append(l.Words, Word{Text: string(text[from:x]), X0: float64(from), X1: float64(x)})
			from = -1
		}
	}
	return l
}

func TestHeadersOverSeveralLines(t *testing.T) {
	for _, c := range []struct{ name, lines, want string }{
		{"one line", "序号 重点任务 工作措施 牵头单位", "序号 重点任务 工作措施 牵头单位"},
		{"a space within a word", "序号 重点任务 工作措施 完成 时限", "序号 重点任务 工作措施 完成时限"},
		{"words that go on below", "序 重点任    工作措施   完成时 牵头单位\n号 务                限", "序号 重点任务 工作措施 完成时限 牵头单位"},
		{"words in the middle of others", "序               完成\n   重点任务  工作措施        牵头单位\n号               时限", "序号 重点任务 工作措施 完成时限 牵头单位"},
		{"a word over several", "序号 重点任务  工作措施        责任分工\n                  牵头    配合", "序号 重点任务 工作措施 牵头 配合"},
		{"a row below", "序号 重点任务  工作措施  牵头单位\n1  河道   清淤    市水务局", "序号 重点任务 工作措施 牵头单位"},
	} {
		var lines []Line
		for s := range strings.SplitSeq(c.lines, "\n") {
			lines = append(lines, lineOf(s))
		}
		got := ""
		for _, h := range headers(lines) {
			var words []string
			for _, cell := range h.cells {
				words = append(words, cell.text)
			}
			got += strings.Join(words, " ")
		}
		assert.Equal(t, c.want, got, c.name)
	}
}
