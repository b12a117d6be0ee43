package table

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// sectionColumns reads the cells of a row that say which section it is in. Of several
// columns each section of the left ones starts those of the right ones anew.
func (r *reader) sectionColumns(cells []cell, at []plan.Place) {
	var columns []int
	for i, k := range r.header.columns {
		if k == plan.SectionColumn && i < len(cells) {
			columns = append(columns, i)
		}
	}
	if len(columns) == 1 {
		if c := cells[columns[0]]; strings.TrimSpace(c.text) != "" && !c.up {
			r.sectionOf(oneLine(c.text), at)
		}
		return
	}
	r.levels = append(r.levels, make([]string, max(len(columns)-len(r.levels), 0))...)
	anew := false
	for level, i := range columns {
		text := oneLine(cells[i].text)
		switch {
		case text == "" || cells[i].left || cells[i].up && !anew:
			continue
		case alike(text, r.levels[level]):
			continue
		}
		clear(r.levels[level:])
		r.levels[level], anew = text, true
		number, title, _ := section(text)
		r.addSection(number, title, at)
	}
}

// sectionOf starts the section that a cell names, unless the last one is it.
func (r *reader) sectionOf(text string, at []plan.Place) {
	number, title, _ := section(text)
	if len(r.plan.Sections) > 0 {
		if s := r.lastSection(); s.Number == number && alike(s.Title, title) {
			return
		}
	}
	r.addSection(number, title, at)
}
