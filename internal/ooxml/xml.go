package ooxml

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// XML is the text of one part while it is written. The zero value is ready to
// use. Names are written as they come; texts and the values of attributes are
// escaped as by [AppendText].
type XML struct {
	buf  []byte
	open []string // elements without their end yet
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Grow makes room for so many bytes more.
func (x *XML) Grow(n int) { x.buf = slices.Grow(x.buf, n) }

// Start begins an element. The attributes are names and values in turn.
func (x *XML) Start(name string, attrs ...string) {
	x.tag(name, attrs)
	x.buf = append(x.buf, '>')
	x.open = append(x.open, name)
}

// Empty writes an element without content.
func (x *XML) Empty(name string, attrs ...string) {
	x.tag(name, attrs)
	x.buf = append(x.buf, "/>"...)
}

// Text writes character data.
func (x *XML) Text(s string) { x.buf = AppendText(x.buf, s) }

// End ends the element that was begun last.
func (x *XML) End() {
	last := len(x.open) - 1
	x.buf = append(x.buf, "</"...)
	x.buf = append(x.buf, x.open[last]...)
	x.buf = append(x.buf, '>')
	x.open = x.open[:last]
}

// Raw writes XML as it is.
func (x *XML) Raw(s string) { x.buf = append(x.buf, s...) }

// Fragment is what was written, without the declaration.
func (x *XML) Fragment() []byte { return x.Bytes()[len(declaration):] }

// Bytes returns what was written. It panics if an element has no end.
func (x *XML) Bytes() []byte {
	if len(x.open) > 0 {
		panic(fmt.Sprintf("internal/ooxml: no end of %v", x.open))
	}
	return x.buf
}

func (x *XML) tag(name string, attrs []string) {
	if len(x.buf) == 0 {
		x.buf = append(x.buf, declaration...)
	}
	x.buf = append(x.buf, '<')
	x.buf = append(x.buf, name...)
	for i := 0; i < len(attrs); i += 2 {
		x.buf = append(x.buf, ' ')
		x.buf = append(x.buf, attrs[i]...)
		x.buf = append(x.buf, `="`...)
		x.buf = AppendText(x.buf, attrs[i+1])
		x.buf = append(x.buf, '"')
	}
}

// AppendText appends s to dst such that an XML reader gets s again, from
// character data or from an attribute in double quotes. What XML 1.0 cannot
// hold (§2.2), as most control characters and invalid UTF-8, becomes U+FFFD.
func AppendText(dst []byte, s string) []byte {
	start := 0 // of what is not yet in dst
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		var ref string
		switch {
		case r == '&':
			ref = "&amp;"
		case r == '<':
			ref = "&lt;"
		case r == '>':
			ref = "&gt;"
		case r == '"':
			ref = "&quot;"
		case r == '\t':
			ref = "&#9;"
		case r == '\n':
			ref = "&#10;"
		case r == '\r':
			ref = "&#13;"
		case r < ' ', r == '\uFFFE', r == '\uFFFF', r == utf8.RuneError && size == 1:
			ref = "\uFFFD"
		default:
			i += size
			continue
		}
		dst = append(dst, s[start:i]...)
		dst = append(dst, ref...)
		i += size
		start = i
	}
	return append(dst, s[start:]...)
}
