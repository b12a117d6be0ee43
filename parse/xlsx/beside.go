package xlsx

import (
	"encoding/xml"
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/internal/regex"
)

// A note is something at a cell that is not its text.
type note struct {
	column, row int
	text        string
	link        bool
}

// beside gathers what a sheet has beside the texts of its cells.
type beside struct {
	notes   []note
	charts  []note
	printed []string // at the head and the foot of its pages

	linked  []link
	objects map[string]bool // by their numbers, which are said twice
}

// A link is a hyperlink whose address may stand in another part.
type link struct{ ref, id, text string }

// element looks at an element of a sheet: hyperlinks, embedded objects, heads and
// feet (ECMA-376 part 1 §18.3.1).
func (b *beside) element(d *ooxml.Tokens, e xml.StartElement) error {
	switch e.Name.Local {
	case "hyperlink":
		text := ooxml.Attr(e, "location")
		if tip := ooxml.Attr(e, "tooltip"); tip != "" {
			text = strings.TrimSpace(text + " " + tip)
		}
		b.linked = append(b.linked, link{ooxml.Attr(e, "ref"), ooxml.Attr(e, "id"), text})
	case "oleObject", "control":
		id, name := ooxml.Attr(e, "shapeId"), ooxml.Attr(e, "progId")
		if name == "" {
			name = ooxml.Attr(e, "name")
		}
		if b.objects == nil {
			b.objects = make(map[string]bool)
		}
		if !b.objects[id] {
			b.objects[id] = true
			b.notes = append(b.notes, note{column: 1, row: 1, text: name})
		}
	case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
		text, err := d.Text()
		if text = literals(text); !pageNumber.MatchString(text) {
			b.printed = append(b.printed, text)
		}
		return err
	}
	return nil
}

// literals are the words of a head or a foot of pages, without the codes for places,
// faces, sizes and colours (§18.3.1.46); an & is one.
func literals(s string) string {
	return strings.TrimSpace(headCodes.ReplaceAllStringFunc(s, func(code string) string {
		switch code {
		case "&&":
			return "&"
		case "&L", "&C", "&R":
			return " "
		case "&G":
			return "[&G]" // a picture
		}
		return ""
	}))
}

var (
	headCodes = regex.MustCompile(`&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]+|.)`)
	// pageNumber are the words that stand around the number of a page.
	pageNumber = regex.MustCompile(`(?i)^[\s第页共，,/\-–—]*(?:page|of|\s)*$`)
	scheme     = regex.MustCompile(`(?i)^(?:mailto:|https?://)`)
)

// parts looks at what other parts say of a sheet: comments (§18.7), the addresses of
// links, and the texts and pictures that are drawn over it (§20.5).
func (b *beside) parts(fsys fs.FS, part string) error {
	rels, err := ooxml.Relations(fsys, part)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return b.links(nil)
	case err != nil:
		return err
	}
	for _, r := range rels {
		var found []note
		switch {
		case strings.HasSuffix(r.Type, "/comments"):
			found, err = written(fsys, r.Target)
		case strings.HasSuffix(r.Type, "/drawing"):
			found, err = b.drawn(fsys, r.Target)
		}
		if err != nil {
			return err
		}
		b.notes = append(b.notes, found...)
	}
	outside, err := ooxml.Outside(fsys, part)
	if err != nil {
		return err
	}
	return b.links(outside)
}

// links notes the links of a sheet, given the addresses outside the package.
func (b *beside) links(outside []ooxml.Rel) error {
	for _, l := range b.linked {
		text := l.text
		for _, r := range outside {
			if r.ID == l.id && l.id != "" {
				text = strings.TrimSpace(r.Target + " " + text)
			}
		}
		from, _, _ := strings.Cut(l.ref, ":")
		if column, row, ok := ooxml.ParseCell(from); ok && text != "" {
			b.notes = append(b.notes, note{column, row, text, true})
		}
	}
	return nil
}

func written(fsys fs.FS, part string) (out []note, err error) {
	var at note
	err = ooxml.Walk(fsys, part, func(d *ooxml.Tokens, e xml.StartElement) error {
		switch e.Name.Local {
		case "comment":
			at.column, at.row, _ = ooxml.ParseCell(ooxml.Attr(e, "ref"))
		case "text":
			text, err := richText(d)
			if at.text = strings.TrimSpace(text); at.text != "" {
				out = append(out, at)
			}
			return err
		}
		return nil
	})
	return out, err
}

// drawn are the texts of shapes, and the names of pictures and of shapes without a
// text, at the cells where they begin. Charts are kept apart.
func (b *beside) drawn(fsys fs.FS, part string) (out []note, err error) {
	at, kind, name := note{column: 1, row: 1}, "", ""
	flush := func() { // what has no text has its name
		if name != "" {
			at.text = name
			if kind == "graphicFrame" {
				b.charts = append(b.charts, at)
			} else {
				out = append(out, at)
			}
		}
		kind, name = "", ""
	}
	set := func(d *ooxml.Tokens, n *int) error {
		text, err := d.Text()
		if v, bad := strconv.Atoi(strings.TrimSpace(text)); bad == nil && *n == 0 {
			*n = v + 1 // they count from 0
		}
		return err
	}
	err = ooxml.Walk(fsys, part, func(d *ooxml.Tokens, e xml.StartElement) error {
		switch e.Name.Local {
		case "oneCellAnchor", "twoCellAnchor":
			flush()
			at = note{}
		case "absoluteAnchor": // at no cell
			flush()
			at = note{column: 1, row: 1}
		case "col":
			return set(d, &at.column)
		case "row":
			return set(d, &at.row)
		case "pic", "sp", "cxnSp", "graphicFrame", "contentPart":
			flush()
			kind = e.Name.Local
		case "cNvPr":
			if kind != "" {
				name = ooxml.Attr(e, "name")
			}
		case "txBody":
			text, err := richText(d)
			if at.text = strings.TrimSpace(text); at.text != "" {
				out = append(out, at)
				name = ""
			}
			return err
		}
		return nil
	})
	flush()
	return out, err
}
