package plan

// The codes of the rules: T for the table, U for units, R for roles, D for
// deadlines, X for the text of cells, A for what changed since an earlier plan, E for corrections, F for an
// office's own settings.
const (
	HeaderMissing    Code = "T41" // 1: what has no column
	HeaderBlank      Code = "T42" // 1: the column's number, 2: how many cells
	HeaderTwice      Code = "T43" // 1: the header
	HeaderSlip       Code = "T44" // 1: the header, 2: the known word
	NumberSkipped    Code = "T45" // 1: the number before, 2: this number
	NumberBackwards  Code = "T46" // 1: the number before, 2: this number
	NumberSlip       Code = "T47" // 1: this number, 2: the number that fits
	TitleBlank       Code = "T48" // 1: the number
	RowShort         Code = "T49" // 1: cells, 2: cells of the header
	MeasureTwice     Code = "T50" // 1: id of the first, 2: start of the text
	MeasureNear      Code = "T51" // 1: id of the first, 2: where they differ there, 3: and here
	TitleTwice       Code = "T53" // 1: the title, 2: the number before, 3: this number
	NumberBlank      Code = "T54" // 1: the title
	TableCutOff      Code = "T52" // 1: the end of the text
	HeaderShifted    Code = "T55" // 1: the first header that is wrong, 2: the header that seems to be missing
	HeaderSwapped    Code = "T56" // 1: a header, 2: the other
	HeaderMisfit     Code = "T57" // 1: the header, 2: the header that what stands below it usually has
	UnitsNone        Code = "U20" //
	UnitIsDate       Code = "U21" // 1: the deadline
	UnitSlip         Code = "U12" // 1: name, 2: the known name
	UnitSpelling     Code = "U13" // 1: name, 2: the name that is usual, 3: how often
	UnitTwoNames     Code = "U14" // 1: id, 2: the names with how often each
	UnitTwice        Code = "U15" // 1: name
	UnitTwoRoles     Code = "U16" // 1: name, 2: first role's header, 3: second role's header
	UnitBesideGroup  Code = "U17" // 1: name, 2: group
	UnitInText       Code = "U18" // 1: what the text names
	UnitNoLead       Code = "U19" // 1: the column of the lead
	RolesSwapped     Code = "R05" // 1: the column with the mark, 2: that with units, 3: rows with the mark there
	RolesMarkMissing Code = "R04" // 1: the column, 2: the mark, 3: how many rows have it
	DateOtherYear    Code = "D05" // 1: phrase, 2: the plan's year
	DateBackwards    Code = "D06" // 1: start, 2: end
	DateInText       Code = "D07" // 1: the text's phrase, 2: the column's
	DateNarrower     Code = "D08" // 1: the text's phrase, 2: the column's
	DatePast         Code = "D09" // 1: the text's phrase, 2: the plan's year
	DateImpossible   Code = "D10" // 1: the date
	Placeholder      Code = "X11" // 1: as printed
	LatinWord        Code = "X01" // 1: the word
	Subscript        Code = "X02" // 1: as printed, 2: as meant
	Unpaired         Code = "X03" // 1: the mark
	HalfWidth        Code = "X04" // 1: the mark, 2: the full-width one
	DoubledMark      Code = "X05" // 1: the marks
	InnerSpace       Code = "X06" // 1: the text around it
	NoStop           Code = "X07" // 1: the end of the text
	LookAlike        Code = "X08" // 1: as printed, 2: what may be meant
	NoQuantity       Code = "X09" // 1: the words with the number
	OverHundred      Code = "X10" // 1: the words with the number
	TaskAdded        Code = "A01" // 1: number and title
	TaskDropped      Code = "A02" // 1: number and title
	TaskRenamed      Code = "A03" // 1: before, 2: now
	TaskMoved        Code = "A04" // 1: number and title, 2: where it was, 3: where it is
	UnitCame         Code = "A05" // 1: name, 2: lines
	UnitWent         Code = "A06" // 1: name, 2: lines
	UnitLoad         Code = "A07" // 1: names with the lines before and now
	DeadlineChanged  Code = "A08" // 1: before, 2: now
	NumberChanged    Code = "A09" // 1: what stands before it, 2: before, 3: now
	MeasureAdded     Code = "A10" // 1: the start of the text
	MeasureDropped   Code = "A11" // 1: the id, 2: the start of the text
	ErrataApplied    Code = "E01" // 1: the correction, 2: what it changes
	ErrataRefused    Code = "E02" // 1: the correction, 2: the text that it is of
	ErrataClash      Code = "E07" // 1: the correction, 2: the other one
	ErrataSyntax     Code = "E03" // 1: what the YAML reader says
	ErrataNoID       Code = "E04" // 1: which entry
	ErrataTwice      Code = "E05" // 1: the correction
	ErrataNoCell     Code = "E06" // 1: the correction

	SettingsSyntax      Code = "F01" // 1: what the YAML reader says
	SettingsName        Code = "F02" // 1: the key, 2: the word, 3: the known ones
	SettingsPlaceholder Code = "F03" // 1: the key, 2: the name
	SettingsGeometry    Code = "F04" // 1: the key
	ContactsColumns     Code = "F05" //
	SettingsLeftOut     Code = "F06" // 1: the key, 2: what is left out
	SettingsTwice       Code = "F07" // 1: the key, 2: what is there twice
)

// sinceWhy is why a change since an earlier plan matters.
var sinceWhy = Text{"和上一年比，能看出是有意改动，还是漏抄、错抄", "beside last year's plan it shows whether something was changed on purpose or lost"}

var ruleCatalogue = []Kind{
	{HeaderMissing, Info, Text{"缺少的栏目", "column missing"},
		Text{"表里没有“{1}”这一栏", "the table has no column for {1}"},
		Text{"如果不是有意省略，请补上这一栏", "add it, unless it was left out on purpose"},
		Text{"缺了这一栏，责任书里对应的地方就是空白", "what the column would say is blank in the letters"},
		"序号　重点任务　工作措施　牵头部门　主责单位"},
	{HeaderBlank, Error, Text{"没有名称的栏目", "column without a header"},
		Text{"第{1}栏的表头是空的，但有{2}格内容，不知道属于哪一类", "the header of column {1} is blank, but {2} of its cells are filled; what they are is not known"},
		Text{"请填上这一栏的表头", "fill in its header"},
		Text{"不知道含义的栏目不会当作单位或时限，其中的单位收不到责任书", "a column that is not understood is read neither as units nor as deadlines; units in it get no letter"},
		"序号　重点任务　工作措施　（空）　牵头部门"},
	{HeaderTwice, Error, Text{"重复的栏目", "column twice"},
		Text{"表头里“{1}”出现了两次，只用了其中一栏", "the header has “{1}” twice; only one of the columns was used"},
		Text{"请改正其中一栏的表头，或者合并两栏", "correct one of the headers, or make one column of the two"},
		Text{"同名的两栏里，有一栏的内容不会进责任书该在的位置", "of two columns of one name, one does not get to its place in the letters"},
		"序号　重点任务　工作措施　完成时限　完成时限　牵头部门"},
	{HeaderSlip, Warning, Text{"表头可能有错字", "header perhaps misspelt"},
		Text{"表头“{1}”不是已知的栏目，是不是“{2}”？", "the column “{1}” is not one that is known; is “{2}” meant?"},
		Text{"如果是，请改正表头再读", "if so, correct the header and read the plan again"},
		Text{"表头写错一个字，整栏的单位或时限就读不到", "one wrong character in a header, and a whole column of units or deadlines is not read"},
		"序号　重点任务　工作错施　完成时限　牵头部门"},
	{NumberSkipped, Warning, Text{"序号跳号", "number skipped"},
		Text{"序号从{1}跳到了{2}，中间可能缺了任务", "the numbers go from {1} to {2}; something may be missing between them"},
		Text{"请核对是漏了任务，还是编号有误", "see whether a task was left out or the number is wrong"},
		Text{"跳号常常是删改时漏了一项，或者复制时丢了一页", "a gap is often a task that was lost when the plan was edited or copied"},
		"7　施工扬尘　…\n9　道路扬尘　…"},
	{NumberBackwards, Warning, Text{"序号倒退", "number goes backwards"},
		Text{"序号从{1}退回到{2}", "the numbers go back from {1} to {2}"},
		Text{"请核对顺序和编号", "look at the order and at the numbers"},
		Text{"编号乱了，引用“第几项任务”时会指错", "when numbers are out of order, a reference to a task's number points to the wrong one"},
		"12　…\n11　…\n13　…"},
	{NumberSlip, Warning, Text{"序号可能写错", "number perhaps wrong"},
		Text{"序号写的是{1}，按前后看应是{2}", "the number is {1}; by those around it, it would be {2}"},
		Text{"请改正序号，或者核对前后的编号", "correct it, or look at the numbers around it"},
		Text{"编号错了，引用“第几项任务”时会指错，两项任务还可能并成一项", "a wrong number misleads whoever refers to it, and two tasks may be taken for one"},
		"7　…\n3　…\n9　…"},
	{TitleBlank, Warning, Text{"任务名称是空的", "task without a title"},
		Text{"任务{1}没有名称", "task {1} has no title"},
		Text{"请补上任务名称", "fill in its title"},
		Text{"责任书按任务分段，没有名称的任务看不出是什么", "the letters are divided by tasks; one without a title says nothing of what it is"},
		"8　（空）　加强道路清扫。"},
	{RowShort, Warning, Text{"格子不够的行", "row with too few cells"},
		Text{"这一行只有{1}格，表头有{2}栏", "this row has {1} cells, the header {2}"},
		Text{"请检查是否少了分隔符或者空格子，后面的内容可能错了栏", "look for a separator or a blank cell that is missing; what follows may be in the wrong column"},
		Text{"少一格，后面的单位就会串到别的职责里去", "one cell too few moves the units after it into another role"},
		"8　道路扬尘　加强道路清扫。　市城市管理委　各区政府"},
	{MeasureTwice, Warning, Text{"措施重复", "measure twice"},
		Text{"这条措施和{1}一字不差：“{2}”", "this measure is word for word that of {1}: “{2}”"},
		Text{"请核对是不是重复了一行", "see whether a row was entered twice"},
		Text{"重复的措施会让单位收到两条一样的任务", "a measure that is there twice gives a unit the same task twice"},
		"3.1　加强执法检查。\n5.2　加强执法检查。"},
	{MeasureNear, Warning, Text{"两条措施几乎一样", "measures almost the same"},
		Text{"这条措施和{1}几乎一样：那里是“{2}”，这里是“{3}”", "this measure is almost that of {1}: there it says “{2}”, here “{3}”"},
		Text{"请核对是不是同一条措施改了几个字", "see whether it is one measure with a few words changed"},
		Text{"改过的措施没有删去旧的一条，两条就会同时下达", "where a measure was reworded and the old one left in, both are sent out"},
		"3.1　年底前完成改造50个项目的验收工作。\n5.2　年底前完成改造60个项目的验收工作。"},
	{TitleTwice, Warning, Text{"两项任务名称相同", "two tasks of one title"},
		Text{"第{2}项和第{3}项的名称都是“{1}”", "tasks {2} and {3} are both called “{1}”"},
		Text{"请核对是不是同一项，或者名称写错", "see whether they are one, or one title is wrong"},
		Text{"名称相同的两项任务，引用时分不清", "nobody can tell two tasks of one title apart"},
		"7　道路扬尘　…\n8　道路扬尘　…"},
	{NumberBlank, Warning, Text{"没有序号的任务", "task without a number"},
		Text{"任务“{1}”没有序号", "the task “{1}” has no number"},
		Text{"请补上序号", "give it one"},
		Text{"没有序号的任务没法引用，也可能是漏看了上一行的合并", "a task without a number can't be referred to, and may belong to the one above"},
		"7　…\n（空）　道路扬尘　…\n9　…"},
	{TableCutOff, Warning, Text{"表的末尾可能断了", "end of the table perhaps cut off"},
		Text{"最后一行没有写完：“{1}”", "the last row does not end: “{1}”"},
		Text{"请核对文件后面是不是还有内容", "see whether the file should go on after it"},
		Text{"复制或者转换时，文件末尾常被截掉一段", "copying or converting a file often loses its end"},
		"27　监测能力　加强空气质量监"},
	{HeaderShifted, Error, Text{"表头错栏", "header shifted"},
		Text{"从“{1}”起，表头和下面的内容对不上，像是少了“{2}”一栏的表头", "from “{1}” on, the header does not fit what stands below it; a header such as “{2}” seems to be missing there"},
		Text{"请补上表头再读；在此之前，这张表里的单位都不送达", "put it in and read the plan again; until then nobody in this table gets a letter"},
		Text{"表头错一栏，时限会当成单位，协办会当成主责", "with the header one column off, deadlines are read as units, and helpers as responsible"},
		"序号　重点任务　工作措施　牵头部门\n1　河道清淤　完成清淤12公里。　6月底前　市水务局"},
	{HeaderSwapped, Error, Text{"两栏表头写反", "headers swapped"},
		Text{"“{1}”和“{2}”两栏的表头像是写反了", "the headers “{1}” and “{2}” seem to have changed places"},
		Text{"请对调两栏的表头再读；在此之前，这张表里的单位都不送达", "put each over its own column and read the plan again; until then nobody in this table gets a letter"},
		Text{"表头写反，时限会当成措施或者单位", "with headers swapped, deadlines are read as measures or as units"},
		"序号　重点任务　完成时限　工作措施\n1　河道清淤　完成清淤12公里。　6月底前"},
	{HeaderMisfit, Error, Text{"表头和内容对不上", "header that does not fit"},
		Text{"“{1}”一栏下面写的不是它，像是“{2}”", "what stands below “{1}” is something else, such as “{2}”"},
		Text{"请核对表头：可能少了、多了或者写重了一栏；在此之前，这张表里的单位都不送达", "look at the header: one may be missing, too many or there twice; until then nobody in this table gets a letter"},
		Text{"表头和内容对不上，责任书会发给不是单位的东西", "where the header does not fit, letters go to what is no body"},
		"序号　重点任务　工作措施　牵头部门\n1　河道清淤　完成清淤12公里。　6月底前"},
	{UnitIsDate, Error, Text{"单位栏里的时限", "deadline among the units"},
		Text{"“{1}”是时限，不是单位", "“{1}” is a deadline and no body"},
		Text{"没有送达；请核对这一格，看是不是串了栏", "it gets no letter; see whether the cell stands in the wrong column"},
		Text{"串了栏的行，该负责的单位也在别的栏里", "where a deadline stands among the units, the units stand somewhere else"},
		"牵头部门：6月底前　完成时限：市水务局"},
	{UnitsNone, Error, Text{"没有单位的措施", "measure without a unit"},
		Text{"这条措施没有写任何单位", "no unit at all is named for this measure"},
		Text{"请补上牵头和责任单位", "fill in who leads it and who is responsible"},
		Text{"没有单位的措施不会出现在任何责任书里", "a measure without a unit is in no letter"},
		"8　道路扬尘　加强道路清扫。　年底前　（空）　（空）　（空）"},
	{UnitSlip, Warning, Text{"单位名称可能写错", "unit perhaps misspelt"},
		Text{"名册里没有“{1}”，是不是“{2}”？", "“{1}” is not in the registry; is “{2}” meant?"},
		Text{"如果是，请改正；如果确有这个单位，请补进名册（--units）", "if so, correct it; if there is such a body, add it to the registry (--units)"},
		Text{"名称写错，责任书就发给了一个不存在的单位", "a misspelt name sends the letter to a body that does not exist"},
		"市生态环竟局"},
	{UnitSpelling, Warning, Text{"同一单位可能有两种写法", "one unit perhaps spelt two ways"},
		Text{"“{1}”和“{2}”（{3}处）可能是同一单位", "“{1}” may be the same body as “{2}”, which is met {3} times"},
		Text{"如果是同一单位，请改成一样的写法", "if they are one body, write it one way"},
		Text{"写法不同，同一个单位会收到两份责任书，各缺一半", "spelt two ways, one body gets two letters with a part of its tasks in each"},
		"市住房城乡建设局 … 市住房城乡建没局"},
	{UnitTwoNames, Info, Text{"同一单位有几个名称", "unit by several names"},
		Text{"“{1}”在方案里有几种写法：{2}", "“{1}” is named in several ways: {2}"},
		Text{"都已归到同一单位；正式印发前最好统一", "all were gathered as one body; better use one of them before the plan goes out"},
		Text{"一份文件里同一单位的名称应当一致", "a document should call a body by one name"},
		"各区人民政府 … 各区政府"},
	{UnitTwice, Warning, Text{"一格里单位重复", "unit twice in one cell"},
		Text{"“{1}”在同一格里出现了两次", "“{1}” is in the cell twice"},
		Text{"请核对其中一个是不是别的单位", "see whether one of them should be another body"},
		Text{"重复的地方往往本来是另一个单位", "where a name is repeated, another was often meant"},
		"市公安局 市财政局 市公安局"},
	{UnitTwoRoles, Warning, Text{"同一单位有两种职责", "unit in two roles"},
		Text{"“{1}”在这条措施里既是“{2}”，又是“{3}”", "“{1}” stands under both “{2}” and “{3}” of this measure"},
		Text{"请核对它是哪一种", "see which of them it is"},
		Text{"职责不清的单位不知道自己是牵头还是配合", "a body in two roles does not know whether it leads or helps"},
		"牵头部门：市公安局　协办单位：市公安局"},
	{UnitBesideGroup, Warning, Text{"单位和包含它的代称并列", "unit beside a group that has it"},
		Text{"“{1}”和“{2}”并列，而“{2}”已经包含它", "“{1}” stands beside “{2}”, which includes it"},
		Text{"请核对是只要其中几个，还是全部", "see whether all are meant, or only those that are named"},
		Text{"并列的写法让人分不清是全部还是部分", "side by side, nobody can tell whether all or some are meant"},
		"各区政府 房山区政府"},
	{UnitInText, Warning, Text{"措施里点名的单位没有职责", "body named in the text has no role"},
		Text{"措施里写到“{1}”，各职责栏里却没有它", "the measure speaks of “{1}”, which stands in none of the columns of roles"},
		Text{"请核对是不是漏列了", "see whether it was left out"},
		Text{"正文要求它做事，责任栏里没有它，它就收不到责任书", "the text gives it something to do, but without a role it gets no letter"},
		"由市财政局会同有关部门制定办法。　牵头部门：市交通委"},
	{UnitNoLead, Warning, Text{"没有牵头单位", "no lead"},
		Text{"“{1}”一栏是空的", "the column “{1}” is blank"},
		Text{"请补上牵头单位", "fill in who leads"},
		Text{"没有牵头单位的措施没有人汇总进展", "nobody gathers the progress of a measure without a lead"},
		"牵头部门：（空）　主责单位：市公安局"},
	{RolesSwapped, Warning, Text{"两栏职责可能写反", "roles perhaps swapped"},
		Text{"“{1}”写的是没有，“{2}”却有单位；本表别的行都把没有写在“{2}”（{3}行）", "“{1}” says that there is nobody, “{2}” has units; where others have nobody, it is under “{2}” ({3} rows)"},
		Text{"请对照原件，看两格是不是写反了", "compare with the original: the two cells may have changed places"},
		Text{"写反了，协办单位就成了主责，或者主责没有人", "swapped, a helper becomes responsible, or nobody is"},
		"主责单位：——　协办单位：各区政府"},
	{RolesMarkMissing, Info, Text{"少了一个“——”", "mark for nobody missing"},
		Text{"“{1}”一格是空的；别的行没有单位时写“{2}”（{3}行）", "the cell of “{1}” is blank; where nobody is meant, other rows have “{2}” ({3} rows)"},
		Text{"如果确实没有，请补上“{2}”", "if nobody is meant, put “{2}” there"},
		Text{"空白分不清是没有，还是漏填", "a blank cell may mean nobody, or that somebody was forgotten"},
		"主责单位：各区政府　协办单位：（空）"},
	{DateOtherYear, Warning, Text{"时限不在方案的年份里", "deadline outside the plan's year"},
		Text{"时限“{1}”不在{2}年", "the deadline “{1}” is not in {2}"},
		Text{"请核对年份；上一年的方案改写时常漏改", "check the year; it is easily left over from last year's plan"},
		Text{"照抄上一年的时限，任务一下达就已经过期", "a deadline copied from last year is over before the letter arrives"},
		"2025年行动计划：2024年12月底前"},
	{DateBackwards, Error, Text{"时限的起止颠倒", "deadline ends before it starts"},
		Text{"时限从{1}开始，到{2}就结束了", "the deadline starts on {1} and ends on {2}"},
		Text{"请核对起止日期", "check both dates"},
		Text{"起止颠倒的时限无法执行", "nobody can keep a deadline that ends before it starts"},
		"2025年9月至2025年6月"},
	{DateInText, Warning, Text{"措施里的时间晚于完成时限", "text names a later date than the deadline"},
		Text{"措施里写“{1}”，完成时限是“{2}”", "the measure says “{1}”, its deadline is “{2}”"},
		Text{"请核对哪一个对", "see which is right"},
		Text{"两个时间不一致，单位不知道按哪一个办", "with two dates that disagree, a unit can't tell which to keep"},
		"12月底前完成验收。　完成时限：6月底前"},
	{DateNarrower, Info, Text{"措施里有具体时段，时限却是长期", "text names months, the deadline none"},
		Text{"措施里写“{1}”，完成时限却是“{2}”", "the measure says “{1}”, its deadline is “{2}”"},
		Text{"一般没有问题；如果以这段时间为准，请改时限", "this may be as meant; if those months are the deadline, write them there"},
		Text{"按时限统计时看不到措施里的时段", "counts by deadline don't show the months that the text names"},
		"以3—5月为重点开展检查。　完成时限：长期实施"},
	{DatePast, Warning, Text{"措施里的时间已经过去", "text names a date that is over"},
		Text{"措施里写“{1}”，早于方案的{2}年", "the measure says “{1}”, before the plan's year {2}"},
		Text{"请核对年份；上一年的方案改写时常漏改", "check the year; it is easily left over from last year's plan"},
		Text{"照抄上一年的时间，任务一下达就已经过期", "a date copied from last year is over before the letter arrives"},
		"2025年行动计划：2024年底前完成改造。"},
	{DateImpossible, Warning, Text{"没有的日期", "date that does not exist"},
		Text{"“{1}”不是日历上有的日期", "“{1}” is on no calendar"},
		Text{"请核对月份和日子", "check the month and the day"},
		Text{"没有的日子没法按期完成", "nobody can keep a day that there is not"},
		"2026年6月31日前完成验收。"},
	{Placeholder, Warning, Text{"没有填的地方", "left to be filled in"},
		Text{"“{1}”像是草稿里留着没有填的", "“{1}” looks like what a draft left to be filled in"},
		Text{"请填上内容，或者删去", "fill it in, or take it out"},
		Text{"空着的数字、名称印发出去，单位不知道做多少、找谁", "with the number or the name left open, a unit does not know how much is to be done, or with whom"},
		"新增充电桩XX个。"},
	{LatinWord, Warning, Text{"中文里夹着英文词", "English word in Chinese"},
		Text{"中文里夹着英文词“{1}”", "“{1}” stands amid Chinese"},
		Text{"常见于文字识别（OCR）或翻译后漏改；请改成中文", "often left by OCR or by a translation; put the Chinese word"},
		Text{"正式公文里不该有漏改的外文词", "an official document should have no stray foreign word"},
		"车载 and 排放监测"},
	{Subscript, Info, Text{"下标的排版记号", "marks of a subscript"},
		Text{"“{1}”带着下标的排版记号，读作“{2}”", "“{1}” has the marks of a subscript; it was read as “{2}”"},
		Text{"请改成“{2}”，或者用真正的下标", "write “{2}”, or set it as a subscript"},
		Text{"从论文或识别（OCR）结果复制来的记号会印在公文里", "marks copied from a paper or from OCR would be printed"},
		"NO _x、PM _{2.5}"},
	{Unpaired, Warning, Text{"括号、引号或书名号不成对", "bracket or quote without its pair"},
		Text{"“{1}”没有配对", "“{1}” has no pair"},
		Text{"请补上另一半，或者删去它", "put its other half, or delete it"},
		Text{"少半个括号，括号里外的意思就分不清", "with half a bracket missing, what belongs inside can't be told"},
		"严格落实《工业炉窑治理方案，推进改造。"},
	{HalfWidth, Info, Text{"中文里用了半角标点", "half-width mark in Chinese"},
		Text{"中文里用了半角标点“{1}”", "the half-width mark “{1}” stands amid Chinese"},
		Text{"请改成全角“{2}”", "write the full-width “{2}”"},
		Text{"公文的标点应为全角（GB/T 15834—2011）", "official documents use full-width punctuation (GB/T 15834—2011)"},
		"加强巡查,及时处置。"},
	{DoubledMark, Warning, Text{"标点重复", "doubled mark"},
		Text{"标点重复：“{1}”", "marks one after the other: “{1}”"},
		Text{"请删去多余的一个", "delete the one too many"},
		Text{"常是删改时留下的，中间可能丢了字", "often left where something was deleted; words may be lost between them"},
		"加强巡查，，及时处置。"},
	{InnerSpace, Info, Text{"汉字之间有空格", "space between Chinese characters"},
		Text{"汉字之间有空格：“{1}”", "a space stands between Chinese characters: “{1}”"},
		Text{"请删去空格；如果中间缺了字，请补上", "delete it; if something is missing there, put it in"},
		Text{"空格有时是缺字或断行留下的", "a space is sometimes what is left of a lost character or a line end"},
		"加强 巡查"},
	{NoStop, Warning, Text{"句末没有句号", "no full stop"},
		Text{"措施的末尾没有句号：“{1}”", "the measure does not end with a full stop: “{1}”"},
		Text{"请补上句号；如果后面还有内容，请补全", "put one; if something is missing after it, add that"},
		Text{"别的措施都有句号，没有的那条可能没有抄完", "where all others have one, the text may be incomplete"},
		"加强巡查，及时处"},
	{LookAlike, Warning, Text{"形近字", "look-alike character"},
		Text{"“{1}”里可能有形近字，是不是“{2}”？", "“{1}” may have a look-alike character; is “{2}” meant?"},
		Text{"如果是，请改正", "if so, correct it"},
		Text{"识别（OCR）和拼音输入最常在这里出错，搜索时也找不到", "this is where OCR and typing go wrong most, and a search does not find it"},
		"2O25年、3一5月、己经"},
	{NoQuantity, Warning, Text{"数字没有单位", "number without a unit"},
		Text{"“{1}”后面没有单位", "no unit follows “{1}”"},
		Text{"请补上单位", "put the unit"},
		Text{"没有单位的指标无法考核", "a target without a unit can't be measured"},
		"新增充电桩500，改造锅炉30台。"},
	{OverHundred, Warning, Text{"百分比超过100", "percentage over 100"},
		Text{"“{1}”超过了100%", "“{1}” is over 100 per cent"},
		Text{"请核对数字", "check the number"},
		Text{"比例、率不会超过100%，多半是小数点或数字写错", "a share can't be over 100 per cent; a point or a digit is wrong"},
		"清洁能源车占比达到950%"},
	{TaskAdded, Info, Text{"新增的任务", "task added"},
		Text{"上一年没有的任务：{1}", "the earlier plan does not have this task: {1}"},
		Text{"如果不是新增，请核对名称和内容", "if it is not new, look at its title and text"}, sinceWhy, "2024年没有、2025年有“全面治理异味扰民”"},
	{TaskDropped, Warning, Text{"取消的任务", "task dropped"},
		Text{"上一年的任务“{1}”今年没有了", "the earlier plan's task “{1}” is not there any more"},
		Text{"请确认是已经完成，还是漏列", "see whether it is done or was left out"}, sinceWhy, "2024年有、2025年没有“散煤清零”"},
	{TaskRenamed, Info, Text{"改名的任务", "task renamed"},
		Text{"任务改名：“{1}”，现在是“{2}”", "the task was “{1}” and is “{2}” now"},
		Text{"请核对新名称", "look at the new title"}, sinceWhy, "“施工扬尘管控”改为“施工扬尘精细化管控”"},
	{TaskMoved, Info, Text{"移位的任务", "task moved"},
		Text{"任务“{1}”原在“{2}”，现在在“{3}”", "the task “{1}” was in “{2}” and is in “{3}” now"},
		Text{"请核对所在的部分和顺序", "look at its section and order"}, sinceWhy, "从“三、扬尘管控”移到“五、执法检查”"},
	{UnitCame, Info, Text{"新出现的单位", "unit that came"},
		Text{"“{1}”上一年没有任务，今年有{2}条", "“{1}” had nothing in the earlier plan and has {2} lines now"},
		Text{"请核对名称和职责", "look at its name and its roles"}, sinceWhy, "上一年没有市数据局"},
	{UnitWent, Warning, Text{"不再出现的单位", "unit that went"},
		Text{"“{1}”上一年有{2}条任务，今年没有了", "“{1}” had {2} lines in the earlier plan and has none now"},
		Text{"请确认是机构改革、任务完成，还是漏列", "see whether it was merged, is done, or was left out"}, sinceWhy, "上一年的市民防局今年没有任务"},
	{UnitLoad, Info, Text{"任务增加最多的单位", "unit whose load grew most"},
		Text{"任务增加最多的单位：{1}", "the units whose load grew most: {1}"},
		Text{"请核对它们能否承担", "see whether they can carry it"}, sinceWhy, "市生态环境局 60→75"},
	{DeadlineChanged, Info, Text{"改变的时限", "deadline changed"},
		Text{"时限由“{1}”改为“{2}”", "the deadline was “{1}” and is “{2}” now"},
		Text{"请核对新时限", "look at the new deadline"}, sinceWhy, "“6月底前”改为“年底前”"},
	{NumberChanged, Info, Text{"改变的数字", "number changed"},
		Text{"“{1}”后面的数字由{2}改为{3}", "the number after “{1}” was {2} and is {3} now"},
		Text{"请核对新数字", "look at the new number"}, sinceWhy, "“比例达到”后面由45%改为50%"},
	{MeasureAdded, Info, Text{"新增的措施", "measure added"},
		Text{"这项任务新增的措施：“{1}”", "a measure that the task did not have: “{1}”"},
		Text{"如果不是新增，请核对内容", "if it is not new, look at its text"}, sinceWhy, "任务4新增了一条措施"},
	{MeasureDropped, Info, Text{"取消的措施", "measure dropped"},
		Text{"上一年的措施{1}今年没有了：“{2}”", "the earlier plan's measure {1} is not there any more: “{2}”"},
		Text{"请确认是已经完成，还是漏列", "see whether it is done or was left out"}, sinceWhy, "任务4少了一条措施"},
	{ErrataApplied, Info, Text{"已更正", "corrected"},
		Text{"按勘误 {1} 更正：{2}", "by correction {1}: {2}"},
		Text{"原文件没有改动；不要更正的话，把这一条的 accept 改回 false", "the source was not changed; set accept of the entry to false to undo it"},
		Text{"更正过的地方和原件不同，看的人应当知道", "a corrected place differs from the original, and who reads it should know"},
		"--errata 勘误.yaml"},
	{ErrataRefused, Error, Text{"对不上的勘误", "correction that does not fit"},
		Text{"勘误 {1} 和原件对不上，没有采用：那里没有“{2}”这一格", "correction {1} does not fit the source and was not applied: no cell there says “{2}”"},
		Text{"原件可能改过；请核对 at、cell 和 printed，或者重新生成清单（check --fix-list）", "the source may have changed; look at its at, cell and printed, or make the list anew (check --fix-list)"},
		Text{"对不上的更正会改错地方", "a correction that does not fit would change the wrong place"},
		"printed: 市生态环竟局（原件里已经改好）"},
	{ErrataClash, Error, Text{"互相冲突的勘误", "corrections that clash"},
		Text{"勘误 {1} 和 {2} 改了同一处，没有采用 {1}", "correction {1} changes what {2} changes, and was not applied"},
		Text{"请把两条并成一条", "make one correction of the two"},
		Text{"两条勘误改同一处，不知道以哪一条为准", "of two corrections of one place it can't be told which is meant"},
		"U12-4.7 和 U13-4.7 都改同一个名称"},
	{ErrataSyntax, Error, Text{"勘误清单读不懂", "corrections that can't be read"},
		Text{"勘误清单读不懂：{1}", "the list of corrections can't be read: {1}"},
		Text{"请检查缩进、冒号和引号；可以用 check --fix-list 重新生成", "look at indents, colons and quotes; check --fix-list makes it anew"},
		Text{"读不懂的清单一条也不能采用", "of a list that can't be read nothing can be applied"},
		"accept true（少了冒号）"},
	{ErrataNoID, Error, Text{"没有编号的勘误", "correction without an id"},
		Text{"勘误清单的第{1}条没有 id", "entry {1} of the list of corrections has no id"},
		Text{"请补上 id", "give it one"},
		Text{"方案和责任书用编号指出每一处更正", "the plan and the letters name each correction by its id"},
		"- accept: true"},
	{ErrataTwice, Error, Text{"编号重复的勘误", "correction that is there twice"},
		Text{"勘误清单里 {1} 出现了两次", "the list of corrections has {1} twice"},
		Text{"请删去一条，或者改编号", "delete one of them or change its id"},
		Text{"两条同号，分不清是哪一条", "two of one id can't be told apart"},
		"id: U12-4.7 … id: U12-4.7"},
	{ErrataNoCell, Error, Text{"没有内容的勘误", "correction without a cell"},
		Text{"勘误 {1} 没有写明改哪一格", "correction {1} does not say which cell it changes"},
		Text{"请补上 cells，或者删去这一条", "fill in cells, or delete the entry"},
		Text{"没有内容的更正什么也没有改", "without a cell nothing is corrected"},
		"- id: U12-4.7"},
	{SettingsSyntax, Error, Text{"设置读不懂", "settings that can't be read"},
		Text{"设置读不懂：{1}", "the settings can't be read: {1}"},
		Text{"请检查缩进、冒号和引号；zeren config init 写出一份可以照着填的", "look at indents, colons and quotes; zeren config init writes a file to start from"},
		Text{"读不懂的设置一项也不能用", "of settings that can't be read none can be used"},
		"offce: 市督查室（应为 office）"},
	{SettingsName, Error, Text{"设置里不认识的名称", "unknown name in the settings"},
		Text{"设置的 {1} 里有不认识的“{2}”", "{1} of the settings has “{2}”, which is not known"},
		Text{"可以用：{3}", "it can be: {3}"},
		Text{"不认识的部分或栏目不会印出来", "a part or a column that is not known is not printed"},
		"parts: [lead, suport]"},
	{SettingsPlaceholder, Error, Text{"设置里不认识的占位名称", "unknown placeholder in the settings"},
		Text{"设置的 {1} 里有不认识的“{{2}}”", "{1} of the settings has {{2}}, which is not known"},
		Text{"用 zeren config names 列出全部名称", "zeren config names lists all names"},
		Text{"不认识的名称会原样印进责任书", "a name that is not known would be printed as it stands"},
		"title: “{{计划名}}责任书”"},
	{SettingsGeometry, Error, Text{"版面放不下文字", "page without room for text"},
		Text{"设置的 {1} 里，边距或字号太大或太小，放不下文字", "the margins or type sizes in {1} of the settings leave no room for text"},
		Text{"长度用毫米，字号用磅；0 是国标的尺寸", "lengths are in mm, type sizes in pt; 0 is the standard's"},
		Text{"放不下文字的版面印不出责任书", "on such a page no letter can be printed"},
		"page: {left: 120, right: 120}"},
	{SettingsLeftOut, Error, Text{"设置漏了必要的部分", "settings without a part that is needed"},
		Text{"设置的 {1} 里没有“{2}”，有关任务不会印出来", "{1} of the settings leaves out “{2}”; the lines that it holds would not be printed"},
		Text{"请补上；没有内容的部分本来就不会出现", "put it in; a part without content is left out by itself"},
		Text{"少了一个部分，单位的任务就漏了", "without the part, lines of a unit are lost"},
		"parts: [lead, form]"},
	{SettingsTwice, Error, Text{"设置里重复的名称", "name that settings have twice"},
		Text{"设置的 {1} 里“{2}”出现了两次", "{1} of the settings has “{2}” twice"},
		Text{"请删去一个", "delete one of them"},
		Text{"同样的内容会印两遍", "the same would be printed twice"},
		"columns: [id, id, measure]"},
	{ContactsColumns, Error, Text{"联系人名单没有需要的栏", "list of contacts without its columns"},
		Text{"联系人名单的第一行没有“单位”和“联系人”或“电话”", "the first line of the list of contacts does not name 单位 (unit) and 联系人 (person) or 电话 (telephone)"},
		Text{"请在第一行写：单位,联系人,电话", "let the first line be: 单位,联系人,电话"},
		Text{"不知道哪一栏是单位，就不能把联系人放进责任书", "without knowing which column is the unit, no contact gets to its letter"},
		"市水务局,王某,12345（没有表头）"},
}
