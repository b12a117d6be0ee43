package csv_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	reportcsv "github.com/zeren-plan/zeren/report/csv"
)

func TestIndex(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, reportcsv.Index(&b, &report.Index{
		Rows: []report.IndexRow{
			{Unit: "市水利局", Kind: unit.Department, Count: [3]int{1, 2, 3}, Possible: []string{"1.1", "1.2"}, DOCX: "市水利局.docx", PDF: "市水利局.pdf"},
			{Unit: "=HYPERLINK(1),\"x\"", Kind: unit.Other},
		},
		Open: []report.IndexOpen{
			{Name: "相关区政府", Count: [3]int{0, 5, 0}},
			{Name: "牵头：甲", Kind: unit.NotAName},
			{Name: "等部门", Kind: unit.OpenList, Count: [3]int{1, 0, 0}},
		},
	}))
	text, ok := strings.CutPrefix(b.String(), "\ufeff")
	require.True(t, ok, "the mark that tells a spreadsheet that it is UTF-8")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, [][]string{
		{"unit", "kind", "lead", "responsible", "support", "possible", "docx", "pdf"},
		{"市水利局", "department", "1", "2", "3", "2", "市水利局.docx", "市水利局.pdf"},
		{"'=HYPERLINK(1),\"x\"", "other", "0", "0", "0", "0", "", ""},
		{"相关区政府", "group", "0", "5", "0", "0", "", ""},
		{"牵头：甲", "unclear", "0", "0", "0", "0", "", ""},
		{"等部门", "open", "1", "0", "0", "0", "", ""},
	}, rows)
}

// No cell is a formula, whatever blanks stand before its sign, and however wide that is.
func TestNoCellIsAFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "＝1+1": "'＝1+1", "－1": "'－1", "\t=1": "'\t=1", "\t甲": "'\t甲", " \u3000@SUM(A1)": "' \u3000@SUM(A1)", "\n+1": "'\n+1",
		"甲=1": "甲=1", "——": "——", "": "", " 甲": " 甲",
	} {
		var b bytes.Buffer
		require.NoError(t, reportcsv.Index(&b, &report.Index{Open: []report.IndexOpen{{Name: text}}}))
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
		require.NoError(t, err)
		require.Equal(t, want, rows[1][0])
	}
}
