package docx

import (
	"io"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// shares are the widths of columns as parts of the paper's width.
var shares = [plan.ColumnCount]float64{
	plan.OtherColumn: 8, plan.NumberColumn: 4, plan.SectionColumn: 8, plan.TitleColumn: 10, plan.MeasureColumn: 36,
	plan.DeadlineColumn: 8, plan.LeadColumn: 12, plan.ResponsibleColumn: 12, plan.SupportColumn: 12,
}

// Table writes a plan's table across the paper. The layout's sizes hold; its
// page is turned.
func Table(w io.Writer, t *report.PlanTable, opt *Options) error {
	layout, created := opt.of()
	p := &layout.Page
	if p.Width < p.Height {
		p.Width, p.Height = p.Height, p.Width
		p.Top, p.Bottom, p.Left, p.Right = p.Left, p.Right, p.Bottom, p.Top
	}
	return pack(w, planTable(t, &layout), &layout, ooxml.Properties{Title: t.Title, Language: "zh-CN", Created: created})
}

func planTable(t *report.PlanTable, layout *report.Layout) []byte {
	b := &body{layout: layout}
	b.Start("w:document", "xmlns:w", ooxml.WordprocessingML, "xmlns:r", ooxml.Relationships)
	b.Start("w:body")
	if t.Title != "" {
		b.paragraph(styleTitle, t.Title, false)
	}
	whole := 0.0
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = shares[c.Kind]
		whole += widths[i]
	}
	for i := range widths {
		widths[i] *= layout.Page.TextWidth() / whole
	}
	b.planRows(t, twips(widths))
	for _, n := range t.Notes {
		b.paragraph(styleNoteBelow, n, false)
	}
	if len(t.Notes) == 0 {
		b.paragraph(styleEnd, "", false)
	}
	b.section()
	b.End()
	b.End()
	return b.Bytes()
}

func (b *body) planRows(t *report.PlanTable, widths []int) {
	b.startTable(styleTable, widths)
	head := &report.Table{}
	for _, c := range t.Columns {
		head.Columns = append(head.Columns, report.Column{Title: c.Title})
	}
	b.header(head, widths)
	for i, r := range t.Rows {
		b.Start("w:tr")
		b.Start("w:trPr")
		b.Empty("w:cantSplit")
		b.End()
		if r.Section != "" {
			b.startCell(sum(widths), len(widths))
			b.paragraph(styleBand, r.Section, false)
			b.End()
		}
		for k, c := range r.Cells {
			if !c.Left {
				b.planCell(t, i, k, widths)
			}
		}
		b.End()
	}
	b.End()
}

// planCell writes a cell. One that is one with that above holds nothing.
func (b *body) planCell(t *report.PlanTable, row, column int, widths []int) {
	c := t.Rows[row].Cells[column]
	n := t.Width(row, column)
	b.Start("w:tc")
	b.Start("w:tcPr")
	b.Empty("w:tcW", "w:w", strconv.Itoa(sum(widths[column:column+n])), "w:type", "dxa")
	if n > 1 {
		value(&b.XML, "w:gridSpan", strconv.Itoa(n))
	}
	switch {
	case c.Up:
		b.Empty("w:vMerge")
	case t.Height(row, column) > 1:
		value(&b.XML, "w:vMerge", "restart")
	}
	value(&b.XML, "w:vAlign", "center")
	b.End()
	style := styleCell
	switch t.Columns[column].Kind {
	case plan.NumberColumn, plan.DeadlineColumn:
		style = styleCellCenter
	}
	text := c.Text
	if c.Up {
		text = ""
	}
	for _, line := range strings.Split(text, "\n") {
		b.paragraph(style, line, false)
	}
	b.End()
}
