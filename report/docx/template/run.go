package template

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// A run writes values into a w:t of a w:r, which it ends and begins anew where a
// part of a value is set otherwise.
type run struct {
	*filler
	node    *node
	word    string // the prefix of its elements
	textTag []byte
	one     bool // a line end of the value begins no paragraph
}

func (w *run) plain(s string) { w.out = ooxml.AppendText(w.out, s) }

func (w *run) write(s ...string) {
	for _, x := range s {
		w.out = append(w.out, x...)
	}
}

// value writes a value with its subscripts. Its paragraphs are paragraphs of the
// template's, where the run stands in one itself and is not numbered; else line
// ends.
func (w *run) value(s string, c context) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.breakLine(c)
		}
		for _, span := range report.Spans(line) {
			if span.Script == report.Plain {
				w.plain(span.Text)
				continue
			}
			w.restart(span.Script)
			w.plain(span.Text)
			w.restart(report.Plain)
		}
	}
}

// restart ends the run and begins it anew with a script.
func (w *run) restart(s report.Script) {
	w.write("</", w.word, "t></", w.word, "r>")
	w.begin(s)
}

func (w *run) begin(s report.Script) {
	w.raw(w.node.from, w.node.open)
	w.properties(s)
	w.out = append(w.out, w.textTag...)
}

// scripts are the values of w:vertAlign.
var scripts = map[report.Script]string{report.Subscript: "subscript", report.Superscript: "superscript"}

// afterScript are the run properties that stand after w:vertAlign (ECMA-376 Part 1
// §17.3.2, CT_RPr).
var afterScript = []string{"rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"}

// properties writes the properties of the run with a script.
func (w *run) properties(s report.Script) {
	p := w.node.child("rPr")
	align := "<" + w.word + "vertAlign " + w.word + `val="` + scripts[s] + `"/>`
	switch {
	case p == nil && s == report.Plain:
	case p == nil:
		w.write("<", w.word, "rPr>", align, "</", w.word, "rPr>")
	case s == report.Plain:
		w.raw(p.from, p.to)
	case p.open == p.to:
		w.write("<", w.word, "rPr>", align, "</", w.word, "rPr>")
	default:
		w.raw(p.from, p.open)
		at, done := p.open, false
		for _, k := range p.kids {
			if k.is("vertAlign") {
				w.raw(at, k.from)
				at = k.to
				continue
			}
			if !done && (k.word == "" || slices.Contains(afterScript, k.local)) {
				w.raw(at, k.from)
				at = k.from
				w.write(align)
				done = true
			}
		}
		w.raw(at, p.shut)
		if !done {
			w.write(align)
		}
		w.raw(p.shut, p.to)
	}
}

// breakLine begins a new paragraph, or a new line where that can't be.
func (w *run) breakLine(c context) {
	p := w.node.parent
	var pPr *node
	if p.is("p") {
		pPr = p.child("pPr")
	}
	if w.one || !p.is("p") || pPr != nil && (pPr.child("sectPr") != nil || pPr.child("numPr") != nil) {
		w.write("</", w.word, "t><", w.word, "br/>")
		w.out = append(w.out, w.textTag...)
		return
	}
	w.write("</", w.word, "t></", w.word, "r></", w.word, "p>")
	w.out = append(w.out, w.copied(p)...)
	if pPr != nil {
		w.raw(pPr.from, pPr.to)
	}
	w.begin(report.Plain)
}
