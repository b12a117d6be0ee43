package unit

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// Near finds the body that a name which the registry does not know may be: one
// with a name that differs by a character, or by two in long ones, or that the
// name is an unusual abbreviation of. ok is false if there is none, or several
// that are as near.
func (r *Registry) Near(name string) (*Body, bool) {
	var best *Body
	least, several := 3, false
	for i := range r.Bodies {
		b := &r.Bodies[i]
		for _, n := range b.names() {
			for _, k := range b.keys(n, r.Place) {
				d := nearness(Fold(name), k)
				switch {
				case d < least:
					best, least, several = b, d, false
				case d == least && b != best && d < 3:
					several = true
				}
			}
		}
	}
	return best, best != nil && !several
}

// nearness is how far a name is from a known one: the characters that differ, 2
// for an abbreviation, 3 if they are not alike.
func nearness(name, known string) int {
	a, b := utf8.RuneCountInString(name), utf8.RuneCountInString(known)
	if a < 4 || b < 4 {
		return 3
	}
	if a-b <= 2 && b-a <= 2 {
		if d := plan.Apart(name, known); d == 1 && !TellsApart(name, known) || d == 2 && min(a, b) >= 7 {
			return d
		}
	}
	if Abbreviates(name, known) {
		return 2
	}
	return 3
}

// Abbreviates reports whether a name has the characters of another in order,
// with its start and its end: 市园林局, 市园林绿化局.
func Abbreviates(name, whole string) bool {
	short, long := []rune(name), []rune(whole)
	n, m := len(short), len(long)
	if n < 4 || n >= m || 2*n < m || short[0] != long[0] || short[1] != long[1] || short[n-1] != long[m-1] || strings.HasPrefix(whole, name) {
		return false
	}
	i := 0
	for _, c := range long {
		if i < n && short[i] == c {
			i++
		} else if strings.ContainsRune(ordinals, c) {
			return false // 市人民医院 is not 市人民第二医院
		}
	}
	return i == n
}

// Misspelt reports whether a name may be another one with a slip in it, as
// typing and reading make them: a character lost, doubled or in the place of its
// neighbour, or one for another. One for another is a slip where the two look or
// sound alike; else only in what a department is about, which is one of few, and
// if met says what no department is about. words are two characters long and
// known to belong together, besides those of departments; in a long name one
// character is a slip all the same.
func Misspelt(name, known string, words map[string]bool) bool {
	if plan.Apart(name, known) != 1 || TellsApart(name, known) {
		return false
	}
	n, k := []rune(name), []rune(known)
	start, end := plan.Common(n, k)
	if len(n) != len(k) || start+end+1 < len(n) {
		return !KnownSubject(name)
	}
	if alikeRunes(n[start], k[start]) {
		return true
	}
	level, subject := cutLevel(name)
	from, to := utf8.RuneCountInString(level), len(n)-1
	bureau := departmental.MatchString(subject)
	if !bureau && !standing.MatchString(subject) || start < from || start >= to {
		return false
	}
	if bureau && to-from >= 4 {
		return !KnownSubject(name)
	}
	for i := max(start-1, from); i <= start && i+1 < to; i++ {
		if w := string(n[i : i+2]); words[w] || subjectWords()[w] {
			return false
		}
	}
	return true
}

// departmental is how the name of a department goes on after its level.
var departmental = regex.MustCompile(`^[^局厅委]{2,10}[局厅委办]$`)

// standing are long names of bodies that departments form together.
var standing = regex.MustCompile(`^.{6,}(?:成员单位|指挥部|领导小组|领导小组办公室|指挥部办公室|专班)$`)

// TellsApart reports whether two names differ in a character that tells places
// or ordinals apart: 城东区, 城西区; 市第一医院, 市第二医院; 市水务局, 县水务局.
func TellsApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	start, end := plan.Common(x, y)
	x, y = x[start:len(x)-end], y[start:len(y)-end]
	switch {
	case len(x) == 1 && len(y) == 1:
		return slices.ContainsFunc(telling, func(kind string) bool { return strings.ContainsRune(kind, x[0]) && strings.ContainsRune(kind, y[0]) })
	case len(x)+len(y) == 1:
		return strings.ContainsAny(string(x)+string(y), ordinals)
	}
	return false
}

// telling are characters that tell one thing from another of its kind; ordinals
// do so where one of two names has none.
const ordinals = "0123456789一二三四五六七八九十百千甲乙丙丁第"

var telling = []string{ordinals, "东西南北中", "上中下", "大小", "新老旧", "前后", "左右", "内外", "高低", "省市区县州盟旗镇乡村", "山水江河湖海"}

// alikeRunes reports whether two characters are easily taken for one another.
func alikeRunes(a, b rune) bool {
	return slices.ContainsFunc(looks, func(group string) bool { return strings.ContainsRune(group, a) && strings.ContainsRune(group, b) })
}

// looks are characters that look or sound alike.
var looks = strings.Fields(`己已巳 未末 千干于 曰日目田 土士 大太犬天 人入八 木本术 午牛 戍戌戊 环坏 境竟镜 建健键 设没 治冶 管菅 理埋 监蓝览 部陪 局居
	政攻改 财材村 委季 安按 全金 合台 王玉主 市巾 水永 林材 农衣 广厂 住往 房户 城域成 交文 运远 输愉 公分 司可 电申由甲 力刀 科料 技枝
	教数 育肓 生主 康庚 民氏 应庆 急息 防访坊仿 援缓 审宙 计汁 务物 文丈 体休 保堡 象像 税悦 国囯 园圆 区匹囗 县具 街衔 镇填 经轻径 开升 革草
	场扬 服报 备各 动功 消肖 绿缘 展屐 社杜 会合 责贵 供共 热势 燃然 检捡 院阮 队认 处外 馆官 校较 赁货 彔录 仝全`)

// KnownSubject reports whether the name of a body, but for the place or the level
// that it starts with, is one that is met elsewhere: 市体育局.
func KnownSubject(name string) bool {
	_, rest := cutLevel(name)
	return rest != "" && knownSubjects()[rest]
}

// knownSubjects are the names of the capital's bodies without their level.
var knownSubjects = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for _, b := range loadBeijing().Bodies {
		for _, n := range b.names() {
			_, rest := cutLevel(n)
			out[rest] = true
		}
	}
	return out
})

// usualSubjects are the names of departments without their level: those of the
// capital, and others that cities usually have.
var usualSubjects = sync.OnceValue(func() map[string]bool {
	out := maps.Clone(knownSubjects())
	for _, n := range strings.Fields(`工业和信息化局 自然资源和规划局 自然资源局 住房和城乡建设局 行政审批局 行政审批服务局 教育体育局 文化广电和旅游局 文化广电旅游局
		文化和旅游局 卫生健康局 市场监督管理局 乡村振兴局 综合行政执法局 城市管理综合行政执法局 城市管理行政执法局 公共资源交易中心 数据资源管理局 大数据管理局 招商投资促进局 社会工作部
		交通运输局 交通管理局 农业农村局 应急管理局 生态环境局 城市管理局 城乡建设局 城市建设局 城市更新局 城乡规划局 城市规划局 住房保障局 住房建设局 住房城乡建设局 住房保障和房产管理局
		自然资源和城乡建设局 人力资源和社会保障局 人力资源社会保障局 医疗保障局 退役军人事务局 退役军人局 市场监管局 地方金融监管局 地方金融管理局 机关事务管理局 知识产权局 粮食和物资储备局
		海洋发展局 海洋与渔业局 海洋和渔业局 水务管理局 园林绿化局 园林和林业局 林业和园林局 林业和草原局 经济和信息化局 科学技术局 科技创新局 政务服务管理局 政务服务和数据管理局
		政务服务和大数据管理局 数据管理局 民族宗教局 民族宗教事务局 国有资产监督管理局 公路管理局 公园管理局 港口管理局 航道管理局 房产管理局 房屋管理局 土地管理局 城管执法局 投资促进局
		邮政管理局 通信管理局 城市管理和综合执法局 无线电管理局 药品监督管理局 烟草专卖局 公共资源管理局 信访工作局 粮食储备局 文化广电新闻出版局 文化体育局 文化旅游局 文化旅游体育局`) {
		out[n] = true
	}
	return out
})

// UsualName is the name that one may be a slip of: its subject differs by a
// character from that of a department that most cities have, or lacks one. A branch goes by the body that it is of. ok is false if there is none,
// or several.
func UsualName(name string) (usual string, ok bool) {
	if i := strings.Index(name, "局"); i >= 0 && strings.HasSuffix(name, "分局") && i+len("局") < len(name)-len("分局") {
		head, tail := name[:i+len("局")], name[i+len("局"):]
		usual, ok = UsualName(head)
		return usual + tail, ok
	}
	level, rest := cutLevel(name)
	r := []rune(rest)
	last := len(r) - 1
	const least = 3 // characters of a subject, of which shorter ones are alike by chance
	if level == "" || last < least || !strings.ContainsRune(bureaus, r[last]) || usualSubjects()[rest] {
		return "", false
	}
	subject := string(r[:last])
	for known := range usualSubjects() {
		k := []rune(known)
		end := len(k) - 1
		if end < last || end > last+1 || end <= least || !strings.ContainsRune(bureaus, k[end]) {
			continue
		}
		other := string(k[:end])
		switch {
		case len(other) != len(subject) && strings.ReplaceAll(other, "和", "") == strings.ReplaceAll(subject, "和", ""):
			return "", false // which leave it out
		case other == subject:
			return "", false // another ending
		case plan.Apart(subject, other) != 1:
		case transposed(subject, other):
			return level + other + string(r[last]), true // likelier than one character for another
		case usual != "" && usual != other:
			return "", false
		default:
			usual = other
		}
	}
	return level + usual + string(r[last]), usual != ""
}

// transposed reports whether two texts have the same characters in another order.
func transposed(a, b string) bool {
	x, y := []rune(a), []rune(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// bureaus are the endings of departments.
const bureaus = "局委办厅"

// subjectWords are two characters each that stand side by side in what
// departments are about.
var subjectWords = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	add := func(subject string) {
		r := []rune(subject)
		for i := range len(r) - 1 {
			out[string(r[i:i+2])] = true
		}
	}
	for s := range usualSubjects() {
		r := []rune(s)
		add(string(r[:max(len(r)-1, 0)]))
	}
	for _, s := range strings.Fields(otherSubjects) {
		add(s)
	}
	return out
})

// otherSubjects are what departments of other places are about.
const otherSubjects = `水利 林业 林草 草原 粮食 粮储 物资储备 能源 海洋 渔业 畜牧 兽医 农机 农经 交通运输 港航 航道 铁路 民航 住建 住房 建设 房管 房产 房屋 规划 国土 自然资源
	城管 城建 城乡 园林 市政公用 环卫 市容 环保 地震 测绘 人防 国动 信访 档案 史志 地方志 民宗 侨务 港澳 台湾 外事 外侨 保密 机要 编制 督查 政研 法制 国安 国家安全 交警
	消防 安监 工信 经信 科工 工业 信息化 招商 投促 投资促进 金融 审批 行政 政务 大数据 营商 文广 广电 新闻出版 文化 旅游 文体 教体 科教 科技 创新 知识产权 卫健 卫计 卫生
	疾控 药监 老龄 人社 社保 医保 就业 人才 统计 物价 盐务 烟草 通信 电力 河长 移民 扶贫 乡村振兴 农业 农村 农牧 农林 监管 质监 工商 食药 食品药品 综合执法
	机关事务 接待 口岸 海事 标准 计量 矿产 煤炭 石油 化工 航空 国防 动员 双拥 水产 水文 三农 蔬菜 果业 茶业 中医药 养老 康养 开发 园区 公积金 支援合作 对口 经合 经贸 外经`

// cutLevel divides a name after its level or place: 市, 新河市.
func cutLevel(name string) (level, rest string) {
	if l := LevelOf(name); l != "" {
		return l, strings.TrimPrefix(name, l)
	}
	if p, _ := PlaceOf(name); p != "" {
		return p, strings.TrimPrefix(name, p)
	}
	return "", name
}

// Likelier reports whether of two names that differ by one character the second is
// likelier to be right: what stands around the character are words in it, and none
// in the first. words are known ones besides those of departments.
func Likelier(name, other string, words map[string]bool) bool {
	n, o := []rune(name), []rune(other)
	start, end := plan.Common(n, o)
	known := func(r []rune) (all, some bool) {
		all = true
		level, _ := cutLevel(string(r))
		from, to := utf8.RuneCountInString(level), len(r)-1
		for i := max(start-1, from); i < len(r)-end && i+1 < to; i++ {
			w := string(r[i : i+2])
			is := words[w] || subjectWords()[w]
			all, some = all && is, some || is
		}
		return all && some, some
	}
	_, first := known(n)
	second, _ := known(o)
	return !first && second
}

// Unheard reports whether the name of a department of a level has a subject of two
// characters of which one is in no subject of two that is met: 省林侯局.
func Unheard(name string) bool {
	level, rest := cutLevel(name)
	r := []rune(rest)
	if !strings.Contains("省市县区旗州", level) || level == "" || len(r) != 3 || !strings.ContainsRune("局厅", r[2]) || !unicode.Is(unicode.Han, r[0]) || !unicode.Is(unicode.Han, r[1]) {
		return false
	}
	return !strings.ContainsRune(shortSubjects, r[0]) || !strings.ContainsRune(shortSubjects, r[1])
}

// shortSubjects are what departments with short names are about.
const shortSubjects = `商务教育林业公安财政民政司法审计统计水利水务交通体育文化文物旅游广电卫健卫生卫计医保国资国土规划资源住建住房城建城管房管房产园林林草绿化农业农村农经农机农牧农水畜牧兽医水产渔业渔政
	海事海洋港口港航航道公路铁路轨道民航邮政烟草盐务粮食粮储物资能源电力煤炭矿产科技科学科工科信工信工商经信经贸经科经发质监市监食药药监安监应急消防人防地震气象税务国税地税海关金融证监银保监察纪检
	编办机编发改发展改革物价价格招商投促促进外贸外事外汇供销民宗民族宗教侨务台务残联数据大数政数政务行政审批信息网信网络通信无线保密机要密码监狱戒毒国安交警退役军人社保人社人事劳动就业老干扶贫乡振振兴移民水文防汛
	环保环境生态自然市政市容环卫公用执法综合综治国库预算教体教科教工文体文教文广文旅广播出版版权新闻专利知产知识标准计量档案方志史志党史事务机关接待公积后勤信访口岸物流贸促爱卫直属直工社会组织合作协作园区开发建设建管
	重点项目工程土地不动登记征收拆迁更新节能低碳食品药品疾控血防计生妇儿老龄慈善福利殡葬双拥森林公园湿地草原沙漠治沙国防动员战备气化石油石化化工冶金机械电子轻工纺织建材盐业茶业蚕桑果业蔬菜花卉烟叶中医`
