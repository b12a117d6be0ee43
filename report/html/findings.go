package html

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

//go:embed findings.html
var findingsPage string

var findings = template.Must(template.New("findings").Parse(findingsPage))

// What the page of findings shows.
type (
	findingsView struct {
		Lang  string
		W     struct{ Title string }
		Plans []planView
	}
	planView struct {
		Name, Title, Summary string
		Loose                []findingView // at no row of the table
		Rows                 []rowView
	}
	rowView struct {
		Class string
		Head  bool
		Cells []cellView
	}
	cellView struct {
		Span     int
		Pieces   []piece
		Findings []findingView
	}
	piece       struct{ Text, Class string }
	findingView struct {
		Class, Severity, Code, Place, Message, Hint string
	}
)

// Findings writes the findings of one or more plans as a page that shows each
// plan's table with the findings in their cells. Rows that nothing was found in
// are there too, so that the page can be read as the plan.
func Findings(w io.Writer, plans []*report.Findings, l plan.Lang) error {
	v := findingsView{Lang: l.Choose("zh-CN", "en")}
	v.W.Title = l.Choose("检查结果", "Findings")
	for _, f := range plans {
		v.Plans = append(v.Plans, viewOf(f, l))
	}
	if err := findings.Execute(w, v); err != nil {
		return fmt.Errorf("writing findings as HTML: %w", err)
	}
	return nil
}

func viewOf(f *report.Findings, l plan.Lang) planView {
	v := planView{Name: f.Source.Name, Title: f.Title, Summary: report.CountWords(f, l)}
	at := make(map[int][]*report.Finding) // by row
	for i := range f.Findings {
		x := &f.Findings[i]
		if x.Spot.Row > 0 {
			at[x.Spot.Row-1] = append(at[x.Spot.Row-1], x)
			continue
		}
		v.Loose = append(v.Loose, findingOf(x, f.Source.Name, l))
	}
	for i := range f.Table.Rows {
		r := &f.Table.Rows[i]
		row := rowView{Head: r.Kind == plan.HeaderRow, Class: map[plan.RowKind]string{plan.SectionRow: "section"}[r.Kind]}
		for c := 0; c < len(r.Cells); c++ {
			if r.Cells[c].Left {
				continue
			}
			cell := cellView{Span: 1}
			for k := c + 1; k < len(r.Cells) && (r.Cells[k].Left || r.Kind == plan.SectionRow && strings.TrimSpace(r.Cells[k].Text) == ""); k++ {
				cell.Span++
			}
			var here []*report.Finding
			for _, x := range at[i] {
				if k := max(x.Spot.Column, 1) - 1; c <= k && k < c+cell.Span {
					here = append(here, x)
				}
			}
			text := r.Cells[c].Text
			if r.Cells[c].Up {
				text = ""
			}
			cell.Pieces = piecesOf(text, here)
			for _, x := range here {
				cell.Findings = append(cell.Findings, findingOf(x, f.Source.Name, l))
			}
			c += cell.Span - 1
			row.Cells = append(row.Cells, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

func findingOf(x *report.Finding, name string, l plan.Lang) findingView {
	place := x.Measure
	if place == "" && len(x.At) > 0 {
		if place = x.At[0].Short(l); x.At[0].Name != name {
			place = x.At[0].String()
		}
	}
	return findingView{Class: x.Severity().String(), Severity: report.SeverityName(x.Severity(), l), Code: string(x.Code), Place: place, Message: x.Message(l), Hint: x.Hint(l)}
}

// piecesOf divides a cell's text at the spots in it. Of spots that overlap the
// first is marked.
func piecesOf(text string, here []*report.Finding) []piece {
	marked := slices.DeleteFunc(slices.Clone(here), func(x *report.Finding) bool { return x.Spot.Text == "" || x.Cell == "" || x.To > len(text) })
	slices.SortStableFunc(marked, func(a, b *report.Finding) int { return a.From - b.From })
	var out []piece
	at := 0
	for _, x := range marked {
		if x.From < at {
			continue
		}
		out = append(out, piece{Text: text[at:x.From]}, piece{text[x.From:x.To], x.Severity().String()})
		at = x.To
	}
	return append(out, piece{Text: strings.TrimRight(text[at:], "\n")})
}
