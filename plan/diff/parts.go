package diff

import (
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// A measure or a task that is in one plan only may have become a part of another,
// or have been one.

const (
	leastHeld   = 0.8 // the share of a text that another has to hold
	leastLength = 8   // characters, below which a text is held by many
)

// heldBy is the item whose text holds a text as its counterpart in the other plan
// did not; ok is false if there is none.
func (d *matcher) heldBy(held plan.Item, all []plan.Item, counterpart map[*plan.Measure]plan.Item) (best plan.Item, ok bool) {
	g := d.text(held)
	if len(g) < leastLength {
		return best, false
	}
	most := 0.0
	for _, it := range all {
		other, matched := counterpart[it.Measure]
		if !matched || g.within(d.text(other)) >= leastHeld {
			continue
		}
		if h := g.within(d.text(it)); h >= leastHeld && h > most {
			best, most = it, h
		}
	}
	return best, most > 0
}

// parts finds measures that were merged into others or split off them. It returns
// those that are left.
func (d *matcher) parts(gone, joined []plan.Item) (dropped, added []plan.Item) {
	var old, now []plan.Item
	for it := range d.Old.Items() {
		old = append(old, it)
	}
	for it := range d.New.Items() {
		now = append(now, it)
	}
	for _, it := range gone {
		if into, ok := d.heldBy(it, now, d.was); ok {
			d.now[it.Measure] = into
			d.Measures = append(d.Measures, partOf(Merged, it, into))
			continue
		}
		dropped = append(dropped, it)
	}
	for _, it := range joined {
		if from, ok := d.heldBy(it, old, d.now); ok {
			d.was[it.Measure] = from
			d.Measures = append(d.Measures, partOf(Split, from, it))
			continue
		}
		added = append(added, it)
	}
	return dropped, added
}

// partOf says how a measure differs from the one that it is a part of now, or was.
func partOf(k Kind, old, now plan.Item) MeasureChange {
	c := changeOf(old, now, false)
	c.Kinds = append([]Kind{k}, slices.DeleteFunc(c.Kinds, func(k Kind) bool { return k == Reworded })...)
	return c
}

// ownDuties takes out of what is told of parts the units that the other parts have.
func (d *matcher) ownDuties() {
	for i := range d.Measures {
		c := &d.Measures[i]
		merged, split := slices.Contains(c.Kinds, Merged), slices.Contains(c.Kinds, Split)
		if !merged && !split {
			continue
		}
		for k := range c.Duties {
			if merged {
				c.Duties[k].Joined = nil
			} else {
				c.Duties[k].Gone = nil
			}
		}
		c.dropNoDuties()
	}
}

// dropNoDuties drops roles that no unit lost or got.
func (c *MeasureChange) dropNoDuties() {
	if c.Duties = slices.DeleteFunc(c.Duties, func(x DutyChange) bool { return len(x.Gone)+len(x.Joined) == 0 }); len(c.Duties) == 0 {
		c.Duties = nil
		c.Kinds = slices.DeleteFunc(c.Kinds, func(k Kind) bool { return k == Duties })
	}
}

// wholes finds tasks that were merged into others or split off them: those of
// whose measures at least half are in one task of the other plan.
func (d *matcher) wholes() {
	for i := range d.Tasks {
		c := &d.Tasks[i]
		switch {
		case c.New == nil:
			if it, ok := most(c.Old, d.now); ok {
				c.Kinds, c.NewSection, c.New = []Kind{Merged}, it.Section, it.Task
			}
		case c.Old == nil:
			if it, ok := most(c.New, d.was); ok {
				c.Kinds, c.OldSection, c.Old = []Kind{Split}, it.Section, it.Task
			}
		}
	}
}

// most is an item of the task that at least half of a task's measures are in, in
// the other plan.
func most(t *plan.Task, counterpart map[*plan.Measure]plan.Item) (best plan.Item, ok bool) {
	count := make(map[*plan.Task]int)
	for i := range t.Measures {
		it, ok := counterpart[&t.Measures[i]]
		if !ok {
			continue
		}
		if count[it.Task]++; best.Task == nil || count[it.Task] > count[best.Task] {
			best = it
		}
	}
	return best, best.Task != nil && 2*count[best.Task] >= len(t.Measures)
}
