package main

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
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
	jobs        int
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
	p.jobsFlag(cmd, &o.jobs)
	f.Lookup("format").DefValue = ""
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(checkFormats, cobra.ShellCompDirectiveNoFileComp)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return p.check(cmd, args, &o) }
	return cmd
}

// check checks plans and writes what it finds in them. One that can't be read does
// not stop the others.
func (p *program) check(cmd *cobra.Command, args []string, o *checkFlags) error {
	if len(args) == 0 {
		return p.oneFile(cmd, args)
	}
	files, err := p.sources(args)
	if err != nil {
		return err
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
	workers, err := p.workers(o.jobs)
	if err != nil {
		return err
	}
	opt, done, err := p.options(&o.in)
	if err != nil {
		return err
	}
	defer done()
	o.in.reads(append(paths(files), o.against)...)
	p.inputs = slices.Concat(p.inputs, []string{o.in.units, o.against}, o.in.errata, paths(files))
	for _, made := range []string{o.annotated, o.fixes} {
		if err := p.vacant(made); err != nil {
			return err
		}
	}
	if len(files) == 1 && o.format == "text" {
		f, err := p.checkFile(cmd.Context(), files[0].path, opt, o, wanted)
		if err != nil {
			return err
		}
		if err := p.output(o.out, func(w io.Writer) error { return p.writeFindings(w, []*report.Findings{f}, o) }); err != nil {
			return err
		}
		p.say(f.Source.Name + p.lang.Choose("：", ": ") + report.CountWords(f, p.lang))
		return nil
	}
	// Where findings go to the screen, nothing is drawn between them.
	progress := new(progress)
	if !p.screen || o.out != "" {
		progress = p.progress(len(files))
	}
	var failed []failedFile
	err = p.output(o.out, func(w io.Writer) error {
		return p.checkMany(cmd.Context(), w, paths(files), opt, o, wanted, workers, progress, &failed)
	})
	progress.end()
	if err != nil {
		return err
	}
	p.failures(failed, len(files))
	return nil
}

// checkMany checks plans side by side and writes what is found in their order.
func (p *program) checkMany(ctx context.Context, w io.Writer, files []string, opt *parse.Options, o *checkFlags, wanted func(plan.Code) bool, workers int, progress *progress, failed *[]failedFile) error {
	type outcome struct {
		findings *report.Findings
		said     []byte
		status   int
		err      error
	}
	// What forms a document of its own is written at the end, the rest at once: so
	// that many plans take no more memory than few.
	var plans []*report.Findings
	all := jsonArray{w: w}
	err := inOrder(ctx, workers, slices.Values(files), func(ctx context.Context, file string) outcome {
		q, said := p.apart()
		f, err := q.checkFile(ctx, file, opt, o, wanted)
		progress.step(file)
		return outcome{f, said.Bytes(), q.status, err}
	}, func(file string, r outcome) error {
		if r.err != nil {
			var wrong *usageError
			if len(files) == 1 && errors.As(r.err, &wrong) {
				return r.err
			}
			*failed = append(*failed, failedFile{file, r.err})
			switch o.format {
			case "json":
				line, err := p.errorJSON(file, r.err)
				if err != nil {
					return err
				}
				return all.addLine(line)
			case "text":
				return nil
			}
			plans = append(plans, p.failedFindings(file, r.err))
			return nil
		}
		p.status = max(p.status, r.status)
		progress.above(func() {
			p.err.Write(r.said)
			p.say(r.findings.Source.Name + p.lang.Choose("：", ": ") + report.CountWords(r.findings, p.lang))
		})
		switch o.format {
		case "json":
			for _, x := range r.findings.Findings {
				if err := all.add(plan.Diags{x.Diag}, p.lang); err != nil {
					return err
				}
			}
			return nil
		case "text":
			return p.writeFindings(w, []*report.Findings{r.findings}, o)
		}
		plans = append(plans, r.findings)
		return nil
	})
	if err != nil {
		return err
	}
	if o.format == "json" {
		return all.end()
	}
	if o.format == "text" {
		return nil
	}
	return p.writeFindings(w, plans, o)
}

// checkFile checks one plan.
func (p *program) checkFile(ctx context.Context, file string, opt *parse.Options, o *checkFlags, wanted func(plan.Code) bool) (*report.Findings, error) {
	in := o.in.about(file)
	r, err := p.readWith(ctx, file, in, opt)
	if err != nil {
		return nil, err
	}
	rules := check.Rules()
	if o.against != "" {
		d, err := p.against(ctx, o.against, r, in)
		if err != nil {
			return nil, err
		}
		rules = append(slices.Clone(rules), check.Against(d))
	}
	ds, err := p.apply(ctx, rules, r, in)
	if err != nil {
		return nil, err
	}
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
	f.Path, f.Earlier = pathInURI(file), pathInURI(o.against)
	if o.annotated != "" {
		if err := p.annotate(file, o.annotated, f); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// failedFindings stand for a file that could not be read.
func (p *program) failedFindings(file string, err error) *report.Findings {
	f := &report.Findings{Source: plan.Source{Name: filepath.Base(file)}, Path: pathInURI(file), Failed: new(report.Failed)}
	f.Failed.Message, f.Failed.Hint = p.explain(err)
	var failure *plan.Failure
	if errors.As(err, &failure) {
		f.Failed.Coded = true
		f.Findings = []report.Finding{{Diag: failure.Diag}}
	}
	return f
}

// pathInURI is a file's path with slashes: from the directory at hand, or from the
// root where it is not below it. Standard input has none.
func pathInURI(file string) string {
	if file == "" || file == "-" {
		return ""
	}
	if local := filepath.Clean(file); filepath.IsLocal(local) {
		return filepath.ToSlash(local)
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(abs)
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
	return p.newFile(out, func(w io.Writer) error { return write(w, z, f, p.lang) })
}

func (p *program) writeFindings(w io.Writer, plans []*report.Findings, o *checkFlags) error {
	switch o.format {
	case "sarif":
		return sarif.Write(w, plans, version(), p.lang)
	case "html":
		return html.Findings(w, plans, p.lang)
	}
	var screen text.Screen
	if p.screen && o.out == "" {
		screen = text.Screen{Color: p.env("NO_COLOR") == "" && p.env("TERM") != "dumb", Narrow: narrowTerminal(runtime.GOOS, p.env)}
	}
	for _, f := range plans {
		if err := text.Findings(w, f, p.lang, screen); err != nil {
			return err
		}
	}
	return nil
}
