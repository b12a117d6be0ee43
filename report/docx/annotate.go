package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// commentsType is the content type of comments (ECMA-376 part 1 §11.3.2).
const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

// Annotate writes a copy of a document with each finding as a comment (批注) on its
// cell. Findings of the plan as a whole stand at the head of its table. Comments
// of an earlier check are taken out, but for those that somebody answered or
// ticked off. All else stays as it is.
func Annotate(w io.Writer, src *zip.Reader, f *report.Findings, l plan.Lang) error {
	main, err := ooxml.MainPart(src)
	if err != nil {
		return err
	}
	a := annotation{Edit: ooxml.NewEdit(src), lang: l}
	data, err := a.Part(main)
	if err != nil {
		return err
	}
	if data, err = a.open(src, main, data); err != nil {
		return err
	}
	cells, err := findCells(data)
	if err != nil {
		return fmt.Errorf("part %s: %w", main, err)
	}
	a.space = cells.space
	for i := range f.Findings {
		if c := cells.of(f, &f.Findings[i]); c != nil {
			a.comment(c, &f.Findings[i])
		}
	}
	var changes []ooxml.Change
	for _, c := range cells.list {
		changes = append(changes, c.changes()...)
	}
	if len(changes) > 0 {
		a.Set(main, ooxml.Apply(data, changes))
		if err := a.close(main); err != nil {
			return err
		}
	}
	return a.Write(w)
}

// An annotation is a document that gets comments.
type annotation struct {
	*ooxml.Edit
	lang  plan.Lang
	part  string            // with the comments
	fresh bool              // the document had none
	space string            // the namespace of its elements
	next  int               // the id of the next comment
	kept  map[string]string // the texts of comments of an earlier check that stay, by id
	texts bytes.Buffer
}

// open finds the part with the document's comments, or begins one. It returns the
// main part without the comments of an earlier check.
func (a *annotation) open(src *zip.Reader, main string, data []byte) ([]byte, error) {
	rels, err := ooxml.Relations(src, main)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	parts := make(map[string]string) // by the last word of their relation
	for _, r := range rels {
		parts[path.Base(r.Type)] = r.Target
	}
	var ok bool
	if a.part, ok = parts["comments"]; !ok {
		a.fresh = true
		a.part = a.NewName(path.Join(path.Dir(main), "comments"), ".xml")
		return data, nil
	}
	gone, err := a.earlier(parts)
	if err != nil || len(gone) == 0 {
		return data, err
	}
	data, err = ooxml.Cut(data, func(e xml.StartElement, element []byte) bool {
		if e.Name.Local == "r" {
			return onlyRefers(element, gone)
		}
		return gone[ooxml.Attr(e, "id")]
	}, "commentRangeStart", "commentRangeEnd", "r")
	if err != nil {
		return nil, fmt.Errorf("part %s: %w", main, err)
	}
	a.Set(main, data)
	return data, nil
}

// comment adds a comment on a cell, unless one that stays says the same.
func (a *annotation) comment(c *docCell, f *report.Finding) {
	lines := report.CommentLines(f, a.lang)
	for _, id := range c.has {
		if a.kept[id] == strings.Join(lines, "\n") {
			return
		}
	}
	var x ooxml.XML
	x.Start("w:comment", "xmlns:w", a.space, "w:id", strconv.Itoa(a.next), "w:author", report.CommentAuthor, "w:initials", "z")
	for _, line := range lines {
		x.Start("w:p")
		x.Start("w:r")
		x.Start("w:t", "xml:space", "preserve")
		x.Text(line)
		x.End()
		x.End()
		x.End()
	}
	x.End()
	a.texts.Write(x.Fragment())
	c.comments = append(c.comments, a.next)
	a.next++
}

// close writes the part with the comments.
func (a *annotation) close(main string) error {
	if !a.fresh {
		data, err := a.Part(a.part)
		if err != nil {
			return err
		}
		if data, err = ooxml.BeforeEnd(data, "comments", a.texts.String()); err != nil {
			return fmt.Errorf("part %s: %w", a.part, err)
		}
		a.Set(a.part, data)
		return nil
	}
	var x ooxml.XML
	x.Start("w:comments", "xmlns:w", a.space)
	x.Raw(a.texts.String())
	x.End()
	a.Set(a.part, x.Bytes())
	if err := a.AddType(a.part, commentsType); err != nil {
		return err
	}
	kind := ooxml.Relationships
	if a.space != ooxml.WordprocessingML {
		kind = strings.TrimSuffix(a.space, "wordprocessingml/main") + "officeDocument/relationships" // the strict form
	}
	_, err := a.AddRelation(main, kind+"/comments", a.part)
	return err
}

// errNoPrefix is for documents whose elements have no prefix, which office
// programs don't write.
var errNoPrefix = errors.New("its elements have no namespace prefix")
