package xlsx

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/zeren-plan/zeren/internal/numeral"
)

// An epoch is the day that dates are counted from.
type epoch int

const (
	from1900 epoch = iota
	from1904
)

// date is the day and the clock that a number stands for.
func (e epoch) date(serial float64) (time.Time, bool) {
	if serial < 1 || serial >= 2_958_466 { // the end of the year 9999
		return time.Time{}, false
	}
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case e == from1904:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case serial < 60:
		first = first.AddDate(0, 0, 1) // before a 29 February 1900 that never was
	}
	days := math.Floor(serial)
	return first.AddDate(0, 0, int(days)).Add(time.Duration(math.Round((serial-days)*86400)) * time.Second), true
}

// showNumber writes a stored number in a number format (ECMA-376 part 1
// §18.8.31). A date is written in full, as 2025-12-31 or as the Chinese words of
// the format say. What a format does that no plan needs, such as fractions, is
// left: the number is as it is stored.
func showNumber(stored, format string, from epoch) string {
	v, err := strconv.ParseFloat(stored, 64)
	if err != nil {
		return stored
	}
	s, v := sectionFor(v, format)
	switch {
	case s == nil:
		return general(v)
	case s.dates():
		if t, ok := s.time(v, from); ok {
			return s.date(t)
		}
		return general(v)
	}
	return s.number(v)
}

// sectionFor is the section of a number format that writes a number, nil if none
// does; the number is without its sign where the section has that.
func sectionFor(v float64, format string) (*section, float64) {
	var sections []section
	for _, s := range sectionsOf(format) {
		if !s.has('@') {
			sections = append(sections, s)
		}
	}
	switch {
	case len(sections) == 0, slices.ContainsFunc(sections, func(s section) bool { return s.other }):
		return nil, v
	case v < 0 && len(sections) > 1:
		return &sections[1], -v
	case v == 0 && len(sections) > 2:
		return &sections[2], v
	}
	return &sections[0], v
}

// time is the day and the clock that a section writes of a number.
func (s *section) time(v float64, from epoch) (time.Time, bool) {
	if v < 1 && !s.has('y', 'm', 'd') {
		v++ // a clock of no day
	}
	return from.date(v)
}

// showText writes a text in a number format: @ stands for it.
func showText(text, format string) string {
	sections := sectionsOf(format)
	for i, s := range sections {
		if !s.has('@') || i+1 < len(sections) || text == "" {
			continue
		}
		var b strings.Builder
		for _, p := range s.parts {
			switch p.kind {
			case '@':
				b.WriteString(text)
			case literal:
				b.WriteString(p.text)
			}
		}
		return b.String()
	}
	return text
}

// general writes a number as a cell without a format does.
func general(v float64) string {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		r = v
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}

// A section is a part of a number format: that for positive numbers, for
// negative ones, for 0, for texts.
type section struct {
	parts   []part
	chinese bool // digits are Chinese
	long    bool // the long date of the machine
	foreign bool // years are those of another calendar
	other   bool // it does what is not read
}

// A part is a code of a format, as y and the other letters below, or a literal.
type part struct {
	kind rune
	text string
}

// Kinds of parts beside y, m, d, h, s, % and @.
const (
	literal  = 'l'
	digits   = '0'
	plainly  = 'G' // General
	minute   = 'n'
	halfDay  = 'p'
	weekday  = 'w'
	dateKind = "ymd"
	timeKind = "hns" + string(halfDay)
)

func (s *section) has(kinds ...rune) bool {
	return slices.ContainsFunc(s.parts, func(p part) bool { return slices.Contains(kinds, p.kind) })
}

func (s *section) dates() bool { return s.long || s.has('y', 'm', 'd', 'h', 's', weekday) }

// sectionsOf takes a number format apart.
func sectionsOf(format string) []section {
	if format == "" {
		return nil
	}
	out := []section{{}}
	rest := []rune(format)
	take := func(n int) string {
		n = min(n, len(rest))
		s := string(rest[:n])
		rest = rest[n:]
		return s
	}
	upTo := func(end rune) string {
		n := slices.Index(rest[1:], end)
		if n < 0 {
			n = len(rest) - 1
		}
		s := take(n + 2)
		return strings.TrimSuffix(s[1:], string(end))
	}
	for len(rest) > 0 {
		s := &out[len(out)-1]
		add := func(kind rune, text string) { s.parts = append(s.parts, part{kind, text}) }
		word := ""
		for _, w := range []string{"General", "G/通用格式", "AM/PM", "A/P", "上午/下午"} {
			if len(rest) >= len([]rune(w)) && strings.EqualFold(string(rest[:len([]rune(w))]), w) {
				word = w
				break
			}
		}
		if word != "" {
			take(len([]rune(word)))
			if word[0] == 'G' {
				add(plainly, "")
			} else {
				add(halfDay, "")
			}
			continue
		}
		switch c := unicode.ToLower(rest[0]); c {
		case ';':
			take(1)
			out = append(out, section{})
		case '"':
			add(literal, upTo('"'))
		case '\\', '!':
			take(1)
			add(literal, take(1))
		case '_', '*':
			take(2)
		case '[':
			s.bracket(upTo(']'))
		case 'y', 'e', 'm', 'd', 'h', 's', 'a':
			n := 1
			for n < len(rest) && unicode.ToLower(rest[n]) == c {
				n++
			}
			if c == 'e' && n < len(rest) && (rest[n] == '+' || rest[n] == '-') {
				s.other = true
			}
			text := take(n)
			switch {
			case c == 'e':
				add('y', "yyyy")
			case c == 'a' || c == 'd' && n > 2:
				add(weekday, text)
			default:
				add(c, text)
			}
		case 'g', 'b':
			s.foreign = true
			take(1)
		case '0', '#', '?':
			n := 1
			for n < len(rest) && strings.ContainsRune("0#?,.", rest[n]) {
				n++
			}
			if s.has(digits) {
				s.other = true // several numbers: a fraction, or digits in groups
			}
			add(digits, take(n))
		case '%', '@':
			add(c, take(1))
		default:
			add(literal, take(1))
		}
	}
	for i := range out {
		out[i].minutes()
	}
	return out
}

// bracket reads what a format says in brackets.
func (s *section) bracket(text string) {
	lower := strings.ToLower(text)
	switch {
	case strings.HasPrefix(lower, "dbnum1"):
		s.chinese = true
	case lower == "$-f800" || strings.Contains(lower, "sysdate"):
		s.long = true
	case strings.HasPrefix(text, "$"):
		if sign, _, _ := strings.Cut(text[1:], "-"); sign != "" {
			s.parts = append(s.parts, part{literal, sign})
		}
	case strings.ContainsAny(text, "<>=") || strings.Trim(lower, "hms") == "":
		s.other = true // a condition, a time that went by
	}
}

// minutes tells the m of minutes, beside hours or seconds, from that of months.
func (s *section) minutes() {
	before := rune(0)
	for i := range s.parts {
		p := &s.parts[i]
		if p.kind == literal {
			continue
		}
		if p.kind == 'm' {
			after := rune(0)
			for _, q := range s.parts[i+1:] {
				if q.kind != literal {
					after = q.kind
					break
				}
			}
			if before == 'h' || after == 's' {
				p.kind = minute
			}
		}
		before = p.kind
	}
}

// number writes a number.
func (s *section) number(v float64) string {
	var b strings.Builder
	for range strings.Count(s.kinds(), "%") {
		v *= 100
	}
	for _, p := range s.parts {
		switch p.kind {
		case literal, '%':
			b.WriteString(p.text)
		case plainly, digits:
			text := general(v)
			if p.kind == digits {
				text = placed(v, p.text)
			}
			if n, err := strconv.Atoi(text); err == nil && s.chinese {
				text = numeral.Chinese(n)
			}
			b.WriteString(text)
		}
	}
	return strings.TrimSpace(b.String())
}

func (s *section) kinds() string {
	var b strings.Builder
	for _, p := range s.parts {
		b.WriteRune(p.kind)
	}
	return b.String()
}

// placed writes a number in the places of a pattern as #,##0.00.
func placed(v float64, pattern string) string {
	whole, decimals, _ := strings.Cut(pattern, ".")
	for strings.HasSuffix(whole, ",") {
		whole = whole[:len(whole)-1]
		v /= 1000
	}
	places := len(strings.ReplaceAll(decimals, ",", ""))
	scale := math.Pow10(places)
	if r := math.Round(v * scale); !math.IsInf(r, 0) && math.Abs(r) < 1e15 {
		v = r / scale
	}
	n, fraction, _ := strings.Cut(strconv.FormatFloat(math.Abs(v), 'f', places, 64), ".")
	for len(fraction) > strings.Count(decimals, "0") && strings.HasSuffix(fraction, "0") {
		fraction = fraction[:len(fraction)-1]
	}
	if least := strings.Count(whole, "0"); len(n) < least {
		n = strings.Repeat("0", least-len(n)) + n
	} else if n == "0" && least == 0 {
		n = ""
	}
	if strings.Contains(whole, ",") {
		for i := len(n) - 3; i > 0; i -= 3 {
			n = n[:i] + "," + n[i:]
		}
	}
	if fraction != "" {
		n += "." + fraction
	}
	if v < 0 {
		n = "-" + n
	}
	return n
}

// date writes a day. Where only signs divide its parts and the year is not the
// first, which of them is the day may depend on the machine: it is written as
// 2025-12-31, a month as 2025年12月. A clock that says midnight is none.
func (s *section) date(t time.Time) string {
	switch {
	case s.long:
		return fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day())
	case s.foreign:
		return t.Format(time.DateOnly)
	}
	parts := slices.Clone(s.parts)
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && s.has('y', 'm', 'd') {
		parts = without(parts, timeKind)
	} else if from, to := reach(parts, timeKind); signsOnly(parts[from:to]) {
		parts = slices.Replace(parts, from, to, part{literal, t.Format("15:04")})
	}
	if from, to := reach(parts, dateKind); from < to && signsOnly(without(parts[from:to], string(weekday))) {
		text := ""
		has := func(k rune) bool {
			return slices.ContainsFunc(parts[from:to], func(p part) bool { return p.kind == k })
		}
		switch y, m, d := has('y'), has('m'), has('d'); {
		case y && parts[from].kind == 'y' && len(parts[from].text) > 2 && !s.chinese && !s.has(weekday) && !longMonth(parts):
		case y && m && d:
			text = t.Format(time.DateOnly)
			parts = without(parts, string(weekday))
			from, to = reach(parts, dateKind)
		case y && m:
			text = fmt.Sprintf("%d年%d月", t.Year(), t.Month())
		case m && d:
			text = fmt.Sprintf("%d月%d日", t.Month(), t.Day())
		}
		if text != "" {
			parts = slices.Replace(parts, from, to, part{literal, text})
		}
	}
	var b strings.Builder
	write := func(n int, p part) {
		switch {
		case s.chinese && p.kind == 'y':
			for _, c := range strconv.Itoa(n) {
				b.WriteString(numeral.Chinese(int(c - '0')))
			}
		case s.chinese:
			b.WriteString(numeral.Chinese(n))
		case len(p.text) == 2:
			fmt.Fprintf(&b, "%02d", n)
		default:
			b.WriteString(strconv.Itoa(n))
		}
	}
	for _, p := range parts {
		switch p.kind {
		case literal:
			b.WriteString(p.text)
		case 'y':
			write(t.Year(), part{'y', ""})
		case 'm':
			write(int(t.Month()), p)
		case 'd':
			write(t.Day(), p)
		case weekday:
			b.WriteString("星期" + string([]rune("日一二三四五六")[t.Weekday()]))
		case 'h':
			write(t.Hour(), p)
		case minute:
			write(t.Minute(), p)
		case 's':
			write(t.Second(), p)
		}
	}
	return strings.TrimSpace(b.String())
}

// longMonth reports whether the month is a word of another language.
func longMonth(parts []part) bool {
	return slices.ContainsFunc(parts, func(p part) bool { return p.kind == 'm' && len(p.text) > 2 })
}

// reach is where the first of some kinds of parts starts and the last ends.
func reach(parts []part, kinds string) (from, to int) {
	from = -1
	for i, p := range parts {
		if strings.ContainsRune(kinds, p.kind) {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	return max(from, 0), to
}

// without takes parts out, each with the words or signs after it up to the next
// part.
func without(parts []part, kinds string) []part {
	var out []part
	gone := false
	for _, p := range parts {
		switch {
		case strings.ContainsRune(kinds, p.kind):
			gone = true
			continue
		case p.kind != literal:
			gone = false
		}
		if !gone || strings.ContainsFunc(p.text, unicode.IsLetter) && !strings.ContainsAny(p.text, "时分秒点") {
			out = append(out, p)
		}
	}
	return out
}

// signsOnly reports whether there are no words among parts.
func signsOnly(parts []part) bool {
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(p part) bool { return p.kind == literal && strings.ContainsFunc(p.text, unicode.IsLetter) })
}
