package errata_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/errata"
)

func TestMergePutsChangesOfOneCellTogether(t *testing.T) {
	const printed = "加强 巡查，，及时处置"
	space := errata.Change{Printed: printed, Proposed: "加强巡查，，及时处置"}
	mark := errata.Change{Printed: printed, Proposed: "加强 巡查，及时处置"}
	stop := errata.Change{Printed: printed, Proposed: "加强 巡查，，及时处置。"}
	text, ok := errata.Merge(printed, []errata.Change{stop, space, mark})
	assert.Equal(t, "加强巡查，及时处置。", text)
	assert.Equal(t, []bool{true, true, true}, ok)

	text, ok = errata.Merge(printed, []errata.Change{mark, {Printed: printed, Proposed: "加强 巡查；及时处置"}})
	assert.Equal(t, "加强 巡查，及时处置", text, "two changes of one place: the first")
	assert.Equal(t, []bool{true, false}, ok)

	text, ok = errata.Merge("加强巡查。", []errata.Change{mark})
	assert.Equal(t, "加强巡查。", text, "the print is another now")
	assert.Equal(t, []bool{false}, ok)

	text, ok = errata.Merge("市水务局\n市财政局", []errata.Change{{Printed: "市水务局 市财政局", Proposed: "市水务局 市公安局"}})
	assert.Equal(t, "市水务局\n市公安局", text, "white space may differ; that of the print stays")
	assert.Equal(t, []bool{true}, ok)
}

// A change may alter both ends of a cell; what another alters between them is
// not the same place.
func TestMergeComparesChangesAndNotTheirOuterWords(t *testing.T) {
	for name, c := range map[string]struct {
		printed, a, b string
		want          string
		clash         bool
	}{
		"one within the other":           {"市水务局 市公安局 市财政局", "市水利局 市公安局 市税务局", "市水务局 市交通局 市财政局", "市水利局 市交通局 市税务局", false},
		"both put the stop":              {"加强巡查，，及时处置", "加强巡查，，及时处置。", "加强巡查，及时处置。", "加强巡查，及时处置。", false},
		"one name changed in two ways":   {"市水务局 市公安局", "市水利局 市公安局", "市政务局 市公安局", "市水利局 市公安局", true},
		"a unit put in beside another":   {"市水务局、市公安局", "市水务局、市财政局、市公安局", "市水务局、市民政局、市公安局", "市水务局、市财政局、市公安局", true},
		"a unit taken out, another kept": {"市水务局 市公安局 市财政局", "市水务局 市财政局", "市水务局 市公安局 市税务局", "市水务局 市税务局", false},
		"marks of one clause":            {"NO _x和 PM _{2.5}降低", "NOx和 PM _{2.5}降低", "NO _x和 PM2.5降低", "NOx和 PM2.5降低", false},
		"all of it written anew":         {"市水务局", "市公安局 市财政局", "市水利局", "市公安局 市财政局", true},
	} {
		text, ok := errata.Merge(c.printed, []errata.Change{{Printed: c.printed, Proposed: c.a}, {Printed: c.printed, Proposed: c.b}})
		assert.Equal(t, c.want, text, name)
		assert.Equal(t, []bool{true, !c.clash}, ok, name)
	}
}

func TestMergeFindsItsPlaceWhereWhiteSpaceDiffers(t *testing.T) {
	printed := "市水务局\n  市公安局\n市财政局"
	for name, c := range map[string]struct{ printed, proposed, want string }{
		"a name":           {"市水务局 市公安局 市财政局", "市水务局 市交通局 市财政局", "市水务局\n  市交通局\n市财政局"},
		"one more":         {"市水务局 市公安局 市财政局", "市水务局 市公安局 市财政局 市民政局", "市水务局\n  市公安局\n市财政局 市民政局"},
		"one less":         {"市水务局 市公安局 市财政局", "市水务局 市财政局", "市水务局\n  市财政局"},
		"no space at all":  {"市水务局市公安局市财政局", "市水务局市交通局市财政局", "市水务局\n  市交通局\n市财政局"},
		"a space taken":    {"市水务局 市公安局 市财政局", "市水务局市公安局 市财政局", "市水务局市公安局\n市财政局"},
		"all of it":        {"市水务局 市公安局 市财政局", "", ""},
		"nothing":          {"市水务局 市公安局 市财政局", "市水务局 市公安局 市财政局", printed},
		"at the beginning": {"市水务局 市公安局 市财政局", "区水务局 市公安局 市财政局", "区水务局\n  市公安局\n市财政局"},
	} {
		text, ok := errata.Merge(printed, []errata.Change{{Printed: c.printed, Proposed: c.proposed}})
		assert.Equal(t, c.want, text, name)
		assert.Equal(t, []bool{true}, ok, name)
	}
}

// What accepted changes come to is what each of them says, where they are alone.
func FuzzMerge(f *testing.F) {
	f.Add("加强 巡查，，及时处置", "加强巡查，，及时处置", "加强 巡查，及时处置。")
	f.Add("市水务局\n市财政局", "市水务局 市公安局", "")
	f.Add("  ", "市水务局 市公安局", "")
	f.Fuzz(func(t *testing.T, printed, a, b string) {
		for _, s := range []string{printed, a, b} {
			if !utf8.ValidString(s) {
				t.Skip()
			}
		}
		text, ok := errata.Merge(printed, []errata.Change{{Printed: printed, Proposed: a}})
		require.Equal(t, a, text)
		require.Equal(t, []bool{true}, ok)
		text, ok = errata.Merge(printed, []errata.Change{{Printed: printed, Proposed: a}, {Printed: printed, Proposed: b}})
		if !ok[1] {
			require.Equal(t, a, text)
		}
		if a == b {
			require.Equal(t, a, text)
		}
	})
}

func TestLoadSaysWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"empty":       {"", "there is nothing in the file"},
		"not YAML":    {"corrections:\n - id: [", "from the line “- id: [” on the file can't be read"},
		"misspelt":    {"corrections:\n  - id: a\n    acept: true\n", "there is no key “acept” here; is “accept” meant?"},
		"no id":       {"corrections:\n  - accept: true\n", "entry 1 of the list of corrections has no id"},
		"twice":       {"corrections:\n  - {id: a, cells: [{cell: 1}]}\n  - {id: a, cells: [{cell: 1}]}\n", "the list of corrections has a twice"},
		"without one": {"corrections:\n  - id: a\n", "correction a does not say which cell it changes"},
	} {
		_, err := errata.Load(strings.NewReader(c.in))
		var f *plan.Failure
		require.True(t, errors.As(err, &f), name)
		assert.Contains(t, f.Message(plan.English), c.want, name)
	}
}

// corrected reads a text with all that a check suggests accepted.
func corrected(t *testing.T, text string) (*parse.Result, *errata.List) {
	ctx := context.Background()
	r, err := parse.Read(ctx, "plan.txt", strings.NewReader(text), nil)
	require.NoError(t, err)
	ds := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags})
	var file bytes.Buffer
	require.NoError(t, errata.Write(&file, errata.Suggest(r.Plan, r.Table, ds, plan.English), plan.English))
	list, err := errata.Load(strings.NewReader(strings.ReplaceAll(file.String(), "accept: false", "accept: true")))
	require.NoError(t, err)
	again, err := parse.Read(ctx, "plan.txt", strings.NewReader(text), &parse.Options{Errata: list})
	require.NoError(t, err)
	return again, list
}

const slips = `新河市2026年治理方案
序号	重点任务	工作措施	完成时限	牵头部门	责任单位	配合单位
1	巡查	加强 巡查，，及时处置。	2025年底前	市水务局	市公安局	市财政局
3	管网	改造管网10公里。	年底前	市水务局	市公安局	市财政局
3	监测	己经建成的监测站正常运行。	年底前	市水务局	市公安局	市水务局
`

func TestWhatIsAcceptedIsRead(t *testing.T) {
	r, list := corrected(t, slips)
	assert.Len(t, list.Corrections, 5)
	first, ok := r.Plan.Item("1.1")
	require.True(t, ok)
	assert.Equal(t, "加强巡查，及时处置。", first.Text)
	assert.Equal(t, "2026-12-31", first.Deadline.Spans[0].End.String())
	assert.Equal(t, []string{"D05-1.1", "X05-1.1", "X06-1.1"}, first.Corrected)
	second, ok := r.Plan.Item("2.1")
	require.True(t, ok, "its number was mended")
	assert.Equal(t, []string{"T47-1"}, second.Corrected)
	third, ok := r.Plan.Item("3.1")
	require.True(t, ok)
	assert.Equal(t, "已经建成的监测站正常运行。", third.Text)
	for _, d := range r.Diags {
		assert.NotEqual(t, plan.ErrataRefused, d.Code, d.Args)
	}
}

func TestACorrectionThatDoesNotFitIsRefusedByName(t *testing.T) {
	_, list := corrected(t, slips)
	mended := strings.Replace(slips, "己经", "已经", 1)
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(mended), &parse.Options{Errata: list})
	require.NoError(t, err)
	var refused []string
	for _, d := range r.Diags {
		if d.Code == plan.ErrataRefused {
			refused = append(refused, d.Args[0])
		}
	}
	assert.Equal(t, []string{"X08-#3.1"}, refused)
}

func TestNothingIsAppliedUnaccepted(t *testing.T) {
	_, list := corrected(t, slips)
	for i := range list.Corrections {
		list.Corrections[i].Accept = false
	}
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(slips), &parse.Options{Errata: list})
	require.NoError(t, err)
	plain, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(slips), nil)
	require.NoError(t, err)
	assert.Equal(t, plain.Plan, r.Plan)
	assert.Equal(t, plain.Diags, r.Diags)
}

// Windows editors save a list in other encodings than the one it was written in.
func TestLoadReadsOtherEncodings(t *testing.T) {
	list := &errata.List{Plan: "计划.txt", Corrections: []errata.Correction{{ID: "X05-1.1", Accept: true, Cells: []errata.Change{{Printed: "加强巡查，，", Proposed: "加强巡查，"}}}}}
	var b bytes.Buffer
	require.NoError(t, errata.Write(&b, list, plan.Chinese))
	for name, e := range map[string]encoding.Encoding{
		"GBK": simplifiedchinese.GBK, "GB18030": simplifiedchinese.GB18030, "UTF-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-8 with a mark": unicode.UTF8BOM,
	} {
		text, err := e.NewEncoder().Bytes(b.Bytes())
		require.NoError(t, err, name)
		got, err := errata.Load(bytes.NewReader(text))
		require.NoError(t, err, name)
		assert.Equal(t, list, got, name)
	}
	cut := b.Bytes()[:bytes.LastIndex(b.Bytes(), []byte("，"))+2] // within a character
	_, err := errata.Load(bytes.NewReader(cut))
	var f *plan.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, plan.YAMLNotText, f.Code)
}
