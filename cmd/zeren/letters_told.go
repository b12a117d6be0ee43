package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

// noUnit is the error that a plan has nothing for a unit, with the one whose name is
// written nearly so.
func (p *program) noUnit(name string, units []string, file string) error {
	w := p.words()
	msg := fill(w.noSuchUnit, name)
	if i := slices.IndexFunc(units, func(u string) bool { return plan.Apart(u, name) == 1 }); i >= 0 {
		msg = fill(w.noSuchUnitNear, name, units[i])
	}
	return &usageError{msg: msg, hint: fill(w.noSuchUnitHint, file)}
}

// index lists the letters that have a file, with what a person should look at.
func (p *program) index(dir *outDir, b *report.Batch, findings plan.Diags) *report.Index {
	x := b.Index(func(l *report.Letter, form string) string {
		name := l.File + "." + form
		if form == "cover" {
			name = coverFile(l.File)
		}
		if dir.has(name) {
			return name
		}
		return ""
	})
	x.Rows = slices.DeleteFunc(x.Rows, func(r report.IndexRow) bool { return r.DOCX == "" && r.PDF == "" })
	x.Doubts = doubts(findings)
	return x
}

// doubts are the findings that a person should look at, but for names that reach
// nobody, which an index has by themselves.
func doubts(findings plan.Diags) (out plan.Diags) {
	for _, d := range findings {
		if d.Severity() >= plan.Warning && d.Code != plan.UnitGroup && d.Code != plan.UnitOthers {
			out = append(out, d)
		}
	}
	return out
}

// tellNoEffect tells which of the choices change nothing beside the others.
func (p *program) tellNoEffect(settings *report.Settings, o *lettersFlags) {
	w := p.words()
	if o.fonts != "" && !o.bundle && !slices.Contains(o.formats, "pdf") {
		p.say(fill(w.noEffect, "--fonts", w.noEffectPDF))
	}
	if o.template == "" {
		return
	}
	if o.landscape {
		p.say(fill(w.noEffect, "--landscape", w.noEffectTemplate))
	}
	keys := slices.DeleteFunc(settings.OfLayout(), func(k string) bool { return k == "landscape" && o.landscape })
	if len(keys) > 0 {
		p.say(fill(w.noEffect, fill(w.noEffectSettings, strings.Join(keys, w.comma)), w.noEffectTemplate))
	}
}

// tellOpen tells what of a plan reached nobody and what is doubtful.
func (p *program) tellOpen(x *report.Index) {
	w := p.words()
	for _, d := range x.Open {
		line := map[unit.OpenKind]string{unit.OpenGroup: w.openGroup, unit.OpenList: w.openList, unit.NotAName: w.openText}[d.Kind]
		p.say(fill(line, d.Name, fmt.Sprint(len(d.Measures)), strings.Join(d.Measures, w.comma)))
	}
	// One line a kind of doubt; the page has them one by one.
	var titles []string
	where := make(map[string][]string)
	for _, d := range x.Doubts {
		t := d.Code.Title(p.lang)
		if where[t] == nil {
			titles = append(titles, t)
		}
		place := d.Measure
		if place == "" && len(d.At) > 0 {
			place = d.At[0].String()
		}
		if !slices.Contains(where[t], place) {
			where[t] = append(where[t], place)
		}
	}
	for _, t := range titles {
		p.say(fill(w.doubt, t, fmt.Sprint(len(where[t])), strings.Join(where[t], w.comma)))
	}
}

// summary tells what was written, what reached nobody and what is doubtful.
func (p *program) summary(made *lettersMade, o *lettersFlags) {
	w := p.words()
	p.tellOpen(made.index)
	if len(made.missing) > 0 {
		p.say(fill(w.missingGlyphs, string(made.missing)))
	}
	if made.bundle > 0 {
		p.say(fill(w.bundled, filepath.Join(made.dir, bundleFile), fmt.Sprint(made.bundle)))
	}
	p.say(p.totals(made, o))
	if line := p.reachedNobody(made); line != "" {
		p.say(line)
	}
}

// tellNobody tells of measures that are no unit's, which is an error.
func (p *program) tellNobody(ids []string) {
	if len(ids) > 0 {
		p.say(fill(p.words().noUnits, fmt.Sprint(len(ids)), strings.Join(ids, p.words().comma)))
		p.status = max(p.status, exitFindings)
	}
}

// reachedNobody says, last and by itself, that measures are in no letter; empty if all
// are in one.
func (p *program) reachedNobody(made *lettersMade) string {
	w, ids := p.words(), made.index.Nobody
	switch {
	case len(ids) == 0:
		return ""
	case len(made.batch.Letters) == 0:
		return fill(w.noLetters, fmt.Sprint(len(ids)))
	}
	return fill(w.nobody, fmt.Sprint(len(ids)), strings.Join(ids, w.comma))
}

// totals says how much was written.
func (p *program) totals(made *lettersMade, o *lettersFlags) string {
	w := p.words()
	lines, possible := [plan.RoleCount]int{}, 0
	for _, k := range made.wanted {
		l := &made.batch.Letters[k]
		for i, n := range l.Count {
			lines[i] += n
		}
		possible += l.Possible
	}
	more := ""
	if possible > 0 {
		more = fill(w.morePossible, fmt.Sprint(possible))
	}
	return fill(w.totals, fmt.Sprint(len(made.wanted)), strings.ToUpper(strings.Join(o.formats, w.comma)),
		fmt.Sprint(lines[0]+lines[1]+lines[2]), fmt.Sprint(lines[0]), fmt.Sprint(lines[1]), fmt.Sprint(lines[2]), more, made.page)
}
