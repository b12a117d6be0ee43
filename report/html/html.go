// Package html writes reports as pages that need nothing but themselves.
package html

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"net/url"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

//go:embed index.html
var indexPage string

var index = later(indexPage, template.FuncMap{
	"kind":     func(k unit.Kind) string { return report.KindName(k, plan.Chinese) },
	"file":     func(name string) template.URL { return template.URL(url.PathEscape(name)) },
	"sum":      func(n [plan.RoleCount]int) int { return n[0] + n[1] + n[2] },
	"text":     func(d plan.Diag) string { return d.Message(plan.Chinese) },
	"openKind": func(k unit.OpenKind) string { return openKindName(k, plan.Chinese) },
	"hint":     func(d plan.Diag) string { return d.Hint(plan.Chinese) },
})

// Index writes an index of letters as a page that links each letter's files,
// which stand beside it.
func Index(w io.Writer, x *report.Index) error {
	total, possible := report.IndexRow{}, 0
	for _, r := range x.Rows {
		for i, n := range r.Count {
			total.Count[i] += n
		}
		possible += len(r.Possible)
	}
	err := index().Execute(w, struct {
		*report.Index
		Total    report.IndexRow
		Possible int
	}{x, total, possible})
	if err != nil {
		return fmt.Errorf("writing the index as HTML: %w", err)
	}
	return nil
}

// openKindName says why a name reaches nobody.
func openKindName(k unit.OpenKind, l plan.Lang) string {
	return map[unit.OpenKind]string{
		unit.OpenGroup: l.Choose("没有列明是哪些单位", "does not say which units"),
		unit.OpenList:  l.Choose("名单没有列完", "a list left open"),
		unit.NotAName:  l.Choose("不像单位名称", "not like a name"),
	}[k]
}
