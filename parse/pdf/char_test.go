package pdf

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Characters near another one are those in the squares around it, however far it reaches.
func TestNear(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var chars []char
	for i := range 300 {
		chars = append(chars, char{seq: i, x0: r.Float64()*600 - 50, base: r.Float64()*900 - 50})
	}
	p := newPlaces(chars)
	for _, c := range chars[:30] {
		for _, reach := range []float64{1, 20, 60, 400, 42_000, 1e300} {
			var want, got []int
			for _, o := range chars {
				if math.Abs(o.x0-c.x0) <= reach && math.Abs(o.base-c.base) <= reach {
					want = append(want, o.seq)
				}
			}
			p.near(c, reach, func(o char) bool {
				if math.Abs(o.x0-c.x0) <= reach && math.Abs(o.base-c.base) <= reach {
					got = append(got, o.seq)
				}
				return false
			})
			assert.ElementsMatch(t, want, got, reach)
		}
	}
}

// A cell that takes in a text which lies over it has no character twice.
func TestTakesNoCharacterTwice(t *testing.T) {
	c := cell{chars: []char{{text: "甲", x0: 10, x1: 20, base: 50, size: 10}, {text: "f", x0: 20, x1: 25, base: 50, size: 10}}}
	c.take([]char{{text: "f", x0: 20, x1: 25, base: 50, size: 10}, {text: "乙", x0: 25, x1: 35, base: 50, size: 10}, {text: "f", x0: 35, x1: 40, base: 50, size: 10}})
	var got string
	for _, x := range c.chars {
		got += x.text
	}
	assert.Equal(t, "甲f乙f", got)
}
