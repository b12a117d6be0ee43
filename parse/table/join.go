package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// continues reports whether a row is the rest of the row before it, which a
// page's end or the width of the paper cut.
func (r *reader) continues(cells []cell, get func(plan.Column) cell) bool {
	if len(r.rows) == 0 || r.lastTask() == nil || len(r.lastTask().Measures) == 0 {
		return false
	}
	t, last := r.lastTask(), &r.rows[len(r.rows)-1]
	if no, ok := bareNumber(get(plan.NumberColumn).text); ok && no != t.Number || !ok && strings.TrimSpace(get(plan.NumberColumn).text) != "" {
		return false
	}
	tail := r.titleTail(get)
	if s := oneLine(get(plan.TitleColumn).text); s != "" && !alike(again(s), t.Title) && !tail {
		return false
	}
	// A cell has nothing of its own if it is blank or, after a page's end, says
	// what the row before said.
	own := func(k plan.Column, before string) bool {
		c := get(k)
		return printed(c) && !(r.cut && !r.open && plan.Squeeze(c.text) == plan.Squeeze(before))
	}
	deadline := own(plan.DeadlineColumn, last.deadline)
	mayDate := deadline && r.times.partial(last.deadline, get(plan.DeadlineColumn).text)
	cutDate := mayDate && strings.TrimSpace(last.deadline) != ""
	roles, broken, names := 0, 0, 0
	for role, k := range plan.RoleColumns() {
		if !own(k, last.duties[role].text) {
			continue
		}
		roles++
		if r.brokenList(last.duties[role].text, get(k).text) {
			broken++
		}
		if s := strings.TrimSpace(get(k).text); r.brokenName(last.duties[role].text, s) && !levelStart.MatchString(s) {
			names++
		}
		if nothing(last.duties[role].text) || nothing(get(k).text) {
			return false // nobody, and somebody: two rows
		}
	}
	if !own(plan.MeasureColumn, "") {
		if roles == 0 && deadline {
			return cutDate || r.cut && mayDate
		}
		return roles > 0 && (r.cut || !deadline || cutDate && broken == roles)
	}
	goesOn := (!deadline || cutDate) && broken == roles // every cell goes on, or has nothing
	switch {
	case !deadline && roles == broken && (startsWithin(get(plan.MeasureColumn).text) || cutFigure(last.text, get(plan.MeasureColumn).text)):
		return true // with a mark that starts no text, or within a figure
	case r.open && mayDate:
		return true // no line is between them
	case r.cut && !deadline && roles == 0 && nextItem(last.text, get(plan.MeasureColumn).text):
		return true // （二） after （一）
	case r.open && r.full && r.own && plan.Squeeze(get(plan.DeadlineColumn).text) == "":
		return true // each row has a deadline of its own
	case r.open && !(r.ended(last.text) && (deadline || roles == r.header.roles())):
		return !deadline
	case cutDate && goesOn && !tail:
		return true
	case r.cut && strings.TrimSpace(get(plan.DeadlineColumn).text) == "" && roles > 0 && broken == roles && (names > 0 || r.full):
		return true // a name or a list that the page cut proves it, also after a full stop
	case r.ended(last.text) || !r.prose && !unfinished(last.text) && !(goesOn && roles > 0):
		return false
	case tail:
		return !deadline && roles == 0
	case goesOn:
		return true
	}
	if r.full && printed(get(plan.DeadlineColumn)) && printed(get(plan.LeadColumn)) {
		return false // it has what each row has
	}
	return r.cut && roles < r.header.roles() && (!deadline || mayDate)
}

// nextItem reports whether a text starts with the item that comes after the last one
// of another text.
func nextItem(before, text string) bool {
	m := item.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return false
	}
	var last []string
	for _, l := range strings.FieldsFunc(before, func(c rune) bool { return c == '\n' || c == grid.Wrap || c == grid.Stop || c == '。' || c == '；' }) {
		if o := item.FindStringSubmatch(strings.TrimSpace(l)); o != nil {
			last = o
		}
	}
	return last != nil && last[1] == m[1] && last[3] == m[3] && count(last[2])+1 == count(m[2])
}

// count is the value of a number in digits or Chinese numerals.
func count(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	n, _ := numeral.Value(s)
	return n
}

// item is the number of an item and the marks around it.
var item = regex.MustCompile(`^([（(]?)([0-9]{1,2}|[一二三四五六七八九十]{1,3})([)）]|[.．、]|是)`)

// printed reports whether a cell has a text in its own row.
func printed(c cell) bool { return !c.up && strings.TrimSpace(c.text) != "" }

// titleTail reports whether a row's title is the rest of the one before the
// page's end: the table numbers its tasks, and this row has no number, but a
// measure, or no line between it and the page's end.
func (r *reader) titleTail(get func(plan.Column) cell) bool {
	t := r.lastTask()
	s := oneLine(get(plan.TitleColumn).text)
	return r.cut && s != "" && t.Number != "" && t.Title != "" && !alike(again(s), t.Title) &&
		r.header.index(plan.NumberColumn) >= 0 && strings.TrimSpace(get(plan.NumberColumn).text) == "" && (r.open || strings.TrimSpace(get(plan.MeasureColumn).text) != "")
}

// brokenList reports whether a list of units goes on in another cell: it stops
// at a mark, or within a name, or the other starts with a mark.
func (r *reader) brokenList(before, after string) bool {
	if strings.TrimSpace(before) == "" || strings.TrimSpace(after) == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(before))
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(after))
	return strings.ContainsRune("、，,", last) || strings.ContainsRune("、，,", first) || r.brokenName(before, after)
}

// brokenName reports whether a list of units goes on in another cell within a
// name.
func (r *reader) brokenName(before, after string) bool {
	left, right := strings.TrimRightFunc(before, betweenNames), strings.TrimLeftFunc(after, betweenNames)
	if i := strings.LastIndexFunc(left, betweenNames); i >= 0 {
		_, n := utf8.DecodeRuneInString(left[i:])
		left = left[i+n:]
	}
	if i := strings.IndexFunc(right, betweenNames); i >= 0 {
		right = right[:i]
	}
	if left == "" || right == "" {
		return false
	}
	return r.names.ShapeOf(left) == unit.NoName && r.names.ShapeOf(left+right) != unit.NoName
}

// levelStart is how a name of its own starts.
var levelStart = regex.MustCompile(`^[省市州区县各]`)

func betweenNames(c rune) bool {
	switch c {
	case ' ', '\n', '\t', '\u3000', '、', '，', ',', '；', ';':
		return true
	}
	return false
}

// loose reports whether a row that was not joined may be the rest of the one
// before it: it has nothing but text, and the text before it does not end; or a page
// starts with it, and unlike all others it lacks a deadline or somebody to lead.
func (r *reader) loose(cells []cell, get func(plan.Column) cell) bool {
	if len(r.rows) == 0 || r.header.roles() == 0 || r.header.index(plan.DeadlineColumn) < 0 {
		return false
	}
	if r.cut && r.full && len(r.lastTask().Measures) > 0 {
		blank := func(k plan.Column) bool { return plan.Squeeze(get(k).text) == "" }
		_, lacks := r.header.complete(cells)
		if lacks && (blank(plan.DeadlineColumn) && blank(r.header.leads()) || blank(plan.NumberColumn) && blank(plan.TitleColumn)) {
			return true
		}
	}
	if r.ended(r.rows[len(r.rows)-1].text) {
		return false
	}
	t := r.lastTask()
	for i, k := range r.header.columns {
		if i >= len(cells) || k == plan.MeasureColumn || strings.TrimSpace(cells[i].text) == "" {
			continue
		}
		no, _ := bareNumber(cells[i].text)
		switch {
		case k == plan.NumberColumn && no != "" && no == t.Number && len(t.Measures) > 0:
		case k == plan.TitleColumn && alike(oneLine(cells[i].text), t.Title) && len(t.Measures) > 0:
		default:
			return false
		}
	}
	return true
}

// cutFigure reports whether a text breaks off at the point of a figure: 1. and 2万亩.
func cutFigure(s, next string) bool {
	return figurePoint.MatchString(strings.TrimSpace(s)) && figureRest.MatchString(strings.TrimSpace(next))
}

var (
	figurePoint = regex.MustCompile(`[0-9][.．]$`)
	figureRest  = regex.MustCompile(`^[0-9]+(?:[^0-9.．、]|$)`)
)

// ended reports whether a text ends where a sentence may.
func ended(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return strings.ContainsRune("。；;！？!?….", c) || strings.TrimSpace(s) == ""
}

// ended reports whether the text before a row ends where a measure does: at a page's
// end, a semicolon ends none where no other has one there.
func (r *reader) ended(s string) bool { return ended(s) && !(r.cut && r.closed && halfEnded(s)) }

// halfEnded reports whether a text ends with a semicolon.
func halfEnded(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return c == '；' || c == ';'
}

// startsWithin reports whether a text starts as no text does: with a mark that ends
// something.
func startsWithin(s string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	return strings.ContainsRune("，。、；：！？）》”’,;)", c)
}

// unfinished reports whether a text ends where no text ends.
func unfinished(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return strings.ContainsRune("，,、（(《“", c) || c >= '0' && c <= '9'
}

// join adds a row to the measure before it.
func (r *reader) join(get func(plan.Column) cell, cells []cell, at []plan.Place) {
	w := &r.rows[len(r.rows)-1]
	t := r.lastTask()
	m := &t.Measures[len(t.Measures)-1]
	var repeated []string
	add := func(to *string, k plan.Column, between string) {
		c := get(k)
		if c.up || strings.TrimSpace(c.text) == "" {
			return
		}
		if r.cut && k != plan.MeasureColumn && plan.Squeeze(c.text) == plan.Squeeze(*to) {
			repeated = append(repeated, oneLine(c.text))
			return
		}
		if strings.TrimSpace(*to) != "" {
			*to += between
		}
		*to += c.text
	}
	if r.titleTail(get) {
		t.Title += oneLine(get(plan.TitleColumn).text)
	}
	start := oneLine(get(plan.MeasureColumn).text)
	add(&w.text, plan.MeasureColumn, "")
	add(&w.deadline, plan.DeadlineColumn, "")
	sure := r.cut && r.open // no line is between the rows, and each list goes on
	for role, k := range plan.RoleColumns() {
		if start == "" {
			start = oneLine(get(k).text)
		}
		sure = sure && (!printed(get(k)) || r.brokenList(w.duties[role].text, get(k).text))
		add(&w.duties[role].text, k, " ")
	}
	m.At = append(m.At[:len(m.At):len(m.At)], at...)
	for _, x := range r.extra(cells) {
		i := slices.IndexFunc(m.Extra, func(before plan.Extra) bool { return before.Column == x.Column })
		switch {
		case i < 0:
			m.Extra = append(m.Extra, x)
		case r.cut && plan.Squeeze(m.Extra[i].Text) == plan.Squeeze(x.Text):
			repeated = append(repeated, oneLine(x.Text))
		case r.open:
			m.Extra[i].Text += x.Text // no line is between them
		default:
			m.Extra[i].Text += "\n" + x.Text
		}
	}
	code := plan.TableJoined
	switch {
	case start == "":
		start = oneLine(get(plan.DeadlineColumn).text)
	case strings.TrimSpace(get(plan.MeasureColumn).text) == "" && !sure:
		code = plan.TableJoinedUnits
	}
	w.tell(code, at[0], shorten(start, 20))
	if repeated != nil {
		w.tell(plan.TableRepeated, at[0], strings.Join(repeated, " "))
	}
}

// near reports whether two titles share most of their characters in order.
func near(a, b string) bool {
	x, y := []rune(plan.Squeeze(a)), []rune(plan.Squeeze(b))
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
