// Package markdown reads the pipe tables of a Markdown text.
package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// ruler is the line below the header of a table as databases print it: ---+---.
var ruler = regex.MustCompile(`^[ \t]*-+(?:\+-+)+[ \t\r]*$`)

// piped puts a pipe before each row of a table whose rows have none around them, so
// that a blank first cell is one, and one with a number is no item of a list: 1. | a.
// What follows a table of a database at once is a quotation. Lines stay lines.
func piped(src string) string {
	if !strings.Contains(src, "|") {
		return src
	}
	lines := strings.Split(src, "\n")
	for i := 1; i < len(lines); i++ {
		ruled := ruler.MatchString(lines[i])
		if !ruled && !bare.MatchString(lines[i]) || !strings.Contains(lines[i-1], "|") {
			continue
		}
		columns := strings.Count(lines[i], "|") + strings.Count(lines[i], "+") + 1
		if !ruled && len(cellsOf("|"+lines[i-1])) != columns {
			continue
		}
		lines[i-1] = "|" + lines[i-1]
		lines[i] = "|" + strings.ReplaceAll(lines[i], "+", "|")
		for i++; i < len(lines) && strings.Contains(lines[i], "|"); i++ {
			if ruled || !strings.HasPrefix(strings.TrimSpace(lines[i]), "|") || len(cellsOf(lines[i])) < columns {
				lines[i] = "|" + lines[i]
			}
		}
		if ruled && i < len(lines) && strings.TrimSpace(lines[i]) != "" {
			lines[i] = "> " + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// bare is the line below the header of a table without pipes around its rows.
var bare = regex.MustCompile(`^[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\r?$`)

// delimiter is the line below the header of a table: | --- | :-: |.
var delimiter = regex.MustCompile(`(?m)^[ \t]*\|?[ \t]*:?-{1,}:?[ \t]*(\|[ \t]*:?-{1,}:?[ \t]*)+\|?[ \t\r]*$`)

// Looks reports whether a text has a pipe table, perhaps within a quotation or
// without the line below its header.
func Looks(src string) bool {
	if !strings.Contains(src, "|") {
		return false
	}
	lines := strings.Split(piped(src), "\n")
	for _, l := range lines {
		if delimiter.MatchString(unquoted(l)) {
			return true
		}
	}
	return len(looseRuns(lines)) > 0
}

// Read finds the paragraphs and pipe tables of a text, also those that stand as
// code, as in an answer that somebody copied. <br> in a cell is a line end; marks
// of emphasis go. name is the file's base name, for places.
func Read(name, src string) *grid.Doc {
	r := reader{name: name, doc: &grid.Doc{Format: "markdown"}}
	lines := strings.Split(piped(src), "\n")
	runs := looseRuns(lines)
	r.read(withoutLoose(lines, runs))
	r.loose(runs)
	return r.doc
}

func (r *reader) read(src string) {
	r.src = []byte(src)
	root := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader(r.src))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		r.block(n)
	}
}

type reader struct {
	name   string
	src    []byte
	before int // lines before src
	doc    *grid.Doc
}

func (r *reader) block(n ast.Node) {
	switch n := n.(type) {
	case *tables.Table:
		t := new(grid.Table)
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			out := grid.Row{At: r.at(row)}
			for c := row.FirstChild(); c != nil; c = c.NextSibling() {
				out.Cells = append(out.Cells, grid.Cell{Text: r.text(c)})
			}
			out.Cells = append(out.Cells, r.beyond(row, len(out.Cells))...)
			t.Rows = append(t.Rows, out)
		}
		r.doc.Blocks = append(r.doc.Blocks, t)
	case *ast.ListItem:
		start := len(r.doc.Blocks)
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			r.block(c)
		}
		if start < len(r.doc.Blocks) {
			if p, ok := r.doc.Blocks[start].(*grid.Paragraph); ok {
				p.Text = marker(n) + p.Text
			}
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		if code := r.text(n); Looks(code) {
			in := reader{name: r.name, before: r.at(n).Line - 1, doc: r.doc}
			in.read(code)
		} else if code != "" {
			r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: code, At: r.at(n)})
		}
	case *ast.List, *ast.Blockquote:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			r.block(c)
		}
	default:
		if s := r.text(n); s != "" {
			_, heading := n.(*ast.Heading)
			r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: s, At: r.at(n), Heading: heading})
		}
	}
}

// beyond are the cells of a row past the columns of its header, which Markdown
// leaves out.
func (r *reader) beyond(row ast.Node, columns int) []grid.Cell {
	line, _, _ := bytes.Cut(r.src[row.Pos():], []byte("\n"))
	rest := strings.TrimPrefix(strings.TrimSpace(string(line)), "|")
	for range columns {
		end := bar.FindStringIndex(rest)
		if end == nil {
			return nil
		}
		rest = rest[end[1]:]
	}
	n := len(bar.FindAllString(rest, -1))
	if !strings.HasSuffix(rest, "|") {
		n++
	}
	if n == 0 || strings.TrimSpace(rest) == "" {
		return nil
	}
	// They are read as the row of a table that is as wide.
	in := reader{name: r.name, doc: new(grid.Doc)}
	in.read(strings.Repeat("|a", n) + "|\n" + strings.Repeat("|-", n) + "|\n|" + rest)
	return in.doc.Blocks[0].(*grid.Table).Rows[1].Cells
}

// bar is the end of a cell.
var bar = regex.MustCompile(`(?:^|[^\\])\|`)

// marker is what stands before an item of a numbered list.
func marker(item *ast.ListItem) string {
	list := item.Parent().(*ast.List)
	if !list.IsOrdered() {
		return ""
	}
	number := list.Start
	for n := item.PreviousSibling(); n != nil; n = n.PreviousSibling() {
		number++
	}
	return strconv.Itoa(number) + string(list.Marker) + " "
}

// at is the line that a node's first text is on.
func (r *reader) at(n ast.Node) plan.Place {
	start := -1
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := c.(*ast.Text); ok && entering {
			start = t.Segment.Start
			return ast.WalkStop, nil
		}
		if c.Type() == ast.TypeBlock && c.Lines().Len() > 0 && entering {
			start = c.Lines().At(0).Start
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	if start < 0 {
		return plan.Place{Name: r.name}
	}
	return plan.Place{Name: r.name, Line: r.before + 1 + bytes.Count(r.src[:start], []byte("\n"))}
}

// struck tells of text that is struck out, which is not read.
func (r *reader) struck(n ast.Node) {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		b.WriteString(r.text(c))
	}
	if s := b.String(); s != "" {
		r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: plan.SourceStruck, At: []plan.Place{r.at(n)}, Args: []string{s}})
	}
}

var (
	lineBreak = regex.MustCompile(`(?i)^<br[ \t]*/?>$`)
	anyTag    = regex.MustCompile(`^<[^>]*>$`)
)

// text is the plain text of a node.
func (r *reader) text(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch c := c.(type) {
		case *tables.Strikethrough:
			r.struck(c)
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			raw := c.Segment.Value(r.src)
			if c.Parent().Kind() == ast.KindCodeSpan {
				raw = bytes.ReplaceAll(raw, []byte(`\|`), []byte("|"))
			} else {
				raw = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(raw)))
			}
			b.Write(raw)
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(r.src))
		case *ast.RawHTML:
			for i := range c.Segments.Len() {
				seg := c.Segments.At(i)
				tag := string(seg.Value(r.src))
				switch {
				case lineBreak.MatchString(tag):
					b.WriteByte('\n')
				case !anyTag.MatchString(tag):
					b.WriteString(tag)
				}
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
			for i := range c.Lines().Len() {
				seg := c.Lines().At(i)
				b.Write(seg.Value(r.src))
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(b.String())
}
