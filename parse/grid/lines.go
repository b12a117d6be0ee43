package grid

import (
	"strings"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/internal/regex"
)

// Lines says of each line end of a text why it is there, in a cell that holds
// wide halves of a Chinese character a line: a [Wrap] where the next word had no
// room, else a [Stop]. Latin words that a full line divides keep their space.
func Lines(s string, wide float64) string {
	lines := strings.Split(s, "\n")
	var b strings.Builder
	for i, next := range lines {
		next = strings.TrimSpace(next)
		if i > 0 {
			line := strings.TrimSpace(lines[i-1])
			room := wide - float64(eastasian.Width(line))
			switch {
			case float64(eastasian.Width(firstWord.FindString(next))) <= room-1:
				b.WriteRune(Stop)
			case room >= 1 && apart(line, next):
				b.WriteByte(' ')
				b.WriteRune(Wrap)
			default:
				b.WriteRune(Wrap)
			}
		}
		b.WriteString(next)
	}
	return b.String()
}

// Written is a text whose line ends are line feeds, whatever the reason for them.
func Written(s string) string {
	if !strings.Contains(s, "\xe2\x80") { // with which both start
		return s
	}
	return lineEnds.Replace(s)
}

var lineEnds = strings.NewReplacer(string(Wrap), "\n", string(Stop), "\n")

// firstWord is what a line would have to hold of a text: a character, or a whole
// word or number, and the mark after it that can't start a line.
var firstWord = regex.MustCompile(`^[“‘（(《〈【]*(?:[0-9A-Za-z.%/+\-]+|.)?[，。、；：！？）》”’,.;:)!?]*`)

// apart reports whether a space stands between two texts: two Latin words, or a
// word and a number.
func apart(left, right string) bool {
	if left == "" || right == "" {
		return false
	}
	a, b := left[len(left)-1], right[0]
	return latin(a) && latin(b) && !(numeral(a) && numeral(b))
}

func latin(c byte) bool   { return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }
func numeral(c byte) bool { return c >= '0' && c <= '9' || c == '.' || c == '%' }
