//go:build !race

package cost_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/internal/cost"
)

var kept [][]byte

func TestOf(t *testing.T) {
	take := func(n int) func() {
		return func() {
			kept = make([][]byte, 0, n)
			for range n {
				kept = append(kept, make([]byte, 1024))
			}
		}
	}
	few, many := cost.Of(take(10)), cost.Of(take(100))
	assert.InDelta(t, 11, float64(few.Allocs), 3)
	assert.GreaterOrEqual(t, few.Bytes, uint64(10*1024))
	assert.InDelta(t, 10, many.Times(few), 1)
	assert.Empty(t, few.Over(few))
	assert.NotEmpty(t, many.Over(few))
}
