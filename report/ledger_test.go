package report_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

// The rows of a ledger are the plan's (measure, role, body) triples, each once,
// and those of its parts are those of the whole.
func TestLedgerAddsUp(t *testing.T) {
	r := seed(t)
	l := report.LedgerOf(report.Letters(r.Plan, r.Registry, nil))
	want := make(map[ledger.Key]int)
	for _, s := range unit.Assign(r.Plan, r.Registry).Shares {
		for _, x := range s.Lines {
			want[ledger.Key{ID: x.ID, Role: x.Role, Unit: s.Name}]++
		}
	}
	got, parts := make(map[ledger.Key]int), make(map[ledger.Key]int)
	for i := range l.Rows {
		got[l.Rows[i].Key]++
	}
	for _, u := range l.Units() {
		for _, row := range l.Part(u).Rows {
			parts[row.Key]++
			assert.Equal(t, u, row.Unit)
		}
	}
	assert.Equal(t, want, got)
	assert.Equal(t, want, parts)
	assert.Len(t, got, 1667)
}

// Of a recurring or lasting deadline no day is made up.
func TestLedgerHasNoDatesOfItsOwn(t *testing.T) {
	r := seed(t)
	l := report.LedgerOf(report.Letters(r.Plan, r.Registry, nil))
	for i := range l.Rows {
		row := &l.Rows[i]
		if row.Deadline.Kind == plan.Ongoing || row.Deadline.Kind == plan.NoDate || row.Deadline.Kind == plan.Unknown {
			assert.Nil(t, row.Due, row.ID)
		}
	}
}

func textPlan(t testing.TB, rows string) *parse.Result {
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader("新河市2025年治理方案\n序号\t重点任务\t工作措施\t完成时限\t牵头部门\t责任单位\t配合单位\n"+rows), nil)
	require.NoError(t, err)
	return r
}

const (
	oldRows = "1\t管网\t改造污水管网6公里，更换沿线阀门。\t9月底前\t市水务局\t市公安局\t——\n" +
		"2\t监测\t在五条主要河流建成水质监测站。\t10月底前\t市水务局\t市财政局\t市公安局\n" +
		"3\t宣传\t在全市学校开展节约用水宣传。\t年底前\t市教委\t——\t——\n" +
		"4\t巡查\t对沿河工地逐一巡查并建立台账。\t年底前\t市应急局\t——\t——\n"
	newRows = "1\t管网\t改造污水管网9公里，更换沿线阀门。\t11月底前\t市水务局\t市公安局\t——\n" +
		"2\t清淤\t对城区排水沟渠全面清淤一遍。\t6月底前\t市城市管理局\t市水务局\t——\n" +
		"3\t宣传\t在全市学校开展节约用水宣传。\t年底前\t市教委\t——\t——\n" +
		"5\t巡查\t对沿河工地逐一巡查并建立台账。\t年底前\t市应急局\t——\t——\n"
)

// notices compares two plans.
func notices(t *testing.T, before, after string) *report.Notices {
	old, now := textPlan(t, before), textPlan(t, after)
	return report.NoticesOf(report.Letters(old.Plan, old.Registry, nil), report.Letters(now.Plan, now.Registry, nil),
		diff.Compare(old.Plan, now.Plan, old.Registry, now.Registry))
}

func TestNoticeSaysWhatCameWentAndChanged(t *testing.T) {
	all := notices(t, oldRows, newRows)
	assert.Equal(t, []string{"市教委", "市应急局"}, all.Unchanged)
	assert.Equal(t, []string{"市应急局"}, all.Renumbered)
	require.Equal(t, "市水务局", all.Notices[0].Unit)
	golden(t, "testdata/更正函.txt", show(all.Notices[0].Document()))
}

func golden(t *testing.T, file, got string) {
	if os.Getenv("ZEREN_UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestNoticeToAUnitThatHadNone(t *testing.T) {
	for _, n := range notices(t, oldRows, newRows).Notices {
		assert.Equal(t, n.Unit == "市城市管理局", strings.Contains(show(n.Document()), "你单位原来没有承担任务，现新增1条。"), n.Unit)
	}
}

// Changed lines are in the order of the plan, whatever the unit's role; each says
// which role that is, and what its measure says where that is as before. The page
// that is signed has a line on it.
func TestNoticeOfChangedLines(t *testing.T) {
	all := notices(t, "1\t管网\t改造污水管网。\t9月底前\t市公安局\t市水务局\t——\n2\t监测\t建成水质监测站。\t10月底前\t市水务局\t市财政局\t——\n",
		"1\t巡查\t对沿河工地逐一巡查。\t年底前\t市应急局\t——\t——\n2\t管网\t改造污水管网。\t11月底前\t市公安局\t市水务局\t——\n3\t监测\t建成水质监测站。\t12月底前\t市水务局\t市财政局\t——\n")
	for _, n := range all.Notices {
		d := n.Document()
		doc := show(d)
		switch n.Unit {
		case "市水务局":
			assert.Contains(t, doc, "| 2.1 // 责任 // 原编号1.1 | 管网 | 完成时限 | 9月底前 | 11月底前\n   工作措施（未变）：改造污水管网。\n| 3.1 // 牵头 // 原编号2.1 | 监测 | 完成时限 | 10月底前 | 12月底前\n   工作措施（未变）：建成水质监测站。\n")
			assert.Contains(t, doc, "1.1改为2.1、2.1改为3.1。")
			assert.Contains(t, doc, "注：变更任务的编号和位置见调整后的文件（plan.txt）。各单位")
		case "市应急局":
			for _, b := range d.Blocks {
				if table, ok := b.(*report.Table); ok {
					assert.True(t, table.KeepLast)
				}
			}
		}
	}
}

// Where a new name has the lines of one that is gone, both are told, and so is
// that it may be the same body.
func TestNoticesOfARenamedUnit(t *testing.T) {
	rows := "1\t采砂\t关停采砂点9处。\t5月底前\t市国土资源局\t市公安局\t——\n2\t植被\t恢复采砂迹地植被。\t11月底前\t市国土资源局\t——\t——\n"
	all := notices(t, rows, strings.ReplaceAll(rows, "市国土资源局", "市自然资源局"))
	assert.Equal(t, []report.Succession{{Old: "市国土资源局", New: "市自然资源局"}}, all.Succeeded)
	docs := make(map[string]string)
	for _, n := range all.Notices {
		docs[n.Unit] = show(n.Document())
	}
	assert.Contains(t, docs["市自然资源局"], "你单位原来没有承担任务，现新增2条，其中有原来列在“市国土资源局”名下的。")
	assert.Contains(t, docs["市国土资源局"], "取消2条。这些任务多数现列在“市自然资源局”名下。调整后，《计划》没有列明由你单位承担的任务。")
}

// A measure that went into another, and one that came of another, say so.
func TestNoticeOfMergedAndSplitMeasures(t *testing.T) {
	one := "1\t管网\t改造城区老旧污水管网6公里，更换沿线阀门井盖。\t9月底前\t市水务局\t——\t——\n2\t管网\t在沿河两岸新建污水提升泵站四座并联网运行。\t9月底前\t市水务局\t——\t——\n"
	both := "1\t管网\t改造城区老旧污水管网6公里，更换沿线阀门井盖；在沿河两岸新建污水提升泵站四座并联网运行。\t9月底前\t市水务局\t——\t——\n"
	assert.Contains(t, show(notices(t, one, both).Notices[0].Document()), "注：这条措施并入调整后的1.1。")
	assert.Contains(t, show(notices(t, both, one).Notices[0].Document()), "注：这条措施从原来的1.1分出。")
}

// A unit that only lost a task, one that has none any more, and one whose role
// changed are told so.
func TestNoticeOfDroppedAndOtherRoles(t *testing.T) {
	all := notices(t, oldRows, "1\t管网\t改造污水管网6公里，更换沿线阀门。\t9月底前\t市公安局\t市水务局\t——\n"+
		"2\t监测\t在五条主要河流建成水质监测站。\t10月底前\t市水务局\t市财政局\t——\n")
	got := make(map[string][3]int)
	for _, n := range all.Notices {
		doc := show(n.Document())
		assert.Contains(t, doc, n.Unit+"：")
		assert.Equal(t, n.Unit == "市教委" || n.Unit == "市应急局", strings.Contains(doc, "没有列明由你单位承担的任务"), doc)
		assert.Equal(t, n.Added == nil && n.Altered == nil, strings.Contains(doc, "请知悉"), doc)
		got[n.Unit] = [3]int{len(n.Added), len(n.Dropped), len(n.Altered)}
	}
	assert.Equal(t, map[string][3]int{"市水务局": {0, 0, 2}, "市公安局": {0, 1, 1}, "市财政局": {0, 0, 1}, "市教委": {0, 1, 0}, "市应急局": {0, 1, 0}}, got)
	for _, n := range all.Notices {
		if n.Unit == "市公安局" {
			assert.Equal(t, report.AlteredItem{What: "本单位职责", Before: "责任", After: "牵头"}, n.Altered[0].Items[0])
		}
	}
}

func TestOverviewCountsTheSeed(t *testing.T) {
	r := seed(t)
	o := report.OverviewOf(r.Plan, &report.OverviewOptions{Registry: r.Registry})
	assert.Equal(t, 1667, o.Lines)
	assert.Len(t, o.Units, 48)
	measures, lines := 0, 0
	for _, m := range o.Months {
		measures, lines = measures+m.Measures, lines+m.Lines
	}
	assert.Equal(t, 108, measures)
	assert.Equal(t, 1667, lines)
	for _, u := range o.Units {
		n := 0
		for _, k := range u.BySection {
			n += k
		}
		assert.Equal(t, u.Total, n, u.Name)
	}
	assert.Equal(t, report.OverviewPair{A: "各区政府", B: "北京经济技术开发区管委会", Measures: 76}, o.Pairs[0])
}

// The day of an event moves with the plan, its name does not; what has no day is
// told.
func TestCalendar(t *testing.T) {
	of := func(rows string) *report.Calendar {
		r := textPlan(t, rows)
		return report.CalendarOf(report.LedgerOf(report.Letters(r.Plan, r.Registry, nil)), "市水务局")
	}
	a := of("1\t管网\t改造管网。\t9月底前\t市水务局\t——\t市水务局\n2\t检查\t检查工地。\t每季度\t市水务局\t——\t——\n")
	require.Len(t, a.Events, 1)
	assert.Equal(t, "【牵头、配合】1.1 管网（9月底前）", a.Events[0].Summary)
	assert.Equal(t, plan.Date{Year: 2025, Month: 9, Day: 30}, a.Events[0].Day)
	assert.Equal(t, []string{"2.1"}, a.Undated)
	assert.Equal(t, plan.Date{Year: 2025, Month: 1, Day: 1}, a.Stamp)
	b := of("1\t管网\t改造管网。\t11月底前\t市水务局\t——\t——\n")
	assert.Equal(t, a.Events[0].UID, b.Events[0].UID)
	assert.NotEqual(t, a.Events[0].Day, b.Events[0].Day)
}

// An event is told by what its measure says: neither a new number nor a new figure
// gives it another name, and no two measures have the same.
func TestCalendarNames(t *testing.T) {
	uids := func(rows string) map[string]string {
		r := textPlan(t, rows)
		out := make(map[string]string)
		for _, e := range report.CalendarOf(report.LedgerOf(report.Letters(r.Plan, r.Registry, nil)), "").Events {
			text, _, _ := strings.Cut(e.Description, "\n")
			_, again := out[text]
			require.False(t, again)
			out[text] = e.UID
		}
		return out
	}
	line := func(number, task, text string) string {
		return number + "\t" + task + "\t" + text + "\t9月底前\t市水务局\t——\t——\n"
	}
	before := uids(line("1", "管网", "改造污水管网6公里，更换阀门。") + line("2", "监测", "在河边建监测站。") + line("3", "宣传", "开展节水宣传，进学校。") + line("4", "宣传", "开展节水宣传，进社区。"))
	after := uids(line("1", "清淤", "清理沟渠淤泥。") + line("2", "监测", "在河边建监测站。") + line("3", "管网", "改造污水管网9公里，更换阀门和井盖。") + line("4", "宣传", "开展节水宣传，进社区。") + line("5", "宣传", "开展节水宣传，进学校。"))
	assert.Equal(t, before["改造污水管网6公里，更换阀门。"], after["改造污水管网9公里，更换阀门和井盖。"])
	for _, text := range []string{"在河边建监测站。", "开展节水宣传，进学校。", "开展节水宣传，进社区。"} {
		assert.Equal(t, before[text], after[text], text)
	}
	seen := make(map[string]bool)
	for _, uid := range after {
		seen[uid] = true
	}
	assert.Len(t, seen, 5)
}
