package xlsx_test

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/ics"
)

// Every plan of testdata goes round: its ledger comes back row by row, its parts
// merge without a word, an update to itself changes nothing, and it has an
// overview and a calendar.
func TestEveryPlanGoesRound(t *testing.T) {
	files, err := filepath.Glob("../../testdata/plans/*.txtar")
	require.NoError(t, err)
	plans := 0
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		require.NoError(t, err)
		if strings.Contains(a.Files[0].Name, "/") {
			continue // the parts of a package
		}
		r, err := parse.Read(context.Background(), a.Files[0].Name, bytes.NewReader(a.Files[0].Data), nil)
		if err != nil {
			continue
		}
		plans++
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			batch := report.Letters(r.Plan, r.Registry, nil)
			l := report.LedgerOf(batch)
			require.NoError(t, html.Overview(io.Discard, report.OverviewOf(r.Plan, &report.OverviewOptions{Registry: r.Registry, Findings: r.Diags}), plan.English))
			require.NoError(t, ics.Write(io.Discard, report.CalendarOf(l, ""), nil))
			assert.Empty(t, report.NoticesOf(batch, batch, diff.Compare(r.Plan, r.Plan, r.Registry, r.Registry)).Notices)
			book := bookOf(t, l, "台账.xlsx", nil)
			if len(l.Rows) == 0 {
				return
			}
			for i := range l.Rows {
				l.Rows[i].Filled[ledger.Report] = l.Rows[i].Unit + "已办"
			}
			back, told, err := ledger.Read(book)
			require.NoError(t, err)
			require.Empty(t, told)
			var books []*ledger.Book
			for _, u := range l.Units() {
				books = append(books, bookOf(t, l.Part(u), u+".xlsx", nil))
			}
			m := ledger.Merge(back, books)
			require.Empty(t, m.Diags)
			for i := range l.Rows {
				want := l.Rows[i]
				want.Section, want.Task, want.Text = strings.TrimSpace(want.Section), strings.TrimSpace(want.Task), strings.TrimSpace(want.Text)
				m.Ledger.Rows[i].At = plan.Place{}
				require.Equal(t, want, m.Ledger.Rows[i])
			}
			u := ledger.Update(m.Ledger, report.LedgerOf(batch))
			require.Equal(t, len(l.Rows), u.Carried, "%v", u.Diags)
			require.Empty(t, u.Diags)
		})
	}
	assert.Greater(t, plans, 40)
}
