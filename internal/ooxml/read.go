package ooxml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// ErrNoMainPart says that a package is no office document.
var ErrNoMainPart = errors.New("the package has no main part")

// MainPart finds the part that a package is about: word/document.xml of most
// texts, xl/workbook.xml of most workbooks (ECMA-376 Part 2 §9.3).
func MainPart(fsys fs.FS) (string, error) {
	b, err := fs.ReadFile(fsys, relsName(""))
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrNoMainPart, err)
	}
	var rels struct {
		Relationship []struct {
			Type   string `xml:",attr"`
			Target string `xml:",attr"`
		}
	}
	if err := xml.Unmarshal(b, &rels); err != nil {
		return "", fmt.Errorf("part %s: %w", relsName(""), err)
	}
	for _, r := range rels.Relationship {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			if name := path.Clean(strings.TrimPrefix(r.Target, "/")); fs.ValidPath(name) {
				return name, nil
			}
		}
	}
	return "", ErrNoMainPart
}
