package diff

import (
	"cmp"
	"slices"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// units counts what each unit carries, and finds those that were renamed.
func (d *matcher) units(before, after *unit.Registry) {
	old, now := unit.Assign(d.Old, before), unit.Assign(d.New, after)
	was := d.succeeded(old.Shares, now.Shares)
	d.forget(was)
	add := func(u UnitChange) {
		if u.Old != u.New || u.Was != "" {
			d.Units = append(d.Units, u)
		}
	}
	gone := make(map[string]bool)
	for _, s := range now.Shares {
		u := UnitChange{Name: s.Name, Was: was[s.Name], New: s.Count()}
		if b, ok := old.Share(cmp.Or(u.Was, u.Name)); ok {
			gone[b.Name] = true
			u.Old = b.Count()
			if u.Was == "" {
				u.Was = formerName(b, &s, before, after)
			}
		}
		add(u)
	}
	for _, s := range old.Shares {
		if !gone[s.Name] {
			add(UnitChange{Name: s.Name, Old: s.Count()})
		}
	}
	slices.SortStableFunc(d.Units, func(a, b UnitChange) int {
		return cmp.Or(cmp.Compare(Sum(b.New)-Sum(b.Old), Sum(a.New)-Sum(a.Old)), cmp.Compare(a.Name, b.Name))
	})
}

// formerName is the former name that the old plan calls a body by throughout and
// the new one nowhere, by a registry.
func formerName(old, now *unit.Share, registries ...*unit.Registry) string {
	former := func(l unit.Line) bool {
		return l.Group == "" && slices.ContainsFunc(registries, func(r *unit.Registry) bool {
			if r == nil {
				return false
			}
			b, ok := r.Body(old.Name)
			if !ok {
				return false
			}
			_, is := b.FormerName(l.Name)
			return is
		})
	}
	name := ""
	for _, l := range old.Lines {
		if l.Group != "" {
			continue
		}
		if !former(l) {
			return ""
		}
		name = cmp.Or(name, l.Name)
	}
	if slices.ContainsFunc(now.Lines, former) {
		return ""
	}
	return name
}

const (
	leastLoad = 3   // lines that a unit has to take over whose name is quite another
	leastName = 0.3 // the likeness of names below which they are others
)

// succeeded finds units of the old plan that are nowhere in the new one, where
// another that is new has their lines: the old names by the new ones. Where it
// could be one or another it is neither.
func (d *matcher) succeeded(old, now []unit.Share) map[string]string {
	type successor struct {
		old, now string
		lines    int
		like     float64
	}
	named := func(all []unit.Share, name string) bool {
		return slices.ContainsFunc(all, func(s unit.Share) bool { return s.Name == name })
	}
	type line struct {
		measure *plan.Measure
		role    plan.Role
	}
	var all []successor
	for _, a := range old {
		if named(now, a.Name) {
			continue
		}
		had := make(map[line]bool) // its lines, as the new plan has their measures
		for _, l := range a.Lines {
			if it, ok := d.now[l.Measure]; ok {
				had[line{it.Measure, l.Role}] = true
			}
		}
		for _, b := range now {
			if named(old, b.Name) {
				continue
			}
			has, both := make(map[line]bool), 0
			for _, l := range b.Lines {
				if _, ok := d.was[l.Measure]; ok {
					k := line{l.Measure, l.Role}
					has[k] = true
					if had[k] {
						both++
					}
				}
			}
			s := successor{a.Name, b.Name, both, gramsOf(a.Name).like(gramsOf(b.Name))}
			if both > 0 && 5*both >= 4*max(len(had), len(has)) && (both >= leastLoad || s.like >= leastName) {
				all = append(all, s)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b successor) int {
		return cmp.Or(cmp.Compare(b.lines, a.lines), cmp.Compare(b.like, a.like))
	})
	was, used := make(map[string]string), make(map[string]bool)
	for _, s := range all {
		if used[s.old] || used[s.now] {
			continue
		}
		rival := slices.ContainsFunc(all, func(o successor) bool {
			return o != s && (o.old == s.old || o.now == s.now) && o.lines == s.lines && o.like == s.like
		})
		if used[s.old], used[s.now] = true, true; !rival {
			was[s.now] = s.old
		}
	}
	return was
}

// forget takes what a new name alone makes out of the changes of measures.
func (d *matcher) forget(was map[string]string) {
	if len(was) == 0 {
		return
	}
	for i := range d.Measures {
		m := &d.Measures[i]
		for k := range m.Duties {
			x := &m.Duties[k]
			x.Joined = slices.DeleteFunc(x.Joined, func(n string) bool {
				at := slices.Index(x.Gone, was[n])
				if was[n] == "" || at < 0 {
					return false
				}
				x.Gone = slices.Delete(x.Gone, at, at+1)
				return true
			})
		}
		m.dropNoDuties()
	}
	d.Measures = slices.DeleteFunc(d.Measures, func(m MeasureChange) bool { return len(m.Kinds) == 0 })
}
