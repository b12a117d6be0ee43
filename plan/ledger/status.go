package ledger

import (
	"slices"
	"time"

	"github.com/zeren-plan/zeren/plan"
)

// A Status is how far a ledger is on a day.
type Status struct {
	Title  string
	On     plan.Date
	Within int // days that what is due next is within
	All    Tally
	Units  []UnitStatus
	Lines  []LineStatus // that are overdue, due next or behind, the earliest first
	Months []MonthStatus
}

// A Tally counts lines.
type Tally struct {
	Lines    int `json:"lines"`
	Done     int `json:"done"`
	UnderWay int `json:"under_way"`
	// NotStarted counts those that say so, Blank those that say nothing, Other those
	// that say what the drop-down does not have.
	NotStarted int `json:"not_started"`
	Behind     int `json:"behind"`
	Blank      int `json:"blank"`
	Other      int `json:"other"`
	Overdue    int `json:"overdue"`
	Next       int `json:"next"`
	// Undated counts the open lines without a day that they are due on.
	Undated int `json:"undated"`
}

// A UnitStatus is the tally of one unit.
type UnitStatus struct {
	Unit string
	Tally
}

// A MonthStatus counts the lines whose last day is in a month.
type MonthStatus struct {
	Year, Month int
	Lines, Done int
	Overdue     int
}

// A LineStatus is a line that somebody should look at.
type LineStatus struct {
	*Row
	State LineState
	Due   plan.Date // the day that it is or was due on; zero if it has none
	Days  int       // until then; negative if it is past
}

// LineState is why a line is to be looked at.
type LineState string

const (
	Overdue    LineState = "overdue"
	DueNext    LineState = "next"
	SaysBehind LineState = "behind" // it is not overdue, but says that it is behind
)

// StatusOn looks at a ledger on a day. What is due within so many days is due
// next.
func (l *Ledger) StatusOn(on plan.Date, within int) *Status {
	s := &Status{Title: l.Title, On: on, Within: within}
	index := make(map[string]int)
	months := make(map[[2]int]*MonthStatus)
	for i, u := range l.Units() {
		index[u] = i
		s.Units = append(s.Units, UnitStatus{Unit: u})
	}
	for i := range l.Rows {
		r := &l.Rows[i]
		at := index[r.Unit]
		line, told := r.statusOn(on, within)
		for _, t := range []*Tally{&s.All, &s.Units[at].Tally} {
			t.count(r, line, told)
		}
		if told {
			s.Lines = append(s.Lines, line)
		}
		if r.Due != nil {
			k := [2]int{r.Due.Year, r.Due.Month}
			m := months[k]
			if m == nil {
				m = &MonthStatus{Year: k[0], Month: k[1]}
				months[k] = m
			}
			m.Lines++
			switch {
			case r.Done():
				m.Done++
			case told && line.State == Overdue:
				m.Overdue++
			}
		}
	}
	for _, m := range months {
		s.Months = append(s.Months, *m)
	}
	slices.SortFunc(s.Months, func(a, b MonthStatus) int { return (a.Year-b.Year)*12 + a.Month - b.Month })
	slices.SortStableFunc(s.Lines, func(a, b LineStatus) int {
		switch {
		case a.State == SaysBehind && b.State != SaysBehind:
			return 1
		case a.State != SaysBehind && b.State == SaysBehind:
			return -1
		case a.Due.Before(b.Due):
			return -1
		case b.Due.Before(a.Due):
			return 1
		}
		return 0
	})
	return s
}

// count adds a line to a tally.
func (t *Tally) count(r *Row, line LineStatus, told bool) {
	t.Lines++
	switch s := r.Filled[Progress]; {
	case r.Done():
		t.Done++
	case s == UnderWay:
		t.UnderWay++
	case s == NotStarted:
		t.NotStarted++
	case s == Behind:
		t.Behind++
	case s == "":
		t.Blank++
	default:
		t.Other++
	}
	if !r.Done() && r.Due == nil {
		t.Undated++
	}
	if told {
		switch line.State {
		case Overdue:
			t.Overdue++
		case DueNext:
			t.Next++
		}
	}
}

// statusOn says whether a row is to be looked at on a day. Of several days that
// it is due on the next one counts, and the last once all are past.
func (r *Row) statusOn(on plan.Date, within int) (LineStatus, bool) {
	line := LineStatus{Row: r}
	if r.Done() {
		return line, false
	}
	if r.Due != nil {
		due := *r.Due
		for _, s := range r.Deadline.Spans {
			if s.End != nil && !s.End.Before(on) && s.End.Before(due) {
				due = *s.End
			}
		}
		line.Due, line.Days = due, days(on, due)
		switch {
		case line.Days < 0:
			line.State = Overdue
			return line, true
		case line.Days <= within:
			line.State = DueNext
			return line, true
		}
	}
	line.State = SaysBehind
	return line, r.Filled[Progress] == Behind
}

// days is how many days there are from one to another.
func days(from, to plan.Date) int {
	day := func(d plan.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return int(day(to).Sub(day(from)).Hours() / 24)
}
