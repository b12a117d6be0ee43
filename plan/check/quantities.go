package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// quantitiesRule finds numbers without a unit, and shares over 100 per cent.
var quantitiesRule = Rule{Codes: []plan.Code{plan.NoQuantity, plan.OverHundred}, Run: perText([]plan.Column{plan.MeasureColumn}, func(p *passage, found func(plan.Diag)) {
	text := blankOut(p.Text)
	numbers := make(map[int]bool) // that were told, by place
	say := func(from, at, to int) {
		if !numbers[at] && !knownNumber.MatchString(text[at:to]) && !noUnit.MatchString(text[:at]) {
			numbers[at] = true
			found(p.say(plan.NoQuantity, from, to, plan.Squeeze(text[from:to])))
		}
	}
	for _, m := range bareQuantity.FindAllStringSubmatchIndex(text, -1) {
		if !isYear(text[m[2]:m[3]]) {
			say(m[0], m[2], m[3])
		}
	}
	for _, m := range bareShare.FindAllStringSubmatchIndex(text, -1) {
		say(m[0], m[2], m[3])
	}
	for _, m := range bareNumber.FindAllStringSubmatchIndex(text, -1) {
		if number := text[m[4]:m[5]]; !isYear(number) && !nameOfNumber.MatchString(text[:m[4]]) {
			say(m[2], m[4], m[5])
		}
	}
	for _, m := range countedNoun.FindAllStringSubmatchIndex(text, -1) {
		number, after := text[m[2]:m[3]], text[m[4]:m[5]]
		if isYear(number) || len(number) == 1 && !countOfOne.MatchString(text[m[5]:]) {
			continue
		}
		if c, _ := utf8.DecodeRuneInString(after); !strings.ContainsRune(unitRunes, c) {
			say(m[0], m[2], m[3])
		}
	}
	overHundred(p, text, numbers, found)
})}

func overHundred(p *passage, text string, numbers map[int]bool, found func(plan.Diag)) {
	ms := portion.FindAllStringSubmatchIndex(text, -1)
	for i := len(ms) - 1; i >= 0; i-- {
		m := ms[i]
		if moreThanAll.MatchString(text[:m[1]]) {
			continue
		}
		most := 100.0
		if !wholes.MatchString(text[m[0]:m[1]]) {
			most = 200 // some may be over a hundred
		}
		clause := clauseOf.FindString(text[m[1]:])
		for _, n := range percentage.FindAllStringSubmatchIndex(clause, -1) {
			if v, err := strconv.ParseFloat(clause[n[2]:n[3]], 64); err == nil && v > most && !numbers[m[1]+n[0]] && !growth.MatchString(clause[:n[2]]) {
				numbers[m[1]+n[0]] = true
				found(p.say(plan.OverHundred, m[0], m[1]+n[1], plan.Squeeze(text[m[0]:m[1]+n[1]])))
			}
		}
	}
}

// isYear reports whether a number may be a year.
func isYear(number string) bool {
	v, err := strconv.Atoi(number)
	return err == nil && v >= 1990 && v <= 2100
}

// aims are verbs whose object is counted, before a number.
const aims = `(?:(?:新增|新建|新设|扩建|改建|增设|设立|设置|布设|架设|铺设|敷设|采购|购置|配备|储备|选派|招募|腾退|关停|取缔|抽检|抽查|建成|建设|改造|淘汰|更新|推广|安装|招聘|引进|培育|培养|培训|营造|栽植|种植|补植|整治|治理|修复|拆除|清理|疏浚|打造|创建|发放|组织|举办|开展|投入|筹集|突破)\p{Han}{0,12}|完成|检查|不少于|不低于|不高于|不超过|达到|超过|控制在|下降|降低|减少|减排|提高到|提高|提升到|提升至|降至|压减)\s*(?:到|至|了)?\s*`

// unitRunes are what a word after a number starts with: what counts or measures,
// what makes the number inexact or goes on with it.
const unitRunes = `个项家处座条台辆部件套张份名人位户口村镇乡县市州盟省区街路段片块批次轮期场届天日月年周季时分秒点米里尺寸亩顷吨斤克升度层栋幢间所院校站库厂矿井泵闸坝湖河塘渠沟池湾岛山峰株棵丛盆束头只羽尾匹` +
	`种类级等档款首篇本册卷集页版字词句题道门科目组队班团支营连排杆根柱架艘艇列节趟航枚颗粒盏面幅顶扇副双对串环圈眼孔洞元角万亿千百十兆瓦伏安焦帕赫卡贝比成倍折股手单例起宗桩案码号线网端屏证牌枪桶箱罐瓶袋包盒车船机床席餐任员代` +
	`代刻公平立学吉当蒸剂针泊课工优佳进胎仓格桥摄勒磅票芯核桌算毫微厘纳海英华摄光标小大强余多来几以左上下至到—-~～和或与及、，。；个%％℃°㎡㎥千兆晚周秒刀声笔则阶维重步星国岁人户型层栏级流系乘加减除折角具卷封通令把支声拨所瓣滴堆摊轴匝辈餐顿遍回番帧路开闰寸间后前内外中底末初旬者地方窗屋亭区楼城园岗房庄组院舱槽孔盘缸炉窑灶锅塔柜棚田丘坡宅棒骨员将士兵校级股债载年`

var (
	// bareQuantity is an aim with a number and nothing after it.
	bareQuantity = regex.MustCompile(aims + `([0-9]+(?:\.[0-9]+)?[万亿]?)\s*(?:左右|以上|以下|以内)?\s*[，。；、,;]`)
	// bareShare is a rate without its sign, or a count of what has no unit beside it.
	bareShare = regex.MustCompile(`(?:(?:率|比例|比重|占比)(?:稳定|保持|维持|控制|达到?|提高|提升|不低于|不少于|超过)*[在到至]?|(?:稳定|保持|维持)在|(?:充电桩|换电站|停车位|车位|管线|管网|管道|泵站|站点|驿站|电梯|路灯|公厕|资金))\s*([0-9]+(?:\.[0-9]+)?)\s*(?:左右|以上|以下|以内)?\s*[，。；、,;]`)
	// bareNumber is any number that ends a clause.
	bareNumber = regex.MustCompile(`(\p{Han}{2}\s*([0-9]+(?:\.[0-9]+)?[万亿]?))\s*[，。；,;]`)
	// nameOfNumber is what stands before a number that names something and counts nothing.
	nameOfNumber = regex.MustCompile(`(?:[国省县乡]道|高速|热线|电话|拨打|平台|附[件表]|[图表型版]|编[号码]|代码|文号|标准|航[班线]|车次|线路|公交|等级|[方预]案|指标|措施|任务|项目|步骤|阶段|标段|地块|片区|工区|案例|样本|泊位|机组|序号|截至|自|至|从|到|第|于|[年月日时分号级类])\s*$`)
	// countedNoun is an aim with a number and the word after it.
	countedNoun = regex.MustCompile(aims + `([0-9]+(?:\.[0-9]+)?[万亿]?)\s*(\p{Han})`)
	// countOfOne is what follows a word of one character.
	countOfOne = regex.MustCompile(`^\s*[，。；、,;]`)
	// knownNumber is a number that is a name: 12345热线, 985高校, 2.0.
	knownNumber = regex.MustCompile(`^(?:110|119|120|122|12[0-9]{3}|9[56][0-9]{3,4}|985|211|[0-9]\.0)$`)
	// noUnit is what is measured without one.
	noUnit = regex.MustCompile(`(?:指数|系数|比值|倍数|密度|pH值?|PH值?|酸碱度)[^，。；、,;]*$`)
	// wholes are what can't be more than all of it, portion also other rates; moreThanAll are rates that can.
	wholes      = regex.MustCompile(`占比|比例|比重|满意度|优良天数比率|(?:达标|合格|优良|普及|收集|处理|处置|治理|收运|回收|覆盖|知晓|满意|签约|入学|就业|绿化|净化|及时|办结|整改|正常|安装|联网|公开|抽检|检测|使用|保有|参保|参与|完好|巩固|利用|还田|去除|清运|资源化|开工|竣工|入库|结案|查处|响应|准确|接种|服务|同意|支持|签订|入住|建档|管护|监测|保障)率`)
	portion     = regex.MustCompile(wholes.String() + `|\p{Han}{2}率`)
	moreThanAll = regex.MustCompile(`(?:拨备覆盖|产能利用|床位使用|病床使用|设备使用|杠杆|资本充足|容积|周转|产销|自给|增长|负债|回报|收益|贡献|盈利|利润|复合|年均)率$|(?:性价|配)比例$`)
	clauseOf    = regex.MustCompile(`^[^。；;]*`)
	percentage  = regex.MustCompile(`([0-9]+(?:\.[0-9]+)?)\s*[%％]`)
	growth      = regex.MustCompile(`增长|增幅|增加|同比|环比|提高了|增速|产销|周转|自给|完成率|率[^，]*率`)
)
