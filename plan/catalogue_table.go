package plan

// T: a plan's table: its header, rows, numbers and titles. The numbers beside a code
// are the arguments of its message.
const (
	TableUnknownColumn   Code = "T01" // 1: the header, 2: how many cells
	TableExtraCell       Code = "T02" // 1: the text of the cells beyond the header
	TableOrphan          Code = "T03" // 1: the text of a row that belongs to no task
	TableJoined          Code = "T04" // 1: the start of the part that was joined
	TableTitle           Code = "T05" // 1: number, 2: first title, 3: this title
	TableNumberAgain     Code = "T06" // 1: number, 2: title of the first, 3: id given
	TableNoMeasure       Code = "T07" // 1: number, 2: title
	TableHeaderAgain     Code = "T08" // 1: the new header
	TableNoSection       Code = "T09" // 1: text of the row
	TableNoTitle         Code = "T10"
	TableJoinedUnits     Code = "T11" // 1: the start of the part that was joined
	TableSecondRole      Code = "T12" // 1: the header, 2: how many cells
	TableText            Code = "T13" // 1: the text
	TableRepeated        Code = "T14" // 1: the repeated text
	TableHidden          Code = "T15" // 1: the start of the row
	TableOtherSheet      Code = "T16" // 1: the sheet
	TableFirstLeads      Code = "T17" // 1: the rule, 2: the header
	TableGuessed         Code = "T18"
	TableUnreadRole      Code = "T19" // 1: the header, 2: how many cells
	TableDitto           Code = "T20" // 1: the mark, 2: what it was read as
	TableHiddenColumn    Code = "T21" // 1: the header, 2: how many cells
	TableSoleLeads       Code = "T22" // 1: the rule, 2: the measures
	TableRuleRows        Code = "T23" // 1: the rule, 2: the measures
	TableRuleUnused      Code = "T24" // 1: the rule
	TableUnreadMeasure   Code = "T25" // 1: the header, 2: how many cells
	TableUnreadDeadline  Code = "T26" // 1: the header, 2: how many cells
	TableUnreadTitle     Code = "T27" // 1: the header, 2: how many cells
	TableLoose           Code = "T28" // 1: the start of the row
	SheetFormula         Code = "T31" // 1: the formula
	SheetCovered         Code = "T32" // 1: the cell, 2: its text
	DocumentSymbol       Code = "T33" // 1: the font and the place in it, or the field
	TableOtherPlan       Code = "T34" // 1: the title
	TableColumnGuessed   Code = "T35" // 1: the text, 2: the header of its column, 3: that of another
	TableTwice           Code = "T36" // 1: number and title as written
	TableOnce            Code = "T37" // 1: number and title as written, 2: as read
	SectionBeside        Code = "T69" // 1: what stands there, 2: the heading
	TableRoleWords       Code = "T38" // 1: the header, 2: how many cells
	TableRestHelps       Code = "T40" // 1: the rule, 2: the header
	HeaderMissing        Code = "T41" // 1: what has no column
	HeaderBlank          Code = "T42" // 1: the column's number, 2: how many cells
	HeaderTwice          Code = "T43" // 1: the header
	HeaderSlip           Code = "T44" // 1: the header, 2: the known word
	NumberSkipped        Code = "T45" // 1: the number before, 2: this number
	NumberBackwards      Code = "T46" // 1: the number before, 2: this number
	NumberSlip           Code = "T47" // 1: this number, 2: the number that fits
	TitleBlank           Code = "T48" // 1: the number
	RowShort             Code = "T49" // 1: cells, 2: cells of the header
	MeasureTwice         Code = "T50" // 1: id of the first, 2: start of the text
	MeasureNear          Code = "T51" // 1: id of the first, 2: where they differ there, 3: and here
	TableCutOff          Code = "T52" // 1: the end of the text
	TitleTwice           Code = "T53" // 1: the title, 2: the number before, 3: this number
	NumberBlank          Code = "T54" // 1: the title
	TableRowGuessed      Code = "T29" // 1: the line
	TableHiddenSheet     Code = "T30" // 1: the sheet
	TableHiddenSheetRead Code = "T39" // 1: the sheet
	HeaderShifted        Code = "T55" // 1: the first header that is wrong, 2: the header that seems to be missing
	HeaderSwapped        Code = "T56" // 1: a header, 2: the other
	HeaderMisfit         Code = "T57" // 1: the header, 2: the header that what stands below it usually has
	TableRolesTogether   Code = "T60" // 1: the header, 2: the cell
	TableSharedColumn    Code = "T61" // 1: the header, 2: how many cells
	TableBothRoles       Code = "T62" // 1: the header
	TableMarkLeads       Code = "T63" // 1: the rule, 2: the header, 3: the mark
	TableResponsibleOnly Code = "T64" // 1: the header
	TableNoUnits         Code = "T65"
	DeadlineWraps        Code = "T67" // 1: the phrase, 2: the first day, 3: the last day
	TableRowsMended      Code = "T68" // 1: how many
	TableBeside          Code = "T70" // 1: how the table on the right starts
	TableBesideNote      Code = "T71" // 1: how it starts
	TableBesideUnread    Code = "T72" // 1: how the table on the right starts
	TableSheetGoesOn     Code = "T73" // 1: the sheet, 2: the plan's first sheet
	TableTwoJobs         Code = "T66" // 1: the header, 2: the column that it is read as, 3: what is not read
)

var tableKinds = []Kind{
	{
		Code: TableUnknownColumn, Severity: Info,
		Title:   Text{"未知栏目", "unknown column"},
		Message: Text{"表头“{1}”不是已知的栏目，有{2}格内容", "the column “{1}” is not one that is known; it has {2} filled cells"},
		Hint:    Text{"内容原样保留，写在责任书的附注里", "the content is kept and stands as a remark in the letters"},
		Why:     Text{"不认识的栏目只当附注；如果它其实写的是单位或时限，就没有起作用", "what is not known is kept only as a remark; if it names bodies or deadlines, it has no effect"},
		Example: "序号　重点任务　工作措施　资金来源　牵头部门",
	},
	{
		Code: TableExtraCell, Severity: Error,
		Title:   Text{"多出的格子", "cells beyond the header"},
		Message: Text{"这一行的格子比表头多，多出的内容是“{1}”", "this row has more cells than the header; beyond it stands “{1}”"},
		Hint:    Text{"多出的内容没有归入任何一栏；请检查是否多了分隔符", "it was put into no column; look for a separator too many"},
		Why:     Text{"多一格往往说明这一行错了栏；多出的单位收不到责任书", "a cell too many often means that the row is in the wrong columns, and a body in it gets no letter"},
		Example: "1　治水　清理河道。　年底前　市水务局　各区政府　——　市财政局（表头只有七栏）",
	},
	{
		Code: TableOrphan, Severity: Error,
		Title:   Text{"不属于任何任务的行", "row without a task"},
		Message: Text{"这一行不属于任何任务：“{1}”", "this row belongs to no task: “{1}”"},
		Hint:    Text{"请检查前面是否缺了序号和任务名称", "look whether number and title are missing above it"},
		Why:     Text{"不知道属于哪项任务，责任书里这条措施就没有名目", "a measure of no task stands in the letters without saying what it is part of"},
		Example: "（表头下第一行）　（空）　（空）　清理河道。　年底前　市水务局",
	},
	{
		Code: TableJoined, Severity: Info,
		Title:   Text{"断开的行接在一起", "rows joined"},
		Message: Text{"这一行接在上一行后面（被分页或换行断开）：“{1}”", "this row was joined to the one before it, which the page or the line cut: “{1}”"},
		Hint:    Text{"请核对连接处是否通顺", "see that the two parts fit"},
		Why:     Text{"接错了，两条措施就会并成一条，或者一条的后半落到别处", "a wrong join makes one measure of two, or puts the end of one into another"},
		Example: "9　扬尘治理　加强工地、道路\n（换页）\n（空）　（空）　和裸地的扬尘管控。",
	},
	{
		Code: TableTitle, Severity: Warning,
		Title:   Text{"任务名称前后不同", "task with two titles"},
		Message: Text{"第{1}项的任务名称前后不同：“{2}”，这里是“{3}”", "task {1} has two titles: “{2}”, and here “{3}”"},
		Hint:    Text{"采用先出现的名称；请核对", "the first was taken; see which is right"},
		Why:     Text{"名称只能用一个；如果本来是两项任务，其中一项就没有自己的标题了", "only one title can be used; if these are two tasks, one of them loses its own"},
		Example: "4　施工扬尘管控　…\n4　施工扬尘的管控　…",
	},
	{
		Code: TableNumberAgain, Severity: Warning,
		Title:   Text{"序号重复", "task number used before"},
		Message: Text{"序号{1}前面已经用于“{2}”，这里的措施从{3}编起", "number {1} was used before, for “{2}”; the measures here are numbered from {3}"},
		Hint:    Text{"如果序号不是在每一部分重新开始，请检查", "if the numbers don't start again with each section, look at this one"},
		Why:     Text{"说“第3项”就分不清是哪一项，措施只好另行编号", "“task 3” may then be either of two, so the measures get ids of their own"},
		Example: "3　河道清淤　…\n3　岸线绿化　…",
	},
	{
		Code: TableNoMeasure, Severity: Error,
		Title:   Text{"没有工作措施", "no measure"},
		Message: Text{"任务{1}“{2}”没有工作措施", "task {1}“{2}” has no measure"},
		Hint:    Text{"请核对原件是否漏了一格；如果措施写在别的栏目里，请把那一栏的表头改成“工作措施”", "look whether the original has one; if it stands in another column, change that header to 工作措施"},
		Why:     Text{"没有措施，单位收到责任书也不知道要做什么", "without a measure the letter does not say what is to be done"},
		Example: "6　道路扬尘　（空）　年底前　市城市管理委",
	},
	{
		Code: TableHeaderAgain, Severity: Info,
		Title:   Text{"换了表头", "different header"},
		Message: Text{"从这里起换了表头：{1}", "a different header starts here: {1}"},
		Hint:    Text{"此后的行按新表头读", "the rows after it were read by the new header"},
		Why:     Text{"以后的行换了读法；表头认错了，整段的单位和时限都会错栏", "the rows after it are read another way; if that is wrong, all their bodies and deadlines are in the wrong place"},
		Example: "序号　重点任务　工作措施　完成时限　牵头部门\n…\n序号　重点任务　完成时限　工作措施　责任单位",
	},
	{
		Code: TableNoSection, Severity: Warning,
		Title:   Text{"当作分类标题的行", "row taken for a section"},
		Message: Text{"这一行只有一个名称，当作分类标题：“{1}”", "this row or line has only a name; it was taken for a section: “{1}”"},
		Hint:    Text{"如果它是措施，请检查这一行的分隔符", "if it is a measure, mend the separators of the row"},
		Why:     Text{"措施如果当成了标题，就没有人收到它", "a measure that is taken for a heading reaches nobody"},
		Example: "重点区域整治　（空）　（空）　（空）　（空）",
	},
	{
		Code: TableNoTitle, Severity: Warning,
		Title:   Text{"没有标题", "no title"},
		Message: Text{"表格前面没有找到方案的标题", "no title of the plan was found before the table"},
		Hint:    Text{"责任书里方案的名称留空，年份不明；请在表格前加一行标题，或者在设置里写 plan", "the letters leave its name blank, and the year is unknown; put a title line before the table, or plan into the settings"},
		Why:     Text{"责任书要写明是哪一份方案，“年底前”也要靠标题里的年份才知道是哪一年", "the letters must name the plan, and only the title says which year's end is meant"},
		Example: "（没有标题，第一行就是表头）　序号　重点任务　工作措施",
	},
	{
		Code: TableJoinedUnits, Severity: Warning,
		Title:   Text{"只有单位的行接在上一行后面", "a row of units joined"},
		Message: Text{"这一行没有措施，其中的单位并入了上一行：“{1}”", "this row has no measure; its units were added to the row before it: “{1}”"},
		Hint:    Text{"请核对它们是否属于上一条措施", "see whether they belong to that measure"},
		Why:     Text{"并错了行，单位就会领到别人的任务", "joined to the wrong row, a body gets somebody else's task"},
		Example: "（空）　（空）　（空）　（空）　（空）　市园林局",
	},
	{
		Code: TableSecondRole, Severity: Error,
		Title:   Text{"同一职责有两栏", "two columns of one role"},
		Message: Text{"“{1}”也像是列单位的栏目，但同一职责的栏目已经有了，这一栏{2}格的单位没有送达", "“{1}” looks like a column of units too, but its role has a column already; the units in its {2} cells reach nobody"},
		Hint:    Text{"请把两栏合并成一栏，或者分开生成", "make one column of the two, or write the letters for each"},
		Why:     Text{"第二栏里的单位收不到责任书，也不会有人替它们负责", "the bodies of the second column get no letter, and nobody acts in their place"},
		Example: "序号　重点任务　工作措施　牵头单位　市级牵头单位",
	},
	{
		Code: TableText, Severity: Warning,
		Title:   Text{"表格中间的文字", "text inside the table"},
		Message: Text{"表格中间有一行不成行的文字：“{1}”", "there is a line inside the table that is no row: “{1}”"},
		Hint:    Text{"如果它是上一行的一部分，请接到那一格里；如果是分类标题，请在前面加“一、”", "if it belongs to the row before it, put it into its cell; if it is a section's heading, put 一、 before it"},
		Why:     Text{"这行字如果是上一行的单位，那个单位就收不到责任书", "if the line is a body of the row before it, that body gets no letter"},
		Example: "1　治水　清理河道。　年底前　市水务局\n市财政局\n2　补绿　…",
	},
	{
		Code: TableRepeated, Severity: Info,
		Title:   Text{"分页处重复的内容", "text repeated after a page's end"},
		Message: Text{"这一行重复了上一页的“{1}”，只算一次", "this row repeats “{1}” from the page before; it was read once"},
		Hint:    Text{"请核对这一行是否接着上一行", "see that the row goes on from the one before"},
		Why:     Text{"换页处照抄的时限、单位如果算两次，同一个单位就领两份任务；如果本来是两条措施，就不该合并", "read twice, deadlines and bodies repeated after a page's end would double a task; if these are two measures, they should stay two"},
		Example: "1　治水　清理河道，　年底前　市水务局\n（换页）\n1　治水　并运走淤泥。　年底前　市水务局",
	},
	{
		Code: TableHidden, Severity: Warning,
		Title:   Text{"隐藏的行", "hidden row"},
		Message: Text{"这一行在原表里是隐藏的，也读了：“{1}”", "this row is hidden in the source and was read all the same: “{1}”"},
		Hint:    Text{"如果它不属于方案，请在原表里删去", "if it is not part of the plan, delete it from the source"},
		Why:     Text{"隐藏的行常是作废的任务，读进来就会下达", "hidden rows are often tasks that were dropped, and once read they are sent out"},
		Example: "在 Excel 里隐藏的一行：11　（已取消）夜间施工管控　…",
	},
	{
		Code: TableOtherSheet, Severity: Error,
		Title:   Text{"另一张工作表也有方案", "a plan on another sheet"},
		Message: Text{"工作表“{1}”里也有一份方案，没有读", "the sheet “{1}” has a plan too, which was not read"},
		Hint:    Text{"用 --sheet {1} 单独读那一张，给它单独生成", "read that one by itself with --sheet {1}, and write its letters apart"},
		Why:     Text{"没有读的那张表，任务一条也没有下达", "of the sheet that was not read, not one task is sent out"},
		Example: "工作表“大气”和工作表“水”各有一份方案",
	},
	{
		Code: TableFirstLeads, Severity: Info,
		Title:   Text{"第一个单位为牵头单位", "the first unit leads"},
		Message: Text{"方案写明“{1}”：“{2}”一栏的第一个单位读作牵头单位", "the plan says “{1}”: the first unit of “{2}” was read as the lead"},
		Hint:    Text{"如果这条规定不适用于本表，请把它从方案里删去再读", "if the rule is not meant for this table, take it out and read the plan again"},
		Why:     Text{"牵头单位是照这句话定的；理解错了，牵头的就都错了", "that sentence decides who leads; if it means something else, every lead is wrong"},
		Example: "注：排在第一位的责任单位为牵头单位，下同。",
	},
	{
		Code: TableGuessed, Severity: Warning,
		Title:   Text{"行是推断的", "rows guessed"},
		Message: Text{"表格缺少分隔行或栏的线，哪些字属于同一格是按位置推断的", "the table lacks lines between its rows or columns; which words belong to one cell was guessed from where they stand"},
		Hint:    Text{"请逐条核对；如有原来的 Word 或 Excel 文件，最好用它来读", "compare each measure with the original; if there is a Word or Excel file of the plan, better read that"},
		Why:     Text{"分错了行，单位就会对上别人的措施", "where rows are divided wrongly, bodies get the measures of others"},
		Example: "用空格对齐、没有线的表格",
	},
	{
		Code: TableUnreadRole, Severity: Error,
		Title:   Text{"不认识的单位栏", "unknown column of units"},
		Message: Text{"“{1}”像是列单位的栏目，但不知道是哪种职责，这一栏{2}格的单位没有送达", "“{1}” looks like a column of units, but of which role is not known; the units in its {2} cells reach nobody"},
		Hint:    Text{"请把表头改成牵头单位、责任单位或配合单位再读", "change its header to 牵头单位, 责任单位 or 配合单位, and read the plan again"},
		Why:     Text{"不知道是牵头、责任还是配合，这一栏的单位就收不到责任书", "as long as nobody knows whether they lead, are responsible or help, the bodies of that column get no letter"},
		Example: "序号　重点任务　工作措施　牵头单位　调度机构",
	},
	{
		Code: TableDitto, Severity: Info,
		Title:   Text{"同上", "same as above"},
		Message: Text{"“{1}”读作上一行的“{2}”", "“{1}” was read as that of the row above: “{2}”"},
		Hint:    Text{"请核对上一行是不是所指的那一行", "see that the row above is the one that is meant"},
		Why:     Text{"上一行如果也改了，“同上”指的就不是原来的单位", "when the row above was changed, “the same” means somebody else"},
		Example: "2　补绿　沿河种树。　同上　同上",
	},
	{
		Code: TableHiddenColumn, Severity: Warning,
		Title:   Text{"隐藏的栏目", "hidden column"},
		Message: Text{"栏目“{1}”在原表里是隐藏的，有{2}格内容，也读了", "the column “{1}” is hidden in the source and was read all the same; it has {2} filled cells"},
		Hint:    Text{"内容会写进责任书；如果不该外发，请在原表里删去这一栏", "its content stands in the letters; if it is not for them, delete the column from the source"},
		Why:     Text{"隐藏的内容往往不准备外发，读进来就会写进责任书", "what is hidden is often not meant to be sent, and once read it stands in the letters"},
		Example: "在 Excel 里隐藏的一栏：内部意见",
	},
	{
		Code: TableSoleLeads, Severity: Info,
		Title:   Text{"责任单位即为牵头单位", "the responsible lead too"},
		Message: Text{"方案写明“{1}”：{2}的责任单位读作牵头（主责）单位", "the plan says “{1}”: the responsible of {2} were read as lead and responsible in one"},
		Hint:    Text{"如果这条规定不适用于这几条措施，请补上牵头单位再读", "if the rule is not meant for these measures, fill in their lead and read the plan again"},
		Why:     Text{"这几条措施由谁牵头，是照这句话定的", "that sentence alone decides who leads these measures"},
		Example: "注：无牵头单位的，责任单位即为牵头单位。",
	},
	{
		Code: TableRuleRows, Severity: Warning,
		Title:   Text{"没有照规定定出牵头单位", "rule about the lead not applied"},
		Message: Text{"方案写明“{1}”，但{2}定不出牵头单位：列在最前的不是一个单位，或者牵头一栏写明没有", "the plan says “{1}”, but it gives {2} no lead: what stands first is no single unit, or the lead's cell says that there is none"},
		Hint:    Text{"请确认这几条措施由谁牵头，补进牵头单位", "find out who leads these measures and fill it in"},
		Why:     Text{"定不出牵头单位的措施，没有人汇总进展", "nobody gathers the progress of a measure whose lead is not known"},
		Example: "注：排在第一位的为牵头单位。　责任单位：各区政府、市水务局",
	},
	{
		Code: TableRuleUnused, Severity: Warning,
		Title:   Text{"分工的说明没有用上", "rule about roles not used"},
		Message: Text{"方案写明“{1}”，没有照此改动各栏的单位", "the plan says “{1}”; no unit's role was changed by it"},
		Hint:    Text{"请核对牵头、责任、配合单位；如果有出入，请各列一栏再读", "see who leads, is responsible and supports; where that differs, give each role a column and read the plan again"},
		Why:     Text{"方案对分工另有说明，而责任书是照各栏写的，两者可能不一致", "the plan says something of the roles that the letters, which follow the columns, may contradict"},
		Example: "注：列在末位的单位为牵头单位。",
	},
	{
		Code: TableUnreadMeasure, Severity: Warning,
		Title:   Text{"措施可能写在别的栏目里", "measure perhaps in another column"},
		Message: Text{"没有栏目叫“工作措施”，任务名称读作了措施；“{1}”一栏有{2}格文字，也许才是措施", "no column is called 工作措施, so the task's name was read as the measure; the column “{1}” has {2} cells of text, which may be the measures"},
		Hint:    Text{"如果是，请把它的表头改成“工作措施”再读", "if they are, change its header to 工作措施 and read the plan again"},
		Why:     Text{"措施读错了栏，责任书上就只有任务名称，没有具体要求", "with the wrong column, the letters have only the task's name and not what is asked"},
		Example: "序号　重点任务　怎么做　牵头单位",
	},
	{
		Code: TableUnreadDeadline, Severity: Warning,
		Title:   Text{"完成时限可能写在别的栏目里", "deadline perhaps in another column"},
		Message: Text{"没有认出完成时限的栏目；“{1}”一栏有{2}格，写的像是时限", "no column was known as that of the deadline; the {2} cells of “{1}” look like deadlines"},
		Hint:    Text{"如果是，请把它的表头改成“完成时限”再读", "if they are, change its header to 完成时限 and read the plan again"},
		Why:     Text{"时限没有认出来，责任书上就没有期限，到期也不会统计", "a deadline that is not known as one is in no letter and in no count"},
		Example: "序号　重点任务　工作措施　做到何时　牵头单位",
	},
	{
		Code: TableUnreadTitle, Severity: Warning,
		Title:   Text{"任务名称可能写在别的栏目里", "title perhaps in another column"},
		Message: Text{"没有认出任务名称的栏目；“{1}”一栏有{2}格，也许就是任务名称", "no column was known as that of the task's name; the {2} cells of “{1}” may be the names"},
		Hint:    Text{"如果是，请把它的表头改成“重点任务”再读", "if they are, change its header to 重点任务 and read the plan again"},
		Why:     Text{"没有任务名称，措施就不分任务，混在一起", "without the names of tasks, the measures are not grouped by them"},
		Example: "工作分类　工作措施　完成时限　牵头单位",
	},
	{
		Code: TableLoose, Severity: Warning,
		Title:   Text{"可能是上一行的后半", "perhaps the rest of the row before"},
		Message: Text{"这一行没有时限或牵头单位，也许是上一行的后半：“{1}”读作另一条措施", "this row lacks a deadline or somebody to lead, and may be the rest of the row before it: “{1}” was read as a measure of its own"},
		Hint:    Text{"如果它是上一条措施的后半，请接到那一格里", "if it is the rest of the measure before it, put it into its cell"},
		Why:     Text{"如果是上一行的后半，就会多出一条没有单位、没有时限的措施", "if it is the rest of the row before, there is now a measure without units and deadline that should not exist"},
		Example: "2　防汛　备足物料　年底前　市水务局\n（空）　（空）　组织演练　（空）　（空）",
	},
	{
		Code: SheetFormula, Severity: Error,
		Title:   Text{"公式没有结果", "formula without a result"},
		Message: Text{"这一格是公式，文件里没有存它的结果，没有读到内容：{1}", "this cell is a formula whose result is not in the file; nothing was read of it: {1}"},
		Hint:    Text{"请用 Excel 或 WPS 打开并保存一次再读", "open the file in Excel or WPS, save it, and read it again"},
		Why:     Text{"这一格如果是单位或时限，责任书里就缺了", "if the cell names a body or a deadline, the letters lack it"},
		Example: "=VLOOKUP(A5,单位表!A:B,2,0)（没有存结果）",
	},
	{
		Code: SheetCovered, Severity: Warning,
		Title:   Text{"合并单元格盖住的内容", "text under a merged cell"},
		Message: Text{"{1} 被合并的单元格盖住，里面还有“{2}”，表里看不见，没有读", "{1} is covered by a merged cell and still holds “{2}”, which the sheet doesn't show; it was not read"},
		Hint:    Text{"如果要用这些内容，请拆开合并的单元格再填好；不用就删去", "if it is meant, take the merged cell apart and fill the cells; else delete it"},
		Why:     Text{"盖住的内容也许还有效，责任书里却没有它", "what is covered may still be meant, and the letters don't have it"},
		Example: "合并 E5:E7 时，E6 里还留着“市财政局”",
	},
	{
		Code: DocumentSymbol, Severity: Warning,
		Title:   Text{"读不出的符号", "symbol not read"},
		Message: Text{"这里有一个符号读不出来（{1}），文字里少了它", "a symbol here can't be read ({1}); the text goes without it"},
		Hint:    Text{"请对照原件，用普通字符把它打出来再读", "compare with the original, type it as a plain character, and read the plan again"},
		Why:     Text{"少的如果是编号或单位，意思就变了", "if a number or a unit of measure is lost, the meaning changes"},
		Example: "用“插入符号”从 Webdings 字体插入的图形",
	},
	{
		Code: TableOtherPlan, Severity: Warning,
		Title:   Text{"像是另一份方案", "looks like another plan"},
		Message: Text{"“{1}”像是另一份方案的标题；它下面的任务读作本方案的一部分", "“{1}” looks like the title of another plan; the tasks below it were read as a section of this one"},
		Hint:    Text{"如果是两份方案，请分成两个文件，分别生成", "if these are two plans, make two files of them and write the letters of each apart"},
		Why:     Text{"两份方案并成一份，责任书写的就是另一份方案的名称", "two plans read as one put tasks into letters that name the other plan"},
		Example: "…　6　巡查　…\n柳川市2026年湿地保护行动方案\n1　补水　…",
	},
	{
		Code: TableColumnGuessed, Severity: Warning,
		Title:   Text{"栏目是推断的", "column guessed"},
		Message: Text{"“{1}”归在“{2}”一栏是按位置推断的，也可能属于“{3}”一栏", "“{1}” was put into the column “{2}” by where it stands; it may belong to “{3}”"},
		Hint:    Text{"请核对原件的这一行；如有原来的 Word 或 Excel 文件，最好用它来读", "compare this line with the original; if there is a Word or Excel file of the plan, better read that"},
		Why:     Text{"归错一栏，配合的单位就成了牵头", "in the wrong column, a body that helps becomes the one that leads"},
		Example: "没有线的表格里，“岸线巡查组”印在牵头和配合两栏之间",
	},
	{
		Code: TableTwice, Severity: Warning,
		Title:   Text{"序号或任务名称写了两遍", "number or title written twice"},
		Message: Text{"这一行的序号或任务名称像是写了两遍：“{1}”", "number or title of this row look as if they were written twice: “{1}”"},
		Hint:    Text{"照写的读了；请核对原件，看是不是分页处的两格并成了一格", "it was read as it stands; look whether two cells of the original became one where a page ends"},
		Why:     Text{"编号错了，引用“第13项”就找不到它，换页断开的任务也会变成两项", "with a wrong number nobody finds task 13, and a task that a page cuts becomes two"},
		Example: "1313　宣传　…（前一行是 12）",
	},
	{
		Code: TableOnce, Severity: Warning,
		Title:   Text{"序号或任务名称读作一遍", "number or title read once"},
		Message: Text{"这一行的序号或任务名称写了两遍：“{1}”，读作“{2}”", "number or title of this row are written twice: “{1}” was read as “{2}”"},
		Hint:    Text{"多半是分页处的两格并成了一格；请核对原件，看它是不是上一项任务", "two cells may have become one where a page ends; look whether the row belongs to the task before"},
		Why:     Text{"如果它不是上一项任务，这条措施就归到别的任务里去了", "if it is not the task before, the measure now stands under another task"},
		Example: "1111　用地保障用地保障　…（前一行是 11　用地保障）",
	},
	{
		Code: SectionBeside, Severity: Warning,
		Title:   Text{"部分标题旁边还有字", "text beside a section's heading"},
		Message: Text{"“{2}”是部分标题，同一行的“{1}”没有归入任何一栏", "“{2}” is the heading of a section; “{1}” in the same row belongs to no column"},
		Hint:    Text{"请对照原件：属于标题的并入标题，是任务的补上序号和措施", "compare with the original: join it to the heading if it is part of it; if the row is a task, fill in its number and measure"},
		Why:     Text{"要是一条任务，它就没有下达", "if it is a task, it is not sent out"},
		Example: "一、水质提升 | 本节共3项",
	},
	{
		Code: TableRoleWords, Severity: Info,
		Title:   Text{"用文字写明的分工", "roles in words"},
		Message: Text{"“{1}”一栏有{2}格用文字写明了谁牵头、谁配合，照文字分到了各职责", "{2} cells of “{1}” say in words who leads and who helps; their units were given these roles"},
		Hint:    Text{"请核对这些措施的牵头、责任、配合单位", "look at the roles of these measures"},
		Why:     Text{"责任书按职责分段，分工写在同一格里，要靠文字分开", "the letters are divided by roles; where one cell holds several, only its words tell them apart"},
		Example: "责任单位：市水务局牵头，市财政局、市公安局配合",
	},
	{
		Code: TableRestHelps, Severity: Info,
		Title:   Text{"其余单位为配合单位", "the rest support"},
		Message: Text{"方案写明“{1}”：“{2}”一栏第一个以外的单位读作配合单位", "the plan says “{1}”: the units after the first of “{2}” were read as supporting"},
		Hint:    Text{"如果这条规定不适用于本表，请把它从方案里删去再读", "if the rule is not meant for this table, take it out and read the plan again"},
		Why:     Text{"谁负责、谁配合是照这句话定的；理解错了，负责的单位会以为自己只是配合", "that sentence decides who helps; if it means something else, bodies that are responsible think that they only help"},
		Example: "注：排在第一位的为牵头单位，其余为配合单位。",
	},
	{
		Code: HeaderMissing, Severity: Info,
		Title:   Text{"缺少的栏目", "column missing"},
		Message: Text{"表里没有“{1}”这一栏", "the table has no column for {1}"},
		Hint:    Text{"如果不是有意省略，请补上这一栏", "add it, unless it was left out on purpose"},
		Why:     Text{"缺了这一栏，责任书里对应的地方就是空白", "what the column would say is blank in the letters"},
		Example: "序号　重点任务　工作措施　牵头部门　主责单位",
	},
	{
		Code: HeaderBlank, Severity: Error,
		Title:   Text{"没有名称的栏目", "column without a header"},
		Message: Text{"第{1}栏的表头是空的，但有{2}格内容，不知道属于哪一类", "the header of column {1} is blank, but {2} of its cells are filled; what they are is not known"},
		Hint:    Text{"请填上这一栏的表头", "fill in its header"},
		Why:     Text{"不知道含义的栏目不会当作单位或时限，其中的单位收不到责任书", "a column that is not understood is read neither as units nor as deadlines; units in it get no letter"},
		Example: "序号　重点任务　工作措施　（空）　牵头部门",
	},
	{
		Code: HeaderTwice, Severity: Error,
		Title:   Text{"重复的栏目", "column twice"},
		Message: Text{"表头里“{1}”出现了两次，只用了其中一栏", "the header has “{1}” twice; only one of the columns was used"},
		Hint:    Text{"请改正其中一栏的表头，或者合并两栏", "correct one of the headers, or make one column of the two"},
		Why:     Text{"同名的两栏里，有一栏的内容不会进责任书该在的位置", "of two columns of one name, one does not get to its place in the letters"},
		Example: "序号　重点任务　工作措施　完成时限　完成时限　牵头部门",
	},
	{
		Code: HeaderSlip, Severity: Warning,
		Title:   Text{"表头可能有错字", "header perhaps misspelt"},
		Message: Text{"表头“{1}”不是已知的栏目，是不是“{2}”？", "the column “{1}” is not one that is known; is “{2}” meant?"},
		Hint:    Text{"如果是，请改正表头再读", "if so, correct the header and read the plan again"},
		Why:     Text{"表头写错一个字，整栏的单位或时限就读不到", "one wrong character in a header, and a whole column of units or deadlines is not read"},
		Example: "序号　重点任务　工作错施　完成时限　牵头部门",
	},
	{
		Code: NumberSkipped, Severity: Warning,
		Title:   Text{"序号跳号", "number skipped"},
		Message: Text{"序号从{1}跳到了{2}，中间可能缺了任务", "the numbers go from {1} to {2}; something may be missing between them"},
		Hint:    Text{"请核对是漏了任务，还是编号有误", "see whether a task was left out or the number is wrong"},
		Why:     Text{"跳号常常是删改时漏了一项，或者复制时丢了一页", "a gap is often a task that was lost when the plan was edited or copied"},
		Example: "7　施工扬尘　…\n9　道路扬尘　…",
	},
	{
		Code: NumberBackwards, Severity: Warning,
		Title:   Text{"序号倒退", "number goes backwards"},
		Message: Text{"序号从{1}退回到{2}", "the numbers go back from {1} to {2}"},
		Hint:    Text{"请核对顺序和编号", "look at the order and at the numbers"},
		Why:     Text{"编号乱了，引用“第几项任务”时会指错", "when numbers are out of order, a reference to a task's number points to the wrong one"},
		Example: "12　…\n11　…\n13　…",
	},
	{
		Code: NumberSlip, Severity: Warning,
		Title:   Text{"序号可能写错", "number perhaps wrong"},
		Message: Text{"序号写的是{1}，按前后看应是{2}", "the number is {1}; by those around it, it would be {2}"},
		Hint:    Text{"请改正序号，或者核对前后的编号", "correct it, or look at the numbers around it"},
		Why:     Text{"编号错了，引用“第几项任务”时会指错，两项任务还可能并成一项", "a wrong number misleads whoever refers to it, and two tasks may be taken for one"},
		Example: "7　…\n3　…\n9　…",
	},
	{
		Code: TitleBlank, Severity: Warning,
		Title:   Text{"任务名称是空的", "task without a title"},
		Message: Text{"任务{1}没有名称", "task {1} has no title"},
		Hint:    Text{"请补上任务名称", "fill in its title"},
		Why:     Text{"责任书按任务分段，没有名称的任务看不出是什么", "the letters are divided by tasks; one without a title says nothing of what it is"},
		Example: "8　（空）　加强道路清扫。",
	},
	{
		Code: RowShort, Severity: Warning,
		Title:   Text{"格子不够的行", "row with too few cells"},
		Message: Text{"这一行只有{1}格，表头有{2}栏", "this row has {1} cells, the header {2}"},
		Hint:    Text{"请检查是否少了分隔符或者空格子，后面的内容可能错了栏", "look for a separator or a blank cell that is missing; what follows may be in the wrong column"},
		Why:     Text{"少一格，后面的单位就会串到别的职责里去", "one cell too few moves the units after it into another role"},
		Example: "8　道路扬尘　加强道路清扫。　市城市管理委　各区政府",
	},
	{
		Code: MeasureTwice, Severity: Warning,
		Title:   Text{"措施重复", "measure twice"},
		Message: Text{"这条措施和{1}一字不差：“{2}”", "this measure is word for word that of {1}: “{2}”"},
		Hint:    Text{"请核对是不是重复了一行", "see whether a row was entered twice"},
		Why:     Text{"重复的措施会让单位收到两条一样的任务", "a measure that is there twice gives a unit the same task twice"},
		Example: "3.1　加强执法检查。\n5.2　加强执法检查。",
	},
	{
		Code: MeasureNear, Severity: Warning,
		Title:   Text{"两条措施几乎一样", "measures almost the same"},
		Message: Text{"这条措施和{1}几乎一样：那里是“{2}”，这里是“{3}”", "this measure is almost that of {1}: there it says “{2}”, here “{3}”"},
		Hint:    Text{"请核对是不是同一条措施改了几个字", "see whether it is one measure with a few words changed"},
		Why:     Text{"改过的措施没有删去旧的一条，两条就会同时下达", "where a measure was reworded and the old one left in, both are sent out"},
		Example: "3.1　年底前完成改造50个项目的验收工作。\n5.2　年底前完成改造60个项目的验收工作。",
	},
	{
		Code: TableCutOff, Severity: Warning,
		Title:   Text{"表的末尾可能断了", "end of the table perhaps cut off"},
		Message: Text{"最后一行没有写完：“{1}”", "the last row does not end: “{1}”"},
		Hint:    Text{"请核对文件后面是不是还有内容", "see whether the file should go on after it"},
		Why:     Text{"复制或者转换时，文件末尾常被截掉一段", "copying or converting a file often loses its end"},
		Example: "27　监测能力　加强空气质量监",
	},
	{
		Code: TitleTwice, Severity: Warning,
		Title:   Text{"两项任务名称相同", "two tasks of one title"},
		Message: Text{"第{2}项和第{3}项的名称都是“{1}”", "tasks {2} and {3} are both called “{1}”"},
		Hint:    Text{"请核对是不是同一项，或者名称写错", "see whether they are one, or one title is wrong"},
		Why:     Text{"名称相同的两项任务，引用时分不清", "nobody can tell two tasks of one title apart"},
		Example: "7　道路扬尘　…\n8　道路扬尘　…",
	},
	{
		Code: NumberBlank, Severity: Warning,
		Title:   Text{"没有序号的任务", "task without a number"},
		Message: Text{"任务“{1}”没有序号", "the task “{1}” has no number"},
		Hint:    Text{"请补上序号", "give it one"},
		Why:     Text{"没有序号的任务没法引用，也可能是漏看了上一行的合并", "a task without a number can't be referred to, and may belong to the one above"},
		Example: "7　…\n（空）　道路扬尘　…\n9　…",
	},
	{
		Code: TableRowGuessed, Severity: Warning,
		Title:   Text{"这一行归哪一条是推断的", "row of a line guessed"},
		Message: Text{"“{1}”这一行归在上一条还是下一条，是按位置推断的", "whether the line “{1}” belongs to this row or to the one beside it was guessed from where it stands"},
		Hint:    Text{"请对照原件核对这一条和相邻的措施", "compare this measure and those beside it with the original"},
		Why:     Text{"归错一行，单位就会对上别人的措施", "in the wrong row, a body gets the measure of another"},
		Example: "行之间没有线也没有空行，“河道保洁中心”印在两条措施之间",
	},
	{
		Code: TableHiddenSheet, Severity: Warning,
		Title:   Text{"隐藏的工作表里有方案", "a plan on a hidden sheet"},
		Message: Text{"工作表“{1}”是隐藏的，里面也有一份方案，没有读", "the sheet “{1}” is hidden and has a plan too, which was not read"},
		Hint:    Text{"不用就删去；要用就取消隐藏，用 --sheet {1} 单独读", "delete it if it is not meant; else show it and read it by itself with --sheet {1}"},
		Why:     Text{"隐藏的表多是旧稿；如果它才是要下达的，任务一条也没有下达", "hidden sheets are mostly old drafts; if this one is meant, not one of its tasks is sent out"},
		Example: "工作表“正式稿”有方案，隐藏的工作表“第一稿”里也有一份",
	},
	{
		Code: TableHiddenSheetRead, Severity: Warning,
		Title:   Text{"方案在隐藏的工作表里", "the plan is on a hidden sheet"},
		Message: Text{"读到的方案在隐藏的工作表“{1}”里", "the plan that was read is on the hidden sheet “{1}”"},
		Hint:    Text{"请确认这张表就是要下达的方案，再取消隐藏", "make sure that it is the plan that is meant, and show the sheet"},
		Why:     Text{"隐藏的表多是旧稿，照它下达就错了", "hidden sheets are mostly old drafts; letters by one would be wrong"},
		Example: "只有隐藏的工作表“第一稿”里有方案",
	},
	{
		Code: HeaderShifted, Severity: Error,
		Title:   Text{"表头错栏", "header shifted"},
		Message: Text{"从“{1}”起，表头和下面的内容对不上，像是少了“{2}”一栏的表头", "from “{1}” on, the header does not fit what stands below it; a header such as “{2}” seems to be missing there"},
		Hint:    Text{"请补上表头再读；在此之前，这张表里的单位都不送达", "put it in and read the plan again; until then nobody in this table gets a letter"},
		Why:     Text{"表头错一栏，时限会当成单位，协办会当成主责", "with the header one column off, deadlines are read as units, and helpers as responsible"},
		Example: "序号　重点任务　工作措施　牵头部门\n1　河道清淤　完成清淤12公里。　6月底前　市水务局",
	},
	{
		Code: HeaderSwapped, Severity: Error,
		Title:   Text{"两栏表头写反", "headers swapped"},
		Message: Text{"“{1}”和“{2}”两栏的表头像是写反了", "the headers “{1}” and “{2}” seem to have changed places"},
		Hint:    Text{"请对调两栏的表头再读；在此之前，这张表里的单位都不送达", "put each over its own column and read the plan again; until then nobody in this table gets a letter"},
		Why:     Text{"表头写反，时限会当成措施或者单位", "with headers swapped, deadlines are read as measures or as units"},
		Example: "序号　重点任务　完成时限　工作措施\n1　河道清淤　完成清淤12公里。　6月底前",
	},
	{
		Code: HeaderMisfit, Severity: Error,
		Title:   Text{"表头和内容对不上", "header that does not fit"},
		Message: Text{"“{1}”一栏下面写的不是它，像是“{2}”", "what stands below “{1}” is something else, such as “{2}”"},
		Hint:    Text{"请核对表头：可能少了、多了或者写重了一栏；在此之前，这张表里的单位都不送达", "look at the header: one may be missing, too many or there twice; until then nobody in this table gets a letter"},
		Why:     Text{"表头和内容对不上，责任书会发给不是单位的东西", "where the header does not fit, letters go to what is no body"},
		Example: "序号　重点任务　工作措施　牵头部门\n1　河道清淤　完成清淤12公里。　6月底前",
	},
	{
		Code: TableRolesTogether, Severity: Error,
		Title:   Text{"一栏几种职责没有分开", "roles in one column not told apart"},
		Message: Text{"“{1}”一栏写了几种职责，这一格看不出谁是哪一种：“{2}”", "the column “{1}” is for several roles, and this cell does not say who has which: “{2}”"},
		Hint:    Text{"有关责任书里已注明；请把各种职责分栏写，或者在格里用“；”隔开，再生成", "the letters say so; give each role a column, or divide them in the cell with “；”, and write the letters again"},
		Why:     Text{"不分清楚，配合的单位会以为自己牵头，牵头的也会以为不是自己", "unless the roles are told apart, those who help may think that they lead, and the lead that it does not"},
		Example: "牵头单位/配合单位：市水务局、市财政局、市审计局",
	},
	{
		Code: TableSharedColumn, Severity: Info,
		Title:   Text{"一栏几种职责", "several roles in one column"},
		Message: Text{"“{1}”一栏写了几种职责，有{2}格照格里的文字和标点分开了", "the column “{1}” is for several roles; {2} of its cells were divided as their words and marks do"},
		Hint:    Text{"请核对这些措施的牵头、责任、配合单位", "look at the roles of these measures"},
		Why:     Text{"谁牵头、谁配合是照格里的标点定的；理解错了，责任就派错了", "the marks in the cell decide who leads and who helps; misread, they give the task to the wrong body"},
		Example: "牵头单位/配合单位：市水务局；市财政局、市审计局",
	},
	{
		Code: TableBothRoles, Severity: Info,
		Title:   Text{"牵头并主责", "lead and responsible in one"},
		Message: Text{"“{1}”一栏的单位读作既牵头又主责", "the units of “{1}” were read as lead and responsible in one"},
		Hint:    Text{"如果是两种单位，请分成两栏再读", "if these are two kinds of units, make two columns of them and read the plan again"},
		Why:     Text{"栏里的单位都按牵头并主责下达；如果只有第一个牵头，其余的责任就重了", "all bodies of the column are told that they lead and are responsible; if only the first leads, the others are told too much"},
		Example: "牵头（责任）单位：市水务局、市财政局",
	},
	{
		Code: TableMarkLeads, Severity: Info,
		Title:   Text{"有标记的单位为牵头单位", "those with a mark lead"},
		Message: Text{"方案写明“{1}”：“{2}”一栏带“{3}”的单位读作牵头单位", "the plan says “{1}”: the units of “{2}” with “{3}” were read as the lead"},
		Hint:    Text{"如果这条规定不适用于本表，请把它从方案里删去再读", "if the rule is not meant for this table, take it out and read the plan again"},
		Why:     Text{"牵头单位是照标记定的；标错一个，牵头的就错了", "the marks decide who leads; with one in the wrong place, the lead is wrong"},
		Example: "注：标★的为牵头单位。　责任单位：市水务局★、市财政局",
	},
	{
		Code: TableResponsibleOnly, Severity: Info,
		Title:   Text{"没有牵头一栏", "no column of the lead"},
		Message: Text{"表里没有牵头一栏，方案也没有写明由谁牵头：“{1}”一栏的单位都读作责任单位，谁也不牵头", "no column and no sentence of the plan says who leads: all units of “{1}” were read as responsible, and nobody leads"},
		Hint:    Text{"如果第一个单位牵头，请在表下写明“列第一位者为牵头单位”再读", "if the first unit leads, say so below the table (列第一位者为牵头单位) and read the plan again"},
		Why:     Text{"“责任单位”里有时第一个牵头；方案没有说，就不能替它定", "in some plans the first of the responsible leads; where the plan does not say so, nobody may decide it"},
		Example: "序号　重点任务　工作措施　完成时限　责任单位",
	},
	{
		Code: TableNoUnits, Severity: Error,
		Title:   Text{"没有单位的栏目", "no column of units"},
		Message: Text{"表里没有读到单位的栏目，谁也收不到责任书", "no column of units was found in the table; nobody gets a letter"},
		Hint:    Text{"请加上“牵头单位”“责任单位”之类的表头再读", "give the column of units a header such as 牵头单位 or 责任单位, and read the plan again"},
		Why:     Text{"没有单位，一份责任书也写不出来", "without units not one letter can be written"},
		Example: "序号　重点任务　工作措施　完成时限（没有单位的栏目）",
	},
	{
		Code: TableTwoJobs, Severity: Warning,
		Title:   Text{"一栏写两样内容", "column with two jobs"},
		Message: Text{"“{1}”一栏写了两样内容，全部读作{2}，其中的{3}没有分出来", "the column “{1}” holds two things; all of it was read as {2}, and the {3} in it was not taken out"},
		Hint:    Text{"请把{3}放进单独的一栏，再读一次", "give the {3} a column of its own, and read the plan again"},
		Why:     Text{"时限、单位混在别的文字里，就不进日历和台账，也可能没有人收到责任书", "a deadline or a body among other words reaches no calendar and no ledger, and perhaps nobody gets a letter"},
		Example: "序号　重点任务　工作措施及完成时限　牵头单位",
	},
	{
		Code: DeadlineWraps, Severity: Warning,
		Title:   Text{"时限跨到下一年", "deadline over the end of the year"},
		Message: Text{"“{1}”没有写明结束在哪一年，读作{2}至{3}", "“{1}” does not say in which year it ends; it was read as {2} to {3}"},
		Hint:    Text{"请核对；是跨年的写明“次年”，不是的改正起止月份", "look at it; if it goes into the next year, say 次年, else mend its months"},
		Why:     Text{"起止月份也可能写反了；差一年，日历和台账都会错", "the months may also be the wrong way round; a year's difference makes the calendar and the ledger wrong"},
		Example: "9月—6月、11-2月",
	},
	{
		Code: TableRowsMended, Severity: Info,
		Title:   Text{"换行的格子拼成了行", "rows put together from lines"},
		Message: Text{"有{1}行的格子里带换行，散成了几行文字，已按栏数拼回一行", "{1} rows have line ends in their cells and came as several lines each; they were put together by the number of columns"},
		Hint:    Text{"请对照原件核对这些行；从原表另存一份表格文件再读，就不用拼了", "compare these rows with the original; a file saved from the table itself needs no such thing"},
		Why:     Text{"复制出来的文字没有标明格子到哪里为止", "text that was copied does not say where a cell ends"},
		Example: "1　治水　清理河道。（换行）打捞水草。　年底前　市水务局（换行）市财政局",
	},
	{
		Code: TableBeside, Severity: Info,
		Title:   Text{"并排的两张表", "tables side by side"},
		Message: Text{"这里并排放着另一张表，从“{1}”开始，已接在左边的表后面读", "another table stands beside the first here and starts with “{1}”; it was read after the one on its left"},
		Hint:    Text{"请核对先后顺序；两张表上下放就不用分了", "see whether the order is right; below one another they need not be told apart"},
		Why:     Text{"并排的行连起来读，措施和单位就会张冠李戴", "rows read across both would give measures the bodies of others"},
		Example: "序号　重点任务　牵头单位　（空列）　序号　重点任务　牵头单位",
	},
	{
		Code: TableBesideNote, Severity: Info,
		Title:   Text{"方案旁边的内容", "beside the plan"},
		Message: Text{"方案右边隔一空列还有别的内容，从“{1}”开始，没有当作方案的栏目，留在说明里", "beyond an empty column the sheet has something else, which starts with “{1}”; it was not read as columns of the plan and was kept as notes"},
		Hint:    Text{"如果它是方案的栏目，请去掉中间的空列", "if these are columns of the plan, take out the empty column"},
		Why:     Text{"通讯录一类的内容和方案的行对不上，混在一起读会多出措施", "a list of contacts does not go with the plan's rows; read together they would make measures that nobody wrote"},
		Example: "序号　重点任务　牵头单位　（空列）　联络员",
	},
	{
		Code: TableBesideUnread, Severity: Error,
		Title:   Text{"并排的另一张表没有读", "a table beside was not read"},
		Message: Text{"这里并排放着另一张表，从“{1}”开始，和左边的表分不开，没有读", "another table stands beside the first here and starts with “{1}”; nothing divides the two, and it was not read"},
		Hint:    Text{"请把它移到左边的表下面，或者移到另一个文件里", "move it below the one on its left, or into a file of its own"},
		Why:     Text{"没有读的措施没有人收到", "measures that are not read reach nobody"},
		Example: "序号　重点任务　牵头单位　（空列）　序号　重点任务　牵头单位\n一、水（跨两张表合并）",
	},
	{
		Code: TableSheetGoesOn, Severity: Info,
		Title:   Text{"方案分在几张工作表里", "a plan on several sheets"},
		Message: Text{"工作表“{1}”的表头和“{2}”一样，序号接着编，已当作同一份方案读", "the sheet “{1}” has the header of “{2}”, and its numbers go on; it was read as the same plan"},
		Hint:    Text{"如果是另一份方案，请用 --sheet 分别读", "if it is another plan, read each by itself with --sheet"},
		Why:     Text{"只读第一张，其余各张的措施就没有人收到", "were only the first read, the measures of the others would reach nobody"},
		Example: "工作表“设施”：1、2；工作表“食堂”：3、4",
	},
}
