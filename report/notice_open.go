package report

import (
	"slices"

	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A NoticeOpen is a name in measures that changed which no notice could be written
// for.
type NoticeOpen struct {
	Name    string
	Kind    unit.OpenKind
	Changed []string // ids of the new plan
	Dropped []string // ids of the old one
}

// undelivered are the names of two plans that reach nobody, with the measures of
// theirs that changed, and the changed measures of the new plan that are nobody's.
func undelivered(old, now *Batch, d *diff.Diff) (open []NoticeOpen, nobody []string) {
	changed, dropped := make(map[string]bool), make(map[string]bool)
	for _, m := range d.Measures {
		switch {
		case m.New.Measure == nil:
			dropped[m.Old.ID] = true
		case !slices.Equal(m.Kinds, []diff.Kind{diff.Moved}):
			changed[m.New.ID] = true
		}
	}
	gather := func(b *Batch, in map[string]bool, ids func(o *NoticeOpen) *[]string) {
		for _, o := range b.Open {
			for _, line := range o.Where {
				if !in[line.ID] {
					continue
				}
				i := slices.IndexFunc(open, func(x NoticeOpen) bool { return x.Name == o.Name && x.Kind == o.Kind })
				if i < 0 {
					i = len(open)
					open = append(open, NoticeOpen{Name: o.Name, Kind: o.Kind})
				}
				if list := ids(&open[i]); !slices.Contains(*list, line.ID) {
					*list = append(*list, line.ID)
				}
			}
		}
	}
	gather(now, changed, func(o *NoticeOpen) *[]string { return &o.Changed })
	gather(old, dropped, func(o *NoticeOpen) *[]string { return &o.Dropped })
	for _, it := range now.Nobody {
		if changed[it.ID] {
			nobody = append(nobody, it.ID)
		}
	}
	return open, nobody
}
