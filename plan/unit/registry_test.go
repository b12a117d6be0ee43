package unit_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

func ExampleLoad() {
	r, err := unit.Load(strings.NewReader(`
place: 河湾市
units:
  - {name: 市水利局, full: 河湾市水利局, also: [市水务局], kind: department}
  - {name: 东岸区政府, kind: district}
  - {name: 西岸区政府, kind: district}
groups:
  - {name: 各区政府, also: [各区], members: ["kind:district"]}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	b, _ := r.Body("河湾市 水务局")
	fmt.Println(b.Name)
	g, _ := r.Group("各区人民政府")
	for _, m := range g.Members {
		fmt.Println(m.Name)
	}
	// Output:
	// 市水利局
	// 东岸区政府
	// 西岸区政府
}

func TestBodyByItsNames(t *testing.T) {
	r := unit.Beijing()
	for name, want := range map[string]string{
		"市水务局":          "市水务局",
		"北京市水务局":        "市水务局",
		"市住房和城乡建设委":     "市住房城乡建设委",
		"北京市住房和城乡建设委员会": "市住房城乡建设委",
		"市委宣传部(首都精神文明建设委员会办公室)": "市委宣传部",
		"市委宣传部（首都精神文明建设委员会办公室）": "市委宣传部",
		"市委金融办":                "市委金融委员会办公室",
		"市科委":                  "市科委、中关村管委会",
		"房山区人民政府":              "房山区政府",
		"北京市房山区人民政府":           "房山区政府",
		"北京经济技术开发区管理委员会":       "北京经济技术开发区管委会",
		"国家金融监督管理总局北京监管局":      "国家金融监督管理总局北京监管局",
		"市环保局":                 "市生态环境局",
		"北京市人民政府国有资产监督管理委员会":   "市国资委",
		"市市场监管局":               "市市场监管局",
		"北京市市场监督管理局":           "市市场监管局",
		"中共北京市委宣传部":            "市委宣传部",
		"国家税务总局北京市税务局":         "市税务局",
		"北京市园林绿化局（首都绿化委员会办公室）": "市园林绿化局",
	} {
		b, ok := r.Body(name)
		if assert.True(t, ok, name) {
			assert.Equal(t, want, b.Name, name)
		}
	}
	for _, name := range []string{"", "市河务局", "市", "水务局", "区政府", "和平区政府", "市场监管局"} {
		_, ok := r.Body(name)
		assert.False(t, ok, name)
	}
}

func TestGroups(t *testing.T) {
	r := unit.Beijing()
	g, ok := r.Group("各区人民政府")
	require.True(t, ok)
	assert.Equal(t, "各区政府", g.Name)
	assert.Len(t, g.Members, 16)

	g, ok = r.Group("各区政府（含北京经济技术开发区管委会）")
	require.True(t, ok)
	assert.Len(t, g.Members, 17)
	g, _ = r.Group("各区政府")
	assert.Len(t, g.Members, 16, "the registry is not changed")

	g, ok = r.Group("有关区政府")
	require.True(t, ok)
	assert.Empty(t, g.Members)
	assert.Equal(t, "各区政府", g.Among.Name)

	_, ok = r.Group("各区政府（含不存在的管委会）")
	assert.False(t, ok)
}

func TestApplies(t *testing.T) {
	r := unit.Beijing()
	for _, c := range []struct {
		title string
		notes []string
		cells string
		want  bool
	}{
		{"北京市蓝天保卫战2026年行动计划", nil, "", true},
		{"蓝天保卫战2025年行动计划", nil, "市交通委\n北京经济技术开发区管委会", true},
		{"蓝天保卫战2025年行动计划", []string{"北京市人民政府办公厅"}, "市交通委", true},
		{"蓝天保卫战2025年行动计划", nil, "市交通委各区政府", false},
		{"广州市2025年行动计划", nil, "市交通运输局各区政府", false},
		{"天津市2025年行动计划", []string{"与北京市协同"}, "市交通运输局\n国网北京市电力公司", false},
		{"全市大气污染防治要点", nil, "北京海关", true},
	} {
		assert.Equal(t, c.want, r.Applies(c.title, c.notes, c.cells), c.title)
	}
}

func TestLoadNamesTheFault(t *testing.T) {
	for yaml, want := range map[string]string{
		"units:\n- {full: 甲}":                                        "line 0 of the registry has no name",
		"units:\n- {name: 甲局, kind: 部门}":                             "“甲局” on line 2 of the registry has the unknown kind 部门",
		"units:\n- {name: 甲局}\n- {name: 乙局, also: [甲局]}":             "“甲局” on line 3 of the registry is already a name of another entry",
		"units:\n- {name: 甲委}\n- {name: 甲委员会}":                       "already a name of another entry",
		"units:\n- {name: 甲局}\ngroups:\n- {name: 各局, members: [乙局]}": "“乙局”, a member of “各局” on line 4 of the registry, is not in the registry",
		"units:\n- {name: 甲局}\ngroups:\n- {name: 甲局}":                "already a name",
		"units:\n- {name: 甲局}\ngroups:\n- {name: 相关局, among: 各局}":    "“各局”, a member of “相关局”",
		"units:\n- {name: 甲局, knid: department}":                     "line 2: there is no key “knid” here; is “kind” meant?",
		"units：\n": "line 1: the colon after “units” is wrong",
		"":         "there is nothing in the file",
	} {
		_, err := unit.Load(strings.NewReader(yaml))
		var f *plan.Failure
		if assert.ErrorAs(t, err, &f, yaml) {
			assert.ErrorContains(t, err, want, yaml)
		}
	}
}

func TestSeason(t *testing.T) {
	from, to, ok := unit.Season{From: "11-15", To: "03-15"}.Dates(2025)
	assert.True(t, ok)
	assert.Equal(t, "2025-11-15", from.String())
	assert.Equal(t, "2026-03-15", to.String())
	_, _, ok = unit.Season{From: "2-30", To: "3-1"}.Dates(2025)
	assert.False(t, ok)
}

// A body that a cell names both itself and by its group has one line, as named.
func TestAssignGivesALineOnce(t *testing.T) {
	r := unit.Beijing()
	d := &plan.Duty{Units: []plan.Unit{
		{Name: "各区政府", ID: "各区政府", Group: true},
		{Name: "房山区政府", ID: "房山区政府"},
		{Name: "房山区人民政府", ID: "房山区政府"},
	}}
	p := &plan.Plan{Sections: []plan.Section{{Tasks: []plan.Task{{Number: "1", Measures: []plan.Measure{{ID: "1.1", Lead: d}}}}}}}
	a := unit.Assign(p, r)
	require.Len(t, a.Shares, 16)
	for _, s := range a.Shares {
		require.Len(t, s.Lines, 1, s.Name)
		assert.Equal(t, s.Name == "房山区政府", s.Lines[0].Group == "", s.Name)
	}
}

func TestAssignWithoutARegistryResolvesNothing(t *testing.T) {
	p := &plan.Plan{Sections: []plan.Section{{Tasks: []plan.Task{{Number: "1", Measures: []plan.Measure{{
		ID: "1.1", Text: "各区（含河湾新区，下同）落实，房山区先行。",
		Lead: &plan.Duty{Units: []plan.Unit{{Name: "各区政府", Group: true}, {Name: "市水利局"}}, Others: true},
	}}}}}}}
	a := unit.Assign(p, nil)
	require.Len(t, a.Shares, 1)
	assert.Equal(t, "市水利局", a.Shares[0].Name)
	assert.False(t, a.Shares[0].Known)
	require.Len(t, a.Open, 2)
}

// What a plan says of whom a group includes holds from there on, and not where
// the row names the body itself.
func TestAssignSuggestsWhatTheTextSays(t *testing.T) {
	r := unit.Beijing()
	each := plan.Unit{Name: "各区政府", ID: "各区政府", Group: true}
	some := plan.Unit{Name: "相关区政府", ID: "相关区政府", Group: true}
	zone := plan.Unit{Name: "北京经济技术开发区管委会", ID: "北京经济技术开发区管委会"}
	measure := func(id, text string, lead, support []plan.Unit) plan.Measure {
		return plan.Measure{ID: id, Text: text, Lead: &plan.Duty{Units: lead}, Support: &plan.Duty{Units: support}}
	}
	p := &plan.Plan{Sections: []plan.Section{{Tasks: []plan.Task{{Number: "1", Measures: []plan.Measure{
		measure("1.1", "先行。", []plan.Unit{each}, nil),
		measure("1.2", "各区（含北京经济技术开发区，下同）落实。", []plan.Unit{each, zone}, nil),
		measure("1.3", "继续。", []plan.Unit{each}, []plan.Unit{zone}),
		measure("1.4", "收尾。", []plan.Unit{each}, nil),
		measure("1.5", "房山区、大兴区试点。", []plan.Unit{some, {Name: "大兴区政府", ID: "大兴区政府"}}, nil),
	}}}}}}
	got := make(map[string][]string)
	for _, s := range unit.Assign(p, r).Shares {
		for _, x := range s.Possible {
			got[s.Name] = append(got[s.Name], fmt.Sprint(x.ID, x.Why, x.From))
		}
	}
	assert.Equal(t, map[string][]string{
		"北京经济技术开发区管委会": {"1.411.2"},
		"房山区政府":        {"1.501.5"},
	}, got)
}

// What a caller does to the built-in registry is seen by no other.
func TestBuiltInRegistryIsTheCallersOwn(t *testing.T) {
	mine, want := unit.Beijing(), unit.Beijing()
	require.Equal(t, want, mine)
	for i := range mine.Bodies {
		mine.Bodies[i].Name = "甲"
		for k := range mine.Bodies[i].Also {
			mine.Bodies[i].Also[k] = "乙"
		}
	}
	for i := range mine.Groups {
		g := &mine.Groups[i]
		g.Name, g.Among = "丙", nil
		for k := range g.Members {
			require.Equal(t, "甲", g.Members[k].Name) // it is the registry's own body
			g.Members[k] = nil
		}
	}
	clear(mine.Seasons)
	assert.Equal(t, want, unit.Beijing())
}
