package docx_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
)

func TestWriteOutline(t *testing.T) {
	const golden = "testdata/letter.golden"
	got := outline(t, write(t, letter(10), nil))
	if os.Getenv("ZEREN_UPDATE") != "" {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestWriteSameBytes(t *testing.T) {
	doc := letter(10)
	var want bytes.Buffer
	require.NoError(t, docx.Write(&want, doc, nil))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			var got bytes.Buffer
			assert.NoError(t, docx.Write(&got, doc, &docx.Options{}))
			assert.Equal(t, want.Bytes(), got.Bytes())
		})
	}
	group.Wait()
}

func TestWriteParts(t *testing.T) {
	p := write(t, letter(2), nil)

	types := map[string]string{}
	for _, n := range p.xml(t, "[Content_Types].xml").Nodes {
		types[n.attr("PartName")+n.attr("Extension")] = n.attr("ContentType")
	}
	for name, data := range p {
		assert.NoError(t, wellFormed(data), name)
		switch {
		case name == "[Content_Types].xml":
		case strings.HasSuffix(name, ".rels"):
			assert.NotEmpty(t, types["rels"])
		default:
			assert.NotEmpty(t, types["/"+name], name)
			delete(types, "/"+name)
		}
	}
	delete(types, "rels")
	assert.Empty(t, types, "types of parts that are not there")

	targets := map[string]bool{}
	ids := map[string]bool{}
	for _, name := range []string{"_rels/.rels", "word/_rels/document.xml.rels"} {
		for _, rel := range p.xml(t, name).Nodes {
			target := path.Join(path.Dir(path.Dir(name)), rel.attr("Target"))
			assert.Contains(t, p, target)
			targets[target] = true
			ids[rel.attr("Id")] = true
		}
	}
	for name := range p {
		if !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" {
			assert.True(t, targets[name], "%s: nothing refers to it", name)
		}
	}
	for _, ref := range p.body(t).find("footerReference") {
		assert.True(t, ids[ref.attr("id")])
	}
}

func wellFormed(data []byte) error {
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestWriteStylesUsedAreThere(t *testing.T) {
	p := write(t, letter(10), nil)
	styles := map[string]bool{}
	names := map[string]bool{}
	for _, s := range p.xml(t, "word/styles.xml").all("style") {
		name := s.at("name").attr("val")
		assert.NotEmpty(t, name)
		assert.False(t, names[name], "two styles are named %s", name)
		styles[s.attr("styleId")], names[name] = true, true
	}
	for _, s := range p.xml(t, "word/styles.xml").all("style") {
		for _, ref := range append(s.all("basedOn"), s.all("next")...) {
			assert.True(t, styles[ref.attr("val")], ref.attr("val"))
		}
	}
	for _, part := range []string{"word/document.xml", "word/footer1.xml", "word/footer2.xml"} {
		root := p.xml(t, part)
		for _, ref := range append(root.find("pStyle"), root.find("tblStyle")...) {
			assert.True(t, styles[ref.attr("val")], ref.attr("val"))
		}
		for _, r := range root.find("rPr") {
			require.Len(t, r.Nodes, 1)
			assert.Equal(t, "vertAlign", r.Nodes[0].name())
		}
	}
}

func TestWriteText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"  两个空格  ", "  两个空格  "},
		{"a<b>&\"'", "a<b>&\"'"},
		{"一\t二\n三\r\n四\r五", "一⇥二⏎三⏎四⏎五"},
		{"\n", "⏎"},
		{"\t\t末", "⇥⇥末"},
		{"坏\x00\x0b\x1f字\uFFFE\xff", "坏\uFFFD\uFFFD\uFFFD字\uFFFD\uFFFD"},
		{"𠮷 é ₂", "𠮷 é ₂"},
		{"NOx、PM2.5为30μg/m3", "NO_{x}、PM_{2.5}为30μg/m^{3}"},
		{"CO2\nCO2", "CO_{2}⏎CO_{2}"},
		{"]]>", "]]>"},
	} {
		p := write(t, &report.Document{Blocks: []report.Block{&report.Paragraph{Text: c.text}}}, nil)
		assert.Equal(t, c.want, paragraphText(p.body(t).at("p")), "%q", c.text)
	}
}

// A row that no page can hold may be divided, and begins below what heads it.
func TestWriteTallRow(t *testing.T) {
	cell := report.Cell{{Text: "措施"}}
	p := write(t, &report.Document{Blocks: []report.Block{&report.Table{
		Columns:  []report.Column{{Title: "措施", Width: 50}},
		Rows:     []report.Row{{Cells: []report.Cell{cell}}, {Tall: true, Cells: []report.Cell{cell}}},
		KeepLast: true,
	}}}, nil)
	rows := p.body(t).at("tbl").all("tr")
	for i, divided := range []bool{false, false, true} {
		assert.Equal(t, divided, rows[i].at("trPr", "cantSplit") == nil)
	}
	assert.Nil(t, rows[2].at("tc", "p", "pPr", "keepNext"))
}

func TestWriteRowsStayTogether(t *testing.T) {
	text := func(s string) report.Cell { return report.Cell{{Text: s}, {Text: s, Small: true}} }
	row := func(kind report.RowKind, cells ...report.Cell) report.Row {
		return report.Row{Kind: kind, Cells: cells}
	}
	p := write(t, &report.Document{Blocks: []report.Block{&report.Table{
		Columns: []report.Column{{Title: "甲", Width: 50}, {Title: "乙", Width: 50, Align: report.Right}},
		Rows: []report.Row{
			row(report.Band, text("一")),
			row(report.Line, text("1"), text("1")),
			row(report.Line, text("2"), nil),
			row(report.Note, text("注一")),
			row(report.Note, text("注二")),
			row(report.Line, text("3"), text("3")),
		},
	}}}, nil)

	// By their styles.
	keeping := map[string]bool{}
	for _, s := range p.xml(t, "word/styles.xml").all("style") {
		keeping[s.attr("styleId")] = s.at("pPr", "keepNext") != nil
	}
	rows := p.body(t).at("tbl").all("tr")
	require.Len(t, rows, 7)
	for i, want := range []bool{true, true, false, true, true, false, false} {
		assert.NotNil(t, rows[i].at("trPr", "cantSplit"))
		assert.Equal(t, i == 0, rows[i].at("trPr", "tblHeader") != nil)
		for _, cell := range rows[i].all("tc") {
			require.NotEmpty(t, cell.all("p"))
			first := cell.at("p", "pPr")
			keep := first.at("keepNext") != nil || keeping[first.at("pStyle").attr("val")]
			assert.Equal(t, want, keep, "row %d", i)
		}
	}
}

func TestWriteColumnWidths(t *testing.T) {
	for _, c := range []struct {
		widths []float64 // mm
		want   []string
	}{
		{[]float64{156}, []string{"8844"}},
		{[]float64{10, 10.01}, []string{"567", "567"}},
		{[]float64{300, 12}, []string{"8504", "340"}}, // narrowed to the text
	} {
		table := &report.Table{}
		for _, w := range c.widths {
			table.Columns = append(table.Columns, report.Column{Width: w})
		}
		tbl := write(t, &report.Document{Blocks: []report.Block{table}}, nil).body(t).at("tbl")
		var grid, cells []string
		for i, col := range tbl.at("tblGrid").all("gridCol") {
			grid = append(grid, col.attr("w"))
			cells = append(cells, tbl.at("tr").all("tc")[i].at("tcPr", "tcW").attr("w"))
		}
		assert.Equal(t, c.want, grid)
		assert.Equal(t, c.want, cells)
	}
}

// Rows that people write in are as high as the table says; no other row is.
func TestWriteRowHeight(t *testing.T) {
	sheet := (&report.Bundle{Plan: "计划", Parts: []report.BundlePart{{Name: "市水务局"}}}).SignOff(nil)
	trs := write(t, sheet.Document, nil).body(t).at("tbl").all("tr")
	assert.Len(t, trs, 2)
	assert.Nil(t, trs[0].at("trPr", "trHeight"))
	assert.Equal(t, "510", trs[1].at("trPr", "trHeight").attr("val"), "9 mm")
}

func TestWriteForm(t *testing.T) {
	date := []string{"年", "月", "日"}
	for _, rows := range [][][]report.Field{
		{{{Label: "责任人："}}},
		{{{}}, {}, {{Label: "日期：", Units: date}, {Label: "日期：", Units: date}}},
		{{{Label: strings.Repeat("长", 40)}, {Label: "短"}}, {{Label: "金额：", Units: []string{"万元"}}}},
		{{{Label: "一", Units: date}, {Label: "二", Units: date}, {Label: "三", Units: date}, {Label: "四", Units: date}, {Label: "五", Units: date}}},
	} {
		tbl := write(t, &report.Document{Blocks: []report.Block{&report.Form{Rows: rows}}}, nil).body(t).at("tbl")
		grid := tbl.at("tblGrid").all("gridCol")
		assert.LessOrEqual(t, len(grid), 63, "Word holds no more")
		ruled, text := 0, ""
		trs := tbl.all("tr")
		for i, tr := range trs {
			sum := 0
			for _, tc := range tr.all("tc") {
				width, span := 0, number(t, tc.at("tcPr", "gridSpan").attr("val"))
				for _, col := range grid[sum : sum+span] {
					width += number(t, col.attr("w"))
				}
				sum += span
				assert.Equal(t, width, number(t, tc.at("tcPr", "tcW").attr("w")))
				if tc.at("tcPr", "tcBorders", "bottom") != nil {
					ruled++
				}
				assert.Equal(t, i < len(trs)-1, tc.at("p", "pPr", "keepNext") != nil)
				text += paragraphText(tc.at("p"))
			}
			assert.Len(t, grid, sum)
			assert.NotNil(t, tr.at("trPr", "cantSplit"))
			least := 724 // a line and a quarter
			if len(tr.all("tc")) == 1 && paragraphText(tr.at("tc", "p")) == "" {
				least = 347 // a gap
			}
			assert.GreaterOrEqual(t, number(t, tr.at("trPr", "trHeight").attr("val")), least)
		}
		blanks, words := 0, ""
		for _, f := range slices.Concat(rows...) {
			blanks += max(1, len(f.Units))
			words += f.Label + strings.Join(f.Units, "")
		}
		assert.Equal(t, blanks, ruled)
		assert.Equal(t, words, text)
	}
}

func number(t testing.TB, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

func TestWriteTablesAreApart(t *testing.T) {
	table := &report.Table{Columns: []report.Column{{Title: "空", Width: 20}}}
	form := &report.Form{Rows: [][]report.Field{{{Label: "签收："}}}}
	text := &report.Paragraph{Text: "文"}
	for _, c := range []struct {
		blocks []report.Block
		want   string
	}{
		{nil, "sectPr"},
		{[]report.Block{text}, "p sectPr"},
		{[]report.Block{table}, "tbl p sectPr"},
		{[]report.Block{table, table, form}, "tbl p tbl p tbl p sectPr"},
		{[]report.Block{form, text, table}, "tbl p tbl p sectPr"},
		{[]report.Block{&report.Form{}, table, &report.Form{}, text}, "tbl p sectPr"},
	} {
		var names []string
		for _, n := range write(t, &report.Document{Blocks: c.blocks}, nil).body(t).Nodes {
			names = append(names, n.name())
		}
		assert.Equal(t, c.want, strings.Join(names, " "))
	}
}

func TestWritePageHolds22Lines(t *testing.T) {
	section := write(t, &report.Document{}, nil).body(t).at("sectPr")
	size, margin, grid := section.at("pgSz"), section.at("pgMar"), section.at("docGrid")
	height := number(t, size.attr("h")) - number(t, margin.attr("top")) - number(t, margin.attr("bottom"))
	assert.Equal(t, 22, height/number(t, grid.attr("linePitch")))
	assert.Equal(t, "lines", grid.attr("type"))
	// 35 mm below the text, less 7 mm and half of the number's 14 pt.
	assert.Equal(t, "1447", margin.attr("footer"))
}

func TestWriteOptions(t *testing.T) {
	layout := report.GBT9704()
	layout.Page.Width, layout.Page.Height = layout.Page.Height, layout.Page.Width
	layout.Body.Name, layout.Body.Face, layout.Body.Size = "正文<改>", report.KaiTi, 12
	before := layout
	p := write(t, letter(1), &docx.Options{
		Layout:  &layout,
		Created: time.Date(2025, 3, 1, 8, 0, 0, 0, time.FixedZone("CST", 8*60*60)),
	})
	assert.Equal(t, before, layout)
	assert.Equal(t, "16838", p.body(t).at("sectPr", "pgSz").attr("w"))
	body := p.xml(t, "word/styles.xml").all("style")[2]
	assert.Equal(t, "正文<改>", body.at("name").attr("val"))
	assert.Equal(t, "楷体_GB2312", body.at("rPr", "rFonts").attr("eastAsia"))
	assert.Equal(t, "24", body.at("rPr", "sz").attr("val"))

	properties := p.xml(t, "docProps/core.xml")
	assert.Equal(t, "市交通委2025年目标责任书", properties.at("title").Text)
	assert.Equal(t, "蓝天保卫战2025年行动计划", properties.at("subject").Text)
	assert.Nil(t, properties.at("creator"), "nobody says who issues it")
	assert.Equal(t, "zh-CN", properties.at("language").Text)
	assert.Equal(t, "2025-03-01T00:00:00Z", properties.at("created").Text)

	doc := letter(1)
	doc.Author = "市督查室"
	properties = write(t, doc, nil).xml(t, "docProps/core.xml")
	assert.Equal(t, "市督查室", properties.at("creator").Text)
	assert.Nil(t, properties.at("created"), "nobody says when")
}

func TestWriteUnexpected(t *testing.T) {
	table := func(row report.Row) report.Block {
		return &report.Table{Columns: make([]report.Column, 2), Rows: []report.Row{row}}
	}
	for _, c := range []struct {
		block report.Block
		want  string
	}{
		{nil, "report/docx: unexpected block <nil>"},
		{struct{ report.Block }{}, "report/docx: unexpected block struct { report.Block }"},
		{&report.Heading{Level: 3}, "report/docx: unexpected heading of level 3"},
		{&report.Paragraph{Kind: 9}, "report/docx: unexpected paragraph of kind 9"},
		{table(report.Row{Kind: 9, Cells: make([]report.Cell, 1)}), "report/docx: unexpected row of kind 9"},
		{table(report.Row{Cells: make([]report.Cell, 1)}), "report/docx: row of 1 cells, want 2"},
		{table(report.Row{Kind: report.Note}), "report/docx: row of 0 cells, want 1"},
	} {
		assert.PanicsWithValue(t, c.want, func() {
			_ = docx.Write(io.Discard, &report.Document{Blocks: []report.Block{c.block}}, nil)
		})
	}
}

type full struct{}

var errFull = errors.New("disk is full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteError(t *testing.T) {
	assert.ErrorIs(t, docx.Write(full{}, letter(1), nil), errFull)
}

func BenchmarkWrite(b *testing.B) {
	doc := letter(25)
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		var buf bytes.Buffer
		if err := docx.Write(&buf, doc, nil); err != nil {
			b.Fatal(err)
		}
		size = buf.Len()
	}
	b.ReportMetric(float64(size), "bytes/letter")
}

func ExampleWrite() {
	doc := &report.Document{
		Title: "目标责任书",
		Blocks: []report.Block{
			&report.Heading{Text: "2025年目标责任书"},
			&report.Paragraph{Kind: report.Addressee, Text: "市交通委："},
			&report.Paragraph{Text: "现将你单位承担的任务印发给你们。"},
		},
	}
	var b bytes.Buffer
	if err := docx.Write(&b, doc, nil); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2s\n", b.Bytes()) // a zip
	// Output: PK
}
