package ooxml

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// ErrNoMainPart says that a package is no office document.
var ErrNoMainPart = errors.New("the package has no main part")

// MainPart finds the part that a package is about: word/document.xml of most
// texts, xl/workbook.xml of most workbooks (ECMA-376 Part 2 §9.3). One that
// no relationship names has its usual name.
func MainPart(fsys fs.FS) (string, error) {
	rels, err := Relations(fsys, "")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	for _, r := range rels {
		if strings.HasSuffix(r.Type, "/officeDocument") && fs.ValidPath(r.Target) {
			return r.Target, nil
		}
	}
	for _, name := range []string{"word/document.xml", "xl/workbook.xml"} {
		if _, err := fs.Stat(fsys, name); err == nil {
			return name, nil
		}
	}
	return "", ErrNoMainPart
}

// Doubled is the name of a part that a package has twice, empty if there is none:
// programs differ on which they read. Case makes no other name (ECMA-376 part 2
// §6.2.2), and programs that mend names take \ for / and leave out a / before and ./ within.
func Doubled(z *zip.Reader) string {
	met := make(map[string]bool, len(z.File))
	for _, f := range z.File {
		name := strings.ToLower(path.Join("/", strings.ReplaceAll(f.Name, `\`, "/")))
		if met[name] {
			return f.Name
		}
		met[name] = true
	}
	return ""
}

// Relations are the relationships from a part, or from the package when part is
// "", to other parts of the package.
func Relations(fsys fs.FS, part string) ([]Rel, error) {
	var out []Rel
	err := Elements(fsys, relsName(part), func(e xml.StartElement) {
		if e.Name.Local != "Relationship" || Attr(e, "TargetMode") == "External" {
			return
		}
		target := Attr(e, "Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", path.Dir(part), target)
		}
		out = append(out, Rel{ID: Attr(e, "Id"), Type: Attr(e, "Type"), Target: path.Clean(target)[1:]})
	})
	return out, err
}

// Outside are the relationships from a part to what is not in the package, such as
// the addresses of links.
func Outside(fsys fs.FS, part string) ([]Rel, error) {
	var out []Rel
	err := Elements(fsys, relsName(part), func(e xml.StartElement) {
		if e.Name.Local == "Relationship" && Attr(e, "TargetMode") == "External" {
			out = append(out, Rel{ID: Attr(e, "Id"), Type: Attr(e, "Type"), Target: Attr(e, "Target")})
		}
	})
	return out, err
}

// Root is the name of a part's outermost element: document of a text, workbook
// of a workbook.
func Root(fsys fs.FS, part string) (string, error) {
	name := ""
	err := Walk(fsys, part, func(_ *Tokens, e xml.StartElement) error {
		name = e.Name.Local
		return io.EOF
	})
	return name, err
}

// Elements gives the start of each element of a part to f.
func Elements(fsys fs.FS, part string, f func(xml.StartElement)) error {
	return Walk(fsys, part, func(_ *Tokens, e xml.StartElement) error {
		f(e)
		return nil
	})
}

// Walk gives the start of each element of a part to f, which may read on from
// there. The error [io.EOF] ends the walk.
func Walk(fsys fs.FS, part string, f func(*Tokens, xml.StartElement) error) error {
	file, err := fsys.Open(part)
	if err != nil {
		return err
	}
	defer file.Close()
	d := newTokens(decoding(file))
	for found := false; ; {
		t, err := d.Token()
		if err == io.EOF && found {
			return nil
		}
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		switch t := t.(type) {
		case xml.Directive:
			err = errors.New("a document type declaration, which office programs don't write")
		case xml.StartElement:
			found = true
			if err = f(d, t); err == io.EOF {
				return nil
			}
		}
		if err != nil {
			return fmt.Errorf("part %s: %w", part, err)
		}
	}
}

// Token is the next token within an element: that the part ends there is an error.
func Token(d xml.TokenReader) (xml.Token, error) {
	t, err := d.Token()
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return t, err
}

// Attr is the value of an attribute, whatever its namespace.
func Attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// On reports whether an element, which there is, switches something on.
func On(e xml.StartElement) bool {
	switch Attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// NewDecoder reads the XML of a part in UTF-8, in UTF-16, or in what some
// programs write without need.
func NewDecoder(r io.Reader) *xml.Decoder {
	r, decoder := decoding(r)
	return decoder(r)
}

// decoding is the text of a part, and what makes a decoder of such a text or the
// rest of it.
func decoding(part io.Reader) (text io.Reader, decoder func(io.Reader) *xml.Decoder) {
	b := bufio.NewReader(part)
	text = b
	utf16 := false
	if start, _ := b.Peek(4); len(start) == 4 {
		for _, f := range []struct {
			start  string
			endian unicode.Endianness
		}{
			{"\xff\xfe", unicode.LittleEndian}, {"\xfe\xff", unicode.BigEndian},
			{"<\x00?\x00", unicode.LittleEndian}, {"\x00<\x00?", unicode.BigEndian},
		} {
			if bytes.HasPrefix(start, []byte(f.start)) {
				text, utf16 = unicode.UTF16(f.endian, unicode.UseBOM).NewDecoder().Reader(b), true
				break
			}
		}
	}
	return text, func(r io.Reader) *xml.Decoder {
		d := xml.NewDecoder(r)
		d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
			var e encoding.Encoding
			switch label = strings.ToLower(label); label {
			case "utf-16", "utf-16le", "utf-16be":
				if utf16 {
					return r, nil
				}
			case "gb2312", "gbk", "gb18030":
				e = simplifiedchinese.GB18030
			}
			if e == nil {
				return nil, fmt.Errorf("the encoding %s, which office programs don't write", label)
			}
			return e.NewDecoder().Reader(r), nil
		}
		return d
	}
}
