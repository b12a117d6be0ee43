package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// A Calendar is the deadlines of a plan, or those of one unit.
type Calendar struct {
	Name    string
	Stamp   plan.Date // the day that it is of: the first of the plan's year, where nothing says when it was made
	Events  []Event
	Undated []string // ids of the measures whose deadlines name no day
}

// An Event is a day that a measure is due on.
type Event struct {
	UID         string // the same whenever the plan is read, also where the day or the number changes
	Day         plan.Date
	Summary     string
	Description string
}

// CalendarOf makes the calendar of a unit from the ledger; of all measures, each
// once, if unit is empty.
func CalendarOf(l *ledger.Ledger, unit string) *Calendar {
	c := &Calendar{Name: l.Title, Stamp: plan.Date{Year: l.Year, Month: 1, Day: 1}}
	if unit != "" {
		c.Name = unit + "：" + l.Title
	}
	var ids []string
	rows := make(map[string][]*ledger.Row)
	for i := range l.Rows {
		r := &l.Rows[i]
		if unit != "" && r.Unit != unit {
			continue
		}
		if rows[r.ID] == nil {
			ids = append(ids, r.ID)
		}
		rows[r.ID] = append(rows[r.ID], r)
	}
	names := eventNames(ids, rows)
	for _, id := range ids {
		if !c.add(l, unit, names[id], rows[id]) {
			c.Undated = append(c.Undated, id)
		}
	}
	if c.Stamp.Year == 0 {
		c.Stamp.Year = 1970
		for i, e := range c.Events {
			if i == 0 || e.Day.Year < c.Stamp.Year {
				c.Stamp.Year = e.Day.Year
			}
		}
	}
	return c
}

// eventNames tell measures by what they say, whatever their numbers and figures:
// the task and how the measure begins; the whole of it where several begin so.
func eventNames(ids []string, rows map[string][]*ledger.Row) map[string]string {
	begins, count := make(map[string]string), make(map[string]int)
	for _, id := range ids {
		r := rows[id][0]
		begins[id] = plan.Squeeze(r.Task) + "\x00" + figures.ReplaceAllString(firstClause(plan.Squeeze(r.Text)), "")
		count[begins[id]]++
	}
	names, again := make(map[string]string), make(map[string]int)
	for _, id := range ids {
		name := begins[id]
		if count[name] > 1 {
			name += "\x00" + plan.Squeeze(rows[id][0].Text)
		}
		if again[name]++; again[name] > 1 {
			name = fmt.Sprintf("%s\x00%d", name, again[name])
		}
		names[id] = name
	}
	return names
}

// figures are what a later version of a measure may have raised.
var figures = regex.MustCompile(`[0-9０-９]+(?:[.．][0-9０-９]+)?`)

// firstClause is the beginning of a text, to its first mark after some words.
func firstClause(s string) string {
	const least = 6 // characters
	n := 0
	for i, c := range s {
		if n >= least && strings.ContainsRune("，。；：、,;:", c) {
			return s[:i]
		}
		n++
	}
	return s
}

// version is what the title of a plan says at its end of the state that it is in.
var version = regex.MustCompile(`（[^（）]*）$`)

// add adds the days of a measure, given the rows that it has; false if it has
// none.
func (c *Calendar) add(l *ledger.Ledger, unit, name string, rows []*ledger.Row) bool {
	r := rows[0]
	var days []plan.Date
	for _, s := range r.Deadline.Spans {
		if s.End != nil && !slices.Contains(days, *s.End) {
			days = append(days, *s.End)
		}
	}
	if len(days) == 0 {
		return false
	}
	slices.SortFunc(days, func(a, b plan.Date) int {
		if a.Before(b) {
			return -1
		}
		return 1
	})
	role := ""
	var notes []string
	if unit != "" {
		var roles []string
		for _, x := range rows {
			roles = append(roles, l.Roles[x.Role])
		}
		role = "【" + strings.Join(roles, "、") + "】"
	}
	for _, x := range rows {
		for n := range strings.SplitSeq(x.Note, "\n") {
			if n != "" && !slices.Contains(notes, n) && unit != "" {
				notes = append(notes, "注："+n)
			}
		}
	}
	parts := append([]string{r.Text, "完成时限：" + r.Deadline.Text}, notes...)
	if unit != "" {
		parts = slices.Insert(parts, 2, r.Bodies)
	}
	about := ""
	if r.Deadline.Approx {
		about = "约"
	}
	title := r.Task
	if title == "" {
		title = firstSentence(r.Text)
	}
	of := version.ReplaceAllString(plan.Squeeze(l.Title), "")
	for i, d := range days {
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", of, unit, name, i))
		nth := ""
		if len(days) > 1 {
			nth = fmt.Sprintf("第%d个期限，", i+1)
		}
		c.Events = append(c.Events, Event{
			UID: hex.EncodeToString(sum[:16]) + "@zeren", Day: d,
			Summary:     fmt.Sprintf("%s%s %s（%s%s%s）", role, r.ID, title, nth, about, r.Deadline.Text),
			Description: strings.Join(parts, "\n"),
		})
	}
	return true
}

// firstSentence is the beginning of a text, to its first mark.
func firstSentence(s string) string {
	if i := strings.IndexAny(s, "，。；\n"); i > 0 {
		return s[:i]
	}
	return s
}
