package unit

import (
	"strings"
	"unicode/utf8"
)

// Fold reduces a name to what two writings of it have in common: without white
// space, brackets half-width, 人民政府 as 政府, 管理委员会 as 管委会, 委员会 as 委,
// 办公室 as 办, 监督管理 as 监管, and without 和. Two names that fold alike are the
// same body only within one registry, which refuses entries that clash.
func Fold(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	for i := 0; i < len(name); {
		c, n := utf8.DecodeRuneInString(name[i:])
		short := name[i : i+n]
		for _, f := range folds[c] {
			if strings.HasPrefix(name[i:], f.long) {
				short, n = f.short, len(f.long)
				break
			}
		}
		b.WriteString(short)
		i += n
	}
	return b.String()
}

// folds are what is written short, by the first character.
var folds = map[rune][]struct{ long, short string }{
	' ':      {{" ", ""}},
	'\n':     {{"\n", ""}},
	'\t':     {{"\t", ""}},
	'\u3000': {{"\u3000", ""}},
	'\u00a0': {{"\u00a0", ""}},
	'（':      {{"（", "("}},
	'）':      {{"）", ")"}},
	'，':      {{"，", ","}},
	'：':      {{"：", ":"}},
	'人':      {{"人民政府", "政府"}},
	'管':      {{"管理委员会", "管委会"}},
	'委':      {{"委员会", "委"}},
	'办':      {{"办公室", "办"}},
	'监':      {{"监督管理", "监管"}},
	'和':      {{"和", ""}},
}

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
