// Package eastasian measures text in columns of a fixed pitch, of which a
// Chinese character takes two (UAX #11).
package eastasian

import (
	"unicode"

	"golang.org/x/text/width"
)

// Width is how many columns a text takes.
func Width(s string) int {
	n := 0
	for _, c := range s {
		n += RuneWidth(c)
	}
	return n
}

// RuneWidth is how many columns a character takes: none where it is put on top
// of another, two where it is wide. Quotes, dashes and dots, which Chinese has
// in common with other scripts, are as wide as Chinese faces draw them; lines of
// tables are not.
func RuneWidth(c rune) int {
	switch {
	case c < 0x80:
		return 1
	case unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case c >= 0x2500 && c <= 0x257f:
		return 1
	}
	switch width.LookupRune(c).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianAmbiguous:
		return 2
	}
	return 1
}

// NarrowWidth is how many columns a text takes where characters are as wide as
// [NarrowRuneWidth] says.
func NarrowWidth(s string) int {
	n := 0
	for _, c := range s {
		n += NarrowRuneWidth(c)
	}
	return n
}

// NarrowRuneWidth is as RuneWidth, for programs that count what Chinese has in
// common with other scripts as they do those.
func NarrowRuneWidth(c rune) int {
	if width.LookupRune(c).Kind() == width.EastAsianAmbiguous {
		return min(RuneWidth(c), 1)
	}
	return RuneWidth(c)
}
