package check

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
)

// Against is a rule that tells what changed since an earlier plan.
func Against(d *diff.Diff) Rule {
	return Rule{
		Codes: []plan.Code{
			plan.TaskAdded, plan.TaskDropped, plan.TaskRenamed, plan.TaskMoved, plan.UnitCame, plan.UnitWent, plan.UnitLoad,
			plan.DeadlineChanged, plan.NumberChanged, plan.MeasureAdded, plan.MeasureDropped,
			plan.TaskMerged, plan.TaskSplit, plan.MeasureMerged, plan.MeasureSplit, plan.UnitRenamed,
		},
		Run: func(s *Subject, found func(plan.Diag)) { s.against(d, found) },
	}
}

// mostGrown is of how many units it is told that their load grew.
const mostGrown = 3

func (s *Subject) against(d *diff.Diff, found func(plan.Diag)) {
	whole := make(map[*plan.Task]bool) // tasks that are told of as a whole
	for _, t := range d.Tasks {
		for _, k := range t.Kinds {
			switch k {
			case diff.Added:
				whole[t.New] = true
				found(s.ofTask(t.New, plan.Diag{Code: plan.TaskAdded, Args: []string{name(t.New)}}))
			case diff.Dropped:
				whole[t.Old] = true
				found(plan.Diag{Code: plan.TaskDropped, At: t.Old.At, Args: []string{name(t.Old)}})
			case diff.Merged:
				found(s.ofTask(t.New, plan.Diag{Code: plan.TaskMerged, Args: []string{name(t.Old), name(t.New)}}))
			case diff.Split:
				found(s.ofTask(t.New, plan.Diag{Code: plan.TaskSplit, Args: []string{name(t.New), name(t.Old)}}))
			case diff.Renamed:
				found(s.ofTask(t.New, plan.Diag{Code: plan.TaskRenamed, Args: []string{name(t.Old), name(t.New)}}))
			case diff.Moved:
				found(s.ofTask(t.New, plan.Diag{Code: plan.TaskMoved, Args: []string{name(t.New), place(t.OldSection, t.Old), place(t.NewSection, t.New)}}))
			}
		}
	}
	for _, m := range d.Measures {
		for _, k := range m.Kinds {
			switch {
			case k == diff.Added && !whole[m.New.Task]:
				found(s.at(plan.Diag{Code: plan.MeasureAdded, Args: []string{beginning(m.New.Text)}}, m.New, plan.MeasureColumn, ""))
			case k == diff.Dropped && !whole[m.Old.Task]:
				found(plan.Diag{Code: plan.MeasureDropped, At: m.Old.At, Args: []string{m.Old.ID, beginning(m.Old.Text)}})
			case k == diff.Merged:
				found(s.at(plan.Diag{Code: plan.MeasureMerged, Args: []string{m.Old.ID, beginning(m.Old.Text)}}, m.New, plan.MeasureColumn, ""))
			case k == diff.Split:
				found(s.at(plan.Diag{Code: plan.MeasureSplit, Args: []string{m.Old.ID, beginning(m.New.Text)}}, m.New, plan.MeasureColumn, ""))
			case k == diff.Dates:
				found(s.at(plan.Diag{Code: plan.DeadlineChanged, Args: []string{m.Old.Deadline.Text, m.New.Deadline.Text}}, m.New, plan.DeadlineColumn, ""))
			case k == diff.Numbers:
				for _, n := range m.Numbers {
					found(s.at(plan.Diag{Code: plan.NumberChanged, Args: []string{n.Around, n.Old, n.New}}, m.New, plan.MeasureColumn, n.New))
				}
			}
		}
	}
	file := []plan.Place{{Name: s.Plan.Source.Name}}
	var grown []string
	for _, u := range d.Units {
		old, now := diff.Sum(u.Old), diff.Sum(u.New)
		switch {
		case u.Kind() == diff.Renamed:
			found(plan.Diag{Code: plan.UnitRenamed, At: file, Args: []string{u.Was, u.Name, strconv.Itoa(now)}})
		case u.Kind() == diff.Added:
			found(plan.Diag{Code: plan.UnitCame, At: file, Args: []string{u.Name, strconv.Itoa(now)}})
		case u.Kind() == diff.Dropped:
			found(plan.Diag{Code: plan.UnitWent, At: file, Args: []string{u.Name, strconv.Itoa(old)}})
		case len(grown) < mostGrown && now > old:
			grown = append(grown, fmt.Sprintf("%s %d→%d", u.Name, old, now))
		}
	}
	if grown != nil {
		found(plan.Diag{Code: plan.UnitLoad, At: file, Args: []string{strings.Join(grown, "、")}})
	}
}

func name(t *plan.Task) string { return strings.TrimSpace(t.Number + " " + t.Title) }

func place(s *plan.Section, t *plan.Task) string {
	return strings.TrimSpace(s.Number + " " + s.Title + " / " + t.Number)
}

// ofTask points a diagnostic at a task's first row.
func (s *Subject) ofTask(t *plan.Task, d plan.Diag) plan.Diag {
	d.At = t.At[:min(1, len(t.At))]
	if len(t.Measures) == 0 {
		return d
	}
	if rows := s.rows[t.Measures[0].ID]; len(rows) > 0 {
		r := &s.Table.Rows[rows[0]]
		d.Spot = plan.Spot{Row: rows[0] + 1, Column: r.Index(plan.TitleColumn) + 1}
		d.At = []plan.Place{r.At.InColumn(d.Spot.Column)}
	}
	return d
}
