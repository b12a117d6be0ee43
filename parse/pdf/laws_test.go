package pdf

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// files are the real files of testdata and the drawings.
func files(t testing.TB) map[string][]byte {
	out := map[string][]byte{}
	real, err := filepath.Glob("../../testdata/pdf/*.pdf")
	require.NoError(t, err)
	drawings, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, real)
	require.NotEmpty(t, drawings)
	for _, f := range real {
		out[filepath.Base(f)], err = os.ReadFile(f)
		require.NoError(t, err)
	}
	for _, f := range drawings {
		a, err := txtar.ParseFile(f)
		require.NoError(t, err)
		var pages []string
		for _, p := range a.Files[:len(a.Files)-1] {
			pages = append(pages, string(p.Data))
		}
		out[filepath.Base(f)] = paint(t, pages)
	}
	return out
}

type counts map[rune]int

func (n counts) add(s string) {
	for _, c := range s {
		if !unicode.IsSpace(c) {
			n[c]++
		}
	}
}

func (n counts) chars(cs []char) {
	for _, c := range cs {
		n.add(c.text)
	}
}

func (n counts) foreign(p *page) {
	for _, f := range p.foreign {
		if f.out {
			n.chars(f.chars)
		}
	}
}

func (n counts) grid(doc *grid.Doc) {
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			n.add(b.Text)
		case *grid.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					n.add(c.Text)
				}
			}
		}
	}
}

func (n counts) String() string {
	var b strings.Builder
	for _, c := range slices.Sorted(maps.Keys(n)) {
		b.WriteString(strings.Repeat(string(c), n[c]))
	}
	return b.String()
}

// Every character that a page shows is in the grid, once; of heads and feet that
// pages repeat, each different one is. The same file gives the same grid again.
func TestNothingIsLost(t *testing.T) {
	opt := &Options{Engine: testEngine(t), Password: "userpw"}
	for name, src := range files(t) {
		if testing.Short() && len(src) > 100_000 {
			continue
		}
		doc, err := Read(context.Background(), name, src, opt)
		again, errAgain := Read(context.Background(), name, src, opt)
		assert.Equal(t, doc, again, name)
		assert.Equal(t, err == nil, errAgain == nil, name)
		if err != nil {
			var f *plan.Failure
			require.ErrorAs(t, err, &f, name)
			continue
		}
		d, err := open(context.Background(), src, opt)
		require.NoError(t, err)
		want, got := counts{}, counts{}
		pages := layouts(d.pages)
		for _, r := range runnings(pages) {
			want.add(strings.Join(r.texts, ""))
		}
		for _, l := range pages {
			placed, shown := counts{}, counts{}
			shown.chars(l.page.chars)
			shown.chars(l.page.askew)
			shown.foreign(l.page)
			placed.chars(l.askew)
			for _, t := range l.page.turned {
				shown.add(t.text)
			}
			for _, o := range l.outside {
				placed.chars(o.chars)
			}
			for _, s := range l.sheets {
				for _, c := range s.cells {
					placed.chars(c.chars)
					want.chars(c.chars)
				}
			}
			for _, o := range l.rest {
				want.chars(o.chars)
			}
			want.chars(l.askew)
			want.chars(l.over)
			placed.chars(l.over)
			assert.Equal(t, shown.String(), placed.String(), name)
		}
		got.grid(doc)
		assert.Equal(t, want.String(), got.String(), name)
	}
}

// A file that is damaged anywhere gives a grid or a clear error, in bounded time,
// and no text that its pages don't show.
func FuzzRead(f *testing.F) {
	n := 0
	for name, src := range files(f) {
		if len(src) < 50_000 {
			f.Add(src, uint16(0), byte(0))
			n++
		}
		_ = name
	}
	require.Positive(f, n)
	e := testEngine(f)
	f.Fuzz(func(t *testing.T, src []byte, at uint16, with byte) {
		if !Looks(src) || len(src) > 1<<20 {
			return
		}
		src = slices.Clone(src)
		src[int(at)%len(src)] ^= with
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		opt := &Options{Engine: e}
		doc, err := Read(ctx, "a.pdf", src, opt)
		if err != nil {
			var failure *plan.Failure
			if !errors.As(err, &failure) {
				t.Fatal(err)
			}
			return
		}
		d, err := open(ctx, src, opt)
		require.NoError(t, err)
		shown, got := counts{}, counts{}
		for _, p := range d.pages {
			shown.chars(p.chars)
			shown.chars(p.askew)
			shown.foreign(p)
			for _, t := range p.turned {
				shown.add(t.text)
			}
		}
		got.grid(doc)
		for c, n := range got {
			if n > shown[c] {
				t.Fatalf("%c stands %d times in the grid and %d times on the pages", c, n, shown[c])
			}
		}
	})
}
