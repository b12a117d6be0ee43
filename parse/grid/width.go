package grid

import "strings"

// Width is the width of a text in halves of the width of a Chinese character.
func Width(s string) float64 {
	n := 0.0
	for _, c := range s {
		n += RuneWidth(c)
	}
	return n
}

// RuneWidth is the width of a character in halves of that of a Chinese one, as
// faces of a fixed pitch have it.
func RuneWidth(c rune) float64 {
	switch {
	case c < 0x1100, c >= 0x2000 && c < 0x2e80 && !strings.ContainsRune(doubled, c), c >= 0xff61 && c <= 0xffdc:
		return 1
	}
	return 2
}

// doubled are characters that Chinese faces draw as wide as Chinese ones though
// they are not Chinese alone.
const doubled = "—…“”‘’①②③④⑤⑥⑦⑧⑨⑩"
