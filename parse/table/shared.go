package table

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A shared column holds the units of several roles: 牵头单位/配合单位. Its cell is
// divided where it says itself how; else nobody can tell who has which role.

// shares notes the roles that a column's header names besides its own, but for
// those that have a column to themselves. 牵头（责任）单位 is one role by two names,
// and no shared column: those who lead are responsible too.
func (h *header) shares() {
	for i, k := range h.columns {
		named := plan.RolesNamed(h.titles[i])
		if len(named.Roles) < 2 || k == plan.OtherColumn {
			continue
		}
		var roles []plan.Role
		for _, r := range named.Roles {
			if at := h.index(r.Column()); at < 0 || at == i {
				roles = append(roles, r)
			}
		}
		switch {
		case len(roles) < 2:
		case named.BothAtOnce():
			h.both = true
		default:
			h.shared, h.sharedBy = roles, named
		}
	}
}

// share divides the cells of shared columns, first by words of roles, then by
// marks.
func (r *reader) share() {
	listed := make(map[string]bool) // headers of columns with names that 、 divides
	cell := func(w *raw) string { return strings.TrimSpace(grid.Written(w.duties[w.sharedOwn()].meaning())) }
	for i := range r.rows {
		if w := &r.rows[i]; w.shared != nil {
			listed[w.sharedBy.Header] = listed[w.sharedBy.Header] || strings.Contains(cell(w), "、")
		}
	}
	divided := make(map[string]int)
	var headers []string
	for i := range r.rows {
		w := &r.rows[i]
		if w.shared == nil {
			continue
		}
		own, text := w.sharedOwn(), cell(w)
		for _, role := range w.shared {
			if role != own {
				w.duties[role] = rawDuty{given: true, merged: true}
			}
		}
		if text == "" || nothing(text) {
			continue
		}
		if divided[w.sharedBy.Header]++; divided[w.sharedBy.Header] == 1 {
			headers = append(headers, w.sharedBy.Header)
		}
		if parts, ok := divide(text, own); ok && onlyOf(parts, w.shared) {
			for _, role := range w.shared {
				w.duties[role] = rawDuty{text: parts[role].printed, names: parts[role].names, given: true}
			}
			continue
		}
		if parts, ok := w.parts(text, listed[w.sharedBy.Header]); ok {
			for k, role := range w.shared {
				w.duties[role] = rawDuty{text: parts[k].printed, names: parts[k].names, given: true}
			}
			continue
		}
		s := splitter{names: r.names}
		if pieces := s.pieces(text); len(pieces) == 1 && !r.names.Collective(pieces[0].text) {
			// One body has the first of the roles. Who leads alone is responsible too.
			for _, role := range w.shared {
				if role != own && !(own == plan.Lead && role == plan.Responsible) {
					w.duties[role] = rawDuty{given: true}
				}
			}
			continue
		}
		divided[w.sharedBy.Header]--
		w.undivided = true
	}
	for _, header := range headers {
		if n := divided[header]; n > 0 {
			r.say(plan.TableSharedColumn, r.header.at, "", header, strconv.Itoa(n))
		}
	}
}

// sharedOwn is the role whose column is shared: the first in the order of roles.
func (w *raw) sharedOwn() plan.Role {
	own := w.shared[0]
	for _, role := range w.shared {
		own = min(own, role)
	}
	return own
}

func onlyOf(parts [plan.RoleCount]shareOfCell, roles []plan.Role) bool {
	for role, p := range parts {
		found := false
		for _, r := range roles {
			found = found || r == plan.Role(role)
		}
		if p.printed != "" && !found {
			return false
		}
	}
	return true
}

// parts divides a cell by its marks into as many parts as there are roles: by a
// mark that stands above the one between names, or by brackets where the header
// has them too.
func (w *raw) parts(cell string, listed bool) ([]shareOfCell, bool) {
	if w.sharedBy.Brackets && len(w.shared) == 2 {
		if i := strings.IndexAny(cell, "（("); i > 0 && (strings.HasSuffix(cell, "）") || strings.HasSuffix(cell, ")")) && strings.Count(cell, "（")+strings.Count(cell, "(") == 1 {
			open := []rune(cell[i:])
			before, inside := strings.TrimSpace(cell[:i]), string(open[1:len(open)-1])
			return []shareOfCell{{before, before}, {cell[i:], inside}}, true
		}
	}
	for _, mark := range []string{"；;", "/／|", "\n", "，,"} {
		if mark == "\n" && !listed || mark == "，," && !strings.Contains(cell, "、") {
			continue
		}
		var parts []shareOfCell // the mark stays with what is before it
		start := 0
		add := func(end, next int) {
			parts = append(parts, shareOfCell{strings.TrimSpace(cell[start:next]), strings.TrimSpace(cell[start:end])})
			start = next
		}
		for i, c := range cell {
			if strings.ContainsRune(mark, c) {
				add(i, i+utf8.RuneLen(c))
			}
		}
		if add(len(cell), len(cell)); len(parts) == len(w.shared) && (mark != "\n" || apart(parts)) {
			return parts, true
		}
	}
	return nil, false
}

// apart reports whether no name goes on from a line to the next.
func apart(lines []shareOfCell) bool {
	var s splitter
	for i, l := range lines {
		p := s.pieces(l.names)
		if len(p) == 0 {
			return false
		}
		first, last := p[0].text, p[len(p)-1].text
		if i > 0 && unit.ShapeOf(first) != unit.FullName && !unit.Collective(first) || i+1 < len(lines) && unit.ShapeOf(last) == unit.NoName && !unit.Collective(last) {
			return false
		}
	}
	return true
}
