package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// What a check says in a comment stands between these lines. A cell has one
// comment, and people write into it: what is theirs is told by not being between.
const (
	firstLine = "【" + report.CommentAuthor + "】"
	lastLine  = "【" + report.CommentAuthor + "完】"
)

// A comment is one of a part of comments, by its bytes.
type comment struct {
	ref      string // the cell
	from, to int
	end      int // of its text: where the end tag begins
	pieces   []piece
}

// A piece is a t element of a comment.
type piece struct {
	from, to       int // of its content
	outerFrom, end int // of the run that it is all of; of its content where there is none
	text           string
}

// commentsIn are the comments of a part, and their authors.
func commentsIn(data []byte) (list []comment, authors []string, err error) {
	d := ooxml.NewDecoder(bytes.NewReader(data))
	var c *comment
	run, author, text := 0, false, false
	for {
		at := int(d.InputOffset())
		t, err := d.Token()
		if err == io.EOF {
			return list, authors, nil
		}
		if err != nil {
			return nil, nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "author":
				author = true
				authors = append(authors, "")
			case "comment":
				list = append(list, comment{ref: ooxml.Attr(t, "ref"), from: at})
				c = &list[len(list)-1]
			case "r":
				run = at
			case "t":
				if text = c != nil; text {
					from := int(d.InputOffset())
					c.pieces = append(c.pieces, piece{from: from, to: from, outerFrom: from, end: from})
				}
			}
		case xml.CharData:
			switch {
			case author:
				authors[len(authors)-1] += string(t)
			case text:
				p := &c.pieces[len(c.pieces)-1]
				p.text += string(t)
				p.to = int(d.InputOffset())
				p.end = p.to
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "author":
				author = false
			case "t":
				text = false
			case "r":
				if c != nil && len(c.pieces) > 0 {
					if p := &c.pieces[len(c.pieces)-1]; p.from > run {
						p.outerFrom, p.end = run, int(d.InputOffset())
					}
				}
			case "text":
				if c != nil && int(d.InputOffset()) > at { // not of one tag
					c.end = at
				}
			case "comment":
				c.to = int(d.InputOffset())
				c = nil
			}
		}
	}
}

// earlier takes what an earlier check said out of a sheet's comments, and the
// boxes of comments that said nothing else out of its drawing.
func earlier(e *ooxml.Edit, part, drawing string) error {
	data, err := e.Part(part)
	if err != nil {
		return err
	}
	list, _, err := commentsIn(data)
	if err != nil {
		return err
	}
	var changes []ooxml.Change
	gone := make(map[string]bool)
	for _, c := range list {
		var all strings.Builder
		for _, p := range c.pieces {
			all.WriteString(p.text)
		}
		stays, own := others(all.String())
		switch {
		case !own:
			continue
		case strings.TrimSpace(stays) == "":
			gone[c.ref] = true
			changes = append(changes, ooxml.Change{From: c.from, To: c.to})
			continue
		}
		changes = append(changes, c.without(all.String())...)
	}
	if len(changes) == 0 {
		return nil
	}
	e.Set(part, ooxml.Apply(data, changes))
	if drawing == "" || len(gone) == 0 {
		return nil
	}
	if data, err = e.Part(drawing); err != nil {
		return err
	}
	data, err = ooxml.Cut(data, func(_ xml.StartElement, shape []byte) bool {
		row, column := number(shape, "Row"), number(shape, "Column")
		return row >= 0 && column >= 0 && gone[ooxml.CellName(column+1, row+1)]
	}, "shape")
	if err != nil {
		return fmt.Errorf("part %s: %w", drawing, err)
	}
	e.Set(drawing, data)
	return nil
}

// number is the number in an element of a comment's box, -1 if there is none.
func number(shape []byte, local string) int {
	_, rest, ok := bytes.Cut(shape, []byte(":"+local+">"))
	text, _, closed := bytes.Cut(rest, []byte("<"))
	n, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if !ok || !closed || err != nil {
		return -1
	}
	return n
}

// ownParts are where a check speaks in a comment's text, with the line end before.
func ownParts(text string) (out [][2]int) {
	for at := 0; ; {
		from := strings.Index(text[at:], firstLine)
		if from < 0 {
			return out
		}
		from += at
		end := strings.Index(text[from:], lastLine)
		if end < 0 {
			return out
		}
		at = from + end + len(lastLine)
		if from > 0 && text[from-1] == '\n' {
			from--
		}
		out = append(out, [2]int{from, at})
	}
}

// others is what people say in a comment's text; own is whether a check speaks too.
func others(text string) (stays string, own bool) {
	spans := ownParts(text)
	for _, x := range slices.Backward(spans) {
		text = text[:x[0]] + text[x[1]:]
	}
	return text, len(spans) > 0
}

// without are the changes that take what a check says out of a comment.
func (c *comment) without(all string) (out []ooxml.Change) {
	spans := ownParts(all)
	at := 0
	for _, p := range c.pieces {
		left := ""
		for i := 0; i < len(p.text); i++ {
			if !slices.ContainsFunc(spans, func(x [2]int) bool { return x[0] <= at+i && at+i < x[1] }) {
				left += p.text[i : i+1]
			}
		}
		at += len(p.text)
		switch left {
		case p.text:
		case "":
			out = append(out, ooxml.Change{From: p.outerFrom, To: p.end})
		default:
			out = append(out, ooxml.Change{From: p.from, To: p.to, Text: string(ooxml.AppendText(nil, left))})
		}
	}
	return out
}

// addComments adds texts to the comments of a sheet, and returns the cells that
// had none.
func addComments(e *ooxml.Edit, part string, cells []string, texts map[string][]string) (fresh []string, err error) {
	data, err := e.Part(part)
	if err != nil {
		return nil, err
	}
	list, authors, err := commentsIn(data)
	if err != nil {
		return nil, err
	}
	author := slices.Index(authors, report.CommentAuthor)
	if author < 0 {
		author = len(authors)
		var x ooxml.XML
		x.Start("author", "xmlns", spreadsheetML)
		x.Text(report.CommentAuthor)
		x.End()
		if data, err = ooxml.BeforeEnd(data, "authors", string(x.Fragment())); err != nil {
			return nil, err
		}
		if list, _, err = commentsIn(data); err != nil {
			return nil, err
		}
	}
	var added bytes.Buffer
	var changes []ooxml.Change
	for _, c := range cells {
		var x ooxml.XML
		lines := firstLine + "\n" + strings.Join(texts[c], "\n") + "\n" + lastLine
		k := slices.IndexFunc(list, func(o comment) bool { return o.ref == c && o.end > 0 })
		if k < 0 {
			fresh = append(fresh, c)
			x.Start("comment", "xmlns", spreadsheetML, "ref", c, "authorId", strconv.Itoa(author))
			x.Start("text")
		} else {
			lines = "\n" + lines
		}
		x.Start("r", "xmlns", spreadsheetML)
		x.Start("t", "xml:space", "preserve")
		x.Text(lines)
		x.End()
		x.End()
		if k < 0 {
			x.End()
			x.End()
			added.Write(x.Fragment())
			continue
		}
		changes = append(changes, ooxml.Change{From: list[k].end, To: list[k].end, Text: string(x.Fragment())})
	}
	data = ooxml.Apply(data, changes)
	if data, err = ooxml.BeforeEnd(data, "commentList", added.String()); err != nil {
		return nil, err
	}
	e.Set(part, data)
	return fresh, nil
}
