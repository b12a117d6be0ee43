// Package charset turns the bytes of a text into UTF-8.
package charset

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// ErrUnknown says that the bytes are a text in no encoding that is known.
var ErrUnknown = errors.New("the text is in no known encoding")

// Decode turns UTF-8, UTF-16 with a byte order mark, or GB18030 (which holds
// GBK and GB 2312) into UTF-8 without the mark. The mark decides; without one,
// what is valid UTF-8 is taken for it.
func Decode(src []byte) (string, error) {
	switch {
	case bytes.HasPrefix(src, []byte{0xef, 0xbb, 0xbf}):
		src = src[3:]
	case bytes.HasPrefix(src, []byte{0xff, 0xfe}), bytes.HasPrefix(src, []byte{0xfe, 0xff}):
		return decode(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), src)
	}
	if utf8.Valid(src) {
		return string(src), nil
	}
	return decode(simplifiedchinese.GB18030, src)
}

// decode refuses what the decoder could only replace.
func decode(e encoding.Encoding, src []byte) (string, error) {
	out, err := e.NewDecoder().Bytes(src)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", ErrUnknown
	}
	return string(out), nil
}
