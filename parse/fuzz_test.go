package parse_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	stdhtml "html"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/csv"
	"github.com/zeren-plan/zeren/parse/docx"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/html"
	"github.com/zeren-plan/zeren/parse/limit"
	readmarkdown "github.com/zeren-plan/zeren/parse/markdown"
	"github.com/zeren-plan/zeren/parse/table"
	"github.com/zeren-plan/zeren/parse/text"
	readxlsx "github.com/zeren-plan/zeren/parse/xlsx"
	"github.com/zeren-plan/zeren/plan"
)

// tally counts the characters of texts that f keeps.
func tally(f func(rune) bool, texts ...string) map[rune]int {
	out := make(map[rune]int)
	for _, s := range texts {
		for _, c := range s {
			if !unicode.IsSpace(c) && f(c) {
				out[c]++
			}
		}
	}
	return out
}

// texts are those of a grid.
func texts(doc *grid.Doc) []string {
	var out []string
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			out = append(out, b.Text)
		case *grid.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					out = append(out, c.Text)
				}
			}
		}
	}
	return out
}

// invented fails where a grid has a character more often than its source.
func invented(t *testing.T, doc *grid.Doc, f func(rune) bool, source ...string) {
	have := tally(f, source...)
	for c, n := range tally(f, texts(doc)...) {
		require.LessOrEqual(t, n, have[c], "%c (%U) in the grid and in the source", c, c)
	}
}

func anyRune(rune) bool { return true }

func han(c rune) bool { return unicode.Is(unicode.Han, c) }

// addForms adds the small plan in a form, and the fixtures of an ending.
func addForms(f *testing.F, form string) {
	f.Add(string(smallForms(f)[form]))
	n := 0
	for _, s := range sources(f) {
		if f.Add(strings.ToValidUTF8(s.text[:min(len(s.text), 2000)], "")); n > 20 {
			break
		}
		n++
	}
}

// What text with tabs holds is in its grid, once, and nothing else.
func FuzzText(f *testing.F) {
	addForms(f, "txt")
	f.Fuzz(func(t *testing.T, src string) {
		if strings.Contains(src, `"`) || !strings.Contains(src, "\t") || text.Drawn(src) || !utf8.ValidString(src) {
			return // quotes and lines go
		}
		require.Equal(t, tally(anyRune, src), tally(anyRune, texts(text.Read("a", src))...))
	})
}

// What a CSV without quotes holds is in its grid, but for commas, and signs that keep a
// spreadsheet from computing.
func FuzzCSV(f *testing.F) {
	addForms(f, "csv")
	f.Fuzz(func(t *testing.T, src string) {
		if strings.Contains(src, `"`) || !utf8.ValidString(src) {
			return
		}
		doc, err := csv.Read("a", src, ',')
		if err != nil {
			return
		}
		sign := func(c rune) bool { return c != ',' && c != '\'' }
		require.Equal(t, tally(sign, src), tally(sign, texts(doc)...))
	})
}

// A page's grid has nothing that the page has not.
func FuzzHTML(f *testing.F) {
	addForms(f, "html")
	f.Add("<table><tr><td rowspan=0>甲&amp;乙<td colspan=3><ol><li>丙</table><p>丁")
	f.Fuzz(func(t *testing.T, src string) {
		doc, err := html.Read("a", src, nil)
		if err != nil || !utf8.ValidString(src) {
			return
		}
		invented(t, doc, han, src, stdhtml.UnescapeString(src))
	})
}

// So has that of a Markdown text.
func FuzzMarkdown(f *testing.F) {
	addForms(f, "md")
	f.Add("|重点任务|牵头部门|\n|---|---|\n|甲<br>**乙**|`丙`|\n\n1. 丁\n   - 戊\n\n> 己\n")
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 10_000 || !utf8.ValidString(src) {
			return
		}
		invented(t, readmarkdown.Read("a", src), han, src, stdhtml.UnescapeString(src))
	})
}

// parts are the bodies of the fixtures of a form.
func addParts(f *testing.F, pattern, part string) {
	files, err := filepath.Glob(pattern)
	require.NoError(f, err)
	require.NotEmpty(f, files)
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		require.NoError(f, err)
		for _, x := range a.Files {
			if x.Name == part {
				f.Add(string(x.Data))
			}
		}
	}
}

// A document's grid has no Chinese character that its text has not, and is the same
// each time.
func FuzzDOCX(f *testing.F) {
	addParts(f, "docx/testdata/*.txtar", wordPart)
	f.Fuzz(func(t *testing.T, xml string) {
		parts := fstest.MapFS{wordPart: {Data: []byte(xml)}}
		doc, err := docx.Read("a", parts, nil)
		again, errAgain := docx.Read("a", parts, nil)
		require.Equal(t, err == nil, errAgain == nil)
		require.Equal(t, doc, again)
		if err == nil && utf8.ValidString(xml) {
			invented(t, doc, han, xml, stdhtml.UnescapeString(xml))
		}
	})
}

// A sheet's grid has no Chinese character that the sheet, the shared texts or the form
// of a date has not.
func FuzzXLSX(f *testing.F) {
	src := smallForms(f)["xlsx"]
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(f, err)
	fixed := make(fstest.MapFS)
	for _, x := range z.File {
		r, err := x.Open()
		require.NoError(f, err)
		data, err := io.ReadAll(r)
		require.NoError(f, err)
		fixed[x.Name] = &fstest.MapFile{Data: data}
	}
	const sheet = "xl/worksheets/sheet1.xml"
	require.Contains(f, fixed, sheet)
	f.Add(string(fixed[sheet].Data))
	f.Add(`<worksheet><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>甲</t></is></c><c r="A1" t="s"><v>0</v></c></row><row r="9" hidden="1"><c><v>45000</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells></worksheet>`)
	f.Fuzz(func(t *testing.T, xml string) {
		parts := make(fstest.MapFS)
		for name, x := range fixed {
			parts[name] = x
		}
		parts[sheet] = &fstest.MapFile{Data: []byte(xml)}
		doc, err := readxlsx.Read("a", parts, nil)
		if err != nil || !utf8.ValidString(xml) {
			return
		}
		known := tally(han, xml, stdhtml.UnescapeString(xml), "年月日时分秒上下午星期一二三四五六")
		for _, p := range fixed {
			for c := range tally(han, string(p.Data)) {
				known[c]++
			}
		}
		for c := range tally(han, texts(doc)...) {
			require.Positive(t, known[c], "%c", c)
		}
	})
}

// A package, whatever its bytes, gives a plan or says why not, in the reader's own words.
func FuzzPackage(f *testing.F) {
	for _, form := range []string{"docx", "xlsx"} {
		f.Add(smallForms(f)[form], uint16(0), byte(0))
		f.Add(smallForms(f)[form], uint16(100), byte(1))
	}
	f.Fuzz(func(t *testing.T, src []byte, at uint16, with byte) {
		if len(src) == 0 || len(src) > 1<<20 {
			return
		}
		src = bytes.Clone(src)
		src[int(at)%len(src)] ^= with
		sound(t, "package", src, nil)
	})
}

// A plan that is made of a grid has no text that the grid has not, and reads its
// measures by ids of their own.
func FuzzTable(f *testing.F) {
	addForms(f, "txt")
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 10_000 || !utf8.ValidString(src) {
			return
		}
		doc := &grid.Doc{Format: "text"}
		rows := new(grid.Table)
		for i, l := range strings.Split(src, "\n") {
			r := grid.Row{At: plan.Place{Name: "a", Line: i + 1}}
			for _, c := range strings.Split(l, "\t") {
				cell := grid.Cell{Text: c}
				if n := len(c) - len(strings.TrimRight(c, ">")); n > 0 {
					cell = grid.Cell{Text: c[:len(c)-n], Cols: n + 1}
				}
				r.Cells = append(r.Cells, cell)
			}
			rows.Rows = append(rows.Rows, r)
		}
		doc.Blocks = []grid.Block{rows}
		r, err := table.Read(doc, nil)
		if err != nil {
			return
		}
		known := tally(anyRune, src)
		ids := make(map[string]bool)
		for it := range r.Plan.Items() {
			require.False(t, ids[it.ID], it.ID)
			ids[it.ID] = true
			for _, role := range plan.Roles() {
				if d := it.Duty(role); d != nil {
					for c := range tally(han, d.Text) {
						require.Positive(t, known[c], "%c", c)
					}
				}
			}
			for c := range tally(han, it.Text, it.Deadline.Text) {
				require.Positive(t, known[c], "%c", c)
			}
		}
		// The same grid is the same plan, and still what it was.
		again, err := table.Read(doc, nil)
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}

// FuzzLimits sets one limit to some value: a file is refused with the name of that
// limit, or it is read as if there were none. None of it is cut off unsaid.
func FuzzLimits(f *testing.F) {
	forms := smallForms(f)
	for i, form := range slices.Sorted(maps.Keys(forms)) {
		f.Add(forms[form], uint8(i), uint16(10))
		f.Add(forms[form], uint8(i+7), uint16(1))
	}
	var counted []limit.Limit
	for _, l := range limit.All() {
		if l.Code != plan.LimitTime && l.Code != plan.LimitMemory {
			counted = append(counted, l)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, which uint8, value uint16) {
		if len(src) > 20_000 || bytes.HasPrefix(src, []byte("%PDF")) {
			return
		}
		read := func(limits limit.Limits) (*parse.Result, error) {
			return parse.Read(t.Context(), "a", bytes.NewReader(src), &parse.Options{Limits: limits})
		}
		l, limits := counted[int(which)%len(counted)], limit.Limits{}
		require.NoError(t, limits.Set(l.Name, fmt.Sprint(value%2000+1)))
		free, failed := read(limit.Limits{})
		held, err := read(limits)
		var why *plan.Failure
		switch {
		case err == nil:
			require.NoError(t, failed)
			require.Equal(t, free, held)
		case errors.As(err, &why) && why.Code == l.Code:
			require.NotEmpty(t, why.Args, "what the limit is")
		default:
			require.Error(t, failed)
			require.Equal(t, failed.Error(), err.Error())
		}
	})
}
