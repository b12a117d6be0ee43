package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
)

// paragraph reads the text of a paragraph. What stands in text boxes anchored
// in it is given to aside. Where its end is deleted, its text is that of the next.
func (r *reader) paragraph(aside func(string)) (string, error) {
	before := r.before
	r.before, r.only, r.heading = "", false, false
	var b strings.Builder
	p := paragraph{Builder: &b}
	err := r.runs(&p, aside)
	r.tellUnread()
	if p.open {
		r.before = before + b.String()
		return "", err
	}
	text := strings.TrimSpace(before + b.String())
	if r.deleted {
		return text, err
	}
	number := r.lists.next(r.lists.of(&p)) // also before nothing: in a cell of numbers it is all there is
	if text == "" && !p.numbered && r.cells == 0 {
		number = ""
	}
	r.only = text == "" && number != ""
	r.heading = r.lists.heads(&p)
	return number + text, err
}

// A paragraph is its text while it is read, and the list that it belongs to.
type paragraph struct {
	*strings.Builder
	style    string
	list     reference
	numbered bool // it names its list itself
	open     bool // its end is deleted
	outline  *int // its own place in the outline
}

func (r *reader) runs(b *paragraph, aside func(string)) error {
	hidden, struck := r.lists.hides(b.style), false
	font := ""
	read := func() error { return r.runs(b, aside) }
	return r.each(func(e xml.StartElement) error {
		if ok, err := r.within(e, read); ok {
			return err
		}
		switch e.Name.Local {
		case "rPr":
			return r.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "rStyle":
					hidden = hidden || r.lists.hides(ooxml.Attr(e, "val"))
				case "vanish":
					hidden = ooxml.On(e)
				case "strike", "dstrike":
					struck = struck || ooxml.On(e)
				case "rFonts":
					font = ooxml.Attr(e, "ascii")
				}
				return r.xml.Skip()
			})
		case "pPr":
			err := r.properties(b)
			hidden = r.lists.hides(b.style)
			return err
		case "t":
			return r.characters(func(s string) {
				switch {
				case r.prompt > 0:
				case hidden:
					r.unread.hidden.WriteString(s)
				case struck:
					r.unread.struck.WriteString(s)
				default:
					b.WriteString(inFont(s, font))
				}
			})
		case "sym":
			if !hidden && !struck {
				b.WriteString(r.symbol(ooxml.Attr(e, "font"), ooxml.Attr(e, "char")))
			}
		case "fldChar":
			r.field(b, ooxml.Attr(e, "fldCharType"))
		case "instrText":
			return r.characters(func(s string) {
				if n := len(r.fields); n > 0 {
					r.fields[n-1].WriteString(s)
				}
			})
		case "tab", "ptab":
			b.WriteByte(' ')
		case "br", "cr":
			b.WriteByte('\n')
		case "noBreakHyphen":
			b.WriteByte('-')
		case "r", "hyperlink", "smartTag", "fldSimple", "dir", "bdo", "ruby", "rubyBase":
			return read()
		case "oMath", "oMathPara":
			return r.math(b)
		case "drawing", "pict", "object":
			return r.drawing(aside)
		}
		return r.xml.Skip()
	})
}

// drawing reads the text boxes of a drawing, in whatever shapes and groups.
func (r *reader) drawing(aside func(string)) error {
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "AlternateContent":
			return r.choice(func() error { return r.drawing(aside) })
		case "txbxContent":
			before := r.before
			r.before = ""
			err := r.blocks(aside)
			r.before = before
			return err
		}
		return r.drawing(aside)
	})
}

// properties reads the style of a paragraph and its place in a list.
func (r *reader) properties(b *paragraph) error {
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			b.style = ooxml.Attr(e, "val")
		case "numPr":
			b.numbered = true
			return r.properties(b)
		case "ilvl":
			level := min(number(e, "val"), maxLevel-1)
			b.list.level = &level
		case "outlineLvl":
			level := number(e, "val")
			b.outline = &level
		case "numId":
			b.list.id = ooxml.Attr(e, "val")
		case "rPr":
			return r.each(func(e xml.StartElement) error {
				if e.Name.Local == "del" || e.Name.Local == "moveFrom" {
					b.open = true
				}
				return r.xml.Skip()
			})
		}
		return r.xml.Skip()
	})
}

func (r *reader) characters(f func(string)) error {
	for {
		t, err := r.xml.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.CharData:
			f(string(t))
		case xml.StartElement:
			if err := r.xml.Skip(); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// number reads a count from an attribute; what is none is 0.
func number(e xml.StartElement, name string) int {
	n, _ := strconv.Atoi(ooxml.Attr(e, name))
	return min(max(n, 0), maxSpan)
}
