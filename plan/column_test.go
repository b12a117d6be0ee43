package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
)

// What no header starts with is not looked at further; each noun of a column's tasks is.
func TestNounsOfTasksAreHeaders(t *testing.T) {
	for _, start := range []string{"治理", "整治", "实事", "改革", "建设", "年度", "攻坚", "整改", "惠民", "民生", "重点", "专项"} {
		column, _ := plan.ColumnOf(start + "事项名称")
		assert.Equal(t, plan.TitleColumn, column, start)
	}
	for _, start := range []string{"参与", "业主", "执行", "支持", "会办"} {
		column, _ := plan.ColumnOf(start + "单位")
		assert.True(t, column.IsRole(), start)
	}
}
