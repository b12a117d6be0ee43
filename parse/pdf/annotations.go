package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/zeren-plan/zeren/plan"
)

// mostNotes is how many annotations of a page are looked into; the others are counted.
const mostNotes = 500

// notes are what annotations lay over a page, which are no part of its text.
type notes struct {
	texts  []string    // that they say
	marks  []rectangle // what is struck out or blacked out by them
	marked []string    // the text there
	fields []string    // values of form fields
	more   int         // annotations that were not looked into
}

// annotations reads the annotations of the page. The fields of a form that show something
// become a part of the page, which is loaded anew then.
func (r *pageReader) annotations() (redrawn bool, err error) {
	count, err := r.in.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: r.page})
	if err != nil || count.Count <= 0 {
		return false, err
	}
	if err := r.limits.Check(plan.LimitMarks, int64(count.Count)); err != nil {
		return false, err
	}
	r.notes.more = max(count.Count-mostNotes, 0)
	field := false
	var apart []int // what no form field is
	for i := range min(count.Count, mostNotes) {
		r.pause()
		a, err := r.in.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: r.page, Index: i})
		if err != nil {
			continue // it is no dictionary
		}
		shows, err := r.annotation(a.Annotation)
		if err != nil {
			return false, err
		}
		if field = field || shows; !shows {
			apart = append(apart, i)
		}
		if _, err := r.in.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: a.Annotation}); err != nil {
			return false, err
		}
	}
	if !field || r.notes.more > 0 {
		return false, nil
	}
	for _, i := range slices.Backward(apart) {
		if _, err := r.in.FPDFPage_RemoveAnnot(&requests.FPDFPage_RemoveAnnot{Page: r.page, Index: i}); err != nil {
			return false, nil
		}
	}
	_, err = r.in.FPDFPage_Flatten(&requests.FPDFPage_Flatten{Page: r.page, Usage: requests.FPDFPage_FlattenUsageNormalDisplay})
	return err == nil, nil
}

// annotation notes what an annotation says, and reports whether it is a form field
// that may show text. Links, and what is hidden, say nothing.
func (r *pageReader) annotation(a references.FPDF_ANNOTATION) (shows bool, err error) {
	kind, err := r.in.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: a})
	if err != nil {
		return false, err
	}
	flags, err := r.in.FPDFAnnot_GetFlags(&requests.FPDFAnnot_GetFlags{Annotation: a})
	if err != nil {
		return false, err
	}
	if flags.Flags&(enums.FPDF_ANNOT_FLAG_HIDDEN|enums.FPDF_ANNOT_FLAG_NOVIEW) != 0 {
		return false, nil
	}
	add := func(to *[]string, s string) {
		if s = strings.Join(strings.Fields(s), " "); s != "" && !slices.Contains(*to, s) {
			*to = append(*to, s)
		}
	}
	switch kind.Subtype {
	case enums.FPDF_ANNOT_SUBTYPE_LINK:
		return false, nil
	case enums.FPDF_ANNOT_SUBTYPE_WIDGET, enums.FPDF_ANNOT_SUBTYPE_XFAWIDGET:
		switch r.said(a, "FT") {
		case "Btn", "Sig":
			return false, nil
		}
		add(&r.notes.fields, r.said(a, "V"))
		return true, nil
	case enums.FPDF_ANNOT_SUBTYPE_STRIKEOUT, enums.FPDF_ANNOT_SUBTYPE_REDACT:
		r.mark(a)
		add(&r.notes.texts, r.said(a, "OverlayText"))
	case enums.FPDF_ANNOT_SUBTYPE_STAMP:
		if err := r.stamped(a, func(s string) { add(&r.notes.texts, s) }); err != nil {
			return false, err
		}
	}
	add(&r.notes.texts, r.said(a, "Contents"))
	return false, nil
}

// said is a text of an annotation, empty where it has none.
func (r *pageReader) said(a references.FPDF_ANNOTATION, key string) string {
	v, err := r.in.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: a, Key: key})
	if err != nil {
		return ""
	}
	return strings.TrimRight(v.Value, "\x00")
}

// mark notes the places that a mark runs through.
func (r *pageReader) mark(a references.FPDF_ANNOTATION) {
	n, err := r.in.FPDFAnnot_CountAttachmentPoints(&requests.FPDFAnnot_CountAttachmentPoints{Annotation: a})
	if err == nil && n.Count > 0 {
		for i := range min(n.Count, mostNotes) {
			q, err := r.in.FPDFAnnot_GetAttachmentPoints(&requests.FPDFAnnot_GetAttachmentPoints{Annotation: a, Index: i})
			if err != nil {
				return
			}
			p := q.QuadPoints
			r.notes.marks = append(r.notes.marks, rectangle{
				float64(min(p.X1, p.X2, p.X3, p.X4)), float64(min(p.Y1, p.Y2, p.Y3, p.Y4)),
				float64(max(p.X1, p.X2, p.X3, p.X4)), float64(max(p.Y1, p.Y2, p.Y3, p.Y4)),
			})
		}
		return
	}
	if b, err := r.in.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: a}); err == nil {
		r.notes.marks = append(r.notes.marks, rectangle{
			float64(min(b.Rect.Left, b.Rect.Right)), float64(min(b.Rect.Bottom, b.Rect.Top)),
			float64(max(b.Rect.Left, b.Rect.Right)), float64(max(b.Rect.Bottom, b.Rect.Top)),
		})
	}
}

// stamped gives the text that a stamp is drawn with.
func (r *pageReader) stamped(a references.FPDF_ANNOTATION, give func(string)) error {
	n, err := r.in.FPDFAnnot_GetObjectCount(&requests.FPDFAnnot_GetObjectCount{Annotation: a})
	if err != nil || n.Count <= 0 {
		return nil
	}
	text, err := r.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.page})
	if err != nil {
		return err
	}
	defer r.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	var b strings.Builder
	for i := range min(n.Count, mostNotes) {
		o, err := r.in.FPDFAnnot_GetObject(&requests.FPDFAnnot_GetObject{Annotation: a, Index: i})
		if err != nil {
			break
		}
		t, err := r.in.FPDFTextObj_GetText(&requests.FPDFTextObj_GetText{PageObject: o.PageObject, TextPage: text.TextPage})
		if err == nil {
			b.WriteString(strings.TrimRight(t.Text, "\x00"))
		}
	}
	give(b.String())
	return nil
}

// underMarks are the texts that marks run through.
func (n *notes) underMarks(glyphs []glyph, straight matrix) {
	for _, m := range n.marks {
		m = m.by(straight)
		// A quarter of a line beside it belongs to its neighbours.
		in := math.Min(m.top-m.bottom, m.right-m.left) / 8
		m = rectangle{m.left + in, m.bottom + in, m.right - in, m.top - in}
		var b strings.Builder
		for i := range glyphs {
			if g := &glyphs[i]; m.holds((g.l+g.r)/2, (g.b+g.t)/2) {
				b.WriteString(g.text)
			}
		}
		if s := strings.TrimSpace(b.String()); s != "" {
			n.marked = append(n.marked, s)
		}
	}
}

// noted tells what annotations say of a page, which stands in no cell.
func (r *reader) noted(p *page) {
	tell := func(code plan.Code, texts []string, more int) {
		if len(texts) == 0 {
			return
		}
		var shown []string
		for _, s := range texts[:min(len(texts), mostShown)] {
			shown = append(shown, shorten(s, 40))
		}
		r.say(code, p.number, fmt.Sprint(len(texts)+more), strings.Join(shown, "”“"))
	}
	tell(plan.SourceAnnotated, p.notes.texts, p.notes.more)
	tell(plan.SourceMarked, p.notes.marked, 0)
	if len(p.notes.fields) == 0 {
		return
	}
	var b strings.Builder
	for _, l := range linesOf(p.chars) {
		b.WriteString(plan.Squeeze(l.text()))
	}
	all := b.String()
	tell(plan.SourceField, slices.DeleteFunc(p.notes.fields, func(s string) bool { return strings.Contains(all, plan.Squeeze(s)) }), 0)
}
