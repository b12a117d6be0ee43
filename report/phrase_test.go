package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// Who has which role, by role: a cell that is one with another says so, and so
// does a column that the plan has not.
func TestUnitsByRole(t *testing.T) {
	p := &plan.Plan{Title: "新河市2026年治水计划", Sections: []plan.Section{{Tasks: []plan.Task{{Measures: []plan.Measure{{
		ID: "1.1", Text: "清淤。",
		Lead:        &plan.Duty{Text: "市水务局", Units: []plan.Unit{{Name: "市水务局"}, {Name: "市财政局"}}},
		Responsible: &plan.Duty{Merged: true},
	}}}}}}}
	b := report.Letters(p, nil, nil)
	require.Len(t, b.Letters, 2)
	l := &b.Letters[0]
	line := &l.Parts[0].Lines[0]
	assert.Equal(t, [3]string{"本单位、市财政局", "同牵头（原表合并为一栏）", "（原表无此栏）"}, line.Duties)
	assert.Equal(t, []string{"牵头（主责）：本单位、市财政局"}, line.Bodies)
	assert.Equal(t, "牵头", l.Parts[0].RoleName(line, l))
	assert.Equal(t, "可能涉及，待确认（牵头）", (&report.Part{Possible: true}).RoleName(line, l))
	assert.Equal(t, "新河市2026年治水计划\n责任书", l.Title())
	assert.Contains(t, l.Opening(), "你单位承担的任务共1条：牵头1条。")
	assert.Empty(t, l.Requirements())

	b = report.Letters(p, nil, &report.Options{Settings: &report.Settings{Title: "{{单位}}任务单", Requirements: []string{"一、抓紧。", "二、报{{文号}}。"}}})
	assert.Equal(t, "市水务局任务单", b.Letters[0].Title())
	assert.Equal(t, []string{"一、抓紧。", "二、报＿＿＿＿。"}, b.Letters[0].Requirements())
}
