package parse_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/parse/table"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

// A generator makes plans that no file holds, and prints them as files do.
type generator struct {
	*rand.Rand
	place, level string
}

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func pick[T any](g *generator, of ...T) T { return of[g.IntN(len(of))] }

var (
	genBodies = []string{
		"发展改革委", "财政局", "水务局", "生态环境局", "住房城乡建设局", "农业农村局", "交通运输局", "卫生健康委", "教育局", "科技局", "商务局", "林业局",
		"应急管理局", "文化和旅游局", "市场监管局", "城市管理局", "人力资源社会保障局", "自然资源和规划局", "大数据中心", "机关事务管理局",
	}
	genOthers = []string{
		"国网{place}供电公司", "{place}高新技术产业开发区管委会", "{level}公安局交警支队", "{level}委宣传部", "{level}总工会", "团{level}委",
		"国家税务总局{place}{level}税务局", "{place}水务集团有限公司", "中国人民银行{place}分行", "{level}消防救援支队",
	}
	genGroups    = []string{"各县（市、区）人民政府", "各区政府", "各有关单位"}
	genDeadlines = []string{"年底前", "6月底前", "12月31日前", "全年", "长期坚持", "3—5月", "每季度", "上半年", "9月底前", "2027年底前", ""}
	genSubjects  = []string{"河道", "道路", "学校食堂", "老旧小区", "垃圾分类", "工业园区", "VOCs排放", "PM2.5浓度", "公共厕所", "农村饮水", "新能源公交车", "油烟"}
	genVerbs     = []string{"排查整治", "更新改造", "监测", "建设", "台账管理", "执法检查", "宣传", "考核评价", "绿色提升"}
	genTails     = []string{
		"建立清单并动态更新", "完成率达到98.5%以上", "每月通报一次进展", "年内新增20处（含改造）", "按照“一点一策”落实责任", "对发现的问题限期整改",
		"推广使用LED灯具", "组织至少2次检查", "确保不留死角", "鼓励社会资本参与",
	}
)

// plan makes a plan as it is read where no registry applies.
func (g *generator) plan() *plan.Plan {
	g.place, g.level = pick(g, "宁州", "临江", "安平", "青岭"), pick(g, "市", "县")
	p := &plan.Plan{Title: fmt.Sprintf("%s%s2026年%s行动计划", g.place, g.level, pick(g, "水环境治理", "城市更新", "安全生产", "平安校园")), Year: 2026}
	p.Columns = pick(g,
		[]string{"序号", "重点任务", "工作措施", "完成时限", "牵头单位", "责任单位", "配合单位"},
		[]string{"序号", "任务名称", "具体措施", "牵头部门", "配合部门", "完成时间"},
		[]string{"编号", "主要任务", "主要内容", "责任单位", "时间要求", "备注"},
		[]string{"类别", "序号", "重点任务", "工作措施", "牵头单位", "主责单位", "协办单位", "完成时限"},
	)
	columns := plan.ColumnsOf(p.Columns)
	has := func(k plan.Column) bool { return slices.Contains(columns, k) }
	number := 0
	sections := 1 + g.IntN(3)
	for i := range sections {
		s := plan.Section{Title: pick(g, "加强", "完善", "推进") + pick(g, genSubjects...) + pick(g, genVerbs...)}
		s.Number = string([]rune("一二三四五六七八九")[i])
		for range 1 + g.IntN(4) {
			number++
			t := plan.Task{Number: fmt.Sprint(number), Title: pick(g, genSubjects...) + pick(g, genVerbs...) + fmt.Sprint(number) + "期"}
			for k := range 1 + g.IntN(4) {
				m := plan.Measure{ID: fmt.Sprintf("%d.%d", number, k+1), Text: g.measure(), Deadline: plan.Deadline{Kind: plan.NoDate}}
				if has(plan.DeadlineColumn) {
					m.Deadline, _, _ = table.Deadline(pick(g, genDeadlines...), p.Year, nil)
				}
				roles := []**plan.Duty{&m.Lead, &m.Responsible, &m.Support}
				for r, d := range roles {
					if has(plan.Role(r).Column()) {
						*d = g.duty(r > 0)
					}
				}
				if m.Lead != nil && m.Responsible != nil && len(m.Lead.Units) > 0 && g.chance(20) {
					m.Responsible = &plan.Duty{Merged: true}
				}
				if has(plan.OtherColumn) && g.chance(30) {
					m.Extra = []plan.Extra{{Column: "备注", Text: pick(g, "续建", "新增项目", "分两期实施")}}
				}
				t.Measures = append(t.Measures, m)
			}
			s.Tasks = append(s.Tasks, t)
		}
		p.Sections = append(p.Sections, s)
	}
	if g.chance(50) {
		p.Notes = []plan.Note{{Text: pick(g, "注：责任单位按职责分工落实。", "说明：时限均指2026年。", "宁州市人民政府办公室2026年1月15日印发")}}
	}
	return p
}

func (g *generator) measure() string {
	var paragraphs []string
	for range pick(g, 1, 1, 1, 2) {
		s := pick(g, "开展", "加强", "组织") + pick(g, genSubjects...) + pick(g, genVerbs...)
		for range g.IntN(4) {
			s += pick(g, "，", "；") + pick(g, genTails...)
		}
		paragraphs = append(paragraphs, s+"。")
	}
	return strings.Join(paragraphs, "\n")
}

// duty makes a list of bodies whose names differ; nobody in it is a possibility
// for some roles.
func (g *generator) duty(mayBeNone bool) *plan.Duty {
	switch {
	case mayBeNone && g.chance(15):
		return &plan.Duty{Text: "——", None: true}
	case mayBeNone && g.chance(5):
		return &plan.Duty{}
	}
	d := new(plan.Duty)
	for range 1 + g.IntN(5) {
		name := g.level + pick(g, genBodies...)
		switch g.IntN(10) {
		case 0:
			name = strings.NewReplacer("{place}", g.place, "{level}", g.level).Replace(pick(g, genOthers...))
		case 1:
			name = pick(g, genGroups...)
		}
		if !slices.ContainsFunc(d.Units, func(u plan.Unit) bool { return u.Name == name }) {
			d.Units = append(d.Units, plan.Unit{Name: name, Group: unit.Collective(name)})
		}
	}
	names := make([]string, len(d.Units))
	for i, u := range d.Units {
		names[i] = u.Name
	}
	d.Text = strings.Join(names, pick(g, "、", "\n", "\n", "，"))
	if g.chance(10) {
		d.Others, d.Text = true, d.Text+"等部门"
	}
	return d
}

// A style is a way to print a table as text.
type style struct {
	widths        []int  // of columns, in halves of a Chinese character
	narrow        []int  // where lists of names are wrapped
	names         []bool // the columns that have names
	rules, signs  bool   // drawn; with + and -
	middle, blank bool   // cells in the middle; blank lines between rows
	page          int    // rows a page
}

func (g *generator) style(t *report.PlanTable) style {
	s := style{middle: g.chance(20), blank: g.chance(30), page: 5 + g.IntN(10)}
	for _, c := range t.Columns {
		w := map[plan.Column]int{plan.NumberColumn: 4, plan.SectionColumn: 14, plan.TitleColumn: 16, plan.MeasureColumn: 30 + 2*g.IntN(12), plan.DeadlineColumn: 14}[c.Kind]
		s.names = append(s.names, c.Kind.IsRole())
		s.widths = append(s.widths, max(w, 12+2*g.IntN(6)*min(1, 20-w)))
		if w > 0 {
			s.widths[len(s.widths)-1] = w
		}
	}
	s.narrow = slices.Clone(s.widths)
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			if s.names[i] {
				for _, l := range wrapNames(c.Flat(), s.narrow[i]) {
					s.widths[i] = max(s.widths[i], eastasian.Width(l))
				}
			}
		}
	}
	return s
}

// wrap breaks a text into lines of some width. No mark starts a line: it hangs
// over the end. A word of Latin letters is not broken.
func wrap(s string, width int) []string {
	var out []string
	for _, paragraph := range strings.Split(s, "\n") {
		line, w := "", 0.0
		for _, word := range words(paragraph) {
			if n := float64(eastasian.Width(word)); w > 0 && w+n > float64(width) {
				out = append(out, line)
				line, w = "", 0
			}
			line += word
			w += float64(eastasian.Width(word))
		}
		out = append(out, line)
	}
	return out
}

// wrapNames wraps a list of names but for those whose two parts are names too:
// nobody could tell then.
func wrapNames(s string, width int) []string {
	lines := wrap(s, width)
	for i := 0; i+1 < len(lines); i++ {
		left, right := lines[i], lines[i+1]
		if k := strings.LastIndexFunc(left, isMark); k >= 0 {
			left = left[k+len("、"):]
		}
		if k := strings.IndexFunc(right, isMark); k >= 0 {
			right = right[:k]
		}
		if !strings.Contains(s, left+right) || unit.ShapeOf(left) == unit.NoName || unit.ShapeOf(right) == unit.NoName {
			continue
		}
		lines[i+1] = lines[i] + lines[i+1]
		lines = slices.Delete(lines, i, i+1)
		i--
	}
	return lines
}

func isMark(c rune) bool { return c == '、' || c == '，' }

// words divides a text where a line may end.
func words(s string) []string {
	var out []string
	for _, c := range s {
		latin := c < 0x80
		n := len(out) - 1
		switch {
		case n >= 0 && strings.ContainsRune("，。；、：）”%", c), n >= 0 && latin && out[n][len(out[n])-1] < 0x80, n >= 0 && strings.HasSuffix(out[n], "“"), n >= 0 && strings.HasSuffix(out[n], "（"):
			out[n] += string(c)
		default:
			out = append(out, string(c))
		}
	}
	return out
}

// lines are the lines of a row, one text a column.
func (s *style) lines(cells []string) [][]string {
	parts := make([][]string, len(cells))
	height := 1
	for i, c := range cells {
		if c != "" {
			parts[i] = wrap(c, s.widths[i])
			if s.names[i] {
				parts[i] = wrapNames(c, s.narrow[i])
			}
		}
		height = max(height, len(parts[i]))
	}
	out := make([][]string, height)
	for k := range out {
		out[k] = make([]string, len(cells))
	}
	for i, p := range parts {
		from := 0
		if s.middle {
			from = (height - len(p)) / 2
		}
		for k, text := range p {
			out[from+k][i] = text
		}
	}
	return out
}

// print prints a table as a person sees it on paper.
func (s *style) print(t *report.PlanTable) string {
	var b strings.Builder
	b.WriteString(t.Title + "\n\n")
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Title
	}
	vertical, corner, rule := "│", "┼", "─"
	if s.signs {
		vertical, corner, rule = "|", "+", "-"
	}
	line := func() {
		if !s.rules {
			return
		}
		for _, w := range s.widths {
			b.WriteString(corner + strings.Repeat(rule, w+2))
		}
		b.WriteString(corner + "\n")
	}
	put := func(cells []string) {
		for _, l := range s.lines(cells) {
			text := ""
			for i, c := range l {
				padded := c + strings.Repeat(" ", max(s.widths[i]-eastasian.Width(c), 0))
				if s.rules {
					text += vertical + " " + padded + " "
				} else {
					text += padded + "  "
				}
			}
			if s.rules {
				text += vertical
			}
			b.WriteString(strings.TrimRight(text, " ") + "\n")
		}
	}
	line()
	put(head)
	line()
	for i, r := range t.Rows {
		if r.Section != "" {
			if s.rules {
				width := 3*len(s.widths) - 1
				for _, w := range s.widths {
					width += w
				}
				b.WriteString(vertical + r.Section + strings.Repeat(" ", width-eastasian.Width(r.Section)) + vertical + "\n")
			} else {
				b.WriteString(r.Section + "\n")
			}
			line()
			continue
		}
		cells := make([]string, len(r.Cells))
		for k, c := range r.Cells {
			cells[k] = c.Flat()
		}
		put(cells)
		if s.blank && !s.rules {
			b.WriteString("\n")
		}
		line()
		if i%s.page == s.page-1 {
			if s.rules {
				b.WriteString("\n")
				line()
			} else {
				b.WriteString("\f")
			}
			put(head)
			line()
		}
	}
	for _, n := range t.Notes {
		b.WriteString(n + "\n")
	}
	return b.String()
}

// drift prints a table as programs do that count each character as one column
// and shift cells to let all of a line find room: the cells of a row keep their
// order, but not their place.
func (g *generator) drift(t *report.PlanTable, s style) string {
	var b strings.Builder
	b.WriteString(t.Title + "\n\n")
	starts := make([]int, len(t.Columns))
	for i := range t.Columns[1:] {
		starts[i+1] = starts[i] + s.widths[i]/2 + 2
	}
	put := func(cells []string) {
		moved := slices.Clone(starts)
		for i := range moved {
			moved[i] += g.IntN(3) * min(i, 1)
		}
		for _, l := range s.lines(cells) {
			line, end := "", 0
			for i, c := range l {
				if c == "" {
					continue
				}
				gap := moved[i] - end
				if end > 0 {
					gap = max(gap, 1)
				}
				line += strings.Repeat(" ", max(gap, 0)) + c
				end += max(gap, 0) + utf8.RuneCountInString(c)
			}
			b.WriteString(line + "\n")
		}
		b.WriteString("\n")
	}
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Title
	}
	put(head)
	for _, r := range t.Rows {
		if r.Section != "" {
			b.WriteString(r.Section + "\n")
			continue
		}
		cells := make([]string, len(r.Cells))
		for k, c := range r.Cells {
			cells[k] = c.Flat()
		}
		put(cells)
	}
	for _, n := range t.Notes {
		b.WriteString(n + "\n")
	}
	return b.String()
}

// tabs prints a table as a copy out of a PDF has it: lines of units run together
// with spaces that also break names, and pages that repeat the header, and the
// number and title of a task.
func (g *generator) tabs(t *report.PlanTable) string {
	var b strings.Builder
	b.WriteString(t.Title + "\n")
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Title
	}
	header := strings.Join(head, "\t") + "\n"
	b.WriteString(header)
	narrow := 8 + 2*g.IntN(8)
	page := 3 + g.IntN(8)
	var task [2]string
	for i, r := range t.Rows {
		if r.Section != "" {
			b.WriteString(r.Section + "\n")
			continue
		}
		fresh := i > 0 && i%page == 0
		if fresh {
			b.WriteString("\n" + header)
		}
		cells := make([]string, len(r.Cells))
		for k, c := range r.Cells {
			text := c.Flat()
			switch kind := t.Columns[k].Kind; {
			case kind == plan.NumberColumn || kind == plan.TitleColumn:
				at := int(kind - plan.NumberColumn)
				at = min(at, 1)
				if text != "" {
					task[at] = text
				} else if fresh {
					text = task[at]
				}
			case kind == plan.MeasureColumn:
				text = strings.ReplaceAll(text, "\n", " ")
			case kind.IsRole():
				text = strings.Join(wrapNames(text, narrow), " ")
			}
			cells[k] = text
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	for _, n := range t.Notes {
		b.WriteString(n + "\n")
	}
	return b.String()
}
