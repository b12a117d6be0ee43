package plan

// L: an office's own template of a letter. The numbers beside a code
// are the arguments of its message.
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
	TemplateNoLines   Code = "L12"
	TemplateLacks     Code = "L13" // 1: the beginning of the section, 2: its end, 3: how many letters, 4: the unit of the first
	TemplateNoRole    Code = "L14"
	TemplateNoNotes   Code = "L15" // 1: the placeholder that the notes are printed after
	TemplateUnreached Code = "L16" // 1: the part
	TemplateNotDOCX   Code = "L17" // 1: what the reader says
	TemplateMacros    Code = "L18"
	TemplateNoItem    Code = "L19" // 1: the placeholder
	TemplateUnsaid    Code = "L20" // 1: the key of the settings, 2: the placeholder
	TemplateNoMeasure Code = "L21"
	TemplateNoUnit    Code = "L22"
)

var templateKinds = []Kind{
	{
		Code: TemplateUnknown, Severity: Error,
		Title:   Text{"没有这个占位符", "unknown placeholder"},
		Message: Text{"没有“{1}”这个占位符", "there is no placeholder “{1}”"},
		Hint:    Text{"可用的占位符用 zeren template check --names 列出", "zeren template check --names lists those that there are"},
		Why:     Text{"不认识的占位符会原样印在发给单位的函里", "it would be printed as it is in what the units get"},
		Example: "{{单位简称}}",
	},
	{
		Code: TemplateNear, Severity: Error,
		Title:   Text{"占位符可能写错", "placeholder perhaps misspelt"},
		Message: Text{"没有“{1}”这个占位符，是不是“{2}”？", "there is no placeholder “{1}”; is “{2}” meant?"},
		Hint:    Text{"改成“{2}”；可用的占位符用 zeren template check --names 列出", "write “{2}”; zeren template check --names lists those that there are"},
		Why:     Text{"写错一个字的占位符会原样印在发给单位的函里", "it would be printed as it is in what the units get"},
		Example: "{{计划名}}",
	},
	{
		Code: TemplateUnclosed, Severity: Error,
		Title:   Text{"占位符没有写完", "placeholder not closed"},
		Message: Text{"“{1}”的后面没有配上两个右花括号", "“{1}” has no two closing braces after it"},
		Hint:    Text{"占位符要写在同一段里，前后各两个花括号，中间不能换行", "a placeholder stands in one paragraph, two braces on each side, with no line end in it"},
		Why:     Text{"没写完的占位符不会替换", "it would not be filled in"},
		Example: "{{单位}：你好",
	},
	{
		Code: TemplateUnopened, Severity: Error,
		Title:   Text{"占位符缺少开头", "placeholder not opened"},
		Message: Text{"“{1}”的前面没有配上两个左花括号", "“{1}” has no two opening braces before it"},
		Hint:    Text{"占位符要写在同一段里，前后各两个花括号，中间不能换行", "a placeholder stands in one paragraph, two braces on each side, with no line end in it"},
		Why:     Text{"缺了开头的占位符不会替换", "it would not be filled in"},
		Example: "单位}}：你好",
	},
	{
		Code: TemplateSingle, Severity: Error,
		Title:   Text{"占位符只有一层花括号", "placeholder in single braces"},
		Message: Text{"“{1}”只有一层花括号", "“{1}” has one brace on a side where it needs two"},
		Hint:    Text{"前后各写两个花括号", "write two braces on each side"},
		Why:     Text{"只有一层花括号的不会替换", "it would not be filled in"},
		Example: "{单位}",
	},
	{
		Code: TemplateNotEnded, Severity: Error,
		Title:   Text{"区段没有结束", "section not ended"},
		Message: Text{"从“{1}”开始的区段没有结束，缺“{2}”", "what begins with “{1}” does not end; “{2}” is missing"},
		Hint:    Text{"在这一区段的最后写上结束标记；一段套一段时，里面的先结束", "write its end after the last paragraph or row of it; of two sections within each other the inner one ends first"},
		Why:     Text{"不知道到哪里为止，就不知道哪些内容要随职责去留", "without an end nobody can tell what is to be left out for whom"},
		Example: "{{#牵头}}　一、牵头任务　（表）",
	},
	{
		Code: TemplateNotBegun, Severity: Error,
		Title:   Text{"区段没有开始", "section not begun"},
		Message: Text{"“{1}”结束的区段前面没有开始", "“{1}” ends what has not begun"},
		Hint:    Text{"在这一区段之前写上开始标记，或者删去这一处", "write its beginning before it, or remove it"},
		Why:     Text{"不知道从哪里开始，就不知道哪些内容要随职责去留", "without a beginning nobody can tell what is to be left out for whom"},
		Example: "一、牵头任务　（表）　{{/牵头}}",
	},
	{
		Code: TemplateCrossed, Severity: Error,
		Title:   Text{"区段的两头不在一处", "section across a table's edge"},
		Message: Text{"“{1}”和“{2}”一个在表格（或文本框）里，一个在外面", "“{1}” and “{2}”: one is in a table or a text box, the other is not"},
		Hint:    Text{"两个标记都写在表格外面各占一行，或者都写在同一个表格的行里", "put both outside the table, each in a paragraph of its own, or both in rows of one table"},
		Why:     Text{"表格不能只留半个", "half a table can't be left out"},
		Example: "{{#牵头}}　（表：编号　任务{{/牵头}}）",
	},
	{
		Code: TemplateInText, Severity: Error,
		Title:   Text{"区段标记夹在文字中", "section edge within text"},
		Message: Text{"“{1}”和别的文字写在同一段里，另一头却在别的段", "“{1}” stands in a paragraph with other text, but its other edge is in another paragraph"},
		Hint:    Text{"让“{1}”单独成段，或者把两个标记写在同一段里", "give “{1}” a paragraph of its own, or put both edges into one paragraph"},
		Why:     Text{"一段文字不能拆开去留", "part of a paragraph can't go with the paragraphs after it"},
		Example: "任务如下：{{#牵头}}",
	},
	{
		Code: TemplateOutside, Severity: Error,
		Title:   Text{"任务的占位符在表格外", "line placeholder outside a table"},
		Message: Text{"“{1}”说的是某一条任务，要写在表格的行里", "“{1}” is of a line, and has to stand in a table row"},
		Hint:    Text{"把它写进表格的一行，这一行会按任务条数重复", "put it into a row of a table; the row comes back for each line"},
		Why:     Text{"表格外面不知道是指哪一条任务", "outside a row nobody can tell which line is meant"},
		Example: "你单位的任务是{{任务}}。",
	},
	{
		Code: TemplateAmbiguous, Severity: Error,
		Title:   Text{"序号有两种意思", "number has two meanings"},
		Message: Text{"“{1}”是这份责任书的序号，写在任务的行里容易误会", "“{1}” is the number of the letter, but stands in a row of lines"},
		Hint:    Text{"任务在表中的序号写 {{行号}}，在计划中的编号写 {{编号}}", "for the line's number in the table write {{line_number}}, for its number in the plan {{id}}"},
		Why:     Text{"每一行都印上同一个数字，会被当成任务的序号", "the same number in every row would be taken for the line's own"},
		Example: "（表：{{序号}}　{{任务}}）",
	},
	{
		Code: TemplateNoLines, Severity: Error,
		Title:   Text{"模板没有列任务的行", "no row for lines"},
		Message: Text{"模板里没有列任务的表格行", "the template has no table row for lines"},
		Hint:    Text{"在表格里写一行占位符，如 {{编号}}、{{任务}}、{{措施}}、{{时限}}、{{分工}}、{{备注}}；随责任书发的函用 --cover", "write a table row of placeholders such as {{id}}, {{task}}, {{measure}}, {{deadline}}, {{bodies}}, {{notes}}; for a letter that goes along with another there is --cover"},
		Why:     Text{"单位收到的责任书里就没有任务", "units would get a letter without their tasks"},
		Example: "（只有正文的函）",
	},
	{
		Code: TemplateLacks, Severity: Error,
		Title:   Text{"有的任务在模板里没有位置", "lines without a place"},
		Message: Text{"{3}份责任书有属于“{1}”的任务，模板里没有列它们的行（如{4}）", "the template has no row for the lines of “{1}”, which letters have: {3}, the first for {4}"},
		Hint:    Text{"在 {1} 和 {2} 之间加一个表，或者用一行不写区段的占位符列出全部任务", "add a table between {1} and {2}, or one row of placeholders outside any section for all lines"},
		Why:     Text{"没有位置的任务会漏掉，单位不会知道", "they would be lost, and the unit would not know"},
		Example: "（模板只有牵头任务的表，单位还有协办任务）",
	},
	{
		Code: TemplateNoRole, Severity: Warning,
		Title:   Text{"看不出是什么职责", "role not shown"},
		Message: Text{"这一行列出全部任务，却看不出单位在各条里是牵头、主责还是协办", "this row is for all lines, and nothing in it says in which role the unit has them"},
		Hint:    Text{"加一列 {{职责}} 或 {{分工}}", "add a column with {{role}} or {{bodies}}"},
		Why:     Text{"单位不知道自己是牵头还是配合", "the unit can't tell whether it leads or helps"},
		Example: "（表：{{编号}}　{{任务}}　{{措施}}）",
	},
	{
		Code: TemplateNoNotes, Severity: Info,
		Title:   Text{"没有写备注的地方", "no place for notes"},
		Message: Text{"这一行没有 {{备注}}，疑点和更正会印在“{1}”的后面", "this row has no {{notes}}; what is doubtful or was corrected is printed after “{1}”"},
		Hint:    Text{"想另外列出来，就加一列 {{备注}}", "add a column with {{notes}} to have it apart"},
		Why:     Text{"疑点和更正必须让单位看到", "the unit has to see what is doubtful or was corrected"},
		Example: "（表：{{编号}}　{{措施}}）",
	},
	{
		Code: TemplateUnreached, Severity: Warning,
		Title:   Text{"替换不到的占位符", "placeholder out of reach"},
		Message: Text{"{1} 里有占位符，图表、智能图形、公式和批注里的不会替换", "{1} has placeholders; those in charts, diagrams, formulas and comments are not filled in"},
		Hint:    Text{"把它们移到正文、表格、文本框或页眉页脚里", "move them to the text, a table, a text box, a header or a footer"},
		Why:     Text{"没有替换的占位符会原样印在函里", "they would be printed as they are"},
		Example: "（图表标题：{{单位}}任务分布）",
	},
	{
		Code: TemplateNotDOCX, Severity: Error,
		Title:   Text{"模板打不开", "template can't be opened"},
		Message: Text{"模板不是完好的 DOCX 文件：{1}", "the template is not a sound DOCX: {1}"},
		Hint:    Text{"用 Word 或 WPS 打开它，另存为 .docx 再试", "open it in Word or WPS, save it as .docx, and try again"},
		Why:     Text{"只能填写 DOCX 形式的模板", "only DOCX can be filled in"},
		Example: "我局函.doc",
	},
	{
		Code: TemplateMacros, Severity: Error,
		Title:   Text{"模板带有宏", "template with macros"},
		Message: Text{"模板带有宏，填好以后不能存成 .docx", "the template has macros, which a .docx can't have"},
		Hint:    Text{"用 Word 另存为不含宏的 .docx 再试", "save it in Word as a .docx without macros, and try again"},
		Why:     Text{"带宏的文件改名成 .docx，Word 会拒绝打开", "Word refuses to open one that is called .docx"},
		Example: "我局函.docm",
	},
	{
		Code: TemplateNoItem, Severity: Error,
		Title:   Text{"不知道是哪一项", "item of no list"},
		Message: Text{"写在这里的“{1}”，不知道是哪一项的", "nothing tells which item “{1}” is of here"},
		Hint:    Text{"{{目标}}、{{要求}}、{{报送}} 分开写，各在自己的段落或表格行里；{{项号}} 和它们写在一起", "write {{goal}}, {{requirement}} and {{report}} each in paragraphs or table rows of its own, and {{item_number}} together with one of them"},
		Why:     Text{"不知道是哪一项，就不能逐项重复", "what is of no item can't come back for each"},
		Example: "{{项号}}．严格落实。",
	},
	{
		Code: TemplateUnsaid, Severity: Warning,
		Title:   Text{"设置的内容在模板里没有位置", "setting without a place in the template"},
		Message: Text{"设置里写了 {1}，模板里没有地方印", "the settings have {1}, and the template has no place for it"},
		Hint:    Text{"在模板里加上 {2}，或者从设置里删去", "put {2} into the template, or take it out of the settings"},
		Why:     Text{"设好的要求没有印出来，单位就不知道", "what is asked of the units would not be printed"},
		Example: "requirements: [按月调度。]",
	},
	{
		Code: TemplateNoMeasure, Severity: Warning,
		Title:   Text{"没有写措施的地方", "no place for measures"},
		Message: Text{"模板里有列任务的行，却没有 {{措施}}，单位看不到要做什么", "the template has rows for lines, and no {{measure}}: units don't see what is to be done"},
		Hint:    Text{"在列任务的行里加一列 {{措施}}", "add a column with {{measure}} to the row for lines"},
		Why:     Text{"同一项任务下往往有几条措施，只写任务名称分不清是哪一条", "a task often has several measures, which its title does not tell apart"},
		Example: "（表：{{编号}}　{{任务}}　{{时限}}）",
	},
	{
		Code: TemplateNoUnit, Severity: Warning,
		Title:   Text{"没有写收件单位的地方", "no place for the unit"},
		Message: Text{"模板里没有 {{单位}} 或 {{主送}}，看不出是发给哪个单位的", "the template has neither {{unit}} nor {{addressee}}: nothing says to whom it is"},
		Hint:    Text{"在主送的地方写 {{主送}}，或者写 {{单位}}：", "write {{addressee}} where the letter begins, or {{unit}}："},
		Why:     Text{"各单位的责任书打印出来分不清，容易发错", "printed, the letters of all units look alike and are easily sent to the wrong one"},
		Example: "各有关单位：　你单位承担的任务如下。",
	},
}
