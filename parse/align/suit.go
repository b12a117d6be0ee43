package align

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// suit is how badly a text suits a column by what it says. It may be a whole
// cell or a line of one.
func suit(k plan.Column, s string) float64 {
	s = strings.ReplaceAll(s, " ", "")
	number, none := numberText.MatchString(s), nobody.MatchString(s)
	date := deadlineWords.MatchString(s)
	whole := date && wholeDeadline(s)
	sentence := strings.ContainsAny(s, "。；！？")
	names := namesIn(s)
	switch k {
	case plan.NumberColumn:
		if number || numberHead.MatchString(s) || numberTail.MatchString(s) {
			return 0
		}
		return 8
	case plan.DeadlineColumn:
		switch {
		case whole:
			return 0
		case date:
			return 0.7
		case sentence, names:
			return 6
		case none:
			return 1
		}
		return 3
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		switch {
		case none:
			return 0
		case whole, number, sentence:
			return 6
		case figures.MatchString(s):
			return 3
		case names:
			return 0
		}
		return 1
	}
	if k == plan.SectionColumn && number {
		return 6
	}
	// A task, a measure, or what is not known.
	cost := 0.0
	switch {
	case none:
		cost = 4
	case whole:
		cost = 2.5
	case number:
		cost = 2
	case names:
		cost = 2.5
	}
	switch {
	case k == plan.OtherColumn:
		return 1 + cost/4
	case k == plan.MeasureColumn:
		return cost
	case sentence:
		return cost + 4
	}
	return cost
}

var (
	numberText = regex.MustCompile(`^[（(]?(?:[0-9]{1,3}(?:[.．\-][0-9]{1,3})*|[〇零一二三四五六七八九十百]{1,4})[)）.．、]?$`)
	// A number that the width of its column broke: （3 and ）, or 1 and 、.
	numberHead = regex.MustCompile(`^[（(](?:[0-9]{0,3}|[一二三四五六七八九十]{0,3})$`)
	numberOpen = regex.MustCompile(`^[0-9]+[.．\-]$`) // 1. before 1
	numberTail = regex.MustCompile(`^(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})?[)）]$|^[、.．]$`)

	figures       = regex.MustCompile(`[0-9]+(?:[.．][0-9]+)?(?:%|％|个|家|万|亿|项|次|人|户|公里|平方|米|处|所|座|条|台|支)`)
	deadlineWords = regex.MustCompile(`^[0-9〇零一二三四两每第全上下各年月日号周天季度前后底末初中旬起至到止次春夏秋冬采暖供汛学期开长坚持续常态化推进实施展立即完成按内半—–\-－～~、，,./／]{1,16}$`)
	deadlineCore  = regex.MustCompile(`[0-9]月|年[底末前内初]|月[底末前]|季|每[年月周日]|全年|长期|持续|常态|半年|立即|20[0-9]{2}年`)
	dateUnit      = regex.MustCompile(`^[年月日号]`)
	dateUnits     = regex.MustCompile(`(?:[0-9]|[0-9年]月|[月年]底?)$`)
	endsInDigit   = regex.MustCompile(`[0-9]$`)
	deadlineOpen  = regex.MustCompile(`(?:20[0-9]{2}年|[0-9]|[—–\-－～~、至]|[^上下]半|长期坚|^持|每|第[一二三四]|[一二三四]季)$`)
	quarters      = regex.MustCompile(`^前[一二三两0-9]+(?:个?季|个月)`)
	deadlineRest  = regex.MustCompile(`^(?:[月日号前底末旬度间]|[持进]$|年(?:[^底末初前内中]|$))`)
)

// wholeDeadline reports whether a text of the words of deadlines is one.
func wholeDeadline(s string) bool {
	return deadlineCore.MatchString(s) && !deadlineOpen.MatchString(s) && !restsDeadline(s)
}

// restsDeadline reports whether a text starts within a deadline: 底前, not 前三季度.
func restsDeadline(s string) bool {
	return deadlineRest.MatchString(s) && !quarters.MatchString(s)
}

// Several reports whether the lines of a cell are what several cells of a column
// hold each. sure says that one cell would hardly hold it: a deadline twice, or nobody
// and somebody.
func Several(k plan.Column, lines []string) (several, sure bool) {
	if len(lines) < 2 {
		return false, false
	}
	each := func(is func(string) bool) bool {
		return !slices.ContainsFunc(lines, func(s string) bool { return !is(strings.ReplaceAll(s, " ", "")) })
	}
	switch k {
	case plan.NumberColumn:
		several = each(numberText.MatchString)
		return several, several
	case plan.DeadlineColumn:
		several = each(func(s string) bool { return deadlineWords.MatchString(s) && wholeDeadline(s) })
		seen := map[string]bool{}
		for _, s := range lines {
			sure = sure || several && seen[s]
			seen[s] = true
		}
		return several, sure
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		sure = slices.ContainsFunc(lines, nobody.MatchString) && !each(func(s string) bool { return nobody.MatchString(s) })
	}
	return sure, sure
}

// namesIn reports whether a text has a whole name.
func namesIn(s string) bool {
	for name := range strings.FieldsFuncSeq(s, isMark) {
		if unit.ShapeOf(name) == unit.FullName {
			return true
		}
	}
	return false
}

// GoesOn reports whether a line can be the rest of a cell whose last line is given: in a
// list the next names, or the rest of one; of a deadline its words; of a sentence that
// has not ended, whatever it is.
func GoesOn(k plan.Column, last, next string) bool {
	last, next = strings.ReplaceAll(last, " ", ""), strings.ReplaceAll(next, " ", "")
	switch k {
	case plan.DeadlineColumn:
		return deadlineWords.MatchString(next)
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		if strings.ContainsAny(next, "。；！？") {
			return false
		}
		if joins(k, last, next) < 0 {
			return true
		}
		depth := 0
		for name := range strings.FieldsFuncSeq(next, func(c rune) bool {
			switch c {
			case '(', '（':
				depth++
			case ')', '）':
				depth--
			}
			return depth == 0 && isMark(c)
		}) {
			if name, _ = unit.CutOpen(name); name != "" && !isName(name) {
				return false
			}
		}
		return true
	}
	return !ended(last)
}

// dangles reports whether a line of a cell does not end where the cell can.
func dangles(k plan.Column, s string) bool {
	switch k {
	case plan.DeadlineColumn:
		return deadlineOpen.MatchString(strings.ReplaceAll(s, " ", ""))
	case plan.MeasureColumn:
		return !ended(s)
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		return !nobody.MatchString(s) && open(lastName(s))
	}
	return false
}

// joins is how badly a line of a cell goes on with another; less than 0 where
// they belong together.
func joins(k plan.Column, s, next string) float64 {
	switch k {
	case plan.NumberColumn:
		if (numberTail.MatchString(next) && !numberTail.MatchString(s) || numberOpen.MatchString(s) && figuresOnly.MatchString(next)) && numberText.MatchString(s+next) {
			return -costApart
		}
	case plan.DeadlineColumn:
		s, next = strings.ReplaceAll(s, " ", ""), strings.ReplaceAll(next, " ", "")
		if dateUnits.MatchString(s) && restsDeadline(next) {
			return -costApart // 6月 and 底前启动
		}
		if !deadlineWords.MatchString(s) || !deadlineWords.MatchString(next) {
			return 0
		}
		if wholeDeadline(s+next) && (deadlineOpen.MatchString(s) || restsDeadline(next)) {
			return -costApart
		}
	case plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn:
		left, right := lastName(s), firstName(next)
		if unit.OpenWords(left+right) != "" && unit.OpenWords(left) == "" && unit.OpenWords(right) == "" {
			return -costApart // 等 and 部门
		}
		if left == "" || right == "" || nobody.MatchString(left) || !open(left) {
			return 0
		}
		if unit.ShapeOf(left+right) != unit.NoName {
			return -costApart
		}
		if right != next { // a mark ends what is no name
			return costApart
		}
	}
	return 0
}

// open reports whether a piece of a name is not the last.
func open(piece string) bool {
	return unit.ShapeOf("市某某"+piece) == unit.NoName && !isName(piece)
}

// lastName and firstName are the last and the first name of a list, whole or
// not.
func lastName(s string) string {
	if i := strings.LastIndexFunc(s, isMark); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		return s[i+n:]
	}
	return s
}

func firstName(s string) string {
	if i := strings.IndexFunc(s, isMark); i >= 0 {
		return s[:i]
	}
	return s
}

// A memo holds what the functions above have said of texts: the same are asked
// for again and again.
type memo struct {
	suits map[said]float64
	joint map[saidTwo]float64
	tails map[saidTail]bool
	goOn  func() // asked now and then, so that a long reading can be ended; may be nil
	asked *int
}

// step is called wherever a text is asked for, which all that takes long does.
func (m memo) step() {
	if *m.asked++; m.goOn != nil && *m.asked%4096 == 0 {
		m.goOn()
	}
}

type said struct {
	column plan.Column
	text   string
}

type saidTwo struct {
	column  plan.Column
	s, next string
}

type saidTail struct {
	tails, heads string
	marked       bool
}

func newMemo(goOn func()) memo {
	return memo{make(map[said]float64), make(map[saidTwo]float64), make(map[saidTail]bool), goOn, new(int)}
}

func (m memo) suit(k plan.Column, s string) float64 {
	m.step()
	key := said{k, s}
	cost, ok := m.suits[key]
	if !ok {
		cost = suit(k, s)
		m.suits[key] = cost
	}
	return cost
}

func (m memo) joins(k plan.Column, s, next string) float64 {
	m.step()
	key := saidTwo{k, s, next}
	cost, ok := m.joint[key]
	if !ok {
		cost = joins(k, s, next)
		m.joint[key] = cost
	}
	return cost
}

func (m memo) goesOn(tails, heads []string, marked bool) bool {
	m.step()
	key := saidTail{strings.Join(tails, "\n"), strings.Join(heads, "\n"), marked}
	on, ok := m.tails[key]
	if !ok {
		on = goesOn(tails, heads, marked)
		m.tails[key] = on
	}
	return on
}
