package report_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
)

// A letter says of a line whose row looks slipped that it does, and of a name that
// looks like two.
func TestSlippedRowsAreMarked(t *testing.T) {
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(`滨河市2026年工作方案

序号	重点任务	工作措施	完成时限	牵头单位	责任单位
1	清淤	完成12公里河道清淤。	6月底前	市水务局	市公安局
2	管网	市住建局	年底前	新建污水管网45公里，改造泵站6座。	市水务局
3	排口	排查入河排口，建立台账。	9月底前	市水务局各镇人民政府	市公安局
4	宣传	组织宣传活动10场。	年底前	市公安局	市水务局
`), nil)
	require.NoError(t, err)
	findings := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags, Rules: check.RoleRules()})
	notes := make(map[string][]string)
	for _, l := range report.Letters(r.Plan, r.Registry, &report.Options{Findings: findings}).Letters {
		for _, part := range l.Parts {
			for _, line := range part.Lines {
				notes[l.Unit+" "+line.ID] = line.Notes
			}
		}
	}
	assert.Empty(t, notes["市水务局 1.1"])
	assert.Equal(t, []string{"本条“工作措施”和“牵头单位”两格疑似写反，此处按原表所印列出，请向制发单位核实。"}, notes["市水务局 2.1"])
	assert.Contains(t, notes["市公安局 3.1"], "“市水务局各镇人民政府”疑似“市水务局”和“各镇人民政府”连写，请核对原表。")
}
