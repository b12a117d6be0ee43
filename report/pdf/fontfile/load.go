package fontfile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
)

// kept are the tables that drawing a font takes, with outlines of TrueType or CFF.
var kept = []string{"CFF ", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"}

// maxFile is the most that is read of a font, in bytes.
const maxFile = 256 << 20

// Load reads the font as a file of its own. Tables that drawing needs
// little of are cut to that, since old fonts have odd ones. The error is one of
// [ErrOutlines], [ErrRestricted] and [ErrDamaged], or the system's.
func (f *Font) Load() ([]byte, error) {
	// Bits of fsType (OpenType, OS/2): a licence that rules embedding out, unless
	// it allows printing or editing too; no cutting down; bitmaps only.
	const restricted, printing, editing, uncut, bitmaps = 1 << 1, 1 << 2, 1 << 3, 1 << 8, 1 << 9
	if f.fsType&(uncut|bitmaps) != 0 || f.fsType&(restricted|printing|editing) == restricted {
		return nil, ErrRestricted
	}
	_, quadratic := f.tables["glyf"]
	_, cubic := f.tables["CFF "]
	if !quadratic && !cubic {
		return nil, ErrOutlines
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	tables := make(map[string][]byte)
	size := int64(0)
	for _, tag := range kept {
		s, ok := f.tables[tag]
		if !ok || tag == "CFF " && quadratic {
			continue
		}
		if size += s.length; size > maxFile {
			return nil, fmt.Errorf("%w: larger than %d bytes", ErrDamaged, maxFile)
		}
		if tables[tag], err = piece(file, s); err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, tag, err)
		}
	}
	if tables["cmap"] = unicodeMap(tables["cmap"]); tables["cmap"] == nil {
		return nil, fmt.Errorf("%w: no Unicode", ErrDamaged)
	}
	tables["post"] = withoutNames(tables["post"])
	if tables["OS/2"] = measures(tables["OS/2"]); tables["OS/2"] == nil {
		delete(tables, "OS/2")
	}
	return assemble(tables), nil
}

// assemble makes a font file of tables.
func assemble(tables map[string][]byte) []byte {
	const header, record = 12, 16
	var b bytes.Buffer
	kind := "\x00\x01\x00\x00"
	if tables["CFF "] != nil {
		kind = "OTTO"
	}
	b.WriteString(kind)
	b.Write(binary.BigEndian.AppendUint16(nil, uint16(len(tables))))
	b.Write(make([]byte, header-b.Len())) // helps to search, which nobody does
	at := header + record*len(tables)
	for _, tag := range kept {
		t, ok := tables[tag]
		if !ok {
			continue
		}
		b.WriteString(tag)
		b.Write(make([]byte, 4)) // a checksum, which nobody looks at
		b.Write(binary.BigEndian.AppendUint32(nil, uint32(at)))
		b.Write(binary.BigEndian.AppendUint32(nil, uint32(len(t))))
		at += len(t) + padding(len(t))
	}
	for _, tag := range kept {
		t := tables[tag]
		b.Write(t)
		b.Write(make([]byte, padding(len(t))))
	}
	return b.Bytes()
}

// padding is how many bytes there are from a table to the next.
func padding(n int) int { return -n & 3 }

// unicodeMap keeps the best map from Unicode of a cmap table: that of all
// planes (format 12), else that of the first (format 4). Fonts of China often
// have maps from its own encodings too. It is nil if there is none.
func unicodeMap(t []byte) []byte {
	const header, record = 4, 8
	if len(t) < header {
		return nil
	}
	var best []byte
	n := int(binary.BigEndian.Uint16(t[2:]))
	for i := range n {
		at := header + record*i
		if len(t) < at+record {
			break
		}
		platform, encoding := binary.BigEndian.Uint16(t[at:]), binary.BigEndian.Uint16(t[at+2:])
		offset := int(binary.BigEndian.Uint32(t[at+4:]))
		if platform != 0 && (platform != 3 || encoding != 1 && encoding != 10) || offset > len(t)-2 {
			continue
		}
		switch format := binary.BigEndian.Uint16(t[offset:]); {
		case format == 12:
			best = t[offset:]
		case format == 4 && best == nil:
			best = t[offset:]
		}
	}
	if best == nil {
		return nil
	}
	encoding := byte(1)
	if best[1] == 12 {
		encoding = 10
	}
	return append([]byte{0, 0, 0, 1, 0, 3, 0, encoding, 0, 0, 0, header + record}, best...)
}

// withoutNames is a post table without names of glyphs (version 3).
func withoutNames(t []byte) []byte {
	out := make([]byte, 32)
	if len(t) >= len(out) {
		copy(out, t)
	}
	copy(out, "\x00\x03\x00\x00")
	return out
}

// measures is an OS/2 table as long as its version has it, or of an earlier
// version where it is shorter; nil where there is too little of it.
func measures(t []byte) []byte {
	if len(t) < 68 {
		return nil
	}
	sizes := [...]int{78, 86, 96, 96, 96, 100} // by the version
	version := min(int(binary.BigEndian.Uint16(t)), len(sizes)-1)
	for version > 0 && len(t) < sizes[version] {
		version--
	}
	size := sizes[version]
	if len(t) < size {
		size = 68 // Apple's version 0
	}
	return append([]byte{0, byte(version)}, t[2:size]...)
}
