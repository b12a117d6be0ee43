package parse_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/table"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/plan/errata"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	writedocx "github.com/zeren-plan/zeren/report/docx"
	writehtml "github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/ics"
	writemarkdown "github.com/zeren-plan/zeren/report/markdown"
	"github.com/zeren-plan/zeren/report/pdf"
	"github.com/zeren-plan/zeren/report/sarif"
	writetext "github.com/zeren-plan/zeren/report/text"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// plansByHand are plans that no reader makes: with nothing, with parts that are not set,
// with values that there are none of.
func plansByHand() map[string]*plan.Plan {
	odd := &plan.Plan{Year: -1, Sections: []plan.Section{{}, {Tasks: []plan.Task{{}, {Measures: []plan.Measure{
		{},
		{ID: "1", Text: "巡查。", Lead: &plan.Duty{}, Support: &plan.Duty{Units: []plan.Unit{{}, {Name: "市水务局", ID: "没有"}, {Name: "各区", Group: true}}}},
		{ID: "1", Deadline: plan.Deadline{Kind: "never", Spans: []plan.Span{{}, {Start: &plan.Date{}, End: &plan.Date{Year: 9999, Month: 13, Day: 40}}}}},
	}}}}}, Notes: []plan.Note{{}}}
	return map[string]*plan.Plan{"nothing": {}, "one section": {Sections: []plan.Section{{}}}, "odd": odd}
}

// Whatever a caller makes by hand, the library gives a result or an error.
func TestWhatCallersMakeByHand(t *testing.T) {
	fonts, err := pdf.NewFonts(nil)
	assert.NoError(t, err)
	for name, p := range plansByHand() {
		for _, reg := range []*unit.Registry{nil, {}, unit.Beijing()} {
			uses := map[string]func(w io.Writer){
				"check": func(io.Writer) { check.Run(p, nil) },
				"against": func(io.Writer) {
					check.Run(p, &check.Options{Registry: reg, Rules: []check.Rule{check.Against(diff.Compare(p, p, reg, reg))}})
				},
				"compare": func(w io.Writer) { _ = report.ComparisonOf(diff.Compare(p, &plan.Plan{}, reg, nil)).WriteJSON(w) },
				"unlike":  func(io.Writer) { diff.Unlike(p, &plan.Plan{}) },
				"suggest": func(w io.Writer) { _ = unit.Suggest(w, p, reg, plan.Chinese) },
				"errata": func(w io.Writer) {
					_ = errata.Write(w, errata.Suggest(p, nil, check.Run(p, nil), plan.English), plan.English)
				},
				"findings": func(w io.Writer) {
					f := report.FindingsOf(p, nil, check.Run(p, nil))
					_ = writehtml.Findings(w, []*report.Findings{f}, plan.Chinese)
					_ = sarif.Write(w, []*report.Findings{f}, "", plan.English)
					_ = writetext.Findings(w, f, plan.English, writetext.Screen{})
				},
				"plan": func(w io.Writer) {
					_ = plan.Write(w, p)
					_ = writetext.Plan(w, p, plan.Chinese)
					_ = writetext.Units(w, unit.Assign(p, reg), p, reg, plan.English)
				},
				"table": func(w io.Writer) {
					x := report.TableOf(p)
					_ = csv.Table(w, x, ',')
					_ = xlsx.Table(w, x)
					_ = writehtml.Table(w, x)
					_ = writedocx.Table(w, x, nil)
					_ = writemarkdown.Table(w, x)
				},
				"letters": func(w io.Writer) {
					b := report.Letters(p, reg, nil)
					for i := range b.Letters {
						doc := b.Letters[i].Document()
						_ = writedocx.Write(w, doc, nil)
						_ = pdf.Write(w, doc, &pdf.Options{Fonts: fonts})
						_ = pdf.Write(w, doc, nil)
					}
					l := report.LedgerOf(b)
					_ = xlsx.Ledger(w, l, nil)
					_ = ics.Write(w, report.CalendarOf(l, ""), nil)
				},
			}
			for what, f := range uses {
				assert.NotPanics(t, func() { f(new(bytes.Buffer)) }, "%s: %s", name, what)
			}
		}
	}
	for what, f := range map[string]func(){
		"no grid": func() { _, _ = table.Read(&grid.Doc{}, nil) },
		"blank rows": func() {
			_, _ = table.Read(&grid.Doc{Blocks: []grid.Block{&grid.Table{Rows: []grid.Row{{}, {}}}, &grid.Paragraph{}}}, &table.Options{})
		},
		"letter":       func() { _ = writedocx.Write(io.Discard, new(report.Letter).Document(), nil) },
		"document":     func() { _ = writedocx.Write(io.Discard, new(report.Document), new(writedocx.Options)) },
		"pdf":          func() { _ = pdf.Write(io.Discard, new(report.Document), new(pdf.Options)) },
		"plan's table": func() { _ = xlsx.Table(io.Discard, new(report.PlanTable)) },
		"csv":          func() { _ = csv.Table(io.Discard, new(report.PlanTable), 0) },
		"ledger":       func() { _ = xlsx.Ledger(io.Discard, new(ledger.Ledger), nil) },
		"book":         func() { _, _, _ = ledger.Read(new(ledger.Book)) },
		"merge":        func() { ledger.Merge(new(ledger.Ledger), []*ledger.Book{{}, {}}) },
		"update":       func() { ledger.Update(new(ledger.Ledger), new(ledger.Ledger)) },
		"calendar":     func() { _ = ics.Write(io.Discard, new(report.Calendar), nil) },
		"corrections":  func() { _, _ = errata.Join(new(errata.List), nil) },
		"diagnostic": func() {
			_ = plan.Diag{}.Message(plan.Chinese) + plan.Diag{Code: plan.TableUnknownColumn}.Message(plan.English)
		},
		"registry":      func() { new(unit.Registry).Applies("", nil, ""); new(unit.Registry).Begins("市") },
		"empty file":    func() { _, _ = parse.Read(context.Background(), "", strings.NewReader(""), nil) },
		"empty options": func() { _, _ = parse.Read(context.Background(), "", strings.NewReader(tsv), &parse.Options{}) },
	} {
		assert.NotPanics(t, f, what)
	}
}
