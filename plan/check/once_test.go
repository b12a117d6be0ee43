package check_test

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A group that the registry leaves empty is told once, however many measures name it.
func TestAnEmptyGroupIsToldOnce(t *testing.T) {
	reg, err := unit.Load(strings.NewReader("place: 河湾市\nunits: [{name: 市水务局}]\ngroups: [{name: 各乡镇, members: []}]\n"))
	require.NoError(t, err)
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(`河湾市2026年治水计划
序号	重点任务	工作措施	完成时限	牵头部门	责任单位
1	清淤	清理河道淤泥。	年底前	市水务局	各乡镇
2	补绿	沿河补种树木。	年底前	市水务局	各乡镇
3	巡查	每周巡查岸线。	年底前	市水务局	各乡镇
`), &parse.Options{Registry: reg})
	require.NoError(t, err)
	ds := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags})
	require.Len(t, ds, 1)
	assert.Equal(t, plan.UnitGroup, ds[0].Code)
	assert.Equal(t, 3, ds[0].Count)
	assert.Len(t, ds[0].At, 3)
}

// What reaches nobody is told: a check says it of the measure, or of a cause that
// stands for several.
func TestWhatReachesNobodyIsTold(t *testing.T) {
	files, err := filepath.Glob("../../testdata/plans/*.txtar")
	require.NoError(t, err)
	more, err := filepath.Glob("../../testdata/checks/*.txtar")
	require.NoError(t, err)
	all := 0
	for _, file := range append(files, more...) {
		a, err := txtar.ParseFile(file)
		require.NoError(t, err)
		r, err := parse.Read(context.Background(), a.Files[0].Name, bytes.NewReader(a.Files[0].Data), nil)
		if err != nil {
			continue // no plan, or parts of one
		}
		ds := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags})
		for _, o := range unit.Assign(r.Plan, r.Registry).Open {
			for _, l := range o.Where {
				all++
				assert.True(t, slices.ContainsFunc(ds, func(d plan.Diag) bool {
					return d.Measure == l.ID && d.Severity() > plan.Info || d.Count > 0 && d.Args[0] == o.Name || o.Kind == unit.OpenGroup && d.Code == plan.UnitNoRegistry
				}), "%s: %s in %s", filepath.Base(file), o.Name, l.ID)
			}
		}
	}
	assert.Greater(t, all, 50)
}
