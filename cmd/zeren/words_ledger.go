package main

// A ledgerVocabulary is what the command line says of the ledger and of what else
// goes on after the letters.
type ledgerVocabulary struct {
	ledgerShort, ledgerLong, ledgerExample       string
	ledgerMergeShort, ledgerMergeLong            string
	ledgerMergeExample, argMerge                 string
	ledgerStatusShort, ledgerStatusLong          string
	ledgerStatusExample, argLedger               string
	ledgerUpdateShort, ledgerUpdateLong          string
	ledgerUpdateExample, argUpdate               string
	flagLedgerOut, flagPerUnit, flagLedgerUnit   string
	flagLedgerContacts, oneUnit, oneUnitHint     string
	flagOn, flagWithin, flagStatusFormat         string
	perUnitHint                                  string
	badDay, badDayHint                           string
	ledgerMissing, returnedMissing               string
	ledgerAndPlan, nowhereOut, nowhereOutHint    string
	ledgerMade, ledgerParts, ledgerMerged        string
	ledgerUpdated, recordsRest, noWorkbooks      string
	calendarShort, calendarLong, calendarExample string
	flagCalendarUnit, flagRemind, calendarMade   string
	calendarUndated, badDays                     string
	overviewShort, overviewLong, overviewExample string
	flagLettersDir, overviewNoLetters            string
	overviewMade                                 string
	flagSince, sinceWith, sinceWithHint          string
	changesNone, changesTotals, changesRenumber  string
	changesRenamed, droppedID                    string
}

var chineseLedger = ledgerVocabulary{
	ledgerShort: "任务台账：生成、汇总、看进度、换到新方案",
	ledgerLong: `把方案的全部任务写成一个工作簿（台账）：一条任务一个单位一行，有筛选、下拉选项、真正的日期，
和按单位、按期限的统计图表。用 --per-unit 另给每个单位出一个，发下去填。

把汇总过的台账写在方案的位置，就带着填过的内容再发一轮。
填好交回来以后用 zeren ledger merge 汇总，zeren ledger status 看谁到期、谁逾期；
方案年中改了，用 zeren ledger update 把填过的带到新方案。`,
	ledgerExample:    "  zeren ledger 方案.docx -o 台账.xlsx --per-unit 发下去\n  zeren ledger merge 台账.xlsx 交回/*.xlsx -o 汇总.xlsx\n  zeren ledger status 汇总.xlsx --on 2025-09-30",
	ledgerMergeShort: "把各单位交回的台账汇总到一起",
	ledgerMergeLong: `把各单位交回的工作簿按编号、职责、单位汇总进总台账，另存为一个新的工作簿。
缺的、改了不该改的、互相矛盾的、对不上的，都写明在哪个文件的哪一格，也写在“汇总记录”一页里；
填过的内容要么在台账里，要么在这些记录里，一处也不会丢。文件夹代表其中的全部文件。
有没能汇总的内容时，退出状态是 1。`,
	ledgerMergeExample: "  zeren ledger merge 台账.xlsx 交回 -o 汇总.xlsx",
	argMerge:           "台账 交回的文件... [选项]",
	ledgerStatusShort:  "看到某一天为止的进度：逾期的、快到期的",
	ledgerStatusLong:   "按台账说明到某一天为止哪些任务逾期、哪些快到期、各单位进度如何，写成文字、JSON 或带图表的网页。",
	ledgerStatusExample: "  zeren ledger status 汇总.xlsx\n" +
		"  zeren ledger status 汇总.xlsx --on 2025-09-30 --format html -o 进度.html",
	argLedger:           "台账 [选项]",
	ledgerUpdateShort:   "方案改了以后，把填过的带到新方案的台账",
	ledgerUpdateLong:    "按新方案重新生成台账，把原来填过的按措施的内容（不按编号）带过去；没有去处的逐条列出。",
	ledgerUpdateExample: "  zeren ledger update 汇总.xlsx 新方案.docx -o 新台账.xlsx",
	argUpdate:           "台账 新方案 [选项]",
	flagLedgerOut:       "工作簿写到这个`文件`（默认标准输出）",
	flagPerUnit:         "另给每个单位写一个工作簿，放进这个`文件夹`",
	flagLedgerUnit:      "只出这个`单位`的：和 --per-unit 一起可以多次使用，不写 --per-unit 就写到 -o",
	flagLedgerContacts:  "各单位联系人的`名单`（CSV：单位、联系人、电话），填进空着的“责任人”",
	oneUnit:             "一个工作簿只能是一个单位的",
	oneUnitHint:         "几个单位的请用 --per-unit 写明放在哪个文件夹",
	perUnitHint:         "用 --per-unit 换一个文件夹，或者加 --force 覆盖（填过的会丢）",
	flagOn:              "看这一`天`（默认今天），例如 2025-09-30",
	flagWithin:          "这么多`天`以内到期的算快到期",
	flagStatusFormat:    "输出`形式`：text、json 或 html（默认 text）",
	badDay:              "“{1}”不是日期",
	badDayHint:          "写成 2025-09-30 的样子",
	ledgerMissing:       "没有写台账文件",
	returnedMissing:     "没有写交回的文件",
	ledgerAndPlan:       "请写台账和新方案两个文件",
	nowhereOut:          "没有写明存到哪里",
	nowhereOutHint:      "用 -o 写明总台账的文件名，或者用 --per-unit 写明放各单位台账的文件夹",
	ledgerMade:          "台账写好了：{1}（{2}行，{3}个单位）",
	ledgerParts:         "各单位的台账写好了：{1}个，在 {2}",
	ledgerMerged:        "汇总完成：{1}个文件，{2}个单位，{3}格；没能汇总的{4}处；{5}",
	ledgerUpdated:       "台账已换到新方案：带过去{1}行填过的内容，没有去处的{2}行；{3}",
	recordsRest:         "另有{1}条说明，写在“汇总记录”一页里",
	noWorkbooks:         "{1} 里没有文件",
	calendarShort:       "把完成时限写成日历文件（.ics）",
	calendarLong: `把一个单位的完成时限写成 iCalendar 文件，手机、Outlook、日历程序都能导入。
不写 --unit 就是全部措施。没有具体日期的不在日历里，另行列出。`,
	calendarExample:   "  zeren calendar 方案.docx --unit 市水务局 -o 市水务局.ics",
	flagCalendarUnit:  "只写这个`单位`的",
	flagRemind:        "提前这么多`天`提醒，0 不提醒",
	calendarMade:      "日历写好了：{1}个日期",
	calendarUndated:   "没有具体日期、不在日历里的{1}条：{2}",
	badDays:           "天数从0到366",
	overviewShort:     "一页看全：谁承担多少、什么时候到期",
	overviewLong:      "写一个网页，不用联网：各单位在各部分的条数（热力图）、全年的期限、最常一起承担任务的单位；可以按单位、职责、部分、时间筛选和搜索，每条链接到责任书。",
	overviewExample:   "  zeren overview 方案.docx -o 总览.html",
	flagLettersDir:    "责任书在这个`文件夹`里，链接到它们（默认 letters）",
	overviewNoLetters: "{1} 里没有责任书，总览里没有链接；先用 zeren letters 生成，或者用 --letters 写明在哪里",
	overviewMade:      "总览写好了：{1}条措施，{2}条任务，{3}个单位",
	flagSince:         "只给任务有变化的单位出更正函，和这份`旧方案`比（默认写进 notices）",
	sinceWith:         "更正函不能用 {1}",
	sinceWithHint:     "去掉它：更正函用本程序自己的版式，一个单位一份",
	changesNone:       "和旧方案比，各单位的任务都没有变化，没有更正函",
	changesTotals:     "完成：{1}份更正函（{2}），新增{3}条、取消{4}条、变更{5}条；任务没有变化的{6}个单位不出；目录：{7}",
	changesRenumber:   "任务没有变化、只是编号变了的{1}个单位没有出更正函：{2}",
	changesRenamed:    "“{1}”的任务多数现列在“{2}”名下，两份更正函都出了；是改名的，只发后一份",
	droppedID:         "{1}（原编号，已取消）",
}

var englishLedger = ledgerVocabulary{
	ledgerShort: "the ledger of tasks: make it, merge it, see how far it is, go over to a new plan",
	ledgerLong: `Writes all lines of a plan into one workbook, the ledger (台账): a row a measure and unit, with filters, drop-downs, real
dates, and counts by unit and by deadline with charts. --per-unit adds a workbook for each unit to fill in. Given a merged
ledger in place of the plan, it sends its parts out once more, with what was filled in.

zeren ledger merge brings together what comes back, zeren ledger status says what is overdue and what is due next, and
zeren ledger update carries what was filled in over to a plan that was changed.`,
	ledgerExample:    "  zeren ledger plan.docx -o ledger.xlsx --per-unit out\n  zeren ledger merge ledger.xlsx returned/*.xlsx -o merged.xlsx\n  zeren ledger status merged.xlsx --on 2025-09-30",
	ledgerMergeShort: "bring together what units sent back",
	ledgerMergeLong: `Merges the workbooks that units sent back into the ledger, by measure, role and unit, and writes a new workbook.
What is missing, edited where it should not be, contradictory or unknown is told with its file and cell, and stands on the
sheet 汇总记录 too: whatever was filled in is in the ledger or in these records. A directory stands for all files in it.
The exit status is 1 if something was not taken.`,
	ledgerMergeExample: "  zeren ledger merge ledger.xlsx returned -o merged.xlsx",
	argMerge:           "LEDGER RETURNED... [flags]",
	ledgerStatusShort:  "say what is overdue and what is due next",
	ledgerStatusLong:   "Says of a ledger what is overdue and what is due next on a day, and how far each unit is: as text, as JSON, or as a page with charts.",
	ledgerStatusExample: "  zeren ledger status merged.xlsx\n" +
		"  zeren ledger status merged.xlsx --on 2025-09-30 --format html -o status.html",
	argLedger:           "LEDGER [flags]",
	ledgerUpdateShort:   "carry what was filled in over to a plan that was changed",
	ledgerUpdateLong:    "Makes the ledger of the new plan and carries over what was filled in, matched by what measures say and not by their numbers. What found no place is listed.",
	ledgerUpdateExample: "  zeren ledger update merged.xlsx new-plan.docx -o new-ledger.xlsx",
	argUpdate:           "LEDGER NEW-PLAN [flags]",
	flagLedgerOut:       "write the workbook to this `file` (default: standard output)",
	flagPerUnit:         "also write a workbook for each unit into this `directory`",
	flagLedgerUnit:      "for this `unit` only; with --per-unit it may be given again, else its workbook goes to -o",
	flagLedgerContacts:  "a `list` of whom to ask at each unit (CSV: unit, person, telephone), for 责任人 where it is blank",
	oneUnit:             "one workbook is that of one unit",
	oneUnitHint:         "for several, name a directory with --per-unit",
	perUnitHint:         "choose another directory with --per-unit, or overwrite with --force, which loses what was filled in",
	flagOn:              "the `day` to look at (default: today), such as 2025-09-30",
	flagWithin:          "what is due within so many `days` is due next",
	flagStatusFormat:    "output `form`: text, json or html (default text)",
	badDay:              "“{1}” is no date",
	badDayHint:          "write it as 2025-09-30",
	ledgerMissing:       "no ledger is named",
	returnedMissing:     "no files that came back are named",
	ledgerAndPlan:       "name two files: the ledger and the new plan",
	nowhereOut:          "nothing says where to write",
	nowhereOutHint:      "name the ledger's file with -o, or the directory of the units' workbooks with --per-unit",
	ledgerMade:          "the ledger is written: {1} ({2} rows, {3} units)",
	ledgerParts:         "the units' workbooks are written: {1}, in {2}",
	ledgerMerged:        "merged: {1} files, {2} units, {3} cells; not taken: {4}; {5}",
	ledgerUpdated:       "the ledger is that of the new plan: {1} rows that were filled in carried over, {2} found no place; {3}",
	recordsRest:         "{1} more remarks are on the sheet 汇总记录",
	noWorkbooks:         "{1} has no files",
	calendarShort:       "write the deadlines for a calendar program (.ics)",
	calendarLong: `Writes the deadlines of a unit as an iCalendar file, which telephones, Outlook and calendar programs take.
Without --unit it has all measures. What has no day is not in it and is listed.`,
	calendarExample:   "  zeren calendar plan.docx --unit 市水务局 -o water.ics",
	flagCalendarUnit:  "only this `unit`'s",
	flagRemind:        "remind so many `days` before; 0 does not",
	calendarMade:      "the calendar is written: {1} dates",
	calendarUndated:   "without a day and not in the calendar ({1}): {2}",
	badDays:           "a number of days from 0 to 366",
	overviewShort:     "one page: who carries how much, and when it is due",
	overviewLong:      "Writes a page that needs no network: how much each unit carries in each section (a heat map), deadlines over the year, which units work together most; with search and filters by unit, role, section and date, each line linked to its letter.",
	overviewExample:   "  zeren overview plan.docx -o overview.html",
	flagLettersDir:    "link to the letters in this `directory` (default letters)",
	overviewNoLetters: "there are no letters in {1}, so the overview links to none; write them with zeren letters first, or name them with --letters",
	overviewMade:      "the overview is written: {1} measures, {2} lines, {3} units",
	flagSince:         "write notices of change (更正函), only to units whose lines changed since this `old plan` (default directory: notices)",
	sinceWith:         "notices of change can't be made with {1}",
	sinceWithHint:     "leave it out: notices have zeren's own layout, and a file each",
	changesNone:       "no unit's lines changed since the old plan; there are no notices",
	changesTotals:     "done: {1} notices of change ({2}), {3} lines added, {4} dropped, {5} altered; {6} units without changes get none; index: {7}",
	changesRenumber:   "units whose lines only have other numbers get no notice ({1}): {2}",
	changesRenamed:    "most lines of “{1}” are under “{2}” now, and both get a notice; if it was renamed, send only the latter",
	droppedID:         "{1} (its old number; dropped)",
}
