package report_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
)

func ExampleLetters() {
	r, err := parse.File(context.Background(), "../seeds/blue-sky-2025.txt", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	batch := report.Letters(r.Plan, r.Registry, &report.Options{
		Findings: check.Run(r.Plan, &check.Options{Found: r.Diags, Rules: check.RoleRules()}),
	})
	fmt.Println(len(batch.Letters))
	for i := range batch.Letters {
		l := &batch.Letters[i]
		if l.Unit != "市水务局" {
			continue
		}
		fmt.Println(l.Unit, l.Count, l.Total())
		var file bytes.Buffer
		if err := docx.Letter(&file, l, nil); err != nil {
			fmt.Println(err)
		}
		fmt.Printf("%.2s\n", file.Bytes())
	}
	// Output:
	// 48
	// 市水务局 [10 0 4] 14
	// PK
}
