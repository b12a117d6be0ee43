package report_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// What WriteSettings writes are the usual settings.
func TestSettingsThatAreWrittenAreTheUsualOnes(t *testing.T) {
	for _, lang := range []plan.Lang{plan.Chinese, plan.English} {
		var b bytes.Buffer
		require.NoError(t, report.WriteSettings(&b, lang))
		s, err := report.LoadSettings(&b)
		require.NoError(t, err)
		assert.Equal(t, show(letters(t, &report.Options{})["市水务局"].Document()), show(letters(t, &report.Options{Settings: s})["市水务局"].Document()))
		assert.Equal(t, report.GBT9704(), s.Layout())
	}
}

func TestSettings(t *testing.T) {
	s, err := report.LoadSettings(strings.NewReader(`
office: 市督查室
number: 京督〔{{年份}}〕{{序号}}号
title: "{{计划名称}}任务交办单"
addressee: "{{unit}}："
opening: ["你单位共{{任务总数}}条任务，联系人{{联系人}}，电话{{联系电话}}。"]
requirements: [按月调度。]
reporting: [每月25日前报送。]
closing: [请于三日内签收。]
copies: 2
contact: {telephone: "12345"}
parts: [goals, requirements, reporting, lead, responsible, support, possible, form]
columns: [id, measure, lead, person]
sides: [{name: 交办单位, signer: 经办人}, {name: 承办单位, signer: 签收人}]
sign: [seal, contact]
`))
	require.NoError(t, err)
	got := show(letters(t, &report.Options{Settings: s, Contacts: map[string]report.Contact{"市水务局": {Person: "李某"}}})["市水务局"].Document())
	for _, want := range []string{
		"蓝天保卫战2025年行动计划任务交办单", "京督〔2025〕12号", "市水务局：", "你单位共14条任务，联系人＿＿＿＿，电话12345。",
		"一、计划的主要目标（照录）", "空气质量目标：全力巩固空气质量改善成效", "二、工作要求", "按月调度。", "三、报送要求", "每月25日前报送。",
		"四、牵头任务（10条）", "五、协办任务（4条）", "六、签章", "请于三日内签收。", "本责任书一式2份。", "交办单位（盖章）：市督查室", "承办单位（盖章）：", "联系人及电话：12345", "联系人及电话：李某",
	} {
		assert.Contains(t, got, want)
	}
	assert.NotContains(t, got, "落实情况")
}

func TestSettingsThatAreWrong(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a key":         {"offce: 市督查室\n", "there is no key “offce” here; is “office” meant?"},
		"not YAML":      {"parts: [lead\n", "from the line “parts: [lead” on the file can't be read"},
		"a part":        {"parts: [lead, suport]\n", "parts of the settings has “suport”, which is not known"},
		"a column":      {"columns: [id, tasks]\n", "columns of the settings has “tasks”, which is not known"},
		"a placeholder": {"title: \"{{计划名}}责任书\"\n", "title of the settings has {计划名}, which is not known"},
		"number in it":  {"number: \"{{文号}}\"\n", "number of the settings has {文号}, which is not known"},
		"a part less":   {"parts: [lead, form]\n", "parts of the settings leaves out “responsible”"},
		"a part twice":  {"columns: [id, id, measure]\n", "columns of the settings has “id” twice"},
		"a side":        {"sides: [{name: 甲方, who: we}]\n", "sides of the settings has “we”, which is not known"},
		"margins":       {"page: {left: 120, right: 120}\n", "the margins or type sizes in page of the settings leave no room for text"},
		"a size":        {"page: {body_size: 200}\n", "the margins or type sizes in page of the settings leave no room for text"},
	} {
		_, err := report.LoadSettings(strings.NewReader(c.in))
		var f *plan.Failure
		require.True(t, errors.As(err, &f), name)
		assert.Contains(t, f.Message(plan.English), c.want, name)
	}
	s, err := report.LoadSettings(strings.NewReader(""))
	require.NoError(t, err, "nothing is set")
	assert.Equal(t, report.GBT9704(), s.Layout())
}

// Whoever signs first, the office's name and contact stand beside the office.
func TestSidesInAnyOrder(t *testing.T) {
	s, err := report.LoadSettings(strings.NewReader("office: 市督查室\ncontact: {person: 张某}\nsides: [{name: 责任单位}, {name: 见证单位}, {name: 制发单位}]\nsign: [seal, contact]\n"))
	require.NoError(t, err)
	got := show(letters(t, &report.Options{Settings: s, Contacts: map[string]report.Contact{"市水务局": {Person: "李某"}}})["市水务局"].Document())
	assert.Contains(t, got, "[责任单位（盖章）：] [见证单位（盖章）：] [制发单位（盖章）：市督查室] ")
	assert.Contains(t, got, "[联系人及电话：李某] [联系人及电话：] [联系人及电话：张某] ")
}

// GB/T 9704-2012 §5.2.3 lets other lines and characters be set; §10 turns pages
// with tables.
func TestGeometry(t *testing.T) {
	s, err := report.LoadSettings(strings.NewReader("page: {top: 30, bottom: 30, left: 25, right: 25, lines: 24, characters: 30, table_size: 12}\n"))
	require.NoError(t, err)
	l := s.Layout()
	assert.InDelta(t, 237.0/24*72/25.4, l.Body.Line, 0.001)
	assert.InDelta(t, 160*72/25.4/30, l.Body.Size+l.Body.Track, 0.001)
	assert.Equal(t, 12.0, l.Cell.Size)
	s.Landscape = true
	p := s.Layout().Page
	assert.Equal(t, [6]float64{297, 210, 25, 30, 25, 30}, [6]float64{p.Width, p.Height, p.Top, p.Right, p.Bottom, p.Left})
}

func TestContacts(t *testing.T) {
	list, err := report.LoadContacts(strings.NewReader("\ufeff部门,联系人,联系电话\n市水务局,李某,010-1\n市水务局,王某,010-2\n市财政局,,010-3\n,无名,1\n"))
	require.NoError(t, err)
	assert.Equal(t, map[string]report.Contact{"市水务局": {"李某", "010-1"}, "市财政局": {"", "010-3"}}, list)
	_, err = report.LoadContacts(strings.NewReader("市水务局,李某,010-1\n"))
	var f *plan.Failure
	require.True(t, errors.As(err, &f))
	assert.Equal(t, plan.ContactsColumns, f.Code)
}
