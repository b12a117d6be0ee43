package unit

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
)

func TestSuggest(t *testing.T) {
	units := []plan.Unit{
		{Name: "市住房城乡建设局"}, {Name: "市场监管局", Full: "市市场监管局"}, {Name: "宁州市住房城乡建设局"}, {Name: "市住建局"},
		{Name: "东湖区政府"}, {Name: "市委宣传部"}, {Name: "国网宁州供电公司"}, {Name: "宁州高新区管委会"}, {Name: "国家税务总局宁州市税务局"},
		{Name: "各区政府", Group: true}, {Name: "按职责"},
	}
	p := &plan.Plan{Title: "宁州市2026年行动计划", Sections: []plan.Section{{Tasks: []plan.Task{{Measures: []plan.Measure{{Lead: &plan.Duty{Units: units}}}}}}}}
	var b bytes.Buffer
	require.NoError(t, Suggest(&b, p, nil, plan.Chinese))
	assert.Equal(t, `# 单位名册草稿，按方案里的名称写成。请逐条核对后用 --units 使用。
# name 是责任书的抬头；full 是全称；also 是其他写法；kind 是类别：
# department 部门  party 党委机构  central 垂直管理或中央在地机构  company 企业  district 区县  zone 开发区  other 其他

place: 宁州市
short: 宁州

units:
  - {name: 市住房城乡建设局, kind: department}
  - {name: 市市场监管局, also: [市场监管局], kind: department}
  # 下一条与“市住房城乡建设局”可能是同一单位；是的话合并成一条，另一种写法放进 also
  - {name: 市住建局, kind: department}
  - {name: 东湖区政府, kind: district}
  - {name: 市委宣传部, kind: party}
  - {name: 国网宁州供电公司, kind: company}
  - {name: 宁州高新区管委会, kind: zone}
  - {name: 国家税务总局宁州市税务局, kind: central}

# 代称：在 members 里写明成员的 name；写 kind:district 表示该类别的全部单位。没有成员的无法送达。
groups:
  - {name: 各区政府, members: []}

# 不像单位名称，没有写进名册：
#   按职责
`, b.String())
	r, err := Load(&b)
	require.NoError(t, err)
	body, ok := r.Body("宁州市住房城乡建设局")
	require.True(t, ok)
	assert.Equal(t, "市住房城乡建设局", body.Name)
}

// Names that Load would find one body by are one entry.
func TestSuggestOneEntryForOneBody(t *testing.T) {
	for _, c := range []struct {
		title string
		units []plan.Unit
		want  []string
	}{
		{"宁州市2026年行动计划", []plan.Unit{{Name: "东湖区政府"}, {Name: "东湖区人民政府"}, {Name: "东湖区"}}, []string{"东湖区政府"}},
		{"宁州市2026年行动计划", []plan.Unit{{Name: "东湖区", Full: "东湖区人民政府"}, {Name: "西山区人民政府"}, {Name: "西山区"}}, []string{"东湖区人民政府", "西山区人民政府"}},
		{"宁州县2026年行动计划", []plan.Unit{{Name: "城关镇"}, {Name: "城关镇人民政府"}}, []string{"城关镇人民政府"}},
		{"宁州市2026年行动计划", []plan.Unit{{Name: "市高新区管委会"}, {Name: "高新区管委会"}, {Name: "高新区"}}, []string{"市高新区管委会", "高新区管委会"}},
		{"宁州市2026年行动计划", []plan.Unit{{Name: "市委宣传部（市文明办）"}, {Name: "市委宣传部"}}, []string{"市委宣传部"}},
		{"宁州市2026年行动计划", []plan.Unit{{Name: "各区（市）政府", Group: true}, {Name: "各区(市)人民政府", Group: true}}, []string{"各区（市）政府"}},
		{"宁州市2026年行动计划", []plan.Unit{{Name: "市财政局"}, {Name: "财政局", Full: "市财政局"}, {Name: "财政局"}}, []string{"市财政局", "财政局"}},
	} {
		p := &plan.Plan{Title: c.title, Sections: []plan.Section{{Tasks: []plan.Task{{Measures: []plan.Measure{{Lead: &plan.Duty{Units: c.units}}}}}}}}
		var b bytes.Buffer
		require.NoError(t, Suggest(&b, p, nil, plan.Chinese))
		r, err := Load(&b)
		require.NoError(t, err)
		var got []string
		for _, body := range r.Bodies {
			got = append(got, body.Name)
		}
		for _, g := range r.Groups {
			got = append(got, g.Name)
		}
		assert.Equal(t, c.want, got)
		for _, u := range c.units {
			_, body := r.Body(u.Key())
			_, group := r.Group(u.Name)
			assert.Equal(t, u.Group, group, u.Name)
			assert.Equal(t, !u.Group, body, u.Name)
		}
	}
}
