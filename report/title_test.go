package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A title is broken between words, in the shape of a trapezium or a diamond.
func TestBrokenTitle(t *testing.T) {
	l := GBT9704()
	for _, want := range []string{
		"新河市2026年治水行动计划//责任书",
		"新河市深入打好污染防治攻坚战//2026年行动计划//责任书",
		"新河市人民政府办公室关于印发//新河市2026年重点工作任务清单的通知//责任书",
		"新河市推进国家生态文明示范区建设//三年行动方案//责任书",
		"新河市落实《地下管网建设改造的意见》//重点任务分工方案//责任书",
		"新河市落实《关于进一步加强城市地下管网//建设改造的意见》重点任务分工方案//责任书",
		"新河市优化营商环境工作领导小组办公室//2026年优化营商环境重点任务//责任书",
		"关于促进新能源汽车产业高质量发展的//若干措施2026年度任务分解表//责任书",
	} {
		plan := strings.ReplaceAll(strings.TrimSuffix(want, "//责任书"), "//", "")
		got := brokenTitle(plan+"\n责任书", l.Title, l.Page.TextWidth())
		assert.Equal(t, want, strings.ReplaceAll(got, "\n", "//"))
	}
}
