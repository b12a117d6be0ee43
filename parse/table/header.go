package table

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A column is what a column of the table holds.
type column int

const (
	otherColumn column = iota
	numberColumn
	sectionColumn
	titleColumn
	measureColumn
	deadlineColumn
	leadColumn
	responsibleColumn
	supportColumn
	columnCount
)

// headerWords are the headers met in plans, without white space. The first that
// a cell equals decides, else the first that it contains.
var headerWords = []struct {
	column column
	words  []string
}{
	{numberColumn, []string{"序号", "编号", "项目编号"}},
	{sectionColumn, []string{"类别", "工作方面", "一级任务", "工作领域"}},
	{leadColumn, []string{"牵头部门", "牵头单位", "牵头组织实施单位", "牵头责任单位", "牵头单位及责任人", "负责部门", "主办单位", "牵头"}},
	{supportColumn, []string{"协办单位", "配合单位", "参与单位", "配合部门", "协同单位", "参加单位", "协作单位", "协办部门", "参与部门", "协办", "配合"}},
	{responsibleColumn, []string{"主责单位", "责任单位", "责任部门", "落实单位", "实施主体", "主责部门", "责任主体", "负责考核部门", "主责"}},
	{deadlineColumn, []string{"完成时限", "完成时间", "时间要求", "时限要求", "整改时限", "完成期限", "时间节点", "进度安排", "时序进度", "时限"}},
	{measureColumn, []string{"工作措施", "细化措施", "具体措施", "主要措施", "工作任务和内容", "主要内容", "目标任务", "任务分解", "考核指标", "考核内容", "具体要求", "整改措施", "工作目标", "工作要求", "措施"}},
	{titleColumn, []string{"重点任务", "主要任务", "项目名称", "任务名称", "考核项目", "改革举措", "整改任务", "重点工作", "工作任务", "任务内容", "工作内容"}},
}

// loose are headers that name the measure where no other column does.
var loose = map[string]bool{"工作任务": true, "任务内容": true, "工作内容": true, "重点任务": true, "主要任务": true, "重点工作": true, "整改任务": true}

// A header says what each column of a table holds.
type header struct {
	columns []column
	titles  []string // as printed
	extra   []int    // how many filled cells a column has that the model has no place for
	at      []plan.Place
}

// roles are the columns of the three roles, by role.
var roles = [len(plan.Roles)]column{leadColumn, responsibleColumn, supportColumn}

// readHeader reads a row as a header. It is one if it names what is to be done
// and by whom or by when, and if most of its cells are known.
func readHeader(cells []cell) (*header, bool) {
	h := &header{columns: make([]column, len(cells)), titles: make([]string, len(cells)), extra: make([]int, len(cells))}
	var have [columnCount]bool
	known, filled := 0, 0
	for i, c := range cells {
		word := squeeze(c.text)
		if word == "" || c.left {
			continue
		}
		filled++
		h.titles[i] = oneLine(c.text)
		k := headerColumn(word)
		if k == otherColumn || have[k] {
			continue
		}
		have[k] = true
		known++
		h.columns[i] = k
	}
	h.fixMeasure(&have)
	what := have[titleColumn] || have[measureColumn]
	who := have[leadColumn] || have[responsibleColumn] || have[supportColumn] || have[deadlineColumn]
	return h, what && who && known*2 >= filled
}

// fixMeasure finds the measure in a table that has no column named for it.
func (h *header) fixMeasure(have *[columnCount]bool) {
	if have[measureColumn] {
		return
	}
	for i := len(h.columns) - 1; i >= 0; i-- {
		if w := squeeze(h.titles[i]); loose[w] && (h.columns[i] == titleColumn || h.columns[i] == otherColumn) {
			h.columns[i] = measureColumn
			have[measureColumn] = true
			break
		}
	}
	have[titleColumn] = h.index(titleColumn) >= 0
}

func headerColumn(word string) column {
	for _, h := range headerWords {
		for _, w := range h.words {
			if word == w {
				return h.column
			}
		}
	}
	if len([]rune(word)) > 12 {
		return otherColumn // a sentence, not a header
	}
	for _, h := range headerWords {
		for _, w := range h.words {
			if strings.Contains(word, w) {
				return h.column
			}
		}
	}
	return otherColumn
}

// index is the place of a column, -1 if the table does not have it.
func (h *header) index(k column) int {
	for i, c := range h.columns {
		if c == k {
			return i
		}
	}
	return -1
}

// same reports whether a row repeats this header.
func (h *header) same(o *header) bool {
	if len(h.columns) != len(o.columns) {
		return false
	}
	for i := range h.columns {
		if h.columns[i] != o.columns[i] || squeeze(h.titles[i]) != squeeze(o.titles[i]) {
			return false
		}
	}
	return true
}
