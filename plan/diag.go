package plan

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Severity says how much a diagnostic matters. Its zero value is invalid.
type Severity int

const (
	Info    Severity = iota + 1 // worth knowing: a reading was chosen
	Warning                     // doubtful: a person should look
	Error                       // wrong: something is missing or contradicts itself
)

// String returns error, warning or info.
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return fmt.Sprintf("Severity(%d)", int(s))
}

func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Diag is something odd in a source or a plan, as data: what kind, where, and
// the words that its message needs. [Diag.Message] and [Diag.Hint] put it in
// words.
type Diag struct {
	Code    Code
	At      []Place
	Measure string   // the id of the measure that it concerns, if one
	Args    []string // the seen texts that the message of the code speaks of
	Spot    Spot     // what it points at in the printed table
	Fixes   []Fix    // what is suggested, all of it together
	Count   int      // how often it is met in the whole plan, where one diagnostic stands for all
	Kind    *Kind    // what its code means, where the catalogue does not have it
}

// A Fix is a cell of the printed table as it would be right.
type Fix struct {
	Row, Column int // as in [Spot]
	Text        string
}

// Meaning is what the code means.
func (d *Diag) Meaning() Kind {
	if d.Kind != nil {
		return *d.Kind
	}
	return d.Code.kind()
}

// Severity is the severity of the code.
func (d Diag) Severity() Severity { return d.Meaning().Severity }

// Title names the kind of finding in a few words.
func (d Diag) Title(l Lang) string { return d.Meaning().Title.In(l) }

// Message says what was seen.
func (d Diag) Message(l Lang) string {
	s := d.fill(d.Meaning().Message.In(l))
	if d.Count > 1 {
		s += fmt.Sprintf(l.Choose("（全文共%d处，这里是头几处）", " (%d times in all; these are the first)"), d.Count)
	}
	return s
}

// Hint says what to do about it.
func (d Diag) Hint(l Lang) string { return d.fill(d.Meaning().Hint.In(l)) }

// fill puts the arguments in place of {1}, {2}, … in one pass, so that a text
// from the source that has braces stays as it is.
func (d Diag) fill(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '{' && i+2 < len(s) && s[i+2] == '}' {
			if n := int(s[i+1] - '1'); n >= 0 && n < len(d.Args) {
				b.WriteString(d.Args[n])
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// JSON is the diagnostic as an object, with message and hint in the language.
func (d Diag) JSON(l Lang) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		Code     Code     `json:"code"`
		Severity Severity `json:"severity"`
		At       []Place  `json:"at"`
		Message  string   `json:"message"`
		Hint     string   `json:"hint"`
		Measure  string   `json:"measure,omitempty"`
	}{d.Code, d.Severity(), some(d.At), d.Message(l), d.Hint(l), d.Measure})
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// Diags is a list of diagnostics.
type Diags []Diag

// Worst is the highest severity in the list, 0 if it is empty.
func (ds Diags) Worst() Severity {
	var w Severity
	for _, d := range ds {
		w = max(w, d.Severity())
	}
	return w
}

// Sort puts the list in the order of places, then of codes, and drops exact
// repetitions.
func (ds *Diags) Sort() {
	slices.SortStableFunc(*ds, func(a, b Diag) int {
		return cmp.Or(
			slices.CompareFunc(a.At, b.At, Place.compare),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Measure, b.Measure),
			slices.Compare(a.Args, b.Args),
		)
	})
	*ds = slices.CompactFunc(*ds, func(a, b Diag) bool {
		return a.Code == b.Code && a.Measure == b.Measure && a.Spot == b.Spot && slices.Equal(a.At, b.At) && slices.Equal(a.Args, b.Args)
	})
}

// compareCells orders cells of a sheet by rows: D6 before C11.
func compareCells(a, b string) int {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	x, y := strings.TrimLeft(a, letters), strings.TrimLeft(b, letters)
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// compare orders places by reading order within one file.
func (p Place) compare(q Place) int {
	return cmp.Or(
		cmp.Compare(p.Name, q.Name),
		cmp.Compare(p.Page, q.Page),
		cmp.Compare(p.Table, q.Table),
		cmp.Compare(p.Row, q.Row),
		cmp.Compare(p.Sheet, q.Sheet),
		cmp.Compare(p.Line, q.Line),
		compareCells(p.Cell, q.Cell),
	)
}
