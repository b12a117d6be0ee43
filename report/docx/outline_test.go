package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
)

// A node is an element of a part.
type node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Nodes   []*node    `xml:",any"`
	Text    string     `xml:",chardata"`
}

func (n *node) name() string { return n.XMLName.Local }

func (n *node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// at goes down the path by first children; nil if there is no such element.
func (n *node) at(path ...string) *node {
	for _, name := range path {
		if n == nil {
			return nil
		}
		next := n.all(name)
		if len(next) == 0 {
			return nil
		}
		n = next[0]
	}
	return n
}

// all is the children of one name.
func (n *node) all(name string) (nodes []*node) {
	for _, kid := range n.Nodes {
		if kid.name() == name {
			nodes = append(nodes, kid)
		}
	}
	return nodes
}

// find is all elements of one name below n.
func (n *node) find(name string) (nodes []*node) {
	for _, kid := range n.Nodes {
		if kid.name() == name {
			nodes = append(nodes, kid)
		}
		nodes = append(nodes, kid.find(name)...)
	}
	return nodes
}

// parts is the files in a written document.
type parts map[string][]byte

func write(t testing.TB, doc *report.Document, opt *docx.Options) parts {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, docx.Write(&b, doc, opt))
	return unzip(t, b.Bytes())
}

func unzip(t testing.TB, data []byte) parts {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	p := parts{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		p[f.Name], err = io.ReadAll(r)
		require.NoError(t, err)
	}
	return p
}

func (p parts) xml(t testing.TB, name string) *node {
	t.Helper()
	require.Contains(t, p, name)
	root := &node{}
	require.NoError(t, xml.Unmarshal(p[name], root), name)
	return root
}

func (p parts) body(t testing.TB) *node {
	t.Helper()
	return p.xml(t, "word/document.xml").at("body")
}

// outline shows a document as people see it: its styles, its text with the
// style of each paragraph, its footers.
func outline(t testing.TB, p parts) string {
	t.Helper()
	o := &outliner{names: map[string]string{}}
	o.printf("styles\n")
	styles := p.xml(t, "word/styles.xml").all("style")
	for _, s := range styles {
		o.names[s.attr("styleId")] = s.at("name").attr("val")
	}
	for _, s := range styles {
		o.printf("  %s", o.names[s.attr("styleId")])
		if base := s.at("basedOn"); base != nil {
			o.printf(" (%s)", o.names[base.attr("val")])
		}
		o.printf("\n")
		for _, group := range []string{"pPr", "rPr", "tblPr"} {
			if g := s.at(group); g != nil && len(g.Nodes) > 0 {
				o.printf("    %s\n", properties(g))
			}
		}
	}
	o.printf("document\n")
	o.blocks(p.body(t), "  ")
	for _, footer := range []string{"word/footer1.xml", "word/footer2.xml"} {
		o.printf("%s\n", footer)
		o.blocks(p.xml(t, footer), "  ")
	}
	return o.String()
}

type outliner struct {
	strings.Builder
	names map[string]string // of styles, by identifier
}

func (o *outliner) printf(format string, args ...any) { fmt.Fprintf(o, format, args...) }

func (o *outliner) blocks(n *node, indent string) {
	for _, kid := range n.Nodes {
		switch kid.name() {
		case "p":
			keep := ""
			if kid.at("pPr", "keepNext") != nil {
				keep = " +"
			}
			o.printf("%s%s%s | %s\n", indent, o.names[kid.at("pPr", "pStyle").attr("val")], keep, paragraphText(kid))
		case "tbl":
			o.table(kid, indent)
		case "tcPr":
		case "sectPr":
			o.printf("%ssection %s\n", indent, properties(kid))
		default:
			o.printf("%s%s?\n", indent, kid.name())
		}
	}
}

func (o *outliner) table(n *node, indent string) {
	o.printf("%stable %s", indent, o.names[n.at("tblPr", "tblStyle").attr("val")])
	columns := n.at("tblGrid").all("gridCol")
	if len(columns) < 10 {
		for _, col := range columns {
			o.printf(" %s", col.attr("w"))
		}
	} else {
		o.printf(" %d columns", len(columns))
	}
	o.printf("\n")
	for _, row := range n.all("tr") {
		o.printf("%s  row %s\n", indent, properties(row.at("trPr")))
		for _, cell := range row.all("tc") {
			o.printf("%s    cell", indent)
			if span := cell.at("tcPr", "gridSpan"); span != nil {
				o.printf(" over %s", span.attr("val"))
			}
			if cell.at("tcPr", "tcBorders") != nil {
				o.printf(" ruled")
			}
			o.printf("\n")
			o.blocks(cell, indent+"      ")
		}
	}
}

// properties lists elements as name attribute=value …
func properties(n *node) string {
	var list []string
	for _, kid := range n.Nodes {
		item := kid.name()
		for _, a := range kid.Attrs {
			if a.Name.Local == "val" {
				item += " " + a.Value
			} else {
				item += " " + a.Name.Local + "=" + a.Value
			}
		}
		if len(kid.Nodes) > 0 {
			item += " {" + properties(kid) + "}"
		}
		list = append(list, item)
	}
	return strings.Join(list, "; ")
}

// paragraphText shows subscripts as _{}, superscripts as ^{}, line breaks as ⏎,
// tabs as ⇥ and fields as «».
func paragraphText(p *node) string {
	var b strings.Builder
	for _, kid := range p.Nodes {
		switch kid.name() {
		case "r":
			b.WriteString(runText(kid))
		case "fldSimple":
			b.WriteString("«" + strings.TrimSpace(kid.attr("instr")) + "»")
		}
	}
	return b.String()
}

func runText(r *node) string {
	var b strings.Builder
	for _, kid := range r.Nodes {
		switch kid.name() {
		case "t":
			b.WriteString(kid.Text)
		case "br":
			b.WriteString("⏎")
		case "tab":
			b.WriteString("⇥")
		}
	}
	if v := r.at("rPr", "vertAlign"); v != nil {
		mark := map[string]string{"subscript": "_", "superscript": "^"}[v.attr("val")]
		return mark + "{" + b.String() + "}"
	}
	return b.String()
}
