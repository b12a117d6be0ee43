package check

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// shiftedRolesRule suspects rows whose Support slipped into Responsible. Where a
// plan prints Lead and Responsible as one merged cell, a copy of the table has
// (lead, blank, support); when the blank is lost as well, the row reads (lead,
// support, blank), and a helper looks responsible.
//
// A row is a candidate if its Support is blank and its Responsible is not. It
// is judged by the table's own habits: the rows with all cells filled show what
// Responsible and Support usually hold. A table where Support is usually blank has
// no candidates. In one that shows no merged row, a blank Support must be rare,
// and the names in Responsible those that only Support holds elsewhere.
var shiftedRolesRule = Rule{
	Codes: []plan.Code{plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames},
	Run:   shiftedRoles,
}

// suspicion is the confidence from which a row is reported.
const suspicion = 0.8

func shiftedRoles(s *Subject, found func(plan.Diag)) {
	h := s.habits()
	if s.unread() {
		return
	}
	for _, it := range h.candidates {
		if d, ok := h.suspect(it); ok && !s.told(it.ID, plan.RowShort) {
			d = s.at(d, it, plan.ResponsibleColumn, "")
			if len(s.rows[it.ID]) == 1 {
				_, c := s.Table.Cell(d.Spot)
				if c != nil {
					d = s.put(s.put(d, plan.ResponsibleColumn, ""), plan.SupportColumn, c.Text)
				}
			}
			found(d)
		}
	}
}

// suspect judges a candidate.
func (h *habits) suspect(it plan.Item) (plan.Diag, bool) {
	d := it.Responsible
	const few, rare = 5, 5 // rows with all cells filled; of them, one with a blank Support
	switch {
	case h.merged > 0 && 2*len(h.candidates) > h.filled:
		return plan.Diag{}, false
	case h.merged == 0 && (h.filled < few || rare*len(h.candidates) > h.filled || !d.None && !h.helpersOnly(d)):
		return plan.Diag{}, false
	case h.merged == 0 && d.None && h.noSupport == 0:
		return plan.Diag{}, false
	}
	if d.None {
		// The mark in Responsible: shifted unless the table writes it there.
		c := 1 - float64(h.noResponsible+1)/float64(h.noResponsible+h.noSupport+2)
		if h.merged == 0 {
			c = max(c, 1-float64(h.noResponsible+1)/float64(h.filled+2))
		}
		return plan.Diag{Code: plan.RolesShiftedMark, Args: []string{d.Text, percent(c), strconv.Itoa(h.noResponsible), strconv.Itoa(h.noSupport)}}, c >= suspicion
	}
	c, code, args := h.judge(d)
	return plan.Diag{Code: code, Args: append([]string{onLine(d.Text), percent(c)}, args...)}, c >= suspicion
}

// missingMarkRule finds rows with a blank Support in a table that puts a mark
// where nobody helps, and that are not suspected to be shifted.
var missingMarkRule = Rule{
	Codes: []plan.Code{plan.RolesMarkMissing},
	Run: func(s *Subject, found func(plan.Diag)) {
		h := s.habits()
		blanks := 0
		marks := make(map[string]int)
		for _, it := range s.items {
			switch d := it.Support; {
			case d == nil || d.Merged:
			case d.None:
				marks[d.Text]++
			case blank(d):
				blanks++
			}
		}
		mark := ""
		for m, n := range marks {
			if n > marks[mark] || n == marks[mark] && m < mark {
				mark = m
			}
		}
		if marks[mark] < 3 || marks[mark] < 3*blanks {
			return
		}
		for _, it := range h.candidates {
			if _, shifted := h.suspect(it); !shifted && !s.told(it.ID, plan.RowShort) {
				d := plan.Diag{Code: plan.RolesMarkMissing, Args: []string{s.Plan.RoleHeader(plan.Support), mark, strconv.Itoa(marks[mark])}}
				found(s.put(s.at(d, it, plan.SupportColumn, ""), plan.SupportColumn, mark))
			}
		}
	},
}

// swappedRule suspects rows that say in Responsible that there is nobody and
// name units in Support, in a table that has the mark in Support alone.
var swappedRule = Rule{
	Codes: []plan.Code{plan.RolesSwapped},
	Run: func(s *Subject, found func(plan.Diag)) {
		h := s.habits()
		if h.noSupport < 5 || 5*h.noResponsible > h.noSupport {
			return
		}
		for _, it := range s.items {
			r, p := it.Responsible, it.Support
			if r != nil && p != nil && r.None && len(p.Units) > 0 {
				d := plan.Diag{Code: plan.RolesSwapped, Args: []string{s.Plan.RoleHeader(plan.Responsible), s.Plan.RoleHeader(plan.Support), strconv.Itoa(h.noSupport)}}
				found(s.at(d, it, plan.ResponsibleColumn, ""))
			}
		}
	},
}

// habits are what the cells of a table usually hold.
type habits struct {
	candidates    []plan.Item
	merged        int            // rows with a blank Responsible and a filled Support
	filled        int            // rows with both filled
	noResponsible int            // rows with both filled whose Responsible says none
	noSupport     int            // rows with Support filled that says none
	responsible   map[string]int // in how many of the filled rows Responsible names a body
	support       map[string]int // in how many rows Support does
	names         int            // rows with names in Responsible, of the filled ones
	helps         int            // rows with names in Support
	governed      int            // of names, those with a government in Responsible
	governing     int            // of helps, those with one in Support
}

// habits are found out when the first rule asks for them.
func (s *Subject) habits() *habits {
	if s.usual == nil {
		s.usual = habitsOf(s.items)
	}
	return s.usual
}

func habitsOf(items []plan.Item) *habits {
	h := &habits{responsible: make(map[string]int), support: make(map[string]int)}
	for _, it := range items {
		r, s := it.Responsible, it.Support
		if r == nil || s == nil || r.Merged {
			continue
		}
		switch {
		case blank(r) && blank(s):
			continue
		case blank(s):
			h.candidates = append(h.candidates, it)
			continue
		case blank(r):
			h.merged++
		default:
			h.filled++
			if r.None {
				h.noResponsible++
			} else {
				h.names++
				count(h.responsible, r)
				if governs(r) {
					h.governed++
				}
			}
		}
		if s.None {
			h.noSupport++
		} else {
			h.helps++
			count(h.support, s)
			if governs(s) {
				h.governing++
			}
		}
	}
	return h
}

func blank(d *plan.Duty) bool { return !d.None && len(d.Units) == 0 && !d.Others }

func count(n map[string]int, d *plan.Duty) {
	for k := range keys(d) {
		n[k]++
	}
}

func keys(d *plan.Duty) map[string]bool {
	out := make(map[string]bool)
	for _, u := range d.Units {
		out[u.Key()] = true
	}
	return out
}

// judge weighs the names of a cell against the two columns: the chance that it
// is a Support cell, and the strongest reason. A cell that has the name that
// Responsible usually has is none, whoever else it names.
func (h *habits) judge(d *plan.Duty) (confidence float64, code plan.Code, args []string) {
	usual, times := h.usual()
	if usual != "" && keys(d)[usual] {
		return 0, "", nil
	}
	// The mean of the names' weights, not their sum: departments come in bundles
	// and are no independent witnesses.
	sum, best, name := 0.0, math.Inf(-1), ""
	for _, u := range d.Units {
		w := math.Log(share(h.support[u.Key()], h.helps) / share(h.responsible[u.Key()], h.names))
		sum += w
		if w > best {
			best, name = w, u.Key()
		}
	}
	odds := sum / float64(max(len(d.Units), 1))
	lacking := func(inSupport, inResponsible int) float64 {
		return math.Log((1 - share(inSupport, h.helps)) / (1 - share(inResponsible, h.names)))
	}
	byName, byKind := 0.0, 0.0
	if usual != "" {
		byName = lacking(h.support[usual], times)
	}
	if h.merged == 0 && !governs(d) && 2*h.governed > h.names {
		byKind = lacking(h.governing, h.governed) // where towns and districts are responsible, a department alone is not
	}
	odds += max(byName, byKind)
	if usual != "" {
		code, args = plan.RolesShifted, []string{strconv.Itoa(h.merged), usual, strconv.Itoa(h.names), strconv.Itoa(times)}
	} else {
		code, args = plan.RolesShiftedNames, []string{name, strconv.Itoa(h.support[name]), strconv.Itoa(h.responsible[name])}
	}
	return 1 / (1 + math.Exp(-odds)), code, args
}

// helpersOnly reports whether a cell names bodies that help elsewhere, and none
// that is responsible.
func (h *habits) helpersOnly(d *plan.Duty) bool {
	helps := false
	for _, u := range d.Units {
		if h.responsible[u.Key()] > 0 {
			return false
		}
		helps = helps || h.support[u.Key()] > 0
	}
	return helps
}

// governs reports whether a cell names a government, or several.
func governs(d *plan.Duty) bool {
	return slices.ContainsFunc(d.Units, func(u plan.Unit) bool { return government.MatchString(u.Name) })
}

var government = regex.MustCompile(`(?:政府|街道|乡镇|办事处|管委会|[区县市镇乡])$|^各.*[区县市镇乡）)]$`)

// usual is the name that most Responsible cells have, if there is one.
func (h *habits) usual() (name string, times int) {
	for k, n := range h.responsible {
		if n > times || n == times && k < name {
			name, times = k, n
		}
	}
	if 2*times <= h.names {
		return "", 0
	}
	return name, times
}

// share is how often something is met, never 0 or 1.
func share(n, of int) float64 { return float64(n+1) / float64(of+2) }

// onLine is the text of a cell on one line.
func onLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// percent is a confidence in per cent; 99 is the most that a habit can show.
func percent(c float64) string { return strconv.Itoa(min(int(math.Round(100*c)), 99)) }
