package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// seedLedger is the ledger of the seed.
func seedLedger(t testing.TB) *ledger.Ledger {
	r, err := parse.File(context.Background(), "../../seeds/blue-sky-2025.txt", nil)
	require.NoError(t, err)
	return report.LedgerOf(report.Letters(r.Plan, r.Registry, nil))
}

// bookOf is a ledger written as a workbook and read as cells.
func bookOf(t testing.TB, l *ledger.Ledger, name string, records plan.Diags) *ledger.Book {
	var b bytes.Buffer
	require.NoError(t, xlsx.Ledger(&b, l, &xlsx.LedgerOptions{Records: records, Lang: plan.Chinese}))
	book, err := parse.Book(context.Background(), name, &b)
	require.NoError(t, err)
	return book
}

// A ledger that is written and read is the same ledger, with all that was filled
// in.
func TestLedgerComesBack(t *testing.T) {
	l := seedLedger(t)
	l.Extra = []string{"投资额", "=备注"}
	l.Rows[0].Filled = [ledger.FieldCount]string{"推进中", "45.5%", "=HYPERLINK(\"x\")", "+1\n-2", " 前后有空格 "[1:], "@张三"}
	l.Rows[1].Filled = [ledger.FieldCount]string{"基本完成", "过半", "_x0041_x0042_ _x005F_", "\"<&>'", strings.Repeat("长", 300), "13800000000"}
	l.Rows[2].Extra = []string{"320", "=1+1"}
	got, ds, err := ledger.Read(bookOf(t, l, "a.xlsx", plan.Diags{{Code: plan.LedgerAbsent, Args: []string{"1", "=cmd"}}}))
	require.NoError(t, err)
	want := *l
	want.Rows[0].Filled[ledger.Next] = strings.TrimSpace(want.Rows[0].Filled[ledger.Next])
	assert.Equal(t, len(want.Rows), len(got.Rows))
	for i := range want.Rows {
		got.Rows[i].At = plan.Place{}
		require.Equal(t, want.Rows[i], got.Rows[i])
	}
	again := *got
	again.Rows = nil
	said := func(l *ledger.Ledger) [][]string {
		return slices.DeleteFunc(l.Hidden(), func(row []string) bool {
			return row[0] == "line" || row[0] == "version" || row[0] == "past"
		})
	}
	assert.Equal(t, said(&want), said(&again))
	assert.Equal(t, want.Extra, got.Extra)
	var codes []plan.Code
	for _, d := range ds {
		codes = append(codes, d.Code)
	}
	assert.Equal(t, []plan.Code{plan.LedgerState, plan.LedgerPercent}, codes, "%v", ds)
}

// Nothing of what is in a workbook is taken for a formula.
func TestLedgerHasNoFormulas(t *testing.T) {
	l := seedLedger(t)
	for i := range 20 {
		l.Rows[i].Filled[ledger.Report] = "=1+1"
		l.Rows[i].Task = "@SUM(A1)"
	}
	var b bytes.Buffer
	require.NoError(t, xlsx.Ledger(&b, l, nil))
	for name, part := range parts(t, b.Bytes()) {
		if strings.HasPrefix(name, "xl/worksheets/") {
			assert.NotContains(t, part, "<f>", name)
		}
	}
}

// What is longer than a cell goes over several rows of the records, and nothing of
// it is lost, whatever it is made of.
func TestLongRecords(t *testing.T) {
	long := strings.Repeat("长", 20_000) + strings.Repeat("_x0041_x0042_", 6_000) + strings.Repeat("𬺈", 20_000) + "完"
	b := bookOf(t, &ledger.Ledger{Title: "甲"}, "a.xlsx", plan.Diags{{Code: plan.LedgerTooLong, Args: []string{"进展情况", long}}})
	got := ""
	for _, s := range b.Sheets {
		for _, c := range s.Cells {
			if s.Name == ledger.SheetRecords && c.Column == 6 && c.Row > 1 {
				got += c.Text
			}
		}
	}
	assert.Contains(t, got, long)

	l := seedLedger(t)
	back := bookOf(t, l.Part("市水务局"), "市水务局.xlsx", nil)
	for i := range back.Sheets[0].Cells {
		if c := &back.Sheets[0].Cells[i]; c.Column == 5 && c.Row == 4 {
			back.Sheets[0].Cells = append(back.Sheets[0].Cells, ledger.Cell{Column: 13, Row: 4, Text: long})
			break
		}
	}
	m := ledger.Merge(l, []*ledger.Book{back})
	told := slices.IndexFunc(m.Diags, func(d plan.Diag) bool { return d.Code == plan.LedgerTooLong })
	require.GreaterOrEqual(t, told, 0)
	assert.Equal(t, long, m.Diags[told].Args[1])
}

// What the office wrote into its ledger stays whole as long as a cell holds it, and
// is on the sheet of records where it does not.
func TestLongTextsOfTheOffice(t *testing.T) {
	l := seedLedger(t).Part("市水务局")
	long, longer := strings.Repeat("长", 30_000)+"完", strings.Repeat("_x0041_", 4_000)+"完"
	l.Rows[0].Filled[ledger.Report], l.Rows[1].Filled[ledger.Report] = long, longer
	b := bookOf(t, l, "a.xlsx", nil)
	records := ""
	for _, s := range b.Sheets {
		for _, c := range s.Cells {
			if s.Name == ledger.SheetRecords && c.Column == 6 {
				records += c.Text
			}
		}
	}
	got, _, err := ledger.Read(b)
	require.NoError(t, err)
	assert.Equal(t, long, got.Rows[0].Filled[ledger.Report])
	assert.Contains(t, got.Rows[1].Filled[ledger.Report], "……（一格放不下，全文见“汇总记录”）")
	assert.Contains(t, records, longer)
}

// Each sheet says how far it reaches.
func TestDimensions(t *testing.T) {
	var b bytes.Buffer
	l := seedLedger(t).Part("市水务局")
	require.NoError(t, xlsx.Ledger(&b, l, nil))
	all := parts(t, b.Bytes())
	assert.Contains(t, all["xl/worksheets/sheet1.xml"], fmt.Sprintf(`<dimension ref="A1:R%d"`, 3+len(l.Rows)))
	for name, part := range all {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			assert.Regexp(t, `<dimension ref="A1:[A-Z]+[0-9]+"`, part, name)
		}
	}
}

// A workbook is by nobody and of no day that nobody gave.
func TestLedgerNamesNoAuthor(t *testing.T) {
	var b bytes.Buffer
	l := seedLedger(t)
	require.NoError(t, xlsx.Ledger(&b, l, nil))
	core := parts(t, b.Bytes())["docProps/core.xml"]
	assert.Contains(t, core, l.Heading())
	assert.NotRegexp(t, "creator|created|modified", core)
}

// Our own words are no unit's, also where the hidden sheet that says so is lost.
func TestMergeWithoutHiddenSheet(t *testing.T) {
	l, _, err := ledger.Read(bookOf(t, seedLedger(t), "台账.xlsx", nil))
	require.NoError(t, err)
	back := bookOf(t, l.Part("市水务局"), "市水务局.xlsx", nil)
	back.Sheets = slices.DeleteFunc(back.Sheets, func(s ledger.Sheet) bool { return s.Name == ledger.SheetHidden })
	for i := range back.Sheets {
		if s := &back.Sheets[i]; s.Name == ledger.SheetNotes {
			s.Cells = append(s.Cells, ledger.Cell{Column: 1, Row: 40, Text: "填报人：李四"})
		}
	}
	var loose []string
	for _, d := range ledger.Merge(l, []*ledger.Book{back}).Diags {
		if d.Code == plan.LedgerLoose {
			loose = append(loose, d.Args[0])
		}
	}
	assert.Equal(t, []string{"填报人：李四"}, loose)
}

// A unit that fills in the whole ledger instead of its part sends back its own rows:
// the others have sent nothing.
func TestMergeOfTheWhole(t *testing.T) {
	l := seedLedger(t)
	back := bookOf(t, l, "台账.xlsx", nil)
	for i := range l.Rows {
		if l.Rows[i].Unit == "市水务局" {
			back.Sheets[0].Cells = append(back.Sheets[0].Cells, ledger.Cell{Column: 11, Row: firstAt + i, Text: "推进中"})
		}
	}
	m := ledger.Merge(l, []*ledger.Book{back})
	assert.Equal(t, []string{"市水务局"}, m.Files[0].Units)
	require.Len(t, m.Diags, 1)
	assert.Equal(t, plan.LedgerAbsent, m.Diags[0].Code)
	assert.Equal(t, "47", m.Diags[0].Args[0])
}

// What a unit left as it was sent out is not newer than what the office changed since,
// but it is newer than a ledger from before it was sent.
func TestMergeOfUntouchedCells(t *testing.T) {
	read := func(l *ledger.Ledger) *ledger.Ledger {
		got, _, err := ledger.Read(bookOf(t, l, "台账.xlsx", nil))
		require.NoError(t, err)
		return got
	}
	const unit = "市水务局"
	first := read(seedLedger(t))
	row := slices.IndexFunc(first.Rows, func(r ledger.Row) bool { return r.Unit == unit })
	part := first.Part(unit)
	part.Rows[0].Filled[ledger.Progress] = ledger.UnderWay
	second := read(ledger.Merge(first, []*ledger.Book{bookOf(t, part, "a.xlsx", nil)}).Ledger)
	require.Equal(t, ledger.UnderWay, second.Rows[row].Filled[ledger.Progress])

	back := []*ledger.Book{bookOf(t, second.Part(unit), "b.xlsx", nil)}
	assert.Equal(t, ledger.UnderWay, ledger.Merge(first, back).Ledger.Rows[row].Filled[ledger.Progress])
	second.Rows[row].Filled[ledger.Progress] = ledger.Done
	for range 2 { // also once it was written again
		m := ledger.Merge(second, back)
		assert.Equal(t, ledger.Done, m.Ledger.Rows[row].Filled[ledger.Progress])
		assert.True(t, slices.ContainsFunc(m.Diags, func(d plan.Diag) bool { return d.Code == plan.LedgerUntouched }))
		second = read(second)
	}
}

// All that a sheet has is on the width of a page.
func TestSheetsFitThePage(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, xlsx.Ledger(&b, seedLedger(t).Part("市水务局"), &xlsx.LedgerOptions{Records: plan.Diags{{Code: plan.LedgerAbsent, Args: []string{"1", "甲"}}}}))
	n := 0
	for name, part := range parts(t, b.Bytes()) {
		if strings.HasPrefix(name, "xl/worksheets/sheet") && strings.Contains(part, "<pageSetup ") {
			assert.Contains(t, part, `<pageSetUpPr fitToPage="true">`, name)
			n++
		}
	}
	assert.Equal(t, 3, n)
}

// parts are the parts of a workbook by their names.
func parts(t *testing.T, book []byte) map[string]string {
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	require.NoError(t, err)
	out := make(map[string]string)
	for _, f := range z.File {
		b, err := fs.ReadFile(z, f.Name)
		require.NoError(t, err)
		out[f.Name] = string(b)
	}
	return out
}

func TestSameLedgerSameBytes(t *testing.T) {
	l := seedLedger(t)
	var first bytes.Buffer
	require.NoError(t, xlsx.Ledger(&first, l, nil))
	for range 5 {
		var again bytes.Buffer
		require.NoError(t, xlsx.Ledger(&again, l, nil))
		require.Equal(t, first.Bytes(), again.Bytes())
	}
}

// A damaged workbook is refused or read; it never breaks the program.
func TestDamagedWorkbooks(t *testing.T) {
	base := seedLedger(t)
	var b bytes.Buffer
	require.NoError(t, xlsx.Ledger(&b, base.Part("市水务局"), nil))
	random := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 300 {
		src := bytes.Clone(b.Bytes())
		for range 1 + random.IntN(20) {
			src[random.IntN(len(src))] = byte(random.IntN(256))
		}
		if random.IntN(4) == 0 {
			src = src[:random.IntN(len(src))]
		}
		book, err := parse.Book(context.Background(), "a.xlsx", bytes.NewReader(src))
		if err != nil {
			var f *plan.Failure
			require.ErrorAs(t, err, &f)
			continue
		}
		read++
		ledger.Merge(base, []*ledger.Book{book})
	}
	assert.Greater(t, read, 0)
}

// More columns than a sheet can have are told, not taken.
func TestMergeOfManyColumns(t *testing.T) {
	base := seedLedger(t)
	var books []*ledger.Book
	for n, u := range base.Units()[:3] {
		b := bookOf(t, base.Part(u), u+".xlsx", nil)
		for c := range 200 {
			title := fmt.Sprintf("列%d-%d", n, c)
			b.Sheets[0].Cells = append(b.Sheets[0].Cells, ledger.Cell{Column: 19 + c, Row: headerAt, Text: title}, ledger.Cell{Column: 19 + c, Row: firstAt, Text: "值" + title})
		}
		books = append(books, b)
	}
	m := ledger.Merge(base, books)
	taken, told := 0, 0
	for i := range m.Ledger.Rows {
		for _, v := range m.Ledger.Rows[i].Extra {
			if v != "" {
				taken++
			}
		}
	}
	for _, d := range m.Diags {
		if d.Code == plan.LedgerLoose && strings.HasPrefix(d.Args[0], "值列") {
			told++
		}
	}
	assert.Equal(t, 600, taken+told)
	assert.Equal(t, 300, taken)
	require.NoError(t, xlsx.Ledger(io.Discard, m.Ledger, nil))
}
