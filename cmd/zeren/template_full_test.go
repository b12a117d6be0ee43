//go:build full

package main

import (
	"archive/zip"
	"bytes"
	"context"
	"html"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
)

// webTemplate is a template as an office might begin one in LibreOffice.
const webTemplate = `<html><head><meta charset="utf-8"></head><body><h1>{{计划名称}}</h1><p>{{<b>单</b>位}}：共{{任务<i>总数}}</i>条。</p>
<table border="1"><tr><th>编号</th><th>任务</th><th>措施</th><th>时限</th><th>职责</th><th>分工</th></tr>
<tr><td>{{编号}}（{{位置}}）</td><td>｛｛任务｝｝</td><td>{{ 措施 }}</td><td>{{时限}}</td><td>{{职责}}</td><td>{{分工}}</td></tr></table><p>{{日期}}</p></body></html>`

// Templates that LibreOffice has saved, and ones whose runs are cut at every
// character as Word may cut them, give letters that LibreOffice reads back: each
// holds the lines of its unit, with their notes.
func TestTemplatesReadBack(t *testing.T) {
	work := t.TempDir()
	seed := "../../seeds/blue-sky-2025.txt"
	run := func(args ...string) {
		t.Helper()
		var out bytes.Buffer
		p := program{in: strings.NewReader(""), out: &out, err: &out, env: func(string) string { return "" }}
		require.Equal(t, exitDone, p.run(context.Background(), args), out.String())
	}
	profile := "-env:UserInstallation=file://" + t.TempDir()
	office := func(to, dir string, files ...string) {
		t.Helper()
		out, err := exec.Command("soffice", append([]string{profile, "--headless", "--convert-to", to, "--outdir", dir}, files...)...).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	r, err := parse.File(context.Background(), seed, nil)
	require.NoError(t, err)
	batch := report.Letters(r.Plan, r.Registry, &report.Options{Findings: check.Run(r.Plan, &check.Options{Found: r.Diags, Rules: check.RoleRules()})})
	names := report.FileNames(batch.Letters)

	own := filepath.Join(work, "own.docx")
	run("template", "init", "-o", own)
	saved := filepath.Join(work, "saved")
	office("docx", saved, own)
	page := filepath.Join(work, "web.html")
	require.NoError(t, os.WriteFile(page, []byte(webTemplate), 0o644))
	office("docx:MS Word 2007 XML", saved, "--writer", page)
	cut := filepath.Join(work, "cut.docx")
	cutRuns(t, filepath.Join(saved, "own.docx"), cut)

	for _, file := range []string{filepath.Join(saved, "own.docx"), filepath.Join(saved, "web.docx"), cut} {
		dir := filepath.Join(work, "letters-"+filepath.Base(file))
		run("letters", seed, "--template", file, "--out", dir)
		var files []string
		for _, n := range names {
			files = append(files, filepath.Join(dir, n+".docx"))
		}
		text := filepath.Join(work, "text-"+filepath.Base(file))
		office("txt:Text (encoded):UTF8", text, files...)
		for i, n := range names {
			b, err := os.ReadFile(filepath.Join(text, n+".txt"))
			require.NoError(t, err)
			got := plan.Squeeze(string(b))
			assert.NotContains(t, got, "{{", n)
			for _, p := range batch.Letters[i].Parts {
				for _, l := range p.Lines {
					for _, s := range append(append([]string{l.ID, l.Task, l.Text, l.Deadline}, l.Bodies...), l.Notes...) {
						_, after, ok := strings.Cut(got, plan.Squeeze(s))
						if !assert.True(t, ok, "%s of %s: %s", n, file, s) {
							return
						}
						if s == l.ID {
							got = after // the lines are in their order
						}
					}
				}
			}
		}
	}
}

var textRun = regexp.MustCompile(`<w:r(?: [^>]*)?>(<w:rPr>(?:[^<]|<[^/]|</w:[^r]|</w:r[^P])*</w:rPr>|<w:rPr/>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>`)

// cutRuns writes a copy of a document with a run for each character, and marks of
// the spelling check in between.
func cutRuns(t *testing.T, from, to string) {
	z, err := zip.OpenReader(from)
	require.NoError(t, err)
	defer z.Close()
	data, err := fs.ReadFile(z, "word/document.xml")
	require.NoError(t, err)
	count := 0
	data = textRun.ReplaceAllFunc(data, func(b []byte) []byte {
		m := textRun.FindSubmatch(b)
		var out []byte
		for _, c := range html.UnescapeString(string(m[2])) {
			out = append(out, `<w:r>`+string(m[1])+`<w:t xml:space="preserve">`...)
			out = ooxml.AppendText(out, string(c))
			out = append(out, `</w:t></w:r><w:proofErr w:type="spellStart"/>`...)
			count++
		}
		return out
	})
	require.Greater(t, count, 200)
	e := ooxml.NewEdit(&z.Reader)
	e.Set("word/document.xml", data)
	var b bytes.Buffer
	require.NoError(t, e.Write(&b))
	require.NoError(t, os.WriteFile(to, b.Bytes(), 0o644))
}
