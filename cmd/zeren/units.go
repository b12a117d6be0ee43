package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report/text"
)

func (p *program) unitsCommand() *cobra.Command {
	w := p.words()
	var out string
	var in input
	var suggest bool
	cmd := &cobra.Command{
		Use:     "units " + w.argFile,
		Short:   w.unitsShort,
		Long:    w.unitsLong,
		Example: w.unitsExample,
		Args:    p.oneFile,
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", w.flagOutFile)
	cmd.Flags().BoolVar(&suggest, "suggest", false, w.flagSuggest)
	in.flags(p, cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		r, err := p.read(cmd.Context(), args[0], &in)
		if err != nil {
			return err
		}
		if err := p.tellErrors(r.Diags); err != nil {
			return err
		}
		if suggest {
			return p.output(out, func(w io.Writer) error { return unit.Suggest(w, r.Plan, r.Registry, p.lang) })
		}
		if r.Registry == nil {
			p.say(p.words().noRegistry)
		}
		return p.output(out, func(w io.Writer) error {
			return text.Units(w, unit.Assign(r.Plan, r.Registry), r.Plan, r.Registry, p.lang)
		})
	}
	return cmd
}
