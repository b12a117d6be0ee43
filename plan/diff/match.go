package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// grams are the pairs of characters of a text, sorted, each as often as it is
// there. Marks, spaces and digits do not count: numbers change from year to year.
type grams []string

func gramsOf(s string) grams {
	var r []rune
	for _, c := range s {
		if unicode.IsLetter(c) {
			r = append(r, unicode.ToLower(c))
		}
	}
	if len(r) == 1 {
		return grams{string(r)}
	}
	out := make(grams, 0, len(r))
	for i := 0; i+1 < len(r); i++ {
		out = append(out, string(r[i:i+2]))
	}
	slices.Sort(out)
	return out
}

// same is how many pairs two texts share.
func (a grams) same(b grams) int {
	i, j, same := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch c := cmp.Compare(a[i], b[j]); {
		case c == 0:
			same++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return same
}

// like is how much of two texts is the same, from 0 to 1 (Dice's coefficient).
func (a grams) like(b grams) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(a.same(b)) / float64(len(a)+len(b))
}

// within is how much of a text another holds, from 0 to 1.
func (a grams) within(b grams) float64 {
	if len(a) == 0 {
		return 1
	}
	return float64(a.same(b)) / float64(len(a))
}

// A match is one of each list.
type match struct {
	i, j int
	like float64
}

// pair matches the most alike first, each once.
func pair(n, m int, least float64, like func(i, j int) float64) []match {
	var all []match
	for i := range n {
		for j := range m {
			if l := like(i, j); l >= least {
				all = append(all, match{i, j, l})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(abs(a.i-a.j), abs(b.i-b.j)), cmp.Compare(a.i, b.i))
	})
	usedI, usedJ := make([]bool, n), make([]bool, m)
	var out []match
	for _, x := range all {
		if !usedI[x.i] && !usedJ[x.j] {
			usedI[x.i], usedJ[x.j] = true, true
			out = append(out, x)
		}
	}
	slices.SortFunc(out, func(a, b match) int { return cmp.Compare(a.j, b.j) })
	return out
}

func abs(n int) int { return max(n, -n) }

// inOrder reports which of the new ones follow one another as their old ones
// did: the longest such run, with gaps. The others have moved.
func inOrder(n int, of map[int]int) map[int]bool {
	best := make([]int, n) // the length of the longest that ends here
	from := make([]int, n)
	last := -1
	for j := range n {
		i, ok := of[j]
		if !ok {
			continue
		}
		best[j], from[j] = 1, -1
		for k := range j {
			if o, ok := of[k]; ok && o < i && best[k]+1 > best[j] {
				best[j], from[j] = best[k]+1, k
			}
		}
		if last < 0 || best[j] > best[last] {
			last = j
		}
	}
	out := make(map[int]bool)
	for ; last >= 0; last = from[last] {
		out[last] = true
	}
	return out
}

// wording is a text without its numbers, marks and spaces.
func wording(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return c
		}
		return -1
	}, s)
}

// number is a number in a text.
var number = regex.MustCompile(`[0-9]+(?:\.[0-9]+)?[%％‰]?`)

// numbersOf are the numbers that are others in a text, where as many stand
// between the same words; of texts that are reworded, those whose neighbours
// stayed.
func numbersOf(old, now string) []NumberChange {
	type quantity struct{ before, n, after string }
	read := func(s string) []quantity {
		s = plan.Squeeze(s)
		var out []quantity
		for _, m := range number.FindAllStringIndex(s, -1) {
			out = append(out, quantity{label(s[:m[0]]), s[m[0]:m[1]], firstRunes(s[m[1]:], 5)})
		}
		return out
	}
	a, b := read(old), read(now)
	var out []NumberChange
	used := make([]bool, len(a))
	for _, q := range b {
		k := slices.IndexFunc(a, func(o quantity) bool { return o == q })
		for k >= 0 && used[k] {
			next := slices.IndexFunc(a[k+1:], func(o quantity) bool { return o == q })
			if next < 0 {
				k = -1
			} else {
				k += 1 + next
			}
		}
		if k >= 0 {
			used[k] = true
		}
	}
	for _, q := range b {
		if slices.ContainsFunc(a, func(o quantity) bool { return o == q }) {
			continue
		}
		for i, o := range a {
			if !used[i] && o.n != q.n && lastRunes(o.before, 3) == lastRunes(q.before, 3) && o.before != "" {
				used[i] = true
				of, is := unitsOf(o.after, q.after)
				out = append(out, NumberChange{q.before, o.n + of, q.n + is})
				break
			}
		}
	}
	return out
}

// unitsOf are what two numbers count, by what stands after them. A word that is not
// known to count is one where both have it: 500株, 800株.
func unitsOf(old, now string) (string, string) {
	a, b := counted.FindString(old), counted.FindString(now)
	if a == "" && b == "" {
		c, n := utf8.DecodeRuneInString(old)
		if other, _ := utf8.DecodeRuneInString(now); c == other && unicode.Is(unicode.Han, c) && !strings.ContainsRune("以左上下余多几的至到和或及与", c) {
			return old[:n], now[:n]
		}
	}
	return a, b
}

var counted = regex.MustCompile(`^[百千万亿]?(?:平方公里|平方米|立方米|公里|公顷|公斤|微克|毫克|克|千瓦时|千瓦|兆瓦|小时|分钟|百分点|个百分点|[吨亩米元张部个台辆家项次户天人处座条场套批份名所度年月日村镇组万亿])?`)

// label is what stands before a number, back to the last mark or digit.
func label(s string) string {
	r := []rune(lastRunes(s, 12))
	for i := len(r) - 1; i >= 0; i-- {
		if !unicode.IsLetter(r[i]) {
			return string(r[i+1:])
		}
	}
	return string(r)
}

func lastRunes(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

func firstRunes(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}
