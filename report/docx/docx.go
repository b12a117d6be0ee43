// Package docx writes a [report.Document] as an Office Open XML text (DOCX).
//
// The look is in named styles that are made from the [report.Layout], so an
// office can change a style and with it the whole letter. Text comes out
// exactly; only what XML 1.0 cannot hold, as most control characters, becomes
// U+FFFD.
package docx

import (
	"fmt"
	"io"
	"time"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// Options are the settings of [Write]. The zero value is good.
type Options struct {
	Layout  *report.Layout // nil: report.GBT9704()
	Created time.Time      // for the file's properties; zero: they say nothing of it
}

// of are the layout and the date, if there is one.
func (o *Options) of() (report.Layout, time.Time) {
	switch {
	case o == nil:
		return report.GBT9704(), time.Time{}
	case o.Layout == nil:
		return report.GBT9704(), o.Created
	}
	return *o.Layout, o.Created
}

// Relationships from word/document.xml that its text names.
const (
	oddFooterID  = "odd"
	evenFooterID = "even"
)

const (
	partType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	wordDir  = "word/"
)

// Letter writes a letter: Write of its document.
func Letter(w io.Writer, l *report.Letter, opt *Options) error { return Write(w, l.Document(), opt) }

// Write writes doc to w. The same document and options give the same bytes.
// It may be called for several documents at the same time.
func Write(w io.Writer, doc *report.Document, opt *Options) error {
	layout, created := opt.of()
	return pack(w, document(doc, &layout), &layout, ooxml.Properties{
		Title:    doc.Title,
		Subject:  doc.Subject,
		Creator:  doc.Author,
		Language: "zh-CN",
		Created:  created,
	})
}

// pack writes a text with the parts that it needs.
func pack(w io.Writer, text []byte, layout *report.Layout, properties ooxml.Properties) error {
	main := ooxml.Part{
		Name: wordDir + "document.xml",
		Type: partType + "document.main+xml",
		Data: text,
	}
	pkg := ooxml.Package{Rels: []ooxml.Rel{{
		ID:     "document",
		Type:   ooxml.Relationships + "/officeDocument",
		Target: main.Name,
	}, ooxml.PropertiesRel("properties")}}
	add := func(id, kind, file string, data []byte) {
		name := wordDir + file
		main.Rels = append(main.Rels, ooxml.Rel{ID: id, Type: ooxml.Relationships + "/" + kind, Target: name})
		pkg.Parts = append(pkg.Parts, ooxml.Part{Name: name, Type: partType + kind + "+xml", Data: data})
	}
	add("styles", "styles", "styles.xml", styles(layout))
	add("settings", "settings", "settings.xml", settings())
	add("fonts", "fontTable", "fontTable.xml", fontTable())
	add(oddFooterID, "footer", "footer1.xml", footer(styleNumberOdd, layout))
	add(evenFooterID, "footer", "footer2.xml", footer(styleNumberEven, layout))
	pkg.Parts = append(pkg.Parts, main, properties.Part())
	if err := pkg.Write(w); err != nil {
		return fmt.Errorf("report/docx: %w", err)
	}
	return nil
}
