package report

import (
	"fmt"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// Findings are what a check found in a plan, with the printed cells that it
// speaks of.
type Findings struct {
	Source   plan.Source
	Path     string // of the source, as it was named; empty is its base name
	Earlier  string // the path of the plan that it was compared with, if one
	Title    string // of the plan
	Table    *plan.Table
	Findings []Finding
	Failed   *Failed // set if there is no plan
}

// Failed is why a plan could not be read, in the reader's language. Where Coded,
// it is what the only finding says.
type Failed struct {
	Message, Hint string
	Coded         bool
}

// A Finding is a diagnostic with its cell.
type Finding struct {
	plan.Diag
	Header   string // of the cell's column
	Cell     string // as printed; empty if the diagnostic points at no cell
	From, To int    // the spot in Cell, in bytes
}

// FindingsOf gathers the findings of a check.
func FindingsOf(p *plan.Plan, t *plan.Table, ds plan.Diags) *Findings {
	f := &Findings{Source: p.Source, Title: p.Title, Table: t}
	for _, d := range ds {
		x := Finding{Diag: d}
		if row, cell := t.Cell(d.Spot); cell != nil {
			x.Cell = cell.Text
			if k := d.Spot.Column - 1; k < len(row.Titles) {
				x.Header = row.Titles[k]
			}
			if row.Kind == plan.SectionRow || row.Kind == plan.HeaderRow {
				x.Header = ""
			}
			if from, to, ok := d.Spot.Find(x.Cell); ok {
				x.From, x.To = from, to
			}
		}
		f.Findings = append(f.Findings, x)
	}
	return f
}

// Count counts the findings of a severity.
func (f *Findings) Count(s plan.Severity) int {
	n := 0
	for _, x := range f.Findings {
		if x.Severity() == s {
			n++
		}
	}
	return n
}

// Excerpt is a piece of the cell on one line, not longer than it must be, in
// three parts: before the spot, the spot, and after it. A finding of the whole
// cell has its start as the spot.
func (f *Finding) Excerpt() (before, spot, after string) {
	const beside, within = 14, 24 // characters
	line := func(s string) []rune {
		return []rune(strings.Map(func(c rune) rune {
			if c == '\n' || c == '\t' || c == '\r' {
				return ' '
			}
			return c
		}, s))
	}
	b, s, a := line(f.Cell[:f.From]), line(f.Cell[f.From:f.To]), line(f.Cell[f.To:])
	if len(b) > beside {
		b = append([]rune("…"), b[len(b)-beside:]...)
	}
	if len(s) > within && f.Spot.Text == "" {
		s, a = append(s[:within:within], '…'), nil
	}
	if len(a) > beside {
		a = append(a[:beside:beside], '…')
	}
	return string(b), string(s), string(a)
}

// SeverityName is a severity in words.
func SeverityName(s plan.Severity, l plan.Lang) string {
	return l.Choose(map[plan.Severity]string{plan.Info: "说明", plan.Warning: "注意", plan.Error: "错误"}[s], s.String())
}

// CountWords says how many findings there are of each severity, or that there is
// no plan.
func CountWords(f *Findings, l plan.Lang) string {
	if f.Failed != nil {
		return l.Choose("没有读出来", "could not be read")
	}
	return fmt.Sprintf(l.Choose("错误%d处，注意%d处，说明%d处", "errors: %d, warnings: %d, remarks: %d"), f.Count(plan.Error), f.Count(plan.Warning), f.Count(plan.Info))
}

// CommentAuthor is who signs comments on a plan's cells. Those that were made by
// an earlier check are told from people's by it.
const CommentAuthor = "zeren"

// CommentLines is a finding as a comment on its cell: what was found, the text
// that it speaks of, and what to do.
func CommentLines(f *Finding, l plan.Lang) []string {
	out := []string{SeverityName(f.Severity(), l) + " " + string(f.Code) + l.Choose("：", ": ") + f.Message(l)}
	if h := f.Hint(l); h != "" {
		out = append(out, h)
	}
	return out
}
