// Package markdown writes a plan's table as a pipe table of Markdown.
package markdown

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/report"
)

// Table writes the title as a heading, the table, and the notes as paragraphs.
// A line end in a cell is <br>; the heading of a section stands in bold in the
// first cell of a row.
func Table(w io.Writer, t *report.PlanTable) error {
	b := bufio.NewWriter(w)
	if t.Title != "" {
		fmt.Fprintf(b, "# %s\n\n", text(t.Title))
	}
	cells := make([]string, len(t.Columns))
	row := func() { fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | ")) }
	for i, c := range t.Columns {
		cells[i] = text(c.Title)
	}
	row()
	for i := range cells {
		cells[i] = "---"
	}
	row()
	for _, r := range t.Rows {
		clear(cells)
		if r.Section != "" {
			cells[0] = "**" + text(r.Section) + "**"
		}
		for i, c := range r.Cells {
			cells[i] = text(c.Flat())
		}
		row()
	}
	for _, n := range t.Notes {
		fmt.Fprintf(b, "\n%s\n", start.ReplaceAllString(text(n), `$1\$2`))
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing a plan's table as Markdown: %w", err)
	}
	return nil
}

// text is a text with the characters escaped that mean something in Markdown.
func text(s string) string {
	return strings.ReplaceAll(special.ReplaceAllString(s, `\$0`), "\n", "<br>")
}

var (
	special = regex.MustCompile("[\\\\`*_\\[\\]<>|~#&!]")
	start   = regex.MustCompile(`^([0-9]*)([-+.)=])`) // would begin a list or underline a heading
)
