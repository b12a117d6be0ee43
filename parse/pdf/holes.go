package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// hole stands for a character that is missing.
const hole = "□"

const (
	aroundHole = 2   // characters in a run on each side at least
	tight      = 0.3 // the room between those of a run, in sizes
	mostLost   = 3   // characters in a row
	mostShown  = 5   // holes of a page
)

// holes says where characters seem to be missing: Chinese text leaves room for
// exactly one or a few, though no blank stands there. Where only the place of words
// draws a table, they can't be told from the room between columns.
func (r *reader) holes(pages []*layout) {
	for _, p := range pages {
		var found []string
		for _, s := range p.sheets {
			for _, c := range s.cells {
				for _, l := range c.lines {
					found = append(found, l.holes()...)
				}
			}
		}
		for _, l := range p.rest {
			found = append(found, l.holes()...)
		}
		if n := len(found); n > 0 {
			r.say(plan.SourceHole, p.page.number, fmt.Sprint(n), strings.Join(found[:min(n, mostShown)], "”“"))
		}
	}
}

// holes are the words of a line that have room for more characters, with marks in
// their place.
func (l line) holes() []string {
	var out []string
	stretch := l.stretch()
	words := l.words()
	for i := range words[min(1, len(words)):] {
		a, b := words[i], words[i+1]
		if !ink(a.chars, len(a.chars)-aroundHole, len(a.chars), stretch) || !ink(b.chars, 0, aroundHole, stretch) || l.blankIn(a.x1, b.x0) {
			continue
		}
		em := a.chars[len(a.chars)-1].size + stretch
		lost := math.Round((b.x0 - a.x1 - stretch) / em)
		if lost < 1 || lost > mostLost || math.Abs(b.x0-a.x1-stretch-lost*em) > 0.06*em {
			continue
		}
		if unit.ShapeOf(a.text) != unit.NoName && unit.ShapeOf(b.text) != unit.NoName {
			continue // two names
		}
		out = append(out, shorten(a.text, 12)+strings.Repeat(hole, int(lost))+shorten(b.text, 12))
	}
	return out
}

// ink reports whether characters are Chinese ones, of one size, in a run.
func ink(chars []char, from, to int, stretch float64) bool {
	if from < 0 || to > len(chars) {
		return false
	}
	for i, c := range chars[from:to] {
		if r, _ := utf8.DecodeRuneInString(c.text); !unicode.Is(unicode.Han, r) {
			return false
		}
		if before := from + i - 1; i > 0 && (c.size != chars[before].size || c.x0-chars[before].x1 > tight*c.size+stretch) {
			return false
		}
	}
	return true
}

// blankIn reports whether a line has a blank between two places.
func (l line) blankIn(x0, x1 float64) bool {
	for _, c := range l.chars {
		if mid := (c.x0 + c.x1) / 2; c.blank() && x0 < mid && mid < x1 {
			return true
		}
	}
	return false
}
