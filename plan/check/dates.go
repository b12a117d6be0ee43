package check

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/plan"
)

// Years finds deadlines that are not in the plan's year, and those that end
// before they start. Where most are in other years, it is a plan of several.
var Years = Rule{
	Codes: []plan.Code{plan.DateOtherYear, plan.DateBackwards},
	Many:  10,
	Run: func(s *Subject, found func(plan.Diag)) {
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
			if s.Plan.Year != 0 && len(d.Spans) > 0 && !slices.ContainsFunc(d.Spans, func(x plan.Span) bool { return in(x, s.Plan.Year) }) {
				x := s.at(plan.Diag{Code: plan.DateOtherYear, Args: []string{d.Text, strconv.Itoa(s.Plan.Year)}}, it, plan.DeadlineColumn, "")
				if _, c := s.Table.Cell(x.Spot); c != nil && len(yearNumber.FindAllString(c.Text, -1)) == 1 {
					x = s.put(x, plan.DeadlineColumn, yearNumber.ReplaceAllString(c.Text, strconv.Itoa(s.Plan.Year)))
				}
				found(x)
			}
		}
	},
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

var yearMonth = regexp.MustCompile(`(20[0-9]{2})[年./-]([0-9]{1,2})月?`)

var yearNumber = regexp.MustCompile(`20[0-9]{2}`)

// in reports whether a span is in a year: it ends then, or starts then.
func in(x plan.Span, year int) bool {
	if x.End == nil {
		return x.Start.Year <= year
	}
	return x.End.Year == year || x.Start != nil && x.Start.Year <= year && x.End.Year > year
}

// InTextDates finds dates in a measure's text that its deadline contradicts, or
// that were over before the plan's year began.
var InTextDates = Rule{
	Codes: []plan.Code{plan.DateInText, plan.DateNarrower, plan.DatePast},
	Run: func(s *Subject, found func(plan.Diag)) {
		for _, p := range s.passages(plan.MeasureColumn) {
			text := blankOut(p.Text)
			d := p.Item.Deadline
			told := make(map[plan.Code]bool)
			say := func(m []int, code plan.Code, arg string) {
				if !told[code] {
					told[code] = true
					found(p.say(code, m[0], m[1], plan.Squeeze(text[m[0]:m[1]]), arg))
				}
			}
			for _, m := range dueDate.FindAllStringSubmatchIndex(text, -1) {
				due, ok := s.due(group(text, m))
				switch {
				case !ok || describes.MatchString(text[m[1]:]):
				case s.Plan.Year != 0 && due.Year < s.Plan.Year:
					say(m, plan.DatePast, strconv.Itoa(s.Plan.Year))
				case s.told(p.Item.ID, plan.DateOtherYear):
				case d.Kind == plan.By && len(d.Spans) == 1 && d.Spans[0].End != nil && d.Spans[0].End.Before(due) && due.Year <= d.Spans[0].End.Year+1:
					say(m, plan.DateInText, d.Text)
				}
			}
			if d.Kind != plan.Ongoing {
				continue
			}
			for _, m := range months.FindAllStringIndex(text, -1) {
				say(m, plan.DateNarrower, d.Text)
			}
		}
	},
}

// dueDate finds a date by which something is to be done: 2025年6月底前, 9月30日前,
// 上半年前, 年底前.
var (
	dueDate = regexp.MustCompile(`(?:(20[0-9]{2})(?:\s*年)?\s*)?(?:([0-9]{1,2})\s*月\s*(?:([0-9]{1,2})\s*日|(上旬|中旬|下旬|[底末初]))?|(年底|年末|上半年|[一二三四]季度末?))\s*(?:之前|以前|前)`)
	// describes is what follows a date that tells of something: 2024年底前开工的项目.
	describes = regexp.MustCompile(`^[^，。；、,;]{0,12}的`)
	months    = regexp.MustCompile(`[0-9]{1,2}\s*(?:月\s*)?(?:[-—–~～至到]+)\s*[0-9]{1,2}\s*月`)
)

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

// due is the last day of a phrase, in the plan's year if it names none.
func (s *Subject) due(g []string) (plan.Date, bool) {
	year := s.Plan.Year
	if g[1] != "" {
		year, _ = strconv.Atoi(g[1])
	}
	if year == 0 {
		return plan.Date{}, false
	}
	if word := g[5]; word != "" {
		switch month, ok := map[string]int{"年底": 12, "年末": 12, "上半年": 6}[word]; {
		case ok:
			return plan.LastOf(year, month), true
		default:
			n, _ := numeral.Value(string([]rune(word)[:1]))
			return plan.LastOf(year, 3*n), n > 0
		}
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
