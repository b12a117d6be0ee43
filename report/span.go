package report

import "strings"

// Script is where a span stands against the line.
type Script int

const (
	Plain Script = iota
	Subscript
	Superscript
)

// A Span is a run of text on one height.
type Span struct {
	Text   string
	Script Script
}

// A sign is a chemical or metric sign with a part that is written below or
// above the line.
type sign struct {
	head, part, tail string
	script           Script
	unit             bool // a unit of measure: may follow a number directly
}

// signs lists only what means nothing else in a plan: H2 may be a half-year,
// C2 a class of driving licence. Of two signs that start alike the longer one
// is first.
var signs = []sign{
	{head: "PM", part: "2.5", script: Subscript},
	{head: "PM", part: "10", script: Subscript},
	{head: "PM", part: "1", script: Subscript},
	{head: "NO", part: "x", script: Subscript},
	{head: "SO", part: "x", script: Subscript},
	{head: "CO", part: "2", script: Subscript},
	{head: "SO", part: "2", script: Subscript},
	{head: "SO", part: "3", script: Subscript},
	{head: "NO", part: "2", script: Subscript},
	{head: "N", part: "2", tail: "O", script: Subscript},
	{head: "NH", part: "3", script: Subscript},
	{head: "CH", part: "4", script: Subscript},
	{head: "H", part: "2", tail: "S", script: Subscript},
	{head: "H", part: "2", tail: "O", script: Subscript},
	{head: "SF", part: "6", script: Subscript},
	{head: "NF", part: "3", script: Subscript},
	{head: "O", part: "3", script: Subscript},
	{head: "km", part: "2", script: Superscript, unit: true},
	{head: "m", part: "2", script: Superscript, unit: true},
	{head: "m", part: "3", script: Superscript, unit: true},
}

// Spans divides plain text into what stands on the line and what stands below
// or above it: NOx gives NO and a subscript x. The texts of the spans joined
// are s again.
func Spans(s string) []Span {
	var out []Span
	start := 0 // of the text on the line that is not yet in out
	for i := 0; i < len(s); {
		sg := signAt(s, i)
		if sg == nil {
			i++
			continue
		}
		part := i + len(sg.head)
		if part > start {
			out = append(out, Span{Text: s[start:part]})
		}
		start = part + len(sg.part)
		out = append(out, Span{Text: sg.part, Script: sg.script})
		i = start + len(sg.tail)
	}
	if start < len(s) {
		out = append(out, Span{Text: s[start:]})
	}
	return out
}

// signAt finds the sign that stands at s[i:] as a word of its own.
func signAt(s string, i int) *sign {
	if i > 0 && letter(s[i-1]) || !letter(s[i]) {
		return nil
	}
	for k := range signs {
		sg := &signs[k]
		rest, ok := strings.CutPrefix(s[i:], sg.head)
		if !ok {
			continue
		}
		if rest, ok = strings.CutPrefix(rest, sg.part); !ok {
			continue
		}
		if rest, ok = strings.CutPrefix(rest, sg.tail); !ok {
			continue
		}
		if rest != "" && (letter(rest[0]) || digit(rest[0])) {
			continue
		}
		if i > 0 && digit(s[i-1]) && !sg.unit {
			continue
		}
		return sg
	}
	return nil
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
func digit(b byte) bool  { return b >= '0' && b <= '9' }
