package docx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// An earlierComment is a comment that a document has already.
type earlierComment struct {
	id        string
	own       bool   // made by an earlier check
	text      string // a line for each paragraph
	paragraph string // the id of its last paragraph, which Word's further parts know it by
}

// earlier takes the comments of an earlier check out of the parts that have
// comments, and returns their ids. Those that somebody answered or ticked off stay.
func (a *annotation) earlier(parts map[string]string) (gone map[string]bool, err error) {
	data, err := a.Part(a.part)
	if err != nil {
		return nil, err
	}
	all, err := commentsIn(data)
	if err != nil {
		return nil, fmt.Errorf("part %s: %w", a.part, err)
	}
	own := make(map[string]bool)
	for _, c := range all {
		if c.own {
			own[c.paragraph] = true
		}
	}
	heeded := make(map[string]bool)
	if part, ok := parts["commentsExtended"]; ok {
		if data, err = a.Part(part); err == nil {
			heeded, err = heededIn(data, own)
		}
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", part, err)
		}
	}
	gone, a.kept = make(map[string]bool), make(map[string]string)
	paragraphs := make(map[string]bool)
	for _, c := range all {
		switch {
		case c.own && !heeded[c.paragraph]:
			gone[c.id], paragraphs[c.paragraph] = true, c.paragraph != ""
			continue
		case c.own:
			a.kept[c.id] = c.text
		}
		if n, err := strconv.Atoi(c.id); err == nil {
			a.next = max(a.next, n+1)
		}
	}
	if len(gone) == 0 {
		return nil, nil
	}
	durable := make(map[string]bool)
	for _, x := range []struct {
		part, element string
		drop          func(e xml.StartElement) bool
	}{
		{"comments", "comment", func(e xml.StartElement) bool { return gone[ooxml.Attr(e, "id")] }},
		{"commentsExtended", "commentEx", func(e xml.StartElement) bool { return paragraphs[ooxml.Attr(e, "paraId")] }},
		{"commentsIds", "commentId", func(e xml.StartElement) bool {
			mine := paragraphs[ooxml.Attr(e, "paraId")]
			durable[ooxml.Attr(e, "durableId")] = mine
			return mine
		}},
		{"commentsExtensible", "commentExtensible", func(e xml.StartElement) bool { return durable[ooxml.Attr(e, "durableId")] }},
	} {
		part, ok := parts[x.part]
		if !ok {
			continue
		}
		if data, err = a.Part(part); err == nil {
			data, err = ooxml.Cut(data, func(e xml.StartElement, _ []byte) bool { return x.drop(e) }, x.element)
		}
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", part, err)
		}
		a.Set(part, data)
	}
	return gone, nil
}

// commentsIn are the comments of a part.
func commentsIn(data []byte) ([]earlierComment, error) {
	var all []earlierComment
	err := elements(data, func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local == "comment" {
			all = append(all, earlierComment{id: ooxml.Attr(e, "id"), own: ooxml.Attr(e, "author") == report.CommentAuthor})
			return nil
		}
		if len(all) == 0 {
			return nil
		}
		c := &all[len(all)-1]
		switch e.Name.Local {
		case "p":
			if c.paragraph = ooxml.Attr(e, "paraId"); c.text != "" {
				c.text += "\n"
			}
		case "t":
			var s string
			err := d.DecodeElement(&s, &e)
			c.text += s
			return err
		}
		return nil
	})
	return all, err
}

// heededIn are the comments, by their last paragraphs, that somebody else answered
// or that are ticked off ([MS-DOCX] §2.5.1).
func heededIn(data []byte, own map[string]bool) (map[string]bool, error) {
	out := make(map[string]bool)
	err := elements(data, func(_ *xml.Decoder, e xml.StartElement) error {
		if parent := ooxml.Attr(e, "paraIdParent"); parent != "" && !own[ooxml.Attr(e, "paraId")] {
			out[parent] = true
		}
		switch ooxml.Attr(e, "done") {
		case "1", "true", "on":
			out[ooxml.Attr(e, "paraId")] = true
		}
		return nil
	})
	return out, err
}

// elements gives the start of each element of a piece of XML to f, which may read
// on from there.
func elements(piece []byte, f func(*xml.Decoder, xml.StartElement) error) error {
	d := ooxml.NewDecoder(bytes.NewReader(piece))
	d.Strict = false
	for {
		t, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if e, ok := t.(xml.StartElement); ok {
			err = f(d, e)
		}
		if err != nil {
			return err
		}
	}
}

// onlyRefers reports whether a run is nothing but the reference to a comment.
func onlyRefers(run []byte, to map[string]bool) bool {
	refers, more, outer := false, false, true
	err := elements(run, func(d *xml.Decoder, e xml.StartElement) error {
		switch {
		case outer:
			outer = false
			return nil
		case e.Name.Local == "commentReference":
			refers = to[ooxml.Attr(e, "id")]
		case e.Name.Local != "rPr":
			more = true
		}
		return d.Skip()
	})
	return err == nil && refers && !more
}
