package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// An Edit is a package that is written again with some parts changed and some
// added. All other parts stay as they are, byte for byte.
type Edit struct {
	src   *zip.Reader
	parts map[string][]byte // changed and added
	order []string          // the added ones
}

// NewEdit starts from a package.
func NewEdit(src *zip.Reader) *Edit { return &Edit{src: src, parts: make(map[string][]byte)} }

// Part is the bytes of a part, as they would be written. They must be UTF-8,
// which is what office programs write.
func (e *Edit) Part(name string) ([]byte, error) {
	data, ok := e.parts[name]
	if !ok {
		var err error
		if data, err = fs.ReadFile(e.src, name); err != nil {
			return nil, err
		}
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return nil, fmt.Errorf("part %s: in UTF-16, which can't be edited", name)
	}
	return data, nil
}

// Set changes a part, or adds one.
func (e *Edit) Set(name string, data []byte) {
	if _, ok := e.parts[name]; !ok {
		if _, err := fs.Stat(e.src, name); err != nil {
			e.order = append(e.order, name)
		}
	}
	e.parts[name] = data
}

// A Change puts a text in place of some bytes of a part; none if From is To.
type Change struct {
	From, To int
	Text     string
}

// Apply is data with changes, which must not overlap. Those of one place keep
// their order.
func Apply(data []byte, changes []Change) []byte {
	changes = slices.Clone(changes)
	slices.SortStableFunc(changes, func(a, b Change) int { return a.From - b.From })
	var out bytes.Buffer
	at := 0
	for _, x := range changes {
		out.Write(data[at:x.From])
		out.WriteString(x.Text)
		at = x.To
	}
	out.Write(data[at:])
	return out.Bytes()
}

// Cut is data without the elements of some local names that drop chooses, by
// their start tags and their bytes.
func Cut(data []byte, drop func(e xml.StartElement, element []byte) bool, locals ...string) ([]byte, error) {
	type open struct {
		xml.StartElement
		at int
	}
	d := NewDecoder(bytes.NewReader(data))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity // drawings of comments are not always XML
	var stack []open
	var cuts []Change
	for {
		at := int(d.InputOffset())
		t, err := d.Token()
		if err == io.EOF {
			return Apply(data, cuts), nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			stack = append(stack, open{t.Copy(), at})
		case xml.EndElement:
			last := len(stack) - 1
			e, end := stack[last], int(d.InputOffset())
			stack = stack[:last]
			if slices.Contains(locals, e.Name.Local) && drop(e.StartElement, data[e.at:end]) {
				// With what was cut within it.
				cuts = slices.DeleteFunc(cuts, func(c Change) bool { return c.From >= e.at })
				cuts = append(cuts, Change{From: e.at, To: end})
			}
		}
	}
}

// ErrNoEnd says that the XML of a part is not as office programs write it.
var ErrNoEnd = errors.New("the part has no end tag where one is expected")

// BeforeEnd puts a text before the last end tag of the element with a local
// name.
func BeforeEnd(data []byte, local, text string) ([]byte, error) {
	for at := len(data); ; {
		at = bytes.LastIndex(data[:at], []byte("</"))
		if at < 0 {
			break
		}
		end := bytes.IndexByte(data[at:], '>')
		if end < 0 {
			break
		}
		name := strings.TrimSpace(string(data[at+2 : at+end]))
		if _, after, ok := strings.Cut(name, ":"); ok {
			name = after
		}
		if name == local {
			return Apply(data, []Change{{at, at, text}}), nil
		}
	}
	return nil, ErrNoEnd
}

// AddRelation adds a relationship from a part to another, and returns its id.
func (e *Edit) AddRelation(from, kind, to string) (string, error) {
	name := relsName(from)
	data, err := e.Part(name)
	if errors.Is(err, fs.ErrNotExist) {
		data, err = rels(from, nil), nil
		data = bytes.Replace(data, []byte(`"/>`), []byte(`"></Relationships>`), 1)
	}
	if err != nil {
		return "", err
	}
	id := ""
	for n := 1; id == "" || bytes.Contains(data, []byte(`"`+id+`"`)); n++ {
		id = fmt.Sprintf("zeren%d", n)
	}
	var x XML
	dir, _ := path.Split(from)
	target, ok := strings.CutPrefix(to, dir)
	if !ok {
		target = "/" + to
	}
	x.Empty("Relationship", "Id", id, "Type", kind, "Target", target)
	data, err = BeforeEnd(data, "Relationships", string(x.Fragment()))
	if err != nil {
		return "", fmt.Errorf("part %s: %w", name, err)
	}
	e.Set(name, data)
	return id, nil
}

// AddType says what a part contains.
func (e *Edit) AddType(part, contentType string) error {
	const name = "[Content_Types].xml"
	data, err := e.Part(name)
	if err != nil {
		return err
	}
	var x XML
	x.Empty("Override", "PartName", "/"+part, "ContentType", contentType)
	if data, err = BeforeEnd(data, "Types", string(x.Fragment())); err != nil {
		return fmt.Errorf("part %s: %w", name, err)
	}
	e.Set(name, data)
	return nil
}

// NewName is a name for a part that the package does not have: word/comments2.xml.
func (e *Edit) NewName(before, after string) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s%d%s", before, n, after)
		_, changed := e.parts[name]
		if _, err := fs.Stat(e.src, name); err != nil && !changed {
			return name
		}
	}
}

// Write writes the package.
func (e *Edit) Write(w io.Writer) error {
	z := zip.NewWriter(w)
	put := func(h *zip.FileHeader, data []byte) error {
		f, err := z.CreateHeader(h)
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	}
	for _, f := range e.src.File {
		data, changed := e.parts[f.Name]
		var err error
		if changed {
			h := header(f.Name)
			if f.Modified.Year() >= 1980 { // the first year that a zip knows
				h.Modified = f.Modified
			}
			err = put(h, data)
		} else {
			err = z.Copy(f)
		}
		if err != nil {
			return fmt.Errorf("part %s: %w", f.Name, err)
		}
	}
	for _, name := range e.order {
		if err := put(header(name), e.parts[name]); err != nil {
			return fmt.Errorf("part %s: %w", name, err)
		}
	}
	return z.Close()
}
