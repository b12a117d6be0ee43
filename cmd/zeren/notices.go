package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/pdf"
	"github.com/zeren-plan/zeren/report/text"
)

// noticesDir is where notices go, so that they don't take the place of letters.
const noticesDir = "notices"

// notices fills a directory with what changed for each unit since an earlier plan.
func (p *program) notices(ctx context.Context, file string, settings *report.Settings, o *lettersFlags) error {
	w := p.words()
	for flag, given := range map[string]bool{"--template": o.template != "", "--cover": o.cover != "", "--bundle": o.bundle} {
		if given {
			return &usageError{msg: fill(w.sinceWith, flag), hint: w.sinceWithHint}
		}
	}
	o.in.reads(file, o.since) // each correction goes to the plan that it names
	now, err := p.read(ctx, file, &o.in)
	if err != nil {
		return err
	}
	old, err := p.read(ctx, o.since, &o.in)
	if err != nil {
		return err
	}
	if d, ok := diff.Unlike(old.Plan, now.Plan); ok {
		if err := text.Diags(p.err, plan.Diags{d}, p.lang); err != nil {
			return err
		}
		p.found(plan.Diags{d})
	}
	contacts, err := p.contacts(o.contacts, now.Registry)
	if err != nil {
		return err
	}
	batch := func(r *parse.Result) (*report.Batch, error) {
		findings, err := p.apply(ctx, check.RoleRules(), r, &o.in)
		if err != nil {
			return nil, err
		}
		return report.Letters(r.Plan, r.Registry, &report.Options{Findings: findings, FirstLeadReports: o.firstLead, Settings: settings, Contacts: contacts}), nil
	}
	before, err := batch(old)
	if err != nil {
		return err
	}
	after, err := batch(now)
	if err != nil {
		return err
	}
	all := report.NoticesOf(before, after, diff.Compare(old.Plan, now.Plan, old.Registry, now.Registry))
	if err := p.chooseNotices(all, before, after, now, o.only); err != nil {
		return err
	}
	p.found(now.Diags)
	if all.Renumbered != nil {
		p.say(fill(w.changesRenumber, fmt.Sprint(len(all.Renumbered)), strings.Join(all.Renumbered, w.comma)))
	}
	open := new(report.Index)
	for _, o := range all.Open {
		ids := slices.Clone(o.Changed)
		for _, id := range o.Dropped {
			ids = append(ids, fill(w.droppedID, id))
		}
		open.Open = append(open.Open, report.IndexOpen{Name: o.Name, Kind: o.Kind, Measures: ids})
	}
	p.tellOpen(open)
	for _, s := range all.Succeeded {
		p.say(fill(w.changesRenamed, s.Old, s.New))
	}
	if len(all.Notices) == 0 {
		p.say(w.changesNone)
	} else if err := p.writeNotices(ctx, all, settings, o); err != nil {
		return err
	}
	p.tellNobody(all.Nobody)
	return nil
}

// chooseNotices leaves the notices of the units that --unit names, by any of
// their names.
func (p *program) chooseNotices(all *report.Notices, before, after *report.Batch, r *parse.Result, only []string) error {
	if len(only) == 0 {
		return nil
	}
	wanted := make(map[string]bool)
	for _, name := range only {
		key := name
		if r.Registry != nil {
			if body, ok := r.Registry.Body(name); ok {
				key = body.Name
			}
		}
		is := func(l report.Letter) bool { return l.Unit == key }
		if !slices.ContainsFunc(before.Letters, is) && !slices.ContainsFunc(after.Letters, is) {
			return p.noUnit(name, after.Units(), r.Plan.Source.Name)
		}
		wanted[key] = true
	}
	all.Notices = slices.DeleteFunc(all.Notices, func(n report.Notice) bool { return !wanted[n.Unit] })
	other := func(unit string) bool { return !wanted[unit] }
	all.Succeeded = slices.DeleteFunc(all.Succeeded, func(s report.Succession) bool { return !wanted[s.Old] && !wanted[s.New] })
	all.Unchanged, all.Renumbered = slices.DeleteFunc(all.Unchanged, other), slices.DeleteFunc(all.Renumbered, other)
	return nil
}

// writeNotices writes notices in every format, and their index.
func (p *program) writeNotices(ctx context.Context, all *report.Notices, settings *report.Settings, o *lettersFlags) error {
	dir, err := p.openOutDir(o.out, o.force)
	if err != nil {
		return err
	}
	defer dir.discard()
	dir.partial = len(o.only) > 0
	layout := settings.Layout()
	writer := letterWriter{dir: dir, layout: &layout, formats: o.formats, missing: make(map[rune]bool)}
	var docs []*report.Document
	var named []report.Letter
	at := make(map[string]int)
	for i := range all.Notices {
		docs = append(docs, all.Notices[i].Document())
		named = append(named, report.Letter{Unit: all.Notices[i].Unit})
		at[all.Notices[i].Unit] = i
	}
	if err := p.crowded(settings, o.config, docs, func(i int) string { return all.Notices[i].Unit }); err != nil {
		return err
	}
	files := report.FileNames(named)
	if slices.Contains(o.formats, "pdf") {
		own, err := p.ownFonts(o.fonts)
		if err != nil {
			return err
		}
		if writer.fonts, err = pdf.NewFonts(own, docs...); err != nil {
			return err
		}
	}
	progress := p.progress(len(docs))
	for i, doc := range docs {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := writer.write(doc, i, files[i]); err != nil {
			return err
		}
		progress.step(all.Notices[i].Unit)
	}
	progress.end()
	name := func(n *report.Notice, form string) string {
		if file := files[at[n.Unit]] + "." + form; dir.has(file) {
			return file
		}
		return ""
	}
	if err := dir.write("index.csv", func(w io.Writer) error { return csv.Notices(w, all, name) }); err != nil {
		return err
	}
	if err := dir.write("index.html", func(w io.Writer) error { return html.Notices(w, all, name) }); err != nil {
		return err
	}
	if clash := dir.clash(); clash != "" && !o.force {
		return &usageError{msg: fill(p.words().outForeign, o.out, clash), hint: p.words().outHint}
	}
	if err := dir.commit(); err != nil {
		return err
	}
	w := p.words()
	if len(writer.missing) > 0 {
		p.say(fill(w.missingGlyphs, string(slices.Sorted(maps.Keys(writer.missing)))))
	}
	var added, dropped, altered int
	for _, n := range all.Notices {
		added, dropped, altered = added+len(n.Added), dropped+len(n.Dropped), altered+len(n.Altered)
	}
	p.say(fill(w.changesTotals, fmt.Sprint(len(all.Notices)), strings.ToUpper(strings.Join(o.formats, w.comma)),
		fmt.Sprint(added), fmt.Sprint(dropped), fmt.Sprint(altered), fmt.Sprint(len(all.Unchanged)), filepath.Join(o.out, "index.html")))
	return nil
}
