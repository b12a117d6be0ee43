package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/text"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// ledgerFlags are the choices of the ledger command.
type ledgerFlags struct {
	in           input
	out, perUnit string
	contacts     string
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
	f.StringVar(&o.contacts, "contacts", "", w.flagLedgerContacts)
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
	findings, err := p.apply(ctx, check.RoleRules(), r, in)
	if err != nil {
		return nil, nil, err
	}
	b := report.Letters(r.Plan, r.Registry, &report.Options{Findings: findings})
	x := b.Index(func(*report.Letter, string) string { return "" })
	x.Doubts = doubts(findings)
	p.tellOpen(x)
	p.tellNobody(x.Nobody)
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
		return report.Letters(r.Plan, r.Registry, nil).Units(), cobra.ShellCompDirectiveNoFileComp
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
	registry, err := p.registry(o)
	if err != nil {
		return err
	}
	contacts, err := p.contacts(o.contacts, registry)
	if err != nil {
		return err
	}
	p.tellContacts(contacts, l.Units())
	for unit, c := range contacts {
		l.Suggest(unit, ledger.Person, c.String())
	}
	if o.perUnit != "" {
		err := p.perUnit(ctx, l, o, registry)
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
	if o.perUnit == "" && len(o.only) > 0 {
		wanted, err := p.chosenUnits(l, o, registry)
		switch {
		case err != nil:
			return err
		case len(wanted) > 1:
			return &usageError{msg: w.oneUnit, hint: w.oneUnitHint}
		}
		l = l.Part(wanted[0])
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

// registry is the one of --units, or the built-in one: it knows the other names of
// units.
func (p *program) registry(o *ledgerFlags) (*unit.Registry, error) {
	r, err := load(o.in.units, unit.Load)
	if r == nil && err == nil {
		r = unit.Beijing()
	}
	return r, err
}

// chosenUnits are the units of a ledger that --unit names, or all.
func (p *program) chosenUnits(l *ledger.Ledger, o *ledgerFlags, r *unit.Registry) ([]string, error) {
	all := l.Units()
	if len(o.only) == 0 {
		return all, nil
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
			return nil, p.noUnit(name, all, l.Source)
		}
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out, nil
}

// perUnit fills a directory with the workbooks of the units.
func (p *program) perUnit(ctx context.Context, l *ledger.Ledger, o *ledgerFlags, r *unit.Registry) error {
	wanted, err := p.chosenUnits(l, o, r)
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
