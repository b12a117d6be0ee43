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
	wide float64
}

// spread gives each row of a table one cell a column.
func spread(t *grid.Table) [][]cell {
	type hanging struct {
		text string
		rows int // rows still to come
		left bool
	}
	var hang []hanging // by column
	out := make([][]cell, len(t.Rows))
	for i, row := range t.Rows {
		var line []cell
		fall := func() {
			for len(line) < len(hang) && hang[len(line)].rows > 0 {
				h := &hang[len(line)]
				h.rows--
				line = append(line, cell{text: h.text, left: h.left, up: true})
			}
		}
		for _, c := range row.Cells {
			fall()
			for k := range max(c.Cols, 1) {
				if c.Rows > 1 {
					for len(hang) <= len(line) {
						hang = append(hang, hanging{})
					}
					hang[len(line)] = hanging{c.Text, c.Rows - 1, k > 0}
				}
				line = append(line, cell{text: c.Text, left: k > 0, wide: c.Wide})
			}
		}
		fall()
		out[i] = line
	}
	return out
}

func empty(cells []cell) bool {
	return !slices.ContainsFunc(cells, func(c cell) bool { return squeeze(c.text) != "" })
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
