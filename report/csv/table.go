package csv

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/report"
)

// Table writes a plan's table with a separator between cells: a comma or a
// semicolon for CSV, which a spreadsheet opens right, a tab for text. The title
// stands above it, notes below.
func Table(w io.Writer, t *report.PlanTable, separator rune) error {
	c := csv.NewWriter(w)
	c.Comma = separator
	safe, line := harmless, func(s string) error { return c.Write([]string{harmless(s)}) }
	if separator == '\t' {
		safe = func(s string) string { return s }
		line = func(s string) error {
			c.Flush()
			_, err := fmt.Fprintln(w, s)
			return err
		}
	} else {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return fmt.Errorf("writing a plan's table: %w", err)
		}
		c.UseCRLF = true
	}
	err := write(c, t, safe, line)
	if err == nil {
		c.Flush()
		err = c.Error()
	}
	if err != nil {
		return fmt.Errorf("writing a plan's table: %w", err)
	}
	return nil
}

func write(c *csv.Writer, t *report.PlanTable, safe func(string) string, line func(string) error) error {
	if t.Title != "" {
		if err := line(t.Title); err != nil {
			return err
		}
	}
	record := make([]string, len(t.Columns))
	for i, col := range t.Columns {
		record[i] = safe(col.Title)
	}
	if err := c.Write(record); err != nil {
		return err
	}
	for _, row := range t.Rows {
		clear(record)
		record[0] = safe(row.Section)
		for i, cell := range row.Cells {
			record[i] = safe(cell.Flat())
		}
		if err := c.Write(record); err != nil {
			return err
		}
	}
	for _, n := range t.Notes {
		if err := line(strings.ReplaceAll(n, "\n", " ")); err != nil {
			return err
		}
	}
	return nil
}
