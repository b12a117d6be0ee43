package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/text"
)

func (p *program) configCommand() *cobra.Command {
	w := p.words()
	cmd := &cobra.Command{Use: "config", Short: w.configShort, Long: w.configLong, Example: w.configExample, Args: cobra.ArbitraryArgs, SuggestionsMinimumDistance: 2}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return p.unknownCommand(cmd, args[0])
		}
		return cmd.Help()
	}
	var out string
	first := &cobra.Command{
		Use: "init", Short: w.configInitShort, Long: w.configInitShort, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return p.newFile(out, func(w io.Writer) error { return report.WriteSettings(w, p.lang) })
		},
	}
	first.Flags().StringVarP(&out, "out", "o", "", w.flagOutFile)
	names := &cobra.Command{
		Use: "names", Short: w.configNamesShort, Long: w.configNamesShort, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return text.Names(p.out, p.lang) },
	}
	cmd.AddCommand(first, names)
	return cmd
}

// settings reads the settings that --config names, with what other flags change.
func (p *program) settings(path string, landscape bool) (*report.Settings, error) {
	s, err := load(path, report.LoadSettings)
	if err != nil {
		return nil, err
	}
	if s == nil {
		s = new(report.Settings)
	}
	s.Landscape = s.Landscape || landscape
	if err := s.Check(); err != nil {
		return nil, inFile(path, err)
	}
	return s, nil
}

// contacts reads the list that --contacts names, by the names that letters have.
func (p *program) contacts(path string, r *unit.Registry) (map[string]report.Contact, error) {
	list, err := load(path, report.LoadContacts)
	if err != nil || list == nil {
		return nil, err
	}
	out := make(map[string]report.Contact, len(list))
	as := make(map[string]string) // how the list calls a unit
	for _, name := range slices.Sorted(maps.Keys(list)) {
		c, key := list[name], name
		if r != nil {
			if b, ok := r.Body(name); ok {
				key = b.Name
			}
		}
		if first, again := out[key]; again && first != c {
			return nil, inFile(path, &plan.Failure{Diag: plan.Diag{Code: plan.ContactsTwice, Args: []string{
				key, as[key] + " " + first.String(), name + " " + c.String(),
			}}})
		}
		out[key], as[key] = c, name
	}
	return out, nil
}

// tellContacts says which units of the list are not among those that have lines.
func (p *program) tellContacts(list map[string]report.Contact, units []string) {
	var none []string
	for _, name := range slices.Sorted(maps.Keys(list)) {
		if slices.Contains(units, name) {
			continue
		}
		near := slices.IndexFunc(units, func(u string) bool {
			_, listed := list[u]
			return !listed && plan.Apart(u, name) == 1
		})
		if near >= 0 {
			name = fill(p.words().contactsNear, name, units[near])
		}
		none = append(none, name)
	}
	if none != nil {
		p.say(fill(p.words().contactsUnused, fmt.Sprint(len(none)), strings.Join(none, p.words().comma)))
	}
}
