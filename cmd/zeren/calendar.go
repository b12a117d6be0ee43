package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/ics"
)

// mostDays is how many days before a deadline a calendar may remind of it.
const mostDays = 366

func (p *program) calendarCommand() *cobra.Command {
	w := p.words()
	var in input
	var unit, out string
	var remind int
	cmd := &cobra.Command{
		Use:     "calendar " + w.argFile,
		Short:   w.calendarShort,
		Long:    w.calendarLong,
		Example: w.calendarExample,
		Args:    p.oneFile,
	}
	f := cmd.Flags()
	f.StringVar(&unit, "unit", "", w.flagCalendarUnit)
	f.StringVarP(&out, "out", "o", "", w.flagOutFile)
	f.IntVar(&remind, "remind", 7, w.flagRemind)
	in.flags(p, cmd)
	must(cmd.RegisterFlagCompletionFunc("unit", p.completeUnits(&in)))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		w := p.words()
		if remind < 0 || remind > mostDays {
			return &usageError{msg: fill(w.flagBadValue, "--remind", fmt.Sprint(remind)), hint: w.badDays}
		}
		b, r, err := p.batch(cmd.Context(), args[0], &in)
		if err != nil {
			return err
		}
		if unit != "" {
			wanted, err := p.choose(b, r, []string{unit})
			if err != nil {
				return err
			}
			unit = b.Letters[wanted[0]].Unit
		}
		c := report.CalendarOf(report.LedgerOf(b), unit)
		if err := p.output(out, func(w io.Writer) error { return ics.Write(w, c, &ics.Options{Remind: remind, Made: time.Now()}) }); err != nil {
			return err
		}
		if c.Undated != nil {
			p.say(fill(w.calendarUndated, fmt.Sprint(len(c.Undated)), strings.Join(c.Undated, w.comma)))
		}
		p.say(fill(w.calendarMade, fmt.Sprint(len(c.Events))))
		return nil
	}
	return cmd
}
