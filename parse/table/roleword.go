package table

import (
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// roleWords divides the cells of a table with one column of units that say in
// words who has which role: 市水务局牵头，市财政局、市公安局配合. A cell that does not
// divide wholly stays as it is, and is told.
func (r *reader) roleWords() {
	divided := make(map[plan.Role]int) // how many, by the column's role
	for i := range r.rows {
		w := &r.rows[i]
		if w.shared != nil {
			continue
		}
		own, given := plan.Role(0), 0
		for role, d := range w.duties {
			if d.given && !d.merged {
				own, given = plan.Role(role), given+1
			}
		}
		if given != 1 {
			continue
		}
		parts, ok := divide(written(w.duties[own].meaning()), own)
		if !ok {
			continue
		}
		divided[own]++
		for role := range w.duties {
			if p := parts[role]; p.printed != "" || plan.Role(role) == own {
				w.duties[role] = rawDuty{text: p.printed, given: true, names: p.names}
			}
		}
	}
	for _, role := range plan.Roles() {
		if n := divided[role]; n > 0 {
			r.say(plan.TableRoleWords, r.header.at, "", r.roleHeader(role), strconv.Itoa(n))
		}
	}
}

// A shareOfCell is what a cell says of one role: as printed, and the list of names
// in it.
type shareOfCell struct{ printed, names string }

var (
	// roleAfter is the word of a role behind its units, roleBefore before them,
	// roleBehind in brackets behind one name.
	roleAfter  = regex.MustCompile(`(?:分别|具体|共同|联合)?(牵头|主办|主责|负责|落实|配合|协办|协助|参与|参加|协同)(?:负责|落实|推进|实施|组织实施|抓好落实)*(?:[、，,；;。\s]+|$)`)
	roleBefore = regex.MustCompile(`(?:^|[；;。，,\s])(牵头|主办|主责|责任|配合|协办|参与|协同)(?:单位|部门|方)?[：:]`)
	roleBehind = regex.MustCompile(`^(.*\S)[（(](牵头|主办|主责|责任|配合|协办|参与|协同)(?:单位|部门)?[）)]$`)
	jointly    = regex.MustCompile(`会同|^(?:共同|分别|联合|具体)$`)
)

// roleOf is the role that a word says.
func roleOf(word string) plan.Role {
	switch word {
	case "牵头", "主办":
		return plan.Lead
	case "主责", "责任", "负责", "落实":
		return plan.Responsible
	}
	return plan.Support
}

// divide divides a cell by the words of roles in it. own is the role of its
// column.
func divide(cell string, own plan.Role) (parts [plan.RoleCount]shareOfCell, ok bool) {
	var printed, listed [plan.RoleCount][]string
	defer func() {
		for role := range parts {
			parts[role] = shareOfCell{strings.Join(printed[role], " "), strings.Join(listed[role], "、")}
		}
	}()
	add := func(role plan.Role, text, names string) {
		names = strings.Trim(unit.CutDuty(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(names), "由"))), "，,；;。、 \n\t")
		if names == "" || jointly.MatchString(names) || unit.RoleWords(names) != "" {
			ok = false
			return
		}
		printed[role] = append(printed[role], strings.TrimSpace(text))
		listed[role] = append(listed[role], names)
	}
	cell = strings.TrimSpace(cell)
	if at := roleBefore.FindAllStringSubmatchIndex(cell, -1); at != nil && strings.TrimSpace(cell[:at[0][0]]) == "" {
		ok = true
		for i, m := range at {
			end := len(cell)
			if i+1 < len(at) {
				end = at[i+1][0]
			}
			add(roleOf(cell[m[2]:m[3]]), cell[m[0]:end], cell[m[1]:end])
		}
		return parts, ok
	}
	if at := roleAfter.FindAllStringSubmatchIndex(cell, -1); at != nil && at[len(at)-1][1] == len(cell) {
		ok = true
		start, helps := 0, false
		for _, m := range at {
			role := roleOf(cell[m[2]:m[3]])
			if len(at) == 1 && role == plan.Responsible {
				role = own // 甲局、乙局负责: all have the column's role
			}
			add(role, cell[start:m[1]], cell[start:m[0]])
			helps = helps || role != own
			start = m[1]
		}
		return parts, ok && (helps || len(at) == 1)
	}
	// Names with the role in brackets behind each, or behind the first alone.
	names := strings.FieldsFunc(cell, func(c rune) bool { return strings.ContainsRune("、，,；;\n ", c) })
	marked := 0
	for i, n := range names {
		m := roleBehind.FindStringSubmatch(n)
		if m == nil {
			add(own, n, n)
			continue
		}
		if marked++; i > 0 && marked == 1 {
			return parts, false // of all before it, or of one?
		}
		ok = true
		add(roleOf(m[2]), n, m[1])
	}
	return parts, ok && (marked == 1 || marked == len(names))
}

// labelled reports whether all words of roles in a cell are labels before names that
// say the role of its column: 牵头：市水务局.
func labelled(cell string, own plan.Role) bool {
	at := roleBefore.FindAllStringSubmatchIndex(cell, -1)
	if at == nil || strings.TrimSpace(cell[:at[0][0]]) != "" {
		return false
	}
	for _, m := range at {
		if roleOf(cell[m[2]:m[3]]) != own {
			return false
		}
	}
	return unit.RoleWords(roleBefore.ReplaceAllString(cell, "、")) == ""
}
