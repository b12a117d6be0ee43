package table

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

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
	case !ok || r.inverted():
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

// inverted reports whether a span ends before it starts, which no phrase means.
func (r *reading) inverted() bool {
	return slices.ContainsFunc(r.spans, func(s plan.Span) bool {
		return s.Start != nil && s.End != nil && s.End.String() < s.Start.String()
	})
}

type phraseReader struct {
	year      int
	seasons   map[string]unit.Season
	lacksYear bool // a date was needed whose year is not known
}

// normalPhrase folds digits, dashes and spaces, and takes away a stop at the end
// and brackets around the whole.
func normalPhrase(s string) string {
	s = strings.NewReplacer("，", ",", "（", "(", "）", ")", "来年", "次年", "翌年", "次年").Replace(fullDigits.Replace(squeeze(s)))
	if t := strings.TrimRight(s, "。.；;,、"); t != "" {
		s = t
	}
	if t := strings.TrimSuffix(strings.TrimPrefix(s, "("), ")"); len(t) == len(s)-2 && !strings.ContainsAny(t, "()") {
		s = t
	}
	s = hanYear.ReplaceAllStringFunc(s, func(m string) string {
		var b strings.Builder
		for _, c := range strings.TrimSuffix(m, "年") {
			b.WriteString(strconv.Itoa(hanDigit(string(c))))
		}
		return b.String() + "年"
	})
	s = hanNumber.ReplaceAllStringFunc(s, func(m string) string {
		c := []rune(m)
		if number := c[:len(c)-1]; hanForm.MatchString(string(number)) {
			return strconv.Itoa(hanValue(number)) + string(c[len(c)-1])
		}
		return m
	})
	return strings.ReplaceAll(dashes.ReplaceAllString(s, "-"), "起-", "-")
}

// relative puts years in place of 今年 and 明年, and of 次年 that no date stands
// before.
func (p *phraseReader) relative(s string) string {
	if p.year == 0 {
		return s
	}
	if rest, ok := strings.CutPrefix(s, "次年"); ok {
		s = strconv.Itoa(p.year+1) + "年" + rest
	}
	return strings.NewReplacer("今年", strconv.Itoa(p.year)+"年", "本年", strconv.Itoa(p.year)+"年", "明年", strconv.Itoa(p.year+1)+"年").Replace(s)
}

// hanYear is a year in Chinese digits: 二〇二五年.
var hanYear = regexp.MustCompile(`二[〇○零][〇○零一二三四五六七八九]{2}年`)

// hanNumber is a month or a day in Chinese digits: 六月, 二十五日.
var (
	hanNumber = regexp.MustCompile(`[一二三四五六七八九十]+[月日]`)
	hanForm   = regexp.MustCompile(`^(?:[一二三四五六七八九]|[二三]?十[一二三四五六七八九]?)$`)
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
	// the times that 每年 stands before: 6月, 4-10月, 11月15日-次年3月15日
	reTimeOfYear = `[0-9]{1,2}月?(?:[0-9]{1,2}日|底|末|初|[上中下]旬)?(?:-(?:次年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初|[上中下]旬)?)?`
	reDone       = `(?:前|之前|以前)?(?:全面|基本|力争|确保)?(?:完成|见成效|建成|落实)?`
)

func phrase(s string) *regexp.Regexp { return regexp.MustCompile(`^(?:` + s + `)$`) }

var (
	reOngoing    = phrase(`长期|(?:长期|持续|常态化|不断|全年持续|常年|日常|经常性)(?:实施|坚持|推进|开展|进行|落实|执行)?|常态化|立即启动并长期坚持|立即启动,?并?持续推进`)
	reYearEnd    = phrase(reYear + `(?:年?年?底|年末|年?内|全年完成|底|末)` + reDone)
	reMonthEnd   = phrase(reYear + reMonth + `(?:底|末)` + reDone)
	reDay        = phrase(`(?:(?:实施)?期限-|延长-)?` + reYear + reMonth + `([0-9]{1,2})[日号](?:24[时点])?` + reDone)
	reBefore     = phrase(reYear + reMonth + `(?:份)?(?:前|之前|以前)(?:全面|基本)?(?:完成)?`)
	reOneMonth   = phrase(reYear + reMonth + `(?:份)?(?:完成)?`)
	reHalf       = phrase(reYear + `(上|下)半年`)
	reQuarter    = phrase(reYear + `第?([一二三四1234])季度(末前?|底前?)?(?:完成)?`)
	reISO        = phrase(`([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|\.([0-9]{1,2})\.([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|([01][0-9])([0-3][0-9]))` + reDone)
	reISOMonth   = phrase(`(20[0-9]{2})[-./]([0-9]{1,2})` + reDone)
	reQuarterSet = phrase(reYear + `(第?[一二三四1234](?:季度?)?(?:[-、,和]第?[一二三四1234](?:季度?)?)*)季度(末前?|底前?)?(?:各.*|完成)?`)
	reQuarters   = phrase(reYear + `前([二三23])个?季度(?:完成)?`)
	reThird      = phrase(reYear + reMonth + `(上旬|中旬|下旬|初|中|月末)(前|之前|以前)?`)
	reWhole      = phrase(reYear + `(?:全年(?:,?逐月|推进|实施|开展|落实)?|贯穿全年)`)
	reYears      = phrase(`([0-9]{4})年?-([0-9]{4})年`)
	reFiveYears  = phrase(`["“]?十([三四五六])五["”]?(?:规划)?(期间|末|期末|收官)?`)
	reQuarterEnd = phrase(reYear + `第?([一二三四])季度(?:前|之前|以前)(?:完成)?`)
	reHalfDone   = phrase(reYear + `(上|下)半年完成`)
	reFrom       = phrase(`[自从]?` + reYear + reMonth + `(?:([0-9]{1,2})[日号])?(?:起|启动)(?:实施|执行)?`)
	reUntil      = phrase(`-?(?:力争-?)?([0-9]{4})年(?:底)?` + reDone)
	reRecurring  = phrase(`(?:每|按|逐)(日|天|周|旬|月|两个月|二个月|季度|季|半年|年)度?(?:末|底|初)?(?:\(.*\)|（.*）)?(?:第?[0-9]+个?月的?)?(?:[0-9]{1,2}[日号](?:前)?|[0-9]{1,2}月(?:底|末|[0-9]{1,2}日)?(?:前)?|前)?(?:完成|报送|开展|推进|调度|通报|更新|实施|一次)?`)
	reQuarterDay = phrase(`每?季度?(?:第?[0-9一二三]个?月的?|首月|末月)[0-9]{1,2}[日号]前?`)
	reTimes      = phrase(`每(年|半年|季度|月|周)(?:至少)?(?:开展|组织|召开|通报|检查)?(?:不少于)?[0-9一二两三四五六]+次(?:以上)?`)
	reEachOnce   = regexp.MustCompile(`^(.*[前底末日])各?(?:[0-9一二两]+次|开展一次)$`)
	reThen       = regexp.MustCompile(`^(.*(?:前|底|末|完成)),?并?(?:长期|持续|常态化)(?:坚持|推进|实施|开展)?$`)
	reYearBefore = phrase(`([0-9]{4})年(?:前|之前|以前)(?:全面|基本)?(?:完成)?`)
	reYearly     = phrase(`每年` + reTimeOfYear + `(?:[、,和]` + reTimeOfYear + `)*前?(?:各[一1]次)?(?:完成|开展|组织)?`)
	reOutput     = regexp.MustCompile(`^((?:[0-9]{4}年)?(?:[0-9]{1,2}月份?|年)(?:[0-9]{1,2}日|底|末|[上中下]旬|初)?(?:前|之前|以前)?)((?:[^年月日季度])+)$`)
	notOutput    = regexp.MustCompile(`^[后起内至到份步-]|[每逐按-]|持续|长期|常态`)
	rePrefix     = regexp.MustCompile(`^(?:(于|在|力争(?:于|在)?|确保(?:于|在)?|原则上|分别[于在])|(截[止至]?[于到]?-?|不[晚迟]于|最[迟晚]于?|-))(.+)$`)
	reInBrackets = regexp.MustCompile(`^(\p{Han}{2,8})\(([^()]+)\)$`)
	reTilDate    = regexp.MustCompile(`^即日-(.+)$`)
	reSeason     = phrase(`(\p{Han}{2,4}?)(前|开始前|结束前|期间)?`)
)

var every = map[string]string{"日": "day", "天": "day", "周": "week", "旬": "ten-days", "月": "month", "两个月": "two-months", "二个月": "two-months", "季度": "quarter", "季": "quarter", "半年": "half-year", "年": "year"}

// read understands one phrase, or several with marks between them.
func (p *phraseReader) read(s string) (reading, bool) {
	if r, ok := p.one(s); ok {
		return r, true
	}
	if m := reThen.FindStringSubmatch(s); m != nil {
		return p.read(m[1])
	}
	if r, ok := p.prefixed(s); ok {
		return r, true
	}
	if m := reInBrackets.FindStringSubmatch(s); m != nil && seasonal.MatchString(m[1]) {
		return p.read(m[2]) // 汛期前(6月1日前) says itself what it means
	}
	if m := reEachOnce.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune("、,，/；;和", c) })
	if len(parts) < 2 {
		return p.output(s)
	}
	return p.list(parts)
}

var seasonal = regexp.MustCompile(`[季期](?:前|期间)?$`)

// list understands several dates. One without a year is in that of the one
// before it: 2026年6月底、12月底前.
func (p *phraseReader) list(parts []string) (reading, bool) {
	tail := "" // 6月和11月底, 5、10月: the last one says what the others are
	if m := monthTail.FindStringSubmatch(parts[len(parts)-1]); m != nil {
		tail = m[1]
	}
	own := p.year
	defer func() { p.year = own }()
	var out reading
	for i, part := range parts {
		if m := monthOnly.FindStringSubmatch(part); m != nil && tail != "" {
			part = m[1] + tail
		}
		r, ok := p.one(part)
		if !ok {
			r, ok = p.output(part)
		}
		if !ok || r.kind != plan.By && r.kind != plan.During {
			return reading{}, false
		}
		if r.readings != [2]string{} {
			return r, true // of two meanings, as 6月前 is, so has the whole
		}
		if m := yearNamed.FindAllStringSubmatch(part, -1); m != nil {
			p.year = atoi(m[len(m)-1][1])
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

// prefixed understands a date with words before it that say no more than 前 does,
// 于 or 不晚于.
func (p *phraseReader) prefixed(s string) (reading, bool) {
	if m := reTilDate.FindStringSubmatch(s); m != nil {
		r, ok := p.end(m[1])
		r.kind = plan.During // from a day that the plan does not name
		return r, ok
	}
	m := rePrefix.FindStringSubmatch(s)
	switch {
	case m == nil:
		return reading{}, false
	case m[1] != "":
		return p.read(m[3])
	}
	return p.end(m[3])
}

// end is the last day of the time that a phrase names.
func (p *phraseReader) end(s string) (reading, bool) {
	r, ok := p.read(s)
	if !ok || r.readings != [2]string{} || len(r.spans) != 1 || r.spans[0].End == nil {
		return r, ok && r.readings != [2]string{}
	}
	return reading{kind: plan.By, spans: []plan.Span{{End: r.spans[0].End}}, approx: r.approx}, true
}

// output understands a date and what is to be ready by then: 7月底前制定方案.
func (p *phraseReader) output(s string) (reading, bool) {
	m := reOutput.FindStringSubmatch(s)
	if m == nil || notOutput.MatchString(m[2]) || utf8.RuneCountInString(m[2]) < 2 {
		return reading{}, false
	}
	return p.one(m[1])
}

// span understands the time from one date to another. The second has the year
// and, where it is a day, the month of the first.
func (p *phraseReader) span(s string) (reading, bool) {
	left, right, ok := strings.Cut(dotted(s), "-")
	if !ok {
		return reading{}, false
	}
	from, to := rePoint.FindStringSubmatch(left), rePoint.FindStringSubmatch(right)
	if from == nil || to == nil || from[2] != "" && from[4] == "" && from[3] != "" || strings.HasPrefix(from[1], "次") {
		return reading{}, false
	}
	if from[2] == "" { // 6-9月: the number is the month
		if from[3] == "" || to[2] == "" || from[4] != "" {
			return reading{}, false
		}
		from[2], from[3] = from[3], ""
	}
	if to[2] == "" { // 10月1日-7日
		if to[3] == "" || to[4] == "" || from[3] == "" {
			return reading{}, false
		}
		to[2] = from[2]
	}
	if to[3] != "" && to[4] == "" || !isMonth(from[2]) || !isMonth(to[2]) || strings.ContainsAny(from[5], "底末") {
		return reading{}, false
	}
	year := p.of(strings.TrimSuffix(from[1], "年"))
	end := year
	switch {
	case to[1] == "次年":
		end++
	case to[1] != "":
		end = atoi(strings.TrimSuffix(to[1], "年"))
	}
	first, _, a := edge(year, atoi(from[2]), from[3], from[5])
	_, last, b := edge(end, atoi(to[2]), to[3], to[5])
	r := during(first, last)
	r.approx = a || b
	return r, first.Valid() && last.Valid() && !r.inverted()
}

// edge is the first and the last day of a day, a month, or a part of one.
func edge(year, month int, day, part string) (from, to plan.Date, approx bool) {
	switch {
	case day != "":
		from = plan.Date{Year: year, Month: month, Day: atoi(day)}
		return from, from, false
	case part == "" || part == "底" || part == "末":
		return plan.Date{Year: year, Month: month, Day: 1}, plan.LastOf(year, month), false
	}
	from, to = third(year, month, part)
	return from, to, true
}

// rePoint is one end of a span: a year, a month, a day, a part of a month.
var rePoint = regexp.MustCompile(`^(次年|[0-9]{4}年)?(?:([0-9]{1,2})月)?(?:([0-9]{1,2})([日号])?)?(上旬|中旬|下旬|初|中|底|末|份)?(?:前|完成)?$`)

// dotted writes dates with dots or strokes in words: 2024.10.1-2025.3.31.
func dotted(s string) string {
	m := reDotted.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	date := func(year, month, day string) string {
		if year != "" {
			year += "年"
		}
		if day != "" {
			day += "日"
		}
		return year + month + "月" + day
	}
	if m[5] == "" || m[3] != "" && m[6] == "" && m[4] != "" {
		return s
	}
	return date(m[1], m[2], m[3]) + "-" + date(m[4], m[5], m[6])
}

var reDotted = regexp.MustCompile(`^([0-9]{4})[./]([0-9]{1,2})(?:[./]([0-9]{1,2}))?-(?:([0-9]{4})[./])?([0-9]{1,2})(?:[./]([0-9]{1,2}))?$`)

var (
	monthOnly = regexp.MustCompile(`^((?:[0-9]{4}年)?[0-9]{1,2})月?$`)
	yearNamed = regexp.MustCompile(`([0-9]{4})年`)
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
	if m := reQuarterSet.FindStringSubmatch(s); m != nil {
		return p.quarters(m[1], m[2], m[3] != "")
	}
	if m := reISOMonth.FindStringSubmatch(s); m != nil && isMonth(m[2]) {
		return p.by(plan.LastOf(atoi(m[1]), atoi(m[2]))), true
	}
	if m := reISO.FindStringSubmatch(s); m != nil {
		d := plan.Date{Year: atoi(m[1]), Month: atoi(m[2] + m[4] + m[6] + m[8]), Day: atoi(m[3] + m[5] + m[7] + m[9])}
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
	if m := reYears.FindStringSubmatch(s); m != nil {
		return during(plan.Date{Year: atoi(m[1]), Month: 1, Day: 1}, plan.LastOf(atoi(m[2]), 12)), atoi(m[1]) < atoi(m[2])
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
	if m := reYearBefore.FindStringSubmatch(s); m != nil {
		return reading{kind: plan.By, readings: [2]string{strconv.Itoa(atoi(m[1])-1) + "年底前", m[1] + "年底前"}}, true
	}
	if m := reUntil.FindStringSubmatch(s); m != nil {
		return p.by(plan.Date{Year: atoi(m[1]), Month: 12, Day: 31}), true
	}
	if reQuarterDay.MatchString(s) {
		return reading{kind: plan.Recurring, every: "quarter"}, true
	}
	if reYearly.MatchString(s) {
		return reading{kind: plan.Recurring, every: "year"}, true
	}
	if m := reRecurring.FindStringSubmatch(s); m != nil {
		return reading{kind: plan.Recurring, every: every[m[1]]}, true
	}
	if r, ok := p.span(s); ok {
		return r, true
	}
	return p.season(s)
}

// quarters understands several quarters: those that follow one another are one
// span, 一、三季度 are two. at says that their ends are meant.
func (p *phraseReader) quarters(year, list string, ends bool) (reading, bool) {
	y := p.of(year)
	var out reading
	last, to := 0, false
	for _, c := range list {
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
			out.spans = append(out.spans, p.by(plan.LastOf(y, 3*q)).spans...)
		case n >= 0 && (to || q == last+1):
			end := plan.LastOf(y, 3*q)
			out.spans[n].End = &end
		default:
			out.spans = append(out.spans, during(plan.Date{Year: y, Month: 3*q - 2, Day: 1}, plan.LastOf(y, 3*q)).spans...)
		}
		last, to = q, false
	}
	out.kind = plan.During
	if ends {
		out.kind = plan.By
	}
	return out, !to
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
