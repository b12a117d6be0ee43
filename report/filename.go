package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// CoverSuffix ends the name of the file of a letter that goes along with another,
// without suffix. No letter's name has it.
const CoverSuffix = "-函"

// maxFileName is the longest file name made, in bytes without suffix: common
// file systems allow 255, some encrypted ones 143.
const maxFileName = 120

// FileNames gives each letter a file name without suffix, as [SafeNames] does.
func FileNames(letters []Letter) []string {
	units := make([]string, len(letters))
	for i := range letters {
		units[i] = letters[i].Unit
	}
	return SafeNames(units)
}

// SafeNames makes names of files or directories, without suffix, that are safe on
// every file system and differ from each other also where case, or how a character
// is composed, is ignored.
func SafeNames(names []string) []string {
	out := make([]string, len(names))
	taken := make(map[string]bool)
	for i := range names {
		base := fileName(names[i])
		name := base
		for n := 2; taken[folded(name)]; n++ {
			name = fmt.Sprintf("%s(%d)", base, n)
		}
		taken[folded(name)] = true
		out[i] = name
	}
	return out
}

// folded is a name as file systems compare it that ignore case.
func folded(s string) string { return norm.NFKC.String(cases.Fold().String(norm.NFKC.String(s))) }

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
	if s == "" || reserved(stem) || strings.EqualFold(s, "index") || s == BundleName || strings.IndexAny(s, "=+-@~＝＋－＠") == 0 {
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
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	if c := []rune(s); len(c) == 4 && (strings.HasPrefix(s, "COM") || strings.HasPrefix(s, "LPT")) {
		return strings.ContainsRune("0123456789¹²³", c[3])
	}
	return false
}
