package ooxml

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

// FuzzTokens: the tokens are those of package xml, and so is the fault that ends
// them.
func FuzzTokens(f *testing.F) {
	for _, part := range []string{
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" +
			`<w:p xmlns:w="urn:w"><w:r w:a="1" b = 'x&quot;"'/>公文&#x4e00;&amp;` + "\r\n" + `<w:t xml:space="preserve"> 一 </w:t></w:p>`,
		"<a><!-- don't --><b>]]&gt;</b><![CDATA[<c>]]></a>",
		"<a>\n<b></c></a>", "<a>\n</a></a>", "<a:b xmlns:a='u'></b>", "<a></a:a>", "<a>", "", "\ufeff<a/>",
		"<a b=1/>", "<a b/>", "<a b='<'/>", "<a>]]></a>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>\x01</a>", "<a>\xff</a>", "<a>\uffff</a>",
		"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='GBK'?><a>\xd2\xbb</a>",
		"<a>\r\r\n&#13;\n</a>", "<名 称='x'/>", "<a:b:c/>", "<:a/>", "<a b='1'c='2'/>", "<a / >", "<a b='>'>", "<a b='",
	} {
		f.Add(part)
	}
	f.Fuzz(func(t *testing.T, part string) {
		for _, read := range []func(io.Reader) io.Reader{
			func(r io.Reader) io.Reader { return r }, iotest.OneByteReader, iotest.DataErrReader,
		} {
			x := newTokens(decoding(read(strings.NewReader(part))))
			raw, law := NewDecoder(strings.NewReader(part)), NewDecoder(strings.NewReader(part))
			for {
				got, err := x.Token()
				if _, fault := law.Token(); fault != nil {
					require.EqualError(t, err, fault.Error())
					break
				}
				require.NoError(t, err)
				want, err := raw.RawToken()
				require.NoError(t, err)
				require.Equal(t, want, got)
			}
		}
	})
}

// What stands in a part again and again costs little.
func TestTokensAllocateLittle(t *testing.T) {
	part := "<sheetData>" + strings.Repeat(`<row r="1"><c r="A1" s="2" t="s"><v>12</v></c></row>`, 1000) + "</sheetData>"
	runs := testing.AllocsPerRun(5, func() {
		x := newTokens(decoding(strings.NewReader(part)))
		_, err := x.Token()
		require.NoError(t, err)
		require.NoError(t, x.Skip())
	})
	require.Less(t, runs, 5_000.0)
}
