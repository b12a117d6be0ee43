package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Options are an office's choices for its letters. Nil and the zero value are
// the defaults.
type Options struct {
	// Findings are what the reader and the rules found. A line whose measure has
	// a finding that makes it doubtful says so.
	Findings plan.Diags
	// Settings are what the office decides of how letters look and read; nil are
	// the usual ones.
	Settings *Settings
	// Contacts are whom to ask at each unit, by the unit's name.
	Contacts map[string]Contact
	// FirstLeadReports marks the first of several lead bodies as the one that
	// gathers the others' reports (汇总单位). Where a group is first, nobody is
	// marked.
	FirstLeadReports bool
}

// A Batch is the letters of a plan and what no letter could be written for.
type Batch struct {
	Plan    *plan.Plan
	Title   string // of the plan; the file's name if the plan has none
	Letters []Letter
	Open    []unit.Open
	Nobody  []plan.Item // measures that are in no letter
}

// Units are the bodies that the letters go to, in their order.
func (b *Batch) Units() []string {
	var out []string
	for i := range b.Letters {
		out = append(out, b.Letters[i].Unit)
	}
	return out
}

// A Letter (责任书) is what one body is told.
type Letter struct {
	No       int    // its place among the letters, from 1
	Year     int    // the plan's; 0 if it names none
	Plan     string // the plan's title; empty if neither it nor the settings have one
	File     string // what the letter's file is called, without suffix; empty if nobody says
	Source   string // the plan's file
	Unit     string
	Kind     unit.Kind
	Known    bool                   // the registry has the body
	Roles    [plan.RoleCount]string // what the plan calls the roles: 牵头, 主责, 协办
	Dated    bool                   // the plan has deadlines
	Titled   bool                   // its tasks have titles
	Count    [plan.RoleCount]int
	Possible int
	ByGroup  int // how many lines a group's name gave
	Groups   []string
	Parts    []Part
	Goals    []Goal
	Contact  Contact // at the unit

	settings *Settings // see [Letter.set]
	ruler    *ruler    // of all letters of the plan
}

// A Goal is what the plan wants to reach (主要目标), word for word.
type Goal struct {
	Title string
	Text  string
}

// String is title and text in one.
func (g Goal) String() string {
	if g.Title == "" {
		return g.Text
	}
	return g.Title + "：" + g.Text
}

// Total is the number of lines, without the possible ones.
func (l *Letter) Total() int {
	n := 0
	for _, c := range l.Count {
		n += c
	}
	return n
}

// A Part is the lines of one role, or the possible ones of all roles.
type Part struct {
	Role     plan.Role
	Name     string // what the plan calls the role
	Possible bool
	Lines    []LetterLine
}

// A LetterLine is one line of the plan as one body sees it.
type LetterLine struct {
	ID       string
	Section  string // 二、以车（械）…
	Task     string
	Text     string
	Deadline string
	Role     plan.Role
	Place    string                 // where it stands in the source: 第14行
	Bodies   []string               // who has which role, a line a role: 牵头：市交通委、本单位
	Duties   [plan.RoleCount]string // the same by role, without its name
	Notes    []string               // what the plan left open or what is doubtful
}

// Letters writes one letter a body, in the order of the assignment.
func Letters(p *plan.Plan, r *unit.Registry, opt *Options) *Batch {
	if opt == nil {
		opt = new(Options)
	}
	a := unit.Assign(p, r)
	b := &Batch{Plan: p, Title: p.Title, Open: a.Open, Nobody: a.Nobody}
	if b.Title == "" {
		b.Title = strings.TrimSuffix(p.Source.Name, suffix(p.Source.Name))
	}
	w := writer{opt: opt, plan: p, registry: r, words: roleWords(p), doubts: make(map[string]plan.Diags), listed: make(map[*plan.Duty]*listed)}
	for _, d := range opt.Findings {
		w.doubts[d.Measure] = append(w.doubts[d.Measure], d)
	}
	for it := range p.Items() {
		w.dated = w.dated || it.Deadline.Text != ""
		w.titled = w.titled || it.Task.Title != ""
	}
	w.dateless = !w.dated && !slices.Contains(plan.ColumnsOf(p.Columns), plan.DeadlineColumn)
	goals, ruler := goalsOf(p), new(ruler)
	for i := range a.Shares {
		l := w.letter(&a.Shares[i])
		l.No, l.Year, l.Goals, l.Contact, l.settings = i+1, p.Year, goals, opt.Contacts[l.Unit], opt.Settings
		l.ruler = ruler
		l.Plan = cmp.Or(l.set().Plan, p.Title)
		b.Letters = append(b.Letters, l)
	}
	return b
}

// goalsOf quotes the sections of a plan that say what it wants to reach.
func goalsOf(p *plan.Plan) []Goal {
	var out []Goal
	for i := range p.Sections {
		if !goalSection.MatchString(p.Sections[i].Title) {
			continue
		}
		for _, t := range p.Sections[i].Tasks {
			var texts []string
			for _, m := range t.Measures {
				texts = append(texts, m.Text)
			}
			out = append(out, Goal{Title: t.Title, Text: strings.Join(texts, "\n")})
		}
	}
	return out
}

var goalSection = regex.MustCompile(`^(?:主要|总体|工作|年度|任务|具体)?目标(?:任务|指标)?$`)

// suffix is a file's suffix with its dot.
func suffix(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return name[i:]
	}
	return ""
}

type writer struct {
	opt      *Options
	plan     *plan.Plan
	registry *unit.Registry
	words    [plan.RoleCount]string // what the plan calls the roles
	dated    bool                   // some measure has a deadline
	titled   bool                   // some task has a title
	dateless bool                   // the plan has no column for deadlines
	doubts   map[string]plan.Diags  // by measure
	listed   map[*plan.Duty]*listed
}

func (w *writer) letter(s *unit.Share) Letter {
	l := Letter{
		Source: w.plan.Source.Name, Unit: s.Name, Kind: s.Kind, Known: s.Known,
		Roles: w.words, Dated: w.dated, Titled: w.titled, Count: s.Count(), Possible: len(s.Possible),
	}
	for _, role := range plan.Roles() {
		part := Part{Role: role, Name: w.words[role]}
		for _, line := range s.Lines {
			if line.Role != role {
				continue
			}
			if line.Group != "" {
				l.ByGroup++
				if !slices.Contains(l.Groups, line.Group) {
					l.Groups = append(l.Groups, line.Group)
				}
			}
			part.Lines = append(part.Lines, w.line(line.Item, role, s.Name, w.completed(line, s)))
		}
		if part.Lines != nil {
			l.Parts = append(l.Parts, part)
		}
	}
	if s.Possible != nil {
		part := Part{Possible: true}
		for _, p := range s.Possible {
			part.Lines = append(part.Lines, w.line(p.Item, p.Role, "", []string{possible(p, w.words[p.Role])}))
		}
		l.Parts = append(l.Parts, part)
	}
	return l
}

// line is a measure as the body of that name sees it; with no name, as nobody
// does who has a part in it.
func (w *writer) line(it plan.Item, role plan.Role, self string, notes []string) LetterLine {
	l := LetterLine{
		ID: it.ID, Section: heading(it.Section), Task: it.Task.Title, Text: it.Text,
		Deadline: it.Deadline.Text, Role: role, Place: places(it.At), Notes: notes,
	}
	switch {
	case w.dateless:
		l.Deadline = words.noColumn
	case l.Deadline == "":
		l.Deadline = words.blank
	}
	var last plan.Role // that has a cell of its own
	roles := plan.Roles()
	for _, r := range roles {
		d := it.Duty(r)
		switch {
		case d == nil:
			l.Duties[r] = words.noColumn
			continue
		case d.Merged:
			l.Duties[r] = merged(w.words[last])
			continue
		}
		last = r
		label := w.words[r]
		for _, next := range roles[r+1:] {
			if o := it.Duty(next); o != nil {
				if !o.Merged {
					break
				}
				label += "（" + w.words[next] + "）"
			}
		}
		label += "："
		text := w.bodies(label, d, r, self)
		l.Bodies, l.Duties[r] = append(l.Bodies, text), text[len(label):]
	}
	if self != "" {
		for _, r := range plan.Roles() {
			if d := it.Duty(r); d != nil {
				l.Notes = append(l.Notes, w.open(d, r)...)
			}
		}
	}
	if len(it.Corrected) > 0 {
		l.Notes = append(l.Notes, correctedBy(it.Corrected))
	}
	for _, d := range w.doubts[it.ID] {
		if s := doubt(d, role, w.words); s != "" && !slices.Contains(l.Notes, s) {
			l.Notes = append(l.Notes, s)
		}
	}
	for _, e := range it.Extra {
		l.Notes = append(l.Notes, e.Column+"："+e.Text)
	}
	return l
}

// listed is a duty's list with its label as those read it who are not in it, and who
// is: their letters have one text in memory, however long it is.
type listed struct {
	text string
	has  map[string]bool // bodies, those of groups too
}

// bodies lists a duty's bodies as printed, behind a label; the reader of the letter is
// 本单位.
func (w *writer) bodies(label string, d *plan.Duty, r plan.Role, self string) string {
	l := w.listed[d]
	if l == nil {
		l = &listed{text: label + w.list(d, r, ""), has: make(map[string]bool)}
		for _, u := range d.Units {
			if !u.Group {
				l.has[u.Key()] = true
			}
			for _, b := range w.members(u) {
				l.has[b.Name] = true
			}
		}
		w.listed[d] = l
	}
	if self == "" || !l.has[self] {
		return l.text
	}
	return label + w.list(d, r, self)
}

func (w *writer) list(d *plan.Duty, r plan.Role, self string) string {
	if d.None {
		return d.Text
	}
	var names []string
	written := make(map[string]bool)
	for i, u := range d.Units {
		n := u.Name
		switch {
		case self == "":
		case u.Group && slices.ContainsFunc(w.members(u), func(b *unit.Body) bool { return b.Name == self }):
			n += words.withYou
		case !u.Group && u.Key() == self:
			n = words.you
		}
		if i == 0 && w.opt.FirstLeadReports && r == plan.Lead && len(d.Units) > 1 && !u.Group {
			n += words.collects
		}
		if !written[n] {
			written[n] = true
			names = append(names, n)
		}
	}
	if len(names) == 0 && !d.Others {
		return words.blank
	}
	s := strings.Join(names, "、")
	if d.Others {
		s += unit.OpenWords(d.Text)
	}
	return s
}

// completed says that a name was completed from those before it, where no
// registry knows it.
func (w *writer) completed(l unit.Line, s *unit.Share) []string {
	if s.Known || l.Group != "" || l.Name == s.Name {
		return nil
	}
	return []string{completedName(l.Name, s.Name)}
}

// members are the bodies that a group's name stands for.
func (w *writer) members(u plan.Unit) []*unit.Body {
	if !u.Group || w.registry == nil {
		return nil
	}
	if g, ok := w.registry.Group(u.Name); ok {
		return g.Members
	}
	return nil
}

// open says which of a duty's names reach nobody.
func (w *writer) open(d *plan.Duty, r plan.Role) []string {
	var out []string
	for _, u := range d.Units {
		if !u.Group || len(w.members(u)) > 0 {
			continue
		}
		out = append(out, openGroup(w.words[r], u.Name))
	}
	if d.Others {
		out = append(out, openList(w.words[r], unit.OpenWords(d.Text)))
	}
	return out
}

// heading is a section's number and title as one line.
func heading(s *plan.Section) string {
	if s.Number == "" {
		return s.Title
	}
	return s.Number + "、" + s.Title
}

// places is where a measure stands: 第14行, 第19行.
func places(at []plan.Place) string {
	var out []string
	for _, p := range at {
		if s := p.Short(plan.Chinese); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, "、")
}
