package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The words of a text are what no line ends in.
func TestWordWidth(t *testing.T) {
	for text, word := range map[string]string{
		"":               "",
		"年底前":            "",
		"第10.1条":         "10.1",
		"2025年12月31日前":   "2025",
		"PM2.5浓度下降5%":    "PM2.5",
		"每季度 2025-2026":  "2025-2026",
		"方案（2024—2025年）": "2024—2025",
		"见二/4.10和三/5.1":  "二/4.10",
	} {
		assert.InDelta(t, textWidth(word), wordWidth(text), 1e-9, text)
	}
}
