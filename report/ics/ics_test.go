package ics_test

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/ics"
)

func written(t testing.TB, c *report.Calendar, remind int) string {
	var b bytes.Buffer
	require.NoError(t, ics.Write(&b, c, &ics.Options{Remind: remind}))
	return b.String()
}

func TestEvent(t *testing.T) {
	got := written(t, &report.Calendar{Name: "市水务局：计划", Stamp: plan.Date{Year: 2025, Month: 1, Day: 1}, Events: []report.Event{
		{UID: "1@zeren", Day: plan.Date{Year: 2025, Month: 12, Day: 31}, Summary: "1.1 a;b,c", Description: "反斜\\杠\n第二行\t\x00"},
	}}, 7)
	assert.Equal(t, strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//zeren//zeren//ZH
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:市水务局：计划
BEGIN:VEVENT
UID:1@zeren
DTSTAMP:20250101T000000Z
DTSTART;VALUE=DATE:20251231
DTEND;VALUE=DATE:20260101
SUMMARY:1.1 a\;b\,c
DESCRIPTION:反斜\\杠\n第二行
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:1.1 a\;b\,c
TRIGGER:-P7D
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n"), got)
}

// No line is longer than 75 octets, and none begins or ends within a character,
// whatever length the text has; unfolded, it is the text again.
func TestLongLinesAreFolded(t *testing.T) {
	for n := range 200 {
		text := strings.Repeat("汉", n/3) + strings.Repeat("a", n%5) + strings.Repeat("𬺈", n%7)
		got := written(t, &report.Calendar{Events: []report.Event{{Description: text}}}, 0)
		for line := range strings.SplitSeq(got, "\r\n") {
			assert.LessOrEqual(t, len(line), 75)
			assert.True(t, utf8.ValidString(line))
		}
		assert.Contains(t, strings.ReplaceAll(got, "\r\n ", ""), "DESCRIPTION:"+text+"\r\n")
	}
}

// One that is written later is the later of two, whatever the plan's year.
func TestWhenItIsMade(t *testing.T) {
	var b strings.Builder
	made := time.Date(2025, 6, 3, 9, 30, 0, 0, time.FixedZone("", 8*60*60))
	require.NoError(t, ics.Write(&b, &report.Calendar{Events: []report.Event{{UID: "1@zeren", Day: plan.Date{Year: 2025, Month: 9, Day: 30}}}}, &ics.Options{Made: made}))
	assert.Contains(t, b.String(), "\r\nDTSTAMP:20250603T013000Z\r\n")
}
