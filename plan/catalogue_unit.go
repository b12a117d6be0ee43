package plan

// U: units. R: their roles. The numbers beside a code
// are the arguments of its message.
const (
	UnitUnknown       Code = "U01" // 1: name, 2: registry's place
	UnitGroup         Code = "U02" // 1: name of a group that cannot be resolved
	UnitOthers        Code = "U03" // 1: the words that leave the list open
	UnitNoRegistry    Code = "U04"
	UnitNotAName      Code = "U05" // 1: the text
	UnitRoleWords     Code = "U06" // 1: the words
	UnitFormer        Code = "U07" // 1: name, 2: the name now, 3: until when
	UnitCompleted     Code = "U08" // 1: name, 2: completed
	UnitLevel         Code = "U09" // 1: name, 2: the name with the level of those before it
	UnitInDoubt       Code = "U10" // 1: how names were read, 2: how they may be meant
	UnitCutBefore     Code = "U11" // 1: the mark
	UnitSlip          Code = "U12" // 1: name, 2: the known name
	UnitSpelling      Code = "U13" // 1: name, 2: the name that is usual, 3: how often
	UnitTwoNames      Code = "U14" // 1: id, 2: the names with how often each
	UnitTwice         Code = "U15" // 1: name
	UnitTwoRoles      Code = "U16" // 1: name, 2: first role's header, 3: second role's header
	UnitBesideGroup   Code = "U17" // 1: name, 2: group
	UnitInText        Code = "U18" // 1: what the text names
	UnitGroupRole     Code = "U21" // 1: name, 2: its role's header, 3: group, 4: the header of the group's role
	UnitNoResponsible Code = "U22" // 1: the column of the responsible, 2: how many rows fill it
	UnitUnusual       Code = "U23" // 1: name, 2: the usual name
	UnitNoLead        Code = "U19" // 1: the column of the lead
	UnitsNone         Code = "U20"
	RolesShifted      Code = "R01" // 1: responsible cell, 2: confidence in per cent, 3: merged rows, 4: usual name, 5: rows, 6: rows with the name
	RolesShiftedMark  Code = "R02" // 1: responsible cell, 2: confidence in per cent, 3: rows with the mark in Responsible, 4: in Support
	RolesShiftedNames Code = "R03" // 1: responsible cell, 2: confidence in per cent, 3: name, 4: times in Support, 5: in Responsible
	RolesMarkMissing  Code = "R04" // 1: the column, 2: the mark, 3: how many rows have it
	RolesSwapped      Code = "R05" // 1: the column with the mark, 2: that with units, 3: rows with the mark there
	UnitIsDate        Code = "U24" // 1: the deadline
	UnitRemark        Code = "U40" // 1: as printed, 2: the name
	UnitLabelAlone    Code = "U41" // 1: the label
	CellsExchanged    Code = "U42" // 1: the column of the measure, 2: the other column
	RowSlipped        Code = "U43" // 1: a column, 2: what stands there instead
	GroupLeads        Code = "U44" // 1: the group, 2: the column of the lead, 3: how many measures single bodies lead
	UnitEnding        Code = "U45" // 1: name, 2: its level
	UnitUnheard       Code = "U47" // 1: name
	UnitsRunTogether  Code = "U48" // 1: as printed, 2: the first name, 3: the second
	UnitOtherLevel    Code = "U46" // 1: name, 2: its level, 3: the usual level, 4: how many names have it
	UnitsReachNobody  Code = "U50" // 1: the names
	UnitsJointly      Code = "U51" // 1: the cell
)

// compareOriginal is what to do where roles look shifted.
var compareOriginal = Text{"仍按印出的位置处理，没有改动；请对照原件核实，确有错位的请更正原表", "the printed place was kept and nothing was changed; compare with the original, and correct the table if it is shifted"}

var unitKinds = []Kind{
	{
		Code: UnitUnknown, Severity: Warning,
		Title:   Text{"名册里没有的单位", "unit not in the registry"},
		Message: Text{"“{1}”不在{2}的单位名册里", "“{1}” is not in the registry of {2}"},
		Hint:    Text{"仍按印出的名称送达；请核对是否写错，或者补进名册（--units）", "it gets a letter under the printed name; look for a slip, or add it to the registry (--units)"},
		Why:     Text{"名称写错，责任书就送到一个不存在的单位；真有这个单位，才该补进名册", "a misspelt name sends the letter to a body that does not exist; one that does belongs in the registry"},
		Example: "市河湖保护局（北京市的方案）",
	},
	{
		Code: UnitGroup, Severity: Warning,
		Title:   Text{"代称没有列明单位", "group that cannot be resolved"},
		Message: Text{"“{1}”没有说明是哪些单位，无法送达", "“{1}” does not say which bodies; it can reach nobody"},
		Hint:    Text{"请确定具体单位，或者在名册（--units）里写明成员", "find out which are meant, or list the members in the registry (--units)"},
		Why:     Text{"没有点名的单位收不到责任书，也不认为自己有任务", "who is not named gets no letter and does not know of the task"},
		Example: "相关区政府",
	},
	{
		Code: UnitOthers, Severity: Warning,
		Title:   Text{"名单没有列完", "list left open"},
		Message: Text{"名单没有列完（“{1}”），其余单位无法送达", "the list is left open (“{1}”); the others can reach nobody"},
		Hint:    Text{"请确定还有哪些单位", "find out who else is meant"},
		Why:     Text{"“等”里的单位收不到责任书，也不认为自己有任务", "the bodies that are not listed get no letter and do not know of the task"},
		Example: "市公安局、市交通委等部门",
	},
	{
		Code: UnitNoRegistry, Severity: Info,
		Title:   Text{"没有适用的名册", "no registry applies"},
		Message: Text{"没有适用的单位名册，单位名称按字面归并，“各区”之类不展开", "no registry applies: bodies are gathered by their names as written, and groups are not resolved"},
		Hint:    Text{"可以用 --units 指定本地的名册", "name one of your place with --units"},
		Why:     Text{"没有名册，写法不同的同一单位会收到几份责任书，“各区”一份也送不到", "without a registry a body that is spelt in several ways gets several letters, and “all districts” get none"},
		Example: "临江市2026年行动计划（没有临江市的名册）",
	},
	{
		Code: UnitNotAName, Severity: Warning,
		Title:   Text{"不像单位名称", "not like a name"},
		Message: Text{"“{1}”不像单位名称", "“{1}” does not look like the name of a body"},
		Hint:    Text{"责任书里照印原文；请核对这一格", "letters print it as it stands; look at the cell"},
		Why:     Text{"不是单位的字当成单位，会多出一份没有人收的责任书", "words that are no body get a letter of their own, which nobody receives"},
		Example: "牵头部门：详见附件",
	},
	{
		Code: UnitRoleWords, Severity: Error,
		Title:   Text{"单位栏里用文字写明分工", "roles written in a unit cell"},
		Message: Text{"这一格用文字写明了分工（“{1}”），现在还不能分辨，格里的单位可能各有不同的职责", "this cell gives roles in words (“{1}”), which can't be told apart yet; its units may have different roles"},
		Hint:    Text{"有关责任书里已注明；请把牵头、配合等分到各自的栏目再生成", "the letters say so; put the roles into columns of their own and write the letters again"},
		Why:     Text{"不分清楚，配合的单位会以为自己牵头，牵头的也会以为不是自己", "unless the roles are told apart, those who help may think that they lead, and the lead that it does not"},
		Example: "责任单位：市水务局牵头，市财政局配合",
	},
	{
		Code: UnitsJointly, Severity: Warning,
		Title:   Text{"用“会同”连接的单位", "bodies joined by 会同"},
		Message: Text{"“{1}”里的单位都按本栏的职责列出；写“会同”的，通常前面的单位主办、后面的配合", "all bodies of “{1}” were given the role of its column; 会同 mostly means that the one before it leads and those after it help"},
		Hint:    Text{"请核对各单位的职责；分得清的，把配合的单位移到配合一栏", "see who has which role, and move those who help to the column of support"},
		Why:     Text{"不分清楚，配合的单位会以为自己牵头", "unless they are told apart, those who help may think that they lead"},
		Example: "牵头单位：市水务局会同市财政局",
	},
	{
		Code: UnitFormer, Severity: Warning,
		Title:   Text{"已停用的名称", "former name"},
		Message: Text{"“{1}”是旧称，{3}起不再使用，现在是“{2}”", "“{1}” is a former name that ended in {3}; the body is “{2}” now"},
		Hint:    Text{"责任书送达“{2}”；请核对职责是否仍归它", "the letter goes to “{2}”; see whether the task is still theirs"},
		Why:     Text{"机构改革以后，原来的任务未必还归新的单位", "after a reform the task may no longer be that of the body that took over"},
		Example: "市环保局（北京市2025年的方案）",
	},
	{
		Code: UnitCompleted, Severity: Info,
		Title:   Text{"补全的名称", "completed name"},
		Message: Text{"“{1}”省略了级别，按前面的单位归入“{2}”", "“{1}” leaves its level out; it was gathered as “{2}”, after the names before it"},
		Hint:    Text{"如果不是同一级的单位，请在方案里写全", "if it is of another level, write it out in the plan"},
		Why:     Text{"补错了级别，责任书就送到另一级的单位", "completed to the wrong level, the name sends the letter to a body of another government"},
		Example: "市生态环境局、市场监管局",
	},
	{
		Code: UnitLevel, Severity: Warning,
		Title:   Text{"没有写级别的名称", "name without a level"},
		Message: Text{"“{1}”没有写级别，也看不出是不是“{2}”，按原样归并", "“{1}” names no level; whether “{2}” is meant can't be told, so it was gathered as it stands"},
		Hint:    Text{"如果就是“{2}”，请在方案里写全，免得同一单位收到两份", "if it is “{2}”, write it out in the plan, or the body gets two letters"},
		Why:     Text{"同一单位有的写“市”、有的不写，会收到两份责任书，各缺一半", "a body that is named with and without its level gets two letters, with a part of its tasks in each"},
		Example: "市教育局 体育局 县民政局",
	},
	{
		Code: UnitInDoubt, Severity: Warning,
		Title:   Text{"一个还是两个单位拿不准", "one body or two"},
		Message: Text{"读作“{1}”，也可能是“{2}”：看不出是一个单位还是两个", "read as “{1}”, which may as well be “{2}”: whether it is one body or two can't be told"},
		Hint:    Text{"如果读错了，请在方案里用“、”隔开两个单位，或者把一个单位的名称写在一起", "if that is wrong, put “、” between two bodies, or write the name of one without a break"},
		Why:     Text{"一个单位读成两个，责任书就送到不存在的单位；两个读成一个，有一个就收不到", "one body read as two gets letters that nobody receives; of two read as one, one gets none"},
		Example: "临江开发区 建设局",
	},
	{
		Code: UnitCutBefore, Severity: Warning,
		Title:   Text{"单位名单缺开头", "list of units without its start"},
		Message: Text{"这一格以“{1}”开头，前面可能还有单位没有读到", "the cell starts with “{1}”: bodies may be missing before it"},
		Hint:    Text{"请核对这一格和上一行；少了的单位请补上", "look at this cell and the row before, and fill in what is missing"},
		Why:     Text{"开头的单位如果丢了，它就收不到责任书，往往还是最该牵头的那个", "a body that is lost at the start gets no letter, and it is often the one that should lead"},
		Example: "、市财政局、市水务局",
	},
	{
		Code: UnitSlip, Severity: Warning,
		Title:   Text{"单位名称可能写错", "unit perhaps misspelt"},
		Message: Text{"名册里没有“{1}”，是不是“{2}”？", "“{1}” is not in the registry; is “{2}” meant?"},
		Hint:    Text{"如果是，请改正；如果确有这个单位，请补进名册（--units）", "if so, correct it; if there is such a body, add it to the registry (--units)"},
		Why:     Text{"名称写错，责任书就发给了一个不存在的单位", "a misspelt name sends the letter to a body that does not exist"},
		Example: "市生态环竟局",
	},
	{
		Code: UnitSpelling, Severity: Warning,
		Title:   Text{"同一单位可能有两种写法", "one unit perhaps spelt two ways"},
		Message: Text{"“{1}”和“{2}”（{3}处）可能是同一单位", "“{1}” may be the same body as “{2}”, met elsewhere in the plan ({3})"},
		Hint:    Text{"如果是同一单位，请改成一样的写法", "if they are one body, write it one way"},
		Why:     Text{"写法不同，同一个单位会收到两份责任书，各缺一半", "spelt two ways, one body gets two letters with a part of its tasks in each"},
		Example: "市住房城乡建设局 … 市住房城乡建没局",
	},
	{
		Code: UnitTwoNames, Severity: Info,
		Title:   Text{"同一单位有几个名称", "unit by several names"},
		Message: Text{"“{1}”在方案里有几种写法：{2}", "“{1}” is named in several ways: {2}"},
		Hint:    Text{"都已归到同一单位；正式印发前最好统一", "all were gathered as one body; better use one of them before the plan goes out"},
		Why:     Text{"一份文件里同一单位的名称应当一致", "a document should call a body by one name"},
		Example: "各区人民政府 … 各区政府",
	},
	{
		Code: UnitTwice, Severity: Warning,
		Title:   Text{"一格里单位重复", "unit twice in one cell"},
		Message: Text{"“{1}”在同一格里出现了两次", "“{1}” is in the cell twice"},
		Hint:    Text{"请核对其中一个是不是别的单位", "see whether one of them should be another body"},
		Why:     Text{"重复的地方往往本来是另一个单位", "where a name is repeated, another was often meant"},
		Example: "市公安局 市财政局 市公安局",
	},
	{
		Code: UnitTwoRoles, Severity: Warning,
		Title:   Text{"同一单位有两种职责", "unit in two roles"},
		Message: Text{"“{1}”在这条措施里既是“{2}”，又是“{3}”", "“{1}” stands under both “{2}” and “{3}” of this measure"},
		Hint:    Text{"请核对它是哪一种", "see which of them it is"},
		Why:     Text{"职责不清的单位不知道自己是牵头还是配合", "a body in two roles does not know whether it leads or helps"},
		Example: "牵头部门：市公安局　协办单位：市公安局",
	},
	{
		Code: UnitBesideGroup, Severity: Warning,
		Title:   Text{"单位和包含它的代称并列", "unit beside a group that has it"},
		Message: Text{"“{1}”和“{2}”并列，而“{2}”已经包含它", "“{1}” stands beside “{2}”, which includes it"},
		Hint:    Text{"请核对是只要其中几个，还是全部", "see whether all are meant, or only those that are named"},
		Why:     Text{"并列的写法让人分不清是全部还是部分", "side by side, nobody can tell whether all or some are meant"},
		Example: "各区政府 房山区政府",
	},
	{
		Code: UnitInText, Severity: Warning,
		Title:   Text{"措施里点名的单位没有职责", "body named in the text has no role"},
		Message: Text{"措施里写到“{1}”，各职责栏里却没有它", "the measure speaks of “{1}”, which stands in none of the columns of roles"},
		Hint:    Text{"请核对是不是漏列了", "see whether it was left out"},
		Why:     Text{"正文要求它做事，责任栏里没有它，它就收不到责任书", "the text gives it something to do, but without a role it gets no letter"},
		Example: "由市财政局会同有关部门制定办法。　牵头部门：市交通委",
	},
	{
		Code: UnitNoLead, Severity: Warning,
		Title:   Text{"没有牵头单位", "no lead"},
		Message: Text{"“{1}”一栏是空的", "the column “{1}” is blank"},
		Hint:    Text{"请补上牵头单位", "fill in who leads"},
		Why:     Text{"没有牵头单位的措施没有人汇总进展", "nobody gathers the progress of a measure without a lead"},
		Example: "牵头部门：（空）　主责单位：市公安局",
	},
	{
		Code: UnitsNone, Severity: Error,
		Title:   Text{"没有单位的措施", "measure without a unit"},
		Message: Text{"这条措施没有写任何单位", "no unit at all is named for this measure"},
		Hint:    Text{"请补上牵头和责任单位", "fill in who leads it and who is responsible"},
		Why:     Text{"没有单位的措施不会出现在任何责任书里", "a measure without a unit is in no letter"},
		Example: "8　道路扬尘　加强道路清扫。　年底前　（空）　（空）　（空）",
	},
	{
		Code: UnitsReachNobody, Severity: Error,
		Title:   Text{"谁也收不到的措施", "measure that reaches nobody"},
		Message: Text{"这条措施只写了“{1}”，没有点明一个单位，谁也收不到", "this measure only says “{1}”, which names no body: nobody gets it"},
		Hint:    Text{"请写明单位，或者在名册（--units）里写明成员", "name the bodies, or list the members in the registry (--units)"},
		Why:     Text{"没有一个单位收到的措施，等于没有下达", "a measure that no body gets was never given out"},
		Example: "8　道路扬尘　加强道路清扫。　年底前　有关部门",
	},
	{
		Code: UnitGroupRole, Severity: Warning,
		Title:   Text{"单位和包含它的代称各有职责", "unit and a group that has it in two roles"},
		Message: Text{"“{1}”在“{2}”一栏，而“{4}”一栏的“{3}”已经包含它", "“{1}” stands under “{2}”, and “{3}” under “{4}” includes it"},
		Hint:    Text{"请核对：其他单位才是“{4}”的话，请写明“其他……”", "see which role it has; if only the others are meant under “{4}”, say so"},
		Why:     Text{"这个单位会领到两份职责，不知道按哪一种办", "the body gets both roles and can't tell which is meant"},
		Example: "牵头部门：房山区政府　主责单位：各区政府",
	},
	{
		Code: UnitNoResponsible, Severity: Warning,
		Title:   Text{"没有责任单位", "nobody responsible"},
		Message: Text{"“{1}”一格是空的；别的行都填了（{2}行）", "the cell of “{1}” is blank; the other rows have it filled ({2} rows)"},
		Hint:    Text{"请补上单位；确实没有的话，写“——”", "fill in who is responsible, or put —— if nobody is"},
		Why:     Text{"没有责任单位的措施没有人负责", "nobody answers for a measure without one"},
		Example: "责任单位：（空）　配合单位：市公安局",
	},
	{
		Code: UnitUnusual, Severity: Warning,
		Title:   Text{"名称像是写错了", "name that looks misspelt"},
		Message: Text{"“{1}”很少见，是不是“{2}”？", "“{1}” is an unusual name; is “{2}” meant?"},
		Hint:    Text{"如果是，请改正；如果确有这个单位，不用改", "if so, correct it; if there is such a body, leave it"},
		Why:     Text{"名称写错，责任书就发给了一个不存在的单位", "a misspelt name sends the letter to a body that does not exist"},
		Example: "县农竟农村局",
	},
	{
		Code: RolesShifted, Severity: Warning,
		Title:   Text{"主责、协办疑似错位", "responsible and support look shifted"},
		Message: Text{"主责、协办两栏疑似错位（把握约{2}%）：主责栏是“{1}”，协办栏是空的；本表主责栏{5}行中有{6}行写“{4}”，这一行没有", "responsible and support look shifted (confidence about {2}%): responsible holds “{1}”, support is blank; {6} of {5} rows have “{4}” as responsible, this one has not"},
		Hint:    compareOriginal,
		Why:     Text{"配合的单位写成主责，就要替别人承担责任", "a body that only helps would be made responsible for the work of others"},
		Example: "（别的行主责栏都有“各区政府”）　主责单位：市交通委　协办单位：（空）",
	},
	{
		Code: RolesShiftedMark, Severity: Warning,
		Title:   Text{"主责、协办疑似错位", "responsible and support look shifted"},
		Message: Text{"主责、协办两栏疑似错位（把握约{2}%）：主责栏是“{1}”，协办栏是空的；本表其他行的“{1}”写在协办栏{4}次，写在主责栏{3}次", "responsible and support look shifted (confidence about {2}%): responsible holds “{1}”, support is blank; elsewhere the table has that mark {4} times as support and {3} times as responsible"},
		Hint:    compareOriginal,
		Why:     Text{"复制时少了一格，主责栏就成了“没有”，真正负责的单位看不出来", "with a cell lost in copying, nobody looks responsible, and who truly is can't be seen"},
		Example: "（别的行“——”都在协办栏）　主责单位：——　协办单位：（空）",
	},
	{
		Code: RolesShiftedNames, Severity: Warning,
		Title:   Text{"主责、协办疑似错位", "responsible and support look shifted"},
		Message: Text{"主责、协办两栏疑似错位（把握约{2}%）：主责栏是“{1}”，协办栏是空的；“{3}”在本表协办栏出现{4}次，主责栏{5}次", "responsible and support look shifted (confidence about {2}%): responsible holds “{1}”, support is blank; the table has “{3}” {4} times as support and {5} times as responsible"},
		Hint:    compareOriginal,
		Why:     Text{"平时只配合的单位忽然主责，多半是错了一栏；照发就是派错了任务", "a body that otherwise only helps has probably slipped a column; sent out like that, the task goes to the wrong one"},
		Example: "（市财政局在别的行都是协办）　主责单位：市财政局　协办单位：（空）",
	},
	{
		Code: RolesMarkMissing, Severity: Info,
		Title:   Text{"少了一个“——”", "mark for nobody missing"},
		Message: Text{"“{1}”一格是空的；别的行没有单位时写“{2}”（{3}行）", "the cell of “{1}” is blank; where nobody is meant, other rows have “{2}” ({3} rows)"},
		Hint:    Text{"如果确实没有，请补上“{2}”", "if nobody is meant, put “{2}” there"},
		Why:     Text{"空白分不清是没有，还是漏填", "a blank cell may mean nobody, or that somebody was forgotten"},
		Example: "主责单位：各区政府　协办单位：（空）",
	},
	{
		Code: RolesSwapped, Severity: Warning,
		Title:   Text{"两栏职责可能写反", "roles perhaps swapped"},
		Message: Text{"“{1}”写的是没有，“{2}”却有单位；本表别的行都把没有写在“{2}”（{3}行）", "“{1}” says that there is nobody, “{2}” has units; where others have nobody, it is under “{2}” ({3} rows)"},
		Hint:    Text{"请对照原件，看两格是不是写反了", "compare with the original: the two cells may have changed places"},
		Why:     Text{"写反了，协办单位就成了主责，或者主责没有人", "swapped, a helper becomes responsible, or nobody is"},
		Example: "主责单位：——　协办单位：各区政府",
	},
	{
		Code: UnitIsDate, Severity: Error,
		Title:   Text{"单位栏里的时限", "deadline among the units"},
		Message: Text{"“{1}”是时限，不是单位", "“{1}” is a deadline and no body"},
		Hint:    Text{"没有送达；请核对这一格，看是不是串了栏", "it gets no letter; see whether the cell stands in the wrong column"},
		Why:     Text{"串了栏的行，该负责的单位也在别的栏里", "where a deadline stands among the units, the units stand somewhere else"},
		Example: "牵头部门：6月底前　完成时限：市水务局",
	},
	{
		Code: UnitRemark, Severity: Info,
		Title:   Text{"名称旁边的附注", "remark beside a name"},
		Message: Text{"“{1}”读作“{2}”，其余当作附注", "“{1}” was read as “{2}”, the rest as a remark"},
		Hint:    Text{"责任书送给这个单位，附注照原文写在旁边；如果整个都是单位名称，请写进名册", "the letter goes to this body, and the remark stands in it as printed; if all of it is the name, put it into the registry"},
		Why:     Text{"人名、电话和“（总牵头）”之类不是单位名称的一部分；连在一起就找不到单位", "persons, telephones and words such as （总牵头） are no part of a name; with them the body is not found"},
		Example: "市水务局（张三）、市级：市水务局、市住建局（总牵头）",
	},
	{
		Code: UnitLabelAlone, Severity: Warning,
		Title:   Text{"只有标签，没有单位", "label without a name"},
		Message: Text{"“{1}”后面没有单位", "no body stands after “{1}”"},
		Hint:    Text{"请对照原件，看单位是不是漏了，或者落到了别的格里", "look whether the original names one, or has it in another cell"},
		Why:     Text{"漏了的单位收不到责任书", "a body that is missing here gets no letter"},
		Example: "牵头：（后面是空的）",
	},
	{
		Code: CellsExchanged, Severity: Error,
		Title:   Text{"两格写反", "two cells exchanged"},
		Message: Text{"“{1}”和“{2}”两格像是写反了", "the cells of “{1}” and “{2}” look exchanged"},
		Hint:    Text{"责任书照印出的位置，会发错；请对照原件改正", "letters go by the printed place and would be wrong; compare with the original and correct it"},
		Why:     Text{"单位栏里没有单位，这条措施就送不到；措施栏里的单位也不知道要做什么", "with no body in its column the measure reaches nobody, and those named in its place are not told what to do"},
		Example: "工作措施：市水务局　牵头单位：完成12公里河道清淤，清运淤泥。",
	},
	{
		Code: RowSlipped, Severity: Error,
		Title:   Text{"一行的格子错位", "cells of a row slipped"},
		Message: Text{"这一行的格子像是错了位：“{1}”一格写的是“{2}”", "the cells of this row look slipped: that of “{1}” holds “{2}”"},
		Hint:    Text{"责任书照印出的位置，会发错；请对照原件改正", "letters go by the printed place and would be wrong; compare with the original and correct it"},
		Why:     Text{"错了位的一行，单位、时限和措施都可能对不上", "in a row that slipped, units, deadline and measure may all be those of others"},
		Example: "工作措施：市水务局　牵头单位：市公安局",
	},
	{
		Code: GroupLeads, Severity: Warning,
		Title:   Text{"由代称牵头", "a group leads"},
		Message: Text{"“{2}”写的是“{1}”；别的措施都由点名的单位牵头（{3}条）", "“{2}” says “{1}”; all other measures are led by bodies that are named ({3})"},
		Hint:    Text{"请对照原件，看牵头和责任两格是不是写反了", "compare with the original: the cells of the lead and the responsible may have changed places"},
		Why:     Text{"人人牵头等于没人牵头", "where all lead, nobody does"},
		Example: "牵头单位：各区政府　责任单位：市水务局",
	},
	{
		Code: UnitEnding, Severity: Warning,
		Title:   Text{"市县没有“厅”", "a 厅 below the province"},
		Message: Text{"“{1}”：“厅”是省一级部门，{2}一级一般叫“局”或“委”", "“{1}”: a 厅 is a department of a province; at the level of {2} it is usually a 局 or a 委"},
		Hint:    Text{"请核对是哪一级的哪个部门", "find out which department of which level is meant"},
		Why:     Text{"级别或名称写错，责任书就送到别的单位，或者没人收", "with a wrong level or name the letter goes to another body, or to none"},
		Example: "市交通运输厅",
	},
	{
		Code: UnitOtherLevel, Severity: Info,
		Title:   Text{"级别和别的单位不同", "of another level than the others"},
		Message: Text{"“{1}”是{2}级单位，别的部门都是{3}级（{4}个）", "“{1}” is a body of the level {2}; all other departments are of the level {3} ({4})"},
		Hint:    Text{"请核对级别有没有写错；没有写错的话，不用改", "see whether the level is a slip; if it is not, leave it"},
		Why:     Text{"写错一个字，责任书就送到上级或下级的单位去了", "with one wrong character the letter goes to a body above or below"},
		Example: "（全县的方案，别的单位都写“县”）　市公安局",
	},
	{
		Code: UnitUnheard, Severity: Warning,
		Title:   Text{"少见的单位名称", "unheard-of name"},
		Message: Text{"“{1}”不像常见的部门名称", "“{1}” is not like the name of any department that is met"},
		Hint:    Text{"请核对是不是写错了字；确有这个单位的话，不用改", "see whether a character is wrong; if there is such a body, leave it"},
		Why:     Text{"名称错一个字，责任书就送到一个不存在的单位", "with one wrong character the letter goes to a body that does not exist"},
		Example: "省林侯局",
	},
	{
		Code: UnitsRunTogether, Severity: Warning,
		Title:   Text{"两个单位连写", "two names run together"},
		Message: Text{"“{1}”读作一个单位，像是连写的两个：“{2}”和“{3}”", "“{1}” was read as one body and looks like two: “{2}” and “{3}”"},
		Hint:    Text{"如果是两个单位，请在中间加“、”", "if they are two, put a “、” between them"},
		Why:     Text{"连在一起，两个单位都收不到责任书", "run together, neither of them gets a letter"},
		Example: "市水务局各区人民政府",
	},
}
