package ooxml

import "strconv"

// Chinese writes a number up to 99 in Chinese digits, a larger one in Arabic.
func Chinese(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch {
	case n == 0:
		return "〇"
	case n < 0:
	case n < 10:
		return digits[n]
	case n < 20:
		return "十" + digits[n-10]
	case n < 100:
		return digits[n/10] + "十" + digits[n%10]
	}
	return strconv.Itoa(n)
}
