package check

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// latinWordsRule finds English words amid Chinese that are no names,
// abbreviations or units of measure: what OCR or a translation left.
var latinWordsRule = Rule{Codes: []plan.Code{plan.LatinWord}, Run: perText(everywhere, func(p *passage, found func(plan.Diag)) {
	text := address.ReplaceAllStringFunc(p.Text, func(s string) string { return strings.Repeat(" ", len(s)) })
	for _, m := range latinWord.FindAllStringIndex(text, -1) {
		word := text[m[0]:m[1]]
		if beside(text, m[0], m[1]) && (slices.Contains(englishWords, strings.ToLower(word)) || word == strings.ToLower(word) && len(word) >= 4 && !slices.Contains(terms, word)) {
			found(p.say(plan.LatinWord, m[0], m[1], word))
		}
	}
})}

var (
	address      = regex.MustCompile(`[A-Za-z0-9._%+-]+(?:@|://)[A-Za-z0-9._/?=&#%-]+|www\.[A-Za-z0-9._/-]+`)
	latinWord    = regex.MustCompile(`\b(?:[a-z]{2,}|A(?:nd|ND)|O(?:r|R|f|F)|T(?:he|HE|o|O)|F(?:or|OR)|W(?:ith|ITH)|B(?:y|Y))\b`)
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

// subscriptsRule finds the marks that a subscript became: NO _x, PM _{2.5}.
var subscriptsRule = Rule{Codes: []plan.Code{plan.Subscript}, Many: 5, Run: perText(written, func(p *passage, found func(plan.Diag)) {
	for _, m := range subscript.FindAllStringSubmatchIndex(p.Text, -1) {
		seen := p.Text[m[0]:m[1]]
		meant := subscript.ReplaceAllString(seen, "$1$2$3$4$5$6")
		found(p.mend(plan.Subscript, m[0], m[1], meant, seen, meant))
	}
})}

var subscript = regex.MustCompile(`([A-Za-z]+)\s*(?:\$?_\s*(?:\{([^{}\n]*)\}|(x|[0-9]+(?:\.[0-9]+)?)\b)\$?|<su[bp]>([^<>\n]*)</su[bp]>)|(k?m|μg/m|mg/m)\^\{?([23])\}?`)

// lookAlikesRule finds characters that stand where ones that look like them are
// meant.
var lookAlikesRule = Rule{Codes: []plan.Code{plan.LookAlike}, Run: perText(everywhere, func(p *passage, found func(plan.Diag)) {
	var told [][2]int // from, to
	for _, l := range lookAlikes {
		for _, m := range l.pattern.FindAllStringSubmatchIndex(p.Text, -1) {
			from, to := innermost(m)
			seen := p.Text[from:to]
			overlaps := func(t [2]int) bool { return from < t[1] && t[0] < to }
			if meant := l.mend(seen); meant != seen && !slices.ContainsFunc(told, overlaps) {
				told = append(told, [2]int{from, to})
				found(p.mend(plan.LookAlike, from, to, meant, seen, meant))
			}
		}
	}
})}

// innermost is the last group of a match that took part in it.
func innermost(m []int) (from, to int) {
	for i := len(m) - 2; i > 0; i -= 2 {
		if m[i] >= 0 {
			return m[i], m[i+1]
		}
	}
	return m[0], m[1]
}

// lookAlikes are where characters are taken for others.
var lookAlikes = []struct {
	pattern *regex.Regexp // its last group is what is looked at, if it has one
	mend    func(string) string
}{
	// Letters among digits, before what is counted: 2O25年, l0月, 5OO亿, lO项.
	{regex.MustCompile(`(?:^|[^0-9A-Za-z])([0-9]*[OoIlSЗ][0-9OoIlSЗ]*)\s*[年月日%％个项所亩元万亿吨公里台辆家次户天人处座条场套批份名度号级平千百]`), mendDigits},
	{regex.MustCompile(`[0-9][OoIl]+[0-9]+`), mendDigits},
	// Digits of both widths: 6００0.
	{regex.MustCompile(`[0-9]+[０-９]+[0-9]*|[０-９]+[0-9]+`), norm.NFKC.String},
	// 0 among letters: V0Cs.
	{regex.MustCompile(`[A-Za-z]0[A-Za-z]+`), strings.NewReplacer("0", "O").Replace},
	// PM 2. 5, PM2。5.
	{regex.MustCompile(`PM\s*2\s*(?:[.。．·，,]\s*S|\.\s+5|[。．·，,]\s*5)`), func(string) string { return "PM2.5" }},
	{regex.MustCompile(`VOC5\b`), func(string) string { return "VOCs" }},
	{regex.MustCompile(`[0-9]{1,2}(曰)`), mendWords},
	// 一 for a dash: 3一5月.
	{regex.MustCompile(`[0-9]月?一[0-9]+(?:月|日|年|%)`), strings.NewReplacer("一", "—").Replace},
	// Cyrillic and Greek letters among Latin ones: РМ2.5.
	{regex.MustCompile(`[A-Za-z0-9]*[АВЕКМНОРСТХасеорхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ][A-Za-z0-9АВЕКМНОРСТХасеорхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ.]*`), mendLetters},
	// Characters that OCR and typing confuse, in words that have only one of them.
	{regex.MustCompile(`[月季周]未(?:之前|以前|前)|年未(?:之前|以前|前)|己经|巳经|曰期|即曰|帐薄|按排|布署|部暑|既使|既将|以经|再接再励|完咸|监菅|菅理|冶理|治埋|清洁能原`), mendWords},
	{regex.MustCompile(`(?:^|[，。；、]|[^年月季周期岁始端微粉粒毫学])(末(?:完成|达到|达标|按要求|按规定|按时|经批准|取得|落实|批先|整改|竣工|验收))`), mendWords},
	{regex.MustCompile(`(己)(?:建|完|有|达|列|投|开工|竣工|纳|于|超|形成|取得|批|办|通|接入|整改|下达|明确|印发|实现)`), mendWords},
	{regex.MustCompile(`[污感传沾]柒`), mendWords},
	{regex.MustCompile(`厍|[加石汽柴原成燃机润食煤](汕)(?:[^头尾]|$)|(?:[0-9]|[万亿百千])\s*(兀)|[河管街渠航]遒|垃极|坏境|洽理|[气时]侯|[监检预观]侧|[标批]淮|淮确|推厂|厂[泛播]|大辐|辐度|竟[争赛]|拔[款付]|[划调]拔|不抵于|[债奖]卷|(证卷)(?:[^宗册]|$)|辩识|分辩率|[拆搬]迂|士壤|国士空间|[渣黄]士|杨[尘沙]|颂[布发]|复盖|徽信|挂脾|尢其|辖匹`), mendWords},
	{regex.MustCompile(`(?:^|[^吸接容采缴出])(纳人)(?:[^才员口民次均]|$)|投人(?:资金|使用|运[行营]|力度|[0-9])|(?:^|[^资])(深人)(?:开展|推进|实施|落实|贯彻|挖掘|排查|学习)|(?:^|[^系])(列人)(?:[计规预名清黑])|(?:^|[^运])(输人)(?:系统|平台)|(?:^|[^中])(介人)(?:[^才员口士])`), mendWords},
	{regex.MustCompile(`(?:^|[^0-9一二三四五六七八九几数上两百万])(千部|千净|千旱|千燥|千涉|千扰)|若千|骨千|主千|带头千|苦千`), mendWords},
	// Radicals and compatibility characters that look like ordinary ones.
	{regex.MustCompile(`[\x{2e80}-\x{2fd5}\x{f900}-\x{faff}]`), norm.NFKC.String},
}

var (
	mendDigits  = strings.NewReplacer("O", "0", "o", "0", "I", "1", "l", "1", "S", "5", "З", "3").Replace
	mendLetters = strings.NewReplacer(
		"А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "Х", "X",
		"а", "a", "с", "c", "е", "e", "о", "o", "р", "p", "х", "x",
		"Α", "A", "Β", "B", "Ε", "E", "Ζ", "Z", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M", "Ν", "N", "Ο", "O", "Ρ", "P", "Τ", "T", "Υ", "Y", "Χ", "X").Replace
	mendWords = strings.NewReplacer(
		"年未", "年末", "月未", "月末", "季未", "季末", "周未", "周末", "己经", "已经", "巳经", "已经", "曰期", "日期", "即曰", "即日", "帐薄", "账簿",
		"按排", "安排", "布署", "部署", "部暑", "部署", "既使", "即使", "既将", "即将", "以经", "已经", "再接再励", "再接再厉",
		"完咸", "完成", "监菅", "监管", "菅理", "管理", "冶理", "治理", "治埋", "治理", "清洁能原", "清洁能源", "厍", "库", "汕", "油", "兀", "元", "遒", "道", "垃极", "垃圾", "坏境", "环境", "洽理", "治理", "侯", "候", "侧", "测", "淮", "准", "推厂", "推广", "厂泛", "广泛", "厂播", "广播",
		"辐", "幅", "竟", "竞", "拔", "拨", "抵", "低", "卷", "券", "辩", "辨", "迂", "迁", "士", "土", "杨", "扬", "颂", "颁", "复盖", "覆盖", "徽", "微", "脾", "牌", "尢", "尤", "匹", "区",
		"纳人", "纳入", "投人", "投入", "深人", "深入", "列人", "列入", "输人", "输入", "介人", "介入",
		"末", "未", "己", "已", "柒", "染", "千", "干", "曰", "日").Replace
)

// repeatedRule finds words that stand twice on end: 不少不少于, 12公里公里. What is
// said of each one by one is none: 一户一户.
var repeatedRule = Rule{Codes: []plan.Code{plan.WordTwice}, Run: perText([]plan.Column{plan.TitleColumn, plan.MeasureColumn}, func(p *passage, found func(plan.Diag)) {
	type at struct {
		c      rune
		offset int
	}
	var text []at
	for i, c := range p.Text {
		text = append(text, at{c, i})
	}
	const longest = 8
	for i := 0; i < len(text); i++ {
		for n := min(longest, (len(text)-i)/2); n >= 2; n-- {
			same := true
			for k := range n {
				same = same && text[i+k].c == text[i+n+k].c && unicode.Is(unicode.Han, text[i+k].c)
			}
			if !same || strings.ContainsRune("一逐两三", text[i].c) || text[i].c == text[i+1].c {
				continue
			}
			to := len(p.Text)
			if i+2*n < len(text) {
				to = text[i+2*n].offset
			}
			if i+2*n < len(text) && strings.ContainsRune("性业院所者券率", text[i+2*n].c) {
				continue // 规范规范性文件
			}
			half := text[i+n].offset
			word := p.Text[text[i].offset:half]
			found(p.mend(plan.WordTwice, text[i].offset, to, word, word))
			i += 2*n - 1
			break
		}
	}
})}
