package main

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/errata"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/sarif"
	"github.com/zeren-plan/zeren/report/text"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// checkFlags are the choices of the check command.
type checkFlags struct {
	in          input
	format, out string
	annotated   string // the file that a copy with comments is written to
	against     string // an earlier plan
	fixes       string // the file that the suggested corrections are written to
	only, skip  []string
}

var checkFormats = []string{"text", "json", "sarif", "html"}

func (p *program) checkCommand() *cobra.Command {
	w := p.words()
	var o checkFlags
	cmd := &cobra.Command{
		Use:     "check " + w.argFiles,
		Short:   w.checkShort,
		Long:    w.checkLong,
		Example: w.checkExample,
		Args:    cobra.ArbitraryArgs,
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "text", w.flagCheckFormat)
	f.StringVarP(&o.out, "out", "o", "", w.flagOutFile)
	f.StringSliceVar(&o.only, "only", nil, w.flagOnly)
	f.StringSliceVar(&o.skip, "skip", nil, w.flagSkip)
	f.StringVar(&o.annotated, "annotate", "", w.flagAnnotate)
	f.StringVar(&o.against, "against", "", w.flagAgainst)
	f.StringVar(&o.fixes, "fix-list", "", w.flagFixList)
	o.in.flags(p, cmd)
	f.Lookup("format").DefValue = ""
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(checkFormats, cobra.ShellCompDirectiveNoFileComp)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return p.check(cmd, args, &o) }
	return cmd
}

// check checks plans and writes what it finds in them.
func (p *program) check(cmd *cobra.Command, files []string, o *checkFlags) error {
	if len(files) == 0 {
		return p.oneFile(cmd, files)
	}
	for flag, value := range map[string]string{"--fix-list": o.fixes, "--annotate": o.annotated} {
		if value != "" && len(files) > 1 {
			return &usageError{msg: fill(p.words().oneFileOnly, flag), hint: fill(p.words().seeCommandHelp, cmd.CommandPath())}
		}
	}
	if !slices.Contains(checkFormats, o.format) {
		return p.badChoice("--format", o.format, strings.Join(checkFormats, ", "))
	}
	wanted, err := p.codes(o)
	if err != nil {
		return err
	}
	var plans []*report.Findings
	var failures plan.Diags // files that could not be read
	failed := false
	for _, file := range files {
		f, err := p.checkFile(cmd.Context(), file, files, o, wanted)
		switch {
		case cmd.Context().Err() != nil:
			return cmd.Context().Err()
		case err != nil && len(files) == 1 && o.format != "json":
			return err
		case err != nil:
			failed = true
			p.fail(err)
			var failure *plan.Failure
			if errors.As(err, &failure) {
				failures = append(failures, failure.Diag)
			}
			continue
		}
		plans = append(plans, f)
	}
	if err := p.output(o.out, func(w io.Writer) error { return p.writeFindings(w, plans, failures, o) }); err != nil {
		return err
	}
	for _, f := range plans {
		p.say(f.Source.Name + p.lang.Choose("：", ": ") + report.CountWords(f, p.lang))
	}
	if failed {
		p.status = exitFailed
	}
	return nil
}

// checkFile checks one plan of all that the command names.
func (p *program) checkFile(ctx context.Context, file string, all []string, o *checkFlags, wanted func(plan.Code) bool) (*report.Findings, error) {
	o.in.together = []string{file}
	for _, other := range append(slices.Clone(all), o.against) {
		if other != "" && other != file {
			o.in.together = append(o.in.together, other)
		}
	}
	r, err := p.read(ctx, file, &o.in)
	if err != nil {
		return nil, err
	}
	rules := check.Rules
	if o.against != "" {
		d, err := p.against(ctx, o.against, r, &o.in)
		if err != nil {
			return nil, err
		}
		rules = append(slices.Clone(rules), check.Against(d))
	}
	ds := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags, Rules: rules})
	ds = slices.DeleteFunc(ds, func(d plan.Diag) bool { return !wanted(d.Code) })
	p.found(ds)
	if o.fixes != "" {
		list := errata.Suggest(r.Plan, r.Table, ds, p.lang)
		if err := p.newFile(o.fixes, func(w io.Writer) error { return errata.Write(w, list, p.lang) }); err != nil {
			return nil, err
		}
		p.say(fill(p.words().fixesWritten, fmt.Sprint(len(list.Corrections)), o.fixes))
	}
	f := report.FindingsOf(r.Plan, r.Table, ds)
	if o.annotated != "" {
		if err := p.annotate(file, o.annotated, f); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// annotate writes a copy of a document or a workbook with the findings as
// comments.
func (p *program) annotate(file, out string, f *report.Findings) error {
	w := p.words()
	write, ok := map[string]func(io.Writer, *zip.Reader, *report.Findings, plan.Lang) error{"docx": docx.Annotate, "xlsx": xlsx.Annotate}[f.Source.Format]
	if !ok || file == "-" {
		return &usageError{msg: fill(w.notAnnotated, file, f.Source.Format), hint: w.notAnnotatedHint}
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return &usageError{msg: fill(w.notAnnotated, file, f.Source.Format), hint: w.notAnnotatedHint} // another program made a document of it
	}
	return p.save(out, func(w io.Writer) error { return write(w, z, f, p.lang) })
}

func (p *program) writeFindings(w io.Writer, plans []*report.Findings, failures plan.Diags, o *checkFlags) error {
	switch o.format {
	case "json":
		all := failures
		for _, f := range plans {
			for _, x := range f.Findings {
				all = append(all, x.Diag)
			}
		}
		return diagsJSON(w, all, p.lang)
	case "sarif":
		return sarif.Write(w, plans, version(), p.lang)
	case "html":
		return html.Findings(w, plans, p.lang)
	}
	color := p.screen && o.out == "" && p.env("NO_COLOR") == "" && p.env("TERM") != "dumb"
	for _, f := range plans {
		if err := text.Findings(w, f, p.lang, color); err != nil {
			return err
		}
	}
	return nil
}

// codes says which codes are asked for: by --only all or those that are named,
// without those of --skip. A name is a code, the letter of a class, or style.
func (p *program) codes(o *checkFlags) (func(plan.Code) bool, error) {
	matcher := func(flag string, names []string) (func(plan.Code) bool, error) {
		for _, n := range names {
			if _, ok := plan.KindOf(n); !ok && n != "style" && !slices.ContainsFunc(plan.Kinds(), func(k plan.Kind) bool { return len(n) == 1 && strings.EqualFold(string(k.Code[:1]), n) }) {
				return nil, &usageError{msg: fill(p.words().noSuchCode, flag, n), hint: p.words().noSuchCodeHint}
			}
		}
		return func(c plan.Code) bool {
			return slices.ContainsFunc(names, func(n string) bool {
				return strings.EqualFold(n, string(c)) || len(n) == 1 && strings.EqualFold(n, string(c[:1])) || n == "style" && slices.Contains(check.Style, c)
			})
		}, nil
	}
	only, err := matcher("--only", o.only)
	if err != nil {
		return nil, err
	}
	skip, err := matcher("--skip", o.skip)
	if err != nil {
		return nil, err
	}
	return func(c plan.Code) bool { return (len(o.only) == 0 || only(c)) && !skip(c) }, nil
}

func (p *program) explainCommand() *cobra.Command {
	w := p.words()
	return &cobra.Command{
		Use:     "explain " + w.argCode,
		Short:   w.explainShort,
		Long:    w.explainLong,
		Example: w.explainExample,
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return text.Kinds(p.out, plan.Kinds(), p.lang)
			}
			for i, code := range args {
				k, ok := plan.KindOf(code)
				if !ok {
					return &usageError{msg: fill(p.words().noSuchCode, "explain", code), hint: p.words().noSuchCodeHint}
				}
				if i > 0 {
					fmt.Fprintln(p.out)
				}
				if err := text.Kind(p.out, k, p.lang); err != nil {
					return err
				}
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var out []string
			for _, k := range plan.Kinds() {
				out = append(out, string(k.Code)+"\t"+k.Title.In(p.lang))
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
	}
}
