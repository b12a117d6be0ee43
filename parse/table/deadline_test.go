package table

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// deadlines are phrases in a plan of 2025, each with kind, spans and remarks.
var deadlines = []struct{ phrase, want string }{
	{"年底前", "by →2025-12-31"},
	{"2025年底前", "by →2025-12-31"},
	{"2018年底", "by →2018-12-31"},
	{"2020年年底前", "by →2020-12-31"},
	{"2025年末", "by →2025-12-31"},
	{"年内", "by →2025-12-31"},
	{"年内见成效", "by →2025-12-31"},
	{"全年完成", "by →2025-12-31"},
	{"12月底前", "by →2025-12-31"},
	{"2025年12月31日前", "by →2025-12-31"},
	{"6月底前", "by →2025-06-30"},
	{"６月底前", "by →2025-06-30"},
	{"2021年2月底前", "by →2021-02-28"},
	{"6月底完成", "by →2025-06-30"},
	{"5月25日前", "by →2025-05-25"},
	{"于2021年2月3日前", "by →2021-02-03"},
	{"2月30日前", "unknown D01"},
	{"13月底前", "unknown D01"},
	{"2019年6月前", "by D02 5月底前|6月底前"},
	{"11月前全面完成", "by D02 10月底前|11月底前"},
	{"截至2026年6月30日", "by →2026-06-30"},
	{"上半年完成", "by →2025-06-30"},
	{"三季度前", "by D02 6月底前|9月底前"},
	{"2026.1-2026.12", "span 2026-01-01→2026-12-31"},
	{"2024—2026年", "span 2024-01-01→2026-12-31"},
	{"6月底前、12月底前各一次", "by →2025-06-30 →2025-12-31"},
	{"每季度末月25日前", "recurring quarter"},
	{"每年开展2次", "recurring year"},
	{"贯穿全年", "span 2025-01-01→2025-12-31"},
	{"常年坚持", "ongoing"},
	{"2024年底前并长期坚持", "by →2024-12-31"},
	{"6月底前完成，并持续推进", "by →2025-06-30"},
	{"“十四五”期间", "by →2025-12-31"},
	{"7月底前制定实施方案", "by →2025-07-31"},
	{"7月底前出台方案，12月底前完成改造", "by →2025-07-31 →2025-12-31"},
	{"3月启动、10月底前完成", "span 2025-03-01→2025-10-31"},
	{"今年年底前", "by →2025-12-31"},
	{"明年6月底前", "by →2026-06-30"},
	{"上半年", "span 2025-01-01→2025-06-30"},
	{"下半年", "span 2025-07-01→2025-12-31"},
	{"一季度", "span 2025-01-01→2025-03-31"},
	{"第三季度", "span 2025-07-01→2025-09-30"},
	{"前三季度", "span 2025-01-01→2025-09-30"},
	{"6—9月", "span 2025-06-01→2025-09-30"},
	{"3月——9月", "span 2025-03-01→2025-09-30"},
	{"3月--6月", "span 2025-03-01→2025-06-30"},
	{"3月～5月", "span 2025-03-01→2025-05-31"},
	{"3~6月", "span 2025-03-01→2025-06-30"},
	{"9到12月", "span 2025-09-01→2025-12-31"},
	{"3月至12月", "span 2025-03-01→2025-12-31"},
	{"10月至次年3月", "span 2025-10-01→2026-03-31"},
	{"11-2月", "unknown D01"},
	{"2018年10月1日至2019年3月31日", "span 2018-10-01→2019-03-31"},
	{"5月、10月", "span 2025-05-01→2025-05-31 2025-10-01→2025-10-31"},
	{"5月/10月", "span 2025-05-01→2025-05-31 2025-10-01→2025-10-31"},
	{"4月~6月/9月~11月", "span 2025-04-01→2025-06-30 2025-09-01→2025-11-30"},
	{"6月和11月底", "by →2025-06-30 →2025-11-30"},
	{"7月初", "span 2025-07-01→2025-07-10 approx"},
	{"4月初前", "by →2025-04-10 approx"},
	{"3月～4月上旬", "span 2025-03-01→2025-04-10 approx"},
	{"5月下旬至6月中旬、9月下旬至11月上旬", "span 2025-05-21→2025-06-20 2025-09-21→2025-11-10 approx"},
	{"采暖季前", "by →2025-11-14"},
	{"采暖季期间", "span 2025-11-15→2026-03-15"},
	{"汛期前", "unknown D01"},
	{"每季度", "recurring quarter"},
	{"按季度", "recurring quarter"},
	{"每月28日前", "recurring month"},
	{"每年12月底前", "recurring year"},
	{"逐月", "recurring month"},
	{"长期实施", "ongoing"},
	{"持续推进", "ongoing"},
	{"常态化推进", "ongoing"},
	{"长期坚持", "ongoing"},
	{"立即启动并长期坚持", "ongoing"},
	{"全年", "span 2025-01-01→2025-12-31"},
	{"自2020年1月1日起", "span 2020-01-01→"},
	{"2021年5月1日起", "span 2021-05-01→"},
	{"到2027年底前", "by →2027-12-31"},
	{"力争到2022年", "by →2022-12-31"},
	{"", "none D03"},
	{"——", "none"},
	{"/", "none"},
	{"无", "none"},
	{"适时", "unknown D01"},
	{"2026年内", "by →2026-12-31"},
	{"六月底前", "by →2025-06-30"},
	{"十二月二十五日前", "by →2025-12-25"},
	{"十二月三一日前", "unknown D01"},
	{"一二月十日前", "unknown D01"},
	{"2026-06-30", "by →2026-06-30"},
	{"2026.6.30前", "by →2026-06-30"},
	{"1—3季度", "span 2025-01-01→2025-09-30"},
	{"第一、二季度", "span 2025-01-01→2025-06-30"},
	{"全年，逐月", "span 2025-01-01→2025-12-31"},
	{"按季节", "unknown D01"},
	{"按周边区域推进", "unknown D01"},
	{"分年度实施", "unknown D01"},
	{"季度第1个月的20日前", "recurring quarter"},
	{"三季度末", "by →2025-09-30"},
	{"实施期限至2025年12月31日", "by →2025-12-31"},
	{"延长至2026年4月30日", "by →2026-04-30"},
	{"二○二五年六月底前", "by →2025-06-30"},
	{"每季度末(分别在6月、9月和12月底)", "recurring quarter"},
	{"每月5日前", "recurring month"},
}

func showDeadline(d plan.Deadline, code plan.Code, args []string) string {
	out := []string{string(d.Kind)}
	if d.Every != "" {
		out = append(out, d.Every)
	}
	for _, s := range d.Spans {
		span := "→"
		if s.Start != nil {
			span = s.Start.String() + span
		}
		if s.End != nil {
			span += s.End.String()
		}
		out = append(out, span)
	}
	if d.Approx {
		out = append(out, "approx")
	}
	if code != "" {
		out = append(out, string(code))
	}
	if len(args) > 1 {
		out = append(out, strings.Join(args[1:], "|"))
	}
	return strings.Join(out, " ")
}

func TestDeadline(t *testing.T) {
	for _, c := range deadlines {
		d, code, args := Deadline(c.phrase, 2025, unit.Beijing().Seasons)
		assert.Equal(t, c.want, showDeadline(d, code, args), c.phrase)
		assert.Equal(t, c.phrase, d.Text)
	}
}

func TestDeadlineWithoutAYear(t *testing.T) {
	d, code, args := Deadline("年底前", 0, nil)
	assert.Equal(t, "by D04", showDeadline(d, code, args))
	d, code, args = Deadline("2026年底前", 0, nil)
	assert.Equal(t, "by →2026-12-31", showDeadline(d, code, args))
	d, code, args = Deadline("长期实施", 0, nil)
	assert.Equal(t, "ongoing", showDeadline(d, code, args))
}
