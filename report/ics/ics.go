// Package ics writes deadlines for calendar programs, as iCalendar (RFC 5545).
package ics

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// Options are the choices for a calendar. Nil is the zero value.
type Options struct {
	Remind int // days before each event; 0 does not
	// Made is when the calendar is written. Programs that have an earlier one take the
	// later (RFC 5546 §2.1.5). The zero value is the calendar's own day, so that the
	// clock is kept out.
	Made time.Time
}

// Write writes a calendar of days as a whole: an event lasts its day and takes
// no time.
func Write(w io.Writer, c *report.Calendar, opt *Options) error {
	if opt == nil {
		opt = new(Options)
	}
	stamp := day(c.Stamp) + "T000000Z"
	if !opt.Made.IsZero() {
		stamp = opt.Made.UTC().Format("20060102T150405Z")
	}
	b := &writer{Writer: bufio.NewWriter(w)}
	b.line("BEGIN", "VCALENDAR")
	b.line("VERSION", "2.0")
	b.line("PRODID", "-//zeren//zeren//ZH")
	b.line("CALSCALE", "GREGORIAN")
	b.line("METHOD", "PUBLISH")
	b.line("X-WR-CALNAME", text(c.Name))
	for _, e := range c.Events {
		b.line("BEGIN", "VEVENT")
		b.line("UID", e.UID)
		b.line("DTSTAMP", stamp)
		b.line("DTSTART;VALUE=DATE", day(e.Day))
		b.line("DTEND;VALUE=DATE", day(next(e.Day)))
		b.line("SUMMARY", text(e.Summary))
		b.line("DESCRIPTION", text(e.Description))
		b.line("TRANSP", "TRANSPARENT")
		if opt.Remind > 0 {
			b.line("BEGIN", "VALARM")
			b.line("ACTION", "DISPLAY")
			b.line("DESCRIPTION", text(e.Summary))
			b.line("TRIGGER", fmt.Sprintf("-P%dD", opt.Remind))
			b.line("END", "VALARM")
		}
		b.line("END", "VEVENT")
	}
	b.line("END", "VCALENDAR")
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing a calendar: %w", err)
	}
	return nil
}

type writer struct{ *bufio.Writer }

// mostOctets is the length of a line without its end (RFC 5545 §3.1).
const mostOctets = 75

// line writes a content line. A long one goes on after a line end and a space,
// never in the middle of a character.
func (w *writer) line(name, value string) {
	s := name + ":" + value
	room := mostOctets
	for len(s) > room {
		n := room
		for !utf8.RuneStart(s[n]) {
			n--
		}
		w.WriteString(s[:n] + "\r\n ")
		s, room = s[n:], mostOctets-1
	}
	w.WriteString(s + "\r\n")
}

// text writes a value of the type TEXT (§3.3.11).
func text(s string) string {
	return escape.Replace(strings.Map(func(c rune) rune {
		if c != '\n' && unicode.IsControl(c) {
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

var escape = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

func day(d plan.Date) string { return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day) }

func next(d plan.Date) plan.Date {
	t := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
	return plan.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
