// Package errata holds corrections of a plan that are kept apart from it (勘误): what
// a check suggests, what a person accepted, and where it belongs. The source of
// the plan is never changed; a reader applies what is accepted.
package errata

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

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
	d := yaml.NewDecoder(r)
	d.KnownFields(true)
	var l List
	if err := d.Decode(&l); err != nil {
		var te *yaml.TypeError
		if errors.As(err, &te) && len(te.Errors) > 0 {
			err = errors.New(te.Errors[0])
		}
		if errors.Is(err, io.EOF) {
			err = errors.New("empty file")
		}
		return nil, fail(plan.ErrataSyntax, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	seen := make(map[string]bool)
	for i, c := range l.Corrections {
		switch {
		case c.ID == "":
			return nil, fail(plan.ErrataNoID, fmt.Sprint(i+1))
		case seen[c.ID]:
			return nil, fail(plan.ErrataTwice, c.ID)
		case len(c.Cells) == 0:
			return nil, fail(plan.ErrataNoCell, c.ID)
		}
		seen[c.ID] = true
		if c.At == (plan.Place{}) {
			l.Corrections[i].At = c.Cells[0].At
		}
	}
	return &l, nil
}

func fail(code plan.Code, arg string) error {
	return &plan.Failure{Diag: plan.Diag{Code: code, Args: []string{arg}}}
}

// Merge is a cell's text after several changes of it, each made from the same
// print. ok is false for a change that does not fit the print, or that changes
// what another one before it changes.
func Merge(printed string, changes []Change) (text string, ok []bool) {
	type edit struct {
		from, to int
		text     string
	}
	var edits []edit
	ok = make([]bool, len(changes))
	for i, c := range changes {
		// Of what is no text, places in characters say nothing of those in bytes.
		if plan.Squeeze(c.Printed) != plan.Squeeze(printed) || !utf8.ValidString(c.Printed+printed) {
			continue
		}
		base := c.Printed
		if base != printed && len(changes) > 1 {
			base = printed
		}
		x, y := []rune(base), []rune(c.Proposed)
		from, end := plan.Common(x, y)
		e := edit{len(string(x[:from])), len(string(x[:len(x)-end])), string(y[from : len(y)-end])}
		clash := false
		for _, o := range edits {
			clash = clash || e.from < o.to && o.from < e.to || e.from == o.from && e.to == o.to
		}
		if clash {
			continue
		}
		ok[i] = true
		edits = append(edits, e)
		if base != printed {
			return c.Proposed, ok
		}
	}
	text = printed
	for len(edits) > 0 { // from the end, so that the places before stay
		last := 0
		for i, e := range edits {
			if e.from > edits[last].from {
				last = i
			}
		}
		e := edits[last]
		text = text[:e.from] + e.text + text[e.to:]
		edits = append(edits[:last], edits[last+1:]...)
	}
	return text, ok
}

// Difference is what a change takes out and puts in, with some of the characters
// on both sides that stay.
func (c *Change) Difference(beside int) (printed, proposed string) {
	x, y := []rune(c.Printed), []rune(c.Proposed)
	from, end := plan.Common(x, y)
	from, end = max(from-beside, 0), max(end-beside, 0)
	return string(x[from : len(x)-end]), string(y[from : len(y)-end])
}
