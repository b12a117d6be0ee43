package html

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

//go:embed findings.html
var findingsPage string

var findings = later(findingsPage, nil)

// What the page of findings shows.
type (
	findingsView struct {
		Lang  string
		W     struct{ Title, List string }
		Plans []planView
	}
	planView struct {
		ID, Name, Title, Summary string
		Failed                   *report.Failed // that no finding tells
		Loose, Listed            []findingView  // at no row of the table, and all others
		Head, Rows               []rowView      // those that begin the table, and all others
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
		ID, Class, Severity, Code, Place, Message, Hint string
	}
)

// Findings writes the findings of one or more plans as a page that shows each
// plan's table with the findings in their cells. Rows that nothing was found in
// are there too, so that the page can be read as the plan. A list on top links to
// each finding.
func Findings(w io.Writer, plans []*report.Findings, l plan.Lang) error {
	v := findingsView{Lang: l.Choose("zh-CN", "en")}
	v.W.Title, v.W.List = l.Choose("检查结果", "Findings"), l.Choose("全部问题", "All findings")
	for i, f := range plans {
		v.Plans = append(v.Plans, viewOf(f, fmt.Sprintf("plan%d", i+1), l))
	}
	if err := findings().Execute(w, v); err != nil {
		return fmt.Errorf("writing findings as HTML: %w", err)
	}
	return nil
}

func viewOf(f *report.Findings, id string, l plan.Lang) planView {
	v := planView{ID: id, Name: f.Source.Name, Title: f.Title, Summary: report.CountWords(f, l)}
	if f.Failed != nil && !f.Failed.Coded {
		v.Failed = f.Failed
	}
	at := make(map[int][]*report.Finding) // by row
	views := make(map[*report.Finding]findingView)
	shown := make(map[*report.Finding]bool)
	for i := range f.Findings {
		x := &f.Findings[i]
		view := findingOf(x, fmt.Sprintf("%s-%d", id, i+1), f.Source.Name, l)
		if x.Spot.Row == 0 || f.Table == nil || x.Spot.Row > len(f.Table.Rows) {
			v.Loose = append(v.Loose, view)
			continue
		}
		at[x.Spot.Row-1] = append(at[x.Spot.Row-1], x)
		v.Listed = append(v.Listed, view)
		views[x] = view
	}
	if f.Table == nil {
		return v
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
				k := x.Spot.Column - 1
				if k < 0 { // of the whole row: where there is room
					k = max(r.Index(plan.MeasureColumn), 0)
				}
				if c <= k && k < c+cell.Span {
					here = append(here, x)
				}
			}
			text := r.Cells[c].Text
			if r.Cells[c].Up {
				text = ""
			}
			cell.Pieces = piecesOf(text, here)
			for _, x := range here {
				shown[x] = true
				cell.Findings = append(cell.Findings, views[x])
			}
			c += cell.Span - 1
			row.Cells = append(row.Cells, cell)
		}
		for _, x := range at[i] {
			if !shown[x] {
				v.Loose = append(v.Loose, views[x])
			}
		}
		if row.Head && len(v.Rows) == 0 {
			v.Head = append(v.Head, row)
		} else {
			v.Rows = append(v.Rows, row)
		}
	}
	return v
}

func findingOf(x *report.Finding, id, name string, l plan.Lang) findingView {
	place := x.Measure
	if place == "" && len(x.At) > 0 {
		if place = x.At[0].Short(l); x.At[0].Name != name {
			place = x.At[0].String()
		}
	}
	return findingView{ID: id, Class: x.Severity().String(), Severity: report.SeverityName(x.Severity(), l), Code: string(x.Code), Place: place, Message: x.Message(l), Hint: x.Hint(l)}
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
