package parse_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/internal/radical"
	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/text"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

// A source is a plan that the laws are tried on.
type source struct{ name, text string }

// sources are the seed and the input of every case in testdata.
func sources(t testing.TB) []source {
	t.Helper()
	seedText, err := readFile(seed)
	require.NoError(t, err)
	out := []source{{"blue-sky-2025.txt", seedText}}
	files, err := filepath.Glob("../testdata/plans/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files, "no cases")
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		require.NoError(t, err)
		for _, part := range a.Files {
			if strings.HasPrefix(part.Name, "in.") {
				out = append(out, source{part.Name, string(part.Data)})
			}
		}
	}
	return out
}

func read(t testing.TB, s source) (*parse.Result, bool) {
	t.Helper()
	r, err := parse.Read(context.Background(), s.name, strings.NewReader(s.text), nil)
	if err != nil {
		var f *plan.Failure
		require.ErrorAs(t, err, &f)
		require.Nil(t, r)
		return nil, false
	}
	return r, true
}

// Law 1: every character of the source's table ends up in the plan or in a
// diagnostic, once.
func TestNothingIsLost(t *testing.T) {
	for _, s := range sources(t) {
		if r, ok := read(t, s); ok {
			have, want := characters(r.Plan, r.Diags), tableCharacters(text.Read(s.name, s.text), r.Plan, r.Diags)
			assert.Equal(t, show(want), show(have), s.text[:min(len(s.text), 200)])
		}
	}
}

// exempt are white space, the marks of subscripts, and the punctuation around
// numbers.
const exempt = " \t\n\r\u3000_{}、.．()（）:："

// plain is a text without white space and what has no width, and with written
// subscripts on the line, as the model has them.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == 'ₓ':
			return 'x'
		case c >= '₀' && c <= '₉':
			return '0' + c - '₀'
		case c >= '①' && c <= '⑨':
			return '1' + c - '①' // a number is bare
		case strings.ContainsRune("\u200b\u200c\u200d\u2060\ufeff\u00ad", c):
			return -1
		}
		return c
	}, radical.Fold(plan.Squeeze(s)))
}

type counts map[rune]int

func (n counts) add(s string) {
	for _, c := range plain(s) {
		if !strings.ContainsRune(exempt, c) {
			n[c]++
		}
	}
}

func show(n counts) string {
	var b strings.Builder
	for _, c := range slices.Sorted(maps.Keys(n)) {
		fmt.Fprintf(&b, "%c%d ", c, n[c])
	}
	return b.String()
}

// characters are those of a plan and of the diagnostics that say what did not
// go into it.
func characters(p *plan.Plan, ds plan.Diags) counts {
	n := make(counts)
	starts := make(map[string]bool) // of tasks, by their place
	n.add(p.Title)
	for _, note := range p.Notes {
		n.add(note.Text)
	}
	for _, s := range p.Sections {
		n.add(s.Number + s.Title)
		for _, task := range s.Tasks {
			n.add(task.Number + task.Title)
			starts[task.At[0].String()] = true
		}
	}
	for it := range p.Items() {
		n.add(it.Text + it.Deadline.Text)
		for _, r := range plan.Roles() {
			if d := it.Duty(r); d != nil {
				n.add(d.Text)
			}
		}
		for _, e := range it.Extra {
			n.add(e.Text)
		}
	}
	for _, d := range ds {
		switch d.Code {
		case plan.TableExtraCell, plan.TableRepeated, plan.SectionBeside:
			n.add(d.Args[0])
		case plan.TableDitto: // the text above stands in the plan once more
			n.add(d.Args[0])
			for _, c := range plain(d.Args[1]) {
				if !strings.ContainsRune(exempt, c) {
					n[c]--
				}
			}
		case plan.TableTitle:
			n.add(d.Args[0] + d.Args[2])
		case plan.TableOnce:
			if starts[d.At[0].String()] {
				n.add(strings.Replace(d.Args[0], d.Args[1], "", 1))
			} else { // the task before goes on
				n.add(d.Args[0])
			}
		}
	}
	return n
}

// tableCharacters are those of a grid without repeated headers, and without the
// number and title that a page repeats.
func tableCharacters(doc *grid.Doc, p *plan.Plan, ds plan.Diags) counts {
	n := make(counts)
	words := make(map[string]bool)
	columns := plan.ColumnsOf(p.Columns)
	for _, c := range p.Columns {
		words[plan.Squeeze(c)] = true
	}
	for _, d := range ds {
		if d.Code == plan.TableHeaderAgain {
			for _, c := range strings.Fields(d.Args[0]) {
				words[c] = true
			}
		}
	}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			n.add(b.Text)
		case *grid.Table:
			head := ""
			sections := make(map[int]string)
			for _, row := range b.Rows {
				all, known := "", 0
				for _, c := range row.Cells {
					all += plan.Squeeze(c.Text)
					if partOf(words, plan.Squeeze(c.Text)) {
						known++
					}
				}
				if known >= 3 {
					continue // a header, or a row of one
				}
				if len(row.Cells) < 2 {
					n.add(all) // a section
					continue
				}
				if _, ok := p.Item(plan.Squeeze(row.Cells[0].Text)); ok && strings.TrimSpace(row.Cells[1].Text) == "" {
					all = strings.TrimPrefix(all, plan.Squeeze(row.Cells[0].Text)) // the number is the measure's id
				}
				if numberAndTitle := plan.Squeeze(row.Cells[0].Text + row.Cells[1].Text); p.Columns[0] == "序号" && numberAndTitle != "" {
					if fold(numberAndTitle) == head {
						all = all[len(numberAndTitle):]
					} else {
						head = fold(numberAndTitle)
					}
				}
				for i, c := range row.Cells {
					// A section that each row repeats stands in the plan once.
					if text := plan.Squeeze(c.Text); text != "" && i < len(columns) && columns[i] == plan.SectionColumn && len(row.Cells) == len(columns) {
						if sections[i] == text {
							all = strings.Replace(all, text, "", 1)
						}
						sections[i] = text
					}
				}
				n.add(all)
			}
		}
	}
	return n
}

// partOf reports whether a text is a word of the header, or its start or end, which
// stand in two rows.
func partOf(words map[string]bool, text string) bool {
	for w := range words {
		if text != "" && (strings.HasPrefix(w, text) || strings.HasSuffix(w, text)) {
			return true
		}
	}
	return false
}

// fold puts what a page repeats into one form: a title may be marked 续.
func fold(s string) string {
	return strings.NewReplacer("（续）", "", "（", "(", "）", ")").Replace(s)
}

// Law 2: no unit, date, number or role appears that neither the source nor the
// registry gives.
func TestNothingIsInvented(t *testing.T) {
	for _, s := range sources(t) {
		r, ok := read(t, s)
		if !ok {
			continue
		}
		for it := range r.Plan.Items() {
			for _, role := range plan.Roles() {
				d := it.Duty(role)
				if d == nil {
					continue
				}
				for _, u := range d.Units {
					assert.Contains(t, plain(d.Text), u.Name, it.ID)
					if u.ID != "" {
						assert.NotNil(t, r.Registry)
					}
					if u.Full != "" {
						assert.Contains(t, u.Full, u.Name)
					}
				}
			}
			if it.Deadline.Text == "" {
				assert.Equal(t, plan.Deadline{Kind: plan.NoDate}, it.Deadline, it.ID)
			}
		}
	}
}

// Law 3: over all letters, the lines are the plan's (measure, role, body)
// triples with groups resolved, each once.
func TestLettersAddUp(t *testing.T) {
	for _, s := range sources(t) {
		r, ok := read(t, s)
		if !ok {
			continue
		}
		want := make(map[string]bool)
		for it := range r.Plan.Items() {
			for _, role := range plan.Roles() {
				d := it.Duty(role)
				if d == nil {
					continue
				}
				for _, u := range d.Units {
					for _, body := range resolve(r.Registry, u) {
						want[fmt.Sprint(it.ID, " ", role, " ", body)] = true
					}
				}
			}
		}
		got := make(map[string]bool)
		batch := report.Letters(r.Plan, r.Registry, nil)
		for _, o := range batch.Open {
			for _, l := range o.Where {
				if o.Kind == unit.NotAName {
					got[fmt.Sprint(l.ID, " ", l.Role, " ", o.Name)] = true // told, not sent
				}
			}
		}
		for _, l := range batch.Letters {
			total := 0
			for _, part := range l.Parts {
				for _, line := range part.Lines {
					if part.Possible {
						continue
					}
					total++
					triple := fmt.Sprint(line.ID, " ", line.Role, " ", l.Unit)
					assert.False(t, got[triple], "twice: %s", triple)
					got[triple] = true
					it, ok := r.Plan.Item(line.ID)
					require.True(t, ok)
					assert.Equal(t, it.Text, line.Text)
					assert.Equal(t, it.Task.Title, line.Task)
				}
			}
			assert.Equal(t, total, l.Total())
		}
		assert.Equal(t, slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got)), s.name)
	}
}

// resolve is who a name stands for, without the code under test.
func resolve(r *unit.Registry, u plan.Unit) []string {
	if !u.Group {
		return []string{u.Key()}
	}
	if r == nil {
		return nil
	}
	var out []string
	for _, g := range r.Groups {
		if g.Name == u.ID {
			for _, b := range g.Members {
				out = append(out, b.Name)
			}
		}
	}
	return out
}

// Law 5: the same input gives the same plan. The JSON reads back to it.
func TestSameInSameOut(t *testing.T) {
	for _, s := range sources(t) {
		r, ok := read(t, s)
		if !ok {
			continue
		}
		var a, b, c bytes.Buffer
		require.NoError(t, plan.Write(&a, r.Plan))
		again, _ := read(t, s)
		require.NoError(t, plan.Write(&b, again.Plan))
		assert.Equal(t, a.String(), b.String())
		back, err := plan.Read(&a)
		require.NoError(t, err)
		assert.Equal(t, r.Plan, back)
		require.NoError(t, plan.Write(&c, back))
		assert.Equal(t, b.String(), c.String())
	}
}

// A registry that is suggested for a plan loads, and the plan read with it has
// the same names.
func TestSuggestedRegistriesLoad(t *testing.T) {
	names := func(p *plan.Plan) []string {
		var out []string
		for it := range p.Items() {
			for _, role := range plan.Roles() {
				if d := it.Duty(role); d != nil {
					for _, u := range d.Units {
						out = append(out, fmt.Sprint(it.ID, " ", role, " ", u.Name))
					}
				}
			}
		}
		return out
	}
	for _, s := range sources(t) {
		r, ok := read(t, s)
		if !ok {
			continue
		}
		var b bytes.Buffer
		require.NoError(t, unit.Suggest(&b, r.Plan, r.Registry, plan.Chinese))
		draft := b.String()
		reg, err := unit.Load(&b)
		require.NoError(t, err, draft)
		again, err := parse.Read(context.Background(), s.name, strings.NewReader(s.text), &parse.Options{Registry: reg})
		require.NoError(t, err)
		assert.Equal(t, names(r.Plan), names(again.Plan), draft)
	}
}

// Law 6: any bytes give a plan or an error that says why not.
func FuzzRead(f *testing.F) {
	for _, s := range sources(f) {
		f.Add(strings.ToValidUTF8(s.text[:min(len(s.text), 3000)], ""), true)
	}
	f.Fuzz(func(t *testing.T, src string, valid bool) {
		if valid {
			src = strings.ToValidUTF8(src, "") // else most inputs end as an unknown encoding
		}
		r, err := parse.Read(context.Background(), "in.txt", strings.NewReader(src), nil)
		if err != nil {
			var failure *plan.Failure
			require.ErrorAs(t, err, &failure)
			require.NotEmpty(t, failure.Error())
			return
		}
		ids := make(map[string]bool)
		for it := range r.Plan.Items() {
			require.NotEmpty(t, it.At)
			require.NotEmpty(t, it.Deadline.Kind)
			require.False(t, ids[it.ID], "id %s twice", it.ID)
			ids[it.ID] = true
			for _, role := range plan.Roles() {
				if d := it.Duty(role); d != nil {
					for _, u := range d.Units {
						require.Contains(t, plain(d.Text), u.Name)
					}
				}
			}
		}
		for _, d := range r.Diags {
			require.NotEmpty(t, d.Message(plan.Chinese))
		}
		var b bytes.Buffer
		require.NoError(t, plan.Write(&b, r.Plan))
		back, err := plan.Read(&b)
		require.NoError(t, err)
		require.Equal(t, r.Plan, back)
		for _, l := range report.Letters(r.Plan, r.Registry, nil).Letters {
			l.Document()
		}
	})
}

// The JSON of every plan is as its schema says.
func TestJSONKeepsItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../docs/plan.schema.json")
	require.NoError(t, err)
	for _, s := range sources(t) {
		r, ok := read(t, s)
		if !ok {
			continue
		}
		var b bytes.Buffer
		require.NoError(t, plan.Write(&b, r.Plan))
		v, err := jsonschema.UnmarshalJSON(&b)
		require.NoError(t, err)
		assert.NoError(t, schema.Validate(v), s.name)
	}
}

// Law 1 for the reader of text: what is drawn or aligned is in the grid, but for
// the lines.
func TestGridKeepsAll(t *testing.T) {
	drawing := func(s string) string {
		return strings.Map(func(c rune) rune {
			if c >= 0x2500 && c <= 0x257f || strings.ContainsRune("|+-", c) {
				return -1
			}
			return c
		}, s)
	}
	for _, s := range sources(t) {
		want, have := make(counts), make(counts)
		want.add(drawing(s.text))
		for _, b := range text.Read(s.name, s.text).Blocks {
			switch b := b.(type) {
			case *grid.Paragraph:
				have.add(drawing(b.Text))
			case *grid.Table:
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						have.add(drawing(c.Text))
					}
				}
			}
		}
		if !strings.Contains(s.text, `"`) { // quotes around cells go
			assert.Equal(t, show(want), show(have), s.text[:min(len(s.text), 200)])
		}
	}
}
