package html

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/report"
)

//go:embed table.html
var tablePage string

var table = later(tablePage, template.FuncMap{
	"lines": func(s string) []string { return strings.Split(s, "\n") },
	"spans": report.Spans,
	"sub":   func(s report.Script) bool { return s == report.Subscript },
	"sup":   func(s report.Script) bool { return s == report.Superscript },
})

// A cell is a cell that is drawn, with the places that it spans.
type cell struct {
	report.PlanCell
	Rows, Cols int
}

type row struct {
	Section string
	Cells   []cell
}

// Table writes a plan's table as a page.
func Table(w io.Writer, t *report.PlanTable) error {
	rows := make([]row, len(t.Rows))
	for i, r := range t.Rows {
		rows[i].Section = r.Section
		for k, c := range r.Cells {
			if c.Left || c.Up {
				continue
			}
			rows[i].Cells = append(rows[i].Cells, cell{c, t.Height(i, k), t.Width(i, k)})
		}
	}
	err := table().Execute(w, struct {
		*report.PlanTable
		Rows []row
	}{t, rows})
	if err != nil {
		return fmt.Errorf("writing a plan's table as HTML: %w", err)
	}
	return nil
}
