package template_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/docx/template"
)

// letters are a unit with lines of most roles, and one that only helps.
var letters = []*report.Letter{
	{
		No: 3, Year: 2026, Contact: report.Contact{Person: "王工\n李工"}, Plan: "新河市2026年治水计划", Source: "治水.docx", Unit: "市水务局", Roles: [3]string{"牵头", "责任", "配合"}, Dated: true,
		Count: [3]int{2, 0, 1}, Possible: 1, Goals: []report.Goal{{Title: "水质", Text: "断面全部达标。"}, {Text: "水量充足。\n用水节约。"}},
		Parts: []report.Part{
			{Role: plan.Lead, Name: "牵头", Lines: []report.LetterLine{
				{ID: "1.1", Section: "一、河道", Task: "清淤", Text: "清淤12km2，减少CO2。\n修复岸坡。", Deadline: "年底前", Role: plan.Lead, Place: "第5行",
					Bodies: []string{"牵头：本单位", "责任：各区政府", "配合：市财政局"}, Duties: [3]string{"本单位", "各区政府", "市财政局"}, Notes: []string{"责任栏的“各区政府”没有列明是哪些单位。"}},
				{ID: "1.2", Section: "一、河道", Task: "清淤", Text: "每月巡查。", Deadline: "长期", Role: plan.Lead, Place: "第6行",
					Bodies: []string{"牵头：本单位", "责任：——", "配合：——"}, Duties: [3]string{"本单位", "——", "——"}},
			}},
			{Role: plan.Support, Name: "配合", Lines: []report.LetterLine{
				{ID: "2.1", Section: "二、经费", Task: "经费", Text: "保障经费 <足额>。", Deadline: "6月前", Role: plan.Support, Place: "第7行",
					Bodies: []string{"牵头：市财政局", "责任：（原表空白）", "配合：本单位"}, Duties: [3]string{"市财政局", "（原表空白）", "本单位"}},
			}},
			{Possible: true, Lines: []report.LetterLine{
				{ID: "3.1", Section: "二、经费", Task: "审计", Text: "开展审计。", Deadline: "年底前", Role: plan.Responsible, Place: "第8行",
					Bodies: []string{"牵头：市审计局", "责任：相关单位"}, Duties: [3]string{"市审计局", "相关单位", "（原表无此栏）"}, Notes: []string{"本条是否由你单位承担，请确认。"}},
			}},
		},
	},
	{
		Plan: "新河市2026年治水计划", Source: "治水.docx", Unit: "市财政局", Roles: [3]string{"牵头", "责任", "配合"}, Dated: true, Count: [3]int{0, 0, 1},
		Parts: []report.Part{{Role: plan.Support, Name: "配合", Lines: []report.LetterLine{
			{ID: "1.1", Section: "一、河道", Task: "清淤", Text: "清淤12km2，减少CO2。\n修复岸坡。", Deadline: "年底前", Role: plan.Support, Place: "第5行",
				Bodies: []string{"牵头：市水务局", "责任：各区政府", "配合：本单位"}, Duties: [3]string{"市水务局", "各区政府", "本单位"}},
		}}},
	},
}

const (
	head = `<w:%s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">`
	rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	rel  = `<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`
)

// roots are the root elements of parts.
var roots = map[string]string{"body": "document", "header": "hdr", "footer": "ftr", "footnotes": "footnotes"}

func wrap(part, inner string) string {
	before, after := fmt.Sprintf(head, roots[part]), "</w:"+roots[part]+">"
	if part == "body" {
		before, after = before+"<w:body>", "</w:body>"+after
	}
	return before + inner + after
}

// pack makes a document of parts, each without its root element but the whole
// document, where that is given.
func pack(t testing.TB, parts map[string]string) *zip.Reader {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	put := func(name, data string) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, data)
		require.NoError(t, err)
	}
	put("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+parts["types"]+`</Types>`)
	put("_rels/.rels", fmt.Sprintf(rels, fmt.Sprintf(rel, "d", "officeDocument", "word/document.xml")))
	of := ""
	for _, part := range []string{"header", "footer", "footnotes"} {
		if inner, ok := parts[part]; ok {
			put("word/"+part+".xml", wrap(part, inner))
			of += fmt.Sprintf(rel, part, part, part+".xml")
		}
	}
	put("word/_rels/document.xml.rels", fmt.Sprintf(rels, of))
	document, ok := parts["document"]
	if !ok {
		document = wrap("body", parts["body"])
	}
	put("word/document.xml", document)
	require.NoError(t, z.Close())
	return reader(t, b.Bytes())
}

func reader(t testing.TB, data []byte) *zip.Reader {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	return z
}

func fill(t testing.TB, tpl *template.Template, l *report.Letter) *zip.Reader {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, tpl.Write(&b, l))
	return reader(t, b.Bytes())
}

func inner(t testing.TB, z *zip.Reader, part string) string {
	t.Helper()
	file := part
	if part == "body" {
		file = "document"
	}
	data, err := fs.ReadFile(z, "word/"+file+".xml")
	require.NoError(t, err)
	require.NoError(t, wellFormed(data), string(data))
	before, after, _ := strings.Cut(wrap(part, "\x00"), "\x00")
	return strings.TrimSuffix(strings.TrimPrefix(string(data), before), after)
}

func wellFormed(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// Each case is the parts of a template, its faults or what it can't be opened for in both languages, and the same
// parts filled in for the two letters. ZEREN_UPDATE=1 writes the outputs anew; look
// at the difference.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			require.NoError(t, err)
			parts := make(map[string]string)
			got := &txtar.Archive{Comment: a.Comment}
			for _, f := range a.Files {
				if roots[f.Name] != "" || f.Name == "types" {
					parts[f.Name] = string(f.Data)
					got.Files = append(got.Files, f)
				}
			}
			tpl, err := template.Open(pack(t, parts))
			faults := ""
			var failure *plan.Failure
			if errors.As(err, &failure) {
				faults = fmt.Sprintf("[%s] %s\n[%s] %s\n", failure.Code, failure.Message(plan.English), failure.Code, failure.Message(plan.Chinese))
				tpl = new(template.Template)
			}
			for _, f := range tpl.Faults() {
				for _, l := range []plan.Lang{plan.English, plan.Chinese} {
					faults += fmt.Sprintf("%s: %s [%s] %s\n", f.Place.In(l), f.Severity(), f.Code, f.Message(l))
				}
			}
			if failure == nil && !tpl.Wrong() {
				for _, f := range tpl.Lacks(letters) {
					faults += fmt.Sprintf("%s [%s] %s %s\n", f.Severity(), f.Code, f.Message(plan.English), f.Hint(plan.Chinese))
				}
			}
			if faults != "" {
				got.Files = append(got.Files, txtar.File{Name: "faults", Data: []byte(faults)})
			}
			if failure == nil && !tpl.Wrong() {
				for _, l := range letters {
					z := fill(t, tpl, l)
					for _, f := range a.Files {
						if roots[f.Name] != "" {
							got.Files = append(got.Files, txtar.File{Name: l.Unit + "/" + f.Name, Data: []byte(inner(t, z, f.Name))})
						}
					}
				}
			}
			out := txtar.Format(got)
			if os.Getenv("ZEREN_UPDATE") != "" {
				require.NoError(t, os.WriteFile(file, out, 0o644))
				return
			}
			assert.Equal(t, string(txtar.Format(a)), string(out))
		})
	}
}

// The example that the program writes has no fault but that it lacks nothing.
func TestExample(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, docx.Example(&b))
	src := reader(t, b.Bytes())
	tpl, err := template.Open(src)
	require.NoError(t, err)
	assert.Empty(t, tpl.Faults())
	assert.Empty(t, tpl.Lacks(letters[1:]))
	for _, u := range tpl.Uses() {
		assert.False(t, u.Missed && !u.Used, u.Text.EN)
	}
	assert.Empty(t, tpl.Unsaid(itemsLetter(t, "requirements: [按月调度。]\nreporting: [按季报送。]\ncopies: 2\nnumber: 1号\ncontact: {person: 张某}\n")))
	// All parts but the text are the same bytes.
	z := fill(t, tpl, letters[0])
	for _, f := range src.File {
		want, err := fs.ReadFile(src, f.Name)
		require.NoError(t, err)
		got, err := fs.ReadFile(z, f.Name)
		require.NoError(t, err)
		if f.Name != "word/document.xml" && f.Name != "docProps/core.xml" {
			assert.Equal(t, want, got, f.Name)
		}
	}
	properties, err := fs.ReadFile(z, "docProps/core.xml")
	require.NoError(t, err)
	assert.Contains(t, string(properties), "<dc:title>新河市2026年治水计划责任书（市水务局）</dc:title>")
}

// Files that are no templates.
func TestOpenFails(t *testing.T) {
	file := func(parts ...string) *zip.Reader {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for i := 0; i < len(parts); i += 2 {
			w, err := z.Create(parts[i])
			require.NoError(t, err)
			_, err = io.WriteString(w, parts[i+1])
			require.NoError(t, err)
		}
		require.NoError(t, z.Close())
		return reader(t, b.Bytes())
	}
	types := `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">%s</Types>`
	for _, c := range []struct {
		about string
		file  *zip.Reader
		code  plan.Code
	}{
		{"another zip", file("a.txt", "甲"), plan.TemplateNotDOCX},
		{"a workbook", file("[Content_Types].xml", fmt.Sprintf(types, ""), "xl/workbook.xml", "<workbook/>"), plan.TemplateNotDOCX},
		{"cut off", file("[Content_Types].xml", fmt.Sprintf(types, ""), "word/document.xml", "<w:document><w:body>"), plan.TemplateNotDOCX},
		{"too deep", file("[Content_Types].xml", fmt.Sprintf(types, ""), "word/document.xml", strings.Repeat("<a>", 500)+strings.Repeat("</a>", 500)), plan.TemplateNotDOCX},
		{"macros", file("[Content_Types].xml", fmt.Sprintf(types, `<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>`), "word/document.xml", "<a/>"), plan.TemplateMacros},
	} {
		_, err := template.Open(c.file)
		var f *plan.Failure
		require.ErrorAs(t, err, &f, c.about)
		assert.Equal(t, c.code, f.Code, c.about)
	}
}

// A template as Word means it (.dotx) gives documents.
func TestDotx(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, docx.Example(&b))
	src := reader(t, b.Bytes())
	var dotx bytes.Buffer
	z := zip.NewWriter(&dotx)
	for _, f := range src.File {
		data, err := fs.ReadFile(src, f.Name)
		require.NoError(t, err)
		w, err := z.Create(f.Name)
		require.NoError(t, err)
		_, err = w.Write(bytes.Replace(data, []byte("document.main+xml"), []byte("template.main+xml"), 1))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	tpl, err := template.Open(reader(t, dotx.Bytes()))
	require.NoError(t, err)
	types, err := fs.ReadFile(fill(t, tpl, letters[0]), "[Content_Types].xml")
	require.NoError(t, err)
	assert.Contains(t, string(types), "wordprocessingml.document.main+xml")
}

// The documentation lists all placeholders. ZEREN_UPDATE=1 writes the list anew.
func TestDocumentation(t *testing.T) {
	const file = "../../../docs/templates.md"
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	const start, end = "<!-- placeholders -->\n", "<!-- /placeholders -->"
	before, rest, ok := strings.Cut(string(data), start)
	require.True(t, ok)
	_, after, ok := strings.Cut(rest, end)
	require.True(t, ok)
	var b strings.Builder
	line := ""
	for _, u := range template.Names() {
		about := "一份一个值 · once in a letter"
		switch {
		case u.Line:
			about = "写在表格的任务行里 · in a table row"
		case u.Item:
			about = "一项一段或一行，逐项重复 · in a paragraph or a row that comes back for each item"
		case strings.Contains(u.Text.ZH, "#"):
			about = "区段 · sections"
		}
		if about != line {
			fmt.Fprintf(&b, "\n| %s | | | |\n| --- | --- | --- | --- |\n", about)
			line = about
		}
		fmt.Fprintf(&b, "| `%s` | `%s` | %s | %s |\n", u.Text.ZH, u.Text.EN, u.About.ZH, u.About.EN)
	}
	want := before + start + b.String() + "\n" + end + after
	if os.Getenv("ZEREN_UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(want), 0o644))
		return
	}
	assert.Equal(t, want, string(data))
}

// itemsPlan has goals, and itemsSettings what is set of the letters of it.
const (
	itemsPlan = `新河市2026年治水计划
序号	重点任务	工作措施	完成时限	牵头单位
一、主要目标
1	水质	断面全部达标。	年底前	市水务局
2	水量	年供水12亿m3。	年底前	市水务局
二、重点任务
3	清淤	清理河道。	年底前	市水务局
`
	itemsSettings = "requirements: [按月调度。, 逐项销号。]\ncopies: 3\n"
)

// itemsLetter is a letter of that plan.
func itemsLetter(t *testing.T, settings string) *report.Letter {
	t.Helper()
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(itemsPlan), nil)
	require.NoError(t, err)
	s, err := report.LoadSettings(strings.NewReader(settings))
	require.NoError(t, err)
	return &report.Letters(r.Plan, nil, &report.Options{Settings: s}).Letters[0]
}

// bodyText is the text of a letter's body, a line a paragraph.
func bodyText(t *testing.T, body string, l *report.Letter) string {
	t.Helper()
	tpl, err := template.Open(pack(t, map[string]string{"body": body}))
	require.NoError(t, err)
	require.False(t, tpl.Wrong(), "%v", tpl.Faults())
	text := inner(t, fill(t, tpl, l), "body")
	text = strings.ReplaceAll(text, "</w:p>", "\n")
	return regexp.MustCompile("<[^>]*>").ReplaceAllString(text, "")
}

func para(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

func cells(texts ...string) string {
	s := "<w:tr>"
	for _, text := range texts {
		s += "<w:tc>" + text + "</w:tc>"
	}
	return s + "</w:tr>"
}

const taskTable = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{措施}}{{分工}}{{备注}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"

// Goals and the lists of the settings come as one placeholder, or item by item.
func TestItems(t *testing.T) {
	set, unset := itemsLetter(t, itemsSettings), itemsLetter(t, "")
	for _, c := range []struct{ name, body, set, unset string }{
		{
			"all of a list in one placeholder",
			para("目标：{{主要目标}}") + para("{{工作要求}}"),
			"目标：水质：断面全部达标。\n水量：年供水12亿m3。\n按月调度。\n逐项销号。\n",
			"目标：水质：断面全部达标。\n水量：年供水12亿m3。\n＿＿＿＿\n",
		}, {
			"a section whose heading is there once and whose paragraphs come back",
			para("{{#工作要求}}") + para("工作要求") + para("{{项号}}．{{要求}}") + para("{{/工作要求}}"),
			"工作要求\n1．按月调度。\n2．逐项销号。\n", "",
		}, {
			"paragraphs that come back together, in English",
			para("{{goal_title}}") + para("{{item_number}}. {{goal_text}}"),
			"水质\n1. 断面全部达标。\n水量\n2. 年供水12亿m3。\n", "水质\n1. 断面全部达标。\n水量\n2. 年供水12亿m3。\n",
		}, {
			"two lists after one another",
			para("{{目标名称}}") + para("{{要求}}"),
			"水质\n水量\n按月调度。\n逐项销号。\n", "水质\n水量\n＿＿＿＿\n",
		}, {
			"rows of a table, where several cells are of the item",
			"<w:tbl>" + cells(para("序"), para("要求")) + cells(para("{{项号}}"), para("{{要求}}")) + "</w:tbl>",
			"序\n要求\n1\n按月调度。\n2\n逐项销号。\n", "序\n要求\n＿＿＿＿\n＿＿＿＿\n",
		}, {
			"paragraphs of a cell, where only that is of the item",
			"<w:tbl>" + cells(para("要求"), para("{{要求}}")) + "</w:tbl>",
			"要求\n按月调度。\n逐项销号。\n", "要求\n＿＿＿＿\n",
		}, {
			"within a paragraph",
			para("{{#报送要求}}报送：{{报送}}{{/报送要求}}") + para("{{#份数}}一式{{份数}}份。{{/份数}}完"),
			"一式3份。完\n", "完\n",
		},
	} {
		const tasks = "断面全部达标。牵头：本单位\n年供水12亿m3。牵头：本单位\n清理河道。牵头：本单位\n"
		assert.Equal(t, c.set+tasks, bodyText(t, c.body+taskTable, set), c.name)
		assert.Equal(t, c.unset+tasks, bodyText(t, c.body+taskTable, unset), c.name)
	}
}

// What the settings have and the template has no place for is told.
func TestUnsaidSettings(t *testing.T) {
	tpl, err := template.Open(pack(t, map[string]string{"body": para("{{#工作要求}}") + para("{{要求}}") + para("{{/}}") + taskTable}))
	require.NoError(t, err)
	l := itemsLetter(t, itemsSettings)
	faults := tpl.Unsaid(l)
	require.Len(t, faults, 1)
	assert.Equal(t, "设置里写了 copies，模板里没有地方印", faults[0].Message(plan.Chinese))
	assert.Empty(t, tpl.Unsaid(itemsLetter(t, "")))
}

// What the plan has no column for is not said to be blank in it.
func TestColumnsThatThePlanLacks(t *testing.T) {
	table := "<w:tbl>" + cells(para("{{措施}}"), para("{{任务}}"), para("{{时限}}"), para("{{主责单位}}")) + "</w:tbl><w:p/>"
	for plan, want := range map[string]string{
		"工作措施\t牵头单位\n清理河道。\t市水务局\n":                              "清理河道。\n（原表无此栏）\n（原表无此栏）\n（原表无此栏）\n",
		"重点任务\t工作措施\t完成时限\t牵头单位\n清淤\t清理河道。\t\t市水务局\n":            "清理河道。\n清淤\n（原表空白）\n（原表无此栏）\n",
		"重点任务\t工作措施\t完成时限\t牵头单位\t责任单位\n清淤\t清理河道。\t年底前\t市水务局\t\n": "清理河道。\n清淤\n年底前\n（原表空白）\n",
	} {
		r, err := parse.Read(t.Context(), "plan.txt", strings.NewReader("新河市2026年治水计划\n"+plan), nil)
		require.NoError(t, err)
		assert.Equal(t, want, bodyText(t, table, &report.Letters(r.Plan, nil, nil).Letters[0]))
	}
}
