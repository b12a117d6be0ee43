package template

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/plan"
)

// properties finds placeholders in the document's title, subject and keywords.
func (t *Template) properties() error {
	rels, err := ooxml.Relations(t.src, "")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, r := range rels {
		if !strings.HasSuffix(r.Type, "/core-properties") {
			continue
		}
		data, err := ooxml.NewEdit(t.src).Part(r.Target)
		if err != nil {
			return err
		}
		root, err := parse(data)
		if err != nil {
			return err
		}
		p := &part{name: r.Target, data: data, root: root}
		t.parts = append(t.parts, p)
		for _, n := range root.kids {
			q := &paragraph{node: n, at: Place{Story: "properties"}, text: n.text, runs: []textRun{{0, len(n.text), n}}}
			t.order[q.at] = len(t.order)
			t.marks(q)
			q.divide()
			for _, m := range q.marks {
				p.filled = true
				if m.sigil != 0 || m.name.kind == ofLine {
					t.fault(q.at, plan.TemplateOutside, m.text)
				}
			}
		}
		return nil
	}
	return nil
}

// property writes an element that is all text.
func (f *filler) property(n *node) {
	f.raw(n.from, n.open)
	for _, p := range n.pieces {
		s := p.text
		if p.mark != nil {
			s = strings.ReplaceAll(f.value(p.mark, context{}), "\n", " ")
		}
		f.out = ooxml.AppendText(f.out, s)
	}
	f.raw(n.shut, n.to)
}
