package table

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A cell is one place of a table whose spans are spread out: a cell that spans
// several places stands in each of them.
type cell struct {
	text string
	left bool // it is the cell on its left
	up   bool // it is the cell above
}

// spread gives each row of a table one cell a column.
func spread(t *grid.Table) [][]cell {
	type hanging struct {
		text string
		rows int // rows still to come
		left bool
	}
	var hang []hanging // by column
	out := make([][]cell, len(t.Rows))
	for i, row := range t.Rows {
		var line []cell
		fall := func() {
			for len(line) < len(hang) && hang[len(line)].rows > 0 {
				h := &hang[len(line)]
				h.rows--
				line = append(line, cell{text: h.text, left: h.left, up: true})
			}
		}
		for _, c := range row.Cells {
			fall()
			for k := range max(c.Cols, 1) {
				if c.Rows > 1 {
					for len(hang) <= len(line) {
						hang = append(hang, hanging{})
					}
					hang[len(line)] = hanging{c.Text, c.Rows - 1, k > 0}
				}
				line = append(line, cell{text: c.Text, left: k > 0})
			}
		}
		fall()
		out[i] = line
	}
	return out
}

// table reads the rows of a table. One without a header goes on from the table
// before it if it has as many columns.
func (r *reader) table(t *grid.Table) {
	rows := spread(t)
	r.habit(rows)
	skip := 0 // rows of a header that is read already
	for i, cells := range rows {
		row := t.Rows[i]
		at := []plan.Place{row.At}
		if row.Break || i == 0 && !r.interrupted() {
			r.cut = true
		}
		if r.other(row.At.Sheet) {
			continue
		}
		if skip > 0 {
			skip--
			continue
		}
		if h, taken := headerAt(rows, i); taken > 0 {
			skip = taken - 1
			if r.header != nil && row.At.Sheet != r.header.at[0].Sheet {
				r.say(plan.TableOtherSheet, at, "", row.At.Sheet)
				r.sheets = append(r.sheets, row.At.Sheet)
				continue
			}
			r.newHeader(h, at)
			continue
		}
		if row.Hidden && !empty(cells) {
			r.say(plan.TableHidden, at, "", shorten(joinCells(cells), 30))
		}
		switch {
		case empty(cells):
		case r.header != nil && row.At.Sheet != r.header.at[0].Sheet:
			// Another sheet without a plan's header is no part of the plan.
			r.plan.Notes = append(r.plan.Notes, plan.Note{Text: joinCells(cells), At: at})
		case r.header == nil:
			r.before = append(r.before, plan.Note{Text: joinCells(cells), At: at})
		default:
			r.row(cells, at)
		}
	}
}

// habit finds out how the measures of a table are written: whether they end as
// sentences do, for where they don't a missing full stop says nothing; and
// whether any has line ends, for where none has a copy may have lost them.
func (r *reader) habit(rows [][]cell) {
	h := r.header
	open, all := 0, 0
	r.flat = true
	for i, cells := range rows {
		if next, taken := headerAt(rows, i); taken > 0 {
			h = next
			continue
		}
		if h == nil {
			continue
		}
		measure, own := "", false
		for i, k := range h.columns {
			if i >= len(cells) || cells[i].up {
				continue
			}
			switch text := squeeze(cells[i].text); k {
			case plan.MeasureColumn:
				measure = text
				r.flat = r.flat && !strings.Contains(strings.TrimSpace(cells[i].text), "\n")
			case plan.DeadlineColumn, plan.LeadColumn:
				own = own || text != ""
			}
		}
		if measure != "" && own {
			all++
			if !ended(measure) {
				open++
			}
		}
	}
	r.prose = open <= max(1, all/5)
}

// other reports whether a sheet has a plan of its own besides the one that is
// read.
func (r *reader) other(sheet string) bool { return slices.Contains(r.sheets, sheet) }

func (r *reader) newHeader(h *header, at []plan.Place) {
	r.cut = true
	if r.header == nil {
		for _, t := range h.titles {
			if t != "" {
				r.plan.Columns = append(r.plan.Columns, t)
			}
		}
	} else if !r.header.same(h) {
		r.say(plan.TableHeaderAgain, at, "", strings.Join(h.titles, " "))
	}
	if r.header != nil && r.header.same(h) {
		return
	}
	r.header = h
	h.at = at
	r.headers = append(r.headers, h)
}

// row reads a row that is not a header.
func (r *reader) row(cells []cell, at []plan.Place) {
	h := r.header
	r.resume()
	defer func() { r.cut = false }()
	if aside(cells) {
		r.plan.Notes = append(r.plan.Notes, plan.Note{Text: joinCells(cells), At: at})
		return
	}
	beyond := joinCells(cells[min(len(cells), len(h.columns)):])
	get := func(k plan.Column) cell {
		if i := h.index(k); i >= 0 && i < len(cells) {
			return cells[i]
		}
		return cell{}
	}
	if r.section(cells, at) {
		if beyond != "" {
			r.say(plan.TableExtraCell, at, "", beyond)
		}
		return
	}
	defer func() {
		if w := &r.rows[len(r.rows)-1]; beyond != "" {
			w.joins = append(w.joins, joint{plan.TableExtraCell, at[0], beyond})
		}
	}()
	if c := get(plan.SectionColumn); squeeze(c.text) != "" && !c.up {
		r.sectionOf(oneLine(c.text), at)
	}
	number, title := get(plan.NumberColumn), get(plan.TitleColumn)
	if r.continues(cells, get) {
		r.join(get, cells, at)
		return
	}
	no, isNumber := bareNumber(number.text)
	name := oneLine(title.text)
	if no == "" && h.index(plan.NumberColumn) < 0 {
		if n, rest, ok := titleNumber(name); ok {
			no, isNumber, name = n, true, rest
		}
	}
	if !isNumber && squeeze(number.text) != "" {
		name = strings.TrimSpace(oneLine(number.text) + " " + name)
	}
	switch {
	case h.index(plan.NumberColumn) < 0 && h.index(plan.TitleColumn) < 0:
		r.addTask("", "", at)
	case no == "" && name == "" && r.lastTask() == nil:
		r.say(plan.TableOrphan, at, "", shorten(joinCells(cells), 60))
		r.addTask("", "", at)
	default:
		r.task(no, name, number.up || title.up, at)
	}
	r.measure(get, cells, at)
}

// aside reports whether a row is a remark or a total and no task.
func aside(cells []cell) bool {
	for _, c := range cells {
		if s := squeeze(c.text); s != "" {
			return asidePattern.MatchString(s)
		}
	}
	return false
}

var asidePattern = regexp.MustCompile(`^(合计|总计|小计|共计)$|^(注|备注|说明)[：:]`)

// section reads a row that only names a section: one cell over all columns, or
// the first cell alone with a section's number.
func (r *reader) section(cells []cell, at []plan.Place) bool {
	first, filled := -1, 0
	for i, c := range cells {
		if squeeze(c.text) == "" || c.left {
			continue
		}
		if c.up {
			return false
		}
		if filled++; filled == 1 {
			first = i
		}
	}
	if filled == 2 && first == 0 && r.header.columns[0] == plan.NumberColumn && len(cells) > 1 && r.header.index(plan.TitleColumn) == 1 && squeeze(cells[1].text) != "" {
		// 一 in the number's cell, what it is called in the title's.
		if no, ok := bareNumber(cells[0].text); ok && strings.ContainsAny(no, chineseDigits) {
			r.addSection(no, oneLine(cells[1].text), at)
			return true
		}
	}
	if filled != 1 {
		return false
	}
	text := oneLine(cells[first].text)
	whole := first == 0 && len(cells) > 1 && !slices.ContainsFunc(cells[1:], func(c cell) bool { return !c.left })
	number, title, numbered := section(text)
	if !whole && !(first == 0 && numbered) {
		if _, isNumber := bareNumber(text); first != 0 || isNumber || r.header.columns[0] != plan.NumberColumn {
			return false
		}
		r.say(plan.TableNoSection, at, "", text)
	}
	r.addSection(number, title, at)
	return true
}

func (r *reader) sectionOf(text string, at []plan.Place) {
	number, title, _ := section(text)
	if len(r.plan.Sections) > 0 {
		if s := r.lastSection(); s.Number == number && alike(s.Title, title) {
			return
		}
	}
	r.addSection(number, title, at)
}

// addSection starts a section; one that a page repeats goes on.
func (r *reader) addSection(number, title string, at []plan.Place) {
	if len(r.plan.Sections) > 0 && r.cut {
		if s := r.lastSection(); s.Number == number && alike(s.Title, again(title)) {
			return
		}
	}
	r.plan.Sections = append(r.plan.Sections, plan.Section{Number: number, Title: title, At: at, Tasks: []plan.Task{}})
}

func (r *reader) lastSection() *plan.Section { return &r.plan.Sections[len(r.plan.Sections)-1] }

// lastTask is the task that a row without number and title belongs to.
func (r *reader) lastTask() *plan.Task {
	if len(r.plan.Sections) == 0 {
		return nil
	}
	s := r.lastSection()
	if len(s.Tasks) == 0 {
		return nil
	}
	return &s.Tasks[len(s.Tasks)-1]
}

// task starts a task unless the row goes on with the one before: its number and
// title are blank, or say the same again.
func (r *reader) task(number, title string, up bool, at []plan.Place) {
	if number == "" && title == "" {
		return
	}
	t := r.lastTask()
	if t == nil {
		r.addTask(number, title, at)
		return
	}
	if alike(t.Title, again(title)) {
		title = t.Title
	}
	sameTitle := title == "" || alike(t.Title, title)
	switch {
	case up && (number == "" || number == t.Number) && sameTitle:
	case number == "" && title != "" && alike(t.Title, title):
	case number != "" && number == t.Number && sameTitle:
	case number != "" && number == t.Number && near(t.Title, title):
		r.say(plan.TableTitle, at, "", number, t.Title, title)
	default:
		r.addTask(number, title, at)
	}
}

// again is a title without the mark that it goes on from the page before.
func again(title string) string { return goesOn.ReplaceAllString(title, "") }

var goesOn = regexp.MustCompile(`\s*[（(]续[表上]?[)）]$`)

func (r *reader) addTask(number, title string, at []plan.Place) {
	if len(r.plan.Sections) == 0 {
		r.plan.Sections = append(r.plan.Sections, plan.Section{At: at, Tasks: []plan.Task{}})
	}
	s := r.lastSection()
	s.Tasks = append(s.Tasks, plan.Task{Number: number, Title: title, At: at, Measures: []plan.Measure{}})
}

// measure adds a row as a measure of the current task.
func (r *reader) measure(get func(plan.Column) cell, cells []cell, at []plan.Place) {
	w := raw{text: get(plan.MeasureColumn).text, deadline: get(plan.DeadlineColumn).text, dated: r.header.index(plan.DeadlineColumn) >= 0, flat: r.flat}
	for role, k := range plan.RoleColumns {
		i := r.header.index(k)
		if i < 0 {
			continue
		}
		c := get(k)
		w.duties[role] = rawDuty{text: c.text, given: true}
		if c.left && i > 0 && role > 0 && r.header.columns[i-1] == plan.RoleColumns[role-1] {
			w.duties[role] = rawDuty{given: true, merged: true}
		}
	}
	if r.header.both {
		w.duties[plan.Responsible] = rawDuty{given: true, merged: true}
	}
	t := r.lastTask()
	t.Measures = append(t.Measures, plan.Measure{At: at, Extra: r.extra(cells)})
	r.rows = append(r.rows, w)
}

// extra keeps the cells of columns that the model has no place for.
func (r *reader) extra(cells []cell) []plan.Extra {
	var out []plan.Extra
	for i, k := range r.header.columns {
		if k == plan.OtherColumn && i < len(cells) && !cells[i].left {
			if s := paragraphs(cells[i].text, false); s != "" {
				out = append(out, plan.Extra{Column: r.header.titles[i], Text: s})
				r.header.extra[i]++
			}
		}
	}
	return out
}

// number gives every measure its id: its task's number and its place in the
// task.
func (r *reader) number() {
	first := make(map[string]string) // the title of the first task of a number
	within := make(map[string]int)   // how often section and task number stand together
	key := func(s *plan.Section, t *plan.Task) string { return s.Number + "/" + t.Number }
	for i := range r.plan.Sections {
		s := &r.plan.Sections[i]
		for j := range s.Tasks {
			within[key(s, &s.Tasks[j])]++
		}
	}
	tasks, row := 0, 0
	for i := range r.plan.Sections {
		s := &r.plan.Sections[i]
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
			case s.Number != "" && within[key(s, t)] == 1:
				prefix = key(s, t)
			default:
				prefix = fmt.Sprintf("#%d", tasks)
			}
			if t.Number != "" && prefix != t.Number {
				r.say(plan.TableNumberAgain, t.At, "", t.Number, first[t.Number], prefix+".1")
			}
			for k := range t.Measures {
				m := &t.Measures[k]
				m.ID = fmt.Sprintf("%s.%d", prefix, k+1)
				for _, j := range r.rows[row].joins {
					r.say(j.code, []plan.Place{j.at}, m.ID, j.text)
				}
				row++
			}
		}
	}
}

// continues reports whether a row is the rest of the row before it, which a
// page's end or the width of the paper cut.
func (r *reader) continues(cells []cell, get func(plan.Column) cell) bool {
	if len(r.rows) == 0 || r.lastTask() == nil || len(r.lastTask().Measures) == 0 {
		return false
	}
	t, last := r.lastTask(), &r.rows[len(r.rows)-1]
	if no, ok := bareNumber(get(plan.NumberColumn).text); ok && no != t.Number || !ok && squeeze(get(plan.NumberColumn).text) != "" {
		return false
	}
	if s := oneLine(get(plan.TitleColumn).text); s != "" && !alike(again(s), t.Title) {
		return false
	}
	// A cell has nothing of its own if it is blank or, after a page's end, says
	// what the row before said.
	own := func(k plan.Column, before string) bool {
		c := get(k)
		s := squeeze(c.text)
		return s != "" && !c.up && !(r.cut && s == squeeze(before))
	}
	deadline := own(plan.DeadlineColumn, last.deadline)
	roles := 0
	for role, k := range plan.RoleColumns {
		if !own(k, last.duties[role].text) {
			continue
		}
		roles++
		if nothing(last.duties[role].text) || nothing(get(k).text) {
			return false // nobody, and somebody: two rows
		}
	}
	if !own(plan.MeasureColumn, "") {
		return roles > 0 && (r.cut || !deadline)
	}
	switch {
	case !r.prose || ended(last.text):
		return false
	case !deadline && roles == 0:
		return true
	}
	return r.cut && roles < r.header.roles() && (!deadline || partial(last.deadline, get(plan.DeadlineColumn).text))
}

// ended reports whether a text ends where a sentence may.
func ended(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return strings.ContainsRune("。；;！？!?….", c) || strings.TrimSpace(s) == ""
}

// partial reports whether two parts of a deadline's cell are only understood
// together.
func partial(a, b string) bool {
	known := func(s string) bool {
		d, _, _ := Deadline(oneLine(s), 2000, nil)
		return d.Kind != plan.Unknown && d.Kind != plan.NoDate
	}
	return known(a+b) && (!known(a) || !known(b))
}

// join adds a row to the measure before it.
func (r *reader) join(get func(plan.Column) cell, cells []cell, at []plan.Place) {
	w := &r.rows[len(r.rows)-1]
	t := r.lastTask()
	m := &t.Measures[len(t.Measures)-1]
	var repeated []string
	add := func(to *string, k plan.Column, between string) {
		c := get(k)
		if c.up || squeeze(c.text) == "" {
			return
		}
		if r.cut && k != plan.MeasureColumn && squeeze(c.text) == squeeze(*to) {
			repeated = append(repeated, oneLine(c.text))
			return
		}
		if squeeze(*to) != "" {
			*to += between
		}
		*to += c.text
	}
	start := oneLine(get(plan.MeasureColumn).text)
	add(&w.text, plan.MeasureColumn, "")
	add(&w.deadline, plan.DeadlineColumn, "")
	for role, k := range plan.RoleColumns {
		if start == "" {
			start = oneLine(get(k).text)
		}
		add(&w.duties[role].text, k, " ")
	}
	m.At = append(m.At[:len(m.At):len(m.At)], at...)
	m.Extra = append(m.Extra, r.extra(cells)...)
	code := plan.TableJoined
	if squeeze(get(plan.MeasureColumn).text) == "" {
		code = plan.TableJoinedUnits
	}
	w.joins = append(w.joins, joint{code, at[0], shorten(start, 20)})
	if repeated != nil {
		w.joins = append(w.joins, joint{plan.TableRepeated, at[0], strings.Join(repeated, " ")})
	}
}

// near reports whether two titles share most of their characters in order.
func near(a, b string) bool {
	x, y := []rune(squeeze(a)), []rune(squeeze(b))
	if max(len(x), len(y)) > 200 {
		return false // no title
	}
	prev := make([]int, len(y)+1)
	for _, c := range x {
		diag := 0
		for j, d := range y {
			up := prev[j+1]
			if c == d {
				prev[j+1] = diag + 1
			} else {
				prev[j+1] = max(up, prev[j])
			}
			diag = up
		}
	}
	return 2*prev[len(y)] > max(len(x), len(y))
}

func empty(cells []cell) bool {
	return !slices.ContainsFunc(cells, func(c cell) bool { return squeeze(c.text) != "" })
}

// joinCells is the text of cells in a row, each once.
func joinCells(cells []cell) string {
	var parts []string
	for _, c := range cells {
		if s := oneLine(c.text); s != "" && !c.left {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

// shorten cuts a text to n characters.
func shorten(s string, n int) string {
	if c := []rune(s); len(c) > n {
		return string(c[:n]) + "…"
	}
	return s
}
