package fontfile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/report"
)

// wanted are the fonts that stand for each face, the better ones first: a name
// starts so, or has it anywhere where a * is in front. The names of the
// standard come first, then those of the font houses, then free ones.
var wanted = [report.FaceCount][]string{
	report.FangSong: {"仿宋gb2312", "fangsonggb2312", "仿宋", "fangsong", "方正仿宋", "fzfangsong", "华文仿宋", "stfangsong", "*仿宋", "*fangsong", "fandolfang"},
	report.XiaoBiao: {"方正小标宋", "fzxiaobiaosong", "fzxbs", "*小标宋", "*xiaobiaosong"},
	report.HeiTi: {"黑体", "simhei", "方正黑体", "fzhei", "华文黑体", "stheiti", "heitisc", "思源黑体", "sourcehansanssc", "sourcehansanscn", "notosanssc", "notosanscjksc",
		"fandolhei", "微软雅黑", "microsoftyahei", "pingfangsc", "文泉驿正黑", "wenquanyizenhei", "文泉驿微米黑", "*黑体", "*heiti"},
	report.KaiTi: {"楷体gb2312", "kaitigb2312", "楷体", "kaiti", "simkai", "方正楷体", "fzkai", "华文楷体", "stkaiti", "fandolkai", "霞鹜文楷", "lxgwwenkai",
		"arplukaicn", "arplkaitimgb", "*楷体", "*kaiti"},
	report.SongTi: {"宋体", "simsun", "方正书宋", "fzshusong", "华文宋体", "stsong", "songtisc", "fandolsong", "思源宋体", "sourcehanserifsc", "sourcehanserifcn", "notoserifsc", "notoserifcjksc",
		"arplumingcn", "arplsungtilgb", "*宋体"},
}

// others are parts of names of fonts for other places or uses.
var others = []string{"mono", "等宽", "traditional", "繁", "big5", "extb", "超大字符集"}

// places are the ends of family names of fonts for other places.
var places = []string{"tc", "hk", "tw", "jp", "kr", "twmbe"}

// For lists the fonts that may stand for a face, the best first: by name, then
// by how near the weight is to the regular one.
func For(face report.Face, fonts []Font) []Font {
	type candidate struct {
		Font
		rank, off int
	}
	var found []candidate
	for _, f := range fonts {
		if rank, ok := f.rank(face); ok {
			found = append(found, candidate{f, rank, max(f.weight, 400) - min(f.weight, 400)})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.off, b.off))
	})
	out := make([]Font, len(found))
	for i, c := range found {
		out[i] = c.Font
	}
	return out
}

// rank is the place of the first pattern that a name of the font fits.
func (f *Font) rank(face report.Face) (int, bool) {
	if f.slant || slices.ContainsFunc(f.names, elsewhere) {
		return 0, false
	}
	for i, pattern := range wanted[face] {
		part, anywhere := strings.CutPrefix(pattern, "*")
		if slices.ContainsFunc(f.names, func(name string) bool {
			return strings.HasPrefix(name, part) || anywhere && strings.Contains(name, part)
		}) {
			return i, true
		}
	}
	return 0, false
}

// elsewhere reports whether a name is of a font for another place or use.
func elsewhere(name string) bool {
	return slices.ContainsFunc(others, func(part string) bool { return strings.Contains(name, part) }) ||
		slices.ContainsFunc(places, func(end string) bool { return strings.HasSuffix(name, end) })
}
