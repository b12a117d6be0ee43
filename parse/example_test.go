package parse_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/pdf"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

func ExampleFile() {
	r, err := parse.File(context.Background(), "../seeds/blue-sky-2025.txt", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	it, _ := r.Plan.Item("8.2")
	fmt.Println(it.Section.Title)
	fmt.Println(it.Task.Number, it.Task.Title)
	fmt.Println(it.Deadline.Text, it.Deadline.Spans[0].Start, it.Deadline.Spans[0].End)
	for _, u := range it.Lead.Units {
		fmt.Println(u.Name)
	}
	// Output:
	// 以车(械)“含绿量”提升为重点,推动结构减排
	// 8 加强油气油品监管
	// 6—9月 2025-06-01 2025-09-30
	// 市商务局
	// 市生态环境局
}

func ExampleRead() {
	const src = "河湾市2026年工作计划\n" +
		"序号\t重点任务\t工作措施\t完成时限\t牵头部门\t主责单位\n" +
		"1\t清淤\t清理河道。\t6月前\t市水利局、财政局\t各区政府\n"
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(src), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range unit.Assign(r.Plan, r.Registry).Shares {
		fmt.Println(s.Name, s.Count())
	}
	for _, d := range r.Diags {
		fmt.Println(d.At[0], d.Severity(), d.Message(plan.English))
	}
	// Output:
	// 市水利局 [1 0 0]
	// 市财政局 [1 0 0]
	// plan.txt:3 warning the deadline “6月前” can mean 5月底前 or 6月底前
	// plan.txt:3 warning “各区政府” does not say which bodies; it can reach nobody
	// plan.txt:3 info no registry applies: bodies are gathered by their names as written, and groups are not resolved
	// plan.txt:3 info “财政局” leaves its level out; it was gathered as “市财政局”, after the names before it
}

// One engine reads any number of PDF files. What PDFium is compiled to is kept in
// a directory, so that only the very first start takes seconds.
func ExampleFile_pdf() {
	engine := &pdf.Engine{CacheDir: filepath.Join(os.TempDir(), "zeren-test-cache", "zeren")}
	defer engine.Close()
	r, err := parse.File(context.Background(), "../testdata/pdf/lo-noto.pdf", &parse.Options{PDF: engine})
	if err != nil {
		fmt.Println(err)
		return
	}
	for it := range r.Plan.Items() {
		if len(it.At) > 1 {
			fmt.Println(it.ID, it.Deadline.Text, it.At)
			break
		}
	}
	// Output: 4.4 年底前 [lo-noto.pdf#p1 lo-noto.pdf#p2]
}
