package xlsx

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What is stored is told in full where less of it is seen, and only there.
func TestFull(t *testing.T) {
	for _, c := range []struct{ stored, format, want string }{
		{"3.14159", "0.0", "3.14159"},
		{"3.5", "0.0", ""},
		{"3.14159", "", ""},
		{"1234567.25", "#,##0.00", ""},
		{"1234567.256", "#,##0.00", "1234567.256"},
		{"1500000", "0,,", "1500000"},
		{"0.45678", "0%", "45.678%"},
		{"0.45", "0%", ""},
		{"-3.2", "0;(0)", "-3.2"},
		{"-3", "0;(0)", ""},
		{"320", `0"万元"`, ""},
		{"320", ";;;", "320"},
		{"45930", "yyyy-mm-dd", ""},
		{"45930", `yyyy"年"m"月"d"日"`, ""},
		{"45930", `m"月"d"日"`, "2025-09-30"},
		{"45930", `yyyy"年"m"月"`, "2025-09-30"},
		{"45931", `yyyy"年"m"月"`, ""}, // how a program stores a month
		{"45930.5", "yyyy-mm-dd", "2025-09-30 12:00"},
		{"45930.5", "yyyy-mm-dd hh:mm", ""},
		{"45930.50001", "yyyy-mm-dd hh:mm", "2025-09-30 12:00:01"},
		{"0.5", "h:mm", ""},
		{"0.50001", "h:mm", "12:00:01"},
		{"没有数", "0", ""},
	} {
		assert.Equal(t, c.want, full(c.stored, showNumber(c.stored, c.format, from1900), c.format, from1900), "%s as %s", c.stored, c.format)
	}
}

// Of the head and the foot of a page the words count, not how they look or the
// numbers of pages.
func TestWordsOfPages(t *testing.T) {
	for code, want := range map[string]string{
		`&L填报人：张三&R&P`:                                "填报人：张三",
		`&C&"Times New Roman,Regular"&12&K000000审核&&`: "审核&",
		`&C第 &P 页，共 &N 页`:                             "",
		`&C&"Times New Roman,Regular"&12Page &P`:      "",
		`&C&A`:                                        "",
		`&R&G`:                                        "[&G]",
	} {
		got := literals(code)
		if pageNumber.MatchString(got) {
			got = ""
		}
		assert.Equal(t, want, got, code)
	}
}
