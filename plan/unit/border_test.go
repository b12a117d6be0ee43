package unit_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan/unit"
)

func TestShapes(t *testing.T) {
	for shape, names := range map[unit.Shape]string{
		unit.FullName: "市气象台 市红会 市农商行 市委办公室 县林场 县公路段 省科学院 市城投 市市场监管局 国家能源局 市安委办 市中级人民法院",
		unit.BareName: "产业发展司 法规科 教育局 办公室 档案馆 临江农商行 临江机场 临江污水处理厂 临江经济技术开发区 南山区 城市管理局",
		unit.NoName:   "商务局市 理局 市 公司 有限公司 管委会 会滨海新区管委会 局长 市东部 市住房城乡 管理中心 场监管所 政府 市场 集团公司",
	} {
		for _, n := range strings.Fields(names) {
			assert.Equal(t, shape, unit.ShapeOf(n), n)
		}
	}
}

func TestBorders(t *testing.T) {
	for _, c := range []struct {
		left, right string
		want        unit.Border
	}{
		{"市财政局", "市水利局", unit.Between},
		{"市城发", "市水利局", unit.Between},
		{"市农商行", "县林场", unit.Between},
		{"法规科", "教育科", unit.Between},
		{"政府", "青山区人民政府", unit.Between},
		{"江州城发", "市水利局", unit.MaybeBetween},
		{"市城发", "青山县水利局", unit.MaybeBetween},
		{"江州开发区", "建设局", unit.MaybeInside},
		{"江州科技园", "区城管局", unit.MaybeInside},
		{"国网北江省电力有限公司", "江州供电公司", unit.MaybeInside},
		{"北江电网有限责任公司", "江州供电局", unit.MaybeInside},
		{"市体育场", "馆管理中心", unit.Inside},
		{"市农业科", "学技术局", unit.Inside},
		{"市规划", "自然资源局", unit.Inside},
		{"市创建", "国家卫生城市办公室", unit.Inside},
		{"国网江州", "市供电公司", unit.Inside},
		{"青山", "县水利局", unit.Inside},
		{"江州市", "水利局", unit.Inside},
		{"市公安局", "交警支队", unit.Inside},
		{"市住房城", "乡建设局", unit.Inside},
		{"市公安局", "武警江州支队", unit.Between},
		{"市公安局", "江北公安分局", unit.MaybeBetween},
		{"江北区", "江北公安分局", unit.MaybeInside},
		{"江北区", "邮储银行江州分行", unit.Between},
		{"江北区", "城管局", unit.Inside},
		{"省森林消防总队", "江州支队", unit.Inside},
		{"省地矿局", "第一地质队", unit.MaybeInside},
		{"教育部", "教育技术中心", unit.MaybeInside},
		{"省公路投资集团", "江州管理处", unit.MaybeInside},
		{"市财政局", "江州管理处", unit.Between},
		{"市人大常委会", "财经工委", unit.MaybeInside},
		{"市人大常委会", "市直机关工委", unit.Between},
		{"中国人民银行", "上海总部", unit.Inside},
		{"市委编办", "学生工作部", unit.Between},
		{"县一中", "县财政局", unit.Between},
	} {
		got := unit.BorderOf(c.left, c.right, "", func(string) bool { return false })
		assert.Equal(t, c.want, got, c.left+" "+c.right)
	}
	known := func(name string) bool { return name == "江州城发" }
	assert.Equal(t, unit.Between, unit.BorderOf("江州城发", "水利局", "", known))
	assert.Equal(t, unit.Inside, unit.BorderOf("驻江州", "市水利局", "江州", known), "the plan's own place")
}

func TestGlued(t *testing.T) {
	for _, n := range []string{"市财政局市水利局", "江湾管委会滨海新区管委会", "市财政局市委宣传部"} {
		_, _, ok := unit.Glued(n)
		assert.True(t, ok, n)
	}
	for _, n := range []string{"市财政局", "市公安局市中区分局", "市纪委市监委", "县委县政府督查室", "市市场监管局", "市科委", "市委市直机关工委"} {
		_, _, ok := unit.Glued(n)
		assert.False(t, ok, n)
	}
}
