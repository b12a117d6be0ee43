package main

import (
	"archive/zip"
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/docx/template"
)

func (p *program) templateCommand() *cobra.Command {
	w := p.words()
	cmd := &cobra.Command{
		Use:     "template",
		Short:   w.templateShort,
		Long:    w.templateLong,
		Example: w.templateExample,
		Args:    cobra.ArbitraryArgs,

		SuggestionsMinimumDistance: 2,
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return p.unknownCommand(cmd, args[0])
	}
	out := ""
	example := &cobra.Command{
		Use:   "init [-o OUT.docx]",
		Short: w.templateInitShort,
		Long:  w.templateInitLong,
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if out == "-" && p.screen {
				return &usageError{msg: fill(p.words().binaryOut, "docx"), hint: p.words().binaryOutHint}
			}
			if err := p.newFile(out, docx.Example); err != nil {
				return err
			}
			if out != "-" {
				p.say(fill(p.words().templateMade, out))
			}
			return nil
		},
	}
	example.Flags().StringVarP(&out, "out", "o", w.templateName, w.flagTemplateOut)
	example.Flags().Lookup("out").DefValue = ""
	names := false
	look := &cobra.Command{
		Use:   "check " + w.argTemplate,
		Short: w.templateCheckShort,
		Long:  w.templateCheckLong,
		Args: func(cmd *cobra.Command, args []string) error {
			if names && len(args) == 0 {
				return nil
			}
			return p.oneFile(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if names {
				return p.listNames(template.Names())
			}
			return p.checkTemplate(args[0])
		},
	}
	look.Flags().BoolVar(&names, "names", false, w.flagNames)
	cmd.AddCommand(example, look)
	return cmd
}

// openTemplate opens a template and tells what is wrong or doubtful in it.
func (p *program) openTemplate(file string) (*template.Template, func(), error) {
	z, err := zip.OpenReader(file)
	if err != nil {
		if pathOf(err) != "" {
			return nil, nil, err
		}
		return nil, nil, inFile(file, &plan.Failure{Diag: plan.Diag{Code: plan.TemplateNotDOCX, Args: []string{err.Error()}}, Err: err})
	}
	t, err := template.Open(&z.Reader)
	if err != nil {
		z.Close()
		return nil, nil, inFile(file, err)
	}
	return t, func() { z.Close() }, nil
}

// faults tells what is wrong or doubtful in a template, at least of a severity,
// each with what to do. It returns how many are wrong.
func (p *program) faults(file string, faults []template.Fault, least plan.Severity) int {
	wrong := 0
	for _, f := range faults {
		if f.Severity() < least {
			continue
		}
		if f.Severity() == plan.Error {
			wrong++
		}
		at := filepath.Base(file)
		if s := f.Place.In(p.lang); s != "" {
			at += p.lang.Choose("：", ": ") + s
		}
		p.say(fmt.Sprintf("%s%s%s [%s] %s", at, p.lang.Choose("：", ": "), report.SeverityName(f.Severity(), p.lang), f.Code, f.Message(p.lang)))
		p.say(p.lang.Choose("建议：", "hint: ") + f.Hint(p.lang))
	}
	return wrong
}

// checkTemplate tells what a template uses, what it might lack, and what is wrong
// with it.
func (p *program) checkTemplate(file string) error {
	t, done, err := p.openTemplate(file)
	if err != nil {
		return err
	}
	defer done()
	used := t.Uses()
	missed := slices.Clone(used)
	used = slices.DeleteFunc(used, func(u template.Use) bool { return !u.Used })
	missed = slices.DeleteFunc(missed, func(u template.Use) bool { return u.Used || !u.Missed })
	fmt.Fprintln(p.out, p.words().templateUses)
	if err := p.listNames(used); err != nil {
		return err
	}
	if len(missed) > 0 {
		fmt.Fprintf(p.out, "\n%s\n", p.words().templateMisses)
		if err := p.listNames(missed); err != nil {
			return err
		}
	}
	if !t.Lines() {
		p.say(p.words().templateNoLines)
		if len(used) == 0 {
			p.status = exitFindings
		}
	}
	if p.faults(file, t.Faults(), plan.Info) > 0 {
		p.status = exitFindings
	}
	return nil
}

// listNames lists placeholders by both names, with what they give.
func (p *program) listNames(uses []template.Use) error {
	b := bufio.NewWriter(p.out)
	for _, u := range uses {
		fmt.Fprintf(b, "  %s  %s  %s\n", u.Text.ZH, u.Text.EN, u.About.In(p.lang))
	}
	return b.Flush()
}

// openCover opens the template that --cover names, of a letter that goes along with
// each letter.
func (p *program) openCover(file string, b *report.Batch) (*letterTemplate, func(), error) {
	t, done, err := p.openTemplate(file)
	if err != nil {
		return nil, nil, err
	}
	if n := p.faults(file, t.Faults(), plan.Warning); n > 0 {
		done()
		return nil, nil, &usageError{msg: fill(p.words().templateWrong, file, fmt.Sprint(n)), hint: fill(p.words().templateWrongHint, file)}
	}
	return &letterTemplate{t, b}, done, nil
}

// A letterTemplate is the office's own document for the letters of a batch.
type letterTemplate struct {
	*template.Template
	batch *report.Batch
}

// openLetterTemplate opens the template that --template names, and refuses one that
// is wrong or that lines of the wanted letters would be lost in.
func (p *program) openLetterTemplate(file string, b *report.Batch, wanted []int) (*letterTemplate, func(), error) {
	t, done, err := p.openTemplate(file)
	if err != nil {
		return nil, nil, err
	}
	faults := t.Faults()
	if !t.Wrong() {
		letters := make([]*report.Letter, len(wanted))
		for i, k := range wanted {
			letters[i] = &b.Letters[k]
		}
		faults = append(slices.Clone(faults), t.Lacks(letters)...)
		if len(letters) > 0 {
			faults = append(faults, t.Unsaid(letters[0])...)
		}
	}
	if n := p.faults(file, faults, plan.Warning); n > 0 {
		done()
		return nil, nil, &usageError{msg: fill(p.words().templateWrong, file, fmt.Sprint(n)), hint: fill(p.words().templateWrongHint, file)}
	}
	return &letterTemplate{t, b}, done, nil
}

// write writes a letter of the batch.
func (t *letterTemplate) write(w io.Writer, letter int) error {
	return t.Write(w, &t.batch.Letters[letter])
}
