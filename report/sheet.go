package report

import (
	"fmt"
	"strings"

	"github.com/zeren-plan/zeren/internal/numeral"
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
		Author:  s.Office,
	}, settings: s, layout: s.Layout()}
	b.columns = b.tableColumns()
	b.add(&Heading{Level: 0, Text: brokenTitle(l.Title(), b.layout.Title, b.layout.Page.TextWidth())})
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
	layout   Layout
	headings int
	columns  []columnKind
	heights  map[*Row]float64 // of rows, pt
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
				for line := range strings.SplitSeq(g.String(), "\n") {
					b.add(&Paragraph{Kind: Body, Text: line})
				}
			}
		}
	case "lead", "responsible", "support", "possible":
		for i := range b.Parts {
			if p := &b.Parts[i]; p.Possible == (name == "possible") && (p.Possible || p.Role.String() == name) {
				b.heading(p.title())
				b.add(b.table(p))
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

// or is a list of the settings, or the usual one.
func or[T any](list, usual []T) []T {
	if len(list) > 0 {
		return list
	}
	return usual
}
