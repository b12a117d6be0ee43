package table

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Deadline reads the phrase of a deadline's cell in a plan of a year; 0 is an
// unknown year. Where the phrase needs a remark, code and args are the
// diagnostic.
func Deadline(phrase string, year int, seasons map[string]unit.Season) (d plan.Deadline, code plan.Code, args []string) {
	d.Text = phrase
	s := normalPhrase(phrase)
	if s == "" || nothing(s) {
		d.Kind = plan.NoDate
		if s == "" {
			code = plan.DeadlineBlank
		}
		return d, code, nil
	}
	p := phraseReader{own: year, year: year, seasons: seasons, left: new(int)}
	*p.left = maxClauses
	var r reading
	ok := utf8.RuneCountInString(s) <= phraseLimit
	if ok {
		r, ok = p.read(s)
	}
	switch {
	case !ok || r.kind == "" || r.inverted():
		d.Kind = plan.Unknown
		return d, plan.DeadlineUnknown, []string{phrase}
	case r.ambiguous():
		d.Kind = r.kind
		return d, plan.DeadlineAmbiguous, []string{phrase, r.readings[0], r.readings[1]}
	}
	d.Kind, d.Every, d.Approx = r.kind, r.every, r.approx
	if p.lacksYear {
		return d, plan.DeadlineNoYear, []string{phrase}
	}
	d.Spans = r.spans
	for _, s := range r.spans {
		if r.wraps && s.Start != nil && s.End != nil && s.Start.Year < s.End.Year {
			return d, plan.DeadlineWraps, []string{phrase, inDays(*s.Start), inDays(*s.End)}
		}
	}
	return d, "", nil
}

func inDays(d plan.Date) string { return fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day) }

// times remembers which texts say when, by their text: the cells of a column say
// the same few.
type times map[string]bool

// is reports whether a text says when, in any year.
func (t times) is(s string) bool {
	if !mayBeTime(s) {
		return false
	}
	known, ok := t[s]
	if !ok {
		d, _, _ := Deadline(oneLine(s), 2000, nil)
		known = d.Kind != plan.Unknown && d.Kind != plan.NoDate
		t[s] = known
	}
	return known
}

// mayBeTime reports whether a text has a digit or a character that some word of time
// has: every phrase that is understood without the seasons of a registry has one.
func mayBeTime(s string) bool {
	for _, c := range s {
		switch c {
		case '年', '月', '日', '旬', '季', '周', '天', '期', '续', '常', '断', '每', '按', '逐', '底', '末', '终', '内', '五':
			return true
		}
		if c >= '0' && c <= '9' || c >= '０' && c <= '９' {
			return true
		}
	}
	return false
}

// partial reports whether two parts of a deadline's cell are only understood
// together.
func (t times) partial(a, b string) bool {
	return !(t.is(a) && t.is(b)) && t.is(a+b)
}

// A phrase has fewer characters and takes fewer tries than these; what has more
// is a text.
const (
	phraseLimit = 200
	maxClauses  = 200
)

// A reading is what a phrase means. One without a kind is a word that adds
// nothing to a date, such as 立即.
type reading struct {
	kind     plan.DeadlineKind
	spans    []plan.Span
	every    string
	approx   bool
	readings [2]string // two meanings of an ambiguous phrase
	output   bool      // it says what is to be ready by then
	starts   bool      // what is to be ready by then is the start
	wraps    bool      // it ends in the next year, which it doesn't say itself
}

func (r *reading) ambiguous() bool { return r.readings != [2]string{} }

// inverted reports whether a span ends before it starts, which no phrase means.
func (r *reading) inverted() bool {
	return slices.ContainsFunc(r.spans, func(s plan.Span) bool {
		return s.Start != nil && s.End != nil && s.End.Before(*s.Start)
	})
}

func by(end plan.Date) reading {
	return reading{kind: plan.By, spans: []plan.Span{{End: &end}}}
}

func during(from, to plan.Date) reading {
	return reading{kind: plan.During, spans: []plan.Span{{Start: &from, End: &to}}}
}

func from(start plan.Date) reading {
	return reading{kind: plan.During, spans: []plan.Span{{Start: &start}}}
}

// A phraseReader knows what a phrase does not say itself.
type phraseReader struct {
	own       int // the plan's year
	year      int // of what comes next: that of the date before, else the plan's
	month     int // of the date before, 0 if there is none
	seasons   map[string]unit.Season
	lacksYear bool // a date was needed whose year is not known
	left      *int // how many clauses may still be tried
}

// try reads with f, and leaves no trace if that fails.
func (p *phraseReader) try(f func(*phraseReader) (reading, bool)) (reading, bool) {
	q := *p
	r, ok := f(&q)
	if ok {
		*p = q
	}
	return r, ok
}

// read understands a whole phrase, which may end with a remark in brackets.
func (p *phraseReader) read(s string) (reading, bool) {
	if m := reRemark.FindStringSubmatch(s); m != nil {
		return p.remarked(m[1], m[2])
	}
	return p.clauses(s)
}

var reRemark = regex.MustCompile(`^([^()]+)\(([^()]+)\)$`)

// remarked understands a phrase with another in brackets, which explains it: 汛前(4月底前).
// Both must agree, or the brackets hold no time: 6月底前(第一批).
func (p *phraseReader) remarked(phrase, remark string) (reading, bool) {
	a, outer := p.try(func(p *phraseReader) (reading, bool) { return p.clauses(phrase) })
	b, inner := p.try(func(p *phraseReader) (reading, bool) { return p.clauses(remark) })
	switch {
	case outer && a.kind == plan.Recurring:
		return a, true // 每季度末(分别在6月、9月和12月底)
	case !inner:
		return a, outer && !alters(remark)
	case !outer:
		return b, b.kind != "" && vague.MatchString(phrase) && !doubtful.MatchString(phrase)
	case a.kind == plan.Ongoing || b.kind == plan.Ongoing || a.kind == "" || b.kind == "":
		return join2(a, b)
	case !slices.Equal(ends(a), ends(b)):
		return reading{}, false
	case a.kind == plan.By:
		return a, true // 12月底前(全年)
	}
	return b, true
}

var (
	vague    = regex.MustCompile(`^\p{Han}{2,8}$`)
	doubtful = regex.MustCompile(`[不或暂缓]|延期|推迟`)
)

// ends are the last days that a reading names, in words.
func ends(r reading) []string {
	var out []string
	for _, s := range r.spans {
		if s.End != nil {
			out = append(out, s.End.String())
		}
	}
	return append(out, r.readings[:]...)
}

// clauses understands a phrase, or several with marks between them. A date
// without a year is in that of the one before it: 2026年6月底、12月底前.
func (p *phraseReader) clauses(s string) (reading, bool) {
	if r, ok := p.try(func(p *phraseReader) (reading, bool) { return p.clause(s) }); ok {
		return r, true
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune("、,/;。和及与", c) })
	if len(parts) < 2 {
		return reading{}, false
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
		r, ok := p.try(func(p *phraseReader) (reading, bool) { return p.clause(part) })
		switch {
		case !ok && i > 0 && !dates(part) && (out.output || doing.MatchString(part)):
			out.starts = out.starts || !out.output && out.kind == plan.By && reStarts.MatchString(part)
			out.output = true
			continue // 7月底前制定方案、明确分工
		case !ok:
			return reading{}, false
		case i == 0:
			out = r
			continue
		}
		if out, ok = join2(out, r); !ok {
			return reading{}, false
		}
	}
	return out, true
}

var (
	monthOnly = regex.MustCompile(`^((?:[0-9]{4}年)?[0-9]{1,2})月?$`)
	monthTail = regex.MustCompile(`^(?:[0-9]{4}年)?[0-9]{1,2}(月[^-]*)$`)
)

// join2 is what two readings that follow one another mean together.
func join2(a, b reading) (reading, bool) {
	switch {
	case a.ambiguous() || b.kind == "":
		return a, true // of two meanings, as 6月前 is, so has the whole
	case b.ambiguous() || a.kind == "":
		return b, true
	case b.kind == plan.Ongoing && a.kind == plan.By && a.starts:
		a = reading{kind: plan.During, spans: []plan.Span{{Start: a.spans[len(a.spans)-1].End}}, approx: true}
		return a, true // 6月底前启动，长期坚持
	case a.kind == plan.Ongoing && b.kind == plan.By && !b.output:
		return endless(b)
	case b.kind == plan.Ongoing && a.kind == plan.By && !a.output:
		return endless(a)
	case a.kind == plan.Ongoing:
		return b, true
	case b.kind == plan.Ongoing:
		return a, true // 6月底前制定方案，长期坚持
	case a.kind == plan.Recurring && b.kind == plan.Recurring:
		return a, a.every == b.every
	case a.kind == plan.Recurring:
		return reading{}, false
	case b.kind == plan.Recurring:
		if len(a.spans) == 1 && wholeYear(a.spans[0]) {
			return a, true // 全年，逐月
		}
		b.spans, b.approx = a.spans, a.approx
		return b, !a.output // 6月起每月
	}
	if last, next := a.spans[len(a.spans)-1].Start, b.spans[0].Start; a.kind == plan.During && b.kind == plan.During && last != nil && next != nil && next.Before(*last) {
		return reading{}, false // 12月、1月: of which year
	}
	out := a
	if a.kind != b.kind {
		out.kind = plan.During
	}
	if n := len(a.spans) - 1; a.spans[n].End == nil && len(b.spans) == 1 && b.spans[0].Start == nil {
		out.spans = slices.Clone(a.spans)
		out.spans[n].End = b.spans[0].End // 3月启动、10月底前完成
	} else {
		out.spans = slices.Concat(a.spans, b.spans)
	}
	out.approx, out.wraps = a.approx || b.approx, a.wraps || b.wraps
	out.output, out.starts = b.output, b.starts
	return out, true
}

// endless is an end beside words that there is none, as in 年底前、长期坚持.
func endless(r reading) (reading, bool) {
	end := r.spans[len(r.spans)-1].End
	if end == nil {
		return reading{}, false
	}
	r.readings = [2]string{fmt.Sprintf("%d月%d日前", end.Month, end.Day), "长期"}
	return r, true
}

func wholeYear(s plan.Span) bool {
	return s.Start != nil && s.End != nil && *s.Start == plan.Date{Year: s.Start.Year, Month: 1, Day: 1} && *s.End == plan.LastOf(s.Start.Year, 12)
}
