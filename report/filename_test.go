package report_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/zeren-plan/zeren/report"
)

func TestSafeNames(t *testing.T) {
	long := strings.Repeat("市", 100)
	assert.Equal(t, []string{
		"市水务局", "市水务局(2)", "_.._etc_passwd", "A局", "a局(2)", "é局", "e\u0301局(2)", "Ⅳ局", "IV局(2)", "ﬁ局", "FI局(2)",
		"_CON", "_nul.txt", "_", "_(2)", "_=1+1", "_-rf", "_~a", "甲_u", long[:120], long[:120] + "(2)", "_index", "_＝1", "_conout$",
	}, report.SafeNames([]string{
		"市水务局", "市水务局", "/../etc/passwd", "A局", "a局", "é局", "e\u0301局", "Ⅳ局", "IV局", "ﬁ局", "FI局",
		"CON", "nul.txt", "", "..", "=1+1", "-rf", "~a", "甲\x00u", long, long + "乙", "index", "＝1", "conout$",
	}))
}

// Names are of one part, fit any file system, and differ also where it ignores case.
func FuzzSafeNames(f *testing.F) {
	f.Add("市水务局", "市水务局", "../x")
	f.Add("A", "a", "COM1.b")
	f.Add("ß", "SS", "ss(2)")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		seen := make(map[string]bool)
		for _, name := range report.SafeNames([]string{a, b, c}) {
			require.NotEmpty(t, name)
			require.True(t, utf8.ValidString(name))
			require.LessOrEqual(t, len(name), 130)
			require.NotContains(t, []string{".", ".."}, name)
			require.False(t, strings.ContainsAny(name, `<>:"/\|?*`+"\x00"), name)
			require.False(t, strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "), name)
			key := strings.ToLower(norm.NFC.String(name))
			require.False(t, seen[key], name)
			seen[key] = true
		}
	})
}
