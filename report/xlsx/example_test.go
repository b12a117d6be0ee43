package xlsx_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// A unit gets its part of the ledger, fills it in and sends it back.
func ExampleLedger() {
	ctx := context.Background()
	r, err := parse.File(ctx, "../../seeds/blue-sky-2025.txt", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	whole := report.LedgerOf(report.Letters(r.Plan, r.Registry, nil))
	part := whole.Part("市水务局")
	for i := range part.Rows[:5] {
		part.Rows[i].Filled[ledger.Progress] = ledger.Done
	}
	var file bytes.Buffer
	if err := xlsx.Ledger(&file, part, nil); err != nil {
		fmt.Println(err)
		return
	}
	book, err := parse.Book(ctx, "市水务局.xlsx", &file)
	if err != nil {
		fmt.Println(err)
		return
	}
	merged := ledger.Merge(whole, []*ledger.Book{book})
	status := merged.Ledger.StatusOn(plan.Date{Year: 2026, Month: 1, Day: 1}, 30)
	for _, u := range status.Units {
		if u.Unit == "市水务局" {
			fmt.Println(u.Unit, u.Lines, "done", u.Done, "overdue", u.Overdue)
		}
	}
	// Output: 市水务局 14 done 5 overdue 8
}
