package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
)

// Measures of the places to sign.
const (
	fieldGap   = 1.0  // between two fields, in characters
	leastField = 12.0 // width of one where there is room, in characters
	leastBlank = 30.0 // mm: of a blank that a hand can write in
	leastUnit  = 8.0  // mm: of a blank before 年, 月 or 日
	roomyRow   = 1.25 // lines: room for a hand or a seal
	gapRow     = 0.6  // lines, between sides below each other
)

// An arrangement is a way to end a letter: where its last words and its places to
// sign stand.
type arrangement struct {
	torn    bool    // no page holds the places to sign whole
	words   int     // lines of closing words, if nothing else of the text is on the page that is signed
	tiny    bool    // the places to sign are small
	below   bool    // the legend is at the end
	rank    int     // among the forms
	guesses []guess // how it falls into pages: any may come true

	blocks []Block
}

// What speaks against an arrangement, in parts of a page left empty.
const (
	bearable  = 0.2  // as much left empty is nothing
	halfEmpty = 0.5  // more than that counts three times
	twoPages  = 0.3  // not to be on one page
	againPage = 0.1  // a page more
	tinySign  = 0.4  // places to sign that are small
	wordsOnly = 0.35 // two lines of closing words or more are all text on the page that is signed
	bareSign  = 5    // less than that is
	lateNotes = 0.05 // the legend at the end
	lateMany  = 0.3  // the same, of more than three pages: who reads them wants it first
	nextForm  = 0.01 // a form that is not the first
	tornSign  = 100  // places to sign on two pages
)

// A guess is how an end falls into pages.
type guess struct {
	page  int     // that is signed, from 1
	empty float64 // part of the page before that is left empty
}

// against is how much speaks against the arrangement.
func (a *arrangement) against() float64 {
	sum := nextForm * float64(a.rank)
	add := func(so bool, cost float64) {
		if so {
			sum += cost
		}
	}
	add(a.torn, tornSign)
	add(a.tiny, tinySign)
	add(a.words >= 2, wordsOnly)
	add(a.words == 1, bareSign)
	add(a.below, lateNotes)
	for _, f := range a.guesses {
		n := float64(len(a.guesses))
		sum += (max(0, f.empty-bearable) + 2*max(0, f.empty-halfEmpty) + againPage*float64(f.page-1)) / n
		add(f.page > 1, (twoPages-againPage)/n)
		add(a.below && f.page > 3, lateMany/n)
	}
	return sum
}

// form adds the places to sign, whole on a page that has the end of the text on it
// (GB/T 9704-2012 §7.3.5). Where they would leave much of the page before empty, they
// are set tighter, or the legend goes below the tables; small only if nothing else
// helps.
func (b *sheet) form() {
	s := b.settings
	sides, rows := or(s.Sides, usualSides), or(s.Sign, SignNames())
	b.headings++
	end := []Block{&Heading{Level: 1, Text: numeral.Chinese(b.headings) + "、" + words.form}}
	for _, text := range b.closingTexts() {
		end = append(end, &Paragraph{Kind: Body, Text: text, Keep: true})
	}
	var best *arrangement
	for rank, f := range b.forms(sides, rows) {
		for _, tied := range []tie{tieLast, tieLegend, tieNothing} {
			a := b.ending(append(slices.Clone(end), f), tied)
			if a == nil {
				continue
			}
			a.rank, a.tiny = rank, f.Small
			if best == nil || a.against() < best.against() {
				best = a
			}
		}
	}
	b.Blocks, b.Crowded = best.blocks, best.torn
}

// A tie says what of the text the page that is signed has besides the closing words.
type tie int

const (
	tieLast    tie = iota // the last line of a table, or the last paragraph
	tieLegend             // the legend, moved to the end
	tieNothing            // nothing, if need be
)

// closingTexts is what stands before the places to sign.
func (b *sheet) closingTexts() []string {
	var out []string
	for _, text := range or(b.settings.Closing, []string{b.closing()}) {
		out = append(out, b.fill(text))
	}
	if n := b.settings.Copies; n > 0 {
		out = append(out, fmt.Sprintf("本责任书一式%d份。", n))
	}
	return out
}

// ending puts the end below what the sheet has. The legend goes to the end of the
// text only if the office has not said where it wants it; nil if the tie can't be.
func (b *sheet) ending(end []Block, tied tie) *arrangement {
	a := &arrangement{blocks: slices.Clone(b.Blocks), below: tied == tieLegend}
	height := b.layout.Page.TextHeight() / mmPerPT
	need := b.height(end)
	a.torn = need > height
	last := len(a.blocks) - 1
	switch table, isTable := a.blocks[last].(*Table); tied {
	case tieLegend:
		legend := slices.IndexFunc(a.blocks, func(x Block) bool { p, ok := x.(*Paragraph); return ok && p.Kind == Small })
		if legend < 0 || !isTable || !slices.Equal(or(b.settings.Parts, usualParts), usualParts) {
			return nil
		}
		moved := *a.blocks[legend].(*Paragraph)
		moved.Keep = true
		if need+b.height([]Block{&moved}) > height {
			return nil
		}
		a.blocks = append(slices.Delete(a.blocks, legend, legend+1), &moved)
	case tieLast:
		switch x := a.blocks[last].(type) {
		case *Table:
			if need+b.endHeight(table) > height {
				return nil
			}
			t := *x
			t.KeepLast = true
			a.blocks[last] = &t
		case *Paragraph:
			if need+b.height([]Block{x}) > height {
				return nil
			}
			p := *x
			p.Keep = true
			a.blocks[last] = &p
		default:
			return nil
		}
	}
	if tied == tieNothing {
		a.words = max(1, len(b.strips(end[1:len(end)-1])))
	}
	a.blocks = append(a.blocks, end...)
	strips := b.strips(a.blocks)
	for _, part := range []float64{1, 0.985} { // other programs and fonts set a little higher
		a.guesses = append(a.guesses, guessOf(strips, height*part))
	}
	return a
}

// forms are the ways to put the sides on a page, the best first: with room for a hand
// or a seal, tighter, more of them beside each other, and the same in small.
func (b *sheet) forms(sides []Side, rows []string) []*Form {
	var out []*Form
	for _, f := range []Form{{}, {Tight: true}, {Small: true}, {Small: true, Tight: true}} {
		style := f.Style(&b.layout)
		usual := b.across(sides, rows, style, leastField)
		out = append(out, b.formOf(f, sides, rows, usual))
		if most := b.across(sides, rows, style, 0); f.Tight && most > usual {
			out = append(out, b.formOf(f, sides, rows, most))
		}
	}
	return out
}

// formOf puts so many sides beside each other, and the others below them.
func (b *sheet) formOf(f Form, sides []Side, rows []string, across int) *Form {
	f.Columns = across
	style := f.Style(&b.layout)
	for group := range slices.Chunk(sides, across) {
		if f.Rows != nil {
			f.Rows = append(f.Rows, nil)
		}
		for _, what := range rows {
			fields := make([]Field, len(group))
			for i, side := range group {
				fields[i] = b.field(side, what)
				fields[i].Below = b.below(fields[i], style, across)
			}
			f.Rows = append(f.Rows, fields)
		}
	}
	return &f
}

// across is how many sides stand beside each other, each at least so many characters
// wide: as many as have room for their labels and blanks, each row about as full as
// the others.
func (b *sheet) across(sides []Side, rows []string, style Style, least float64) int {
	em := (style.Size + style.Track) * mmPerPT
	for _, side := range sides {
		for _, what := range rows {
			f := b.field(side, what)
			least = max(least, textWidth(f.Label), leastBlank/em)
			if n := len(f.Units); n > 0 {
				least = max(least, textWidth(strings.Join(f.Units, ""))+float64(n)*leastUnit/em)
			}
		}
	}
	n := len(sides)
	for n > 1 && b.fieldWidth(style, n) < least {
		n--
	}
	full := (len(sides) + n - 1) / n
	return (len(sides) + full - 1) / full
}

// fieldWidth is the width of one of n fields beside each other, in characters.
func (b *sheet) fieldWidth(style Style, n int) float64 {
	characters := b.layout.Page.TextWidth() / ((style.Size + style.Track) * mmPerPT)
	return (characters+fieldGap)/float64(n) - fieldGap
}

// below reports whether the text or the blank of a field has no room beside the
// label.
func (b *sheet) below(f Field, style Style, across int) bool {
	beside := leastBlank / ((style.Size + style.Track) * mmPerPT)
	switch {
	case len(f.Units) > 0 || f.Label == "":
		return false
	case f.Text != "":
		beside = textWidth(f.Text)
	}
	return textWidth(f.Label)+beside > b.fieldWidth(style, across)
}

// formHeight is the height of a form, pt.
func (b *sheet) formHeight(f *Form) float64 {
	height := 0.0
	for _, row := range f.Rows {
		if row == nil {
			height += f.GapHeight(&b.layout)
			continue
		}
		lines := 1.0
		for _, field := range row {
			if field.Below {
				lines = max(lines, 1+max(1, math.Ceil(textWidth(field.Text)/b.fieldWidth(f.Style(&b.layout), f.Columns))))
			}
		}
		height += lines * f.RowHeight(&b.layout)
	}
	return height
}

// field is what a side fills in.
func (b *sheet) field(side Side, what string) Field {
	s := b.settings
	switch what {
	case "seal":
		f := Field{Label: b.fill(side.Name) + "（盖章）："}
		switch who := side.who(); {
		case who == officeSide && !side.names("office"):
			f.Text = s.Office
		case who == unitSide && !side.names("unit"):
			f.Text = b.Unit
		}
		return f
	case "sign":
		return Field{Label: b.fill(cmp.Or(side.Signer, "负责人")) + "（签字）："}
	case "contact":
		f := Field{Label: "联系人及电话："}
		switch side.who() {
		case officeSide:
			f.Text = s.Contact.String()
		case unitSide:
			f.Text = b.Contact.String()
		}
		return f
	case "date":
		return Field{Units: []string{"年", "月", "日"}}
	}
	panic("report: unexpected place to sign " + what)
}
