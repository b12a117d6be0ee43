// Package csv writes an index of letters as CSV that a spreadsheet opens right:
// UTF-8 with a mark, and no cell that it would take for a formula.
package csv

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

// header are the columns of an index.
var header = []string{"unit", "kind", "lead", "responsible", "support", "possible", "docx", "pdf"}

// openKinds are the kinds of names that reach nobody.
var openKinds = map[unit.OpenKind]string{unit.OpenGroup: "group", unit.OpenList: "open", unit.NotAName: "unclear"}

// Index writes one row a letter, and after them one a name that could not be
// given to anybody: its kind is group, open or unclear, and it has no files.
func Index(w io.Writer, x *report.Index) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("writing the index as CSV: %w", err)
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{header}
	for _, r := range x.Rows {
		rows = append(rows, []string{
			harmless(r.Unit), string(r.Kind), strconv.Itoa(r.Count[0]), strconv.Itoa(r.Count[1]), strconv.Itoa(r.Count[2]),
			strconv.Itoa(len(r.Possible)), r.DOCX, r.PDF,
		})
	}
	for _, o := range x.Open {
		rows = append(rows, []string{
			harmless(o.Name), openKinds[o.Kind], strconv.Itoa(o.Count[0]), strconv.Itoa(o.Count[1]), strconv.Itoa(o.Count[2]), "0", "", "",
		})
	}
	if err := c.WriteAll(rows); err != nil {
		return fmt.Errorf("writing the index as CSV: %w", err)
	}
	return nil
}

// harmless keeps a spreadsheet from taking a text for a formula: also one that blanks
// stand before, or that starts with a sign as wide as a Chinese character.
func harmless(s string) string {
	if t := strings.TrimLeftFunc(s, unicode.IsSpace); s != "" && strings.ContainsAny(s[:1], "\t\r\n") || strings.IndexAny(t, "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}

// Notices writes one row a notice of change, with its files.
func Notices(w io.Writer, x *report.Notices, file func(n *report.Notice, form string) string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("writing the index of notices as CSV: %w", err)
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{{"unit", "kind", "added", "dropped", "altered", "docx", "pdf"}}
	for i := range x.Notices {
		n := &x.Notices[i]
		rows = append(rows, []string{harmless(n.Unit), string(n.Kind), strconv.Itoa(len(n.Added)), strconv.Itoa(len(n.Dropped)), strconv.Itoa(len(n.Altered)), file(n, "docx"), file(n, "pdf")})
	}
	if err := c.WriteAll(rows); err != nil {
		return fmt.Errorf("writing the index of notices as CSV: %w", err)
	}
	return nil
}
