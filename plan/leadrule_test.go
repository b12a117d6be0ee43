package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
)

func TestLeadSentences(t *testing.T) {
	type s = plan.LeadSentence
	for text, want := range map[string][]s{
		"排在首位的部门（单位）为牵头单位，下同":        {{Rule: plan.FirstLeads, Words: "排在首位的部门为牵头单位"}},
		"每项任务第一个责任单位牵头，其余配合。":        {{Rule: plan.FirstLeads, Words: "第一个责任单位牵头"}, {Rule: plan.RestHelps, Words: "其余配合"}},
		"按照责任单位排序，第一位牵头":             {{Rule: plan.FirstLeads, Words: "第一位牵头"}},
		"由列首的单位牵头":                   {{Rule: plan.FirstLeads, Words: "由列首的单位牵头"}},
		"责任单位（牵头单位列首位）":              {{Rule: plan.FirstLeads, Words: "牵头单位列首位"}},
		"列第一位的责任单位为牵头单位或汇总单位":        {{Rule: plan.FirstLeads, Words: "列第一位的责任单位为牵头单位或汇总单位"}},
		"责任单位列第一者牵头，其余单位按职责配合。":      {{Rule: plan.FirstLeads, Words: "责任单位列第一者牵头"}, {Rule: plan.RestHelps, Words: "其余单位按职责配合"}},
		"带“*”单位为牵头单位":                {{Rule: plan.MarkedLeads, Words: "带“*”单位为牵头单位", Mark: "*"}},
		"★为牵头单位":                     {{Rule: plan.MarkedLeads, Words: "★为牵头单位", Mark: "★"}},
		"无牵头单位的，责任单位即为牵头单位，下同":       {{Rule: plan.SoleLeads, Words: "无牵头单位的，责任单位即为牵头单位"}},
		"注：加粗的为牵头单位，下同":              {{Rule: plan.UnreadRule, Words: "加粗的为牵头单位，下同"}},
		"列第一位者不一定为牵头单位。":             {{Rule: plan.UnreadRule, Words: "列第一位者不一定为牵头单位"}},
		"以下均需各县（市、区）政府落实，不再列出":       {{Rule: plan.UnreadRule, Words: "以下均需各县（市、区）政府落实，不再列出"}},
		"所有任务均由各县区政府负责落实。":           {{Rule: plan.UnreadRule, Words: "所有任务均由各县区政府负责落实"}},
		"牵头单位要把这项工作放在首位，每月报送":        {{Rule: plan.UnreadRule, Words: "牵头单位要把这项工作放在首位，每月报送"}},
		"排名不分先后。":                    nil,
		"各牵头单位每月报送进展，排名靠后的约谈。":       nil,
		"以上各项任务由各牵头单位负责组织实施。":        nil,
		"开展清洁行动，力争第一季度完成，由市水务局牵头实施。": {{Rule: plan.UnreadRule, Words: "开展清洁行动，力争第一季度完成，由市水务局牵头实施"}},
	} {
		assert.Equal(t, want, plan.LeadSentences(text), text)
	}
}

func TestRolesNamed(t *testing.T) {
	for header, want := range map[string][]plan.Role{
		"牵头单位/配合单位":    {plan.Lead, plan.Support},
		"配合及牵头单位":      {plan.Support, plan.Lead},
		"牵头、责任、配合单位":   {plan.Lead, plan.Responsible, plan.Support},
		"主办（协办）单位":     {plan.Lead, plan.Support},
		"牵头单位\n配合单位":   {plan.Lead, plan.Support},
		"牵头责任单位":       nil,
		"牵头单位及责任人":     nil,
		"参与（配合）单位":     nil,
		"责任领导及牵头单位":    nil,
		"责任单位（列首位的牵头）": nil,
	} {
		assert.Equal(t, want, plan.RolesNamed(header).Roles, header)
	}
}
