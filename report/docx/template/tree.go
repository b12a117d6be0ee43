package template

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
)

// A node is an element of a part by its bytes: its start tag is from:open, its
// end tag shut:to. One that is a single tag has open, shut and to in one place.
type node struct {
	word, local            string // word: the namespace, if it is WordprocessingML's
	from, open, shut, to   int
	parent                 *node
	kids                   []*node
	text                   string // of a text or a property
	touched                bool   // something in it depends on the letter
	marked                 bool   // something in it may be in the document only once
	fresh                  bool   // it has an id of its own that a copy must not have
	pieces                 []piece
	conds                  []*section // innermost first; it is there if all hold
	marker                 bool       // it holds nothing but the marks of sections
	group                  *group     // of a row that comes back
	headed                 bool       // a table of which only the header stays without lines
	paragraph              *paragraph
	isRow, isCell, isTable bool
}

func (n *node) is(local string) bool { return n.local == local && n.word != "" }

// walk gives n and all in it to f.
func (n *node) walk(f func(*node)) {
	f(n)
	for _, k := range n.kids {
		k.walk(f)
	}
}

// child is the first child of a name, nil if there is none.
func (n *node) child(local string) *node {
	for _, k := range n.kids {
		if k.is(local) {
			return k
		}
	}
	return nil
}

// above is the nearest ancestor of a name.
func (n *node) above(local string) *node {
	for n = n.parent; n != nil && !n.is(local); n = n.parent {
	}
	return n
}

// touch says of n and all around it that it depends on the letter.
func (n *node) touch() {
	for ; n != nil && !n.touched; n = n.parent {
		n.touched = true
	}
}

// prefix is the prefix of the element's name with its colon.
func (n *node) prefix(data []byte) string {
	name := tagName(data[n.from:n.open])
	if i := strings.IndexByte(name, ':'); i >= 0 {
		return name[:i+1]
	}
	return ""
}

// tagName is the name in a start tag.
func tagName(tag []byte) string {
	end := bytes.IndexAny(tag, " \t\r\n/>")
	return string(tag[1:end])
}

// attr is the value of an attribute, whatever its namespace.
func (n *node) attr(data []byte, local string) string {
	d := xml.NewDecoder(bytes.NewReader(data[n.from:n.open]))
	t, err := d.RawToken()
	if e, ok := t.(xml.StartElement); ok && err == nil {
		for _, a := range e.Attr {
			if a.Name.Local == local {
				return a.Value
			}
		}
	}
	return ""
}

// maxDepth is more elements inside each other than office programs write.
const maxDepth = 400

var (
	errDepth   = fmt.Errorf("elements more than %d deep", maxDepth)
	errDoctype = errors.New("a document type declaration, which office programs don't write")
	errNoText  = errors.New("no text in it")
)

// wordSpaces are the namespaces of WordprocessingML, in the transitional and in the
// strict form.
var wordSpaces = map[string]bool{ooxml.WordprocessingML: true, "http://purl.oclc.org/ooxml/wordprocessingml/main": true}

// once are elements that a document has only one of a name or id of, or that a
// copy of a row need not have.
var once = map[string]bool{
	"bookmarkStart": true, "bookmarkEnd": true, "commentRangeStart": true, "commentRangeEnd": true, "commentReference": true,
	"permStart": true, "permEnd": true, "footnoteReference": true, "endnoteReference": true,
}

// parse reads the elements of a part.
func parse(data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var root, at *node
	depth := 0
	for {
		from := int(d.InputOffset())
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		to := int(d.InputOffset())
		switch t := t.(type) {
		case xml.Directive:
			return nil, errDoctype
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return nil, errDepth
			}
			n := &node{local: t.Name.Local, from: from, open: to, parent: at}
			if wordSpaces[t.Name.Space] {
				n.word = t.Name.Space
			}
			n.isRow, n.isCell, n.isTable = n.is("tr"), n.is("tc"), n.is("tbl")
			for _, a := range t.Attr {
				n.fresh = n.fresh || a.Name.Local == "paraId" || a.Name.Local == "textId"
			}
			n.fresh = n.fresh || n.local == "docPr" && n.word == ""
			if n.fresh || n.word != "" && once[n.local] || n.is("sdtPr") {
				for m := n; m != nil && !m.marked; m = m.parent {
					m.marked = true
				}
			}
			if at == nil && root != nil {
				return nil, errNoText
			}
			if at == nil {
				root = n
			} else {
				at.kids = append(at.kids, n)
			}
			at = n
		case xml.EndElement:
			depth--
			at.shut, at.to = from, to
			at = at.parent
		case xml.CharData:
			if at != nil && (at.local == "t" || root.word == "") {
				at.text += string(t)
			}
		}
	}
	if root == nil {
		return nil, errNoText
	}
	return root, nil
}
