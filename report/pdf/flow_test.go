package pdf

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/report"
)

const epsilon = 1e-6 // pt

// wholeCharset is cut once for all tests of the layout.
var wholeCharset = sync.OnceValues(func() (*Fonts, error) { return EmbeddedFonts(body(charset)) })

func laid(t *testing.T, doc *report.Document) []*page {
	t.Helper()
	fonts, err := wholeCharset()
	require.NoError(t, err)
	layout := report.GBT9704()
	set := &setter{fonts: fonts, missing: map[rune]bool{}}
	pages := lay(doc, &layout, set)
	assert.Empty(t, set.missing)
	return pages
}

// dump lists what stands where on pages, in pt from the top left corner.
func dump(pages []*page) string {
	var b strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&b, "page %d\n", i+1)
		for _, m := range p.marks {
			fmt.Fprintf(&b, "mark %7.2f depth %d %q\n", m.y, m.depth, m.title)
		}
		for _, t := range p.texts {
			fmt.Fprintf(&b, "text %7.2f %7.2f %s %.4gpt %+.4f %q\n", t.x, t.y, fontFiles[t.font].name, t.size, t.space, t.s)
		}
		for _, r := range p.rules {
			fmt.Fprintf(&b, "rule %7.2f %7.2f %7.2f %7.2f\n", r.x1, r.y1, r.x2, r.y2)
		}
	}
	return b.String()
}

func TestLayout(t *testing.T) {
	const file = "testdata/everything.txt"
	got := dump(laid(t, everything()))
	if os.Getenv("ZEREN_UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// said is the text of a page, without its number, white space and signs that
// are parts of the page.
func said(p *page) string {
	var b strings.Builder
	for _, t := range p.texts {
		if t.y <= foot() {
			b.WriteString(t.s)
		}
	}
	return plain(b.String())
}

func foot() float64 {
	p := report.GBT9704().Page
	return (p.Height - p.Bottom) * ptPerMM
}

const header = "序号重点任务工作措施完成时限承担角色"

// Nothing is lost or said twice, but for the table's header.
func TestLayoutSaysAll(t *testing.T) {
	for _, doc := range []*report.Document{everything(), letter(25)} {
		all := ""
		for _, p := range laid(t, doc) {
			all += said(p)
		}
		want := plain(allText(doc))
		assert.Equal(t, 1, strings.Count(want, header))
		assert.Equal(t, strings.ReplaceAll(want, header, ""), strings.ReplaceAll(all, header, ""))
	}
}

// Whatever stands above, headings, bands, notes, remarks and forms keep their
// company, and nothing leaves the space of the text.
func TestPageEnds(t *testing.T) {
	doc := letter(25)
	layout := report.GBT9704()
	left, right := layout.Page.Left*ptPerMM, (layout.Page.Width-layout.Page.Right)*ptPerMM
	for n := range 24 {
		var blocks []report.Block
		for range n {
			blocks = append(blocks, &report.Paragraph{Text: "占一行。"})
		}
		for i, p := range laid(t, &report.Document{Blocks: append(blocks, doc.Blocks...)}) {
			text := said(p)
			if strings.Contains(text, "牵头（主责）") {
				assert.Contains(t, text, header)
			}
			for _, alone := range []string{"责任分工", "任务清单", header, "结构减排", "工作要求"} {
				assert.False(t, strings.HasSuffix(text, alone), "%d lines, page %d ends in %s", n, i+1, alone)
			}
			assert.False(t, strings.HasPrefix(strings.TrimPrefix(text, header), "注："), "%d lines, page %d starts with a note", n, i+1)
			assert.False(t, strings.HasPrefix(text, "说明："), "%d lines, page %d starts with a remark", n, i+1)
			assert.Equal(t, strings.Contains(text, "盖章）："), strings.Contains(text, "年月日"), "%d lines: the form is divided", n)
			for _, r := range p.rules {
				assert.LessOrEqual(t, r.y2, foot()+1, "%d lines, page %d", n, i+1)
				assert.LessOrEqual(t, r.x2, right+epsilon)
				assert.GreaterOrEqual(t, r.x1, left-epsilon)
				assert.LessOrEqual(t, r.x1, r.x2)
			}
		}
	}
}

func TestRemarkStaysWithTable(t *testing.T) {
	for n := range 22 {
		var blocks []report.Block
		for range n {
			blocks = append(blocks, &report.Paragraph{Text: "占一行。"})
		}
		blocks = append(blocks, table(planLine("1", "任务", "措施", "年底前", "牵头")), &report.Paragraph{Kind: report.Small, Text: "说明：无。"})
		pages := laid(t, &report.Document{Blocks: blocks})
		assert.Contains(t, said(pages[len(pages)-1]), "牵头说明", "%d lines", n)
	}
}

func TestFullPage(t *testing.T) {
	var blocks []report.Block
	for range 23 {
		blocks = append(blocks, &report.Paragraph{Text: strings.Repeat("字", 26)})
	}
	pages := laid(t, &report.Document{Blocks: blocks})
	require.Len(t, pages, 2)
	// 22 lines of 28 characters, two of which are the indent (GB/T 9704-2012 §5.2.3).
	assert.Equal(t, 22*26, len([]rune(said(pages[0]))))
}

func TestEmptyDocument(t *testing.T) {
	assert.Len(t, laid(t, &report.Document{}), 1)
}

func TestTallRow(t *testing.T) {
	long := strings.Repeat(strings.Join(measures, ""), 12)
	doc := &report.Document{Blocks: []report.Block{
		&report.Paragraph{Text: "表前。"},
		&report.Heading{Level: 1, Text: "一、表"},
		table(planLine("1", "任务", long, "年底前", "牵头"), planLine("2", "后一项", "措施。", "年底前", "主责")),
	}}
	pages := laid(t, doc)
	require.Greater(t, len(pages), 2)
	assert.Contains(t, said(pages[0]), "表前。一、表"+header+"1任务全力", "a tall row begins where its first lines have room")
	all := ""
	for _, p := range pages {
		assert.Contains(t, said(p), header)
		all += strings.ReplaceAll(said(p), header, "")
		for _, text := range p.texts {
			assert.True(t, text.y <= foot() || strings.Contains(text.s, "—"), "%v below the foot: %s", text.y, text.s)
		}
	}
	// The short cells stand on the first page of the row.
	all = strings.Replace(all, "年底前牵头", "", 1)
	assert.Equal(t, "表前。一、表1任务"+plain(long)+"2后一项措施。年底前主责", all)
}

// Where they have no room, it begins on the next page with what heads it.
func TestTallRowAtTheFoot(t *testing.T) {
	var blocks []report.Block
	for range 19 {
		blocks = append(blocks, &report.Paragraph{Text: "占一行。"})
	}
	tall := table(planLine("1", "任务", strings.Repeat("措施。", 1000), "年底前", "牵头"))
	pages := laid(t, &report.Document{Blocks: append(blocks, &report.Heading{Level: 1, Text: "一、表"}, tall)})
	assert.Equal(t, strings.Repeat("占一行。", 19), said(pages[0]))
	assert.Contains(t, said(pages[1]), "一、表"+header+"1任务措施。")
}

func TestPageNumbers(t *testing.T) {
	pages := laid(t, letter(5))
	layout := report.GBT9704()
	for i, p := range pages {
		n := p.texts[len(p.texts)-1]
		assert.Equal(t, fmt.Sprintf("— %d —", i+1), n.s)
		assert.InDelta(t, foot()+7*ptPerMM+middle*14, n.y, 0.01)
		left := layout.Page.Left*ptPerMM + 14
		if i%2 == 0 {
			assert.Greater(t, n.x, 400.0)
		} else {
			assert.InDelta(t, left, n.x, 0.01)
		}
	}
}

func TestOutlineSkipsNoLevel(t *testing.T) {
	var blocks []report.Block
	for _, level := range []int{1, 2, 0, 2, 2, 1, 2} {
		blocks = append(blocks, &report.Heading{Level: level, Text: "题"})
	}
	var depths []int
	for _, m := range laid(t, &report.Document{Blocks: blocks})[0].marks {
		depths = append(depths, m.depth)
	}
	assert.Equal(t, []int{0, 1, 0, 1, 1, 1, 2}, depths)
}

func TestWideTableIsNarrowed(t *testing.T) {
	table := &report.Table{Columns: []report.Column{{Title: "甲", Width: 300}, {Title: "乙", Width: 100}}}
	assert.InDeltaSlice(t, []float64{75, 25}, columnWidths(table, 100), epsilon)
}

func TestUnexpectedKinds(t *testing.T) {
	type alien struct{ report.Block }
	for want, b := range map[string]report.Block{
		"report/pdf: unexpected block pdf.alien":      alien{},
		"report/pdf: unexpected heading of level 3":   &report.Heading{Level: 3},
		"report/pdf: unexpected paragraph of kind 99": &report.Paragraph{Kind: 99},
		"report/pdf: unexpected row of kind 99":       table(report.Row{Kind: 99}),
		"report/pdf: row of 1 cells, want 5":          table(planLine("1")),
	} {
		doc := &report.Document{Blocks: []report.Block{b}}
		assert.PanicsWithValue(t, want, func() { _ = Write(&strings.Builder{}, doc, nil) })
	}
}
