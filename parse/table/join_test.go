package table_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/table"
	"github.com/zeren-plan/zeren/plan"
)

// A page ends within a row, between two paragraphs and two lists: in a table where
// each row has a deadline of its own, the rest is the row without one.
func TestRowCutBetweenParagraphs(t *testing.T) {
	const header = "序号|重点任务|工作措施|牵头单位|责任单位|完成时限"
	read := func(rest grid.Row, rows ...string) (measures []string, codes string) {
		table1 := &grid.Table{}
		for _, r := range rows {
			table1.Rows = append(table1.Rows, row(r))
		}
		rest.Break = true
		table1.Rows = append(table1.Rows, rest)
		r, err := table.Read(&grid.Doc{Format: "pdf", Blocks: []grid.Block{&grid.Paragraph{Text: "江州市2026年工作要点"}, table1}}, nil)
		require.NoError(t, err)
		for m := range r.Plan.Items() {
			measures = append(measures, m.Text+" | "+m.Lead.Text+" | "+m.Deadline.Text)
		}
		for _, d := range r.Diags {
			if strings.HasPrefix(string(d.Code), "T") {
				codes += string(d.Code)
			}
		}
		return measures, codes
	}
	rest := row("||完善补贴机制。|市水利局|各区政府|")
	rows := []string{header, "1|供水|修建水厂。|市住建局|市财政局|6月底前", "2|节水|改造管网。|市住建局|市财政局|年底前"}

	open := rest
	open.Open = true
	measures, codes := read(open, rows...)
	assert.Equal(t, []string{"修建水厂。 | 市住建局 | 6月底前", "改造管网。完善补贴机制。 | 市住建局 市水利局 | 年底前"}, measures)
	assert.Equal(t, "T04", codes, "no line is between the two")

	measures, codes = read(rest, rows...)
	assert.Equal(t, []string{"修建水厂。 | 市住建局 | 6月底前", "改造管网。 | 市住建局 | 年底前", "完善补贴机制。 | 市水利局 | "}, measures)
	assert.Equal(t, "T28", codes, "a line is between the two: it may be a row of its own")
}

// row is a row of cells that bars divide.
func row(cells string) grid.Row {
	var r grid.Row
	for _, c := range strings.Split(cells, "|") {
		r.Cells = append(r.Cells, grid.Cell{Text: c})
	}
	r.At = plan.Place{Name: "a.pdf", Page: 1}
	return r
}

// A row that starts with the item after the last one of the row before goes on from it.
func TestItemsOverAPage(t *testing.T) {
	for rest, joined := range map[string]bool{"（二）更换水表。": true, "（三）更换水表。": false, "（二）更换水表。|市水利局": false} {
		text, lead, _ := strings.Cut(rest, "|")
		doc := &grid.Doc{Format: "pdf", Blocks: []grid.Block{&grid.Table{Rows: []grid.Row{
			row("序号|重点任务|工作措施|牵头单位|完成时限"),
			row("1|供水|修建水厂。|市住建局|6月底前"),
			row("2|节水|改造管网。\u2029（一）排查漏点。|市住建局|年底前"),
			{Cells: row("||" + text + "|" + lead + "|").Cells, Break: true, At: plan.Place{Name: "a.pdf", Page: 2}},
		}}}}
		r, err := table.Read(doc, nil)
		require.NoError(t, err)
		n := 0
		for range r.Plan.Items() {
			n++
		}
		assert.Equal(t, joined, n == 2, rest)
	}
}

// Where each row has its number, section and title, a row that a page starts with and
// that has no number is the rest of the one before, whatever of it the page cut.
func TestRestOfCellsThatEachRowRepeats(t *testing.T) {
	doc := &grid.Doc{Format: "pdf", Blocks: []grid.Block{&grid.Paragraph{Text: "江州市2026年工作要点"}, &grid.Table{Rows: []grid.Row{
		row("类别|序号|重点任务|工作措施|责任单位|完成时限"),
		row("水源保护|1|供水|修建水厂。|市住建局|6月底前"),
		row("水源保|2|节|改造管网，|市发|年底前"),
		{Cells: row("护||水|安装水表。|展改革委|").Cells, Break: true, At: plan.Place{Name: "a.pdf", Page: 2}},
		row("大气治理|3|植树|种树|市林业局|9月底"),
		{Cells: row("||造林|一万株。||前").Cells, Break: true, At: plan.Place{Name: "a.pdf", Page: 2}},
		row("大气治|4|抑尘|道路洒水。|市城管局|年底前"),
		{Cells: row("理|||||").Cells, Break: true, At: plan.Place{Name: "a.pdf", Page: 3}},
	}}}}
	r, err := table.Read(doc, nil)
	require.NoError(t, err)
	var got []string
	for _, s := range r.Plan.Sections {
		for _, task := range s.Tasks {
			for _, m := range task.Measures {
				got = append(got, strings.Join([]string{s.Title, task.Number, task.Title, m.Text, m.Responsible.Units[0].Name, m.Deadline.Text}, " "))
			}
		}
	}
	assert.Equal(t, []string{
		"水源保护 1 供水 修建水厂。 市住建局 6月底前",
		"水源保护 2 节水 改造管网，安装水表。 市发展改革委 年底前",
		"大气治理 3 植树造林 种树一万株。 市林业局 9月底前",
		"大气治理 4 抑尘 道路洒水。 市城管局 年底前",
	}, got)
	var told []string
	for _, d := range r.Diags {
		if d.Code == plan.TableJoined {
			told = append(told, d.Measure+" "+d.Args[0])
		}
	}
	assert.Equal(t, []string{"2.1 安装水表。", "3.1 一万株。", "4.1 理"}, told)
}
