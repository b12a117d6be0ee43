package ledger

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
)

// A share is a percentage however it was typed; what may be two things stays as
// it was typed.
func TestPercentText(t *testing.T) {
	for _, c := range []struct{ shown, stored, want string }{
		{"46%", "0.455", "45.5%"},
		{"57%", "0.56999999999999995", "57%"},
		{"50%", "", "50%"},
		{"50％", "", "50%"},
		{"４５．５％", "", "45.5%"},
		{" 7 % ", "", "7%"},
		{"50", "", "50%"},
		{"50", "50", "50%"},
		{"0.5", "0.5", "50%"},
		{"0", "0", "0%"},
		{"100", "100", "100%"},
		{"1", "1", "1"},
		{"1", "", "1"},
		{"1%", "", "1%"},
		{"120", "120", "120"},
		{"-5%", "-0.05", "-5%"},
		{"过半", "", "过半"},
		{"50%以上", "", "50%以上"},
		{"", "", ""},
	} {
		assert.Equal(t, c.want, percentText(c.shown, c.stored), "%q stored as %q", c.shown, c.stored)
	}
	for s, want := range map[string]float64{"0%": 0, "45.5%": 0.455, "100%": 1} {
		v, ok := Share(s)
		assert.True(t, ok, s)
		assert.InDelta(t, want, v, 1e-12, s)
	}
	for _, s := range []string{"", "1", "120%", "-5%", "过半"} {
		_, ok := Share(s)
		assert.False(t, ok, s)
	}
}

func TestDay(t *testing.T) {
	for _, s := range []string{"２０２５年９月３０日", "2025-09-30", "2025/9/30", "2025.9.30", "2025年9月30日", " 2025 年 9 月 30 日"} {
		d, ok := Day(s)
		assert.True(t, ok, s)
		assert.Equal(t, &plan.Date{Year: 2025, Month: 9, Day: 30}, d, s)
	}
	for _, s := range []string{"", "2025-02-30", "9月30日", "2025", "20250930"} {
		_, ok := Day(s)
		assert.False(t, ok, s)
	}
}

func date(s string) *plan.Date {
	d, _ := Day(s)
	return d
}

// What is looked at on 2025-09-30, with 30 days to come.
func TestStatusOfARow(t *testing.T) {
	spans := func(ends ...string) plan.Deadline {
		d := plan.Deadline{Kind: plan.By}
		for _, e := range ends {
			d.Spans = append(d.Spans, plan.Span{End: date(e)})
		}
		return d
	}
	on := *date("2025-09-30")
	for _, c := range []struct {
		name     string
		deadline plan.Deadline
		progress string
		percent  string
		want     LineState
		days     int
	}{
		{"the day before", spans("2025-09-29"), "", "", Overdue, -1},
		{"that day", spans("2025-09-30"), "", "", DueNext, 0},
		{"in thirty days", spans("2025-10-30"), UnderWay, "", DueNext, 30},
		{"later", spans("2025-10-31"), UnderWay, "", "", 0},
		{"later, but behind", spans("2025-12-31"), Behind, "", SaysBehind, 92},
		{"done", spans("2025-06-30"), Done, "", "", 0},
		{"wholly done, says the share alone", spans("2025-06-30"), "", "100%", "", 0},
		{"not done, whatever the share says", spans("2025-06-30"), UnderWay, "100%", Overdue, -92},
		{"one of two days is past", spans("2025-06-30", "2025-10-15"), "", "", DueNext, 15},
		{"both days are past", spans("2025-03-31", "2025-06-30"), "", "", Overdue, -92},
		{"no day", plan.Deadline{Kind: plan.Ongoing}, "", "", "", 0},
	} {
		r := Row{Deadline: c.deadline, Due: LastDay(c.deadline), Filled: [FieldCount]string{Progress: c.progress, Percent: c.percent}}
		got, told := r.statusOn(on, 30)
		assert.Equal(t, c.want != "", told, c.name)
		if told {
			assert.Equal(t, c.want, got.State, c.name)
			assert.Equal(t, c.days, got.Days, c.name)
		}
	}
}

// The hidden texts of a row say it again, and nothing else is taken for them.
func TestHiddenTexts(t *testing.T) {
	l := &Ledger{Sum: "abc"}
	r := Row{Key: Key{"二/4|10%", plan.Support, "市委宣传部（首都|文明办）"}, Deadline: plan.Deadline{
		Text: "3—5月、10月中旬前", Kind: plan.During, Approx: true, Every: "month",
		Spans: []plan.Span{{Start: date("2025-03-01"), End: date("2025-05-31")}, {End: date("2025-10-20")}, {Start: date("2025-11-01")}},
	}}
	key, reading := l.Pack(&r)
	sum, k, ok := unpackKey(key)
	assert.True(t, ok)
	assert.Equal(t, "abc", sum)
	assert.Equal(t, r.Key, k)
	d, ok := unpackDeadline(r.Deadline.Text, reading)
	assert.True(t, ok)
	assert.Equal(t, r.Deadline, d)
	for _, s := range []string{"", "a|b|c|d", "abc|1.1|lead", "随手写的"} {
		_, _, ok := unpackKey(s)
		assert.False(t, ok, s)
	}
	for _, s := range []string{"", "by;;;2025/x", "随手写的;;", "by;;;/2025-13-01"} {
		_, ok := unpackDeadline("", s)
		assert.False(t, ok, s)
	}
}
