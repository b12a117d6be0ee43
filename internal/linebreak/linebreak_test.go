package linebreak

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// half gives characters of words one half em and all others one em.
func half(r rune) float64 {
	switch {
	case r == '\n':
		return 0
	case InWord(r) || r == ' ':
		return 0.5
	}
	return 1
}

func broken(text string, first, rest float64) []string {
	runes := []rune(text)
	var lines []string
	for _, sp := range Lines(runes, func(i int) float64 { return half(runes[i]) }, first, rest) {
		lines = append(lines, string(runes[sp.First:sp.End]))
	}
	return lines
}

func TestLines(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		width float64
		want  string // lines, divided by |
	}{
		"between characters":            {"蓝天保卫战行动计划", 4, "蓝天保卫|战行动计|划"},
		"a stop does not start":         {"蓝天保卫。战", 4, "蓝天保|卫。战"},
		"closing marks stay together":   {"（蓝天保卫）。战", 6, "（蓝天保|卫）。战"},
		"an opening mark does not end":  {"蓝天保《卫战》", 4, "蓝天保|《卫战》"},
		"opening marks stay together":   {"蓝天“《保卫》”", 4, "蓝天|“《保|卫》”"},
		"quotation marks":               {"蓝天保“卫”战行", 4, "蓝天保|“卫”战|行"},
		"a dash is not divided":         {"蓝天保——卫战", 4, "蓝天|保——卫|战"},
		"an ellipsis is not divided":    {"蓝天保……卫战", 4, "蓝天|保……卫|战"},
		"a word stays whole":            {"蓝天保PM2.5卫战", 4, "蓝天保|PM2.5卫|战"},
		"a number keeps its percent":    {"蓝天保卫10%、20％战", 5, "蓝天保卫|10%、20％|战"},
		"a number keeps its degree":     {"蓝天保卫-5℃", 5, "蓝天保卫|-5℃"},
		"a span of years":               {"蓝天保2024—2025年", 6, "蓝天保|2024—2025年"},
		"a span of years, full width":   {"蓝天保2024～2025年", 6, "蓝天保|2024～2025年"},
		"a comparison":                  {"蓝天保≤30", 4, "蓝天保|≤30"},
		"a word wider than a line":      {"网址https://a.gov.cn战", 4, "网址|https://|a.gov.cn|战"},
		"a foreign name":                {"蓝天保卡尔·马克思", 5, "蓝天保卡|尔·马克思"},
		"a slash":                       {"蓝天保和／或战", 5, "蓝天保|和／或战"},
		"words":                         {"clean air in Beijing", 5, "clean air |in Beijing"},
		"spaces take no room at an end": {"clean air    in", 4.5, "clean air    |in"},
		"spaces in front stay":          {"\u3000\u3000蓝天保", 4, "\u3000\u3000蓝天|保"},
		"a space that does not break":   {"蓝天保10\u00A0km", 4, "蓝天保|10\u00A0km"},
		"an opening mark and a space":   {"蓝天（ 保卫", 3.5, "蓝天|（ 保卫"},
		"a line feed":                   {"蓝天\n\n保卫\n", 4, "蓝天\n|\n|保卫\n"},
		"a column of one character":     {"蓝天，保", 1, "蓝|天|，|保"},
		"no room":                       {"蓝天", 0, "蓝|天"},
		"nothing":                       {"", 4, ""},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(broken(test.text, test.width, test.width), "|"))
		})
	}
	t.Run("the first line is indented", func(t *testing.T) {
		assert.Equal(t, []string{"蓝天", "保卫战行", "动"}, broken("蓝天保卫战行动", 2, 4))
	})
}

func FuzzLines(f *testing.F) {
	for _, text := range []string{"蓝天保PM2.5卫战", "网址https://a.gov.cn战", "（蓝天保卫）。战10%、20％", "", "\n", "））））））", "（（（（（（", "a b  c", "2024—2025", "\u00A0\u3000", "，\n。"} {
		f.Add(text, uint8(8), uint8(10))
	}
	f.Fuzz(func(t *testing.T, text string, indented, rest uint8) {
		runes := []rune(text)
		if len(runes) > 1000 {
			return // what is looked at below takes the square of it
		}
		lines := broken(text, float64(indented)/2, float64(rest)/2)
		require.Equal(t, string(runes), strings.Join(lines, ""), "joined lines")
		room := float64(indented) / 2
		at := 0
		for i, l := range lines {
			require.NotEmpty(t, l)
			seen := []rune(strings.TrimRight(l, " \t\n\u3000"))
			width := 0.0
			for _, r := range seen {
				width += half(r)
			}
			require.True(t, width <= room+epsilon || len(seen) == 1, "line %d, %q, is %v wide, not %v", i, l, width, room)
			// A line starts where it may, or inside what no line has room for.
			if at > 0 && !mayBreak(runes, at) {
				unit := 0.0
				first := at
				for first--; first > 0 && !mayBreak(runes, first); first-- {
				}
				for _, r := range runes[first:UnitEnd(runes, first)] {
					unit += half(r)
				}
				require.Greater(t, unit, float64(min(indented, rest))/2, "line %d, %q, starts in a unit that fits into a line", i, l)
			}
			at += len([]rune(l))
			room = float64(rest) / 2
		}
	})
}
