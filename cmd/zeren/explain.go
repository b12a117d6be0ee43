package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report/text"
)

func (p *program) explainCommand() *cobra.Command {
	w := p.words()
	return &cobra.Command{
		Use:     "explain " + w.argCode,
		Short:   w.explainShort,
		Long:    w.explainLong,
		Example: w.explainExample,
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return text.Kinds(p.out, plan.Kinds(), p.lang)
			}
			if err := p.unknownCodes("explain", args); err != nil {
				return err
			}
			for i, name := range args {
				if i > 0 {
					fmt.Fprintln(p.out)
				}
				kinds := kindsOf(name)
				write := func() error { return text.Kinds(p.out, kinds, p.lang) }
				if len(kinds) == 1 {
					write = func() error { return text.Kind(p.out, kinds[0], p.lang) }
				}
				if err := write(); err != nil {
					return err
				}
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var out []string
			for _, k := range plan.Kinds() {
				out = append(out, string(k.Code)+"\t"+k.Title.In(p.lang))
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// codes says which codes are asked for: by --only all or those that are named,
// without those of --skip.
func (p *program) codes(o *checkFlags) (func(plan.Code) bool, error) {
	matcher := func(flag string, names []string) (func(plan.Code) bool, error) {
		if err := p.unknownCodes(flag, names); err != nil {
			return nil, err
		}
		named := make(map[plan.Code]bool)
		for _, n := range names {
			for _, k := range kindsOf(n) {
				named[k.Code] = true
			}
		}
		return func(c plan.Code) bool { return named[c] }, nil
	}
	only, err := matcher("--only", o.only)
	if err != nil {
		return nil, err
	}
	skip, err := matcher("--skip", o.skip)
	if err != nil {
		return nil, err
	}
	return func(c plan.Code) bool { return (len(o.only) == 0 || only(c)) && !skip(c) }, nil
}

// kindsOf are what a name stands for: a code, the letter of a class, or style.
// Upper and lower case, and both widths, count alike, and so do X5 and X05.
func kindsOf(name string) []plan.Kind {
	name = codeName(name)
	var out []plan.Kind
	for _, k := range plan.Kinds() {
		code := string(k.Code)
		if name == code || len(name) == 1 && code[:1] == name || name == "STYLE" && check.IsStyle(k.Code) {
			out = append(out, k)
		}
	}
	return out
}

// codeName is a name as codes are written.
func codeName(name string) string {
	name = strings.ToUpper(strings.TrimSpace(norm.NFKC.String(name)))
	if len(name) == 2 && name[1] >= '0' && name[1] <= '9' {
		name = name[:1] + "0" + name[1:]
	}
	return name
}

// unknownCodes is the error of names that stand for nothing, with what may be meant.
func (p *program) unknownCodes(where string, names []string) error {
	unknown := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return len(kindsOf(n)) > 0 })
	if len(unknown) == 0 {
		return nil
	}
	w := p.words()
	hint := w.noSuchCodeHint
	var near []string
	for _, n := range unknown {
		if c := nearCode(n); c != "" && !slices.Contains(near, c) {
			near = append(near, c)
		}
	}
	if near != nil {
		hint = fill(w.nearCodeHint, strings.Join(near, p.lang.Choose("、", ", "))) + p.lang.Choose("；", "; ") + hint
	}
	return &usageError{msg: fill(w.noSuchCode, where, strings.Join(unknown, p.lang.Choose("”“", "”, “"))), hint: hint}
}

// nearCode is the code that a name may be meant for: one that differs in a character,
// or the next of its class. It is empty if none is near.
func nearCode(name string) string {
	const far = 1 << 20
	name = codeName(name)
	best, least := "", far
	for _, k := range plan.Kinds() {
		code := string(k.Code)
		apart := plan.Apart(name, code)
		weight := far
		switch n, err := strconv.Atoi(strings.TrimLeft(name[min(1, len(name)):], "O")); {
		case name != "" && name[0] == code[0] && err == nil:
			own, _ := strconv.Atoi(code[1:])
			weight = max(n-own, own-n)
		case apart <= 1:
			weight = 1000
		}
		if weight < least {
			best, least = code, weight
		}
	}
	return best
}
