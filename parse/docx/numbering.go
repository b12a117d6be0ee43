package docx

import (
	"cmp"
	"encoding/xml"
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/internal/ooxml"
)

// maxLevel is the number of levels that a list has (ECMA-376 part 1 §17.9.6).
const maxLevel = 9

// numbering are the lists of a document whose numbers are not written in its
// text (ECMA-376 part 1 §17.9), and the styles that name them. It counts as the
// text is read.
type numbering struct {
	lists  map[string]*list // by numId
	styles map[string]*style
}

// A style says what paragraphs or runs have that name it.
type style struct {
	base   string // the style that it goes out from
	list   reference
	hidden *bool
	// outline is the level of the outline that its paragraphs stand at, from 0.
	outline *int
}

// bodyLevel is the level of the outline of text that is no heading
// (ECMA-376 part 1 §17.3.1.20).
const bodyLevel = 9

// A reference names a list and a level of it, nil where it does not say which.
type reference struct {
	id    string
	level *int
}

// A list is its levels and how far each is counted. Lists of the same definition
// count together.
type list struct {
	levels  [maxLevel]level
	count   *[maxLevel]int
	restart [maxLevel]int // where it counts anew when it is first met; 0 if it counts on
	link    string        // the style that names the list that counts instead
}

type level struct {
	start        int
	format, text string // decimal, %1.
	legal        bool   // all numbers are Arabic
	style        string // whose paragraphs have this level
	after        *int   // it starts again only after levels before this one; 0 is never
}

// readNumbering reads the lists beside a document's main part, if it has any.
func readNumbering(fsys fs.FS, main string) (*numbering, error) {
	n := &numbering{lists: make(map[string]*list), styles: make(map[string]*style)}
	if err := n.readLists(fsys, path.Join(path.Dir(main), "numbering.xml")); err != nil {
		return nil, err
	}
	return n, n.readStyles(fsys, path.Join(path.Dir(main), "styles.xml"))
}

func (n *numbering) readLists(fsys fs.FS, part string) error {
	abstract := make(map[string]*list)
	levels := new(list) // that are read
	var at int
	num := ""
	return elements(fsys, part, func(e xml.StartElement) {
		value := ooxml.Attr(e, "val")
		switch e.Name.Local {
		case "abstractNum":
			levels = &list{count: new([maxLevel]int)}
			abstract[ooxml.Attr(e, "abstractNumId")] = levels
			num = ""
		case "numStyleLink":
			levels.link = value
		case "num":
			num = ooxml.Attr(e, "numId")
		case "abstractNumId":
			if l := abstract[value]; l != nil && num != "" {
				own := *l
				n.lists[num], levels = &own, &own
			}
		case "lvlOverride", "lvl":
			at = min(number(e, "ilvl"), maxLevel-1)
		case "startOverride":
			levels.restart[at] = max(number(e, "val"), 1)
		case "start":
			levels.levels[at].start = number(e, "val")
		case "numFmt":
			levels.levels[at].format = value
		case "lvlRestart":
			after := number(e, "val")
			levels.levels[at].after = &after
		case "pStyle":
			levels.levels[at].style = value
		case "isLgl":
			levels.levels[at].legal = ooxml.On(e)
		case "lvlText":
			levels.levels[at].text = value
		}
	})
}

func (n *numbering) readStyles(fsys fs.FS, part string) error {
	s := new(style)
	return elements(fsys, part, func(e xml.StartElement) {
		value := ooxml.Attr(e, "val")
		switch e.Name.Local {
		case "docDefaults", "latentStyles":
			s = new(style)
		case "style":
			s = new(style)
			n.styles[ooxml.Attr(e, "styleId")] = s
		case "basedOn":
			s.base = value
		case "ilvl":
			level := min(number(e, "val"), maxLevel-1)
			s.list.level = &level
		case "numId":
			s.list.id = value
		case "vanish":
			hidden := ooxml.On(e)
			s.hidden = &hidden
		case "outlineLvl":
			level := number(e, "val")
			s.outline = &level
		}
	})
}

// maxBases is more styles than go out from each other.
const maxBases = 20

// of is the list of a paragraph: its own, or that of its style.
func (n *numbering) of(p *paragraph) reference {
	list := p.list
	name := p.style
	for range maxBases {
		s := n.styles[name]
		if s == nil {
			break
		}
		list.id = cmp.Or(list.id, s.list.id)
		if list.level == nil && s.list.id != "" {
			list.level = n.lists[list.id].levelOf(name)
		}
		if list.level == nil {
			list.level = s.list.level
		}
		name = s.base
	}
	return list
}

// levelOf is the level that a list says a style has, nil if it names none.
func (l *list) levelOf(style string) *int {
	for i := 0; l != nil && i < maxLevel; i++ {
		if l.levels[i].style == style {
			return &i
		}
	}
	return nil
}

// heads reports whether a paragraph is a heading: by its own place in the outline, or
// that of its style.
func (n *numbering) heads(p *paragraph) bool {
	outline := p.outline
	for name, i := p.style, 0; outline == nil && i < maxBases && n.styles[name] != nil; i++ {
		outline, name = n.styles[name].outline, n.styles[name].base
	}
	return outline != nil && *outline < bodyLevel
}

// hides reports whether a style hides the text that has it.
func (n *numbering) hides(name string) bool {
	for range maxBases {
		s := n.styles[name]
		if s == nil {
			return false
		}
		if s.hidden != nil {
			return *s.hidden
		}
		name = s.base
	}
	return false
}

// elements gives the start of each element of a part to f; none if there is no
// such part.
func elements(fsys fs.FS, part string, f func(xml.StartElement)) error {
	if err := ooxml.Elements(fsys, part, f); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// next counts one paragraph and is what stands before it: 1. or （一）. Bullets
// are nothing.
func (n *numbering) next(r reference) string {
	l := n.lists[r.id]
	if l != nil && l.link != "" {
		if s := n.styles[l.link]; s != nil {
			l = n.lists[s.list.id]
		}
	}
	if l == nil || r.id == "0" {
		return ""
	}
	at := 0
	if r.level != nil {
		at = *r.level
	}
	switch {
	case l.restart[at] > 0:
		l.count[at] = l.restart[at]
		l.restart[at] = 0
	case l.count[at] == 0:
		l.count[at] = max(l.levels[at].start, 1)
	default:
		l.count[at]++
	}
	for i := at + 1; i < maxLevel; i++ {
		if after := l.levels[i].after; after == nil || at < *after {
			l.count[i] = 0
		}
	}
	level := l.levels[at]
	if level.format == "bullet" || level.format == "none" {
		return ""
	}
	text := level.text
	for i := range maxLevel {
		mark := "%" + strconv.Itoa(i+1)
		if strings.Contains(text, mark) {
			format := l.levels[i].format
			if level.legal {
				format = "decimal"
			}
			n := l.count[i]
			if n == 0 {
				n = max(l.levels[i].start, 1)
			}
			text = strings.ReplaceAll(text, mark, label(n, format))
		}
	}
	return text
}

// label writes a number in a format (ECMA-376 part 1 §17.18.59).
func label(n int, format string) string {
	in := func(chars string) string {
		if list := []rune(chars); n <= len(list) {
			return string(list[n-1])
		}
		return strconv.Itoa(n)
	}
	switch format {
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "ideographDigital", "koreanCounting":
		return numeral.Chinese(n)
	case "chineseLegalSimplified", "ideographLegalTraditional":
		return legal.Replace(numeral.Chinese(n))
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if s := circled(n); s != "" {
			return s
		}
	case "decimalEnclosedParen":
		return in("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
	case "decimalEnclosedFullstop":
		return in("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
	case "ideographEnclosedCircle":
		return in("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
	case "ideographTraditional":
		return in("甲乙丙丁戊己庚辛壬癸")
	case "ideographZodiac":
		return in("子丑寅卯辰巳午未申酉戌亥")
	case "lowerLetter":
		return letters(n, 'a')
	case "upperLetter":
		return letters(n, 'A')
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "decimalFullWidth", "decimalFullWidth2":
		return strings.Map(func(c rune) rune { return c - '0' + '０' }, strconv.Itoa(n))
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	}
	return strconv.Itoa(n)
}

var legal = strings.NewReplacer("一", "壹", "二", "贰", "三", "叁", "四", "肆", "五", "伍", "六", "陆", "七", "柒", "八", "捌", "九", "玖", "十", "拾")

// letters counts a to z, then aa to zz.
func letters(n int, first rune) string {
	if n > 26*4 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

// roman writes a number in Roman digits.
func roman(n int) string {
	if n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value  int
		digits string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.digits)
		}
	}
	return b.String()
}
