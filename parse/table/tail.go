package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// Below the last task a table may hold what is no row of it: notes, who issues it
// to whom, a date, a page's number. They stand in one cell each.

// lastFilled is the last row of the document's tables of a plan that has two
// filled cells.
func lastFilled(doc *grid.Doc, tables map[*grid.Table]*sheet) source {
	last := source{-1, -1}
	var h *header
	for n, b := range doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		s := tables[t]
		first, end := s.header()
		if first == nil && (h == nil || !h.fits(s.rows, doc.Format)) {
			continue
		}
		if end != nil {
			h = end
		}
		for i, cells := range s.rows {
			if filledCells(cells) > 1 {
				last = source{n, i}
			}
		}
	}
	return last
}

func filledCells(cells []cell) int {
	n := 0
	for _, c := range cells {
		if strings.TrimSpace(c.text) != "" && !c.left && !c.up {
			n++
		}
	}
	return n
}

// tail reports whether a row below the last task is none of the table: its one
// filled cell goes over all columns, or stands where a number should and is none,
// or says that it is a note.
func (r *reader) tail(at source, cells []cell) bool {
	if at.table < r.last.table || at.table == r.last.table && at.row <= r.last.row || len(r.rows) == 0 || filledCells(cells) != 1 {
		return false
	}
	i := slices.IndexFunc(cells, func(c cell) bool { return strings.TrimSpace(c.text) != "" && !c.left })
	text := plan.Squeeze(cells[i].text)
	if i+1 < len(cells) && !slices.ContainsFunc(cells[i+1:], func(c cell) bool { return !c.left }) && i == 0 {
		return true
	}
	switch h := r.header; {
	case i >= len(h.columns) || cells[i].up:
		return false
	case h.columns[i] == plan.NumberColumn:
		_, number := bareNumber(text)
		return !number || pageNumber.MatchString(text) && strings.ContainsAny(text, "-—–－")
	case h.columns[i] == plan.SectionColumn, i == 0:
		return notePattern.MatchString(text)
	}
	return false
}

// notePattern is how what stands below a table starts or ends.
var notePattern = regex.MustCompile(`^(?:注|备注|说明|附[件注]?|抄[送报]|主送|印发)[0-9一二三四五六七八九十]*[：:、.．]|^[（(]此件|^[0-9]{1,2}[.．、].*[。；;]$|^[-—–－]+[0-9]+[-—–－]+$|^20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:印发)?$|印发$`)
