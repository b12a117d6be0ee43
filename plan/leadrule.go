package plan

import (
	"strings"
)

// A LeadRule is what a sentence of a plan says of who leads where no column does.
type LeadRule int

const (
	FirstLeads  LeadRule = iota // the first of a list: 列第一位者为牵头单位
	MarkedLeads                 // those with a mark: 标★的为牵头单位
	SoleLeads                   // all responsible, where there is no lead
	RestHelps                   // the others, where some lead, support
	UnreadRule                  // something else, which is not understood
)

// A LeadSentence is a rule with the words that state it.
type LeadSentence struct {
	Rule  LeadRule
	Words string
	Mark  string // of those who lead by [MarkedLeads]
}

// LeadSentences finds what a text says of who leads. A rule is composed: a place
// in the list or a mark, and what follows from it. A sentence that speaks of
// leading and of places, marks or all tasks, and that nobody understands, is an
// [UnreadRule].
func LeadSentences(text string) []LeadSentence {
	var out []LeadSentence
	text = kindInBrackets().ReplaceAllString(Squeeze(text), "")
	for _, s := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune("。；;", c) }) {
		known := false
		add := func(r LeadRule, words, mark string) {
			if words != "" {
				out = append(out, LeadSentence{r, words, mark})
				known = true
			}
		}
		if m := markLeads().FindStringSubmatch(s); m != nil {
			add(MarkedLeads, m[0], m[1]+m[2]) // one of the two is blank
		} else {
			add(FirstLeads, firstLeads().FindString(s), "")
		}
		add(SoleLeads, soleLeads().FindString(s), "")
		add(RestHelps, strings.TrimRight(strings.TrimSuffix(restHelps().FindString(s), "下同"), "，,）)：:"), "")
		if !known && (leading().MatchString(leaders().ReplaceAllString(s, "")) && aboutLeading().MatchString(s) || blanket().MatchString(s) && !ofRoles().MatchString(s)) {
			add(UnreadRule, shortSentence(noteWord().ReplaceAllString(s, "")), "")
		}
	}
	return out
}

// States reports whether the plan says a rule anywhere that rules are read from:
// in its notes, the header, the title or the first measure.
func (p *Plan) States(r LeadRule) bool {
	says := func(text string) bool {
		for _, s := range LeadSentences(text) {
			if s.Rule == r {
				return true
			}
		}
		return false
	}
	for _, n := range p.Notes {
		if says(n.Text) {
			return true
		}
	}
	for _, c := range p.Columns {
		if says(c) {
			return true
		}
	}
	for it := range p.Items() {
		return says(it.Text) || says(p.Title)
	}
	return false
}

// LeadMarks are the marks that may stand for leading.
const LeadMarks = `*＊★☆▲△●○◆◇■□※#＃√`

const (
	bodyNoun  = `(?:单位|部门|机构|主体)`
	placeNoun = `(?:的|者|责任|主责|` + bodyNoun + `)*`
	// listPlace is the first place of a list: 排在首位, 列第一, 居首; it may be named without
	// a verb if its own noun says that it is a place: 首位, 第一个.
	listPlace = `(?:(?:排[名序列]?|序|列|位|居|处|名列|署名)(?:在|于|为)?\p{Han}{0,3}?(?:第一(?:[位个家名]|顺位)?|首位?|前位|(?:最|之)?前[面列]?)|[首前][位个家]|列[首前]|第一(?:[位个家名]|顺位)|第一(?:责任|主责)?` + bodyNoun + `|最前面)`
	verb      = `(?:，|,)?(?:即|均|都|则)?(?:为|是|系|作为|担任|负责|承担)?(?:总|\p{Han}{1,4}的)?`
)

var (
	firstLeads = expression(`(?:由)?(?:责任` + bodyNoun + `(?:名单)?一?(?:中|栏|里)?(?:，|,)?)?` + listPlace + placeNoun + verb + `牵头(?:责任)?` + bodyNoun + `?(?:或汇总单位)?` +
		`|牵头` + bodyNoun + `?(?:即|均|都)?(?:为|是)?(?:责任` + bodyNoun + `)?(?:名单)?(?:中|栏|里)?的?` + listPlace + placeNoun)
	markLeads = expression(`(?:[带标注加打划画有]|标[注有记明]|注有|[前后]面?有|以)(?:有|了|上)?[“"‘「『]?([` + LeadMarks + `])[”"’」』]?(?:号|标[记志识注]|符号)?(?:标[注识记出])?` + placeNoun + verb + `牵头` + bodyNoun + `?` +
		`|^(?:注[：:])?[“"‘「『]?([` + LeadMarks + `])[”"’」』]?(?:号)?(?:为|是|表示|代表|指|[：:])牵头` + bodyNoun + `?`)
	soleLeads = expression(`(?:无|没有|未明确|未列|未注明)牵头` + bodyNoun + `的?(?:，|,)?(?:以|由)?责任` + bodyNoun + `(?:即|均|都)?(?:为|是|作为|负责)牵头` + bodyNoun + `?`)
	restHelps = expression(`(?:其余|其他|其它)(?:责任)?(?:的|者|单位|部门)*(?:，|,)?(?:均|都|依次|则)?(?:为|是|作为|做好|负责|予以|按(?:各自)?职责(?:分工)?)?(?:配合|协办|参与|协同|协助)(?:单位|部门|工作)?(?:[，,）)：:]|下同|$)`)

	// kindInBrackets is a second noun in brackets, which changes nothing: 部门（单位）.
	kindInBrackets = expression(`[（(](?:责任)?(?:单位|部门|科室|机构)[)）]`)
	leading        = expression(`牵头|负总责|主办`)
	// leaders are those who lead, whoever they are: what they are to do is no rule.
	leaders = expression(`各\p{Han}{0,2}牵头` + bodyNoun)
	// aboutLeading are words of places, marks and the whole of the tasks.
	aboutLeading = expression(`第一|首[位个家]|末[位尾]|列首|居首|排[名序列在]|列在|位列|[列排位]最?[前后]|次序|顺序|先后|[*＊★☆▲△●○◆※#＃]|标[注记有识]|加[粗黑]|黑体|下划线|粗体|斜体|颜色|[红蓝绿]色|(?:各|所有|全部|每)项?(?:任务|工作|措施)|(?:者|的` + bodyNoun + `?)(?:即|均|都)?(?:为|是|作为)总?牵头` + bodyNoun + `|总牵头`)
	// blanket gives a task to bodies that the rows don't name: 以下均需各县区政府落实.
	blanket  = expression(`不再(?:一一|逐一|单独|另行)?列[出举明]|(?:以[上下]|上述|下列|[各每]项|所有|全部)\p{Han}{0,8}?(?:均|都|由|需|须)[^，,]{0,4}?(?:各|[省市县区州镇乡]|[^，,]{0,14}(?:政府|[局委办厅部]))[^，,]{0,24}?(?:落实|负责|实施|配合|参与)`)
	noteWord = expression(`^(?:注|备注|说明)?[：:]?(?:[0-9]{1,2}[.．、])?`)
	ofRoles  = expression(`(?:由|需|须)(?:各|各自|相应)?的?(?:牵头|责任|主责|配合)[^，,]{0,4}` + bodyNoun)
)

func shortSentence(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
