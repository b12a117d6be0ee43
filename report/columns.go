package report

import (
	"slices"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/plan"
)

// A columnKind is a column that a letter's tables may have. Its width in mm is
// that in a text of 156 mm; what is left over is shared by the weights.
type columnKind struct {
	name   string
	title  string
	width  float64
	weight float64
	center bool
	cell   func(l *LetterLine) Cell
}

func (b *sheet) columnKinds() []columnKind {
	duty := func(r plan.Role) func(*LetterLine) Cell {
		return func(l *LetterLine) Cell { return Cell{{Text: l.Duties[r]}} }
	}
	blank := func(*LetterLine) Cell { return Cell{{}} }
	return []columnKind{
		{"id", "编号", 14, 0, true, func(l *LetterLine) Cell {
			c := Cell{{Text: l.ID}}
			if l.Place != "" && !b.settings.HideSource {
				c = append(c, CellText{Text: l.Place, Small: true})
			}
			return c
		}},
		{"task", "重点任务", 19, 1, false, func(l *LetterLine) Cell { return Cell{{Text: l.Task}} }},
		{"measure", "工作措施", 51, 5, false, func(l *LetterLine) Cell { return cell(strings.Split(l.Text, "\n")) }},
		{"deadline", "完成时限", 18, 0, true, func(l *LetterLine) Cell { return Cell{{Text: l.Deadline}} }},
		{"duties", "各单位分工", 38, 2, false, func(l *LetterLine) Cell { return cell(l.Bodies) }},
		{"lead", b.Roles[plan.Lead], 24, 1, false, duty(plan.Lead)},
		{"responsible", b.Roles[plan.Responsible], 24, 1, false, duty(plan.Responsible)},
		{"support", b.Roles[plan.Support], 24, 1, false, duty(plan.Support)},
		{"person", "责任人", 18, 0, false, blank},
		{"progress", "进展情况", 26, 1, false, blank},
		{"done", "落实\n情况", 16, 0, true, func(*LetterLine) Cell { return Cell{{Text: "□"}} }},
	}
}

// tableColumns are those of the settings that the plan has something for, with
// widths that add up to that of the text.
func (b *sheet) tableColumns() []columnKind {
	all := b.columnKinds()
	var out []columnKind
	total, weight := 0.0, 0.0
	for _, name := range or(b.settings.Columns, usualColumns) {
		c := all[slices.IndexFunc(all, func(c columnKind) bool { return c.name == name })]
		if name == "deadline" && !b.Dated || name == "task" && !b.Titled {
			continue
		}
		total, weight = total+c.width, weight+c.weight
		out = append(out, c)
	}
	width := b.layout.Page.TextWidth()
	if rest := width - total; rest >= 0 {
		for i := range out {
			if weight > 0 {
				out[i].width += rest * out[i].weight / weight
			} else {
				out[i].width += rest / float64(len(out))
			}
		}
	}
	b.fit(out, width)
	return out
}

// fit makes columns as wide as the text in all, none narrower than the longest
// number or word in it, as long as there is room for that.
func (b *sheet) fit(columns []columnKind, width float64) {
	least := make([]float64, len(columns))
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
		return
	}
	for i := range columns {
		more := 0.0
		if spare > 0 {
			more = max(columns[i].width-least[i], 0) * (width - sum) / spare
		}
		columns[i].width = least[i] + more
	}
}

const (
	cellSides   = 3.5 // mm: of a cell, between its rules and its text, both sides
	longestWord = 32  // mm: what is longer may be broken, as an address is
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
				widest = max(widest, wordWidth(t.Text)*size)
			}
		}
	}
	return widest + cellSides
}

// wordWidth is about the width of the longest word of a text, in em: of what no
// line ends in, as a number with its point, a formula, or 二/4.10.
func wordWidth(text string) float64 {
	widest, word := 0.0, 0.0
	runes := []rune(text)
	latin := func(i int) bool { return i >= 0 && i < len(runes) && runes[i] < 0x2000 && !unicode.IsSpace(runes[i]) }
	for i, r := range runes {
		slash := r == '/' || i > 0 && runes[i-1] == '/'
		dash := strings.ContainsRune("–—～~", r) && latin(i-1) && latin(i+1) // 2024—2025
		switch {
		case unicode.IsSpace(r):
			word = 0
			continue
		case r < 0x2000 || slash || dash:
			word += runeWidth(r)
		case i+1 < len(runes) && runes[i+1] == '/':
			word = runeWidth(r)
		default:
			word = 0
		}
		widest = max(widest, word)
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
	case strings.ContainsRune("mwMW%@", r):
		return 0.95
	case unicode.IsUpper(r):
		return 0.75
	case strings.ContainsRune(".,:;'|!ijl()[]", r):
		return 0.4
	}
	return 0.58
}

// table is a part's table.
func (b *sheet) table(p *Part) *Table {
	columns := b.columns
	t := &Table{}
	for _, c := range columns {
		x := Column{Title: c.title, Width: c.width}
		if c.center {
			x.Align = Center
		}
		t.Columns = append(t.Columns, x)
	}
	section := ""
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Section != section && l.Section != "" {
			t.Rows = append(t.Rows, Row{Kind: Band, Cells: []Cell{{{Text: l.Section}}}})
		}
		section = l.Section
		cells := make([]Cell, len(columns))
		for k, c := range columns {
			cells[k] = c.cell(l)
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
		for _, n := range l.Notes {
			t.Rows = append(t.Rows, Row{Kind: Note, Cells: []Cell{{{Text: "注：" + n}}}})
		}
	}
	return t
}
