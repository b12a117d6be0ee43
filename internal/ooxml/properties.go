package ooxml

import "time"

// Properties are the core properties, which a document of any format has
// (ECMA-376 Part 2 §11).
type Properties struct {
	Title, Subject, Creator string
	Language                string    // as in zh-CN
	Created                 time.Time // zero: they say nothing of it
}

const propertiesName = "docProps/core.xml"

// PropertiesRel is the relationship from a package to its core properties.
func PropertiesRel(id string) Rel {
	return Rel{
		ID:     id,
		Type:   "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
		Target: propertiesName,
	}
}

// Part is the part that holds the properties.
func (p *Properties) Part() Part {
	var x XML
	x.Start("cp:coreProperties",
		"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	for _, e := range []struct{ name, text string }{
		{"dc:title", p.Title},
		{"dc:subject", p.Subject},
		{"dc:creator", p.Creator},
		{"dc:language", p.Language},
	} {
		if e.text == "" {
			continue
		}
		x.Start(e.name)
		x.Text(e.text)
		x.End()
	}
	if !p.Created.IsZero() {
		x.Start("dcterms:created", "xsi:type", "dcterms:W3CDTF")
		x.Text(p.Created.UTC().Format(time.RFC3339))
		x.End()
	}
	x.End()
	return Part{
		Name: propertiesName,
		Type: "application/vnd.openxmlformats-package.core-properties+xml",
		Data: x.Bytes(),
	}
}
