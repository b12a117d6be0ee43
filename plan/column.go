package plan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Column is what a column of a plan's table holds.
type Column int

const (
	OtherColumn       Column = iota
	NumberColumn             // 序号
	SectionColumn            // 类别
	TitleColumn              // 重点任务
	MeasureColumn            // 工作措施
	DeadlineColumn           // 完成时限
	LeadColumn               // 牵头部门
	ResponsibleColumn        // 主责单位
	SupportColumn            // 协办单位
	ColumnCount       = int(SupportColumn) + 1
)

// Role is the role whose bodies the column names, if it is a role's.
func (c Column) Role() (r Role, ok bool) {
	if c < LeadColumn || c > SupportColumn {
		return 0, false
	}
	return Role(c - LeadColumn), true
}

// IsRole reports whether the column is a role's.
func (c Column) IsRole() bool {
	_, ok := c.Role()
	return ok
}

// RoleColumns are the columns of the roles, by role.
func RoleColumns() [RoleCount]Column {
	return [...]Column{LeadColumn, ResponsibleColumn, SupportColumn}
}

// headers are the words met in the headers of plans, without white space. The
// first that a header equals decides, else the first that it contains; the
// words after a column's own are too common to be looked for inside a header.
var headers = []struct {
	column Column
	words  []string
	exact  []string
}{
	{NumberColumn, []string{"序号", "编号", "项目编号", "项次"}, []string{"号", "序", "顺序", "№", "No", "No.", "NO", "NO.", "no.", "№."}},
	{SectionColumn, []string{"类别", "工作方面", "一级任务", "工作领域", "一级指标", "任务分类", "工作分类", "项目分类"}, []string{"领域", "板块", "分类", "方面"}},
	{LeadColumn, []string{"牵头部门", "牵头单位", "牵头组织实施单位", "牵头责任单位", "牵头单位及责任人", "负责部门", "主办单位", "主办部门", "牵头"}, []string{"主办"}},
	{SupportColumn, []string{"协办单位", "配合单位", "参与单位", "配合部门", "协同单位", "参加单位", "协作单位", "协办部门", "参与部门", "协同部门", "协作部门", "协助单位", "协助部门", "支持单位", "参加部门", "协办", "配合"}, []string{"协助", "参与", "协同", "会办"}},
	{ResponsibleColumn, []string{"主责单位", "责任单位", "责任部门", "落实单位", "实施主体", "主责部门", "责任主体", "负责考核部门", "责任单位及责任人", "承办单位", "承办部门", "实施单位", "承担单位", "落实主体", "落实部门", "责任科室", "主责"}, []string{"责任", "落实", "承办"}},
	{DeadlineColumn, []string{"完成时限", "完成时间", "时间要求", "时限要求", "整改时限", "完成期限", "时间节点", "进度安排", "时序进度", "时间安排", "进度要求", "完成日期", "建设工期", "起止年限", "目标时间", "实施时间", "截止时间", "办结时限", "完成节点", "时间进度", "推进时间", "节点要求", "起止时间", "计划时间", "推进计划", "时限"}, []string{"时间", "期限", "节点"}},
	{MeasureColumn, []string{"工作措施", "细化措施", "具体措施", "主要措施", "工作任务和内容", "主要内容", "目标任务", "任务分解", "考核指标", "考核内容", "具体要求", "整改措施", "工作举措", "具体举措", "主要举措", "重点举措", "建设内容", "实施内容", "具体内容", "项目内容", "具体任务", "具体工作", "任务要求", "目标要求", "工作目标", "工作要求", "任务目标", "年度目标", "主要目标", "建设规模及内容", "主要工作", "措施", "举措"}, []string{"内容", "目标"}},
	{TitleColumn, []string{"重点任务", "主要任务", "项目名称", "任务名称", "考核项目", "改革举措", "改革事项", "二级任务", "民生实事", "工作项目", "整改任务", "重点工作", "工作任务", "任务内容", "工作内容", "工程名称", "工程项目", "重点工程", "重点项目", "事项名称", "工作名称", "三级任务", "四级任务", "二级指标", "三级指标"}, []string{"名称", "任务", "事项", "工作事项", "任务事项", "问题", "存在问题", "项目"}},
}

// ColumnOf says what the column with a header holds, and how sure that is: of
// two columns that hold the same, the one with the lower rank is meant.
func ColumnOf(header string) (c Column, rank int) {
	if len(header) > 200 || !strings.ContainsFunc(header, headerWords.startsOne) {
		return OtherColumn, 0 // text, or names, and no header
	}
	word := Squeeze(header)
	if strings.HasPrefix(word, "20") {
		if rest := yearBefore().ReplaceAllString(word, ""); !titleEnd().MatchString(rest) {
			word = rest // 2026年度主要任务
		}
	}
	if base, ok := cutRemark(word); ok && !person().MatchString(word) {
		word = base
	}
	if h, ok := headerWords.exact[word]; ok {
		return h.column, h.rank
	}
	if startsWithRole(header) {
		if named := RolesNamed(header); named.Roles != nil {
			return slices.Min(named.Roles).Column(), ContainedRank
		}
	}
	if utf8.RuneCountInString(word) > longestHeader {
		return OtherColumn, 0 // a sentence
	}
	if columns := jobs(word); columns != nil {
		return jobOf(columns), ContainedRank
	}
	if startsWithRole(word) {
		if m := roleNoun().FindStringSubmatch(word); m != nil {
			return roleOfWord(m[1]).Column(), ContainedRank
		}
	}
	if taskNoun().MatchString(word) {
		return TitleColumn, ContainedRank
	}
	if h, ok := headerWords.within(word); ok && !person().MatchString(word) {
		return h.column, ContainedRank + h.rank
	}
	return OtherColumn, 0
}

// longestHeader is the number of characters of the longest header, without white
// space and a remark.
const longestHeader = 12

// A headerWord is a word of headers: what it stands for, and its place among
// the words of its column.
type headerWord struct {
	word   string
	order  int // among all words
	column Column
	rank   int
	inside bool // it is looked for inside a header too
}

// headerIndex finds the words of headers.
type headerIndex struct {
	exact  map[string]headerWord
	first  map[rune][]headerWord // those looked for inside a header, by their first character
	starts [0x10000 / 64]uint64  // a bit for each character that any of them, or a noun of roles or tasks, starts with
}

// startsOne reports whether a word of headers may start with a character.
func (x *headerIndex) startsOne(c rune) bool {
	return c < 0x10000 && x.starts[c/64]&(1<<(c%64)) != 0
}

func (x *headerIndex) start(c rune) { x.starts[c/64] |= 1 << (c % 64) }

var headerWords = indexHeaders()

func indexHeaders() *headerIndex {
	x := &headerIndex{exact: make(map[string]headerWord), first: make(map[rune][]headerWord)}
	for _, c := range roleStarts + taskStarts {
		x.start(c)
	}
	order := 0
	for _, h := range headers {
		for i, w := range slices.Concat(h.words, h.exact) {
			e := headerWord{word: w, order: order, column: h.column, rank: i, inside: i < len(h.words)}
			order++
			if _, ok := x.exact[w]; !ok {
				x.exact[w] = e
			}
			c, _ := utf8.DecodeRuneInString(w)
			x.start(c)
			if e.inside {
				x.first[c] = append(x.first[c], e)
			}
		}
	}
	return x
}

// within is the first of the words that a header contains.
func (x *headerIndex) within(header string) (headerWord, bool) {
	best, found := headerWord{}, false
	for i, c := range header {
		for _, e := range x.first[c] {
			if (!found || e.order < best.order) && strings.HasPrefix(header[i:], e.word) {
				best, found = e, true
			}
		}
	}
	return best, found
}

// roleNoun is the header of a column of bodies of one kind: 参与司局, 责任处室.
var roleNoun = expression(`^(牵头|主办|负责|责任|主责|承办|落实|实施|执行|建设|业主|配合|协办|参与|参加|协同|协作|协助|支持|会办)(?:司局|处室|处（科）室|处\(科\)室|科室|部室|单位|部门|机构|主体|街镇|镇街|乡镇|区县|企业|学院|院系|成员)$`)

// taskNoun is the header of a column of tasks of one kind: 整治任务, 惠民项目.
var taskNoun = expression(`^(?:治理|整治|实事|改革|建设|年度|攻坚|整改|惠民|民生|重点|专项)(?:项目|任务|事项|问题)(?:名称)?$`)

// taskStarts are the characters that it starts with.
const taskStarts = "治整实改建年攻惠民重专"

// cutRemark takes the remark in brackets from a header: 责任单位（列第一位者为牵头单位）.
// A word of headers in brackets is none: 牵头部门（主责单位）.
func cutRemark(word string) (string, bool) {
	if !strings.HasSuffix(word, ")") && !strings.HasSuffix(word, "）") {
		return word, false
	}
	i := strings.IndexAny(word, "(（")
	if i <= 0 {
		return word, false
	}
	if h, ok := headerWords.exact[strings.Trim(word[i:], "()（）")]; ok && h.inside {
		return word, false
	}
	return word[:i], true
}

// Squeeze is a text without white space.
func Squeeze(s string) string {
	i, n := firstSpace(s)
	if n == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) - n)
	for n > 0 {
		b.WriteString(s[:i])
		s = s[i+n:]
		i, n = firstSpace(s)
	}
	b.WriteString(s)
	return b.String()
}

// firstSpace is where the first white space of a text is, and its length in
// bytes, 0 if there is none.
func firstSpace(s string) (at, size int) {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= 0xe4 && c < 0xf0 && i+2 < len(s) && s[i+1] >= utf8.RuneSelf && s[i+2] >= utf8.RuneSelf:
			i += 3 // most Chinese characters: no white space is written so
		case c > ' ' && c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				return i, n
			}
			i += n
		}
	}
	return 0, 0
}

// ContainedRank is the rank from which a word was only found inside a header.
const ContainedRank = 1000

var (
	yearBefore = expression(`^20[0-9]{2}年度?`)
	titleEnd   = expression(`(?:表|计划|方案|清单)$`)
)

var person = expression(`领导|^责任人|负责人|联系人|联络员|电话`)

// ColumnsOf says what the columns of a table hold, by their headers. What two
// columns would hold, the more certain one does; but sections may have several.
func ColumnsOf(headers []string) []Column {
	own, ranks := make([]Column, len(headers)), make([]int, len(headers)) // what each header says alone
	for i, h := range headers {
		own[i], ranks[i] = ColumnOf(h)
		if own[i] == MeasureColumn && aims().MatchString(h) {
			ranks[i] += 2 * ContainedRank // 目标任务 beside 推进措施
		}
	}
	byLevels(headers, own)
	out := make([]Column, len(headers))
	var best [ColumnCount]struct{ at, rank int }
	var have [ColumnCount]bool
	for i, k := range own {
		if k == OtherColumn || have[k] && best[k].rank <= ranks[i] {
			continue
		}
		if have[k] {
			out[best[k].at] = OtherColumn
		}
		have[k], best[k].at, best[k].rank = true, i, ranks[i]
		out[i] = k
	}
	whatToDo(headers, own, out)
	placeSections(headers, own, out)
	return out
}

// whatToDo finds the columns of the task and the measure where their words don't
// say which is which. Own is what each header says alone.
func whatToDo(headers []string, own, out []Column) {
	measure, title := slices.Index(out, MeasureColumn), slices.Index(out, TitleColumn)
	if measure >= 0 && measure < title && aims().MatchString(headers[measure]) && taskWord().MatchString(headers[title]) {
		out[measure], out[title] = TitleColumn, MeasureColumn // 工作目标 before 工作任务 is what it is for
		return
	}
	if measure >= 0 {
		if title < 0 {
			// 目标任务 before 工作措施 says what the measures are for.
			for i, h := range headers[:measure] {
				if own[i] == MeasureColumn && aims().MatchString(h) {
					out[i] = TitleColumn
					break
				}
			}
		}
		return
	}
	if title < 0 && slices.Index(out, NumberColumn) >= 0 && slices.Index(out, DeadlineColumn) >= 0 && slices.ContainsFunc(out, Column.IsRole) {
		// Where all else is known, what is to be done has the common words.
		for i, h := range headers {
			if out[i] == OtherColumn && commonWhat().MatchString(Squeeze(h)) && !person().MatchString(h) {
				own[i], out[i] = TitleColumn, TitleColumn
			}
		}
		for i := slices.Index(out, TitleColumn) + 1; i > 0 && i < len(out); i++ {
			if out[i] == TitleColumn && slices.Contains(out[i+1:], TitleColumn) {
				out[i] = OtherColumn // the first is the task, the last the measure
			}
		}
	}
	// Where no column is named for the measure, the last that names a task has it.
	for i := len(out) - 1; i >= 0; i-- {
		if own[i] == TitleColumn && (out[i] == TitleColumn || out[i] == OtherColumn) {
			out[i] = MeasureColumn
			nextTitle(headers, own, out, i)
			break
		}
	}
}

// nextTitle finds the task's column where the one that seemed to be it has the
// measure: the best that is left before that.
func nextTitle(headers []string, own, out []Column, measure int) {
	if slices.Contains(out, TitleColumn) {
		return
	}
	best, rank := -1, 0
	for i := range measure {
		if own[i] != TitleColumn || out[i] != OtherColumn {
			continue
		}
		if _, r := ColumnOf(headers[i]); best < 0 || r < rank {
			best, rank = i, r
		}
	}
	if best >= 0 {
		out[best] = TitleColumn
	}
}

// commonWhat are headers of what is to be done with words that are too common to
// be known alone: 整治内容, 整治标准.
var commonWhat = expression(`^\p{Han}{1,4}(?:内容|任务|事项|措施|举措|要求|标准|目标|要点|工作)$`)

// IsHeader reports whether the cells of a row are the header of a plan's table:
// they name what is to be done, and by whom or by when, and most are known. Blank
// cells don't count.
func IsHeader(headers []string) bool {
	known, filled := 0, 0
	var have [ColumnCount]bool
	for i, k := range ColumnsOf(headers) {
		if strings.TrimSpace(headers[i]) != "" {
			filled++
		}
		if k != OtherColumn {
			known++
			have[k] = true
		}
	}
	what := have[TitleColumn] || have[MeasureColumn]
	divided := slices.ContainsFunc(headers, DividesWork)
	if divided {
		known++
	}
	who := divided || have[LeadColumn] || have[ResponsibleColumn] || have[SupportColumn] || have[DeadlineColumn]
	return what && who && 2*known >= filled
}

// DividesWork reports whether a header says that the work is divided, not between which
// roles: 责任分工. It stands over the columns of roles, or its cells say who has which.
func DividesWork(header string) bool { return dividesWork().MatchString(Squeeze(header)) }

var dividesWork = expression(`^(?:责任|职责|职能|任务|工作|部门|单位|具体)?(?:单位|部门)?(?:及其?|和|与)?(?:责任|职责|任务|工作)?分工(?:情况|安排)?$`)

// aims are headers of what measures are for, which hold the measures themselves
// only where no other column does.
var aims = expression(`目标|指标|要求`)

// taskWord are headers of what is to be done that also name tasks.
var taskWord = expression(`任务|内容|事项`)

// NamesBodies reports whether a header that is not known looks like that of a
// column of bodies.
func NamesBodies(header string) bool {
	k, _ := ColumnOf(header)
	return k == OtherColumn && namesBodies().MatchString(Squeeze(header)) && !person().MatchString(header)
}

var namesBodies = expression(`[^计量](?:单位|部门|主体|机构)$`)

// RoleHeader is the printed header of a role's column, empty if the table has
// none.
func (p *Plan) RoleHeader(r Role) string {
	if i := slices.Index(ColumnsOf(p.Columns), r.Column()); i >= 0 {
		return p.Columns[i]
	}
	return ""
}

// MisspeltHeader is the known header that a word is with one wrong character,
// though a part of it is understood; empty if there is none.
func MisspeltHeader(word string) string {
	if near := NearHeader(word); utf8.RuneCountInString(near) == utf8.RuneCountInString(word) && !roleNoun().MatchString(word) && !taskNoun().MatchString(word) {
		return near
	}
	return ""
}

// NearHeader is the known header that a word differs from by one character,
// empty if there is none.
func NearHeader(word string) string {
	for _, h := range headers {
		for _, w := range h.words {
			if utf8.RuneCountInString(w) >= 4 && Apart(w, word) == 1 {
				return w
			}
		}
	}
	return ""
}
