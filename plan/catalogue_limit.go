package plan

// B: a file that is beyond what is read of one; B is for bound. The numbers beside a
// code are the arguments of its message.
const (
	LimitBytes    Code = "B01" // 1: the limit, 2: its name; so of all
	LimitUnzipped Code = "B02"
	LimitPart     Code = "B03"
	LimitRatio    Code = "B04"
	LimitParts    Code = "B05"
	LimitDepth    Code = "B06"
	LimitRows     Code = "B07"
	LimitColumns  Code = "B08"
	LimitCells    Code = "B09"
	LimitText     Code = "B10"
	LimitPages    Code = "B11"
	LimitMarks    Code = "B12"
	LimitMemory   Code = "B13"
	LimitTime     Code = "B14"
	LimitElements Code = "B15"
	LimitLetters  Code = "B16"
)

// raise is what to do about a file beyond a limit.
var raise = Text{"先看看是不是选错了文件；确实是可信的方案，就用 --limit {2}=更大的值 再读", "see that it is the right file; if it is a plan that you trust, read it again with --limit {2}=MORE"}

var limitKinds = []Kind{
	{
		Code: LimitBytes, Severity: Error,
		Title:   Text{"文件太大", "file too large"},
		Message: Text{"文件超过 {1}，没有读", "the file is over {1} and was not read"},
		Hint:    raise,
		Why:     Text{"方案的文字用不了这么多；多半选错了文件，硬读会把内存占满", "no plan's text needs that much; it is probably the wrong file, and reading it would fill the memory"},
		Example: "整套汇编.docx（180 MB）",
	},
	{
		Code: LimitUnzipped, Severity: Error,
		Title:   Text{"解压后太大", "too large when unpacked"},
		Message: Text{"文件里的内容解压后超过 {1}，没有读", "the file unpacks to over {1} and was not read"},
		Hint:    raise,
		Why:     Text{"很小的文件也能解压出几百 GB，把内存占满；方案的内容只有几 MB", "a small file can unpack to hundreds of GB and fill the memory; what a plan holds is a few MB"},
		Example: "42.zip 改名的方案.docx",
	},
	{
		Code: LimitPart, Severity: Error,
		Title:   Text{"一个部分解压后太大", "a part too large when unpacked"},
		Message: Text{"文件里有一个部分解压后超过 {1}，没有读", "a part of the file unpacks to over {1}; the file was not read"},
		Hint:    raise,
		Why:     Text{"一份方案的正文或一张工作表只有几 MB", "the text of a plan, or one sheet, is a few MB"},
		Example: "word/document.xml 有 3 GB 的方案.docx",
	},
	{
		Code: LimitRatio, Severity: Error,
		Title:   Text{"压缩得异常", "packed as no document is"},
		Message: Text{"文件里有一个部分解压后是压缩时的 {1} 倍以上，没有读", "a part of the file unpacks to over {1} times its packed size; the file was not read"},
		Hint:    raise,
		Why:     Text{"办公软件存的文件压缩到几分之一或几十分之一；几百倍的多半是压缩炸弹", "office programs pack their parts to a tenth or a fiftieth; what is packed to a fraction of that is most likely a zip bomb"},
		Example: "1 MB 的方案.xlsx，里面是 1 GB 的空格",
	},
	{
		Code: LimitParts, Severity: Error,
		Title:   Text{"部分太多", "too many parts"},
		Message: Text{"文件里有超过 {1} 个部分，没有读", "the file has over {1} parts and was not read"},
		Hint:    raise,
		Why:     Text{"DOCX 和 XLSX 文件由几十个部分组成", "a DOCX or XLSX file has some dozen parts"},
		Example: "装了十万个空文件的方案.docx",
	},
	{
		Code: LimitDepth, Severity: Error,
		Title:   Text{"嵌套太深", "nested too deep"},
		Message: Text{"文件里的元素一层套一层，超过 {1} 层，没有读", "elements of the file are more than {1} deep in each other; the file was not read"},
		Hint:    raise,
		Why:     Text{"办公软件和网页最多套几十层；再深会耗尽内存", "office programs and pages nest some dozens of elements; more exhausts the memory"},
		Example: "表格里套表格，套了一千层的方案.docx",
	},
	{
		Code: LimitRows, Severity: Error,
		Title:   Text{"行数太多", "too many rows"},
		Message: Text{"文件超过 {1} 行，没有读", "the file has over {1} rows or lines and was not read"},
		Hint:    raise,
		Why:     Text{"方案没有这么长；多半选错了文件", "no plan is that long; it is probably the wrong file"},
		Example: "导出的日志.txt（一百多万行）",
	},
	{
		Code: LimitColumns, Severity: Error,
		Title:   Text{"列数太多", "too many columns"},
		Message: Text{"有一行超过 {1} 列，文件没有读", "a row has over {1} columns; the file was not read"},
		Hint:    raise,
		Why:     Text{"方案的表格十列上下", "the table of a plan has some ten columns"},
		Example: "一行有一百万个逗号的方案.csv",
	},
	{
		Code: LimitCells, Severity: Error,
		Title:   Text{"格子太多", "too many cells"},
		Message: Text{"表格超过 {1} 个格子（合并的格子按占的位置算），文件没有读", "the tables have over {1} cells, merged ones counted for each place; the file was not read"},
		Hint:    raise,
		Why:     Text{"一个合并的格子可以占上百万个位置，把内存占满", "one merged cell can cover a million places and fill the memory"},
		Example: "每格都写着 colspan=1000 rowspan=1000 的网页",
	},
	{
		Code: LimitText, Severity: Error,
		Title:   Text{"一格的文字太长", "text of a cell too long"},
		Message: Text{"有一格或一段的文字超过 {1} 字，文件没有读", "a cell or a paragraph has over {1} characters; the file was not read"},
		Hint:    raise,
		Why:     Text{"整本方案也没有这么多字；多半不是方案", "a whole plan has not as many; it is probably something else"},
		Example: "没有换行的 100 MB 文本",
	},
	{
		Code: LimitPages, Severity: Error,
		Title:   Text{"页数太多", "too many pages"},
		Message: Text{"文件超过 {1} 页，没有读", "the file has over {1} pages and was not read"},
		Hint:    Text{"请只留下方案的那几页再试；确实要读全部，就用 --limit {2}=更大的值", "keep only the pages of the plan, and try again; to read all, use --limit {2}=MORE"},
		Why:     Text{"方案没有这么多页；读完要很久，多半也不是这一份", "no plan has that many pages; it would take long and is probably the wrong file"},
		Example: "全年公文合订本.pdf（三千页）",
	},
	{
		Code: LimitMarks, Severity: Error,
		Title:   Text{"一页上的东西太多", "too much on a page"},
		Message: Text{"这一页的文字或线条超过 {1} 个，没有读", "this page has over {1} characters or drawn objects and was not read"},
		Hint:    Text{"看看这一页有没有方案的内容；有的话，用 --limit {2}=更大的值 再读", "see whether the page has anything of the plan; if so, read the file again with --limit {2}=MORE"},
		Why:     Text{"排得很密的一页有三千字、几百条线；再多多半是地图或图纸，读起来要很久", "a dense page has 3,000 characters and some hundred lines; what has more is a map or a drawing, and takes long"},
		Example: "附了规划图的方案.pdf",
	},
	{
		Code: LimitMemory, Severity: Error,
		Title:   Text{"读 PDF 占的内存太多", "PDF needs too much memory"},
		Message: Text{"读这份 PDF 要用超过 {1} 内存，没有读", "reading this PDF takes over {1} of memory; it was not read"},
		Hint:    raise,
		Why:     Text{"几百页的方案用 30 MB；要用几百 MB 的多半是压缩炸弹", "a plan of some hundred pages takes 30 MB; what takes hundreds is most likely a bomb"},
		Example: "解压出 1 GB 的方案.pdf",
	},
	{
		Code: LimitTime, Severity: Error,
		Title:   Text{"读的时间太长", "reading takes too long"},
		Message: Text{"读这份文件超过 {1}，停下了", "reading the file took over {1} and was stopped"},
		Hint:    raise,
		Why:     Text{"方案几秒就能读完；读不完的会把整批文件堵住", "a plan is read within seconds; one that never ends would hold up all others"},
		Example: "故意做得很难读的文件",
	},
	{
		Code: LimitElements, Severity: Error,
		Title:   Text{"网页里的元素太多", "too many elements"},
		Message: Text{"网页里的元素和属性超过 {1} 个，没有读", "the page has over {1} elements and attributes and was not read"},
		Hint:    raise,
		Why:     Text{"网页要整个放进内存才能读；方案的网页只有几千个元素，再多就会把内存占满", "a page is read as a whole in memory; that of a plan has some thousand elements, and very many would fill the memory"},
		Example: "<a><a><a>…",
	},
	{
		Code: LimitLetters, Severity: Error,
		Title:   Text{"责任书合计太长", "letters too long together"},
		Message: Text{"一格里的单位太多：方案里各单位的责任书合计超过 {1} 字，文件没有读", "cells name so many units that the letters of all of them are over {1} characters together; the file was not read"},
		Hint:    Text{"看看哪一格列了成百上千个单位，改成一个统称；确实有这么多，就用 --limit {2}=更大的值 再读", "see which cell lists units by the hundred and put one name for all; if there are so many, read it again with --limit {2}=MORE"},
		Why:     Text{"每个单位的责任书都写明同一项措施里的其他单位，单位多一倍，合计就长三倍；一百项措施、每项二十个单位，合计不过几十万字", "the letter of each unit names all others of its measures, so twice the units make it four times as long; those of a hundred measures with twenty units each are some hundred thousand characters"},
		Example: "牵头部门一格列了一万个单位",
	},
}
