// Package xlsx reads the sheets of a workbook.
package xlsx

import (
	"fmt"
	"io/fs"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
)

// Read makes a table of each sheet that has anything on it, of a workbook whose
// parts are in fsys. Cells are read as they are shown, but dates in a form that
// says what they are. Places are the first cells of
// rows; name is the file's base name. It refuses more cells than the limit.
func Read(name string, fsys fs.FS, limits *limit.Limits) (*grid.Doc, error) {
	tally := limit.Tally{Limits: limits}
	b, err := readBook(fsys, limits)
	if err != nil {
		return nil, err
	}
	doc := &grid.Doc{Format: "xlsx"}
	for _, s := range b.sheets {
		if s.other {
			continue
		}
		doc.Sheets = append(doc.Sheets, s.name)
		r := sheetReader{book: b, doc: doc, name: name, sheet: s.name, tally: &tally}
		t, err := r.table(fsys, s.part)
		if err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
		t.Unseen = s.hidden
		if len(t.Rows) > 0 {
			doc.Blocks = append(doc.Blocks, t)
		}
	}
	return doc, nil
}
