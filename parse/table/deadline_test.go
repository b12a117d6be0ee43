package table

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

func showDeadline(d plan.Deadline, code plan.Code, args []string) string {
	out := []string{string(d.Kind)}
	if d.Every != "" {
		out = append(out, d.Every)
	}
	for _, s := range d.Spans {
		span := "→"
		if s.Start != nil {
			span = s.Start.String() + span
		}
		if s.End != nil {
			span += s.End.String()
		}
		out = append(out, span)
	}
	if d.Approx {
		out = append(out, "approx")
	}
	if code != "" {
		out = append(out, string(code))
	}
	if len(args) > 1 {
		out = append(out, strings.Join(args[1:], "|"))
	}
	return strings.Join(out, " ")
}

// deadlines are the lines of a file: a phrase, and what it is read as in a plan
// of 2025.
var deadlines = func() (out []struct{ phrase, want string }) {
	b, err := os.ReadFile(deadlinesFile)
	if err != nil {
		panic(err)
	}
	for l := range strings.Lines(string(b)) {
		if phrase, want, ok := strings.Cut(strings.TrimSpace(l), " = "); ok {
			out = append(out, struct{ phrase, want string }{phrase, want})
		}
	}
	return out
}()

const deadlinesFile = "testdata/deadlines.txt"

// ZEREN_UPDATE=1 writes the readings anew; look at the difference.
func TestDeadline(t *testing.T) {
	require.NotEmpty(t, deadlines)
	var anew []string
	for _, c := range deadlines {
		d, code, args := Deadline(c.phrase, 2025, unit.Beijing().Seasons)
		got := showDeadline(d, code, args)
		anew = append(anew, "\n"+c.phrase+" = "+c.want+"\n", "\n"+c.phrase+" = "+got+"\n")
		if os.Getenv("ZEREN_UPDATE") == "" {
			assert.Equal(t, c.want, got, c.phrase)
		}
		assert.Equal(t, c.phrase, d.Text)
	}
	if os.Getenv("ZEREN_UPDATE") != "" {
		b, err := os.ReadFile(deadlinesFile)
		require.NoError(t, err)
		s := string(b)
		for i := 0; i < len(anew); i += 2 {
			s = strings.Replace(s, anew[i], anew[i+1], 1)
		}
		require.NoError(t, os.WriteFile(deadlinesFile, []byte(s), 0o644))
	}
}

func TestDeadlineOfNothing(t *testing.T) {
	for phrase, want := range map[string]string{"": "none D03", "——": "none", "/": "none", "无": "none"} {
		d, code, args := Deadline(phrase, 2025, nil)
		assert.Equal(t, want, showDeadline(d, code, args), phrase)
	}
}

// Without a registry no season has dates.
func TestDeadlineOfASeason(t *testing.T) {
	d, code, args := Deadline("采暖季前", 2025, nil)
	assert.Equal(t, "unknown D01", showDeadline(d, code, args))
	flood := map[string]unit.Season{"汛期": {From: "06-01", To: "09-15"}}
	d, code, args = Deadline("汛期前", 2025, flood)
	assert.Equal(t, "by →2025-05-31", showDeadline(d, code, args))
}

func TestDeadlineWithoutAYear(t *testing.T) {
	d, code, args := Deadline("年底前", 0, nil)
	assert.Equal(t, "by D04", showDeadline(d, code, args))
	d, code, args = Deadline("2026年底前", 0, nil)
	assert.Equal(t, "by →2026-12-31", showDeadline(d, code, args))
	d, code, args = Deadline("长期实施", 0, nil)
	assert.Equal(t, "ongoing", showDeadline(d, code, args))
}
