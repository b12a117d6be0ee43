package plan

import (
	"cmp"
	"fmt"
	"time"
)

// A Deadline (完成时限) is when a measure is due. Text is the phrase as printed;
// the other members are what it was read as.
type Deadline struct {
	Text   string       `json:"text"`
	Kind   DeadlineKind `json:"kind"`
	Spans  []Span       `json:"spans,omitempty"`
	Every  string       `json:"every,omitempty"`  // for Recurring: week, month, quarter, half-year, year, …
	Approx bool         `json:"approx,omitempty"` // the phrase names no exact day: 初, 中旬
}

// DeadlineKind is what sort of time a deadline names. It is never empty in a
// plan that was read.
type DeadlineKind string

const (
	By        DeadlineKind = "by"        // 年底前. Without spans the phrase has two readings
	During    DeadlineKind = "span"      // 6—9月, 6月起. Without spans the phrase has two readings
	Recurring DeadlineKind = "recurring" // 每季度. With spans it has limits: 3—10月每月
	Ongoing   DeadlineKind = "ongoing"   // 长期实施
	NoDate    DeadlineKind = "none"      // blank, or a mark for nothing
	Unknown   DeadlineKind = "unknown"   // not understood
)

// A Span is a time between two dates, both inclusive. Either may be missing,
// not both.
type Span struct {
	Start *Date `json:"start,omitempty"`
	End   *Date `json:"end,omitempty"`
}

// Clone is a copy of a span that shares nothing with it.
func (s Span) Clone() Span {
	own := func(d *Date) *Date {
		if d == nil {
			return nil
		}
		c := *d
		return &c
	}
	return Span{Start: own(s.Start), End: own(s.End)}
}

// A Date is a day of the calendar. In JSON it is 2025-12-31.
type Date struct {
	Year, Month, Day int
}

// LastOf is the last day of a month.
func LastOf(year, month int) Date {
	t := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
	return Date{t.Year(), int(t.Month()), t.Day()}
}

// Valid reports whether the calendar has the day.
func (d Date) Valid() bool {
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return d.Year > 0 && t.Year() == d.Year && int(t.Month()) == d.Month && t.Day() == d.Day
}

func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

func (d *Date) UnmarshalText(b []byte) error {
	t, err := time.Parse(time.DateOnly, string(b))
	if err != nil {
		return fmt.Errorf("reading a date: %w", err)
	}
	*d = Date{t.Year(), int(t.Month()), t.Day()}
	return nil
}

// Before reports whether d is earlier than o.
func (d Date) Before(o Date) bool {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day)) < 0
}

// DayBefore is the day before d.
func (d Date) DayBefore() Date {
	t := time.Date(d.Year, time.Month(d.Month), d.Day-1, 0, 0, 0, 0, time.UTC)
	return Date{t.Year(), int(t.Month()), t.Day()}
}
