//go:build full

package ics_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/report"
)

// read prints the events of a calendar as JSON, by a parser that is not ours.
const read = `
import icalendar, json, sys
c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
assert not c.errors, c.errors
out = []
for e in c.walk("VEVENT"):
    assert not e.errors, e.errors
    assert e["DTSTAMP"].dt.tzinfo is not None
    start, end = e["DTSTART"].dt, e["DTEND"].dt
    assert (end - start).days == 1
    assert [a["TRIGGER"].dt.days for a in e.walk("VALARM")] == [-7]
    out.append({"UID": str(e["UID"]), "Day": start.isoformat(), "Summary": str(e["SUMMARY"]), "Description": str(e["DESCRIPTION"])})
print(json.dumps(out))
`

// The calendars of all units of the seed, read by python3-icalendar, hold each
// event as it is.
func TestReadByAnother(t *testing.T) {
	r, err := parse.File(context.Background(), "../../seeds/blue-sky-2025.txt", nil)
	require.NoError(t, err)
	l := report.LedgerOf(report.Letters(r.Plan, r.Registry, nil))
	uids := make(map[string]bool)
	for _, u := range append(l.Units(), "") {
		c := report.CalendarOf(l, u)
		cmd := exec.Command("/usr/bin/python3", "-c", read)
		cmd.Stdin = bytes.NewReader([]byte(written(t, c, 7)))
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		require.NoError(t, err, "%s: %s", u, stderr.String())
		got := []report.Event{}
		require.NoError(t, json.Unmarshal(out, &got))
		if len(c.Events) == 0 {
			assert.Empty(t, got)
			continue
		}
		assert.Equal(t, c.Events, got, u)
		for _, e := range c.Events {
			assert.False(t, uids[e.UID], "%s is there twice", e.UID)
			uids[e.UID] = true
		}
	}
	assert.Greater(t, len(uids), 1000)
}
