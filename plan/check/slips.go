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
	address      = regexp.MustCompile(`[A-Za-z0-9._%+-]+(?:@|://)[A-Za-z0-9._/?=&#%-]+|www\.[A-Za-z0-9._/-]+`)
	latinWord    = regexp.MustCompile(`\b(?:[a-z]{2,}|A(?:nd|ND)|O(?:r|R|f|F)|T(?:he|HE|o|O)|F(?:or|OR)|W(?:ith|ITH)|B(?:y|Y))\b`)
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

var subscript = regexp.MustCompile(`([A-Za-z]+)\s*(?:\$?_\s*(?:\{([^{}\n]*)\}|(x|[0-9]+(?:\.[0-9]+)?)\b)\$?|<su[bp]>([^<>\n]*)</su[bp]>)|(k?m|μg/m|mg/m)\^\{?([23])\}?`)

// lookAlikesRule finds characters that stand where ones that look like them are
// meant.
var lookAlikesRule = Rule{Codes: []plan.Code{plan.LookAlike}, Run: perText(everywhere, func(p *passage, found func(plan.Diag)) {
	var told [][2]int // from, to
	for _, l := range lookAlikes {
		for _, m := range l.pattern.FindAllStringSubmatchIndex(p.Text, -1) {
			from, to := m[len(m)-2], m[len(m)-1]
			seen := p.Text[from:to]
			overlaps := func(t [2]int) bool { return from < t[1] && t[0] < to }
			if meant := l.mend(seen); meant != seen && !slices.ContainsFunc(told, overlaps) {
				told = append(told, [2]int{from, to})
				found(p.mend(plan.LookAlike, from, to, meant, seen, meant))
			}
		}
	}
})}

// lookAlikes are where characters are taken for others.
var lookAlikes = []struct {
	pattern *regexp.Regexp // its last group is what is looked at, if it has one
	mend    func(string) string
}{
	// Letters among digits, before what is counted: 2O25年, l0月, 5OO亿, lO项.
	{regexp.MustCompile(`(?:^|[^0-9A-Za-z])([0-9]*[OoIlSЗ][0-9OoIlSЗ]*)\s*[年月日%％个项所亩元万亿吨公里台辆家次户天人处座条场套批份名度号级平千百]`), mendDigits},
	{regexp.MustCompile(`[0-9][OoIl]+[0-9]+`), mendDigits},
	// Digits of both widths: 6００0.
	{regexp.MustCompile(`[0-9]+[０-９]+[0-9]*|[０-９]+[0-9]+`), norm.NFKC.String},
	// 0 among letters: V0Cs.
	{regexp.MustCompile(`[A-Za-z]0[A-Za-z]+`), strings.NewReplacer("0", "O").Replace},
	// PM 2. 5, PM2。5.
	{regexp.MustCompile(`PM\s*2\s*(?:[.。．·，,]\s*S|\.\s+5|[。．·，,]\s*5)`), func(string) string { return "PM2.5" }},
	{regexp.MustCompile(`VOC5\b`), func(string) string { return "VOCs" }},
	{regexp.MustCompile(`[0-9]{1,2}(曰)`), mendWords},
	// 一 for a dash: 3一5月.
	{regexp.MustCompile(`[0-9]月?一[0-9]+(?:月|日|年|%)`), strings.NewReplacer("一", "—").Replace},
	// Cyrillic and Greek letters among Latin ones: РМ2.5.
	{regexp.MustCompile(`[A-Za-z0-9]*[АВЕКМНОРСТХасеорхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ][A-Za-z0-9АВЕКМНОРСТХасеорхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ.]*`), mendLetters},
	// Characters that OCR and typing confuse, in words that have only one of them.
	{regexp.MustCompile(`[月季周]未(?:之前|以前|前)|年未(?:之前|以前|前)|己经|巳经|曰期|即曰|帐薄|按排|布署|部暑|既使|既将|以经|再接再励|完咸|监菅|菅理|冶理|治埋|清洁能原`), mendWords},
	{regexp.MustCompile(`(?:^|[，。；、]|[^年月季周期岁始端微粉粒毫学])(末(?:完成|达到|达标|按要求|按规定|按时|经批准|取得|落实|批先|整改|竣工|验收))`), mendWords},
	{regexp.MustCompile(`(己)(?:建|完|有|达|列|投|开工|竣工|纳|于|超|形成|取得|批|办|通|接入|整改|下达|明确|印发|实现)`), mendWords},
	{regexp.MustCompile(`[污感传沾]柒`), mendWords},
	{regexp.MustCompile(`(?:^|[^0-9一二三四五六七八九几数上两百万])(千部|千净|千旱|千燥|千涉|千扰)|若千|骨千|主千|带头千|苦千`), mendWords},
	// Radicals and compatibility characters that look like ordinary ones.
	{regexp.MustCompile(`[\x{2e80}-\x{2fd5}\x{f900}-\x{faff}]`), norm.NFKC.String},
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
		"完咸", "完成", "监菅", "监管", "菅理", "管理", "冶理", "治理", "治埋", "治理", "清洁能原", "清洁能源", "末", "未", "己", "已", "柒", "染", "千", "干", "曰", "日").Replace
)

// quantitiesRule finds numbers without a unit, and shares over 100 per cent.
var quantitiesRule = Rule{Codes: []plan.Code{plan.NoQuantity, plan.OverHundred}, Run: perText([]plan.Column{plan.MeasureColumn}, func(p *passage, found func(plan.Diag)) {
	text := blankOut(p.Text)
	numbers := make(map[int]bool) // that were told, by place
	for _, m := range bareQuantity.FindAllStringSubmatchIndex(text, -1) {
		n := text[m[2]:m[3]]
		if v, err := strconv.Atoi(n); err == nil && v >= 1990 && v <= 2100 {
			continue // a year
		}
		numbers[m[2]] = true
		found(p.say(plan.NoQuantity, m[0], m[3], plan.Squeeze(text[m[0]:m[3]])))
	}
	for _, m := range bareShare.FindAllStringSubmatchIndex(text, -1) {
		if !numbers[m[2]] {
			numbers[m[2]] = true
			found(p.say(plan.NoQuantity, m[0], m[3], plan.Squeeze(text[m[0]:m[3]])))
		}
	}
	for _, m := range slices.Backward(portion.FindAllStringSubmatchIndex(text, -1)) {
		if moreThanAll.MatchString(text[:m[1]]) {
			continue
		}
		clause := clauseOf.FindString(text[m[1]:])
		for _, n := range percentage.FindAllStringSubmatchIndex(clause, -1) {
			if v, err := strconv.ParseFloat(clause[n[2]:n[3]], 64); err == nil && v > 100 && !numbers[m[1]+n[0]] && !growth.MatchString(clause[:n[2]]) {
				numbers[m[1]+n[0]] = true
				found(p.say(plan.OverHundred, m[0], m[1]+n[1], plan.Squeeze(text[m[0]:m[1]+n[1]])))
			}
		}
	}
})}

var (
	// bareQuantity is an aim with a number and nothing after it.
	bareQuantity = regexp.MustCompile(`(?:(?:新增|新建|建成|建设|改造|淘汰|更新|推广|安装|招聘|引进|培育|培养|培训|营造|栽植|种植|补植|整治|治理|修复|拆除|清理|疏浚|打造|创建|发放|组织|举办|开展|投入|筹集|突破)\p{Han}{0,8}|完成|检查|不少于|不低于|不高于|不超过|达到|超过|控制在|下降|降低|减少|减排|提高到|提高|提升到|提升至|降至|压减)\s*(?:到|至|了)?\s*([0-9]+(?:\.[0-9]+)?[万亿]?)\s*(?:左右|以上|以下|以内)?\s*[，。；、,;]`)
	// bareShare is a rate without its sign, or a count of what has no unit beside it.
	bareShare = regexp.MustCompile(`(?:(?:率|比例|比重|占比)(?:稳定|保持|维持|控制|达到?|提高|提升|不低于|不少于|超过)*[在到至]?|(?:稳定|保持|维持)在|(?:充电桩|换电站|停车位|车位|管线|管网|管道|泵站|站点|驿站|电梯|路灯|公厕|资金))\s*([0-9]+(?:\.[0-9]+)?)\s*(?:左右|以上|以下|以内)?\s*[，。；、,;]`)
	// portion is what can't be more than all of it; moreThanAll are rates that can.
	portion     = regexp.MustCompile(`占比|比例|比重|满意度|优良天数比率|(?:达标|合格|优良|普及|收集|处理|处置|治理|收运|回收|覆盖|知晓|满意|签约|入学|就业|绿化|净化|及时|办结|整改|正常|安装|联网|公开|抽检|检测|使用|保有|参保|参与|完好|巩固|利用|还田|去除|清运|资源化|开工|竣工|入库|结案|查处|响应|准确|接种|服务)率`)
	moreThanAll = regexp.MustCompile(`(?:拨备覆盖|产能利用|床位使用|病床使用|设备使用|杠杆|资本充足|容积)率$|(?:性价|配)比例$`)
	clauseOf    = regexp.MustCompile(`^[^。；;]*`)
	percentage  = regexp.MustCompile(`([0-9]+(?:\.[0-9]+)?)\s*[%％]`)
	growth      = regexp.MustCompile(`增长|增幅|增加|同比|环比|提高了|增速|产销|周转|自给|完成率|率[^，]*率`)
)
