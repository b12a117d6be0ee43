// Package linebreak divides text into lines.
package linebreak

// Where a line may end, after GB/T 15834-2011 §5.1: a mark that closes, ends or
// joins does not start a line, a mark that opens does not end one, and a dash
// (——) or an ellipsis (……) is not divided.
const (
	noStart = "、。，．；：？！）》〉」』】〕〗］｝”’…—–～·・％‰℃°′″々〃ー" + ")]},.;:?!%~" + slashes
	noEnd   = "（《〈「『【〔〖［｛“‘￥＄№" + "([{$¥#"
	slashes = "／/" // neither start nor end
	joiners = "—–～~"

	noBreakSpace = '\u00A0'
)

// A mark is what a character does to the end of a line.
type mark uint8

const (
	startsNone mark = 1 << iota // of noStart
	endsNone                    // of noEnd
	slash
	joins
)

// marks are those of each character, by its upper and its lower byte.
var marks = func() (pages [0x100]*[0x100]mark) {
	for _, of := range []struct {
		text string
		mark mark
	}{{noStart, startsNone}, {noEnd, endsNone}, {slashes, slash}, {joiners, joins}} {
		for _, r := range of.text {
			if pages[r>>8] == nil {
				pages[r>>8] = new([0x100]mark)
			}
			pages[r>>8][r&0xff] |= of.mark
		}
	}
	return pages
}()

// has reports whether a character has one of some marks.
func has(r rune, of mark) bool {
	if r < 0 || r > 0xffff {
		return false
	}
	page := marks[r>>8]
	return page != nil && page[r&0xff]&of != 0
}

const epsilon = 1e-6 // for sums of widths that fill a line

// A Span is a part of a text, from character First up to before character End.
type Span struct{ First, End int }

// Lines divides text into lines, none empty, that joined are text again.
// A line may end in spaces and a line feed, which take no room. The first line
// is at most first wide, the others rest; a line is wider only if it is one
// character. A word that is wider than a whole line is divided anywhere.
func Lines(text []rune, width func(i int) float64, first, rest float64) []Span {
	var lines []Span
	room := first
	start := 0  // of the line
	used := 0.0 // by the characters before the unit, with the spaces between
	end := 0    // of the unit, also of what is left of one that is divided
	for i := 0; i < len(text); {
		if i >= end {
			end = UnitEnd(text, i)
		}
		seen, all := 0.0, 0.0 // width of the unit without and with the spaces after it
		for j := i; j < end && seen <= max(room, rest)+epsilon; j++ {
			all += width(j)
			if !IsSpace(text[j]) {
				seen = all
			}
		}
		if used+seen > room+epsilon && i > start {
			lines = append(lines, Span{start, i})
			start, used, room = i, 0, rest
		}
		if seen > room+epsilon { // wider than a line of its own
			if n := fitting(text[i:end], func(k int) float64 { return width(i + k) }, room); n < end-i {
				lines = append(lines, Span{i, i + n})
				i, start, room = i+n, i+n, rest
				continue
			}
		}
		i = end
		used += all
		if text[end-1] == '\n' {
			lines = append(lines, Span{start, end})
			start, used, room = end, 0, rest
		}
	}
	if start < len(text) {
		lines = append(lines, Span{start, len(text)})
	}
	return lines
}

// UnitEnd is the end of what starts at text[i] and stays on one line.
func UnitEnd(text []rune, i int) int {
	for i++; i < len(text) && !mayBreak(text, i); i++ {
	}
	return i
}

// fitting is how many characters of an overlong unit fit into room: at least
// one, and all that only spaces follow. It avoids a bad start or end of a line
// where that leaves anything.
func fitting(unit []rune, width func(i int) float64, room float64) int {
	n, used := 0, 0.0
	for n < len(unit) && (n == 0 || IsSpace(unit[n]) || used+width(n) <= room) {
		used += width(n)
		n++
	}
	for k := n; k > 0; k-- {
		if k == len(unit) || !has(unit[k], startsNone) && !has(unit[k-1], endsNone) {
			return k
		}
	}
	return n
}

// mayBreak reports whether a line may end before text[i], i > 0.
func mayBreak(text []rune, i int) bool {
	before, after := text[i-1], text[i]
	switch {
	case before == '\n':
		return true
	case IsSpace(after): // spaces stay with the line before
		return false
	case before == noBreakSpace || after == noBreakSpace || has(after, startsNone):
		return false
	case IsSpace(before):
		for i--; i > 0 && IsSpace(text[i]); i-- {
		}
		return !has(text[i], endsNone)
	case has(before, endsNone|slash):
		return false
	case i >= 2 && has(before, joins) && InWord(text[i-2]) && InWord(after): // 2024—2025
		return false
	}
	return !InWord(before) || !InWord(after)
}

// IsSpace reports whether a line may end in r as if it was not there.
func IsSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\u3000' }

// InWord reports whether r is a part of a Latin word, a number or a formula,
// which stay whole: letters and marks outside the East Asian blocks, and
// mathematical signs.
func InWord(r rune) bool {
	return r < 0x2000 && !IsSpace(r) ||
		r >= 0x2010 && r <= 0x2013 || // hyphens and the short dash
		r >= 0x2070 && r <= 0x209F || // ² ₂
		r >= 0x2200 && r <= 0x22FF // ≤
}
