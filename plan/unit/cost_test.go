//go:build !race

package unit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan/unit"
)

// Judging and looking up a name takes no memory of its own.
func TestNamesCostNoMemory(t *testing.T) {
	r := unit.Beijing()
	for _, name := range []string{"市水务局", "北京市规划和自然资源委员会", "临江县交通运输局", "各区人民政府", "按职责分工负责"} {
		assert.Zero(t, testing.AllocsPerRun(100, func() {
			unit.ShapeOf(name)
			unit.LevelOf(name)
			unit.Collective(name)
			r.Knows(name)
		}), name)
	}
}
