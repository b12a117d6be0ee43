package plan

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A RolesHeader is a header that names several roles: 牵头单位/配合单位.
type RolesHeader struct {
	Header   string // as printed
	Roles    []Role // in the order of the header, if it names more than one
	Words    []string
	Brackets bool // the second stands in brackets
}

// RolesNamed says which roles a header names, if it names nothing else.
func RolesNamed(header string) RolesHeader {
	out := RolesHeader{Header: header}
	word := Squeeze(header)
	if len(word) > 100 || !startsWithRole(word) || !rolesNamed().MatchString(word) {
		return RolesHeader{}
	}
	for _, m := range roleNamed().FindAllStringSubmatch(word, -1) {
		r := roleOfWord(m[1])
		if !slices.Contains(out.Roles, r) {
			out.Roles, out.Words = append(out.Roles, r), append(out.Words, m[1])
		}
	}
	if len(out.Roles) < 2 {
		return RolesHeader{}
	}
	out.Brackets = strings.ContainsAny(word, "（(")
	return out
}

// BothAtOnce reports whether the header means those who lead and are responsible
// at once: 牵头部门（主责单位）.
func (h RolesHeader) BothAtOnce() bool {
	return h.Brackets && len(h.Roles) == 2 && !slices.Contains(h.Roles, Support)
}

// roleOfWord is the role that a word of a header says.
func roleOfWord(word string) Role {
	switch word {
	case "牵头", "主办", "负责":
		return Lead
	case "配合", "协办", "参与", "参加", "协同", "协作", "协助", "支持", "会办":
		return Support
	}
	return Responsible
}

// startsWithRole reports whether a word starts with a character that a word of a
// role starts with, as most cells do not.
func startsWithRole(word string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimSpace(word))
	return strings.ContainsRune(roleStarts, c)
}

const roleStarts = "主具总牵负责承落实配协参执建业支会"

const (
	roleWord   = `(?:主要|具体|总)?(牵头|主办|负责|责任|主责|承办|落实|实施|配合|协办|参与|参加|协同|协作|协助)(?:责任|负责)?`
	bodiesWord = `(?:单位|部门|机构|科室|处室)`
	joinWord   = `(?:[/／、，,；;|和与及（()）\-—]|以及)`
)

var (
	roleNamed  = expression(roleWord)
	rolesNamed = expression(`^` + roleWord + bodiesWord + `?(?:` + joinWord + `+` + roleWord + bodiesWord + `?)*` + joinWord + `*` + bodiesWord + `?$|^(?:` + roleWord + bodiesWord + `){2,}$`)
)
