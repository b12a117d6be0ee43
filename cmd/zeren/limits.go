package main

import (
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse/limit"
)

// limits reads what --limit was given: NAME=VALUE each.
func (p *program) limits(settings []string) (limit.Limits, error) {
	var l limit.Limits
	for _, s := range settings {
		name, value, _ := strings.Cut(s, "=")
		err := l.Set(strings.TrimSpace(name), value)
		var bad *limit.ValueError
		switch {
		case errors.As(err, &bad):
			x := bad.Limit
			return l, &usageError{msg: fill(p.words().flagBadValue, "--limit", s), hint: fill(p.words().limitValueHint, x.Name, x.String(2*x.Default))}
		case err != nil:
			return l, &usageError{msg: fill(p.words().flagBadValue, "--limit", s), hint: p.words().limitNameHint}
		}
	}
	return l, nil
}

func (p *program) limitsCommand() *cobra.Command {
	w := p.words()
	return &cobra.Command{
		Use: "limits", Short: w.limitsShort, Long: w.limitsLong, Example: w.limitsExample, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			t := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
			for _, x := range limit.All() {
				fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", x.Name, x.String(x.Default), x.Code, x.Code.Title(p.lang))
			}
			return t.Flush()
		},
	}
}
