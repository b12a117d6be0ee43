package table

import (
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// outcome adds what is to be ready by a date: 7月底前制定方案. Words that may change
// which time is meant are not understood.
func (t *period) outcome(r reading, rel relation, rest string) (reading, bool) {
	if rest == "" || reEach.MatchString(rest) {
		return r, true
	}
	if alters(rest) || utf8.RuneCountInString(rest) < 2 || !doing.MatchString(rest) && !(rel == before && outputs.MatchString(rest)) || timeEnd.MatchString(rest) {
		return reading{}, false
	}
	r.output = true
	r.starts = rel == before && reStarts.MatchString(rest)
	if rel == bare && r.kind == plan.During && reDone.MatchString(rest) {
		r = by(t.to) // 上半年完成
		r.approx, r.output = t.approx, true
	}
	return r, true
}

var (
	reEach   = phrase(`各?(?:完成|开展|组织|举办)?(?:不少于|至少)?[0-9一二两三四五六]+[次轮](?:以上)?`)
	reDone   = regex.MustCompile(`^(?:全面|全部|基本)?(?:完成|完工|建成|办结|落实到位|整改到位|见效|见成效|竣工)`)
	reStarts = regex.MustCompile(`^(?:全面|正式)?(?:启动|开始|开工)`)
)

// outputs are what may be ready by a date, without a word for its making: 6月底前初稿.
// timeEnd is how another time ends.
var (
	outputs = regex.MustCompile(`方案|计划|报告|台账|清单|初稿|终稿|名单|意见|办法|细则|标准|规范|规程|指南|目录|制度|机制|体系|平台|系统|项目|工程|主体|全部|基本|阶段|批|[0-9]+(?:\.[0-9]+)?[%个项家台座处亩吨万]|一半|过半|首`)
	timeEnd = regex.MustCompile(`(?:[前后时期]|之日|期间)$`)
)

// alters reports whether words that stand beside a date may change the time that
// it means. The year of what is made does not.
func alters(s string) bool {
	s = reOfYear.ReplaceAllString(s, "${1}年$2")
	for i, part := range strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune("、,;。", c) }) {
		if i > 0 && dates(part) {
			return true
		}
	}
	return !reSystem.MatchString(s) && altering.MatchString(s)
}

// dates reports whether words after a mark may have a time of their own: they say
// 前 or 后 of something, 雨季前完成.
func dates(s string) bool {
	return altering.MatchString(s) || turning.MatchString(ordinary.ReplaceAllString(s, ""))
}

var (
	reOfYear = regex.MustCompile(`([^,、;。/和及与])[0-9]{4}(?:年?[-、和][0-9]{4})*年度?([^0-9起前])`)
	reSystem = phrase(`(?:建立|形成|健全|完善|构建)\p{Han}*(?:机制|制度|体系|台账)`)
	altering = regex.MustCompile(`^[后前起内至到份步期续、,/;和与-]|^及[^时]|\p{Han}前(?:完成)?$|节[前后]|[0-9一二三四五六七八九十两几]个?半?(?:年|月|日|天|周|旬|季|小时|工作日)|[上下]半|季度|年[初中底末内终]|月[初中底末内]|[上中下]旬|` +
		`每|逐[年月周日]|按[日周旬月季年]|定期|适时|择机|长期|持续|常态|常年|坚持|[以之此过今]后|[以之]前|左右|前后|上下|以来|期间|起$|延长|延期|顺延|推迟|暂|另行|` +
		`[今明次去]年|汛|[采供]暖|秋冬|冬春|开学|不[得早晚迟]|禁止|严禁|或|-|~`)
)

// turning are words that make a time of another, and ordinary are words with them
// that don't.
var (
	turning  = regex.MustCompile(`[前后起]`)
	ordinary = regex.MustCompile(`前期|目前|后续|后期|后勤|售后|善后|起草|发起|一起|起重`)
)

// doing are words for what is done at a time, or by its end.
var doing = regex.MustCompile(`推开|开通|通水|通气|完成|建成|制定|制订|编制|出台|印发|修订|发布|公布|公示|启动|开展|组织|召开|举办|实施|报送|上报|提交|报审|申报|上线|投用|投产|投入|运行|开工|竣工|验收|取得|实现|达到|达标|` +
	`形成|建立|健全|落实|推进|推动|整改|销号|见效|成效|部署|调度|检查|督查|评估|评选|评审|总结|通报|查漏补缺|完善|优化|改造|更新|淘汰|治理|清理|排查|摸排|普查|试点|试行|执行|施行|交付|交工|到位|办结|` +
	`覆盖|宣传|培训|考核|审批|审议|立项|招标|签约|动工|挂牌|揭牌|封顶|通车|贯通|关停|拆除|退出|退役|替代|安装|配备|设立|成立|研究|提出|起草|征求|反馈|汇总|报告|备案|公开|宣贯|巡查|抽查|监测|核查|迎检|收官|扫尾|攻坚|整治|种植|补种|施工|建设|设计|采购|拨付|下达|完工|收尾|搬迁|清运|修复|整合|调试|运营|创建|签订|认定|表彰|演练|巡检|维护|管护|移交|督办|督导|复核`)
