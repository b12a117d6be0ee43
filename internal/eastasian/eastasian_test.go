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
