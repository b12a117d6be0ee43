//go:build full

package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
)

// Every letter of the seed, read back by programs that are not ours: the DOCX
// by LibreOffice, the PDF by poppler, hold each character of the letter.
func TestLettersReadBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "letters")
	var stderr bytes.Buffer
	p := program{in: strings.NewReader(""), out: &stderr, err: &stderr, env: func(string) string { return "" }}
	seed := "../../seeds/blue-sky-2025.txt"
	require.Equal(t, exitDone, p.run(context.Background(), []string{"letters", seed, "--out", dir}), stderr.String())

	r, err := parse.File(context.Background(), seed, nil)
	require.NoError(t, err)
	batch := report.Letters(r.Plan, r.Registry, &report.Options{Findings: check.Run(r.Plan, &check.Options{Found: r.Diags, Rules: check.RoleRules()})})
	names := report.FileNames(batch.Letters)

	text := t.TempDir()
	args := []string{"--headless", "-env:UserInstallation=file://" + t.TempDir(), "--convert-to", "txt:Text (encoded):UTF8", "--outdir", text}
	for _, n := range names {
		args = append(args, filepath.Join(dir, n+".docx"))
	}
	out, err := exec.Command("soffice", args...).CombinedOutput()
	require.NoError(t, err, string(out))

	for i, n := range names {
		want := characters(documentText(batch.Letters[i].Document()))
		b, err := os.ReadFile(filepath.Join(text, n+".txt"))
		require.NoError(t, err)
		assert.Equal(t, want, characters(string(b)), "%s.docx", n)

		b, err = exec.Command("pdftotext", filepath.Join(dir, n+".pdf"), "-").Output()
		require.NoError(t, err)
		got := characters(string(b))
		for c, k := range want {
			assert.GreaterOrEqual(t, got[c], k, "%s.pdf lacks %c", n, c)
		}
		// What there is more of is the header that comes back and page numbers.
		for c, k := range got {
			if !strings.ContainsRune("编号重点任务工作措施完成时限各单位分工落实情况—0123456789", c) {
				assert.Equal(t, want[c], k, "%s.pdf has other %c", n, c)
			}
		}
	}
}

// documentText is all text of a document.
func documentText(d *report.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		switch x := block.(type) {
		case *report.Heading:
			b.WriteString(x.Text)
		case *report.Paragraph:
			b.WriteString(x.Text)
		case *report.Table:
			for _, c := range x.Columns {
				b.WriteString(c.Title)
			}
			for _, row := range x.Rows {
				for _, c := range row.Cells {
					for _, s := range c {
						b.WriteString(s.Text)
					}
				}
			}
		case *report.Form:
			for _, row := range x.Rows {
				for _, f := range row {
					b.WriteString(f.Label + f.Text + strings.Join(f.Units, ""))
				}
			}
		}
	}
	return b.String()
}

func characters(s string) map[rune]int {
	n := make(map[rune]int)
	for _, c := range s {
		if !unicode.IsSpace(c) && c != '\ufeff' {
			n[c]++
		}
	}
	return n
}
