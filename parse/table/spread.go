package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
)

// A cell is one place of a table whose spans are spread out: a cell that spans
// several places stands in each of them.
type cell struct {
	text string
	left bool // it is the cell on its left
	up   bool // it is the cell above
}

// spread gives each row of a table one cell a column. What spans rows stands in
// each of them, also where a row's own cells end before it.
func spread(t *grid.Table) [][]cell {
	type hanging struct {
		text  string
		until int // the last row that it spans
		left  bool
	}
	var hang []hanging // by column
	out := make([][]cell, len(t.Rows))
	for i, row := range t.Rows {
		line := make([]cell, 0, max(len(row.Cells), len(hang)))
		hangs := func(k int) bool { return k < len(hang) && hang[k].until >= i }
		fall := func() {
			for hangs(len(line)) {
				h := hang[len(line)]
				line = append(line, cell{text: h.text, left: h.left, up: true})
			}
		}
		for _, c := range row.Cells {
			fall()
			for k := range max(c.Cols, 1) {
				for c.Rows > 1 && len(hang) <= len(line) {
					hang = append(hang, hanging{until: -1})
				}
				if len(line) < len(hang) {
					hang[len(line)] = hanging{c.Text, i + max(c.Rows, 1) - 1, k > 0}
				}
				line = append(line, cell{text: c.Text, left: k > 0})
			}
		}
		last := len(hang) - 1
		for last >= len(line) && !hangs(last) {
			last--
		}
		for fall(); len(line) <= last; fall() {
			line = append(line, cell{})
		}
		out[i] = line
	}
	return out
}

// empty reports whether a row has nothing of its own.
func empty(cells []cell) bool {
	return !slices.ContainsFunc(cells, func(c cell) bool { return strings.TrimSpace(c.text) != "" && !c.up })
}

// joinCells is the text of cells in a row, each once.
func joinCells(cells []cell) string {
	var parts []string
	for _, c := range cells {
		if s := oneLine(c.text); s != "" && !c.left {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

// shorten cuts a text to n characters.
func shorten(s string, n int) string {
	if c := []rune(s); len(c) > n {
		return string(c[:n]) + "…"
	}
	return s
}
