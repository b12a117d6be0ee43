package ooxml_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zeren-plan/zeren/internal/ooxml"
)

func TestAppendText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"责任书 PM2.5 𠮷", "责任书 PM2.5 𠮷"},
		{`a<b>&"c"'d'`, "a&lt;b&gt;&amp;&quot;c&quot;'d'"},
		{"\t\r\n", "&#9;&#13;&#10;"},
		{"\x00一\x0b\x1f\x7f\u0085", "\uFFFD一\uFFFD\uFFFD\x7f\u0085"},
		{"\uFFFD\uFFFE\uFFFF", "\uFFFD\uFFFD\uFFFD"},
		{"一\xff\xe4\xb8二", "一\uFFFD\uFFFD\uFFFD二"},
	} {
		assert.Equal(t, c.want, string(ooxml.AppendText(nil, c.text)), "%q", c.text)
	}
	assert.Equal(t, "前后", string(ooxml.AppendText([]byte("前"), "后")))
}

// A reader gets what was written, save for what XML can't hold.
func FuzzAppendText(f *testing.F) {
	for _, s := range []string{"责任书", `<a b="c">&amp;`, "\r\n\t ]]>", "\x00\x1f\ufffe\xff", "\u2028\u0085\ud7ff\ue000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var x ooxml.XML
		x.Start("text", "attr", s)
		x.Text(s)
		x.End()
		var got struct {
			Attr string `xml:"attr,attr"`
			Text string `xml:",chardata"`
		}
		require.NoError(t, xml.Unmarshal(x.Bytes(), &got))
		want := strings.Map(func(r rune) rune {
			if r < ' ' && !strings.ContainsRune("\t\n\r", r) || r == '\uFFFE' || r == '\uFFFF' {
				return '\uFFFD'
			}
			return r
		}, s)
		assert.Equal(t, want, got.Text)
		assert.Equal(t, want, got.Attr)
	})
}

func TestXML(t *testing.T) {
	var x ooxml.XML
	x.Start("a", "xmlns", "urn:a")
	x.Empty("b", "c", "1", "d", "<2>")
	x.Start("e")
	x.Text("&")
	x.End()
	assert.Panics(t, func() { x.Bytes() }, "a is open")
	x.End()
	assert.Equal(t, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<a xmlns="urn:a"><b c="1" d="&lt;2&gt;"/><e>&amp;</e></a>`, string(x.Bytes()))
}
