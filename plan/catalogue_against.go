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
	TaskMerged      Code = "A12" // 1: the earlier task, 2: that of this plan
	TaskSplit       Code = "A13" // 1: that of this plan, 2: the earlier task
	MeasureMerged   Code = "A14" // 1: the earlier id, 2: the start of its text
	MeasureSplit    Code = "A15" // 1: the earlier id, 2: the start of the text
	UnitRenamed     Code = "A16" // 1: before, 2: now, 3: lines
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
	{
		Code: TaskMerged, Severity: Info,
		Title:   Text{"并入别的任务", "task merged into another"},
		Message: Text{"上一年的任务“{1}”并进了“{2}”", "the earlier plan's task “{1}” is in “{2}” now"},
		Hint:    Text{"请核对它的措施和单位是不是都在", "see that its measures and units are all there"},
		Why:     sinceWhy,
		Example: "2024年的“雨水管网”写进了2025年的“污水管网”",
	},
	{
		Code: TaskSplit, Severity: Info,
		Title:   Text{"从别的任务拆出", "task split off another"},
		Message: Text{"任务“{1}”是从上一年的“{2}”拆出来的", "the task “{1}” was in the earlier plan's “{2}”"},
		Hint:    Text{"请核对两边的措施有没有重复、遗漏", "see that no measure is in both or in neither"},
		Why:     sinceWhy,
		Example: "2024年的“管网改造”分成了2025年的“污水管网”和“雨水管网”",
	},
	{
		Code: MeasureMerged, Severity: Info,
		Title:   Text{"并入别的措施", "measure merged into another"},
		Message: Text{"上一年的措施{1}“{2}”写进了这一条", "the earlier plan's measure {1} is in this one now: “{2}”"},
		Hint:    Text{"请核对它的单位和时限是不是还在", "see that its units and its deadline are still there"},
		Why:     sinceWhy,
		Example: "3.1 排查排口。 3.2 整治排口。 → 3.1 排查排口，整治排口。",
	},
	{
		Code: MeasureSplit, Severity: Info,
		Title:   Text{"从别的措施拆出", "measure split off another"},
		Message: Text{"这条措施在上一年是{1}的一部分：“{2}”", "the earlier plan had this in its measure {1}: “{2}”"},
		Hint:    Text{"请核对两条的单位和时限", "look at the units and deadlines of both"},
		Why:     sinceWhy,
		Example: "3.1 排查排口，整治排口。 → 3.1 排查排口。 3.2 整治排口。",
	},
	{
		Code: UnitRenamed, Severity: Info,
		Title:   Text{"单位改名", "unit renamed"},
		Message: Text{"上一年“{1}”的任务，今年写的都是“{2}”（{3}条），多半是改名，或者由它接替", "what the earlier plan gave to “{1}” is given to “{2}” now ({3}): it was probably renamed, or took over"},
		Hint:    Text{"请核对新名称", "look at the new name"},
		Why:     sinceWhy,
		Example: "2024年的“市大数据局”　2025年的“市数据局”",
	},
}
