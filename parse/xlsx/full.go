package xlsx

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/zeren-plan/zeren/internal/regex"
)

// full is what a number says in full where its format shows less of it: the day of
// a date of which only the month is seen, the digits that were rounded away. It is
// empty where all of it is seen.
func full(stored, shown, format string, from epoch) string {
	v, err := strconv.ParseFloat(stored, 64)
	if err != nil {
		return ""
	}
	s, abs := sectionFor(v, format)
	switch {
	case s == nil:
		return ""
	case s.dates():
		if t, ok := s.time(abs, from); ok {
			return s.fullTime(t, abs < 1 && !s.has('y', 'm', 'd'))
		}
		return ""
	}
	sign := ""
	if s.has('%') {
		sign, v = "%", v*100
	}
	if found := shownNumber.FindAllString(shown, -1); len(found) == 1 {
		n, err := strconv.ParseFloat(strings.ReplaceAll(found[0], ",", ""), 64)
		if err == nil && general(n) == general(math.Abs(v)) {
			return ""
		}
	}
	return general(v) + sign
}

var shownNumber = regex.MustCompile(`[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+`)

// fullTime is a day with its clock, where a section shows less; empty where it
// shows all. A month of which only the first day is stored was written as a month.
func (s *section) fullTime(t time.Time, clockOnly bool) string {
	clock := ""
	switch {
	case t.Second() != 0:
		clock = t.Format(time.TimeOnly)
	case t.Hour() != 0 || t.Minute() != 0:
		clock = t.Format("15:04")
	}
	hasClock := clock == "" || s.has('h') && s.has(minute) && (t.Second() == 0 || s.has('s'))
	if clockOnly {
		if hasClock {
			return ""
		}
		return clock
	}
	hasDay := s.long || s.foreign || s.has('y') && s.has('m') && s.has('d')
	asMonth := s.has('y') && s.has('m') && t.Day() == 1 && clock == ""
	if hasClock && hasDay || asMonth {
		return ""
	}
	return strings.TrimSpace(t.Format(time.DateOnly) + " " + clock)
}
