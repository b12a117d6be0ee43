package parse_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"html"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
)

// bare is a plan without what differs from form to form: the source, places, and
// the printed text of duties.
func bare(t testing.TB, p *plan.Plan) string {
	var b bytes.Buffer
	require.NoError(t, plan.Write(&b, p))
	q, err := plan.Read(&b)
	require.NoError(t, err)
	q.Source = plan.Source{}
	// A clean table has the sections of several columns in rows.
	if columns := plan.ColumnsOf(q.Columns); count(columns, plan.SectionColumn) > 1 {
		q.Columns = slices.DeleteFunc(q.Columns, func(title string) bool { return columns[slices.Index(p.Columns, title)] == plan.SectionColumn })
	}
	for i := range q.Notes {
		q.Notes[i].At = nil
	}
	for i := range q.Sections {
		q.Sections[i].At = nil
		for j := range q.Sections[i].Tasks {
			q.Sections[i].Tasks[j].At = nil
		}
	}
	for it := range q.Items() {
		it.At = nil
		for _, r := range plan.Roles() {
			if d := it.Duty(r); d != nil {
				d.Text = ""
			}
		}
	}
	var out bytes.Buffer
	require.NoError(t, plan.Write(&out, q))
	return out.String()
}

func count(columns []plan.Column, k plan.Column) (n int) {
	for _, c := range columns {
		if c == k {
			n++
		}
	}
	return n
}

// The seed gives the same plan in every form, under any file name.
func TestFormsGiveTheSamePlan(t *testing.T) {
	src, err := readFile(seed)
	require.NoError(t, err)
	want := bare(t, readSeed(t).Plan)

	var lines [][]string
	for _, l := range strings.Split(src, "\n") {
		lines = append(lines, strings.Split(l, "\t"))
	}
	comma, semicolon := new(bytes.Buffer), new(bytes.Buffer)
	w := csv.NewWriter(comma)
	require.NoError(t, w.WriteAll(lines))
	w = csv.NewWriter(semicolon)
	w.Comma = ';'
	require.NoError(t, w.WriteAll(lines))
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(semicolon.String())
	require.NoError(t, err)
	// Files that LibreOffice wrote.
	office := func(end string) string {
		b, err := os.ReadFile("../testdata/forms/libreoffice." + end)
		require.NoError(t, err)
		return string(b)
	}

	for _, c := range []struct{ format, src string }{
		{"text", src},
		{"text", "\ufeff" + strings.ReplaceAll(src, "\n", "\r\n")},
		{"csv", comma.String()},
		{"csv", gb},
		{"markdown", markdown(lines)},
		{"html", page(lines)},
		{"docx", office("docx")},
		{"xlsx", office("xlsx")},
		{"html", office("html")},
		{"csv", office("csv")},
	} {
		r, err := parse.Read(context.Background(), "plan", strings.NewReader(c.src), nil)
		require.NoError(t, err, c.format)
		assert.Equal(t, c.format, r.Plan.Source.Format)
		assert.Equal(t, want, bare(t, r.Plan), c.format)
		assert.NotContains(t, fmt.Sprint(r.Diags), plan.UnitNoRegistry)
	}
}

// markdown writes rows as one pipe table, paragraphs with <br>, sections bold.
func markdown(rows [][]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", rows[2][0])
	for i, r := range rows {
		if len(r) < 7 {
			continue
		}
		if r[1] == "" && r[2] == "" && r[0] != "" {
			r = append([]string{"**" + r[0] + "**"}, r[1:]...)
		}
		b.WriteString("| " + strings.ReplaceAll(strings.Join(r, " | "), "。 ", "。<br>") + " |\n")
		if i == 4 {
			b.WriteString("|---|:-:|---|---|---|---|---|\n")
		}
	}
	return b.String()
}

// page writes rows as a page: sections over all columns, numbers and titles
// over all rows of their task on a page, subscripts, a table for layout.
func page(rows [][]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><html><head><title>x</title></head><body><table><tr><td>\n<h1>%s</h1>\n<table class=plan>", rows[2][0])
	for i, r := range rows {
		if len(r) < 7 {
			continue
		}
		b.WriteString("<tr>")
		if r[1] == "" && r[2] == "" && r[0] != "" {
			fmt.Fprintf(&b, "<td colspan=7>%s</td></tr>\n", html.EscapeString(r[0]))
			continue
		}
		span := 1
		for i+span < len(rows) && len(rows[i+span]) == 7 && rows[i+span][0] == "" {
			span++
		}
		for k, c := range r {
			if k < 2 && c == "" {
				continue // below a cell that spans it
			}
			c = html.EscapeString(c)
			c = strings.NewReplacer("。 ", "。<br/>", " _{2.5}", "<sub>2.5</sub>", " _x", "<sub>x</sub>").Replace(c)
			if k < 2 {
				fmt.Fprintf(&b, "<td rowspan=%d>%s</td>", span, c)
			} else {
				fmt.Fprintf(&b, "<td>%s</td>", c)
			}
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table></td></tr></table></body></html>")
	return b.String()
}

// A damaged byte costs its character, and its line is told.
func TestDamagedByte(t *testing.T) {
	src, err := readFile(seed)
	require.NoError(t, err)
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(src)
	require.NoError(t, err)
	want := readSeed(t).Plan
	for _, s := range []string{src, gb} {
		at := len(s) / 2
		for s[at] < 0x80 {
			at++
		}
		line := strings.Count(s[:at], "\n") + 1
		for _, hurt := range []string{s[:at] + s[at+1:], s[:at] + "\xff" + s[at:], s[:at] + "\xff" + s[at+1:]} {
			r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(hurt), nil)
			require.NoError(t, err)
			var told []string
			for _, d := range r.Diags {
				if d.Code == plan.SourceBroken {
					told = append(told, d.At[0].String())
				}
			}
			assert.Equal(t, []string{fmt.Sprintf("plan.txt:%d", line)}, told)
			others := 0
			next, stop := iter.Pull(r.Plan.Items())
			for it := range want.Items() {
				got, ok := next()
				require.True(t, ok)
				if got.Text != it.Text || got.Deadline.Text != it.Deadline.Text {
					others++
				}
			}
			stop()
			assert.LessOrEqual(t, others, 1)
		}
	}
}

// What is not read says what to do.
func TestForeignForms(t *testing.T) {
	for _, c := range []struct {
		src  string
		code plan.Code
	}{
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", plan.SourceOld},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", plan.SourceLocked},
		{"{\\rtf1", plan.SourceOld},
		{`<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`, plan.SourceOld},
		{`{"title": "甲", "year": 0, "columns": [], "source": {"name": "", "format": "", "sha256": ""}, "notes": [], "sections": []}`, plan.SourceJSON},
		{"<table>" + strings.Repeat("<tr><td colspan=1000 rowspan=1000>甲", 10_000), plan.LimitCells},
		{"\x89PNG\r\n", plan.SourcePicture},
		{"Rar!\x1a\x07", plan.SourceNotText},
		{"PK\x03\x04 cut off", plan.SourceDamaged},
		{"", plan.SourceEmpty},
		{strings.Repeat("\n", 50_001) + "甲", plan.LimitRows},
		{"\xff\xff\xff", plan.SourceEncoding},
	} {
		_, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(c.src), nil)
		var f *plan.Failure
		if assert.ErrorAs(t, err, &f, c.code) {
			assert.Equal(t, c.code, f.Code)
		}
	}
}

// Of two sheets with a plan the first is read, and the other told; so is a
// hidden row.
func TestWorkbookWithTwoPlans(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for _, sheet := range []string{"说明", "大气", "水"} {
		_, err := f.NewSheet(sheet)
		require.NoError(t, err)
		if sheet == "说明" {
			require.NoError(t, f.SetCellValue(sheet, "A1", "填表说明"))
			continue
		}
		for cell, v := range map[string]string{
			"A1": sheet + "2026年行动计划", "A2": "序号", "B2": "重点任务", "C2": "工作措施", "D2": "牵头单位",
			"A3": "1", "B3": "甲", "C3": sheet + "一。", "D3": "市水利局", "C4": sheet + "二。", "D4": "市林业局",
		} {
			require.NoError(t, f.SetCellValue(sheet, cell, v))
		}
		require.NoError(t, f.SetRowVisible(sheet, 4, false))
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	r, err := parse.Read(context.Background(), "a.xlsx", &b, nil)
	require.NoError(t, err)
	assert.Equal(t, "大气2026年行动计划", r.Plan.Title)
	var texts, said []string
	for it := range r.Plan.Items() {
		texts = append(texts, it.At[0].String()+" "+it.Text)
	}
	for _, d := range r.Diags {
		said = append(said, fmt.Sprint(d.Code, " ", d.At[0]))
	}
	assert.Equal(t, []string{"a.xlsx#大气!A3 大气一。", "a.xlsx#大气!A4 大气二。"}, texts)
	assert.Equal(t, []string{"U04 a.xlsx#大气!A3", "T15 a.xlsx#大气!A4", "T16 a.xlsx#水!A2"}, said)
}

// A document that is cut off at any place is an error, never a part of a plan.
func TestTruncatedDocument(t *testing.T) {
	docx, err := os.ReadFile("../testdata/forms/libreoffice.docx")
	require.NoError(t, err)
	for i := 1; i < 100; i++ {
		_, err := parse.Read(context.Background(), "a.docx", bytes.NewReader(docx[:len(docx)*i/100]), nil)
		var f *plan.Failure
		require.ErrorAs(t, err, &f, "%d %%", i)
	}
}
