// Package html reads the tables of a saved web page.
package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// maxSpan is more rows or columns than a cell of a plan spans. HTML's own limits
// are 1000 columns and 65534 rows.
const maxSpan = 1000

// mostDepth is how many elements the parser of pages lets be in each other.
const mostDepth = 512

// Read finds the paragraphs and tables of a page. A table that only holds other
// tables is layout: what is in it counts, not the table. Places are rows of
// tables; name is the file's base name. The error is a [*plan.Failure]: elements that
// are too deep in each other.
func Read(name, src string, limits *limit.Limits) (*grid.Doc, error) {
	at := plan.Place{Name: name}
	root, err := html.Parse(strings.NewReader(src))
	if err != nil { // no other markup is an error
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceDeep, At: []plan.Place{at}, Args: []string{strconv.Itoa(mostDepth)}}, Err: err}
	}
	if err := limits.Check(plan.LimitDepth, depth(root), at); err != nil {
		return nil, err
	}
	r := reader{name: name, doc: &grid.Doc{Format: "html"}}
	r.block(root)
	r.flush()
	r.tellUnread(at)
	return r.doc, nil
}

// depth is how many elements of a page are in each other at most.
func depth(n *html.Node) int64 {
	most := int64(0)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			most = max(most, 1+depth(c))
		}
	}
	return most
}

type reader struct {
	name   string
	doc    *grid.Doc
	text   strings.Builder // of the paragraph at hand
	head   bool            // it is a heading
	tables int

	unseen, struck []string // texts that were not read since they were told
}

// block walks what is outside tables of cells.
func (r *reader) block(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.text.WriteString(collapse(n.Data))
		return
	case html.ElementNode:
		if hidden(n) {
			r.passOver(n)
			return
		}
		if n.DataAtom == atom.Table && !layout(n) {
			r.flush()
			r.table(n)
			return
		}
	}
	apart := breaks(n)
	if apart {
		r.flush()
	}
	head := r.head
	r.head = head || heading(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.block(c)
	}
	if apart {
		r.flush()
	}
	r.head = head
}

// flush ends a paragraph.
func (r *reader) flush() {
	if s := strings.TrimSpace(r.text.String()); s != "" {
		r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: s, At: plan.Place{Name: r.name}, Heading: r.head})
	}
	r.text.Reset()
}

func (r *reader) table(n *html.Node) {
	r.tables++
	t := new(grid.Table)
	row := 0
	var walk func(n *html.Node, unseen bool)
	walk = func(n *html.Node, unseen bool) {
		rest := 0 // rows of the group from the one at hand on
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Tr {
				rest++
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || noText(c) {
				continue
			}
			unseen := unseen || styledAway(c)
			switch c.DataAtom {
			case atom.Tr:
				row++
				at := plan.Place{Name: r.name, Table: r.tables, Row: row}
				t.Rows = append(t.Rows, grid.Row{Cells: r.cells(c, rest), At: at, Hidden: unseen})
				r.tellUnread(at)
				rest--
			case atom.Caption:
				r.block(c)
				r.flush()
			default:
				walk(c, unseen)
			}
		}
	}
	walk(n, false)
	if len(t.Rows) > 0 {
		r.doc.Blocks = append(r.doc.Blocks, t)
	}
}

// cells are those of a row that the page shows. One whose span is 0 goes to the end of the row's group,
// of which so many rows are left.
func (r *reader) cells(tr *html.Node, rest int) []grid.Cell {
	var out []grid.Cell
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.DataAtom == atom.Td || c.DataAtom == atom.Th) {
			if styledAway(c) {
				r.unseen = append(r.unseen, r.textIn(c, true))
				continue
			}
			cell := grid.Cell{Text: r.textOf(c, struck(tr)), Cols: span(c, "colspan"), Rows: span(c, "rowspan")}
			if cell.Rows == 0 {
				cell.Rows = rest
			}
			out = append(out, cell)
		}
	}
	return out
}

func span(n *html.Node, name string) int {
	for _, a := range n.Attr {
		if a.Key == name {
			v, _ := strconv.Atoi(strings.TrimSpace(a.Val))
			return min(v, maxSpan)
		}
	}
	return 1
}

// textOf is the text of a cell. Of a struck row none has any.
func (r *reader) textOf(cell *html.Node, gone bool) string {
	if gone || struck(cell) {
		r.struck = append(r.struck, r.textIn(cell, true))
		return ""
	}
	return r.textIn(cell, false)
}

// textIn is the text in an element; <br> and the ends of blocks are line feeds. All
// is what the page doesn't show, too.
func (r *reader) textIn(n *html.Node, all bool) string {
	var b strings.Builder
	var walk func(*html.Node)
	within := func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(collapse(n.Data))
			return
		case n.Type != html.ElementNode:
			return
		case noText(n):
			return
		case all:
		case struck(n):
			r.struck = append(r.struck, r.textIn(n, true))
			return
		case styledAway(n):
			r.unseen = append(r.unseen, r.textIn(n, true))
			return
		}
		apart := breaks(n) && n.DataAtom != atom.Td && n.DataAtom != atom.Th
		if !apart && breaks(n) {
			b.WriteByte(' ') // a cell of a table within the cell
		}
		if apart {
			b.WriteByte('\n')
		}
		within(n)
		if apart && n.DataAtom != atom.Br {
			b.WriteByte('\n')
		}
	}
	within(n)
	var lines []string
	for _, l := range strings.Split(b.String(), "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n")
}

// collapse makes one space of white space, as a browser does. A no-break space
// is none.
func collapse(s string) string {
	var b strings.Builder
	space := false
	for _, c := range s {
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(c)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// layout reports whether a table is there for the look of the page: it holds
// other tables, and has no rows of several cells with text of their own.
func layout(n *html.Node) bool { return holds(n) && rows(n) < 2 }

// holds reports whether an element has a table in it.
func holds(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.DataAtom == atom.Table || holds(c)) {
			return true
		}
	}
	return false
}

// rows counts the rows of a table that have at least three cells with text
// outside tables within them.
func rows(n *html.Node) int {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode || c.DataAtom == atom.Table:
		case c.DataAtom == atom.Tr:
			filled := 0
			for d := c.FirstChild; d != nil; d = d.NextSibling {
				if (d.DataAtom == atom.Td || d.DataAtom == atom.Th) && worded(d) {
					filled++
				}
			}
			if filled >= 3 {
				count++
			}
		default:
			count += rows(c)
		}
	}
	return count
}

// worded reports whether an element has text outside tables.
func worded(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" ||
			c.Type == html.ElementNode && c.DataAtom != atom.Table && !hidden(c) && worded(c) {
			return true
		}
	}
	return false
}

func heading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// breaks reports whether an element starts and ends a line.
func breaks(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Br, atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Nav, atom.Tr, atom.Td, atom.Th, atom.Table, atom.Pre, atom.Blockquote, atom.Center:
		return true
	}
	return false
}
