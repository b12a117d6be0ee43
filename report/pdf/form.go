package pdf

import "github.com/zeren-plan/zeren/report"

// Measures of a form, in em.
const (
	fieldGap  = 1.0  // between two fields
	blankMin  = 1.5  // where blanks would be narrower, they go below the label
	unitBlank = 3.0  // widest blank before a unit
	blankSide = 0.25 // between a blank's rule and the words beside it
	blankDrop = 0.2  // from the base line to a blank's rule
)

// form draws rows of labels with blanks to fill in, all on one page.
func (c *composer) form(form *report.Form) {
	style := form.Style(c.layout)
	style.Line = form.RowHeight(c.layout)
	strips := make([]strip, len(form.Rows))
	for i, fields := range form.Rows {
		if len(fields) == 0 {
			strips[i] = strip{Height: form.GapHeight(c.layout), Keep: i < len(form.Rows)-1}
			continue
		}
		gap, room := fieldGap*style.Size, float64(form.Room(len(fields)))
		width := (c.width - gap*(room-1)) / room
		set := make([][]formLine, len(fields))
		rows := 0
		for k, f := range fields {
			set[k] = c.field(f, style, width)
			rows = max(rows, len(set[k]))
		}
		s := strip{Height: float64(rows) * style.Line, Keep: i < len(form.Rows)-1}
		for k, lines := range set { // the labels of a row stand side by side
			for j, l := range lines {
				l.addTo(&s.Holds, float64(k)*(width+gap), float64(j)*style.Line)
			}
		}
		strips[i] = s
	}
	c.push(style.Before, style.After, strips...)
}

// A formLine is words and the rules of blanks on one line, placed from its
// left end.
type formLine struct {
	line
	rules []rule
}

func (l formLine) addTo(d *drawing, x, y float64) {
	d.add(l.line, x, y)
	for _, r := range l.rules {
		d.rules = append(d.rules, rule{x + r.x1, y + r.y1, x + r.x2, y + r.y2})
	}
}

// field sets a label and the text or the blank after it, or one blank before each
// unit.
// Where they don't stand on one line, the blanks go below the label.
func (c *composer) field(f report.Field, style report.Style, width float64) []formLine {
	var lines []formLine
	add := func(text string) {
		for _, l := range c.lines(text, style, width) {
			lines = append(lines, formLine{line: l})
		}
	}
	switch {
	case f.Text != "" && f.Below:
		add(f.Label)
		add(f.Text)
		return lines
	case f.Text != "":
		add(f.Label + f.Text)
		return lines
	}
	add(f.Label)
	blanks := max(1, len(f.Units))
	room := width
	units := make([][]char, len(f.Units))
	for i, u := range f.Units {
		units[i] = c.chars(u, style)
		room -= total(units[i])
	}
	if n := len(lines); f.Below || n == 0 || room-lines[n-1].width < float64(blanks)*blankMin*style.Size {
		lines = append(lines, formLine{line: line{pitch: style.Line, base: style.Line/2 + middle*style.Size}})
	}
	l := &lines[len(lines)-1]
	blank := (room - l.width) / float64(blanks)
	if len(units) > 0 {
		blank = min(blank, unitBlank*style.Size)
	}
	x, y := l.width, l.base+blankDrop*style.Size
	for i := range blanks {
		l.rules = append(l.rules, rule{x + blankSide*style.Size, y, x + blank - blankSide*style.Size, y})
		x += blank
		if i < len(units) {
			l.texts = append(l.texts, run(units[i], style.Track, x, 0)...)
			x += total(units[i])
		}
	}
	if len(units) == 0 { // up to the field's edge
		l.rules[0].x2 = width
	}
	return lines
}
