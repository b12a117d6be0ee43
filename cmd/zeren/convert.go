package main

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/markdown"
	"github.com/zeren-plan/zeren/report/text"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// forms are what a plan can be written as, and the endings of their files.
var forms = []struct {
	name   string
	ends   []string
	binary bool
	write  func(io.Writer, *plan.Plan) error
}{
	{"md", []string{".md", ".markdown"}, false, ofTable(markdown.Table)},
	{"csv", []string{".csv"}, false, ofTable(func(w io.Writer, t *report.PlanTable) error { return csv.Table(w, t, ',') })},
	{"tsv", []string{".tsv", ".txt"}, false, ofTable(func(w io.Writer, t *report.PlanTable) error { return csv.Table(w, t, '\t') })},
	{"html", []string{".html", ".htm"}, false, ofTable(html.Table)},
	{"docx", []string{".docx"}, true, ofTable(func(w io.Writer, t *report.PlanTable) error { return docx.Table(w, t, nil) })},
	{"xlsx", []string{".xlsx"}, true, ofTable(xlsx.Table)},
	{"json", []string{".json"}, false, plan.Write},
}

func ofTable(write func(io.Writer, *report.PlanTable) error) func(io.Writer, *plan.Plan) error {
	return func(w io.Writer, p *plan.Plan) error { return write(w, report.TableOf(p)) }
}

func (p *program) convertCommand() *cobra.Command {
	w := p.words()
	var to, out string
	var in input
	cmd := &cobra.Command{
		Use:     "convert " + w.argFile,
		Short:   w.convertShort,
		Long:    w.convertLong,
		Example: w.convertExample,
		Args:    p.oneFile,
	}
	f := cmd.Flags()
	f.StringVar(&to, "to", "", w.flagTo)
	f.StringVarP(&out, "out", "o", "", w.flagOutFile)
	in.flags(p, cmd)
	var names []string
	for _, f := range forms {
		names = append(names, f.name)
	}
	must(cmd.RegisterFlagCompletionFunc("to", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		i := slices.Index(names, to)
		if to == "" {
			end := strings.ToLower(filepath.Ext(out))
			for k, f := range forms {
				if slices.Contains(f.ends, end) {
					i = k
				}
			}
		}
		switch {
		case i < 0 && to != "":
			return p.badChoice("--to", to, strings.Join(names, ", "))
		case i < 0:
			return &usageError{msg: p.words().toMissing, hint: fill(p.words().choices, strings.Join(names, ", "))}
		case forms[i].binary && p.screen && (out == "" || out == "-"):
			return &usageError{msg: fill(p.words().binaryOut, forms[i].name), hint: p.words().binaryOutHint}
		}
		r, err := p.read(cmd.Context(), args[0], &in)
		var f *plan.Failure
		if errors.As(err, &f) && f.Code == plan.SourceJSON && args[0] != "-" {
			var q *plan.Plan
			q, err = load(args[0], plan.Read)
			r = &parse.Result{Plan: q}
		}
		if err != nil {
			return err
		}
		if err := text.Diags(p.err, r.Diags, p.lang); err != nil {
			return err
		}
		p.found(r.Diags)
		return p.output(out, func(w io.Writer) error { return forms[i].write(w, r.Plan) })
	}
	return cmd
}
