package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// clean makes plain text of a cell: without the marks of subscripts, without
// invisible characters, and with only those spaces that do not touch Chinese.
// Line feeds stay.
func clean(s string) string {
	if !plainText(s) {
		s = strings.Map(visible, s)
	}
	if strings.Contains(s, "_") {
		s = subscript.ReplaceAllString(s, "$1$2$3")
	}
	return spaces(s)
}

// plainText reports whether a text has only characters of ASCII that are seen, spaces
// and line feeds, Chinese ones and their marks: visible leaves them as they are.
func plainText(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= ' ' && c < utf8.RuneSelf, c == '\n':
			i++
		case i+2 < len(s) && s[i+1]&0xc0 == 0x80 && s[i+2]&0xc0 == 0x80 &&
			(c > 0xe3 && c < 0xed || c == 0xe3 && s[i+1:i+3] != "\x80\x80" || c == 0xef && s[i+1] > 0xbb): // but U+3000, U+FEFF
			i += 3
		default:
			return false
		}
	}
	return true
}

// visible drops what has no width, makes every blank a space, and puts written
// subscripts on the line.
func visible(c rune) rune {
	switch c {
	case '\n':
		return c
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
		return -1
	case 'ₓ':
		return 'x'
	}
	if c >= '₀' && c <= '₉' {
		return '0' + c - '₀'
	}
	if unicode.IsSpace(c) || c == '\u3000' {
		return ' '
	}
	return c
}

// subscript matches the mark that a print's subscript became: NO _x, PM _{2.5}.
// Without braces only x and numbers are one: other underscores belong to names.
var subscript = regex.MustCompile(`([A-Za-z0-9)])[ ]*_[ ]*(?:\{([^{}\n]*)\}|(x|[0-9]+(?:\.[0-9]+)?)\b)`)

// spaces drops the spaces that touch a Chinese character or a line end, and
// makes one of several others.
func spaces(s string) string {
	if !strings.ContainsAny(s, " \n") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if s[i] != ' ' {
			j := strings.IndexByte(s[i:], ' ')
			if j < 0 {
				j = len(s) - i
			}
			b.WriteString(s[i : i+j])
			i += j
			continue
		}
		j := i
		for j < len(s) && s[j] == ' ' {
			j++
		}
		if i > 0 && j < len(s) && s[i-1] != '\n' && s[j] != '\n' && (!chineseBefore(s[:i]) && !chineseAfter(s[j:]) || mark.MatchString(s[:i])) {
			b.WriteByte(' ')
		}
		i = j
	}
	return b.String()
}

// mark is what a text starts with that only numbers it: A11.
var mark = regex.MustCompile(`^[A-Z][0-9]{1,3}$`)

// chineseBefore reports whether a text ends with a Chinese character. Marks
// that both scripts use, such as curly quotes, count as what stands beside
// them.
func chineseBefore(s string) bool {
	for s != "" {
		c, n := utf8.DecodeLastRuneInString(s)
		if !shared(c) {
			return chinese(c)
		}
		s = s[:len(s)-n]
	}
	return false
}

func chineseAfter(s string) bool {
	for _, c := range s {
		if !shared(c) {
			return chinese(c)
		}
	}
	return false
}

func shared(c rune) bool {
	switch c {
	case '“', '”', '‘', '’', '—', '–', '…', '·':
		return true
	}
	return false
}

func chinese(c rune) bool {
	return unicode.Is(unicode.Han, c) || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6 || c == '〇'
}

// paragraphs are the paragraphs of a measure's cell, divided by line feeds. In
// a flat cell a full stop and a space stand for a paragraph's end.
func paragraphs(s string, flat bool) string {
	if flat && (strings.Contains(s, "。 ") || strings.Contains(s, "。\u3000")) {
		s = stopSpace.ReplaceAllString(s, "。\n$1")
	}
	lines := strings.Split(clean(s), "\n")
	out := lines[:0]
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return sentences(out)
}

// sentences joins lines that end within a sentence: before a mark that starts no
// line, after one that ends none, and in a cell whose lines are all cut to a
// width.
func sentences(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	cut := cutToWidth(lines)
	var out strings.Builder
	out.WriteString(lines[0])
	for i, next := range lines[1:] {
		line := lines[i]
		switch last, _ := utf8.DecodeLastRuneInString(line); {
		case !noLineStart.MatchString(next) && !strings.ContainsRune("，、（(《“", last) && !(cut && !ended(line) && !itemStart.MatchString(next)):
			out.WriteByte('\n')
		case latin.MatchString(next) && latin.MatchString(line[len(line)-1:]) && !figure.MatchString(next):
			out.WriteByte(' ')
		}
		out.WriteString(next)
	}
	return out.String()
}

var noLineStart = regex.MustCompile(`^[，。、；：！？）》”’,;:)!?%]`)

// cutToWidth reports whether the lines of a cell are those of one width and not
// its paragraphs: it ends as a sentence does, and what goes on is as long as the
// longest line.
func cutToWidth(lines []string) bool {
	const least = 16 // columns; shorter lines may be items
	if len(lines) < 3 {
		return false
	}
	wide, open, comma := 0, 0, false
	for _, l := range lines {
		wide = max(wide, eastasian.Width(l))
	}
	for _, l := range lines[:len(lines)-1] {
		if ended(l) {
			continue
		}
		if eastasian.Width(l) < wide-3 {
			return false
		}
		open++
		comma = comma || strings.ContainsAny(l, "，。、；")
	}
	return open >= 2 && comma && wide >= least && ended(lines[len(lines)-1])
}

var stopSpace = regex.MustCompile(`。[ \x{3000}]+([^ \x{3000}\n])`)

// rejoin joins the lines of a cell whose line ends are known. One that the width
// of the cell did not make stays where a sentence or an item ends.
func rejoin(s string) string {
	if !strings.Contains(s, string(grid.Wrap)) && !strings.Contains(s, string(grid.Stop)) {
		return s
	}
	s = strings.ReplaceAll(s, string(grid.Wrap), "")
	lines := strings.Split(s, string(grid.Stop))
	out := lines[0]
	for i, next := range lines[1:] {
		switch line := lines[i]; {
		case breaks(line, next):
			out += "\n"
		case latin.MatchString(next) && latin.MatchString(line[max(len(line)-1, 0):]) && !(figure.MatchString(next) && figure.MatchString(line[len(line)-1:])):
			out += " "
		}
		out += next
	}
	return out
}

// breaks reports whether a line that had room for the next word ends a paragraph
// or an item.
func breaks(line, next string) bool {
	line, next = strings.TrimSpace(line), strings.TrimSpace(next)
	return ended(line) || itemStart.MatchString(next) || strings.HasSuffix(line, "：") || strings.HasSuffix(line, ":")
}

var (
	latin     = regex.MustCompile(`^[0-9A-Za-z]`)
	figure    = regex.MustCompile(`^[0-9.%]`)
	itemStart = regex.MustCompile(`^(?:[（(][0-9一二三四五六七八九十]+[)）]|[0-9]+[.．、]|[①-⑳]|[一二三四五六七八九十]+[、是]|[●○◆▪■△])`)
)

// oneLine is a text that has no paragraphs, such as a title: a line end in it
// came from the width of its cell.
func oneLine(s string) string {
	return strings.TrimSpace(clean(strings.ReplaceAll(s, "\n", " ")))
}

// squeezeLines is a text without white space but with its line ends, as spaces.
func squeezeLines(s string) string { return strings.Join(strings.Fields(s), " ") }

// characters is how many characters a text has that are no white space.
func characters(s string) int {
	n := 0
	for _, c := range s {
		if !unicode.IsSpace(c) {
			n++
		}
	}
	return n
}

// alike reports whether two titles are the same but for white space and the
// width of punctuation.
func alike(a, b string) bool {
	a, b = plan.Squeeze(a), plan.Squeeze(b)
	return a == b || halfWidth.Replace(a) == halfWidth.Replace(b)
}

var halfWidth = strings.NewReplacer("（", "(", "）", ")", "，", ",", "：", ":", "；", ";", "“", `"`, "”", `"`)
