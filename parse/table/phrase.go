package table

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// normalPhrase folds digits, dashes, brackets and notations of dates, and takes
// away a stop at the end and brackets around the whole.
func normalPhrase(s string) string {
	s = marks.Replace(halfDigits(plan.Squeeze(midnight.ReplaceAllString(s, ""))))
	if t := strings.TrimRight(s, "。.;,、"); t != "" {
		s = t
	}
	if t := strings.TrimSuffix(strings.TrimPrefix(s, "("), ")"); len(t) == len(s)-2 && !strings.ContainsAny(t, "()") {
		s = t
	}
	s = atTimes.ReplaceAllString(s, "")
	s = besideDay.ReplaceAllString(s, "")
	s = hanYear.ReplaceAllStringFunc(s, func(m string) string {
		var b strings.Builder
		for _, c := range strings.TrimSuffix(m, "年") {
			b.WriteString(strconv.Itoa(hanDigit(string(c))))
		}
		return b.String() + "年"
	})
	s = hanNumber.ReplaceAllStringFunc(s, func(m string) string {
		_, size := utf8.DecodeLastRuneInString(m)
		number, unit := m[:len(m)-size], m[len(m)-size:]
		if n, ok := numeral.Value(number); ok && hanForm.MatchString(number) {
			return strconv.Itoa(n) + unit
		}
		return m
	})
	return inWords(dashes.ReplaceAllString(until.ReplaceAllString(s, "$1-$2"), "-"))
}

var marks = strings.NewReplacer("，", ",", "；", ";", "／", "/", "．", ".", "：", ":",
	"（", "(", "）", ")", "［", "(", "］", ")", "[", "(", "]", ")", "【", "(", "】", ")", "〔", "(", "〕", ")",
	"来年", "次年", "翌年", "次年", "第二年", "次年", "星期", "周", "礼拜", "周")

// midnight is the time that programs write after a day.
var midnight = regex.MustCompile(`[ T]0{1,2}:00(?::00)?$`)

// atTimes are words before times that add nothing to them.
var atTimes = regex.MustCompile(`^(?:(?:分别|须|应|务必|力争|原则上)+(?:于|在)?|[于在])`)

// besideDay is what brackets say of a day that is known without it: its weekday, or
// that it counts.
var besideDay = regex.MustCompile(`\((?:周[一二三四五六日天]|[包]?[含括][^()]{0,4})\)`)

// hanYear is a year in Chinese digits: 二〇二五年.
var hanYear = regex.MustCompile(`二[〇○零][〇○零一二三四五六七八九]{2}年`)

// hanNumber is a month or a day in Chinese digits: 六月, 二十五日.
var (
	hanNumber = regex.MustCompile(`[一二三四五六七八九十]+[月日]`)
	hanForm   = regex.MustCompile(`^(?:[一二三四五六七八九]|[二三]?十[一二三四五六七八九]?)$`)
)

// A range has a dash, or 至 between two times; 至 before one time is how an end
// starts.
var (
	dashes = regex.MustCompile(`(?:起|开始)?[-—–―－~～〜]+`)
	until  = regex.MustCompile(`(^|[0-9年月日号底末初中旬度季起始期限截争长直续])[至到]([0-9年次今本明上下第前一二三四十底末中月“"])`)
)

// inWords writes dates of digits with 年, 月 and 日, and gives the first number of
// a range its unit: 2025.6.30, 6-9月.
func inWords(s string) string {
	if !notation.MatchString(s) {
		return s
	}
	for _, f := range notations {
		s = f.from.ReplaceAllString(s, f.to)
	}
	return s
}

var notations = []struct {
	from *regex.Regexp
	to   string
}{
	{regex.MustCompile(`^(20[0-9]{2}[./][0-9]{1,2}[./][0-9]{1,2})-([0-9]{1,2})[./]([0-9]{1,2})\b`), "$1-${2}月${3}日"},
	{regex.MustCompile(`^(20[0-9]{2})[./]([0-9]{1,2})-([0-9]{1,2})月?$`), "${1}年${2}月-${3}月"},
	{regex.MustCompile(`\b([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|\.([0-9]{1,2})\.([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2}))\b[日号]?`), "${1}年${2}${4}${6}月${3}${5}${7}日"},
	{regex.MustCompile(`\b(20[0-9]{2})([01][0-9])([0-3][0-9])\b`), "${1}年${2}月${3}日"},
	{regex.MustCompile(`\b(20[0-9]{2})[-./]([0-9]{1,2})\b月?`), "${1}年${2}月"},
	{regex.MustCompile(`^([0-9]{1,2})\.([0-9]{1,2})((?:之|以)?前)`), "${1}月${2}日$3"},
	{regex.MustCompile(`月([0-9]{1,2})-`), "月${1}日-"},
	{regex.MustCompile(`(^|[^0-9月])([0-9]{1,2})-((?:[0-9]{4}年|次年)?[0-9]{1,2}月)`), "$1${2}月-$3"},
	{regex.MustCompile(`\b([0-9]{4})-([0-9]{4}年)`), "${1}年-$2"},
	{regex.MustCompile(`([一二三四])[至到](第?[一二三四]季)`), "$1-$2"},
	{regex.MustCompile(`^(?:持续|延续|一直)-`), "即日-"},
	{regex.MustCompile(`([一二三四])([一二三四]季度)`), "$1、$2"},
	{regex.MustCompile(`Q([1-4])`), "第${1}季度"},
	{regex.MustCompile(`上[、和]?下半年`), "上半年、下半年"},
	{regex.MustCompile(`前([0-9]{1,4}[年月])`), "前、$1"}, // two lines of a cell
	{regex.MustCompile(`\b(20[0-9]{2})([上下全第一二三四])`), "${1}年$2"},
	{regex.MustCompile(`^([0-9]{4})-([0-9]{4})$`), "${1}年-${2}年"},
}

// notation is any of the notations.
var notation = func() *regex.Regexp {
	var all []string
	for _, f := range notations {
		all = append(all, f.from.String())
	}
	return regex.MustCompile(strings.Join(all, "|"))
}()

// atoi reads digits that a pattern has matched; "" is 0.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// digit reads one Arabic or Chinese digit from 1 to 4.
func digit(s string) int {
	if s == "两" {
		return 2
	}
	if i := strings.Index("一二三四", s); i >= 0 {
		return i/len("一") + 1
	}
	return atoi(s)
}

// hanDigit reads a Chinese digit from 0 to 9.
func hanDigit(s string) int {
	return max(strings.Index("零一二三四五六七八九", s)/len("零"), 0)
}
