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

// What is wrong is told by its key and line.
func TestSettingsThatAreWrong(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a key":               {"office: 市督查室\noffce: 市督查室\n", "2: there is no key “offce” here; is “office” meant?"},
		"a key within":        {"page:\n  top: 30\n  botom: 30\n", "3: there is no key “botom” here; is “bottom” meant?"},
		"a key twice":         {"office: 甲\noffice: 乙\n", "2: “office” is on line 1 already"},
		"not YAML":            {"office: 甲\nparts: [lead\n", "2: from the line “parts: [lead” on the file can't be read"},
		"no mapping":          {"市督查室\n", "1: “市督查室” is not what is expected here"},
		"another document":    {"office: 甲\n---\noffice: 乙\n", "3: there is another document after “---”"},
		"a part":              {"parts:\n- lead\n- suport\n", "3: parts of the settings has “suport”, which is not known"},
		"a column":            {"columns: [id, tasks]\n", "1: columns of the settings has “tasks”, which is not known"},
		"a placeholder":       {"\ntitle: \"{{计划名}}责任书\"\n", "2: title of the settings has “{{计划名}}”, which is not known"},
		"number in it":        {"number: \"{{文号}}\"\n", "1: number of the settings has “{{文号}}”, which is not known"},
		"in a side":           {"sides:\n- name: \"{{单位名}}\"\n", "2: sides.name of the settings has “{{单位名}}”, which is not known"},
		"not closed":          {"opening:\n- 你单位\n- 按{{计划名称落实。\n", "3: in opening of the settings the braces of “{{计划名称落实。” don't match"},
		"not opened":          {"title: 计划名称}}\n", "1: in title of the settings the braces of “计划名称}}” don't match"},
		"closed by half":      {"title: \"{{单位}：\"\n", "1: in title of the settings the braces of “{单位}” don't match"},
		"none allowed":        {"office: \"{{单位}}\"\n", "1: “{{单位}}” is not what is expected here"},
		"a part less":         {"parts: [lead, form]\n", "1: parts of the settings leaves out “responsible”"},
		"a part twice":        {"columns: [id, id, measure]\n", "1: columns of the settings has “id” twice"},
		"a side":              {"sides: [{name: 甲方, who: we}]\n", "1: sides.who of the settings has “we”, which is not known"},
		"a side with no name": {"sides:\n- name: 甲方\n- signer: 乙\n", "3: side 2 in sides of the settings has no name"},
		"margins":             {"page:\n  left: 90\n  right: 90\n", "2: the margins or type sizes in page.left of the settings leave no room for text"},
		"lines that overlap":  {"page:\n  lines: 42\n", "2: page.lines of the settings are too many: each has 15.2 pt, and the type size is 16 pt"},
		"characters too":      {"page:\n  characters: 42\n  body_size: 12\n", "2: page.characters of the settings are too many: each has 10.5 pt, and the type size is 12 pt"},
		"no room for large":   {"page:\n  body_size: 28\n  left: 60\n  right: 60\n", "3: the margins or type sizes in page.left of the settings leave no room for text"},
		"a page number off":   {"page:\n  bottom: 8\n", "2: page.bottom of the settings is 8 mm; the page number stands 7 mm below the text"},
		"a size":              {"page: {body_size: 200}\n", "1: body_size can't be 200"},
		"a negative size":     {"page:\n  table_size: -1\n", "2: table_size can't be -1"},
		"no number":           {"page: {left: .nan}\n", "1: left can't be .nan"},
		"endless":             {"page: {lines: .inf}\n", "1: lines can't be .inf"},
		"huge":                {"\ncopies: 1e9\n", "2: copies can't be 1e9"},
		"half a copy":         {"copies: 1.5\n", "1: copies can't be 1.5"},
		"copies in words":     {"copies: 两份\n", "1: “两份” is not what is expected here"},
		"a text for a list":   {"requirements: 按月报送。\n", "1: “按月报送。” is not what is expected here"},
		"a list for a text":   {"office: [甲, 乙]\n", "1: “[甲, 乙]” is not what is expected here"},
		"no yes or no":        {"landscape: 横排\n", "1: “横排” is not what is expected here"},
	} {
		_, err := report.LoadSettings(strings.NewReader(c.in))
		var f *plan.Failure
		require.True(t, errors.As(err, &f), name)
		require.Len(t, f.At, 1, name)
		assert.Contains(t, strings.TrimPrefix(f.At[0].String(), ":")+": "+f.Message(plan.English), c.want, name)
	}
	s, err := report.LoadSettings(strings.NewReader(""))
	require.NoError(t, err, "nothing is set")
	assert.Equal(t, report.GBT9704(), s.Layout())
}

// The hint of a wrong value shows a right one.
func TestSettingsHints(t *testing.T) {
	for in, want := range map[string]string{
		"requirements: 按月报送。\n": "应当像这样写：requirements: […, …]",
		"contact: 张某\n":         "应当像这样写：contact: {person: …, telephone: …}",
		"sides: [制发单位]\n":       "应当像这样写：sides: [{name: …, signer: …, who: …}]",
		"copies: -1\n":          "可以是 1–99；0 或不写就照默认",
	} {
		_, err := report.LoadSettings(strings.NewReader(in))
		var f *plan.Failure
		require.True(t, errors.As(err, &f), in)
		assert.Equal(t, want, f.Hint(plan.Chinese))
	}
}

// A telephone is kept as it is written, though YAML takes it for a number.
func TestSettingsKeepDigits(t *testing.T) {
	s, err := report.LoadSettings(strings.NewReader("contact: {telephone: 01064}\n"))
	require.NoError(t, err)
	assert.Equal(t, "01064", s.Contact.Telephone)
}

// form is the form of a letter with settings, as text.
func form(t *testing.T, settings string, contacts map[string]report.Contact) string {
	t.Helper()
	s, err := report.LoadSettings(strings.NewReader(settings))
	require.NoError(t, err)
	got := show(letters(t, &report.Options{Settings: s, Contacts: contacts})["市水务局"].Document())
	return got[strings.Index(got, "共14条。\n\n")+len("共14条。\n\n"):]
}

// Whoever signs first, the office's name and contact stand beside the office. Three
// sides don't stand beside each other: the third begins a row of its own.
func TestSidesInAnyOrder(t *testing.T) {
	assert.Equal(t, `[责任单位（盖章）：市水务局] [见证单位（盖章）：] 
[联系人及电话：李某] [联系人及电话：] 

[制发单位（盖章）：市督查室] 
[联系人及电话：张某] 
`, form(t, "office: 市督查室\ncontact: {person: 张某}\nsides: [{name: 责任单位}, {name: 见证单位}, {name: 制发单位}]\nsign: [seal, contact]\n",
		map[string]report.Contact{"市水务局": {Person: "李某"}}))
}

// Turned pages have room for three sides beside each other; four are two and two.
func TestSidesBesideEachOther(t *testing.T) {
	assert.Equal(t, "[甲方（盖章）：] [乙方（盖章）：市水务局] [丙方（盖章）：] \n",
		form(t, "landscape: true\nsides: [{name: 甲方}, {name: 乙方}, {name: 丙方}]\nsign: [seal]\n", nil))
	assert.Equal(t, "[甲方（盖章）：] [乙方（盖章）：市水务局] \n\n[丙方（盖章）：] [丁方（盖章）：] \n",
		form(t, "landscape: true\nsides: [{name: 甲方}, {name: 乙方}, {name: 丙方}, {name: 丁方}]\nsign: [seal]\n", nil))
}

// A name that has no room beside its label stands below it; so does a blank. A side
// with a long name has the whole width.
func TestSidesWithLongNames(t *testing.T) {
	assert.Equal(t, "[制发单位（盖章）：↓新河市人民政府督查室] [责任单位（盖章）：市水务局] \n",
		form(t, "office: 新河市人民政府督查室\nsides: [{name: 制发单位}, {name: 责任单位}]\nsign: [seal]\n", nil))
	assert.Equal(t, "[新河市生态环境局（盖章）：↓] [市水务局（盖章）：↓] \n",
		form(t, "sides: [{name: 新河市生态环境局}, {name: \"{{单位}}\"}]\nsign: [seal]\n", nil))
	assert.Equal(t, "[新河市大气污染防治领导小组办公室（盖章）：] \n\n[责任单位（盖章）：市水务局] \n",
		form(t, "sides: [{name: 新河市大气污染防治领导小组办公室}, {name: 责任单位}]\nsign: [seal]\n", nil))
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
	list, err := report.LoadContacts(strings.NewReader("\ufeff部门,联系人,联系电话\n市水务局,李某,010-1\n市水务局,李某,010-1\n市财政局,,010-3\n,无名,1\n"))
	require.NoError(t, err)
	assert.Equal(t, map[string]report.Contact{"市水务局": {"李某", "010-1"}, "市财政局": {"", "010-3"}}, list)
	_, err = report.LoadContacts(strings.NewReader("市水务局,李某,010-1\n"))
	var f *plan.Failure
	require.True(t, errors.As(err, &f))
	assert.Equal(t, plan.ContactsColumns, f.Code)
	_, err = report.LoadContacts(strings.NewReader("单位,联系人,电话\n市水务局,李某,010-1\n市水务局,王某,010-2\n"))
	require.True(t, errors.As(err, &f))
	assert.Equal(t, ":3", f.At[0].String())
	assert.Equal(t, "联系人名单里，“市水务局”有两个不同的联系人：李某 010-1；王某 010-2", f.Message(plan.Chinese))
}

// More columns than the paper has room for are refused, and so are more sides than a
// page: what to change is said.
func TestSettingsWithTooMuch(t *testing.T) {
	s := &report.Settings{Columns: report.ColumnNames(), Page: report.Geometry{TableSize: 18}}
	var f *plan.Failure
	require.True(t, errors.As(s.Check(), &f))
	assert.Equal(t, "表格有11栏，纸上最多放9栏，再多每栏就不到两个字宽", f.Message(plan.Chinese))
	s.Landscape = true
	require.NoError(t, s.Check())

	s = new(report.Settings)
	for range 20 {
		s.Sides = append(s.Sides, report.Side{Name: "见证单位"})
	}
	require.True(t, letters(t, &report.Options{Settings: s})["市水务局"].Document().Crowded)
	require.True(t, errors.As(s.CrowdedFailure("市水务局"), &f))
	assert.Equal(t, "签章栏有20方，每方填4项，连同签章前的话在一页上放不下（市水务局的责任书）", f.Message(plan.Chinese))
}

// Large type has lines far enough apart by itself.
func TestLargeTypeHasItsPitch(t *testing.T) {
	s, err := report.LoadSettings(strings.NewReader("page: {body_size: 26, title_size: 44}\n"))
	require.NoError(t, err)
	l := s.Layout()
	assert.InDelta(t, 32.5, l.Body.Line, 0.01)
	assert.InDelta(t, 64, l.Title.Line, 0.01)
}
