package unit

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMisspelt(t *testing.T) {
	for _, c := range []struct {
		name, known string
		want        bool
	}{
		{"市生态环竟局", "市生态环境局", true},
		{"市财业局", "市财政局", true}, // nothing that a department is about
		{"区住竟局", "区住建局", true},
		{"县林业局", "县农业局", false},
		{"市审计局", "市统计局", false},
		{"市市场监督局", "市市场监管局", true},
		{"市交投集固", "市交投集团", false}, // not alike, and no department
		{"市交投集困", "市交投集团", false},
		{"市交投集团", "市城投集团", false},
		{"市公安局特警支队", "市公安局交警支队", false},
		{"市公安局文警支队", "市公安局交警支队", true}, // 文 looks like 交
		{"市第二人民医院", "市第一人民医院", false},
		{"市人民医院", "市一人民医院", false},
		{"城西区人民政府", "城东区人民政府", false},
		{"新塘镇人民政府", "新城镇人民政府", false},
		{"新域镇人民政府", "新城镇人民政府", true},
		{"县水务局", "市水务局", false},
		{"各区县政府", "各县区政府", true},
		{"市生态环局", "市生态环境局", true},
	} {
		assert.Equal(t, c.want, Misspelt(c.name, c.known, nil), "%s for %s", c.name, c.known)
	}
	assert.True(t, Misspelt("市空气重污囗应急指挥部成员单位", "市空气重污染应急指挥部成员单位", nil))
	assert.False(t, Misspelt("市白龙河整治指挥部成员单位", "市青龙河整治指挥部成员单位", map[string]bool{"白龙": true}), "the plan speaks of the other")
	assert.False(t, Misspelt("市山林局", "市林业局", map[string]bool{"山林": true}))
}

func TestAbbreviates(t *testing.T) {
	assert.True(t, Abbreviates("市园林局", "市园林绿化局"))
	assert.False(t, Abbreviates("市公安局", "市公安局交管局"), "a body below it")
	assert.False(t, Abbreviates("市人民医院", "市人民第二医院"))
}
