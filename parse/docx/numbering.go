package docx

import (
	"encoding/xml"
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
)

// maxLevel is the number of levels that a list has (ECMA-376 part 1 §17.9.6).
const maxLevel = 9

// numbering are the lists of a document whose numbers are not written in its
// text (ECMA-376 part 1 §17.9). It counts as the text is read.
type numbering struct {
	lists  map[string]*list     // by numId
	styles map[string]reference // the list that a paragraph's style belongs to
}

// A reference names a list and a level of it.
type reference struct {
	id    string
	level int
}

// A list is its levels and how far each is counted. Lists with the same levels
// count on.
type list struct {
	levels [maxLevel]level
	count  [maxLevel]int
}

type level struct {
	start        int
	format, text string // decimal, %1.
	legal        bool   // all numbers are Arabic
}

// readNumbering reads the lists beside a document's main part, if it has any.
func readNumbering(fsys fs.FS, main string) (*numbering, error) {
	n := &numbering{lists: make(map[string]*list), styles: make(map[string]reference)}
	if err := n.readLists(fsys, path.Join(path.Dir(main), "numbering.xml")); err != nil {
		return nil, err
	}
	return n, n.readStyles(fsys, path.Join(path.Dir(main), "styles.xml"))
}

func (n *numbering) readLists(fsys fs.FS, part string) error {
	abstract := make(map[string]*list)
	var levels *list // that are read
	var at int
	num := ""
	return elements(fsys, part, func(e xml.StartElement) {
		value := ooxml.Attr(e, "val")
		switch e.Name.Local {
		case "abstractNum":
			levels = new(list)
			abstract[ooxml.Attr(e, "abstractNumId")] = levels
			num = ""
		case "num":
			num = ooxml.Attr(e, "numId")
		case "abstractNumId":
			if l := abstract[value]; l != nil && num != "" {
				n.lists[num] = l
			}
		case "lvlOverride":
			// A list that starts anew counts for itself.
			if l := n.lists[num]; l != nil {
				own := *l
				own.count = [maxLevel]int{}
				n.lists[num], levels = &own, &own
			}
			at = min(number(e, "ilvl"), maxLevel-1)
		case "lvl":
			at = min(number(e, "ilvl"), maxLevel-1)
		case "start", "startOverride":
			if levels != nil {
				levels.levels[at].start = number(e, "val")
			}
		case "numFmt":
			if levels != nil {
				levels.levels[at].format = value
			}
		case "isLgl":
			if levels != nil {
				levels.levels[at].legal = value != "0" && value != "false"
			}
		case "lvlText":
			if levels != nil {
				levels.levels[at].text = value
			}
		}
	})
}

func (n *numbering) readStyles(fsys fs.FS, part string) error {
	style := ""
	return elements(fsys, part, func(e xml.StartElement) {
		switch e.Name.Local {
		case "style":
			style = ooxml.Attr(e, "styleId")
		case "ilvl":
			r := n.styles[style]
			r.level = min(number(e, "val"), maxLevel-1)
			n.styles[style] = r
		case "numId":
			r := n.styles[style]
			r.id = ooxml.Attr(e, "val")
			n.styles[style] = r
		}
	})
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
	if l == nil || r.id == "0" {
		return ""
	}
	if l.count[r.level] == 0 {
		l.count[r.level] = max(l.levels[r.level].start, 1) - 1
	}
	l.count[r.level]++
	for i := r.level + 1; i < maxLevel; i++ {
		l.count[i] = 0
	}
	level := l.levels[r.level]
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
			text = strings.ReplaceAll(text, mark, label(max(l.count[i], 1), format))
		}
	}
	return text
}

// label writes a number in a format (ECMA-376 part 1 §17.18.59).
func label(n int, format string) string {
	switch format {
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "ideographDigital", "chineseLegalSimplified":
		return ooxml.Chinese(n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if n <= 20 {
			return string(rune('①' + n - 1))
		}
	case "lowerLetter":
		return string(rune('a' + (n-1)%26))
	case "upperLetter":
		return string(rune('A' + (n-1)%26))
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	}
	return strconv.Itoa(n)
}
