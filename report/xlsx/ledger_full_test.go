//go:build full

package xlsx_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// python runs a script of openpyxl, which has nothing of ours.
func python(t *testing.T, script string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("/usr/bin/python3", append([]string{"-c", script}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, stderr.String())
	return out
}

// soffice has LibreOffice write files in another form.
func soffice(t *testing.T, form, dir string, files ...string) {
	t.Helper()
	args := append([]string{"-env:UserInstallation=file://" + t.TempDir(), "--headless", "--norestore", "--convert-to", form, "--outdir", dir}, files...)
	out, err := exec.Command("soffice", args...).CombinedOutput()
	require.NoError(t, err, string(out))
}

func saved(t *testing.T, l *ledger.Ledger, path string) {
	f, err := os.Create(path)
	require.NoError(t, err)
	require.NoError(t, xlsx.Ledger(f, l, nil))
	require.NoError(t, f.Close())
}

const describe = `
import openpyxl, json, sys, datetime
wb = openpyxl.load_workbook(sys.argv[1])
ws = wb["台账"]
days = [ws.cell(r, 7).value for r in range(4, ws.max_row + 1)]
print(json.dumps({
    "sheets": [(s.title, s.sheet_state) for s in wb],
    "frozen": ws.freeze_panes or "",
    "filter": ws.auto_filter.ref.replace("$", ""),
    "lists": [(str(d.sqref), d.formula1) for d in ws.data_validations.dataValidation if d.type == "list"],
    "shares": [(str(d.sqref), d.type, float(d.formula1), float(d.formula2)) for d in ws.data_validations.dataValidation if d.type != "list"],
    "dates": sum(isinstance(d, datetime.datetime) for d in days), "blank": sum(d is None for d in days), "other": sum(d is not None and not isinstance(d, datetime.datetime) for d in days),
    "first": days[0].date().isoformat(),
    "hidden": [ws.row_dimensions[1].hidden, ws.column_dimensions["A"].hidden, ws.column_dimensions["R"].hidden],
    "wrapped": ws["E4"].alignment.wrap_text, "wide": ws.column_dimensions["E"].width > 40,
    "charts": sum(len(s._charts) for s in wb),
    "formulas": sum(c.data_type == "f" for s in wb for row in s.iter_rows() for c in row),
}))
`

type described struct {
	Sheets              [][2]string
	Frozen, Filter      string
	Lists               [][2]string
	Shares              [][]any
	Dates, Blank, Other int
	First               string
	Hidden              []bool
	Wrapped, Wide       bool
	Charts, Formulas    int
}

// A workbook that LibreOffice has opened and saved still has its filter, its
// drop-downs, its dates and its charts, as openpyxl sees them.
func TestLedgerInLibreOffice(t *testing.T) {
	dir := t.TempDir()
	l := seedLedger(t)
	file := filepath.Join(dir, "台账.xlsx")
	saved(t, l, file)
	again := filepath.Join(dir, "saved")
	soffice(t, "xlsx", again, file)
	dates := 0
	for i := range l.Rows {
		if l.Rows[i].Due != nil {
			dates++
		}
	}
	// Without a window LibreOffice does not write what of a sheet stays in sight.
	var own described
	require.NoError(t, json.Unmarshal(python(t, describe, file), &own))
	assert.Equal(t, "C4", own.Frozen)
	for _, path := range []string{file, filepath.Join(again, "台账.xlsx")} {
		var got described
		require.NoError(t, json.Unmarshal(python(t, describe, path), &got))
		assert.Equal(t, [][2]string{{"台账", "visible"}, {"统计", "visible"}, {"说明", "visible"}, {"zeren", "hidden"}}, got.Sheets)
		assert.Equal(t, "A3:R1670", got.Filter)
		assert.Equal(t, [][2]string{{"K4:K1870", `"未启动,推进中,已完成,滞后"`}}, got.Lists)
		assert.Equal(t, [][]any{{"L4:L1870", "decimal", 0.0, 1.0}}, got.Shares)
		assert.Equal(t, dates, got.Dates)
		assert.Equal(t, len(l.Rows)-dates, got.Blank)
		assert.Zero(t, got.Other)
		assert.Equal(t, "2025-12-31", got.First)
		assert.Equal(t, []bool{true, true, true}, got.Hidden)
		assert.True(t, got.Wrapped && got.Wide)
		assert.Equal(t, 2, got.Charts)
		assert.Zero(t, got.Formulas)
	}
}

// fill fills in a unit's workbook as a person does.
const fill = `
import openpyxl, sys
path, n = sys.argv[1], int(sys.argv[2])
wb = openpyxl.load_workbook(path)
ws = wb["台账"]
for r in range(4, ws.max_row + 1):
    ws.cell(r, 11).value = ["未启动", "推进中", "已完成", "滞后"][r % 4]
    ws.cell(r, 12).value = [0, 0.455, 1, 0.07][r % 4]
    ws.cell(r, 13).value = "进展%d-%d\n第二行" % (n, r)
    ws.cell(r, 14).value = "问题%d-%d" % (n, r)
    ws.cell(r, 16).value = "张三 %d" % r
wb.save(path)
`

// Workbooks that another program filled in and LibreOffice saved, also in its own
// form and in that of old Excel, come back whole.
func TestMergeOfWorkbooksSavedByOthers(t *testing.T) {
	dir := t.TempDir()
	l := seedLedger(t)
	units := l.Units()[:12]
	forms := []string{"xlsx", "xls", "ods"}
	byForm := make(map[string][]string)
	for i, u := range units {
		path := filepath.Join(dir, u+".xlsx")
		saved(t, l.Part(u), path)
		python(t, fill, path, fmt.Sprint(i))
		form := forms[i%3]
		byForm[form] = append(byForm[form], path)
	}
	var books []*ledger.Book
	for _, form := range forms {
		soffice(t, form, filepath.Join(dir, form), byForm[form]...)
		var back []string
		for _, path := range byForm[form] {
			back = append(back, filepath.Join(dir, form, filepath.Base(path[:len(path)-4])+form))
		}
		if form != "xlsx" { // as zeren ledger merge --soffice does
			soffice(t, "xlsx", filepath.Join(dir, form, "new"), back...)
			for i, path := range back {
				back[i] = filepath.Join(dir, form, "new", filepath.Base(path[:len(path)-3])+"xlsx")
			}
		}
		for _, path := range back {
			b, err := parse.BookFile(context.Background(), path)
			require.NoError(t, err, path)
			books = append(books, b)
		}
	}
	m := ledger.Merge(l, books)
	for _, d := range m.Diags {
		assert.Contains(t, []plan.Code{plan.LedgerAbsent}, d.Code, "%v %s", d.At, d.Message(plan.English))
	}
	for i, u := range units {
		r := 4
		for k := range m.Ledger.Rows {
			row := &m.Ledger.Rows[k]
			if row.Unit != u {
				continue
			}
			assert.Equal(t, [ledger.FieldCount]string{
				ledger.States()[r%4], []string{"0%", "45.5%", "100%", "7%"}[r%4], fmt.Sprintf("进展%d-%d\n第二行", i, r), fmt.Sprintf("问题%d-%d", i, r), "", fmt.Sprintf("张三 %d", r),
			}, row.Filled, row.Key)
			r++
		}
	}
}
