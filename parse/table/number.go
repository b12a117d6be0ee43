package table

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
)

const (
	chineseDigits = "〇零一二三四五六七八九十百"
	numberStarts  = chineseDigits + "第附项任重编" // the Chinese characters that a number may start with
)

var (
	// 一、 （一） 第一章 第一部分
	sectionNumber = regex.MustCompile(`^(?:[（(]([` + chineseDigits + `]+)[)）][、.．]?|([` + chineseDigits + `]+)[、.．]|第([` + chineseDigits + `]+)(?:部分|章|节|类)[、：: ]?)\s*`)
	// 1  1.  1、  1.2  (1)  （1）  第1项, and the same in Chinese digits
	taskNumber = regex.MustCompile(`^[（(第]?\s*([0-9]+(?:[.．\-][0-9]+)*|[` + chineseDigits + `]+)\s*[)）项]?[、.．]?$`)
	// A1  附1  项目3  No.2  Ⅱ  [4]  ★5, where a column is only for numbers
	letteredNumber = regex.MustCompile(`^[（(【\[]?\s*([★☆▲△※]?(?:(?:[A-Za-z]{1,3}\.?|附|附件|项目|任务|重点|编号)[\-—]?[0-9]{1,3}(?:[.．\-][0-9]{1,3})*|[A-Za-z]|[Ⅰ-Ⅻ]|[0-9]{1,3}))\s*[)）】\]]?[、.．]?$`)
	// 3. (3) 3.1 at the start of a title. A number after a dot is of two digits at
	// most, or the dot ends the first: 3.2025年.
	leadNumber = regex.MustCompile(`^(?:[（(]([0-9]+)[)）]|([0-9]+(?:[.．][0-9]{1,2})+)(?:[、.．]|[^0-9、.．]|$)|([0-9]+)[、.．])`)
	quantity   = regex.MustCompile(`^(?:公里|千米|米|平方|立方|公顷|亩|万|亿|千|百|吨|公斤|元|倍|度|小时|个|%|％|℃)`)
)

// section divides a heading as 一、主要目标 into its bare number and its title.
func section(s string) (number, title string, ok bool) {
	m := sectionNumber.FindStringSubmatch(s)
	if m == nil {
		return "", s, false
	}
	return m[1] + m[2] + m[3], strings.TrimSpace(s[len(m[0]):]), true
}

// bareNumber is the number of a cell without brackets, dots and 、.
func bareNumber(s string) (string, bool) {
	if c, _ := utf8.DecodeRuneInString(s); unicode.Is(unicode.Han, c) && !strings.ContainsRune(numberStarts, c) {
		return "", false
	}
	s = halfDigits(oneLine(s))
	if c := []rune(s); len(c) == 1 && c[0] >= '①' && c[0] <= '⑳' {
		return strconv.Itoa(int(c[0]-'①') + 1), true
	}
	m := taskNumber.FindStringSubmatch(s)
	if m == nil {
		m = letteredNumber.FindStringSubmatch(s)
	}
	if m == nil {
		return "", false
	}
	return strings.ReplaceAll(m[1], "．", "."), true
}

// halfDigits writes full-width digits as others.
func halfDigits(s string) string {
	if !strings.Contains(s, fullWidth) {
		return s
	}
	return fullDigits.Replace(s)
}

// fullWidth is the first byte of full-width characters, and of few others.
const fullWidth = "\xef"

var fullDigits = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9")

// titleNumber divides a title that starts with its number: 3.优化运输结构, 1.2 道路,
// 一、工地. In 2.5公里道路整治 it has none.
func titleNumber(s string) (number, title string, ok bool) {
	m := leadNumber.FindStringSubmatch(s)
	if m == nil {
		return section(s)
	}
	number = m[1] + m[3]
	rest := s[len(m[0]):]
	if m[2] != "" {
		number, rest = m[2], s[len(m[2]):]
		if quantity.MatchString(rest) {
			return "", s, false
		}
		rest = strings.TrimLeft(rest, "、.．")
	}
	return strings.ReplaceAll(number, "．", "."), strings.TrimSpace(rest), true
}
