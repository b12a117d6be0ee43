package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// yearsRule finds deadlines that are not in the plan's year, and those that end
// before they start. Where most are in other years, it is a plan of several.
var yearsRule = Rule{
	Codes: []plan.Code{plan.DateOtherYear, plan.DateBackwards},
	Many:  10,
	Run: func(s *Subject, found func(plan.Diag)) {
		first, last := s.years()
		for _, it := range s.items {
			d := it.Deadline
			for _, span := range d.Spans {
				if span.Start != nil && span.End != nil && span.End.Before(*span.Start) {
					found(s.at(plan.Diag{Code: plan.DateBackwards, Args: []string{span.Start.String(), span.End.String()}}, it, plan.DeadlineColumn, ""))
				}
			}
			if from, to, ok := backwards(d.Text); ok && d.Kind == plan.Unknown {
				s.replaceOf(it.ID, plan.DeadlineUnknown)
				found(s.at(plan.Diag{Code: plan.DateBackwards, Args: []string{from, to}}, it, plan.DeadlineColumn, ""))
			}
			if first != 0 && len(d.Spans) > 0 && (past(d, first) || !slices.ContainsFunc(d.Spans, func(x plan.Span) bool { return in(x, first, last) || saysYear(it.Text, x, last) })) {
				years := strconv.Itoa(first)
				if last > first {
					years += "—" + strconv.Itoa(last)
				}
				x := s.at(plan.Diag{Code: plan.DateOtherYear, Args: []string{d.Text, years}}, it, plan.DeadlineColumn, "")
				if _, c := s.Table.Cell(x.Spot); c != nil && first == last && len(yearNumber.FindAllString(c.Text, -1)) == 1 {
					x = s.put(x, plan.DeadlineColumn, yearNumber.ReplaceAllString(c.Text, strconv.Itoa(s.Plan.Year)))
				}
				found(x)
			}
		}
	},
}

// past reports whether one of a deadline's times is over before the plan begins.
func past(d plan.Deadline, first int) bool {
	return slices.ContainsFunc(d.Spans, func(x plan.Span) bool { return x.End != nil && x.End.Year < first })
}

// backwards finds two months with their years of which the later stands first.
func backwards(phrase string) (from, to string, ok bool) {
	m := yearMonth.FindAllStringSubmatch(plan.Squeeze(phrase), -1)
	if len(m) != 2 {
		return "", "", false
	}
	n := func(g []string) int {
		year, _ := strconv.Atoi(g[1])
		month, _ := strconv.Atoi(g[2])
		return 12*year + month
	}
	return m[0][0], m[1][0], n(m[1]) < n(m[0])
}

var yearMonth = regex.MustCompile(`(20[0-9]{2})[年./-]([0-9]{1,2})月?`)

var yearNumber = regex.MustCompile(`20[0-9]{2}`)

// years are the first and the last year of the plan, by its title where that names
// several: 2026—2027年. They are 0 if it has none.
func (s *Subject) years() (first, last int) {
	if m := severalYears.FindStringSubmatch(plan.Squeeze(s.Plan.Title)); m != nil {
		first, _ = strconv.Atoi(m[1])
		if last, _ = strconv.Atoi(m[2]); first < last {
			return first, last
		}
	}
	return s.Plan.Year, s.Plan.Year
}

var severalYears = regex.MustCompile(`(20[0-9]{2})年?[-—–―~～至到]+(20[0-9]{2})年`)

// in reports whether a span is in the plan's years: it ends then, or starts then.
func in(x plan.Span, first, last int) bool {
	if x.End == nil {
		return x.Start == nil || x.Start.Year <= last
	}
	return x.End.Year >= first && x.End.Year <= last || x.Start != nil && x.Start.Year <= last && x.End.Year > last
}

// saysYear reports whether a measure itself says the later year that a span ends in.
func saysYear(text string, x plan.Span, last int) bool {
	return x.End != nil && x.End.Year > last && strings.Contains(plan.Squeeze(text), strconv.Itoa(x.End.Year)+"年")
}

// inTextDatesRule finds dates in a measure's text that its deadline contradicts,
// or that were over before the plan's year began.
var inTextDatesRule = Rule{
	Codes: []plan.Code{plan.DateInText, plan.DateNarrower, plan.DatePast},
	Run: func(s *Subject, found func(plan.Diag)) {
		first, _ := s.years()
		for _, p := range s.passages(plan.MeasureColumn) {
			d := p.Item.Deadline
			last, ends := lastDay(d)
			told := make(map[plan.Code]bool)
			for _, m := range mentions(blankOut(p.Text), s.Plan.Year) {
				late := m.start
				if m.due {
					late = m.end
				}
				code, beside := plan.Code(""), d.Text
				switch {
				case m.due && first != 0 && m.end.Year != 0 && m.end.Year < first:
					code, beside = plan.DatePast, strconv.Itoa(first)
				case s.told(p.Item.ID, plan.DateOtherYear, plan.MeasureTwice, plan.MeasureNear):
				case ends && late.Year != 0 && last.Before(late) && late.Year <= last.Year+1:
					code = plan.DateInText
				case d.Kind == plan.Ongoing && !m.due:
					code = plan.DateNarrower
				}
				if code != "" && !told[code] {
					told[code] = true
					found(p.say(code, m.from, m.to, plan.Squeeze(p.Text[m.from:m.to]), beside))
				}
			}
		}
	},
}

// lastDay is the day by which a deadline is over, if it is at all.
func lastDay(d plan.Deadline) (last plan.Date, ok bool) {
	if d.Kind != plan.By && d.Kind != plan.During {
		return last, false
	}
	for _, x := range d.Spans {
		if x.End == nil {
			return last, false
		}
		if last.Before(*x.End) {
			last = *x.End
		}
	}
	return last, len(d.Spans) > 0
}

// A mention is a time that a text names, from one byte to another.
type mention struct {
	from, to   int
	start, end plan.Date // zero if the year is not known
	due        bool      // something is to be done by the end of it
}

var (
	// dueDate finds a day by which something is to be done: 2025年6月底前, 9月30日前.
	dueDate = regex.MustCompile(`(?:(20[0-9]{2})(?:\s*年)?\s*)?(?:([0-9]{1,2})\s*月\s*(?:([0-9]{1,2})\s*日|(上旬|中旬|下旬|[底末初]))?|(年底|年末))\s*(?:之前|以前|前)`)
	// partOfYear finds a part of the year: 第四季度, 一至三季度, 上半年, and words after it
	// that make its end a day by which something is to be done.
	partOfYear = regex.MustCompile(`(?:(20[0-9]{2})(?:\s*年)?\s*)?(?:第?(?:([一二三四1-4])\s*[、和及至到—–-]+\s*第?)?([一二三四1-4])\s*季度|([上下])半年)\s*([底末]?(?:之前|以前|前|内)|[底末]|(?:基本|全部|全面)?(?:完成|建成|实现))?`)
	// months finds some months of the year: 3—5月.
	months = regex.MustCompile(`(?:(20[0-9]{2})(?:\s*年)?\s*)?([0-9]{1,2})\s*(?:月\s*)?(?:[-—–~～至到]+)\s*([0-9]{1,2})\s*月`)
	// describes is what follows a time that tells of something: 2024年底前开工的项目.
	describes = regex.MustCompile(`^[^，。；、,;]{0,12}的|^\s*(?:起|以来|以后|之后|后|同期|环比|同比)`)
	// compares is what stands before a time that is not that of the work.
	compares = regex.MustCompile(`(?:比|较|上年|去年|往年|历年|次年|明年|每年|截至|截止|自|从)\s*$`)
)

// mentions are the times of a year that a text names, in their order. A time that
// only tells of something else is none.
func mentions(text string, year int) []mention {
	var out []mention
	add := func(m []int, start, end plan.Date, due bool) {
		if !describes.MatchString(text[m[1]:]) {
			out = append(out, mention{m[0], m[1], start, end, due})
		}
	}
	in := func(named string) int {
		if n, err := strconv.Atoi(named); err == nil {
			return n
		}
		return year
	}
	for _, m := range dueDate.FindAllStringSubmatchIndex(text, -1) {
		g := group(text, m)
		if day, ok := due(g, in(g[1])); ok {
			add(m, day, day, true)
		}
	}
	part := func(m []int, of, first, last int, due bool) {
		switch {
		case compares.MatchString(text[:m[0]]), first < 1, last > 12, of < year && !due:
		case of == 0:
			add(m, plan.Date{}, plan.Date{}, due)
		default:
			add(m, plan.Date{Year: of, Month: first, Day: 1}, plan.LastOf(of, last), due)
		}
	}
	for _, m := range partOfYear.FindAllStringSubmatchIndex(text, -1) {
		g := group(text, m)
		first, last := 1, 6
		switch {
		case g[4] == "下":
			first, last = 7, 12
		case g[4] == "":
			last = 3 * quarter(g[3])
			first = last - 2
			if g[2] != "" {
				first = 3*quarter(g[2]) - 2
			}
		}
		part(m, in(g[1]), first, last, g[5] != "")
	}
	for _, m := range months.FindAllStringSubmatchIndex(text, -1) {
		g := group(text, m)
		first, _ := strconv.Atoi(g[2])
		last, _ := strconv.Atoi(g[3])
		part(m, in(g[1]), first, last, false)
	}
	slices.SortFunc(out, func(a, b mention) int { return a.from - b.from })
	return out
}

// quarter is the number of a quarter, 一 or 1.
func quarter(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	n, _ := numeral.Value(s)
	return n
}

// group gives the texts of a match.
func group(s string, m []int) []string {
	var out []string
	for i := 0; i < len(m); i += 2 {
		if m[i] < 0 {
			out = append(out, "")
			continue
		}
		out = append(out, s[m[i]:m[i+1]])
	}
	return out
}

// due is the last day of a phrase that [dueDate] found.
func due(g []string, year int) (plan.Date, bool) {
	if year == 0 {
		return plan.Date{}, false
	}
	if g[5] != "" {
		return plan.LastOf(year, 12), true
	}
	month, _ := strconv.Atoi(g[2])
	if month < 1 || month > 12 {
		return plan.Date{}, false
	}
	day := plan.LastOf(year, month).Day
	switch {
	case g[3] != "":
		day, _ = strconv.Atoi(g[3])
	case g[4] == "初", g[4] == "上旬":
		day = 10
	case g[4] == "中旬":
		day = 20
	case g[4] == "":
		day = 1 // 6月前 may mean its first day
	}
	d := plan.Date{Year: year, Month: month, Day: day}
	return d, d.Valid()
}
