package report

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
)

// A Comparison says how two plans differ, in no format.
type Comparison struct {
	Old      ComparedPlan      `json:"old"`
	New      ComparedPlan      `json:"new"`
	Tasks    []ComparedTask    `json:"tasks"`
	Measures []ComparedMeasure `json:"measures"`
	Units    []ComparedUnit    `json:"units"`
}

// A ComparedPlan is one of the two.
type ComparedPlan struct {
	Name     string `json:"name"` // the file's base name
	Title    string `json:"title"`
	Tasks    int    `json:"tasks"`
	Measures int    `json:"measures"`
}

// A ComparedTask is a task that differs; Old or New is nil if it is in one plan
// only.
type ComparedTask struct {
	Changes []diff.Kind `json:"changes"`
	Old     *TaskRef    `json:"old,omitempty"`
	New     *TaskRef    `json:"new,omitempty"`
}

// A TaskRef names a task.
type TaskRef struct {
	Number  string       `json:"number"`
	Title   string       `json:"title"`
	Section string       `json:"section"`
	At      []plan.Place `json:"at"`
}

// A ComparedMeasure is a measure that differs.
type ComparedMeasure struct {
	Changes []diff.Kind      `json:"changes"`
	Old     *MeasureRef      `json:"old,omitempty"`
	New     *MeasureRef      `json:"new,omitempty"`
	Numbers []ComparedNumber `json:"numbers,omitempty"`
	Duties  []ComparedDuty   `json:"duties,omitempty"`
}

// A MeasureRef is a measure as one plan has it.
type MeasureRef struct {
	ID       string       `json:"id"`
	Task     string       `json:"task"`
	Text     string       `json:"text"`
	Deadline string       `json:"deadline"`
	At       []plan.Place `json:"at"`

	Corrected []string `json:"corrected,omitempty"` // the corrections that changed it
}

// A ComparedNumber is a number that is another now, with what stands before it.
type ComparedNumber struct {
	Before string `json:"before"`
	Old    string `json:"old"`
	New    string `json:"new"`
}

// A ComparedDuty is who left a role and who joined it.
type ComparedDuty struct {
	Role   plan.Role `json:"role"`
	Gone   []string  `json:"gone,omitempty"`
	Joined []string  `json:"joined,omitempty"`
}

// A ComparedUnit is how many lines a unit has as lead, responsible and support.
type ComparedUnit struct {
	Name   string    `json:"name"`
	Was    string    `json:"was,omitempty"` // its name before, if it was renamed
	Change diff.Kind `json:"change,omitempty"`
	Old    [3]int    `json:"old"`
	New    [3]int    `json:"new"`
}

// ComparisonOf makes a report of what differs.
func ComparisonOf(d *diff.Diff) *Comparison {
	c := &Comparison{Old: comparedPlan(d.Old), New: comparedPlan(d.New), Tasks: []ComparedTask{}, Measures: []ComparedMeasure{}, Units: []ComparedUnit{}}
	for _, t := range d.Tasks {
		c.Tasks = append(c.Tasks, ComparedTask{t.Kinds, taskRef(t.OldSection, t.Old), taskRef(t.NewSection, t.New)})
	}
	for _, m := range d.Measures {
		x := ComparedMeasure{Changes: m.Kinds, Old: measureRef(m.Old), New: measureRef(m.New)}
		for _, n := range m.Numbers {
			x.Numbers = append(x.Numbers, ComparedNumber{n.Around, n.Old, n.New})
		}
		for _, u := range m.Duties {
			x.Duties = append(x.Duties, ComparedDuty{u.Role, u.Gone, u.Joined})
		}
		c.Measures = append(c.Measures, x)
	}
	for _, u := range d.Units {
		c.Units = append(c.Units, ComparedUnit{u.Name, u.Was, u.Kind(), u.Old, u.New})
	}
	return c
}

func comparedPlan(p *plan.Plan) ComparedPlan {
	c := ComparedPlan{Name: p.Source.Name, Title: p.Title}
	for i := range p.Sections {
		for _, t := range p.Sections[i].Tasks {
			c.Tasks++
			c.Measures += len(t.Measures)
		}
	}
	return c
}

func taskRef(s *plan.Section, t *plan.Task) *TaskRef {
	if t == nil {
		return nil
	}
	return &TaskRef{t.Number, t.Title, heading(s), t.At}
}

func measureRef(it plan.Item) *MeasureRef {
	if it.Measure == nil {
		return nil
	}
	return &MeasureRef{it.ID, strings.TrimSpace(it.Task.Number + " " + it.Task.Title), it.Text, it.Deadline.Text, it.At, it.Corrected}
}

// WriteJSON writes a comparison as JSON.
func (c *Comparison) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(c); err != nil {
		return fmt.Errorf("writing a comparison as JSON: %w", err)
	}
	return nil
}

// Has reports whether a measure was changed in a way.
func (m *ComparedMeasure) Has(k diff.Kind) bool { return slices.Contains(m.Changes, k) }

// ChangeName is a kind of change in words.
func ChangeName(k diff.Kind, l plan.Lang) string {
	switch k {
	case diff.Added:
		return l.Choose("新增", "added")
	case diff.Dropped:
		return l.Choose("取消", "dropped")
	case diff.Renamed:
		return l.Choose("改名", "renamed")
	case diff.Merged:
		return l.Choose("并入", "merged into")
	case diff.Split:
		return l.Choose("拆出", "split off")
	case diff.Moved:
		return l.Choose("移位", "moved")
	case diff.Reworded:
		return l.Choose("改写", "reworded")
	case diff.Dates:
		return l.Choose("改时限", "deadline")
	case diff.Numbers:
		return l.Choose("改数字", "numbers")
	case diff.Duties:
		return l.Choose("改职责", "duties")
	}
	panic(fmt.Sprintf("report: unexpected change %q", k))
}

// ChangeNames are kinds of change in words, as one text.
func ChangeNames(ks []diff.Kind, l plan.Lang) string {
	var out []string
	for _, k := range ks {
		out = append(out, ChangeName(k, l))
	}
	return strings.Join(out, l.Choose("、", ", "))
}
