package markdown

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// classes are what the first letter of a code says, in the order of the page.
var classes = []struct {
	letter string
	title  plan.Text
}{
	{"S", plan.Text{ZH: "来源文件", EN: "S: the file"}},
	{"T", plan.Text{ZH: "表格", EN: "T: the table"}},
	{"U", plan.Text{ZH: "单位", EN: "U: units"}},
	{"R", plan.Text{ZH: "职责", EN: "R: roles"}},
	{"D", plan.Text{ZH: "完成时限", EN: "D: deadlines"}},
	{"X", plan.Text{ZH: "文字", EN: "X: the text"}},
	{"A", plan.Text{ZH: "和上一份方案比", EN: "A: since an earlier plan"}},
	{"E", plan.Text{ZH: "勘误", EN: "E: corrections"}},
	{"N", plan.Text{ZH: "单位名册", EN: "N: the registry of units"}},
	{"F", plan.Text{ZH: "责任书的设置", EN: "F: the settings of letters"}},
	{"L", plan.Text{ZH: "责任书的模板", EN: "L: the office's own template of a letter"}},
	{"M", plan.Text{ZH: "台账", EN: "M: the ledger"}},
	{"B", plan.Text{ZH: "文件的上限", EN: "B: how much of a file is read"}},
	{"", plan.Text{ZH: "其他", EN: "others"}},
}

const kindsIntro = `# What zeren finds · 能发现的问题

Each finding has a code, and a code keeps its meaning. ` + "`zeren check`" + ` finds what is below in a plan before it goes out; ` + "`zeren parse`" + ` and
` + "`zeren letters`" + ` tell what the reader itself finds. An error is something that is missing, contradicts itself or could not be read; at a
warning a person should look; info is worth knowing. ` + "`zeren explain T02`" + ` shows one code, and ` + "`--only`" + ` and ` + "`--skip`" + ` take codes or
their letters. In a message, … stands for what is seen in the plan. A finding is a question to a person: nothing in the plan is changed by it.

每个问题有一个代码，代码的含义不变。` + "`zeren check`" + ` 在方案印发之前找出下列问题，` + "`zeren parse`" + `、` + "`zeren letters`" + ` 也会报告读表时发现的问题。
“错误”是缺了、自相矛盾或者没有读出来的，“注意”要有人看一看，“说明”是知道就好。` + "`zeren explain T02`" + ` 说明一个代码，` + "`--only`" + `、` + "`--skip`" + ` 后面写
代码或者它的字母。报告里的“…”代表方案里的原文。发现的问题都由人来判断，方案本身不会改动。
`

// Kinds writes a page of what codes mean, in both languages: by class, each with
// what is said, why it matters, what to do, and an example.
func Kinds(w io.Writer, kinds []plan.Kind) error {
	b := bufio.NewWriter(w)
	b.WriteString(kindsIntro)
	for _, c := range classes {
		first := true
		for _, k := range kinds {
			if classOf(k.Code) != c.letter {
				continue
			}
			if first {
				fmt.Fprintf(b, "\n## %s · %s\n", c.title.EN, c.title.ZH)
			}
			first = false
			kind(b, k)
		}
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing what codes mean as Markdown: %w", err)
	}
	return nil
}

// classOf is the letter of a code's class, "" for a code that has none of them.
func classOf(code plan.Code) string {
	for _, c := range classes {
		if strings.HasPrefix(string(code), c.letter) {
			return c.letter
		}
	}
	return ""
}

// kind writes what a code means. Its heading is the code alone, so that links to
// it stay right when the words change.
func kind(b *bufio.Writer, k plan.Kind) {
	fmt.Fprintf(b, "\n### %s\n\n| %s · %s | %s | %s |\n| --- | --- | --- |\n", k.Code,
		report.SeverityName(k.Severity, plan.English), report.SeverityName(k.Severity, plan.Chinese), text(k.Title.EN), text(k.Title.ZH))
	for _, row := range []struct {
		name string
		text plan.Text
	}{{"says · 报告", k.Message}, {"why · 原因", k.Why}, {"do · 处理", k.Hint}} {
		fmt.Fprintf(b, "| %s | %s | %s |\n", row.name, text(row.text.General(plan.English)), text(row.text.General(plan.Chinese)))
	}
	fmt.Fprintf(b, "\n```text\n%s\n```\n", k.Example)
}
