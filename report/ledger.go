package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/plan/unit"
)

// LedgerOf makes the ledger of a batch: each line of its letters is a row, in the
// order of the plan. What is only possible, and what reaches nobody, is noted
// beside the rows.
func LedgerOf(b *Batch) *ledger.Ledger {
	l := &ledger.Ledger{Title: b.Title, Year: b.Plan.Year, Source: b.Plan.Source.Name, SHA256: b.Plan.Source.SHA256, Roles: roleWords(b.Plan)}
	place := make(map[string]int) // of a measure in the plan
	items := make(map[string]plan.Item)
	for it := range b.Plan.Items() {
		place[it.ID] = len(place)
		items[it.ID] = it
	}
	for _, o := range b.Open {
		var ids []string
		for _, w := range o.Where {
			ids = append(ids, w.ID)
		}
		l.Notes = append(l.Notes, ledger.Note{Text: fmt.Sprintf(openWords[o.Kind], o.Name, len(ids), strings.Join(ids, "、"))})
	}
	if b.Nobody != nil {
		var ids []string
		for _, it := range b.Nobody {
			ids = append(ids, it.ID)
		}
		l.Notes = append(l.Notes, ledger.Note{Text: fmt.Sprintf("没有列明单位、不在台账里的措施，%d条：%s", len(ids), strings.Join(ids, "、"))})
	}
	for i := range b.Letters {
		x := &b.Letters[i]
		l.Order = append(l.Order, x.Unit)
		for _, p := range x.Parts {
			for k := range p.Lines {
				line := &p.Lines[k]
				if p.Possible {
					l.Notes = append(l.Notes, ledger.Note{Unit: x.Unit, Text: fmt.Sprintf("%s（%s，%s）：%s%s", words.possible, line.ID, x.Unit, strings.ReplaceAll(line.Text, "\n", " "), strings.Join(line.Notes, ""))})
					continue
				}
				d := items[line.ID].Deadline
				l.Rows = append(l.Rows, ledger.Row{
					Key:     ledger.Key{ID: line.ID, Role: line.Role, Unit: x.Unit},
					Section: line.Section, Task: line.Task, Text: line.Text, Deadline: d, Due: ledger.LastDay(d),
					Bodies: strings.Join(line.Bodies, "\n"), Note: strings.Join(line.Notes, "\n"),
				})
			}
		}
	}
	slices.SortStableFunc(l.Rows, func(a, b ledger.Row) int {
		return cmp.Or(cmp.Compare(place[a.ID], place[b.ID]), cmp.Compare(a.Role, b.Role))
	})
	l.Seal()
	return l
}

// openWords say why a name has no rows.
var openWords = map[unit.OpenKind]string{
	unit.OpenGroup: "“%s”没有列明是哪些单位，不在台账里，%d处：%s",
	unit.OpenList:  "名单没有列完（“%s”），没有列出的单位不在台账里，%d处：%s",
	unit.NotAName:  "“%s”不像单位名称，不在台账里，%d处：%s",
}
