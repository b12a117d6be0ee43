package plan

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCatalogueIsWhole(t *testing.T) {
	seen := make(map[Code]bool)
	for _, e := range catalogue {
		assert.False(t, seen[e.code], "%s is there twice", e.code)
		seen[e.code] = true
		for _, s := range []string{e.zhTitle, e.enTitle, e.zh, e.en, e.zhHint, e.enHint} {
			assert.NotEmpty(t, s, e.code)
		}
		assert.Contains(t, []Severity{Info, Warning, Error}, e.severity, e.code)
		zh, en := map[string]bool{}, map[string]bool{}
		for _, a := range argument.FindAllString(e.zh, -1) {
			zh[a] = true
		}
		for _, a := range argument.FindAllString(e.en, -1) {
			en[a] = true
		}
		assert.Equal(t, zh, en, "%s: the languages use other arguments", e.code)
	}
	source, err := os.ReadFile("catalogue.go")
	require.NoError(t, err)
	codes := regexp.MustCompile(`Code += "([A-Z][0-9]+)"`).FindAllStringSubmatch(string(source), -1)
	assert.Len(t, codes, len(catalogue))
	for _, c := range codes {
		assert.True(t, seen[Code(c[1])], "%s has no words", c[1])
	}
	assert.Panics(t, func() { Code("X99").kind() })
}
