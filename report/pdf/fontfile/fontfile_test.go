package fontfile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/report"
)

// A made font is one of the embedded ones that says other things of itself.
type made struct {
	chinese, english string // full names
	weight, fsType   uint16
	italic           bool
}

func (m made) tables(t testing.TB) map[string][]byte {
	t.Helper()
	const path = "../fonts/NotoSansSC-Regular.ttf"
	fonts, err := open(path)
	require.NoError(t, err)
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	tables := make(map[string][]byte)
	for _, tag := range kept {
		if s, ok := fonts[0].tables[tag]; ok {
			tables[tag], err = piece(file, s)
			require.NoError(t, err)
		}
	}
	binary.BigEndian.PutUint16(tables["OS/2"][4:], m.weight)
	binary.BigEndian.PutUint16(tables["OS/2"][8:], m.fsType)
	tables["OS/2"][63] = 0
	if m.italic {
		tables["OS/2"][63] = 1
	}
	type name struct {
		language uint16
		text     string
	}
	names := []name{{0x0409, m.english}, {0x0804, m.chinese}}
	var head, texts []byte
	for _, n := range names {
		if n.text == "" {
			continue
		}
		at := len(texts)
		for _, u := range utf16.Encode([]rune(n.text)) {
			texts = binary.BigEndian.AppendUint16(texts, u)
		}
		for _, w := range []uint16{3, 1, n.language, 4, uint16(len(texts) - at), uint16(at)} {
			head = binary.BigEndian.AppendUint16(head, w)
		}
	}
	table := []byte{0, 0, 0, byte(len(head) / 12), 0, byte(6 + len(head))}
	tables["name"] = append(append(table, head...), texts...)
	return tables
}

func (m made) file(t testing.TB) []byte { return assemble(m.tables(t)) }

// collection puts fonts into one file. Tables are found from its start.
func collection(fonts ...[]byte) []byte {
	head := append([]byte("ttcf\x00\x01\x00\x00"), 0, 0, 0, byte(len(fonts)))
	at := len(head) + 4*len(fonts)
	var body []byte
	for _, f := range fonts {
		f = bytes.Clone(f)
		for i := range int(binary.BigEndian.Uint16(f[4:])) {
			offset := f[12+16*i+8:]
			binary.BigEndian.PutUint32(offset, binary.BigEndian.Uint32(offset)+uint32(at+len(body)))
		}
		head = binary.BigEndian.AppendUint32(head, uint32(at+len(body)))
		body = append(body, f...)
	}
	return append(head, body...)
}

// folder writes files and returns their directory.
func folder(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, b := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, b, 0o644))
	}
	return dir
}

func TestFind(t *testing.T) {
	song := made{chinese: "宋体", english: "SimSun", weight: 400}
	dir := folder(t, map[string][]byte{
		"simsun.TTC":      collection(song.file(t), made{english: "NSimSun", weight: 400}.file(t)),
		"more/b.otf":      made{chinese: "黑体", english: "SimHei", weight: 400}.file(t),
		"broken.ttf":      []byte("\x00\x01\x00\x00 no font"),
		"empty.ttf":       nil,
		"text.txt":        song.file(t),
		"half.ttf":        song.file(t)[:2000],
		"many.ttc":        []byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff"),
		"long names.ttf":  []byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00name\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff"),
		"more/directory.": nil,
	})
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(dir, link))
	for _, dirs := range [][]string{{dir}, {link}, {dir, dir}, {"no such directory", dir}} {
		var names []string
		found, broken := Find(dirs...)
		for _, f := range found {
			names = append(names, f.Name)
		}
		var bad []string
		for _, b := range broken {
			bad = append(bad, filepath.Base(b.Path))
			assert.ErrorIs(t, b.Err, ErrDamaged)
		}
		assert.Equal(t, []string{"broken.ttf", "empty.ttf", "half.ttf", "long names.ttf", "many.ttc"}, bad)
		assert.Equal(t, []string{"黑体", "宋体", "NSimSun"}, names)
	}
}

func TestFor(t *testing.T) {
	const (
		fang, xiao, hei, kai, song = report.FangSong, report.XiaoBiao, report.HeiTi, report.KaiTi, report.SongTi
	)
	for _, test := range []struct {
		face  report.Face
		fonts []made // as they lie in the directory
		want  string // the names, the best first
	}{
		{fang, []made{{english: "FandolFang"}, {english: "FangSong", chinese: "仿宋"}, {chinese: "仿宋_GB2312"}, {chinese: "方正仿宋_GBK"}, {english: "STFangsong"}},
			"仿宋_GB2312 仿宋 方正仿宋_GBK STFangsong FandolFang"},
		{xiao, []made{{chinese: "文星小标宋"}, {english: "FZXiaoBiaoSong-B05S"}, {chinese: "方正小标宋简体"}}, "方正小标宋简体 FZXiaoBiaoSong-B05S 文星小标宋"},
		{xiao, []made{{chinese: "宋体"}, {chinese: "方正大标宋简体"}}, ""},
		{hei, []made{{english: "Noto Sans SC"}, {english: "Noto Sans SC Bold", weight: 700}, {english: "SimHei"}}, "SimHei Noto Sans SC Noto Sans SC Bold"},
		{hei, []made{{english: "STHeiti Light", weight: 300}, {english: "STHeiti Medium", weight: 500}, {english: "STHeiti", weight: 400}}, "STHeiti STHeiti Light STHeiti Medium"},
		{kai, []made{{english: "Kaiti TC"}, {english: "Kaiti SC"}, {chinese: "楷体-繁"}, {english: "LXGW WenKai Mono"}, {chinese: "霞鹜文楷"}, {chinese: "楷体", italic: true}}, "Kaiti SC 霞鹜文楷"},
		{song, []made{{english: "SimSun-ExtB"}, {english: "Noto Serif CJK JP"}, {english: "Noto Serif CJK SC"}, {chinese: "宋体", english: "SimSun"}, {chinese: "仿宋"}}, "宋体 Noto Serif CJK SC"},
		{song, nil, ""},
	} {
		var fonts []Font
		for _, m := range test.fonts {
			f := Font{Name: m.chinese, weight: int(m.weight), slant: m.italic}
			if f.Name == "" {
				f.Name = m.english
			}
			if f.weight == 0 {
				f.weight = 400
			}
			f.names = []string{key(m.chinese), key(m.english)}
			fonts = append(fonts, f)
		}
		got := ""
		for i, f := range For(test.face, fonts) {
			if i > 0 {
				got += " "
			}
			got += f.Name
		}
		assert.Equal(t, test.want, got)
	}
}

func TestLoad(t *testing.T) {
	regular := made{english: "SimHei", weight: 400}
	for name, test := range map[string]struct {
		fsType uint16
		drop   string
		want   error
	}{
		"may be installed":         {0x000, "", nil},
		"restricted":               {0x002, "", ErrRestricted},
		"restricted but for print": {0x006, "", nil},
		"for print":                {0x004, "", nil},
		"for editing":              {0x008, "", nil},
		"may not be cut down":      {0x100, "", ErrRestricted},
		"bitmaps only":             {0x208, "", ErrRestricted},
		"other outlines":           {0x000, "glyf", ErrOutlines},
		"no characters":            {0x000, "cmap", ErrDamaged},
		"no measures":              {0x000, "OS/2", nil},
		"no glyph names":           {0x000, "post", nil},
	} {
		t.Run(name, func(t *testing.T) {
			regular.fsType = test.fsType
			tables := regular.tables(t)
			delete(tables, test.drop)
			fonts, broken := Find(folder(t, map[string][]byte{"font.ttf": assemble(tables)}))
			require.Empty(t, broken)
			require.Len(t, fonts, 1)
			_, err := fonts[0].Load()
			assert.ErrorIs(t, err, test.want)
		})
	}
}

// What Load makes of a font of a collection is that font.
func TestLoadFromCollection(t *testing.T) {
	one, two := made{english: "SimHei", weight: 400}, made{english: "SimSun", weight: 400}
	fonts, _ := Find(folder(t, map[string][]byte{"both.ttc": collection(one.file(t), two.file(t))}))
	require.Len(t, fonts, 2)
	for i, m := range []made{one, two} {
		got, err := fonts[i].Load()
		require.NoError(t, err)
		alone, _ := Find(folder(t, map[string][]byte{"alone.ttf": m.file(t)}))
		want, err := alone[0].Load()
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want, got), m.english)
	}
}

func TestUnicodeMap(t *testing.T) {
	// subtable is one of a few bytes in a format.
	table := func(records ...[3]byte) []byte {
		out := []byte{0, 0, 0, byte(len(records))}
		for i, r := range records {
			out = append(out, 0, r[0], 0, r[1], 0, 0, 0, byte(4+8*len(records)+4*i))
		}
		for i, r := range records {
			out = append(out, 0, r[2], 0xAA, byte(i))
		}
		return out
	}
	for name, test := range map[string]struct {
		in   []byte
		want string // encoding, format and mark of what is kept
	}{
		"nothing":           {nil, ""},
		"of China alone":    {table([3]byte{3, 3, 2}), ""},
		"of China first":    {table([3]byte{3, 3, 2}, [3]byte{3, 1, 4}), "1 4 1"},
		"all planes":        {table([3]byte{0, 3, 4}, [3]byte{3, 1, 4}, [3]byte{3, 10, 12}), "10 12 2"},
		"all planes first":  {table([3]byte{3, 10, 12}, [3]byte{3, 1, 4}), "10 12 0"},
		"variations":        {table([3]byte{0, 5, 14}, [3]byte{3, 1, 4}), "1 4 1"},
		"cut off":           {table([3]byte{3, 1, 4})[:11], ""},
		"outside the table": {[]byte{0, 0, 0, 1, 0, 3, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			if out := unicodeMap(test.in); out != nil {
				require.Equal(t, []byte{0, 0, 0, 1, 0, 3, 0, out[7], 0, 0, 0, 12}, out[:12])
				got = fmt.Sprint(out[7], out[13], out[15])
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestMeasures(t *testing.T) {
	for _, test := range [][4]int{ // version and length as they are and as they should be
		{4, 96, 4, 96}, {4, 100, 4, 96}, {5, 96, 4, 96}, {9, 120, 5, 100}, {3, 86, 1, 86}, {1, 80, 0, 78}, {0, 70, 0, 68}, {4, 68, 0, 68},
	} {
		out := measures(append([]byte{0, byte(test[0])}, make([]byte, test[1]-2)...))
		assert.Equal(t, test[2:], []int{int(out[1]), len(out)}, "%v", test[:2])
	}
	assert.Nil(t, measures(make([]byte, 60)))
}

// A file that ends early is no panic, wherever it ends.
func TestCutOff(t *testing.T) {
	whole := collection(made{chinese: "宋体", english: "SimSun", weight: 400}.file(t))
	for n := 0; n < len(whole); n += 1 + n/3 {
		fonts, broken := Find(folder(t, map[string][]byte{"cut.ttc": whole[:n]}))
		assert.NotEqual(t, len(fonts) == 0, len(broken) == 0)
		for _, f := range fonts {
			_, err := f.Load()
			assert.ErrorIs(t, err, ErrDamaged)
		}
	}
}
