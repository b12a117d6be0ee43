package table

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// once mends cells of a number and a title that hold what they say twice, as a
// page's end may leave them: 1111 and 用地保障用地保障. It tells them, and those that it
// leaves because a single text that is written twice proves nothing. One cell with the
// number and the title of the task before repeats them.
func (r *reader) once(cells []cell, at []plan.Place) []cell {
	number, title := r.header.index(plan.NumberColumn), r.header.index(plan.TitleColumn)
	written := func(i int) string { // of the cells as they are by now
		if i < 0 || i >= len(cells) || cells[i].up {
			return ""
		}
		return plan.Squeeze(cells[i].text)
	}
	no, name := half(written(number), 1), half(written(title), 2)
	var last plan.Task
	if t := r.lastTask(); t != nil {
		last = *t
	}
	if both := written(number) + written(title); number >= 0 && title >= 0 && (written(number) == "" || written(title) == "") && last.Number != "" && last.Title != "" {
		if _, rest, ok := titleNumber(both); both == last.Number+plan.Squeeze(last.Title) || ok && alike(rest, last.Title) && strings.HasPrefix(both, last.Number) {
			cells = slices.Clone(cells)
			cells[number].text, cells[title].text = last.Number, last.Title
			return cells
		}
	}
	lastNo := r.lastNo // of the whole plan: sections may go on counting
	mend := false
	switch n, _ := strconv.Atoi(no); {
	case name != "" && (no != "" || name[0] >= '0' && name[0] <= '9'):
		mend = true
	case name != "":
		mend = alike(name, last.Title) && (written(number) == "" || written(number) == last.Number)
	case n == 0 || lastNo == 0 || n != lastNo && (n != lastNo+1 || written(number) == strconv.Itoa(lastNo+1)):
		return cells // 11 after 10
	default:
		mend = no == last.Number && (written(title) == "" || alike(written(title), last.Title))
	}
	twice := written(number) + written(title)
	if !mend {
		r.say(plan.TableTwice, at, "", twice)
		return cells
	}
	cells = slices.Clone(cells)
	if no != "" {
		cells[number].text = no
	}
	if name != "" {
		cells[title].text = name
	}
	r.say(plan.TableOnce, at, "", twice, written(number)+written(title))
	return cells
}

// half is what a text of at least twice so many characters says twice, "" if it
// does not.
func half(s string, least int) string {
	c := []rune(s)
	if n := len(c) / 2; len(c)%2 == 0 && n >= least && slices.Equal(c[:n], c[n:]) {
		return string(c[:n])
	}
	return ""
}
