package align

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan/unit"
)

// cutsName reports whether a list of names, which starts at a line, goes on from
// one line to another.
func (b *body) cutsName(c, start, p, j int) bool {
	tails := []string{lastName(b.text[p][c])}
	marked := tails[0] != b.text[p][c]
	for i := p - 1; i >= start && !marked && len(tails) < longestName; i-- {
		if s := b.text[i][c]; s != "" {
			tail := lastName(s)
			marked = tail != s
			tails = append(tails, tail+tails[len(tails)-1])
		}
	}
	if marked {
		tails = tails[len(tails)-1:]
	}
	heads := []string{firstName(b.text[j][c])}
	ends := heads[0] != b.text[j][c]
	for i := j; !ends && len(heads) < longestName; {
		next := b.after(i, c)
		if next < 0 || !b.near(c, i, next) {
			break
		}
		head := firstName(b.text[next][c])
		ends = head != b.text[next][c]
		heads = append(heads, heads[len(heads)-1]+head)
		i = next
	}
	return b.header.memo.goesOn(tails, heads, marked)
}

// longestName is the largest number of lines that a name is put together from.
const longestName = 4

func isName(s string) bool { return unit.ShapeOf(s) != unit.NoName || unit.WholeGroup(s) }

// goesOn reports whether a list goes on from a line to the next: after a mark, or
// within a name. What stands before the border may start with any of the tails, and
// what stands after it may end with any of the heads, the shortest first; marked
// says that a mark stands before.
func goesOn(tails, heads []string, marked bool) bool {
	left, right := tails[0], heads[0]
	if left == "" || right == "" {
		return true
	}
	joined := func(left string) bool {
		return slices.ContainsFunc(heads, func(right string) bool { return unit.ShapeOf(left+right) != unit.NoName })
	}
	if marked && open(left) && joined(left) {
		return true // 各 and 县（市）区人民政府
	}
	if nobody.MatchString(left) || !slices.ContainsFunc(tails, joined) {
		return false
	}
	return !slices.ContainsFunc(heads, isName) || !slices.ContainsFunc(tails, isName) && unit.LevelOf(right) == "" && !unit.Collective(right)
}

func isMark(c rune) bool { return strings.ContainsRune("、，,；;", c) }

// ended reports whether a text ends where a sentence does.
func ended(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。；;！？!?…", c)
}

// oneName reports whether two texts are one name rather than two.
func oneName(left, right string) bool {
	return left != "" && right != "" && unit.ShapeOf(left+right) != unit.NoName && !(unit.ShapeOf(left) == unit.FullName && unit.ShapeOf(right) == unit.FullName)
}
