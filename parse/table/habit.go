package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A sheet is a table with its spans spread out and its headers found, and how the
// measures of it and of those that it goes on from are written.
type sheet struct {
	table *grid.Table
	rows  [][]cell
	heads []*header      // by the row that they start at
	rests map[int]string // the texts of rows that are the rest of the one before
	prose bool           // measures end as sentences do
	flat  bool           // no measure has line ends
	full  bool           // each row has a deadline and somebody to lead, but those that a page starts with
	own   bool           // no deadline is one of several rows
}

// sheets makes sheets of all tables. Those that follow one another with the same
// columns, as each page of a print may be a table, share their habits.
func sheets(doc *grid.Doc, t times, goOn func()) map[*grid.Table]*sheet {
	out := make(map[*grid.Table]*sheet)
	var all []*sheet
	var h *header // of the rows that come next
	for _, b := range doc.Blocks {
		table, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		s := &sheet{table: table, rows: spread(table)}
		s.heads = headersOf(s.rows, h, goOn)
		if _, last := s.header(); last != nil {
			h = last
		}
		all = append(all, s)
		out[table] = s
	}
	settle(all, goOn)
	var run []*sheet
	var first *header // of the run
	h = nil
	for _, s := range all {
		widen(s.rows, s.heads)
		unwrapCells(s.rows, s.heads, h)
		s.rests = rests(s.table, s.rows, s.heads, t)
		head, last := s.header()
		if !(head == nil && h != nil && h.fits(s.rows, doc.Format) || head != nil && h != nil && h.same(head)) {
			habits(run, first, t)
			run, first = nil, h
		}
		run = append(run, s)
		if last != nil {
			h = last
		}
	}
	habits(run, first, t)
	return out
}

// header is the first and the last header of a sheet, nil if it has none.
func (s *sheet) header() (first, last *header) {
	for _, h := range s.heads {
		if h != nil && first == nil {
			first = h
		}
		if h != nil {
			last = h
		}
	}
	return first, last
}

// habits finds out how the measures of sheets that go on from one another are
// written: whether they end as sentences do, for where they don't a missing full
// stop says nothing; whether any has line ends, for where none has a copy may
// have lost them; and whether each has a deadline and a lead, for where all have a row
// without them may be a rest.
func habits(run []*sheet, h *header, t times) {
	open, all, flat := 0, 0, true
	filled, lacking, shared := 0, 0, false
	headers := 0
	for k, s := range run {
		below := -1 // the row below the last header
		for i, cells := range s.rows {
			if s.heads[i] != nil {
				h = s.heads[i]
				headers++
				below = i + h.rows
				continue
			}
			if h != nil {
				k := h.index(plan.DeadlineColumn)
				shared = shared || k >= 0 && k < len(cells) && cells[k].up
			}
			starts := i == 0 && k > 0 || i == below && headers > 1 || s.table.Rows[i].Break
			if h != nil && i >= below && !starts {
				switch has, lacks := h.complete(cells); {
				case has:
					filled++
				case lacks:
					lacking++
				}
			}
			// What stands before a page's end may be cut, and shows no habit.
			if i+1 == len(s.rows) && k+1 < len(run) || i+1 < len(s.rows) && (s.table.Rows[i+1].Break || s.heads[i+1] != nil) {
				continue
			}
			if h == nil || i+1 < len(s.rows) && rest(h, cells, s.rows[i+1], t) {
				continue
			}
			measure, own, lines := h.habit(cells)
			flat = flat && !lines
			if measure != "" && own {
				all++
				if !ended(measure) {
					open++
				}
			}
		}
	}
	for _, s := range run {
		s.prose, s.flat, s.full, s.own = 5*open <= all, flat, filled > 1 && lacking == 0, !shared
	}
}

// habit is the measure of a row, whether it has a deadline or a lead of its own,
// and whether its measure has line ends.
func (h *header) habit(cells []cell) (measure string, own, lines bool) {
	for i, k := range h.columns {
		if i >= len(cells) || cells[i].up || cells[i].left {
			continue
		}
		switch text := strings.TrimSpace(cells[i].text); k {
		case plan.MeasureColumn:
			measure = text
			lines = strings.Contains(text, "\n")
		case plan.DeadlineColumn, plan.LeadColumn:
			own = own || text != ""
		}
	}
	return measure, own, lines
}

// complete reports whether a row with a measure has a deadline and somebody to
// lead, or lacks one of them.
func (h *header) complete(cells []cell) (has, lacks bool) {
	filled := func(k plan.Column) bool {
		i := h.index(k)
		return i >= 0 && i < len(cells) && strings.TrimSpace(cells[i].text) != ""
	}
	has = filled(plan.DeadlineColumn) && filled(h.leads())
	return has && filled(plan.MeasureColumn), !has && filled(plan.MeasureColumn)
}

// leads is the column of those who lead, or of the responsible where no other
// names them.
func (h *header) leads() plan.Column {
	if h.index(plan.LeadColumn) < 0 {
		return plan.ResponsibleColumn
	}
	return plan.LeadColumn
}

// rest reports whether a row may be the rest of the one before it: it has text,
// but no number, no title, and no deadline of its own.
func rest(h *header, before, cells []cell, t times) bool {
	text := false
	for i, k := range h.columns {
		if i >= len(cells) || cells[i].left || strings.TrimSpace(cells[i].text) == "" {
			continue
		}
		switch k {
		case plan.NumberColumn, plan.TitleColumn:
			return false
		case plan.DeadlineColumn:
			if i >= len(before) || !t.partial(before[i].text, cells[i].text) {
				return false
			}
		case plan.MeasureColumn:
			text = true
		}
	}
	return text && h.index(plan.DeadlineColumn) >= 0
}

// unwrapCells takes out the line ends that the width of cells made. In those of roles
// they stay: they may divide names.
func unwrapCells(rows [][]cell, heads []*header, h *header) {
	for i, cells := range rows {
		if heads[i] != nil {
			h = heads[i]
			continue
		}
		for k := range cells {
			switch {
			case h == nil || k >= len(h.columns) || h.columns[k].IsRole():
			default:
				cells[k].text = rejoin(cells[k].text)
			}
		}
	}
}

// fits reports whether a table without a header may go on from the one before:
// it has rows as wide. Borders that don't line up make one column more or less.
func (h *header) fits(rows [][]cell, format string) bool {
	off := 0
	if format != "html" && format != "pdf" && format != "xlsx" {
		off = 1 // or a separator too many or too few
	}
	return slices.ContainsFunc(rows, func(cells []cell) bool {
		d := len(cells) - len(h.columns)
		return -off <= d && d <= off
	})
}
