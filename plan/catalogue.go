package plan

// A Code names a kind of diagnostic. Codes are stable: S for the source as a
// whole, T for the table, U for units, D for deadlines, R for roles, N for the
// registry of names.
type Code string

// The codes of the reader and of the rules. The catalogue below has their words.
const (
	TableUnknownColumn  Code = "T01" // 1: the header, 2: how many cells
	TableExtraCell      Code = "T02" // 1: the text of the cells beyond the header
	TableOrphan         Code = "T03" // 1: the text of a row that belongs to no task
	TableJoined         Code = "T04" // 1: the start of the part that was joined
	TableTitle          Code = "T05" // 1: number, 2: first title, 3: this title
	TableNumberAgain    Code = "T06" // 1: number, 2: title of the first, 3: id given
	TableNoMeasure      Code = "T07" // 1: number, 2: title
	TableHeaderAgain    Code = "T08" // 1: the new header
	TableNoSection      Code = "T09" // 1: text of the row
	TableNoTitle        Code = "T10" //
	TableJoinedUnits    Code = "T11" // 1: the start of the part that was joined
	TableSecondRole     Code = "T12" // 1: the header, 2: how many cells
	TableText           Code = "T13" // 1: the text
	TableRepeated       Code = "T14" // 1: the repeated text
	TableHidden         Code = "T15" // 1: the start of the row
	TableOtherSheet     Code = "T16" // 1: the sheet
	TableFirstLeads     Code = "T17" // 1: the rule, 2: the header
	TableGuessed        Code = "T18" //
	TableUnreadRole     Code = "T19" // 1: the header, 2: how many cells
	TableDitto          Code = "T20" // 1: the mark, 2: what it was read as
	TableHiddenColumn   Code = "T21" // 1: the header, 2: how many cells
	TableSoleLeads      Code = "T22" // 1: the rule, 2: the measures
	TableRuleRows       Code = "T23" // 1: the rule, 2: the measures
	TableRuleUnused     Code = "T24" // 1: the rule
	TableUnreadMeasure  Code = "T25" // 1: the header, 2: how many cells
	TableUnreadDeadline Code = "T26" // 1: the header, 2: how many cells
	TableUnreadTitle    Code = "T27" // 1: the header, 2: how many cells
	TableLoose          Code = "T28" // 1: the start of the row
	SheetFormula        Code = "T31" // 1: the formula
	SheetCovered        Code = "T32" // 1: the cell, 2: its text
	DocumentSymbol      Code = "T33" // 1: the font and the place in it, or the field
	TableOtherPlan      Code = "T34" // 1: the title
	TableColumnGuessed  Code = "T35" // 1: the text, 2: the header of its column, 3: that of another
	TableTwice          Code = "T36" // 1: number and title as written
	TableOnce           Code = "T37" // 1: number and title as written, 2: as read
	TableRoleWords      Code = "T38" // 1: the header, 2: how many cells
	TableRestHelps      Code = "T40" // 1: the rule, 2: the header
	UnitUnknown         Code = "U01" // 1: name, 2: registry's place
	UnitGroup           Code = "U02" // 1: name of a group that cannot be resolved
	UnitOthers          Code = "U03" // 1: the words that leave the list open
	UnitNoRegistry      Code = "U04" //
	UnitNotAName        Code = "U05" // 1: the text
	UnitRoleWords       Code = "U06" // 1: the words
	UnitFormer          Code = "U07" // 1: name, 2: the name now, 3: until when
	UnitCompleted       Code = "U08" // 1: name, 2: completed
	UnitLevel           Code = "U09" // 1: name, 2: the name with the level of those before it
	UnitInDoubt         Code = "U10" // 1: how names were read, 2: how they may be meant
	UnitCutBefore       Code = "U11" // 1: the mark
	DeadlineUnknown     Code = "D01" // 1: phrase
	DeadlineAmbiguous   Code = "D02" // 1: phrase, 2: first reading, 3: second reading
	DeadlineBlank       Code = "D03" //
	DeadlineNoYear      Code = "D04" // 1: phrase
	RolesShifted        Code = "R01" // 1: responsible cell, 2: confidence in per cent, 3: merged rows, 4: usual name, 5: rows, 6: rows with the name
	RolesShiftedMark    Code = "R02" // 1: responsible cell, 2: confidence in per cent, 3: rows with the mark in Responsible, 4: in Support
	RolesShiftedNames   Code = "R03" // 1: responsible cell, 2: confidence in per cent, 3: name, 4: times in Support, 5: in Responsible
	RegistrySyntax      Code = "N01" // 1: what the YAML reader says
	RegistryNoName      Code = "N02" // 1: line
	RegistryKind        Code = "N03" // 1: line, 2: name, 3: kind
	RegistryTwice       Code = "N04" // 1: line, 2: name
	RegistryMember      Code = "N05" // 1: line, 2: group, 3: member
	SourceNoTable       Code = "S01" //
	SourceNotText       Code = "S03" // 1: what it looks like
	SourceEmpty         Code = "S04" //
	SourceEncoding      Code = "S05" //
	SourceNoRows        Code = "S06" //
	SourceOld           Code = "S07" // 1: the form
	SourceDamaged       Code = "S08" // 1: what the reader of the form says
	SourceWebArchive    Code = "S10" //
	SourceEmbedded      Code = "S11" //
	SourceLocked        Code = "S12" //
	SourcePassword      Code = "S13" //
	SourceEncrypted     Code = "S14" //
	SourceScan          Code = "S16" //
	SourceGarbled       Code = "S17" //
	SourcePageLost      Code = "S18" //
	SourcePagePicture   Code = "S19" //
	SourceHiddenText    Code = "S20" // 1: the text
	SourceTextLayer     Code = "S21" //
	SourceStamp         Code = "S22" // 1: the text
	SourceUnmapped      Code = "S23" // 1: how many characters
	SourceNotPDF        Code = "S24" //
	SourceCut           Code = "S25" // 1: how many bytes
	SourceNoPassword    Code = "S26" //
	SourceBroken        Code = "S27" // 1: how many places
	SourceBlank         Code = "S28" //
	SourceNoPDF         Code = "S29" // 1: what it looks like
	SourceFault         Code = "S99" // 1: what the program said of itself
	SourceHole          Code = "S30" // 1: how many, 2: the texts with marks in their place
)

// An entry is a [Kind] as the catalogue writes it.
type entry struct {
	code             Code
	severity         Severity
	zhTitle, enTitle string
	zh, en           string
	zhHint, enHint   string
}

// catalogue holds the words of every code.
var catalogue = []entry{
	{DeadlineUnknown, Warning, "完成时限看不懂", "deadline not understood",
		"看不懂完成时限“{1}”", "the deadline “{1}” is not understood",
		"责任书照印原文；请确认具体日期", "the letters print it as it stands; find out which date is meant"},
	{DeadlineAmbiguous, Warning, "完成时限有两种理解", "ambiguous deadline",
		"完成时限“{1}”有两种理解：{2}，或者{3}", "the deadline “{1}” can mean {2} or {3}",
		"责任书照印原文，不填日期；请确认是哪一种", "the letters print it as it stands, without a date; find out which is meant"},
	{DeadlineBlank, Warning, "完成时限空白", "blank deadline",
		"完成时限是空的", "the deadline is blank",
		"请核对原件是否漏填", "look whether the original has one"},
	{DeadlineNoYear, Warning, "完成时限没有年份", "deadline without a year",
		"完成时限“{1}”没有写年份，标题里也找不到年份", "the deadline “{1}” names no year, nor does the plan's title",
		"请在标题中写明年份", "name the year in the title"},
	{RegistrySyntax, Error, "名册不是正确的 YAML", "registry not valid YAML",
		"名册不是正确的 YAML：{1}", "the registry is not valid YAML: {1}",
		"看看那一行的缩进；冒号要用半角，后面空一格", "look at that line's indent; a colon is half-width with a space after it"},
	{RegistryNoName, Error, "名册条目没有名称", "registry entry without a name",
		"名册第{1}行的条目没有 name", "the entry on line {1} of the registry has no name",
		"补上 name", "give it one"},
	{RegistryKind, Error, "名册类别不认识", "unknown kind in the registry",
		"名册第{1}行“{2}”的类别 {3} 不认识", "“{2}” on line {1} of the registry has the unknown kind {3}",
		"可用的类别：department party central company district zone other", "the kinds are department party central company district zone other"},
	{RegistryTwice, Error, "名册名称重复", "name twice in the registry",
		"名册第{1}行的“{2}”已经是另一个条目的名称", "“{2}” on line {1} of the registry is already a name of another entry",
		"同一个名称只能属于一个条目，删去一处", "a name belongs to one entry; remove one of them"},
	{RegistryMember, Error, "名册成员不存在", "unknown member in the registry",
		"名册第{1}行“{2}”的成员“{3}”不在名册里", "“{3}”, a member of “{2}” on line {1} of the registry, is not in the registry",
		"先在 units 里加上它，或者改正名称", "add it to units, or mend the name"},
	{RolesShifted, Warning, "主责、协办疑似错位", "responsible and support look shifted",
		"主责、协办两栏疑似错位（把握约{2}%）：主责栏是“{1}”，协办栏是空的；本表主责栏{5}行中有{6}行写“{4}”，这一行没有", "responsible and support look shifted (confidence about {2}%): responsible holds “{1}”, support is blank; {6} of {5} rows have “{4}” as responsible, this one has not",
		shiftedHint, shiftedHintEnglish},
	{RolesShiftedMark, Warning, "主责、协办疑似错位", "responsible and support look shifted",
		"主责、协办两栏疑似错位（把握约{2}%）：主责栏是“{1}”，协办栏是空的；本表其他行的“{1}”写在协办栏{4}次，写在主责栏{3}次", "responsible and support look shifted (confidence about {2}%): responsible holds “{1}”, support is blank; elsewhere the table has that mark {4} times as support and {3} times as responsible",
		shiftedHint, shiftedHintEnglish},
	{RolesShiftedNames, Warning, "主责、协办疑似错位", "responsible and support look shifted",
		"主责、协办两栏疑似错位（把握约{2}%）：主责栏是“{1}”，协办栏是空的；“{3}”在本表协办栏出现{4}次，主责栏{5}次", "responsible and support look shifted (confidence about {2}%): responsible holds “{1}”, support is blank; the table has “{3}” {4} times as support and {5} times as responsible",
		shiftedHint, shiftedHintEnglish},
	{SourceNoTable, Error, "没有方案表格", "no table of a plan",
		"没有找到方案的表格", "no table of a plan was found",
		"表头要有“工作措施”（或“重点任务”）和“牵头部门”“主责单位”之类的栏目，并且在同一行", "the header needs a column for the measure (工作措施) or the task (重点任务) and one for a role (牵头部门, 主责单位) in one row"},
	{SourceNoRows, Error, "表格没有内容", "table without rows",
		"表头下面没有任务", "there is nothing below the header of the plan's table",
		"请确认文件是完整的", "see that the file is whole"},
	{SourceWebArchive, Error, "网页归档", "web archive",
		"这是网页归档（MHT）文件，不能直接读", "this is a web archive (MHT), which can't be read as it is",
		"请用浏览器或 Word 打开，另存为“网页”（.html）或 .docx 再试", "open it in a browser or Word, save it as a page (.html) or as .docx, and try again"},
	{SourceEmbedded, Error, "嵌入的网页", "embedded page",
		"文件里的内容是嵌入的网页，读不到表格", "the file's text is an embedded page; its table can't be read",
		"请用 Word 打开，重新保存后再试", "open it in Word, save it again, and try once more"},
	{SourceLocked, Error, "加了密码", "protected by a password",
		"文件加了密码，不能读", "the file is protected by a password and can't be read",
		"请用 Word、Excel 或 WPS 打开，去掉密码（文件—信息—保护文档/工作簿），另存后再试", "open it in Word, Excel or WPS, take the password off (File, Info, Protect), save it, and try again"},
	{SourceCut, Warning, "文件末尾不完整", "end of the file cut",
		"文件末尾有 {1} 个字节不成一个字，略去了，其余照读", "the last {1} bytes of the file are no whole character; they were left out and the rest was read",
		"文件可能没有传完；请核对最后几行", "the file may not be whole; look at its last lines"},
	{SourceBroken, Error, "坏了的字", "damaged characters",
		"这一行有{1}处的字坏了，认不出来，读成了“�”", "this line has damaged characters ({1}), which were read as �",
		"请对照原件补上，旁边的字也看一看；或者重新下载、重新导出这份文件", "fill them in from the original and look at those beside them, or fetch or export the file again"},
	{SourceOld, Error, "旧的文件形式", "old form of file",
		"这是 {1} 文件，不能直接读", "the form of this file is {1}, which can't be read as it is",
		"请用 Word、WPS 或 LibreOffice 打开，另存为 .docx（表格另存为 .xlsx）再试；本机装有 LibreOffice 的话，也可以加 --soffice", "open it in Word, WPS or LibreOffice, save it as .docx (a sheet as .xlsx), and try again; where LibreOffice is installed, --soffice does it"},
	{SourceNotPDF, Error, "不是 PDF", "not a PDF",
		"这不是 PDF 文件", "this is not a PDF",
		"去掉 --debug-pdf 再试", "try again without --debug-pdf"},
	{SourceNoPassword, Error, "文件有密码", "file locked with a password",
		"打开这份文件要密码", "this file opens only with a password",
		"用 --password 写明密码，或者先存进环境变量 ZEREN_PASSWORD；也可以用能打开它的程序另存一份没有密码的", "give it with --password or in the environment variable ZEREN_PASSWORD, or save a copy without one in a program that opens it"},
	{SourcePassword, Error, "密码不对", "wrong password",
		"密码不对，打不开", "the password is not the one that opens this file",
		"请核对大小写和全角、半角，再试一次", "check its capitals and the width of its characters, and try again"},
	{SourceEncrypted, Error, "加密方式不支持", "encryption not supported",
		"这份文件的加密方式不支持", "the file is encrypted in a way that is not supported",
		"请用能打开它的程序另存一份不加密的", "save a copy without encryption in a program that opens it"},
	{SourceScan, Error, "没有文字的 PDF", "PDF without text",
		"这份 PDF 里没有文字，多半是扫描件或图片", "this PDF has no text: it is probably a scan",
		"请向发文单位要电子版；或者先用文字识别（OCR）程序处理，例如 ocrmypdf -l chi_sim 原件.pdf 新件.pdf，WPS、Adobe Acrobat 也可以，核对识别结果以后再读", "ask the issuer for the original file, or let an OCR program add the text first, such as ocrmypdf -l chi_sim in.pdf out.pdf, Adobe Acrobat or WPS, and read that once you have checked it"},
	{SourceGarbled, Error, "文字是乱码的 PDF", "PDF whose text is garbage",
		"这份 PDF 的文字层是乱码（字体没有说明每个字形是什么字），显示正常，却取不出文字", "the text of this PDF is garbage: its fonts don't say which character each shape is, so it looks right and yet can't be read",
		"请向发文单位要 Word 或 Excel 文件；或者在 PDF 阅读器里打印成图片，再用文字识别（OCR）程序处理，例如 ocrmypdf --force-ocr -l chi_sim 原件.pdf 新件.pdf", "ask the issuer for the Word or Excel file, or have an OCR program read the pages as pictures, such as ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf"},
	{SourcePageLost, Error, "读不出来的一页", "page not read",
		"这一页损坏，没有读出来，上面的内容都缺了", "this page is damaged and was not read; all that is on it is missing",
		"请重新下载或者向发文单位要一份完好的文件", "fetch the file again, or ask the issuer for a sound one"},
	{SourcePagePicture, Error, "是图片的一页", "page that is a picture",
		"这一页是图片，没有文字，上面的内容没有读", "this page is a picture without text; what is on it was not read",
		"如果上面有方案的内容，请先用文字识别（OCR）程序处理，例如 ocrmypdf -l chi_sim 原件.pdf 新件.pdf", "if it holds a part of the plan, let an OCR program add its text first, such as ocrmypdf -l chi_sim in.pdf out.pdf"},
	{SourceHiddenText, Warning, "看不见的文字", "text that nobody sees",
		"这一页有看不见的文字，没有读：“{1}”", "this page has text that nobody sees; it was not read: “{1}”",
		"如果它属于方案，请用原来的程序改好再导出 PDF", "if it belongs to the plan, mend that in its own program and make the PDF again"},
	{SourceTextLayer, Warning, "识别出来的文字", "text by recognition",
		"这一页是扫描件，文字是识别（OCR）出来的，可能有错字", "this page is a scan whose text was recognized (OCR); it may have mistakes",
		"请对照原件逐字核对", "compare it with the original, word by word"},
	{SourceStamp, Info, "印章、水印之类的文字", "text of a stamp or a watermark",
		"这一页有印章、水印之类的文字（方向不同，或者特别大），放在附注里：“{1}”", "this page has text like that of a stamp or a watermark, askew or huge; it stands in the notes: “{1}”",
		"如果它是表格里的字，请核对那一格", "if it belongs to a cell of the table, look at that cell"},
	{SourceUnmapped, Error, "读不出来的字", "characters not known",
		"这一页有{1}个字，文件没有说明是什么字，读成了“�”或别的字", "the file does not say which characters {1} shapes on this page are; they were read as � or as others",
		"请对照原件补上，或者向发文单位要 Word 文件", "fill them in from the original, or ask the issuer for the Word file"},
	{SourceHole, Warning, "可能缺字", "characters that may be missing",
		"这一页有 {1} 处空着一个字或几个字的位置，可能缺字：“{2}”", "this page has room for characters that may be missing, in {1} places: “{2}”",
		"请对照原件看看缺不缺；如果缺，向发文单位要 Word 文件", "compare it with the original; if some are missing, ask the issuer for the Word file"},
	{SourceBlank, Error, "没有内容的 PDF", "PDF with nothing to read",
		"这份 PDF 的页面上没有文字，也没有图片", "the pages of this PDF have neither text nor pictures",
		"如果看得见字，那些字是画成线条的：请向发文单位要电子版，或者先用文字识别（OCR）程序处理，例如 ocrmypdf --force-ocr -l chi_sim 原件.pdf 新件.pdf", "if you can see text, it is drawn as shapes: ask the issuer for the original file, or let an OCR program read it, such as ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf"},
	{SourceNoPDF, Error, "不是 PDF", "not a PDF",
		"文件名是 .pdf，里面却不是 PDF，看起来是{1}，里面也没有找到方案的表格", "the file is called .pdf and is none: it looks like {1}, and no table of a plan was found in it",
		"可能没有下载成功；请重新下载，或者向发文单位要", "the download may have failed; fetch it again, or ask the issuer"},
	{SourceFault, Error, "程序出错", "fault of the program",
		"程序自己出了错，没有读成这份文件：{1}", "the program itself failed on this file, which was not read: {1}",
		"请用原来的程序重新保存再试；如果还是这样，请把文件和这句话发给 zeren 的维护者", "save the file again in its own program and retry; if that doesn't help, send the file and this message to zeren's maintainers"},
	{SourceDamaged, Error, "文件损坏", "damaged file",
		"文件损坏，读不下去：{1}", "the file is damaged and can't be read on: {1}",
		"请用原来的程序打开并重新保存，或者重新下载", "open it in its own program and save it again, or fetch it again"},
	{SourceNotText, Error, "文件形式还不能读", "form that cannot be read yet",
		"这是{1}，现在还不能读", "this is {1}, which can't be read yet",
		"压缩包请先解压；其他文件请在原程序里全选、复制表格，粘贴到文本文件（制表符分隔）再试", "unpack an archive first; of other files, copy the table in its own program, paste it into a text file (tab-separated), and try again"},
	{SourceEmpty, Error, "空文件", "empty file",
		"文件是空的", "the file is empty",
		"请确认选对了文件", "see that it is the right file"},
	{SourceEncoding, Error, "编码认不出", "unknown encoding",
		"文件的文字编码认不出来（试过 UTF-8、UTF-16、GB18030）", "the text's encoding is not known (UTF-8, UTF-16 and GB18030 were tried)",
		"请另存为 UTF-8 文本再试", "save it as UTF-8 text and try again"},
	{TableUnknownColumn, Info, "未知栏目", "unknown column",
		"表头“{1}”不是已知的栏目，有{2}格内容", "the column “{1}” is not one that is known; it has {2} filled cells",
		"内容原样保留，写在责任书的附注里", "the content is kept and stands as a remark in the letters"},
	{TableUnreadMeasure, Warning, "措施可能写在别的栏目里", "measure perhaps in another column",
		"没有栏目叫“工作措施”，任务名称读作了措施；“{1}”一栏有{2}格文字，也许才是措施", "no column is called 工作措施, so the task's name was read as the measure; the column “{1}” has {2} cells of text, which may be the measures",
		"如果是，请把它的表头改成“工作措施”再读", "if they are, change its header to 工作措施 and read the plan again"},
	{TableUnreadDeadline, Warning, "完成时限可能写在别的栏目里", "deadline perhaps in another column",
		"没有认出完成时限的栏目；“{1}”一栏有{2}格，写的像是时限", "no column was known as that of the deadline; the {2} cells of “{1}” look like deadlines",
		"如果是，请把它的表头改成“完成时限”再读", "if they are, change its header to 完成时限 and read the plan again"},
	{TableUnreadTitle, Warning, "任务名称可能写在别的栏目里", "title perhaps in another column",
		"没有认出任务名称的栏目；“{1}”一栏有{2}格，也许就是任务名称", "no column was known as that of the task's name; the {2} cells of “{1}” may be the names",
		"如果是，请把它的表头改成“重点任务”再读", "if they are, change its header to 重点任务 and read the plan again"},
	{TableExtraCell, Error, "多出的格子", "cells beyond the header",
		"这一行的格子比表头多，多出的内容是“{1}”", "this row has more cells than the header; beyond it stands “{1}”",
		"多出的内容没有归入任何一栏；请检查是否多了分隔符", "it was put into no column; look for a separator too many"},
	{TableOrphan, Error, "不属于任何任务的行", "row without a task",
		"这一行不属于任何任务：“{1}”", "this row belongs to no task: “{1}”",
		"请检查前面是否缺了序号和任务名称", "look whether number and title are missing above it"},
	{TableJoined, Info, "断开的行接在一起", "rows joined",
		"这一行接在上一行后面（被分页或换行断开）：“{1}”", "this row was joined to the one before it, which the page or the line cut: “{1}”",
		"请核对连接处是否通顺", "see that the two parts fit"},
	{TableJoinedUnits, Warning, "只有单位的行接在上一行后面", "a row of units joined",
		"这一行没有措施，其中的单位并入了上一行：“{1}”", "this row has no measure; its units were added to the row before it: “{1}”",
		"请核对它们是否属于上一条措施", "see whether they belong to that measure"},
	{TableLoose, Warning, "可能是上一行的后半", "perhaps the rest of the row before",
		"这一行没有时限，也没有牵头单位，也许是上一行的后半：“{1}”读作另一条措施", "this row has no deadline and nobody to lead, and may be the rest of the row before it: “{1}” was read as a measure of its own",
		"如果它是上一条措施的后半，请接到那一格里", "if it is the rest of the measure before it, put it into its cell"},
	{TableTwice, Warning, "序号或任务名称写了两遍", "number or title written twice",
		"这一行的序号或任务名称像是写了两遍：“{1}”", "number or title of this row look as if they were written twice: “{1}”",
		"照写的读了；请核对原件，看是不是分页处的两格并成了一格", "it was read as it stands; look whether two cells of the original became one where a page ends"},
	{TableOnce, Warning, "序号或任务名称读作一遍", "number or title read once",
		"这一行的序号或任务名称写了两遍：“{1}”，读作“{2}”", "number or title of this row are written twice: “{1}” was read as “{2}”",
		"多半是分页处的两格并成了一格；请核对原件，看它是不是上一项任务", "two cells may have become one where a page ends; look whether the row belongs to the task before"},
	{TableSecondRole, Error, "同一职责有两栏", "two columns of one role",
		"“{1}”也像是列单位的栏目，但同一职责的栏目已经有了，这一栏{2}格的单位没有送达", "“{1}” looks like a column of units too, but its role has a column already; the units in its {2} cells reach nobody",
		"请把两栏合并成一栏，或者分开生成", "make one column of the two, or write the letters for each"},
	{TableHiddenColumn, Warning, "隐藏的栏目", "hidden column",
		"栏目“{1}”在原表里是隐藏的，有{2}格内容，也读了", "the column “{1}” is hidden in the source and was read all the same; it has {2} filled cells",
		"内容会写进责任书；如果不该外发，请在原表里删去这一栏", "its content stands in the letters; if it is not for them, delete the column from the source"},
	{TableDitto, Info, "同上", "same as above",
		"“{1}”读作上一行的“{2}”", "“{1}” was read as that of the row above: “{2}”",
		"请核对上一行是不是所指的那一行", "see that the row above is the one that is meant"},
	{TableUnreadRole, Error, "不认识的单位栏", "unknown column of units",
		"“{1}”像是列单位的栏目，但不知道是哪种职责，这一栏{2}格的单位没有送达", "“{1}” looks like a column of units, but of which role is not known; the units in its {2} cells reach nobody",
		"请把表头改成牵头单位、责任单位或配合单位再读", "change its header to 牵头单位, 责任单位 or 配合单位, and read the plan again"},
	{TableText, Warning, "表格中间的文字", "text inside the table",
		"表格中间有一行不成行的文字：“{1}”", "there is a line inside the table that is no row: “{1}”",
		"如果它是上一行的一部分，请接到那一格里", "if it belongs to the row before it, put it into its cell"},
	{TableRepeated, Info, "分页处重复的内容", "text repeated after a page's end",
		"这一行重复了上一页的“{1}”，只算一次", "this row repeats “{1}” from the page before; it was read once",
		"请核对这一行是否接着上一行", "see that the row goes on from the one before"},
	{TableHidden, Warning, "隐藏的行", "hidden row",
		"这一行在原表里是隐藏的，也读了：“{1}”", "this row is hidden in the source and was read all the same: “{1}”",
		"如果它不属于方案，请在原表里删去", "if it is not part of the plan, delete it from the source"},
	{TableOtherSheet, Error, "另一张工作表也有方案", "a plan on another sheet",
		"工作表“{1}”里也有一份方案，没有读", "the sheet “{1}” has a plan too, which was not read",
		"请把它另存为一个文件，单独生成", "save it as a file of its own and write its letters apart"},
	{TableOtherPlan, Warning, "像是另一份方案", "looks like another plan",
		"“{1}”像是另一份方案的标题；它下面的任务读作本方案的一部分", "“{1}” looks like the title of another plan; the tasks below it were read as a section of this one",
		"如果是两份方案，请分成两个文件，分别生成", "if these are two plans, make two files of them and write the letters of each apart"},
	{TableFirstLeads, Info, "第一个单位为牵头单位", "the first unit leads",
		"方案写明“{1}”：“{2}”一栏的第一个单位读作牵头单位", "the plan says “{1}”: the first unit of “{2}” was read as the lead",
		"如果这条规定不适用于本表，请把它从方案里删去再读", "if the rule is not meant for this table, take it out and read the plan again"},
	{TableRestHelps, Info, "其余单位为配合单位", "the rest support",
		"方案写明“{1}”：“{2}”一栏第一个以外的单位读作配合单位", "the plan says “{1}”: the units after the first of “{2}” were read as supporting",
		"如果这条规定不适用于本表，请把它从方案里删去再读", "if the rule is not meant for this table, take it out and read the plan again"},
	{TableRoleWords, Info, "用文字写明的分工", "roles in words",
		"“{1}”一栏有{2}格用文字写明了谁牵头、谁配合，照文字分到了各职责", "{2} cells of “{1}” say in words who leads and who helps; their units were given these roles",
		"请核对这些措施的牵头、责任、配合单位", "look at the roles of these measures"},
	{TableSoleLeads, Info, "责任单位即为牵头单位", "the responsible lead too",
		"方案写明“{1}”：{2}的责任单位读作牵头（主责）单位", "the plan says “{1}”: the responsible of {2} were read as lead and responsible in one",
		"如果这条规定不适用于这几条措施，请补上牵头单位再读", "if the rule is not meant for these measures, fill in their lead and read the plan again"},
	{TableRuleRows, Warning, "没有照规定定出牵头单位", "rule about the lead not applied",
		"方案写明“{1}”，但{2}定不出牵头单位：列在最前的不是一个单位，或者牵头一栏写明没有", "the plan says “{1}”, but it gives {2} no lead: what stands first is no single unit, or the lead's cell says that there is none",
		"请确认这几条措施由谁牵头，补进牵头单位", "find out who leads these measures and fill it in"},
	{TableRuleUnused, Warning, "分工的说明没有用上", "rule about roles not used",
		"方案写明“{1}”，没有照此改动各栏的单位", "the plan says “{1}”; no unit's role was changed by it",
		"请核对牵头、责任、配合单位；如果有出入，请各列一栏再读", "see who leads, is responsible and supports; where that differs, give each role a column and read the plan again"},
	{TableGuessed, Warning, "行是推断的", "rows guessed",
		"表格缺少分隔行或栏的线，哪些字属于同一格是按位置推断的", "the table lacks lines between its rows or columns; which words belong to one cell was guessed from where they stand",
		"请逐条核对；如有原来的 Word 或 Excel 文件，最好用它来读", "compare each measure with the original; if there is a Word or Excel file of the plan, better read that"},
	{SheetFormula, Error, "公式没有结果", "formula without a result",
		"这一格是公式，文件里没有存它的结果，没有读到内容：{1}", "this cell is a formula whose result is not in the file; nothing was read of it: {1}",
		"请用 Excel 或 WPS 打开并保存一次再读", "open the file in Excel or WPS, save it, and read it again"},
	{SheetCovered, Warning, "合并单元格盖住的内容", "text under a merged cell",
		"{1} 被合并的单元格盖住，里面还有“{2}”，表里看不见，没有读", "{1} is covered by a merged cell and still holds “{2}”, which the sheet doesn't show; it was not read",
		"如果要用这些内容，请拆开合并的单元格再填好；不用就删去", "if it is meant, take the merged cell apart and fill the cells; else delete it"},
	{DocumentSymbol, Warning, "读不出的符号", "symbol not read",
		"这里有一个符号读不出来（{1}），文字里少了它", "a symbol here can't be read ({1}); the text goes without it",
		"请对照原件，用普通字符把它打出来再读", "compare with the original, type it as a plain character, and read the plan again"},
	{TableColumnGuessed, Warning, "栏目是推断的", "column guessed",
		"“{1}”归在“{2}”一栏是按位置推断的，也可能属于“{3}”一栏", "“{1}” was put into the column “{2}” by where it stands; it may belong to “{3}”",
		"请核对原件的这一行；如有原来的 Word 或 Excel 文件，最好用它来读", "compare this line with the original; if there is a Word or Excel file of the plan, better read that"},
	{TableTitle, Warning, "任务名称前后不同", "task with two titles",
		"第{1}项的任务名称前后不同：“{2}”，这里是“{3}”", "task {1} has two titles: “{2}”, and here “{3}”",
		"采用先出现的名称；请核对", "the first was taken; see which is right"},
	{TableNumberAgain, Warning, "序号重复", "task number used before",
		"序号{1}前面已经用于“{2}”，这里的措施从{3}编起", "number {1} was used before, for “{2}”; the measures here are numbered from {3}",
		"如果序号不是在每一部分重新开始，请检查", "if the numbers don't start again with each section, look at this one"},
	{TableNoMeasure, Error, "没有工作措施", "no measure",
		"任务{1}“{2}”没有工作措施", "task {1}“{2}” has no measure",
		"请核对原件是否漏了一格；如果措施写在别的栏目里，请把那一栏的表头改成“工作措施”", "look whether the original has one; if it stands in another column, change that header to 工作措施"},
	{TableHeaderAgain, Info, "换了表头", "different header",
		"从这里起换了表头：{1}", "a different header starts here: {1}",
		"此后的行按新表头读", "the rows after it were read by the new header"},
	{TableNoSection, Warning, "当作分类标题的行", "row taken for a section",
		"这一行只有一格有字，当作分类标题：“{1}”", "only one cell of this row is filled; it was taken for a section: “{1}”",
		"如果它是措施，请检查这一行的分隔符", "if it is a measure, mend the separators of the row"},
	{TableNoTitle, Warning, "没有标题", "no title",
		"表格前面没有找到方案的标题", "no title of the plan was found before the table",
		"责任书的标题用文件名代替，年份不明；请在表格前加一行标题", "the letters are titled by the file's name and the year is unknown; put a title line before the table"},
	{UnitUnknown, Warning, "名册里没有的单位", "unit not in the registry",
		"“{1}”不在{2}的单位名册里", "“{1}” is not in the registry of {2}",
		"仍按印出的名称送达；请核对是否写错，或者补进名册（--units）", "it gets a letter under the printed name; look for a slip, or add it to the registry (--units)"},
	{UnitGroup, Warning, "代称没有列明单位", "group that cannot be resolved",
		"“{1}”没有说明是哪些单位，无法送达", "“{1}” does not say which bodies; it can reach nobody",
		"请确定具体单位，或者在名册（--units）里写明成员", "find out which are meant, or list the members in the registry (--units)"},
	{UnitOthers, Warning, "名单没有列完", "list left open",
		"名单没有列完（“{1}”），其余单位无法送达", "the list is left open (“{1}”); the others can reach nobody",
		"请确定还有哪些单位", "find out who else is meant"},
	{UnitNoRegistry, Info, "没有适用的名册", "no registry applies",
		"没有适用的单位名册，单位名称按字面归并，“各区”之类不展开", "no registry applies: bodies are gathered by their names as written, and groups are not resolved",
		"可以用 --units 指定本地的名册", "name one of your place with --units"},
	{UnitNotAName, Warning, "不像单位名称", "not like a name",
		"“{1}”不像单位名称", "“{1}” does not look like the name of a body",
		"仍按原文保留；请核对这一格", "it was kept as it stands; look at the cell"},
	{UnitRoleWords, Error, "单位栏里用文字写明分工", "roles written in a unit cell",
		"这一格用文字写明了分工（“{1}”），现在还不能分辨，格里的单位可能各有不同的职责", "this cell gives roles in words (“{1}”), which can't be told apart yet; its units may have different roles",
		"有关责任书里已注明；请把牵头、配合等分到各自的栏目再生成", "the letters say so; put the roles into columns of their own and write the letters again"},
	{UnitCompleted, Info, "补全的名称", "completed name",
		"“{1}”省略了级别，按前面的单位归入“{2}”", "“{1}” leaves its level out; it was gathered as “{2}”, after the names before it",
		"如果不是同一级的单位，请在方案里写全", "if it is of another level, write it out in the plan"},
	{UnitLevel, Warning, "没有写级别的名称", "name without a level",
		"“{1}”没有写级别，也看不出是不是“{2}”，按原样归并", "“{1}” names no level; whether “{2}” is meant can't be told, so it was gathered as it stands",
		"如果就是“{2}”，请在方案里写全，免得同一单位收到两份", "if it is, write it out in the plan, or the body gets two letters"},
	{UnitInDoubt, Warning, "一个还是两个单位拿不准", "one body or two",
		"读作“{1}”，也可能是“{2}”：看不出是一个单位还是两个", "read as “{1}”, which may as well be “{2}”: whether it is one body or two can't be told",
		"如果读错了，请在方案里用“、”隔开两个单位，或者把一个单位的名称写在一起", "if that is wrong, put “、” between two bodies, or write the name of one without a break"},
	{UnitCutBefore, Warning, "单位名单缺开头", "list of units without its start",
		"这一格以“{1}”开头，前面可能还有单位没有读到", "the cell starts with “{1}”: bodies may be missing before it",
		"请核对这一格和上一行；少了的单位请补上", "look at this cell and the row before, and fill in what is missing"},
	{UnitFormer, Warning, "已停用的名称", "former name",
		"“{1}”是旧称，{3}起不再使用，现在是“{2}”", "“{1}” is a former name that ended in {3}; the body is “{2}” now",
		"责任书送达“{2}”；请核对职责是否仍归它", "the letter goes to “{2}”; see whether the task is still theirs"},
}

const (
	shiftedHint        = "仍按印出的位置处理，没有改动；请对照原件核实，确有错位的请更正原表"
	shiftedHintEnglish = "the printed place was kept and nothing was changed; compare with the original, and correct the table if it is shifted"
)
