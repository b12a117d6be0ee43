package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// content is what a cell holds, as it reads, whatever its header says.
type content int

const (
	anything content = iota // a mark for nobody, or now this and now that
	aBlank
	aNumber
	aDate
	aBody
	aPhrase   // a few words
	aSentence // a measure
)

// contentOf reads a cell for what it holds, once a text.
func (r *reader) contentOf(text string) content {
	c, ok := r.holds[text]
	if !ok {
		c = r.readContent(text)
		r.holds[text] = c
	}
	return c
}

// contentUpTo reads a cell, but where names don't matter it does not tell a sentence
// from a list of names.
func (r *reader) contentUpTo(text string, names bool) content {
	if !names && strings.Contains(text, "。") {
		if c, ok := simpleContent(text, plan.Squeeze(text), r.times); ok {
			return c
		}
		return aSentence
	}
	return r.contentOf(text)
}

// readContent reads a cell for what it holds.
func (r *reader) readContent(text string) content {
	squeezed := plan.Squeeze(text)
	if c, ok := simpleContent(text, squeezed, r.times); ok {
		return c
	}
	// A name may be broken over lines, or divided from the next by a line's end.
	whole, broken := 0, 0
	all := strings.FieldsFunc(bracketed.ReplaceAllString(squeezed, ""), isMark)
	lines := strings.FieldsFunc(bracketed.ReplaceAllString(text, ""), func(c rune) bool { return isMark(c) || unicode.IsSpace(c) })
	for _, n := range all {
		if r.isName(n) {
			whole++
		}
	}
	for _, n := range lines {
		if r.isName(n) {
			broken++
		}
	}
	switch {
	case 2*whole >= len(all) && whole > 0, 2*broken >= len(lines) && broken > 0:
		return aBody
	case strings.Contains(squeezed, "。"), whole+broken == 0 && utf8.RuneCountInString(squeezed) > 25:
		return aSentence
	case whole+broken > 0:
		return anything
	}
	return aPhrase
}

// simpleContent reads a cell, with and without its white space, that holds nothing,
// a number or a date.
func simpleContent(text, squeezed string, t times) (c content, ok bool) {
	const longestDate = 60 // characters; sentences that are longer are a measure
	switch {
	case squeezed == "":
		return aBlank, true
	case nothing(squeezed):
		return anything, true
	}
	if _, ok := bareNumber(squeezed); ok {
		return aNumber, true
	}
	if !(strings.Contains(squeezed, "。") && utf8.RuneCountInString(squeezed) > longestDate) && t.is(text) {
		return aDate, true
	}
	return anything, false
}

func isMark(c rune) bool { return strings.ContainsRune("、，,；;。", c) }

func (r *reader) isName(s string) bool {
	return r.names.ShapeOf(s) != unit.NoName || r.names.Collective(s)
}

var bracketed = regex.MustCompile(`[（(][^（）()]*[）)]`)

// few is how many cells of a column say nothing of it.
const few = 3

// A column is the cells below a header in one column, each read for what it holds
// when that is first asked for.
type column struct {
	r     *reader
	cells []string
}

// below are the columns of a header, and the measures whose rows stand below it.
func (r *reader) below(h *header) (out []column, measures map[int]bool) {
	out = make([]column, len(h.columns))
	measures = make(map[int]bool)
	for _, p := range r.print {
		if p.Kind != plan.MeasureRow || len(p.Columns) == 0 || &p.Columns[0] != &h.columns[0] {
			continue
		}
		measures[p.measure] = true
		for i := range out {
			if out[i].r == nil {
				out[i].r, out[i].cells = r, make([]string, 0, len(r.print))
			}
			if i < len(p.Cells) && !p.Cells[i].Left {
				out[i].cells = append(out[i].cells, p.Cells[i].Text)
			}
		}
	}
	return out, measures
}

// holds is what most cells of a column hold. One whose cells are blank holds
// nothing. Of few cells nothing can be said.
func (c *column) holds() content {
	var n [aSentence + 1]int
	for _, text := range c.cells {
		n[c.r.contentOf(text)]++
	}
	all := 0
	for _, k := range n[aNumber:] {
		all += k
	}
	out := anything
	if n[aBlank] >= few && all+n[anything] == 0 {
		out = aBlank
	}
	for k := aNumber; k <= aSentence; k++ {
		if all >= few && 3*n[k] >= 2*all {
			out = k
		}
	}
	return out
}

// mayHold reports whether most cells of a column may hold one of some contents. Of
// most columns that need not hold them, a third of the cells tells.
func (c *column) mayHold(wrong []content) bool {
	if len(wrong) == 0 {
		return false
	}
	var n [aSentence + 1]int
	all, left := 0, len(c.cells)
	names := slices.Contains(wrong, aBody) || slices.Contains(wrong, aSentence)
	for _, text := range c.cells {
		k := c.r.contentUpTo(text, names)
		n[k]++
		left--
		if k >= aNumber {
			all++
		}
		if !slices.ContainsFunc(wrong, func(k content) bool { return 3*(n[k]+left) >= 2*(all+left) }) {
			return false
		}
	}
	return all >= few
}
