package report_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

func seed(t testing.TB) *parse.Result {
	t.Helper()
	r, err := parse.File(context.Background(), "../seeds/blue-sky-2025.txt", nil)
	require.NoError(t, err)
	return r
}

func letters(t testing.TB, opt *report.Options) map[string]*report.Letter {
	r := seed(t)
	if opt == nil {
		opt = &report.Options{Findings: check.Run(r.Plan, &check.Options{Found: r.Diags, Rules: check.RoleRules()})}
	}
	out := make(map[string]*report.Letter)
	b := report.Letters(r.Plan, r.Registry, opt)
	for i := range b.Letters {
		out[b.Letters[i].Unit] = &b.Letters[i]
	}
	return out
}

// show writes a document as text that a person can review.
func show(d *report.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s / %s\n", d.Title, d.Subject)
	for _, block := range d.Blocks {
		switch x := block.(type) {
		case *report.Heading:
			fmt.Fprintf(&b, "\n%s %s\n", strings.Repeat("#", x.Level+1), strings.ReplaceAll(x.Text, "\n", " // "))
		case *report.Paragraph:
			fmt.Fprintf(&b, "\n%s\n", x.Text)
		case *report.Table:
			b.WriteString("\n")
			for _, c := range x.Columns {
				fmt.Fprintf(&b, "| %s ", strings.ReplaceAll(c.Title, "\n", ""))
			}
			b.WriteString("|\n")
			for _, row := range x.Rows {
				switch row.Kind {
				case report.Band:
					b.WriteString("== ")
				case report.Note:
					b.WriteString("   ")
				case report.Line:
					b.WriteString("| ")
				}
				for i, c := range row.Cells {
					if i > 0 {
						b.WriteString(" | ")
					}
					for j, text := range c {
						if j > 0 {
							b.WriteString(" // ")
						}
						b.WriteString(text.Text)
					}
				}
				b.WriteString("\n")
			}
		case *report.Form:
			b.WriteString("\n")
			for _, row := range x.Rows {
				for _, f := range row {
					below := ""
					if f.Below {
						below = "↓"
					}
					fmt.Fprintf(&b, "[%s%s%s%s] ", f.Label, below, f.Text, strings.Join(f.Units, " "))
				}
				b.WriteString("\n")
			}
		default:
			panic(fmt.Sprintf("unexpected block %T", block))
		}
	}
	return b.String()
}

// The letters of the seed, as text: a short one, one of a department, one of a
// company, and the zone's, which has possible lines. ZEREN_UPDATE=1 writes them
// anew; look at the difference.
func TestGoldenLetters(t *testing.T) {
	all := letters(t, nil)
	for _, name := range []string{"市体育局", "市水务局", "国网北京市电力公司", "北京经济技术开发区管委会"} {
		require.Contains(t, all, name)
		got := show(all[name].Document())
		file := "testdata/" + name + ".txt"
		if os.Getenv("ZEREN_UPDATE") != "" {
			require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			continue
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), got)
	}
}

func TestDistrictsAreToldOfTheirGroup(t *testing.T) {
	l := letters(t, nil)["通州区政府"]
	assert.Equal(t, [3]int{22, 62, 1}, l.Count)
	assert.Equal(t, 78, l.ByGroup)
	text := show(l.Document())
	assert.Contains(t, text, "各区政府（含本单位）")
	assert.Contains(t, text, "你单位承担的任务共85条：牵头22条、主责62条、协办1条。其中78条由《计划》以“各区人民政府”“各区政府”统称列明。")
}

func TestFirstLeadReports(t *testing.T) {
	all := letters(t, &report.Options{FirstLeadReports: true})
	text := show(all["市公安局"].Document())
	assert.Contains(t, text, "牵头：市交通委（汇总单位）、本单位")
	assert.NotContains(t, show(letters(t, nil)["市公安局"].Document()), "汇总单位")
}

// A plan with everything that a letter can say something about. The one line of its
// table would leave much of the first page empty if it were tied to the places to sign,
// so the legend goes between them.
func TestLetterOfAPlanWithEverything(t *testing.T) {
	p := &plan.Plan{Title: "河湾市2026年行动计划", Sections: []plan.Section{{Tasks: []plan.Task{{Number: "1", Title: "甲", Measures: []plan.Measure{{
		ID: "1.1", Text: "一。\n二。", At: []plan.Place{{Name: "a.pdf", Page: 3}, {Name: "a.pdf", Page: 4}},
		Deadline:    plan.Deadline{Text: "6月前", Kind: plan.By},
		Lead:        &plan.Duty{Text: "市水利局、财政局等", Units: []plan.Unit{{Name: "市水利局"}, {Name: "财政局", Full: "市财政局"}}, Others: true},
		Responsible: &plan.Duty{Merged: true},
		Support:     &plan.Duty{Text: "各县", Units: []plan.Unit{{Name: "各县", Group: true}}},
		Extra:       []plan.Extra{{Column: "备注", Text: "分两期"}},
	}}}}}}}
	b := report.Letters(p, nil, &report.Options{Findings: plan.Diags{
		{Code: plan.DeadlineAmbiguous, Measure: "1.1", Args: []string{"6月前", "5月底前", "6月底前"}},
		{Code: plan.UnitNoRegistry},
	}})
	require.Len(t, b.Letters, 2)
	assert.Equal(t, "市财政局", b.Letters[1].Unit, "gathered by the full name")
	assert.Equal(t, `河湾市2026年行动计划责任书（市财政局） / 河湾市2026年行动计划

# 河湾市2026年行动计划 // 责任书

市财政局：

为落实《河湾市2026年行动计划》（以下简称《计划》），明确责任分工，现将《计划》中列明由你单位承担的任务分列如下，请据此组织落实。

你单位承担的任务共1条：牵头1条。

## 一、牵头任务（1条）

| 编号 | 重点任务 | 工作措施 | 完成时限 | 各单位分工 | 落实情况 |
| 1.1 // 第3页、第4页 | 甲 | 一。 // 二。 | 6月前 | 牵头（主责）：市水利局、本单位等 // 协办：各县 | □
   注：计划原文写“财政局”，按同一名单中前面的单位补为“市财政局”，请核对。
   注：牵头栏以“等”结束，其余单位没有列明。
   注：协办栏的“各县”没有列明是哪些单位。
   注：完成时限“6月前”可理解为5月底前或6月底前，请向制发单位核实。
   注：备注：分两期

注：“编号”由计划的序号和措施次序组成（1.1即第1项的第1条措施），其下是该条在来源文件中的位置。各单位名称照计划所印；“——”也是计划所印，“（原表空白）”表示该栏没有填写。
`, strings.SplitAfter(show(b.Letters[1].Document()), "没有填写。\n")[0])
	assert.Equal(t, []unit.Open{
		{Name: "等", Kind: unit.OpenList, Where: b.Open[0].Where},
		{Name: "各县", Kind: unit.OpenGroup, Where: b.Open[1].Where},
	}, b.Open)
}

// A plan is told in its own words: a column that it does not have is not
// spoken of, its roles have the names of its header, and a title in 《》 is
// quoted as the standard says.
func TestLetterUsesThePlansWords(t *testing.T) {
	p := &plan.Plan{Title: "《河湾市条例》2026年实施方案", Columns: []string{"任务", "措施", "责任单位", "配合单位"},
		Sections: []plan.Section{{Tasks: []plan.Task{{Title: "甲", Measures: []plan.Measure{{
			ID: "#1.1", Text: "一。",
			Responsible: &plan.Duty{Text: "市水利局等单位", Units: []plan.Unit{{Name: "市水利局"}}, Others: true},
			Support:     &plan.Duty{Text: "市水利局", Units: []plan.Unit{{Name: "市水利局"}}},
		}}}}}}}
	b := report.Letters(p, nil, nil)
	require.Len(t, b.Letters, 1)
	text := show(b.Letters[0].Document())
	assert.Contains(t, text, "为落实《〈河湾市条例〉2026年实施方案》（以下简称《计划》）")
	assert.Contains(t, text, "你单位承担的任务共2条：责任1条、配合1条。同一条措施中承担不止一种职责的，分别列出。")
	assert.Contains(t, text, "没有序号或者序号分不开的，写全文第几项（#1.1即全文第1项的第1条措施）。")
	assert.Contains(t, text, "## 一、作为责任单位的任务（1条）\n\n| 编号 | 重点任务 | 工作措施 | 各单位分工 | 落实情况 |\n| #1.1 | 甲 | 一。 | 责任：本单位等单位 // 配合：本单位 | □\n   注：责任栏以“等单位”结束，其余单位没有列明。")
	assert.Contains(t, text, "## 二、配合任务（1条）")
	assert.NotContains(t, text, "主责")
	assert.NotContains(t, text, "完成时限")
}

// What is no name gets no letter; a measure that nobody gets is listed.
func TestNothingGoesToWhatIsNoName(t *testing.T) {
	measure := func(id, name string) plan.Measure {
		return plan.Measure{ID: id, Text: "一。", Lead: &plan.Duty{Text: name, Units: []plan.Unit{{Name: name}}}}
	}
	p := &plan.Plan{Title: "甲", Sections: []plan.Section{{Tasks: []plan.Task{{Measures: []plan.Measure{
		measure("1.1", "市水利局牵头"), measure("1.2", "详见附件2"), measure("1.3", "市水利局"), measure("1.4", "火星办"),
		{ID: "1.5", Text: "无人。", Lead: &plan.Duty{Text: "——", None: true}},
	}}}}}}
	b := report.Letters(p, nil, nil)
	var units, nobody, open []string
	for _, l := range b.Letters {
		units = append(units, l.Unit)
	}
	for _, o := range b.Open {
		open = append(open, o.Name)
		assert.Equal(t, unit.NotAName, o.Kind)
	}
	for _, it := range b.Nobody {
		nobody = append(nobody, it.ID)
	}
	assert.Equal(t, []string{"市水利局", "火星办"}, units)
	assert.Equal(t, []string{"市水利局牵头", "详见附件2"}, open)
	assert.Equal(t, []string{"1.1", "1.2", "1.5"}, nobody)
}

func TestFileNames(t *testing.T) {
	var ls []report.Letter
	for _, n := range []string{"市水务局", "A/B:局", "a/b:局", "CON", "com1.局", "  .", "../../etc", strings.Repeat("长", 100), "index", "市水务局", "-x局"} {
		ls = append(ls, report.Letter{Unit: n})
	}
	assert.Equal(t, []string{
		"市水务局", "A_B_局", "a_b_局(2)", "_CON", "_com1.局", "_", "_.._etc", strings.Repeat("长", 40), "_index", "市水务局(2)", "_-x局",
	}, report.FileNames(ls))
}

func ExampleSpans() {
	for _, s := range report.Spans("PM2.5、NOx和30μg/m3") {
		fmt.Printf("%q %d\n", s.Text, s.Script)
	}
	// Output:
	// "PM" 0
	// "2.5" 1
	// "、NO" 0
	// "x" 1
	// "和30μg/m" 0
	// "3" 2
}

func TestSpans(t *testing.T) {
	mark := func(s string) string {
		var b strings.Builder
		for _, sp := range report.Spans(s) {
			b.WriteString([]string{"", "_", "^"}[sp.Script] + sp.Text + []string{"", "_", "^"}[sp.Script])
		}
		return b.String()
	}
	for in, want := range map[string]string{
		"":                   "",
		"氮氧化物(NOx)减排":        "氮氧化物(NO_x_)减排",
		"SO2、CO2、O3、N2O、NH3": "SO_2_、CO_2_、O_3_、N_2_O、NH_3_",
		"PM10":               "PM_10_",
		"PM2.5.":             "PM_2.5_.",
		"C2培训车":              "C2培训车",
		"H2":                 "H2",
		"NOxious":            "NOxious",
		"PM100":              "PM100",
		"100m2":              "100m^2^",
		"1CO2":               "1CO2",
		"5km2、mm2":           "5km^2^、mm2",
	} {
		assert.Equal(t, want, mark(in), in)
	}
}

// Letters of many units to which a long list says the same have it once in memory.
func TestLongListsAreShared(t *testing.T) {
	const units = 300
	list := func(level string) *plan.Duty {
		d := new(plan.Duty)
		for i := range units {
			d.Units = append(d.Units, plan.Unit{Name: fmt.Sprintf("%s第%d局", level, i)})
		}
		return d
	}
	m := plan.Measure{ID: "1.1", Text: "清理河道。", Lead: list("市"), Support: list("区")}
	p := &plan.Plan{Sections: []plan.Section{{Tasks: []plan.Task{{Measures: []plan.Measure{m}}}}}}
	b := report.Letters(p, nil, nil)
	require.Len(t, b.Letters, 2*units)
	duty := func(i int, r plan.Role) string { return b.Letters[i].Parts[0].Lines[0].Duties[r] }
	assert.Same(t, unsafe.StringData(duty(0, plan.Support)), unsafe.StringData(duty(1, plan.Support)))
	assert.NotContains(t, duty(7, plan.Lead), "市第7局")
	assert.Contains(t, duty(7, plan.Lead), "市第6局、本单位、市第8局")
	assert.Contains(t, duty(units+7, plan.Lead), "市第7局")
	assert.Contains(t, duty(units+7, plan.Support), "区第6局、本单位、区第8局")
}
