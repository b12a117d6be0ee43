package xlsx

import (
	"encoding/xml"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// A book is what the sheets of a workbook have in common.
type book struct {
	sheets  []sheet
	strings []rich   // the shared texts, by their number
	formats []string // the number format of each style of cells
	struck  []bool   // of each style of cells, whether it strikes the text out
	from    epoch
}

// A rich text is one whose parts may be struck out.
type rich struct {
	text   string // all of it
	struck string // what is struck out
	kept   string // the rest, if something is
}

type sheet struct {
	name, part string
	hidden     bool
	other      bool // it is no sheet of cells
}

func readBook(fsys fs.FS, limits *limit.Limits) (*book, error) {
	main, err := ooxml.MainPart(fsys)
	if err != nil {
		return nil, err
	}
	rels, err := ooxml.Relations(fsys, main)
	if err != nil {
		return nil, err
	}
	b := new(book)
	err = ooxml.Elements(fsys, main, func(e xml.StartElement) {
		switch e.Name.Local {
		case "workbookPr":
			if on(ooxml.Attr(e, "date1904")) {
				b.from = from1904
			}
		case "sheet":
			s := sheet{name: ooxml.Attr(e, "name")}
			state := ooxml.Attr(e, "state")
			s.hidden = state == "hidden" || state == "veryHidden"
			for _, r := range rels {
				if r.ID == ooxml.Attr(e, "id") {
					s.part, s.other = r.Target, !strings.HasSuffix(r.Type, "/worksheet")
				}
			}
			if s.part != "" {
				b.sheets = append(b.sheets, s)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(b.sheets, func(s sheet) bool { return !s.other }) {
		return nil, errors.New("the workbook has no sheets")
	}
	for _, r := range rels {
		switch {
		case strings.HasSuffix(r.Type, "/sharedStrings"):
			err = b.readStrings(fsys, r.Target, limits)
		case strings.HasSuffix(r.Type, "/styles"):
			err = b.readStyles(fsys, r.Target)
		}
		// A part that no cell needs may be missing.
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	return b, nil
}

func on(value string) bool { return value == "1" || value == "true" || value == "on" }

func (b *book) readStrings(fsys fs.FS, part string, limits *limit.Limits) error {
	return ooxml.Walk(fsys, part, func(d *ooxml.Tokens, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		s, err := runs(d)
		b.strings = append(b.strings, s)
		if err != nil {
			return err
		}
		return limits.Check(plan.LimitCells, int64(len(b.strings)))
	})
}

// richText reads the text of the element at hand, to its end: that of its runs
// without the signs of how it is said (ECMA-376 part 1 §18.4.8).
func richText(d *ooxml.Tokens) (string, error) {
	s, err := runs(d)
	return s.text, err
}

// runs reads the text of the element at hand with what of it is struck out.
func runs(d *ooxml.Tokens) (rich, error) {
	var b, out, kept strings.Builder
	text := 0 // depth within <t>
	strike := false
	for depth := 1; depth > 0; {
		t, err := ooxml.Token(d)
		if err != nil {
			return rich{}, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "rPh":
				if err := d.Skip(); err != nil {
					return rich{}, err
				}
				continue
			case "r":
				strike = false
			case "strike":
				strike = ooxml.On(t)
			}
			depth++
			if t.Name.Local == "t" {
				text = depth
			}
		case xml.EndElement:
			if depth == text {
				text = 0
			}
			depth--
		case xml.CharData:
			if text != 0 {
				b.Write(t)
				if strike {
					out.Write(t)
				} else {
					kept.Write(t)
				}
			}
		}
	}
	s := rich{text: plain(b.String()), struck: plain(out.String())}
	if s.struck != "" {
		s.kept = plain(kept.String())
	}
	return s, nil
}

// plain writes characters that XML can't hold, as _x000D_, as themselves, and
// every line end as a line feed.
func plain(s string) string {
	if strings.Contains(s, "_x") {
		s = escaped.ReplaceAllStringFunc(s, func(e string) string {
			n, err := strconv.ParseUint(e[2:6], 16, 16)
			if err != nil {
				return e
			}
			return string(rune(n))
		})
	}
	return lineEnds.Replace(s)
}

var (
	escaped  = regex.MustCompile(`_x[0-9A-Fa-f]{4}_`)
	lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")
)

func (b *book) readStyles(fsys fs.FS, part string) error {
	codes := make(map[string]string)
	cells, fonts := false, false
	var strikes []bool // by font
	return ooxml.Elements(fsys, part, func(e xml.StartElement) {
		switch e.Name.Local {
		case "fonts":
			fonts = true
		case "fills":
			fonts = false
		case "font":
			if fonts {
				strikes = append(strikes, false)
			}
		case "strike":
			if fonts && len(strikes) > 0 {
				strikes[len(strikes)-1] = ooxml.On(e)
			}
		case "numFmt":
			if !cells { // those after the cells' belong to conditions
				codes[ooxml.Attr(e, "numFmtId")] = ooxml.Attr(e, "formatCode")
			}
		case "cellXfs":
			cells = true
		case "cellStyles", "dxfs":
			cells = false
		case "xf":
			if cells {
				id := ooxml.Attr(e, "numFmtId")
				code, ok := codes[id]
				if !ok {
					code = builtIn[id]
				}
				b.formats = append(b.formats, code)
				font, err := strconv.Atoi(ooxml.Attr(e, "fontId"))
				b.struck = append(b.struck, err == nil && font >= 0 && font < len(strikes) && strikes[font])
			}
		}
	})
}

// builtIn are the number formats that a workbook names only by their number, as
// programs in Chinese show them (ECMA-376 part 1 §18.8.30).
var builtIn = map[string]string{
	"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%",
	"14": "m/d/yyyy", "15": "d-mmm-yy", "16": "d-mmm", "17": "mmm-yy",
	"18": "h:mm AM/PM", "19": "h:mm:ss AM/PM", "20": "h:mm", "21": "h:mm:ss", "22": "m/d/yyyy h:mm",
	"27": `yyyy"年"m"月"`, "28": `m"月"d"日"`, "29": `m"月"d"日"`, "30": "m-d-yy", "31": `yyyy"年"m"月"d"日"`,
	"32": `h"时"mm"分"`, "33": `h"时"mm"分"ss"秒"`, "34": `上午/下午h"时"mm"分"`, "35": `上午/下午h"时"mm"分"ss"秒"`, "36": `yyyy"年"m"月"`,
	"37": "#,##0;-#,##0", "38": "#,##0;-#,##0", "39": "#,##0.00;-#,##0.00", "40": "#,##0.00;-#,##0.00",
	"50": `yyyy"年"m"月"`, "51": `m"月"d"日"`, "52": `yyyy"年"m"月"`, "53": `m"月"d"日"`, "54": `m"月"d"日"`,
	"55": `上午/下午h"时"mm"分"`, "56": `上午/下午h"时"mm"分"ss"秒"`, "57": `yyyy"年"m"月"`, "58": `m"月"d"日"`,
}
