package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNamesThatAreNoUTF8(t *testing.T) {
	for name, want := range map[string]string{
		"plans/方案.txt":   "plans/方案.txt",
		"\xb1\xed.csv":   `\xb1\xed.csv`,
		"方\xb2\xed�.csv": `方\xb2\xed�.csv`, // the sign itself is a character
	} {
		assert.Equal(t, want, nameJSON(name))
	}
}
