package table

import (
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// clause understands a date or a range of dates with the words around it: 力争6月底前完成.
func (p *phraseReader) clause(s string) (reading, bool) {
	if *p.left--; *p.left < 0 {
		return reading{}, false
	}
	if m := reImmediately.FindString(s); m != "" {
		if m == s {
			return reading{}, true
		}
		rest, until := strings.CutPrefix(s[len(m):], "-")
		if r, ok := p.clause(rest); ok {
			if until && r.kind != plan.Recurring && len(r.spans) == 1 {
				r.kind, r.spans[0].Start = plan.During, nil // 即日起至10月底: from a day that the plan does not name
			}
			return r, true
		}
	}
	if m := reOngoing.FindStringSubmatch(s); m != nil && !alters(reOnly.ReplaceAllString(m[1], "")) {
		return reading{kind: plan.Ongoing}, true
	}
	if r, ok := p.recurring(s); ok {
		return r, true
	}
	if r, ok := p.try(func(p *phraseReader) (reading, bool) { return p.quarters(s) }); ok {
		return r, true
	}
	if r, ok := p.two(s); ok {
		return r, true
	}
	if m := reSoft.FindString(s); m != "" && m != s {
		return p.clause(s[len(m):])
	}
	prefix := rePrefix.FindString(s)
	t, rest, ok := p.period(s[len(prefix):])
	if !ok {
		return reading{}, false
	}
	if right, ok := strings.CutPrefix(rest, "-"); ok && (prefix == "" || fromPrefix(prefix)) {
		return p.span(t, right)
	}
	word := reRelation.FindString(rest)
	if t.within && relations[word] == start {
		word = "" // 年内启动
	}
	r, ok := t.related(relations[word], prefix)
	if !ok {
		return reading{}, false
	}
	return t.outcome(r, relations[word], rest[len(word):])
}

// two understands a date that goes on with 长期坚持 or 每月 without a mark between
// them: 年底前并长期坚持.
func (p *phraseReader) two(s string) (reading, bool) {
	m := reThenOn.FindStringSubmatch(s)
	if m == nil {
		if m = reThenEach.FindStringSubmatch(s); m == nil {
			return reading{}, false
		}
	}
	return p.try(func(p *phraseReader) (reading, bool) {
		a, ok := p.clause(m[1])
		if !ok || a.kind == plan.By && m[2] == "" && reUnrelated.MatchString(m[1]) {
			return a, false // 6月底持续推进
		}
		b, ok := p.clause(m[3])
		if !ok || a.kind == "" {
			return b, ok
		}
		if m[2] == "" && a.kind == plan.By && b.kind == plan.Ongoing {
			return a, true // 年内持续推进
		}
		return join2(a, b)
	})
}

var (
	reImmediately = regex.MustCompile(`^(?:[自从])?(?:立即|立刻|即刻|马上|即日|现在|目前|立行立改|即知即改|即行即改|立查立改|立整立改|边查边改|已完成|已启动|已建成)(?:启动|实施|整改|开展|落实|推进|起)*,?`)
	reOngoing     = phrase(`(?:并|且|后|,)*(?:全年|一直)?(?:长期|持续|常态化?|不断|不间断|常年|日常|经常性?)(\p{Han}*)`)
	reOnly        = regex.MustCompile(`坚持|持续|长期|常态化?`)
	reThenOn      = regex.MustCompile(`^(.+?)((?:并|且|后|,)*)((?:全年|一直)?(?:长期|持续|常态化?|不断|不间断)\p{Han}*)$`)
	reThenEach    = regex.MustCompile(`^(.+?)(,?)((?:每|按|逐).+)$`)
	reUnrelated   = regex.MustCompile(`[底末日号初旬中]$`)
	// reSoft are words before a date that say no more than it does, and rePrefix those
	// that say that it is the end or the start.
	reSoft   = regex.MustCompile(`^(?:于|在|力争|争取|确保|务必|原则上|预计|计划|拟|分别|应|须)+`)
	rePrefix = regex.MustCompile(`^(?:(?:实施|完成|整改)?(?:期限|时限)-?|延长-|截[止至]?时?间?[于到在为]?-?|不[晚迟]于|最[迟晚]不?[晚迟]?于?|-|[自从由]):?`)
)

func phrase(s string) *regex.Regexp { return regex.MustCompile(`^(?:` + s + `)$`) }

// relation is what a word after a date makes of it.
type relation int

const (
	bare relation = iota
	before
	after
	start
	around
	inside
	untilEnd
)

var relations = map[string]relation{
	"": bare, "前": before, "以前": before, "之前": before, "后": after, "以后": after, "之后": after, "过后": after,
	"起": start, "开始": start, "以来": start, "起始": start, "启动": start, "左右": around, "前后": around, "上下": around,
	"内": inside, "期内": inside, "以内": inside, "之内": inside, "期间": inside, "之间": inside, "中": inside, "止": untilEnd, "为止": untilEnd,
	"开始前": before, "来临前": before, "到来前": before,
}

var reRelation = regex.MustCompile(`^(?:前后|左右|上下|[以之过]?后|[以之]?前|开始前|来临前|到来前|起始?|开始|以来|启动|[以之期]?内|期间|之间|中|止|为止)`)

func fromPrefix(s string) bool { return s == "自" || s == "从" || s == "由" }

// related is a period with the words before and after it.
func (t *period) related(rel relation, prefix string) (reading, bool) {
	switch {
	case fromPrefix(prefix):
		if rel == bare {
			rel = start
		} else if rel != start && rel != after {
			return reading{}, false
		}
	case prefix != "" && (rel == after || rel == start):
		return reading{}, false
	case prefix != "" && rel != before && rel != around:
		rel = untilEnd
	}
	bounded := by(t.to)
	bounded.approx = t.approx
	switch {
	case t.season:
		switch rel {
		case before:
			return by(t.from.DayBefore()), true
		case bare, inside:
			return during(t.from, t.to), true
		}
		return reading{}, false
	case (t.within || t.all) && rel != bare && rel != inside, rel == inside && t.end:
		return reading{}, false
	case rel == before && !t.exact():
		a, b := t.named(true)
		return reading{kind: plan.By, readings: [2]string{a, b}}, true
	case rel == after && !t.exact():
		a, b := t.named(false)
		return reading{kind: plan.During, readings: [2]string{a, b}}, true
	case rel == after:
		r := from(t.to)
		r.approx = true // that day, or the next
		return r, true
	case rel == start && t.end:
		r := from(t.to)
		r.approx = true
		return r, true
	case rel == start:
		r := from(t.from)
		r.approx = t.approx
		return r, true
	case rel == before, rel == untilEnd, t.end, t.within, t.grain == ofDays && t.from == t.to && rel != inside:
		bounded.approx = t.approx || rel == around
		return bounded, true
	}
	r := during(t.from, t.to)
	r.approx = t.approx || rel == around
	return r, true
}

// span understands a range: its second date has the year and, where it is a day,
// the month of the first. 11-2月 ends in the next year.
func (p *phraseReader) span(left period, s string) (out reading, understood bool) {
	named := reYear.FindString(s) != ""
	right, rest, ok := p.period(s)
	if ok && !named && right.to.Before(left.from) && left.from.Month > 6 && right.to.Month <= 6 {
		p.year = left.from.Year + 1
		right, rest, ok = p.period(s)
		defer func() { out.wraps = out.kind != "" }()
	}
	if !ok || left.season || right.season || left.within || right.within {
		return reading{}, false
	}
	first := left.from
	if left.end {
		first = left.to
	}
	word := reRelation.FindString(rest)
	rel := relations[word]
	if rel == after || rel == start {
		return reading{}, false
	}
	if rel == before && !right.exact() {
		a, b := right.named(true)
		return reading{kind: plan.During, readings: [2]string{a, b}}, true
	}
	r := during(first, right.to)
	r.approx = left.approx || left.end || right.approx || rel == around
	return right.outcome(r, inside, rest[len(word):])
}
