package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/pdf"
	"github.com/zeren-plan/zeren/report/pdf/fontfile"
)

// systemFonts is the value of --fonts that stands for the machine's fonts.
const systemFonts = "system"

// ownFonts finds the fonts for a PDF that --fonts asks for, none where it is
// empty, and says which face is set in which font.
func (p *program) ownFonts(where string) (map[report.Face]*pdf.Font, error) {
	if where == "" {
		return nil, nil
	}
	dirs := []string{where}
	if where == systemFonts {
		dirs = fontDirs(runtime.GOOS, p.env)
	} else if s, err := os.Stat(where); err != nil {
		return nil, err
	} else if !s.IsDir() {
		return nil, &usageError{msg: fill(p.words().fontsNotDir, where), hint: p.words().fontsNotDirHint}
	}
	found, broken := fontfile.Find(dirs...)
	w := p.words()
	if where != systemFonts { // nobody chose what else lies there
		for _, b := range broken {
			p.say(fill(w.fontBroken, b.Path, p.whyNot(b.Err)))
		}
	}
	own := make(map[report.Face]*pdf.Font)
	type place struct{ path, name string }
	opened := make(map[place]*pdf.Font) // one font may stand for two faces
	for _, face := range []report.Face{report.FangSong, report.XiaoBiao, report.HeiTi, report.KaiTi, report.SongTi} {
		refused := false
		for _, f := range fontfile.For(face, found) {
			at := place{f.Path, f.Name}
			font := opened[at]
			if font == nil {
				var err error
				if font, err = openFont(&f); err != nil {
					if !refused { // the best one, which the user would miss
						p.say(fill(w.fontRefused, f.Name, f.Path, p.whyNot(err)))
					}
					refused = true
					continue
				}
				opened[at] = font
			}
			own[face] = font
			p.say(fill(w.fontUsed, faceNames[face], f.Name, f.Path))
			break
		}
		if own[face] == nil {
			p.say(fill(w.fontEmbedded, faceNames[face], pdf.EmbeddedName(face)))
		}
	}
	return own, nil
}

func openFont(f *fontfile.Font) (*pdf.Font, error) {
	file, err := f.Load()
	if err != nil {
		return nil, err
	}
	return pdf.NewFont(file)
}

// whyNot says why a font can't be used.
func (p *program) whyNot(err error) string {
	w := p.words()
	switch {
	case errors.Is(err, fontfile.ErrOutlines):
		return w.fontOutlines
	case errors.Is(err, fontfile.ErrRestricted):
		return w.fontRestricted
	case errors.Is(err, pdf.ErrNotChinese):
		return w.fontNotChinese
	case errors.Is(err, fontfile.ErrDamaged):
		return w.fontTorn
	}
	return fill(w.fontDamaged, err.Error())
}

// faceNames are the faces as the standard calls them.
var faceNames = [report.FaceCount]string{
	report.FangSong: "仿宋", report.XiaoBiao: "小标宋", report.HeiTi: "黑体", report.KaiTi: "楷体", report.SongTi: "宋体",
}

// fontDirs are the directories where a system keeps its fonts, the user's
// first.
func fontDirs(system string, env func(string) string) []string {
	var dirs []string
	add := func(base string, path ...string) {
		if base != "" {
			dirs = append(dirs, filepath.Join(append([]string{base}, path...)...))
		}
	}
	home := env("HOME")
	switch system {
	case "windows":
		add(env("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")
		add(env("WINDIR"), "Fonts")
	case "darwin":
		add(home, "Library", "Fonts")
		add("/Library/Fonts")
		add("/System/Library/Fonts")
		// Fonts that came later: with the system (仿宋, 楷体, 宋体) and with Office.
		for _, more := range []string{"/System/Library/AssetsV2/com_apple_MobileAsset_Font*", "/Applications/Microsoft *.app/Contents/Resources/DFonts"} {
			paths, _ := filepath.Glob(more)
			dirs = append(dirs, paths...)
		}
	default: // as fontconfig and the XDG base directories have it
		data := env("XDG_DATA_HOME")
		if data == "" && home != "" {
			data = filepath.Join(home, ".local", "share")
		}
		add(data, "fonts")
		add(home, ".fonts")
		shared := env("XDG_DATA_DIRS")
		if shared == "" {
			shared = "/usr/local/share:/usr/share"
		}
		for _, dir := range strings.Split(shared, ":") {
			add(dir, "fonts")
		}
	}
	return dirs
}
