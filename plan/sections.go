package plan

import (
	"slices"
	"strings"
)

// Columns of sections: what several tasks share stands in one, two or three columns
// before the task's.

// levelHeader is the header of one of several levels: 一级任务, 二级指标.
var levelHeader = expression(`^([一二三四五])级(?:任务|指标|目标|事项|项目|分类|类别|工作|标题)$`)

const levels = "一二三四五"

// levelOf is the level that a header names, from 1, 0 if it names none.
func levelOf(header string) int {
	m := levelHeader().FindStringSubmatch(Squeeze(header))
	if m == nil {
		return 0
	}
	return strings.Index(levels, m[1])/len("一") + 1
}

// byLevels says what headers of levels hold, where there are several: the levels
// above are sections; the last is the task, or the measure where nothing else is
// named for what is to be done.
func byLevels(headers []string, own []Column) {
	last, n := -1, 0
	have := make(map[Column]bool)
	for i, h := range headers {
		level := levelOf(h)
		if level == 0 {
			have[own[i]] = true
			continue
		}
		if n++; last < 0 || level > levelOf(headers[last]) {
			last = i
		}
	}
	if n < 2 {
		return
	}
	for i, h := range headers {
		if levelOf(h) > 0 {
			own[i] = SectionColumn
		}
	}
	switch {
	case have[MeasureColumn] && have[TitleColumn]:
	case have[MeasureColumn], have[TitleColumn]:
		own[last] = TitleColumn
	default:
		own[last] = MeasureColumn
	}
}

// sharing are headers of what several tasks share, where a task's own stands to
// their right; else they are those of the tasks.
var sharing = []string{
	"类型", "行动", "专项行动", "攻坚行动", "重点行动", "行动名称", "攻坚战", "战役", "专项", "方向", "重点方向", "重点领域", "重点方面", "项目", "大类", "主题", "模块", "维度", "任务类型", "项目类型", "工作类型", "任务来源类别",
}

// isSharing reports whether a header is a word for what several tasks share.
func isSharing(header string) bool {
	word := Squeeze(header)
	return slices.Contains(sharing, word) || sharingEnd().MatchString(word)
}

var sharingEnd = expression(`^\p{Han}{2,4}(?:方向|类型|领域|板块|方面|专题|行动|战役)$`)

// placeSections finds the columns of sections among those that are not known yet.
// Own is what each header says alone.
func placeSections(headers []string, own, out []Column) {
	title, measure, number := slices.Index(out, TitleColumn), slices.Index(out, MeasureColumn), slices.Index(out, NumberColumn)
	if title >= 0 && isSharing(headers[title]) && title < number && measure >= 0 {
		out[title], title = SectionColumn, -1 // 项目 before 序号 is what several numbers share
	}
	task := title
	if task < 0 {
		task = measure
	}
	for i := task - 1; i >= 0; i-- {
		switch {
		case out[i] != OtherColumn:
		case title < 0 && i > number && isSharing(headers[i]):
			out[i], title = TitleColumn, i
		case own[i] == SectionColumn, isSharing(headers[i]):
			out[i] = SectionColumn
		}
	}
}

// jobs are the columns that a header of several names, if it names nothing else:
// 工作措施及完成时限.
func jobs(word string) []Column {
	if !strings.ContainsAny(word, "及和与、/／+＋（(") {
		return nil
	}
	parts := jobsJoin().Split(strings.TrimRight(word, ")）"), -1)
	if len(parts) < 2 {
		return nil
	}
	var out []Column
	for _, p := range parts {
		h, ok := headerWords.exact[p]
		if !ok {
			return nil
		}
		if !slices.Contains(out, h.column) {
			out = append(out, h.column)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

var jobsJoin = expression(`以及|及其?|[和与、/／+＋（(]`)

// jobOf is the column that a header of several is read as: that of the measure
// before the task's, and those before the others.
func jobOf(columns []Column) Column {
	for _, k := range []Column{MeasureColumn, TitleColumn, LeadColumn, ResponsibleColumn, SupportColumn} {
		if slices.Contains(columns, k) {
			return k
		}
	}
	return columns[0]
}

// UnreadJobs are the columns that a header names besides the one that it is read as,
// if what they hold is lost so: the deadline or the bodies of 工作措施及完成时限.
func UnreadJobs(header string) []Column {
	columns := jobs(Squeeze(header))
	if columns == nil || RolesNamed(header).Roles != nil {
		return nil
	}
	if _, known := headerWords.exact[Squeeze(header)]; known {
		return nil
	}
	own := jobOf(columns)
	return slices.DeleteFunc(columns, func(k Column) bool {
		return k == own || k != DeadlineColumn && !k.IsRole()
	})
}
