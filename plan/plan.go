// Package plan is the model of a yearly action plan of a government: sections,
// tasks and measures, each measure with a deadline and with the bodies that
// lead it, answer for it and help with it. Its JSON form is public; the schema
// is in docs/plan.schema.json.
//
// A plan is plain data. Package parse makes it from a file, package unit says
// who the named bodies are, package report writes the letters.
package plan

import (
	"fmt"
	"iter"
)

// A Plan (行动计划) is a table of measures in reading order.
type Plan struct {
	Title    string    `json:"title"`
	Year     int       `json:"year,omitempty"` // the year that it is for; 0 if the title does not say
	Columns  []string  `json:"columns"`        // the header as printed
	Source   Source    `json:"source"`
	Notes    []Note    `json:"notes"` // text around the table
	Sections []Section `json:"sections"`
}

// Source is where a plan was read from.
type Source struct {
	Name   string `json:"name"`   // the file's base name
	Format string `json:"format"` // text, csv, docx, …
	SHA256 string `json:"sha256"` // of the file's bytes, in hexadecimal
}

// A Note is a paragraph outside the table: the issuing note, an annex, a remark.
type Note struct {
	Text string  `json:"text"`
	At   []Place `json:"at"`
}

// A Section (类别) groups tasks: 一、主要目标. A plan without sections has one with
// no number and no title.
type Section struct {
	Number string  `json:"number"` // bare: 一
	Title  string  `json:"title"`
	At     []Place `json:"at"`
	Tasks  []Task  `json:"tasks"`
}

// A Task (重点任务) is one numbered item of the plan.
type Task struct {
	Number   string    `json:"number"` // bare: 4 or 1.2; empty if the plan gives none
	Title    string    `json:"title"`
	At       []Place   `json:"at"`
	Measures []Measure `json:"measures"`
}

// A Measure (工作措施) is one row of the plan: something to be done, by when, by
// whom. A role that the table has no column for is nil.
//
// Text is plain: NOx, not NOₓ. Its paragraphs are divided by line feeds.
type Measure struct {
	ID          string   `json:"id"` // unique in the plan: task number and place, 4.10
	Text        string   `json:"text"`
	At          []Place  `json:"at"` // of each part that the measure was joined from
	Deadline    Deadline `json:"deadline"`
	Lead        *Duty    `json:"lead,omitempty"`        // 牵头
	Responsible *Duty    `json:"responsible,omitempty"` // 主责, 责任
	Support     *Duty    `json:"support,omitempty"`     // 协办, 配合, 参与
	Extra       []Extra  `json:"extra,omitempty"`
	Corrected   []string `json:"corrected,omitempty"` // ids of the accepted corrections that changed it
}

// An Extra is the cell of a column that the model has no place for, such as 备注.
type Extra struct {
	Column string `json:"column"`
	Text   string `json:"text"`
}

// A Duty is what one role's cell says. A cell that says that there is nobody
// (——, 无) is None; a blank cell is not, its Text is empty.
type Duty struct {
	Text   string `json:"text"` // as printed
	Units  []Unit `json:"units"`
	None   bool   `json:"none,omitempty"`
	Others bool   `json:"others,omitempty"` // the list is open: 等部门
	Merged bool   `json:"merged,omitempty"` // one cell with the role before it, which has the units
}

// A Unit (单位) is a body as a cell names it.
type Unit struct {
	Name  string `json:"name"`            // as printed, put together again where the print broke it
	Full  string `json:"full,omitempty"`  // with what the print left out, where that differs: 市市场监管局 for 市场监管局
	ID    string `json:"id,omitempty"`    // the registry's name; empty if the registry does not know it
	Group bool   `json:"group,omitempty"` // it stands for several bodies: 各区政府
}

// Key is what a unit is gathered by: its ID, else Full, else Name.
func (u Unit) Key() string {
	switch {
	case u.ID != "":
		return u.ID
	case u.Full != "":
		return u.Full
	}
	return u.Name
}

// Role is one of the three parts that a body can have in a measure.
type Role int

const (
	Lead        Role = iota // 牵头
	Responsible             // 主责
	Support                 // 协办
)

// RoleCount is how many roles there are.
const RoleCount = int(Support) + 1

// Roles are the roles in the order in which plans print them.
func Roles() [RoleCount]Role { return [...]Role{Lead, Responsible, Support} }

// Column is the column whose cells name the bodies that have the role.
func (r Role) Column() Column { return LeadColumn + Column(r) }

// String returns the name of the role's member in JSON: lead, responsible or
// support.
func (r Role) String() string {
	return [...]string{"lead", "responsible", "support"}[r]
}

func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

func (r *Role) UnmarshalText(b []byte) error {
	for _, known := range Roles() {
		if known.String() == string(b) {
			*r = known
			return nil
		}
	}
	return fmt.Errorf("no role is called %q", b)
}

// Duty returns the duty of a role, nil if the table has no column for it.
func (m *Measure) Duty(r Role) *Duty {
	switch r {
	case Lead:
		return m.Lead
	case Responsible:
		return m.Responsible
	default:
		return m.Support
	}
}

// An Item is a measure with the task and the section that it stands in.
type Item struct {
	Section *Section
	Task    *Task
	*Measure
}

// Items yields the measures of a plan in order.
func (p *Plan) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for i := range p.Sections {
			s := &p.Sections[i]
			for j := range s.Tasks {
				t := &s.Tasks[j]
				for k := range t.Measures {
					if !yield(Item{s, t, &t.Measures[k]}) {
						return
					}
				}
			}
		}
	}
}

// Item finds a measure by its id.
func (p *Plan) Item(id string) (Item, bool) {
	for it := range p.Items() {
		if it.ID == id {
			return it, true
		}
	}
	return Item{}, false
}

// A Tally is one printed name and how often each role's cells have it, indexed
// by [Role].
type Tally struct {
	Unit  Unit
	Count [RoleCount]int
}

// Units counts the printed names of a plan, in the order of their first
// mention.
func (p *Plan) Units() []Tally {
	var out []Tally
	index := make(map[string]int)
	for it := range p.Items() {
		for _, r := range Roles() {
			d := it.Duty(r)
			if d == nil {
				continue
			}
			for _, u := range d.Units {
				i, ok := index[u.Name]
				if !ok {
					i = len(out)
					index[u.Name] = i
					out = append(out, Tally{Unit: u})
				}
				out[i].Count[r]++
			}
		}
	}
	return out
}
