package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Where a header does not say what a column holds, what stands below it may: numbers
// below a blank one, and below another who has which role, in words of the cells.

// below counts what stands in the columns of headers with the same words.
type below struct {
	headers []*header
	numbers int   // rows whose first cell is a number
	others  int   // rows whose first cell is something else
	filled  []int // cells of a column that the header does not say
	bodies  []int // those that name bodies and nothing more
	roles   []int // those that say in words who has which role
}

// settle says what columns hold that the headers of tables leave open.
func settle(all []*sheet, goOn func()) {
	var groups []*below
	var now *below // of the rows that come next
	for _, s := range all {
		if now != nil && !now.goesOn(s) {
			now = nil
		}
		for i, cells := range s.rows {
			goOn()
			if h := s.heads[i]; h != nil {
				if now = nil; h.open() {
					now = group(&groups, h)
				}
				continue
			}
			if now != nil && len(cells) >= 2 && !cells[1].left {
				now.count(cells)
			}
		}
	}
	for _, g := range groups {
		role := g.role()
		for _, h := range g.headers {
			if h.unnumbered() && g.numbers > 0 && g.others == 0 {
				h.columns[0] = plan.NumberColumn
			}
			if role >= 0 {
				h.columns[role] = plan.ResponsibleColumn
			}
		}
	}
}

// open reports whether a header leaves open what a column holds that a plan has.
func (h *header) open() bool { return h.unnumbered() || h.roles() == 0 }

// unnumbered reports whether a header has a blank cell where the number's should be.
func (h *header) unnumbered() bool {
	return h.titles[0] == "" && h.columns[0] == plan.OtherColumn && h.index(plan.NumberColumn) < 0
}

// group is the group of a header.
func group(groups *[]*below, h *header) *below {
	for _, g := range *groups {
		if g.headers[0].same(h) {
			g.headers = append(g.headers, h)
			return g
		}
	}
	n := len(h.columns)
	g := &below{headers: []*header{h}, filled: make([]int, n), bodies: make([]int, n), roles: make([]int, n)}
	*groups = append(*groups, g)
	return g
}

// goesOn reports whether a table has a row of as many cells as the header before it.
func (g *below) goesOn(s *sheet) bool {
	n := len(g.headers[0].columns)
	return slices.ContainsFunc(s.rows, func(cells []cell) bool { return len(cells) == n })
}

func (g *below) count(cells []cell) {
	h := g.headers[0]
	if h.unnumbered() && !cells[0].up && strings.TrimSpace(cells[0].text) != "" && strings.TrimSpace(cells[1].text) != "" {
		if _, ok := bareNumber(cells[0].text); ok {
			g.numbers++
		} else {
			g.others++
		}
	}
	if h.roles() > 0 {
		return
	}
	for i := range min(len(cells), len(h.columns)) {
		c := &cells[i]
		if h.columns[i] != plan.OtherColumn || c.up || c.left || strings.TrimSpace(c.text) == "" || nothing(c.text) {
			continue
		}
		g.filled[i]++
		if unit.RoleWords(c.text) != "" {
			if parts, ok := divide(grid.Written(c.text), plan.Responsible); ok && ofBodies(parts) {
				g.roles[i]++
				continue
			}
		}
		if namesOfBodies(grid.Written(c.text), h.titles[i]) {
			g.bodies[i]++
		}
	}
}

// ofBodies reports whether all parts of a cell name bodies: 本单位 is none.
func ofBodies(parts [plan.RoleCount]shareOfCell) bool {
	for _, p := range parts {
		if p.names != "" && !nothing(p.names) && !namesOfBodies(p.names, "") {
			return false
		}
	}
	return true
}

// role is the column whose cells say who does what in which role, -1 if there is none:
// most name bodies, and the header or words in the cells say that it is for them.
func (g *below) role() int {
	h, best := g.headers[0], -1
	if h.roles() > 0 {
		return -1
	}
	for i, title := range h.titles {
		n := g.roles[i] + g.bodies[i]
		if strings.TrimSpace(title) == "" || 2*n <= g.filled[i] || notOfRoles.MatchString(title) || g.roles[i] == 0 && !plan.DividesWork(title) {
			continue
		}
		if best < 0 || n > g.roles[best]+g.bodies[best] {
			best = i
		}
	}
	return best
}
