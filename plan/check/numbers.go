package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/plan"
)

// numbersRule finds numbers of sections and tasks that skip, go backwards or do
// not fit between those around them. Tasks may start again with each section.
var numbersRule = Rule{
	Codes: []plan.Code{plan.NumberSkipped, plan.NumberBackwards, plan.NumberSlip},
	Run:   numbers,
}

// A numbered is a section or a task with its number.
type numbered struct {
	text  string
	group string // what stands before the last dot: 3 of 3.2
	n     int
	first bool // of a section
	same  bool // it has the title of the one before: one task on two pages
	blank bool // it has none: the one that it would have
	task  *plan.Task
	at    []plan.Place
}

func numbers(s *Subject, found func(plan.Diag)) {
	var sections, tasks, blanks []numbered
	for i := range s.Plan.Sections {
		sec := &s.Plan.Sections[i]
		if n, ok := numeral.Value(sec.Number); ok {
			sections = append(sections, numbered{text: sec.Number, n: n, at: sec.At})
		}
		for j := range sec.Tasks {
			t := &sec.Tasks[j]
			if t.Number == "" && t.Title != "" && len(tasks) > 0 {
				blanks = append(blanks, numbered{task: t, at: t.At})
				tasks = append(tasks, numbered{group: tasks[len(tasks)-1].group, n: tasks[len(tasks)-1].n + 1, task: t, at: t.At, blank: true})
				continue
			}
			group, last := "", t.Number
			if k := strings.LastIndexByte(last, '.'); k >= 0 {
				group, last = last[:k], last[k+1:]
			}
			n, err := strconv.Atoi(last)
			if err != nil {
				var ok bool
				if n, ok = numeral.Value(last); !ok {
					continue
				}
			}
			same := j > 0 && t.Title != "" && sec.Tasks[j-1].Title == t.Title
			tasks = append(tasks, numbered{text: t.Number, group: group, n: n, first: j == 0, same: same, task: t, at: t.At})
		}
	}
	if s.restarts() {
		s.replace(func(d plan.Diag) bool { return strings.Contains(d.Args[2], "/") }, plan.TableNumberAgain)
	}
	namedForMany(tasks)
	s.sequence(sections, found)
	s.sequence(tasks, found)
	if 4*len(blanks) <= len(tasks) && !s.misfits() {
		for _, b := range blanks {
			s.say(found, b, plan.NumberBlank, b.task.Title)
		}
	}
}

// namedForMany looks whether tasks that follow one another usually share a title, which
// is then that of a group. Titles alike say nothing of a number there.
func namedForMany(tasks []numbered) {
	n := 0
	for i := 1; i < len(tasks); i++ {
		if tasks[i].same && tasks[i].n == tasks[i-1].n+1 {
			n++
		}
	}
	if n < 3 || 4*n < len(tasks) {
		return
	}
	for i := range tasks {
		tasks[i].same = false
	}
}

// restarts reports whether the tasks of each section are numbered from 1.
func (s *Subject) restarts() bool {
	first := ""
	for i := range s.Plan.Sections {
		sec := &s.Plan.Sections[i]
		if len(sec.Tasks) == 0 {
			continue
		}
		if n := sec.Tasks[0].Number; first == "" {
			first = n
		} else if n != first {
			return false
		}
	}
	return first == "1" || first == "一"
}

// sequence judges numbers that follow one another.
func (s *Subject) sequence(list []numbered, found func(plan.Diag)) {
	prev, last := 0, numbered{}
	for i := 0; i < len(list); {
		x := list[i]
		group := i > 0 && x.group != last.group // it starts
		expected := prev + 1
		if group {
			expected = 1
		}
		// Of the numbers of one task, the one that fits is right. Numbers that go on are
		// those of two tasks.
		end := i + 1
		for end < len(list) && list[end].same {
			if y := list[end]; x.group != "" && y.group == x.group && y.n == x.n+1 {
				break // 1.1 and 1.2 have the title of their group
			}
			if y := list[end]; y.n == x.n+1 && y.group == x.group && (end+1 == len(list) || list[end+1].n == y.n+1) {
				s.say(found, y, plan.TitleTwice, y.task.Title, x.text, y.text)
				break
			}
			end++
		}
		if k := slices.IndexFunc(list[i:end], func(y numbered) bool { return y.n == expected && y.group == x.group }); k > 0 {
			x = list[i+k]
		}
		for _, y := range list[i:end] {
			if y.text != x.text {
				s.say(found, y, plan.NumberSlip, y.text, x.text)
			}
		}
		next := end < len(list) && list[end].group == x.group && list[end].n == expected+1 // the numbers go on without it
		swapped := end < len(list) && x.n == expected+1 && list[end].n == expected && list[end].group == x.group
		switch {
		case x.blank:
			x.n = expected
		case x.n == expected || x.first && x.n == 1:
		case i > 0 && x.n == expected+1 && s.renamed(last, with(last, expected), found):
		case swapped:
			s.say(found, list[end], plan.NumberBackwards, x.text, list[end].text)
			end++
		case next:
			s.say(found, x, plan.NumberSlip, x.text, with(x, expected))
			x.n = expected
		case i == 0 || group && x.n == prev+1: // an extract; 1.3 and 2.4
		case group && x.group == "" && last.group == strconv.Itoa(x.n-1): // 4.2 and 5
		case x.n == expected+1 && s.repeated(last, with(last, expected), found):
		case x.n > expected:
			s.say(found, x, plan.NumberSkipped, last.text, x.text)
		case x.n < prev:
			s.say(found, x, plan.NumberBackwards, last.text, x.text)
		case x.task == nil: // of tasks the reader tells
			s.say(found, x, plan.NumberSlip, x.text, with(x, expected))
		}
		prev, last, i = x.n, x, end
	}
}

// renamed tells of a row that has the number of the task above, another title, and
// is where the next number is missing.
func (s *Subject) renamed(x numbered, next string, found func(plan.Diag)) bool {
	for i, d := range s.every(plan.TableTitle) {
		if row, _ := s.Table.Cell(d.Spot); d.Args[0] == x.text && row != nil && row.Index(plan.NumberColumn) >= 0 {
			s.found.gone[i] = true // it is another task
			s.slip(d.Spot.Row-1, x.text, next, found)
			return true
		}
	}
	return false
}

// repeated tells of a row that has its task's number once more where the next
// number is missing, in a table that repeats no other.
func (s *Subject) repeated(x numbered, next string, found func(plan.Diag)) bool {
	if x.task == nil || len(x.task.Measures) < 2 {
		return false
	}
	var rows []int
	for i, r := range s.Table.Rows {
		if c := r.Cell(plan.NumberColumn); r.Kind == plan.MeasureRow && !c.Up && plan.Squeeze(c.Text) != "" && s.goesOn(&r) {
			rows = append(rows, i)
		}
	}
	if len(rows) != 1 {
		return false
	}
	if s.items[s.index[s.Table.Rows[rows[0]].Measure]].Task != x.task {
		return false
	}
	s.slip(rows[0], x.text, next, found)
	return true
}

// slip tells of a wrong number in a row.
func (s *Subject) slip(row int, number, meant string, found func(plan.Diag)) {
	r := &s.Table.Rows[row]
	column := r.Index(plan.NumberColumn)
	found(s.put(plan.Diag{
		Code: plan.NumberSlip, Args: []string{number, meant}, At: []plan.Place{r.At.InColumn(column + 1)}, Spot: plan.Spot{Row: row + 1, Column: column + 1},
	}, plan.NumberColumn, strings.Replace(r.Cells[column].Text, number, meant, 1)))
}

// with is a number of the same group, written as the one at hand.
func with(x numbered, n int) string {
	out := strconv.Itoa(n)
	if _, err := strconv.Atoi(x.text[strings.LastIndexByte(x.text, '.')+1:]); err != nil {
		out = numeral.Chinese(n)
	}
	if x.group != "" {
		return x.group + "." + out
	}
	return out
}

// say tells of a number at its cell.
func (s *Subject) say(found func(plan.Diag), x numbered, code plan.Code, args ...string) {
	d := plan.Diag{Code: code, Args: args, At: x.at}
	if len(x.at) > 0 {
		d.At = x.at[:1]
	}
	if i := s.rowOf(x); i >= 0 {
		r := &s.Table.Rows[i]
		column := r.Index(plan.NumberColumn)
		if r.Kind == plan.SectionRow {
			column = 0
		}
		if column >= 0 {
			d.Spot = plan.Spot{Row: i + 1, Column: column + 1}
			d.At = []plan.Place{r.At.InColumn(column + 1)}
		}
	}
	if x.task != nil && code == plan.NumberSlip {
		// That the number is there twice has this cause.
		s.replace(func(f plan.Diag) bool { return slices.Contains(args, f.Args[0]) }, plan.TableNumberAgain)
	}
	if _, c := s.Table.Cell(d.Spot); c != nil && code == plan.NumberSlip && strings.Contains(c.Text, args[0]) {
		d.Fixes = []plan.Fix{{Row: d.Spot.Row, Column: d.Spot.Column, Text: strings.Replace(c.Text, args[0], args[1], 1)}}
	}
	found(d)
}

// rowOf finds the row that a number stands in, -1 if it is in none.
func (s *Subject) rowOf(x numbered) int {
	if x.task != nil {
		if len(x.task.Measures) > 0 && len(s.rows[x.task.Measures[0].ID]) > 0 {
			return s.rows[x.task.Measures[0].ID][0]
		}
		return -1
	}
	return slices.IndexFunc(s.Table.Rows, func(r plan.Row) bool {
		return r.Kind == plan.SectionRow && len(x.at) > 0 && r.At == x.at[0] && len(r.Cells) > 0 && strings.Contains(plan.Squeeze(r.Cells[0].Text), x.text)
	})
}
