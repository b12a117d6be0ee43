package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// A header says what each column of a table holds.
type header struct {
	columns  []plan.Column
	titles   []string         // as printed
	given    int              // columns that it has a cell for
	both     bool             // the Lead column is that of Responsible too
	shared   []plan.Role      // that a column holds besides others
	sharedBy plan.RolesHeader // its header
	named    []int            // how many filled cells of a column that is not known hold names of bodies
	extra    []int            // how many filled cells a column has that the model has no place for, or that is hidden
	length   []int            // how many characters they have
	dates    []int            // how many of them read as deadlines
	lines    int              // rows with a measure
	written  int              // characters of the measures
	taken    bool             // the measure's column is named as that of a title is
	hidden   []int            // columns that the source does not show
	at       []plan.Place
	rows     int       // that it takes, 1 or 2
	printed  [2][]cell // where it takes two
}

// A headerReader reads headers, and remembers what it read: a print repeats one on each
// page.
type headerReader struct {
	words map[string]bool    // texts, and whether each is a word of headers
	read  map[string]*header // by their words; nil for rows that are none
}

// row reads a row as a header, nil if it is none. It is one if it names what is to be
// done and by whom or by when, and if most of its cells are known.
func (x *headerReader) row(cells []cell) *header {
	titles := make([]string, len(cells))
	for i, c := range cells {
		if strings.TrimSpace(c.text) != "" && !c.left {
			titles[i] = oneLine(c.text)
		}
	}
	key := strings.Join(titles, "\x00")
	h, met := x.read[key]
	if !met {
		if plan.IsHeader(titles) {
			h = newHeader(titles)
		}
		x.read[key] = h
	}
	return h.another()
}

func newHeader(titles []string) *header {
	n := len(titles)
	h := &header{given: n, titles: titles, columns: plan.ColumnsOf(titles), extra: make([]int, n), length: make([]int, n), dates: make([]int, n), named: make([]int, n), rows: 1}
	if i := h.index(plan.MeasureColumn); i >= 0 {
		k, _ := plan.ColumnOf(h.titles[i])
		h.taken = k == plan.TitleColumn
	}
	h.shares()
	return h
}

// another is a header with the same words, for another place of the table.
func (h *header) another() *header {
	if h == nil {
		return nil
	}
	o := *h
	o.titles, o.columns = slices.Clone(h.titles), slices.Clone(h.columns)
	o.extra, o.length, o.dates, o.named = slices.Clone(h.extra), slices.Clone(h.length), slices.Clone(h.dates), slices.Clone(h.named)
	return &o
}

// headersOf are the headers of a table, by the row that they start at. A row
// with fewer than two words of headers starts none, unless it is one of the two that
// a header before it takes: a page may repeat either. Last is the header of the table
// before, nil if there is none.
func headersOf(rows [][]cell, last *header, goOn func()) []*header {
	out := make([]*header, len(rows))
	x := headerReader{words: make(map[string]bool), read: make(map[string]*header)}
	skip := 0
	for i, cells := range rows {
		goOn()
		if skip > 0 {
			skip--
			continue
		}
		if x.wordsIn(cells) >= 2 {
			out[i] = x.at(rows, i)
		}
		if h := out[i]; last != nil && last.rows == 2 && (h == nil && alikeRows(cells, last.printed[1]) || (h == nil || h.rows == 1) && alikeRows(cells, last.printed[0])) {
			half := *last
			half.rows = 1
			out[i] = &half
			continue
		}
		if h := out[i]; h != nil {
			skip = h.rows - 1
			if h.rows == 2 {
				h.printed = [2][]cell{cells, rows[i+1]}
			}
			last = h
		}
	}
	return out
}

// alikeRows reports whether two rows have the same words in the same columns.
func alikeRows(a, b []cell) bool {
	words := 0
	for i := range max(len(a), len(b)) {
		s, t := wordOf(a, i), wordOf(b, i)
		if s != t {
			return false
		}
		if s != "" {
			words++
		}
	}
	return words > 0
}

// wordOf is the text of a cell that is its row's own.
func wordOf(cells []cell, i int) string {
	if i >= len(cells) || cells[i].up || cells[i].left {
		return ""
	}
	return plan.Squeeze(cells[i].text)
}

// wordsIn is the number of the words of headers in a row.
func (x *headerReader) wordsIn(cells []cell) int {
	n := 0
	for _, c := range cells {
		if c.left {
			continue
		}
		word, ok := x.words[c.text]
		if !ok {
			k, _ := plan.ColumnOf(c.text)
			word = k != plan.OtherColumn
			x.words[c.text] = word
		}
		if word {
			n++
		}
	}
	return n
}

// at reads the header that starts at a row, over two rows where the second
// divides a column of the first, as 责任分工 over 牵头单位, 责任单位, 配合单位, or has
// the rest of its words, as 完成 over 时限. It returns nil if there is none.
func (x *headerReader) at(rows [][]cell, i int) *header {
	if i+1 < len(rows) {
		first, second := rows[i], rows[i+1]
		for _, together := range []func(first, second []cell) ([]cell, bool){completed, detailed, divided} {
			words, ok := together(first, second)
			if !ok {
				continue
			}
			if h := x.row(words); h != nil {
				h.rows = 2
				return h
			}
		}
	}
	return x.row(rows[i])
}

// completed puts the words of two rows together, where each of the second is the
// rest of one in the first: 完成 and 时限.
func completed(first, second []cell) ([]cell, bool) {
	exact := func(s string) bool {
		k, rank := plan.ColumnOf(s)
		return k != plan.OtherColumn && rank < plan.ContainedRank
	}
	words, any := slices.Clone(first), false
	for k, c := range second {
		s := plan.Squeeze(c.text)
		if s == "" || c.up || c.left {
			continue
		}
		if k >= len(first) || first[k].left || exact(first[k].text) && !shortWord.MatchString(plan.Squeeze(first[k].text)) || !exact(first[k].text+s) {
			return nil, false
		}
		words[k].text += c.text
		any = true
	}
	return words, any
}

// detailed puts the words of two rows together, where the second only divides
// columns of the first into the body and its persons: 单位 and 联系人 below 牵头单位.
func detailed(first, second []cell) ([]cell, bool) {
	words, any := slices.Clone(first), false
	words = append(words, make([]cell, max(len(second)-len(first), 0))...)
	parent := ""
	for k := range second {
		if s := wordOf(first, k); s != "" {
			parent = s
		}
		s := wordOf(second, k)
		if s == "" || s == wordOf(first, k) {
			continue
		}
		if parent == "" || !detail.MatchString(s) {
			return nil, false
		}
		words[k] = cell{text: parent}
		if !theBody.MatchString(s) {
			words[k].text = parent + s
		}
		any = true
	}
	return words, any
}

// detail are the words of a second row that only divides a column, theBody those of
// the bodies themselves.
var (
	detail  = regex.MustCompile(`^(?:单位|部门|名称|单位名称|部门名称|姓名|联系人|联络员|负责人|责任人|分管领导|领导|职务|电话|联系电话|联系方式|手机)$`)
	theBody = regex.MustCompile(`^(?:单位|部门|名称|单位名称|部门名称)$`)
)

// shortWord is a header that may be the start of another: 责任 of 责任单位.
var shortWord = regex.MustCompile(`^\p{Han}{2}$`)

// divided puts the words of two rows together, where the second has the columns that
// the first only has a word over: it has at least two cells with the words of headers,
// more than other short words.
func divided(first, second []cell) ([]cell, bool) {
	both := slices.Clone(first)
	both = append(both, make([]cell, max(len(second)-len(first), 0))...)
	words, others := 0, 0
	for k, c := range second {
		if c.up || strings.TrimSpace(c.text) == "" {
			continue
		}
		both[k] = c
		if c.left {
			continue
		}
		if column, _ := plan.ColumnOf(c.text); column == plan.OtherColumn {
			if !headerWord.MatchString(plan.Squeeze(c.text)) {
				return nil, false
			}
			others++
			continue
		}
		if wordOf(first, k) == plan.Squeeze(c.text) {
			continue // a merged cell, or the header again
		}
		words++
	}
	return both, words >= 2 && words > others
}

// countHidden counts the filled cells of hidden columns that the model has a place
// for; the others are counted as what they are.
func (h *header) countHidden(cells []cell) {
	for _, i := range h.hidden {
		if i < len(h.columns) && i < len(cells) && h.columns[i] != plan.OtherColumn && !cells[i].left && strings.TrimSpace(cells[i].text) != "" {
			h.extra[i]++
		}
	}
}

// headerWord is what the word of a header looks like that is not known: 启动时间.
var headerWord = regex.MustCompile(`^\p{Han}{2,8}$`)

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
	for _, k := range plan.RoleColumns() {
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
	return h.columns[i] == plan.OtherColumn && k.IsRole()
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

// again reports whether another header has the same columns, maybe further to the left
// or right.
func (h *header) again(o *header) bool {
	a, b := h.trimmed(), o.trimmed()
	return a.same(&b)
}

// trimmed is a header without the blank columns before and after it.
func (h *header) trimmed() header {
	from, to := 0, len(h.columns)
	for from < to && h.titles[from] == "" && h.columns[from] == plan.OtherColumn {
		from++
	}
	for to > from && h.titles[to-1] == "" && h.columns[to-1] == plan.OtherColumn {
		to--
	}
	return header{columns: h.columns[from:to], titles: h.titles[from:to]}
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
var aboutRow = regex.MustCompile(`备注|说明|情况|进展|依据|来源|资金|投资|经费|分值|标准|领导|人|电话`)
