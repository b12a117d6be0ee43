//go:build full

package parse_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// run runs a program where it is installed.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skip(name + " is not installed")
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	require.NoError(t, err, string(out))
}

// The seed and made-up plans, printed to PDF by other programs, come back as the
// same plans.
func TestPDFsByOtherPrograms(t *testing.T) {
	dir := os.Getenv("ZEREN_KEEP") // where the files stay, to look at them
	if dir == "" {
		dir = t.TempDir()
	}
	plans := map[string]*plan.Plan{"seed": readSeed(t).Plan}
	for i := range uint64(12) {
		g := &generator{Rand: rand.New(rand.NewPCG(i, 7))}
		plans[fmt.Sprintf("made-up-%d", i)] = g.plan()
	}
	var documents, sheets, pages []string
	for name, p := range plans {
		table := report.TableOf(p)
		create := func(end string) *os.File {
			f, err := os.Create(filepath.Join(dir, name+"-"+end+"."+end))
			require.NoError(t, err)
			t.Cleanup(func() { f.Close() })
			return f
		}
		d, x, h := create("docx"), create("xlsx"), create("html")
		require.NoError(t, docx.Table(d, table, nil))
		require.NoError(t, xlsx.Table(x, table))
		require.NoError(t, html.Table(h, table))
		documents, sheets, pages = append(documents, d.Name()), append(sheets, x.Name()), append(pages, h.Name())
	}
	e := engine(t)
	same := func(t *testing.T, name, file string) {
		r, err := parse.File(context.Background(), file, &parse.Options{PDF: e})
		require.NoError(t, err, file)
		assert.Equal(t, flat(t, plans[name]), flat(t, r.Plan), file)
	}
	profile := "-env:UserInstallation=file://" + t.TempDir()
	t.Run("LibreOffice", func(t *testing.T) {
		args := append([]string{profile, "--headless", "--convert-to", "pdf", "--outdir", dir}, append(documents, sheets...)...)
		run(t, "soffice", args...)
		for name := range plans {
			same(t, name, filepath.Join(dir, name+"-docx.pdf"))
			same(t, name, filepath.Join(dir, name+"-xlsx.pdf"))
		}
	})
	t.Run("Chromium", func(t *testing.T) {
		alike := 0
		for _, page := range pages {
			name := filepath.Base(page[:len(page)-len("-html.html")])
			file := filepath.Join(dir, name+"-page.pdf")
			run(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir="+t.TempDir(), "--print-to-pdf="+file, "file://"+page)
			same(t, name, file)
			// Small pages, which a row may fill, with Chromium's own head and foot.
			src, err := os.ReadFile(page)
			require.NoError(t, err)
			small := filepath.Join(dir, name+"-small.html")
			require.NoError(t, os.WriteFile(small, []byte(strings.Replace(string(src), "</head>", "<style>@page{size:A5 landscape} td,th{font-size:13pt;break-inside:auto} tr{break-inside:auto}</style></head>", 1)), 0o666))
			file = filepath.Join(dir, name+"-small.pdf")
			run(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(), "--print-to-pdf="+file, "file://"+small)
			r, err := parse.File(context.Background(), file, &parse.Options{PDF: e})
			require.NoError(t, err, file)
			// A row whose blank cells are those of a rest can't be told from one.
			joined := slices.ContainsFunc(r.Diags, func(d plan.Diag) bool { return d.Code == plan.TableJoined || d.Code == plan.TableLoose })
			if flat(t, plans[name]) == flat(t, r.Plan) {
				alike++
			} else {
				assert.True(t, joined, "%s differs and says nothing", file)
			}
		}
		assert.GreaterOrEqual(t, alike, 11, "of %d", len(plans))
	})
	t.Run("ReportLab", func(t *testing.T) {
		for name, p := range plans {
			table := filepath.Join(dir, name+"-table.csv")
			f, err := os.Create(table)
			require.NoError(t, err)
			require.NoError(t, csv.Table(f, report.TableOf(p), ','))
			require.NoError(t, f.Close())
			file := filepath.Join(dir, name+"-table.pdf")
			run(t, "/usr/bin/python3", "../testdata/pdf/platypus.py", table, file)
			same(t, name, file)
		}
	})
	turned := func(of string) string {
		file := filepath.Join(dir, "turned-"+of)
		run(t, "qpdf", "--rotate=+90", filepath.Join("../testdata/pdf", of), file)
		return file
	}
	t.Run("qpdf", func(t *testing.T) {
		same(t, "seed", turned("lo-noto.pdf"))
		same(t, "seed", turned("chrome-wqy.pdf"))
	})
	t.Run("cairo", func(t *testing.T) {
		file := filepath.Join(dir, "cairo.pdf")
		run(t, "pdftocairo", "-pdf", "../testdata/pdf/lo-noto.pdf", file)
		same(t, "seed", file)
	})
}
