package check

import (
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/plan"
)

// alikeRule finds measures that say the same, or nearly the same, as one before.
// Measures that differ in whom they name are none: a plan may give each its own.
var alikeRule = Rule{
	Codes: []plan.Code{plan.MeasureTwice, plan.MeasureNear},
	Run:   alike,
}

const (
	gramSize   = 4  // characters
	leastTwice = 12 // characters; shorter ones are said of several things
	leastNear  = 20 // characters; shorter texts are alike by chance
	nearShare  = 0.8
	manyShares = 40 // a run of characters that so many measures have says nothing
)

func alike(s *Subject, found func(plan.Diag)) {
	if s.unread() || s.told("", plan.TableUnreadMeasure) {
		return
	}
	letters := make([][]rune, len(s.items))
	first := make(map[string]int)
	grams := make(map[string][]int) // the measures that have them
	for i, it := range s.items {
		letters[i] = significant(it.Text)
		n := len(letters[i])
		if n < 6 {
			continue
		}
		if k, again := first[string(letters[i])]; again {
			// The same words for another section, and for other units, are no slip.
			if s.items[k].Task == it.Task || sameUnits(s.items[k], it) || n >= leastTwice {
				found(s.at(plan.Diag{Code: plan.MeasureTwice, Args: []string{s.items[k].ID, beginning(it.Text)}}, it, plan.MeasureColumn, ""))
			}
			continue
		}
		first[string(letters[i])] = i
		if n < leastNear {
			continue
		}
		shared := make(map[int]int)
		seen := make(map[string]bool)
		for k := 0; k+gramSize <= n; k++ {
			g := string(letters[i][k : k+gramSize])
			if seen[g] {
				continue
			}
			seen[g] = true
			at := grams[g]
			for _, j := range at {
				shared[j]++
			}
			if len(at) < manyShares {
				grams[g] = append(at, i)
			}
		}
		best, most := -1, 0
		for j, m := range shared {
			if m > most || m == most && j < best {
				best, most = j, m
			}
		}
		if best < 0 || 2*float64(most) < nearShare*float64(len(seen)+len(letters[best])-gramSize+1) {
			continue
		}
		there, here := difference(letters[best], letters[i], 0)
		if parallel(there, here) {
			continue
		}
		there, here = difference(letters[best], letters[i], 4)
		found(s.at(plan.Diag{Code: plan.MeasureNear, Args: []string{s.items[best].ID, there, here}}, it, plan.MeasureColumn, ""))
	}
}

// significant are the characters of a text without marks and space, which a copy
// may have in other ways.
func significant(s string) []rune {
	var out []rune
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '%' {
			out = append(out, c)
		}
	}
	return out
}

func sameUnits(a, b plan.Item) bool {
	for _, r := range plan.Roles() {
		x, y := a.Duty(r), b.Duty(r)
		if (x == nil) != (y == nil) || x != nil && plan.Squeeze(x.Text) != plan.Squeeze(y.Text) {
			return false
		}
	}
	return true
}

// difference is what is left of two texts without what they start and end with
// alike, but for some characters on both sides.
func difference(a, b []rune, beside int) (string, string) {
	start, end := plan.Common(a, b)
	start, end = max(start-beside, 0), max(end-beside, 0)
	return cutShort(a[start : len(a)-end]), cutShort(b[start : len(b)-end])
}

func cutShort(r []rune) string {
	if len(r) > 30 {
		return string(r[:30]) + "…"
	}
	return string(r)
}

// parallel reports whether two texts differ as items of a list do: each names
// a thing of its own.
func parallel(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) < 2 || len(y) < 2 || strings.ContainsAny(a+b, "0123456789") {
		return false
	}
	for _, c := range x {
		if strings.ContainsRune(b, c) && !strings.ContainsRune("区县市镇乡路河局委厅", c) {
			return false
		}
	}
	return true
}
