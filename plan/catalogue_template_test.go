package plan

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTemplateCatalogueIsWhole(t *testing.T) {
	arguments := func(s string) []string {
		a := argument.FindAllString(s, -1)
		slices.Sort(a)
		return slices.Compact(a)
	}
	for _, k := range templateCatalogue {
		for _, x := range []Text{k.Title, k.Message, k.Hint, k.Why} {
			assert.NotEmpty(t, x.ZH, k.Code)
			assert.NotEmpty(t, x.EN, k.Code)
			assert.Equal(t, arguments(x.ZH), arguments(x.EN), k.Code)
		}
		assert.NotEmpty(t, k.Example, k.Code)
	}
}
