// Content prints the letters of a plan as JSON, for programs that set the same
// content: go run ./testdata/bench/content PLAN.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/report"
)

type letter struct {
	Name   string  `json:"name"`
	Title  string  `json:"title"`
	Blocks []block `json:"blocks"`
}

// A block is a heading with a level from 1, a paragraph, or a table.
type block struct {
	Heading int        `json:"heading,omitempty"`
	Text    string     `json:"text,omitempty"`
	Columns []column   `json:"columns,omitempty"`
	Rows    [][]string `json:"rows,omitempty"` // one cell where it goes over all columns
}

type column struct {
	Title string  `json:"title"`
	Width float64 `json:"mm"`
}

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(path string) error {
	read, err := parse.File(context.Background(), path, nil)
	if err != nil {
		return err
	}
	batch := report.Letters(read.Plan, read.Registry, nil)
	var out []letter
	for i := range batch.Letters {
		l := &batch.Letters[i]
		out = append(out, letterOf(l.Unit, l.Document()))
	}
	return json.NewEncoder(os.Stdout).Encode(out)
}

func letterOf(name string, doc *report.Document) letter {
	l := letter{Name: name, Title: doc.Title}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *report.Heading:
			l.Blocks = append(l.Blocks, block{Heading: b.Level + 1, Text: b.Text})
		case *report.Paragraph:
			l.Blocks = append(l.Blocks, block{Text: b.Text})
		case *report.Table:
			t := block{}
			for _, c := range b.Columns {
				t.Columns = append(t.Columns, column{c.Title, c.Width})
			}
			for _, r := range b.Rows {
				var row []string
				for _, c := range r.Cells {
					var texts []string
					for _, p := range c {
						texts = append(texts, p.Text)
					}
					row = append(row, strings.Join(texts, "\n"))
				}
				t.Rows = append(t.Rows, row)
			}
			l.Blocks = append(l.Blocks, t)
		case *report.Form:
			for _, r := range b.Rows {
				var fields []string
				for _, f := range r {
					fields = append(fields, f.Label+f.Text+strings.Repeat("____", 1+len(f.Units)))
				}
				l.Blocks = append(l.Blocks, block{Text: strings.Join(fields, "  ")})
			}
		}
	}
	return l
}
