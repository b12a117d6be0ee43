package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// An Origin is a row as it was first written: its key, and a mark of what each
// column said. It tells what the office changed in a ledger, and what a unit did in
// its part. The zero value is that of a row that people added.
type Origin struct {
	Key
	Marks string
}

// Own reports whether people added a row.
func (r *Row) Own() bool { return r.Origin.Marks == "" }

// givenColumns are the columns that people don't fill in and see.
var givenColumns = []Column{
	IDColumn, SectionColumn, TaskColumn, TextColumn, DeadlineColumn, DueColumn,
	UnitColumn, RoleColumn, BodiesColumn, NoteColumn,
}

// markedColumns are the columns that an origin has marks of, in order: those, and the
// ones that people fill in.
var markedColumns = slices.Concat(givenColumns, fieldColumns[:])

// markLength is how many letters the mark of a column has.
const markLength = 6

func markOf(c Column, text string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s", c.Code(), plan.Squeeze(text)))
	return hex.EncodeToString(sum[:markLength/2])
}

// origin is the origin of a row that is as the plan has it.
func (l *Ledger) origin(r *Row) Origin {
	var b strings.Builder
	for _, c := range givenColumns {
		b.WriteString(markOf(c, l.Given(r, c)))
	}
	for f, c := range fieldColumns {
		b.WriteString(markOf(c, r.Filled[f]))
	}
	return Origin{r.Key, b.String()}
}

// said reports whether a column had a text at first; known is false where nothing
// tells.
func (o *Origin) said(c Column, text string) (yes, known bool) {
	for i, g := range markedColumns {
		if g == c && len(o.Marks) >= (i+1)*markLength {
			return o.Marks[i*markLength:][:markLength] == markOf(c, text), true
		}
	}
	return false, false
}

// changed are the columns of a row of the office's ledger that are no longer what
// the plan says.
func (l *Ledger) changed(r *Row) (out []Column) {
	for _, c := range givenColumns {
		if same, known := r.Origin.said(c, l.Given(r, c)); known && !same {
			out = append(out, c)
		}
	}
	return out
}

// origins gives the rows of a ledger that was read their origins, as its hidden
// sheet has them, and returns the lines that are no longer there. hidden are the
// keys that the rows have in their hidden cells.
func (l *Ledger) origins(m *meta, hidden []Key) (gone []Key) {
	if len(m.lines) == 0 { // it does not say
		for i := range l.Rows {
			l.Rows[i].Origin = l.origin(&l.Rows[i])
		}
		return nil
	}
	seen := make(map[Key]bool)
	for i := range l.Rows {
		seen[l.Rows[i].Key] = true
	}
	for i := range l.Rows {
		r := &l.Rows[i]
		o, ok := m.lines[r.Key]
		if !ok && !seen[hidden[i]] {
			o = m.lines[hidden[i]]
			seen[hidden[i]] = true
		}
		r.Origin = o
	}
	for _, k := range m.lineOrder {
		if !seen[k] {
			gone = append(gone, k)
		}
	}
	return gone
}
