// Package yamlfile reads files in YAML that people write: strictly, and with what
// is wrong said in their words, by line.
package yamlfile

import (
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"slices"
	"sort"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/zeren-plan/zeren/internal/charset"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// Decode reads a file into what v points to. Keys that v has no place for, keys
// that are there twice and values of another kind are faults. An error is a
// [*plan.Failure] whose place is the line.
func Decode(r io.Reader, v any) error {
	_, err := DecodeLines(r, v)
	return err
}

// Lines are the lines, from 1, of keys (page.top) and of elements of lists
// (parts[1]).
type Lines map[string]int

// DecodeLines is Decode and says where everything stands. A number whose field
// has a tag such as range:"10–60" must be within, or 0.
func DecodeLines(r io.Reader, v any) (Lines, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	text, lost, err := charset.Decode(src)
	if err != nil || lost > 0 {
		return nil, fail(plan.YAMLNotText, 0)
	}
	d := yaml.NewDecoder(strings.NewReader(text))
	var doc, more yaml.Node
	keys := keysOf(reflect.TypeOf(v))
	if err := d.Decode(&doc); errors.Is(err, io.EOF) || err == nil && (len(doc.Content) == 0 || doc.Content[0].Tag == "!!null") {
		return nil, fail(plan.YAMLEmpty, 0)
	} else if err != nil {
		return nil, syntax(text, keys)
	}
	if err := d.Decode(&more); err == nil {
		return nil, fail(plan.YAMLDocuments, more.Content[0].Line)
	} else if !errors.Is(err, io.EOF) {
		return nil, syntax(text, keys)
	}
	c := checker{keys: keys, text: strings.Split(text, "\n"), lines: make(Lines)}
	if err := c.check(doc.Content[0], reflect.TypeOf(v).Elem(), "", ""); err != nil {
		return nil, err
	}
	if err := doc.Decode(v); err != nil {
		return nil, fail(plan.YAMLSyntax, doc.Content[0].Line, shorten(err.Error())) // as aliases without end
	}
	return c.lines, nil
}

func fail(code plan.Code, line int, args ...string) error {
	d := plan.Diag{Code: code, Args: args}
	if line > 0 {
		d.At = []plan.Place{{Line: line}}
	}
	return &plan.Failure{Diag: d}
}

// Empty reports whether an error says that a file has nothing in it.
func Empty(err error) bool {
	var f *plan.Failure
	return errors.As(err, &f) && f.Code == plan.YAMLEmpty
}

// keysOf are all keys that a type has a place for, at any depth.
func keysOf(t reflect.Type) []string {
	var out []string
	seen := make(map[reflect.Type]bool)
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		if seen[t] {
			return
		}
		seen[t] = true
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			walk(t.Elem())
		case reflect.Struct:
			for key, f := range fieldsOf(t) {
				out = append(out, key)
				walk(f.Type)
			}
		}
	}
	walk(t)
	slices.Sort(out)
	return slices.Compact(out)
}

// fieldsOf are a struct's fields by their keys.
func fieldsOf(t reflect.Type) map[string]reflect.StructField {
	out := make(map[string]reflect.StructField)
	for i := range t.NumField() {
		if key, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ","); key != "" && key != "-" {
			out[key] = t.Field(i)
		}
	}
	return out
}

// syntax says what is wrong with a text that is no YAML.
func syntax(text string, keys []string) error {
	lines := strings.Split(text, "\n")
	n := firstBad(lines)
	for _, k := range []int{n, n - 1, n + 1} {
		if k < 1 || k > len(lines) {
			continue
		}
		l := strings.TrimRight(lines[k-1], "\r")
		if indent := l[:len(l)-len(strings.TrimLeft(l, " \t"))]; strings.Contains(indent, "\t") {
			return fail(plan.YAMLTab, k)
		}
		if key, ok := badColon(l, keys); ok {
			return fail(plan.YAMLColon, k, key)
		}
	}
	return fail(plan.YAMLSyntax, n, shorten(strings.TrimSpace(lines[n-1])))
}

// firstBad is the line, from 1, up to which a text can't be read, where it could be
// up to the line before. The reader itself names the line at which it gave up, or
// the one that the list at hand began.
func firstBad(lines []string) int {
	read := func(n int) bool {
		d := yaml.NewDecoder(strings.NewReader(strings.Join(lines[:n], "\n")))
		for {
			switch err := d.Decode(new(yaml.Node)); err {
			case nil:
			case io.EOF:
				return true
			default:
				return false
			}
		}
	}
	const within = 50 // the lines that a list in brackets or a quote goes on for
	for good := 0; ; {
		bad := good + 1 + sort.Search(len(lines)-good-1, func(i int) bool { return !read(good + 1 + i) })
		again := false
		for n := bad + 1; n < min(bad+within, len(lines)); n++ {
			if read(n) {
				good, again = n, true
				break
			}
		}
		if !again {
			return bad
		}
	}
}

// badColon finds a key at the start of a line whose colon is full-width, has no
// space after it, or is not there.
func badColon(line string, keys []string) (key string, ok bool) {
	m := keyed.FindStringSubmatch(line)
	if m == nil || !slices.Contains(keys, m[1]) {
		return "", false
	}
	return m[1], true
}

var keyed = regex.MustCompile(`^[\s\-]*([A-Za-z_]+)(?:\s*：|:[^\s]|\s+[^\s:])`)

// A checker holds a file against a type.
type checker struct {
	keys  []string
	text  []string // its lines
	lines Lines
}

// check looks whether a node is what a type has a place for. at is where it
// stands, limits what a number may be.
func (c *checker) check(n *yaml.Node, t reflect.Type, at, limits string) error {
	if at != "" {
		c.lines[at] = n.Line
	}
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case n.Kind == yaml.AliasNode, n.Tag == "!!null":
		return nil
	case own(t):
		return c.value(n, t, at, limits)
	}
	switch t.Kind() {
	case reflect.Struct:
		return c.mapping(n, t, at)
	case reflect.Map:
		if n.Kind != yaml.MappingNode {
			return c.kind(n, t, at)
		}
		for i := 0; i < len(n.Content); i += 2 {
			if err := c.check(n.Content[i+1], t.Elem(), below(at, n.Content[i].Value), ""); err != nil {
				return err
			}
		}
		return c.twice(n)
	case reflect.Slice:
		if n.Kind != yaml.SequenceNode {
			return c.kind(n, t, at)
		}
		for i, x := range n.Content {
			if err := c.check(x, t.Elem(), fmt.Sprintf("%s[%d]", at, i), ""); err != nil {
				return err
			}
		}
		return nil
	}
	return c.value(n, t, at, limits)
}

func below(at, key string) string {
	if at == "" {
		return key
	}
	return at + "." + key
}

// lastKey is the key that a place ends with: top of page.top, parts of parts[1].
func lastKey(at string) string {
	at = at[strings.LastIndexByte(at, '.')+1:]
	key, _, _ := strings.Cut(at, "[")
	return key
}

// own reports whether a type reads itself.
func own(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[yaml.Unmarshaler]()) || p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// mapping looks at the keys of a mapping that is to be a struct.
func (c *checker) mapping(n *yaml.Node, t reflect.Type, at string) error {
	fields := fieldsOf(t)
	if n.Kind != yaml.MappingNode {
		return c.kind(n, t, at)
	}
	if err := c.twice(n); err != nil {
		return err
	}
	for i := 0; i < len(n.Content); i += 2 {
		k := n.Content[i]
		f, ok := fields[k.Value]
		if !ok && k.Value != "<<" {
			return unknown(k, fields)
		}
		if ok {
			if err := c.check(n.Content[i+1], f.Type, below(at, k.Value), f.Tag.Get("range")); err != nil {
				return err
			}
		}
	}
	return nil
}

// unknown says that a key has no place, and which is meant or could be.
func unknown(k *yaml.Node, fields map[string]reflect.StructField) error {
	var known []string
	for name := range fields {
		known = append(known, name)
	}
	slices.Sort(known)
	for _, name := range known {
		if apart := plan.Apart(strings.ToLower(k.Value), name); apart <= 1 || apart == 2 && len(name) > 5 {
			return fail(plan.YAMLKeyNear, k.Line, shorten(k.Value), name)
		}
	}
	return fail(plan.YAMLKey, k.Line, shorten(k.Value), strings.Join(known, ", "))
}

// twice says that a key is there twice.
func (c *checker) twice(n *yaml.Node) error {
	first := make(map[string]int)
	for i := 0; i < len(n.Content); i += 2 {
		k := n.Content[i]
		if at, again := first[k.Value]; again {
			return fail(plan.YAMLKeyTwice, k.Line, shorten(k.Value), strconv.Itoa(at))
		}
		first[k.Value] = k.Line
	}
	return nil
}

// value looks at a node that is to be one value.
func (c *checker) value(n *yaml.Node, t reflect.Type, at, limits string) error {
	if n.Kind == yaml.ScalarNode && n.Style == 0 {
		// The lines that it goes on with may be meant as keys.
		for i := n.Line; i < len(c.text); i++ {
			l := strings.TrimSpace(c.text[i])
			if l == "" || !strings.Contains(n.Value, l) {
				break
			}
			if k, ok := badColon(l, c.keys); ok {
				return fail(plan.YAMLColon, i+1, k)
			}
		}
	}
	if limits != "" {
		return c.within(n, t, at, limits)
	}
	if err := n.Decode(reflect.New(t).Interface()); err != nil {
		return c.kind(n, t, at)
	}
	return nil
}

// within looks whether a number is 0 or within limits such as 10–60.
func (c *checker) within(n *yaml.Node, t reflect.Type, at, limits string) error {
	var x float64
	if n.Kind != yaml.ScalarNode || n.Decode(&x) != nil {
		return c.kind(n, t, at)
	}
	low, high, _ := strings.Cut(limits, "–")
	least, _ := strconv.ParseFloat(low, 64)
	most, _ := strconv.ParseFloat(high, 64)
	if x != 0 && !(x >= least && x <= most) || t.Kind() == reflect.Int && x != math.Trunc(x) {
		return fail(plan.YAMLRange, n.Line, lastKey(at), n.Value, limits)
	}
	return nil
}

// kind says that a node is of another kind than what is expected.
func (c *checker) kind(n *yaml.Node, t reflect.Type, at string) error {
	if n.Kind == yaml.ScalarNode {
		if k, ok := badColon(n.Value, c.keys); ok {
			return fail(plan.YAMLColon, n.Line, k)
		}
	}
	var b bytes.Buffer
	if n.Kind == yaml.ScalarNode {
		b.WriteString(n.Value)
	} else if text, err := yaml.Marshal(n); err == nil {
		b.Write(bytes.TrimSpace(text))
	}
	return fail(plan.YAMLValue, n.Line, shorten(strings.ReplaceAll(b.String(), "\n", " ")), example(t, at))
}

// example is how a value of a type is written at a place.
func example(t reflect.Type, at string) string {
	value := ""
	switch t.Kind() {
	case reflect.Bool:
		value = "true"
	case reflect.Int, reflect.Int64:
		value = "2"
	case reflect.Float64:
		value = "10.5"
	case reflect.Slice:
		value = "[…, …]"
	case reflect.Struct, reflect.Map:
		if value = "{…: …}"; t.Kind() == reflect.Struct && !own(t) {
			var known []string
			for k := range fieldsOf(t) {
				known = append(known, k)
			}
			slices.Sort(known)
			value = fmt.Sprintf("{%s: …}", strings.Join(known, ": …, "))
		}
	default:
		value = "…"
	}
	switch key := lastKey(at); {
	case key == "":
		return strings.Trim(value, "{}")
	case strings.HasSuffix(at, "]"):
		return key + ": [" + value + "]"
	default:
		return key + ": " + value
	}
}

func shorten(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
