package xlsx

import (
	"fmt"
	"io"
	"sort"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// LedgerOptions are the choices for a ledger's workbook. Nil is the zero value.
type LedgerOptions struct {
	// Records are what was found when workbooks were merged or a plan was changed;
	// they get a sheet of their own.
	Records plan.Diags
	Lang    plan.Lang // of the records
}

// Ledger writes a ledger as a workbook: the lines with filters, drop-downs and
// real dates, counts with charts if it is the whole, and what people should know
// beside it. All texts are texts, also those that look like formulas.
func Ledger(w io.Writer, l *ledger.Ledger, opt *LedgerOptions) error {
	if opt == nil {
		opt = new(LedgerOptions)
	}
	b := &ledgerBook{File: excelize.NewFile(), ledger: l, opt: opt, own: make(map[string]*ledger.Sheet)}
	defer b.Close()
	steps := []func() error{b.begin, b.lines, b.helps}
	if l.Unit == "" {
		steps = append(steps, b.counts)
	}
	for _, step := range append(steps, b.notes, b.records, b.hidden, b.dimensions) {
		if err := step(); err != nil {
			return fmt.Errorf("writing a ledger as XLSX: %w", err)
		}
	}
	// The library lists the parts of charts in the order of a map.
	if t := b.ContentTypes; t != nil {
		sort.Slice(t.Overrides, func(i, k int) bool { return t.Overrides[i].PartName < t.Overrides[k].PartName })
		sort.Slice(t.Defaults, func(i, k int) bool { return t.Defaults[i].Extension < t.Defaults[k].Extension })
	}
	if err := b.Write(w); err != nil {
		return fmt.Errorf("writing a ledger as XLSX: %w", err)
	}
	return nil
}

type ledgerBook struct {
	*excelize.File
	ledger *ledger.Ledger
	opt    *LedgerOptions
	own    map[string]*ledger.Sheet // what was put on the other sheets
	order  []string                 // of those

	hiddenRows int
	long       plan.Diags // what was filled in and is too long for a cell

	title, head, given, center, day, fill, fillCenter, whole, part, plain, wrapped int // styles
}

func (b *ledgerBook) begin() error {
	if err := b.SetSheetName("Sheet1", ledger.SheetLedger); err != nil {
		return err
	}
	properties(b.File, b.ledger.Heading())
	const grey, yellow, line = "F2F2F2", "FFFBE6", "BFBFBF"
	border := []excelize.Border{{Type: "left", Style: 1, Color: line}, {Type: "right", Style: 1, Color: line}, {Type: "top", Style: 1, Color: line}, {Type: "bottom", Style: 1, Color: line}}
	wrap := func(horizontal string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "top", WrapText: true}
	}
	filled := func(color string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	date := "yyyy-mm-dd"
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}}},
		{&b.head, excelize.Style{Font: &excelize.Font{Bold: true}, Border: border, Fill: filled("D9E2EC"), Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{&b.given, excelize.Style{Border: border, Fill: filled(grey), Alignment: wrap("left"), NumFmt: 49}},
		{&b.center, excelize.Style{Border: border, Fill: filled(grey), Alignment: wrap("center"), NumFmt: 49}},
		{&b.day, excelize.Style{Border: border, Fill: filled(grey), Alignment: wrap("center"), CustomNumFmt: &date}},
		{&b.fill, excelize.Style{Border: border, Fill: filled(yellow), Alignment: wrap("left"), NumFmt: 49}},
		{&b.fillCenter, excelize.Style{Border: border, Fill: filled(yellow), Alignment: wrap("center"), NumFmt: 49}},
		{&b.whole, excelize.Style{Border: border, Fill: filled(yellow), Alignment: wrap("center"), NumFmt: 9}},
		{&b.part, excelize.Style{Border: border, Fill: filled(yellow), Alignment: wrap("center"), NumFmt: 10}},
		{&b.plain, excelize.Style{Border: border}},
		{&b.wrapped, excelize.Style{Alignment: wrap("left"), NumFmt: 49}},
	} {
		id, err := b.NewStyle(&s.style)
		if err != nil {
			return err
		}
		*s.id = id
	}
	return nil
}
