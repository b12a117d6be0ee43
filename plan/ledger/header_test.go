package ledger

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
)

// What the columns of a table are taken for. A column is written as its hidden
// code, its header, and * if something stands below it.
func TestColumns(t *testing.T) {
	codes := make(map[string]string) // by our titles
	for c := range Column(ColumnCount) {
		codes[c.Title()] = c.Code()
	}
	for _, c := range []struct {
		name    string
		columns string
		want    string // ours by their titles, +own, ?refused, - nothing
		told    []plan.Code
	}{
		{"as it was sent", "编号=编号 进展=进展* 进展情况=进展情况*", "编号 进展 进展情况", nil},
		{"moved with the hidden row", "进展情况=进展情况* 编号=编号 进展=进展*", "进展情况 编号 进展", nil},
		{"moved without the hidden row", "编号=进展情况* 进展=编号* 进展情况=进展*", "进展情况 编号 进展", []plan.Code{plan.LedgerMoved}},
		{"two moved, the others not", "编号=编号* 进展=存在问题* 存在问题=进展* 责任人=责任人*", "编号 存在问题 进展 责任人", []plan.Code{plan.LedgerMoved}},
		{"moved and renamed", "编号=进展情况* 进展=编号* 进展情况=状态*", "进展情况 编号 进展", []plan.Code{plan.LedgerMoved}},
		{"moved and given a name of its own", "编号=进展情况* 进展=编号* 进展情况=难处*", "进展情况 编号 +难处", []plan.Code{plan.LedgerMoved}},
		{"moved and left without a name", "编号=进展情况* 进展=编号* 进展情况=*", "进展情况 编号 ?", []plan.Code{plan.LedgerRefused, plan.LedgerMoved}},
		{"a column put in without the hidden row", "编号=编号 进展=投资* 进展情况=进展* 存在问题=进展情况* =存在问题*", "编号 +投资 进展 进展情况 存在问题", []plan.Code{plan.LedgerMoved}},
		{"the hidden row is gone", "=进展情况* =编号 =进展*", "进展情况 编号 进展", nil},
		{"one header renamed", "编号=编号 进展=进展* 存在问题=难处*", "编号 进展 存在问题", []plan.Code{plan.LedgerRenamed}},
		{"one header renamed to that of another column", "编号=编号 进展=进展* 存在问题=进展情况* 进展情况=进展情况*", "编号 进展 ?进展情况 进展情况", []plan.Code{plan.LedgerRefused}},
		{"and that column is gone", "编号=编号 进展=进展* 存在问题=进展情况*", "编号 进展 ?进展情况", []plan.Code{plan.LedgerRefused}},
		{"one of two that changed places had been renamed", "编号=编号 进展=存在问题* 存在问题=难处*", "编号 ?存在问题 ?难处", []plan.Code{plan.LedgerRefused, plan.LedgerRefused}},
		{"two columns of one name", "=编号 =进展情况* =进展情况*", "编号 ?进展情况 ?进展情况", []plan.Code{plan.LedgerRefused, plan.LedgerRefused}},
		{"a usual name where the column that has the code is refused", "编号=编号 进展情况=存在问题* 存在问题=存在问题* =工作进展*", "编号 ?存在问题 存在问题 进展情况", []plan.Code{plan.LedgerRefused, plan.LedgerMoved}},
		{"one of them empty", "=编号 =进展情况 =进展情况*", "编号 - 进展情况", nil},
		{"a copy of a column that has its code too", "编号=编号 进展情况=进展情况* 进展情况=进展情况*", "编号 ?进展情况 ?进展情况", []plan.Code{plan.LedgerRefused, plan.LedgerRefused}},
		{"a usual name beside ours", "=序号* =编号 =问题* =存在问题*", "+序号 编号 +问题 存在问题", []plan.Code{plan.LedgerLikeOurs, plan.LedgerLikeOurs}},
		{"a usual name in place of ours", "=序号* =困难和问题*", "编号 存在问题", []plan.Code{plan.LedgerRenamed, plan.LedgerRenamed}},
		{"two usual names of one column", "=编号 =负责人* =联系人*", "编号 ?负责人 ?联系人", []plan.Code{plan.LedgerRefused, plan.LedgerRefused}},
		{"a column of the same name put in", "编号=编号 进展情况=进展情况* =进展情况*", "编号 进展情况 +进展情况（C列）", []plan.Code{plan.LedgerLikeOurs}},
		{"two own columns of one name", "编号=编号 =投资* =投资*", "编号 +投资 +投资（C列）", nil},
	} {
		var row, titles []Cell
		below := make(map[int]int)
		for i, x := range strings.Fields(c.columns) {
			code, title, _ := strings.Cut(x, "=")
			if code != "" {
				row = append(row, Cell{Column: i + 1, Row: 1, Text: codes[code]})
			}
			if strings.HasSuffix(title, "*") {
				below[i+1] = 1
			}
			if title = strings.TrimSuffix(title, "*"); title != "" {
				titles = append(titles, Cell{Column: i + 1, Row: 3, Text: title})
			}
		}
		r := &reading{Book: &Book{Name: "a.xlsx"}, added: make(map[string]bool)}
		l := r.header(SheetLedger, row, titles, below)
		var got []string
		for i := range strings.Fields(c.columns) {
			k, ours := l.columns[i+1]
			own, added := l.extra[i+1]
			words, refused := l.refused[i+1]
			switch {
			case ours:
				got = append(got, k.Title())
			case added:
				got = append(got, "+"+own)
			case refused:
				got = append(got, "?"+words)
			default:
				got = append(got, "-")
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.name)
		var told []plan.Code
		for _, d := range r.diags {
			if d.Code != plan.LedgerNoColumn {
				told = append(told, d.Code)
			}
		}
		assert.Equal(t, c.told, told, c.name)
	}
}
