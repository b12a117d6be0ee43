package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// table reads the rows of a table. One without a header goes on from the table
// before it if it has as many columns.
func (r *reader) table(t *grid.Table) {
	s := r.tables[t]
	rows, heads := s.rows, s.heads
	r.prose, r.closed, r.flat, r.full, r.own = s.prose, s.closed, s.flat, s.full, s.own
	if t.Guessed && !r.guessed {
		r.guessed = true
		r.say(plan.TableGuessed, []plan.Place{t.Rows[0].At}, "")
	}
	headless := !slices.ContainsFunc(heads, func(h *header) bool { return h != nil })
	skip := 0 // rows of a header that is read already
	above := r.goOnIn(t, s)
	for i, cells := range rows {
		row := t.Rows[i]
		at := []plan.Place{row.At}
		if row.Break || i == 0 && !r.interrupted() {
			r.cut = true
		}
		r.open = row.Open
		if r.other(row.At.Sheet) {
			continue
		}
		if skip > 0 {
			skip--
			continue
		}
		if h := heads[i]; h != nil {
			skip = h.rows - 1
			h.hidden = t.Hidden
			r.keepHeader(t.Rows, rows, i, h)
			if r.outside(row.At.Sheet) {
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
		r.rest = s.rests[i]
		switch {
		case empty(cells) && r.rest != "" && len(r.rows) > 0:
			w := &r.rows[len(r.rows)-1]
			w.tell(plan.TableJoined, at[0], shorten(r.rest, 20))
		case empty(cells):
		case i < above:
			if text := r.noteOf(cells); !r.known(text) {
				r.paragraph(&grid.Paragraph{Text: text, At: row.At})
			}
		case r.outside(row.At.Sheet):
			// Another sheet without a plan's header is no part of the plan.
			r.plan.Notes = append(r.plan.Notes, plan.Note{Text: r.noteOf(cells), At: at})
		case r.header != nil && headless && !r.header.fits(rows, r.doc.Format):
			// A table of its own that is no part of the plan, such as a page's buttons.
			r.plan.Notes = append(r.plan.Notes, plan.Note{Text: r.noteOf(cells), At: at})
		case r.header == nil:
			r.before = append(r.before, plan.Note{Text: r.noteOf(cells), At: at})
		case r.tail(source{r.block, i}, cells):
			r.resume()
			r.plan.Notes = append(r.plan.Notes, plan.Note{Text: r.noteOf(cells), At: at})
			r.keep(i, row, cells, plan.OtherRow)
		default:
			r.next = following(rows, heads, i)
			r.keep(i, row, cells, r.row(cells, at))
		}
		r.doubts(row)
	}
}

// doubts says which texts of a row that was read may belong to other cells or rows.
func (r *reader) doubts(row grid.Row) {
	tell := func(code plan.Code, at plan.Place, args ...string) {
		if len(r.rows) == 0 {
			r.say(code, []plan.Place{at}, "", args...)
			return
		}
		r.rows[len(r.rows)-1].tell(code, at, args...)
	}
	for _, e := range row.Rests {
		if t := r.lastTask(); t != nil && len(t.Measures) > 0 {
			m := &t.Measures[len(t.Measures)-1]
			m.At = append(slices.Clip(m.At), e.At)
		}
		tell(plan.TableJoined, e.At, shorten(oneLine(e.Text), 20))
	}
	for _, e := range row.Edges {
		tell(plan.TableRowGuessed, e.At, shorten(e.Text, 30))
	}
	for _, d := range row.Doubts {
		if r.header != nil && max(d.Column, d.Other) < len(r.header.titles) {
			tell(plan.TableColumnGuessed, d.At, d.Text, r.header.titles[d.Column], r.header.titles[d.Other])
		}
	}
}

// following is the row after a row, past a page's header; nil if there is none.
func following(rows [][]cell, heads []*header, i int) []cell {
	for i++; i < len(rows); i++ {
		if h := heads[i]; h != nil {
			i += h.rows - 1
		} else if !empty(rows[i]) {
			return rows[i]
		}
	}
	return nil
}

// other reports whether a sheet has a plan of its own besides the one that is
// read.
func (r *reader) other(sheet string) bool { return slices.Contains(r.sheets, sheet) }

func (r *reader) newHeader(h *header, at []plan.Place) {
	r.attached()
	r.cut, r.afresh = true, true
	if r.header == nil {
		r.read = append(r.read, at[0].Sheet)
		for _, t := range h.titles {
			if t != "" {
				r.plan.Columns = append(r.plan.Columns, t)
			}
		}
	} else {
		if r.header.same(h) {
			return
		}
		if !r.header.again(h) {
			r.say(plan.TableHeaderAgain, at, "", strings.TrimSpace(strings.Join(h.titles, " ")))
		}
		r.anew = true
	}
	r.header = h
	h.at = at
	r.headers = append(r.headers, h)
}

// row reads a row that is not a header, and says what it is.
func (r *reader) row(cells []cell, at []plan.Place) plan.RowKind {
	h := r.header
	r.goOn()
	r.resume()
	defer func() { r.cut = false }()
	if aside(cells) {
		r.plan.Notes = append(r.plan.Notes, plan.Note{Text: r.noteOf(cells), At: at})
		return plan.OtherRow
	}
	cells = r.once(cells, at)
	beyond := joinCells(cells[min(len(cells), len(h.columns)):])
	get := func(k plan.Column) cell {
		if i := h.index(k); i >= 0 && i < len(cells) {
			return cells[i]
		}
		return cell{}
	}
	cut := r.cut
	if r.rest == "" && r.section(cells, at) {
		if r.again {
			r.again = false
			defer func() { r.cut = cut }() // what follows may go on from the page before
		}
		if beyond != "" {
			r.say(plan.TableExtraCell, at, "", beyond)
		}
		return plan.SectionRow
	}
	defer func() {
		if beyond == "" {
			return
		}
		if len(r.rows) == 0 {
			r.say(plan.TableExtraCell, at, "", beyond)
			return
		}
		w := &r.rows[len(r.rows)-1]
		w.tell(plan.TableExtraCell, at[0], beyond)
	}()
	r.sectionColumns(cells, at)
	number, title := get(plan.NumberColumn), get(plan.TitleColumn)
	if r.rest != "" && len(r.rows) > 0 || r.continues(cells, get) {
		r.join(get, cells, at)
		return plan.RestRow
	}
	no, isNumber := bareNumber(number.text)
	name := oneLine(title.text)
	if t := r.lastTask(); r.cut && t != nil && no == "" && name != "" && len(t.Measures) > 0 && alone(cells, h.index(plan.TitleColumn)) {
		t.Title += name // the page cut it
		w := &r.rows[len(r.rows)-1]
		w.tell(plan.TableJoined, at[0], shorten(name, 20))
		return plan.RestRow
	}
	if no == "" && h.index(plan.NumberColumn) < 0 {
		if n, rest, ok := titleNumber(name); ok {
			no, isNumber, name = n, true, rest
		}
	}
	if r.namesSection(cells, name) {
		r.say(plan.TableNoSection, at, "", name)
		r.addSection("", name, at)
		return plan.SectionRow
	}
	if !isNumber && strings.TrimSpace(number.text) != "" {
		name = strings.TrimSpace(oneLine(number.text) + " " + name)
	}
	switch {
	case r.heads(cells, no, name):
		r.task(no, name, false, at)
		r.headed = true
		return plan.TaskRow
	case r.headed && name == "" && no == fmt.Sprintf("%s.%d", r.lastTask().Number, len(r.lastTask().Measures)+1):
		// 1.1 below 1: the measure's id is its number
	case h.index(plan.NumberColumn) < 0 && h.index(plan.TitleColumn) < 0:
		r.addTask("", "", at)
	case no == "" && name == "" && r.lastTask() == nil:
		r.say(plan.TableOrphan, at, "", shorten(joinCells(cells), 60))
		r.addTask("", "", at)
	default:
		r.task(no, name, number.up || title.up, at)
	}
	loose := r.loose(cells, get)
	r.measure(get, cells, at)
	if w := &r.rows[len(r.rows)-1]; loose {
		w.tell(plan.TableLoose, at[0], shorten(oneLine(w.text), 20))
	}
	return plan.MeasureRow
}

// heads reports whether a row only names a task, whose measures follow with
// numbers of their own: 1 above 1.1, 1.2.
func (r *reader) heads(cells []cell, no, name string) bool {
	number, title := r.header.index(plan.NumberColumn), r.header.index(plan.TitleColumn)
	if no == "" || name == "" || number < 0 || title < 0 || r.next == nil || max(number, title) >= min(len(cells), len(r.next)) {
		return false
	}
	for i, c := range cells {
		if i != number && i != title && (strings.TrimSpace(c.text) != "" || c.up) {
			return false
		}
	}
	child, _ := bareNumber(r.next[number].text)
	return child == no+".1" && strings.TrimSpace(r.next[title].text) == ""
}

// namesSection reports whether a row has nothing but a title, in a table that numbers
// its tasks, and the next row is a task with a title of its own.
func (r *reader) namesSection(cells []cell, name string) bool {
	number, title := r.header.index(plan.NumberColumn), r.header.index(plan.TitleColumn)
	if number < 0 || title < 0 || r.next == nil || max(number, title) >= min(len(cells), len(r.next)) || hangs(cells) || !alone(cells, title) || !r.maySection(name) {
		return false
	}
	no, _ := bareNumber(r.next[number].text)
	return no != "" && printed(r.next[number]) && printed(r.next[title])
}

// alone reports whether one cell of a row is the only one that is filled.
func alone(cells []cell, at int) bool {
	for i, c := range cells {
		if i != at && strings.TrimSpace(c.text) != "" && !c.up {
			return false
		}
	}
	return at >= 0
}

// aside reports whether a row is a remark or a total and no task.
func aside(cells []cell) bool {
	for _, c := range cells {
		if s := plan.Squeeze(c.text); s != "" {
			return asidePattern.MatchString(s)
		}
	}
	return false
}

var asidePattern = regex.MustCompile(`^(合计|总计|小计|共计)(?:[：:].*)?$|^(注|备注|说明|填表人|填报人|填表单位|填报单位|联系人|审核人|制表人|填表日期)[：:]`)

// section reads a row that only names a section: one cell over all columns, or
// the first cell alone with a section's number.
func (r *reader) section(cells []cell, at []plan.Place) bool {
	first, filled := -1, 0
	for i, c := range cells {
		if strings.TrimSpace(c.text) == "" || c.left {
			continue
		}
		if c.up {
			return false
		}
		if filled++; filled == 1 {
			first = i
		}
	}
	if filled == 2 && first == 0 && r.header.columns[0] == plan.NumberColumn && len(cells) > 1 && strings.TrimSpace(cells[1].text) != "" {
		// 一 in the number's cell, what it is called in the title's.
		if no, ok := bareNumber(cells[0].text); ok && strings.ContainsAny(no, chineseDigits) {
			r.addSection(no, oneLine(cells[1].text), at)
			return true
		}
	}
	for len(cells) > 1 && first > 0 && r.header.titles[0] == "" && strings.TrimSpace(cells[0].text) == "" {
		cells, first = cells[1:], first-1 // blank columns before the table
	}
	if filled > 1 && first == 0 && r.total(cells, at) {
		return true
	}
	if filled != 1 {
		return false
	}
	text := oneLine(cells[first].text)
	if number, title, ok := section(text); ok && first > 0 && title != "" && utf8.RuneCountInString(text) <= 60 && !strings.Contains(text, "。") &&
		(first+1 < len(cells) && cells[first+1].left || first <= r.header.index(plan.TitleColumn) && sectionMark.MatchString(text)) {
		r.addSection(number, title, at)
		return true
	}
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

// sectionMark is how a section's heading starts that stands in one cell: 一、.
var sectionMark = regex.MustCompile(`^[一二三四五六七八九十]+、`)

// total reads a section's row that has a total in another cell, which becomes a
// note: 一、水源（40分） and 40 in the column of scores.
func (r *reader) total(cells []cell, at []plan.Place) bool {
	head, rest := plan.Squeeze(cells[0].text), cells[1:]
	if r.header.index(plan.TitleColumn) == 1 && r.header.columns[0] == plan.NumberColumn {
		if _, title, ok := section(head); !ok || title == "" {
			head += plan.Squeeze(cells[1].text)
			rest = cells[2:]
		} else if next := plan.Squeeze(cells[1].text); next != "" && !score.MatchString(next) && alone(cells[1:], 0) {
			r.say(plan.SectionBeside, at, "", oneLine(cells[1].text), oneLine(cells[0].text))
			rest = cells[2:]
		}
	}
	number, title, ok := section(head)
	if !ok || title == "" {
		return false
	}
	for _, c := range rest {
		if !score.MatchString(plan.Squeeze(c.text)) {
			return false
		}
	}
	r.addSection(number, title, at)
	if s := r.noteOf(rest); s != "" {
		r.plan.Notes = append(r.plan.Notes, plan.Note{Text: s, At: at})
	}
	return true
}

var score = regex.MustCompile(`^(?:[0-9]+(?:\.[0-9]+)?[分项%]?)?$`)

// addSection starts a section; one that a page repeats goes on.
func (r *reader) addSection(number, title string, at []plan.Place) {
	if len(r.plan.Sections) > 0 && r.cut {
		if s := r.lastSection(); s.Number == number && alike(s.Title, again(title)) {
			r.again = true
			return
		}
	}
	if number == "" && titleOfPlan(title) && len(r.rows) > 0 {
		r.say(plan.TableOtherPlan, at, "", title)
	}
	r.plan.Sections = append(r.plan.Sections, plan.Section{Number: number, Title: title, At: at, Tasks: []plan.Task{}})
	r.headed = false
	r.pending = ""
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
	if r.anew {
		r.anew = false
		r.addTask(number, title, at)
		return
	}
	switch {
	case up && (number == "" || number == t.Number) && sameTitle:
	case number == "" && title != "" && alike(t.Title, title):
	case number != "" && number == t.Number && sameTitle:
	case number != "" && number == t.Number && t.Title == "" && r.cut:
		t.Title = title
	case number != "" && number == t.Number && near(t.Title, title):
		r.say(plan.TableTitle, at, "", number, t.Title, title)
	default:
		r.addTask(number, title, at)
	}
}

// again is a title without the mark that it goes on from the page before.
func again(title string) string { return goesOn.ReplaceAllString(title, "") }

var goesOn = regex.MustCompile(`\s*[（(]续[表上]?[)）]$`)

func (r *reader) addTask(number, title string, at []plan.Place) {
	if r.pending != "" {
		r.sheetsSection(at)
	}
	if len(r.plan.Sections) == 0 {
		r.plan.Sections = append(r.plan.Sections, plan.Section{At: at, Tasks: []plan.Task{}})
	}
	r.headed = false
	if n, err := strconv.Atoi(number); err == nil {
		r.lastNo = n
	}
	s := r.lastSection()
	s.Tasks = append(s.Tasks, plan.Task{Number: number, Title: title, At: at, Measures: []plan.Measure{}})
}

// sameAsLeft is what stands in place of a cell that is one with that on its left.
const sameAsLeft = "同左"

// measure adds a row as a measure of the current task.
func (r *reader) measure(get func(plan.Column) cell, cells []cell, at []plan.Place) {
	w := raw{text: get(plan.MeasureColumn).text, deadline: get(plan.DeadlineColumn).text, dated: r.header.index(plan.DeadlineColumn) >= 0, flat: r.flat}
	for role, k := range plan.RoleColumns() {
		i := r.header.index(k)
		if i < 0 {
			continue
		}
		c := get(k)
		w.columns[role] = true
		w.duties[role] = rawDuty{text: c.text, given: true}
		if c.left && i > 0 && r.header.columns[i-1].IsRole() {
			w.duties[role] = rawDuty{given: true, merged: true}
		} else if plan.Squeeze(c.text) == sameAsLeft && i > 0 && r.header.columns[i-1].IsRole() {
			w.duties[role] = rawDuty{text: c.text, given: true, merged: true}
		}
	}
	w.header, w.shared, w.sharedBy = r.header, r.header.shared, r.header.sharedBy
	if r.header.both {
		w.duties[plan.Responsible] = rawDuty{given: true, merged: true}
	}
	r.header.countHidden(cells)
	if n := characters(w.text); n > 0 {
		r.header.lines++
		r.header.written += n
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
				if namesOfBodies(s, r.header.titles[i]) {
					r.header.named[i]++
				}
				r.header.length[i] += utf8.RuneCountInString(s)
				if r.times.is(s) {
					r.header.dates[i]++
				}
			}
		}
	}
	return out
}
