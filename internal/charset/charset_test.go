package charset

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestDecode(t *testing.T) {
	const s = "市水务局\t〇㐀\r\n"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	assert.NoError(t, err)
	little, big := []byte{0xff, 0xfe}, []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	for name, src := range map[string][]byte{
		"UTF-8":                []byte(s),
		"UTF-8 with mark":      []byte("\ufeff" + s),
		"UTF-16 little-endian": little,
		"UTF-16 big-endian":    big,
		"UTF-16 without mark":  little[2:],
		"the same, big-endian": big[2:],
		"GB18030":              []byte(gb),
	} {
		got, lost, err := Decode(src)
		assert.NoError(t, err, name)
		assert.Equal(t, s, got, name)
		assert.Zero(t, lost, name)
	}
	for name, src := range map[string]string{"UTF-8": s + "市"[:2], "GB18030": gb + "\xca"} {
		got, lost, err := Decode([]byte(src))
		assert.NoError(t, err, name)
		assert.Equal(t, s, got, "%s that is cut", name)
		assert.Equal(t, len(src)-len(strings.TrimSuffix(strings.TrimSuffix(src, "市"[:2]), "\xca")), lost, name)
	}
	for _, src := range []string{"\xff\xff\xff", "\xff\xfe\x00\xd8", "市\x80\xff", "\x00\x01\x02\x03", "a\x00b\x00\x00\x00"} {
		_, _, err := Decode([]byte(src))
		assert.ErrorIs(t, err, ErrUnknown, "%q", src)
	}
}
