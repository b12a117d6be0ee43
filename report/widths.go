package report

import (
	"math"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/internal/linebreak"
)

// fit makes columns as wide as the text in all, none narrower than the longest
// number or word in it, as long as there is room for that. It gives what each is to
// have at least.
func (b *sheet) fit(columns []columnKind, width float64) (least []float64) {
	least = make([]float64, len(columns))
	sum, spare := 0.0, 0.0
	for i := range columns {
		c := &columns[i]
		least[i] = min(b.least(c), longestWord)
		sum += least[i]
		spare += max(c.width-least[i], 0)
	}
	if sum > width {
		for i := range columns {
			columns[i].width = least[i] * width / sum
		}
		return least
	}
	for i := range columns {
		more := 0.0
		if spare > 0 {
			more = max(columns[i].width-least[i], 0) * (width - sum) / spare
		}
		columns[i].width = least[i] + more
	}
	return least
}

// balance moves width between the columns of running text as long as that makes the
// tables lower: rows are as high as their fullest cell, and none is split over pages. A
// column stays wide enough for its title and its words, which least has, and for
// three characters.
func (b *sheet) balance(columns []columnKind, least []float64) {
	var runs []int
	for i := range columns {
		c := &columns[i]
		if c.weight > 0 {
			title, few := textWidth(c.title)*b.layout.Header.Size*mmPerPT, 3*b.layout.Cell.Size*mmPerPT
			least[i] = max(least[i], max(title, few)+cellSides)
			runs = append(runs, i)
		}
	}
	rows := b.cellTexts(columns)
	best := height(rows, columns)
	for {
		from, to := -1, -1
		for _, i := range runs {
			for _, k := range runs {
				if i == k || columns[i].width-widthStep < least[i] {
					continue
				}
				columns[i].width -= widthStep
				columns[k].width += widthStep
				if h := height(rows, columns); h < best {
					best, from, to = h, i, k
				}
				columns[i].width += widthStep
				columns[k].width -= widthStep
			}
		}
		if from < 0 {
			return
		}
		columns[from].width -= widthStep
		columns[to].width += widthStep
	}
}

// A measuredText is how wide a paragraph of a cell is on one line, and how high its
// lines are, in mm.
type measuredText struct{ width, line float64 }

// cellTexts are the paragraphs of all cells, a row a line of the plan.
func (b *sheet) cellTexts(columns []columnKind) (rows [][][]measuredText) {
	for i := range b.Parts {
		for k := range b.Parts[i].Lines {
			row := make([][]measuredText, len(columns))
			for c := range columns {
				for _, t := range columns[c].cell(&b.Parts[i].Lines[k]) {
					style := b.layout.Cell
					if t.Small {
						style = b.layout.Small
					}
					row[c] = append(row[c], measuredText{b.ruler.textWidth(t.Text) * style.Size * mmPerPT, style.Line * mmPerPT})
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// height is about the height of rows in columns, in mm.
func height(rows [][][]measuredText, columns []columnKind) (sum float64) {
	for _, row := range rows {
		most := 0.0
		for i, cell := range row {
			h := 0.0
			for _, t := range cell {
				h += max(1, math.Ceil(t.width/(columns[i].width-cellSides))) * t.line
			}
			most = max(most, h)
		}
		sum += most
	}
	return sum
}

const (
	cellSides   = 3.5 // mm: of a cell, between its rules and its text, both sides
	longestWord = 32  // mm: what is longer may be broken, as an address is
	widthStep   = 2   // mm: that columns give each other
	mmPerPT     = 25.4 / 72
)

// least is the least width of a column: that of its longest word, or of two
// Chinese characters.
func (b *sheet) least(c *columnKind) float64 {
	size := b.layout.Cell.Size * mmPerPT
	widest := 2 * size
	for i := range b.Parts {
		for k := range b.Parts[i].Lines {
			for _, t := range c.cell(&b.Parts[i].Lines[k]) {
				size := size
				if t.Small {
					size = b.layout.Small.Size * mmPerPT
				}
				widest = max(widest, b.ruler.wordWidth(t.Text)*size)
			}
		}
	}
	return widest + cellSides
}

// wordWidth is about the width of the longest word of a text, in em: of what no
// line ends in, as a number with its point, a formula, 二/4.10, or a character with the
// marks behind it.
func wordWidth(text string) float64 {
	widest := 0.0
	runes := []rune(text)
	for at := 0; at < len(runes); {
		end, word := linebreak.UnitEnd(runes, at), 0.0
		for _, r := range runes[at:end] {
			if !linebreak.IsSpace(r) {
				word += runeWidth(r)
			}
		}
		widest, at = max(widest, word), end
	}
	return widest
}

// textWidth is about the width of a text on one line, in em.
func textWidth(text string) float64 {
	w := 0.0
	for _, r := range text {
		w += runeWidth(r)
	}
	return w
}

// runeWidth is about the width of a character, in em, rather too wide than too
// narrow.
func runeWidth(r rune) float64 {
	switch {
	case r >= 0x2000:
		return 1
	case 0 <= r && r < 0x80:
		return narrow[r]
	case unicode.IsUpper(r):
		return 0.75
	}
	return 0.58
}

// narrow is the width of each character of ASCII.
var narrow = func() (widths [0x80]float64) {
	for r := range rune(0x80) {
		switch {
		case strings.ContainsRune("mwMW%@", r):
			widths[r] = 0.95
		case unicode.IsUpper(r):
			widths[r] = 0.75
		case strings.ContainsRune(".,:;'|!ijl()[]", r):
			widths[r] = 0.4
		default:
			widths[r] = 0.58
		}
	}
	return widths
}()
