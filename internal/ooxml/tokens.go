package ooxml

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Tokens are the tokens of a part, as of [xml.Decoder], but that a name has its
// prefix in place of its space. What office programs write is read here, without an
// allocation for each name and value; whatever else comes, a fault too, is left to
// package xml from there on.
type Tokens struct {
	r    io.Reader
	buf  []byte
	pos  int   // of the next token in buf
	err  error // of r
	line int   // of pos, the first is 0

	begun bool
	ended xml.Token    // the end of an element that was of one tag
	rest  *xml.Decoder // reads all that is left, if not nil
	plain func(io.Reader) *xml.Decoder

	open   []xml.Name
	names  map[string]name
	values map[string]string
	attrs  []xml.Attr // room for those of elements to come
	text   []byte     // the last text that was written otherwise
}

// A name is how a tag names its element.
type name struct {
	xml.Name
	end xml.Token
}

// Names and short values come again and again; so many are kept.
const (
	maxKept   = 1000
	keptValue = 24 // bytes
)

// newTokens reads from r; what is left to package xml is read by a decoder that
// plain makes.
func newTokens(r io.Reader, plain func(io.Reader) *xml.Decoder) *Tokens {
	return &Tokens{r: r, plain: plain, buf: make([]byte, 0, 8<<10), names: make(map[string]name), values: make(map[string]string)}
}

// Token is the next token. Elements that don't close one another are an error.
func (x *Tokens) Token() (xml.Token, error) {
	t, err := x.raw()
	switch t := t.(type) {
	case xml.StartElement:
		x.open = append(x.open, t.Name)
	case xml.EndElement:
		if fault := x.unfit(t.Name); fault != "" {
			return nil, x.fault(fault)
		}
		x.open = x.open[:len(x.open)-1]
	case nil:
		if err == io.EOF && len(x.open) > 0 {
			return nil, x.fault("unexpected EOF")
		}
	}
	return t, err
}

// Skip reads to the end of the element at hand.
func (x *Tokens) Skip() error {
	for depth := len(x.open); len(x.open) >= depth; {
		if _, err := x.Token(); err != nil {
			return err
		}
	}
	return nil
}

// Text is the text of the element at hand, read to its end.
func (x *Tokens) Text() (string, error) {
	var text strings.Builder
	for {
		t, err := Token(x)
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.CharData:
			text.Write(t)
		case xml.StartElement:
			if err := x.Skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return text.String(), nil
		}
	}
}

// unfit says why an end is not that of the element that was begun last.
func (x *Tokens) unfit(end xml.Name) string {
	if len(x.open) == 0 {
		return "unexpected end element </" + end.Local + ">"
	}
	start := x.open[len(x.open)-1]
	switch {
	case start.Local != end.Local:
		return "element <" + start.Local + "> closed by </" + end.Local + ">"
	case start.Space != end.Space && end.Space == "":
		return "element <" + start.Local + "> in space " + start.Space + " closed by </" + end.Local + `> in space ""`
	case start.Space != end.Space:
		return "element <" + start.Local + "> in space " + start.Space + " closed by </" + end.Local + "> in space " + end.Space
	}
	return ""
}

func (x *Tokens) fault(msg string) error {
	line := x.line + 1
	if x.rest != nil {
		n, _ := x.rest.InputPos()
		line = x.line + n
	}
	return &xml.SyntaxError{Msg: msg, Line: line}
}

func (x *Tokens) raw() (xml.Token, error) {
	if t := x.ended; t != nil {
		x.ended = nil
		return t, nil
	}
	if x.rest == nil {
		if t, ok := x.usual(); ok {
			return t, nil
		}
		if x.pos == len(x.buf) {
			return nil, x.err
		}
		x.rest = x.plain(io.MultiReader(bytes.NewReader(x.buf[x.pos:]), (*unread)(x)))
	}
	t, err := x.rest.RawToken()
	if fault, ok := err.(*xml.SyntaxError); ok {
		return t, &xml.SyntaxError{Msg: fault.Msg, Line: x.line + fault.Line}
	}
	return t, err
}

// unread is what was not read yet of the part.
type unread Tokens

func (x *unread) Read(b []byte) (int, error) {
	if x.err != nil {
		return 0, x.err
	}
	return x.r.Read(b)
}

// more reads on. It reports false when nothing is left.
func (x *Tokens) more() bool {
	if x.err != nil {
		return false
	}
	if x.pos > 0 {
		x.buf = x.buf[:copy(x.buf, x.buf[x.pos:])]
		x.pos = 0
	}
	if len(x.buf) == cap(x.buf) {
		x.buf = append(make([]byte, 0, 2*cap(x.buf)), x.buf...)
	}
	for range 100 {
		n, err := x.r.Read(x.buf[len(x.buf):cap(x.buf)])
		x.buf, x.err = x.buf[:len(x.buf)+n], err
		if n > 0 {
			return true
		}
		if err != nil {
			return false
		}
	}
	x.err = io.ErrNoProgress
	return false
}

// usual is the next token if it is a usual one.
func (x *Tokens) usual() (xml.Token, bool) {
	if x.pos == len(x.buf) && !x.more() {
		return nil, false
	}
	first := !x.begun
	x.begun = true
	if x.buf[x.pos] != '<' {
		end := 0
		for {
			if i := bytes.IndexByte(x.buf[x.pos+end:], '<'); i >= 0 {
				end += i
				break
			}
			end = len(x.buf) - x.pos
			if !x.more() {
				break
			}
		}
		src := x.buf[x.pos : x.pos+end]
		text, ok := x.chars(src)
		if !ok || bytes.Contains(src, []byte("]]>")) {
			return nil, false
		}
		x.pass(end)
		return xml.CharData(text), true
	}
	end, ok := x.tagEnd()
	if !ok || end < 3 {
		return nil, false
	}
	var t xml.Token
	switch tag := x.buf[x.pos+1 : x.pos+end-1]; tag[0] {
	case '/':
		t, ok = x.end(tag[1:])
	case '?':
		t, ok = declared(tag)
		ok = ok && first
	default:
		t, ok = x.start(tag)
	}
	if ok {
		x.pass(end)
	}
	return t, ok
}

// pass goes on behind a token.
func (x *Tokens) pass(n int) {
	x.line += bytes.Count(x.buf[x.pos:x.pos+n], []byte{'\n'})
	x.pos += n
}

// tagEnd is how long the tag at hand is. What stands in quotes does not end it. A
// comment and the like is no tag.
func (x *Tokens) tagEnd() (int, bool) {
	quote := byte(0)
	for i := 1; ; i++ {
		if x.pos+i == len(x.buf) && !x.more() {
			return 0, false
		}
		switch c := x.buf[x.pos+i]; {
		case i == 1 && c == '!':
			return 0, false
		case c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1, true
		}
	}
}

// declared is a declaration that the part is in UTF-8.
func declared(tag []byte) (xml.Token, bool) {
	inst, ok := bytes.CutPrefix(tag, []byte("?xml"))
	inst, closed := bytes.CutSuffix(inst, []byte("?"))
	trimmed := bytes.TrimLeft(inst, " \t\r\n")
	if !ok || !closed || len(trimmed) == 0 || len(trimmed) == len(inst) {
		return nil, false
	}
	for _, f := range strings.Fields(string(trimmed)) {
		switch strings.ReplaceAll(f, "'", `"`) {
		case `version="1.0"`, `encoding="UTF-8"`, `encoding="utf-8"`, `standalone="yes"`, `standalone="no"`:
		default:
			return nil, false
		}
	}
	return xml.ProcInst{Target: "xml", Inst: bytes.Clone(trimmed)}, true
}

// end is an end tag.
func (x *Tokens) end(tag []byte) (xml.Token, bool) {
	n := nameLen(tag)
	if len(bytes.Trim(tag[n:], " \t\r\n")) > 0 {
		return nil, false
	}
	name, ok := x.name(tag[:n])
	return name.end, ok
}

// start is a start tag, or the only tag of an element.
func (x *Tokens) start(tag []byte) (xml.Token, bool) {
	tag, alone := bytes.CutSuffix(tag, []byte("/"))
	n := nameLen(tag)
	name, ok := x.name(tag[:n])
	if !ok {
		return nil, false
	}
	if cap(x.attrs)-len(x.attrs) < 16 {
		x.attrs = make([]xml.Attr, 0, 128)
	}
	attrs := x.attrs[len(x.attrs):]
	for tag = unspaced(tag[n:]); len(tag) > 0; tag = unspaced(tag) {
		n := nameLen(tag)
		attr, ok := x.name(tag[:n])
		tag = unspaced(tag[n:])
		if !ok || len(tag) == 0 || tag[0] != '=' {
			return nil, false
		}
		tag = unspaced(tag[1:])
		if len(tag) == 0 || tag[0] != '"' && tag[0] != '\'' {
			return nil, false
		}
		n = bytes.IndexByte(tag[1:], tag[0])
		if n < 0 {
			return nil, false
		}
		src := tag[1 : 1+n]
		value, ok := x.chars(src)
		if !ok || bytes.IndexByte(src, '<') >= 0 {
			return nil, false
		}
		attrs = append(attrs, xml.Attr{Name: attr.Name, Value: x.value(value)})
		tag = tag[n+2:]
	}
	if len(attrs) <= cap(x.attrs)-len(x.attrs) {
		x.attrs = x.attrs[:len(x.attrs)+len(attrs)]
	}
	if alone {
		x.ended = name.end
	}
	return xml.StartElement{Name: name.Name, Attr: attrs[:len(attrs):len(attrs)]}, true
}

func unspaced(tag []byte) []byte {
	for len(tag) > 0 && (tag[0] == ' ' || tag[0] == '\n' || tag[0] == '\r' || tag[0] == '\t') {
		tag = tag[1:]
	}
	return tag
}

// nameLen is how many bytes at the start of a tag are of its name.
func nameLen(tag []byte) int {
	for i, c := range tag {
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == ':' || c == '_' || c == '.' || c == '-') {
			return i
		}
	}
	return len(tag)
}

// name is a name of ASCII.
func (x *Tokens) name(text []byte) (name, bool) {
	if n, ok := x.names[string(text)]; ok {
		return n, true
	}
	if len(text) == 0 || text[0] == '-' || text[0] == '.' || '0' <= text[0] && text[0] <= '9' || bytes.Count(text, []byte{':'}) > 1 {
		return name{}, false
	}
	var n name
	n.Local = string(text)
	if space, local, ok := strings.Cut(n.Local, ":"); ok && space != "" && local != "" {
		n.Space, n.Local = space, local
	}
	n.end = xml.EndElement{Name: n.Name}
	if len(x.names) < maxKept {
		x.names[string(text)] = n
	}
	return n, true
}

// value is the value of an attribute.
func (x *Tokens) value(text []byte) string {
	if len(text) > keptValue {
		return string(text)
	}
	if v, ok := x.values[string(text)]; ok {
		return v
	}
	v := string(text)
	if len(x.values) < maxKept {
		x.values[v] = v
	}
	return v
}

// chars is what characters of the source stand for; ok is false if some must not be
// there. It is the source itself if they stand for themselves, else it is good until
// the next call.
func (x *Tokens) chars(src []byte) (_ []byte, ok bool) {
	special, wide := false, false
	for i, c := range src {
		switch {
		case c == 0xef && i+2 < len(src) && src[i+1] == 0xbf && src[i+2] >= 0xbe: // U+FFFE, U+FFFF
			return nil, false
		case c >= utf8.RuneSelf:
			wide = true
		case c == '&' || c == '\r':
			special = true
		case c < ' ' && c != '\t' && c != '\n':
			return nil, false
		}
	}
	if wide && !utf8.Valid(src) {
		return nil, false
	}
	if !special {
		return src, true
	}
	out := x.text[:0]
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case '\r':
			out = append(out, '\n')
			if i+1 < len(src) && src[i+1] == '\n' {
				i++
			}
		case '&':
			n := bytes.IndexByte(src[i:min(len(src), i+12)], ';')
			if n < 0 {
				return nil, false
			}
			r := reference(src[i+1 : i+n])
			if r == 0 {
				return nil, false
			}
			out = utf8.AppendRune(out, r)
			i += n
		default:
			out = append(out, c)
		}
	}
	x.text = out
	return out, true
}

// reference is the character that a reference stands for, 0 if it is not a usual one.
func reference(ref []byte) rune {
	switch string(ref) {
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "amp":
		return '&'
	case "apos":
		return '\''
	case "quot":
		return '"'
	}
	number, ok := strings.CutPrefix(string(ref), "#")
	if !ok || number == "" || number[0] == '+' {
		return 0
	}
	base := 10
	if hex, ok := strings.CutPrefix(number, "x"); ok {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	switch {
	case err != nil:
		return 0
	case n == '\t', n == '\n', n == '\r', ' ' <= n && n < 0xd800, 0xe000 <= n && n <= 0xfffd, 0x10000 <= n && n <= utf8.MaxRune:
		return rune(n)
	}
	return 0
}
