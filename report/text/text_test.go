package text_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/text"
)

func ExampleDiags() {
	var b bytes.Buffer
	_ = text.Diags(&b, plan.Diags{
		{Code: plan.DeadlineUnknown, At: []plan.Place{{Name: "a.txt", Line: 3}, {Name: "a.txt", Line: 4}}, Measure: "1.1", Args: []string{"适时"}},
	}, plan.Chinese)
	fmt.Print(b.String())
	// Output:
	// a.txt:3, a.txt:4: 注意 [D01] 1.1 看不懂完成时限“适时”
	//     建议：责任书照印原文；请确认具体日期
}

func TestPlanShowsWhatACellSays(t *testing.T) {
	end, start := plan.Date{Year: 2026, Month: 6, Day: 30}, plan.Date{Year: 2026, Month: 6, Day: 1}
	p := &plan.Plan{Title: "题", Sections: []plan.Section{{Number: "一", Title: "节", Tasks: []plan.Task{{Number: "1", Title: "事", Measures: []plan.Measure{{
		ID: "1.1", Text: "甲。\n乙。",
		Deadline:    plan.Deadline{Text: "6月", Kind: plan.During, Spans: []plan.Span{{Start: &start, End: &end}, {End: &end}, {Start: &start}}},
		Lead:        &plan.Duty{Text: "a、b等", Units: []plan.Unit{{Name: "a", ID: "甲局"}, {Name: "b"}}, Others: true},
		Responsible: &plan.Duty{Merged: true},
		Support:     &plan.Duty{Text: "——", None: true},
		Extra:       []plan.Extra{{Column: "备注", Text: "x\ny"}},
	}, {ID: "1.2", Support: &plan.Duty{}}}}}}}}
	var b bytes.Buffer
	require.NoError(t, text.Plan(&b, p, plan.English))
	assert.Equal(t, `题

一、节

  1 事
    1.1  甲。
      乙。
      deadline: 6月 = 2026-06-01 … 2026-06-30, ≤ 2026-06-30, ≥ 2026-06-01
      lead: a=甲局 | b | and others
      responsible: (one cell with the role before)
      support: ——
      备注: x y
    1.2
      deadline: (blank)
      support: (blank)
`, b.String())
}

// Every kind and severity has its words.
func TestNamesAreWhole(t *testing.T) {
	for _, l := range []plan.Lang{plan.Chinese, plan.English} {
		for _, k := range unit.Kinds() {
			assert.NotEmpty(t, report.KindName(k, l))
		}
		for _, s := range []plan.Severity{plan.Info, plan.Warning, plan.Error} {
			assert.NotEmpty(t, report.SeverityName(s, l))
		}
	}
}

// What Chinese has in common with other scripts takes one column on most screens,
// and two in files that Chinese faces show.
func TestTheMarkStandsBelowItsSpot(t *testing.T) {
	f := &report.Findings{Findings: []report.Finding{{
		Diag: plan.Diag{Code: plan.DoubledMark, Args: []string{"，，"}, Spot: plan.Spot{Row: 1, Column: 1, Text: "，，"}},
		Cell: "落实“双碳”要求，，有序推进。", From: len("落实“双碳”要求"), To: len("落实“双碳”要求，，"),
	}}}
	for narrow, want := range map[bool]string{false: strings.Repeat(" ", 4+16) + "^^^^\n", true: strings.Repeat(" ", 4+14) + "^^^^\n"} {
		var b bytes.Buffer
		require.NoError(t, text.Findings(&b, f, plan.Chinese, text.Screen{Narrow: narrow}))
		assert.Equal(t, want, strings.SplitAfter(b.String(), "\n")[2])
	}
}
