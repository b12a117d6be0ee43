package table

import (
	"fmt"

	"github.com/zeren-plan/zeren/plan"
)

// number gives every measure its id: its task's number and its place in the
// task.
func (r *reader) number() {
	first := make(map[string]string) // the title of the first task of a number
	within := make(map[string]int)   // how often section and task number stand together
	called := make(map[string]int)   // how many sections have a number: 一、 and （一） are one to it
	key := func(s *plan.Section, t *plan.Task) string { return s.Number + "/" + t.Number }
	for i := range r.plan.Sections {
		s := &r.plan.Sections[i]
		called[s.Number]++
		for j := range s.Tasks {
			within[key(s, &s.Tasks[j])]++
		}
	}
	tasks, row := 0, 0
	for i := range r.plan.Sections {
		s := &r.plan.Sections[i]
		said := false // where numbers start again, the first of a section is enough
		for j := range s.Tasks {
			t := &s.Tasks[j]
			tasks++
			prefix := t.Number
			_, again := first[t.Number]
			switch {
			case t.Number == "":
				prefix = fmt.Sprintf("#%d", tasks)
			case !again:
				first[t.Number] = t.Title
			case s.Number != "" && called[s.Number] == 1 && within[key(s, t)] == 1:
				prefix = key(s, t)
			default:
				prefix = fmt.Sprintf("#%d", tasks)
			}
			if t.Number != "" && prefix != t.Number && !(said && prefix == key(s, t)) {
				said = true
				r.say(plan.TableNumberAgain, t.At, "", t.Number, first[t.Number], prefix+".1")
			}
			for k := range t.Measures {
				m := &t.Measures[k]
				m.ID = fmt.Sprintf("%s.%d", prefix, k+1)
				for _, j := range r.rows[row].joints {
					r.say(j.code, []plan.Place{j.at}, m.ID, j.args...)
				}
				row++
			}
		}
	}
}
