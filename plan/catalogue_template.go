package plan

// The codes of an office's own template of a letter. L is for letter.
const (
	TemplateUnknown   Code = "L01" // 1: the placeholder
	TemplateNear      Code = "L02" // 1: the placeholder, 2: the one that may be meant
	TemplateUnclosed  Code = "L03" // 1: the text from the braces on
	TemplateUnopened  Code = "L04" // 1: the text up to the braces
	TemplateSingle    Code = "L05" // 1: the text between the braces
	TemplateNotEnded  Code = "L06" // 1: the beginning, 2: the end that is missing
	TemplateNotBegun  Code = "L07" // 1: the edge
	TemplateCrossed   Code = "L08" // 1: the edge, 2: the other one
	TemplateInText    Code = "L09" // 1: the edge
	TemplateOutside   Code = "L10" // 1: the placeholder
	TemplateAmbiguous Code = "L11" // 1: the placeholder
	TemplateNoLines   Code = "L12" //
	TemplateLacks     Code = "L13" // 1: the beginning of the section, 2: its end, 3: how many letters, 4: the unit of the first
	TemplateNoRole    Code = "L14" //
	TemplateNoNotes   Code = "L15" // 1: the placeholder that the notes are printed after
	TemplateUnreached Code = "L16" // 1: the part
	TemplateNotDOCX   Code = "L17" // 1: what the reader says
	TemplateMacros    Code = "L18" //
	TemplateNoItem    Code = "L19" // 1: the placeholder
	TemplateUnsaid    Code = "L20" // 1: the key of the settings, 2: the placeholder
)

var templateCatalogue = []Kind{
	{TemplateUnknown, Error, Text{"没有这个占位符", "unknown placeholder"},
		Text{"没有“{1}”这个占位符", "there is no placeholder “{1}”"},
		Text{"可用的占位符用 zeren template check --names 列出", "zeren template check --names lists those that there are"},
		Text{"不认识的占位符会原样印在发给单位的函里", "it would be printed as it is in what the units get"},
		"{{单位简称}}"},
	{TemplateNear, Error, Text{"占位符可能写错", "placeholder perhaps misspelt"},
		Text{"没有“{1}”这个占位符，是不是“{2}”？", "there is no placeholder “{1}”; is “{2}” meant?"},
		Text{"改成“{2}”；可用的占位符用 zeren template check --names 列出", "write “{2}”; zeren template check --names lists those that there are"},
		Text{"写错一个字的占位符会原样印在发给单位的函里", "it would be printed as it is in what the units get"},
		"{{计划名}}"},
	{TemplateUnclosed, Error, Text{"占位符没有写完", "placeholder not closed"},
		Text{"“{1}”的后面没有配上两个右花括号", "“{1}” has no two closing braces after it"},
		Text{"占位符要写在同一段里，前后各两个花括号，中间不能换行", "a placeholder stands in one paragraph, two braces on each side, with no line end in it"},
		Text{"没写完的占位符不会替换", "it would not be filled in"},
		"{{单位}：你好"},
	{TemplateUnopened, Error, Text{"占位符缺少开头", "placeholder not opened"},
		Text{"“{1}”的前面没有配上两个左花括号", "“{1}” has no two opening braces before it"},
		Text{"占位符要写在同一段里，前后各两个花括号，中间不能换行", "a placeholder stands in one paragraph, two braces on each side, with no line end in it"},
		Text{"缺了开头的占位符不会替换", "it would not be filled in"},
		"单位}}：你好"},
	{TemplateSingle, Error, Text{"占位符只有一层花括号", "placeholder in single braces"},
		Text{"“{1}”只有一层花括号", "“{1}” has one brace on a side where it needs two"},
		Text{"前后各写两个花括号", "write two braces on each side"},
		Text{"只有一层花括号的不会替换", "it would not be filled in"},
		"{单位}"},
	{TemplateNotEnded, Error, Text{"区段没有结束", "section not ended"},
		Text{"从“{1}”开始的区段没有结束，缺“{2}”", "what begins with “{1}” does not end; “{2}” is missing"},
		Text{"在这一区段的最后写上结束标记；一段套一段时，里面的先结束", "write its end after the last paragraph or row of it; of two sections within each other the inner one ends first"},
		Text{"不知道到哪里为止，就不知道哪些内容要随职责去留", "without an end nobody can tell what is to be left out for whom"},
		"{{#牵头}}　一、牵头任务　（表）"},
	{TemplateNotBegun, Error, Text{"区段没有开始", "section not begun"},
		Text{"“{1}”结束的区段前面没有开始", "“{1}” ends what has not begun"},
		Text{"在这一区段之前写上开始标记，或者删去这一处", "write its beginning before it, or remove it"},
		Text{"不知道从哪里开始，就不知道哪些内容要随职责去留", "without a beginning nobody can tell what is to be left out for whom"},
		"一、牵头任务　（表）　{{/牵头}}"},
	{TemplateCrossed, Error, Text{"区段的两头不在一处", "section across a table's edge"},
		Text{"“{1}”和“{2}”一个在表格（或文本框）里，一个在外面", "“{1}” and “{2}”: one is in a table or a text box, the other is not"},
		Text{"两个标记都写在表格外面各占一行，或者都写在同一个表格的行里", "put both outside the table, each in a paragraph of its own, or both in rows of one table"},
		Text{"表格不能只留半个", "half a table can't be left out"},
		"{{#牵头}}　（表：编号　任务{{/牵头}}）"},
	{TemplateInText, Error, Text{"区段标记夹在文字中", "section edge within text"},
		Text{"“{1}”和别的文字写在同一段里，另一头却在别的段", "“{1}” stands in a paragraph with other text, but its other edge is in another paragraph"},
		Text{"让“{1}”单独成段，或者把两个标记写在同一段里", "give “{1}” a paragraph of its own, or put both edges into one paragraph"},
		Text{"一段文字不能拆开去留", "part of a paragraph can't go with the paragraphs after it"},
		"任务如下：{{#牵头}}"},
	{TemplateOutside, Error, Text{"任务的占位符在表格外", "line placeholder outside a table"},
		Text{"“{1}”说的是某一条任务，要写在表格的行里", "“{1}” is of a line, and has to stand in a table row"},
		Text{"把它写进表格的一行，这一行会按任务条数重复", "put it into a row of a table; the row comes back for each line"},
		Text{"表格外面不知道是指哪一条任务", "outside a row nobody can tell which line is meant"},
		"你单位的任务是{{任务}}。"},
	{TemplateAmbiguous, Error, Text{"序号有两种意思", "number has two meanings"},
		Text{"“{1}”是这份责任书的序号，写在任务的行里容易误会", "“{1}” is the number of the letter, but stands in a row of lines"},
		Text{"任务在表中的序号写 {{行号}}，在计划中的编号写 {{编号}}", "for the line's number in the table write {{line_number}}, for its number in the plan {{id}}"},
		Text{"每一行都印上同一个数字，会被当成任务的序号", "the same number in every row would be taken for the line's own"},
		"（表：{{序号}}　{{任务}}）"},
	{TemplateNoLines, Error, Text{"模板没有列任务的行", "no row for lines"},
		Text{"模板里没有列任务的表格行", "the template has no table row for lines"},
		Text{"在表格里写一行占位符，如 {{编号}}、{{任务}}、{{措施}}、{{时限}}、{{分工}}、{{备注}}；随责任书发的函用 --cover", "write a table row of placeholders such as {{id}}, {{task}}, {{measure}}, {{deadline}}, {{bodies}}, {{notes}}; for a letter that goes along with another there is --cover"},
		Text{"单位收到的责任书里就没有任务", "units would get a letter without their tasks"},
		"（只有正文的函）"},
	{TemplateLacks, Error, Text{"有的任务在模板里没有位置", "lines without a place"},
		Text{"{3}份责任书有属于“{1}”的任务，模板里没有列它们的行（如{4}）", "the template has no row for the lines of “{1}”, which letters have: {3}, the first for {4}"},
		Text{"在 {1} 和 {2} 之间加一个表，或者用一行不写区段的占位符列出全部任务", "add a table between {1} and {2}, or one row of placeholders outside any section for all lines"},
		Text{"没有位置的任务会漏掉，单位不会知道", "they would be lost, and the unit would not know"},
		"（模板只有牵头任务的表，单位还有协办任务）"},
	{TemplateNoRole, Warning, Text{"看不出是什么职责", "role not shown"},
		Text{"这一行列出全部任务，却看不出单位在各条里是牵头、主责还是协办", "this row is for all lines, and nothing in it says in which role the unit has them"},
		Text{"加一列 {{职责}} 或 {{分工}}", "add a column with {{role}} or {{bodies}}"},
		Text{"单位不知道自己是牵头还是配合", "the unit can't tell whether it leads or helps"},
		"（表：{{编号}}　{{任务}}　{{措施}}）"},
	{TemplateNoNotes, Info, Text{"没有写备注的地方", "no place for notes"},
		Text{"这一行没有 {{备注}}，疑点和更正会印在“{1}”的后面", "this row has no {{notes}}; what is doubtful or was corrected is printed after “{1}”"},
		Text{"想另外列出来，就加一列 {{备注}}", "add a column with {{notes}} to have it apart"},
		Text{"疑点和更正必须让单位看到", "the unit has to see what is doubtful or was corrected"},
		"（表：{{编号}}　{{措施}}）"},
	{TemplateUnreached, Warning, Text{"替换不到的占位符", "placeholder out of reach"},
		Text{"{1} 里有占位符，图表、智能图形、公式和批注里的不会替换", "{1} has placeholders; those in charts, diagrams, formulas and comments are not filled in"},
		Text{"把它们移到正文、表格、文本框或页眉页脚里", "move them to the text, a table, a text box, a header or a footer"},
		Text{"没有替换的占位符会原样印在函里", "they would be printed as they are"},
		"（图表标题：{{单位}}任务分布）"},
	{TemplateNotDOCX, Error, Text{"模板打不开", "template can't be opened"},
		Text{"模板不是完好的 DOCX 文件：{1}", "the template is not a sound DOCX: {1}"},
		Text{"用 Word 或 WPS 打开它，另存为 .docx 再试", "open it in Word or WPS, save it as .docx, and try again"},
		Text{"只能填写 DOCX 形式的模板", "only DOCX can be filled in"},
		"我局函.doc"},
	{TemplateMacros, Error, Text{"模板带有宏", "template with macros"},
		Text{"模板带有宏，填好以后不能存成 .docx", "the template has macros, which a .docx can't have"},
		Text{"用 Word 另存为不含宏的 .docx 再试", "save it in Word as a .docx without macros, and try again"},
		Text{"带宏的文件改名成 .docx，Word 会拒绝打开", "Word refuses to open one that is called .docx"},
		"我局函.docm"},
	{TemplateNoItem, Error, Text{"不知道是哪一项", "item of no list"},
		Text{"写在这里的“{1}”，不知道是哪一项的", "nothing tells which item “{1}” is of here"},
		Text{"{{目标}}、{{要求}}、{{报送}} 分开写，各在自己的段落或表格行里；{{项号}} 和它们写在一起", "write {{goal}}, {{requirement}} and {{report}} each in paragraphs or table rows of its own, and {{item_number}} together with one of them"},
		Text{"不知道是哪一项，就不能逐项重复", "what is of no item can't come back for each"},
		"{{项号}}．严格落实。"},
	{TemplateUnsaid, Warning, Text{"设置的内容在模板里没有位置", "setting without a place in the template"},
		Text{"设置里写了 {1}，模板里没有地方印", "the settings have {1}, and the template has no place for it"},
		Text{"在模板里加上 {2}，或者从设置里删去", "put {2} into the template, or take it out of the settings"},
		Text{"设好的要求没有印出来，单位就不知道", "what is asked of the units would not be printed"},
		"requirements: [按月调度。]"},
}
