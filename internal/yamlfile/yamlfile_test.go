package yamlfile_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/zeren-plan/zeren/internal/yamlfile"
	"github.com/zeren-plan/zeren/plan"
)

type file struct {
	Place string            `yaml:"place"`
	Level int               `yaml:"level"`
	Width float64           `yaml:"width"`
	Words map[string]string `yaml:"words"`
	Units []unit            `yaml:"units"`
}

type unit struct {
	Name  string     `yaml:"name"`
	Also  []string   `yaml:"also"`
	Local bool       `yaml:"local"`
	At    plan.Place `yaml:"at"`
}

func TestDecode(t *testing.T) {
	const text = "place: 北京市\nlevel: 2\nwidth: 1.5\nwords: {甲: 乙}\nunits:\n  - name: 市水务局\n    also: [市水利局, 水务局]\n    local: yes\n    at: plan.txt:3\n  - name:\n"
	want := file{"北京市", 2, 1.5, map[string]string{"甲": "乙"}, []unit{{"市水务局", []string{"市水利局", "水务局"}, true, plan.Place{Name: "plan.txt", Line: 3}}, {}}}
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	require.NoError(t, err)
	for name, in := range map[string]string{"UTF-8": text, "as Windows saves it": "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"), "GB 18030": gb} {
		var got file
		require.NoError(t, yamlfile.Decode(strings.NewReader(in), &got), name)
		assert.Equal(t, want, got, name)
	}
}

func TestFaultsAreToldInTheirLine(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"nothing":                      {"", "[Y08] there is nothing in the file"},
		"comments alone":               {"# place: 北京市\n", "[Y08] there is nothing in the file"},
		"not text":                     {"PK\x03\x04\x00\x00\x08\x00\xff\xfe\x81\x00", "[Y10] this is not a text file"},
		"two documents":                {"place: 北京市\n---\nplace: 天津市\n", "line 3: [Y09] there is another document after “---”, and there can be one only"},
		"full-width colon at the top":  {"place：北京市\n", "line 1: [Y02] the colon after “place” is wrong"},
		"full-width colon":             {"place: 北京市\nunits:\n  - name：市水务局\n", "line 3: [Y02] the colon after “name” is wrong"},
		"full-width colon further on":  {"units:\n  - name: 市水务局\n    local：true\n  - name: 市财政局\n", "line 3: [Y02] the colon after “local” is wrong"},
		"no space after the colon":     {"units:\n  - name: 市水务局\n    local:true\n", "line 3: [Y02] the colon after “local” is wrong"},
		"no colon":                     {"units:\n  - name: 市水务局\n    local true\n    also: []\n", "line 3: [Y02] the colon after “local” is wrong"},
		"tab":                          {"units:\n  - name: 市水务局\n\tlocal: true\n", "line 3: [Y03] the line is indented with a tab"},
		"bracket":                      {"place: 北京市\nunits: [\n", "line 2: [Y01] from the line “units: [” on the file can't be read"},
		"quote":                        {"place: \"北京市\nlevel: 2\n", "[Y01] from the line “"},
		"indent":                       {"units:\n  - name: 市水务局\n   local: true\n", "line 3: [Y01] from the line “local: true” on the file can't be read"},
		"unknown":                      {"units:\n  - name: 市水务局\n    colour: red\n", "line 3: [Y04] there is no key “colour” here"},
		"misspelt":                     {"units:\n  - name: 市水务局\n    locl: true\n", "line 3: [Y05] there is no key “locl” here; is “local” meant?"},
		"capitals":                     {"Place: 北京市\n", "line 1: [Y05] there is no key “Place” here; is “place” meant?"},
		"twice":                        {"place: 北京市\nlevel: 1\nplace: 天津市\n", "line 3: [Y06] “place” is on line 1 already"},
		"no truth":                     {"units:\n  - name: 市水务局\n    local: 是\n", "line 3: [Y07] “是” is not what is expected here (local: true)"},
		"no number":                    {"level: 二\n", "line 1: [Y07] “二” is not what is expected here (level: 2)"},
		"a list for a text":            {"place: [北京市]\n", "line 1: [Y07] “[北京市]” is not what is expected here (place: …)"},
		"a text for a list":            {"units: 市水务局\n", "line 1: [Y07] “市水务局” is not what is expected here (units: […, …])"},
		"a text for an entry":          {"units:\n  - 市水务局\n", "line 2: [Y07] “市水务局” is not what is expected here (units: [{also: …, at: …, local: …, name: …}])"},
		"a list for the whole":         {"- place: 北京市\n", "line 1: [Y07] “- place: 北京市” is not what is expected here (level: …, place: …, units: …, width: …, words: …)"},
		"a text for what has its keys": {"words: 甲\n", "line 1: [Y07] “甲” is not what is expected here (words: {…: …})"},
	} {
		err := yamlfile.Decode(strings.NewReader(c.in), new(file))
		var f *plan.Failure
		require.True(t, errors.As(err, &f), "%s: %v", name, err)
		got := "[" + string(f.Code) + "] " + f.Message(plan.English)
		if len(f.At) > 0 {
			got = f.At[0].Short(plan.English) + ": " + got
		}
		if f.Code == plan.YAMLValue {
			got += " (" + f.Args[1] + ")"
		}
		assert.Contains(t, got, c.want, name)
		assert.Equal(t, f.Code == plan.YAMLEmpty, yamlfile.Empty(err), name)
	}
}

// Whatever the bytes are, there is a value or a failure that can be told.
func FuzzDecode(f *testing.F) {
	f.Add("place: 北京市\nunits:\n  - {name: 市水务局, also: [a]}\n")
	f.Add("a: &a [*a, *a]\nplace: *a\n")
	f.Fuzz(func(t *testing.T, s string) {
		if err := yamlfile.Decode(strings.NewReader(s), new(file)); err != nil {
			var failure *plan.Failure
			require.True(t, errors.As(err, &failure), "%v", err)
			require.NotEmpty(t, failure.Message(plan.Chinese))
		}
	})
}
