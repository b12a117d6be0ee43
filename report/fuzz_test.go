package report_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
)

// told fails where an error is none that can be told.
func told(t *testing.T, err error) {
	var failure *plan.Failure
	require.ErrorAs(t, err, &failure)
	require.NotEmpty(t, failure.Message(plan.Chinese))
	require.NotEmpty(t, failure.Message(plan.English))
}

// Whatever settings say, they are refused with a reason, or the letters have every
// line of their units and no placeholder is left in them.
func FuzzLoadSettings(f *testing.F) {
	for _, lang := range []plan.Lang{plan.Chinese, plan.English} {
		var b bytes.Buffer
		require.NoError(f, report.WriteSettings(&b, lang))
		f.Add(b.String())
	}
	f.Add("office: 市督查室\nnumber: 京督〔{{年份}}〕{{序号}}号\ntitle: \"{{计划名称}}任务交办单\"\nopening: [\"共{{任务总数}}条，联系人{{联系人}}。\"]\ncopies: 2\ncontact: {telephone: \"12345\"}\n")
	f.Add("parts: [goals, lead, responsible, support, possible, form]\ncolumns: [id, measure, lead, person]\nsides: [{name: 交办单位, signer: 经办人, who: office}, {name: 承办单位}]\nsign: [seal, date]\n")
	f.Add("page: {top: 30, left: 20, lines: 24, characters: 30, title_size: 20, body_size: 14, table_size: 9}\nfonts: {kaiti: 楷体_GB2312}\nlandscape: true\nhide_source: true\n")
	r := textPlan(f, oldRows)
	f.Fuzz(func(t *testing.T, src string) {
		s, err := report.LoadSettings(strings.NewReader(src))
		if err != nil {
			told(t, err)
			return
		}
		before := *s
		batch := report.Letters(r.Plan, r.Registry, &report.Options{Settings: s})
		lines := 0
		for i := range batch.Letters {
			l := &batch.Letters[i]
			doc := l.Document()
			text := show(doc)
			require.NotContains(t, text, "{{")
			for _, p := range l.Parts {
				for _, x := range p.Lines {
					require.Contains(t, text, x.ID)
					require.Contains(t, text, x.Text)
					lines++
				}
			}
			require.NoError(t, docx.Write(io.Discard, doc, nil))
		}
		require.Equal(t, 7, lines) // each body that is named in the plan, once
		require.Equal(t, before, *s)
	})
}

// A list of contacts that loads is the same when it is written and loaded again.
func FuzzLoadContacts(f *testing.F) {
	f.Add([]byte("单位,联系人,联系电话\n市水务局,李某,010-1\n市财政局,,010-3\n"))
	f.Add([]byte("unit;name;phone\nA;\"B \"\"C\"\"\";1\n"))
	f.Add([]byte("\xef\xbb\xbf部门\t姓名\t手机\n市水务局\t李某\t138\n市水务局\t李某\t138\n"))
	f.Add([]byte("\xb5\xa5\xce\xbb,\xb5\xe7\xbb\xb0\n\xca\xd0\xcb\xae\xce\xf1\xbe\xd6,1\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		list, err := report.LoadContacts(bytes.NewReader(src))
		if err != nil {
			told(t, err)
			return
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		require.NoError(t, w.Write([]string{"单位", "联系人", "电话"}))
		for name, c := range list {
			require.NotEmpty(t, name)
			require.NoError(t, w.Write([]string{name, c.Person, c.Telephone}))
		}
		w.Flush()
		again, err := report.LoadContacts(&b)
		require.NoError(t, err)
		require.Equal(t, list, again)
	})
}
