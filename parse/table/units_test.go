package table

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// show writes a list as name, name=full, name#id, with * after a group.
func show(l list) string {
	var out []string
	for _, u := range l.units {
		s := u.Name
		if u.Full != "" {
			s += "=" + u.Full
		}
		if u.ID != "" && u.ID != u.Name {
			s += "#" + u.ID
		}
		if u.Group {
			s += "*"
		}
		out = append(out, s)
	}
	if l.others != "" {
		out = append(out, "…"+l.others)
	}
	return strings.Join(out, " | ")
}

func TestSplitByGrammar(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"市水利局", "市水利局"},
		{"市水利局 市财政局", "市水利局 | 市财政局"},
		{"市水利局\n市财政局", "市水利局 | 市财政局"},
		{"市水利局、市财政局，市公安局；市民政局", "市水利局 | 市财政局 | 市公安局 | 市民政局"},

		// broken by the print
		{"市规划 自然资源委", "市规划自然资源委"},
		{"市委金融委员会 办公室", "市委金融委员会办公室"},
		{"县交通 运输局", "县交通运输局"},
		{"市发展\n改革委\n市交通\n委", "市发展改革委 | 市交通委"},
		{"中国人民银行 江州市分行", "中国人民银行江州市分行"},
		{"市委宣传部 （市文明办） 团市委", "市委宣传部（市文明办） | 团市委"},
		{"市大数 据发展 服务 中心", "市大数据发展服务中心"},

		// with a person, a telephone or a remark, which end a name
		{"市水利局 88886666 市财政局", "市水利局 | 市财政局"},
		{"县交通（张三） 运输局", "县交通 | 运输局=县运输局"},
		{"市规划 13900000000 自然资源委", "市规划 | 自然资源委=市自然资源委"},

		// with the level left out
		{"市生态环境局、市场监管局", "市生态环境局 | 市场监管局=市市场监管局"},
		{"市市场监管局、市政府", "市市场监管局 | 市政府"},
		{"省发展改革委、商务厅", "省发展改革委 | 商务厅=省商务厅"},
		{"市发展改革委、工业和信息化局、住房和城乡建设局", "市发展改革委 | 工业和信息化局=市工业和信息化局 | 住房和城乡建设局=市住房和城乡建设局"},
		{"教育局、财政局", "教育局 | 财政局"},
		{"市水利局、江州水务集团有限公司", "市水利局 | 江州水务集团有限公司"},

		{"市发展改革委\n水利局\n市场监管局", "市发展改革委 | 水利局=市水利局 | 市场监管局=市市场监管局"},
		{"市发展改革委 水利局 各区政府", "市发展改革委 | 水利局=市水利局 | 各区政府*"},
		{"市教育局 水利局 县民政局", "市教育局 | 水利局 | 县民政局"}, // of which level 水利局 is can't be told

		// bodies that stand side by side, and parts of bodies
		{"区市场监管局\n生态环境分局\n公安分局", "区市场监管局 | 生态环境分局 | 公安分局"},
		{"区住建局 河东公安分局", "区住建局 | 河东公安分局"},
		{"市自然资源局 河东分局", "市自然资源局河东分局"},
		{"市妇联\n团市委\n工会", "市妇联 | 团市委 | 工会"},
		{"县委县政府 督查室", "县委县政府督查室"},
		{"中国科学院\n植物研究所", "中国科学院植物研究所"},
		{"各街道、江州供电局\n有限公司河东供电局", "各街道* | 江州供电局有限公司河东供电局"},
		{"青山县、和县人民政府", "青山县=青山县人民政府 | 和县人民政府"},
		{"青山县 和县 白水县", "青山县 | 和县 | 白水县"},

		// open lists
		{"市水利局等部门", "市水利局 | …等部门"},
		{"市水利局 等部门", "市水利局 | …等部门"},
		{"市水利局、市财政局等有关单位", "市水利局 | 市财政局 | …等有关单位"},
		{"市水利局等", "市水利局 | …等"},

		{"市水利局等相关责任单位", "市水利局 | …等相关责任单位"},
		{"市水利局等行业主管部门", "市水利局 | …等行业主管部门"},
		{"市水利局、市财政局等\n有关部门", "市水利局 | 市财政局 | …等有关部门"},
		{"市水利局、市财\n政局等按职责分\n工负责", "市水利局 | 市财政局 | …等"},
		{"市水利局、市财\n政局按职责分工负责", "市水利局 | 市财政局"},

		// groups
		{"各区政府", "各区政府*"},
		{"各县（市）、区人民政府", "各县（市）、区人民政府*"},
		{"各区、县（市）人民政府", "各区、县（市）人民政府*"},
		{"市水利局、各市（州）、县（市、区）政府", "市水利局 | 各市（州）、县（市、区）政府*"},
		{"市、县（市、区）人民政府", "市、县（市、区）人民政府*"},
		{"有关市、县（区）人民政府", "有关市、县（区）人民政府*"},
		{"市直行业主管部门、市各行业主管部门", "市直行业主管部门* | 市各行业主管部门*"},
		{"各乡镇、街道", "各乡镇、街道*"},
		{"各县、区人\n民政府", "各县、区人民政府*"},
		{"市水利局、各旗县\n区人民政府", "市水利局 | 各旗县区人民政府*"},
		{"市水利局、各区（市）\u2029县政府", "市水利局 | 各区（市）县政府*"},
		{"市级部门、县级人民政府", "市级部门* | 县级人民政府*"},
		{"市水利局各分局", "市水利局各分局*"},
		{"市水利局及其直属单位", "市水利局 | 其直属单位*"},
		{"市直机关工委、市直机关", "市直机关工委 | 市直机关*"},
		{"各县（市、区）人民政府", "各县（市、区）人民政府*"},
		{"市直有关部门", "市直有关部门*"},
		{"相关区政府 市水利局", "相关区政府* | 市水利局"},
		{"市防汛指挥部成员单位", "市防汛指挥部成员单位*"},

		// 和, 及 and 与 join names or are part of one
		{"市教委和市财政局", "市教委 | 市财政局"},
		{"市住房和城乡建设局", "市住房和城乡建设局"},
		{"市经济和信息化局及市商务局", "市经济和信息化局 | 市商务局"},
		{"市发展和改革委员会", "市发展和改革委员会"},

		// numbered lists
		{"1.市水利局 2.市财政局", "市水利局 | 市财政局"},
		{"（1）市水利局\n（2）市财政局", "市水利局 | 市财政局"},
		{"①市水利局②", "市水利局②"},

		// 和 and 、 inside a group
		{"各省级林业和草原主管部门", "各省级林业和草原主管部门*"},
		{"县（市、区）住房和城乡建设主管部门", "县（市、区）住房和城乡建设主管部门*"},
		{"各县（市、区）和市水利局", "各县（市、区）* | 市水利局"},
		{"各市和县人民政府", "各市和县人民政府*"},
		{"各省、自治区、直辖市和新疆生产建设兵团生态环境厅（局）", "各省、自治区、直辖市和新疆生产建设兵团生态环境厅（局）*"},
		{"各乡镇（街道）、县\n城市建设管理局", "各乡镇（街道）* | 县城市建设管理局"},
		{"各县（区）、市\n教育局", "各县（区）* | 市教育局"},
		{"各县（市）、区\n市水利局", "各县（市）、区* | 市水利局"},

		// what stands alone after a stray line end
		{"政府、青山区人民政府", "政府 | 青山区人民政府"},
		{"党委\n青山县人民政府", "党委 | 青山县人民政府"},
		{"、市财政局、市水利局", "市财政局 | 市水利局"},

		// between marks a line end breaks a name, though no part of it is known
		{"市财政局、沧澜湾\n实验室、市水利局", "市财政局 | 沧澜湾实验室 | 市水利局"},
		{"市财政局、市东部\n新城管委会", "市财政局 | 市东部新城管委会"},

		{"", ""},
		{"  \n ", ""},
	} {
		s := splitter{}
		s.learn(c.cell)
		assert.Equal(t, c.want, show(s.split(c.cell)), c.cell)
	}
}

func TestSplitByRegistry(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"市科委、 中关村管委会", "市科委、中关村管委会"},
		{"市生态环境局 市科委、 中关村管委会 市经济和信息化局", "市生态环境局 | 市科委、中关村管委会 | 市经济和信息化局"},
		{"市科委", "市科委#市科委、中关村管委会"},
		{"市委宣传部 (首都精神文明建设委员会办公室) 市体育局", "市委宣传部(首都精神文明建设委员会办公室)#市委宣传部 | 市体育局"},
		{"市住房和城乡建设委", "市住房和城乡建设委#市住房城乡建设委"},
		{"北京市住房和城乡建设委员会", "北京市住房和城乡建设委员会#市住房城乡建设委"},
		{"市生态环境局、市场监管局", "市生态环境局 | 市场监管局=市市场监管局#市市场监管局"},
		{"房山区人民政府、北京市通州区政府", "房山区人民政府#房山区政府 | 北京市通州区政府#通州区政府"},
		{"各区人民政府 北京经济技术 开发区管委会", "各区人民政府#各区政府* | 北京经济技术开发区管委会"},
		{"有关区政府", "有关区政府#相关区政府*"},
		{"各区政府（含北京经济技术开发区管委会）", "各区政府（含北京经济技术开发区管委会）#各区政府*"},
		{"市环保局", "市环保局#市生态环境局"},
		{"市河务局", "市河务局"},
	} {
		s := splitter{registry: unit.Beijing()}
		got := s.split(c.cell)
		// A full name is only given where the id differs from it.
		for i := range got.units {
			if got.units[i].ID == got.units[i].Full {
				got.units[i].Full = ""
			}
		}
		want := strings.ReplaceAll(c.want, "市场监管局=市市场监管局#市市场监管局", "市场监管局#市市场监管局")
		assert.Equal(t, want, show(got), c.cell)
	}
}

// Two bodies of any kind that only a space or a line end divides are two.
func TestBodiesSideBySide(t *testing.T) {
	bodies := strings.Fields(`市发展改革委 市住房城乡建设局 市林业和草原局 市卫生健康委 市委办公室 市委宣传部 市政府研究室 市纪委监委 市人民检察院 市安委办
		市总工会 团市委 市妇联 市红会 市律师协会 市慈善总会 市城投 市交投集团 市农商行 市公交公司 市气象台 市电视台 市少年宫 市体校 市动物园
		县林场 县公路段 县农机站 县人武部 县第一中学 县文化馆 区城管局 区园林绿化中心 区城管执法大队 省财政厅 省科学院 省农科所
		国家能源局 国务院国资委 海关总署 中央宣传部 生态环境部 产业发展司 机动车处 法规科 综合执法队 江州海关 江州农商行 江州机场 江州体育场
		江州污水处理厂 江州市水务集团有限公司 国网江州供电公司 青山县人民政府 河西村委会 高新区管委会 各区政府 各县（市、区）人民政府`)
	for _, a := range bodies {
		for _, b := range bodies {
			for _, between := range []string{" ", "\n"} {
				if a == b {
					continue
				}
				s := splitter{}
				cell := a + between + b
				s.learn(cell)
				l := s.split(cell)
				names := []string{}
				for _, u := range l.units {
					names = append(names, u.Name)
				}
				assert.Equal(t, []string{a, b}, names, cell)
			}
		}
	}
}

// A name that the width of a column breaks anywhere is one, beside another too.
func TestNamesBrokenAnywhere(t *testing.T) {
	for _, cell := range []string{
		"市发展和改革委员会、市林业和草原局、国家税务总局江州市税务局",
		"市气象台、市体育场馆管理中心、市社会科学院、市农业科学院",
		"江州经济技术开发区管委会、高新技术产业开发区管委会、各县（市、区）人民政府",
		"省国防科工办、省科技厅、中国科学院、国网江州市供电公司",
		"市委金融委员会办公室、市人大常委会办公室、市城投集团有限公司",
	} {
		want := strings.Split(cell, "、")
		if strings.Contains(cell, "县（市") {
			want = append(want[:2:2], "各县（市、区）人民政府")
		}
		for width := 4; width <= 9; width++ {
			for _, mark := range []string{"、", "\n"} {
				var lines []string
				for _, n := range want {
					lines = append(lines, wrap(n, width))
				}
				broken := strings.Join(lines, "\n")
				if mark == "、" {
					broken = wrap(cell, width)
				}
				s := splitter{}
				s.learn(broken)
				names := []string{}
				for _, u := range s.split(broken).units {
					names = append(names, u.Name)
				}
				assert.Equal(t, want, names, "%q", broken)
			}
		}
	}
}

// wrap breaks a text into lines of so many characters.
func wrap(text string, width int) string {
	var b strings.Builder
	for i, c := range []rune(text) {
		if i > 0 && i%width == 0 {
			b.WriteByte('\n')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// Where two readings are near, the other is offered.
func TestSplitInDoubt(t *testing.T) {
	for _, c := range []struct{ cell, read, other string }{
		{"市林海园 水利局", "市林海园水利局", "市林海园、水利局"},
		{"江州开发区\n建设局", "江州开发区建设局", "江州开发区、建设局"},
		{"市科技园\n区城管局", "市科技园区城管局", "市科技园、区城管局"},
		{"江州城发 市水利局", "江州城发、市水利局", "江州城发市水利局"},
		{"市财政局市水利局", "市财政局市水利局", "市财政局、市水利局"},
		// A line was full where no mark stands: the print may have broken one name.
		{"市生态环境局、市经信局\u2028市新经济委、市商务局", "市经信局、市新经济委", "市经信局市新经济委"},
		{"市财政局\u2029国网北江省电力有限公司\u2028江州供电公司", "国网北江省电力有限公司江州供电公司", "国网北江省电力有限公司、江州供电公司"},
	} {
		s := splitter{}
		s.learn(c.cell)
		assert.Equal(t, []doubt{{c.read, c.other}}, s.split(c.cell).doubts, c.cell)
	}
	for _, cell := range []string{
		"市规划 自然资源委", "县交通\n运输局", "青山\n县水利局", "国网江州\n市供电公司", "市公安局市中区分局", "县委县政府督查室",
		"江州城发、市水利局", "市财政局\n市水利局", "市财政局\u2028市水利局", "市财政局、市民政局\u2029市水利局、市教育局",
	} {
		s := splitter{}
		s.learn(cell)
		assert.Empty(t, s.split(cell).doubts, cell)
	}
}

// A name that stands alone elsewhere in the plan decides where two readings are
// possible.
func TestSplitLearns(t *testing.T) {
	const cell = "市公安局 市大数据 中心 市民政局"
	s := splitter{}
	assert.Equal(t, "市公安局 | 市大数据中心 | 市民政局", show(s.split(cell)))
	s.learn("市政府 办公室、市数据中心")
	assert.False(t, s.stands("市政府"))
	assert.True(t, s.stands("市数据中心"))
}

func TestNothing(t *testing.T) {
	for _, s := range []string{"——", "—", "-", "－", "/", "无", " —— "} {
		assert.True(t, nothing(s), s)
	}
	for _, s := range []string{"", " ", "无锡市政府", "市水利局", "—市"} {
		assert.False(t, nothing(s), s)
	}
}

// Whatever a cell holds, its names are its characters in order.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"市科委、 中关村管委会 市财政局等部门", "市委宣传部 (首都) 各区", "a和b及c与d", "((、)", "等", "l 0)(", "0 0.甲委", "市科委* 00管委", "市科委、*中关村管委会", "市科委、;中关村管委会", "((0))", "((0(0))", "市甲委7777777777 市77777777 市财政局等部门", "(:::::::(、)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if !utf8.ValidString(cell) {
			return // no reader gives such a cell
		}
		for _, reg := range []*unit.Registry{nil, unit.Beijing()} {
			s := splitter{registry: reg}
			s.learn(cell)
			rest := strings.Map(visible, plan.Squeeze(cell))
			l := s.split(cell)
			for _, u := range l.units {
				i := strings.Index(rest, u.Name)
				require.GreaterOrEqual(t, i, 0, "%q lost or moved in %q", u.Name, cell)
				rest = rest[i+len(u.Name):]
			}
			require.NotNil(t, l.units)
		}
	})
}

func FuzzDeadline(f *testing.F) {
	for i := 0; i < len(deadlines); i += 10 { // all are read in a test of their own
		f.Add(deadlines[i].phrase, 2025)
	}
	f.Add("5月、 -11月、9月", 2025) // of three times the second has no start
	f.Fuzz(func(t *testing.T, phrase string, year int) {
		if year < 0 || year > 9000 || !utf8.ValidString(phrase) {
			return // no reader gives such a cell
		}
		d, code, _ := Deadline(phrase, year, unit.Beijing().Seasons)
		require.Equal(t, phrase, d.Text)
		require.NotEmpty(t, d.Kind)
		if any, _, _ := Deadline(phrase, year, nil); any.Kind != plan.Unknown && any.Kind != plan.NoDate {
			require.True(t, mayBeTime(phrase))
		}
		for _, s := range d.Spans {
			require.True(t, s.Start != nil || s.End != nil)
			require.False(t, s.Start != nil && s.End != nil && s.End.String() < s.Start.String(), "%q gives %v", phrase, s)
			for _, e := range []*plan.Date{s.Start, s.End} {
				require.True(t, e == nil || e.Valid(), "%q gives %v", phrase, e)
			}
		}
		if d.Kind == plan.Unknown {
			require.Equal(t, plan.DeadlineUnknown, code)
		}
	})
}

// A cell with very many names asks within whether to go on.
func TestLongCellCanBeInterrupted(t *testing.T) {
	for _, name := range []string{"市水务局、", "水 ", "市水 务局 "} {
		asked := 0
		stop := errors.New("stop")
		rows := [][]string{{"序号", "重点任务", "工作措施", "完成时限", "牵头部门"}, {"1", "清淤", "清理。", "年底前", strings.Repeat(name, 20_000)}}
		table := new(grid.Table)
		for i, row := range rows {
			r := grid.Row{At: plan.Place{Name: "a", Line: i + 1}}
			for _, c := range row {
				r.Cells = append(r.Cells, grid.Cell{Text: c})
			}
			table.Rows = append(table.Rows, r)
		}
		_, err := Read(&grid.Doc{Format: "text", Blocks: []grid.Block{table}}, &Options{Interrupted: func() error {
			if asked++; asked > 60 {
				return stop
			}
			return nil
		}})
		assert.ErrorIs(t, err, stop, name)
	}
}
