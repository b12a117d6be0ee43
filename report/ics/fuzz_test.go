package ics_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// Whatever a plan says, a calendar has the lines of its events and no others, and
// none is too long.
func FuzzWrite(f *testing.F) {
	f.Add("1.1 a;b,c", "反斜\\杠\n第二行\t\x00")
	f.Add("\r\nBEGIN:VEVENT\r\nEND:VEVENT", "长"+strings.Repeat("汉𬺈", 40)+"\xff\u2028\u0085")
	f.Fuzz(func(t *testing.T, summary, description string) {
		day := plan.Date{Year: 2025, Month: 12, Day: 31}
		got := written(t, &report.Calendar{Name: summary, Stamp: day, Events: []report.Event{{UID: "1@zeren", Day: day, Summary: summary, Description: description}}}, 0)
		for line := range strings.SplitSeq(got, "\r\n") {
			require.LessOrEqual(t, len(line), 75)
			require.NotContains(t, line, "\r")
			require.NotContains(t, line, "\n")
		}
		var names []string
		values := make(map[string]string)
		for line := range strings.SplitSeq(strings.TrimSuffix(strings.ReplaceAll(got, "\r\n ", ""), "\r\n"), "\r\n") {
			name, value, ok := strings.Cut(line, ":")
			require.True(t, ok, line)
			names, values[name] = append(names, name), value
		}
		require.Equal(t, []string{"BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "TRANSP", "END", "END"}, names)
		plain := strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n")
		for name, text := range map[string]string{"SUMMARY": summary, "DESCRIPTION": description} {
			want := strings.Map(func(c rune) rune {
				if c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 {
					return -1
				}
				return c
			}, strings.ToValidUTF8(text, "\ufffd"))
			require.Equal(t, want, plain.Replace(values[name]), name)
		}
	})
}
