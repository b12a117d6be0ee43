package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/text"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// ledgerFlags are the choices of the ledger command.
type ledgerFlags struct {
	in           input
	out, perUnit string
	only         []string
	force        bool
}

func (p *program) ledgerCommand() *cobra.Command {
	w := p.words()
	var o ledgerFlags
	cmd := &cobra.Command{
		Use:     "ledger " + w.argFile,
		Short:   w.ledgerShort,
		Long:    w.ledgerLong,
		Example: w.ledgerExample,
		Args:    p.oneFile,
		// Its usage shows it without a subcommand too.
		Annotations: map[string]string{"alone": "yes"},
	}
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", "", w.flagLedgerOut)
	f.StringVar(&o.perUnit, "per-unit", "", w.flagPerUnit)
	f.StringArrayVar(&o.only, "unit", nil, w.flagLedgerUnit)
	f.BoolVar(&o.force, "force", false, w.flagForce)
	o.in.flags(p, cmd)
	must(cmd.MarkFlagDirname("per-unit"))
	must(cmd.RegisterFlagCompletionFunc("unit", p.completeUnits(&o.in)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return p.ledger(cmd.Context(), args[0], &o) }
	cmd.AddCommand(p.mergeCommand(), p.statusCommand(), p.updateCommand())
	return cmd
}

// batch reads a plan and gathers the lines of each unit, with what is doubtful.
func (p *program) batch(ctx context.Context, file string, in *input) (*report.Batch, *parse.Result, error) {
	r, err := p.read(ctx, file, in)
	if err != nil {
		return nil, nil, err
	}
	findings := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags, Rules: check.RoleRules()})
	b := report.Letters(r.Plan, r.Registry, &report.Options{Findings: findings})
	x := b.Index(func(*report.Letter, string) string { return "" })
	x.Doubts = doubts(findings)
	p.tellOpen(x)
	p.found(r.Diags)
	return b, r, nil
}

// completeUnits completes the names of a plan's units, once the plan is named.
func (p *program) completeUnits(in *input) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		r, err := p.read(cmd.Context(), args[0], in)
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		var names []string
		for _, l := range report.Letters(r.Plan, r.Registry, nil).Letters {
			names = append(names, l.Unit)
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
}

// workbook writes a workbook to standard output, which must not be a screen, or to
// a file that is not there yet: people fill workbooks in, and none of that may be
// lost.
func (p *program) workbook(out string, l *ledger.Ledger, records plan.Diags) error {
	if p.screen && (out == "" || out == "-") {
		return &usageError{msg: fill(p.words().binaryOut, "xlsx"), hint: p.words().binaryOutHint}
	}
	return p.newFile(out, func(w io.Writer) error {
		return xlsx.Ledger(w, l, &xlsx.LedgerOptions{Records: records, Lang: p.lang})
	})
}

// ledger writes the ledger of a plan, and the parts of its units.
func (p *program) ledger(ctx context.Context, file string, o *ledgerFlags) error {
	w := p.words()
	if p.screen && o.out == "" && o.perUnit == "" {
		return &usageError{msg: w.nowhereOut, hint: w.nowhereOutHint}
	}
	if err := p.vacant(o.out); err != nil {
		return err
	}
	l, err := p.ledgerFrom(ctx, file, &o.in)
	if err != nil {
		return err
	}
	if o.perUnit != "" {
		err := p.perUnit(ctx, l, o)
		var u *usageError
		if errors.As(err, &u) && u.hint == w.outHint {
			u.hint = w.perUnitHint
		}
		if err != nil {
			return err
		}
	}
	if o.out == "" && o.perUnit != "" {
		return nil
	}
	if err := p.workbook(o.out, l, nil); err != nil {
		return err
	}
	p.say(fill(w.ledgerMade, outName(o.out), fmt.Sprint(len(l.Rows)), fmt.Sprint(len(l.Units()))))
	return nil
}

// outName is what a file is called when it is spoken of.
func outName(out string) string {
	if out == "" {
		return "-"
	}
	return out
}

// ledgerFrom makes the ledger of a plan; a file that is a ledger already is taken
// as it is, so that its parts can go out once more.
func (p *program) ledgerFrom(ctx context.Context, file string, in *input) (*ledger.Ledger, error) {
	if strings.EqualFold(filepath.Ext(file), ".xlsx") {
		if b, err := parse.BookFile(ctx, file); err == nil {
			if l, told, err := ledger.Read(b); err == nil {
				p.inputs = append(p.inputs, file)
				p.found(told)
				return l, text.Diags(p.err, told, p.lang)
			}
		}
	}
	b, _, err := p.batch(ctx, file, in)
	if err != nil {
		return nil, err
	}
	return report.LedgerOf(b), nil
}

// chosenUnits are the units of a ledger that --unit names, or all. The built-in
// registry, or the one of --units, knows their other names.
func (p *program) chosenUnits(l *ledger.Ledger, o *ledgerFlags) ([]string, error) {
	all := l.Units()
	if len(o.only) == 0 {
		return all, nil
	}
	r, err := load(o.in.units, unit.Load)
	if err != nil {
		return nil, err
	}
	if r == nil {
		r = unit.Beijing()
	}
	var out []string
	for _, name := range o.only {
		key := name
		if !slices.Contains(all, key) {
			if body, ok := r.Body(name); ok {
				key = body.Name
			}
		}
		if !slices.Contains(all, key) {
			return nil, &usageError{msg: fill(p.words().noSuchUnit, name), hint: fill(p.words().noSuchUnitHint, l.Source)}
		}
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out, nil
}

// perUnit fills a directory with the workbooks of the units.
func (p *program) perUnit(ctx context.Context, l *ledger.Ledger, o *ledgerFlags) error {
	wanted, err := p.chosenUnits(l, o)
	if err != nil {
		return err
	}
	dir, err := p.openOutDir(o.perUnit, o.force)
	if err != nil {
		return err
	}
	defer dir.discard()
	dir.partial = len(o.only) > 0
	// All units get their names, so that a part of them has the same.
	var all []report.Letter
	for _, u := range l.Units() {
		all = append(all, report.Letter{Unit: u})
	}
	names := report.FileNames(all)
	progress := p.progress(len(wanted))
	for i := range all {
		if !slices.Contains(wanted, all[i].Unit) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		part := l.Part(all[i].Unit)
		if err := dir.write(names[i]+".xlsx", func(w io.Writer) error { return xlsx.Ledger(w, part, nil) }); err != nil {
			return err
		}
		progress.step(all[i].Unit)
	}
	progress.end()
	if name := dir.clash(); name != "" && !o.force {
		return &usageError{msg: fill(p.words().outForeign, o.perUnit, name), hint: p.words().outHint}
	}
	if err := dir.commit(); err != nil {
		return err
	}
	p.say(fill(p.words().ledgerParts, fmt.Sprint(len(wanted)), o.perUnit))
	return nil
}

// openLedger reads a ledger that the office keeps.
func (p *program) openLedger(ctx context.Context, path string) (*ledger.Ledger, plan.Diags, error) {
	p.inputs = append(p.inputs, path)
	b, err := parse.BookFile(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	return ledger.Read(b)
}

// mergeFlags are the choices of the command that merges.
type mergeFlags struct {
	out, diags string
	soffice    bool
}

func (p *program) mergeCommand() *cobra.Command {
	w := p.words()
	var o mergeFlags
	cmd := &cobra.Command{
		Use:     "merge " + w.argMerge,
		Short:   w.ledgerMergeShort,
		Long:    w.ledgerMergeLong,
		Example: w.ledgerMergeExample,
		Args:    cobra.ArbitraryArgs,
	}
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", "", w.flagLedgerOut)
	f.StringVar(&o.diags, "diags", "", w.flagDiags)
	f.BoolVar(&o.soffice, "soffice", false, w.flagSoffice)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		hint := fill(p.words().seeCommandHelp, cmd.CommandPath())
		switch len(args) {
		case 0:
			return &usageError{msg: p.words().ledgerMissing, hint: hint}
		case 1:
			return &usageError{msg: p.words().returnedMissing, hint: hint}
		}
		return p.merge(cmd.Context(), args[0], args[1:], &o)
	}
	return cmd
}

// merge brings workbooks that came back together in a ledger.
func (p *program) merge(ctx context.Context, file string, returned []string, o *mergeFlags) error {
	w := p.words()
	if p.screen && (o.out == "" || o.out == "-") {
		return &usageError{msg: fill(w.binaryOut, "xlsx"), hint: w.binaryOutHint}
	}
	base, told, err := p.openLedger(ctx, file)
	if err != nil {
		return err
	}
	paths, err := p.workbooks(returned)
	if err != nil {
		return err
	}
	var books []*ledger.Book
	failed := false
	progress := p.progress(len(paths))
	bases := make(map[string]int)
	for _, path := range paths {
		bases[filepath.Base(path)]++
	}
	for _, path := range paths {
		p.inputs = append(p.inputs, path)
		b, err := p.returned(ctx, path, o.soffice)
		if err == nil && bases[b.Name] > 1 {
			b.Name = filepath.ToSlash(path) // of several files of one name
		}
		switch d, refused := refusal(p, path, err); {
		case ctx.Err() != nil:
			return ctx.Err()
		case refused:
			told = append(told, d)
			failed = failed || d.Severity() == plan.Error
		default:
			books = append(books, b)
		}
		progress.step(filepath.Base(path))
	}
	progress.end()
	m := ledger.Merge(base, books)
	told = append(told, m.Diags...)
	told.Sort()
	if err := p.workbook(o.out, m.Ledger, told); err != nil {
		return err
	}
	if err := p.tellRecords(told, o.diags); err != nil {
		return err
	}
	units, cells, lost := make(map[string]bool), 0, 0
	for _, f := range m.Files {
		cells += f.Cells
		for _, u := range f.Units {
			units[u] = true
		}
	}
	for _, d := range told {
		if d.Severity() == plan.Error {
			lost++
		}
	}
	p.say(fill(w.ledgerMerged, fmt.Sprint(len(m.Files)), fmt.Sprint(len(units)), fmt.Sprint(cells), fmt.Sprint(lost), outName(o.out)))
	p.found(told)
	if failed {
		p.status = exitFailed
	}
	return nil
}

// mostTold is how many findings of a kind are told of a file, so that one does not
// hide the others. The records have them all.
const mostTold = 20

// tellRecords tells what needs somebody, and how much else the records say; all
// of it goes to a file, if one is named.
func (p *program) tellRecords(ds plan.Diags, file string) error {
	if file != "" {
		if err := p.save(file, func(w io.Writer) error { return diagsJSON(w, ds, p.lang) }); err != nil {
			return err
		}
	}
	var loud plan.Diags
	told := make(map[string]int)
	for _, d := range ds {
		kind := string(d.Code)
		if len(d.At) > 0 {
			kind += d.At[0].Name
		}
		if told[kind]++; d.Severity() > plan.Info && told[kind] <= mostTold {
			loud = append(loud, d)
		}
	}
	if err := text.Diags(p.err, loud, p.lang); err != nil {
		return err
	}
	if n := len(ds) - len(loud); n > 0 {
		p.say(fill(p.words().recordsRest, fmt.Sprint(n)))
	}
	return nil
}

// openMark begins the names of what spreadsheet programs leave beside a file
// that is open.
const openMark = "~$"

var errOpenElsewhere = errors.New("a file of a program that has another one open")

// returned reads a workbook that came back; with soffice also one of an old form.
func (p *program) returned(ctx context.Context, path string, soffice bool) (*ledger.Book, error) {
	if base := filepath.Base(path); strings.HasPrefix(base, openMark) || strings.HasPrefix(base, ".~lock.") {
		return nil, errOpenElsewhere
	}
	b, err := parse.BookFile(ctx, path)
	var f *plan.Failure
	if !soffice || !errors.As(err, &f) || f.Code != plan.SourceOld {
		return b, err
	}
	made, done, err := p.convertOld(ctx, path, "", "xlsx")
	if err != nil {
		return nil, err
	}
	defer done()
	if b, err = parse.BookFile(ctx, made); err != nil {
		return nil, err
	}
	b.Name = filepath.Base(path)
	return b, nil
}

// refusal says why a workbook could not be read, as a finding among the others.
func refusal(p *program, path string, err error) (d plan.Diag, refused bool) {
	var f *plan.Failure
	switch {
	case err == nil:
		return d, false
	case errors.As(err, &f):
		return f.Diag, true
	case errors.Is(err, errOpenElsewhere):
		d.Code = plan.LedgerOpenFile
	default:
		msg, _ := p.explain(err)
		d.Code, d.Args = plan.LedgerUnopened, []string{msg}
	}
	d.At = []plan.Place{{Name: filepath.Base(path)}}
	return d, true
}

// workbooks are the files that arguments name: a directory stands for all that
// is in it, a pattern, which not every shell resolves, for what it matches.
func (p *program) workbooks(args []string) ([]string, error) {
	var out []string
	add := func(paths ...string) {
		for _, path := range paths {
			if !slices.ContainsFunc(out, func(o string) bool { return sameFile(o, path) }) {
				out = append(out, path)
			}
		}
	}
	for _, a := range args {
		s, err := os.Stat(a)
		switch {
		case err == nil && s.IsDir():
			var found []string
			err := filepath.WalkDir(a, func(path string, e fs.DirEntry, err error) error {
				if err == nil && !e.IsDir() && !slices.Contains(systemFiles, e.Name()) && e.Name() != manifestName {
					found = append(found, path)
				}
				return err
			})
			if err != nil {
				return nil, err
			}
			if found == nil {
				return nil, &usageError{msg: fill(p.words().noWorkbooks, a), hint: p.words().noSuchFileHint}
			}
			add(found...)
		case err == nil:
			add(a)
		default:
			found, globErr := filepath.Glob(a)
			if globErr != nil || len(found) == 0 {
				return nil, err
			}
			add(found...)
		}
	}
	return out, nil
}

var statusFormats = []string{"text", "json", "html"}

func (p *program) statusCommand() *cobra.Command {
	w := p.words()
	var on, format, out string
	var within int
	cmd := &cobra.Command{
		Use:     "status " + w.argLedger,
		Short:   w.ledgerStatusShort,
		Long:    w.ledgerStatusLong,
		Example: w.ledgerStatusExample,
		Args:    cobra.ArbitraryArgs,
	}
	f := cmd.Flags()
	f.StringVar(&on, "on", "", w.flagOn)
	f.IntVar(&within, "within", 30, w.flagWithin)
	f.StringVar(&format, "format", "text", w.flagStatusFormat)
	f.StringVarP(&out, "out", "o", "", w.flagOutFile)
	f.Lookup("format").DefValue = ""
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(statusFormats, cobra.ShellCompDirectiveNoFileComp)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return &usageError{msg: p.words().ledgerMissing, hint: fill(p.words().seeCommandHelp, cmd.CommandPath())}
		}
		if err := p.oneFile(cmd, args); err != nil {
			return err
		}
		if !slices.Contains(statusFormats, format) {
			return p.badChoice("--format", format, strings.Join(statusFormats, ", "))
		}
		if within < 0 {
			return &usageError{msg: fill(p.words().flagBadValue, "--within", fmt.Sprint(within)), hint: p.words().badDays}
		}
		day, err := p.day(on)
		if err != nil {
			return err
		}
		l, told, err := p.openLedger(cmd.Context(), args[0])
		if err != nil {
			return err
		}
		if err := text.Diags(p.err, told, p.lang); err != nil {
			return err
		}
		p.found(told)
		s := report.StatusOf(l.StatusOn(day, within), l)
		return p.output(out, func(w io.Writer) error {
			switch format {
			case "json":
				return s.WriteJSON(w)
			case "html":
				return html.Status(w, s, p.lang)
			}
			return text.Status(w, s, p.lang)
		})
	}
	return cmd
}

// day is the day that --on names, today if it names none.
func (p *program) day(on string) (plan.Date, error) {
	if on == "" {
		t := time.Now()
		return plan.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, nil
	}
	d, ok := ledger.Day(on)
	if !ok {
		return plan.Date{}, &usageError{msg: fill(p.words().badDay, on), hint: p.words().badDayHint}
	}
	return *d, nil
}

func (p *program) updateCommand() *cobra.Command {
	w := p.words()
	var out, diags string
	var in input
	cmd := &cobra.Command{
		Use:     "update " + w.argUpdate,
		Short:   w.ledgerUpdateShort,
		Long:    w.ledgerUpdateLong,
		Example: w.ledgerUpdateExample,
		Args:    cobra.ArbitraryArgs,
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", w.flagLedgerOut)
	cmd.Flags().StringVar(&diags, "diags", "", w.flagDiags)
	in.flags(p, cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) != 2 {
			return &usageError{msg: p.words().ledgerAndPlan, hint: fill(p.words().seeCommandHelp, cmd.CommandPath())}
		}
		old, told, err := p.openLedger(cmd.Context(), args[0])
		if err != nil {
			return err
		}
		b, _, err := p.batch(cmd.Context(), args[1], &in)
		if err != nil {
			return err
		}
		u := ledger.Update(old, report.LedgerOf(b))
		told = append(told, u.Diags...)
		if err := p.workbook(out, u.Ledger, told); err != nil {
			return err
		}
		if err := p.tellRecords(told, diags); err != nil {
			return err
		}
		p.say(fill(p.words().ledgerUpdated, fmt.Sprint(u.Carried), fmt.Sprint(u.Left), outName(out)))
		p.found(told)
		return nil
	}
	return cmd
}
