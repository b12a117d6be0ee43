package table

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"NO _x", "NOx"},
		{"PM _{2.5} 、TSP", "PM2.5、TSP"},
		{"NO_x和SO_2", "NOx和SO2"},
		{"CO₂、NOₓ", "CO2、NOx"},
		{"a_b file_name", "a_b file_name"},
		{"2025 年", "2025年"},
		{"低 VOCs 含量", "低VOCs含量"},
		{"Stage VI standard", "Stage VI standard"},
		{"Stage  VI", "Stage VI"},
		{"机动车(械) “含绿量”", "机动车(械)“含绿量”"},
		{"the “green” plan", "the “green” plan"},
		{"全角　空格", "全角空格"},
		{"零\u200b宽\ufeff", "零宽"},
		{"一 \n 二", "一\n二"},
	} {
		assert.Equal(t, c.want, clean(c.in), c.in)
	}
}

// What is taken for plain text is the same without what has no width.
func TestPlainText(t *testing.T) {
	for c := range rune(unicode.MaxRune) {
		if s := "一" + string(c) + "1"; plainText(s) {
			assert.Equal(t, s, strings.Map(visible, s))
		}
	}
	assert.True(t, plainText("（一）PM2.5、12月底\n《方案》Ａ"))
	assert.False(t, plainText("一\xff"))
}

func TestParagraphs(t *testing.T) {
	assert.Equal(t, "一。\n二。\n三", paragraphs("一。 二。 三", true))
	assert.Equal(t, "一。二。", paragraphs("一。 二。", false))
	assert.Equal(t, "一\n二", paragraphs("一\n\n 二 \n", false))
	for _, c := range []struct{ in, want string }{
		{"清理河道\n，修复岸线。", "清理河道，修复岸线。"},
		{"清理河道，\n修复岸线。", "清理河道，修复岸线。"},
		{"加强河道管理，推进清\n淤疏浚，水质达到三类\n标准以上。", "加强河道管理，推进清淤疏浚，水质达到三类标准以上。"},
		{"加强河道管理，推进清\n淤疏浚。\n完成水质监测，达到三\n类标准。", "加强河道管理，推进清淤疏浚。\n完成水质监测，达到三类标准。"},
		{"清理河道，修复岸线\n检查企业，依法处罚\n修复地块，补植树木", "清理河道，修复岸线\n检查企业，依法处罚\n修复地块，补植树木"},
		{"1.清理河道垃圾，修复\n2.检查企业排污，处罚\n3.修复地块。", "1.清理河道垃圾，修复\n2.检查企业排污，处罚\n3.修复地块。"},
	} {
		assert.Equal(t, c.want, paragraphs(c.in, false))
	}
}

func TestNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"1": "1", "1.": "1", "1、": "1", "(1)": "1", "（一）": "一", "一、": "一", "1.1": "1.1", "１２": "12", "1．2": "1.2", "第3项": "3",
		"①": "1", "A1": "A1", "附2": "附2", "No.3": "No.3", "Ⅱ": "Ⅱ", "【4】": "4", "★5": "★5", "项目6": "项目6", "b)": "b",
	} {
		got, ok := bareNumber(in)
		assert.True(t, ok, in)
		assert.Equal(t, want, got, in)
	}
	for _, in := range []string{"", "一、主要目标", "甲", "A1区", "附件", "1月", "2025年"} {
		_, ok := bareNumber(in)
		assert.False(t, ok, in)
	}
	for _, c := range []struct{ in, number, title string }{
		{"一、主要目标", "一", "主要目标"},
		{"（二）减排", "二", "减排"},
		{"第三部分 保障", "三", "保障"},
		{"十二、附则", "十二", "附则"},
	} {
		n, title, ok := section(c.in)
		assert.True(t, ok)
		assert.Equal(t, c.number, n)
		assert.Equal(t, c.title, title)
	}
}

func TestTitleNumbers(t *testing.T) {
	for _, c := range []struct{ in, number, title string }{
		{"3.优化运输结构", "3", "优化运输结构"},
		{"（3）优化运输结构", "3", "优化运输结构"},
		{"1.1工地", "1.1", "工地"},
		{"1.2 道路", "1.2", "道路"},
		{"1.2.3、道路", "1.2.3", "道路"},
		{"3.2025年目标", "3", "2025年目标"},
		{"2.5公里道路整治", "", "2.5公里道路整治"},
		{"一、工地", "一", "工地"},
		{"（一）河道", "一", "河道"},
		{"5公里道路整治", "", "5公里道路整治"},
	} {
		n, title, _ := titleNumber(c.in)
		assert.Equal(t, c.number, n, c.in)
		assert.Equal(t, c.title, title, c.in)
	}
}
