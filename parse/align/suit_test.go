package align

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
)

func TestWhatTextsSay(t *testing.T) {
	kinds := []plan.Column{plan.NumberColumn, plan.MeasureColumn, plan.DeadlineColumn, plan.LeadColumn}
	for text, want := range map[string]plan.Column{
		"3": plan.NumberColumn, "（二）": plan.NumberColumn, "12.": plan.NumberColumn,
		"年底前": plan.DeadlineColumn, "3—5月": plan.DeadlineColumn, "2026 年 9 月 1 日前": plan.DeadlineColumn, "长期坚持": plan.DeadlineColumn, "每季度": plan.DeadlineColumn,
		"市水务局、各区政府": plan.LeadColumn, "——": plan.LeadColumn,
		"清淤 12 公里。": plan.MeasureColumn, "率达到95%以上；": plan.MeasureColumn,
	} {
		best := kinds[0]
		for _, k := range kinds[1:] {
			if suit(k, text) < suit(best, text) {
				best = k
			}
		}
		assert.Equal(t, want, best, text)
	}
}

func TestLinesThatBelongTogether(t *testing.T) {
	for _, c := range []struct {
		column  plan.Column
		s, next string
		want    bool
	}{
		{plan.DeadlineColumn, "12月31", "日前", true},
		{plan.DeadlineColumn, "10月底", "前", true},
		{plan.DeadlineColumn, "长期坚", "持", true},
		{plan.DeadlineColumn, "长期坚持", "3—5月", false},
		{plan.DeadlineColumn, "30日前", "9月底前", false},
		{plan.LeadColumn, "市财政局、市城市管", "理局", true},
		{plan.LeadColumn, "市水务局、各", "县（市）区人民政府", true},
		{plan.LeadColumn, "市林业局等部", "门", true},
		{plan.LeadColumn, "理局", "市水务局", false},
		{plan.LeadColumn, "市财政局、", "市水务局", false},
	} {
		assert.Equal(t, c.want, joins(c.column, c.s, c.next) < 0, c.s+"|"+c.next)
	}
}
