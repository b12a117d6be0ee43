package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// written are the columns whose text is looked at as text.
var written = []plan.Column{plan.SectionColumn, plan.TitleColumn, plan.MeasureColumn, plan.DeadlineColumn}

// everywhere are those, and the columns of units.
var everywhere = append(slices.Clone(written), plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn)

// perText makes a rule of a function that looks at one passage at a time.
func perText(columns []plan.Column, look func(p *passage, found func(plan.Diag))) func(*Subject, func(plan.Diag)) {
	return func(s *Subject, found func(plan.Diag)) {
		for _, p := range s.passages(columns...) {
			look(&p, found)
		}
	}
}

// pairsRule finds brackets and quotes without the other half. What is opened
// half-width may be shut full-width.
var pairsRule = Rule{Codes: []plan.Code{plan.Unpaired}, Run: perText(everywhere, pairs)}

const (
	opening = "(（[［【〔「『《〈“‘{｛"
	closing = ")）]］】〕」』》〉”’}｝"
)

// pair is which pair a bracket is one of; those of both widths are one.
func pair(marks string, c rune) int {
	i := utf8.RuneCountInString(marks[:max(strings.IndexRune(marks, c), 0)])
	switch {
	case !strings.ContainsRune(marks, c):
		return -1
	case i == 0 || i == 2 || i == 12:
		return i + 1
	}
	return i
}

func pairs(p *passage, found func(plan.Diag)) {
	type mark struct {
		pair, at int
		c        rune
	}
	var open, left []mark // and those that another pair was shut over
	straight := -1        // where a straight quote is open
	say := func(at int, c rune) { found(p.say(plan.Unpaired, at, at+utf8.RuneLen(c), string(c))) }
	// lost tells of marks that nothing shuts: one within the other, with nothing that
	// ends a sentence between, once.
	lost := func(marks []mark) {
		for i := 0; i < len(marks); {
			m, text := marks[i], string(marks[i].c)
			for i++; i < len(marks) && !strings.ContainsAny(p.Text[marks[i-1].at:marks[i].at], "。；;\n"); i++ {
				text += string(marks[i].c)
			}
			found(p.say(plan.Unpaired, m.at, m.at+utf8.RuneLen(m.c), text))
		}
	}
	skip := make(map[int]bool) // that were told
	for i, c := range p.Text {
		if skip[i] {
			continue
		}
		if c == '"' || c == '＂' {
			if straight >= 0 {
				straight = -1
			} else {
				straight = i
			}
			continue
		}
		if k := pair(opening, c); k >= 0 {
			open = append(open, mark{k, i, c})
			continue
		}
		k := pair(closing, c)
		if k < 0 || c == '’' && apostrophe(p.Text, i) {
			continue
		}
		is := func(m mark) bool { return m.pair == k }
		if k == 1 && itemMark.MatchString(p.Text[:i]) && !slices.ContainsFunc(open, is) {
			continue // 1） before an item
		}
		n := len(open) - 1
		for n >= 0 && open[n].pair != k {
			n--
		}
		if n < 0 {
			if j := slices.IndexFunc(left, is); j >= 0 { // one pair begins within another and ends outside it
				found(p.say(plan.Unpaired, left[j].at, left[j].at+utf8.RuneLen(left[j].c), string(left[j].c)+"…"+string(c)))
				left = slices.Delete(left, j, j+1)
				continue
			}
			if m := len(open) - 1; m >= 0 && !strings.ContainsFunc(p.Text[i:], func(c rune) bool { return pair(closing, c) == open[m].pair }) {
				found(p.say(plan.Unpaired, open[m].at, open[m].at+utf8.RuneLen(open[m].c), string(open[m].c)+"…"+string(c))) // of two kinds
				open = open[:m]
				continue
			}
			// The halves of a pair in each other's place.
			if to := strings.IndexFunc(p.Text[i:], func(c rune) bool { return pair(opening, c) == k }); to > 0 && !strings.ContainsFunc(p.Text[i+to:], func(c rune) bool { return pair(closing, c) == k }) {
				o, n := utf8.DecodeRuneInString(p.Text[i+to:])
				between := p.Text[i+utf8.RuneLen(c) : i+to]
				if !strings.ContainsAny(between, "，。；\n") {
					found(p.mend(plan.Unpaired, i, i+to+n, string(o)+between+string(c), string(c)+"…"+string(o)))
					skip[i+to] = true
					continue
				}
			}
			say(i, c)
			continue
		}
		left = append(left, open[n+1:]...)
		open = open[:n]
	}
	lost(left)
	lost(open)
	if straight >= 0 {
		say(straight, '"')
	}
}

// apostrophe reports whether a quote stands within a Latin word.
func apostrophe(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return before < 0x250 && unicode.IsLetter(before)
}

// itemMark is what a bracket after an item's number follows.
var itemMark = regex.MustCompile(`(?:^|[^0-9A-Za-z+-])(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$`)

// halfWidthMarksRule finds half-width punctuation after a Chinese character. In
// a cell that has full-width marks too, the fewer are slips; else it is the
// cell's style.
var halfWidthMarksRule = Rule{Codes: []plan.Code{plan.HalfWidth}, Many: 3, Run: perText([]plan.Column{plan.TitleColumn, plan.MeasureColumn}, halfWidth)}

var fullWidth = map[rune]rune{',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）'}

func halfWidth(p *passage, found func(plan.Diag)) {
	for _, m := range straight.FindAllStringSubmatchIndex(p.Text, -1) {
		found(p.mend(plan.HalfWidth, m[0], m[1], "“"+p.Text[m[2]:m[3]]+"”", `""`, "“”"))
	}
	shut := 0 // behind a pair of brackets that is told as one
	for i, c := range p.Text {
		full, ok := fullWidth[c]
		if !ok || i < shut {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(p.Text[:i])
		after, _ := utf8.DecodeRuneInString(p.Text[i+1:])
		if c == '(' && (unicode.Is(unicode.Han, before) || unicode.Is(unicode.Han, after)) {
			if m := halfPair.FindString(p.Text[i:]); m != "" {
				shut = i + len(m)
				found(p.mend(plan.HalfWidth, i, shut, "（"+m[1:len(m)-1]+"）", "()", "（）"))
				continue
			}
		}
		if (c == ',' || c == ';') && strings.ContainsRune("0123456789%％℃", before) && unicode.Is(unicode.Han, after) ||
			unicode.Is(unicode.Han, before) || strings.ContainsRune("”》）", before) || c == '(' && unicode.Is(unicode.Han, after) {
			found(p.mend(plan.HalfWidth, i, i+1, string(full), string(c), string(full)))
		}
	}
}

var (
	halfPair = regex.MustCompile(`^\([^()（）]*\)`)
	straight = regex.MustCompile(`"([^"“”]*\p{Han}[^"“”]*)"`) // quotes of a typewriter around Chinese
)

// doubledMarksRule finds two marks where one is meant: ，， 。， 、。
var doubledMarksRule = Rule{Codes: []plan.Code{plan.DoubledMark}, Many: 5, Run: perText(everywhere, func(p *passage, found func(plan.Diag)) {
	for _, m := range doubled.FindAllStringIndex(p.Text, -1) {
		marks := plan.Squeeze(p.Text[m[0]:m[1]])
		found(p.mend(plan.DoubledMark, m[0], m[1], oneOf(marks), marks))
	}
})}

var doubled = regex.MustCompile(`[。；，、][.．]|[，,。、；;：:]\s*[，。、；：]+|[，。、；：]\s*[,;:]+|,[,;]+|;[,;]+|[（(][，。、；：,;]|[，、；：,;]+[）)]|《《|》》|““|””`)

// oneOf is the mark that is meant by several: a full stop, a bracket or quote,
// else the first.
func oneOf(marks string) string {
	if strings.Contains(marks, "。") {
		return "。"
	}
	for _, c := range marks {
		if pair(opening, c) >= 0 || pair(closing, c) >= 0 {
			return string(c)
		}
	}
	c, _ := utf8.DecodeRuneInString(marks)
	return string(c)
}

// spacesRule finds spaces between Chinese characters. After a full stop one
// stands for a paragraph's end, and in the columns of units one divides names.
var spacesRule = Rule{Codes: []plan.Code{plan.InnerSpace}, Many: 5, Run: perText([]plan.Column{plan.TitleColumn, plan.MeasureColumn, plan.DeadlineColumn}, func(p *passage, found func(plan.Diag)) {
	text := p.Text
	for _, m := range innerSpace.FindAllStringSubmatchIndex(text, -1) {
		if sideBySide.MatchString(text[m[3]:]) {
			continue
		}
		found(p.mend(plan.InnerSpace, m[2], m[3], "", around(text, m[2], m[3])))
	}
})}

var (
	innerSpace = regex.MustCompile(`[\p{Han}，、；：]([ \x{00a0}\x{3000}\t\x{200b}-\x{200d}\x{feff}]+)[\p{Han}，。、；：]`)
	// sideBySide are those who issue a document together, with a blank between them.
	sideBySide = regex.MustCompile(`^(?:国务院|中央军委|全国人大|全国政协|最高人民)`)
)

// stopsRule finds measures that do not end with a full stop, in a plan whose
// measures do.
var stopsRule = Rule{Codes: []plan.Code{plan.NoStop}, Many: 5, Run: func(s *Subject, found func(plan.Diag)) {
	ps := s.passages(plan.MeasureColumn)
	ended := 0
	for _, p := range ps {
		if stopped(p.Text) {
			ended++
		}
	}
	if 10*ended < 8*len(ps) {
		return
	}
	for _, p := range ps {
		if stopped(p.Text) || s.told(p.Item.ID, plan.TableCutOff, plan.TableLoose) {
			continue
		}
		text := strings.TrimRightFunc(p.Text, unicode.IsSpace)
		last, n := utf8.DecodeLastRuneInString(text)
		stop := text[len(text)-n:] + "。"
		if strings.ContainsRune(".．;；,，、:：", last) {
			stop = "。"
		}
		found(p.mend(plan.NoStop, len(text)-n, len(text), stop, ending(text)))
	}
}}

// stopped reports whether a text ends as a sentence or an item does.
func stopped(s string) bool {
	s = strings.TrimRightFunc(s, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("”’）)》", c) })
	c, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？!?…", c)
}
