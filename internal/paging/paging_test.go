package paging

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// filled says what stands on each page, with its distance from the top.
func filled(height float64, strips ...Strip[string]) string {
	var pages []string
	n := Fill(strips, height, func(page int, y float64, s *Strip[string]) {
		for len(pages) < page {
			pages = append(pages, "")
		}
		pages[page-1] += fmt.Sprintf(" %s@%g", s.Holds, y)
	})
	if n > len(pages) {
		pages = append(pages, "")
	}
	return strings.TrimSpace(strings.Join(pages, " |"))
}

// row is a strip that can be divided anywhere.
func row(name string, height float64, head *Strip[string]) Strip[string] {
	return Strip[string]{Holds: name, Height: height, Head: head, Divide: func(room float64, _ bool) (top, rest Strip[string], ok bool) {
		return row(name, room, nil), row(name+"'", height-room, nil), room > 0
	}}
}

func TestFill(t *testing.T) {
	line := func(name string) Strip[string] { return Strip[string]{Holds: name, Height: 100} }
	kept := func(name string) Strip[string] { s := line(name); s.Keep = true; return s }
	head := Strip[string]{Holds: "head", Height: 50, Keep: true, Heads: true}
	band := row("band", 100, &head)
	band.Keep, band.Heads = true, true
	remarked := row("1", 100, &head)
	remarked.Keep, remarked.Tied = true, true

	for _, c := range []struct {
		name   string
		strips []Strip[string]
		want   string
	}{
		{"nothing is on one page", nil, ""},
		{"a full page", []Strip[string]{line("a"), line("b"), line("c"), line("d")}, "a@0 b@100 c@200 | d@0"},
		{"space above is left out at the top of a page", []Strip[string]{line("a"), {Holds: "b", Above: 120, Height: 80}, {Holds: "c", Above: 20, Height: 80}},
			"a@0 b@220 | c@0"},
		{"but not of the first", []Strip[string]{{Holds: "a", Above: 20, Height: 80}}, "a@20"},
		{"what is kept goes to the next page together", []Strip[string]{line("a"), line("b"), kept("c"), line("d")}, "a@0 b@100 | c@0 d@100"},
		{"what no page holds together is kept at its end", []Strip[string]{kept("a"), kept("b"), kept("c"), line("d")}, "a@0 | b@0 c@100 d@200"},
		{"a header comes back", []Strip[string]{head, row("1", 100, &head), row("2", 100, &head), row("3", 100, &head)}, "head@0 1@50 2@150 | head@0 3@50"},
		{"a band goes with the row below", []Strip[string]{head, row("1", 100, &head), band, row("2", 100, &head)}, "head@0 1@50 | head@0 band@50 2@150"},
		{"a remark goes with the row above", []Strip[string]{head, row("0", 100, &head), remarked, row("note", 100, &head)}, "head@0 0@50 | head@0 1@50 note@150"},
		{"a row taller than a page is divided", []Strip[string]{line("a"), head, row("1", 400, &head), line("b")}, "a@0 head@100 1@150 | head@0 1'@50 | b@0"},
		{"not where its first lines have no room", []Strip[string]{line("a"), line("b"), head, row("1", 400, &head)}, "a@0 b@100 | head@0 1@50 | head@0 1'@50"},
		{"what can't be divided hangs over", []Strip[string]{line("a"), {Holds: "b", Height: 400}, line("c")}, "a@0 | b@0 | c@0"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, filled(300, c.strips...)) })
	}
}
