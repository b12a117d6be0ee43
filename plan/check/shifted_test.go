package check_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
)

func ids(ds plan.Diags) []string {
	var out []string
	for _, d := range ds {
		out = append(out, d.Measure)
	}
	return out
}

func TestShiftedRolesOfTheSeed(t *testing.T) {
	r, err := parse.File(context.Background(), "../../seeds/blue-sky-2025.txt", nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"1.1", "13.1", "13.2", "15.4", "22.7", "22.8", "23.1", "23.2", "23.3", "23.4", "23.5", "29.3"},
		ids(check.Run(r.Plan, &check.Options{Rules: check.RoleRules()})))
}

// table makes a plan of rows of lead, responsible and support.
func table(t *testing.T, rows ...[3]string) *plan.Plan {
	var b strings.Builder
	b.WriteString("河湾市2026年工作方案\n序号\t重点任务\t工作措施\t完成时限\t牵头部门\t主责单位\t协办单位\n")
	for i, r := range rows {
		fmt.Fprintf(&b, "%d\t任务%d\t措施%d。\t年底前\t%s\t%s\t%s\n", i+1, i+1, i+1, r[0], r[1], r[2])
	}
	r, err := parse.Read(context.Background(), "a.txt", strings.NewReader(b.String()), nil)
	require.NoError(t, err)
	return r.Plan
}

func TestShiftedRoles(t *testing.T) {
	var sound [][3]string
	for range 8 {
		sound = append(sound, [3]string{"市水利局", "各镇政府", "——"}, [3]string{"市水利局", "各镇政府 市公安局", "市财政局"})
	}
	merged := [3]string{"各镇政府", "", "市财政局"}
	shifted := [3]string{"各镇政府", "市财政局", ""}
	mark := [3]string{"各镇政府", "——", ""}
	missing := [3]string{"市水利局", "各镇政府", ""}
	with := func(more ...[3]string) []string {
		return ids(check.Run(table(t, append(sound[:16:16], more...)...), &check.Options{Rules: check.RoleRules()}))
	}
	assert.Empty(t, with(), "a sound table")
	assert.Empty(t, with(merged, missing), "only the mark of support is missing")
	assert.Equal(t, []string{"17.1", "18.1"}, with(shifted, mark), "no row shows a merged cell, but each has somebody under support, and towns are responsible")
	unknown := [3]string{"市水利局", "市气象局", ""}
	police := [3]string{"市水利局", "市公安局", ""}
	assert.Empty(t, with(unknown, police), "a body that helps nowhere else, and one that is responsible elsewhere")
	assert.Equal(t, []string{"18.1", "19.1"}, with(merged, shifted, mark))

	// Where support is usually blank, a blank says nothing.
	rows := [][3]string{merged}
	for range 8 {
		rows = append(rows, missing, shifted)
	}
	assert.Empty(t, ids(check.Run(table(t, rows...), &check.Options{Rules: check.RoleRules()})))
}
