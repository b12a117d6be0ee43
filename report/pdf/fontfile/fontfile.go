// Package fontfile finds the fonts of a machine that an official letter is set
// in: 仿宋, 小标宋, 楷体, 黑体, 宋体. It goes by the names inside the font files,
// and only looks into the directories that it is given.
package fontfile

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// A Font is one font of a file, which may hold several.
type Font struct {
	Path string
	Name string // its full name, in Chinese where it has one

	offset int64           // of its directory in the file
	tables map[string]span // by their tags
	names  []string        // all its names, as key makes them
	weight int             // 400 is regular, 700 is bold
	slant  bool
	fsType uint16
}

// A span is a piece of a file.
type span struct{ offset, length int64 }

// Why a font can't be used.
var (
	ErrOutlines   = errors.New("fontfile: the outlines are neither TrueType's nor CFF's")
	ErrRestricted = errors.New("fontfile: the font may not be embedded")
	ErrDamaged    = errors.New("fontfile: the file is damaged")
)

// A Broken is a file that is called a font and can't be read as one.
type Broken struct {
	Path string
	Err  error
}

// Find lists the fonts below directories, in the order of the directories and
// then of paths, and the files that should be fonts and can't be read.
func Find(dirs ...string) (found []Font, broken []Broken) {
	seen := make(map[string]bool)
	for _, dir := range dirs {
		if real, err := filepath.EvalSymlinks(dir); err == nil { // a link would not be gone into
			dir = real
		}
		filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || seen[path] || !isFont(path) {
				return nil
			}
			seen[path] = true
			fonts, err := open(path)
			found = append(found, fonts...)
			if err != nil {
				broken = append(broken, Broken{path, err})
			}
			return nil
		})
	}
	return found, broken
}

func isFont(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".ttf", ".ttc", ".otf", ".otc":
		return true
	}
	return false
}

func open(path string) ([]Font, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	fonts, err := read(file)
	for i := range fonts {
		fonts[i].Path = path
	}
	return fonts, err
}

// Limits of what is read of a file. The largest collections hold some forty
// fonts, and tables of names some ten thousand bytes.
const (
	maxFonts = 256
	maxNames = 1 << 20
)

// read reads the fonts of a file, up to the first that is damaged.
func read(r io.ReaderAt) ([]Font, error) {
	head, err := piece(r, span{0, 12})
	if err != nil {
		return nil, err
	}
	offsets := []int64{0}
	if string(head[:4]) == "ttcf" {
		n := int64(binary.BigEndian.Uint32(head[8:]))
		if n > maxFonts {
			return nil, ErrDamaged
		}
		list, err := piece(r, span{12, 4 * n})
		if err != nil {
			return nil, err
		}
		offsets = offsets[:0]
		for ; len(list) > 0; list = list[4:] {
			offsets = append(offsets, int64(binary.BigEndian.Uint32(list)))
		}
	}
	var fonts []Font
	for _, o := range offsets {
		f := Font{offset: o}
		if err := f.read(r); err != nil {
			return fonts, err
		}
		fonts = append(fonts, f)
	}
	return fonts, nil
}

// piece reads a piece of a file, all of it.
func piece(r io.ReaderAt, s span) ([]byte, error) {
	b := make([]byte, s.length)
	if n, err := r.ReadAt(b, s.offset); n < len(b) {
		if errors.Is(err, io.EOF) {
			err = ErrDamaged // it ends early
		}
		return nil, err
	}
	return b, nil
}

// read reads the directory of a font and what it says of itself.
func (f *Font) read(r io.ReaderAt) error {
	head, err := piece(r, span{f.offset, 12})
	if err != nil {
		return err
	}
	switch string(head[:4]) {
	case "\x00\x01\x00\x00", "true", "OTTO":
	default:
		return ErrDamaged
	}
	const record = 16
	list, err := piece(r, span{f.offset + 12, record * int64(binary.BigEndian.Uint16(head[4:]))})
	if err != nil {
		return err
	}
	f.tables = make(map[string]span)
	for ; len(list) > 0; list = list[record:] {
		f.tables[string(list[:4])] = span{int64(binary.BigEndian.Uint32(list[8:])), int64(binary.BigEndian.Uint32(list[12:]))}
	}
	f.weight = 400
	if s, ok := f.tables["OS/2"]; ok && s.length >= 64 {
		t, err := piece(r, span{s.offset, 64})
		if err != nil {
			return err
		}
		f.weight = int(binary.BigEndian.Uint16(t[4:]))
		f.fsType = binary.BigEndian.Uint16(t[8:])
		const italic, oblique = 1 << 0, 1 << 9
		f.slant = binary.BigEndian.Uint16(t[62:])&(italic|oblique) != 0
	}
	s := f.tables["name"]
	if s.length > maxNames {
		return ErrDamaged
	}
	t, err := piece(r, s)
	if err != nil {
		return err
	}
	return f.readNames(t)
}

// readNames reads the family, full and PostScript names in all languages.
func (f *Font) readNames(t []byte) error {
	const header, record = 6, 12
	if len(t) < header {
		return ErrDamaged
	}
	n, texts := int(binary.BigEndian.Uint16(t[2:])), int(binary.BigEndian.Uint16(t[4:]))
	if len(t) < header+n*record || len(t) < texts {
		return ErrDamaged
	}
	best := 0
	for i := range n {
		var w [6]int // platform, encoding, language, what it names, length, offset
		for k := range w {
			w[k] = int(binary.BigEndian.Uint16(t[header+i*record+2*k:]))
		}
		platform, language, id, length, offset := w[0], w[2], w[3], w[4], w[5]
		const family, full, postscript, typographic = 1, 4, 6, 16
		unicode, windows := platform == 0, platform == 3
		if id != family && id != full && id != postscript && id != typographic || !unicode && !windows || len(t)-texts < offset+length {
			continue
		}
		name := utf16Text(t[texts+offset:][:length])
		f.names = append(f.names, key(name))
		rank := 1
		if id == full {
			rank = 2
			if windows && language == 0x0804 { // Chinese as in China
				rank = 3
			}
		}
		if rank > best && name != "" {
			best, f.Name = rank, name
		}
	}
	if best == 0 {
		return ErrDamaged
	}
	return nil
}

func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// key is a name without what is written now so and now so.
func key(name string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "-", "", "_", "").Replace(name))
}
