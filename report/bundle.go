package report

import (
	"cmp"
	"strconv"
	"strings"
)

// BundleName is the name of a bundle's file, without suffix. No letter has it.
const BundleName = "责任书合订本"

// A Bundle is several letters as one document, each of which starts on the
// front of a sheet of paper. A sign-off sheet (签收表) stands before them.
type Bundle struct {
	Plan  string // the plan's title
	Parts []BundlePart
	Width float64 // of the text on the sign-off sheet, mm; 0 is that of GB/T 9704
}

// A BundlePart is one document of a bundle.
type BundlePart struct {
	Name     string // in the outline
	Document *Document
}

// Title is the title of the whole.
func (b *Bundle) Title() string { return b.Plan + BundleName }

// Author is who issues the letters, empty if nobody says.
func (b *Bundle) Author() string {
	for _, p := range b.Parts {
		return p.Document.Author
	}
	return ""
}

// Documents are the documents of the parts.
func (b *Bundle) Documents() []*Document {
	docs := make([]*Document, len(b.Parts))
	for i, p := range b.Parts {
		docs[i] = p.Document
	}
	return docs
}

// signOffRow is the height of a row that is signed by hand, mm.
const signOffRow = 9

// SignOff is the sheet on which each body signs for its letter. pages is how
// many pages each part has; nil leaves their number blank, as everything is
// that is written by hand.
func (b *Bundle) SignOff(pages []int) BundlePart {
	t := &Table{
		Columns: []Column{
			{Title: "序号", Width: 13, Align: Center},
			{Title: "单位", Width: 58},
			{Title: "页数", Width: 13, Align: Center},
			{Title: "签收人", Width: 26},
			{Title: "签收时间", Width: 26},
			{Title: "备注", Width: 20},
		},
		RowHeight: signOffRow,
	}
	if b.Width > 0 {
		total := 0.0
		for _, c := range t.Columns {
			total += c.Width
		}
		for i := range t.Columns {
			t.Columns[i].Width *= b.Width / total
		}
	}
	for i, p := range b.Parts {
		cells := []Cell{{{Text: strconv.Itoa(i + 1)}}, {{Text: p.Name}}, nil, nil, nil, nil}
		if pages != nil {
			cells[2] = Cell{{Text: strconv.Itoa(pages[i])}}
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
	}
	layout := GBT9704()
	heading := strings.TrimPrefix(b.Plan+"\n"+words.signOff, "\n")
	return BundlePart{Name: words.signOffName, Document: &Document{
		Title:   strings.ReplaceAll(heading, "\n", ""),
		Subject: b.Plan,
		Blocks:  []Block{&Heading{Level: 0, Text: brokenTitle(heading, layout.Title, cmp.Or(b.Width, layout.Page.TextWidth()))}, t},
	}}
}
