package ledger

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A Column is a column of the sheet that goes round.
type Column int

const (
	KeyColumn      Column = iota // hidden: which line it is
	IDColumn                     // 编号
	SectionColumn                // 部分
	TaskColumn                   // 重点任务
	TextColumn                   // 工作措施
	DeadlineColumn               // 完成时限, as the plan says it
	DueColumn                    // 最后期限, as a date
	UnitColumn                   // 单位
	RoleColumn                   // 职责
	BodiesColumn                 // 各单位分工
	ProgressColumn
	PercentColumn
	ReportColumn
	ProblemsColumn
	NextColumn
	PersonColumn
	NoteColumn    // 备注: what is doubtful or left open
	ReadingColumn // hidden: how the deadline was read
	ColumnCount   = int(ReadingColumn) + 1
)

// A columnKind is what a column is called: by us, in the hidden row that says
// which is which, and by people who renamed it.
type columnKind struct {
	code  string
	title string
	also  []string
}

var columnKinds = [ColumnCount]columnKind{
	KeyColumn:      {"zeren:key", "识别码（勿改）", nil},
	IDColumn:       {"zeren:id", "编号", []string{"措施编号", "序号"}},
	SectionColumn:  {"zeren:section", "部分", []string{"类别", "章节"}},
	TaskColumn:     {"zeren:task", "重点任务", []string{"任务", "主要任务"}},
	TextColumn:     {"zeren:text", "工作措施", []string{"措施", "具体措施"}},
	DeadlineColumn: {"zeren:deadline", "完成时限", []string{"时限", "完成时间"}},
	DueColumn:      {"zeren:due", "最后期限", []string{"截止日期", "到期日"}},
	UnitColumn:     {"zeren:unit", "单位", []string{"责任单位", "部门", "单位名称"}},
	RoleColumn:     {"zeren:role", "职责", []string{"角色", "分工"}},
	BodiesColumn:   {"zeren:bodies", "各单位分工", nil},
	ProgressColumn: {"zeren:progress", "进展", []string{"状态", "进展状态", "进度", "完成情况"}},
	PercentColumn:  {"zeren:percent", "完成率", []string{"完成比例", "百分比", "完成率（%）", "完成率(%)", "完成百分比"}},
	ReportColumn:   {"zeren:report", "进展情况", []string{"工作进展", "落实情况", "进展说明", "工作进展情况"}},
	ProblemsColumn: {"zeren:problems", "存在问题", []string{"问题", "存在的问题", "困难和问题", "困难", "存在困难", "主要问题", "问题和困难", "存在的困难和问题"}},
	NextColumn:     {"zeren:next", "下一步打算", []string{"下一步", "下一步措施", "下一步工作", "下一步计划", "下一步举措", "下步打算", "下步举措", "下步工作", "下步措施", "下步计划"}},
	PersonColumn:   {"zeren:person", "责任人", []string{"负责人", "联系人", "责任人及电话"}},
	NoteColumn:     {"zeren:note", "提示", []string{"注"}},
	ReadingColumn:  {"zeren:reading", "时限读法（勿改）", nil},
}

// fieldColumns are the columns that are filled in.
var fieldColumns = [FieldCount]Column{
	Progress: ProgressColumn, Percent: PercentColumn, Report: ReportColumn,
	Problems: ProblemsColumn, Next: NextColumn, Person: PersonColumn,
}

// Column is where a field stands.
func (f Field) Column() Column { return fieldColumns[f] }

// Code is the text of a column in the hidden row that says which is which.
func (c Column) Code() string { return columnKinds[c].code }

// Title is the header of a column.
func (c Column) Title() string { return columnKinds[c].title }

// Field is the field that is filled in there; ok is false for a column that the
// plan fills.
func (c Column) Field() (f Field, ok bool) {
	i := slices.Index(fieldColumns[:], c)
	return Field(i), i >= 0
}

// Hidden reports whether people don't see a column.
func (c Column) Hidden() bool { return c == KeyColumn || c == ReadingColumn }

// Given is what the plan says in a column of a row.
func (l *Ledger) Given(r *Row, c Column) string {
	switch c {
	case KeyColumn:
		key, _ := l.Pack(r)
		return key
	case ReadingColumn:
		_, reading := l.Pack(r)
		return reading
	case IDColumn:
		return r.ID
	case SectionColumn:
		return r.Section
	case TaskColumn:
		return r.Task
	case TextColumn:
		return r.Text
	case DeadlineColumn:
		return r.Deadline.Text
	case DueColumn:
		if r.Due != nil {
			return r.Due.String()
		}
	case UnitColumn:
		return r.Unit
	case RoleColumn:
		return l.Roles[r.Role]
	case BodiesColumn:
		return r.Bodies
	case NoteColumn:
		return r.Note
	}
	return ""
}

// maxExtra is more columns than people add to a ledger. What stands further to
// the right is told and not taken.
const maxExtra = 300

// columnOf finds the column that a header names.
func columnOf(header string) (Column, bool) {
	h := plan.Squeeze(header)
	for i, k := range columnKinds {
		if h == k.title {
			return Column(i), true
		}
	}
	for i, k := range columnKinds {
		if slices.Contains(k.also, h) {
			return Column(i), true
		}
	}
	return 0, false
}

// codeOf finds the column that a code of the hidden row names.
func codeOf(text string) (Column, bool) {
	text = strings.TrimSpace(text)
	i := slices.IndexFunc(columnKinds[:], func(k columnKind) bool { return k.code == text })
	return Column(i), i >= 0
}

// roleOf finds the role that a cell names, in the plan's words or usual ones.
func (l *Ledger) roleOf(text string) (plan.Role, bool) {
	text = plan.Squeeze(text)
	for _, r := range plan.Roles() {
		if text != "" && (text == l.Roles[r] || text == r.String()) {
			return r, true
		}
	}
	for _, r := range plan.Roles() {
		if slices.Contains(usualRoles[r], text) {
			return r, true
		}
	}
	return 0, false
}

var usualRoles = [plan.RoleCount][]string{
	plan.Lead:        {"牵头", "牵头单位", "牵头部门"},
	plan.Responsible: {"主责", "责任", "主责单位", "责任单位"},
	plan.Support:     {"协办", "配合", "参与", "协办单位", "配合单位"},
}
