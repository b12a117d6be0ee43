package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/text"
)

var diffFormats = []string{"text", "json", "html"}

func (p *program) diffCommand() *cobra.Command {
	w := p.words()
	var format, out string
	var in input
	cmd := &cobra.Command{
		Use:     "diff " + w.argTwoFiles,
		Short:   w.diffShort,
		Long:    w.diffLong,
		Example: w.diffExample,
		Args:    cobra.ArbitraryArgs,
	}
	f := cmd.Flags()
	f.StringVar(&format, "format", "text", w.flagDiffFormat)
	f.StringVarP(&out, "out", "o", "", w.flagOutFile)
	in.flags(p, cmd)
	f.Lookup("format").DefValue = ""
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(diffFormats, cobra.ShellCompDirectiveNoFileComp)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) != 2 {
			return &usageError{msg: p.words().twoFiles, hint: fill(p.words().seeCommandHelp, cmd.CommandPath())}
		}
		if !slices.Contains(diffFormats, format) {
			return p.badChoice("--format", format, strings.Join(diffFormats, ", "))
		}
		in.reads(args[1], args[0])
		now, err := p.read(cmd.Context(), args[1], &in)
		if err != nil {
			return err
		}
		if err := p.tellErrors(now.Diags); err != nil {
			return err
		}
		d, err := p.against(cmd.Context(), args[0], now, &in)
		if err != nil {
			return err
		}
		c := report.ComparisonOf(d)
		return p.output(out, func(w io.Writer) error {
			switch format {
			case "json":
				return c.WriteJSON(w)
			case "html":
				return html.Comparison(w, c, p.lang)
			}
			return text.Comparison(w, c, p.lang)
		})
	}
	return cmd
}

// against compares a plan with an earlier one.
func (p *program) against(ctx context.Context, file string, now *parse.Result, in *input) (*diff.Diff, error) {
	old, err := p.read(ctx, file, in)
	if err != nil {
		return nil, err
	}
	if err := p.tellErrors(old.Diags); err != nil {
		return nil, err
	}
	return diff.Compare(old.Plan, now.Plan, old.Registry, now.Registry), nil
}
