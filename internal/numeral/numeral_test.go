package numeral_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/internal/numeral"
)

func TestChinese(t *testing.T) {
	for n, want := range map[int]string{-1: "-1", 0: "〇", 1: "一", 9: "九", 10: "十", 11: "十一", 20: "二十", 25: "二十五", 99: "九十九", 100: "100"} {
		assert.Equal(t, want, numeral.Chinese(n))
	}
}

func TestValueReadsWhatChineseWrites(t *testing.T) {
	for n := range 100 {
		got, ok := numeral.Value(numeral.Chinese(n))
		assert.Equal(t, n > 0, ok, numeral.Chinese(n))
		assert.Equal(t, n, got)
	}
}

func TestValueOfWhatIsNoNumber(t *testing.T) {
	for _, s := range []string{"", "零", "〇", "十十", "一十十", "二零", "十零", "一二", "百", "3", "十三月"} {
		_, ok := numeral.Value(s)
		assert.False(t, ok, s)
	}
}
