package docx

import (
	"cmp"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// faces names the fonts of an office's machine. Where the first is missing,
// Word takes the second. It reads a list as one name ([MS-OE376] on altName).
var faces = [report.FaceCount]struct{ name, alt string }{
	report.FangSong: {"仿宋_GB2312", "仿宋"},
	report.XiaoBiao: {"方正小标宋简体", "宋体"},
	report.HeiTi:    {"黑体", "SimHei"},
	report.KaiTi:    {"楷体_GB2312", "楷体"},
	report.SongTi:   {"宋体", "SimSun"},
}

// latin is the face of letters and digits. GB/T 9704 names none for them;
// offices set them in Times New Roman, but page numbers in 宋体 (§7.5).
const latin = "Times New Roman"

// fonts writes the w:rFonts of a style. Only ASCII is set in another face:
// hAnsi would take “ ” — … with it, and make them narrow (ECMA-376 Part 1
// §17.3.2.26).
func fonts(x *ooxml.XML, l *report.Layout, face report.Face) {
	name, ascii := cmp.Or(l.FontNames[face], faces[face].name), latin
	if face == report.SongTi {
		ascii = name
	}
	x.Empty("w:rFonts", "w:hint", "eastAsia", "w:ascii", ascii, "w:hAnsi", name, "w:eastAsia", name, "w:cs", ascii)
}

// fontTable is the part with the names to fall back on.
func fontTable() []byte {
	var x ooxml.XML
	x.Start("w:fonts", "xmlns:w", ooxml.WordprocessingML)
	for _, f := range faces {
		x.Start("w:font", "w:name", f.name)
		x.Empty("w:altName", "w:val", f.alt)
		x.Empty("w:charset", "w:val", "86") // GB 2312
		x.End()
	}
	x.End()
	return x.Bytes()
}
