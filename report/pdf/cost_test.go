//go:build !race

package pdf

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/cost"
)

// What writing a letter costs is written down here, and apart from it what cutting
// the fonts down costs, which is done once for all letters. Lower a figure when it
// got better; raise it only for what is worth it.
func TestWritingCosts(t *testing.T) {
	doc := letter(25)
	fonts, err := EmbeddedFonts(doc)
	require.NoError(t, err)
	writing := func(lines int) cost.Cost {
		doc := letter(lines)
		return cost.Of(func() { written(t, doc, &Options{Fonts: fonts}) })
	}
	// Its library takes what compresses from a pool, which a collection empties.
	assert.Empty(t, writing(25).Over(cost.Cost{Allocs: 27450, Bytes: 28_000_000}), "a letter")
	assert.Less(t, writing(250).Times(writing(25)), 10.5)
	cutting := cost.Of(func() {
		_, err := EmbeddedFonts(doc)
		require.NoError(t, err)
	})
	assert.Empty(t, cutting.Over(cost.Cost{Allocs: 25050, Bytes: 5_400_000}), "fonts")
}
