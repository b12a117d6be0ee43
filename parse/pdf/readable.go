package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/zeren-plan/zeren/plan"
)

// How much of a page a picture covers at least that stands for its text, and how
// many characters such a page may have besides: a number, a stamp.
const (
	pictured  = 0.3
	fewChars  = 20
	fewHan    = 100  // fewer say nothing of what text it is
	mostWrong = 0.02 // of the characters of a file
	leastUsed = 0.5  // of its Chinese characters
)

// picture reports whether a page shows a picture in place of text.
func (p *page) picture() bool { return len(p.chars) < fewChars && p.pictures > pictured }

// empty reports whether a page shows nothing.
func (p *page) empty() bool {
	return len(p.chars)+len(p.askew)+len(p.turned)+len(p.hidden)+len(p.cut)+len(p.rules) == 0 && p.pictures == 0
}

// readable fails for a file that has no text, as a scan, or whose text is not what
// it shows.
func (d *document) readable() error {
	chars, wrong, chinese, used := 0, 0, 0, 0
	pictures := 0
	encoder := simplifiedchinese.GBK.NewEncoder()
	for _, p := range d.pages {
		if p.picture() {
			pictures++
			continue
		}
		wrong += p.wrong()
		for _, c := range p.chars {
			if c.blank() {
				continue
			}
			chars++
			r, _ := utf8.DecodeRuneInString(c.text)
			if !unicode.Is(unicode.Han, r) {
				continue
			}
			chinese++
			// The first of the two levels of GB 2312 has the 3,755 characters in use.
			if b, err := encoder.Bytes([]byte(string(r))); err == nil && b[0] >= 0xb0 && b[0] <= 0xd7 && b[1] >= 0xa1 {
				used++
			}
		}
	}
	switch {
	case chars == 0 && pictures == 0 && !slices.ContainsFunc(d.pages, func(p *page) bool { return p.pictures > 0 }):
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceBlank}}
	case pictures > 0 && chars < fewChars*len(d.pages), chars == 0:
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceScan}}
	case float64(wrong) > mostWrong*float64(chars), chinese >= fewHan && float64(used) < leastUsed*float64(chinese):
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceGarbled}}
	}
	return nil
}

// wrong counts the characters of a page that can't be what it shows: those that
// the file does not say, those that no document has, and letters with accents and
// signs of programs right beside Chinese characters.
func (p *page) wrong() int {
	n := 0
	var before rune
	for _, c := range p.chars {
		r, _ := utf8.DecodeRuneInString(c.text)
		if c.text == unknown || !plausible(r) || odd(r) && unicode.Is(unicode.Han, before) || odd(before) && unicode.Is(unicode.Han, r) {
			if !c.blank() {
				n++
			}
		}
		before = r
	}
	return n
}

// odd reports whether a character is rare beside Chinese ones.
func odd(c rune) bool {
	return c >= 0xa1 && c < 0x100 && !strings.ContainsRune("·×÷°±²³µ§àáèéêìíòóùúü©®«»", c) || strings.ContainsRune("\\^`{|}", c) && c != 0
}

// plausible reports whether a Chinese document may have a character: what has no
// other reason to be there comes from a font whose codes mean nothing.
func plausible(c rune) bool {
	switch {
	case c < 0x20, c >= 0x7f && c < 0xa0, c >= 0x100 && c < 0x250 && !strings.ContainsRune("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿɡŌō", c):
		return false
	case c >= 0x250 && c < 0x370, c >= 0x500 && c < 0x2000, c >= 0xa000 && c < 0xf900, unicode.Is(unicode.Co, c):
		return false
	}
	return unicode.IsGraphic(c)
}

// odd says what of a file was not read, or is not to be trusted.
func (r *reader) odd(d *document) {
	if d.damage > 0 {
		r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: plan.SourceDamagedIn, At: []plan.Place{{Name: r.name}}, Args: []string{fmt.Sprint(d.damage)}})
	}
	for _, n := range d.broken {
		r.say(plan.SourcePageLost, n)
	}
	for _, n := range d.full {
		r.doc.Diags = append(r.doc.Diags, r.limits.Diag(plan.LimitMarks, r.place(n)))
	}
	for _, p := range d.pages {
		if n := p.wrong(); n > 0 {
			r.say(plan.SourceUnmapped, p.number, fmt.Sprint(n))
		}
		if p.picture() {
			r.say(plan.SourcePagePicture, p.number)
		}
		if p.layer {
			r.say(plan.SourceTextLayer, p.number)
		}
		if len(p.hidden) > 0 {
			var b strings.Builder
			for _, c := range p.hidden {
				b.WriteString(c.text)
			}
			r.say(plan.SourceHiddenText, p.number, shorten(b.String(), 40))
		}
		if p.below != "" {
			r.say(plan.SourceUnderPicture, p.number, shorten(p.below, 40))
		}
		for _, s := range p.struck {
			r.say(plan.SourceCrossed, p.number, shorten(s, 40))
		}
		r.noted(p)
		if len(p.cut) == 0 {
			continue
		}
		// A cell over two pages may be painted on both, each with its part.
		shown := d.shown(p.number)
		for _, l := range linesOf(p.cut) {
			if s := plan.Squeeze(l.text()); !strings.Contains(shown, s) {
				r.say(plan.SourceHiddenText, p.number, shorten(s, 40))
			}
		}
	}
}

// shown is the text of a page and of those before and after it, without white
// space.
func (d *document) shown(number int) string {
	var b strings.Builder
	for _, p := range d.pages {
		if p.number < number-1 || p.number > number+1 {
			continue
		}
		for _, l := range linesOf(p.chars) {
			b.WriteString(plan.Squeeze(l.text()))
		}
	}
	return b.String()
}

// shorten cuts a text to n characters.
func shorten(s string, n int) string {
	if c := []rune(s); len(c) > n {
		return string(c[:n]) + "…"
	}
	return s
}
