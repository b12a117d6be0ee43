package errata

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// Merge is a cell's text after several changes of it, each made from the same
// print. ok is false for a change that does not fit the print, or that changes
// what another one before it changes.
func Merge(printed string, changes []Change) (text string, ok []bool) {
	ok = make([]bool, len(changes))
	if !utf8.ValidString(printed) {
		return printed, ok // what is no text has no words to change
	}
	base := []rune(printed)
	var all []edit
	for i, c := range changes {
		if plan.Squeeze(c.Printed) != plan.Squeeze(printed) {
			continue
		}
		own := c.edits(base)
		clash := func(e edit) bool {
			return slices.ContainsFunc(all, func(o edit) bool { return e != o && e.clashes(o, base) })
		}
		if slices.ContainsFunc(own, clash) {
			continue
		}
		ok[i] = true
		all = append(all, own...)
	}
	slices.SortFunc(all, func(a, b edit) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	var b strings.Builder
	at := 0
	for _, e := range slices.Compact(all) { // what two changes agree on is done once
		b.WriteString(string(base[at:e.from]) + e.text)
		at = e.to
	}
	return b.String() + string(base[at:]), ok
}

// An edit puts a text in place of the characters of a print from one to another.
type edit struct {
	from, to int
	text     string
}

// edits are what a change does to a print, which may differ from the print that
// the change holds in its white space: a YAML file that was saved again does.
func (c *Change) edits(print []rune) []edit {
	at := newPlaces([]rune(c.Printed), print)
	var out []edit
	for _, e := range differences(words(c.Printed), words(c.Proposed)) {
		x := edit{at.start(e.from), at.end(e.to), e.text}
		if c.Printed == string(print) {
			x = e
		} else if e.from == e.to {
			x.from = x.to
		}
		x.to = max(x.from, x.to)
		if x.from < x.to || x.text != "" {
			out = append(out, x)
		}
	}
	return out
}

// differences are the edits that make a text of another. Of words that are
// replaced by one, or by the same letters, it is the characters.
func differences(from, to []string) []edit {
	stays, kept := plan.Kept(from, to)
	var out []edit
	at := 0 // in characters
	for i, j := 0, 0; i < len(from) || j < len(to); i, j = i+1, j+1 {
		x, y := i, j
		for i < len(from) && !stays[i] {
			i++
		}
		for j < len(to) && !kept[j] {
			j++
		}
		old, now := strings.Join(from[x:i], ""), strings.Join(to[y:j], "")
		switch a, b := characters(old), characters(now); {
		case old == now:
		case (len(a) > i-x || len(b) > j-y) && (i-x == 1 && j-y == 1 || letters(old) == letters(now)):
			for _, e := range differences(a, b) {
				out = append(out, edit{at + e.from, at + e.to, e.text})
			}
		default:
			out = append(out, edit{at, at + len(a), now})
		}
		at += utf8.RuneCountInString(old)
		if i < len(from) {
			at += utf8.RuneCountInString(from[i])
		}
	}
	return out
}

// words divides a text into runs of letters and digits, and single other characters.
func words(s string) []string { return word.FindAllString(s, -1) }

var word = regex.MustCompile(`(?s)[\p{L}\p{N}]+|.`)

func characters(s string) []string { return strings.Split(s, "") }

// letters is a text without marks and white space.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsNumber(c) {
			return c
		}
		return -1
	}, s)
}

// near is how many letters must be between two edits of one word for them to be
// of two places. A name that two corrections change, each in its own way, would
// come out as one that nobody proposed.
const near = 4

// clashes reports whether two edits change the same place.
func (e edit) clashes(o edit, print []rune) bool {
	if o.from < e.from || o.from == e.from && o.to < e.to {
		e, o = o, e
	}
	if o.from < e.to || o.from == e.from && o.to == e.to {
		return true
	}
	between := string(print[e.to:o.from])
	if utf8.RuneCountInString(between) >= near || letters(between) != between {
		return false
	}
	// Do both change the word that stands between them?
	last, _ := utf8.DecodeLastRuneInString(cmp.Or(string(print[e.from:e.to]), e.text))
	first, _ := utf8.DecodeRuneInString(cmp.Or(string(print[o.from:o.to]), o.text))
	return letters(string(last)) != "" && letters(string(first)) != ""
}

// places finds the places of one text in another that differs in white space.
type places struct {
	text  []rune
	solid []int // how many characters that are not white space stand before each
	gaps  []int // where the white space before each such character of the other text begins
	ends  []int // and where it ends
}

func newPlaces(text, other []rune) *places {
	p := &places{text: text, solid: make([]int, len(text)+1)}
	for i, c := range text {
		p.solid[i+1] = p.solid[i]
		if !unicode.IsSpace(c) {
			p.solid[i+1]++
		}
	}
	begin := 0
	for i, c := range other {
		if !unicode.IsSpace(c) {
			p.gaps, p.ends = append(p.gaps, begin), append(p.ends, i)
			begin = i + 1
		}
	}
	p.gaps, p.ends = append(p.gaps, begin), append(p.ends, len(other))
	return p
}

// start is where a part that starts at i starts in the other text: with the
// white space there if the part has that.
func (p *places) start(i int) int {
	if i < len(p.text) && unicode.IsSpace(p.text[i]) && (i == 0 || !unicode.IsSpace(p.text[i-1])) {
		return p.gaps[p.solid[i]]
	}
	return p.ends[p.solid[i]]
}

// end is where a part that ends before i ends in the other text.
func (p *places) end(i int) int {
	if i == 0 || !unicode.IsSpace(p.text[i-1]) {
		return p.gaps[p.solid[i]]
	}
	return p.ends[p.solid[i]]
}
