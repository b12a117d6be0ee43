package ooxml_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zeren-plan/zeren/internal/ooxml"
)

func TestPackageWrite(t *testing.T) {
	properties := ooxml.Properties{Title: "甲<乙>", Creator: "zeren", Created: time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)}
	pkg := ooxml.Package{
		Rels: []ooxml.Rel{{ID: "main", Type: "urn:main", Target: "x/main.xml"}, ooxml.PropertiesRel("p")},
		Parts: []ooxml.Part{
			{Name: "x/main.xml", Type: "main+xml", Data: []byte("<main/>"), Rels: []ooxml.Rel{
				{ID: "r1", Type: "urn:near", Target: "x/near.xml"},
				{ID: "r2", Type: "urn:far", Target: "y/far.xml"},
			}},
			{Name: "x/near.xml", Type: "near+xml", Data: []byte("<near/>")},
			{Name: "y/far.xml", Type: "far+xml", Data: []byte("<far/>")},
			properties.Part(),
		},
	}
	var b, again bytes.Buffer
	require.NoError(t, pkg.Write(&b))
	require.NoError(t, pkg.Write(&again))
	assert.Equal(t, b.Bytes(), again.Bytes())

	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	var names []string
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		names = append(names, f.Name)
		assert.Equal(t, "1980-01-01 00:00:00", f.Modified.Format(time.DateTime), f.Name)
		files[f.Name] = string(data)
	}
	assert.Equal(t, []string{
		"[Content_Types].xml", "_rels/.rels", "x/main.xml", "x/_rels/main.xml.rels",
		"x/near.xml", "y/far.xml", "docProps/core.xml",
	}, names)
	assert.Contains(t, files["[Content_Types].xml"], `<Override PartName="/y/far.xml" ContentType="far+xml"/>`)
	assert.Contains(t, files["_rels/.rels"], `<Relationship Id="main" Type="urn:main" Target="x/main.xml"/>`)
	assert.Contains(t, files["x/_rels/main.xml.rels"], `<Relationship Id="r1" Type="urn:near" Target="near.xml"/>`)
	assert.Contains(t, files["x/_rels/main.xml.rels"], `<Relationship Id="r2" Type="urn:far" Target="/y/far.xml"/>`)
	assert.Contains(t, files["docProps/core.xml"], "<dc:title>甲&lt;乙&gt;</dc:title><dc:creator>zeren</dc:creator>")
	assert.Contains(t, files["docProps/core.xml"], ">2025-03-01T00:00:00Z</dcterms:created>")
}

type full struct{}

var errFull = errors.New("disk is full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestPackageWriteError(t *testing.T) {
	pkg := ooxml.Package{Parts: []ooxml.Part{{Name: "a.xml", Type: "a+xml", Data: []byte("<a/>")}}}
	assert.ErrorIs(t, pkg.Write(full{}), errFull)
}
