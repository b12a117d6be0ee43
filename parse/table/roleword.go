package table

import (
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
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
		parts, ok := divide(grid.Written(w.duties[own].meaning()), own)
		if !ok {
			continue
		}
		divided[own]++
		w.worded = true
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
	roleAfter  = regex.MustCompile(`(?:分别|具体|共同|联合|总|为|是|作为)?(牵头|主办|主责|负责|落实|配合|协办|协助|参与|参加|协同)(?:(?:责任)?(?:单位|部门)|(?:负责|落实|推进|实施|组织实施|抓好落实)*)(?:[、，,；;。\s]+|$)`)
	roleBefore = regex.MustCompile(`(?:(?:^|[；;。，,\s])(牵头|主办|主责|责任|配合|协办|参与|协同)(?:责任)?(?:单位|部门|方)?[：:]|(?:^|[；;。，,\s])[（(【\[](牵头|主办|主责|责任|配合|协办|参与|协同)(?:责任)?(?:单位|部门|方)?[）)】\]][：:]?|【(牵头|主办|主责|责任|配合|协办|参与|协同)(?:责任)?(?:单位|部门|方)?】[：:]?)`)
	roleBehind = regex.MustCompile(`^(.*\S)[（(](牵头|主办|主责|责任|配合|协办|参与|协同)(?:单位|部门)?[）)]$`)
	jointly    = regex.MustCompile(`会同|^(?:共同|分别|联合|具体)$`)
)

// wordAt is what the first group says that took part in a match.
func wordAt(cell string, m []int) string {
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return cell[m[i]:m[i+1]]
		}
	}
	return ""
}

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
	cell = strings.TrimSpace(cell)
	if parts, ok := divideJointly(cell, own); ok {
		return parts, true
	}
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
	if at := roleBefore.FindAllStringSubmatchIndex(cell, -1); at != nil && strings.TrimSpace(cell[:at[0][0]]) == "" {
		ok = true
		for i, m := range at {
			end := len(cell)
			if i+1 < len(at) {
				end = at[i+1][0]
			}
			add(roleOf(wordAt(cell, m)), cell[m[0]:end], cell[m[1]:end])
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
	if groups, ok := behindGroups(cell); ok {
		for _, g := range groups {
			add(g.role, g.printed, g.names)
		}
		return parts, true
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

// A roleGroup is names with one role behind the last of them.
type roleGroup struct {
	role           plan.Role
	printed, names string
}

// behindGroups divides a cell at ；or line ends into groups of names with the role in
// brackets behind the last of each: 甲局（牵头）；乙局、丙局（配合）.
func behindGroups(cell string) (out []roleGroup, ok bool) {
	for _, g := range groupEnd.FindAllString(cell, -1) {
		m := roleBehind.FindStringSubmatch(strings.Trim(g, "；;\n\r \t"))
		if m == nil || unit.RoleWords(m[1]) != "" || roleInside.MatchString(m[1]) {
			return nil, false
		}
		out = append(out, roleGroup{roleOf(m[2]), g, m[1]})
	}
	return out, len(out) > 1
}

var groupEnd = regex.MustCompile(`[^；;\n]+[；;\n]*`)

var roleInside = regex.MustCompile(`[（(](?:牵头|主办|主责|责任|配合|协办|参与|协同)(?:单位|部门)?[）)]`)

// labelled reports whether all words of roles in a cell are labels before names that
// say the role of its column: 牵头：市水务局.
func labelled(cell string, own plan.Role) bool {
	at := roleBefore.FindAllStringSubmatchIndex(cell, -1)
	if at == nil || strings.TrimSpace(cell[:at[0][0]]) != "" {
		return false
	}
	for _, m := range at {
		if roleOf(wordAt(cell, m)) != own {
			return false
		}
	}
	return unit.RoleWords(roleBefore.ReplaceAllString(cell, "、")) == ""
}
