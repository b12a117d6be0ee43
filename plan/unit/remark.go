package unit

import (
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
)

// What stands around a name and is no part of it: a label before it, a person or a
// remark behind it.

// CutRemark takes a label and remarks from a name: 市级：市水务局, 市水务局（张三）,
// 市住建局（总牵头）. The second name of a body, as in 市委宣传部（市文明办）, is
// none. Where nothing is left, the text was a label alone.
func CutRemark(text string) (name string, cut bool) {
	name = text
	if m := label.FindString(name); m != "" {
		name = name[len(m):]
	}
	for {
		rest := name
		if body, inner, ok := lastBracket(name); ok && isRemark(inner) && !Collective(body) {
			rest = body
		} else if at := phone.FindStringIndex(name); at != nil && !endsInDigit(name[:at[0]]) {
			rest = name[:at[0]]
		}
		if rest == name {
			break
		}
		name = rest
	}
	if name == "" && label.FindString(text) == "" {
		return text, false // a bracket or a number alone
	}
	return name, name != text
}

// endsInDigit keeps the end of a longer number from being taken for a telephone's.
func endsInDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// lastBracket divides a text from the bracket at its end.
func lastBracket(text string) (body, inner string, ok bool) {
	if !strings.HasSuffix(text, ")") && !strings.HasSuffix(text, "）") {
		return text, "", false
	}
	depth, end := 0, len(text)
	for i := len(text); i > 0; {
		c, n := utf8.DecodeLastRuneInString(text[:i])
		i -= n
		switch c {
		case ')', '）':
			if depth == 0 {
				end = i
			}
			depth++
		case '(', '（':
			if depth--; depth == 0 {
				return text[:i], text[i+n : end], true
			}
		}
	}
	return text, "", false
}

// CutPerson takes the person behind a name, or before it, from a text that is no
// name: 市水务局张三, 市财政局：李四, 市水务局局长张三, 张三（市水务局）.
func CutPerson(text string) (name string, cut bool) {
	if body, inner, ok := lastBracket(text); ok && IsPerson(body) && ShapeOf(inner) == FullName {
		return inner, true
	}
	if i := strings.IndexAny(text, ":："); i >= 0 {
		_, colon := utf8.DecodeRuneInString(text[i:])
		before, after := text[:i], text[i+colon:]
		switch {
		case ShapeOf(before) != NoName && persons(after):
			return before, true
		case ShapeOf(before) != FullName && (ShapeOf(after) == FullName || Collective(after)):
			return after, true
		}
		return text, false
	}
	if ShapeOf(text) != NoName {
		return text, false
	}
	for i := range text {
		if i > 0 && ShapeOf(text[:i]) == FullName && wholeBody.MatchString(text[:i]) && IsPerson(text[i:]) {
			return text[:i], true
		}
	}
	return text, false
}

// IsPerson reports whether a text is built like the name of a person, perhaps with
// the office before it: 张三, 副市长张三.
func IsPerson(text string) bool {
	rest := personOffice.ReplaceAllString(text, "")
	return (rest != text || ShapeOf(text) == NoName) && personName.MatchString(rest) && !noPerson.MatchString(rest)
}

// IsSurelyPerson reports whether a text is built as hardly anything but the name of a
// person is.
func IsSurelyPerson(text string) bool { return surePerson.MatchString(text) && IsPerson(text) }

// IsOffice reports whether a name is only 办公室, which any body has.
func IsOffice(name string) bool { return office.MatchString(name) }

// IsPhone reports whether a text is the number of a telephone.
func IsPhone(text string) bool { return phoneOnly.MatchString(text) }

// persons reports whether a text is a list of persons.
func persons(text string) bool {
	list := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune("、，,；; /", c) })
	for _, p := range list {
		if !IsPerson(p) && !IsPhone(p) {
			return false
		}
	}
	return len(list) > 0
}

// isRemark reports whether what stands in brackets behind a name is no name.
func isRemark(inner string) bool {
	return persons(inner) || remark.MatchString(inner) && !Collective(inner)
}

// plainSurnames start hardly anything but the names of persons, otherSurnames words too.
const (
	plainSurnames = `王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦傅邹孟熊秦邱尹薛闫段雷侯史陶黎贺顾郝龚邵钱严覃戴莫孔汤施樊葛邢齐乔伍庞颜倪聂章翟殷詹申耿兰焦俞柳祝尚舒阮柯纪梅凌毕裴霍涂苗谷曲翁冉骆靳柴鲍喻祁蒲滕屈饶牟艾尤穆卓缪褚娄窦戚岑费冷晏瞿臧闵苟`
	otherSurnames = `黄马高林于金石方白江万毛武向温康文牛安易庄鲁岳欧关左甘包宁符童单季成盛蓝路游辛管蒙华房解阳吉简项连芦麦景宫卜席卫米柏宗桂佟应邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝龙`
)

var (
	label = regex.MustCompile(`^(?:(?:国家|中央|[省市县区州旗镇乡村])(?:本?级|直|层面|一级)(?:各?(?:有关|相关|责任|牵头|主管)?(?:部门|单位))?|(?:总|主要|具体)?(?:牵头|主办|主责|责任|负责|配合|协办|参与|协同|落实|实施)(?:单位|部门|方)?|(?:单位|部门|城区|农村|责任区)|[省市县区州旗镇乡])[：:]`)
	phone = regex.MustCompile(`[，,、 ]?(?:联系电话|电话|手机|联系方式)?[：:]?(?:1[3-9][0-9]{9}|0[0-9]{2,3}[\-—]?[0-9]{7,8}|[0-9]{7,8})$`)

	phoneOnly    = regex.MustCompile(`^(?:联系电话|电话|手机)?[：:]?(?:1[3-9][0-9]{9}|0[0-9]{2,3}[\-—]?[0-9]{7,8}|[0-9]{7,8})$`)
	remark       = regex.MustCompile(`^(?:总|主|副|具体|共同)?(?:牵头|主责|责任|配合|协办|协助|参与|协同|主办|汇总|统筹|总负责|第一责任)(?:单位|部门|人|方)?$|^(?:负责|统筹|指导|落实|具体|分管|联系[人电]|联络员|电话|责任人|按照?|不?含|除|包括|会同|详?见|兼|原|下同|暂|主要负责|分别)|[0-9]{7,}|^[0-9]{1,4}年|[0-9]月`)
	personOffice = regex.MustCompile(`^(?:(?:常务)?副?(?:[省市县区州镇乡]长|局长|主任|书记|部长|厅长|处长|科长|院长|行长|队长|主席|秘书长|董事长|总经理|负责人)|(?:党组|党委|党工委)(?:副?书记|成员)|分管领导|责任人|联系人|联络员)[：:、]?`)

	personName = regex.MustCompile(`^(?:[` + plainSurnames + otherSurnames + `]\p{Han}{1,2}|(?:欧阳|司马|上官|诸葛|司徒|东方|尉迟|皇甫|令狐|慕容)\p{Han}{1,2})$`)
	surePerson = regex.MustCompile(`^[` + plainSurnames + `]\p{Han}{1,2}$`)
	noPerson   = regex.MustCompile(`[区县市旗镇乡村州省局委办厅部处科站所院校队组会社司厂场园港东南西北中级等各及和与]$|^(?:高新|经开|金融|文化|文旅|林业|林草|石油|石化|卫生|安全|安监|房管|路政|国企|国资|农业|农村|广电|能源|通信|通讯|应急|全[部市区县]|东部|都市|居民|国有|利用|成员)`)
	wholeBody  = regex.MustCompile(`(?:[局厅委办院部]|中心|政府|管委会|公司|集团|总队|支队|大队|办公室|办事处)$`)
)
