package main

import "github.com/zeren-plan/zeren/plan"

// A vocabulary is every word that the command line says by itself, in one
// language. What it says of plans comes from package plan.
type vocabulary struct {
	rootShort, rootLong, usage, command, argFile        string
	helpShort, flagHelp, flagVersion, flagLang          string
	completionShort, completionLong                     string
	completionShell                                     string
	flagJobs, aNumber, filesFailed, filesDone           string
	noPlans, noPlansHint, notRead, flagNDJSON           string
	ndjsonAlone, sameOutput                             string
	flagLimit, limitValueHint, limitNameHint            string
	limitsShort, limitsLong, limitsExample              string
	parseShort, parseLong, parseExample                 string
	unitsShort, unitsLong, unitsExample                 string
	convertShort, convertLong, convertExample           string
	checkShort, checkLong, checkExample                 string
	explainShort, explainLong, explainExample           string
	argFiles, argCode, flagCheckFormat                  string
	flagOnly, flagSkip, noSuchCode                      string
	noSuchCodeHint, flagErrata, flagFixList             string
	nearCodeHint                                        string
	fixesWritten, oneFileOnly, flagAgainst              string
	diffShort, diffLong, diffExample                    string
	argTwoFiles, flagDiffFormat, twoFiles               string
	flagAnnotate, notAnnotated, notAnnotatedHint        string
	sourceKept, sourceKeptHint                          string
	configShort, configLong, configExample              string
	configInitShort, configNamesShort                   string
	fileThere, fileThereHint                            string
	flagTo, toMissing, binaryOut, binaryOutHint         string
	flagParseFormat, flagOutFile, flagDiags             string
	flagUnits, flagOutDir, flagUnit, flagSuggest        string
	flagSoffice, noSoffice, noSofficeHint               string
	sofficeFailed, flagPassword, flagSheet, flagNoCache string
	compiling, uncached, flagDebugPDF                   string
	drawStdin, drawStdinHint                            string
	flagForce                                           string
	unknownCommand, seeHelp, didYouMean                 string
	unknownFlag, flagNeedsValue, flagBadValue           string
	choices, seeCommandHelp                             string
	fileMissing, fileTooMany, fileTooManyHint           string
	noSuchFile, noSuchFileHint                          string
	noPermission, noPermissionHint                      string
	isDirectory, isDirectoryHint                        string
	diskFull, diskFullHint                              string
	outIsFile, outForeign, outEdited, outHint           string
	noSuchUnit, noSuchUnitNear, noSuchUnitHint          string
	noRegistry, openGroup, openList, doubt, comma       string
	totals, morePossible, pressEnter                    string
	openText, nobody, noLetters, removed, besideSuffix  string
	outFileHint, aDirectory, flagNoDescriptions         string

	letterVocabulary
	ledgerVocabulary
}

// words are the words in the program's language.
func (p *program) words() *vocabulary {
	if p.lang == plan.Chinese {
		return &chinese
	}
	return &english
}

var chinese = vocabulary{
	rootShort: "读政府年度行动计划，为每个单位出一份责任书",
	rootLong: `zeren 读政府的年度行动计划（一张表：任务、措施、完成时限、牵头、主责、协办），
读成结构化的数据，并为每个单位生成一份责任书（DOCX 和 PDF）。

把方案文件拖到程序图标上，责任书就生成在方案旁边。`,
	usage:           usageTemplate("用法", "[命令]", "示例", "命令", "选项", "通用选项", `用“{{.CommandPath}} 命令 --help”查看某个命令的说明。`),
	command:         "命令",
	argFile:         "文件 [选项]",
	helpShort:       "查看某个命令的说明",
	flagHelp:        "显示说明",
	flagVersion:     "显示版本",
	flagLang:        "`语言`：zh 或 en（默认随系统）",
	completionShort: "生成命令行补全脚本",
	completionLong:  "为 bash、zsh、fish 或 PowerShell 生成命令行补全脚本，例如：\n\n  source <(zeren completion bash)",
	completionShell: "生成 {shell} 的补全脚本",
	flagJobs:        "同时处理几份`文件`（默认和处理器的核数一样多）",
	aNumber:         "正整数",
	filesFailed:     "{2}个文件里有{1}个没有处理成：",
	filesDone:       "完成：{2}个文件里的{1}个，写在 {3}",
	noPlans:         "{1} 里没有能读的方案文件",
	noPlansHint:     "能读的有 .docx、.xlsx、.pdf、.txt、.csv、.md、.html；加 --soffice 还能读 .doc、.wps、.xls、.et、.odt、.ods",
	notRead:         "没有处理成，原因见最后",
	flagNDJSON:      "每份方案写成一行 JSON：{\"file\",\"plan\",\"diagnostics\",\"error\"}；可以写多个文件和文件夹，一个不写就从标准输入逐行读文件名",
	ndjsonAlone:     "{1} 不能和 --ndjson 一起用",
	sameOutput:      "{1} 和 {2} 不能写到同一个文件",
	flagLimit:       "把一项上限改成 `名称=值`，可以多次使用；zeren limits 列出全部上限",
	limitValueHint:  "这一项可以写成：{1}={2}",
	limitNameHint:   "写成 名称=值；用 zeren limits 列出全部名称",
	limitsShort:     "列出读一份文件的各项上限",
	limitsLong:      "列出读一份文件的各项上限：名称、默认值、超过时的代码、意思。超过上限的文件不读，并说明是哪一项；用 --limit 名称=值 放宽。",
	limitsExample:   "  zeren limits\n  zeren check 大方案.xlsx --limit rows=500000 --limit bytes=200MB --limit time=20m",
	parseShort:      "读方案，输出 JSON 或大纲",
	parseLong: `读方案并输出：JSON 供程序用，大纲（--format tree）供人看。
文件写 - 表示从标准输入读。读的时候发现的问题写到标准错误，或用 --diags 存成文件。`,
	parseExample: "  zeren parse 方案.txt --format tree\n  zeren parse 方案.txt -o 方案.json --diags 问题.json\n  zeren parse --ndjson 各市方案 -o 全部.ndjson",
	unitsShort:   "列出方案里的单位和各自的任务数",
	unitsLong:    "列出方案里的单位，各自牵头、主责、协办多少条，以及“各区政府”之类的代称代表哪些单位。",
	unitsExample: "  zeren units 方案.txt\n  zeren units 方案.txt --suggest -o 名册.yaml",
	convertShort: "把方案写成一张干净的表",
	convertLong: `读方案，写成一张干净的表：断开的行接好，单位名称写全，表外的文字放在表后。
写出的文件再读进来，还是同一份方案。读的时候发现的问题写到标准错误。`,
	convertExample: "  zeren convert 方案.txt -o 方案.xlsx\n  zeren convert 方案.docx --to md",
	checkShort:     "检查方案，列出每处问题和改法",
	checkLong: `像细心的同事一样检查方案：结构、单位、职责错位、日期、文字。每处问题写明在哪里、是什么、怎么改。
有错误级的问题时，退出状态是 1。可以写多份方案和装方案的文件夹，有一份读不了不影响别的。`,
	checkExample:       "  zeren check 方案.docx\n  zeren check 方案.docx --format html -o 检查.html\n  zeren check 方案.txt --skip style",
	explainShort:       "说明一种问题的代码",
	explainLong:        "说明问题的代码：指什么、为什么要紧、例子、怎么办。写一类的字母（如 U）就列出这一类，写 style 列出文字规范，不写就列出全部。",
	explainExample:     "  zeren explain R01\n  zeren explain U",
	argFiles:           "文件... [选项]",
	argCode:            "[代码...]",
	flagCheckFormat:    "输出`形式`：text、json、sarif 或 html（默认 text）",
	flagOnly:           "只报这些`代码`，用逗号隔开；可以写一类的字母（如 U），或者 style（文字规范）",
	flagSkip:           "不报这些`代码`，写法同上",
	noSuchCode:         "{1}：没有“{2}”这个代码",
	noSuchCodeHint:     "用 zeren explain 列出全部代码",
	nearCodeHint:       "是不是 {1}",
	configShort:        "责任书的设置",
	configLong:         "责任书的设置：制发单位、文号、开头、要求、签章、栏目、版面等，写在一个 YAML 文件里，用 zeren letters --config 采用。",
	configExample:      "  zeren config init -o 设置.yaml\n  zeren letters 方案.txt --config 设置.yaml",
	configInitShort:    "写出一份带说明的设置文件",
	configNamesShort:   "列出设置和模板里可以用的名称",
	fileThere:          "{1} 已经存在，没有动它",
	fileThereHint:      "请换一个文件名",
	flagAgainst:        "和`上一年的方案`比较，列出变化",
	diffShort:          "比较两份方案",
	diffLong:           "比较两份方案：新增、取消、改名、移位、合并、拆分的任务，改动的措施、时限、数字和职责，各单位任务数的增减和改名的单位。按内容对应，不按序号。",
	diffExample:        "  zeren diff 2024年方案.docx 2025年方案.docx\n  zeren diff 旧.txt 新.txt --format html -o 差别.html",
	flagDiffFormat:     "输出`形式`：text、json 或 html（默认 text）",
	twoFiles:           "请写两份方案：先旧后新",
	argTwoFiles:        "旧方案 新方案 [选项]",
	flagAnnotate:       "另存一份带批注的 DOCX 或 XLSX 到这个`文件`，每处问题批在它的格子上（原文件须是同样的形式）",
	notAnnotated:       "{1} 是 {2}，不能加批注",
	notAnnotatedHint:   "只有 DOCX 和 XLSX 能加批注；其他形式请用 --format html",
	sourceKept:         "{1} 是读入的文件，没有动它",
	sourceKeptHint:     "请换一个文件名",
	flagErrata:         "采用这个`勘误`清单（YAML）里同意的更正；可以写几次，每一条用在它写明的那份方案上",
	flagFixList:        "把建议的更正写成勘误清单，存到这个`文件`",
	fixesWritten:       "建议更正{1}处，写在 {2}",
	oneFileOnly:        "{1} 一次只能用于一个文件",
	flagTo:             "写成这种`形式`：md、csv、tsv、html、docx、xlsx 或 json（默认按 -o 的文件名）",
	toMissing:          "没有写明要转成哪种形式",
	binaryOut:          "{1} 不能显示在屏幕上",
	binaryOutHint:      "用 -o 写明存成哪个文件",
	flagParseFormat:    "输出`形式`：json 或 tree（默认 json）",
	flagOutFile:        "写到这个`文件`（默认标准输出）",
	flagDiags:          "把发现的问题以 JSON 写到这个`文件`",
	flagSoffice:        "遇到 .doc、.wps、.et、.odt 之类，用本机的 LibreOffice 转换后再读",
	noSoffice:          "没有找到 LibreOffice",
	noSofficeHint:      "请用 Word、WPS 或 LibreOffice 打开，另存为 .docx（表格另存为 .xlsx）再试",
	sofficeFailed:      "LibreOffice 没能转换 {1}：{2}",
	flagSheet:          "只读工作簿里的这一张`工作表`：名称，或者第几张；别的文件，第几个表格",
	flagPassword:       "打开 PDF 的`密码`（也可以放在环境变量 ZEREN_PASSWORD 里）",
	flagNoCache:        "不把读 PDF 的组件存进缓存目录（每次都要多等几秒）",
	uncached:           "缓存目录用不了（%v）；照常读，只是每次开始要多等几秒",
	compiling:          "正在准备读 PDF 的组件，第一次要等几秒……",
	flagDebugPDF:       "把 PDF 每页的线、格子和文字叠画在一起，写到这个 HTML `文件`，看某一格为什么这样读",
	drawStdin:          "--debug-pdf 要从文件读，不能从标准输入读",
	drawStdinHint:      "请写明 PDF 文件",
	flagUnits:          "用这个单位`名册`（YAML）代替内置的",
	flagSuggest:        "把方案里的单位写成名册草稿（YAML），核对后给 --units 用",
	flagOutDir:         "责任书写进这个`文件夹`（默认 letters）",
	flagUnit:           "只出这个`单位`的，可以多次使用",
	flagForce:          "文件夹里有别的文件，或者责任书被改过，也照样写",
	unknownCommand:     "没有“{1}”这个命令",
	seeHelp:            "用 zeren --help 查看有哪些命令",
	didYouMean:         "是不是要用：{1}？",
	unknownFlag:        "没有 {1} 这个选项",
	flagNeedsValue:     "选项 {1} 后面要写值",
	flagBadValue:       "选项 {1} 不能是“{2}”",
	choices:            "可以是：{1}",
	seeCommandHelp:     "用 {1} --help 查看说明",
	fileMissing:        "没有写方案文件",
	fileTooMany:        "一次只能读一个文件，这里有：{1}",
	fileTooManyHint:    "文件名里有空格的话，请用引号括起来",
	noSuchFile:         "找不到 {1}",
	noSuchFileHint:     "请检查路径和文件名",
	noPermission:       "没有权限读写 {1}",
	noPermissionHint:   "如果文件正在别的程序里打开，请先关闭；或者用 --out 换一个位置",
	isDirectory:        "{1} 是文件夹，不是文件",
	isDirectoryHint:    "请写文件夹里的方案文件",
	diskFull:           "磁盘满了，写不下 {1}",
	diskFullHint:       "请清理磁盘，或者换一个位置",
	outIsFile:          "{1} 是文件，不能当文件夹用",
	outForeign:         "{1} 里有不是本程序写的文件（{2}），没有动它",
	outEdited:          "{1} 里的 {2} 在生成以后被改过，没有动它",
	outHint:            "用 --out 换一个文件夹，或者加 --force 覆盖",
	noSuchUnit:         "方案里没有“{1}”的任务",
	noSuchUnitNear:     "方案里没有“{1}”的任务，是不是“{2}”？",
	noSuchUnitHint:     "用 zeren units {1} 查看有哪些单位",
	noRegistry:         "没有适用的单位名册：名称按字面归并，“各区”之类不展开；可以用 --units 指定名册",
	openGroup:          "无法送达：“{1}”没有列明是哪些单位，{2}处：{3}",
	openList:           "无法送达：名单没有列完（“{1}”），{2}处：{3}",
	openText:           "无法送达：“{1}”不像单位名称，{2}处：{3}",
	removed:            "上次生成、这次不再有的{1}个文件已删去",
	besideSuffix:       "-责任书",
	outFileHint:        "用 --out 换一个文件夹",
	aDirectory:         "文件夹的路径",
	flagNoDescriptions: "补全时不带说明",
	nobody:             "错误：有{1}条措施谁也没有收到：{2}；请写明单位，或者用 --units 指明成员，再生成一次",
	noLetters:          "错误：一份责任书也没有生成，{1}条措施谁也没有收到；请核对表里有没有“牵头单位”“责任单位”之类的栏目",
	doubt:              "请核对：{1}，{2}处：{3}",
	comma:              "、",
	totals:             "完成：{1}份责任书（{2}），{3}条任务（牵头{4}、主责{5}、协办{6}）{7}；目录：{8}",
	morePossible:       "，另有{1}条可能涉及、待确认",
	pressEnter:         "按回车键关闭窗口……",

	letterVocabulary: chineseLetters,
	ledgerVocabulary: chineseLedger,
}

var english = vocabulary{
	rootShort: "read a government's yearly action plan, write one responsibility letter a unit",
	rootLong: `zeren reads the yearly action plan of a Chinese government (a table of tasks, measures, deadlines,
lead, responsible and supporting units) into structured data, and writes one responsibility letter
a unit, as DOCX and PDF.

A plan dragged onto the program makes the letters beside it.`,
	usage:           usageTemplate("Usage", "[command]", "Examples", "Commands", "Flags", "Global flags", `Use "{{.CommandPath}} [command] --help" for more about a command.`),
	command:         "command",
	argFile:         "FILE [flags]",
	helpShort:       "help about a command",
	flagHelp:        "show this help",
	flagVersion:     "show the version",
	flagLang:        "`language`: zh or en (default: the system's)",
	completionShort: "write a shell completion script",
	completionLong:  "Write a completion script for bash, zsh, fish or PowerShell. For example:\n\n  source <(zeren completion bash)",
	completionShell: "write the completion script for {shell}",
	flagJobs:        "work on so many `files` at once (default: as many as there are processors)",
	aNumber:         "a positive number",
	filesFailed:     "{1} of {2} files came to nothing:",
	filesDone:       "done: {1} of {2} files, in {3}",
	noPlans:         "{1} has no plan that can be read",
	noPlansHint:     "what can be read are .docx, .xlsx, .pdf, .txt, .csv, .md and .html, and with --soffice .doc, .wps, .xls, .et, .odt and .ods",
	notRead:         "nothing came of it; why is told at the end",
	flagNDJSON:      "write each plan as one line of JSON: {\"file\",\"plan\",\"diagnostics\",\"error\"}; takes many files and directories, and with none reads the names of files from standard input, one a line",
	ndjsonAlone:     "{1} can't be used with --ndjson",
	sameOutput:      "{1} and {2} can't both write to the same file",
	flagLimit:       "change a limit of what is read of a file, as `NAME=VALUE`; may be given several times; zeren limits lists them",
	limitValueHint:  "it can be, for example, {1}={2}",
	limitNameHint:   "write NAME=VALUE; zeren limits lists the names",
	limitsShort:     "list the limits of what is read of a file",
	limitsLong:      "List the limits of what is read of a file: name, default, the code that tells of one, what it is. A file beyond a limit is not read, and is told which it is; --limit NAME=VALUE raises one.",
	limitsExample:   "  zeren limits\n  zeren check large.xlsx --limit rows=500000 --limit bytes=200MB --limit time=20m",
	parseShort:      "read a plan and print it as JSON or as an outline",
	parseLong:       "Read a plan and print it: as JSON for programs, as an outline (--format tree) for people.\nFILE may be - for standard input. What was odd is told on standard error, or written with --diags.",
	parseExample:    "  zeren parse plan.txt --format tree\n  zeren parse plan.txt -o plan.json --diags diags.json\n  zeren parse --ndjson plans -o all.ndjson",
	unitsShort:      "list the units of a plan and how much each carries",
	unitsLong:       "List the units of a plan, how many lines each has as lead, responsible and support, and what groups such as 各区政府 stand for.",
	unitsExample:    "  zeren units plan.txt\n  zeren units plan.txt --suggest -o registry.yaml",
	convertShort:    "write a plan as one clean table",
	convertLong: `Reads a plan and writes it as one clean table: rows that pages cut are joined, names are whole,
and what stands around the table comes after it. Read again, the file gives the same plan.
What is odd in the plan is written to standard error.`,
	convertExample: "  zeren convert plan.txt -o plan.xlsx\n  zeren convert plan.docx --to md",
	checkShort:     "check a plan and say what is wrong, where, and what to do",
	checkLong: `Check a plan as a careful colleague would: structure, units, shifted roles, dates, text. Each finding
says where it is, what it is, and what to do. The exit status is 1 if one is an error. Several
plans may be named, and directories with plans; one that can't be read does not stop the others.`,
	checkExample:       "  zeren check plan.docx\n  zeren check plan.docx --format html -o findings.html\n  zeren check plan.txt --skip style",
	explainShort:       "say what a code means",
	explainLong:        "Say what the code of a finding means, why it matters, an example, and what to do. The letter of a class, such as U, lists the class, style those about how a text is written; without a code, all are listed.",
	explainExample:     "  zeren explain R01\n  zeren explain U",
	argFiles:           "FILE... [flags]",
	argCode:            "[CODE...]",
	flagCheckFormat:    "output `form`: text, json, sarif or html (default text)",
	flagOnly:           "only these `codes`, separated by commas; the letter of a class, such as U, or style stands for all of it",
	flagSkip:           "without these `codes`, named as for --only",
	noSuchCode:         "{1}: there is no code “{2}”",
	noSuchCodeHint:     "zeren explain lists all codes",
	nearCodeHint:       "did you mean {1}",
	configShort:        "settings of the letters",
	configLong:         "Settings of the letters: issuing office, document number, opening, requirements, places to sign, columns, page and more, in one YAML file that zeren letters --config uses.",
	configExample:      "  zeren config init -o settings.yaml\n  zeren letters plan.txt --config settings.yaml",
	configInitShort:    "write a file of settings with a comment on each",
	configNamesShort:   "list the names that settings and templates may hold",
	fileThere:          "{1} is there already; nothing was touched",
	fileThereHint:      "choose another name",
	flagAgainst:        "compare with `last year's plan` and tell what changed",
	diffShort:          "compare two plans",
	diffLong:           "Compare two plans: tasks added, dropped, renamed, moved, merged and split; measures, deadlines, numbers and duties that changed; what each unit carries, also under a new name. Tasks are matched by what they say, not by their numbers.",
	diffExample:        "  zeren diff plan-2024.docx plan-2025.docx\n  zeren diff old.txt new.txt --format html -o diff.html",
	flagDiffFormat:     "output `form`: text, json or html (default text)",
	twoFiles:           "name two plans, the old one first",
	argTwoFiles:        "OLD NEW [flags]",
	flagAnnotate:       "write a copy of the DOCX or XLSX to this `file`, each finding a comment on its cell",
	notAnnotated:       "{1} is {2}, which can't have comments",
	notAnnotatedHint:   "only DOCX and XLSX can; for other forms use --format html",
	sourceKept:         "{1} was read itself; nothing was touched",
	sourceKeptHint:     "choose another name",
	flagErrata:         "apply what is accepted in this `list` of corrections (YAML); may be given several times, each correction goes to the plan that it names",
	flagFixList:        "write what is suggested as a list of corrections to this `file`",
	fixesWritten:       "{1} corrections are suggested in {2}",
	oneFileOnly:        "{1} is for one file at a time",
	flagTo:             "write this `form`: md, csv, tsv, html, docx, xlsx or json (default: by the name that -o gives)",
	toMissing:          "the form to convert to is missing",
	binaryOut:          "{1} can't be shown on a screen",
	binaryOutHint:      "name a file with -o",
	flagParseFormat:    "output `form`: json or tree (default json)",
	flagOutFile:        "write to this `file` (default: standard output)",
	flagDiags:          "write what was odd to this `file`, as JSON",
	flagSoffice:        "let LibreOffice, if it is installed, turn .doc, .wps, .et, .odt and the like into what can be read",
	noSoffice:          "LibreOffice was not found",
	noSofficeHint:      "open the file in Word, WPS or LibreOffice, save it as .docx (a sheet as .xlsx), and try again",
	sofficeFailed:      "LibreOffice could not convert {1}: {2}",
	flagSheet:          "read only this `sheet` of a workbook, by its name or number; of other files, the table of that number",
	flagPassword:       "the `password` that opens a PDF (or set ZEREN_PASSWORD)",
	flagNoCache:        "don't keep the compiled PDF reader in the cache directory; each start then takes some seconds longer",
	uncached:           "the cache directory can't be used (%v); reading goes on, but each start takes some seconds longer",
	compiling:          "preparing the PDF reader; the first time this takes some seconds …",
	flagDebugPDF:       "draw the lines, cells and text of each page of a PDF over one another into this HTML `file`, to see why a cell was read as it was",
	drawStdin:          "--debug-pdf needs a file, not standard input",
	drawStdinHint:      "name the PDF file",
	flagUnits:          "use this `registry` of units (YAML) in place of the built-in one",
	flagSuggest:        "write the plan's bodies as a draft of a registry (YAML), to be corrected and used with --units",
	flagOutDir:         "write the letters into this `directory` (default letters)",
	flagUnit:           "only this `unit`'s letter; may be given several times",
	flagForce:          "write even if the directory has other files or letters that were edited",
	unknownCommand:     "there is no command “{1}”",
	seeHelp:            "zeren --help lists the commands",
	didYouMean:         "did you mean {1}?",
	unknownFlag:        "there is no flag {1}",
	flagNeedsValue:     "the flag {1} needs a value",
	flagBadValue:       "the flag {1} can't be “{2}”",
	choices:            "it can be: {1}",
	seeCommandHelp:     "see {1} --help",
	fileMissing:        "no plan was named",
	fileTooMany:        "one file at a time, here are several: {1}",
	fileTooManyHint:    "put quotes around a file name that has spaces",
	noSuchFile:         "{1} was not found",
	noSuchFileHint:     "check the path and the file's name",
	noPermission:       "{1} can't be read or written: no permission",
	noPermissionHint:   "close it if it is open in another program, or choose another place with --out",
	isDirectory:        "{1} is a directory, not a file",
	isDirectoryHint:    "name the plan's file in it",
	diskFull:           "the disk is full, {1} could not be written",
	diskFullHint:       "make room, or choose another place",
	outIsFile:          "{1} is a file and can't be used as a directory",
	outForeign:         "{1} has files that this program did not write ({2}); nothing was touched",
	outEdited:          "{2} in {1} was edited since it was written; nothing was touched",
	outHint:            "choose another directory with --out, or overwrite with --force",
	noSuchUnit:         "the plan has nothing for “{1}”",
	noSuchUnitNear:     "the plan has nothing for “{1}”; is “{2}” meant?",
	noSuchUnitHint:     "zeren units {1} lists its units",
	noRegistry:         "no registry applies: units are gathered by their names as written and groups are not resolved; name a registry with --units",
	openGroup:          "not deliverable: “{1}” does not say which units: {3} ({2})",
	openList:           "not deliverable: a list is left open (“{1}”): {3} ({2})",
	openText:           "not deliverable: “{1}” does not look like a unit: {3} ({2})",
	removed:            "{1} files of the earlier run that are not made any more were removed",
	besideSuffix:       "-letters",
	outFileHint:        "choose another directory with --out",
	aDirectory:         "the path of a directory",
	flagNoDescriptions: "complete without descriptions",
	nobody:             "error: {1} measures reached nobody: {2}; name their units, or list the members with --units, and write the letters again",
	noLetters:          "error: not one letter was made, and {1} measures reached nobody; see that the table has a column such as 牵头单位 or 责任单位",
	doubt:              "please check: {1}: {3} ({2})",
	comma:              ", ",
	totals:             "done: {1} letters ({2}), {3} lines (lead {4}, responsible {5}, support {6}){7}; index: {8}",
	morePossible:       ", {1} more that are possible",
	pressEnter:         "press Enter to close this window …",

	letterVocabulary: englishLetters,
	ledgerVocabulary: englishLedger,
}

// usageTemplate is cobra's usage text with words of our own.
func usageTemplate(usage, command, examples, commands, flags, global, more string) string {
	return usage + `:{{if .Runnable}}{{if or (not .HasAvailableSubCommands) .Annotations.alone}}
  {{.UseLine}}{{end}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} ` + command + `{{end}}{{if .HasExample}}

` + examples + `:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + commands + `:{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + flags + `:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

` + global + `:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

` + more + `{{end}}
`
}
