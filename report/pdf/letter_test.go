package pdf

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/internal/linebreak"
	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/report"
)

// seedLetters are the letters of the seed with settings.
func seedLetters(t *testing.T, settings string) []report.Letter {
	t.Helper()
	s, err := report.LoadSettings(strings.NewReader(settings))
	require.NoError(t, err)
	r, err := parse.File(context.Background(), "../../seeds/blue-sky-2025.txt", nil)
	require.NoError(t, err)
	return report.Letters(r.Plan, r.Registry, &report.Options{Settings: s}).Letters
}

// No number, formula or word is broken in a column, also where a table has all
// columns that there are.
func TestColumnsHoldTheirWords(t *testing.T) {
	fonts, err := wholeCharset()
	require.NoError(t, err)
	for _, settings := range []string{
		"", "landscape: true\n", "page: {table_size: 12}\n",
		"columns: [id, task, measure, deadline, duties, lead, responsible, support, person, progress, done]\n",
		"columns: [id, measure, lead, responsible, support, person, progress, done]\npage: {table_size: 12}\n",
	} {
		s, err := report.LoadSettings(strings.NewReader(settings))
		require.NoError(t, err)
		layout := s.Layout()
		set := &setter{fonts: fonts, missing: make(map[rune]bool)}
		words := 0
		for _, l := range seedLetters(t, settings) {
			for _, b := range l.Document().Blocks {
				table, ok := b.(*report.Table)
				if !ok {
					continue
				}
				widths := columnWidths(table, layout.Page.TextWidth()*ptPerMM)
				for _, row := range table.Rows {
					if row.Kind != report.Line {
						continue
					}
					for i, cell := range row.Cells {
						for _, text := range cell {
							style := layout.Cell
							if text.Small {
								style = layout.Small
							}
							chars := set.chars(text.Text, style)
							runes := make([]rune, len(chars))
							for k, c := range chars {
								runes[k] = c.r
							}
							for at := 0; at < len(runes); {
								end := linebreak.UnitEnd(runes, at)
								words++
								if !strings.ContainsFunc(string(runes[at:end]), linebreak.InWord) {
									at = end
									continue
								}
								require.LessOrEqual(t, total(chars[at:end]), widths[i]-2*cellSide+epsilon, "%q in column %d: %s", string(runes[at:end]), i+1, settings)
								at = end
							}
						}
					}
				}
			}
		}
		assert.Greater(t, words, 10000)
	}
}

// The page that is signed has the end of the text on it, and the places to sign are
// whole, whatever stands above them.
func TestFormHasTextAbove(t *testing.T) {
	fonts, err := wholeCharset()
	require.NoError(t, err)
	for _, c := range []struct {
		settings string
		sides    int
		low      bool // pages: closing words are often all that stands above
	}{
		{"", 2, false},
		{"requirements: [按月调度。]\nreporting: [按季度报送。]\n", 2, false},
		{"requirements: [按月调度。]\nsides: [{name: 甲方}, {name: 乙方}, {name: 丙方}, {name: 丁方}]\n", 4, false},
		{"landscape: true\nsides: [{name: 制发单位}, {name: 责任单位}, {name: 监督单位}, {name: 见证单位}]\n", 4, false},
		{"page: {top: 60, bottom: 60, lines: 14}\nsides: [{name: 制发单位}, {name: 责任单位}, {name: 监督单位}]\n", 3, true},
	} {
		settings := c.settings
		s, err := report.LoadSettings(strings.NewReader(settings))
		require.NoError(t, err)
		layout := s.Layout()
		letters, bare := seedLetters(t, settings), 0
		for _, l := range letters {
			doc := l.Document()
			require.False(t, doc.Crowded)
			pages := lay(doc, &layout, &setter{fonts: fonts, missing: make(map[rune]bool)})
			last := said(pages[len(pages)-1])
			before, _, ok := strings.Cut(last, "、签章以上是")
			require.True(t, ok, "%s: the page that is signed begins with %.30s", l.Unit, last)
			assert.Equal(t, c.sides, strings.Count(last, "（盖章）"), "%s: %q", l.Unit, settings)
			if len([]rune(before)) <= 8 {
				bare++
				assert.Greater(t, len([]rune(last)), 60, "%s: no sentence above the places to sign: %q", l.Unit, settings)
			}
		}
		if !c.low {
			assert.Less(t, bare, len(letters)/6, settings)
		}
	}
}

// The page before the one that is signed is at least half full, however tall the last
// line is. On paper that is turned one row is half of a page often.
func TestPageBeforeTheFormIsFull(t *testing.T) {
	fonts, err := wholeCharset()
	require.NoError(t, err)
	for settings, least := range map[string]float64{"": 0.5, "landscape: true\n": 0.3} {
		s, err := report.LoadSettings(strings.NewReader(settings))
		require.NoError(t, err)
		layout := s.Layout()
		for _, l := range seedLetters(t, settings) {
			doc := l.Document()
			pages := lay(doc, &layout, &setter{fonts: fonts, missing: make(map[rune]bool)})
			if len(pages) == 1 {
				continue
			}
			low := 0.0
			for _, text := range pages[len(pages)-2].texts[:len(pages[len(pages)-2].texts)-1] { // the last one is the page number
				low = max(low, text.y)
			}
			assert.Greater(t, (low-layout.Page.Top*ptPerMM)/(layout.Page.TextHeight()*ptPerMM), least, "%s %s", l.Unit, settings)
		}
	}
}

// Where the last line is too tall to stand with the places to sign, these are whole
// all the same.
func TestFormBelowATallRow(t *testing.T) {
	for n := range 40 {
		tall := table(planLine("1", "任务", strings.Repeat("措施。", 20*(n+1)), "年底前", "牵头"))
		tall.KeepLast = true
		pages := laid(t, &report.Document{Blocks: []report.Block{
			&report.Heading{Level: 1, Text: "一、牵头任务"}, tall, &report.Heading{Level: 1, Text: "二、签章"}, &report.Paragraph{Text: "以上。", Keep: true}, form(),
		}})
		last := said(pages[len(pages)-1])
		for _, want := range []string{"签章以上。", "盖章）：", "年月日"} {
			assert.Contains(t, last, want, fmt.Sprint(n))
		}
		for _, p := range pages {
			assert.False(t, strings.HasSuffix(said(p), header), n)
		}
	}
}

// Where the end of the text and the places to sign can't all stand on one page, a
// line and its note do.
func TestNoteStaysWhereTheFormDoesNotFit(t *testing.T) {
	for n := range 11 { // up to a row that fills a page nearly
		tall := table(planLine("1", "任务", strings.Repeat("措施。", 20*(n+1)), "年底前", "牵头"),
			report.Row{Kind: report.Note, Cells: []report.Cell{{{Text: "注：无。"}}}})
		tall.KeepLast = true
		for _, p := range laid(t, &report.Document{Blocks: []report.Block{tall, &report.Paragraph{Kind: report.Small, Text: "说明：无。"}, form()}}) {
			text := strings.TrimPrefix(said(p), header)
			assert.False(t, strings.HasPrefix(text, "注：") || strings.HasPrefix(text, "说明："), n)
		}
	}
}
