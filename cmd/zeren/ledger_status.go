package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/html"
	"github.com/zeren-plan/zeren/report/text"
)

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
