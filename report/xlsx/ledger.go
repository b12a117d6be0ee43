package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
)

// LedgerOptions are the choices for a ledger's workbook. Nil is the zero value.
type LedgerOptions struct {
	// Records are what was found when workbooks were merged or a plan was changed;
	// they get a sheet of their own.
	Records plan.Diags
	Lang    plan.Lang // of the records
}

// The rows of the sheet of lines: the hidden codes of the columns, the title, the
// header, then the lines.
const (
	codeRow = iota + 1
	titleRow
	headerRow
	firstRow
)

// room is how many rows below the lines have drop-downs too.
const room = 200

// ledgerWidth is the width of the columns in characters of the standard face.
var ledgerWidth = [ledger.ColumnCount]float64{
	ledger.KeyColumn: 10, ledger.IDColumn: 9, ledger.SectionColumn: 15, ledger.TaskColumn: 18, ledger.TextColumn: 56,
	ledger.DeadlineColumn: 14, ledger.DueColumn: 12, ledger.UnitColumn: 18, ledger.RoleColumn: 7, ledger.BodiesColumn: 32,
	ledger.ProgressColumn: 10, ledger.PercentColumn: 9, ledger.ReportColumn: 36, ledger.ProblemsColumn: 28, ledger.NextColumn: 28,
	ledger.PersonColumn: 14, ledger.NoteColumn: 32, ledger.ReadingColumn: 10,
}

const extraWidth = 20

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
	for _, step := range append(steps, b.notes, b.records, b.hidden) {
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

	title, head, given, center, day, fill, fillCenter, whole, part, plain, wrapped int // styles
}

func (b *ledgerBook) begin() error {
	if err := b.SetSheetName("Sheet1", ledger.SheetLedger); err != nil {
		return err
	}
	if err := b.SetDocProps(&excelize.DocProperties{Title: b.ledger.Heading(), Creator: "zeren", Language: "zh-CN", Created: epoch, Modified: epoch}); err != nil {
		return err
	}
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

// columns is how many columns the sheet of lines has.
func (b *ledgerBook) columns() int { return ledger.ColumnCount + len(b.ledger.Extra) }

func (b *ledgerBook) last() int { return firstRow + len(b.ledger.Rows) - 1 }

// at names a cell; columns count from 1.
func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // we have no such sheet
	}
	return name
}

// atColumn names a cell of the sheet of lines.
func atColumn(c ledger.Column, row int) string { return at(int(c)+1, row) }

// lines writes the sheet that goes round.
func (b *ledgerBook) lines() error {
	const sheet = ledger.SheetLedger
	for c := range ledger.Column(ledger.ColumnCount) {
		name, err := excelize.ColumnNumberToName(int(c) + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(sheet, name, name, ledgerWidth[c]); err != nil {
			return err
		}
		if err := b.SetCellStr(sheet, atColumn(c, codeRow), c.Code()); err != nil {
			return err
		}
		if err := b.SetCellStr(sheet, atColumn(c, headerRow), c.Title()); err != nil {
			return err
		}
		if c.Hidden() {
			if err := b.SetColVisible(sheet, name, false); err != nil {
				return err
			}
		}
	}
	if n := len(b.ledger.Extra); n > 0 {
		first, err := excelize.ColumnNumberToName(ledger.ColumnCount + 1)
		if err != nil {
			return err
		}
		last, err := excelize.ColumnNumberToName(ledger.ColumnCount + n)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(sheet, first, last, extraWidth); err != nil {
			return err
		}
	}
	for i, t := range b.ledger.Extra {
		if err := b.SetCellStr(sheet, at(ledger.ColumnCount+i+1, headerRow), literal(t)); err != nil {
			return err
		}
	}
	if err := b.SetRowVisible(sheet, codeRow, false); err != nil {
		return err
	}
	if err := b.SetCellStr(sheet, atColumn(ledger.IDColumn, titleRow), literal(b.ledger.Heading())); err != nil {
		return err
	}
	if err := b.SetCellStyle(sheet, atColumn(ledger.IDColumn, titleRow), atColumn(ledger.IDColumn, titleRow), b.title); err != nil {
		return err
	}
	if err := b.SetRowHeight(sheet, titleRow, 28); err != nil {
		return err
	}
	if err := b.SetCellStyle(sheet, at(1, headerRow), at(b.columns(), headerRow), b.head); err != nil {
		return err
	}
	if err := b.SetRowHeight(sheet, headerRow, 24); err != nil {
		return err
	}
	if last := b.last(); last >= firstRow {
		for c := range ledger.Column(b.columns()) {
			if err := b.SetCellStyle(sheet, atColumn(c, firstRow), atColumn(c, last), b.styleOf(c)); err != nil {
				return err
			}
		}
	}
	for i := range b.ledger.Rows {
		if err := b.line(&b.ledger.Rows[i], firstRow+i); err != nil {
			return err
		}
	}
	return nil
}

func (b *ledgerBook) styleOf(c ledger.Column) int {
	switch c {
	case ledger.DueColumn:
		return b.day
	case ledger.IDColumn, ledger.DeadlineColumn, ledger.RoleColumn:
		return b.center
	case ledger.ProgressColumn, ledger.PersonColumn:
		return b.fillCenter
	case ledger.PercentColumn:
		return b.whole
	}
	if _, field := c.Field(); field || int(c) >= ledger.ColumnCount {
		return b.fill
	}
	return b.given
}

// line writes one row.
func (b *ledgerBook) line(r *ledger.Row, row int) error {
	const sheet = ledger.SheetLedger
	lines := 1.0
	put := func(column int, width float64, text string) error {
		if text == "" {
			return nil
		}
		n := 0.0
		for s := range strings.SplitSeq(text, "\n") {
			// Programs differ in how much a column holds.
			n += math.Max(1, math.Ceil(1.08*float64(eastasian.Width(s))/(width-2)))
		}
		lines = math.Max(lines, n)
		return b.SetCellStr(sheet, at(column, row), literal(text))
	}
	for c := range ledger.Column(ledger.ColumnCount) {
		f, field := c.Field()
		var err error
		switch {
		case c == ledger.DueColumn:
			if r.Due != nil {
				err = b.SetCellInt(sheet, atColumn(c, row), serial(*r.Due))
			}
		case c == ledger.PercentColumn:
			if v, ok := ledger.Share(r.Filled[f]); ok {
				if math.Abs(v*100-math.Round(v*100)) > 1e-9 {
					err = b.SetCellStyle(sheet, atColumn(c, row), atColumn(c, row), b.part)
				}
				err = cmp.Or(err, b.SetCellFloat(sheet, atColumn(c, row), v, -1, 64))
			} else {
				err = put(int(c)+1, ledgerWidth[c], r.Filled[f])
			}
		case field:
			err = put(int(c)+1, ledgerWidth[c], r.Filled[f])
		case c.Hidden():
			err = b.SetCellStr(sheet, atColumn(c, row), literal(b.ledger.Given(r, c)))
		default:
			err = put(int(c)+1, ledgerWidth[c], b.ledger.Given(r, c))
		}
		if err != nil {
			return err
		}
	}
	for i, text := range r.Extra {
		if err := put(ledger.ColumnCount+i+1, extraWidth, text); err != nil {
			return err
		}
	}
	const height, most = 15.5, 409.0 // of a line of the standard face; of a row
	return b.SetRowHeight(sheet, row, math.Min(lines*height+3, most))
}

// serial is a day as workbooks count it.
func serial(d plan.Date) int64 {
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	return int64(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Sub(first).Hours() / 24)
}

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
	if err := b.paper(sheet); err != nil {
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

// paper makes a sheet come out across the paper, as wide as a page.
func (b *ledgerBook) paper(sheet string) error {
	landscape, a4, wide, tall, fit := "landscape", 9, 1, 0, true
	if err := b.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	if err := b.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页，共 &N 页"}); err != nil {
		return err
	}
	return b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit})
}

// sheet adds a sheet of our own words.
func (b *ledgerBook) sheet(name string, widths ...float64) error {
	if _, err := b.NewSheet(name); err != nil {
		return err
	}
	b.own[name] = &ledger.Sheet{Name: name}
	b.order = append(b.order, name)
	for i, w := range widths {
		c, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(name, c, c, w); err != nil {
			return err
		}
	}
	return b.paper(name)
}

// put writes a text or a number into a cell of a sheet of our own words.
func (b *ledgerBook) put(sheet string, column, row int, value any, style int) error {
	text := fmt.Sprint(value)
	b.own[sheet].Cells = append(b.own[sheet].Cells, ledger.Cell{Column: column, Row: row, Text: text})
	if err := b.SetCellStyle(sheet, at(column, row), at(column, row), style); err != nil {
		return err
	}
	if n, ok := value.(int); ok {
		return b.SetCellInt(sheet, at(column, row), int64(n))
	}
	return b.SetCellStr(sheet, at(column, row), literal(text))
}

// A count is the lines of a unit or of a month.
type count struct {
	name    string
	roles   [plan.RoleCount]int
	states  []int // as the ledger's states, then others, then blank
	overall int
}

// counts writes who carries how much and when it is due, with charts.
func (b *ledgerBook) counts() error {
	const sheet = ledger.SheetCounts
	if err := b.sheet(sheet, 24, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 3, 14, 8, 8); err != nil {
		return err
	}
	stateNames := append(slices.Clone(ledger.States()), "其他", "未填")
	add := func(c *count, r *ledger.Row) {
		c.overall++
		c.roles[r.Role]++
		if c.states == nil {
			c.states = make([]int, len(stateNames))
		}
		i := slices.Index(ledger.States(), r.Filled[ledger.Progress])
		switch {
		case r.Done():
			i = slices.Index(ledger.States(), ledger.Done)
		case r.Filled[ledger.Progress] == "":
			i = len(stateNames) - 1
		case i < 0:
			i = len(stateNames) - 2
		}
		c.states[i]++
	}
	var units, months []*count
	find := func(list *[]*count, name string) *count {
		for _, c := range *list {
			if c.name == name {
				return c
			}
		}
		c := &count{name: name}
		*list = append(*list, c)
		return c
	}
	const undated = "没有具体日期"
	total := &count{name: "合计", states: make([]int, len(stateNames))}
	for _, u := range b.ledger.Units() {
		find(&units, u)
	}
	for i := range b.ledger.Rows {
		r := &b.ledger.Rows[i]
		add(find(&units, r.Unit), r)
		add(total, r)
		name := undated
		if r.Due != nil {
			name = fmt.Sprintf("%d年%02d月", r.Due.Year, r.Due.Month)
		}
		add(find(&months, name), r)
	}
	slices.SortStableFunc(months, func(x, y *count) int {
		return cmp.Or(cmp.Compare(btoi(x.name == undated), btoi(y.name == undated)), cmp.Compare(x.name, y.name))
	})
	head := []string{"单位", b.ledger.Roles[0], b.ledger.Roles[1], b.ledger.Roles[2], "合计"}
	head = append(head, stateNames...)
	const top, monthColumn = 2, 13
	if err := b.put(sheet, 1, 1, b.ledger.Title+"任务统计", b.title); err != nil {
		return err
	}
	for i, h := range head {
		if err := b.put(sheet, i+1, top, h, b.head); err != nil {
			return err
		}
	}
	for i, c := range append(units, total) {
		row := top + 1 + i
		if err := b.put(sheet, 1, row, c.name, b.plain); err != nil {
			return err
		}
		numbers := append(append(slices.Clone(c.roles[:]), c.overall), c.states...)
		for k, n := range numbers {
			if err := b.put(sheet, k+2, row, n, b.plain); err != nil {
				return err
			}
		}
	}
	for i, h := range []string{"最后期限", "条数", ledger.Done} {
		if err := b.put(sheet, monthColumn+i, top, h, b.head); err != nil {
			return err
		}
	}
	done := slices.Index(ledger.States(), ledger.Done)
	for i, c := range months {
		row := top + 1 + i
		for k, v := range []any{c.name, c.overall, c.states[done]} {
			if err := b.put(sheet, monthColumn+k, row, v, b.plain); err != nil {
				return err
			}
		}
	}
	if err := b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: top, TopLeftCell: at(1, top+1), ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if len(units) == 0 {
		return nil
	}
	series := func(column, first, last, names int) excelize.ChartSeries {
		ref := func(c, r int) string {
			name, _ := excelize.ColumnNumberToName(c)
			return fmt.Sprintf("$%s$%d", name, r)
		}
		return excelize.ChartSeries{
			Name:       sheet + "!" + ref(column, top),
			Categories: sheet + "!" + ref(names, first) + ":" + ref(names, last),
			Values:     sheet + "!" + ref(column, first) + ":" + ref(column, last),
		}
	}
	lastUnit, lastMonth := top+len(units), top+len(months)
	const chartColumn = 17
	dark := excelize.Font{Color: "333333", Size: 9}
	if err := b.AddChart(sheet, at(chartColumn, top), &excelize.Chart{
		Type:      excelize.BarStacked,
		Series:    []excelize.ChartSeries{series(2, top+1, lastUnit, 1), series(3, top+1, lastUnit, 1), series(4, top+1, lastUnit, 1)},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "各单位任务条数"}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: 640, Height: uint(max(320, 90+18*len(units)))},
		YAxis:     excelize.ChartAxis{MajorGridLines: true, Font: dark},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: dark},
	}); err != nil {
		return err
	}
	return b.AddChart(sheet, at(chartColumn+10, top), &excelize.Chart{
		Type:      excelize.Col,
		Series:    []excelize.ChartSeries{series(monthColumn+1, top+1, lastMonth, monthColumn), series(monthColumn+2, top+1, lastMonth, monthColumn)},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "按最后期限"}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: 640, Height: 320},
		YAxis:     excelize.ChartAxis{MajorGridLines: true, Font: dark},
		XAxis:     excelize.ChartAxis{Font: dark},
	})
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// howTo is for who fills the sheet in.
var howTo = []string{
	"怎么填：",
	"1. 黄色的格子由各单位填写：进展（从下拉列表里选）、完成率、进展情况、存在问题、下一步打算、责任人。",
	"2. 灰色的格子来自方案，请不要改；认为写错的，另行告诉发表的单位。",
	"3. 可以排序、筛选、调列宽，也可以在最右边加列。请不要删行、删列，不要另建文件重抄。",
	"4. “最后期限”是程序从“完成时限”读出来的日期，没有写明具体日期的空着。“提示”是方案里没有写清或者有疑问的地方。",
	"5. 填好以后把这个文件本身交回。",
}

// notes writes how the sheet is filled in and what stands beside the lines.
func (b *ledgerBook) notes() error {
	const sheet = ledger.SheetNotes
	if err := b.sheet(sheet, 110); err != nil {
		return err
	}
	rows := slices.Clone(howTo)
	if len(b.ledger.Notes) > 0 {
		rows = append(rows, "不在台账里的：")
		for _, n := range b.ledger.Notes {
			rows = append(rows, n.Text)
		}
	}
	if b.ledger.Source != "" {
		rows = append(rows, "方案文件："+b.ledger.Source)
	}
	for i, text := range rows {
		if err := b.put(sheet, 1, i+1, text, b.wrapped); err != nil {
			return err
		}
	}
	return nil
}

// mostRecords is how many findings a sheet gets; it holds a million rows.
const mostRecords = 200_000

// records writes what was found, so that the ledger itself says it.
func (b *ledgerBook) records() error {
	if len(b.opt.Records) == 0 {
		return nil
	}
	const sheet = ledger.SheetRecords
	if err := b.sheet(sheet, 8, 8, 30, 12, 12, 80, 60); err != nil {
		return err
	}
	l := b.opt.Lang
	for i, h := range []string{l.Choose("程度", "severity"), l.Choose("代码", "code"), l.Choose("文件", "file"), l.Choose("格子", "cell"), l.Choose("编号", "measure"), l.Choose("情况", "what"), l.Choose("处理", "what to do")} {
		if err := b.put(sheet, i+1, 1, h, b.head); err != nil {
			return err
		}
	}
	row := 2
	for i, d := range b.opt.Records {
		if i == mostRecords {
			text := fmt.Sprintf(l.Choose("另有%d条没有写在这里", "%d more are not written here"), len(b.opt.Records)-i)
			if err := b.put(sheet, 6, row, text, b.wrapped); err != nil {
				return err
			}
			row++
			break
		}
		file, cell := "", ""
		if len(d.At) > 0 {
			file, cell = d.At[0].Name, d.At[0].Cell
			if d.At[0].Sheet != "" && d.At[0].Sheet != ledger.SheetLedger {
				cell = d.At[0].Sheet + "!" + cell
			}
		}
		for _, text := range pieces(d.Message(l)) {
			for i, v := range []string{report.SeverityName(d.Severity(), l), string(d.Code), file, cell, d.Measure, text, d.Hint(l)} {
				if err := b.put(sheet, i+1, row, v, b.wrapped); err != nil {
					return err
				}
			}
			row++
		}
	}
	if err := b.AutoFilter(sheet, "A1:G"+strconv.Itoa(row-1), nil); err != nil {
		return err
	}
	return b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// pieces divides a text into what a cell can hold each.
func pieces(s string) []string {
	const most = 30_000 // of 32767 UTF-16 units
	units := utf16.Encode([]rune(s))
	if len(units) <= most {
		return []string{s}
	}
	var out []string
	var b strings.Builder
	n := 0
	for _, c := range s {
		if n += utf16.RuneLen(c); n > most {
			out = append(out, b.String())
			b.Reset()
			n = utf16.RuneLen(c)
		}
		b.WriteRune(c)
	}
	return append(out, b.String())
}

// hidden writes the sheet that tells the workbook again.
func (b *ledgerBook) hidden() error {
	const sheet = ledger.SheetHidden
	if _, err := b.NewSheet(sheet); err != nil {
		return err
	}
	var own []ledger.Sheet
	for _, name := range b.order {
		own = append(own, *b.own[name])
	}
	for i, row := range b.ledger.Hidden(own...) {
		for k, text := range row {
			if err := b.SetCellStr(sheet, at(k+1, i+1), literal(text)); err != nil {
				return err
			}
		}
	}
	b.SetActiveSheet(0)
	return b.SetSheetVisible(sheet, false)
}
