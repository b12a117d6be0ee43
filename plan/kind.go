package plan

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A Text is a text in both languages.
type Text struct{ ZH, EN string }

// In is the text in the language.
func (t Text) In(l Lang) string { return l.Choose(t.ZH, t.EN) }

// A Kind is what a code means. In Message and Hint, {1}, {2}, … stand for the
// arguments of a diagnostic.
type Kind struct {
	Code     Code
	Severity Severity
	Title    Text   // the kind of finding, in a few words
	Message  Text   // what was seen
	Hint     Text   // what to do about it
	Why      Text   // why it matters
	Example  string // what it is found in
}

// General is a message or a hint with … in place of the arguments.
func (t Text) General(l Lang) string { return argument().ReplaceAllString(t.In(l), "…") }

var argument = expression(`\{[1-9]\}`)

// kinds is the catalogue by code.
var kinds = sync.OnceValue(func() map[Code]Kind {
	out := make(map[Code]Kind, len(catalogue))
	for _, k := range catalogue {
		out[k.Code] = k
	}
	return out
})

// Kinds are what all codes mean, in the order of the codes.
func Kinds() []Kind {
	return slices.SortedFunc(maps.Values(kinds()), func(a, b Kind) int { return cmp.Compare(a.Code, b.Code) })
}

// KindOf finds what a code means; upper and lower case count alike.
func KindOf(code string) (Kind, bool) {
	k, ok := kinds()[Code(strings.ToUpper(code))]
	return k, ok
}

// Title names the kind of finding in a few words.
func (c Code) Title(l Lang) string { return c.kind().Title.In(l) }

// kind is what a code means. Of a code of others, as a caller's own rule may have, no
// more is known than its name.
func (c Code) kind() Kind {
	k, ok := kinds()[c]
	if !ok {
		name := Text{string(c), string(c)}
		return Kind{Code: c, Severity: Warning, Title: name, Message: name}
	}
	return k
}
