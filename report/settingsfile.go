package report

import (
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/zeren-plan/zeren/plan"
)

// LoadSettings reads settings from YAML. An error is a [*plan.Failure] that says
// what is wrong with them and in which line.
func LoadSettings(r io.Reader) (*Settings, error) {
	s := new(Settings)
	d := yaml.NewDecoder(r)
	var doc yaml.Node
	if err := d.Decode(&doc); errors.Is(err, io.EOF) {
		return s, nil
	} else if err != nil {
		return nil, settingsSyntax(err)
	}
	var more yaml.Node
	if err := d.Decode(&more); err == nil {
		return nil, settingsFailure(more.Line, plan.SettingsSyntax, "---")
	} else if !errors.Is(err, io.EOF) {
		return nil, settingsSyntax(err)
	}
	l := settingsLoader{lines: make(map[string]int)}
	if err := l.value("", doc.Content[0], reflect.ValueOf(s).Elem(), ""); err != nil {
		return nil, err
	}
	if err := l.names(s); err != nil {
		return nil, err
	}
	if err := l.texts(s); err != nil {
		return nil, err
	}
	if err := l.page(s); err != nil {
		return nil, err
	}
	return s, nil
}

// settingsSyntax is the error of what is no YAML.
func settingsSyntax(err error) error {
	said := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if m := yamlLine.FindStringSubmatch(said); m != nil {
		line, _ = strconv.Atoi(m[1])
		said = strings.TrimPrefix(said, m[0])
	}
	return settingsFailure(line, plan.SettingsSyntax, said)
}

var yamlLine = regexp.MustCompile(`^line (\d+): `)

func settingsFailure(line int, code plan.Code, args ...string) error {
	f := &plan.Failure{Diag: plan.Diag{Code: code, Args: args}}
	if line > 0 {
		f.At = []plan.Place{{Line: line}}
	}
	return f
}

// A settingsLoader puts the nodes of a file into settings.
type settingsLoader struct {
	lines map[string]int // of keys (page.top) and of elements of lists (parts[1])
}

// fail is what is wrong with a key.
func (l *settingsLoader) fail(key string, code plan.Code, args ...string) error {
	return settingsFailure(l.lines[key], code, append([]string{plainKey(key)}, args...)...)
}

// plainKey is a key without numbers of elements: sides.who.
func plainKey(key string) string { return element.ReplaceAllString(key, "") }

var element = regexp.MustCompile(`\[\d+\]`)

// value puts a node into v. limits are what a number may be.
func (l *settingsLoader) value(key string, n *yaml.Node, v reflect.Value, limits string) error {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if key != "" {
		l.lines[key] = n.Line
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil
	}
	switch v.Kind() {
	case reflect.Struct:
		if n.Kind != yaml.MappingNode {
			return l.odd(key, n, v)
		}
		return l.mapping(key, n, v)
	case reflect.Slice:
		if n.Kind != yaml.SequenceNode {
			return l.odd(key, n, v)
		}
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
		for i, item := range n.Content {
			if err := l.value(fmt.Sprintf("%s[%d]", key, i), item, v.Index(i), ""); err != nil {
				return err
			}
		}
		return nil
	case reflect.String:
		if n.Kind != yaml.ScalarNode {
			return l.odd(key, n, v)
		}
		v.SetString(n.Value) // a telephone is no number
		return nil
	case reflect.Bool:
		var b bool
		if n.Decode(&b) != nil {
			return l.odd(key, n, v)
		}
		v.SetBool(b)
		return nil
	case reflect.Int, reflect.Float64:
		return l.number(key, n, v, limits)
	}
	panic("report: settings of an unexpected kind: " + v.Kind().String())
}

// mapping puts the keys of a node into a struct.
func (l *settingsLoader) mapping(key string, n *yaml.Node, v reflect.Value) error {
	known := yamlKeys(v.Type())
	seen := make(map[string]bool)
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, line := n.Content[i].Value, n.Content[i].Line
		at := slices.Index(known, name)
		switch {
		case at < 0:
			return settingsFailure(line, plan.SettingsKey, name, strings.Join(known, ", "))
		case seen[name]:
			return settingsFailure(line, plan.SettingsTwice, keyOf(key, name), name)
		}
		seen[name] = true
		if err := l.value(keyOf(key, name), n.Content[i+1], v.Field(at), v.Type().Field(at).Tag.Get("range")); err != nil {
			return err
		}
	}
	return nil
}

func keyOf(above, name string) string {
	if above == "" {
		return name
	}
	return above + "." + name
}

// yamlKeys are the keys of a struct, in the order of its fields.
func yamlKeys(t reflect.Type) []string {
	keys := make([]string, t.NumField())
	for i := range keys {
		keys[i] = t.Field(i).Tag.Get("yaml")
	}
	return keys
}

// number puts a number into v. 0 leaves it unset.
func (l *settingsLoader) number(key string, n *yaml.Node, v reflect.Value, limits string) error {
	var x float64
	if n.Kind != yaml.ScalarNode || n.Decode(&x) != nil {
		return l.odd(key, n, v)
	}
	low, high, _ := strings.Cut(limits, "–")
	least, _ := strconv.ParseFloat(low, 64)
	most, _ := strconv.ParseFloat(high, 64)
	if x != 0 && !(x >= least && x <= most) || v.Kind() == reflect.Int && x != math.Trunc(x) {
		return l.fail(key, plan.SettingsRange, n.Value, limits)
	}
	if v.Kind() == reflect.Int {
		v.SetInt(int64(x))
	} else {
		v.SetFloat(x)
	}
	return nil
}

// odd says that a value is of another kind than its key has, and gives an
// example.
func (l *settingsLoader) odd(key string, n *yaml.Node, v reflect.Value) error {
	seen := n.Value
	switch n.Kind {
	case yaml.MappingNode:
		seen = "{…}"
	case yaml.SequenceNode:
		seen = "[…]"
	}
	last := plainKey(key)
	last = last[strings.LastIndexByte(last, '.')+1:]
	if last == "" {
		return settingsFailure(n.Line, plan.SettingsSyntax, seen)
	}
	if strings.HasSuffix(key, "]") {
		return l.fail(key, plan.SettingsShape, seen, last+": ["+shape(v.Type())+"]")
	}
	return l.fail(key, plan.SettingsShape, seen, last+": "+shape(v.Type()))
}

// shape is how a value of a type is written.
func shape(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct:
		var keys []string
		for _, k := range yamlKeys(t) {
			keys = append(keys, k+": …")
		}
		return "{" + strings.Join(keys, ", ") + "}"
	case reflect.Slice:
		return "[" + shape(t.Elem()) + "]"
	case reflect.Bool:
		return "true"
	case reflect.Int, reflect.Float64:
		return "2"
	}
	return "…"
}

// names looks at the lists of known names.
func (l *settingsLoader) names(s *Settings) error {
	for _, list := range []struct {
		key         string
		have, known []string
		needed      []string // would take a unit's lines with it
	}{
		{"parts", s.Parts, PartNames, []string{"lead", "responsible", "support", "possible"}},
		{"columns", s.Columns, ColumnNames, []string{"id", "measure"}},
		{"sign", s.Sign, SignNames, nil},
	} {
		for i, n := range list.have {
			at := fmt.Sprintf("%s[%d]", list.key, i)
			if !slices.Contains(list.known, n) {
				return l.fail(at, plan.SettingsName, n, strings.Join(list.known, ", "))
			}
			if slices.Contains(list.have[:i], n) {
				return l.fail(at, plan.SettingsTwice, n)
			}
		}
		for _, n := range list.needed {
			if len(list.have) > 0 && !slices.Contains(list.have, n) {
				return l.fail(list.key, plan.SettingsLeftOut, n)
			}
		}
	}
	for i, side := range s.Sides {
		if side.Who != "" && side.Who != officeSide && side.Who != unitSide {
			return l.fail(fmt.Sprintf("sides[%d].who", i), plan.SettingsName, side.Who, officeSide+", "+unitSide)
		}
		if side.Name == "" {
			return l.fail(fmt.Sprintf("sides[%d]", i), plan.SettingsLeftOut, "name")
		}
	}
	return nil
}

// texts looks at the placeholders of all texts, in the order of the settings.
func (l *settingsLoader) texts(s *Settings) error {
	type text struct{ key, text string }
	list := func(key string, texts []string) (out []text) {
		for i, t := range texts {
			out = append(out, text{fmt.Sprintf("%s[%d]", key, i), t})
		}
		return out
	}
	filled := slices.Concat(
		[]text{{"number", s.Number}, {"title", s.Title}, {"addressee", s.Addressee}},
		list("opening", s.Opening), list("requirements", s.Requirements), list("reporting", s.Reporting), list("closing", s.Closing),
	)
	for i, side := range s.Sides {
		at := fmt.Sprintf("sides[%d].", i)
		filled = append(filled, text{at + "name", side.Name}, text{at + "signer", side.Signer})
	}
	for _, t := range filled {
		for _, name := range placeholders(t.text) {
			if n := named(name); n == nil || t.key == "number" && n.EN == "number" {
				return l.fail(t.key, plan.SettingsPlaceholder, name)
			}
		}
		if rest := loose(t.text); rest != "" {
			return l.fail(t.key, plan.SettingsUnclosed, rest)
		}
	}
	for _, t := range []text{
		{"office", s.Office}, {"plan", s.Plan}, {"contact.person", s.Contact.Person}, {"contact.telephone", s.Contact.Telephone}, {"fonts.fangsong", s.Fonts.FangSong},
		{"fonts.xiaobiao", s.Fonts.XiaoBiao}, {"fonts.heiti", s.Fonts.HeiTi}, {"fonts.kaiti", s.Fonts.KaiTi}, {"fonts.songti", s.Fonts.SongTi},
	} {
		if placeholders(t.text) != nil || loose(t.text) != "" {
			return l.fail(t.key, plan.SettingsShape, t.text, plainKey(t.key)+": …")
		}
	}
	return nil
}

// leastText is the least width and height that the text of a page needs, mm.
const leastText = 60

// page looks whether the margins leave room for text.
func (l *settingsLoader) page(s *Settings) error {
	p := s.Layout().Page
	for _, m := range []struct {
		room       float64
		key, other string
	}{{p.TextWidth(), "left", "right"}, {p.TextHeight(), "top", "bottom"}} {
		if m.room >= leastText {
			continue
		}
		key := "page." + m.key
		if l.lines[key] == 0 {
			key = "page." + m.other
		}
		return l.fail(key, plan.SettingsGeometry)
	}
	return nil
}
