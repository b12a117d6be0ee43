package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// Fonts of symbols have places of their own for them, from F020 to F0FF. These
// are the characters that they show, from the place named on; a space stands for
// what a plan has no use for.
var symbols = map[string]map[rune]string{
	"symbol": {
		0x21: "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
		0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
		0xa2: "′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
		0xc5: "⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",
	},
	"wingdings": {
		0x6c: "●", 0x6e: "■□", 0x71: "❑❒", 0x75: "◆❖", 0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩", 0x8b: "⓿❶❷❸❹❺❻❼❽❾❿", 0x9e: "·•", 0xa7: "▪□",
		0xd8: "➢", 0xdf: "←→↑↓", 0xfb: "✗✓☒☑",
	},
	"wingdings 2": {0x4f: "✗✓", 0x52: "☑☒", 0x6a: "⓪①②③④⑤⑥⑦⑧⑨⑩", 0x96: "●", 0xa2: "■□"},
}

// symbolIn is the character that a font of symbols has at a place.
func symbolIn(font string, c rune) (string, bool) {
	c &= 0xff
	for start, chars := range symbols[strings.ToLower(font)] {
		if list := []rune(chars); c >= start && int(c-start) < len(list) {
			return string(list[c-start]), true
		}
	}
	return "", false
}

// symbol is a character given by its place in a font. One that is not known is
// told.
func (r *reader) symbol(font, place string) string {
	n, err := strconv.ParseUint(place, 16, 32)
	c := rune(n)
	if err == nil {
		if s, ok := symbolIn(font, c); ok {
			return s
		}
		if symbols[strings.ToLower(font)] == nil && c >= 0x20 && (c < 0xe000 || c > 0xf8ff) {
			return string(c)
		}
	}
	r.say(plan.DocumentSymbol, font+" "+place)
	return ""
}

// inFont reads the text of a run in a font of symbols.
func inFont(s, font string) string {
	if symbols[strings.ToLower(font)] == nil {
		return s
	}
	return strings.Map(func(c rune) rune {
		if c >= 0xf020 && c <= 0xf0ff {
			if s, ok := symbolIn(font, c); ok {
				return []rune(s)[0]
			}
		}
		return c
	}, s)
}

// field follows the parts of a field. What an EQ field draws stands only in its
// instruction.
func (r *reader) field(b *paragraph, kind string) {
	n := len(r.fields)
	switch {
	case kind == "begin":
		r.fields = append(r.fields, new(strings.Builder))
	case n == 0:
	case kind == "end":
		instruction := strings.TrimSpace(r.fields[n-1].String())
		r.fields = r.fields[:n-1]
		if !equation.MatchString(instruction) {
			return
		}
		if m := encircled.FindStringSubmatch(instruction); m != nil {
			if n, err := strconv.Atoi(m[1]); err == nil {
				if s := circled(n); s != "" {
					b.WriteString(s)
					return
				}
			}
		}
		r.say(plan.DocumentSymbol, instruction)
	}
}

var (
	equation  = regex.MustCompile(`(?i)^eq\b`)
	encircled = regex.MustCompile(`(?i)^eq\s*\\o\s*(?:\\a[clr]\s*)?\(\s*[○〇◯]\s*[,，;；]\s*([0-9]+)\s*\)$`)
)

// circled is a number from 1 to 50 in a circle.
func circled(n int) string {
	for _, run := range []struct {
		from, to int
		first    rune
	}{{1, 20, '①'}, {21, 35, '㉑'}, {36, 50, '㊱'}} {
		if n >= run.from && n <= run.to {
			return string(run.first + rune(n-run.from))
		}
	}
	return ""
}

// math reads a formula in one line: what stands below or above is beside, a
// fraction has its bar.
func (r *reader) math(b *paragraph) error {
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "t":
			return r.characters(func(s string) {
				if r.prompt == 0 {
					b.WriteString(s)
				}
			})
		case "del", "moveFrom", "rPr", "ctrlPr":
			return r.xml.Skip()
		case "den":
			b.WriteByte('/')
		case "rad":
			b.WriteString("√")
		case "d":
			return r.enclosed(b)
		}
		return r.math(b)
	})
}

// enclosed reads a part of a formula in brackets.
func (r *reader) enclosed(b *paragraph) error {
	begin, end, begun := "(", ")", false
	err := r.each(func(e xml.StartElement) error {
		if e.Name.Local == "dPr" {
			return r.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "begChr":
					begin = ooxml.Attr(e, "val")
				case "endChr":
					end = ooxml.Attr(e, "val")
				}
				return r.xml.Skip()
			})
		}
		if !begun {
			b.WriteString(begin)
			begun = true
		}
		return r.math(b)
	})
	b.WriteString(end)
	return err
}
