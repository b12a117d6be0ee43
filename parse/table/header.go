package table

import (
	"regexp"
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// A header says what each column of a table holds.
type header struct {
	columns []plan.Column
	titles  []string // as printed
	both    bool     // the Lead column is that of Responsible too
	extra   []int    // how many filled cells a column has that the model has no place for, or that is hidden
	length  []int    // how many characters they have
	dates   []int    // how many of them read as deadlines
	lines   int      // rows with a measure
	written int      // characters of the measures
	taken   bool     // the measure's column is named as that of a title is
	hidden  []int    // columns that the source does not show
	at      []plan.Place
	rows    int // that it takes, 1 or 2
}

// readHeader reads a row as a header. It is one if it names what is to be done
// and by whom or by when, and if most of its cells are known.
func readHeader(cells []cell) (*header, bool) {
	h := &header{titles: make([]string, len(cells)), extra: make([]int, len(cells)), length: make([]int, len(cells)), dates: make([]int, len(cells)), rows: 1}
	for i, c := range cells {
		if plan.Squeeze(c.text) != "" && !c.left {
			h.titles[i] = oneLine(c.text)
		}
	}
	h.columns = plan.ColumnsOf(h.titles)
	if i := h.index(plan.MeasureColumn); i >= 0 {
		k, _ := plan.ColumnOf(h.titles[i])
		h.taken = k == plan.TitleColumn
	}
	if i := h.index(plan.LeadColumn); i >= 0 && h.index(plan.ResponsibleColumn) < 0 {
		h.both = plan.NamesBoth(h.titles[i])
	}
	return h, plan.IsHeader(h.titles)
}

// headersOf are the headers of a table, by the row that they start at.
func headersOf(rows [][]cell, goOn func()) []*header {
	out := make([]*header, len(rows))
	for i := range rows {
		goOn()
		out[i] = headerAt(rows, i)
	}
	return out
}

// headerAt reads the header that starts at a row, over two rows where the second
// divides a column of the first: 责任分工 over 牵头单位, 责任单位, 配合单位. It returns
// nil if there is none.
func headerAt(rows [][]cell, i int) *header {
	if i+1 < len(rows) && divides(rows[i], rows[i+1]) {
		both := make([]cell, max(len(rows[i]), len(rows[i+1])))
		for k := range both {
			if k < len(rows[i]) {
				both[k] = rows[i][k]
			}
			if k < len(rows[i+1]) && plan.Squeeze(rows[i+1][k].text) != "" && !rows[i+1][k].up {
				both[k] = rows[i+1][k]
			}
		}
		if h, ok := readHeader(both); ok {
			h.rows = 2
			return h
		}
	}
	if h, ok := readHeader(rows[i]); ok {
		return h
	}
	return nil
}

// divides reports whether a row below a first row of a header is its second:
// it has at least two cells with the words of headers, more than other short
// words, and the first row has two words too.
func divides(first, second []cell) bool {
	words, others, above := 0, 0, 0
	for _, c := range first {
		if k, _ := plan.ColumnOf(c.text); k != plan.OtherColumn && !c.left {
			above++
		}
	}
	for k, c := range second {
		if plan.Squeeze(c.text) == "" || c.up || c.left {
			continue
		}
		if column, _ := plan.ColumnOf(c.text); column == plan.OtherColumn {
			if !headerWord.MatchString(plan.Squeeze(c.text)) {
				return false
			}
			others++
			continue
		}
		if k < len(first) && !first[k].left && plan.Squeeze(first[k].text) == plan.Squeeze(c.text) {
			return false // the header again
		}
		words++
	}
	return words >= 2 && words > others && above >= 2
}

// countHidden counts the filled cells of hidden columns that the model has a place
// for; the others are counted as what they are.
func (h *header) countHidden(cells []cell) {
	for _, i := range h.hidden {
		if i < len(h.columns) && i < len(cells) && h.columns[i] != plan.OtherColumn && !cells[i].left && plan.Squeeze(cells[i].text) != "" {
			h.extra[i]++
		}
	}
}

// headerWord is what the word of a header looks like that is not known: 启动时间.
var headerWord = regexp.MustCompile(`^\p{Han}{2,8}$`)

// index is the place of a column, -1 if the table does not have it.
func (h *header) index(k plan.Column) int {
	for i, c := range h.columns {
		if c == k {
			return i
		}
	}
	return -1
}

// roles is the number of roles that the table has columns for.
func (h *header) roles() int {
	n := 0
	for _, k := range plan.RoleColumns {
		if h.index(k) >= 0 {
			n++
		}
	}
	return n
}

// second reports whether an unread column names bodies of a role, as a column
// read does.
func (h *header) second(i int) bool {
	k, _ := plan.ColumnOf(h.titles[i])
	return h.columns[i] == plan.OtherColumn && slices.Contains(plan.RoleColumns[:], k)
}

// same reports whether a row repeats this header.
func (h *header) same(o *header) bool {
	if len(h.columns) != len(o.columns) {
		return false
	}
	for i := range h.columns {
		if h.columns[i] != o.columns[i] || plan.Squeeze(h.titles[i]) != plan.Squeeze(o.titles[i]) {
			return false
		}
	}
	return true
}

// unread says what an unread column looks like that the table lacks: the
// measure, the deadline or the title.
func (h *header) unread(i int) (plan.Code, bool) {
	n := h.extra[i]
	switch {
	case 2*n < h.lines || aboutRow.MatchString(h.titles[i]):
	case h.index(plan.DeadlineColumn) < 0 && 2*h.dates[i] > n:
		return plan.TableUnreadDeadline, true
	case 2*h.dates[i] > n:
	case h.taken && h.length[i]*h.lines > h.written*n:
		return plan.TableUnreadMeasure, true
	case !h.taken && h.index(plan.TitleColumn) < 0 && i < h.index(plan.MeasureColumn) && h.length[i] >= 2*n:
		return plan.TableUnreadTitle, true
	}
	return "", false
}

// aboutRow are headers of what is said besides of a task.
var aboutRow = regexp.MustCompile(`备注|说明|情况|进展|依据|来源|资金|投资|经费|分值|标准|领导|人|电话`)
