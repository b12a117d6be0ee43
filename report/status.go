package report

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// A Status is how far a ledger is on a day, for people and as JSON.
type Status struct {
	Title  string        `json:"title"`
	On     plan.Date     `json:"on"`
	Within int           `json:"within"` // days
	All    ledger.Tally  `json:"all"`
	Units  []StatusUnit  `json:"units"`
	Lines  []StatusLine  `json:"lines"`
	Months []StatusMonth `json:"months"`
}

// A StatusUnit is the tally of a unit.
type StatusUnit struct {
	Unit string `json:"unit"`
	ledger.Tally
}

// A StatusMonth is what is due in a month.
type StatusMonth struct {
	Month   string `json:"month"` // 2025-09
	Lines   int    `json:"lines"`
	Done    int    `json:"done"`
	Overdue int    `json:"overdue"`
}

// A StatusLine is a line that is overdue, due next, or says that it is behind.
type StatusLine struct {
	State    ledger.LineState `json:"state"`
	Unit     string           `json:"unit"`
	ID       string           `json:"id"`
	Role     plan.Role        `json:"role"`
	RoleName string           `json:"role_name"` // the plan's word
	Task     string           `json:"task"`
	Text     string           `json:"text"`
	Deadline string           `json:"deadline"`      // as the plan says it
	Due      *plan.Date       `json:"due,omitempty"` // the day of it that counts
	Days     int              `json:"days"`          // until then; negative if it is past
	Approx   bool             `json:"approx,omitempty"`
	Progress string           `json:"progress"`
	Percent  string           `json:"percent"`
	Report   string           `json:"report"`
	Problems string           `json:"problems"`
	Next     string           `json:"next"`
	Person   string           `json:"person"`
}

// StatusOf puts a ledger's status in the form that is printed.
func StatusOf(s *ledger.Status, l *ledger.Ledger) *Status {
	out := &Status{Title: s.Title, On: s.On, Within: s.Within, All: s.All, Units: []StatusUnit{}, Lines: []StatusLine{}, Months: []StatusMonth{}}
	for _, u := range s.Units {
		out.Units = append(out.Units, StatusUnit(u))
	}
	for _, m := range s.Months {
		out.Months = append(out.Months, StatusMonth{fmt.Sprintf("%d-%02d", m.Year, m.Month), m.Lines, m.Done, m.Overdue})
	}
	for _, x := range s.Lines {
		line := StatusLine{
			State: x.State, Unit: x.Unit, ID: x.ID, Role: x.Role, RoleName: l.Roles[x.Role], Task: x.Task, Text: x.Text,
			Deadline: x.Deadline.Text, Days: x.Days, Approx: x.Deadline.Approx,
			Progress: x.Filled[ledger.Progress], Percent: x.Filled[ledger.Percent], Report: x.Filled[ledger.Report],
			Problems: x.Filled[ledger.Problems], Next: x.Filled[ledger.Next], Person: x.Filled[ledger.Person],
		}
		if x.Row.Due != nil {
			due := x.Due
			line.Due = &due
		}
		out.Lines = append(out.Lines, line)
	}
	return out
}

// WriteJSON writes a status as JSON.
func (s *Status) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(s); err != nil {
		return fmt.Errorf("writing a status as JSON: %w", err)
	}
	return nil
}

// Of are the lines of a state, in order.
func (s *Status) Of(state ledger.LineState) []StatusLine {
	var out []StatusLine
	for _, l := range s.Lines {
		if l.State == state {
			out = append(out, l)
		}
	}
	return out
}

// StateName is why a line is to be looked at, in words.
func StateName(state ledger.LineState, within int, l plan.Lang) string {
	switch state {
	case ledger.Overdue:
		return l.Choose("已逾期", "overdue")
	case ledger.DueNext:
		return fmt.Sprintf(l.Choose("%d天内到期", "due within %d days"), within)
	case ledger.SaysBehind:
		return l.Choose("未到期但自报滞后", "not due yet, but says that it is behind")
	}
	panic(fmt.Sprintf("report: unexpected state %q", state))
}

// DaysName says how far off a day is.
func DaysName(days int, l plan.Lang) string {
	switch {
	case days < 0:
		return fmt.Sprintf(l.Choose("逾期%d天", "%d days ago"), -days)
	case days == 0:
		return l.Choose("今天到期", "due that day")
	}
	return fmt.Sprintf(l.Choose("还有%d天", "in %d days"), days)
}
