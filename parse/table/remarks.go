package table

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan/unit"
)

// A remarked name is one as printed, with a label, a person or a remark, and as it
// was read. One that is read as nothing is no name.
type remarked struct{ said, name string }

// withoutRemarks takes from pieces what is no part of a name, and puts persons and
// telephones that stand behind a name to that name.
func withoutRemarks(pieces []piece) []piece {
	out := pieces[:0]
	before := "" // a label that stands alone
	mark := rune(0)
	ended := false // a person or a remark stands behind the name before
	for i, p := range pieces {
		said := p.text
		name, cut := unit.CutRemark(p.text)
		switch {
		case i > 0 && len(out) > 0 && before == "" && person(pieces, i):
			last := &out[len(out)-1]
			last.said = cmp.Or(last.said, last.text) + " " + p.text
			ended = true
			continue
		case name == "":
			before += p.text
			if mark == 0 || soft(mark) {
				mark = p.mark
			}
			continue
		case cut || before != "":
			p.text, p.said = name, before+said
			if before != "" && soft(p.mark) {
				p.mark = mark
			}
		}
		p.item = p.item || ended || cut && !strings.HasPrefix(said, name) // a label begins a name
		ended = !strings.HasSuffix(said, name)
		before, mark = "", 0
		out = append(out, p)
	}
	if before != "" {
		out = append(out, piece{said: before, mark: mark})
	}
	return slices.Clip(out)
}

// person reports whether a piece is a person or a telephone behind a name, with
// nothing but a space or a line end between them. A short text is one only beside a
// telephone, at the end of a list, or where every name has one.
func person(pieces []piece, i int) bool {
	p := pieces[i]
	if !soft(p.mark) {
		return false
	}
	if unit.IsPhone(p.text) {
		return true
	}
	if !unit.IsPerson(p.text) || unit.ShapeOf(pieces[i-1].text) == unit.NoName {
		return false
	}
	if i+1 < len(pieces) && unit.IsPhone(pieces[i+1].text) {
		return true
	}
	return unit.IsSurelyPerson(p.text) && (i+1 == len(pieces) || !soft(pieces[i+1].mark) || eachPerson(pieces))
}

// eachPerson reports whether names and persons take turns in a list.
func eachPerson(pieces []piece) bool {
	for i, p := range pieces {
		if i%2 == 0 && unit.ShapeOf(p.text) != unit.FullName || i%2 == 1 && !unit.IsSurelyPerson(p.text) {
			return false
		}
	}
	return len(pieces)%2 == 0
}

// asSaid is how the pieces of a name are printed, empty if as they are read.
func asSaid(run []piece) string {
	if !slices.ContainsFunc(run, func(p piece) bool { return p.said != "" }) {
		return ""
	}
	var b strings.Builder
	for i, p := range run {
		if i > 0 && !soft(p.mark) {
			b.WriteRune(p.mark)
		}
		b.WriteString(cmp.Or(p.said, p.text))
	}
	return b.String()
}

// printedEnd is where the first name of a cell ends in it as printed, with the label
// before it and a remark in brackets behind it; -1 if the name is not found.
func printedEnd(text, name string) int {
	for start := range text {
		rest := []rune(name)
		for i, c := range text[start:] {
			if strings.TrimSpace(string(c)) == "" {
				continue
			}
			if c != rest[0] {
				break
			}
			if rest = rest[1:]; len(rest) > 0 {
				continue
			}
			end := start + i + utf8.RuneLen(c)
			if after := text[end:]; strings.HasPrefix(after, "（") || strings.HasPrefix(after, "(") {
				if j := strings.IndexAny(after, ")）"); j >= 0 {
					_, n := utf8.DecodeRuneInString(after[j:])
					end += j + n
				}
			}
			return end
		}
	}
	return -1
}
