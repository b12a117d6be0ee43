package plan

// F: an office's own settings and lists. The numbers beside a code
// are the arguments of its message.
const (
	SettingsName        Code = "F02" // 1: the key, 2: the word, 3: the known ones
	SettingsPlaceholder Code = "F03" // 1: the key, 2: the name
	SettingsGeometry    Code = "F04" // 1: the key
	ContactsColumns     Code = "F05"
	SettingsLeftOut     Code = "F06" // 1: the key, 2: what is left out
	SettingsTwice       Code = "F07" // 1: the key, 2: what is there twice
	SettingsUnclosed    Code = "F11" // 1: the key, 2: the text with the braces
	ContactsTwice       Code = "F12" // 1: the unit, 2: the first contact, 3: the other one
	SettingsOverlap     Code = "F14" // 1: the key, 2: the room of one in pt, 3: the type size in pt, 4: how many there can be
	SettingsPageNumber  Code = "F15" // 1: the key, 2: its value in mm, 3: the least
	SettingsManyColumns Code = "F16" // 1: how many columns, 2: how many there can be
	SettingsForm        Code = "F17" // 1: how many sides, 2: how many places for each, 3: the unit
	SettingsSide        Code = "F18" // 1: the key, 2: which side, from 1
	ContactsForm        Code = "F19"
)

var settingsKinds = []Kind{
	{
		Code: SettingsName, Severity: Error,
		Title:   Text{"设置里不认识的名称", "unknown name in the settings"},
		Message: Text{"设置的 {1} 里有不认识的“{2}”", "{1} of the settings has “{2}”, which is not known"},
		Hint:    Text{"可以用：{3}", "it can be: {3}"},
		Why:     Text{"不认识的部分或栏目不会印出来", "a part or a column that is not known is not printed"},
		Example: "parts: [lead, suport]",
	},
	{
		Code: SettingsPlaceholder, Severity: Error,
		Title:   Text{"设置里不认识的占位名称", "unknown placeholder in the settings"},
		Message: Text{"设置的 {1} 里有不认识的“{{{2}}}”", "{1} of the settings has “{{{2}}}”, which is not known"},
		Hint:    Text{"用 zeren config names 列出全部名称", "zeren config names lists all names"},
		Why:     Text{"不认识的名称会原样印进责任书", "a name that is not known would be printed as it stands"},
		Example: "title: “{{计划名}}责任书”",
	},
	{
		Code: SettingsGeometry, Severity: Error,
		Title:   Text{"版面放不下文字", "page without room for text"},
		Message: Text{"设置的 {1} 里，边距或字号太大或太小，放不下文字", "the margins or type sizes in {1} of the settings leave no room for text"},
		Hint:    Text{"长度用毫米，字号用磅；0 是国标的尺寸", "lengths are in mm, type sizes in pt; 0 is the standard's"},
		Why:     Text{"放不下文字的版面印不出责任书", "on such a page no letter can be printed"},
		Example: "page: {left: 120, right: 120}",
	},
	{
		Code: ContactsColumns, Severity: Error,
		Title:   Text{"联系人名单没有需要的栏", "list of contacts without its columns"},
		Message: Text{"联系人名单的第一行没有“单位”和“联系人”或“电话”", "the first line of the list of contacts does not name 单位 (unit) and 联系人 (person) or 电话 (telephone)"},
		Hint:    Text{"请在第一行写：单位,联系人,电话", "let the first line be: 单位,联系人,电话"},
		Why:     Text{"不知道哪一栏是单位，就不能把联系人放进责任书", "without knowing which column is the unit, no contact gets to its letter"},
		Example: "市水务局,王某,12345（没有表头）",
	},
	{
		Code: SettingsLeftOut, Severity: Error,
		Title:   Text{"设置漏了必要的部分", "settings without a part that is needed"},
		Message: Text{"设置的 {1} 里没有“{2}”，有关任务不会印出来", "{1} of the settings leaves out “{2}”; the lines that it holds would not be printed"},
		Hint:    Text{"请补上；没有内容的部分本来就不会出现", "put it in; a part without content is left out by itself"},
		Why:     Text{"少了一个部分，单位的任务就漏了", "without the part, lines of a unit are lost"},
		Example: "parts: [lead, form]",
	},
	{
		Code: SettingsTwice, Severity: Error,
		Title:   Text{"设置里重复的名称", "name that settings have twice"},
		Message: Text{"设置的 {1} 里“{2}”出现了两次", "{1} of the settings has “{2}” twice"},
		Hint:    Text{"请删去一个", "delete one of them"},
		Why:     Text{"同样的内容会印两遍", "the same would be printed twice"},
		Example: "columns: [id, id, measure]",
	},
	{
		Code: SettingsUnclosed, Severity: Error,
		Title:   Text{"设置里没有写完的占位名称", "placeholder not closed in the settings"},
		Message: Text{"设置的 {1} 里，“{2}”的花括号没有成对", "in {1} of the settings the braces of “{2}” don't match"},
		Hint:    Text{"占位名称前后各两个花括号：{{单位}}", "a placeholder has two braces on each side: {{unit}}"},
		Why:     Text{"没有写完的占位名称会原样印进责任书", "a placeholder that is not closed would be printed as it stands"},
		Example: "title: “{{计划名称 责任书”",
	},
	{
		Code: ContactsTwice, Severity: Error,
		Title:   Text{"一个单位有两个联系人", "unit with two contacts"},
		Message: Text{"联系人名单里，“{1}”有两个不同的联系人：{2}；{3}", "the list of contacts has two different contacts for “{1}”: {2}; {3}"},
		Hint:    Text{"请留下一个", "leave one of them"},
		Why:     Text{"印错了联系人，责任书就找错了人", "with the wrong contact a letter gets to the wrong person"},
		Example: "市水务局,李某,010-1 和 市水务局,王某,010-2",
	},
	{
		Code: SettingsOverlap, Severity: Error,
		Title:   Text{"版面设置会让字叠在一起", "type that would overlap"},
		Message: Text{"设置的 {1} 太多：每个只有{2}磅的地方，字号是{3}磅，字会叠在一起", "{1} of the settings are too many: each has {2} pt, and the type size is {3} pt, so characters would overlap"},
		Hint:    Text{"{1} 最多写 {4}；或者缩小 page.body_size，或者减小边距", "write at most {4} for {1}, or make page.body_size or the margins smaller"},
		Why:     Text{"字叠在一起，责任书就看不清", "a letter whose characters overlap can't be read"},
		Example: "page: {lines: 50}",
	},
	{
		Code: SettingsPageNumber, Severity: Error,
		Title:   Text{"下边距放不下页码", "page number off the paper"},
		Message: Text{"设置的 {1} 是{2}毫米，页码在版心下边缘之下7毫米（国标），会印到纸外", "{1} of the settings is {2} mm; the page number stands 7 mm below the text, as the standard says, and would be off the paper"},
		Hint:    Text{"{1} 至少写 {3}", "write at least {3} for {1}"},
		Why:     Text{"没有页码，散了就不知道缺不缺页", "without its number nobody sees that a page is missing"},
		Example: "page: {bottom: 8}",
	},
	{
		Code: SettingsManyColumns, Severity: Error,
		Title:   Text{"表格的栏太多", "too many columns"},
		Message: Text{"表格有{1}栏，纸上最多放{2}栏，再多每栏就不到两个字宽", "the tables have {1} columns, and the page has room for {2} that are two characters wide"},
		Hint:    Text{"从 columns 里删去几栏，或者用 --landscape（landscape: true）横排，或者缩小 page.table_size", "take some out of columns, turn the paper with --landscape (landscape: true), or make page.table_size smaller"},
		Why:     Text{"栏太窄，字会断得读不通", "in columns that narrow text can't be read"},
		Example: "page: {left: 60, right: 60, table_size: 18}",
	},
	{
		Code: SettingsForm, Severity: Error,
		Title:   Text{"签章栏在一页上放不下", "places to sign don't fit on a page"},
		Message: Text{"签章栏有{1}方，每方填{2}项，连同签章前的话在一页上放不下（{3}的责任书）", "the places to sign of {1} sides, with {2} lines each, and the words before them don't fit on one page (letter of {3})"},
		Hint:    Text{"减少签章的各方（sides）或每方要填的（sign），缩短签章前的话（closing），或者减小上下边距（page.top、page.bottom）", "have fewer sides or fewer lines for each (sign), shorter words before them (closing), or smaller margins (page.top, page.bottom)"},
		Why:     Text{"签章要完整地在有正文的一页上，拆开的签章可以换页", "signatures have to stand whole on a page with text: what is torn apart can be exchanged"},
		Example: "sides: [十二方]",
	},
	{
		Code: SettingsSide, Severity: Error,
		Title:   Text{"签章的一方没有名称", "side that signs without a name"},
		Message: Text{"设置的 sides 里，第{2}方没有写名称", "side {2} in sides of the settings has no name"},
		Hint:    Text{"加上 name，例如 {name: 监督单位, signer: 负责人}", "add name, such as {name: 监督单位, signer: 负责人}"},
		Why:     Text{"没有名称，印出来不知道谁在这里盖章", "without a name nobody knows whose seal goes there"},
		Example: "sides: [{signer: 负责人}]",
	},
	{
		Code: ContactsForm, Severity: Error,
		Title:   Text{"联系人名单不是 CSV", "list of contacts that is no CSV"},
		Message: Text{"联系人名单是工作簿或别的办公文件，不是 CSV", "the list of contacts is a workbook or another office file, not CSV"},
		Hint:    Text{"用 Excel 或 WPS 打开，另存为 CSV 再试", "open it in Excel or WPS and save it as CSV"},
		Why:     Text{"名单只读 CSV：一行一个单位，逗号分开", "a list is read as CSV only: a line a unit, divided by commas"},
		Example: "--contacts 联系人.xlsx",
	},
}
