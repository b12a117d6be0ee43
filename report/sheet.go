package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
	"github.com/zeren-plan/zeren/plan"
)

// What a letter is called, and whom it speaks to.
const (
	usualTitle     = "{{计划名称}}\n责任书"
	usualAddressee = "{{单位}}："
)

// Document is the letter in words.
func (l *Letter) Document() *Document {
	s := l.set()
	b := sheet{Letter: l, Document: &Document{
		Title:   fmt.Sprintf("%s责任书（%s）", l.Plan, l.Unit),
		Subject: l.Plan,
	}, settings: s, width: s.Layout().Page.TextWidth()}
	b.add(&Heading{Level: 0, Text: l.Title()})
	if s.Number != "" {
		b.add(&Paragraph{Kind: DocNumber, Text: l.fill(s.Number)})
	}
	b.add(&Paragraph{Kind: Addressee, Text: l.Addressee()})
	b.paragraphs(s.Opening, l.opening()...)
	for _, part := range or(s.Parts, usualParts) {
		b.part(part)
	}
	return b.Document
}

// A sheet is a letter's document while it is written.
type sheet struct {
	*Letter
	*Document
	settings *Settings
	width    float64 // of the text, mm
	headings int
	tables   int
}

func (b *sheet) add(x Block) { b.Blocks = append(b.Blocks, x) }

// paragraphs adds texts of the settings, or the usual ones.
func (b *sheet) paragraphs(texts []string, usual ...string) {
	for _, s := range or(texts, usual) {
		b.add(&Paragraph{Kind: Body, Text: b.fill(s)})
	}
}

// heading adds the heading of a part with its number.
func (b *sheet) heading(text string) {
	b.headings++
	b.add(&Heading{Level: 1, Text: numeral.Chinese(b.headings) + "、" + text})
}

// part adds a part of a letter, by its name in the settings.
func (b *sheet) part(name string) {
	s := b.settings
	switch name {
	case "legend":
		b.add(&Paragraph{Kind: Small, Text: b.legend()})
	case "goals":
		if len(b.Goals) > 0 {
			b.heading("计划的主要目标（照录）")
			for _, g := range b.Goals {
				text := g.Text
				if g.Title != "" {
					text = g.Title + "：" + text
				}
				for line := range strings.SplitSeq(text, "\n") {
					b.add(&Paragraph{Kind: Body, Text: line})
				}
			}
		}
	case "lead", "responsible", "support", "possible":
		for i := range b.Parts {
			if p := &b.Parts[i]; p.Possible == (name == "possible") && (p.Possible || p.Role.String() == name) {
				b.heading(p.title())
				b.tables++
				t := b.table(p)
				// The page that is signed has a line on it, where that leaves others.
				t.KeepLast = b.tables == len(b.Parts) && b.Total()+b.Possible > 1
				b.add(t)
			}
		}
	case "requirements":
		if len(s.Requirements) > 0 {
			b.heading("工作要求")
			b.paragraphs(s.Requirements)
		}
	case "reporting":
		if len(s.Reporting) > 0 {
			b.heading("报送要求")
			b.paragraphs(s.Reporting)
		}
	case "form":
		b.form()
	default:
		panic("report: unexpected part " + name)
	}
}

// form adds the places to sign.
func (b *sheet) form() {
	s := b.settings
	b.heading(words.form)
	closing := or(s.Closing, []string{b.closing()})
	if s.Copies > 0 {
		closing = append(slices.Clone(closing), fmt.Sprintf("本责任书一式%d份。", s.Copies))
	}
	for _, text := range closing {
		b.add(&Paragraph{Kind: Body, Text: b.fill(text), Keep: true})
	}
	sides := or(s.Sides, usualSides)
	f := new(Form)
	for _, what := range or(s.Sign, signNames) {
		row := make([]Field, len(sides))
		for i, side := range sides {
			switch what {
			case "seal":
				row[i].Label = side.Name + "（盖章）："
				if side.who() == officeSide {
					row[i].Text = s.Office
				}
			case "sign":
				row[i].Label = cmp.Or(side.Signer, "负责人") + "（签字）："
			case "contact":
				row[i].Label = "联系人及电话："
				switch side.who() {
				case officeSide:
					row[i].Text = s.Contact.String()
				case unitSide:
					row[i].Text = b.Contact.String()
				}
			case "date":
				row[i].Units = []string{"年", "月", "日"}
			}
		}
		f.Rows = append(f.Rows, row)
	}
	b.add(f)
}

// or is a list of the settings, or the usual one.
func or[T any](list, usual []T) []T {
	if len(list) > 0 {
		return list
	}
	return usual
}

// A columnKind is a column that a letter's tables may have. Its width in mm is
// that in a text of 156 mm; what is left over is shared by the weights.
type columnKind struct {
	name   string
	title  string
	width  float64
	weight float64
	center bool
	cell   func(l *LetterLine) Cell
}

func (b *sheet) columnKinds() []columnKind {
	duty := func(r plan.Role) func(*LetterLine) Cell {
		return func(l *LetterLine) Cell { return Cell{{Text: l.Duties[r]}} }
	}
	blank := func(*LetterLine) Cell { return Cell{{}} }
	return []columnKind{
		{"id", "编号", 14, 0, true, func(l *LetterLine) Cell {
			c := Cell{{Text: l.ID}}
			if l.Place != "" {
				c = append(c, CellText{Text: l.Place, Small: true})
			}
			return c
		}},
		{"task", "重点任务", 19, 1, false, func(l *LetterLine) Cell { return Cell{{Text: l.Task}} }},
		{"measure", "工作措施", 51, 5, false, func(l *LetterLine) Cell { return cell(strings.Split(l.Text, "\n")) }},
		{"deadline", "完成时限", 18, 0, true, func(l *LetterLine) Cell { return Cell{{Text: l.Deadline}} }},
		{"duties", "各单位分工", 38, 2, false, func(l *LetterLine) Cell { return cell(l.Bodies) }},
		{"lead", b.Roles[plan.Lead], 24, 1, false, duty(plan.Lead)},
		{"responsible", b.Roles[plan.Responsible], 24, 1, false, duty(plan.Responsible)},
		{"support", b.Roles[plan.Support], 24, 1, false, duty(plan.Support)},
		{"person", "责任人", 18, 0, false, blank},
		{"progress", "进展情况", 26, 1, false, blank},
		{"done", "落实\n情况", 16, 0, true, func(*LetterLine) Cell { return Cell{{Text: "□"}} }},
	}
}

// columns are those of the settings that the plan has something for, with widths
// that add up to that of the text.
func (b *sheet) columns() []columnKind {
	all := b.columnKinds()
	var out []columnKind
	total, weight := 0.0, 0.0
	for _, name := range or(b.settings.Columns, usualColumns) {
		c := all[slices.IndexFunc(all, func(c columnKind) bool { return c.name == name })]
		if name == "deadline" && !b.Dated {
			continue
		}
		total, weight = total+c.width, weight+c.weight
		out = append(out, c)
	}
	for i := range out {
		switch rest := b.width - total; {
		case rest < 0:
			out[i].width *= b.width / total
		case weight > 0:
			out[i].width += rest * out[i].weight / weight
		default:
			out[i].width += rest / float64(len(out))
		}
	}
	return out
}

// table is a part's table.
func (b *sheet) table(p *Part) *Table {
	columns := b.columns()
	t := &Table{}
	for _, c := range columns {
		x := Column{Title: c.title, Width: c.width}
		if c.center {
			x.Align = Center
		}
		t.Columns = append(t.Columns, x)
	}
	section := ""
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Section != section && l.Section != "" {
			t.Rows = append(t.Rows, Row{Kind: Band, Cells: []Cell{{{Text: l.Section}}}})
		}
		section = l.Section
		cells := make([]Cell, len(columns))
		for k, c := range columns {
			cells[k] = c.cell(l)
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
		for _, n := range l.Notes {
			t.Rows = append(t.Rows, Row{Kind: Note, Cells: []Cell{{{Text: "注：" + n}}}})
		}
	}
	return t
}
