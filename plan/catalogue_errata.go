package plan

// E: corrections. The numbers beside a code
// are the arguments of its message.
const (
	ErrataApplied Code = "E01" // 1: the correction, 2: what it changes
	ErrataRefused Code = "E02" // 1: the correction, 2: the text that it is of
	ErrataNoID    Code = "E04" // 1: which entry
	ErrataTwice   Code = "E05" // 1: the correction
	ErrataNoCell  Code = "E06" // 1: the correction
	ErrataClash   Code = "E07" // 1: the correction, 2: the other one
)

var errataKinds = []Kind{
	{
		Code: ErrataApplied, Severity: Info,
		Title:   Text{"已更正", "corrected"},
		Message: Text{"按勘误 {1} 更正：{2}", "by correction {1}: {2}"},
		Hint:    Text{"原文件没有改动；不要更正的话，把这一条的 accept 改回 false", "the source was not changed; set accept of the entry to false to undo it"},
		Why:     Text{"更正过的地方和原件不同，看的人应当知道", "a corrected place differs from the original, and who reads it should know"},
		Example: "--errata 勘误.yaml",
	},
	{
		Code: ErrataRefused, Severity: Error,
		Title:   Text{"对不上的勘误", "correction that does not fit"},
		Message: Text{"勘误 {1} 和原件对不上，没有采用：那里没有“{2}”这一格", "correction {1} does not fit the source and was not applied: no cell there says “{2}”"},
		Hint:    Text{"原件可能改过；请核对 at、cell 和 printed，或者重新生成清单（check --fix-list）", "the source may have changed; look at its at, cell and printed, or make the list anew (check --fix-list)"},
		Why:     Text{"对不上的更正会改错地方", "a correction that does not fit would change the wrong place"},
		Example: "printed: 市生态环竟局（原件里已经改好）",
	},
	{
		Code: ErrataNoID, Severity: Error,
		Title:   Text{"没有编号的勘误", "correction without an id"},
		Message: Text{"勘误清单的第{1}条没有 id", "entry {1} of the list of corrections has no id"},
		Hint:    Text{"请补上 id", "give it one"},
		Why:     Text{"方案和责任书用编号指出每一处更正", "the plan and the letters name each correction by its id"},
		Example: "- accept: true",
	},
	{
		Code: ErrataTwice, Severity: Error,
		Title:   Text{"编号重复的勘误", "correction that is there twice"},
		Message: Text{"勘误清单里 {1} 出现了两次", "the list of corrections has {1} twice"},
		Hint:    Text{"请删去一条，或者改编号", "delete one of them or change its id"},
		Why:     Text{"两条同号，分不清是哪一条", "two of one id can't be told apart"},
		Example: "id: U12-4.7 … id: U12-4.7",
	},
	{
		Code: ErrataNoCell, Severity: Error,
		Title:   Text{"没有内容的勘误", "correction without a cell"},
		Message: Text{"勘误 {1} 没有写明改哪一格", "correction {1} does not say which cell it changes"},
		Hint:    Text{"请补上 cells，或者删去这一条", "fill in cells, or delete the entry"},
		Why:     Text{"没有内容的更正什么也没有改", "without a cell nothing is corrected"},
		Example: "- id: U12-4.7",
	},
	{
		Code: ErrataClash, Severity: Error,
		Title:   Text{"互相冲突的勘误", "corrections that clash"},
		Message: Text{"勘误 {1} 和 {2} 改了同一处，没有采用 {1}", "correction {1} changes what {2} changes, and was not applied"},
		Hint:    Text{"请把两条并成一条", "make one correction of the two"},
		Why:     Text{"两条勘误改同一处，不知道以哪一条为准", "of two corrections of one place it can't be told which is meant"},
		Example: "U12-4.7 和 U13-4.7 都改同一个名称",
	},
}
