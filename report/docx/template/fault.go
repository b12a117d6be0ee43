package template

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A Fault is something wrong or doubtful in a template.
type Fault struct {
	plan.Diag
	Place Place
}

// A Place is where something stands in a template. Its zero value is the
// template as a whole.
type Place struct {
	Story      string // header, footer, footnotes, endnotes or properties; the body if empty
	Variant    string // of a header or footer: first or even
	Box        bool   // in a text box
	Table, Row int    // counted within the story, from 1
	Paragraph  int    // counted within the story outside tables, from 1
}

// In says the place in words: 正文第3段, 表1第2行, 首页页眉.
func (p Place) In(l plan.Lang) string {
	if p == (Place{}) {
		return ""
	}
	story := map[string][2]string{
		"": {"正文", "text"}, "header": {"页眉", "header"}, "footer": {"页脚", "footer"},
		"footnotes": {"脚注", "footnotes"}, "endnotes": {"尾注", "endnotes"},
		"properties": {"文件属性", "properties of the file"},
	}[p.Story]
	name := l.Choose(story[0], story[1])
	switch p.Variant {
	case "first":
		name = l.Choose("首页"+name, "first page's "+name)
	case "even":
		name = l.Choose("偶数页"+name, "even pages' "+name)
	}
	at := ""
	switch {
	case p.Table > 0:
		at = fmt.Sprintf(l.Choose("表%d第%d行", "table %d, row %d"), p.Table, p.Row)
		if p.Story == "" {
			name = ""
		}
	case p.Paragraph > 0:
		at = fmt.Sprintf(l.Choose("第%d段", "paragraph %d"), p.Paragraph)
	}
	if l == plan.English && name != "" && at != "" {
		name += ", "
	}
	s := name + at
	if p.Box {
		s += l.Choose("的文本框", ", text box")
	}
	return s
}

// fault tells of a fault; one that a text box has twice, for new programs and for
// old ones, is told once.
func (t *Template) fault(at Place, code plan.Code, args ...string) {
	f := Fault{Diag: plan.Diag{Code: code, Args: args}, Place: at}
	for _, g := range t.faults {
		if g.Code == code && g.Place == at && strings.Join(g.Args, "\x00") == strings.Join(args, "\x00") {
			return
		}
	}
	t.faults = append(t.faults, f)
}

// sort puts the faults in the order of the document, those of the whole last.
func (t *Template) sort() {
	slices.SortStableFunc(t.faults, func(a, b Fault) int { return cmp.Compare(t.nth(a.Place), t.nth(b.Place)) })
}

// nth is which of the places with text a place is.
func (t *Template) nth(p Place) int {
	if n, ok := t.order[p]; ok {
		return n
	}
	return len(t.order)
}

// Faults are what is wrong or doubtful, in the order of the document.
func (t *Template) Faults() []Fault { return t.faults }

// Wrong reports whether no letter can be written.
func (t *Template) Wrong() bool {
	for _, f := range t.faults {
		if f.Severity() == plan.Error {
			return true
		}
	}
	return false
}
