package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse/pdf"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report/text"
)

func (p *program) parseCommand() *cobra.Command {
	w := p.words()
	var format, diags, out, drawing string
	var in input
	var ndjson bool
	var jobs int
	cmd := &cobra.Command{
		Use:     "parse " + w.argFile,
		Short:   w.parseShort,
		Long:    w.parseLong,
		Example: w.parseExample,
		Args: func(cmd *cobra.Command, args []string) error {
			if ndjson {
				return nil
			}
			return p.oneFile(cmd, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&format, "format", "json", w.flagParseFormat)
	f.StringVarP(&out, "out", "o", "", w.flagOutFile)
	f.StringVar(&diags, "diags", "", w.flagDiags)
	f.StringVar(&drawing, "debug-pdf", "", w.flagDebugPDF)
	f.BoolVar(&ndjson, "ndjson", false, w.flagNDJSON)
	p.jobsFlag(cmd, &jobs)
	in.flags(p, cmd)
	f.Lookup("format").DefValue = "" // its text names it
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"json", "tree"}, cobra.ShellCompDirectiveNoFileComp)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if format != "json" && format != "tree" {
			return p.badChoice("--format", format, "json, tree")
		}
		if ndjson {
			for _, other := range []string{"format", "diags", "debug-pdf"} {
				if f.Changed(other) {
					return &usageError{msg: fill(p.words().ndjsonAlone, "--"+other), hint: fill(p.words().seeCommandHelp, cmd.CommandPath())}
				}
			}
			return p.stream(cmd.Context(), args, out, &in, jobs)
		}
		if diags != "" && out != "" && filepath.Clean(diags) == filepath.Clean(out) {
			return &usageError{msg: fill(p.words().sameOutput, "-o", "--diags"), hint: fill(p.words().seeCommandHelp, cmd.CommandPath())}
		}
		if drawing != "" {
			if err := p.draw(cmd.Context(), args[0], drawing, &in); err != nil {
				return err
			}
		}
		r, err := p.read(cmd.Context(), args[0], &in)
		if err != nil {
			return err
		}
		if diags != "" {
			err = p.save(diags, func(w io.Writer) error { return diagsJSON(w, r.Diags, p.lang) })
		} else {
			err = text.Diags(p.err, r.Diags, p.lang)
		}
		if err != nil {
			return err
		}
		p.found(r.Diags)
		return p.output(out, func(w io.Writer) error {
			if format == "tree" {
				return text.Plan(w, r.Plan, p.lang)
			}
			return plan.Write(w, r.Plan)
		})
	}
	return cmd
}

// draw writes what the reader of PDF files sees of one into a page of HTML.
func (p *program) draw(ctx context.Context, file, out string, in *input) error {
	if file == "-" {
		return &usageError{msg: p.words().drawStdin, hint: p.words().drawStdinHint}
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	opt, done, err := p.options(in)
	if err != nil {
		return err
	}
	defer done()
	p.inputs = append(p.inputs, file)
	return p.save(out, func(w io.Writer) error {
		return inFile(file, pdf.Draw(ctx, w, filepath.Base(file), src, p.lang, &pdf.Options{Engine: opt.PDF, Password: opt.Password, Limits: opt.Limits}))
	})
}

// found sets the exit status by what was found.
func (p *program) found(ds plan.Diags) {
	if ds.Worst() >= plan.Error {
		p.status = exitFindings
	}
}

// tellErrors tells what is wrong in a plan that was read, for commands whose
// output does not say it: what was not read is not in that either.
func (p *program) tellErrors(ds plan.Diags) error {
	ds = slices.DeleteFunc(slices.Clone(ds), func(d plan.Diag) bool { return d.Severity() < plan.Error })
	p.found(ds)
	return text.Diags(p.err, ds, p.lang)
}

// diagsJSON writes diagnostics as a JSON array, one a line.
func diagsJSON(w io.Writer, ds plan.Diags, l plan.Lang) error {
	a := jsonArray{w: w}
	if err := a.add(ds, l); err != nil {
		return err
	}
	return a.end()
}

// A jsonArray writes diagnostics as they come into a JSON array, one a line.
type jsonArray struct {
	w     io.Writer
	begun bool
}

func (a *jsonArray) add(ds plan.Diags, l plan.Lang) error {
	for _, d := range ds {
		line, err := d.JSON(l)
		if err != nil {
			return err
		}
		if err := a.addLine(line); err != nil {
			return err
		}
	}
	return nil
}

func (a *jsonArray) addLine(line []byte) error {
	start := "[\n"
	if a.begun {
		start = ",\n"
	}
	a.begun = true
	_, err := a.w.Write(append([]byte(start), line...))
	return err
}

func (a *jsonArray) end() error {
	end := "\n]\n"
	if !a.begun {
		end = "[" + end
	}
	_, err := io.WriteString(a.w, end)
	return err
}

func (p *program) badChoice(flag, value, choices string) error {
	return &usageError{msg: fill(p.words().flagBadValue, flag, value), hint: fill(p.words().choices, choices)}
}

// must is for calls that fail only if the program names its own flags wrong.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
