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

// In a text with a damaged byte all other characters are read, also where a byte
// is lost and the characters after it are shifted.
func TestDecodeDamaged(t *testing.T) {
	const line = "市水利局、市财政局、市生态环境局要在年底前全面完成河道整治任务，并建立长效管护机制\t年底前\r\n"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(line)
	assert.NoError(t, err)
	hurt := func(s string, at int, by string) string { return s[:at] + by + s[at+1:] }
	for _, c := range []struct{ name, src, want string }{
		{"UTF-8, a byte changed", hurt(line, 4, "\xff"), strings.Replace(line, "水", "�", 1)},
		{"UTF-8, a byte lost", hurt(line, 4, ""), strings.Replace(line, "水", "�", 1)},
		{"UTF-8, a byte more", line[:3] + "\xfe" + line[3:], strings.Replace(line, "市", "市�", 1)},
		{"GB18030, a byte more", gb[:4] + "\xff" + gb[4:], strings.Replace(line, "水", "水�", 1)},
		{"GB18030, a byte changed", hurt(gb, 3, "\xff"), strings.Replace(line, "水", "�", 1)},
		// whether 市 or 生 was hurt can't be told
		{"GB18030, a first byte lost", hurt(gb, 20, ""), strings.Replace(line, "市生", "�", 1)},
		{"GB18030, a second byte lost", hurt(gb, 21, ""), strings.Replace(line, "市生", "�", 1)},
	} {
		for _, around := range []string{"", line} {
			if strings.HasPrefix(c.name, "GB") && around != "" {
				around = gb
			}
			got, lost, err := Decode([]byte(around + c.src + around))
			assert.NoError(t, err, c.name)
			assert.Zero(t, lost, c.name)
			if around != "" {
				around = line
			}
			assert.Equal(t, around+c.want+around, got, c.name)
		}
	}
}
