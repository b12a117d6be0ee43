package plan

// D: deadlines, and dates in the text of a measure. The numbers beside a code
// are the arguments of its message.
const (
	DeadlineUnknown   Code = "D01" // 1: phrase
	DeadlineAmbiguous Code = "D02" // 1: phrase, 2: first reading, 3: second reading
	DeadlineBlank     Code = "D03"
	DeadlineNoYear    Code = "D04" // 1: phrase
	DateOtherYear     Code = "D05" // 1: phrase, 2: the plan's year
	DateBackwards     Code = "D06" // 1: start, 2: end
	DateInText        Code = "D07" // 1: the text's phrase, 2: the column's
	DateNarrower      Code = "D08" // 1: the text's phrase, 2: the column's
	DatePast          Code = "D09" // 1: the text's phrase, 2: the plan's year
	DateImpossible    Code = "D10" // 1: the date
)

var deadlineKinds = []Kind{
	{
		Code: DeadlineUnknown, Severity: Warning,
		Title:   Text{"完成时限看不懂", "deadline not understood"},
		Message: Text{"看不懂完成时限“{1}”", "the deadline “{1}” is not understood"},
		Hint:    Text{"责任书照印原文；请确认具体日期", "the letters print it as it stands; find out which date is meant"},
		Why:     Text{"责任书上只有原话，没有日期，单位不知道按哪天交账", "the letter has only the printed words; the unit does not know by which day it must be done"},
		Example: "适时完成",
	},
	{
		Code: DeadlineAmbiguous, Severity: Warning,
		Title:   Text{"完成时限有两种理解", "ambiguous deadline"},
		Message: Text{"完成时限“{1}”有两种理解：{2}，或者{3}", "the deadline “{1}” can mean {2} or {3}"},
		Hint:    Text{"责任书照印原文，不填日期；请确认是哪一种", "the letters print it as it stands, without a date; find out which is meant"},
		Why:     Text{"可以是5月底，也可以是6月底，差一个月", "it may mean the end of May or the end of June, a month apart"},
		Example: "6月前",
	},
	{
		Code: DeadlineBlank, Severity: Warning,
		Title:   Text{"完成时限空白", "blank deadline"},
		Message: Text{"完成时限是空的", "the deadline is blank"},
		Hint:    Text{"请核对原件是否漏填", "look whether the original has one"},
		Why:     Text{"没有时限的措施，到了年底也说不清算不算按时完成", "of a measure without a deadline nobody can say whether it was done in time"},
		Example: "8　道路扬尘　加强道路清扫。　（空）　市城市管理委",
	},
	{
		Code: DeadlineNoYear, Severity: Warning,
		Title:   Text{"完成时限没有年份", "deadline without a year"},
		Message: Text{"完成时限“{1}”没有写年份，标题里也找不到年份", "the deadline “{1}” names no year, nor does the plan's title"},
		Hint:    Text{"请在标题中写明年份", "name the year in the title"},
		Why:     Text{"不知道是哪一年的年底，就填不出日期", "without a year, “by the end of the year” is no date"},
		Example: "大气污染防治重点任务分工方案：年底前",
	},
	{
		Code: DateOtherYear, Severity: Warning,
		Title:   Text{"时限不在方案的年份里", "deadline outside the plan's year"},
		Message: Text{"时限“{1}”不在{2}年", "the deadline “{1}” is not in {2}"},
		Hint:    Text{"请核对年份；上一年的方案改写时常漏改", "check the year; it is easily left over from last year's plan"},
		Why:     Text{"照抄上一年的时限，任务一下达就已经过期", "a deadline copied from last year is over before the letter arrives"},
		Example: "2025年行动计划：2024年12月底前",
	},
	{
		Code: DateBackwards, Severity: Error,
		Title:   Text{"时限的起止颠倒", "deadline ends before it starts"},
		Message: Text{"时限从{1}开始，到{2}就结束了", "the deadline starts on {1} and ends on {2}"},
		Hint:    Text{"请核对起止日期", "check both dates"},
		Why:     Text{"起止颠倒的时限无法执行", "nobody can keep a deadline that ends before it starts"},
		Example: "2025年9月至2025年6月",
	},
	{
		Code: DateInText, Severity: Warning,
		Title:   Text{"措施里的时间晚于完成时限", "text names a later date than the deadline"},
		Message: Text{"措施里写“{1}”，完成时限是“{2}”", "the measure says “{1}”, its deadline is “{2}”"},
		Hint:    Text{"请核对哪一个对", "see which is right"},
		Why:     Text{"两个时间不一致，单位不知道按哪一个办", "with two dates that disagree, a unit can't tell which to keep"},
		Example: "12月底前完成验收。　完成时限：6月底前",
	},
	{
		Code: DateNarrower, Severity: Info,
		Title:   Text{"措施里有具体时段，时限却是长期", "text names months, the deadline none"},
		Message: Text{"措施里写“{1}”，完成时限却是“{2}”", "the measure says “{1}”, its deadline is “{2}”"},
		Hint:    Text{"一般没有问题；如果以这段时间为准，请改时限", "this may be as meant; if those months are the deadline, write them there"},
		Why:     Text{"按时限统计时看不到措施里的时段", "counts by deadline don't show the months that the text names"},
		Example: "以3—5月为重点开展检查。　完成时限：长期实施",
	},
	{
		Code: DatePast, Severity: Warning,
		Title:   Text{"措施里的时间已经过去", "text names a date that is over"},
		Message: Text{"措施里写“{1}”，早于方案的{2}年", "the measure says “{1}”, before the plan's year {2}"},
		Hint:    Text{"请核对年份；上一年的方案改写时常漏改", "check the year; it is easily left over from last year's plan"},
		Why:     Text{"照抄上一年的时间，任务一下达就已经过期", "a date copied from last year is over before the letter arrives"},
		Example: "2025年行动计划：2024年底前完成改造。",
	},
	{
		Code: DateImpossible, Severity: Warning,
		Title:   Text{"没有的日期", "date that does not exist"},
		Message: Text{"“{1}”不是日历上有的日期", "“{1}” is on no calendar"},
		Hint:    Text{"请核对月份和日子", "check the month and the day"},
		Why:     Text{"没有的日子没法按期完成", "nobody can keep a day that there is not"},
		Example: "2026年6月31日前完成验收。",
	},
}
