package unit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
)

// A Border is what a space or a line end between two texts may be.
type Border int

const (
	Inside       Border = iota // it breaks one name
	MaybeInside                // more likely so
	MaybeBetween               // more likely it divides two names
	Between                    // it divides two names
)

// BorderOf judges a space or a line end by what is before it and after it. Place
// is the plan's own without 市, empty where it is not known; named reports
// whether a text that has no ending is known to be a name.
func (x *Names) BorderOf(left, right, place string, named func(string) bool) Border {
	if ownGovernment.MatchString(right) && x.ShapeOf(left) == NoName && utf8.RuneCountInString(left) <= 6 && x.LevelOf(left) == "" || strings.HasSuffix(left, "属") && x.Collective(right) {
		return Inside // 锡林浩特 and 市人民政府, 部属 and 各高等学校
	}
	r := x.ShapeOf(right)
	if r == NoName && named(right) {
		r = BareName
	}
	if r == NoName {
		return Inside
	}
	if x.ShapeOf(left) != NoName || branchTail.MatchString(left) || named(left) {
		switch {
		case crosses(left, right):
			if x.LevelOf(right) == "区" && r == FullName {
				return MaybeInside // 园区城管局, or 科技园 and 区城管局
			}
			return Inside
		case zone.MatchString(left) && x.LevelOf(right) == "" && r == BareName:
			return MaybeInside // the 建设局 of a zone, or one that stands beside it
		case strings.HasSuffix(left, "公安局") && policeBranch.MatchString(right):
			return MaybeBetween // 市公安局 and 江北公安分局, which says itself what it is
		case x.isPlace(left) && !x.Collective(left) && r == BareName && x.LevelOf(right) == "":
			return x.ofArea(left, right)
		case powerCompany.MatchString(left) && powerBranch.MatchString(right):
			return MaybeInside // 国网北江省电力有限公司 and 江州供电公司, which is a part of it
		case x.partOf(left, right):
			return Inside
		case x.maybePartOf(left, right):
			return MaybeInside
		}
		return Between
	}
	if r == FullName && slices.Contains(endings, left) && utf8.RuneCountInString(left) > 1 {
		return Between // 政府, which a line end cut from its place
	}
	return x.unended(left, right, place, r)
}

// unended judges the border where what is before it has no ending that is known.
func (x *Names) unended(left, right, place string, r Shape) Border {
	n := utf8.RuneCountInString(left)
	level, own := x.LevelOf(right), x.LevelOf(left) != ""
	ofPlace := func(text string) bool { return place != "" && strings.HasPrefix(text, place) && text != place }
	switch {
	case x.Collective(left):
		if groupEnd.MatchString(left) && r == FullName && (level == "" || level == "省" || level == "市") && !governmentOnly.MatchString(right) {
			return Between
		}
		return Inside
	case n < 2, level == "乡", level == "镇", joint.MatchString(left): // 城 and 乡建设局
		return Inside
	case groupStart.MatchString(right):
		return Between
	case level != "":
		switch {
		case isWord(left, level):
			return Inside // 科技园 and 区管理局
		case own && (rank(level) <= rank(x.LevelOf(left)) || n > 3):
			return Between
		case own && n > 2:
			return MaybeBetween
		case own:
			return MaybeInside
		case ofPlace(left):
			return Between
		case place != "" && strings.HasSuffix(left, place), vertical.MatchString(left):
			return Inside // 国网江州 and 市供电公司
		case place != "" && level == "市":
			return Between
		case n <= 3:
			return Inside // 青山 and 县水利局
		}
		return MaybeBetween
	case ofPlace(right) && (own && n > 3 || ofPlace(left)), r == FullName && stateStart.MatchString(right):
		if n > 2 {
			return Between
		}
		return MaybeInside
	case ofPlace(right) && r == FullName && n > 2 && !vertical.MatchString(left) && !branchEnd.MatchString(right):
		return MaybeBetween
	case own && n > 2 && r == FullName && townStart.MatchString(right) && !area.MatchString(right) && !branchEnd.MatchString(right):
		return MaybeBetween
	case own && n > 3 && weakEnd.MatchString(left) && !weakWord.MatchString(left) && !crosses(left, right):
		return MaybeInside
	}
	return Inside
}

var (
	ownGovernment  = regex.MustCompile(`^[市县区旗州盟](?:人民)?政府(?:办公?室?)?$`)
	governmentOnly = regex.MustCompile(`^\p{Han}(?:人民)?政府$`)
	groupEnd       = regex.MustCompile(`(?:[区县市州旗镇乡村]|街道|部门|单位|政府|企业|学校|高校|医院|成员单位)$`)
	groupStart     = regex.MustCompile(`^(?:各|有关|相关|所有|其他)`)
	joint          = regex.MustCompile(`(?:[和及与、驻对]|创建|争创|申办|迎接|贯彻|落实)$`)
	stateStart     = regex.MustCompile(`^(?:国家|中国|中央(?:[^商公]|$)|国务院|国网|共青团|中共|团[省市区县州]委|海关总署)`)
	// vertical are bodies whose parts are named after places.
	vertical  = regex.MustCompile(`^(?:国家|国网|中国|中共|人民银行|农发行|国开行|共青团|海关|税务|全国)|(?:局|公司|银行)\p{Han}{1,3}$`)
	townStart = regex.MustCompile(`^\p{Han}{2,3}[县市区州旗]`)
	area      = regex.MustCompile(`^\p{Han}{2,3}(?:县域|市场|市政|市容|区域|城市|都市)|^\p{Han}{0,2}(?:开发|技术|高新|经开|示范|功能|园|新|城|社|景|地|湖|港|库|林|山|产业|工业|商务)区`)
	branchEnd = regex.MustCompile(`(?:分局|支局|分行|支行|分公司|支公司|供电公司|供电局|分部|分中心|分队|支队|大队|税务局|监管局|站|所)$`)
	weakEnd   = regex.MustCompile(`[场台园社队厂段团庭会]$`)
	weakWord  = regex.MustCompile(`(?:市场|平台|广场|现场|社会|社团)$`)
)

// Glued divides a name that looks like two with nothing between them:
// 市财政局市水利局.
func (x *Names) Glued(name string) (left, right string, ok bool) {
	const longest = 60 // characters; what has more is no name
	if utf8.RuneCountInString(name) > longest {
		return name, "", false
	}
	for i := range name {
		left, right := name[:i], name[i:]
		if i == 0 || !gluedEnd.MatchString(left) || x.ShapeOf(right) != FullName || cityPart.MatchString(right) {
			continue
		}
		level := strings.TrimSuffix(x.LevelOf(right), "委")
		if x.ShapeOf(left) == FullName && (level != "" && level == strings.TrimSuffix(x.LevelOf(left), "委") || wholeEnd.MatchString(left) && (level != "" || startsWithPlace(right))) ||
			x.ShapeOf(left) != NoName && strings.HasSuffix(left, "管委会") && strings.HasSuffix(right, "管委会") {
			return left, right, true
		}
	}
	return name, "", false
}

var (
	cityPart = regex.MustCompile(`^市(?:[南北中]?区|直)`)
	gluedEnd = regex.MustCompile(`(?:[局厅办院]|[^省市区县州纪]委|公司|集团|中心|管委会|政府|委员会|办公室|办事处|指挥部|[总支大]队)$`)
	// wholeEnd is the end of a name that no other goes on from with a level or a place.
	wholeEnd = regex.MustCompile(`(?:政府|办公室|办事处|指挥部|[总支大]队)$`)
)

// rank orders levels, the highest first.
func rank(level string) int {
	switch strings.TrimSuffix(level, "委") {
	case "省", "自治区":
		return 0
	case "市", "州", "盟", "自治州":
		return 1
	case "区", "县", "旗":
		return 2
	}
	return 3
}

// wordsOfLevels are what makes another word with a level after it: 城市, 园区.
var wordsOfLevels = map[string]*regex.Regexp{
	"区": regex.MustCompile(`(?:开发|高新|经开|示范|保税|度假|风景|试验|实验|功能|合作|商务|产业|工业|旅游|自贸|保护|生态|[园社城景灌地辖库林灾矿牧郊街新老校厂港片军战湖山江河站小])$`),
	"县": regex.MustCompile(`[全各州强百]$`),
	"州": regex.MustCompile(`(?:自治|神)$`),
	"市": regex.MustCompile(`(?:辖|县级|地级|[城都超菜夜门上股全入楼])$`),
	"省": regex.MustCompile(`[外跨全节]$`),
	"旗": regex.MustCompile(`[红国锦彩]$`),
	"盟": regex.MustCompile(`[联同结加]$`),
}

func isWord(left, level string) bool {
	re := wordsOfLevels[strings.TrimSuffix(level, "委")]
	return re != nil && re.MatchString(left)
}

// crossing are words that stand across the border of what may be two names: 科
// and 技局, 委 and 员会. By the last character of the first, what the second starts
// with; but is what begins names of its own.
var crossing = map[rune]struct{ with, but *regex.Regexp }{
	'委': {regex.MustCompile(`^员会|^会`), nil},
	'办': {regex.MustCompile(`^公[室厅]|^事|^学`), regex.MustCompile(`^学(?:生|院|校|工)`)},
	'部': {regex.MustCompile(`^[门队]`), nil},
	'处': {regex.MustCompile(`^[理置罚]`), nil},
	'科': {regex.MustCompile(`^[学技研普创教协委室工]`), regex.MustCompile(`^(?:工[信业会商青人程作]|学校|学生|技[术能工]|教[育体科务]|研究室|协调)`)},
	'司': {regex.MustCompile(`^法`), regex.MustCompile(`^法[规制治院律]`)},
	'队': {regex.MustCompile(`^[伍员]`), nil},
	'园': {regex.MustCompile(`^[林区艺]`), regex.MustCompile(`^林[业草场长]|^区[委政府人]`)},
	'场': {regex.MustCompile(`^[馆所地站]`), nil},
	'社': {regex.MustCompile(`^[会区保科]`), regex.MustCompile(`^(?:会展|社)`)},
	'站': {regex.MustCompile(`^[房点]`), nil},
	'所': {regex.MustCompile(`^[有属]`), nil},
	'院': {regex.MustCompile(`^[校落]`), regex.MustCompile(`^校(?:工会|团委|办|长|党委|友)`)},
	'校': {regex.MustCompile(`^[园外]`), nil},
	'乡': {regex.MustCompile(`^[镇村]`), nil},
	'城': {regex.MustCompile(`^[市乡镇]`), nil},
	'投': {regex.MustCompile(`^资`), nil},
	'网': {regex.MustCompile(`^[络格]`), nil},
	'台': {regex.MustCompile(`^[湾港胞]`), nil},
	'会': {regex.MustCompile(`^[展议]`), nil},
	'协': {regex.MustCompile(`^[会同作]`), nil},
	'联': {regex.MustCompile(`^[合防络动]`), nil},
	'团': {regex.MustCompile(`^[体结]`), nil},
	'局': {regex.MustCompile(`^部`), nil},
}

// firm are words that no other begins in.
var firm = regex.MustCompile(`(?:供销|合作|信用|农信|报|出版|通讯|杂志|联合|联)社$|(?:动物|植物|幼儿|公|陵)园$|厂$`)

func crosses(left, right string) bool {
	last, _ := utf8.DecodeLastRuneInString(left)
	c, ok := crossing[last]
	return ok && !firm.MatchString(left) && c.with.MatchString(right) && (c.but == nil || !c.but.MatchString(right))
}

// partOf reports whether the second of two names is that of a part of the first:
// 市委 and 宣传部, 国家…总局 and 北京监管局, 市公安局 and 交警支队, 市政府 and 国资委.
func (x *Names) partOf(left, right string) bool {
	if i := strings.IndexAny(right, "(（"); i > 0 {
		right = right[:i]
	}
	if x.LevelOf(right) == "" && x.ShapeOf(right) != FullName && !x.isPlace(right) && town.MatchString(left) {
		return ofTown.MatchString(right) && !ownTown.MatchString(right)
	}
	if right == "办公室" || right == "办公厅" {
		return hasOffice.MatchString(left)
	}
	if left == "国家能源局" && strings.HasSuffix(right, "监管局") || left == "国家能源局" && strings.HasSuffix(right, "监管办公室") {
		return true
	}
	if of, ok := strings.CutSuffix(left, "总局"); ok && x.LevelOf(right) == "" && !strings.HasPrefix(right, "国家") {
		of = strings.TrimPrefix(of, "国家")
		return strings.HasSuffix(right, "监管局") || strings.HasSuffix(right, "监管分局") || of != "" && strings.HasSuffix(right, of+"局") // 国家税务总局 and 宁州市税务局
	}
	if carrier.MatchString(left) && x.ShapeOf(right) == BareName && (strings.HasSuffix(right, "集团") || strings.HasSuffix(right, "公司")) {
		return true // 中国石油 and 天然气集团
	}
	if branchOf.MatchString(right) && x.LevelOf(right) == "" {
		// A branch without its bank: 中国人民银行 and 宁州分行.
		if strings.HasSuffix(right, "公司") {
			return (strings.HasSuffix(left, "公司") || strings.HasSuffix(left, "集团")) && !strings.HasSuffix(left, "分公司") || carrier.MatchString(left)
		}
		return bank.MatchString(left)
	}
	if surveyOf.MatchString(right) {
		return strings.HasSuffix(left, "统计局")
	}
	return x.partOfBody(left, right) || partyHead.MatchString(left) && partyBody.MatchString(left+right)
}

var (
	town    = regex.MustCompile(`(?:[镇乡]|街道|社区)$`)
	ownTown = regex.MustCompile(`^\p{Han}{2,4}(?:[镇乡]|街道)`)
	ofTown  = regex.MustCompile(`(?:政府|党委|党工委|人大|办事处|办|办公室|中心|站|所|社区|学校|小学|中学|卫生院|大队|中队)$`)
	// zone is a development zone, branchTail the end of the name of a branch.
	zone         = regex.MustCompile(`(?:园|开发|高新|经开|示范|自贸|试验|合作|保税|度假|风景|商务)区$|(?:产业|科技|工业|物流|创业)园$`)
	branchTail   = regex.MustCompile(`\p{Han}(?:分行|支行|分公司)$`)
	hasOffice    = regex.MustCompile(`(?:[委会组]|政府|行署|指挥部|专班)$`)
	powerCompany = regex.MustCompile(`(?:电力|电网)(?:集团)?(?:有限|有限责任|股份有限)?(?:公司|集团)$`)
	powerBranch  = regex.MustCompile(`^\p{Han}{2,6}供电(?:分公司|公司|局)$`)
	carrier      = regex.MustCompile(`^中国(?:移动|联通|电信|铁塔|石油|石化|海油)$`)
	surveyOf     = regex.MustCompile(`^\p{Han}{2,4}调查队$`)
)

// ofArea judges the border between the name of an area, which may stand for its
// government, and a name without a level.
func (x *Names) ofArea(area, right string) Border {
	_, n := utf8.DecodeLastRuneInString(area)
	switch {
	case x.isPlace(right), ofBank.MatchString(right):
		return Between
	case town.MatchString(area) && !(ofTown.MatchString(right) && !ownTown.MatchString(right)):
		return Between
	case strings.HasPrefix(right, area[:len(area)-n]), ownTown.MatchString(right), policeBranch.MatchString(right):
		return MaybeInside // 江北区 and 江北公安分局
	}
	return Inside // 北京市 and 水务局
}

var (
	policeBranch = regex.MustCompile(`^\p{Han}{0,6}公安\p{Han}{0,6}分局$`)
	ofBank       = regex.MustCompile(`^\p{Han}{0,4}(?:银行|农发行|国开行)\p{Han}{0,8}[分支]行$`)
)

// maybePartOf reports whether the second of two names is rather that of a part of
// the first, though it can stand by itself.
func (x *Names) maybePartOf(left, right string) bool {
	if i := strings.IndexAny(right, "(（"); i > 0 {
		right = right[:i]
	}
	if x.LevelOf(right) != "" {
		return false
	}
	if office.MatchString(right) {
		return ownOffice.MatchString(left) // 市教育局 and 办公室
	}
	if company.MatchString(left) && companyPart.MatchString(right) || congress.MatchString(left) && congressPart.MatchString(right) {
		return true // 省交通投资集团 and 临江管理处, 市人大常委会 and 法工委
	}
	return strings.HasSuffix(left, "局") && (ordinal.MatchString(right) || station.MatchString(right)) ||
		ministry.MatchString(left) && institution.MatchString(right)
}

var (
	ownOffice = regex.MustCompile(`(?:[局厅院部]|中心|公司|集团|总队|支队)$`)
	ordinal   = regex.MustCompile(`^第[一二三四五六七八九十]+\p{Han}+(?:院|队|所|中心|站)$`)
	station   = regex.MustCompile(`^\p{Han}{2,4}(?:中心站|水文站|观测站|监测站)$`)
	company   = regex.MustCompile(`(?:集团|公司)$`)
	// companyPart are parts of companies that are named after places.
	companyPart = regex.MustCompile(`^\p{Han}{2,4}(?:管理处|管理所|养护处|养护所|项目部|营业部|代表处)$`)
	congress    = regex.MustCompile(`(?:人大|人大常委会|人大常务委员会|人民代表大会常务委员会)$`)
	// congressPart are its working committees: 财经工委, 监察司法工作委员会.
	congressPart = regex.MustCompile(`^[法财预农教环城社监内代选民侨外人]\p{Han}{0,6}(?:工委|工作委员会)$`)
	ministry     = regex.MustCompile(`^(?:国家)?(?:教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源社会保障|人力资源和社会保障|自然资源|生态环境|住房城乡建设|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务)部$`)
	institution  = regex.MustCompile(`(?:中心|研究院|研究所|科学院|出版社|学院|馆|总站)$`)
)

// partOfBody reports whether a name without a place is that of a part of the body
// before it.
func (x *Names) partOfBody(left, right string) bool {
	if x.LevelOf(right) != "" {
		return false
	}
	if strings.HasSuffix(right, "分局") && (strings.HasSuffix(left, "分局") || otherBureau(left, right)) {
		return false
	}
	switch {
	case strings.HasSuffix(left, "公安局"):
		return policePart.MatchString(right) && !ownForce.MatchString(right)
	case strings.HasSuffix(left, "总队"), strings.HasSuffix(left, "支队"):
		return teamPart.MatchString(right) && !ownForce.MatchString(right)
	case strings.HasSuffix(left, "局"):
		return bureauPart.MatchString(right)
	case strings.HasSuffix(left, "科学院"):
		return institute.MatchString(right)
	case government.MatchString(left):
		return governmentPart.MatchString(right)
	case partyHead.MatchString(left), commissionOnly.MatchString(left):
		return committeePart.MatchString(right)
	}
	return false
}

// otherBureau reports whether a branch says what it is about, and that is not
// what the bureau before it is about: 区住建局 and 滨江公安分局.
func otherBureau(bureau, branch string) bool {
	about := bureauSubject.FindString(branch)
	return about != "" && !strings.Contains(bureau, about)
}

var (
	bureauSubject  = regex.MustCompile(`生态环境|公安|自然资源|规划|国土|市场监管|税务|水利|水务|农业|林业|住建|城管|应急|卫生|民政|消防|供电|海事|烟草|邮政`)
	institute      = regex.MustCompile(`^\p{Han}{2,10}研究(?:所|院|中心)$`)
	teamPart       = regex.MustCompile(`^\p{Han}{2,4}[支大中]队$`)
	ownForce       = regex.MustCompile(`^(?:武警|海警|消防|森林消防)`) // of a service of its own
	policePart     = regex.MustCompile(`^[^局]{2,6}(?:总队|支队|大队|中队)$|^交通管理局$|^[^局]{2,4}分局$`)
	bureauPart     = regex.MustCompile(`^[^局]{2,4}分局$|^\p{Han}{0,6}(?:执法|监察|稽查|监督)\p{Han}{0,3}(?:总队|支队|大队|中队)$`)
	government     = regex.MustCompile(`^(?:[省市区县州]委)?[省市区县州](?:人民)?政府$|^国务院$`)
	governmentPart = regex.MustCompile(`^(?:国资委|国有资产监督管理委员会|办公厅|办公室|研究室|督查室|参事室|外办|外事办公室|驻\p{Han}{2,6}办事处)$`)
	commissionOnly = regex.MustCompile(`^[省市区县州]?纪委$`)
	committeePart  = regex.MustCompile(`^(?:监委|督查室|研究室|党校|党史研究室|政研室|老干部局)$`)
)

var (
	branchOf = regex.MustCompile(`^\p{Han}{2,4}(?:分行|支行|分公司|总部|营业管理部)$`)
	bank     = regex.MustCompile(`(?:银行|农发行|国开行|工行|农行|中行|建行|交行)$`)
)

var partyHead = regex.MustCompile(`^[省市区县州]委$`)
