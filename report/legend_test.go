package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/report"
)

// The legend explains ids that are in this very letter, and no others.
func TestLegendExplainsIDsOfTheLetter(t *testing.T) {
	for _, c := range []struct{ plan, want string }{
		{"序号\t重点任务\t工作措施\t牵头单位\n6\t清淤\t河道清淤。\t市水务局\n", "组成（6.1即第6项的第1条措施），"},
		{"序号\t重点任务\t工作措施\t牵头单位\n1.2\t清淤\t河道清淤。\t市水务局\n", "组成（1.2.1即第1.2项的第1条措施），"},
		{"重点任务\t工作措施\t牵头单位\n清淤\t河道清淤。\t市水务局\n", "组成，其下是该条在来源文件（plan.txt）中的位置。各单位名称照计划所印；“——”也是计划所印，“（原表空白）”表示该栏没有填写。没有序号或者序号分不开的，写全文第几项（#1.1即全文第1项的第1条措施）。"},
		{"序号\t重点任务\t工作措施\t牵头单位\n一、治河\n1\t清淤\t河道清淤。\t市财政局\n二、治湖\n1\t清淤\t湖泊清淤。\t市水务局\n", "序号重复的，前面加上所在部分（二/1.1即第二部分第1项的第1条措施）。"},
	} {
		l := letterOf(t, c.plan, "市水务局", nil)
		legend := l.Legend()
		assert.Contains(t, legend, c.want)
		for _, part := range l.Parts {
			for _, line := range part.Lines {
				assert.Contains(t, legend, "（"+line.ID+"即")
			}
		}
	}
}

// Where a plan has no titles, letters have no column for them.
func TestLettersHaveNoColumnWithoutTitles(t *testing.T) {
	text := show(letterOf(t, "序号\t工作措施\t完成时限\t牵头单位\n1\t河道清淤。\t年底前\t市水务局\n", "市水务局", nil).Document())
	assert.Contains(t, text, "| 编号 | 工作措施 | 完成时限 |")
	assert.NotContains(t, text, "重点任务")
}

// letterOf is the letter of a unit, of a plan as text.
func letterOf(t *testing.T, text, unit string, s *report.Settings) *report.Letter {
	t.Helper()
	r, err := parse.Read(t.Context(), "plan.txt", strings.NewReader("新河市2026年治水计划\n"+text), nil)
	require.NoError(t, err)
	b := report.Letters(r.Plan, r.Registry, &report.Options{Settings: s})
	for i := range b.Letters {
		if b.Letters[i].Unit == unit {
			return &b.Letters[i]
		}
	}
	require.FailNow(t, "no letter for "+unit)
	return nil
}
