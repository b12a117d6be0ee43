// Package limit says how much of a file is read before the file is refused: all
// limits in one place, what each is for, and how to raise one.
package limit

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// Limits are what one file may cost. A field that is 0, and a nil *Limits, stand
// for the defaults of [All], which are far above any plan: a hundred measures are
// 50 kB of text.
type Limits struct {
	Bytes    int64 // of the file
	Unzipped int64 // bytes that all parts of a package unpack to
	Part     int64 // bytes that one part of a package unpacks to
	Ratio    int64 // how many times larger a part is than its packed bytes
	Parts    int64 // of a package
	Depth    int64 // of elements in each other
	Rows     int64 // of all tables, or lines of a text
	Columns  int64 // of a row
	Cells    int64 // of all tables; a merged cell counts for each place
	Text     int64 // characters of a cell or a paragraph
	Pages    int64 // of a PDF
	Marks    int64 // characters, and drawn objects, of a page of a PDF
	Memory   int64 // bytes that PDFium may take
	Elements int64 // of a web page, with their attributes
	Letters  int64 // characters of the letters to all units together
	Time     time.Duration
}

// A Limit is one of the limits. Why it is there, Code says.
type Limit struct {
	Name    string
	Code    plan.Code
	Default int64 // in the unit of its field
	unit    unit
	field   func(*Limits) *int64
}

type unit int

const (
	count unit = iota
	size       // in bytes
	span       // of time
)

var all = []Limit{
	{"bytes", plan.LimitBytes, 64 << 20, size, func(l *Limits) *int64 { return &l.Bytes }},
	{"unzipped", plan.LimitUnzipped, 256 << 20, size, func(l *Limits) *int64 { return &l.Unzipped }},
	{"part", plan.LimitPart, 128 << 20, size, func(l *Limits) *int64 { return &l.Part }},
	{"ratio", plan.LimitRatio, 300, count, func(l *Limits) *int64 { return &l.Ratio }},
	{"parts", plan.LimitParts, 10_000, count, func(l *Limits) *int64 { return &l.Parts }},
	{"depth", plan.LimitDepth, 400, count, func(l *Limits) *int64 { return &l.Depth }},
	{"rows", plan.LimitRows, 50_000, count, func(l *Limits) *int64 { return &l.Rows }},
	{"columns", plan.LimitColumns, 1000, count, func(l *Limits) *int64 { return &l.Columns }},
	{"cells", plan.LimitCells, 2_000_000, count, func(l *Limits) *int64 { return &l.Cells }},
	{"text", plan.LimitText, 100_000, count, func(l *Limits) *int64 { return &l.Text }},
	{"pages", plan.LimitPages, 2000, count, func(l *Limits) *int64 { return &l.Pages }},
	{"marks", plan.LimitMarks, 200_000, count, func(l *Limits) *int64 { return &l.Marks }},
	{"memory", plan.LimitMemory, 256 << 20, size, func(l *Limits) *int64 { return &l.Memory }},
	{"elements", plan.LimitElements, 3_000_000, count, func(l *Limits) *int64 { return &l.Elements }},
	{"letters", plan.LimitLetters, 50_000_000, count, func(l *Limits) *int64 { return &l.Letters }},
	{"time", plan.LimitTime, int64(5 * time.Minute), span, func(l *Limits) *int64 { return (*int64)(&l.Time) }},
}

// All are the limits, in the order in which a file meets them.
func All() []Limit { return append([]Limit(nil), all...) }

// of finds a limit by its code.
func of(code plan.Code) Limit {
	for _, l := range all {
		if l.Code == code {
			return l
		}
	}
	panic("limit: no limit has the code " + string(code)) // a fault of ours
}

// Max is the limit that a code is of.
func (l *Limits) Max(code plan.Code) int64 {
	x := of(code)
	if l != nil {
		if v := *x.field(l); v > 0 {
			return v
		}
	}
	return x.Default
}

// Check refuses a value beyond the limit, with a [*plan.Failure].
func (l *Limits) Check(code plan.Code, value int64, at ...plan.Place) error {
	if value <= l.Max(code) {
		return nil
	}
	return l.Exceeded(code, at...)
}

// Exceeded is the failure of a file that is beyond a limit.
func (l *Limits) Exceeded(code plan.Code, at ...plan.Place) *plan.Failure {
	return &plan.Failure{Diag: l.Diag(code, at...)}
}

// Diag tells that something is beyond a limit: the limit as it is said, and its
// name.
func (l *Limits) Diag(code plan.Code, at ...plan.Place) plan.Diag {
	x := of(code)
	return plan.Diag{Code: code, At: at, Args: []string{x.String(l.Max(code)), x.Name}}
}

// String writes a value as [Limits.Set] reads it.
func (x Limit) String(v int64) string {
	switch x.unit {
	case size:
		for _, u := range sizes {
			if v >= u.bytes && v%u.bytes == 0 {
				return strconv.FormatInt(v/u.bytes, 10) + " " + u.name
			}
		}
		return strconv.FormatInt(v, 10) + " B"
	case span:
		s := time.Duration(v).String()
		if strings.HasSuffix(s, "m0s") {
			s = strings.TrimSuffix(s, "0s")
		}
		if strings.HasSuffix(s, "h0m") {
			s = strings.TrimSuffix(s, "0m")
		}
		return s
	}
	return strconv.FormatInt(v, 10)
}

var sizes = []struct {
	name  string
	bytes int64
}{{"GB", 1 << 30}, {"MB", 1 << 20}, {"KB", 1 << 10}}

// Set sets a limit: a number, of bytes with KB, MB or GB after it, of time with s, m
// or h. It fails on a name or a value that there is none of.
func (l *Limits) Set(name, value string) error {
	for _, x := range all {
		if x.Name != name {
			continue
		}
		v, ok := x.parse(strings.TrimSpace(value))
		if !ok || v <= 0 {
			return &ValueError{Limit: x, Value: value}
		}
		*x.field(l) = v
		return nil
	}
	return &NameError{Name: name}
}

// A NameError says that there is no limit of a name.
type NameError struct{ Name string }

func (e *NameError) Error() string { return fmt.Sprintf("no limit is called %q", e.Name) }

// A ValueError says that a limit can't be what it was set to.
type ValueError struct {
	Limit Limit
	Value string
}

func (e *ValueError) Error() string {
	return fmt.Sprintf("the limit %s can't be %q; its default is %s", e.Limit.Name, e.Value, e.Limit.String(e.Limit.Default))
}

func (x Limit) parse(s string) (int64, bool) {
	factor := int64(1)
	switch x.unit {
	case span:
		d, err := time.ParseDuration(strings.ReplaceAll(s, " ", ""))
		return int64(d), err == nil
	case size:
		upper := strings.ToUpper(s)
		for _, u := range sizes {
			if rest, ok := strings.CutSuffix(upper, u.name); ok {
				s, factor = strings.TrimSpace(rest), u.bytes
				break
			}
		}
	}
	n, err := strconv.ParseInt(strings.ReplaceAll(s, "_", ""), 10, 64)
	if err != nil || n > (1<<63-1)/factor {
		return 0, false
	}
	return n * factor, true
}

// Grid refuses a grid with too many rows or cells, or too long a text.
func (l *Limits) Grid(doc *grid.Doc) error {
	var rows, cells int64
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			rows++
			if err := l.text(b.Text, b.At); err != nil {
				return err
			}
		case *grid.Table:
			rows += int64(len(b.Rows))
			cells += int64(b.Size())
			for _, r := range b.Rows {
				if err := l.Check(plan.LimitColumns, int64(r.Width()), r.At); err != nil {
					return err
				}
				for _, c := range r.Cells {
					if err := l.text(c.Text, r.At); err != nil {
						return err
					}
				}
			}
		}
		if err := l.Check(plan.LimitRows, rows); err != nil {
			return err
		}
		if err := l.Check(plan.LimitCells, cells); err != nil {
			return err
		}
	}
	return nil
}

func (l *Limits) text(s string, at plan.Place) error {
	if most := l.Max(plan.LimitText); int64(len(s)) > most && int64(utf8.RuneCountInString(s)) > most {
		return l.Exceeded(plan.LimitText, at)
	}
	return nil
}
