// Package ledger is the ledger (台账) of a plan: one row a line of a letter, with
// what the unit says of it through the year. It brings together what units send
// back, says what is due on a day, and goes over to a plan that was changed. It
// knows no form of file: a workbook comes in as cells, see [Book].
package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A Ledger (台账) is the lines of a plan with what was filled in.
type Ledger struct {
	Title  string // of the plan
	Year   int    // of the plan; 0 if it names none
	Source string // the plan's file
	SHA256 string // of the plan's file
	Sum    string // of what all its lines say, see [Ledger.Seal]
	Unit   string // whose part it is; empty if it is the whole
	Roles  [plan.RoleCount]string
	Order  []string // of the units, where people look for one
	Extra  []string // the titles of columns that people added
	Rows   []Row
	Notes  []Note

	columns map[string]map[Column]int  // where they stood, by the sheets that it was read from
	own     map[string]map[string]bool // the marks of what was put on its other sheets
	version string                     // of what was filled in, as it was written; of the whole, if it is a part
	past    []string                   // the versions that it came of
}

// A Note is something that people should know beside the rows.
type Note struct {
	Unit string // whom it concerns; empty for the whole
	Text string
}

// A Key says which line of a plan a row is.
type Key struct {
	ID   string // of the measure
	Role plan.Role
	Unit string
}

// A Row is one unit's part in one measure, and what was filled in there.
type Row struct {
	Key
	Section  string
	Task     string
	Text     string
	Deadline plan.Deadline
	Due      *plan.Date // the last day, nil if the plan names none
	Bodies   string     // who has which role, a line a role
	Note     string     // what is doubtful or left open, a line a remark
	Filled   [FieldCount]string
	Extra    []string   // as the titles of the ledger; may be shorter
	Origin   Origin     // what it was at first
	At       plan.Place // in the workbook that it was read from
}

// A Field is what a unit fills in.
type Field int

const (
	Progress Field = iota // one of States
	Percent               // 45%
	Report                // what was done
	Problems
	Next
	Person
	FieldCount = int(Person) + 1
)

// The states of a line, in the words that the drop-down has.
const (
	NotStarted = "未启动"
	UnderWay   = "推进中"
	Done       = "已完成"
	Behind     = "滞后"
)

// States are the choices of [Progress].
func States() []string { return []string{NotStarted, UnderWay, Done, Behind} }

// LastDay is the last day of a deadline, nil if it has none.
func LastDay(d plan.Deadline) *plan.Date {
	var last *plan.Date
	for _, s := range d.Spans {
		if s.End != nil && (last == nil || last.Before(*s.End)) {
			last = s.End
		}
	}
	return last
}

// Done reports whether a row says that its work is finished.
func (r *Row) Done() bool {
	return r.Filled[Progress] == Done || r.Filled[Progress] == "" && r.Filled[Percent] == "100%"
}

// Empty reports whether nothing was filled in.
func (r *Row) Empty() bool {
	return r.Filled == [FieldCount]string{} && !slices.ContainsFunc(r.Extra, func(s string) bool { return s != "" })
}

// Seal notes what the lines say, each and as a sum, which tells a ledger from that
// of another plan. What is filled in is not part of it.
func (l *Ledger) Seal() {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00", l.Title)
	for i := range l.Rows {
		r := &l.Rows[i]
		fmt.Fprintf(h, "%s\x00%d\x00%s\x00%s\x00%s\x00", r.ID, r.Role, r.Unit, plan.Squeeze(r.Text), plan.Squeeze(r.Deadline.Text))
		r.Origin = l.origin(r)
	}
	l.Sum = hex.EncodeToString(h.Sum(nil))[:16]
}

// Units are the units of the rows, in the ledger's order, then in that of the
// rows.
func (l *Ledger) Units() []string {
	has := make(map[string]bool)
	for i := range l.Rows {
		has[l.Rows[i].Unit] = true
	}
	var out []string
	take := func(u string) {
		if has[u] {
			has[u] = false
			out = append(out, u)
		}
	}
	for _, u := range l.Order {
		take(u)
	}
	for i := range l.Rows {
		take(l.Rows[i].Unit)
	}
	return out
}

// Part is the rows of one unit as a ledger to send out.
func (l *Ledger) Part(unit string) *Ledger {
	part := *l
	part.version, part.past = l.written(), nil
	part.Unit, part.Order, part.Rows, part.Notes = unit, []string{unit}, nil, nil
	for _, n := range l.Notes {
		if n.Unit == unit {
			part.Notes = append(part.Notes, n)
		}
	}
	for _, r := range l.Rows {
		if r.Unit == unit {
			r.Origin = l.origin(&r) // what the unit gets
			part.Rows = append(part.Rows, r)
		}
	}
	return &part
}

// Suggest fills in a field of all rows of a unit where it is blank.
func (l *Ledger) Suggest(unit string, f Field, text string) {
	for i := range l.Rows {
		if r := &l.Rows[i]; r.Unit == unit && r.Filled[f] == "" {
			r.Filled[f] = text
		}
	}
}

// clone is a copy whose rows may be changed.
func (l *Ledger) clone() *Ledger {
	out := *l
	out.Extra, out.Rows = slices.Clone(l.Extra), slices.Clone(l.Rows)
	for i := range out.Rows {
		out.Rows[i].Extra = slices.Clone(out.Rows[i].Extra)
	}
	return &out
}

// extra is the place of a column that people added, which it gets if it is new.
func (l *Ledger) extra(title string) int {
	i := slices.Index(l.Extra, title)
	if i < 0 {
		i = len(l.Extra)
		l.Extra = append(l.Extra, title)
	}
	return i
}

// setExtra fills in a cell of a column that people added.
func (r *Row) setExtra(i int, value string) {
	for len(r.Extra) <= i {
		r.Extra = append(r.Extra, "")
	}
	r.Extra[i] = value
}

// extraAt is the cell of a column that people added.
func (r *Row) extraAt(i int) string {
	if i < len(r.Extra) {
		return r.Extra[i]
	}
	return ""
}

// name is a line as people speak of it: 4.10（市水务局，牵头）.
func (l *Ledger) name(k Key) string { return k.ID + "（" + k.Unit + "，" + l.Roles[k.Role] + "）" }

// who is the unit of a line with its role, where the number is said already.
func (l *Ledger) who(k Key) string { return k.Unit + "（" + l.Roles[k.Role] + "）" }

// The reading of a deadline as one text, for the hidden column that carries it:
// kind, every, approx and spans.
func packDeadline(d plan.Deadline) string {
	var spans []string
	for _, s := range d.Spans {
		day := func(d *plan.Date) string {
			if d == nil {
				return ""
			}
			return d.String()
		}
		spans = append(spans, day(s.Start)+"/"+day(s.End))
	}
	approx := ""
	if d.Approx {
		approx = "approx"
	}
	return strings.Join([]string{string(d.Kind), d.Every, approx, strings.Join(spans, ",")}, ";")
}

// unpackDeadline reads what packDeadline writes. ok is false if it is another
// text.
func unpackDeadline(text, packed string) (d plan.Deadline, ok bool) {
	d.Text = text
	parts := strings.Split(packed, ";")
	if len(parts) != 4 {
		return d, false
	}
	d.Kind, d.Every, d.Approx = plan.DeadlineKind(parts[0]), parts[1], parts[2] == "approx"
	if parts[3] == "" {
		return d, true
	}
	for s := range strings.SplitSeq(parts[3], ",") {
		var span plan.Span
		start, end, _ := strings.Cut(s, "/")
		for _, day := range []struct {
			text string
			to   **plan.Date
		}{{start, &span.Start}, {end, &span.End}} {
			if day.text == "" {
				continue
			}
			x := new(plan.Date)
			if err := x.UnmarshalText([]byte(day.text)); err != nil {
				return d, false
			}
			*day.to = x
		}
		d.Spans = append(d.Spans, span)
	}
	return d, true
}

// Pack is the hidden text that tells a row again whatever happens to it, and
// that of its deadline's reading.
func (l *Ledger) Pack(r *Row) (key, deadline string) {
	return packKey(l.Sum, r.Key), packDeadline(r.Deadline)
}

func packKey(sum string, k Key) string {
	return strings.Join([]string{sum, bars.Replace(k.ID), k.Role.String(), bars.Replace(k.Unit)}, "|")
}

// bars hides what divides a key in its parts, barsBack shows it again.
var (
	bars     = strings.NewReplacer("%", "%25", "|", "%7C")
	barsBack = strings.NewReplacer("%25", "%", "%7C", "|")
)

// unpackKey reads what packKey writes.
func unpackKey(s string) (sum string, k Key, ok bool) {
	parts := strings.Split(s, "|")
	if len(parts) != 4 || k.Role.UnmarshalText([]byte(parts[2])) != nil {
		return "", k, false
	}
	k.ID, k.Unit = barsBack.Replace(parts[1]), barsBack.Replace(parts[3])
	return parts[0], k, true
}
