package plan

// X: the text of cells. The numbers beside a code
// are the arguments of its message.
const (
	LatinWord   Code = "X01" // 1: the word
	Subscript   Code = "X02" // 1: as printed, 2: as meant
	Unpaired    Code = "X03" // 1: the mark
	HalfWidth   Code = "X04" // 1: the mark, 2: the full-width one
	DoubledMark Code = "X05" // 1: the marks
	InnerSpace  Code = "X06" // 1: the text around it
	NoStop      Code = "X07" // 1: the end of the text
	LookAlike   Code = "X08" // 1: as printed, 2: what may be meant
	NoQuantity  Code = "X09" // 1: the words with the number
	OverHundred Code = "X10" // 1: the words with the number
	Placeholder Code = "X11" // 1: as printed
	WordTwice   Code = "X12" // 1: the word
	TitleNear   Code = "X13" // 1: the title, 2: that of the task above
)

var textKinds = []Kind{
	{
		Code: LatinWord, Severity: Warning,
		Title:   Text{"中文里夹着英文词", "English word in Chinese"},
		Message: Text{"中文里夹着英文词“{1}”", "“{1}” stands amid Chinese"},
		Hint:    Text{"常见于文字识别（OCR）或翻译后漏改；请改成中文", "often left by OCR or by a translation; put the Chinese word"},
		Why:     Text{"正式公文里不该有漏改的外文词", "an official document should have no stray foreign word"},
		Example: "车载 and 排放监测",
	},
	{
		Code: Subscript, Severity: Info,
		Title:   Text{"下标的排版记号", "marks of a subscript"},
		Message: Text{"“{1}”带着下标的排版记号，读作“{2}”", "“{1}” has the marks of a subscript; it was read as “{2}”"},
		Hint:    Text{"请改成“{2}”，或者用真正的下标", "write “{2}”, or set it as a subscript"},
		Why:     Text{"从论文或识别（OCR）结果复制来的记号会印在公文里", "marks copied from a paper or from OCR would be printed"},
		Example: "NO _x、PM _{2.5}",
	},
	{
		Code: Unpaired, Severity: Warning,
		Title:   Text{"括号、引号或书名号不成对", "bracket or quote without its pair"},
		Message: Text{"“{1}”没有配对", "“{1}” has no pair"},
		Hint:    Text{"请补上另一半，或者删去它", "put its other half, or delete it"},
		Why:     Text{"少半个括号，括号里外的意思就分不清", "with half a bracket missing, what belongs inside can't be told"},
		Example: "严格落实《工业炉窑治理方案，推进改造。",
	},
	{
		Code: HalfWidth, Severity: Info,
		Title:   Text{"中文里用了半角标点", "half-width mark in Chinese"},
		Message: Text{"中文里用了半角标点“{1}”", "the half-width mark “{1}” stands amid Chinese"},
		Hint:    Text{"请改成全角“{2}”", "write the full-width “{2}”"},
		Why:     Text{"公文的标点应为全角（GB/T 15834—2011）", "official documents use full-width punctuation (GB/T 15834—2011)"},
		Example: "加强巡查,及时处置。",
	},
	{
		Code: DoubledMark, Severity: Warning,
		Title:   Text{"标点重复", "doubled mark"},
		Message: Text{"标点重复：“{1}”", "marks one after the other: “{1}”"},
		Hint:    Text{"请删去多余的一个", "delete the one too many"},
		Why:     Text{"常是删改时留下的，中间可能丢了字", "often left where something was deleted; words may be lost between them"},
		Example: "加强巡查，，及时处置。",
	},
	{
		Code: InnerSpace, Severity: Info,
		Title:   Text{"汉字之间有空格", "space between Chinese characters"},
		Message: Text{"汉字之间有空格：“{1}”", "a space stands between Chinese characters: “{1}”"},
		Hint:    Text{"请删去空格；如果中间缺了字，请补上", "delete it; if something is missing there, put it in"},
		Why:     Text{"空格有时是缺字或断行留下的", "a space is sometimes what is left of a lost character or a line end"},
		Example: "加强 巡查",
	},
	{
		Code: NoStop, Severity: Warning,
		Title:   Text{"句末没有句号", "no full stop"},
		Message: Text{"措施的末尾没有句号：“{1}”", "the measure does not end with a full stop: “{1}”"},
		Hint:    Text{"请补上句号；如果后面还有内容，请补全", "put one; if something is missing after it, add that"},
		Why:     Text{"别的措施都有句号，没有的那条可能没有抄完", "where all others have one, the text may be incomplete"},
		Example: "加强巡查，及时处",
	},
	{
		Code: LookAlike, Severity: Warning,
		Title:   Text{"形近字", "look-alike character"},
		Message: Text{"“{1}”里可能有形近字，是不是“{2}”？", "“{1}” may have a look-alike character; is “{2}” meant?"},
		Hint:    Text{"如果是，请改正", "if so, correct it"},
		Why:     Text{"识别（OCR）和拼音输入最常在这里出错，搜索时也找不到", "this is where OCR and typing go wrong most, and a search does not find it"},
		Example: "2O25年、3一5月、己经",
	},
	{
		Code: NoQuantity, Severity: Warning,
		Title:   Text{"数字没有单位", "number without a unit"},
		Message: Text{"“{1}”后面没有单位", "no unit follows “{1}”"},
		Hint:    Text{"请补上单位", "put the unit"},
		Why:     Text{"没有单位的指标无法考核", "a target without a unit can't be measured"},
		Example: "新增充电桩500，改造锅炉30台。",
	},
	{
		Code: OverHundred, Severity: Warning,
		Title:   Text{"百分比超过100", "percentage over 100"},
		Message: Text{"“{1}”超过了100%", "“{1}” is over 100 per cent"},
		Hint:    Text{"请核对数字", "check the number"},
		Why:     Text{"比例、率不会超过100%，多半是小数点或数字写错", "a share can't be over 100 per cent; a point or a digit is wrong"},
		Example: "清洁能源车占比达到950%",
	},
	{
		Code: Placeholder, Severity: Warning,
		Title:   Text{"没有填的地方", "left to be filled in"},
		Message: Text{"“{1}”像是草稿里留着没有填的", "“{1}” looks like what a draft left to be filled in"},
		Hint:    Text{"请填上内容，或者删去", "fill it in, or take it out"},
		Why:     Text{"空着的数字、名称印发出去，单位不知道做多少、找谁", "with the number or the name left open, a unit does not know how much is to be done, or with whom"},
		Example: "新增充电桩XX个。",
	},
	{
		Code: WordTwice, Severity: Warning,
		Title:   Text{"词语重复", "word twice on end"},
		Message: Text{"“{1}”连着写了两遍", "“{1}” stands twice on end"},
		Hint:    Text{"请删去多余的一个", "delete the one too many"},
		Why:     Text{"多半是修改时留下的，旁边可能还丢了字", "often left where something was changed; words may be lost beside it"},
		Example: "执法检查不少不少于24次。",
	},
	{
		Code: TitleNear, Severity: Warning,
		Title:   Text{"任务名称只差一个字", "titles that differ by a character"},
		Message: Text{"任务名称“{1}”和上面的“{2}”只差一个字", "the title “{1}” differs from “{2}” above by one character"},
		Hint:    Text{"如果是同一个名称，请改成一样的写法；如果是两件事，不用改", "if both are the same title, write them alike; if they are two, leave them"},
		Why:     Text{"名称不同，同一组任务就分成了两组", "with another title, tasks that belong together fall apart"},
		Example: "2.1 隐患排查　2.2 隐患排察",
	},
}
