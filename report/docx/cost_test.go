//go:build !race

package docx_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/cost"
	"github.com/zeren-plan/zeren/report/docx"
)

// What writing a letter costs is written down here. Lower a figure when it got
// better; raise it only for what is worth it.
func TestWritingCosts(t *testing.T) {
	writing := func(lines int) cost.Cost {
		doc := letter(lines)
		return cost.Of(func() { require.NoError(t, docx.Write(io.Discard, doc, nil)) })
	}
	assert.Empty(t, writing(25).Over(cost.Cost{Allocs: 2111, Bytes: 415_000}))
	assert.Less(t, writing(1000).Times(writing(100)), 11.5) // buffers double as they grow
}
