// Package docx reads the paragraphs and tables of an Office Open XML text.
package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// ErrEmbedded says that a document has no table of its own, but a file of another
// form embedded in its text (w:altChunk), which only Word turns into text.
var ErrEmbedded = errors.New("its text is an embedded file")

// Read finds the paragraphs and tables of a document whose parts are in fsys.
// Insertions that are tracked are read, deletions are not; nor is text that is
// hidden or struck out, which is told.
// Places are rows of tables; name is the file's base name. It refuses elements
// beyond the limit of depth.
func Read(name string, fsys fs.FS, limits *limit.Limits) (*grid.Doc, error) {
	part, err := ooxml.MainPart(fsys)
	if err != nil {
		return nil, err
	}
	lists, err := readNumbering(fsys, part)
	if err != nil {
		return nil, fmt.Errorf("lists: %w", err)
	}
	r := reader{name: name, doc: &grid.Doc{Format: "docx"}, lists: lists, tally: limit.Tally{Limits: limits}}
	if err := r.part(fsys, part, "body"); err != nil {
		return nil, err
	}
	for _, notes := range []string{"footnotes", "endnotes"} {
		if err := r.part(fsys, path.Join(path.Dir(part), notes+".xml"), notes); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	if r.embedded && r.tables == 0 {
		return nil, ErrEmbedded
	}
	return r.doc, nil
}

type reader struct {
	name   string
	xml    *ooxml.Tokens
	doc    *grid.Doc
	tables int
	depth  int
	lists  *numbering
	tally  limit.Tally
	fields []*strings.Builder // the instructions of the fields that are open
	before string             // the text of a paragraph whose end is deleted

	cells    int  // of how many tables in each other a cell is read
	deleted  bool // what is read is deleted with its row or cell
	prompt   int  // of how many controls that only show a prompt the content is read
	only     bool // the last paragraph had nothing but the number of a list
	heading  bool // the last paragraph is one
	unread   unread
	embedded bool // it has a file embedded in its text

	place plan.Place // of what is read, as far as it is known
}

// part reads a whole part, whose text is in an element of a name.
func (r *reader) part(fsys fs.FS, part, element string) error {
	return ooxml.Walk(fsys, part, func(d *ooxml.Tokens, e xml.StartElement) error {
		if e.Name.Local != element {
			return nil
		}
		r.xml = d
		r.place = plan.Place{Name: r.name}
		return r.blocks(func(text string) {
			if text != "" {
				r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: text, At: plan.Place{Name: r.name}, Heading: r.heading})
			}
		})
	})
}

// say tells of what is not read.
func (r *reader) say(code plan.Code, args ...string) {
	r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: code, At: []plan.Place{r.place}, Args: args})
}

// each calls f for every child element of the element at hand, up to its end. f
// reads its element to the end.
func (r *reader) each(f func(xml.StartElement) error) error {
	r.depth++
	defer func() { r.depth-- }()
	if err := r.tally.Check(plan.LimitDepth, int64(r.depth)); err != nil {
		return err
	}
	for {
		t, err := ooxml.Token(r.xml)
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := f(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// choice reads the first of several forms of the same with f.
func (r *reader) choice(f func() error) error {
	done := false
	return r.each(func(e xml.StartElement) error {
		if done || e.Name.Local != "Choice" && e.Name.Local != "Fallback" {
			return r.xml.Skip()
		}
		done = true
		return f()
	})
}

// control reads what is in a content control with f. A prompt, which stands there
// until somebody fills it in, is no content.
func (r *reader) control(f func() error) error {
	prompt := r.prompt
	defer func() { r.prompt = prompt }()
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "sdtPr":
			return r.each(func(e xml.StartElement) error {
				if e.Name.Local == "showingPlcHdr" && ooxml.On(e) {
					r.prompt++
				}
				return r.xml.Skip()
			})
		case "sdtContent":
			return f()
		}
		return r.xml.Skip()
	})
}

// within reads elements that only stand around others with f, which reads what
// is in them. It reports whether the element is one.
func (r *reader) within(e xml.StartElement, f func() error) (bool, error) {
	switch e.Name.Local {
	case "customXml", "ins", "moveTo":
		return true, f()
	case "sdt":
		return true, r.control(f)
	case "AlternateContent":
		return true, r.choice(f)
	}
	return false, nil
}

// blocks reads paragraphs, each given to paragraph, and tables. A table in a
// cell is read as paragraphs.
func (r *reader) blocks(paragraph func(string)) error {
	read := func() error { return r.blocks(paragraph) }
	defer r.flush(paragraph)
	return r.each(func(e xml.StartElement) error {
		if ok, err := r.within(e, read); ok {
			return err
		}
		switch e.Name.Local {
		case "p":
			text, err := r.paragraph(paragraph)
			paragraph(text)
			return err
		case "tbl":
			r.flush(paragraph)
			if r.cells == 0 {
				return r.table()
			}
			return r.nested(paragraph)
		case "footnote", "endnote":
			return read()
		case "altChunk":
			r.embedded = true
		}
		return r.xml.Skip()
	})
}

// nested reads a table in a cell, a paragraph a row.
func (r *reader) nested(paragraph func(string)) error {
	read := func() error { return r.nested(paragraph) }
	defer r.flush(paragraph)
	return r.each(func(e xml.StartElement) error {
		if ok, err := r.within(e, read); ok {
			return err
		}
		switch e.Name.Local {
		case "tr", "tc", "tbl":
			return read()
		case "p":
			text, err := r.paragraph(paragraph)
			paragraph(text)
			return err
		}
		return r.xml.Skip()
	})
}

// flush gives out the text of a paragraph whose end is deleted and that none
// follows.
func (r *reader) flush(paragraph func(string)) {
	if r.before != "" {
		r.heading = false
		paragraph(strings.TrimSpace(r.before))
		r.before = ""
	}
}
