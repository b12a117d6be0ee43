// Package template fills an office's own document (DOCX) with a letter. Where
// the document has a placeholder, {{单位}}, the letter's value comes in its place;
// a table row with placeholders of a line comes back for each line; what stands
// between {{#牵头}} and {{/牵头}} is only there for who has such lines. All else
// stays as it was: parts without a placeholder byte for byte.
//
// docs/templates.md tells an office how to write one.
package template

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// A Template is an office's document, read once for many letters. It may be used
// by several goroutines.
type Template struct {
	src    *zip.Reader
	types  []byte // the content types, where they have to change
	parts  []*part
	faults []Fault
	used   map[*name]bool
	order  map[Place]int // which of the places with text one is
}

// A part is a part of the package with a text: the body, a header, footnotes.
type part struct {
	name   string
	data   []byte
	root   *node
	groups []*group
	lastID int // the highest id of a drawing
	filled bool
}

// Open reads a template. Its error is a [plan.Failure] for a file that is not one;
// what is wrong with placeholders is in [Template.Faults].
func Open(src *zip.Reader) (*Template, error) {
	t := &Template{src: src, used: make(map[*name]bool), order: make(map[Place]int)}
	if err := t.open(); err != nil {
		var f *plan.Failure
		if errors.As(err, &f) {
			return nil, err
		}
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.TemplateNotDOCX, Args: []string{err.Error()}}, Err: err}
	}
	return t, nil
}

// errTooLarge is for what no letter holds.
var errTooLarge = errors.New("a part is too large")

// maxPart is more bytes than the text of a letter has.
const maxPart = 32 << 20

func (t *Template) open() error {
	for _, f := range t.src.File {
		if strings.HasSuffix(f.Name, ".xml") && f.UncompressedSize64 > maxPart {
			return errTooLarge
		}
	}
	main, err := ooxml.MainPart(t.src)
	if err != nil {
		return err
	}
	if err := t.typeOf(main); err != nil {
		return err
	}
	rels, err := ooxml.Relations(t.src, main)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	body, err := t.read(main, nil)
	if err != nil {
		return err
	}
	variants := body.footers()
	seen := map[string]bool{main: true}
	for _, kind := range []string{"header", "footer", "footnotes", "endnotes"} {
		for _, r := range rels {
			if path.Base(r.Type) != kind || seen[r.Target] {
				continue
			}
			seen[r.Target] = true
			if _, err := t.read(r.Target, &Place{Story: kind, Variant: variants[r.ID]}); err != nil {
				return err
			}
		}
	}
	if err := t.properties(); err != nil {
		return err
	}
	t.others(seen)
	t.lines()
	t.unsaid()
	t.sort()
	return nil
}

// read reads a part and finds its placeholders.
func (t *Template) read(name string, at *Place) (*part, error) {
	data, err := ooxml.NewEdit(t.src).Part(name)
	if err != nil {
		return nil, err
	}
	root, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("part %s: %w", name, err)
	}
	p := &part{name: name, data: data, root: root}
	if at == nil {
		at = new(Place)
	}
	t.parts = append(t.parts, p)
	t.find(p, *at)
	return p, nil
}

// footers are the kinds of headers and footers by the ids of their relationships.
func (p *part) footers() map[string]string {
	out := make(map[string]string)
	p.root.walk(func(n *node) {
		if n.is("headerReference") || n.is("footerReference") {
			kind := n.attr(p.data, "type")
			if old, ok := out[n.attr(p.data, "id")]; !ok || old == kind {
				out[n.attr(p.data, "id")] = kind
			}
		}
	})
	return out
}

// typeOf looks what the package says that its main part is. A template as Word
// means it (.dotx) becomes a document.
func (t *Template) typeOf(main string) error {
	types, err := ooxml.NewEdit(t.src).Part("[Content_Types].xml")
	if err != nil {
		return err
	}
	s := string(types)
	switch {
	case strings.Contains(s, "ms-word.document.macroEnabled.main+xml"), strings.Contains(s, "ms-word.template.macroEnabledTemplate.main+xml"):
		return &plan.Failure{Diag: plan.Diag{Code: plan.TemplateMacros}}
	case strings.Contains(s, "wordprocessingml.template.main+xml"):
		t.types = []byte(strings.ReplaceAll(s, "wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"))
	case path.Base(main) == "workbook.xml":
		return ooxml.ErrNoMainPart
	}
	return nil
}

// others tells of placeholders in parts that are not filled.
func (t *Template) others(read map[string]bool) {
	for _, f := range t.src.File {
		dir := path.Base(path.Dir(f.Name))
		if read[f.Name] || path.Ext(f.Name) != ".xml" || dir != "charts" && dir != "diagrams" && !strings.HasPrefix(path.Base(f.Name), "comments") {
			continue
		}
		data, err := fs.ReadFile(t.src, f.Name)
		if err == nil && hasBraces(string(data)) {
			t.fault(Place{}, plan.TemplateUnreached, path.Base(f.Name))
		}
	}
}

// errFaulty says that a template was filled in spite of its faults.
var errFaulty = errors.New("report/docx/template: the template has errors")

// Write writes a letter. The same letter gives the same bytes.
func (t *Template) Write(w io.Writer, l *report.Letter) error {
	if t.Wrong() {
		return errFaulty
	}
	e := ooxml.NewEdit(t.src)
	if t.types != nil {
		e.Set("[Content_Types].xml", t.types)
	}
	for _, p := range t.parts {
		if !p.filled {
			continue
		}
		f := filler{part: p, letter: l, id: p.lastID}
		f.element(p.root, context{})
		out := slices.Concat(p.data[:p.root.from], f.out, p.data[p.root.to:])
		e.Set(p.name, out)
	}
	if err := e.Write(w); err != nil {
		return fmt.Errorf("report/docx/template: %w", err)
	}
	return nil
}
