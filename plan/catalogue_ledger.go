package plan

// M: a ledger that goes round and comes back. The numbers beside a code are the
// arguments of its message.
const (
	LedgerNone          Code = "M01" //
	LedgerNotWhole      Code = "M02" //
	LedgerOtherPlan     Code = "M03" // 1: the title of its plan, 2: that of the ledger's
	LedgerOtherVersion  Code = "M04" // 1: how many rows are the same, 2: of how many
	LedgerAbsent        Code = "M05" // 1: how many units, 2: their names
	LedgerLacksRows     Code = "M06" // 1: how many lines, 2: which
	LedgerUnknownRow    Code = "M07" // 1: all that the row says
	LedgerForeignRow    Code = "M08" // 1: unit and role, 2: the unit that the file is for, 3: what was filled in
	LedgerContradiction Code = "M09" // 1: unit and role, 2: the column, 3: the value, 4: where the other is, 5: the other value
	LedgerTwice         Code = "M10" // 1: unit and role, 2: what was filled in
	LedgerEdited        Code = "M11" // 1: the column, 2: as sent, 3: as it came back
	LedgerReplaced      Code = "M12" // 1: unit and role, 2: the column, 3: the value before, 4: the new one
	LedgerCleared       Code = "M13" // 1: the column, 2: the value before
	LedgerState         Code = "M14" // 1: the text, 2: the choices
	LedgerPercent       Code = "M15" // 1: the text
	LedgerUnlike        Code = "M16" // 1: the state, 2: the percentage
	LedgerNoKey         Code = "M17" // 1: how many rows
	LedgerKeyMoved      Code = "M18" // 1: unit and role
	LedgerRenamed       Code = "M19" // 1: the header as sent, 2: as it came back
	LedgerNoColumn      Code = "M20" // 1: the column
	LedgerNewColumn     Code = "M21" // 1: the header, 2: the text
	LedgerLoose         Code = "M22" // 1: the text
	LedgerComment       Code = "M23" // 1: the comment
	LedgerFormula       Code = "M24" // 1: the formula
	LedgerOpenFile      Code = "M25" //
	LedgerNoPlace       Code = "M26" // 1: unit and role, 2: what was filled in
	LedgerReworded      Code = "M27" // 1: unit and role, 2: its id before
	LedgerOtherRole     Code = "M28" // 1: unit and role, 2: the line before
	LedgerUnopened      Code = "M29" // 1: why
	LedgerSpans         Code = "M30" // 1: how many rows, 2: the text
	LedgerMoved         Code = "M31" // 1: columns, each with its letters
	LedgerRefused       Code = "M32" // 1: the header, 2: how many cells
	LedgerRefusedCell   Code = "M33" // 1: the header, 2: the text
	LedgerGone          Code = "M34" // 1: how many lines, 2: which
	LedgerOwnKept       Code = "M35" // 1: the column, 2: as the office has it
	LedgerOwnDropped    Code = "M36" // 1: the column, 2: as the office had it, 3: as the new plan has it
	LedgerOwnRow        Code = "M37" // 1: unit and role, 2: all that the row says
	LedgerPrinted       Code = "M38" // 1: the sheet, 2: the text
	LedgerTooLong       Code = "M39" // 1: the column, 2: the text
	LedgerDay           Code = "M40" // 1: the text
	LedgerNearUnit      Code = "M41" // 1: the name, 2: the unit that it was taken for
	LedgerSilent        Code = "M42" // 1: the units
	LedgerUnlikePlan    Code = "M43" // 1: the title before, 2: the title now
	LedgerStruck        Code = "M44" // 1: the text
	LedgerStruckLine    Code = "M45" // 1: the cells
	LedgerLikeOurs      Code = "M46" // 1: the header, 2: the column that it is like, 3: what it is called in the ledger
	LedgerOpenRecords   Code = "M47" // 1: how many
	LedgerHeir          Code = "M48" // 1: unit and role, 2: the line before
	LedgerUntouched     Code = "M49" // 1: unit and role, 2: the column, 3: as sent, 4: what the ledger has
)

var ledgerKinds = []Kind{
	{
		Code: LedgerNone, Severity: Error,
		Title:   Text{"不是台账", "no ledger"},
		Message: Text{"这个文件里没有台账的表，什么也没有汇总", "the file has no table of a ledger; nothing was taken from it"},
		Hint:    Text{"确认是不是发下去的那个文件；如果是，请把表头（编号、单位、职责等）恢复原样", "see whether it is the file that was sent out; if so, restore its header (编号, 单位, 职责 and so on)"},
		Why:     Text{"认不出表头，就不知道哪一格是什么", "without its header nobody can tell what a cell is"},
		Example: "通讯录.xlsx",
	},
	{
		Code: LedgerNotWhole, Severity: Error,
		Title:   Text{"不是本程序写的总台账", "not a ledger of zeren"},
		Message: Text{"这个工作簿没有本程序记下的方案信息（隐藏的工作表 zeren），不能当总台账用", "the workbook has lost what zeren noted of its plan (the hidden sheet zeren), and can't be the ledger that others are merged into"},
		Hint:    Text{"用 zeren ledger 方案 -o 台账.xlsx 重新生成一份，再把这个文件当作交回的表汇总进去", "make the ledger anew with zeren ledger PLAN -o ledger.xlsx, and merge this file into it as one that came back"},
		Why:     Text{"不知道是哪份方案的台账，就分不清交回来的表对不对得上", "without it nobody can tell whether what comes back is of the same plan"},
		Example: "复制到新工作簿的台账.xlsx",
	},
	{
		Code: LedgerOtherPlan, Severity: Error,
		Title:   Text{"别的方案的台账", "ledger of another plan"},
		Message: Text{"这是“{1}”的台账，不是“{2}”的，里面填的都没有汇总", "this is the ledger of “{1}”, not of “{2}”; nothing that was filled in was taken"},
		Hint:    Text{"请这个单位换成这份方案的表重报；方案改过的话，先用 zeren ledger update 换到新方案", "ask the unit for the ledger of this plan; if the plan was changed, go over to it with zeren ledger update first"},
		Why:     Text{"编号一样，任务可能完全不同，照编号填会张冠李戴", "the same number may be quite another task there"},
		Example: "去年的台账.xlsx",
	},
	{
		Code: LedgerOtherVersion, Severity: Warning,
		Title:   Text{"按另一版方案生成的台账", "ledger of another version of the plan"},
		Message: Text{"这个文件是按方案的另一版生成的：{2}行里有{1}行与现在的台账一字不差，已经汇总，其余没有汇总", "the file was made from another version of the plan: {1} of its {2} rows are word for word as in the ledger and were taken, the others were not"},
		Hint:    Text{"请这个单位用新发的表重报；没有汇总的行在下面逐行列出", "ask the unit to use the new file; the rows that were not taken are listed"},
		Why:     Text{"方案改过以后，旧表上的行不一定还是同一件事", "after a change a row of the old file may be another task"},
		Example: "改方案之前发下去的表",
	},
	{
		Code: LedgerAbsent, Severity: Warning,
		Title:   Text{"没有交回", "nothing came back"},
		Message: Text{"{1}个单位没有交回：{2}", "nothing came back from these units ({1}): {2}"},
		Hint:    Text{"请催报", "remind them"},
		Why:     Text{"没有交回的单位，台账里还是上次的内容", "the ledger still says of them what it said before"},
		Example: "（发出48份，交回45份）",
	},
	{
		Code: LedgerLacksRows, Severity: Warning,
		Title:   Text{"缺行", "rows missing"},
		Message: Text{"缺{1}行，可能被删了：{2}", "rows are missing and were perhaps deleted ({1}): {2}"},
		Hint:    Text{"请单位补报；台账里保留这些行原来的内容", "ask the unit for them; the ledger keeps what it had"},
		Why:     Text{"删掉一行不等于任务没有了", "a task is not gone because its row is"},
		Example: "（发出14行，交回12行）",
	},
	{
		Code: LedgerUnknownRow, Severity: Error,
		Title:   Text{"对不上的行", "row that is no line"},
		Message: Text{"这一行对不上台账里的任何一条，没有汇总：{1}", "this row is no line of the ledger and was not taken: {1}"},
		Hint:    Text{"看清是哪一条，手工填进台账；不是任务的（如合计、填报人）不用管", "see which line it is and fill it in by hand; what is no task, such as a total, can be left"},
		Why:     Text{"硬凑一条会把内容填到别人名下", "a guess would put it to somebody else's task"},
		Example: "（自己加的一行）　协助做好迎检　已完成",
	},
	{
		Code: LedgerForeignRow, Severity: Error,
		Title:   Text{"填了别的单位的行", "row of another unit"},
		Message: Text{"这是{2}的文件，却填了 {1}，没有汇总：{3}", "the file is that of {2}, but {1} is filled in; it was not taken: {3}"},
		Hint:    Text{"和两个单位核实，该谁填的由谁填", "ask both units"},
		Why:     Text{"一个单位不能替另一个单位报进展", "one unit can't report for another"},
		Example: "（市水务局的表里有一行是通州区政府的）",
	},
	{
		Code: LedgerContradiction, Severity: Error,
		Title:   Text{"前后矛盾", "contradiction"},
		Message: Text{"{1} 的{2}，这里填“{3}”，{4} 填“{5}”；台账里先用后者", "{1}: {2} is “{3}” here and “{5}” at {4}; the ledger has the latter"},
		Hint:    Text{"核实哪个是对的，改在台账里", "find out which is right, and put that into the ledger"},
		Why:     Text{"两份都是这个单位交回的，程序不替人挑", "both came from the unit; no program can choose"},
		Example: "市水务局.xlsx 填“已完成”，市水务局(2).xlsx 填“推进中”",
	},
	{
		Code: LedgerTwice, Severity: Error,
		Title:   Text{"同一条有两行", "line there twice"},
		Message: Text{"{1} 在台账里有两行，用了前一行；这一行填的是：{2}", "{1} is there twice; the first row counts, and this one says: {2}"},
		Hint:    Text{"把两行合成一行", "make one row of the two"},
		Why:     Text{"同一条任务有两种说法，不知道听哪个", "one task has two answers"},
		Example: "（复制行以后忘了删）",
	},
	{
		Code: LedgerEdited, Severity: Warning,
		Title:   Text{"改了不该改的格子", "edited where it should not be"},
		Message: Text{"{1}原来是“{2}”，交回来是“{3}”；台账里没有改", "{1} was “{2}” and came back as “{3}”; the ledger was not changed"},
		Hint:    Text{"问单位为什么改：任务和时限要改，应当改方案", "ask why: a task or a deadline is changed in the plan"},
		Why:     Text{"任务、时限、职责来自方案，不能在填表时改", "tasks, deadlines and roles come from the plan"},
		Example: "完成时限：年底前 → 明年6月底前",
	},
	{
		Code: LedgerReplaced, Severity: Info,
		Title:   Text{"比上次有变化", "changed since"},
		Message: Text{"{1} 的{2}，原来是“{3}”，现在是“{4}”", "{1}: {2} was “{3}” and is “{4}” now"},
		Hint:    Text{"不用处理；要留底就把上次的台账另存", "nothing to do; keep the earlier ledger if you need it"},
		Why:     Text{"这次填的代替上次填的，上次的写在这里", "what was there before is not lost"},
		Example: "完成率：30% → 60%",
	},
	{
		Code: LedgerCleared, Severity: Info,
		Title:   Text{"上次有、这次没填", "filled in before, blank now"},
		Message: Text{"{1}上次填的是“{2}”，这次空着；台账里保留上次的", "{1} was “{2}” and is blank now; the ledger keeps it"},
		Hint:    Text{"要是确实应该去掉，就在台账里删", "remove it in the ledger if it should go"},
		Why:     Text{"空着也许只是没有再填一遍", "blank may only mean that it was not filled in again"},
		Example: "责任人：张三 → （空）",
	},
	{
		Code: LedgerState, Severity: Warning,
		Title:   Text{"进展不在选项里", "state that is no choice"},
		Message: Text{"进展填的是“{1}”，不在选项（{2}）里；照原样放进台账", "the state is “{1}”, which is none of {2}; the ledger has it as it is"},
		Hint:    Text{"改成选项里的一种，不然统计里归入“其他”", "make it one of the choices; until then it counts as other"},
		Why:     Text{"统计和催办都看这一格", "what is overdue is counted by this cell"},
		Example: "进展：基本完成",
	},
	{
		Code: LedgerPercent, Severity: Warning,
		Title:   Text{"完成率看不懂", "percentage not understood"},
		Message: Text{"完成率填的是“{1}”，不是0%到100%的数；照原样放进台账", "the percentage is “{1}”, which is no number from 0% to 100%; the ledger has it as it is"},
		Hint:    Text{"改成百分数，例如 45%", "write it as 45%"},
		Why:     Text{"1 可能是1%，也可能是100%，不能替人猜", "1 may be 1% or 100%"},
		Example: "完成率：过半",
	},
	{
		Code: LedgerUnlike, Severity: Warning,
		Title:   Text{"进展和完成率对不上", "state and percentage disagree"},
		Message: Text{"进展是“{1}”，完成率却是 {2}", "the state is “{1}”, but the percentage is {2}"},
		Hint:    Text{"请单位核实后改一个", "ask the unit which is right"},
		Why:     Text{"统计按进展算，完成率写错了看不出来", "the counts go by the state"},
		Example: "已完成，80%",
	},
	{
		Code: LedgerNoKey, Severity: Info,
		Title:   Text{"隐藏的识别码没有了", "hidden keys lost"},
		Message: Text{"{1}行没有隐藏的识别码，按看得见的编号、单位、职责和措施认出来", "rows had lost their hidden key and were recognized by number, unit, role and measure ({1})"},
		Hint:    Text{"不用处理；下次请直接在发下去的文件里填", "nothing to do; next time the file that was sent out should be filled in itself"},
		Why:     Text{"识别码能在行挪动、改动以后仍然认出是哪一条", "the key tells a row however it was moved or changed"},
		Example: "（只复制了看得见的格子）",
	},
	{
		Code: LedgerKeyMoved, Severity: Warning,
		Title:   Text{"识别码和行错开了", "hidden key of another row"},
		Message: Text{"隐藏的识别码和看得见的内容不是同一条，按看得见的当作 {1}", "the hidden key and what is seen are not one line; it was taken for {1}, which is seen"},
		Hint:    Text{"核对这一行是不是 {1}；多半是只排序了看得见的列", "see whether the row is {1}; the visible columns were probably sorted alone"},
		Why:     Text{"填表的人看着看得见的内容填", "who filled it in went by what is seen"},
		Example: "（选中部分列排序）",
	},
	{
		Code: LedgerRenamed, Severity: Info,
		Title:   Text{"表头改了名", "header renamed"},
		Message: Text{"“{1}”一列的表头改成了“{2}”，仍按“{1}”汇总", "the header “{1}” was renamed “{2}”; the column is still taken for it"},
		Hint:    Text{"看一看这一列填的是不是“{1}”", "see whether it still holds what belongs under “{1}”"},
		Why:     Text{"改了名的列，填的可能也是别的内容", "a renamed column may hold something else"},
		Example: "存在问题 → 困难",
	},
	{
		Code: LedgerNoColumn, Severity: Warning,
		Title:   Text{"少了一列", "column missing"},
		Message: Text{"没有“{1}”一列", "the column “{1}” is missing"},
		Hint:    Text{"请单位补报这一列；台账里保留原来的内容", "ask the unit for it; the ledger keeps what it had"},
		Why:     Text{"删掉的列可能填过内容", "it may have been filled in"},
		Example: "（“完成率”一列被删了）",
	},
	{
		Code: LedgerNewColumn, Severity: Info,
		Title:   Text{"自己加的列", "column that was added"},
		Message: Text{"“{1}”是自己加的列，放在台账最后：{2}", "the column “{1}” was added; it stands last in the ledger: {2}"},
		Hint:    Text{"不用处理", "nothing to do"},
		Why:     Text{"填了的内容不能丢，但方案的台账里没有这一列", "nothing that was filled in is lost, though the ledger has no such column"},
		Example: "投资额（万元）：320",
	},
	{
		Code: LedgerLoose, Severity: Error,
		Title:   Text{"表格以外的内容", "text outside the table"},
		Message: Text{"表格以外写了“{1}”，没有汇总", "outside the table there is “{1}”, which was not taken"},
		Hint:    Text{"看一看是不是该填进哪一条", "see whether it belongs to a line"},
		Why:     Text{"不在表里的话，程序不知道说的是哪一条", "outside the table nobody can tell which line it is about"},
		Example: "（另一张工作表上的情况说明）",
	},
	{
		Code: LedgerComment, Severity: Error,
		Title:   Text{"格子上的批注、链接、文本框、图片", "comment, link, text box or picture on a cell"},
		Message: Text{"格子上有批注、链接、文本框或图片“{1}”，没有汇总", "on the cell there is a comment, a link, a text box or a picture, “{1}”, which was not taken"},
		Hint:    Text{"要留的话，抄进台账", "copy it into the ledger if it is to stay"},
		Why:     Text{"批注里常写着真正的困难", "comments often say what the real trouble is"},
		Example: "（完成率的批注：资金还没到位）",
	},
	{
		Code: LedgerFormula, Severity: Error,
		Title:   Text{"公式没有结果", "formula without a result"},
		Message: Text{"公式 {1} 的结果没有存在文件里，没有汇总", "the file does not hold the result of the formula {1}, and it was not taken"},
		Hint:    Text{"用 Excel 或 WPS 打开、保存一次再汇总，或者手工填", "open and save it in Excel or WPS once, or fill in the value by hand"},
		Why:     Text{"程序不替人算公式", "formulas are not computed here"},
		Example: "=C5/D5",
	},
	{
		Code: LedgerOpenFile, Severity: Info,
		Title:   Text{"文件正在被打开", "file that is open"},
		Message: Text{"这是表格程序打开文件时留下的临时文件，跳过了；对应的文件可能还没有存好", "it is what a spreadsheet program leaves while a file is open, and was skipped; that file may not be saved yet"},
		Hint:    Text{"关掉表格程序，再汇总一次", "close the program and merge again"},
		Why:     Text{"正在编辑的文件，最后几处改动可能还没有存", "the last changes may not be in the file yet"},
		Example: "~$市水务局.xlsx",
	},
	{
		Code: LedgerNoPlace, Severity: Error,
		Title:   Text{"新方案里没有去处", "no place in the new plan"},
		Message: Text{"{1} 在新方案里没有对应的任务，填过的内容没有带过去：{2}", "{1} has no counterpart in the new plan, and what was filled in was not carried over: {2}"},
		Hint:    Text{"任务确实取消的，留底即可；其实还在的，手工填到新台账里", "keep it if the task was dropped; else fill it in by hand"},
		Why:     Text{"填过的内容不能无声无息地没有了", "what was filled in must not vanish unseen"},
		Example: "（取消的任务已经报过“已完成”）",
	},
	{
		Code: LedgerReworded, Severity: Warning,
		Title:   Text{"措施或时限改过，进展带过来了", "measure or deadline changed, progress carried over"},
		Message: Text{"{1}（原编号 {2}）的措施或时限和原来不同，原来填的带过来了", "the measure or the deadline of {1} ({2} before) was changed; what was filled in before was carried over"},
		Hint:    Text{"请单位核对原来报的进展是否还对", "ask the unit whether what it reported still holds"},
		Why:     Text{"任务变了，“已完成”可能就不再算完成", "a task that was changed may not be done any more"},
		Example: "改造管网6公里（已完成）→ 改造管网9公里",
	},
	{
		Code: LedgerOtherRole, Severity: Warning,
		Title:   Text{"职责变了，进展带过来了", "role changed, progress carried over"},
		Message: Text{"{2} 在新方案里是 {1}，原来填的带过来了", "{2} is {1} in the new plan; what was filled in before was carried over"},
		Hint:    Text{"请单位核对", "ask the unit to see whether it still holds"},
		Why:     Text{"从协办变成牵头，要报的内容也不一样", "who leads reports other things than who helps"},
		Example: "4.10（市水务局，协办）→ 4.10（市水务局，牵头）",
	},
	{
		Code: LedgerUnopened, Severity: Error,
		Title:   Text{"文件打不开", "file can't be opened"},
		Message: Text{"文件打不开，什么也没有汇总：{1}", "the file can't be opened, and nothing was taken from it: {1}"},
		Hint:    Text{"关掉正在用它的程序，检查权限，再汇总一次", "close the program that uses it, look at its rights, and merge again"},
		Why:     Text{"别的文件照样汇总，这个单位的内容就少了", "the others were merged without it, so this unit is missing"},
		Example: "市水务局.xlsx（正在别的程序里打开）",
	},
	{
		Code: LedgerSpans, Severity: Warning,
		Title:   Text{"几行合成了一格", "one cell for several rows"},
		Message: Text{"这一格和下面的共{1}行合成了一格，“{2}”只放进了第一行", "the cell spans {1} rows; “{2}” was taken for the first of them only"},
		Hint:    Text{"问清楚是不是几条都这样，是的话在台账里逐行填", "ask whether it holds for all of them; if so, fill it in for each"},
		Why:     Text{"一条任务一行，合并的格子看不出说的是哪几条", "a row is one task, and a merged cell does not say which ones it is about"},
		Example: "进展情况（三行合并）：都在推进",
	},
	{
		Code: LedgerMoved, Severity: Warning,
		Title:   Text{"列挪了，隐藏的列码没有跟着挪", "columns moved without their hidden codes"},
		Message: Text{"列的次序变了，隐藏的列码没有跟着变；按看得见的表头认列：{1}", "columns were moved and their hidden codes were not; they were taken by the headers that are seen: {1}"},
		Hint:    Text{"看一看这些列填的是不是表头写的内容", "see whether these columns hold what their headers say"},
		Why:     Text{"列码和表头说的不一样，认错一列，整列都会填错地方", "the codes and the headers disagree, and a column that is mistaken goes to the wrong place as a whole"},
		Example: "（“存在问题”挪到“进展情况”前面，隐藏的第一行没有动）",
	},
	{
		Code: LedgerRefused, Severity: Warning,
		Title:   Text{"认不准的列", "column that is not sure"},
		Message: Text{"“{1}”一列认不准是台账的哪一列，填的{2}格没有汇总，逐格列出", "it is not sure which column of the ledger “{1}” is; its cells ({2}) were not taken and are listed"},
		Hint:    Text{"和单位核实是哪一列，把表头改回原样再汇总，或者手工填", "ask the unit which it is, restore its header and merge again, or fill it in by hand"},
		Why:     Text{"表头和隐藏的列码说的不是同一列，或者同一个表头有两列，猜错就填到别的栏里了", "the header and the hidden code name two columns, or two columns have one header; a guess may put it under the wrong one"},
		Example: "（两列都叫“进展情况”，填的不一样）",
	},
	{
		Code: LedgerRefusedCell, Severity: Error,
		Title:   Text{"认不准的列里的内容", "cell of a column that is not sure"},
		Message: Text{"“{1}”一列认不准，这一格的“{2}”没有汇总", "the column “{1}” is not sure, and “{2}” in this cell was not taken"},
		Hint:    Text{"看清是哪一列，手工填进台账", "see which column it is and fill it in by hand"},
		Why:     Text{"填过的内容不能无声无息地没有了", "what was filled in must not vanish unseen"},
		Example: "（认不准的列里写着：资金没有到位）",
	},
	{
		Code: LedgerGone, Severity: Warning,
		Title:   Text{"总台账里删掉的行", "rows deleted from the ledger"},
		Message: Text{"总台账里少了{1}行，写出时是有的：{2}", "rows are no longer in the ledger that were written into it ({1}): {2}"},
		Hint:    Text{"不是有意删的，就用上一份台账；任务取消了，应当改方案，再用 zeren ledger update", "if that was not meant, take the ledger before; if a task was dropped, change the plan and use zeren ledger update"},
		Why:     Text{"删掉的行不会再有人催办，也不进统计", "nobody is reminded of a row that is gone, and nothing counts it"},
		Example: "（筛选以后误删了几行）",
	},
	{
		Code: LedgerOwnKept, Severity: Info,
		Title:   Text{"总台账里改过的，保留了", "office's edit kept"},
		Message: Text{"总台账里{1}改成了“{2}”，新方案这一处没有变，保留改过的", "in the ledger {1} was changed to “{2}”; the new plan is as before there, so the edit was kept"},
		Hint:    Text{"不用处理；要按方案，就在新台账里改回来", "nothing to do; change it back in the new ledger if the plan is right"},
		Why:     Text{"总台账里手工改过的不能无声无息地没有了", "what the office changed by hand must not vanish unseen"},
		Example: "最后期限：（空）→ 2025-09-30",
	},
	{
		Code: LedgerOwnDropped, Severity: Error,
		Title:   Text{"总台账里改过的，没有带过去", "office's edit not carried over"},
		Message: Text{"总台账里{1}改成了“{2}”，新方案是“{3}”，没有带过去", "in the ledger {1} was changed to “{2}”; the new plan says “{3}”, and the edit was not carried over"},
		Hint:    Text{"核对以哪个为准，要保留就改在新台账里", "see which is right, and put it into the new ledger if it is to stay"},
		Why:     Text{"方案和手工改的都变了，程序不替人挑", "both the plan and the office changed it; no program can choose"},
		Example: "完成时限：办里改成10月底前，新方案是11月底前",
	},
	{
		Code: LedgerOwnRow, Severity: Warning,
		Title:   Text{"总台账里自己加的行", "row that the office added"},
		Message: Text{"{1} 是总台账里自己加的或者改了单位、职责的，方案里没有；新台账里保留了：{2}", "{1} was added by the office or given another unit or role, and no plan has it; it was kept in the new ledger: {2}"},
		Hint:    Text{"看一看新方案之下还要不要这一行", "see whether it is still needed under the new plan"},
		Why:     Text{"方案改了，自己加的任务可能已经写进方案，也可能不用了", "the new plan may have it by another name, or have no need of it"},
		Example: "（另加的一条：市体育局　协办）",
	},
	{
		Code: LedgerPrinted, Severity: Error,
		Title:   Text{"页眉页脚里的内容", "text at the head or the foot of pages"},
		Message: Text{"工作表“{1}”的页眉或页脚写了“{2}”，没有汇总", "the head or the foot of the pages of the sheet {1} says “{2}”, which was not taken"},
		Hint:    Text{"要留的话，抄进台账", "copy it into the ledger if it is to stay"},
		Why:     Text{"有的单位把填报人、审核人写在页眉页脚里", "some write there who filled the sheet in and who approved it"},
		Example: "（页脚：填报人 张三）",
	},
	{
		Code: LedgerTooLong, Severity: Error,
		Title:   Text{"太长，一格放不下", "too long for a cell"},
		Message: Text{"{1}太长，台账的一格放不下，没有汇总：{2}", "{1} is too long for a cell of the ledger and was not taken: {2}"},
		Hint:    Text{"摘要填进台账，全文另存", "put a summary into the ledger and keep the whole beside it"},
		Why:     Text{"表格程序的一格只能放三万多字，放不下的会被悄悄截掉", "a cell holds some 30,000 characters, and what is beyond is cut off unseen"},
		Example: "（进展情况里贴了整份报告）",
	},
	{
		Code: LedgerDay, Severity: Warning,
		Title:   Text{"最后期限不是日期", "last day that is no date"},
		Message: Text{"最后期限填的是“{1}”，看不出是哪一天，没有算进去", "the last day is “{1}”, which is no date, and does not count"},
		Hint:    Text{"写成 2025-09-30 的样子", "write it as 2025-09-30"},
		Why:     Text{"看不出是哪一天，就不知道逾期没有", "without a day nobody can tell whether it is overdue"},
		Example: "最后期限：国庆前",
	},
	{
		Code: LedgerNearUnit, Severity: Warning,
		Title:   Text{"单位名称写得不一样", "unit named otherwise"},
		Message: Text{"单位写的是“{1}”，当作“{2}”", "the unit is written “{1}” and was taken for “{2}”"},
		Hint:    Text{"核对是不是“{2}”", "see whether “{2}” is meant"},
		Why:     Text{"行的识别码没有了，名称又不全，认错了就记到别的单位名下", "the row has no hidden key and its unit's name is not whole; a mistake puts it to another unit"},
		Example: "水务局（台账里是市水务局）",
	},
	{
		Code: LedgerSilent, Severity: Warning,
		Title:   Text{"交回来了，但没有新填的内容", "came back with nothing new"},
		Message: Text{"交回来了，但没有新填的内容：{1}", "came back with nothing new filled in: {1}"},
		Hint:    Text{"问单位是没有进展，还是交错了文件", "ask whether there is no progress, or whether it is the wrong file"},
		Why:     Text{"空表也算交了，不点名就没人知道", "a blank sheet counts as returned, and nobody would know"},
		Example: "（原样退回的台账）",
	},
	{
		Code: LedgerUnlikePlan, Severity: Warning,
		Title:   Text{"新旧好像不是同一个方案", "old and new seem to be two plans"},
		Message: Text{"原来是“{1}”，现在是“{2}”，名称或者年份不一样", "before it was “{1}” and now it is “{2}”: the titles or the years differ"},
		Hint:    Text{"确认没有拿错文件；方案只是改了名的话，不用管", "see that the files are the right ones; if the plan only has a new title, leave it"},
		Why:     Text{"拿两个不同的方案来比，全部任务都成了取消和新增", "between two different plans everything is dropped and added"},
		Example: "2024年计划 → 2025年计划",
	},
	{
		Code: LedgerStruck, Severity: Error,
		Title:   Text{"划掉的内容", "struck out"},
		Message: Text{"“{1}”划了删除线，没有汇总", "“{1}” is struck out and was not taken"},
		Hint:    Text{"作废的不用管；还算数的，手工填进台账", "leave it if it is void; fill it in by hand if it still counts"},
		Why:     Text{"划掉的多半作废，和没划的连在一起就成了另一句话", "what is struck out is void as a rule, and together with the rest it says something else"},
		Example: "进展情况：（划掉）已开工（没划）因征地未开工",
	},
	{
		Code: LedgerStruckLine, Severity: Warning,
		Title:   Text{"划了删除线的格子", "cells that are struck out"},
		Message: Text{"这些格子划了删除线：{1}；台账里照旧，不带删除线", "these cells are struck out: {1}; the ledger has their text without the line"},
		Hint:    Text{"问清是什么意思：任务要取消，应当改方案；作废的内容，请删掉字", "ask what is meant: a task is dropped in the plan; what is void should be deleted"},
		Why:     Text{"重新写出来的台账不留格式，划掉的看起来又算数了", "the ledger is written anew without such lines, and the text would seem to count again"},
		Example: "（整行划掉，表示不做了）",
	},
	{
		Code: LedgerLikeOurs, Severity: Warning,
		Title:   Text{"加的列和原有的列同名", "added column called like one of the ledger"},
		Message: Text{"“{1}”一列像是台账已有的“{2}”；当作自己加的列，放在“{3}”", "the column “{1}” is called like “{2}”, which the ledger has; it counts as added and is in “{3}”"},
		Hint:    Text{"和单位核实两列哪个算数", "ask the unit which of the two counts"},
		Why:     Text{"两列同名，可能是把新进展填在了另一列", "the new progress may be in the other one"},
		Example: "（复制了一列“进展情况”再填）",
	},
	{
		Code: LedgerOpenRecords, Severity: Warning,
		Title:   Text{"“汇总记录”里还有没处理的", "records that are still open"},
		Message: Text{"台账的“汇总记录”里还有{1}处没能汇总；新写的工作簿只有新的记录", "the sheet 汇总记录 of the ledger still has what could not be taken ({1}); a workbook that is written now only has the new ones"},
		Hint:    Text{"处理一处删一行；要留底的，保存好原来的文件", "delete each row when it is dealt with, or keep this file"},
		Why:     Text{"没能汇总的只写在那一页里，换了新文件就找不到了", "what could not be taken stands only there"},
		Example: "（上次汇总有3处没能进台账）",
	},
	{
		Code: LedgerHeir, Severity: Warning,
		Title:   Text{"换了单位名称", "unit of another name"},
		Message: Text{"{1} 原来是 {2}，可能是改名；原来填的带过来了", "{1} was {2} before, which may be its former name; what was filled in was carried over"},
		Hint:    Text{"核实是不是同一个单位；不是的，请新单位重报", "see whether it is the same body; if not, ask the new one to report anew"},
		Why:     Text{"机构改革以后名称变了，填过的不该丢；任务转给别的单位的，原来的进展要重新认", "after a reform a body has another name and keeps its work; where another body took over, it has to say for itself how far it is"},
		Example: "市国土资源局 → 市自然资源局",
	},
	{
		Code: LedgerUntouched, Severity: Info,
		Title:   Text{"发下去以后台账改过", "changed in the ledger since it was sent out"},
		Message: Text{"{1} 的{2}，交回来还是发下去时的“{3}”，台账后来改成了“{4}”；保留台账的", "{1}: {2} came back as “{3}”, as it was sent out, and is “{4}” in the ledger since; the ledger keeps that"},
		Hint:    Text{"不用处理；台账改错了的，手工改回来", "nothing to do; change it back by hand if the ledger is wrong"},
		Why:     Text{"单位没有动过的格子，不能盖掉后来改的", "a cell that the unit left alone must not undo what was changed since"},
		Example: "进展：发下去是推进中，台账里已改成已完成",
	},
}
