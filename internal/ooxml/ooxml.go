// Package ooxml holds what the Office Open XML formats have in common: a zip
// of XML parts that name their content types and refer to each other by
// relationships (ECMA-376 Part 2), and the names that their XML goes by.
package ooxml

// Namespaces of the transitional form, which is the one that office programs
// write (ECMA-376 Part 4).
const (
	WordprocessingML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	Relationships    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// Namespaces of the package itself (ECMA-376 Part 2, Annex E).
const (
	packageTypes         = "http://schemas.openxmlformats.org/package/2006/content-types"
	packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
)
