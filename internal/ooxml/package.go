package ooxml

import (
	"archive/zip"
	"fmt"
	"io"
	"path"
	"strings"
	"time"
)

// A Package is the parts of one document.
type Package struct {
	Rels  []Rel // from the package itself: the main part, the properties
	Parts []Part
}

// A Part is one XML file of a package.
type Part struct {
	Name string // path in the zip, as in word/document.xml
	Type string // content type
	Data []byte
	Rels []Rel // from this part
}

// A Rel is a relationship to another part of the package.
type Rel struct {
	ID     string // by which the XML of the referring part names it
	Type   string
	Target string // the other part's Name
}

// Write writes the package as a zip. The same package gives the same bytes.
func (p *Package) Write(w io.Writer) error {
	z := zip.NewWriter(w)
	write := func(name string, data []byte) error {
		f, err := z.CreateHeader(header(name))
		if err == nil {
			_, err = f.Write(data)
		}
		if err != nil {
			return fmt.Errorf("part %s: %w", name, err)
		}
		return nil
	}
	// First of all the types, by which programs that sniff know the format.
	if err := write("[Content_Types].xml", p.contentTypes()); err != nil {
		return err
	}
	if err := write(relsName(""), rels("", p.Rels)); err != nil {
		return err
	}
	for _, part := range p.Parts {
		if err := write(part.Name, part.Data); err != nil {
			return err
		}
		if len(part.Rels) == 0 {
			continue
		}
		if err := write(relsName(part.Name), rels(part.Name, part.Rels)); err != nil {
			return err
		}
	}
	return z.Close()
}

// firstDay is the first time that a zip can hold: the clock must not get into the
// bytes, and without a time the date would be none.
var firstDay = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// header is that of a new file in a zip.
func header(name string) *zip.FileHeader {
	return &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: firstDay}
}

func (p *Package) contentTypes() []byte {
	var x XML
	x.Start("Types", "xmlns", packageTypes)
	x.Empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	for _, part := range p.Parts {
		x.Empty("Override", "PartName", "/"+part.Name, "ContentType", part.Type)
	}
	x.End()
	return x.Bytes()
}

// relsName is the name of the file with the relationships from a part, or
// from the package when part is "".
func relsName(part string) string {
	dir, base := path.Split(part)
	return dir + "_rels/" + base + ".rels"
}

func rels(part string, rels []Rel) []byte {
	// Not all programs take a target from the package's root, so those in the
	// part's own folder are named from there.
	dir, _ := path.Split(part)
	var x XML
	x.Start("Relationships", "xmlns", packageRelationships)
	for _, r := range rels {
		target, ok := strings.CutPrefix(r.Target, dir)
		if !ok {
			target = "/" + target
		}
		x.Empty("Relationship", "Id", r.ID, "Type", r.Type, "Target", target)
	}
	x.End()
	return x.Bytes()
}
