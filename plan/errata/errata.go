// Package errata holds corrections of a plan that are kept apart from it (勘误): what
// a check suggests, what a person accepted, and where it belongs. The source of
// the plan is never changed; a reader applies what is accepted.
package errata

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/zeren-plan/zeren/internal/yamlfile"
	"github.com/zeren-plan/zeren/plan"
)

// A List is the corrections of one plan.
type List struct {
	Plan        string       `yaml:"plan"` // the file's base name
	SHA256      string       `yaml:"sha256,omitempty"`
	Corrections []Correction `yaml:"corrections"`
}

// A Correction is one change of one or more cells. All of it is applied, or
// nothing.
type Correction struct {
	ID      string     `yaml:"id"` // unique in the list: U12-4.7
	Finding plan.Code  `yaml:"finding,omitempty"`
	Says    string     `yaml:"says,omitempty"` // the finding in words
	At      plan.Place `yaml:"at"`
	Measure string     `yaml:"measure,omitempty"`
	Accept  bool       `yaml:"accept"`
	Cells   []Change   `yaml:"cells"`
}

// A Change is one cell as printed and as it is to be read.
type Change struct {
	At       plan.Place `yaml:"at"`               // of the row; in a workbook the cell
	Column   string     `yaml:"column,omitempty"` // its header, for people
	Cell     int        `yaml:"cell"`             // the column's number, from 1; 0 goes by its header
	Printed  string     `yaml:"printed"`
	Proposed string     `yaml:"proposed"`
}

// Suggest makes a list of what findings propose.
func Suggest(p *plan.Plan, t *plan.Table, ds plan.Diags, l plan.Lang) *List {
	out := &List{Plan: p.Source.Name, SHA256: p.Source.SHA256, Corrections: []Correction{}}
	ids := make(map[string]int)
	for _, d := range ds {
		if len(d.Fixes) == 0 {
			continue
		}
		c := Correction{Finding: d.Code, Says: d.Message(l), Measure: d.Measure}
		if len(d.At) > 0 {
			c.At = d.At[0]
		}
		for _, f := range d.Fixes {
			row, cell := t.Cell(plan.Spot{Row: f.Row, Column: f.Column})
			if cell == nil {
				continue
			}
			x := Change{At: row.At.InColumn(f.Column), Cell: f.Column, Printed: cell.Text, Proposed: f.Text}
			if f.Column <= len(row.Titles) {
				x.Column = row.Titles[f.Column-1]
			}
			c.Cells = append(c.Cells, x)
		}
		c.ID = string(d.Code)
		if d.Measure != "" {
			c.ID += "-" + d.Measure
		}
		if ids[c.ID]++; ids[c.ID] > 1 || d.Measure == "" {
			c.ID += fmt.Sprintf("-%d", ids[c.ID])
		}
		out.Corrections = append(out.Corrections, c)
	}
	return out
}

// Write writes a list as YAML, with what to do with it on top.
func Write(w io.Writer, l *List, lang plan.Lang) error {
	var b bytes.Buffer
	for line := range strings.SplitSeq(lang.Choose(
		"勘误清单。逐条核对：同意的把 accept 改成 true，需要时改 proposed；printed 不要动。\n然后在任何命令后加 --errata 本文件。",
		"Corrections. Look at each: set accept to true where you agree, and change proposed where you know better; leave printed as it is.\nThen add --errata with this file to any command."), "\n") {
		fmt.Fprintf(&b, "# %s\n", line)
	}
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(l); err != nil {
		return fmt.Errorf("writing corrections as YAML: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Load reads a list. An error is a [*plan.Failure] that says what is wrong with
// it.
func Load(r io.Reader) (*List, error) {
	var l List
	if err := yamlfile.Decode(r, &l); err != nil {
		return nil, err
	}
	if err := l.check(); err != nil {
		return nil, err
	}
	return &l, nil
}

// check looks whether each entry can be told from the others and says what it
// changes. An entry without a place has that of its first cell.
func (l *List) check() error {
	seen := make(map[string]bool)
	for i, c := range l.Corrections {
		switch {
		case c.ID == "":
			return fail(plan.ErrataNoID, fmt.Sprint(i+1))
		case seen[c.ID]:
			return fail(plan.ErrataTwice, c.ID)
		case len(c.Cells) == 0:
			return fail(plan.ErrataNoCell, c.ID)
		}
		seen[c.ID] = true
		if c.At == (plan.Place{}) {
			l.Corrections[i].At = c.Cells[0].At
		}
	}
	return nil
}

// Of is what a list has for one of several plans that are read together. A
// correction is of the plan that its place names; where that names none of
// them, or several, of the plan that the list was made from, by its checksum. What
// is of a file that was renamed since is of the first plan.
func (l *List) Of(plans []plan.Source, i int) *List {
	out := &List{Plan: l.Plan, SHA256: l.SHA256}
	for _, c := range l.Corrections {
		if l.owner(c, plans) == i {
			out.Corrections = append(out.Corrections, c)
		}
	}
	return out
}

// owner is which of several plans a correction is of, -1 for a plan that is not
// among them.
func (l *List) owner(c Correction, plans []plan.Source) int {
	named := func(c Correction) (out []int) {
		for i, p := range plans {
			if p.Name == c.At.Name {
				out = append(out, i)
			}
		}
		return out
	}
	mine := named(c)
	if len(mine) == 1 {
		return mine[0]
	}
	for i, p := range plans {
		if l.SHA256 != "" && p.SHA256 == l.SHA256 && (len(mine) == 0 || slices.Contains(mine, i)) {
			return i
		}
	}
	if len(mine) == 0 && slices.ContainsFunc(l.Corrections, func(o Correction) bool { return slices.Contains(named(o), 0) }) {
		return -1 // no file was renamed: others of the list name the plan
	}
	return 0
}

// Join makes one list of several. An error is a [*plan.Failure].
func Join(lists ...*List) (*List, error) {
	out := new(List)
	for _, l := range lists {
		if l != nil {
			out.Corrections = append(out.Corrections, l.Corrections...)
		}
	}
	return out, out.check()
}

func fail(code plan.Code, arg string) error {
	return &plan.Failure{Diag: plan.Diag{Code: code, Args: []string{arg}}}
}

// Difference is what a change takes out and puts in, with some of the characters
// on both sides that stay.
func (c *Change) Difference(beside int) (printed, proposed string) {
	x, y := []rune(c.Printed), []rune(c.Proposed)
	from, end := plan.Common(x, y)
	from, end = max(from-beside, 0), max(end-beside, 0)
	return string(x[from : len(x)-end]), string(y[from : len(y)-end])
}
