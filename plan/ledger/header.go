package ledger

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A head is what a column of a sheet is said to be: by the hidden row that says
// which is which, and by the words that people see.
type head struct {
	Cell         // that holds the words
	code, word   Column
	coded, named bool
	exact        bool // the words are those that we print
	below        int  // how many cells hold something below
}

// moved reports whether the hidden row and the words say different things.
func (h *head) moved() bool { return h.coded && h.named && h.code != h.word }

// A layout is what each column of a table is.
type layout struct {
	columns map[int]Column
	at      map[Column]int
	extra   map[int]string // the titles of columns that people added
	refused map[int]string // the words above columns that nobody can be sure of
}

// header says what each column of a table is. Where the hidden row moved with its
// columns, it says so; where several columns were moved without it, the words above
// them do. A column that is not sure is refused: what is in it is told.
func (r *reading) header(sheet string, codes, titles []Cell, below map[int]int) *layout {
	l := &layout{columns: make(map[int]Column), at: make(map[Column]int), extra: make(map[int]string), refused: make(map[int]string)}
	heads := headsOf(codes, titles, below)
	moved, coded := 0, false
	for i := range heads {
		if heads[i].moved() {
			moved++
		}
		coded = coded || heads[i].coded
	}
	// A single header that names another column was renamed.
	alone := moved == 1
	for c := range Column(ColumnCount) {
		l.choose(c, heads, alone, moved == 0)
	}
	var words []string
	for i := range heads {
		h := &heads[i]
		c, ok := l.columns[h.Column]
		switch {
		case ok && (h.moved() || coded && !h.coded):
			words = append(words, r.letters(sheet, h.Column)+" "+c.Title())
		case ok:
			if !c.Hidden() && plan.Squeeze(h.Text) != c.Title() {
				r.tell(plan.LedgerRenamed, sheet, h.Column, h.Row, "", c.Title(), h.Text)
			}
		case l.doubtful(h, alone, moved == 0):
			if words := flat(strings.TrimSpace(h.Text)); h.below > 0 {
				l.refused[h.Column] = words
				r.tell(plan.LedgerRefused, sheet, h.Column, h.Row, "", words, fmt.Sprint(h.below))
			}
		case !h.blank() && (h.below > 0 || !h.exact):
			l.own(r, sheet, h)
		}
		r.beside(sheet, h.Cell)
	}
	if words != nil {
		r.diags = append(r.diags, plan.Diag{Code: plan.LedgerMoved, At: []plan.Place{{Name: r.Name}}, Args: []string{strings.Join(words, "、")}})
	}
	for _, k := range fieldColumns {
		if _, ok := l.at[k]; !ok {
			r.diags = append(r.diags, plan.Diag{Code: plan.LedgerNoColumn, At: []plan.Place{{Name: r.Name}}, Args: []string{k.Title()}})
		}
	}
	return l
}

// headsOf puts the cells of the hidden row and those of the header together, by
// their columns.
func headsOf(codes, titles []Cell, below map[int]int) []head {
	var heads []head
	find := func(c Cell) *head {
		i := slices.IndexFunc(heads, func(h head) bool { return h.Column == c.Column })
		if i < 0 {
			i = len(heads)
			heads = append(heads, head{Cell: Cell{Column: c.Column, Row: c.Row}, below: below[c.Column]})
		}
		return &heads[i]
	}
	for _, c := range codes {
		if k, ok := codeOf(c.Text); ok {
			h := find(c)
			h.code, h.coded = k, true
		}
	}
	for _, c := range titles {
		h := find(c)
		h.Cell = c
		h.word, h.named = columnOf(c.Text)
		h.exact = h.named && plan.Squeeze(c.Text) == h.word.Title()
	}
	slices.SortStableFunc(heads, func(a, b head) int { return a.Column - b.Column })
	return heads
}

// choose finds the column of a table that one of ours is.
func (l *layout) choose(c Column, heads []head, alone, sound bool) {
	elsewhere := slices.ContainsFunc(heads, func(h head) bool { return h.named && h.word == c })
	for _, is := range []func(h *head) bool{
		func(h *head) bool { return h.coded && h.code == c && h.named && h.word == c },
		func(h *head) bool { return h.exact && h.word == c && !(alone && h.moved()) },
		func(h *head) bool { return h.named && h.word == c && !(alone && h.moved()) },
		// Where hidden codes stayed behind, one says nothing of a column without words
		// that we know.
		func(h *head) bool { return h.coded && h.code == c && !h.named && (sound || alone && !elsewhere) },
	} {
		var all, full []*head
		for i := range heads {
			if h := &heads[i]; is(h) {
				all = append(all, h)
				if h.below > 0 {
					full = append(full, h)
				}
			}
		}
		switch {
		case len(all) == 0:
			continue
		case len(full) > 0:
			all = full
		}
		if len(all) == 1 || len(full) == 0 {
			l.columns[all[0].Column], l.at[c] = c, all[0].Column
		}
		return
	}
}

// doubtful reports whether a column that was not chosen may be one of ours all
// the same.
func (l *layout) doubtful(h *head, alone, sound bool) bool {
	switch {
	case h.moved(), h.coded && h.blank():
		return true
	case !h.named:
		return h.coded && (sound || alone)
	}
	// Another column is surely the one that it names, and it was added.
	_, chosen := l.at[h.word]
	return h.coded || !chosen
}

// own notes a column that people added.
func (l *layout) own(r *reading, sheet string, h *head) {
	title := strings.TrimSpace(h.Text)
	again := h.exact
	for _, t := range l.extra {
		again = again || t == title
	}
	if again {
		title = fmt.Sprintf("%s（%s列）", title, r.letters(sheet, h.Column))
	}
	if h.named && h.below > 0 && !r.whole {
		r.tell(plan.LedgerLikeOurs, sheet, h.Column, h.Row, "", flat(strings.TrimSpace(h.Text)), h.word.Title(), title)
	}
	l.extra[h.Column] = title
	if !r.add(title) {
		r.loose(sheet, Cell{Column: h.Column, Row: h.Row, Text: h.Text})
	}
}

// letters is the name of a column of a sheet.
func (r *reading) letters(sheet string, column int) string {
	return strings.TrimSuffix(r.place(sheet, column, 1).Cell, "1")
}

// add notes the title of a column that people added; false if there are too many.
func (r *reading) add(title string) bool {
	if title != "" && !r.added[title] {
		if len(r.extra) == maxExtra {
			return false
		}
		r.added[title] = true
		r.extra = append(r.extra, title)
	}
	return true
}
