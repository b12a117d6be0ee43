// Package pdf reads PDF files into a grid: PDFium says which characters and lines
// a page has, and the cells of tables are found between the lines.
package pdf

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// Options are the choices of a reader. The zero value works.
type Options struct {
	// Engine is what reads the files. If nil, one is started for the file, which
	// takes some seconds.
	Engine *Engine
	// Password opens a file that is locked with one.
	Password string
	// Limits are those of pages, of what a page has, and of an engine that is
	// started for the file.
	Limits limit.Limits
}

// Looks reports whether a file is a PDF: readers take one whose first kilobyte has
// the mark, after what a mail or a web server put there.
func Looks(src []byte) bool {
	return bytes.Contains(src[:min(len(src), 1024)], []byte("%PDF-"))
}

// Read reads the pages of a file. It fails with a [*plan.Failure] where the file
// has no text that can be read, and with the error of the context, which bounds
// the time that a file may take.
//
// name is the file's base name, for places.
func Read(ctx context.Context, name string, src []byte, opt *Options) (*grid.Doc, error) {
	if opt == nil {
		opt = new(Options)
	}
	d, err := open(ctx, src, opt)
	if err != nil {
		return nil, err
	}
	if err := d.readable(); err != nil {
		return nil, err
	}
	r := reader{name: name, doc: &grid.Doc{Format: "pdf"}, limits: &opt.Limits}
	r.odd(d)
	pages := layouts(d.pages)
	r.pages(pages)
	if ruled(r.doc, pages) {
		r.holes(pages)
	} else {
		pages = r.plainly(d.pages, pages)
	}
	r.piles(pages)
	r.stamps(pages)
	r.foreign(pages)
	return r.doc, nil
}

// A reader writes pages as a grid.
type reader struct {
	name  string
	doc   *grid.Doc
	table *table  // that more sheets may follow
	right float64 // how far the text of the pages reaches

	limits *limit.Limits
}

func (r *reader) place(page int) plan.Place { return plan.Place{Name: r.name, Page: page} }

// pages writes the layouts of pages: running heads where they come first, running
// feet at the end.
func (r *reader) pages(pages []*layout) {
	running := runnings(pages)
	for _, l := range pages {
		r.right = math.Max(r.right, l.right())
	}
	for _, l := range pages {
		for _, h := range running {
			if h.head && h.page == l.page.number {
				r.note(strings.Join(h.texts, " "), h.page)
			}
		}
		r.page(l)
	}
	r.flush()
	for _, h := range running {
		if !h.head {
			r.note(strings.Join(h.texts, " "), h.page)
		}
	}
}

// page writes the tables and the lines of a page from its top.
func (r *reader) page(l *layout) {
	lines := l.rest
	for _, s := range l.sheets {
		n := 0
		for n < len(lines) && lines[n].base < s.ys[0] {
			n++
		}
		r.paragraphs(lines[:n], l.page.number)
		lines = lines[n:]
		if r.table == nil || !r.table.takes(s) {
			r.flush()
			r.table = new(table)
		}
		r.table.sheets = append(r.table.sheets, s)
	}
	r.paragraphs(lines, l.page.number)
}

// flush writes the table that no more sheets follow.
func (r *reader) flush() {
	if r.table != nil {
		r.doc.Blocks = append(r.doc.Blocks, r.table.grid(r.name))
		r.table = nil
	}
}

// paragraphs writes lines outside tables. A line without room for the next word
// goes on.
func (r *reader) paragraphs(lines []line, page int) {
	if len(lines) == 0 {
		return
	}
	r.flush()
	lines = blocks(lines)
	text := lines[0].text()
	for i, l := range lines[1:] {
		before := lines[i]
		if l.base > before.base && l.base-before.base < 2.5*before.size && l.size < 1.1*before.size && before.size < 1.1*l.size && before.x1+l.need() > r.right-0.15*l.size {
			if between(before, l, r.right) {
				text += " "
			}
			text += l.text()
			continue
		}
		r.note(text, page)
		text = l.text()
	}
	r.note(text, page)
}

func (r *reader) note(s string, page int) {
	r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: s, At: r.place(page)})
}

// stamps writes what runs in another direction than the text around it or lies
// over it in huge characters, as stamps and watermarks do, each once.
func (r *reader) stamps(pages []*layout) {
	seen := map[string]bool{}
	for _, l := range pages {
		var b strings.Builder
		for _, c := range slices.Concat(l.askew, l.over) {
			b.WriteString(c.text)
		}
		if s := strings.TrimSpace(b.String()); s != "" && !seen[s] {
			seen[s] = true
			r.note(s, l.page.number)
			r.say(plan.SourceStamp, l.page.number, s)
		}
	}
}

// foreign tells texts that may not belong to the cells that they were read in.
func (r *reader) foreign(pages []*layout) {
	for _, l := range pages {
		for _, f := range l.kept {
			r.say(plan.SourceForeign, l.page.number, f.text)
		}
	}
}

// piles tells text whose characters lie on one another.
func (r *reader) piles(pages []*layout) {
	for _, l := range pages {
		var found []string
		look := func(lines []line) {
			for _, line := range lines {
				if slices.ContainsFunc(line.chars, func(c char) bool { return c.piled }) {
					found = append(found, shorten(line.text(), 20))
				}
			}
		}
		for _, s := range l.sheets {
			for _, c := range s.cells {
				look(c.lines)
			}
		}
		look(l.rest)
		if n := len(found); n > 0 {
			r.say(plan.SourcePiled, l.page.number, fmt.Sprint(n), strings.Join(found[:min(n, mostShown)], "”“"))
		}
	}
}

func (r *reader) say(code plan.Code, page int, args ...string) {
	r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: code, At: []plan.Place{r.place(page)}, Args: args})
}
