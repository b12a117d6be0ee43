package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// root makes the command line in the program's language.
func (p *program) root() *cobra.Command {
	// Cobra would refuse to run when a file is dragged onto the program.
	cobra.MousetrapHelpText = ""
	w := p.words()
	root := &cobra.Command{
		Use:           "zeren",
		Short:         w.rootShort,
		Long:          w.rootLong,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		// Letters that are wrong, missing or too many before a name is not suggested.
		SuggestionsMinimumDistance: 2,
	}
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return p.unknownCommand(root, args[0])
	}
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	root.SetVersionTemplate("zeren {{.Version}}\n")
	root.SetUsageTemplate(w.usage)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return p.flagError(cmd, err) })
	root.PersistentFlags().String("lang", "", w.flagLang)
	root.AddCommand(p.lettersCommand(), p.parseCommand(), p.convertCommand(), p.unitsCommand(), p.checkCommand(), p.diffCommand(), p.explainCommand(), p.configCommand(), p.templateCommand(), p.ledgerCommand(), p.calendarCommand(), p.overviewCommand(), p.limitsCommand())
	p.translate(root)
	return root
}

// translate puts what cobra adds by itself in the program's words.
func (p *program) translate(root *cobra.Command) {
	w := p.words()
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultVersionFlag()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Short, c.Long = w.helpShort, w.helpShort
			c.Use = "help [" + w.command + "]"
			c.Run = nil
			c.RunE = func(_ *cobra.Command, args []string) error {
				of, _, err := root.Find(args)
				if err != nil || of == root && len(args) > 0 {
					return p.unknownCommand(root, args[0])
				}
				return of.Help()
			}
		case "completion":
			c.Short, c.Long = w.completionShort, w.completionLong
			c.Args = cobra.ArbitraryArgs
			c.RunE = func(c *cobra.Command, args []string) error {
				if len(args) > 0 {
					return p.unknownCommand(c, args[0])
				}
				return c.Help()
			}
			for _, shell := range c.Commands() {
				shell.Short = strings.ReplaceAll(w.completionShell, "{shell}", shell.Name())
				shell.Long = shell.Short
				if f := shell.Flags().Lookup("no-descriptions"); f != nil {
					f.Usage = w.flagNoDescriptions
				}
			}
		}
	}
	var flags func(c *cobra.Command)
	flags = func(c *cobra.Command) {
		c.DisableFlagsInUseLine = true
		c.InitDefaultHelpFlag()
		if f := c.Flags().Lookup("help"); f != nil {
			f.Usage = w.flagHelp
		}
		if f := c.Flags().Lookup("version"); f != nil {
			f.Usage = w.flagVersion
		}
		for _, sub := range c.Commands() {
			flags(sub)
		}
	}
	flags(root)
}

// version is what the build says of itself.
func version() string {
	b, ok := debug.ReadBuildInfo()
	if !ok || b.Main.Version == "" {
		return "(devel)"
	}
	return b.Main.Version
}

// dropped recognizes a plan that was dragged onto the program: one file and
// nothing else, but --lang, makes the letters beside it.
func (p *program) dropped(args []string) ([]string, bool) {
	rest := args
	switch {
	case len(args) > 1 && strings.HasPrefix(args[0], "--lang="):
		rest = args[1:]
	case len(args) > 2 && args[0] == "--lang":
		rest = args[2:]
	}
	if len(rest) != 1 || strings.HasPrefix(rest[0], "-") {
		return args, false
	}
	file := rest[0]
	for _, c := range p.root().Commands() {
		if c.Name() == file || c.HasAlias(file) {
			return args, false
		}
	}
	if s, err := os.Stat(file); err != nil || s.IsDir() {
		return args, false
	}
	out := strings.TrimSuffix(file, filepath.Ext(file)) + p.words().besideSuffix
	return []string{"letters", "--out", out, "--", file}, true
}

// usageError is a command line that was not understood.
type usageError struct{ msg, hint string }

func (e *usageError) Error() string { return e.msg }

func (p *program) unknownCommand(root *cobra.Command, name string) error {
	w := p.words()
	e := &usageError{msg: fill(w.unknownCommand, name), hint: w.seeHelp}
	if s, err := os.Stat(name); err == nil && s.IsDir() {
		e.msg, e.hint = fill(w.isDirectory, name), w.isDirectoryHint
	} else if s := root.SuggestionsFor(name); len(s) > 0 {
		e.hint = fill(w.didYouMean, strings.Join(s, ", "))
	} else if strings.ContainsAny(name, `./\`) {
		e.msg = fill(w.noSuchFile, name)
		e.hint = w.noSuchFileHint
	}
	return e
}

func (p *program) flagError(cmd *cobra.Command, err error) error {
	w := p.words()
	var unknown *pflag.NotExistError
	var value *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	e := &usageError{msg: err.Error(), hint: fill(w.seeCommandHelp, cmd.CommandPath())}
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		e.msg = fill(w.unknownFlag, name)
	case errors.As(err, &value):
		e.msg = fill(w.flagNeedsValue, "--"+value.GetFlag().Name)
	case errors.As(err, &invalid):
		e.msg = fill(w.flagBadValue, "--"+invalid.GetFlag().Name, invalid.GetValue())
	}
	return e
}

// oneFile checks that a command has one file as its argument.
func (p *program) oneFile(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 1:
		return nil
	case len(args) == 0:
		return &usageError{msg: p.words().fileMissing, hint: fill(p.words().seeCommandHelp, cmd.CommandPath())}
	}
	return &usageError{msg: fill(p.words().fileTooMany, strings.Join(args, " ")), hint: p.words().fileTooManyHint}
}
