package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CoverSuffix ends the name of the file of a letter that goes along with another,
// without suffix. No letter's name has it.
const CoverSuffix = "-函"

// maxFileName is the longest file name made, in bytes without suffix: common
// file systems allow 255, some encrypted ones 143.
const maxFileName = 120

// FileNames gives each letter a file name without suffix that is safe on every
// file system and differs from the others also where case is ignored.
func FileNames(letters []Letter) []string {
	out := make([]string, len(letters))
	taken := make(map[string]bool)
	for i := range letters {
		base := fileName(letters[i].Unit)
		name := base
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s(%d)", base, n)
		}
		taken[strings.ToLower(name)] = true
		out[i] = name
	}
	return out
}

// fileName replaces what Windows, macOS or Linux do not allow in a name.
func fileName(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*`, c), unicode.IsControl(c), c == utf8.RuneError, unicode.Is(unicode.Cf, c):
			return '_'
		case unicode.IsSpace(c):
			return ' '
		}
		return c
	}, s)
	for len(s) > maxFileName {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	s = strings.Trim(s, " .")
	stem, _, _ := strings.Cut(s, ".")
	if s == "" || reserved(stem) || strings.EqualFold(s, "index") || s == BundleName || strings.ContainsAny(s[:1], "=+-@~") {
		s = "_" + s
	}
	if strings.HasSuffix(s, CoverSuffix) {
		s += "_"
	}
	return s
}

// reserved reports whether Windows keeps a name for a device.
func reserved(s string) bool {
	switch s = strings.ToUpper(strings.TrimSpace(s)); s {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	if c := []rune(s); len(c) == 4 && (strings.HasPrefix(s, "COM") || strings.HasPrefix(s, "LPT")) {
		return strings.ContainsRune("0123456789¹²³", c[3])
	}
	return false
}
