package parse_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/plan/errata"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	writedocx "github.com/zeren-plan/zeren/report/docx"
	writehtml "github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/pdf"
	"github.com/zeren-plan/zeren/report/sarif"
	writetext "github.com/zeren-plan/zeren/report/text"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// use does with a plan all that the library can do, and returns what that gives.
func use(t testing.TB, r *parse.Result, fonts *pdf.Fonts) string {
	var b bytes.Buffer
	ds := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags})
	findings := []*report.Findings{report.FindingsOf(r.Plan, r.Table, ds)}
	batch := report.Letters(r.Plan, r.Registry, &report.Options{Findings: ds})
	table := report.TableOf(r.Plan)
	for _, err := range []error{
		plan.Write(&b, r.Plan),
		writetext.Plan(&b, r.Plan, plan.Chinese),
		writetext.Units(&b, unit.Assign(r.Plan, r.Registry), r.Plan, r.Registry, plan.English),
		unit.Suggest(&b, r.Plan, r.Registry, plan.Chinese),
		errata.Write(&b, errata.Suggest(r.Plan, r.Table, ds, plan.Chinese), plan.Chinese),
		writehtml.Findings(&b, findings, plan.Chinese),
		sarif.Write(&b, findings, "1", plan.English),
		report.ComparisonOf(diff.Compare(r.Plan, r.Plan, r.Registry, r.Registry)).WriteJSON(&b),
		csv.Table(&b, table, ','), xlsx.Table(&b, table), writehtml.Table(&b, table), writedocx.Table(&b, table, nil),
	} {
		require.NoError(t, err)
	}
	for i := range batch.Letters[:min(2, len(batch.Letters))] {
		doc := batch.Letters[i].Document()
		require.NoError(t, writedocx.Write(&b, doc, nil))
		if fonts != nil {
			require.NoError(t, pdf.Write(&b, doc, &pdf.Options{Fonts: fonts}))
		}
	}
	return b.String()
}

// All of the library may be used by many goroutines at once, with the same arguments;
// each gets what one alone would.
func TestManyGoroutines(t *testing.T) {
	opt := &parse.Options{Registry: unit.Beijing()}
	forms := smallForms(t)
	shared, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(tsv), opt)
	require.NoError(t, err)
	var docs []*report.Document
	for _, l := range report.Letters(shared.Plan, shared.Registry, nil).Letters {
		docs = append(docs, l.Document())
	}
	fonts, err := pdf.NewFonts(nil, docs...)
	require.NoError(t, err)
	want := use(t, shared, fonts)
	var all sync.WaitGroup
	for range 4 {
		for form, src := range forms {
			all.Go(func() {
				r, err := parse.Read(context.Background(), "plan."+form, bytes.NewReader(src), opt)
				if assert.NoError(t, err) {
					assert.Equal(t, bare(t, shared.Plan), bare(t, r.Plan), form)
					use(t, r, nil)
				}
				assert.Equal(t, want, use(t, shared, fonts))
			})
		}
	}
	all.Wait()
}

// Nothing that is given to the library is changed by it. What is compared was made
// twice, so that no copy has to be trusted.
func TestArgumentsStay(t *testing.T) {
	made := func() (*parse.Options, *parse.Result, []byte) {
		y, err := os.ReadFile("../plan/unit/beijing.yaml")
		require.NoError(t, err)
		reg, err := unit.Load(bytes.NewReader(y))
		require.NoError(t, err)
		opt := &parse.Options{Registry: reg, Password: "x"}
		src, err := os.ReadFile(seed)
		require.NoError(t, err)
		r, err := parse.Read(context.Background(), "plan.txt", bytes.NewReader(src), opt)
		require.NoError(t, err)
		return opt, r, src
	}
	opt, r, src := made()
	wantOpt, want, wantSrc := made()
	use(t, r, nil)
	assert.Equal(t, wantOpt, opt)
	assert.Equal(t, want.Plan, r.Plan)
	assert.Equal(t, want.Table, r.Table)
	assert.Equal(t, want.Diags, r.Diags)
	assert.Equal(t, want.Registry, r.Registry)
	assert.Equal(t, wantSrc, src)
}

// What a caller makes of a list of the library changes nothing but the list.
func TestListsAreCopies(t *testing.T) {
	check.Rules()[0], report.SignNames()[0] = check.Rule{}, "nothing"
	assert.NotEmpty(t, check.Rules()[0].Codes)
	assert.Equal(t, "seal", report.SignNames()[0])
}

// A reader that fails, panics or never ends is an error of the call.
func TestReadersThatFail(t *testing.T) {
	broken := errors.New("the line is down")
	_, err := parse.Read(context.Background(), "plan", io.MultiReader(strings.NewReader(tsv), iotest.ErrReader(broken)), nil)
	assert.ErrorIs(t, err, broken)

	_, err = parse.Read(context.Background(), "plan", panicking{}, nil)
	var f *plan.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, plan.SourceFault, f.Code)
	assert.Contains(t, f.Error(), "plan: the program itself failed on this file, which was not read: no such thing")
	assert.Contains(t, f.Err.Error(), "panicking")

	ctx, cancel := context.WithCancel(context.Background())
	pipe, end := io.Pipe()
	defer end.Close()
	cancel()
	_, err = parse.Read(ctx, "plan", pipe, nil)
	assert.ErrorIs(t, err, context.Canceled)
}

type panicking struct{}

func (panicking) Read([]byte) (int, error) { panic("no such thing") }
