package table

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Deadline reads the phrase of a deadline's cell in a plan of a year; 0 is an
// unknown year. Where the phrase needs a remark, code and args are the
// diagnostic.
func Deadline(phrase string, year int, seasons map[string]unit.Season) (d plan.Deadline, code plan.Code, args []string) {
	d.Text = phrase
	p := phraseReader{year: year, seasons: seasons}
	s := normalPhrase(phrase)
	if s == "" || nothing(s) {
		d.Kind = plan.NoDate
		if s == "" {
			code = plan.DeadlineBlank
		}
		return d, code, nil
	}
	r, ok := p.read(p.relative(s))
	switch {
	case !ok:
		d.Kind = plan.Unknown
		return d, plan.DeadlineUnknown, []string{phrase}
	case r.readings != [2]string{}:
		d.Kind = r.kind
		return d, plan.DeadlineAmbiguous, []string{phrase, r.readings[0], r.readings[1]}
	}
	d.Kind, d.Every, d.Approx = r.kind, r.every, r.approx
	if p.lacksYear {
		return d, plan.DeadlineNoYear, []string{phrase}
	}
	d.Spans = r.spans
	return d, "", nil
}

// reading is what a phrase means.
type reading struct {
	kind     plan.DeadlineKind
	spans    []plan.Span
	every    string
	approx   bool
	readings [2]string // two meanings of an ambiguous phrase
}

type phraseReader struct {
	year      int
	seasons   map[string]unit.Season
	lacksYear bool // a date was needed whose year is not known
}

// normalPhrase folds digits, dashes and spaces.
func normalPhrase(s string) string {
	s = strings.ReplaceAll(fullDigits.Replace(squeeze(s)), "，", ",")
	s = hanYear.ReplaceAllStringFunc(s, func(m string) string {
		var b strings.Builder
		for _, c := range strings.TrimSuffix(m, "年") {
			b.WriteString(strconv.Itoa(hanDigit(string(c))))
		}
		return b.String() + "年"
	})
	s = hanNumber.ReplaceAllStringFunc(s, func(m string) string {
		c := []rune(m)
		if !hanCounted.MatchString(m) {
			return m
		}
		return strconv.Itoa(hanValue(c[:len(c)-1])) + string(c[len(c)-1])
	})
	return dashes.ReplaceAllString(s, "-")
}

// relative puts years in place of 今年 and 明年.
func (p *phraseReader) relative(s string) string {
	if p.year == 0 {
		return s
	}
	return strings.NewReplacer("今年", strconv.Itoa(p.year)+"年", "本年", strconv.Itoa(p.year)+"年", "明年", strconv.Itoa(p.year+1)+"年").Replace(s)
}

// hanYear is a year in Chinese digits: 二〇二五年.
var hanYear = regexp.MustCompile(`二[〇○零][〇○零一二三四五六七八九]{2}年`)

// hanNumber is a month or a day in Chinese digits: 六月, 二十五日. What does not
// count by tens, as 三一日, is none.
var (
	hanNumber  = regexp.MustCompile(`[〇○零一二三四五六七八九十]+[月日]`)
	hanCounted = regexp.MustCompile(`^(?:[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)[月日]$`)
)

// hanValue is the value of Chinese digits up to 99.
func hanValue(c []rune) int {
	n, digit := 0, 0
	for _, r := range c {
		if r == '十' {
			n += 10 * max(digit, 1)
			digit = 0
			continue
		}
		digit = hanDigit(string(r))
	}
	return n + digit
}

var dashes = regexp.MustCompile(`[-—–―－~～〜]+|至|到`)

// month and day patterns that the phrases below are made of.
const (
	reYear  = `(?:([0-9]{4})年)?`
	reMonth = `([0-9]{1,2})月`
	reDone  = `(?:前|之前|以前)?(?:全面|基本|力争)?(?:完成|见成效|建成|落实)?`
)

func phrase(s string) *regexp.Regexp { return regexp.MustCompile(`^(?:` + s + `)$`) }

var (
	reOngoing    = phrase(`长期|(?:长期|持续|常态化|不断|全年持续|常年|日常|经常性)(?:实施|坚持|推进|开展|进行|落实|执行)?|常态化|立即启动并长期坚持|立即启动,?并?持续推进`)
	reYearEnd    = phrase(reYear + `(?:年?年?底|年末|年?内|全年完成|底|末)` + reDone)
	reMonthEnd   = phrase(reYear + reMonth + `(?:底|末)` + reDone)
	reDay        = phrase(`(?:于|截止?-?|(?:实施)?期限-|延长-)?` + reYear + reMonth + `([0-9]{1,2})[日号]` + reDone)
	reBefore     = phrase(reYear + reMonth + `(?:份)?(?:前|之前|以前)(?:全面|基本)?(?:完成)?`)
	reOneMonth   = phrase(reYear + reMonth + `(?:份)?(?:完成)?`)
	reMonths     = phrase(reYear + `([0-9]{1,2})月?-(?:(次年|翌年)|([0-9]{4})年)?` + reMonth + `(?:底|份)?`)
	reDays       = phrase(reYear + reMonth + `([0-9]{1,2})[日号]?-(?:(次年|翌年)|([0-9]{4})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})[日号]`)
	reHalf       = phrase(reYear + `(上|下)半年`)
	reQuarter    = phrase(reYear + `第?([一二三四1234])季度(末前?|底前?)?(?:完成)?`)
	reISO        = phrase(`([0-9]{4})(?:[-./]([0-9]{1,2})[-./]([0-9]{1,2})|([01][0-9])([0-3][0-9]))` + reDone)
	reISOMonth   = phrase(`(20[0-9]{2})[-./]([0-9]{1,2})` + reDone)
	reSpanQ      = phrase(reYear + `第?([一二三四1234])季?度?[-、,]第?([一二三四1234])季度(?:完成)?`)
	reQuarters   = phrase(reYear + `前([二三23])个?季度(?:完成)?`)
	reThird      = phrase(reYear + reMonth + `(上旬|中旬|下旬|初|中|月末)(前|之前|以前)?`)
	reThirds     = phrase(reYear + reMonth + `(上旬|中旬|下旬|初|中)?-` + reMonth + `(上旬|中旬|下旬|初|中)?`)
	reWhole      = phrase(reYear + `(?:全年(?:,?逐月|推进|实施|开展|落实)?|贯穿全年)`)
	reYears      = phrase(`([0-9]{4})年?-([0-9]{4})年`)
	reDotted     = phrase(`([0-9]{4})[./]([0-9]{1,2})-([0-9]{4})[./]([0-9]{1,2})`)
	reFiveYears  = phrase(`["“]?十([三四五六])五["”]?(?:规划)?(期间|末|期末|收官)?`)
	reQuarterEnd = phrase(reYear + `第?([一二三四])季度(?:前|之前|以前)(?:完成)?`)
	reHalfDone   = phrase(reYear + `(上|下)半年完成`)
	reFrom       = phrase(`自?` + reYear + reMonth + `(?:([0-9]{1,2})[日号])?(?:起|启动)(?:实施|执行)?`)
	reUntil      = phrase(`-?(?:力争-?)?([0-9]{4})年(?:底)?` + reDone)
	reRecurring  = phrase(`(?:每|按|逐)(周|旬|月|两个月|二个月|季度|季|半年|年)度?(?:末|底|初)?(?:\(.*\)|（.*）)?(?:第?[0-9]+个?月的?)?(?:[0-9]{1,2}[日号](?:前)?|[0-9]{1,2}月(?:底|末|[0-9]{1,2}日)?(?:前)?|前)?(?:完成|报送|开展|推进|调度|通报|更新|实施|一次)?`)
	reQuarterDay = phrase(`每?季度?(?:第?[0-9一二三]个?月的?|首月|末月)[0-9]{1,2}[日号]前?`)
	reTimes      = phrase(`每(年|半年|季度|月|周)(?:至少)?(?:开展|组织|召开|通报|检查)?(?:不少于)?[0-9一二两三四五六]+次(?:以上)?`)
	reEachOnce   = regexp.MustCompile(`^(.*[前底末日])各?(?:[0-9一二两]+次|开展一次)$`)
	reThen       = regexp.MustCompile(`^(.*(?:前|底|末|完成)),?并?(?:长期|持续|常态化)(?:坚持|推进|实施|开展)?$`)
	reOutput     = regexp.MustCompile(`^((?:[0-9]{4}年)?(?:[0-9]{1,2}月|年)(?:[0-9]{1,2}日|底|末)?前?)(\p{Han}{4,})$`)
	reSeason     = phrase(`(\p{Han}{2,4}?)(前|开始前|结束前|期间)?`)
)

var every = map[string]string{"周": "week", "旬": "ten-days", "月": "month", "两个月": "two-months", "二个月": "two-months", "季度": "quarter", "季": "quarter", "半年": "half-year", "年": "year"}

// read understands one phrase, or several with marks between them.
func (p *phraseReader) read(s string) (reading, bool) {
	if r, ok := p.one(s); ok {
		return r, true
	}
	if m := reThen.FindStringSubmatch(s); m != nil {
		return p.read(m[1])
	}
	if m := reEachOnce.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	parts := strings.FieldsFunc(strings.TrimPrefix(s, "分别在"), func(c rune) bool { return strings.ContainsRune("、,，/；;和", c) })
	if len(parts) < 2 {
		return p.output(s)
	}
	tail := "" // 6月和11月底, 5、10月: the last one says what the others are
	if m := monthTail.FindStringSubmatch(parts[len(parts)-1]); m != nil {
		tail = m[1]
	}
	var out reading
	for i, part := range parts {
		if m := monthOnly.FindStringSubmatch(part); m != nil && tail != "" {
			part = m[1] + tail
		}
		r, ok := p.one(part)
		if !ok {
			r, ok = p.output(part)
		}
		if !ok || r.kind != plan.By && r.kind != plan.During || r.readings != [2]string{} {
			return reading{}, false
		}
		if i == 0 {
			out.kind = r.kind
		} else if out.kind != r.kind {
			out.kind = plan.During
		}
		if n := len(out.spans) - 1; n >= 0 && out.spans[n].End == nil && len(r.spans) == 1 && r.spans[0].Start == nil {
			out.spans[n].End = r.spans[0].End // 3月启动、10月底前完成
		} else {
			out.spans = append(out.spans, r.spans...)
		}
		out.approx = out.approx || r.approx
	}
	return out, true
}

// output understands a date and what is to be ready by then: 7月底前制定方案.
func (p *phraseReader) output(s string) (reading, bool) {
	m := reOutput.FindStringSubmatch(s)
	if m == nil || !strings.ContainsAny(m[1], "前底末") {
		return reading{}, false
	}
	return p.one(m[1])
}

var (
	monthOnly = regexp.MustCompile(`^([0-9]{1,2})月?$`)
	monthTail = regexp.MustCompile(`^(?:[0-9]{4}年)?[0-9]{1,2}(月.*)$`)
)

// one understands a single phrase.
func (p *phraseReader) one(s string) (reading, bool) {
	if reOngoing.MatchString(s) {
		return reading{kind: plan.Ongoing}, true
	}
	if m := reYearEnd.FindStringSubmatch(s); m != nil {
		return p.by(plan.Date{Year: p.of(m[1]), Month: 12, Day: 31}), true
	}
	if m := reMonthEnd.FindStringSubmatch(s); m != nil && isMonth(m[2]) {
		return p.by(plan.LastOf(p.of(m[1]), atoi(m[2]))), true
	}
	if m := reDay.FindStringSubmatch(s); m != nil {
		d := plan.Date{Year: p.of(m[1]), Month: atoi(m[2]), Day: atoi(m[3])}
		return p.by(d), d.Valid()
	}
	if m := reBefore.FindStringSubmatch(s); m != nil && isMonth(m[2]) {
		before, end := atoi(m[2])-1, atoi(m[2])
		first := strconv.Itoa(before) + "月底前"
		if before == 0 {
			first = "上年12月底前"
		}
		return reading{kind: plan.By, readings: [2]string{first, strconv.Itoa(end) + "月底前"}}, true
	}
	if m := reOneMonth.FindStringSubmatch(s); m != nil && isMonth(m[2]) {
		y := p.of(m[1])
		return during(plan.Date{Year: y, Month: atoi(m[2]), Day: 1}, plan.LastOf(y, atoi(m[2]))), true
	}
	if m := reMonths.FindStringSubmatch(s); m != nil && isMonth(m[2]) && isMonth(m[5]) {
		y := p.of(m[1])
		end := p.endYear(y, m[3], m[4])
		if end == y && atoi(m[5]) < atoi(m[2]) {
			return reading{}, false
		}
		return during(plan.Date{Year: y, Month: atoi(m[2]), Day: 1}, plan.LastOf(end, atoi(m[5]))), true
	}
	if m := reDays.FindStringSubmatch(s); m != nil {
		y := p.of(m[1])
		month := m[6]
		if month == "" {
			month = m[2]
		}
		from := plan.Date{Year: y, Month: atoi(m[2]), Day: atoi(m[3])}
		to := plan.Date{Year: p.endYear(y, m[4], m[5]), Month: atoi(month), Day: atoi(m[7])}
		return during(from, to), from.Valid() && to.Valid()
	}
	if m := reHalfDone.FindStringSubmatch(s); m != nil {
		return p.by(plan.LastOf(p.of(m[1]), map[string]int{"上": 6, "下": 12}[m[2]])), true
	}
	if m := reHalf.FindStringSubmatch(s); m != nil {
		y := p.of(m[1])
		if m[2] == "上" {
			return during(plan.Date{Year: y, Month: 1, Day: 1}, plan.LastOf(y, 6)), true
		}
		return during(plan.Date{Year: y, Month: 7, Day: 1}, plan.LastOf(y, 12)), true
	}
	if m := reQuarter.FindStringSubmatch(s); m != nil {
		y, q := p.of(m[1]), digit(m[2])
		if m[3] != "" {
			return p.by(plan.LastOf(y, 3*q)), true
		}
		return during(plan.Date{Year: y, Month: 3*q - 2, Day: 1}, plan.LastOf(y, 3*q)), true
	}
	if m := reSpanQ.FindStringSubmatch(s); m != nil {
		y, from, to := p.of(m[1]), digit(m[2]), digit(m[3])
		return during(plan.Date{Year: y, Month: 3*from - 2, Day: 1}, plan.LastOf(y, 3*to)), from < to
	}
	if m := reISOMonth.FindStringSubmatch(s); m != nil && isMonth(m[2]) {
		return p.by(plan.LastOf(atoi(m[1]), atoi(m[2]))), true
	}
	if m := reISO.FindStringSubmatch(s); m != nil {
		d := plan.Date{Year: atoi(m[1]), Month: atoi(m[2] + m[4]), Day: atoi(m[3] + m[5])}
		return p.by(d), d.Valid()
	}
	if m := reQuarters.FindStringSubmatch(s); m != nil {
		y := p.of(m[1])
		return during(plan.Date{Year: y, Month: 1, Day: 1}, plan.LastOf(y, 3*digit(m[2]))), true
	}
	if m := reThird.FindStringSubmatch(s); m != nil && isMonth(m[2]) {
		from, to := third(p.of(m[1]), atoi(m[2]), m[3])
		r := during(from, to)
		if m[4] != "" {
			r = p.by(to)
		}
		r.approx = true
		return r, true
	}
	if m := reThirds.FindStringSubmatch(s); m != nil && isMonth(m[2]) && isMonth(m[4]) {
		y := p.of(m[1])
		from, _ := third(y, atoi(m[2]), m[3])
		_, to := third(y, atoi(m[4]), m[5])
		r := during(from, to)
		r.approx = true
		return r, atoi(m[4]) >= atoi(m[2])
	}
	if m := reYears.FindStringSubmatch(s); m != nil {
		return during(plan.Date{Year: atoi(m[1]), Month: 1, Day: 1}, plan.LastOf(atoi(m[2]), 12)), atoi(m[1]) < atoi(m[2])
	}
	if m := reDotted.FindStringSubmatch(s); m != nil && isMonth(m[2]) && isMonth(m[4]) {
		return during(plan.Date{Year: atoi(m[1]), Month: atoi(m[2]), Day: 1}, plan.LastOf(atoi(m[3]), atoi(m[4]))), atoi(m[1])*12+atoi(m[2]) <= atoi(m[3])*12+atoi(m[4])
	}
	if m := reFiveYears.FindStringSubmatch(s); m != nil {
		return p.by(plan.Date{Year: 2005 + 5*hanDigit(m[1]), Month: 12, Day: 31}), true
	}
	if m := reQuarterEnd.FindStringSubmatch(s); m != nil {
		q := digit(m[2])
		first := "上年12月底前"
		if q > 1 {
			first = strconv.Itoa(3*q-3) + "月底前"
		}
		return reading{kind: plan.By, readings: [2]string{first, strconv.Itoa(3*q) + "月底前"}}, true
	}
	if m := reTimes.FindStringSubmatch(s); m != nil {
		return reading{kind: plan.Recurring, every: every[m[1]]}, true
	}
	if m := reWhole.FindStringSubmatch(s); m != nil {
		y := p.of(m[1])
		return during(plan.Date{Year: y, Month: 1, Day: 1}, plan.LastOf(y, 12)), true
	}
	if m := reFrom.FindStringSubmatch(s); m != nil {
		d := plan.Date{Year: p.of(m[1]), Month: atoi(m[2]), Day: max(atoi(m[3]), 1)}
		return reading{kind: plan.During, spans: []plan.Span{{Start: &d}}}, d.Valid()
	}
	if m := reUntil.FindStringSubmatch(s); m != nil {
		return p.by(plan.Date{Year: atoi(m[1]), Month: 12, Day: 31}), true
	}
	if reQuarterDay.MatchString(s) {
		return reading{kind: plan.Recurring, every: "quarter"}, true
	}
	if m := reRecurring.FindStringSubmatch(s); m != nil {
		return reading{kind: plan.Recurring, every: every[m[1]]}, true
	}
	return p.season(s)
}

func (p *phraseReader) season(s string) (reading, bool) {
	m := reSeason.FindStringSubmatch(s)
	if m == nil {
		return reading{}, false
	}
	season, ok := p.seasons[m[1]]
	if !ok {
		return reading{}, false
	}
	from, to, ok := season.Dates(p.of(""))
	if !ok {
		return reading{}, false
	}
	switch m[2] {
	case "前", "开始前":
		return p.by(from.DayBefore()), true
	case "结束前":
		return reading{}, false // of this season or of the one before it
	}
	return during(from, to), true
}

// of is the year of a phrase: its own, else the plan's.
func (p *phraseReader) of(year string) int {
	if year != "" {
		return atoi(year)
	}
	if p.year == 0 {
		p.lacksYear = true
		return 2000 // a leap year: every day of the calendar is valid
	}
	return p.year
}

func (p *phraseReader) endYear(start int, next, year string) int {
	switch {
	case next != "":
		return start + 1
	case year != "":
		return atoi(year)
	}
	return start
}

func (p *phraseReader) by(end plan.Date) reading {
	return reading{kind: plan.By, spans: []plan.Span{{End: &end}}}
}

func during(from, to plan.Date) reading {
	return reading{kind: plan.During, spans: []plan.Span{{Start: &from, End: &to}}}
}

// third is a part of a month: the first ten days, the next ten, or the rest.
func third(year, month int, name string) (from, to plan.Date) {
	from, to = plan.Date{Year: year, Month: month, Day: 1}, plan.LastOf(year, month)
	switch name {
	case "上旬", "初":
		to.Day = 10
	case "中旬", "中":
		from.Day, to.Day = 11, 20
	case "下旬", "月末":
		from.Day = 21
	}
	return from, to
}

func isMonth(s string) bool { m := atoi(s); return m >= 1 && m <= 12 }

// atoi reads digits that a pattern has matched; "" is 0.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// digit reads one Arabic or Chinese digit from 1 to 4.
func digit(s string) int {
	if i := strings.Index("一二三四", s); i >= 0 {
		return i/len("一") + 1
	}
	return atoi(s)
}

// hanDigit reads a Chinese digit from 0 to 9.
func hanDigit(s string) int {
	return max(strings.Index("零一二三四五六七八九", s)/len("零"), 0)
}
