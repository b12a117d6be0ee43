package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/plan/ledger"
)

// room is how many rows below the lines have drop-downs too.
const room = 200

// helps adds what makes the sheet easy to fill in: filters, a header in sight,
// drop-downs, colours, and how it is printed.
func (b *ledgerBook) helps() error {
	const sheet = ledger.SheetLedger
	last := max(b.last(), firstRow)
	if err := b.AutoFilter(sheet, at(1, headerRow)+":"+at(b.columns(), last), nil); err != nil {
		return err
	}
	if err := b.SetPanes(sheet, &excelize.Panes{Freeze: true, XSplit: int(ledger.IDColumn) + 1, YSplit: headerRow, TopLeftCell: atColumn(ledger.SectionColumn, firstRow), ActivePane: "bottomRight"}); err != nil {
		return err
	}
	states := excelize.NewDataValidation(true)
	states.Sqref = atColumn(ledger.ProgressColumn, firstRow) + ":" + atColumn(ledger.ProgressColumn, last+room)
	if err := states.SetDropList(ledger.States()); err != nil {
		return err
	}
	states.SetError(excelize.DataValidationErrorStyleStop, "进展", "请从下拉列表里选："+strings.Join(ledger.States(), "、"))
	share := excelize.NewDataValidation(true)
	share.Sqref = atColumn(ledger.PercentColumn, firstRow) + ":" + atColumn(ledger.PercentColumn, last+room)
	if err := share.SetRange(0, 1, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween); err != nil {
		return err
	}
	share.SetError(excelize.DataValidationErrorStyleStop, "完成率", "请填0%到100%，例如 45%")
	for _, v := range []*excelize.DataValidation{states, share} {
		if err := b.AddDataValidation(sheet, v); err != nil {
			return err
		}
	}
	if err := b.colours(last); err != nil {
		return err
	}
	if err := b.paper(sheet, paperA3); err != nil {
		return err
	}
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$%d:$%d", sheet, headerRow, headerRow), Scope: sheet})
}

// colours mark what is past its last day and not done, and the states.
func (b *ledgerBook) colours(last int) error {
	mark := func(font, back string) (*int, error) {
		id, err := b.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: font}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{back}}})
		return &id, err
	}
	red, err := mark("9C0006", "FFC7CE")
	if err != nil {
		return err
	}
	green, err := mark("006100", "C6EFCE")
	if err != nil {
		return err
	}
	due, state := atColumn(ledger.DueColumn, firstRow), atColumn(ledger.ProgressColumn, firstRow)
	for _, x := range []struct {
		column ledger.Column
		rules  []excelize.ConditionalFormatOptions
	}{
		{ledger.DueColumn, []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: fmt.Sprintf(`AND($%s<>"",$%s<TODAY(),$%s<>"%s")`, due, due, state, ledger.Done), Format: red},
		}},
		{ledger.ProgressColumn, []excelize.ConditionalFormatOptions{
			{Type: "cell", Criteria: "==", Value: `"` + ledger.Behind + `"`, Format: red},
			{Type: "cell", Criteria: "==", Value: `"` + ledger.Done + `"`, Format: green},
		}},
	} {
		if err := b.SetConditionalFormat(ledger.SheetLedger, atColumn(x.column, firstRow)+":"+atColumn(x.column, last+room), x.rules); err != nil {
			return err
		}
	}
	return nil
}

// The paper of a sheet, as workbooks count it.
const (
	paperA3 = 8
	paperA4 = 9
)

// paper makes a sheet come out across the paper, all columns on one page.
func (b *ledgerBook) paper(sheet string, size int) error {
	landscape, wide, tall, fit := "landscape", 1, 0, true
	if err := b.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &size, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	side, end := 0.4, 0.6 // inches
	if err := b.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &side, Bottom: &end}); err != nil {
		return err
	}
	if err := b.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页，共 &N 页"}); err != nil {
		return err
	}
	return b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit})
}

// dimensions say how far each sheet reaches, which some programs go by.
func (b *ledgerBook) dimensions() error {
	for _, sheet := range b.GetSheetList() {
		columns, rows := b.columns(), b.last()
		switch own := b.own[sheet]; {
		case own != nil:
			columns, rows = 1, 1
			for _, c := range own.Cells {
				columns, rows = max(columns, c.Column), max(rows, c.Row)
			}
		case sheet == ledger.SheetHidden:
			columns, rows = hiddenColumns, b.hiddenRows
		}
		if err := b.SetSheetDimension(sheet, "A1:"+at(columns, max(rows, headerRow))); err != nil {
			return err
		}
	}
	return nil
}
