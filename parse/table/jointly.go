package table

import (
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// 甲局会同乙局: 甲 has the work, 乙 takes part in it. So does 由甲局商乙局.

// divideJointly divides a cell with 会同 in it, of a column that says who has the work.
func divideJointly(cell string, own plan.Role) (parts [plan.RoleCount]shareOfCell, ok bool) {
	at, end := jointlyAt(cell)
	if own == plan.Support || at < 0 || withWords.MatchString(cell[end:]) {
		return parts, false
	}
	bare := func(text string) (string, bool) {
		names := roleAfter.ReplaceAllString(unit.CutDuty(strings.TrimSpace(text)), "")
		names = strings.Trim(strings.TrimPrefix(names, "由"), "，,；;。、 \n\t")
		return names, names != "" && unit.RoleWords(names) == "" && namesOfBodies(names, "")
	}
	left, lead := bare(cell[:at])
	right, helps := bare(cell[end:])
	if !lead || !helps {
		return parts, false
	}
	parts[plan.Lead] = shareOfCell{strings.TrimSpace(cell[:at]), left}
	parts[plan.Support] = shareOfCell{strings.TrimSpace(cell[at:]), right}
	return parts, true
}

// jointlyAt is where the first word between the two stands, -1 if there is none.
func jointlyAt(cell string) (at, end int) {
	if m := withWords.FindStringIndex(cell); m != nil {
		return m[0], m[1]
	}
	if m := consults.FindStringSubmatchIndex(cell); m != nil {
		return m[2], m[3]
	}
	return -1, -1
}

var (
	withWords = regex.MustCompile(`[，,、；;\s]*会同`)
	// consults is 由甲局商乙局, where 商 is no part of a name.
	consults = regex.MustCompile(`^由\p{Han}{2,20}[局委办厅部院会处室心](商)[^务业会]\p{Han}{2,}`)
)
