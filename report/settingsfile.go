package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/internal/yamlfile"
	"github.com/zeren-plan/zeren/plan"
)

// LoadSettings reads settings from YAML. An error is a [*plan.Failure] that says
// what is wrong with them and in which line.
func LoadSettings(r io.Reader) (*Settings, error) {
	s := new(Settings)
	lines, err := yamlfile.DecodeLines(r, s)
	switch {
	case yamlfile.Empty(err):
		return s, nil
	case err != nil:
		return nil, err
	}
	l := settingsLoader{lines}
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

// A settingsLoader looks at settings that were read.
type settingsLoader struct{ lines yamlfile.Lines }

// fail is what is wrong with a key; the key itself is the first argument, but for
// what is said of any file.
func (l *settingsLoader) fail(key string, code plan.Code, args ...string) error {
	if code != plan.YAMLValue {
		args = append([]string{plainKey(key)}, args...)
	}
	return settingsFailure(l.lines[key], code, args...)
}

func settingsFailure(line int, code plan.Code, args ...string) error {
	f := &plan.Failure{Diag: plan.Diag{Code: code, Args: args}}
	if line > 0 {
		f.At = []plan.Place{{Line: line}}
	}
	return f
}

// plainKey is a key without numbers of elements: sides.who.
func plainKey(key string) string { return element.ReplaceAllString(key, "") }

var element = regex.MustCompile(`\[\d+\]`)

// names looks at the lists of known names.
func (l *settingsLoader) names(s *Settings) error {
	for _, list := range []struct {
		key         string
		have, known []string
		needed      []string // would take a unit's lines with it
	}{
		{"parts", s.Parts, PartNames(), []string{"lead", "responsible", "support", "possible"}},
		{"columns", s.Columns, ColumnNames(), []string{"id", "measure"}},
		{"sign", s.Sign, SignNames(), nil},
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
			return l.fail(fmt.Sprintf("sides[%d]", i), plan.SettingsSide, strconv.Itoa(i+1))
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
			return l.fail(t.key, plan.YAMLValue, t.text, t.key+": …")
		}
	}
	return nil
}
