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

//go:embed notices.html
var noticesPage string

var notices = later(noticesPage, template.FuncMap{
	"kind":     func(k unit.Kind) string { return report.KindName(k, plan.Chinese) },
	"openKind": func(k unit.OpenKind) string { return openKindName(k, plan.Chinese) },
	"file":     func(name string) template.URL { return template.URL(url.PathEscape(name)) },
})

// A noticeRow is a notice with its files.
type noticeRow struct {
	*report.Notice
	DOCX, PDF string
}

// Notices writes an index of notices of change as a page that links each one's
// files, which stand beside it.
func Notices(w io.Writer, x *report.Notices, name func(n *report.Notice, form string) string) error {
	var rows []noticeRow
	for i := range x.Notices {
		n := &x.Notices[i]
		rows = append(rows, noticeRow{n, name(n, "docx"), name(n, "pdf")})
	}
	err := notices().Execute(w, struct {
		*report.Notices
		Rows []noticeRow
	}{x, rows})
	if err != nil {
		return fmt.Errorf("writing the index of notices as HTML: %w", err)
	}
	return nil
}
