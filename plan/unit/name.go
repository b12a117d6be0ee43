package unit

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Fold reduces a name to what two writings of it have in common: without white
// space, brackets half-width, 人民政府 as 政府, 管理委员会 as 管委会, 委员会 as 委,
// 办公室 as 办, 监督管理 as 监管, and without 和. Two names that fold alike are the
// same body only within one registry, which refuses entries that clash.
func Fold(name string) string { return string(appendFolded(nil, name)) }

// foldedSize is room for most names; longer ones take another.
const foldedSize = 128

// appendFolded appends what a name folds to.
func appendFolded(to []byte, name string) []byte {
	to = slices.Grow(to, len(name))
	for i := 0; i < len(name); {
		c, n := utf8.DecodeRuneInString(name[i:])
		long, short := folded(c)
		if long != "" && strings.HasPrefix(name[i:], long) {
			to = append(to, short...)
			i += len(long)
			continue
		}
		to = append(to, name[i:i+n]...)
		i += n
	}
	return to
}

// folded is what starts with a character and is written short.
func folded(c rune) (long, short string) {
	switch c {
	case ' ':
		return " ", ""
	case '\n':
		return "\n", ""
	case '\t':
		return "\t", ""
	case '\u3000':
		return "\u3000", ""
	case '\u00a0':
		return "\u00a0", ""
	case '（':
		return "（", "("
	case '）':
		return "）", ")"
	case '，':
		return "，", ","
	case '：':
		return "：", ":"
	case '人':
		return "人民政府", "政府"
	case '管':
		return "管理委员会", "管委会"
	case '委':
		return "委员会", "委"
	case '办':
		return "办公室", "办"
	case '监':
		return "监督管理", "监管"
	case '和':
		return "和", ""
	}
	return "", ""
}

// cutFolds are the starts of the words that fold, which a text may be cut within.
var cutFolds = []string{"人", "人民", "人民政", "管", "管理", "管理委", "管理委员", "委", "委员", "办", "办公", "监", "监督", "监督管"}

// plate divides a name from the second name that it carries in brackets at its
// end: 市委宣传部(首都精神文明建设委员会办公室).
func plate(name string) (body, second string, ok bool) {
	for _, b := range []struct{ open, shut string }{{"(", ")"}, {"（", "）"}} {
		if rest, found := strings.CutSuffix(name, b.shut); found {
			if i := strings.LastIndex(rest, b.open); i > 0 {
				return rest[:i], rest[i+len(b.open):], true
			}
		}
	}
	return name, "", false
}
