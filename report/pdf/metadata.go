package pdf

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
)

// colours is the profile of sRGB. It says what black is.
//
//go:embed icc/sRGB2014.icc
var colours []byte

// program is what wrote the file, in its properties.
const program = "zeren"

// Properties are what a file says of itself.
type properties struct {
	title, subject, author string
	created                time.Time // zero: the file says nothing of it
}

// set writes the properties twice, as PDF/A wants them: in the file's own
// form, and as XMP, which says the same and that the file is PDF/A-1b.
func (p properties) set(f *fpdf.Fpdf) {
	p.title, p.subject, p.author, p.created = visible(p.title), visible(p.subject), visible(p.author), p.created.UTC()
	f.SetProducer(program, true)
	f.SetCreator(program, true)
	if p.title != "" { // fpdf writes an empty one, which the XMP does not have
		f.SetTitle(cesu8(p.title), true)
	}
	if p.subject != "" {
		f.SetSubject(cesu8(p.subject), true)
	}
	if p.author != "" {
		f.SetAuthor(cesu8(p.author), true)
	}
	f.SetCreationDate(p.written())
	f.SetModificationDate(p.written())
	f.SetLang("zh-CN")
	f.SetXmpMetadata(p.xmp())
	f.AddOutputIntent(fpdf.OutputIntentType{
		SubtypeIdent: fpdf.OutputIntent_GTS_PDFA1, OutputConditionIdentifier: "sRGB", Info: "sRGB IEC61966-2.1", ICCProfile: colours,
	})
}

// written is the date that fpdf writes, which takes the clock's if it is given none.
func (p properties) written() time.Time {
	if p.created.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return p.created
}

// visible puts a space for each control character, which XML has no place for.
func visible(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, s))
}

func (p properties) xmp() []byte {
	texts := ""
	for _, t := range []struct{ name, text string }{{"title", p.title}, {"description", p.subject}} {
		if t.text != "" {
			texts += fmt.Sprintf("   <dc:%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:%[1]s>\n", t.name, escaped(t.text))
		}
	}
	if p.author != "" {
		texts += fmt.Sprintf("   <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", escaped(p.author))
	}
	dates := ""
	if !p.created.IsZero() {
		for _, name := range []string{"CreateDate", "ModifyDate"} {
			dates += fmt.Sprintf("   <xmp:%s>%s</xmp:%[1]s>\n", name, p.created.Format("2006-01-02T15:04:05Z"))
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `<?xpacket begin="%s" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
%s  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
%s   <xmp:CreatorTool>%[4]s</xmp:CreatorTool>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>%[4]s</pdf:Producer>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>1</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`, "\uFEFF", texts, dates, program)
	return b.Bytes()
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder takes all
	return b.String()
}
