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
	cell = asWith(cell)
	m := withWords.FindStringSubmatchIndex(cell)
	if own == plan.Support || m == nil || withWords.MatchString(cell[m[1]:]) {
		return parts, false
	}
	bare := func(text string) (string, bool) {
		names := roleAfter.ReplaceAllString(unit.CutDuty(strings.TrimSpace(text)), "")
		names = strings.Trim(strings.TrimPrefix(names, "由"), "，,；;。、 \n\t")
		return names, names != "" && unit.RoleWords(names) == "" && namesOfBodies(names, "")
	}
	left, lead := bare(cell[:m[0]])
	right, helps := bare(cell[m[1]:])
	if !lead || !helps {
		return parts, false
	}
	parts[plan.Lead] = shareOfCell{strings.TrimSpace(cell[:m[0]]), left}
	parts[plan.Support] = shareOfCell{strings.TrimSpace(cell[m[0]:]), right}
	return parts, true
}

// withWords is where the word between the two stands.
var withWords = regex.MustCompile(`[，,、；;\s]*会同`)

// consults is 由甲局商乙局, where 商 is no part of a name.
var consults = regex.MustCompile(`^由(\p{Han}{2,20}[局委办厅部院会处室心])商(\p{Han}{3,})`)

// asWith writes 商 as 会同.
func asWith(cell string) string { return consults.ReplaceAllString(cell, "${1}会同$2") }
