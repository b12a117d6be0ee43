package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan/diff"
)

// rows are measures of their own, each with a lead and a supporting unit.
func rows(title string, units ...string) []byte {
	var b strings.Builder
	b.WriteString(title + "\n序号\t重点任务\t工作措施\t完成时限\t牵头部门\t配合单位\n")
	for i, u := range units {
		lead, support, _ := strings.Cut(u, "/")
		work := []string{"疏浚河道", "种植乔木", "检修闸站", "清运垃圾", "巡查堤防"}[i]
		fmt.Fprintf(&b, "%d\t%s\t全面%s，建立台账，按月通报进展情况。\t年底前\t%s\t%s\n", i+1, work, work, lead, support)
	}
	return []byte(b.String())
}

func TestRenamedUnits(t *testing.T) {
	for name, c := range map[string]struct {
		old, now []string
		title    string
		want     string // the units that changed: name (before)
	}{
		"the registry knows the former name": {
			[]string{"市环保局/市财政局"}, []string{"市生态环境局/市财政局"}, "北京市%d年行动方案", "市生态环境局 (市环保局)"},
		"three lines under another name": {
			[]string{"市大数据局/市财政局", "市大数据局/市财政局", "市大数据局/市财政局"}, []string{"市政务服务中心/市财政局", "市政务服务中心/市财政局", "市政务服务中心/市财政局"}, "新河市%d年行动方案",
			"市政务服务中心 (市大数据局)"},
		"one line, and names alike": {
			[]string{"市住房城乡建设局/市财政局"}, []string{"市住房和城乡建设局/市财政局"}, "新河市%d年行动方案", "市住房和城乡建设局 (市住房城乡建设局)"},
		"one line, and names that have nothing in common": {
			[]string{"市水务局/市财政局"}, []string{"市公安局/市财政局"}, "新河市%d年行动方案", "市公安局, 市水务局"},
		"two that could be either": {
			[]string{"市水务局/市园林局", "市水务局/市园林局", "市水务局/市园林局"}, []string{"市甲办/市乙办", "市甲办/市乙办", "市甲办/市乙办"}, "新河市%d年行动方案",
			"市乙办 (市园林局), 市甲办 (市水务局)"},
		"two in one cell that could be either": {
			[]string{"市水务局 市园林局", "市水务局 市园林局", "市水务局 市园林局"}, []string{"市甲办 市乙办", "市甲办 市乙办", "市甲办 市乙办"}, "新河市%d年行动方案",
			"市乙办, 市甲办, 市园林局, 市水务局"},
		"the old name is still there": {
			[]string{"市水务局/市财政局", "市水务局/市财政局", "市水务局/市财政局", "市水务局/市财政局"}, []string{"市河长办/市财政局", "市河长办/市财政局", "市河长办/市财政局", "市水务局/市财政局"}, "新河市%d年行动方案",
			"市河长办, 市水务局"},
	} {
		old := read(t, "old.txt", rows(fmt.Sprintf(c.title, 2025), c.old...))
		now := read(t, "new.txt", rows(fmt.Sprintf(c.title, 2026), c.now...))
		d := diff.Compare(old.Plan, now.Plan, old.Registry, now.Registry)
		var got []string
		for _, u := range d.Units {
			s := u.Name
			if u.Was != "" {
				s += " (" + u.Was + ")"
			}
			got = append(got, s)
		}
		assert.Equal(t, c.want, strings.Join(got, ", "), name)
		if !strings.Contains(c.want, ",") {
			assert.Empty(t, d.Measures, "%s: a new name alone is no change of duties", name)
		}
	}
}
