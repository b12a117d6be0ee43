package table

import (
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A section's name may stand above a run of the plan's rows without a number or
// any other sign. One line alone proves nothing; that each run has one does.

// above is the line right above a run of rows, empty if there is none.
type above struct {
	text   string
	marked bool // the source marks it as a heading
}

// namesAbove are the lines that name the sections below them: where each of
// several runs of rows below the same header has one, all of them; else the first,
// where headings name later ones.
func (r *reader) namesAbove() map[string]bool {
	runs := r.runs()
	if len(runs) < 2 {
		return nil
	}
	names, marked, all := make(map[string]bool), 0, true
	for i, a := range runs {
		all = all && r.maySection(a.text) && !names[a.text]
		names[a.text] = true
		if i > 0 && a.marked {
			marked++
		}
	}
	switch first := runs[0]; {
	case all:
		return names
	case marked > 0 && first.marked && r.maySection(first.text):
		return map[string]bool{first.text: true}
	}
	return nil
}

// runs are the lines above the runs of rows of the plan's tables that have the
// first header.
func (r *reader) runs() []above {
	var out []above
	var h *header
	last, other := above{}, false
	for _, b := range r.doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			for line := range strings.SplitSeq(markdownHeading.ReplaceAllString(b.Text, ""), "\n") {
				if s := r.note(line); s != "" && !pageNumber.MatchString(plan.Squeeze(s)) && !overTable.MatchString(s) {
					last = above{s, b.Heading}
				}
			}
		case *grid.Table:
			s := r.tables[b]
			first, _ := s.header()
			switch {
			case first == nil && (h == nil || !h.fits(s.rows, r.doc.Format)):
				continue
			case first != nil && h == nil:
				h = first
			case first != nil:
				other = !h.again(first)
			}
			if !s.filled() {
				continue // the rows below its header stand in the next
			}
			if !other {
				out = append(out, last)
			}
			last = above{}
		}
	}
	return out
}

// filled reports whether a table has rows besides its headers.
func (s *sheet) filled() bool {
	skip := 0
	for i, cells := range s.rows {
		switch h := s.heads[i]; {
		case skip > 0:
			skip--
		case h != nil:
			skip = h.rows - 1
		case !empty(cells):
			return true
		}
	}
	return false
}

// maySection reports whether a line looks like the name of a section: a few words
// that are no sentence, no title of a plan, no body and no caption.
func (r *reader) maySection(s string) bool {
	return s != "" && mayTitle(s) && shortLine(s) && !strings.ContainsAny(s, "，,；;：:。") && !goesOn.MatchString(s) && s[0] >= utf8.RuneSelf &&
		!titleOfPlan(s) && titleWeight(s) < 5 && !continued.MatchString(s) && r.names.ShapeOf(s) == unit.NoName
}

// shortLine reports whether a line is as short as a name.
func shortLine(s string) bool {
	const most = 30
	return utf8.RuneCountInString(s) <= most
}
