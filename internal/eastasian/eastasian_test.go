package eastasian

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc 1": 5, "市水务局": 8, "PM2.5浓度": 9, "“——”": 8, "（Ａ）": 6, "ｱ": 1, "e\u0301": 1, "\u200b": 0, "│─┼": 3, "①": 2,
	} {
		assert.Equal(t, want, Width(s), s)
	}
}

func TestNarrowRuneWidth(t *testing.T) {
	for c, want := range map[rune]int{'“': 1, '—': 1, '≤': 1, 'Ⅳ': 1, '①': 1, '水': 2, '（': 2, 'a': 1, '│': 1, '\u0301': 0} {
		assert.Equal(t, want, NarrowRuneWidth(c), string(c))
	}
}
