package parse_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/pdftest"
	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/docx"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	writedocx "github.com/zeren-plan/zeren/report/docx"
	writehtml "github.com/zeren-plan/zeren/report/html"
	writemarkdown "github.com/zeren-plan/zeren/report/markdown"
	"github.com/zeren-plan/zeren/report/xlsx"
)

const (
	tsv      = "临江市2026年行动计划\n序号\t重点任务\t工作措施\t完成时限\t牵头部门\n1\t清淤\t清理三条河道。\t6月底前\t市水务局、市财政局\n"
	tsvBegin = "序号\t重点任务\t工作措施\t完成时限\t牵头部门\n1\t清淤\t清理。\t年底前\t"
)

// packed is a zip of parts. One called NAME!SIZE claims that size in the directory,
// whatever it unpacks to.
func packed(t testing.TB, parts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		name, claimed, lies := strings.Cut(parts[i], "!")
		data := []byte(parts[i+1])
		if !lies {
			w, err := z.Create(name)
			require.NoError(t, err)
			_, err = w.Write(data)
			require.NoError(t, err)
			continue
		}
		var flat bytes.Buffer
		w, err := flate.NewWriter(&flat, flate.BestSpeed)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(data), CompressedSize64: uint64(flat.Len())}
		_, err = fmt.Sscan(claimed, &h.UncompressedSize64)
		require.NoError(t, err)
		raw, err := z.CreateRaw(h)
		require.NoError(t, err)
		_, err = raw.Write(flat.Bytes())
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

const (
	wordStart = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordEnd   = `</w:body></w:document>`
	wordPart  = "word/document.xml"
)

// noise does not pack well.
func noise(n int) string {
	b := make([]byte, n)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return string(b)
}

// numbered are rows of a sheet that say their numbers.
func manyNames(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "市第%d局、", i)
	}
	return b.String()
}

func numbered(rows int) string {
	var b strings.Builder
	for i := range rows {
		fmt.Fprintf(&b, "<row><c><v>%d</v></c></row>", i)
	}
	return b.String()
}

// sheetOf is a workbook of one sheet.
func sheetOf(t testing.TB, rows string) []byte {
	return packed(t,
		"_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/></Relationships>`,
		"xl/sheet.xml", "<worksheet><sheetData>"+rows+"</sheetData></worksheet>")
}

// What is made to harm gives an error that says what it is.
func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long under the race detector")
	}
	repeat := strings.Repeat
	wide := "<w:tbl><w:tr>" + repeat("<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>", 1001) + "</w:tr></w:tbl>"
	for _, c := range []struct {
		what string
		src  []byte
		code plan.Code
		says string
	}{
		{"a zip bomb", packed(t, wordPart, repeat(" ", 20<<20)), plan.LimitRatio, "over 300 times"},
		{"a part of 200 MB", packed(t, wordPart+"!209715200", noise(1<<20)), plan.LimitPart, "over 128 MB"},
		{"parts of 300 MB in all", packed(t, "a!104857600", noise(1<<20), "b!104857600", noise(1<<20), wordPart+"!104857600", noise(1<<20)), plan.LimitUnzipped, "over 256 MB"},
		{"a part that unpacks to more than it claims", packed(t, wordPart+"!100", wordStart+repeat(" ", 5<<20)+wordEnd), plan.SourceDamaged, "not a valid zip file"},
		{"a part that claims nearly all there can be", packed(t, wordPart+"!18446744073709551615", "x"), plan.LimitPart, ""},
		{"11,000 parts", packed(t, slices.Concat(slices.Repeat([]string{"x", ""}, 11_000), []string{wordPart, ""})...), plan.LimitParts, ""},
		{"a zip in a zip", packed(t, wordPart, string(packed(t, wordPart, repeat(" ", 1<<20)))), plan.SourceDamaged, "XML"},
		{"zips in a zip", packed(t, "a.zip", string(packed(t, "b.zip", ""))), plan.SourceNotText, "ZIP"},
		{"a main part outside", packed(t, "_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../../../etc/hostname"/></Relationships>`), plan.SourceDamaged, "etc/hostname"},
		{"a main part that names its own", packed(t, "_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/_rels/.rels"/></Relationships>`), plan.SourceNoTable, ""},
		{"a billion laughs", packed(t, wordPart, `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`+wordStart+"<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"+wordEnd), plan.SourceDamaged, "document type declaration"},
		{"an external entity", packed(t, wordPart, `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>`+wordStart+"<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"+wordEnd), plan.SourceDamaged, "document type declaration"},
		{"an entity without declaration", packed(t, wordPart, wordStart+"<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"+wordEnd), plan.SourceDamaged, "entity"},
		{"tables 10,000 deep", packed(t, wordPart, wordStart+repeat("<w:tbl><w:tr><w:tc>", 10_000)), plan.LimitDepth, "more than 400 deep"},
		{"1,001 columns of a document", packed(t, wordPart, wordStart+wide+wordEnd), plan.LimitColumns, ""},
		{"elements 100,000 deep in a page", []byte("<table><tr><td>" + repeat("<div>", 100_000)), plan.SourceDeep, "512"},
		{"elements 450 deep in a page", []byte("<table><tr><td>" + repeat("<div>", 450)), plan.LimitDepth, "more than 400"},
		{"cells of a page that cover billions", []byte("<table>" + repeat("<tr><td colspan=1000 rowspan=1000>甲", 10_000)), plan.LimitCells, ""},
		{"two parts of one name", packed(t, wordPart, wordStart+"<w:p/>"+wordEnd, "word/Document.xml", wordStart+wordEnd), plan.SourceDamaged, "two parts are called word/Document.xml"},
		{"two parts of one name as word\\document.xml", packed(t, wordPart, wordStart+"<w:p/>"+wordEnd, `word\document.xml`, wordStart+wordEnd), plan.SourceDamaged, `two parts are called word\document.xml`},
		{"two parts of one name as /word/document.xml", packed(t, wordPart, wordStart+"<w:p/>"+wordEnd, `/word/document.xml`, wordStart+wordEnd), plan.SourceDamaged, `two parts are called /word/document.xml`},
		{"two parts of one name as word/./document.xml", packed(t, wordPart, wordStart+"<w:p/>"+wordEnd, `word/./document.xml`, wordStart+wordEnd), plan.SourceDamaged, `two parts are called word/./document.xml`},
		{"two parts of one name as word/x/../Document.xml", packed(t, wordPart, wordStart+"<w:p/>"+wordEnd, `word/x/../Document.xml`, wordStart+wordEnd), plan.SourceDamaged, `two parts are called word/x/../Document.xml`},
		{"five million elements of a page", []byte("<table><tr><td>甲</table>" + repeat("<a>", 5_000_000)), plan.LimitElements, "over 3000000 elements"},
		{"four million attributes of a page", []byte("<table><tr><td>甲</table><p " + repeat("a ", 4_000_000) + ">"), plan.LimitElements, ""},
		{"three million cells of CSV", []byte(repeat(",", 3_000_000)), plan.LimitCells, ""},
		{"three million cells of tabs", []byte(repeat("\t", 3_000_000) + "甲"), plan.LimitCells, ""},
		{"three million cells of Markdown", []byte(repeat("|", 3_000_000) + "\n" + repeat("|-", 1000)), plan.LimitCells, ""},
		{"three million cells drawn with lines", []byte(repeat("┌"+repeat("─┬", 250)+"┐\n", 12_000)), plan.LimitCells, ""},
		{"50,001 rows of a document", packed(t, wordPart, wordStart+"<w:tbl>"+repeat("<w:tr/>", 50_001)+"</w:tbl>"+wordEnd), plan.LimitRows, ""},
		{"50,001 rows of a sheet", sheetOf(t, numbered(50_001)), plan.LimitRows, ""},
		{"a million columns, comma-separated", []byte(tsvBegin + repeat(",", 1_000_000)), plan.LimitText, ""},
		{"a million columns of CSV", []byte(strings.ReplaceAll(tsvBegin, "\t", ",") + "市水务局\n" + repeat(",", 1_000_000)), plan.LimitColumns, ""},
		{"a million columns of tabs", []byte(tsvBegin + repeat("\t", 1_000_000)), plan.LimitColumns, ""},
		{"1,001 columns of Markdown", []byte("|" + repeat("牵头部门|", 1001) + "\n|" + repeat("---|", 1001) + "\n"), plan.LimitColumns, ""},
		{"quotations 100,000 deep", []byte("|重点任务|牵头部门|\n|---|---|\n|甲|乙|\n\n" + repeat(">", 100_000)), plan.LimitDepth, ""},
		{"lists 2,000 deep", []byte("|重点任务|牵头部门|\n|---|---|\n|甲|乙|\n\n" + repeat(" ", 4000) + "- a\n"), plan.LimitDepth, ""},
		{"emphasis without end", []byte("|重点任务|牵头部门|\n|---|---|\n|甲|乙|\n\n" + repeat("*a_", 100_000)), plan.LimitText, ""},
		{"links without end, in many lines", []byte("|重点任务|牵头部门|\n|---|---|\n|甲|乙|\n\n" + repeat(repeat("[a](", 100)+"\n", 1000)), plan.LimitText, ""},
		{"a cell of 11,000 names", []byte(strings.ReplaceAll(tsvBegin, "\t", ",") + manyNames(11_000) + "\n"), plan.LimitLetters, "over 50000000 characters"},
		{"nothing but zeros", make([]byte, 1<<20), plan.SourceEncoding, ""},
		{"one word below 50,001 line ends", []byte(repeat("\n", 50_001) + "甲"), plan.LimitRows, ""},
		{"nothing but line ends", []byte(repeat("\n", 50_001)), plan.SourceEmpty, ""},
		{"no UTF-8, and nothing else", []byte(repeat("\xff\xfd", 1000)), plan.SourceEncoding, ""},
	} {
		_, err := parse.Read(context.Background(), "plan", bytes.NewReader(c.src), nil)
		var f *plan.Failure
		if assert.ErrorAs(t, err, &f, c.what) {
			assert.Equal(t, c.code, f.Code, "%s: %s", c.what, f.Error())
			assert.Contains(t, f.Error(), c.says, c.what)
		}
	}
}

// Of what is too large no more is read than shows that it is.
func TestHugeFileIsNotReadOn(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long under the race detector")
	}
	zeros := &endless{left: 2 << 30}
	_, err := parse.Read(context.Background(), "plan", zeros, nil)
	var f *plan.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, plan.LimitBytes, f.Code)
	assert.Less(t, (2<<30)-zeros.left, int64(65<<20))
}

// endless is a file of zeros.
type endless struct{ left int64 }

func (e *endless) Read(p []byte) (int, error) {
	n := min(int64(len(p)), e.left)
	if e.left -= n; n == 0 {
		return 0, io.EOF
	}
	clear(p[:n])
	return int(n), nil
}

// A line of 100 MB, where the user has raised the limit of bytes.
func TestLineOf100MB(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long under the race detector")
	}
	line := strings.NewReader(strings.Repeat("清理河道清理河道", 100<<20/24))
	_, err := parse.Read(context.Background(), "plan", line, &parse.Options{Limits: limit.Limits{Bytes: 200 << 20}})
	var f *plan.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, plan.LimitText, f.Code)
}

// A cell that takes long to understand does not take longer than the limit, but for
// the row at hand.
func TestTimeLimit(t *testing.T) {
	var b strings.Builder
	b.WriteString(tsvBegin + "市水务局\n")
	for i := range 40_000 {
		fmt.Fprintf(&b, "%d\t清淤\t清理。\t年底前\t市水 务局 市财 政局\n", i+2)
	}
	_, err := parse.Read(context.Background(), "plan", strings.NewReader(b.String()), &parse.Options{Limits: limit.Limits{Time: 50 * time.Millisecond}})
	var f *plan.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, "plan: reading the file took over 50ms and was stopped", f.Error())
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = parse.Read(ctx, "plan", strings.NewReader(b.String()), nil)
	assert.ErrorIs(t, err, context.Canceled)
}

// Nothing that a file names is fetched.
func TestNothingIsFetched(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer server.Close()
	u := server.URL
	external := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="` + u + `/x" TargetMode="External"/></Relationships>`
	table := `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>重点任务</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>牵头部门</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>清淤</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>市水务局</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
	for name, src := range map[string][]byte{
		"embedded part": packed(t, "word/_rels/document.xml.rels", fmt.Sprintf(external, "aFChunk"), wordPart, wordStart+table+`<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>`+wordEnd),
		"main part":     packed(t, "_rels/.rels", fmt.Sprintf(external, "officeDocument"), wordPart, wordStart+table+wordEnd),
		"numbering":     packed(t, "word/_rels/document.xml.rels", fmt.Sprintf(external, "numbering"), wordPart, wordStart+table+wordEnd),
		"page": []byte(`<html><head><link rel=stylesheet href="` + u + `/a.css"><script src="` + u + `/a.js"></script><base href="` + u + `"></head><body><img src="` + u +
			`/a.png"><iframe src="` + u + `"></iframe><table background="` + u + `/b.png"><tr><td>重点任务<td>牵头部门<tr><td>清淤<td>市水务局</table>`),
		"Markdown": []byte("![x](" + u + "/a.png)\n\n|重点任务|牵头部门|\n|---|---|\n|清淤|市水务局|\n"),
		"PDF": pdftest.File("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI("+u+")>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.launchURL\\(\""+u+"\"\\))>>]>>>>>>", onePage,
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(http://x)>>>>]/AA<</O<</S/SubmitForm/F("+u+")>>>>>>"),
	} {
		r, err := parse.Read(context.Background(), name, bytes.NewReader(src), &parse.Options{PDF: engine(t)})
		if name != "PDF" && assert.NoError(t, err, name) {
			assert.Equal(t, 1, len(slices.Collect(r.Plan.Items())), name)
		}
	}
	assert.Zero(t, asked.Load())
}

// Control characters end neither in JSON nor in a letter that can't be opened.
func TestControlCharacters(t *testing.T) {
	var odd strings.Builder
	for c := rune(1); c < 0x20; c++ {
		if c != '\t' && c != '\n' && c != '\r' {
			odd.WriteRune(c)
		}
	}
	odd.WriteString("\x7f\u0085\u200b\u202e\ufeff\ufffe\uffff\U0010ffff")
	r, err := parse.Read(context.Background(), "plan", strings.NewReader(strings.Replace(tsv, "清理三条", "清理"+odd.String()+"三条", 1)), nil)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, plan.Write(&b, r.Plan))
	assert.True(t, json.Valid(b.Bytes()))
	for _, l := range report.Letters(r.Plan, r.Registry, nil).Letters {
		b.Reset()
		require.NoError(t, writedocx.Write(&b, l.Document(), nil))
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		require.NoError(t, err)
		_, err = docx.Read("letter.docx", z, nil)
		assert.NoError(t, err)
	}
}

// Text of a plan is nothing that runs: no formula in a spreadsheet, no markup in a
// page.
func TestOutputsAreHarmless(t *testing.T) {
	for _, evil := range []string{"=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "|---|", "{{=1}}", "＝1+1", "＋1", "－2+3", "＠SUM(A1)", " \u3000=1+1", "\r=1", "\n+1"} {
		cell := strings.ReplaceAll(evil, "\"", "\"\"")
		src := "\"临江市2026年" + cell + "计划\"\n\"序号\",\"重点任务\",\"工作措施\",\"完成时限\",\"牵头部门\"\n\"1\",\"" + cell + "\",\"" + cell + "\",\"" + cell + "\",\"" + cell + "\"\n\"2\",\"清淤\",\"清理。\",\"年底前\",\"市水务局\"\n"
		r, err := parse.Read(context.Background(), "plan", strings.NewReader(src), nil)
		require.NoError(t, err, evil)
		table := report.TableOf(r.Plan)
		var b bytes.Buffer
		require.NoError(t, csv.Table(&b, table, ','))
		for _, line := range strings.Split(b.String(), "\r\n") {
			for _, field := range strings.Split(strings.TrimPrefix(line, "\ufeff"), ",") {
				field = strings.TrimPrefix(field, `"`)
				assert.False(t, strings.IndexAny(strings.TrimLeftFunc(field, unicode.IsSpace), "=+-@＝＋－＠") == 0, "%q in %q", field, line)
				assert.False(t, field != "" && strings.ContainsAny(field[:1], "\t\r\n"), "%q in %q", field, line)
			}
		}
		b.Reset()
		require.NoError(t, xlsx.Table(&b, table))
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		require.NoError(t, err)
		for _, f := range z.File {
			if strings.HasPrefix(f.Name, "xl/worksheets/") {
				part, err := f.Open()
				require.NoError(t, err)
				data, err := io.ReadAll(part)
				require.NoError(t, err)
				assert.NotContains(t, string(data), "<f", f.Name)
				assert.NotContains(t, string(data), `hyperlink`, f.Name)
			}
		}
		b.Reset()
		require.NoError(t, writehtml.Table(&b, table))
		require.NoError(t, writehtml.Findings(&b, []*report.Findings{report.FindingsOf(r.Plan, r.Table, r.Diags)}, plan.Chinese))
		require.NoError(t, writehtml.Index(&b, report.Letters(r.Plan, r.Registry, nil).Index(func(*report.Letter, string) string { return evil })))
		assert.NotContains(t, b.String(), "<script>alert")
		assert.NotContains(t, b.String(), "<img src=x")
		b.Reset()
		require.NoError(t, writemarkdown.Table(&b, table))
		assert.NotContains(t, b.String(), "<script>")
	}
}

// forms are a small plan in every form that is read.
func smallForms(t testing.TB) map[string][]byte {
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(tsv), nil)
	require.NoError(t, err)
	table := report.TableOf(r.Plan)
	out := map[string][]byte{"txt": []byte(tsv)}
	for form, write := range map[string]func(io.Writer) error{
		"csv":  func(w io.Writer) error { return csv.Table(w, table, ',') },
		"md":   func(w io.Writer) error { return writemarkdown.Table(w, table) },
		"html": func(w io.Writer) error { return writehtml.Table(w, table) },
		"docx": func(w io.Writer) error { return writedocx.Table(w, table, nil) },
		"xlsx": func(w io.Writer) error { return xlsx.Table(w, table) },
	} {
		var b bytes.Buffer
		require.NoError(t, write(&b))
		out[form] = b.Bytes()
	}
	return out
}

// sound reads a file that may be damaged anywhere: it gives a plan that can be
// written, or a failure that says why not and is none of the program's own.
func sound(t testing.TB, what string, src []byte, opt *parse.Options) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	r, err := parse.Read(ctx, "plan", bytes.NewReader(src), opt)
	if err != nil {
		var f *plan.Failure
		require.ErrorAs(t, err, &f, what)
		require.NotEqual(t, plan.SourceFault, f.Code, "%s: %v", what, f.Err)
		return
	}
	var b bytes.Buffer
	require.NoError(t, plan.Write(&b, r.Plan), what)
	back, err := plan.Read(&b)
	require.NoError(t, err, what)
	require.Equal(t, r.Plan, back, what)
}

// truncations cuts a file at every hundredth of its length.
func truncations(t testing.TB, form string, src []byte, opt *parse.Options) {
	for i := range 100 {
		n := len(src) * i / 100
		sound(t, fmt.Sprintf("%s cut at %d of %d", form, n, len(src)), src[:n], opt)
	}
}

// flips changes single bytes: every one of a file up to 4 KB, else 500.
func flips(t testing.TB, form string, src []byte, opt *parse.Options) {
	r := rand.New(rand.NewPCG(7, uint64(len(src))))
	at := make([]int, len(src))
	for i := range at {
		at[i] = i
	}
	if len(src) > 4096 {
		r.Shuffle(len(at), func(i, j int) { at[i], at[j] = at[j], at[i] })
		at = at[:500]
	}
	for _, i := range at {
		hurt := slices.Clone(src)
		hurt[i] ^= byte(1 + r.IntN(255))
		sound(t, fmt.Sprintf("%s with byte %d as %#x", form, i, hurt[i]), hurt, opt)
	}
}

func TestDamagedFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long under the race detector")
	}
	for form, src := range smallForms(t) {
		truncations(t, form, src, nil)
		flips(t, form, src, nil)
	}
}

// A truncated file in which a whole plan stood is never read as if nothing had
// happened where its form has an end that is missing.
func TestTruncatedPackagesAreRefused(t *testing.T) {
	for _, form := range []string{"docx", "xlsx"} {
		src := smallForms(t)[form]
		for i := range 100 {
			_, err := parse.Read(context.Background(), "plan", bytes.NewReader(src[:len(src)*i/100]), nil)
			assert.Error(t, err, "%s cut at %d %%", form, i)
		}
	}
}

// Reading writes nothing, wherever a part's name points.
func TestPartsAreNotWritten(t *testing.T) {
	t.Chdir(t.TempDir())
	src := packed(t, "../escaped.xml", "<a/>", "/abs.xml", "<a/>", `..\back.xml`, "<a/>", wordPart, wordStart+wordEnd)
	_, err := parse.Read(context.Background(), "plan", bytes.NewReader(src), nil)
	assert.Error(t, err)
	left, err := os.ReadDir(".")
	require.NoError(t, err)
	assert.Empty(t, left)
}
