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
// cell. Findings of the plan as a whole stand at the head of its table. All else
// stays as it is.
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
	cells, err := findCells(data)
	if err != nil {
		return fmt.Errorf("part %s: %w", main, err)
	}
	if err := a.open(src, main, cells); err != nil {
		return err
	}
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
	part  string // with the comments
	fresh bool   // the document had none
	space string // the namespace of its elements
	next  int    // the id of the next comment
	texts bytes.Buffer
}

// open finds the part with the document's comments, or begins one.
func (a *annotation) open(src *zip.Reader, main string, cells *cellMap) error {
	a.space = cells.space
	rels, err := ooxml.Relations(src, main)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, r := range rels {
		if !strings.HasSuffix(r.Type, "/comments") {
			continue
		}
		a.part = r.Target
		return ooxml.Elements(src, a.part, func(e xml.StartElement) {
			if n, err := strconv.Atoi(ooxml.Attr(e, "id")); err == nil && e.Name.Local == "comment" {
				a.next = max(a.next, n+1)
			}
		})
	}
	a.fresh = true
	a.part = a.NewName(path.Join(path.Dir(main), "comments"), ".xml")
	return nil
}

// comment adds a comment on a cell.
func (a *annotation) comment(c *docCell, f *report.Finding) {
	var x ooxml.XML
	x.Start("w:comment", "xmlns:w", a.space, "w:id", strconv.Itoa(a.next), "w:author", "zeren", "w:initials", "z")
	for _, line := range report.CommentLines(f, a.lang) {
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
