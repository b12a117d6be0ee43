package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Notices are what units are told when a plan was changed after their letters.
type Notices struct {
	Title      string // of the new plan
	Notices    []Notice
	Unchanged  []string // units whose lines are as they were
	Renumbered []string // those among them whose lines have other numbers
	Succeeded  []Succession
	Open       []NoticeOpen // whom no notice could be written for
	Nobody     []string     // ids of changed measures that are in no letter
}

// A Succession is that a unit which is nowhere in the new plan had the lines of one
// that is new there: it was renamed, or another took them over.
type Succession struct{ Old, New string }

// A Notice (更正函) is how the lines of one body changed.
type Notice struct {
	Unit    string
	Kind    unit.Kind
	Added   []NoticeLine
	Dropped []NoticeLine
	Altered []AlteredLine
	Numbers []NewNumber // of all its lines that have other numbers

	letter             *Letter // in the new plan; without parts if it has no lines there
	source, oldSource  string
	oldTitle, newTitle string
	fresh              bool   // the unit had no lines before
	heirOf, heir       string // who had its lines, or has them now
}

// A NoticeLine is a line that came or went.
type NoticeLine struct {
	LetterLine
	Possible bool
}

// An AlteredLine is a line that is other than before.
type AlteredLine struct {
	Old, New NoticeLine
	Items    []AlteredItem
}

// An AlteredItem is what changed of a line: 完成时限, before and after.
type AlteredItem struct{ What, Before, After string }

// A NewNumber is that a measure is called otherwise now.
type NewNumber struct{ Old, New string }

// NoticesOf says how the letters of a plan differ from those of the plan before
// it. The batches are of the plans that d compares.
func NoticesOf(old, now *Batch, d *diff.Diff) *Notices {
	out := &Notices{Title: now.Title}
	out.Open, out.Nobody = undelivered(old, now, d)
	became := make(map[string]string) // the new id of a measure, by the old one
	for _, p := range d.Pairs {
		became[p.Old.ID] = p.New.ID
	}
	heirOf, heir := make(map[string]string), make(map[string]string)
	for _, u := range d.Units {
		if u.Was != "" && u.Was != u.Name {
			heirOf[u.Name], heir[u.Was] = u.Was, u.Name
		}
	}
	parts := partsOf(d)
	place := make(map[string]int) // of a measure in the new plan
	for it := range now.Plan.Items() {
		place[it.ID] = len(place)
	}
	before := make(map[string]*Letter)
	for i := range old.Letters {
		before[old.Letters[i].Unit] = &old.Letters[i]
	}
	add := func(was, is *Letter) {
		n := noticeOf(was, is, became)
		n.heirOf, n.heir = heirOf[n.Unit], heir[n.Unit]
		parts.note(&n)
		slices.SortStableFunc(n.Altered, func(a, b AlteredLine) int { return place[a.New.ID] - place[b.New.ID] })
		slices.SortStableFunc(n.Numbers, func(a, b NewNumber) int { return place[a.New] - place[b.New] })
		if n.changed() {
			out.Notices = append(out.Notices, n)
			return
		}
		out.Unchanged = append(out.Unchanged, n.Unit)
		if n.Numbers != nil {
			out.Renumbered = append(out.Renumbered, n.Unit)
		}
	}
	for i := range now.Letters {
		is := &now.Letters[i]
		was := before[is.Unit]
		if was == nil {
			was = emptyLetter(is, old)
		}
		delete(before, is.Unit)
		add(was, is)
	}
	for i := range old.Letters {
		if was := &old.Letters[i]; before[was.Unit] != nil {
			add(was, emptyLetter(was, now))
			if h := heir[was.Unit]; h != "" {
				out.Succeeded = append(out.Succeeded, Succession{was.Unit, h})
			}
		}
	}
	return out
}

// measureParts are the measures that came of others: the new id by the old one of
// what was merged, the old by the new of what was split off.
type measureParts struct{ merged, split map[string]string }

func partsOf(d *diff.Diff) *measureParts {
	p := &measureParts{make(map[string]string), make(map[string]string)}
	for _, m := range d.Measures {
		if slices.Contains(m.Kinds, diff.Merged) {
			p.merged[m.Old.ID] = m.New.ID
		}
		if slices.Contains(m.Kinds, diff.Split) {
			p.split[m.New.ID] = m.Old.ID
		}
	}
	return p
}

// note says of lines that came and went what measures they are parts of.
func (p *measureParts) note(n *Notice) {
	for i := range n.Dropped {
		x := &n.Dropped[i]
		if id, ok := p.merged[x.ID]; ok {
			x.Notes = append(slices.Clip(x.Notes), fmt.Sprintf(noticeWords.merged, id))
		}
	}
	for i := range n.Added {
		x := &n.Added[i]
		if id, ok := p.split[x.ID]; ok {
			x.Notes = append(slices.Clip(x.Notes), fmt.Sprintf(noticeWords.split, id))
		}
	}
}

// emptyLetter is that of a unit which a plan has no lines for.
func emptyLetter(of *Letter, b *Batch) *Letter {
	return &Letter{Unit: of.Unit, Kind: of.Kind, Known: of.Known, Plan: b.Title, Source: b.Plan.Source.Name, Year: b.Plan.Year,
		Roles: roleWords(b.Plan), Dated: of.Dated, Titled: of.Titled, Contact: of.Contact, settings: of.settings, ruler: of.ruler}
}

func (n *Notice) changed() bool { return len(n.Added)+len(n.Dropped)+len(n.Altered) > 0 }

func noticeLines(l *Letter) (out []NoticeLine) {
	for _, p := range l.Parts {
		for _, line := range p.Lines {
			out = append(out, NoticeLine{line, p.Possible})
		}
	}
	return out
}

func noticeOf(was, is *Letter, became map[string]string) Notice {
	n := Notice{Unit: is.Unit, Kind: is.Kind, letter: is, source: is.Source, oldSource: was.Source, oldTitle: was.Plan, newTitle: is.Plan, fresh: was.Total()+was.Possible == 0}
	old, now := noticeLines(was), noticeLines(is)
	usedOld, of := make([]bool, len(old)), make([]int, len(now))
	for i := range of {
		of[i] = -1
	}
	// A line goes with that of the same role; what is left of a measure goes
	// together whatever the role.
	for _, same := range []bool{true, false} {
		for j, x := range now {
			for i, o := range old {
				if of[j] < 0 && !usedOld[i] && became[o.ID] == x.ID && (!same || o.Role == x.Role && o.Possible == x.Possible) {
					of[j], usedOld[i] = i, true
				}
			}
		}
	}
	for j, x := range now {
		if of[j] < 0 {
			n.Added = append(n.Added, x)
			continue
		}
		o := old[of[j]]
		if items := alterations(was, is, o, x); items != nil {
			n.Altered = append(n.Altered, AlteredLine{o, x, items})
		}
		if number := (NewNumber{o.ID, x.ID}); o.ID != x.ID && !slices.Contains(n.Numbers, number) {
			n.Numbers = append(n.Numbers, number)
		}
	}
	for i, o := range old {
		if !usedOld[i] {
			n.Dropped = append(n.Dropped, o)
		}
	}
	return n
}

// alterations are what of a line is other than before. White space does not
// count.
func alterations(was, is *Letter, old, now NoticeLine) (out []AlteredItem) {
	item := func(what, before, after string) {
		if plan.Squeeze(before) != plan.Squeeze(after) {
			out = append(out, AlteredItem{what, before, after})
		}
	}
	role := func(l *Letter, x NoticeLine) string {
		p := Part{Role: x.Role, Possible: x.Possible}
		return p.RoleName(&x.LetterLine, l)
	}
	if old.Role != now.Role || old.Possible != now.Possible {
		item(noticeWords.role, role(was, old), role(is, now))
	}
	item(noticeWords.task, old.Task, now.Task)
	item(noticeWords.measure, old.Text, now.Text)
	item(noticeWords.deadline, old.Deadline, now.Deadline)
	for _, r := range plan.Roles() {
		item(is.Roles[r]+noticeWords.bodies, old.Duties[r], now.Duties[r])
	}
	return out
}

// Document is the notice in words. What it has in common with a letter, tables
// and places to sign, is taken from one.
func (n *Notice) Document() *Document {
	set := *n.letter.set()
	set.Closing, set.Copies = []string{n.closing()}, 0
	l := *n.letter
	l.settings = &set
	b := sheet{Letter: &l, Document: &Document{
		Title:   fmt.Sprintf("%s%s（%s）", n.newTitle, noticeWords.title, n.Unit),
		Subject: n.newTitle,
		Author:  set.Office,
	}, settings: &set, layout: set.Layout()}
	b.add(&Heading{Level: 0, Text: brokenTitle(n.newTitle+"\n"+noticeWords.title, b.layout.Title, b.layout.Page.TextWidth())})
	b.add(&Paragraph{Kind: Addressee, Text: n.letter.Addressee()})
	for _, text := range n.opening() {
		b.add(&Paragraph{Kind: Body, Text: text})
	}
	b.add(&Paragraph{Kind: Small, Text: n.legend()})
	for _, p := range []struct {
		title string
		lines []NoticeLine
		due   bool // they are to be done
	}{{noticeWords.added, n.Added, true}, {noticeWords.dropped, n.Dropped, false}} {
		if p.lines != nil {
			b.heading(countedLines(p.title, len(p.lines)))
			b.Blocks = append(b.Blocks, n.tables(p.lines, p.due)...)
		}
	}
	if n.Altered != nil {
		b.heading(countedLines(noticeWords.altered, len(n.Altered)))
		b.add(n.alteredTable(&b.layout))
	}
	if n.Numbers != nil {
		b.heading(noticeWords.numbers)
		b.add(&Paragraph{Kind: Body, Text: n.numbers()})
	}
	b.form()
	return b.Document
}

// with are the blocks that the unit's letter has for some lines in the parts and
// the columns that are set, from its first heading on.
func (n *Notice) with(lines []NoticeLine, set Settings) []Block {
	l := *n.letter
	s := *l.set()
	s.Parts = set.Parts
	if set.Columns != nil {
		s.Columns = set.Columns
	}
	l.settings = &s
	l.Parts, l.Count, l.Possible = nil, [plan.RoleCount]int{}, 0
	for _, p := range []bool{false, true} {
		for _, r := range plan.Roles() {
			part := Part{Role: r, Name: l.Roles[r], Possible: p}
			for _, x := range lines {
				if x.Possible == p && x.Role == r {
					part.Lines = append(part.Lines, x.LetterLine)
				}
			}
			if part.Lines != nil {
				l.Parts = append(l.Parts, part)
			}
			if p {
				l.Possible += len(part.Lines)
			} else {
				l.Count[r] = len(part.Lines)
			}
		}
	}
	blocks := l.Document().Blocks
	from := slices.IndexFunc(blocks, func(b Block) bool { h, ok := b.(*Heading); return ok && h.Level == 1 })
	return blocks[from:]
}

// blankColumns are those that are filled in as the work goes on.
var blankColumns = []string{"person", "progress", "done"}

// tables are those of lines, under a heading for each role; where they are not due
// any more, without the columns to fill in.
func (n *Notice) tables(lines []NoticeLine, due bool) (out []Block) {
	set := Settings{Parts: []string{"lead", "responsible", "support", "possible"}}
	if !due {
		set.Columns = slices.DeleteFunc(slices.Clone(or(n.letter.set().Columns, usualColumns)), func(c string) bool { return slices.Contains(blankColumns, c) })
	}
	i := 0
	for _, b := range n.with(lines, set) {
		if h, ok := b.(*Heading); ok {
			i++
			b = &Heading{Level: 2, Text: "（" + numeral.Chinese(i) + "）" + bare(h.Text)}
		}
		out = append(out, b)
	}
	return out
}

// bare is a heading without its number.
func bare(heading string) string {
	_, text, _ := strings.Cut(heading, "、")
	return text
}

// alteredTable says what of each line is other than before, with the measure where
// that is not.
func (n *Notice) alteredTable(layout *Layout) *Table {
	t := &Table{Columns: []Column{
		{Title: noticeWords.id, Width: 15, Align: Center}, {Title: noticeWords.task, Width: 23}, {Title: noticeWords.what, Width: 18, Align: Center},
		{Title: noticeWords.before, Width: 50}, {Title: noticeWords.after, Width: 50},
	}}
	// On other paper the columns keep their shares.
	width := layout.Page.TextWidth()
	total := 0.0
	for _, c := range t.Columns {
		total += c.Width
	}
	for i := range t.Columns {
		t.Columns[i].Width *= width / total
	}
	for _, a := range n.Altered {
		role := Part{Role: a.New.Role, Possible: a.New.Possible}
		id := Cell{{Text: a.New.ID}, {Text: role.RoleName(&a.New.LetterLine, n.letter), Small: true}}
		if a.Old.ID != a.New.ID {
			id = append(id, CellText{Text: noticeWords.oldID + a.Old.ID, Small: true})
		}
		for _, x := range a.Items {
			t.Rows = append(t.Rows, Row{Cells: []Cell{id, {{Text: a.New.Task}}, {{Text: x.What}}, cell(strings.Split(orNone(x.Before), "\n")), cell(strings.Split(orNone(x.After), "\n"))}})
		}
		if !slices.ContainsFunc(a.Items, func(x AlteredItem) bool { return x.What == noticeWords.measure }) {
			t.Rows = append(t.Rows, Row{Kind: Note, Cells: []Cell{{{Text: noticeWords.same + a.New.Text}}}})
		}
		for _, note := range a.New.Notes {
			t.Rows = append(t.Rows, Row{Kind: Note, Cells: []Cell{{{Text: "注：" + note}}}})
		}
	}
	return t
}

func orNone(s string) string {
	if s == "" {
		return noticeWords.none
	}
	return s
}
