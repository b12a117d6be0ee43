package plan

// Y: files in YAML that people write: a registry, corrections, settings. The numbers beside a code
// are the arguments of its message.
const (
	YAMLSyntax    Code = "Y01" // 1: the line
	YAMLColon     Code = "Y02" // 1: the key
	YAMLTab       Code = "Y03"
	YAMLKey       Code = "Y04" // 1: the key, 2: the keys that there are
	YAMLKeyNear   Code = "Y05" // 1: the key, 2: the one that may be meant
	YAMLKeyTwice  Code = "Y06" // 1: the key, 2: the line where it is first
	YAMLValue     Code = "Y07" // 1: the value, 2: how it is written
	YAMLEmpty     Code = "Y08"
	YAMLDocuments Code = "Y09"
	YAMLNotText   Code = "Y10"
	YAMLRange     Code = "Y11" // 1: the key, 2: the number, 3: what it may be
)

// nothingUsed is why a fault in such a file matters.
var nothingUsed = Text{"读不懂的文件一条也不采用，免得只用了一半", "of a file that can't be read nothing is used, so that it is never half of it"}

var yamlKinds = []Kind{
	{
		Code: YAMLSyntax, Severity: Error,
		Title:   Text{"这一行读不懂", "line that can't be read"},
		Message: Text{"从“{1}”这一行起读不懂", "from the line “{1}” on the file can't be read"},
		Hint:    Text{"看看这一行和上一行：同级的项缩进要一样多，引号、方括号、花括号要成对，文字里有冒号、井号的要加引号", "look at it and at the line before: items of one level have one indent, quotes and brackets have their pairs, a text with a colon or # in it stands in quotes"},
		Why:     nothingUsed,
		Example: "- id: [",
	},
	{
		Code: YAMLColon, Severity: Error,
		Title:   Text{"冒号不对", "colon that is wrong"},
		Message: Text{"“{1}”后面的冒号不对", "the colon after “{1}” is wrong"},
		Hint:    Text{"冒号要用半角（:），后面空一格", "write a half-width colon (:) and a space after it"},
		Why:     nothingUsed,
		Example: "place：北京市　accept:true",
	},
	{
		Code: YAMLTab, Severity: Error,
		Title:   Text{"缩进里有制表符", "tab in an indent"},
		Message: Text{"这一行用制表符（Tab）缩进", "the line is indented with a tab"},
		Hint:    Text{"请改用空格缩进", "use spaces"},
		Why:     nothingUsed,
		Example: "（制表符）accept: true",
	},
	{
		Code: YAMLKey, Severity: Error,
		Title:   Text{"不认识的项", "unknown key"},
		Message: Text{"没有“{1}”这一项", "there is no key “{1}” here"},
		Hint:    Text{"这里可以写：{2}", "here can be: {2}"},
		Why:     Text{"不认识的项如果略过，写的人会以为它起了作用", "who wrote it would think that it works, were it passed over"},
		Example: "colour: red",
	},
	{
		Code: YAMLKeyNear, Severity: Error,
		Title:   Text{"项名可能写错", "key perhaps misspelt"},
		Message: Text{"没有“{1}”这一项，是不是“{2}”？", "there is no key “{1}” here; is “{2}” meant?"},
		Hint:    Text{"改成“{2}”", "write “{2}”"},
		Why:     Text{"不认识的项如果略过，写的人会以为它起了作用", "who wrote it would think that it works, were it passed over"},
		Example: "acept: true",
	},
	{
		Code: YAMLKeyTwice, Severity: Error,
		Title:   Text{"同一项写了两次", "key twice"},
		Message: Text{"“{1}”在第{2}行已经写过", "“{1}” is on line {2} already"},
		Hint:    Text{"请删去一处；如果是另一条的内容，前面要有“- ”", "delete one of them; if it is of another entry, that begins with “- ”"},
		Why:     Text{"两处不一样时，不知道以哪一处为准", "where they differ nobody can tell which is meant"},
		Example: "accept: true\naccept: false",
	},
	{
		Code: YAMLValue, Severity: Error,
		Title:   Text{"内容的写法不对", "value of the wrong kind"},
		Message: Text{"“{1}”不是这里要写的内容", "“{1}” is not what is expected here"},
		Hint:    Text{"应当像这样写：{2}", "write it like this: {2}"},
		Why:     nothingUsed,
		Example: "accept: 同意",
	},
	{
		Code: YAMLEmpty, Severity: Error,
		Title:   Text{"文件是空的", "file with nothing in it"},
		Message: Text{"文件里没有内容", "there is nothing in the file"},
		Hint:    Text{"请核对是不是这份文件；名册可以用 zeren units --suggest 起草，勘误清单用 zeren check --fix-list 生成", "see that it is the right file; zeren units --suggest drafts a registry, zeren check --fix-list a list of corrections"},
		Why:     Text{"空文件多半是拿错了，或者没有保存", "an empty file is often the wrong one, or was not saved"},
		Example: "（空文件）",
	},
	{
		Code: YAMLDocuments, Severity: Error,
		Title:   Text{"文件里有两份", "two documents in one file"},
		Message: Text{"“---”后面还有一份，只能有一份", "there is another document after “---”, and there can be one only"},
		Hint:    Text{"请把两份并成一份，删去“---”", "make one of the two and delete “---”"},
		Why:     Text{"后一份如果不读，里面的内容就悄悄丢了", "what is in the second would be lost without a word"},
		Example: "place: 北京市\n---\nplace: 天津市",
	},
	{
		Code: YAMLNotText, Severity: Error,
		Title:   Text{"不是文本文件", "not a text file"},
		Message: Text{"这不是文本文件", "this is not a text file"},
		Hint:    Text{"这里要的是 YAML 文本；请核对是不是拿错了文件", "what is wanted is a text in YAML; see that it is the right file"},
		Why:     nothingUsed,
		Example: "--units 名册.docx",
	},
	{
		Code: YAMLRange, Severity: Error,
		Title:   Text{"数超出范围", "number out of range"},
		Message: Text{"{1} 不能是 {2}", "{1} can't be {2}"},
		Hint:    Text{"可以是 {3}；0 或不写就照默认", "it can be {3}; 0, or nothing, leaves the default"},
		Why:     nothingUsed,
		Example: "lines: 500",
	},
}
