package pdf

import (
	"github.com/zeren-plan/zeren/internal/linebreak"
	"github.com/zeren-plan/zeren/report"
)

// Sizes of what stands below or above the line, in parts of the text's size.
// Above half of scriptSize, programs that read PDF take a superscript for a
// line of its own.
const (
	scriptSize      = 0.65
	subscriptDrop   = 0.15
	superscriptRise = 0.32
)

// middle is how far the middle of a Chinese character is above the base line,
// in em: its square reaches from -0.12 to 0.88.
const middle = 0.38

// stretch is how far apart the characters of a line may be drawn to fill it,
// in em. A line with less to fill it with ends early: from a gap of 0.1 em on,
// programs that read PDF see a space between words.
const stretch = 0.09

// A text is characters on one base line, in one font and size.
type text struct {
	x, y  float64 // start of the base line, pt from the left and from the top
	font  fontID
	size  float64 // pt
	space float64 // after each character, pt
	s     string  // what it says
	codes string  // what is drawn: s, but for characters that the PDF has no code for
}

// A line is a line of text. Its texts are placed from its left end and from
// its base line.
type line struct {
	texts []text
	width float64 // pt, of what is seen
	pitch float64 // pt, from base line to base line
	base  float64 // of the base line, pt below the top of the line
}

// A char is one character, measured.
type char struct {
	r     rune
	code  rune // inside the PDF
	font  fontID
	size  float64 // pt
	drop  float64 // below the base line, pt
	width float64 // pt, with the space after it
}

// A setter sets text in lines. It notes which characters no font has.
type setter struct {
	fonts   *Fonts
	missing map[rune]bool
}

// lines sets text in lines that are at most width wide, at least one. A line
// that goes on is filled to the full width, unless it is centred or on the right.
func (s *setter) lines(text string, style report.Style, width float64) []line {
	chars := s.chars(text, style)
	runes := make([]rune, len(chars))
	for i, c := range chars {
		runes[i] = c.r
	}
	indent := 0.0
	if style.Align != report.Center {
		indent = style.Indent * (style.Size + style.Track)
	}
	measure := func(i int) float64 { return chars[i].width }
	spans := linebreak.Lines(runes, measure, width-indent, width)
	if style.Align == report.Center && len(spans) > 1 {
		spans = balance(runes, measure, width, spans)
	}
	if len(spans) == 0 {
		spans = []linebreak.Span{{}}
	}
	lines := make([]line, 0, len(spans))
	for i, sp := range spans {
		goesOn := i < len(spans)-1 && runes[sp.End-1] != '\n'
		part := chars[sp.First:sp.End]
		for len(part) > 0 && linebreak.IsSpace(part[len(part)-1].r) {
			part = part[:len(part)-1]
		}
		l := line{width: total(part), pitch: style.Line, base: style.Line/2 + middle*style.Size}
		left, fill := 0.0, 0.0
		if i == 0 {
			left = indent
		}
		switch style.Align {
		case report.Center:
			left = (width - l.width) / 2
		case report.Right:
			left = width - l.width
		default:
			if goesOn {
				fill = width - left - l.width
			}
		}
		l.texts = run(part, style.Track, left, fill)
		lines = append(lines, l)
	}
	return lines
}

// balance breaks centred text again into as many lines that are about as long
// as each other, so that no last line is a lonely character.
func balance(text []rune, width func(i int) float64, room float64, spans []linebreak.Span) []linebreak.Span {
	low, high := 0.0, room
	for range 12 {
		try := (low + high) / 2
		again := linebreak.Lines(text, width, try, try)
		if len(again) > len(spans) {
			low = try
			continue
		}
		high, spans = try, again
	}
	return spans
}

// chars measures text, with the signs in it that are written below or above
// the line.
func (s *setter) chars(text string, style report.Style) []char {
	var chars []char
	for _, sp := range report.Spans(text) {
		size, drop := style.Size, 0.0
		switch sp.Script {
		case report.Subscript:
			size, drop = style.Size*scriptSize, style.Size*subscriptDrop
		case report.Superscript:
			size, drop = style.Size*scriptSize, -style.Size*superscriptRise
		}
		for _, r := range sp.Text {
			if invisible(r) {
				continue
			}
			if r == '\t' {
				r = ' '
			}
			c := char{r: r, size: size, drop: drop}
			if r != '\n' {
				id, g, ok := s.fonts.glyph(style.Face, r)
				if !ok {
					s.missing[r] = true
				}
				c.font, c.code = id, g.code
				c.width = float64(g.advance)/1000*size + style.Track
			}
			chars = append(chars, c)
		}
	}
	return chars
}

// run makes texts of the characters of a line, from x on. It draws them fill
// wider than they are, by widening the gaps around Chinese characters and
// spaces.
func run(chars []char, track, x, fill float64) []text {
	gaps := 0
	for i := range chars {
		if widens(chars, i) {
			gaps++
		}
	}
	wider := 0.0
	if gaps > 0 && fill <= float64(gaps)*stretch*chars[0].size {
		wider = fill / float64(gaps)
	}
	space := func(i int) float64 {
		if widens(chars, i) {
			return track + wider
		}
		return track
	}
	var texts []text
	for i := 0; i < len(chars); {
		t := text{x: x, y: chars[i].drop, font: chars[i].font, size: chars[i].size, space: space(i)}
		var s, codes []rune
		for first := chars[i]; i < len(chars) && first.joins(chars[i]); i++ {
			if space(i) != t.space && i < len(chars)-1 { // the one after the line's end doesn't show
				break
			}
			s, codes = append(s, chars[i].r), append(codes, chars[i].code)
			x += chars[i].width - track + t.space
		}
		t.s, t.codes = string(s), string(codes)
		texts = append(texts, t)
	}
	return texts
}

// joins reports whether next, which follows c on its line, may be drawn in one
// with it.
func (c char) joins(next char) bool {
	return c.font == next.font && c.size == next.size && c.drop == next.drop &&
		(c.r == c.code) == (next.r == next.code)
}

// widens reports whether the gap after chars[i] may be widened.
func widens(chars []char, i int) bool {
	return i < len(chars)-1 && (!linebreak.InWord(chars[i].r) || !linebreak.InWord(chars[i+1].r))
}

func total(chars []char) (width float64) {
	for _, c := range chars {
		width += c.width
	}
	return width
}
