package unit

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
)

// Near finds the body that a name which the registry does not know may be: one
// with a name that differs by a character, or by two in long ones, or that the
// name is an unusual abbreviation of. ok is false if there is none, or several
// that are as near.
func (r *Registry) Near(name string) (*Body, bool) {
	var best *Body
	least, several := 3, false
	for i := range r.Bodies {
		b := &r.Bodies[i]
		for _, n := range b.names() {
			for _, k := range b.keys(n, r.Place) {
				d := nearness(Fold(name), k)
				switch {
				case d < least:
					best, least, several = b, d, false
				case d == least && b != best && d < 3:
					several = true
				}
			}
		}
	}
	return best, best != nil && !several
}

// nearness is how far a name is from a known one: the characters that differ, 2
// for an abbreviation, 3 if they are not alike.
func nearness(name, known string) int {
	a, b := utf8.RuneCountInString(name), utf8.RuneCountInString(known)
	if a < 4 || b < 4 {
		return 3
	}
	if a-b <= 2 && b-a <= 2 {
		if d := plan.Apart(name, known); d == 1 || d == 2 && min(a, b) >= 7 {
			return d
		}
	}
	if Abbreviates(name, known) {
		return 2
	}
	return 3
}

// Abbreviates reports whether a name has the characters of another in order,
// with its start and its end: 市园林局, 市园林绿化局.
func Abbreviates(name, whole string) bool {
	short, long := []rune(name), []rune(whole)
	n, m := len(short), len(long)
	if n < 4 || n >= m || 2*n < m || short[0] != long[0] || short[1] != long[1] || short[n-1] != long[m-1] {
		return false
	}
	i := 0
	for _, c := range long {
		if i < n && short[i] == c {
			i++
		}
	}
	return i == n
}

// KnownSubject reports whether the name of a body, but for the place or the level
// that it starts with, is one that is met elsewhere: 市体育局.
func KnownSubject(name string) bool {
	_, rest := cutLevel(name)
	return rest != "" && knownSubjects()[rest]
}

// knownSubjects are the names of the capital's bodies without their level.
var knownSubjects = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for _, b := range Beijing().Bodies {
		for _, n := range b.names() {
			_, rest := cutLevel(n)
			out[rest] = true
		}
	}
	return out
})

// UsualName is the name that one may be a slip of: its subject differs by a
// character from that of a department of the capital, as most cities have it. ok is
// false if there is none, or several.
func UsualName(name string) (usual string, ok bool) {
	level, rest := cutLevel(name)
	r := []rune(rest)
	last := len(r) - 1
	const least = 4 // characters of a subject, of which shorter ones are alike by chance
	if level == "" || last < least || !strings.ContainsRune(bureaus, r[last]) || knownSubjects()[rest] {
		return "", false
	}
	subject := string(r[:last])
	for known := range knownSubjects() {
		k := []rune(known)
		if len(k) != len(r) || !strings.ContainsRune(bureaus, k[last]) {
			continue
		}
		other := string(k[:last])
		switch {
		case other == subject:
			return "", false // another ending
		case plan.Apart(subject, other) != 1:
		case usual != "" && usual != other:
			return "", false
		default:
			usual = other
		}
	}
	return level + usual + string(r[last]), usual != ""
}

// bureaus are the endings of departments.
const bureaus = "局委办厅"

// cutLevel divides a name after its level or place: 市, 新河市.
func cutLevel(name string) (level, rest string) {
	if l := LevelOf(name); l != "" {
		return l, strings.TrimPrefix(name, l)
	}
	if p, _ := PlaceOf(name); p != "" {
		return p, strings.TrimPrefix(name, p)
	}
	return "", name
}
