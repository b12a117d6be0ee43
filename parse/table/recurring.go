package table

import (
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// recurring understands what comes again: 每月5日、20日前, 每年6月、12月, 每季度调度一次.
func (p *phraseReader) recurring(s string) (reading, bool) {
	for _, c := range recurrences {
		m := c.form.FindString(s)
		if m == "" {
			continue
		}
		rest := s[len(m):]
		if done := doing.FindStringIndex(rest); rest != "" && (alters(rest) || done == nil || done[0] > 0 && !strings.HasPrefix(m, "每")) {
			return reading{}, false // 按季节推进
		}
		return reading{kind: plan.Recurring, every: c.every}, true
	}
	return reading{}, false
}

const (
	someDay    = `[0-9]{1,2}[日号]`
	someMonth  = `第?[0-9一二三]个?月的?|首月|末月`
	ordinal    = `(?:最后一?|第[一二三四])个?(?:周|工作日|天)`
	timeOfYear = `[0-9]{1,2}月?(?:[0-9]{1,2}[日号]|底|末|初|[上中下]旬)?(?:-(?:次年)?[0-9]{1,2}月(?:[0-9]{1,2}[日号]|底|末|初|[上中下]旬)?)?|年?[底末终]|[上下]半年|第?[一二三四1234]季度末?|(?:采暖|供暖|供热|秋冬|冬春|[春夏秋冬]|汛)[季期]`
	howOften   = `(?:各|至少|不少于|不低于|开展|组织|召开|通报|检查|调度|报送|更新)*[0-9一二两三四五六七八九十]+[次轮](?:以上)?`
)

// A recurrence is how often a form of words says that something comes.
type recurrence struct {
	every string
	form  *regex.Regexp
}

var recurrences = []recurrence{
	each("工作日|日|天", "day", ""),
	each("周", "week", "周?[一二三四五六日天末]"),
	each("旬", "ten-days", "[底末]"),
	each("两个?月|二个?月|2个?月", "two-months", someDay),
	each("月", "month", "月?[底末初]|[上中下]旬|"+someDay+"|"+ordinal),
	each("半年", "half-year", "[底末]"),
	{"quarter", regex.MustCompile(`^每?季度?(?:` + someMonth + `)(?:` + someDay + `)?前?`)},
	each("季度?", "quarter", "(?:"+someMonth+"|[底末初])?(?:"+someDay+"|"+ordinal+")?"),
	each("年", "year", timeOfYear),
}

// each is a form that names a time with 每, and times within it.
func each(unit, every, times string) recurrence {
	at := ""
	if times != "" {
		at = `(?:` + times + `)前?(?:[、,和及](?:` + times + `)前?)*`
	}
	return recurrence{every, regex.MustCompile(`^(?:每|按|逐)个?(?:` + unit + `)度?(?:` + howOften + `|(?:` + at + `)?(?:[以之]?前|以?内|期间)?(?:` + howOften + `)?)`)}
}
