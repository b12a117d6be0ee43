package unit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
)

// The grammar of the names of public bodies: a level or a place, what they are
// about, and an ending that says what they are. It works for any place.

// Shape is how much a text is built like a name.
type Shape int

const (
	NoName   Shape = iota
	BareName       // it has an ending: 教育局
	FullName       // it starts with a level or a place too: 市教育局
)

var (
	// levels at the start of a name. What follows must not make another word of
	// it: 市场, 市政, 区域.
	levelStart  = regex.MustCompile(`^(省|市|区|县|州|盟|旗|镇|乡|自治区|自治州)`)
	notALevel   = regex.MustCompile(`^(市场|市容|市政(?:公用|工程|设施|管理|道路|园林)|市民(?:中心|热线|诉求)|市郊|区域|县域|镇域|州际|省际|市域|乡村|乡镇|镇街)`)
	placeStart  = regex.MustCompile(`^\p{Han}{1,5}?(?:省|市|区|县|州|盟|旗)`)
	noPlace     = regex.MustCompile(`[各局委办]|单位|部门|.(?:[行司社馆校队联会厅]|中心|医院|法院)`)
	placeOnly   = regex.MustCompile(`^\p{Han}{1,6}(?:省|市|区|县|自治州|盟|旗|镇|乡|街道)$`)
	noPlaceOnly = regex.MustCompile(`(?:城[乡镇市区]|[地市郊]区|城中村|军分区|警备区|(?:[局委办]|中心|公司|医院|法院)(?:[省市区县州盟旗镇乡]|街道))$`)
	cityWord    = regex.MustCompile(`(?:^城|都|超|夜|上|楼|[全各跨外红锦彩联同结])[市县省州旗盟]$`)
	townLike    = regex.MustCompile(`^市[南北中]区$`) // 市中区, a place whose name starts like a level
	nameStart   = regex.MustCompile(`^(国家|中国|中共|中央|国务院|国网|首都|共青团|团[省市区县]委|各|相关|有关|全[省市区县])`)
	groupWords  = regex.MustCompile(`^(各|有关|相关|其他|其它|所有|属地|中央在|驻[省市区县]|[省市区县州]直(?:属)?(?:各|有关|相关)?(?:部门|单位|企业|机关(?:各|有关|相关|部门|单位|$))|全[省市区县]各?|城[一二三四五六七八九十]区|[0-9一二三四五六七八九十]+个)|[（(][省市县区州旗、，,]+[)）]|[省市州县区](?:[、，][省市州县区乡镇])+[两三四]级|^(?:街道办事处|乡镇(?:人民)?政府|行业主管部门|中小学校)$|^[省市州县区]属(?:各|国有|企业|高校|学校|医院)|^[省市县区州镇乡]级(?:各|有关|相关|行业|主管|职能|责任|监管)*(?:部门|单位|机关|(?:人民)?政府|国有企业)$|^[省市县区州镇乡][级直]?(?:各|有关|相关|行业|主管|职能|责任|监管)+(?:部门|单位|机关)$|各(?:部委|分局|支局|大队|中队|支行|分公司)$|(?:^|各)(?:其)?(?:直属|下属|所属)(?:各|事业)*(?:单位|部门|企业|机构)$|^其他?(?:单位|部门)$|^沿\p{Han}各|^在\p{Han}{1,3}(?:高校|企业|单位)$|^\p{Han}{2,4}?[省市州县区]?(?:属)?各(?:区|县|市|镇|乡|街道|部门|单位|有关|相关|医院|学校|国有)|成员单位$|(各|有关|相关)(部门|单位|委办局|企业|街道|乡镇|镇街|专班)$`)
	// What is left of a name that a line end broke: 理局; but for 邮局.
	oneCharacter = regex.MustCompile(`^[^邮]局$`)
	partyBody    = regex.MustCompile(`^团[省市区县州]委$|^[省市区县州]委(办公?[厅室]?|宣传部|组织部|统战部|政法委|网信办|编办|党校|党史研究室|督查室|政研室|老干部局|社会工作部|金融委员会办公室|.{1,12}(部|办公室|办|委员会))?$`)
)

func (x *Names) shapeOf(name string) Shape {
	if n := utf8.RuneCountInString(name); n < 2 || n > 60 {
		return NoName
	}
	if strings.HasSuffix(name, ")") || strings.HasSuffix(name, "）") {
		if i := strings.IndexAny(name, "(（"); i > 0 {
			name = name[:i]
		}
	}
	if noStart.MatchString(name) {
		return NoName
	}
	if partyBody.MatchString(name) {
		return FullName
	}
	if alone.MatchString(name) || x.isPlace(name) {
		return BareName // 妇联; 南山区, for its government
	}
	stem, ending, ok := cutEnding(name)
	if !ok {
		return NoName
	}
	level := x.LevelOf(name)
	about := strings.TrimPrefix(stem, level)
	if about == "" {
		if alone.MatchString(ending) && !office.MatchString(ending) || oneWord.MatchString(ending) {
			return FullName // 市残联, 市政府
		}
		return NoName
	}
	switch {
	case level != "" || nameStart.MatchString(name):
		return FullName
	case startsWithPlace(name):
		if slices.Contains(branches, ending) && x.isPlace(stem) {
			return NoName // 北京市分行 is the end of a name
		}
		return FullName
	case isBranch(stem, ending), oneCharacter.MatchString(name):
		return NoName
	}
	return BareName
}

// startsWithPlace reports whether a name starts with that of a place: 青山县, but
// not 城市.
func startsWithPlace(name string) bool {
	place := placeStart.FindString(name)
	return place != "" && !noPlace.MatchString(place) && !cityWord.MatchString(place)
}

// isPlace reports whether a text is the name of a place and nothing more.
func isPlace(text string) bool {
	return placeOnly.MatchString(text) && !noPlaceOnly.MatchString(text) && (levelOf(text) == "" || townLike.MatchString(text))
}

func levelOf(name string) string {
	if notALevel.MatchString(name) {
		return ""
	}
	level := levelStart.FindString(name)
	if level != "" && partyPart.MatchString(name) {
		return level + "委"
	}
	return level
}

var (
	partyPart = regex.MustCompile(`^[省市区县州]委.`)
	partyTail = regex.MustCompile(`^(组织部|宣传部|统战部|政法委|网信办|编办|社会工作部|金融办|改革办|农办|老干部局|.{2,8}部)$`)
)

// Complete puts the level of the names before it before a name that has none:
// after 市生态环境局, 水务局 is 市水务局; after 市委组织部, 宣传部 is 市委宣传部. It is
// empty where that would be a guess: for companies, for bodies of their own
// place, for what only a state has.
func (x *Names) Complete(level, name string) string {
	switch {
	case level == "" || x.ShapeOf(name) != BareName || !governs(name) || OwnPlace(name) || ofTheState.MatchString(name), office.MatchString(name):
		return ""
	case strings.HasSuffix(level, "委"):
		if partyTail.MatchString(name) {
			return level + name
		}
		level = strings.TrimSuffix(level, "委")
	}
	if strings.HasSuffix(name, "部") {
		return "" // a government of a city has no 部
	}
	return level + name
}

// provinces are the names that bodies of a province or a city of its rank start
// with.
var provinces = regex.MustCompile(`^(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|华北|东北|华东|华南|华中|西南|西北)`)

// ofTheState are words of bodies that answer to the state or to a company, not
// to the government of a place.
var ofTheState = regex.MustCompile(`国家|长江|黄河|淮河|珠江|海河|松辽|太湖|铁路|民航|森林公安|供电|电力|电网|海事|边检|烟草|[0-9A-Za-z]`)

// OwnPlace reports whether a name starts with the name of a province or a city
// of its rank.
func OwnPlace(name string) bool { return provinces.MatchString(name) }

// WholeGroup reports whether a name stands for several bodies and has the end of
// such a name: 各区 and 各县（市、区）, not 各级文化.
func (x *Names) WholeGroup(name string) bool {
	if body, _, ok := plate(name); ok {
		name = body
	}
	return x.Collective(name) && groupEnd.MatchString(name) && x.ShapeOf(name) != NoName
}

// governs reports whether a body is a part of a government, which shares the
// level of those before it; a company or a bank does not.
func governs(name string) bool {
	_, e, _ := cutEnding(name)
	if strings.HasSuffix(name, "证监局") || strings.HasSuffix(name, "铁路局") {
		return false
	}
	switch e {
	case "总工会", "妇联", "残联", "侨联", "文联", "科协", "工商联", "红十字会", "供销社", "贸促会", "社科联", "法院", "检察院", "党校", "红会", "工委", "纪委",
		"局", "监管局", "厅", "委", "委员会", "办", "办公室", "部", "中心", "总队", "指挥部", "研究室", "督查室":
		return true
	}
	return false
}

// notNames are words that no name has: who says them speaks of roles or refers
// to something else.
var notNames = regex.MustCompile(`[：:《》“”"。；;]|^[0-9A-Za-z]+$|牵头|配合|参与|(?:^|[^政])协办|负责|主责|按.*职责|分工|详见|附件|见.*表`)

// CanBeName reports whether a text that no registry knows may be the name of a
// body, if an unusual one.
func CanBeName(name string) bool {
	n := utf8.RuneCountInString(name)
	return n >= 2 && n <= 40 && !notNames.MatchString(name)
}

// RoleWords finds words in a cell that give roles to the names beside them, as
// 甲局牵头，乙局配合 or 牵头单位：甲局. It returns the first, or an empty string.
func RoleWords(cell string) string { return roleWords.FindString(CutDuty(cell)) }

var byDuty = regex.MustCompile(`[，,、]?[（(]?(?:按照?|依据?|根据)(?:各自)?(?:工作)?职责(?:和)?(?:分工|权限)*(?:分别)?(?:负责|落实|推进|组织实施|抓好落实)?[)）]?[。]?$`)

var roleWords = regex.MustCompile(`(牵头|主责|责任|配合|协办|参与|协同|主办)(单位|部门)?[：:]|(牵头|配合|参与|(?:^|[^政])协办|主办|协同|负责|落实)([，,；;。、 ]|$)|[（(【\[](牵头|主责|责任|配合|协办|参与|协同|主办)(责任)?(单位|部门|方)?[)）】\]]|(为|是)(牵头|主责|配合|协办|参与|协同|主办)(责任)?(单位|部门)`)

var openEnd = regex.MustCompile(`等(?:[0-9一二三四五六七八九十]+[个家])?(?:各|有关|相关|其他|[省市区县州](?:直属|[直级属])?|责任|行业|主管|职能|业务|监管|成员|配合|参与|涉及)*(?:部门和单位|单位和部门|部门|单位|委办局|机构|企业|区|街道|乡镇|地区)?(?:[（(](?:部门|单位)[)）])?$`)

// OpenWords are the words of a cell that leave its list open, empty if none do.
func OpenWords(cell string) string {
	for _, f := range strings.FieldsFunc(cell, func(c rune) bool { return strings.ContainsRune(" \n\t\u3000、，,；;。", c) }) {
		if _, words := CutOpen(f); words != "" {
			return words
		}
	}
	return ""
}

// kindWords are what the names of each kind look like; the first that fits counts.
var kindWords = []struct {
	kind Kind
	re   *regex.Regexp
}{
	{Company, regex.MustCompile(`公司$|集团$|银行$|[分支]行$|农商行$|农发行$|国开行$|^[省市区县]?[工农中建交]行$|信用社$|农信社$|供电局$|供电所$|电网$`)},
	{Central, regex.MustCompile(`^(?:国家|中国|中央)|证监局$|税务局$|海关$|邮政管理局$|通信管理局$|气象局$|海事局$|烟草专卖局$|调查队$`)},
	{Zone, regex.MustCompile(`管委会$|[区园港城]管理委员会$`)},
	{District, regex.MustCompile(`^\p{Han}{1,6}[区县市旗](?:人民)?政府$|(?:街道|乡|镇)(?:办事处|人民政府|政府)$|^\p{Han}{1,6}(?:[^开发高新经示范自贸试验保税合作度假风景商务园社]区|[县市旗镇乡]|街道)$`)},
	{Party, regex.MustCompile(`^\p{Han}{0,4}[省市区县州]委(?:$|\p{Han}*(?:部|办|办公室|委|委员会)$)|^团[省市区县州]委$|总工会$|妇联$|残联$`)},
}

// kindOf guesses the kind of a body that no registry has from its name.
func kindOf(name string) Kind {
	for _, k := range kindWords {
		if k.re.MatchString(name) {
			return k.kind
		}
	}
	return Department
}

// PlaceOf is the place that a plan's title starts with, and its name without 市.
func PlaceOf(title string) (place, short string) {
	if m := titlePlace.FindStringSubmatch(title); m != nil && !strings.HasPrefix(title[len(m[0]):], "域") {
		return m[1] + m[2], m[1]
	}
	return "", ""
}

var titlePlace = regex.MustCompile(`^《?(?:关于印发)?《?([^全本我各\P{Han}]\p{Han}{1,3}?)([省市区县州盟旗])`)
