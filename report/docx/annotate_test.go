package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
)

// annotated is a document with its findings as comments, and the findings.
func annotated(t *testing.T, src []byte) ([]byte, *report.Findings) {
	r, err := parse.Read(context.Background(), "plan.docx", bytes.NewReader(src), nil)
	require.NoError(t, err)
	f := report.FindingsOf(r.Plan, r.Table, check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags}))
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, docx.Annotate(&out, z, f, plan.English))
	return out.Bytes(), f
}

// commentsOf gives the text of each comment with the text of its range.
func commentsOf(t *testing.T, doc []byte) (comments, ranges []string) {
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	require.NoError(t, err)
	var part string
	rels, err := ooxml.Relations(z, "word/document.xml")
	require.NoError(t, err)
	for _, r := range rels {
		if strings.HasSuffix(r.Type, "/comments") {
			part = r.Target
		}
	}
	text := make(map[string]string)
	var ids []string
	require.NoError(t, ooxml.Walk(z, part, func(d *ooxml.Tokens, e xml.StartElement) error {
		switch e.Name.Local {
		case "comment":
			ids = append(ids, ooxml.Attr(e, "id"))
		case "t":
			s, err := d.Text()
			text[ids[len(ids)-1]] += s + "\n"
			return err
		}
		return nil
	}))
	open := make(map[string]*strings.Builder)
	done := make(map[string]string)
	require.NoError(t, ooxml.Walk(z, "word/document.xml", func(d *ooxml.Tokens, e xml.StartElement) error {
		switch e.Name.Local {
		case "commentRangeStart":
			open[ooxml.Attr(e, "id")] = new(strings.Builder)
		case "commentRangeEnd":
			done[ooxml.Attr(e, "id")] = open[ooxml.Attr(e, "id")].String()
			delete(open, ooxml.Attr(e, "id"))
		case "t":
			s, err := d.Text()
			for _, b := range open {
				b.WriteString(s)
			}
			return err
		}
		return nil
	}))
	assert.Empty(t, open)
	for _, id := range ids {
		comments, ranges = append(comments, text[id]), append(ranges, done[id])
	}
	return comments, ranges
}

func TestEachFindingIsACommentOnItsCell(t *testing.T) {
	src, err := os.ReadFile("../../testdata/forms/libreoffice.docx")
	require.NoError(t, err)
	doc, f := annotated(t, src)
	comments, ranges := commentsOf(t, doc)
	require.Len(t, comments, len(f.Findings))
	for i, x := range f.Findings {
		assert.Contains(t, comments[i], x.Message(plan.English))
		if x.Cell != "" {
			assert.Equal(t, plan.Squeeze(x.Cell), plan.Squeeze(ranges[i]), x.Message(plan.English))
		}
	}
}

// The copy is the same plan, and all parts but those that have to change are the
// same bytes.
func TestAnnotateChangesNothingElse(t *testing.T) {
	src, err := os.ReadFile("../../testdata/forms/libreoffice.docx")
	require.NoError(t, err)
	doc, _ := annotated(t, src)
	before, err := parse.Read(context.Background(), "plan.docx", bytes.NewReader(src), nil)
	require.NoError(t, err)
	after, err := parse.Read(context.Background(), "plan.docx", bytes.NewReader(doc), nil)
	require.NoError(t, err)
	after.Plan.Source.SHA256 = before.Plan.Source.SHA256
	assert.Equal(t, before.Plan, after.Plan)
	assert.Equal(t, before.Diags, after.Diags)

	a, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(t, err)
	b, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	require.NoError(t, err)
	may := map[string]bool{"word/document.xml": true, "word/_rels/document.xml.rels": true, "[Content_Types].xml": true}
	for _, x := range a.File {
		if may[x.Name] {
			continue
		}
		want, err := fs.ReadFile(a, x.Name)
		require.NoError(t, err)
		got, err := fs.ReadFile(b, x.Name)
		require.NoError(t, err)
		assert.Equal(t, want, got, x.Name)
	}
}

// What was annotated before is annotated anew and not twice.
func TestAnnotateTwice(t *testing.T) {
	src, err := os.ReadFile("../../testdata/forms/libreoffice.docx")
	require.NoError(t, err)
	once, f := annotated(t, src)
	twice, _ := annotated(t, once)
	comments, _ := commentsOf(t, twice)
	assert.Len(t, comments, len(f.Findings))
	assert.Equal(t, partsOf(t, once), partsOf(t, twice))
}

// partsOf are the bytes of a document's parts by name.
func partsOf(t *testing.T, doc []byte) map[string]string {
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	require.NoError(t, err)
	out := make(map[string]string)
	for _, f := range z.File {
		b, err := fs.ReadFile(z, f.Name)
		require.NoError(t, err)
		out[f.Name] = string(b)
	}
	return out
}

// document is a document of some parts.
func document(t *testing.T, parts map[string]string) []byte {
	parts["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, parts[name])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return file.Bytes()
}

// People's comments stay, and so does one of an earlier check that somebody
// answered or ticked off; it is not made again.
func TestAnnotateKeepsWhatPeopleSay(t *testing.T) {
	const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"`
	const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	cell := func(s string) string { return "<w:tc><w:p><w:r><w:t>" + s + "</w:t></w:r></w:p></w:tc>" }
	row := func(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }
	mark := func(id string) string {
		return `<w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:commentReference w:id="` + id + `"/></w:r>`
	}
	commented := func(s string, ids ...string) string {
		open, shut := "", ""
		for _, id := range ids {
			open += `<w:commentRangeStart w:id="` + id + `"/>`
			shut += `<w:commentRangeEnd w:id="` + id + `"/>` + mark(id)
		}
		return "<w:tc><w:p>" + open + "<w:r><w:t>" + s + "</w:t></w:r>" + shut + "</w:p></w:tc>"
	}
	comment := func(id, author, paragraph, text string) string {
		return `<w:comment w:id="` + id + `" w:author="` + author + `"><w:p w14:paraId="` + paragraph + `"><w:r><w:annotationRef/></w:r><w:r><w:t>` + text + `</w:t></w:r></w:p></w:comment>`
	}
	const said = "warning X05: marks one after the other: “，，”"
	answered := strings.Replace(comment("4", "zeren", "0000000F", said), "</w:comment>", `<w:p w14:paraId="00000004"><w:r><w:t>`+plan.Diag{Code: plan.DoubledMark}.Hint(plan.English)+`</w:t></w:r></w:p></w:comment>`, 1)
	src := document(t, map[string]string{
		"word/document.xml": `<w:document ` + ns + `><w:body><w:p><w:r><w:t>新河市2026年治理方案</w:t></w:r></w:p><w:tbl>` +
			row(cell("序号"), cell("重点任务"), cell("工作措施"), cell("完成时限"), cell("牵头部门"), cell("责任单位")) +
			row(cell("1"), cell("巡查"), commented("加强巡查，，及时处置。", "4", "5"), cell("年底前"), cell("市水务局"), cell("市公安局")) +
			row(cell("2"), cell("管网"), commented("改造管网，，分段实施。", "1", "2"), cell("年底前"), cell("市水务局"), cell("市公安局")) +
			`</w:tbl></w:body></w:document>`,
		"word/comments.xml": `<w:comments ` + ns + `>` + comment("1", "zeren", "00000001", "out of date") + comment("2", "张三", "00000002", "请核对") +
			answered + comment("5", "李四", "00000005", "不改") + `</w:comments>`,
		"word/commentsExtended.xml":    `<w15:commentsEx ` + ns + `><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:done="0"/><w15:commentEx w15:paraId="00000004" w15:done="0"/><w15:commentEx w15:paraId="00000005" w15:paraIdParent="00000004" w15:done="0"/></w15:commentsEx>`,
		"word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + relation + `comments" Target="comments.xml"/><Relationship Id="r2" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`,
	})
	doc, _ := annotated(t, src)
	comments, ranges := commentsOf(t, doc)
	var at []string
	for i, c := range comments {
		first, _, _ := strings.Cut(c, "\n")
		if ranges[i] != "" && strings.Contains(ranges[i], "，，") {
			at = append(at, ranges[i]+" "+first)
		}
	}
	assert.Equal(t, []string{
		"改造管网，，分段实施。 请核对",
		"加强巡查，，及时处置。 " + said,
		"加强巡查，，及时处置。 不改",
		"改造管网，，分段实施。 " + said,
	}, at)
	all := partsOf(t, doc)
	assert.NotContains(t, all["word/document.xml"], mark("1"))
	assert.Contains(t, all["word/document.xml"], mark("2"))
	assert.NotContains(t, all["word/commentsExtended.xml"], "00000001")
	again, _ := annotated(t, doc)
	assert.Equal(t, all, partsOf(t, again))
}

// Cells as different programs write them: a paragraph without an end tag, a
// nested table, a text box, a control, deleted rows.
func TestAnnotateFindsCells(t *testing.T) {
	cell := func(s string) string { return "<w:tc><w:p><w:r><w:t>" + s + "</w:t></w:r></w:p></w:tc>" }
	row := func(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }
	head := row(cell("序号"), cell("重点任务"), cell("工作措施"), cell("完成时限"), cell("牵头部门"), cell("配合单位"))
	body := "<w:p><w:r><w:t>新河市2026年治理方案</w:t></w:r></w:p>" +
		"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>附图</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>" +
		"<w:tbl>" + head +
		row(cell("1"), cell("巡查"), "<w:tc><w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>加强巡查，，</w:t></w:r></w:p><w:p><w:r><w:t>及时处置。</w:t></w:r></w:p></w:tc>", cell("年底前"), "<w:tc><w:p/></w:tc>", cell("市财政局")) +
		"<w:sdt><w:sdtContent>" + row(cell("2"), cell("管网"), cell("改造管网10公里。"), "<w:tc><w:p/></w:tc>", cell("市水务局"), cell("——")) + "</w:sdtContent></w:sdt>" +
		row(cell("3"), cell("监测"), cell("己经建成的监测站正常运行。"), cell("年底前"), cell("市水务局"), cell("市财政局")) +
		"</w:tbl>"
	doc, f := annotated(t, document(t, map[string]string{
		"word/document.xml": `<w:document xmlns:w="` + ooxml.WordprocessingML + `"><w:body>` + body + `</w:body></w:document>`,
	}))
	comments, ranges := commentsOf(t, doc)
	require.Len(t, comments, len(f.Findings))
	got := make(map[string]string)
	for i, x := range f.Findings {
		got[string(x.Code)] = ranges[i]
	}
	assert.Equal(t, "加强巡查，，及时处置。", got["X05"])
	assert.Equal(t, "", got["U19"])
	assert.Equal(t, "", got["D03"])
	assert.Equal(t, "己经建成的监测站正常运行。", got["X08"])
	_, err := parse.Read(context.Background(), "plan.docx", bytes.NewReader(doc), nil)
	require.NoError(t, err)
}
