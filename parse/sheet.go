package parse

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// choose leaves of a document only one sheet of a workbook, by its name or its
// number, or one table of another form, by its number. What stands around the tables
// of a document stays.
func choose(doc *grid.Doc, sheet string) error {
	if sheet == "" {
		return nil
	}
	names := sheetNames(doc)
	n := slices.Index(names, sheet) + 1
	if n == 0 {
		n = slices.IndexFunc(names, func(s string) bool { return strings.EqualFold(strings.TrimSpace(s), strings.TrimSpace(sheet)) }) + 1
	}
	if n == 0 {
		n, _ = strconv.Atoi(sheet)
	}
	if n < 1 || n > len(names) {
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceNoSheet, Args: []string{sheet, strings.Join(names, "、")}}}
	}
	workbook := doc.Sheets != nil
	met := 0
	doc.Blocks = slices.DeleteFunc(doc.Blocks, func(b grid.Block) bool {
		t, ok := b.(*grid.Table)
		if !ok {
			return false
		}
		met++
		return workbook && (len(t.Rows) == 0 || t.Rows[0].At.Sheet != names[n-1]) || !workbook && met != n
	})
	doc.Diags = slices.DeleteFunc(doc.Diags, func(d plan.Diag) bool {
		return workbook && len(d.At) > 0 && d.At[0].Sheet != "" && d.At[0].Sheet != names[n-1]
	})
	return nil
}

// sheetNames are the sheets of a workbook; of another form, its tables by their
// numbers with their first words.
func sheetNames(doc *grid.Doc) []string {
	if doc.Sheets != nil {
		return doc.Sheets
	}
	var out []string
	for _, b := range doc.Blocks {
		if t, ok := b.(*grid.Table); ok {
			out = append(out, fmt.Sprintf("%d（%s）", len(out)+1, firstWords(t)))
		}
	}
	return out
}

// firstWords is how a table starts.
func firstWords(t *grid.Table) string {
	const most = 12
	var b strings.Builder
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			b.WriteString(plan.Squeeze(c.Text))
		}
	}
	s := []rune(b.String())
	return string(s[:min(len(s), most)])
}
