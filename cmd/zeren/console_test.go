package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/transform"
)

// What a plan holds does not command the terminal that it is shown on.
func TestNothingCommandsTheTerminal(t *testing.T) {
	for _, c := range []struct{ text, shown string }{
		{"市水务局\t清淤\r\n", "市水务局\t清淤\r\n"},
		{"\x1b[31merror\x1b[0m", "\x1b[31merror\x1b[0m"},
		{"市\x1b]0;title\a水务局", "市␛]0;title␇水务局"},
		{"\x1b[2J\x1b[8;1H", "␛[2J␛[8;1H"},
		{"甲\u009b2J乙\u202e丙\x7f", "甲\uFFFD2J乙\uFFFD丙␡"},
		{"甲\xff乙", "甲\xff乙"},
	} {
		got, _, err := transform.String(harmless{}, c.text)
		require.NoError(t, err)
		assert.Equal(t, c.shown, got)
	}
}
