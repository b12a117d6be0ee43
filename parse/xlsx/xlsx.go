// Package xlsx reads the sheets of a workbook.
package xlsx

import (
	"fmt"
	"io/fs"

	"github.com/zeren-plan/zeren/parse/grid"
)

// Read makes a table of each sheet that has anything on it, of a workbook whose
// parts are in fsys. Cells are read as they are shown, but dates in a form that
// says what they are; hidden sheets are marked as such. Places are the first cells of
// rows; name is the file's base name.
func Read(name string, fsys fs.FS) (*grid.Doc, error) {
	b, err := readBook(fsys)
	if err != nil {
		return nil, err
	}
	doc := &grid.Doc{Format: "xlsx"}
	for _, s := range b.sheets {
		r := sheetReader{book: b, doc: doc, name: name, sheet: s.name}
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
