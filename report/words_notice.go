package report

import (
	"fmt"
	"strings"
)

// noticeWords are the fixed words of a notice of change, which is in Chinese as
// letters are.
var noticeWords = struct {
	title, added, dropped, altered, numbers string
	id, oldID, what, before, after, none    string
	role, task, measure, deadline, bodies   string
	same, merged, split                     string
}{
	title: "责任书更正函", added: "新增的任务", dropped: "取消的任务", altered: "变更的任务", numbers: "编号的变化",
	id: "编号", oldID: "原编号", what: "变更项目", before: "原来", after: "现在", none: "（无）",
	role: "本单位职责", task: "重点任务", measure: "工作措施", deadline: "完成时限", bodies: "单位",
	same: "工作措施（未变）：", merged: "这条措施并入调整后的%s。", split: "这条措施从原来的%s分出。",
}

func countedLines(what string, n int) string { return fmt.Sprintf("%s（%d条）", what, n) }

// numbers says which lines have other numbers.
func (n *Notice) numbers() string {
	var moved []string
	for _, x := range n.Numbers {
		moved = append(moved, x.Old+"改为"+x.New)
	}
	return "下列任务的编号有变化：" + strings.Join(moved, "、") + "。"
}

// opening says why the notice is there and how much is in it.
func (n *Notice) opening() []string {
	plans := quoted(n.newTitle)
	first := plans + "（以下简称《计划》）有调整"
	if n.oldTitle != n.newTitle {
		first = quoted(n.oldTitle) + "已调整为" + plans + "（以下简称《计划》）"
	}
	first += "，现将你单位任务的变化函告如下，"
	if n.Added == nil && n.Altered == nil {
		first += "请知悉。"
	} else {
		first += "请据此组织落实。"
	}
	var counts []string
	for _, c := range []struct {
		what string
		n    int
	}{{"新增", len(n.Added)}, {"取消", len(n.Dropped)}, {"变更", len(n.Altered)}} {
		if c.n > 0 {
			counts = append(counts, fmt.Sprintf("%s%d条", c.what, c.n))
		}
	}
	second := "与原责任书相比，" + strings.Join(counts, "、") + "。"
	switch {
	case n.fresh:
		second = "你单位原来没有承担任务，现" + strings.Join(counts, "、")
		if n.heirOf != "" {
			second += fmt.Sprintf("，其中有原来列在“%s”名下的", n.heirOf)
		}
		second += "。"
	case n.letter.Total()+n.letter.Possible == 0:
		if n.heir != "" {
			second += fmt.Sprintf("这些任务多数现列在“%s”名下。", n.heir)
		}
		second += "调整后，《计划》没有列明由你单位承担的任务。"
	default:
		second += "没有列出的任务不变。"
	}
	return []string{first, second}
}

// legend says where the numbers are from.
func (n *Notice) legend() string {
	var kinds []string
	if n.Added != nil {
		kinds = append(kinds, "新增")
	}
	if n.Altered != nil {
		kinds = append(kinds, "变更")
	}
	var where []string
	in := func(kind, file, name string) {
		if n.letter.set().HideSource {
			where = append(where, kind+"任务的编号见"+file)
			return
		}
		where = append(where, fmt.Sprintf("%s任务的编号和位置见%s（%s）", kind, file, name))
	}
	if kinds != nil {
		in(strings.Join(kinds, "、"), "调整后的文件", n.source)
	}
	if n.Dropped != nil {
		in("取消", "原文件", n.oldSource)
	}
	return "注：" + strings.Join(where, "，") + "。各单位名称照计划所印；“——”也是计划所印。"
}

func (n *Notice) closing() string {
	return fmt.Sprintf("以上是%s任务的变化。", n.Unit)
}
