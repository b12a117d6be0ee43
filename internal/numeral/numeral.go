// Package numeral writes and reads numbers in Chinese digits: 二十五.
package numeral

import (
	"strconv"
	"strings"
)

const digits = "零一二三四五六七八九"

// Chinese writes a number up to 99 in Chinese digits, a larger one in Arabic.
func Chinese(n int) string {
	digit := func(n int) string { return digits[n*len("零"):][:len("零")] }
	switch {
	case n < 0 || n > 99:
		return strconv.Itoa(n)
	case n == 0:
		return "〇"
	}
	s := ""
	if n >= 20 {
		s = digit(n / 10)
	}
	if n >= 10 {
		s += "十"
	}
	if n%10 > 0 {
		s += digit(n % 10)
	}
	return s
}

// Value reads 一 … 九十九.
func Value(s string) (n int, ok bool) {
	tens, ones, ok := strings.Cut(s, "十")
	switch {
	case !ok:
		n = digit(s)
		return n, n > 0
	case tens == "":
		n = 10
	case digit(tens) > 0:
		n = 10 * digit(tens)
	default:
		return 0, false
	}
	if ones == "" {
		return n, true
	}
	return n + digit(ones), digit(ones) > 0
}

// digit is the value of one digit, 0 for what is none.
func digit(s string) int {
	if len(s) != len("零") {
		return 0
	}
	return max(strings.Index(digits, s)/len("零"), 0)
}
