package align

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/plan"
)

// measure measures the columns of the bodies that share a header.
func measure(bodies []*body) {
	gaps, widths := map[*header][][]float64{}, map[*header][][]float64{}
	lines, sentences := map[*header]int{}, map[*header]int{} // of measures
	for _, b := range bodies {
		n := len(b.header.cells)
		if gaps[b.header] == nil {
			gaps[b.header], widths[b.header] = make([][]float64, n), make([][]float64, n)
			b.header.wide, b.header.pitch, b.header.lone = make([]float64, n), make([]float64, n), make([]map[string]bool, n)
		}
		for c := range n {
			if b.header.lone[c] == nil {
				b.header.lone[c] = map[string]bool{}
			}
			last := -1
			for i := range b.lines {
				s := b.text[i][c]
				if s == "" {
					continue
				}
				if b.header.cells[c].column == plan.MeasureColumn {
					lines[b.header]++
					if ended(s) {
						sentences[b.header]++
					}
				}
				widths[b.header][c] = append(widths[b.header][c], b.wide[i][c])
				if last >= 0 {
					gaps[b.header][c] = append(gaps[b.header][c], b.y[i][c]-b.y[last][c])
				}
				if next := b.after(i, c); (last < 0 || !b.near(c, last, i)) && (next < 0 || !b.near(c, i, next)) {
					b.header.lone[c][s] = true
				}
				last = i
			}
		}
	}
	for h, columns := range gaps {
		h.spaced = spaced(bodies, h)
		written, ends := 0, 0
		for o, n := range lines {
			if h.same(o) { // a page repeats it
				written, ends = written+n, ends+sentences[o]
			}
		}
		h.prose = 20*ends > written
		for c, g := range columns {
			if w := widths[h][c]; len(w) > 0 {
				slices.Sort(w)
				h.wide[c] = w[len(w)-1-len(w)/50] // some characters are narrower than they are counted
			}
			h.pitch[c] = 1
			if len(g) > 0 {
				slices.Sort(g)
				h.pitch[c] = g[len(g)/4]
			}
		}
	}
}

// blankLines is how far lines are apart at least that blank ones divide.
const blankLines = 1.6

// spaced reports whether blank lines divide the rows below a header: what stands
// between two has one number, and a measure.
func spaced(bodies []*body, h *header) bool {
	number, measure := h.index(plan.NumberColumn), h.measure()
	blocks, good, blanks := 0, 0, 0
	for _, b := range bodies {
		if b.header != h {
			continue
		}
		numbers, texts := 0, 0
		for i, l := range b.lines {
			if number >= 0 && b.text[i][number] != "" {
				numbers++
			}
			if b.text[i][measure] != "" {
				texts++
			}
			last := i+1 == len(b.lines)
			if !last && b.lines[i+1].Y-l.Y < blankLines {
				continue
			}
			if !last {
				blanks++
			}
			blocks++
			if numbers < 2 && texts > 0 {
				good++
			}
			numbers, texts = 0, 0
		}
	}
	return blanks > 0 && 5*good >= 4*blocks
}

// full reports whether nothing of a cell's next line would have fitted into a
// line.
func (b *body) full(c, line int, next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	need := float64(eastasian.RuneWidth(first))
	if first < 0x1100 { // a word is not broken
		need = float64(eastasian.Width(next[:len(next)-len(strings.TrimLeft(next, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.%"))]))
	}
	return b.wide[line][c]+need > b.header.wide[c]-1
}
