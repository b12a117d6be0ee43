package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/html"
)

func (p *program) overviewCommand() *cobra.Command {
	w := p.words()
	var in input
	var out, letters string
	cmd := &cobra.Command{
		Use:     "overview " + w.argFile,
		Short:   w.overviewShort,
		Long:    w.overviewLong,
		Example: w.overviewExample,
		Args:    p.oneFile,
	}
	f := cmd.Flags()
	f.StringVarP(&out, "out", "o", "", w.flagOutFile)
	f.StringVar(&letters, "letters", "letters", w.flagLettersDir)
	in.flags(p, cmd)
	f.Lookup("letters").DefValue = "" // its text names it
	must(cmd.MarkFlagDirname("letters"))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		w := p.words()
		r, err := p.read(cmd.Context(), args[0], &in)
		if err != nil {
			return err
		}
		findings, err := p.apply(cmd.Context(), check.RoleRules(), r, &in)
		if err != nil {
			return err
		}
		link, err := letterLinks(report.Letters(r.Plan, r.Registry, nil).Letters, letters, out)
		if err != nil {
			return err
		}
		o := report.OverviewOf(r.Plan, &report.OverviewOptions{
			Registry: r.Registry, Findings: doubts(findings), Letter: func(unit string) string { return link[unit] },
		})
		if err := p.output(out, func(w io.Writer) error { return html.Overview(w, o, p.lang) }); err != nil {
			return err
		}
		if len(link) == 0 {
			p.say(fill(w.overviewNoLetters, letters))
		}
		p.say(fill(w.overviewMade, fmt.Sprint(len(o.Measures)), fmt.Sprint(o.Lines), fmt.Sprint(len(o.Units))))
		p.found(r.Diags)
		return nil
	}
	return cmd
}

// letterLinks finds the letters in a directory, as links from a page: PDF where
// there is one, else DOCX.
func letterLinks(letters []report.Letter, dir, page string) (map[string]string, error) {
	from := "."
	if page != "" && page != "-" {
		from = filepath.Dir(page)
	}
	out := make(map[string]string)
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	base, err := filepath.Abs(from)
	if err != nil {
		return nil, err
	}
	way, err := filepath.Rel(base, abs)
	if err != nil {
		return out, nil // on another drive
	}
	names := report.FileNames(letters)
	for i := range letters {
		for _, form := range []string{"pdf", "docx"} {
			file := names[i] + "." + form
			if _, err := os.Stat(filepath.Join(dir, file)); err == nil {
				out[letters[i].Unit] = strings.TrimPrefix(filepath.ToSlash(way)+"/"+file, "./")
				break
			}
		}
	}
	return out, nil
}
