package report_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

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
		opt = &report.Options{Findings: append(r.Diags, check.Run(r.Plan)...)}
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
				fmt.Fprintf(&b, "| %s ", c.Title)
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
					fmt.Fprintf(&b, "[%s%s] ", f.Label, strings.Join(f.Units, " "))
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
	assert.Contains(t, text, "你单位承担的任务共85条：牵头22条、主责62条、协办1条。其中78条由计划以“各区人民政府”“各区政府”统称列明。")
}

func TestFirstLeadReports(t *testing.T) {
	all := letters(t, &report.Options{FirstLeadReports: true})
	text := show(all["市公安局"].Document())
	assert.Contains(t, text, "牵头：市交通委（汇总单位）、本单位")
	assert.NotContains(t, show(letters(t, nil)["市公安局"].Document()), "汇总单位")
}

// A plan with everything that a letter can say something about.
func TestLetterOfAPlanWithEverything(t *testing.T) {
	p := &plan.Plan{Title: "河湾市2026年行动计划", Sections: []plan.Section{{Tasks: []plan.Task{{Number: "1", Title: "甲", Measures: []plan.Measure{{
		ID: "1.1", Text: "一。\n二。", At: []plan.Place{{Name: "a.pdf", Page: 3}, {Name: "a.pdf", Page: 4}},
		Deadline:    plan.Deadline{Kind: plan.NoDate},
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

为落实《河湾市2026年行动计划》（以下简称计划），明确责任分工，现将计划中列明由你单位承担的任务分列如下，请据此组织落实。

你单位承担的任务共1条：牵头1条。

## 一、牵头任务（1条）

| 编号 | 重点任务 | 工作措施 | 完成时限 | 各单位分工 | 落实情况 |
| 1.1 // 第3页、第4页 | 甲 | 一。 // 二。 | （原表空白） | 牵头（主责）：市水利局、本单位等 // 协办：各县 | □
   注：牵头栏的名单没有列完，以“等”字结束。
   注：协办栏的“各县”没有列明是哪些单位。
   注：完成时限“6月前”可理解为5月底前或6月底前，请向制发单位核实。
   注：备注：分两期
`, strings.SplitAfter(show(b.Letters[1].Document()), "分两期\n")[0])
	assert.Equal(t, []unit.Open{
		{Name: "等部门", List: true, Where: b.Open[0].Where},
		{Name: "各县", Where: b.Open[1].Where},
	}, b.Open)
}

func TestFileNames(t *testing.T) {
	var ls []report.Letter
	for _, n := range []string{"市水务局", "A/B:局", "a/b:局", "CON", "com1.局", "  .", "../../etc", strings.Repeat("长", 100), "index", "市水务局"} {
		ls = append(ls, report.Letter{Unit: n})
	}
	assert.Equal(t, []string{
		"市水务局", "A_B_局", "a_b_局(2)", "_CON", "_com1.局", "_", "_.._etc", strings.Repeat("长", 40), "_index", "市水务局(2)",
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
