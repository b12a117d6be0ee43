package charset

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// most is how many characters must be sound for one that is not: a text that
// has more damage is no text in that encoding.
const most = 20

// damagedUTF8 reads UTF-8 with a few bytes that are none. Each run of them
// becomes one U+FFFD.
func damagedUTF8(src []byte) (string, bool) {
	text := strings.ToValidUTF8(string(src), string(utf8.RuneError))
	return text, sound(text)
}

// sound reports whether most characters of a text are known.
func sound(text string) bool {
	known, bad := 0, 0
	for _, c := range text {
		switch {
		case c == utf8.RuneError:
			bad++
		case c >= utf8.RuneSelf:
			known++
		}
	}
	return most*bad <= known
}

// damagedGB reads GB18030 with a few bytes that are none. A byte that is lost
// shifts all characters up to the next mark of ASCII, so the bytes of such a piece
// are divided anew.
func damagedGB(src []byte) (string, bool) {
	const long = 1 << 16 // a piece of a text is far shorter
	var out strings.Builder
	for len(src) > 0 {
		n := bytes.IndexFunc(src, func(c rune) bool { return c < '0' }) + 1 // no part of a longer character
		if n == 0 {
			n = len(src)
		}
		piece := src[:n]
		src = src[n:]
		text, err := decode(simplifiedchinese.GB18030, piece)
		switch {
		case err == nil:
		case n > long:
			return "", false
		default:
			text = divide(piece)
		}
		out.WriteString(text)
	}
	return out.String(), sound(out.String())
}

// What a character costs where bytes may be divided in more than one way: most of
// a text are marks and characters of the first level of GB 2312.
const (
	costSecond = 2 // a character of the second level, or another mark
	costRare   = 3 // any other
	costBad    = 8 // a byte that is no part of a character, or a first byte with a wrong one after it
	within     = 1 // what a division may cost more than the cheapest and still be the right one
)

// A part is bytes of a piece that are one character, or none.
type part struct {
	from, size, cost int
	text             string
}

// divide reads a piece at the least cost. What is no part of a character, and what
// other divisions that cost as little read as others, becomes U+FFFD.
func divide(line []byte) string {
	const far = 1 << 30
	var all []part
	after := make([]int, len(line)+1) // the least cost from a byte to the end
	next := make([]part, len(line))
	for i := len(line) - 1; i >= 0; i-- {
		after[i] = far
		for _, p := range partsAt(line, i) {
			all = append(all, p)
			if c := p.cost + after[i+p.size]; c < after[i] {
				after[i], next[i] = c, p
			}
		}
	}
	before := make([]int, len(line)+1) // the least cost from the start to a byte
	for i := range before[1:] {
		before[i+1] = far
	}
	cover := make([]int, len(line)) // how many parts of cheap divisions hold a byte
	for _, p := range slices.Backward(all) {
		end := p.from + p.size
		before[end] = min(before[end], before[p.from]+p.cost)
		if before[p.from]+p.cost+after[end] <= after[0]+within {
			for i := p.from; i < end; i++ {
				cover[i]++
			}
		}
	}
	var out strings.Builder
	bad := false
	for i := 0; i < len(line); i += next[i].size {
		p := next[i]
		doubt := p.text == "" || slices.ContainsFunc(cover[i:i+p.size], func(n int) bool { return n > 1 })
		switch {
		case !doubt:
			out.WriteString(p.text)
		case !bad:
			out.WriteRune(utf8.RuneError)
		}
		bad = doubt
	}
	return out.String()
}

// partsAt are the ways to read what starts at a byte, those that are characters
// first.
func partsAt(line []byte, i int) []part {
	if line[i] < utf8.RuneSelf {
		return []part{{i, 1, 0, string(rune(line[i]))}}
	}
	var out []part
	for _, size := range []int{2, 4} {
		if i+size > len(line) {
			break
		}
		text, err := decode(simplifiedchinese.GB18030, line[i:i+size])
		if err == nil && utf8.RuneCountInString(text) == 1 {
			return append(out, part{i, size, costOf(line[i : i+size]), text}, part{i, 1, costBad, ""})
		}
	}
	if i+1 < len(line) && line[i+1] >= utf8.RuneSelf {
		out = append(out, part{i, 2, costBad, ""})
	}
	return append(out, part{i, 1, costBad, ""})
}

func costOf(c []byte) int {
	switch first, second := c[0], c[1]; {
	case len(c) > 2 || second < 0xa1 || first < 0xa1 || first > 0xf7:
		return costRare
	case first == 0xa1, first == 0xa3, first >= 0xb0 && first <= 0xd7:
		return 0
	case first < 0xb0 && first > 0xa9:
		return costRare
	}
	return costSecond
}
