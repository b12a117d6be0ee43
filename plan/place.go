package plan

import (
	"fmt"
	"strconv"
	"strings"
)

// A Place is where something stands in a source. Name is the file's base name;
// of the other members those are set that the form has.
type Place struct {
	Name  string
	Line  int    // of a text, from 1
	Page  int    // of a PDF, from 1
	Sheet string // of a workbook
	Cell  string // of a workbook: C7
	Table int    // of a document, from 1
	Row   int    // of the table, from 1
}

// String returns one of:
//
//	plan.txt:14      line 14 of a text
//	plan.pdf#p3      page 3 of a PDF
//	plan.xlsx#表1!C7  cell C7 of sheet 表1
//	plan.docx#t1r3   row 3 of table 1 of a document
//	plan.docx        the file as a whole
func (p Place) String() string {
	switch {
	case p.Line > 0:
		return p.Name + ":" + strconv.Itoa(p.Line)
	case p.Page > 0:
		return p.Name + "#p" + strconv.Itoa(p.Page)
	case p.Cell != "":
		return p.Name + "#" + p.Sheet + "!" + p.Cell
	case p.Table > 0:
		return fmt.Sprintf("%s#t%dr%d", p.Name, p.Table, p.Row)
	}
	return p.Name
}

// Short is a place without the file's name, in the words of the language:
// 第14行.
func (p Place) Short(l Lang) string {
	switch {
	case p.Line > 0:
		return l.Choose(fmt.Sprintf("第%d行", p.Line), fmt.Sprintf("line %d", p.Line))
	case p.Page > 0:
		return l.Choose(fmt.Sprintf("第%d页", p.Page), fmt.Sprintf("page %d", p.Page))
	case p.Cell != "":
		return p.Sheet + "!" + p.Cell
	case p.Table > 0:
		return l.Choose(fmt.Sprintf("表%d第%d行", p.Table, p.Row), fmt.Sprintf("table %d, row %d", p.Table, p.Row))
	}
	return ""
}

func (p Place) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what String returns.
func (p *Place) UnmarshalText(b []byte) error {
	s := string(b)
	*p = Place{Name: s}
	if i := strings.LastIndexByte(s, '#'); i >= 0 {
		name, rest := s[:i], s[i+1:]
		var page, table, row int
		if n, ok := strings.CutPrefix(rest, "p"); ok && number(n, &page) {
			*p = Place{Name: name, Page: page}
			return nil
		}
		if t, r, ok := strings.Cut(strings.TrimPrefix(rest, "t"), "r"); ok && rest[0] == 't' && number(t, &table) && number(r, &row) {
			*p = Place{Name: name, Table: table, Row: row}
			return nil
		}
	}
	// A sheet's name may hold a #: its place is found from the file's suffix on.
	if i := strings.LastIndexByte(s, '!'); i >= 0 {
		if j := strings.IndexByte(s[:i], '#'); j >= 0 && i+1 < len(s) {
			*p = Place{Name: s[:j], Sheet: s[j+1 : i], Cell: s[i+1:]}
			return nil
		}
	}
	if i := strings.LastIndexByte(s, ':'); i >= 0 {
		var line int
		if number(s[i+1:], &line) {
			*p = Place{Name: s[:i], Line: line}
		}
	}
	return nil
}

// number reads a positive number that is written without sign or leading zero.
func number(s string, n *int) bool {
	v, err := strconv.Atoi(s)
	if err != nil || v <= 0 || strconv.Itoa(v) != s {
		return false
	}
	*n = v
	return true
}
