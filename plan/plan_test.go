package plan_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
)

func ExamplePlace_String() {
	for _, p := range []plan.Place{
		{Name: "plan.txt", Line: 14},
		{Name: "plan.pdf", Page: 3},
		{Name: "plan.xlsx", Sheet: "表1", Cell: "C7"},
		{Name: "plan.docx", Table: 1, Row: 3},
		{Name: "plan.docx"},
	} {
		fmt.Println(p, p.Short(plan.Chinese))
	}
	// Output:
	// plan.txt:14 第14行
	// plan.pdf#p3 第3页
	// plan.xlsx#表1!C7 表1!C7
	// plan.docx#t1r3 表1第3行
	// plan.docx
}

func TestPlaceReadsBack(t *testing.T) {
	for _, p := range []plan.Place{
		{Name: "a:b#1.txt", Line: 9},
		{Name: "方案#p3.pdf", Page: 12},
		{Name: "a.xlsx", Sheet: "任务!表 #2", Cell: "AB12"},
		{Name: "t1r2.docx", Table: 2, Row: 40},
		{Name: "no place"},
	} {
		b, err := p.MarshalText()
		require.NoError(t, err)
		var q plan.Place
		require.NoError(t, q.UnmarshalText(b))
		assert.Equal(t, p, q)
	}
}

func TestAnEmptyPlanHasListsNotNull(t *testing.T) {
	var b bytes.Buffer
	p := &plan.Plan{Sections: []plan.Section{{Tasks: []plan.Task{{Measures: []plan.Measure{{ID: "1.1", Lead: &plan.Duty{}}}}}}}}
	require.NoError(t, plan.Write(&b, p))
	assert.NotContains(t, b.String(), "null")
	assert.Contains(t, b.String(), `"units": []`)
	assert.Contains(t, b.String(), `"kind": "none"`)
}

func TestReadRefusesMembersItDoesNotKnow(t *testing.T) {
	_, err := plan.Read(strings.NewReader(`{"titel": "x"}`))
	assert.ErrorContains(t, err, "titel")
}

func TestUnitKey(t *testing.T) {
	assert.Equal(t, "市市场监管局", plan.Unit{Name: "市场监管局", Full: "市市场监管局"}.Key())
	assert.Equal(t, "甲", plan.Unit{Name: "a", Full: "b", ID: "甲"}.Key())
	assert.Equal(t, "a", plan.Unit{Name: "a"}.Key())
}

func TestDate(t *testing.T) {
	assert.Equal(t, plan.Date{2028, 2, 29}, plan.LastOf(2028, 2))
	assert.Equal(t, plan.Date{2025, 12, 31}, plan.LastOf(2025, 12))
	assert.Equal(t, plan.Date{2024, 12, 31}, plan.Date{2025, 1, 1}.DayBefore())
	assert.False(t, plan.Date{2025, 2, 29}.Valid())
	assert.False(t, plan.Date{2025, 13, 1}.Valid())
	var d plan.Date
	assert.Error(t, d.UnmarshalText([]byte("2025-02-30")))
}

func TestDiagFillsArgumentsOnce(t *testing.T) {
	d := plan.Diag{Code: plan.TableTitle, Args: []string{"3", "{3}", "{1}{9}"}}
	assert.Equal(t, "第3项的任务名称前后不同：“{3}”，这里是“{1}{9}”", d.Message(plan.Chinese))
}

func TestDiagsSort(t *testing.T) {
	at := func(line int) []plan.Place { return []plan.Place{{Name: "a", Line: line}} }
	ds := plan.Diags{
		{Code: plan.UnitGroup, At: at(12), Args: []string{"x"}},
		{Code: plan.DeadlineBlank, At: at(12)},
		{Code: plan.DeadlineBlank, At: at(3)},
		{Code: plan.DeadlineBlank, At: at(12)},
	}
	ds.Sort()
	assert.Equal(t, plan.Diags{
		{Code: plan.DeadlineBlank, At: at(3)},
		{Code: plan.DeadlineBlank, At: at(12)},
		{Code: plan.UnitGroup, At: at(12), Args: []string{"x"}},
	}, ds)
	assert.Equal(t, plan.Warning, ds.Worst())
	assert.Equal(t, plan.Severity(0), plan.Diags(nil).Worst())
}

func TestSqueezeTakesAllWhiteSpaceAway(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		" ":                      "",
		"市财政局":                   "市财政局",
		"　市 财\n政\t局\u2029":       "市财政局",
		"NO x\u00a0，2025\u3000年": "NOx，2025年",
		"\xe4 \xe4\xb8 a":        "\xe4\xe4\xb8a", // no text, and still nothing is lost
		"\u200b的":                "\u200b的",
	} {
		assert.Equal(t, want, plan.Squeeze(in), "%q", in)
	}
}

// A spot is found in a cell whatever white space breaks it.
func TestSpotIsFoundInABrokenCell(t *testing.T) {
	for _, c := range []struct{ cell, text, want string }{
		{"市水务局、市财政局", "市财政局", "市财政局"},
		{"市水\n务局、市财 政\u3000局、甲", "市财政局", "市财 政\u3000局"},
		{"  市水 务局", "市水务局", "市水 务局"},
		{"\xff市水 务局\xff", "水务局", "水 务局"},
		{"a 𬺈 b", "a𬺈b", "a 𬺈 b"},
		{"市水务局", "市财政局", ""},
		{"市水务", "市水务局", ""},
	} {
		from, to, ok := plan.Spot{Text: c.text}.Find(c.cell)
		assert.Equal(t, c.want != "", ok, c.cell)
		assert.Equal(t, c.want, c.cell[from:to], c.cell)
	}
}
