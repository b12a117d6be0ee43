package pdf

import (
	"io"

	"github.com/zeren-plan/zeren/report"
)

// Bundle writes letters as one PDF for duplex printing, behind their sign-off
// sheet, and says how many pages that is. Each starts on an odd page, after an
// empty one where it must, and has its own page numbers. opt and the error are
// as for [Write].
func Bundle(w io.Writer, b *report.Bundle, opt *Options) (pages int, err error) {
	j, err := newJob(opt, append(b.Documents(), b.SignOff(nil).Document)...)
	if err != nil {
		return 0, err
	}
	laid := make([][]*page, len(b.Parts))
	counts := make([]int, len(b.Parts))
	for i, p := range b.Parts {
		laid[i] = j.lay(p.Document)
		counts[i] = len(laid[i])
	}
	wide := *b
	wide.Width = j.layout.Page.TextWidth()
	sheet := wide.SignOff(counts)
	all := entered(j.lay(sheet.Document), sheet.Name)
	for i, p := range b.Parts {
		if len(all)%2 == 1 {
			all = append(all, &page{})
		}
		all = append(all, entered(laid[i], p.Name)...)
	}
	return len(all), j.write(w, all, properties{title: b.Title(), subject: b.Plan, author: b.Author()})
}

// entered puts one entry of the outline above those of a document, in place of
// its title.
func entered(pages []*page, name string) []*page {
	entry := mark{title: name, shut: true}
	for i, p := range pages {
		var marks []mark
		if i == 0 {
			marks = append(marks, entry)
		}
		for _, m := range p.marks {
			if m.depth > 0 {
				marks = append(marks, m)
			}
		}
		p.marks = marks
	}
	return pages
}
