// Package charset turns the bytes of a text into UTF-8.
package charset

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// ErrUnknown says that the bytes are a text in no encoding that is known.
var ErrUnknown = errors.New("the text is in no known encoding")

// Decode turns UTF-8, UTF-16, or GB18030 (which holds GBK and GB 2312) into UTF-8
// without a byte order mark. The mark decides; without one, UTF-16 is told by its
// zero bytes, and what is valid UTF-8 is taken for it. A character that the end of
// the file cuts is left out; lost is how many bytes of it there are. In place of a few
// bytes that are no characters stands U+FFFD.
func Decode(src []byte) (text string, lost int, err error) {
	switch {
	case bytes.HasPrefix(src, []byte{0xef, 0xbb, 0xbf}):
		src = src[3:]
	case bytes.HasPrefix(src, []byte{0xff, 0xfe}), bytes.HasPrefix(src, []byte{0xfe, 0xff}):
		text, err = decode(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), src)
		return text, 0, err
	}
	if bytes.IndexByte(src, 0) >= 0 {
		text, err = unmarked(src)
		return text, 0, err
	}
	const longest = 4 // bytes of a character
	for lost := range min(longest, len(src)) {
		whole, cut := src[:len(src)-lost], src[len(src)-lost:]
		if utf8.Valid(whole) && (lost == 0 || !ascii(whole) && !utf8.FullRune(cut)) {
			return string(whole), lost, nil
		}
	}
	if text, ok := damagedUTF8(src); ok {
		return text, 0, nil
	}
	for lost := range min(longest, len(src)) {
		whole, cut := src[:len(src)-lost], src[len(src)-lost:]
		if lost > 0 && (ascii(whole) || cut[0] <= 0x80 || cut[0] == 0xff || lost > 1 && (cut[1] < '0' || cut[1] > '9')) {
			continue // no start of a character
		}
		if text, err := decode(simplifiedchinese.GB18030, whole); err == nil {
			return text, lost, nil
		}
	}
	if text, ok := damagedGB(src); ok {
		return text, 0, nil
	}
	return "", 0, ErrUnknown
}

// unmarked reads a text in UTF-16 without a mark, whose Latin characters have a
// zero byte before or after them.
func unmarked(src []byte) (string, error) {
	zeros := [2]int{}
	for i, c := range src {
		if c == 0 {
			zeros[i%2]++
		}
	}
	endian := unicode.LittleEndian
	if zeros[0] > zeros[1] {
		endian = unicode.BigEndian
	}
	text, err := decode(unicode.UTF16(endian, unicode.IgnoreBOM), src)
	if err != nil || len(src)%2 != 0 || strings.ContainsFunc(text, func(c rune) bool { return c < ' ' && !strings.ContainsRune("\t\n\r\f", c) }) {
		return "", ErrUnknown
	}
	return text, nil
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// decode refuses what the decoder could only replace.
func decode(e encoding.Encoding, src []byte) (string, error) {
	out, err := e.NewDecoder().Bytes(src)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", ErrUnknown
	}
	return string(out), nil
}
