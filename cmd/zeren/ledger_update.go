package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
)

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
