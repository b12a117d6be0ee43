package unit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
)

// endings of names.
var endings = byLength(strings.Fields(`
	管理委员会 委员会 管委会 党工委 工委 党委 团委 纪委 纪委机关 纪委监委 纪委监委机关 人大机关 人大常委会机关 政协机关 人民政府 政府 办公厅 办公室 办事处 领导小组 工作小组 工作专班 专班 小组 指挥部
	集团有限公司 有限责任公司 股份有限公司 有限公司 分公司 公司 集团 控股 企业 合作社联合社 合作社
	监管局 分局 总局 局 厅 司 科 股 署 庭 总队 支队 大队 中队 中心 总站 分院 分校 分会 总会
	学会 协会 商会 总商会 促进会 联合会 联谊会 研究会 理事会 慈善会 公会 协进会 基金会 志愿服务队
	村委会 居委会 常委会 组委会 执委会 业委会 仲裁委 仲裁委员会 政协 国家安全局 供销合作总社 总社 成员单位 部门 单位 街道 乡镇 镇街 园区 社区
	开发区 高新区 经开区 新区 示范区 自贸区 试验区 合作区 保税区 度假区 风景区 商务区
	农商行 农发行 国开行 人行 工行 农行 中行 建行 交行 农商银行 商业银行 银行 分行 支行 总行 信用社 农信社
	城投 交投 建投 水投 文投 旅投 文旅投 农投 产投 国投 金投 工投 能投 城建投
	一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 附中 职中
	研究院 科学院 规划院 设计院 医院 学院 卫生院 院 学校 大学 中学 小学 幼儿园 党校 技校 职校 干校
	研究室 督查室 实验室 监察室 综合室 信息室 督导室
	工程队 歌舞团 文工团 艺术团 少年宫 书店 监狱 军分区 警备区 体校 律协 创投 团中央
	消防队 执法队 调查队 救援队 巡查队 地质队 勘查队 剧团 兵团
	公路段 车务段 工务段 机务段 电务段 供电段 客运段 车辆段 航道段
	日报社 报社 出版社 通讯社 杂志社 供销社 联社 联合社 气象台 电视台 广播电视台 地震台
	林场 农场 牧场 渔场 机场 体育场 良种场 填埋场 停车场 批发市场 农贸市场 热电厂 电厂 水厂 处理厂 焚烧厂 厂
	动物园 植物园 公园 产业园 科技园 工业园 物流园 陵园 创业园 植保站 客运站 火车站
	图书馆 博物馆 档案馆 文化馆 体育馆 馆
	总工会 工会 工商联 妇联 残联 侨联 台联 文联 社科联 企联 科协 记协 作协 消协 计生协 红十字会 红会 贸促会
	海关 委 办 部 处 站 所
`))

// branches are endings that need the body they belong to before them.
var branches = strings.Fields(`分行 支行 分局 分公司 办公厅 办公室 委员会 部门 单位 中心 公司 集团 院 部 处 站 所
	司 科 股 署 庭 厂 社区 新区 园区 开发区 示范区 试验区 合作区 分院 分校 分会 公园`)

// endingsBy are the endings by their last character.
var endingsBy = byLast(endings)

func byLast(words []string) map[rune][]string {
	out := make(map[rune][]string)
	for _, w := range words {
		last, _ := utf8.DecodeLastRuneInString(w)
		out[last] = append(out[last], w)
	}
	return out
}

// byLength sorts words so that one that ends with another comes before it.
func byLength(words []string) []string {
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return words
}

var (
	// alone are names of one word. With a level before them they are full names.
	alone = regex.MustCompile(`^(?:海关|海关总署|审计署|证监会|工会|妇联|残联|侨联|台联|文联|科协|记协|作协|消协|工商联|总工会|红十字会|红会|供销社|信用社|农信社|联社|农商行|农发行|国开行|人行|工行|农行|中行|建行|交行|` +
		`档案馆|图书馆|博物馆|文化馆|卫生院|各村居?|法院|检察院|督查室|研究室|办公室|办公厅|贸促会|社科联|总商会|商会|慈善会|党校|报社|日报社|电视台|气象台|广播电视台|科学院|规划院|设计院|` +
		`城投|交投|建投|水投|文投|旅投|文旅投|农投|产投|国投|金投|工投|能投|纪委(?:机关)?|纪委监委(?:机关)?|人大(?:常委会)?机关|政协机关|团委|武装部|人武部|林场|农场|机场|火车站|客运站|植保站|自来水厂|水厂|公路段|动物园|植物园|体校|律协|创投|军分区|少年宫|新华书店|歌舞团|共青团中央|` +
		`中国(?:移动|联通|电信|铁塔|石油|石化|海油)|国家电网|南方电网|国家管网)$`)
	// office are those that any body has.
	office = regex.MustCompile(`^办公[室厅]$`)
	// oneWord are endings that make a name with nothing but a level before them.
	oneWord = regex.MustCompile(`^(?:[一二三四五六七八九十附职]中|(?:人民)?政府|医院|图书馆|博物馆|档案馆|文化馆|体育馆|青少年宫|书店|监狱|艺术团|体育场|广播台|电厂|科技园|产业园|工业园|物流园|热电厂|联合会|总会|仲裁委|仲裁委员会|政协|国家安全局|供销合作总社|总社|书画院|规划院|设计院|路灯所|疾控中心)$`)
	// noStart is the end of another name.
	noStart = regex.MustCompile(`^(?:尔|(?:股?份|责?任|集团)?有限(?:责任)?公司|限公司|人民政府|管理委员会|社?联合社|集团(?:(?:股份|有限|控股|总?公司).*)?$|集团(?:股份|有限|控股)|场[监管]|局|厅|室|队|心(?:[^理]|$)|员会|公室|会(?:[^计展议东同昌泽理宁]|$)` +
		`|(?:综合|公共)?(?:监督|经营|运营|投资)?(?:管理|服务|监管|运营|经营|保障|事务)(?:服务)?(?:中心|局|处|站|所|科|部|办|办公室|(?:有限)?公司|集团(?:有限公司)?|委员会)$)`)
	// noEnding are words that end like a name and are none.
	noEnding = regex.MustCompile(`(?:[东西南北中内外全]部|[上下打]司|[学本专眼内外儿妇农林社教]科|(?:国有|国资|国家|政府|绝对|相对|参股|合资)控股|^控股|国企|(?:^|[^安保])全局|布局|格局|结局|首席)$`)
)

// cutEnding divides a name from the ending that says what it is.
func cutEnding(name string) (stem, ending string, ok bool) {
	if noEnding.MatchString(name) {
		return name, "", false
	}
	last, _ := utf8.DecodeLastRuneInString(name)
	for _, e := range endingsBy[last] {
		if stem, ok := strings.CutSuffix(name, e); ok {
			return stem, e, stem != ""
		}
	}
	return name, "", false
}

// isBranch reports whether an ending needs more before it than there is.
func isBranch(stem, ending string) bool {
	return slices.Contains(branches, ending) && utf8.RuneCountInString(stem) < 2
}
