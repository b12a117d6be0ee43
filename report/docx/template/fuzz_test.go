package template_test

import (
	"encoding/xml"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report/docx/template"
)

// sound and unsound are what the text of a template is made of.
var (
	sound = []string{
		"{{单位}}", "{{编号}}", "{{措施}}", "{{备注}}", "{{联系人}}", "字", " ", "&lt;", "{{#主责}}注{{/主责}}", "{{#牵头}}{{计划名称}}{{/}}", "{{目标名称}}", "{{#工作要求}}注{{/工作要求}}",
		"</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>", "</w:t><w:br/><w:t>", "</w:t></w:r><w:proofErr/><w:r><w:t>",
		"{</w:t></w:r><w:r><w:t>{单位}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>}",
	}
	unsound = []string{
		"{", "}", "{{", "}}", "｛", "｝", "{{#牵头}}", "{{/牵头}}", "{{#可能}}", "{{/}}", "{{/协办}}", "{{序号}}", "单位", "编号", "#", "/", "主责", "{{要求}}", "{{项号}}", "{{#主要目标}}",
		"</w:t></w:r><w:hyperlink><w:r><w:t>X</w:t></w:r></w:hyperlink><w:r><w:t>",
	}
)

// ofLine are the pieces that are sound in tables only.
var ofLine = []string{"{{编号}}", "{{措施}}", "{{备注}}"}

// made is a body of paragraphs, tables and sections that some bytes describe.
func made(data []byte) string {
	var b strings.Builder
	var open []string
	pieces := sound
	if len(data) > 0 && data[0]%3 == 0 {
		pieces = append(slices.Clone(sound), unsound...)
	}
	top := func() string {
		if len(open) == 0 {
			return "body"
		}
		return open[len(open)-1]
	}
	para := func(s string) { b.WriteString("<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>") }
	start := func(tags ...string) {
		for _, tag := range tags {
			open = append(open, tag)
			if strings.HasPrefix(tag, "#") {
				para("{{" + tag + "}}")
			} else {
				b.WriteString("<w:" + tag + ">")
			}
		}
	}
	end := func() {
		tag := top()
		open = open[:len(open)-1]
		switch {
		case strings.HasPrefix(tag, "#"):
			para("{{/" + tag[1:] + "}}")
		case tag == "tc":
			b.WriteString("<w:p/></w:tc>")
		default:
			b.WriteString("</w:" + tag + ">")
		}
	}
	for len(data) > 0 {
		c := data[0]
		data = data[1:]
		switch in := top(); {
		case in == "tbl" || in == "tr":
			if c%3 == 0 {
				end()
			} else {
				start(map[string][]string{"tbl": {"tr", "tc"}, "tr": {"tc"}}[in]...)
			}
		case c%5 == 0 && len(open) > 0:
			end()
		case c%7 == 0 && len(open) < 40:
			start("tbl", "tr", "tc")
		case c%11 == 0 && len(open) < 40:
			start([]string{"#牵头", "#协办", "#possible"}[c%3])
		case c%13 == 0:
			b.WriteString(`<w:bookmarkStart w:id="1" w:name="a"/>`)
		default:
			var text strings.Builder
			for n := int(c) % 5; n > 0 && len(data) > 0; n-- {
				piece := pieces[int(data[0])%len(pieces)]
				if len(pieces) == len(sound) && !slices.Contains(open, "tc") && slices.Contains(ofLine, piece) {
					piece = "字"
				}
				text.WriteString(piece)
				data = data[1:]
			}
			para(text.String())
		}
	}
	for len(open) > 0 {
		end()
	}
	return b.String() + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{编号}}{{措施}}{{职责}}{{备注}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
}

// unsoundTables are tables without rows, rows without cells, and cells that don't
// end with a paragraph, which Word does not open.
func unsoundTables(t *testing.T, body string) (out []string) {
	d := xml.NewDecoder(strings.NewReader(wrap("body", body)))
	last := []string{""}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			last = append(last, "")
		case xml.EndElement:
			need := map[string]string{"tbl": "tr", "tr": "tc", "tc": "p"}[e.Name.Local]
			if got := last[len(last)-1]; need != "" && got != need {
				out = append(out, e.Name.Local+" ends with "+got)
			}
			last = last[:len(last)-1]
			if !strings.HasPrefix(e.Name.Local, "bookmark") {
				last[len(last)-1] = e.Name.Local
			}
		}
	}
}

// Whatever a template holds, it is refused with faults, or every letter of it is
// well-formed and has no placeholder left; the same letter is the same bytes.
func FuzzFill(f *testing.F) {
	for _, s := range []string{"", "\x04\x0b\x0c", "\x07\x01\x01\x03\x0c\x0d\x0e\x00\x00\x00", "\x04\x06\x17\x07\x00", "\x02\x00\x00\x03\x19\x11\x01\x01"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 2000 {
			return
		}
		body := made(data)
		tpl, err := template.Open(pack(t, map[string]string{"body": body}))
		require.NoError(t, err)
		for _, x := range tpl.Faults() {
			require.NotEmpty(t, x.Message(plan.Chinese))
		}
		if tpl.Wrong() {
			return
		}
		for _, l := range letters {
			z := fill(t, tpl, l)
			got := inner(t, z, "body")
			require.Equal(t, got, inner(t, fill(t, tpl, l), "body"))
			require.Empty(t, unsoundTables(t, got), got)
			again, err := template.Open(pack(t, map[string]string{"body": got}))
			require.NoError(t, err)
			for _, u := range again.Uses() {
				require.False(t, u.Used, "%s is left in %s", u.Text.ZH, got)
			}
		}
	})
}

// Whatever the main part of a template is, opening it fails, or what is written of it
// is well-formed.
func FuzzMainPart(f *testing.F) {
	f.Add(wrap("body", made([]byte("\x04\x06\x17\x07\x00"))))
	f.Add(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{{单位}}</w:t></w:r></w:p><!-- a --><?p i?><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{编号}}{{措施}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`)
	f.Add(`<a:document xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:body><a:p><a:r><a:t>{{&#21333;位}}<![CDATA[{{措施}}]]></a:t></a:r></a:p></a:body></a:document>`)
	f.Fuzz(func(t *testing.T, document string) {
		if len(document) > 10_000 {
			return
		}
		tpl, err := template.Open(pack(t, map[string]string{"document": document}))
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		if tpl.Wrong() {
			return
		}
		data, err := fs.ReadFile(fill(t, tpl, letters[0]), "word/document.xml")
		require.NoError(t, err)
		require.NoError(t, wellFormed(data), string(data))
	})
}
