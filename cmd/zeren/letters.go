package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	"github.com/zeren-plan/zeren/report/html"
)

// lettersFlags are the choices of the letters command.
type lettersFlags struct {
	in               input
	out, template    string
	cover            string
	only, formats    []string
	force, firstLead bool
	config, contacts string
	landscape        bool
	fonts            string
	bundle           bool
	since            string // an earlier plan: notices of change to it
	jobs             int
}

var letterFormats = []string{"docx", "pdf"}

func (p *program) lettersCommand() *cobra.Command {
	w := p.words()
	var o lettersFlags
	cmd := &cobra.Command{
		Use:     "letters " + w.argFiles,
		Short:   w.lettersShort,
		Long:    w.lettersLong,
		Example: w.lettersExample,
		Args:    cobra.ArbitraryArgs,
	}
	f := cmd.Flags()
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return p.oneFile(cmd, args)
		}
		if o.template != "" && !f.Changed("format") {
			o.formats = []string{"docx"}
		}
		if o.since != "" && !f.Changed("out") {
			o.out = noticesDir
		}
		return p.letters(cmd.Context(), args, &o)
	}
	f.StringVarP(&o.out, "out", "o", "letters", w.flagOutDir)
	f.StringArrayVar(&o.only, "unit", nil, w.flagUnit)
	f.StringSliceVar(&o.formats, "format", letterFormats, w.flagLetterFormat)
	f.StringVar(&o.template, "template", "", w.flagTemplate)
	f.StringVar(&o.cover, "cover", "", w.flagCover)
	o.in.flags(p, cmd)
	f.BoolVar(&o.firstLead, "first-lead-reports", false, w.flagFirstLead)
	f.StringVar(&o.config, "config", "", w.flagConfig)
	f.StringVar(&o.contacts, "contacts", "", w.flagContacts)
	f.BoolVar(&o.landscape, "landscape", false, w.flagLandscape)
	f.BoolVar(&o.force, "force", false, w.flagForce)
	f.StringVar(&o.fonts, "fonts", "", w.flagFonts)
	f.BoolVar(&o.bundle, "bundle", false, w.flagBundle)
	f.StringVar(&o.since, "since", "", w.flagSince)
	p.jobsFlag(cmd, &o.jobs)
	// The texts of the flags name their defaults themselves, in both languages.
	f.Lookup("out").DefValue, f.Lookup("format").DefValue = "", "[]"
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(letterFormats, cobra.ShellCompDirectiveNoFileComp)))
	must(cmd.RegisterFlagCompletionFunc("unit", p.completeUnits(&o.in)))
	must(cmd.MarkFlagDirname("out"))
	return cmd
}

// letters writes the letters of one plan into a directory, those of several each
// into a directory of its own in it.
func (p *program) letters(ctx context.Context, args []string, o *lettersFlags) error {
	if len(o.formats) == 0 {
		o.formats = []string{""} // --format= names none
	}
	if o.out == "" {
		return p.badChoice("--out", "", p.words().aDirectory)
	}
	for _, f := range o.formats {
		if !slices.Contains(letterFormats, f) {
			return p.badChoice("--format", f, strings.Join(letterFormats, ", "))
		}
	}
	switch {
	case o.template != "" && o.bundle:
		return &usageError{msg: p.words().templateBundle, hint: p.words().templateBundleHint}
	case o.template != "" && slices.Contains(o.formats, "pdf"):
		return &usageError{msg: p.words().templatePDF, hint: p.words().templatePDFHint}
	}
	workers, err := p.workers(o.jobs)
	if err != nil {
		return err
	}
	settings, err := p.settings(o.config, o.landscape)
	if err != nil {
		return err
	}
	p.tellNoEffect(settings, o)
	if o.since != "" {
		if len(args) != 1 {
			return &usageError{msg: p.words().twoFiles, hint: fill(p.words().seeCommandHelp, "zeren letters")}
		}
		return p.notices(ctx, args[0], settings, o)
	}
	opt, done, err := p.options(&o.in)
	if err != nil {
		return err
	}
	defer done()
	p.inputs = append(append(p.inputs, o.in.units), o.in.errata...)
	if s, err := os.Stat(args[0]); len(args) == 1 && (err != nil || !s.IsDir()) {
		made, err := p.lettersOf(ctx, args[0], o.out, opt, settings, workers, o)
		if err != nil {
			return err
		}
		p.summary(made, o)
		return nil
	}
	return p.lettersOfMany(ctx, args, opt, settings, workers, o)
}

// lettersOfMany writes the letters of several plans. One that fails does not stop
// the others.
func (p *program) lettersOfMany(ctx context.Context, args []string, opt *parse.Options, settings *report.Settings, workers int, o *lettersFlags) error {
	files, err := p.sources(args)
	if err != nil {
		return err
	}
	files = distinct(files)
	dirs := directories(files)
	// Where there are fewer plans than workers, their letters are written side by side.
	within := max(1, workers/len(files))
	progress := p.progress(len(files))
	defer progress.end()
	type outcome struct {
		made   *lettersMade
		status int
		err    error
	}
	var failed []failedFile
	at := 0
	err = inOrder(ctx, workers, slices.Values(paths(files)), func(ctx context.Context, file string) outcome {
		q, _ := p.apart()
		made, err := q.lettersOf(ctx, file, filepath.Join(o.out, dirs[file]), opt, settings, within, o)
		progress.step(file)
		return outcome{made, q.status, err}
	}, func(file string, r outcome) error {
		at++
		if r.err != nil {
			failed = append(failed, failedFile{file, r.err})
		} else {
			p.status = max(p.status, r.status)
		}
		if !p.tty {
			line := p.words().notRead
			if r.err == nil {
				line = p.totals(r.made, o)
				if nobody := p.reachedNobody(r.made); nobody != "" {
					line += p.lang.Choose("；", "; ") + nobody
				}
			}
			p.say(fmt.Sprintf("[%d/%d] %s%s%s", at, len(files), file, p.lang.Choose("：", ": "), line))
		}
		return nil
	})
	progress.end()
	if err != nil {
		return err
	}
	if p.tty {
		p.say(fill(p.words().filesDone, fmt.Sprint(len(files)-len(failed)), fmt.Sprint(len(files)), o.out))
	}
	p.failures(failed, len(files))
	return nil
}

// lettersMade are the letters of a plan that were written.
type lettersMade struct {
	index  *report.Index
	batch  *report.Batch
	wanted []int
	page   string // the index, to be opened
	dir    string
	written
}

// lettersOf reads a plan and fills a directory with its letters.
func (p *program) lettersOf(ctx context.Context, file, out string, opt *parse.Options, settings *report.Settings, workers int, o *lettersFlags) (*lettersMade, error) {
	r, err := p.readWith(ctx, file, &o.in, opt)
	if err != nil {
		return nil, err
	}
	contacts, err := p.contacts(o.contacts, r.Registry)
	if err != nil {
		return nil, err
	}
	findings, err := p.apply(ctx, check.RoleRules(), r, &o.in)
	if err != nil {
		return nil, err
	}
	batch := report.Letters(r.Plan, r.Registry, &report.Options{Findings: findings, FirstLeadReports: o.firstLead, Settings: settings, Contacts: contacts})
	p.tellContacts(contacts, batch.Units())
	wanted, err := p.choose(batch, r, o.only)
	if err != nil {
		return nil, err
	}
	var own *letterTemplate
	if o.template != "" {
		var done func()
		if own, done, err = p.openLetterTemplate(o.template, batch, wanted); err != nil {
			return nil, err
		}
		defer done()
	}
	var cover *letterTemplate
	if o.cover != "" {
		var done func()
		if cover, done, err = p.openCover(o.cover, batch); err != nil {
			return nil, err
		}
		defer done()
	}
	dir, err := p.openOutDir(out, o.force)
	if err != nil {
		return nil, err
	}
	defer dir.discard()
	dir.partial = len(o.only) > 0
	files := report.FileNames(batch.Letters)
	for i := range batch.Letters {
		batch.Letters[i].File = files[i]
	}
	done, err := p.writeLetters(ctx, dir, batch, wanted, o, settings, own, cover, workers)
	if err != nil {
		return nil, err
	}
	index := p.index(dir, batch, findings)
	if err := dir.write("index.csv", func(w io.Writer) error { return csv.Index(w, index) }); err != nil {
		return nil, err
	}
	if err := dir.write("index.html", func(w io.Writer) error { return html.Index(w, index) }); err != nil {
		return nil, err
	}
	if name := dir.clash(); name != "" && !o.force {
		return nil, &usageError{msg: fill(p.words().outForeign, out, name), hint: p.words().outHint}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	stale := len(dir.stale())
	if err := dir.commit(); err != nil {
		return nil, err
	}
	if stale > 0 {
		p.say(fill(p.words().removed, fmt.Sprint(stale)))
	}
	p.found(r.Diags)
	if len(batch.Nobody) > 0 {
		p.status = exitFindings
	}
	return &lettersMade{index: index, batch: batch, wanted: wanted, page: filepath.Join(out, "index.html"), dir: out, written: *done}, nil
}

// choose finds the letters to write: those of the units that --unit names, by
// any of their names, or all.
func (p *program) choose(b *report.Batch, r *parse.Result, only []string) ([]int, error) {
	var wanted []int
	if len(only) == 0 {
		for i := range b.Letters {
			wanted = append(wanted, i)
		}
		return wanted, nil
	}
	for _, name := range only {
		key := name
		if r.Registry != nil {
			if body, ok := r.Registry.Body(name); ok {
				key = body.Name
			}
		}
		i := slices.IndexFunc(b.Letters, func(l report.Letter) bool { return l.Unit == key })
		if i < 0 {
			return nil, p.noUnit(name, b.Units(), r.Plan.Source.Name)
		}
		if !slices.Contains(wanted, i) {
			wanted = append(wanted, i)
		}
	}
	slices.Sort(wanted)
	return wanted, nil
}
