package plan

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryCodeIsExplained(t *testing.T) {
	arguments := func(s string) []string {
		found := argument.FindAllString(s, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	for _, k := range Kinds() {
		for what, text := range map[string]Text{"title": k.Title, "message": k.Message, "hint": k.Hint, "why": k.Why} {
			assert.NotEmpty(t, text.ZH, "%s has no %s in Chinese", k.Code, what)
			assert.NotEmpty(t, text.EN, "%s has no %s in English", k.Code, what)
		}
		assert.Equal(t, arguments(k.Message.ZH), arguments(k.Message.EN), "%s: the languages use other arguments", k.Code)
		assert.NotEmpty(t, k.Example, "%s has no example", k.Code)
		assert.Empty(t, arguments(k.Title.ZH+k.Why.ZH), "%s: title and why are said without arguments", k.Code)
	}
	for code := range explanations {
		_, ok := KindOf(string(code))
		assert.True(t, ok, "%s is explained and unknown", code)
	}
}
