package plan

// A: what changed since an earlier plan. The numbers beside a code
// are the arguments of its message.
const (
	TaskAdded       Code = "A01" // 1: number and title
	TaskDropped     Code = "A02" // 1: number and title
	TaskRenamed     Code = "A03" // 1: before, 2: now
	TaskMoved       Code = "A04" // 1: number and title, 2: where it was, 3: where it is
	UnitCame        Code = "A05" // 1: name, 2: lines
	UnitWent        Code = "A06" // 1: name, 2: lines
	UnitLoad        Code = "A07" // 1: names with the lines before and now
	DeadlineChanged Code = "A08" // 1: before, 2: now
	NumberChanged   Code = "A09" // 1: what stands before it, 2: before, 3: now
	MeasureAdded    Code = "A10" // 1: the start of the text
	MeasureDropped  Code = "A11" // 1: the id, 2: the start of the text
)

// sinceWhy is why a change since an earlier plan matters.
var sinceWhy = Text{"和上一年比，能看出是有意改动，还是漏抄、错抄", "beside last year's plan it shows whether something was changed on purpose or lost"}

var againstKinds = []Kind{
	{
		Code: TaskAdded, Severity: Info,
		Title:   Text{"新增的任务", "task added"},
		Message: Text{"上一年没有的任务：{1}", "the earlier plan does not have this task: {1}"},
		Hint:    Text{"如果不是新增，请核对名称和内容", "if it is not new, look at its title and text"},
		Why:     sinceWhy,
		Example: "2024年没有、2025年有“全面治理异味扰民”",
	},
	{
		Code: TaskDropped, Severity: Warning,
		Title:   Text{"取消的任务", "task dropped"},
		Message: Text{"上一年的任务“{1}”今年没有了", "the earlier plan's task “{1}” is not there any more"},
		Hint:    Text{"请确认是已经完成，还是漏列", "see whether it is done or was left out"},
		Why:     sinceWhy,
		Example: "2024年有、2025年没有“散煤清零”",
	},
	{
		Code: TaskRenamed, Severity: Info,
		Title:   Text{"改名的任务", "task renamed"},
		Message: Text{"任务改名：“{1}”，现在是“{2}”", "the task was “{1}” and is “{2}” now"},
		Hint:    Text{"请核对新名称", "look at the new title"},
		Why:     sinceWhy,
		Example: "“施工扬尘管控”改为“施工扬尘精细化管控”",
	},
	{
		Code: TaskMoved, Severity: Info,
		Title:   Text{"移位的任务", "task moved"},
		Message: Text{"任务“{1}”原在“{2}”，现在在“{3}”", "the task “{1}” was in “{2}” and is in “{3}” now"},
		Hint:    Text{"请核对所在的部分和顺序", "look at its section and order"},
		Why:     sinceWhy,
		Example: "从“三、扬尘管控”移到“五、执法检查”",
	},
	{
		Code: UnitCame, Severity: Info,
		Title:   Text{"新出现的单位", "unit that came"},
		Message: Text{"“{1}”上一年没有任务，今年有{2}条", "“{1}” had nothing in the earlier plan and has {2} lines now"},
		Hint:    Text{"请核对名称和职责", "look at its name and its roles"},
		Why:     sinceWhy,
		Example: "上一年没有市数据局",
	},
	{
		Code: UnitWent, Severity: Warning,
		Title:   Text{"不再出现的单位", "unit that went"},
		Message: Text{"“{1}”上一年有{2}条任务，今年没有了", "“{1}” had {2} lines in the earlier plan and has none now"},
		Hint:    Text{"请确认是机构改革、任务完成，还是漏列", "see whether it was merged, is done, or was left out"},
		Why:     sinceWhy,
		Example: "上一年的市民防局今年没有任务",
	},
	{
		Code: UnitLoad, Severity: Info,
		Title:   Text{"任务增加最多的单位", "unit whose load grew most"},
		Message: Text{"任务增加最多的单位：{1}", "the units whose load grew most: {1}"},
		Hint:    Text{"请核对它们能否承担", "see whether they can carry it"},
		Why:     sinceWhy,
		Example: "市生态环境局 60→75",
	},
	{
		Code: DeadlineChanged, Severity: Info,
		Title:   Text{"改变的时限", "deadline changed"},
		Message: Text{"时限由“{1}”改为“{2}”", "the deadline was “{1}” and is “{2}” now"},
		Hint:    Text{"请核对新时限", "look at the new deadline"},
		Why:     sinceWhy,
		Example: "“6月底前”改为“年底前”",
	},
	{
		Code: NumberChanged, Severity: Info,
		Title:   Text{"改变的数字", "number changed"},
		Message: Text{"“{1}”后面的数字由{2}改为{3}", "the number after “{1}” was {2} and is {3} now"},
		Hint:    Text{"请核对新数字", "look at the new number"},
		Why:     sinceWhy,
		Example: "“比例达到”后面由45%改为50%",
	},
	{
		Code: MeasureAdded, Severity: Info,
		Title:   Text{"新增的措施", "measure added"},
		Message: Text{"这项任务新增的措施：“{1}”", "a measure that the task did not have: “{1}”"},
		Hint:    Text{"如果不是新增，请核对内容", "if it is not new, look at its text"},
		Why:     sinceWhy,
		Example: "任务4新增了一条措施",
	},
	{
		Code: MeasureDropped, Severity: Info,
		Title:   Text{"取消的措施", "measure dropped"},
		Message: Text{"上一年的措施{1}今年没有了：“{2}”", "the earlier plan's measure {1} is not there any more: “{2}”"},
		Hint:    Text{"请确认是已经完成，还是漏列", "see whether it is done or was left out"},
		Why:     sinceWhy,
		Example: "任务4少了一条措施",
	},
}
