package table

import (
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// A period is the time that the words of a date name, before what is said of it.
type period struct {
	from, to plan.Date
	grain    grain
	end      bool // its last days are named: 底, 末
	within   bool // 年内
	all      bool // 全年
	approx   bool // it names no exact day
	season   bool // 采暖季
}

// grain is how long a period is.
type grain int

const (
	ofYears grain = iota
	ofMonths
	ofDays
)

// exact reports whether 前 leaves no doubt which day is the last: that of 6月底前 is
// in June, that of 6月前 may be in May.
func (t *period) exact() bool { return t.end || t.grain == ofDays }

// period reads the words of a date at the start of a phrase.
func (p *phraseReader) period(s string) (t period, rest string, ok bool) {
	if m := reFiveYears.FindStringSubmatch(s); m != nil {
		end := 2005 + 5*hanDigit(m[1])
		return period{from: plan.Date{Year: end - 4, Month: 1, Day: 1}, to: plan.LastOf(end, 12), end: m[2] != ""}, s[len(m[0]):], true
	}
	y := reYear.FindStringSubmatch(s)
	rest = s[len(y[0]):]
	year := func() int { return p.of(y) }
	whole := func(from, to int) period {
		y := year()
		return period{from: plan.Date{Year: y, Month: from, Day: 1}, to: plan.LastOf(y, to), grain: ofMonths}
	}
	switch m := rePart.FindStringSubmatch(rest); {
	case m == nil:
	case m[1] != "":
		t = whole(map[string]int{"上": 1, "下": 7}[m[1]], map[string]int{"上": 6, "下": 12}[m[1]])
		t.end = m[2] != ""
		return t, rest[len(m[0]):], true
	case m[3] != "":
		q := digit(m[3])
		t = whole(3*q-2, 3*q)
		t.end = m[4] != ""
		return t, rest[len(m[0]):], true
	case m[5] != "":
		t = whole(1, 3*digit(m[5]))
		t.end = m[6] != ""
		return t, rest[len(m[0]):], true
	}
	if m := reMonth.FindStringSubmatch(rest); m != nil {
		month := atoi(m[1])
		if month < 1 || month > 12 {
			return t, s, false
		}
		p.month = month
		t, rest = partOfMonth(year(), month, rest[len(m[0]):])
		return t, rest, t.from.Valid() && t.to.Valid()
	}
	if m := reOnlyDay.FindStringSubmatch(rest); m != nil && y[0] == "" && p.month > 0 {
		t, rest = partOfMonth(year(), p.month, rest)
		return t, rest, t.to.Valid()
	}
	if m := reYearEnd.FindString(rest); m != "" && (y[0] != "" || strings.HasPrefix(m, "年")) {
		t = whole(1, 12)
		t.grain, t.end = ofYears, true
		return t, rest[len(m):], true
	}
	if m := reInYear.FindString(rest); m != "" && (y[0] != "" || strings.HasPrefix(m, "年") || strings.HasPrefix(m, "当")) {
		t = whole(1, 12)
		t.grain, t.within = ofYears, true
		return t, rest[len(m):], true
	}
	if m := reAllYear.FindString(rest); m != "" || y[0] != "" {
		t = whole(1, 12)
		t.grain, t.all = ofYears, m != ""
		return t, rest[len(m):], true
	}
	return p.season(s)
}

var (
	reYear      = regex.MustCompile(`^(?:([0-9]{4})年度?|(今年|本年|当年|明年|次年)度?)?`)
	reFiveYears = regex.MustCompile(`^["“]?十([三四五六])五["”]?(?:规划|时期)*(末|期末|收官)?`)
	rePart      = regex.MustCompile(`^(?:(上|下)半年([底末])?|第?([一二三四1234])季度([底末])?|前([二两三23])个?季度([底末])?)`)
	reMonth     = regex.MustCompile(`^([0-9]{1,2})月份?`)
	reOnlyDay   = regex.MustCompile(`^(?:[0-9]{1,2}[日号]|[上中下]旬|上中旬|中下旬|月[底末])`)
	reYearEnd   = regex.MustCompile(`^年?[底末终]`)
	reInYear    = regex.MustCompile(`^(?:当?年度?)?以?内`)
	reAllYear   = regex.MustCompile(`^(?:贯穿)?全年`)
)

// partOfMonth reads what follows a month: a day, or a part of it.
func partOfMonth(year, month int, s string) (t period, rest string) {
	on := func(from, to int) {
		t.from.Day, t.to.Day = from, min(to, t.to.Day)
		t.grain, t.approx = ofDays, true
	}
	t = period{from: plan.Date{Year: year, Month: month, Day: 1}, to: plan.LastOf(year, month), grain: ofMonths}
	m := rePartOfMonth.FindStringSubmatch(s)
	if m == nil {
		return t, s
	}
	switch {
	case m[1] != "":
		day := plan.Date{Year: year, Month: month, Day: atoi(m[1])}
		t = period{from: day, to: day, grain: ofDays}
	case m[2] != "":
		t.end = true
	case m[3] != "":
		w := digit(m[3])
		on(7*w-6, 7*w)
	default:
		on(thirds[m[0]][0], thirds[m[0]][1])
	}
	return t, s[len(m[0]):]
}

var rePartOfMonth = regex.MustCompile(`^(?:([0-9]{1,2})[日号](?:[上下]午)?(?:[0-9]{1,2}(?:[时点]|:[0-9]{2})|下班)?|月?([底末])|第([一二三四1234])个?周|最后一个?周|[上中下]旬|上中旬|中下旬|上半月?|下半月|月?初|中)`)

// thirds are parts of a month by their days.
var thirds = map[string][2]int{
	"初": {1, 10}, "月初": {1, 10}, "上旬": {1, 10}, "中": {11, 20}, "中旬": {11, 20}, "下旬": {21, 31}, "上中旬": {1, 20}, "中下旬": {11, 31},
	"上半": {1, 15}, "上半月": {1, 15}, "下半月": {16, 31}, "最后一周": {25, 31}, "最后一个周": {25, 31},
}

// season is a time that only the registry has dates for.
func (p *phraseReader) season(s string) (period, string, bool) {
	name := ""
	for n := range p.seasons {
		if strings.HasPrefix(s, n) && len(n) > len(name) {
			name = n
		}
	}
	if name == "" {
		return period{}, s, false
	}
	from, to, ok := p.seasons[name].Dates(p.of(nil))
	return period{from: from, to: to, grain: ofDays, season: true}, s[len(name):], ok
}

// of is the year that a phrase names in digits or in words, else that of the
// date before it or of the plan.
func (p *phraseReader) of(named []string) int {
	if named != nil && named[1] != "" {
		p.year = atoi(named[1])
		return p.year
	}
	word := ""
	if named != nil {
		word = named[2]
	}
	if p.own == 0 && p.year == 0 || p.own == 0 && word != "" && word != "次年" {
		p.lacksYear = true
		return 2000 // a leap year: every day of the calendar is valid
	}
	switch word {
	case "今年", "本年", "当年":
		p.year = p.own
	case "明年":
		p.year = p.own + 1
	case "次年":
		p.year++
	}
	return p.year
}

// quarters understands several quarters: those that follow one another are one
// span, 一、三季度 are two. Where they end with 末, their ends are meant.
func (p *phraseReader) quarters(s string) (reading, bool) {
	y := reYear.FindStringSubmatch(s)
	m := reQuarters.FindStringSubmatch(s[len(y[0]):])
	if m == nil {
		return reading{}, false
	}
	year, ends := p.of(y), m[2] != ""
	var out reading
	last, to := 0, false
	for _, c := range m[1] {
		q := digit(string(c))
		if q == 0 {
			to = to || c == '-'
			continue
		}
		if q <= last || to && (last == 0 || ends) {
			return reading{}, false
		}
		switch n := len(out.spans) - 1; {
		case ends:
			out.spans = append(out.spans, by(plan.LastOf(year, 3*q)).spans...)
		case n >= 0 && (to || q == last+1):
			end := plan.LastOf(year, 3*q)
			out.spans[n].End = &end
		default:
			out.spans = append(out.spans, during(plan.Date{Year: year, Month: 3*q - 2, Day: 1}, plan.LastOf(year, 3*q)).spans...)
		}
		last, to = q, false
	}
	out.kind = plan.During
	if ends {
		out.kind = plan.By
	}
	return out, !to
}

var reQuarters = regex.MustCompile(`^(第?[一二三四1234](?:季度?)?(?:[-、,和]第?[一二三四1234](?:季度?)?)+)季度(?:(末前?|底前?)|期间)?(?:各[^、,]*|完成)?$`)

// named is a period in words, as a reading of an ambiguous phrase.
func (t *period) named(before bool) (string, string) {
	switch {
	case t.grain == ofYears && before:
		return strconv.Itoa(t.from.Year-1) + "年底前", strconv.Itoa(t.to.Year) + "年底前"
	case t.grain == ofYears:
		return strconv.Itoa(t.from.Year) + "年起", strconv.Itoa(t.to.Year+1) + "年起"
	case before:
		first := strconv.Itoa(t.from.Month-1) + "月底前"
		if t.from.Month == 1 {
			first = "上年12月底前"
		}
		return first, strconv.Itoa(t.to.Month) + "月底前"
	}
	second := strconv.Itoa(t.to.Month+1) + "月起"
	if t.to.Month == 12 {
		second = "次年1月起"
	}
	return strconv.Itoa(t.from.Month) + "月起", second
}
