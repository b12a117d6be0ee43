package plan

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each code that is declared stands in the catalogue, once and whole.
func TestCatalogueIsWhole(t *testing.T) {
	arguments := func(s string) []string {
		found := argument().FindAllString(s, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	seen := make(map[Code]bool)
	for _, k := range catalogue {
		assert.False(t, seen[k.Code], "%s is there twice", k.Code)
		seen[k.Code] = true
		assert.Contains(t, []Severity{Info, Warning, Error}, k.Severity, k.Code)
		for what, text := range map[string]Text{"title": k.Title, "message": k.Message, "hint": k.Hint, "why": k.Why} {
			assert.NotEmpty(t, text.ZH, "%s has no %s in Chinese", k.Code, what)
			assert.NotEmpty(t, text.EN, "%s has no %s in English", k.Code, what)
			assert.Equal(t, arguments(text.ZH), arguments(text.EN), "%s: the languages use other arguments in the %s", k.Code, what)
		}
		assert.NotEmpty(t, k.Example, "%s has no example", k.Code)
		assert.Empty(t, arguments(k.Title.ZH+k.Why.ZH), "%s: title and why are said without arguments", k.Code)
	}
	files, err := filepath.Glob("catalogue_*.go")
	require.NoError(t, err)
	declared := 0
	for _, f := range files {
		source, err := os.ReadFile(f)
		require.NoError(t, err)
		for _, c := range regexp.MustCompile(`Code = "([A-Z][0-9]+)"`).FindAllStringSubmatch(string(source), -1) {
			declared++
			assert.True(t, seen[Code(c[1])], "%s has no words", c[1])
		}
	}
	assert.Len(t, catalogue, declared)
	assert.Equal(t, "X99", Diag{Code: "X99"}.Message(English), "a code of a caller's own rule")
}
