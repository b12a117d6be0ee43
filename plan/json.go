package plan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Write writes a plan as JSON, indented by one space, with Chinese as it is.
func Write(w io.Writer, p *Plan) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(p); err != nil {
		return fmt.Errorf("writing a plan as JSON: %w", err)
	}
	return nil
}

// Read reads what Write writes. A member that the model does not have is an
// error, so that a misspelt one is not lost.
func Read(r io.Reader) (*Plan, error) {
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	p := new(Plan)
	if err := d.Decode(p); err != nil {
		return nil, fmt.Errorf("reading a plan from JSON: %w", err)
	}
	return p, nil
}

// The lists of a plan are written as [] where they are empty, so that a reader
// in another language need not look for null.

func (p Plan) MarshalJSON() ([]byte, error) {
	type bare Plan
	p.Columns, p.Notes, p.Sections = some(p.Columns), some(p.Notes), some(p.Sections)
	return plain(bare(p))
}

func (n Note) MarshalJSON() ([]byte, error) {
	type bare Note
	n.At = some(n.At)
	return plain(bare(n))
}

func (s Section) MarshalJSON() ([]byte, error) {
	type bare Section
	s.At, s.Tasks = some(s.At), some(s.Tasks)
	return plain(bare(s))
}

func (t Task) MarshalJSON() ([]byte, error) {
	type bare Task
	t.At, t.Measures = some(t.At), some(t.Measures)
	return plain(bare(t))
}

func (m Measure) MarshalJSON() ([]byte, error) {
	type bare Measure
	m.At = some(m.At)
	if m.Deadline.Kind == "" {
		m.Deadline.Kind = NoDate
	}
	return plain(bare(m))
}

func (d Duty) MarshalJSON() ([]byte, error) {
	type bare Duty
	d.Units = some(d.Units)
	return plain(bare(d))
}

// some returns s, or an empty list in place of nil.
func some[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// plain encodes v without the escapes for HTML that json.Marshal makes.
func plain(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
