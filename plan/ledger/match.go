package ledger

import (
	"fmt"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A matcher finds the lines of one workbook in the ledger.
type matcher struct {
	*merger
	*reading
	file    int
	shifted bool // rows were sorted without their hidden keys
	later   bool // the ledger is the one that it was sent out of, or came of that
	older   bool // it was made from another version of the plan
	keyless int  // rows that had lost their keys
	found   map[int]bool

	ids       map[string]string // of the ledger's measures, by what they are as folded
	unitNames map[string]string // of the ledger's units, so too
	nearTold  map[string]bool
	news      map[string]bool // the units that have filled in something new
}

func (f *matcher) match() {
	f.found, f.unitNames, f.nearTold, f.news = make(map[int]bool), make(map[string]string), make(map[string]bool), make(map[string]bool)
	f.ids = make(map[string]string)
	for _, u := range f.base.Units() {
		f.unitNames[fold(u)] = u
	}
	for i := range f.base.Rows {
		f.ids[fold(f.base.Rows[i].ID)] = f.base.Rows[i].ID
	}
	f.later = f.base.follows(f.is.version)
	sum := f.sum()
	title := f.title
	if f.meta.found {
		title = f.is.Title
	}
	if sum != f.base.Sum && title != "" && plan.Squeeze(title) != plan.Squeeze(f.base.Title) {
		f.otherPlan(title)
		return
	}
	f.older = sum != "" && sum != f.base.Sum
	for i := range f.entries {
		e := &f.entries[i]
		k, v := f.byHidden(e), f.byVisible(e)
		if k >= 0 && v >= 0 && k != v && f.says(e, v) && !f.says(e, k) {
			f.shifted = true
		}
	}
	same := 0
	for i := range f.entries {
		e := &f.entries[i]
		at, told := f.find(e)
		if at < 0 {
			if s := f.all(e); s != "" {
				f.tell(plan.LedgerUnknownRow, e.sheet, 1, e.row, "", s)
			}
			continue
		}
		same++
		row := &f.base.Rows[at]
		if told != "" {
			f.tell(told, e.sheet, 1, e.row, row.ID, f.base.who(row.Key))
		}
		f.take(e, at)
	}
	if f.older {
		f.diags = append(f.diags, plan.Diag{Code: plan.LedgerOtherVersion, At: []plan.Place{{Name: f.Name}}, Args: []string{fmt.Sprint(same), fmt.Sprint(len(f.entries))}})
	}
	if f.keyless > 0 {
		f.diags = append(f.diags, plan.Diag{Code: plan.LedgerNoKey, At: []plan.Place{{Name: f.Name}}, Args: []string{fmt.Sprint(f.keyless)}})
	}
	f.lacks()
	f.silent()
}

// sum is that of the plan that the workbook was made from, by its hidden sheet
// or else by the keys of its rows; empty if neither is left.
func (f *matcher) sum() string {
	if f.meta.found {
		return f.is.Sum
	}
	for i := range f.entries {
		if s, _, ok := unpackKey(f.entries[i].text(KeyColumn)); ok {
			return s
		}
	}
	return ""
}

// otherPlan tells what was filled in for another plan.
func (f *matcher) otherPlan(title string) {
	f.diags = append(f.diags, plan.Diag{Code: plan.LedgerOtherPlan, At: []plan.Place{{Name: f.Name}}, Args: []string{title, f.base.Title}})
	for i := range f.entries {
		if e := &f.entries[i]; f.filled(e) != "" {
			f.tell(plan.LedgerUnknownRow, e.sheet, 1, e.row, "", f.all(e))
		}
	}
}

// byHidden finds the line of a row by its hidden key, -1 if it has none.
func (f *matcher) byHidden(e *entry) int {
	sum, k, ok := unpackKey(e.text(KeyColumn))
	if !ok || sum != f.base.Sum && !(f.older && sum == f.sum()) {
		return -1
	}
	if i, ok := f.byKey[k]; ok {
		return i
	}
	if i, ok := f.byOrigin[k]; ok && f.base.Rows[i].Unit == k.Unit {
		return i
	}
	return -1
}

// byVisible finds the line of a row by number, unit and role, as people read
// them.
func (f *matcher) byVisible(e *entry) int {
	k := Key{ID: e.text(IDColumn), Unit: f.unitOf(e)}
	if id, ok := f.ids[fold(k.ID)]; ok {
		k.ID = id
	}
	if role, ok := f.base.roleOf(e.text(RoleColumn)); ok {
		k.Role = role
		if i, ok := f.byKey[k]; ok {
			return i
		}
		return -1
	}
	only := -1
	for _, k.Role = range plan.Roles() {
		if i, ok := f.byKey[k]; ok {
			if only >= 0 || e.text(RoleColumn) != "" {
				return -1
			}
			only = i
		}
	}
	return only
}

// unitOf is the unit that a row names: that of the file where it names none, and
// the only one whose name ends like the one that is written, or the other way round,
// as 水务局 and 市水务局.
func (f *matcher) unitOf(e *entry) string {
	name := fold(e.text(UnitColumn))
	if name == "" {
		return f.is.Unit
	}
	if u, ok := f.unitNames[name]; ok {
		return u
	}
	const least = 3 // characters that say which unit it is
	only := ""
	for full, u := range f.unitNames {
		if short := min(len(full), len(name)); short >= least*len("局") && (strings.HasSuffix(full, name) || strings.HasSuffix(name, full)) {
			if only != "" && only != u {
				return e.text(UnitColumn)
			}
			only = u
		}
	}
	if only == "" {
		return e.text(UnitColumn)
	}
	return only
}

// near tells that a row names its unit otherwise than the ledger, once a file.
func (f *matcher) near(e *entry) {
	was, is := e.text(UnitColumn), f.unitOf(e)
	if was == "" || f.unitNames[fold(was)] == is || f.nearTold[was] {
		return
	}
	f.nearTold[was] = true
	f.tell(plan.LedgerNearUnit, e.sheet, e.at[UnitColumn], e.row, "", was, is)
}

// says reports whether a row has the measure of a line, word for word.
func (f *matcher) says(e *entry, at int) bool {
	return fold(e.text(TextColumn)) == fold(f.base.Rows[at].Text)
}

// find finds the line of a row, -1 if none is sure. told is the code of what is
// to be said of how it was found.
func (f *matcher) find(e *entry) (at int, told plan.Code) {
	k, v := f.byHidden(e), f.byVisible(e)
	blank := e.text(TextColumn) == ""
	switch {
	case k >= 0 && f.older:
		if f.says(e, k) && plan.Squeeze(e.text(DeadlineColumn)) == plan.Squeeze(f.base.Rows[k].Deadline.Text) {
			return k, ""
		}
		return -1, ""
	case k >= 0 && k == v:
		return k, ""
	case k >= 0 && v >= 0:
		switch inV, inK := f.says(e, v), f.says(e, k); {
		case inV && (!inK || f.shifted):
			return v, plan.LedgerKeyMoved
		case inK:
			return k, ""
		}
		return -1, ""
	case k >= 0 && !f.shifted:
		if f.says(e, k) || e.text(IDColumn) == f.base.Rows[k].ID || blank && e.text(IDColumn) == "" {
			return k, ""
		}
		fallthrough
	case k >= 0:
		if t := f.byWords(e); t >= 0 {
			return t, plan.LedgerKeyMoved
		}
		return -1, ""
	}
	if _, _, has := unpackKey(e.text(KeyColumn)); has {
		return -1, "" // a line of another plan
	}
	if v >= 0 && (blank || f.says(e, v)) {
		f.keyless++
		f.near(e)
		return v, ""
	}
	if t := f.byWords(e); t >= 0 && v < 0 {
		f.keyless++
		f.near(e)
		return t, ""
	}
	return -1, ""
}

// byWords finds the one line of the row's unit that has its measure, word for
// word.
func (f *matcher) byWords(e *entry) int {
	unit := f.unitOf(e)
	role, hasRole := f.base.roleOf(e.text(RoleColumn))
	only := -1
	for _, i := range f.byText[fold(e.text(TextColumn))] {
		r := &f.base.Rows[i]
		if r.Text == "" || r.Unit != unit || hasRole && r.Role != role {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}
