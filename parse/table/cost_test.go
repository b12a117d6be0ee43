//go:build !race

package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/internal/cost"
	"github.com/zeren-plan/zeren/plan/unit"
)

// splitting is what dividing so many cells of three names each costs, one of them
// broken.
func splitting(cells int) cost.Cost {
	subjects := []rune("水农林教体民财税路桥田土气电热公共交通文化卫生应急审计统计")
	var texts []string
	for i := range cells {
		a, b, c := subjects[i%23], subjects[(i/23)%23], subjects[(i/529)%23]
		texts = append(texts, fmt.Sprintf("市%c%c%c局、区%c%c%c 管理中心，县%c%c办", a, b, c, b, c, a, c, a))
	}
	return cost.Of(func() {
		s := splitter{registry: unit.Beijing(), names: new(unit.Names)}
		for _, t := range texts {
			s.learn(t)
		}
		for _, t := range texts {
			if l := s.split(t); len(l.units) < 3 {
				panic("fewer names than " + strings.ReplaceAll(t, " ", "_"))
			}
		}
	})
}

func TestSplittingCosts(t *testing.T) {
	few, many := splitting(200), splitting(2000)
	assert.Empty(t, few.Over(cost.Cost{Allocs: 4390, Bytes: 611_000}))
	assert.Less(t, many.Times(few), 11.5) // maps double as they grow
}
