package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/report"
)

// The sheet has a line for each letter. Only what is known is in it.
func TestSignOff(t *testing.T) {
	b := &report.Bundle{Plan: "碧水计划", Parts: []report.BundlePart{{Name: "市水务局"}, {Name: "通州区政府"}}}
	sheet := b.SignOff([]int{3, 12})
	assert.Equal(t, "签收表", sheet.Name)
	assert.Equal(t, "碧水计划责任书签收表", sheet.Document.Title)
	table := sheet.Document.Blocks[1].(*report.Table)
	width := 0.0
	for _, c := range table.Columns {
		width += c.Width
	}
	assert.Equal(t, report.GBT9704().Page.TextWidth(), width)
	assert.Equal(t, []report.Row{
		{Cells: []report.Cell{{{Text: "1"}}, {{Text: "市水务局"}}, {{Text: "3"}}, nil, nil, nil}},
		{Cells: []report.Cell{{{Text: "2"}}, {{Text: "通州区政府"}}, {{Text: "12"}}, nil, nil, nil}},
	}, table.Rows)
	b.Width = 225
	width = 0
	for _, c := range b.SignOff(nil).Document.Blocks[1].(*report.Table).Columns {
		width += c.Width
	}
	assert.InDelta(t, 225, width, 0.01, "of paper that is turned")
	unknown := b.SignOff(nil).Document.Blocks[1].(*report.Table)
	assert.Nil(t, unknown.Rows[0].Cells[2])
}

func TestBundleNameIsTaken(t *testing.T) {
	assert.Equal(t, []string{"_" + report.BundleName}, report.FileNames([]report.Letter{{Unit: report.BundleName}}))
}
