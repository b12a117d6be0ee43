package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// Settings are what an office decides of its letters. What is not set has the
// value that zeren's own letters have, or is a drawn blank. Texts may hold
// {{单位}} and the like, see [Names].
type Settings struct {
	Office       string   `yaml:"office"`              // 制发单位
	Plan         string   `yaml:"plan"`                // the plan's title, where the file has none or another is to be cited
	Number       string   `yaml:"number"`              // 发文字号: 新政督〔{{年份}}〕{{序号}}号
	Title        string   `yaml:"title"`               // a line end is kept
	Addressee    string   `yaml:"addressee"`           // 主送机关
	Opening      []string `yaml:"opening"`             // paragraphs
	Requirements []string `yaml:"requirements"`        // 工作要求: paragraphs
	Reporting    []string `yaml:"reporting"`           // 报送要求: paragraphs, with the dates
	Closing      []string `yaml:"closing"`             // before the places to sign
	Copies       int      `yaml:"copies" range:"1–99"` // 一式几份; 0 says nothing of it
	Contact      Contact  `yaml:"contact"`             // of the office
	Parts        []string `yaml:"parts"`               // in order, see [PartNames]
	Columns      []string `yaml:"columns"`             // of the tables, in order, see [ColumnNames]
	Sides        []Side   `yaml:"sides"`               // who signs
	Sign         []string `yaml:"sign"`                // what each side fills in, see [SignNames]
	HideSource   bool     `yaml:"hide_source"`         // not to print where each line stands in the plan's file
	Landscape    bool     `yaml:"landscape"`
	Page         Geometry `yaml:"page"`
	Fonts        Fonts    `yaml:"fonts"`
}

// A Contact is whom to ask.
type Contact struct {
	Person    string `yaml:"person"`
	Telephone string `yaml:"telephone"`
}

// String is person and telephone with a space between, empty if neither is set.
func (c Contact) String() string { return strings.TrimSpace(c.Person + " " + c.Telephone) }

// A Side is one of those who sign.
type Side struct {
	Name   string `yaml:"name"`   // 制发单位
	Signer string `yaml:"signer"` // 负责人
	// Who is office or unit, whose name and contact are filled in; if empty, the
	// side's name says it, or nobody is.
	Who string `yaml:"who"`
}

// Whom a side stands for.
const (
	officeSide = "office"
	unitSide   = "unit"
)

// who is whom a side stands for, empty for others such as a witness.
func (s Side) who() string {
	switch {
	case s.Who != "":
		return s.Who
	case s.names("unit"):
		return unitSide
	case s.names("office"):
		return officeSide
	case unitName.MatchString(s.Name):
		return unitSide
	case officeName.MatchString(s.Name):
		return officeSide
	}
	return ""
}

// names reports whether a side's name has a placeholder.
func (s Side) names(name string) bool {
	return slices.ContainsFunc(placeholders(s.Name), func(p string) bool { n := named(p); return n != nil && n.EN == name })
}

var (
	officeName = regex.MustCompile(`制发|交办|下达|签发|发文|甲方`)
	unitName   = regex.MustCompile(`责任|承办|承担|落实|接收|签收|乙方`)
)

// Geometry is the page; 0 is what GB/T 9704 says. Lengths are in mm, type sizes
// in pt.
type Geometry struct {
	Top        float64 `yaml:"top" range:"5–120"`
	Bottom     float64 `yaml:"bottom" range:"5–120"`
	Left       float64 `yaml:"left" range:"5–120"`
	Right      float64 `yaml:"right" range:"5–120"`
	Lines      int     `yaml:"lines" range:"10–50"`      // a page
	Characters int     `yaml:"characters" range:"10–60"` // a line
	TitleSize  float64 `yaml:"title_size" range:"8–48"`
	BodySize   float64 `yaml:"body_size" range:"8–28"`
	TableSize  float64 `yaml:"table_size" range:"6–18"`
}

// Fonts are the names of the faces in a DOCX file; empty ones are the usual.
type Fonts struct {
	FangSong string `yaml:"fangsong"`
	XiaoBiao string `yaml:"xiaobiao"`
	HeiTi    string `yaml:"heiti"`
	KaiTi    string `yaml:"kaiti"`
	SongTi   string `yaml:"songti"`
}

// PartNames are the parts that settings may list; goals quotes the plan's 主要目标,
// word for word.
func PartNames() []string {
	return []string{"legend", "goals", "lead", "responsible", "support", "possible", "requirements", "reporting", "form"}
}

// ColumnNames are the columns that settings may list: lead, responsible and support
// have one role each, person and progress are blank.
func ColumnNames() []string {
	return []string{"id", "task", "measure", "deadline", "duties", "lead", "responsible", "support", "person", "progress", "done"}
}

// SignNames are what settings may have each side fill in.
func SignNames() []string { return []string{"seal", "sign", "contact", "date"} }

var (
	usualParts   = []string{"legend", "lead", "responsible", "support", "possible", "requirements", "reporting", "form"}
	usualColumns = []string{"id", "task", "measure", "deadline", "duties", "done"}
	usualSides   = []Side{{Name: "制发单位", Signer: "负责人"}, {Name: "责任单位", Signer: "责任人"}}
)

// Layout is that of GB/T 9704 with what the settings change.
func (s *Settings) Layout() Layout {
	l := GBT9704()
	g := s.Page
	set := func(to *float64, v float64) {
		if v != 0 {
			*to = v
		}
	}
	set(&l.Page.Top, g.Top)
	set(&l.Page.Bottom, g.Bottom)
	set(&l.Page.Left, g.Left)
	set(&l.Page.Right, g.Right)
	for _, st := range []*Style{&l.Body, &l.To, &l.H1, &l.H2, &l.Form, &l.DocNumber} {
		set(&st.Size, g.BodySize)
		st.Line = max(st.Line, st.Size*1.25)
		if g.Lines > 0 {
			st.Line = l.Page.TextHeight() * 72 / 25.4 / float64(g.Lines)
		}
		if n := g.Characters; n > 0 {
			st.Track = l.Page.TextWidth()*72/25.4/float64(n) - st.Size
		}
	}
	l.FormSmall = formSmall(l.Form)
	if g.TitleSize != 0 {
		l.Title.Line *= g.TitleSize / l.Title.Size
		l.Title.Size = g.TitleSize
	}
	if g.TableSize != 0 {
		for _, st := range []*Style{&l.Header, &l.Cell, &l.Band, &l.Note} {
			st.Line *= g.TableSize / st.Size
			st.Size = g.TableSize
		}
	}
	if s.Landscape {
		l = l.Turned()
	}
	for face, name := range map[Face]string{FangSong: s.Fonts.FangSong, XiaoBiao: s.Fonts.XiaoBiao, HeiTi: s.Fonts.HeiTi, KaiTi: s.Fonts.KaiTi, SongTi: s.Fonts.SongTi} {
		l.FontNames[face] = name
	}
	return l
}

// OfLayout are the keys that are set otherwise than usual and only change how zeren's
// own letters look, not what a template is filled in with.
func (s *Settings) OfLayout() []string {
	var out []string
	for _, k := range []struct {
		key string
		set bool
	}{
		{"parts", !slices.Equal(or(s.Parts, usualParts), usualParts)}, {"columns", !slices.Equal(or(s.Columns, usualColumns), usualColumns)},
		{"sides", !slices.Equal(or(s.Sides, usualSides), usualSides)}, {"sign", !slices.Equal(or(s.Sign, SignNames()), SignNames())},
		{"landscape", s.Landscape}, {"page", s.Page != Geometry{}}, {"fonts", s.Fonts != Fonts{}},
	} {
		if k.set {
			out = append(out, k.key)
		}
	}
	return out
}

// WriteSettings writes settings with a comment on each, ready to be filled in.
func WriteSettings(w io.Writer, l plan.Lang) error {
	_, err := fmt.Fprint(w, l.Choose(settingsZH, settingsEN))
	return err
}

const settingsZH = `# 责任书的设置。不写的项照默认处理，或者在责任书里留出空白填写。
# 文字里可以用 {{单位}}、{{计划名称}}、{{年份}}、{{序号}} 等，全部名称见 zeren config names。

office: ""            # 制发单位，印在签章处
plan: ""              # 计划名称；空着就用计划文件里的，文件里也没有就留出空白
number: ""            # 发文字号，例如：新政督〔{{年份}}〕{{序号}}号
title: "{{计划名称}}\n责任书"
addressee: "{{单位}}："
opening: []           # 开头的段落；空着就用默认的
requirements: []      # 工作要求，一条一段
reporting: []         # 报送要求，例如：请于6月25日、12月15日前报送进展情况。
closing: []           # 签章前的话；空着就用默认的
copies: 0             # 一式几份；0 不写
contact: {person: "", telephone: ""}   # 制发单位的联系人

# 责任书的各部分和次序。goals 全文照录计划的主要目标；没有内容的部分不出现。
parts: [legend, lead, responsible, support, possible, requirements, reporting, form]
# 表格的各栏和次序。还有 lead、responsible、support（牵头、主责、协办各占一栏）、person（责任人）、progress（进展情况）。
columns: [id, task, measure, deadline, duties, done]

sides:                # 签章的各方。who: office 填制发单位和联系人，unit 填责任单位的名称和联系人；不写就看名称
  - {name: 制发单位, signer: 负责人}
  - {name: 责任单位, signer: 责任人}
sign: [seal, sign, contact, date]      # 每方要填的：盖章、签字、联系人及电话、日期

hide_source: false    # true 不印来源文件的名称和各条在其中的位置
landscape: false      # 横排
page:                 # 0 是国标（GB/T 9704—2012）的尺寸；长度用毫米，字号用磅
  top: 0
  bottom: 0
  left: 0
  right: 0
  lines: 0            # 每页行数
  characters: 0       # 每行字数
  title_size: 0
  body_size: 0
  table_size: 0       # 小四 12，五号 10.5
fonts:                # DOCX 里写的字体名，空着就用 仿宋_GB2312、方正小标宋简体 等
  fangsong: ""
  xiaobiao: ""
  heiti: ""
  kaiti: ""
  songti: ""
`

const settingsEN = `# Settings of the letters. What is left out has its usual value, or is a blank to fill in.
# Texts may hold {{unit}}, {{plan}}, {{year}}, {{no}} and the like; zeren config names lists them all.

office: ""            # who issues the letters; printed where they are sealed
plan: ""              # the plan's title; that of the file if empty, a blank if it has none
number: ""            # document number, such as 新政督〔{{year}}〕{{no}}号
title: "{{plan}}\n责任书"
addressee: "{{unit}}："
opening: []           # paragraphs; the usual ones if empty
requirements: []      # what is asked of the units, a paragraph each
reporting: []         # when to report, such as 请于6月25日、12月15日前报送进展情况。
closing: []           # before the places to sign; the usual words if empty
copies: 0             # how many copies there are; 0 says nothing
contact: {person: "", telephone: ""}   # whom to ask at the office

# The parts and their order. goals quotes the plan's aims word for word; parts without content are left out.
parts: [legend, lead, responsible, support, possible, requirements, reporting, form]
# The columns of the tables. There are also lead, responsible, support (a role each), person and progress (blanks).
columns: [id, task, measure, deadline, duties, done]

sides:                # who signs. who: office has the office's name and contact filled in, unit the unit's; if left out, by the name
  - {name: 制发单位, signer: 负责人}
  - {name: 责任单位, signer: 责任人}
sign: [seal, sign, contact, date]      # what each side fills in

hide_source: false    # true: not to print the plan's file and where each line stands in it
landscape: false
page:                 # 0 is what GB/T 9704-2012 says; lengths in mm, type sizes in pt
  top: 0
  bottom: 0
  left: 0
  right: 0
  lines: 0            # a page
  characters: 0       # a line
  title_size: 0
  body_size: 0
  table_size: 0       # 12 is size 小四, 10.5 is 五号
fonts:                # names in the DOCX; if empty 仿宋_GB2312, 方正小标宋简体 and so on
  fangsong: ""
  xiaobiao: ""
  heiti: ""
  kaiti: ""
  songti: ""
`
