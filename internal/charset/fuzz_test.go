package charset_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/zeren-plan/zeren/internal/charset"
)

// Whatever the bytes are, there is a text in UTF-8 or none; UTF-8 without zeros stays
// as it is, and what was written as GB 18030 comes back where it is no UTF-8 by chance:
// but for characters for private use, which have two codes each, and the sign for a lost one.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("清理三条河道，6月底前。\n"))
	f.Add([]byte("\xc7\xe5\xc0\xed\xc8\xfd\xcc\xf5"))
	f.Add([]byte("\xff\xfe\x05\x6e\x06\x74"))
	f.Add([]byte("\x00a\x00b"))
	f.Fuzz(func(t *testing.T, src []byte) {
		text, lost, err := charset.Decode(src)
		if err != nil {
			require.ErrorIs(t, err, charset.ErrUnknown)
			require.Empty(t, text)
			return
		}
		require.True(t, utf8.ValidString(text))
		require.Less(t, lost, 4)
		if utf8.Valid(src) && (len(src) < 3 || string(src[:3]) != "\ufeff") && !hasZero(src) {
			require.Equal(t, string(src), text)
		}
		gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
		private := func(c rune) bool { return unicode.Is(unicode.Co, c) || c == utf8.RuneError }
		if err != nil || strings.ContainsFunc(text, private) || nearUTF8(gb) || hasZero([]byte(gb)) || marked(gb) {
			return
		}
		back, lost, err := charset.Decode([]byte(gb))
		require.NoError(t, err)
		if strings.ContainsRune(back, utf8.RuneError) {
			return // it is nearly UTF-8, and what is lost is told
		}
		require.Zero(t, lost)
		require.Equal(t, text, back)
	})
}

// nearUTF8 reports whether bytes are UTF-8, but for a character that their end cuts.
func nearUTF8(s string) bool {
	for cut := range min(4, len(s)+1) {
		if utf8.ValidString(s[:len(s)-cut]) {
			return true
		}
	}
	return false
}

func hasZero(b []byte) bool {
	for _, c := range b {
		if c == 0 {
			return true
		}
	}
	return false
}

// marked reports whether bytes begin like a byte order mark.
func marked(s string) bool {
	return len(s) > 1 && (s[:2] == "\xff\xfe" || s[:2] == "\xfe\xff") || len(s) > 2 && s[:3] == "\ufeff"
}
