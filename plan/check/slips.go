package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/zeren-plan/zeren/plan"
)

// LatinWords finds English words amid Chinese that are no names, abbreviations or
// units of measure: what OCR or a translation left.
var LatinWords = Rule{Codes: []plan.Code{plan.LatinWord}, Run: perText(everywhere, func(p *passage, found func(plan.Diag)) {
	text := address.ReplaceAllStringFunc(p.Text, func(s string) string { return strings.Repeat(" ", len(s)) })
	for _, m := range latinWord.FindAllStringIndex(text, -1) {
		word := text[m[0]:m[1]]
		if beside(text, m[0], m[1]) && (slices.Contains(englishWords, word) || len(word) >= 4 && !slices.Contains(terms, word)) {
			found(p.say(plan.LatinWord, m[0], m[1], word))
		}
	}
})}

var (
	address      = regexp.MustCompile(`[A-Za-z0-9._%+-]+(?:@|://)[A-Za-z0-9._/?=&#%-]+|www\.[A-Za-z0-9._/-]+`)
	latinWord    = regexp.MustCompile(`\b[a-z]{2,}\b`)
	englishWords = []string{"and", "or", "the", "of", "in", "for", "with", "to", "by", "on", "at", "is", "are", "as", "from", "not", "all", "an", "be", "it", "if", "no", "than"}
	terms        = []string{"logo", "ppmv", "ppbv", "kcal", "mmol", "mmhg", "wifi", "vlog", "blog", "http", "https", "android", "online", "bluetooth", "umol"} // met in Chinese as they are
)

// beside reports whether Chinese stands next to a word, on both sides where the
// text goes on; spaces do not count.
func beside(s string, from, to int) bool {
	before := []rune(strings.TrimRightFunc(s[:from], unicode.IsSpace))
	after := []rune(strings.TrimLeftFunc(s[to:], unicode.IsSpace))
	han := func(c rune) bool {
		return unicode.Is(unicode.Han, c) || strings.ContainsRune("，。、；：（）“”《》", c)
	}
	return (len(before) == 0 || han(before[len(before)-1])) && (len(after) == 0 || han(after[0])) && len(before)+len(after) > 0
}

// Subscripts finds the marks that a subscript became: NO _x, PM _{2.5}.
var Subscripts = Rule{Codes: []plan.Code{plan.Subscript}, Many: 5, Run: perText(written, func(p *passage, found func(plan.Diag)) {
	for _, m := range subscript.FindAllStringSubmatchIndex(p.Text, -1) {
		seen := p.Text[m[0]:m[1]]
		meant := subscript.ReplaceAllString(seen, "$1$2$3")
		found(p.mend(plan.Subscript, m[0], m[1], meant, seen, meant))
	}
})}

var subscript = regexp.MustCompile(`([A-Za-z]+)\s*_\s*(?:\{([^{}\n]*)\}|(x|[0-9]+(?:\.[0-9]+)?)\b)`)

// LookAlikes finds characters that stand where ones that look like them are meant.
var LookAlikes = Rule{Codes: []plan.Code{plan.LookAlike}, Run: perText(everywhere, func(p *passage, found func(plan.Diag)) {
	for _, l := range lookAlikes {
		for _, m := range l.pattern.FindAllStringIndex(p.Text, -1) {
			seen := p.Text[m[0]:m[1]]
			if meant := l.mend(seen); meant != seen {
				found(p.mend(plan.LookAlike, m[0], m[1], meant, seen, meant))
			}
		}
	}
})}

// lookAlikes are where characters are taken for others.
var lookAlikes = []struct {
	pattern *regexp.Regexp
	mend    func(string) string
}{
	// Letters among digits: 2O25, l0.
	{regexp.MustCompile(`[0-9][0-9OoIl]*[OoIl][0-9OoIl]*(?:年|月|日|%|％|个|[0-9])|\b[OoIl][0-9OoIl]*[0-9](?:年|月|日|%|％)`), strings.NewReplacer("O", "0", "o", "0", "I", "1", "l", "1").Replace},
	// 一 for a dash: 3一5月.
	{regexp.MustCompile(`[0-9]月?一[0-9]+(?:月|日|年|%)`), strings.NewReplacer("一", "—").Replace},
	// Cyrillic and Greek letters among Latin ones: РМ2.5.
	{regexp.MustCompile(`[A-Za-z0-9]*[АВЕКМНОРСТХасеорхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ][A-Za-z0-9АВЕКМНОРСТХасеорхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ.]*`), mendLetters},
	// Characters that OCR and typing confuse, in words that have only one of them.
	{regexp.MustCompile(`[年月季周]未|己经|巳经|曰期|即曰|日内瓦曰|帐薄|薄弱环结|按排|布署|部暑|既使|既将|以经|渡过难|再接再励|必需(?:坚持|严格|加强)|按时完咸|完咸|监菅|菅理|冶理|治埋|埋设监测点位置理|清洁能原|末来|末经|末按|末完成|末达`), mendWords},
	// Radicals and compatibility characters that look like ordinary ones.
	{regexp.MustCompile(`[\x{2e80}-\x{2fd5}\x{f900}-\x{faff}]`), mendRadical},
}

var letters = strings.NewReplacer(
	"А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "Х", "X",
	"а", "a", "с", "c", "е", "e", "о", "o", "р", "p", "х", "x",
	"Α", "A", "Β", "B", "Ε", "E", "Ζ", "Z", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M", "Ν", "N", "Ο", "O", "Ρ", "P", "Τ", "T", "Υ", "Y", "Χ", "X")

func mendLetters(s string) string { return letters.Replace(s) }

var words = strings.NewReplacer(
	"年未", "年末", "月未", "月末", "季未", "季末", "周未", "周末", "己经", "已经", "巳经", "已经", "曰期", "日期", "即曰", "即日", "帐薄", "账簿",
	"按排", "安排", "布署", "部署", "部暑", "部署", "既使", "即使", "既将", "即将", "以经", "已经", "再接再励", "再接再厉", "必需", "必须",
	"完咸", "完成", "监菅", "监管", "菅理", "管理", "冶理", "治理", "治埋", "治理", "清洁能原", "清洁能源", "末来", "未来", "末经", "未经", "末按", "未按", "末完成", "未完成", "末达", "未达")

func mendWords(s string) string { return words.Replace(s) }

// mendRadical puts the ordinary character for a radical or a compatibility
// character (Unicode Standard Annex #15, compatibility decomposition).
func mendRadical(s string) string { return norm.NFKC.String(s) }

// Quantities finds numbers without a unit, and shares over 100 per cent.
var Quantities = Rule{Codes: []plan.Code{plan.NoQuantity, plan.OverHundred}, Run: perText([]plan.Column{plan.MeasureColumn}, func(p *passage, found func(plan.Diag)) {
	text := blankOut(p.Text)
	for _, m := range bareQuantity.FindAllStringSubmatchIndex(text, -1) {
		n := text[m[2]:m[3]]
		if v, err := strconv.Atoi(n); err == nil && v >= 1990 && v <= 2100 {
			continue // a year
		}
		found(p.say(plan.NoQuantity, m[0], m[3], squeeze(text[m[0]:m[3]])))
	}
	for _, m := range sharePercent.FindAllStringSubmatchIndex(text, -1) {
		if v, err := strconv.ParseFloat(text[m[4]:m[5]], 64); err == nil && v > 100 && !growth.MatchString(text[m[0]:m[4]]) {
			found(p.say(plan.OverHundred, m[0], m[1], squeeze(text[m[0]:m[1]])))
		}
	}
})}

var (
	// bareQuantity is an aim with a number and nothing after it.
	bareQuantity = regexp.MustCompile(`(?:(?:新增|新建|建成|建设|改造|淘汰|更新|推广|安装)\p{Han}{0,8}|完成|检查|整治|不少于|不低于|不高于|不超过|达到|超过|控制在|下降|降低|减少|减排|提高到|提高|提升到|提升至|降至|压减)\s*(?:到|至|了)?\s*([0-9]+(?:\.[0-9]+)?)\s*(?:左右|以上|以下|以内)?\s*(?:[，。；、,;]|$)`)
	// sharePercent is a share with its number.
	sharePercent = regexp.MustCompile(`(比例|比重|占比|[达合完覆收利处回普使知应]\p{Han}{0,3}率|优良率|合格率|率)[^0-9，。；,;]{0,8}?([0-9]+(?:\.[0-9]+)?)\s*[%％]`)
	growth       = regexp.MustCompile(`增长|增幅|增加|同比|环比|提高了|增速`)
)
