// Command zeren reads the action plan of a government and writes one
// responsibility letter a department.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/zeren-plan/zeren/plan"
)

// The exit statuses.
const (
	exitDone        = 0
	exitFindings    = 1 // done, with findings of the severity error
	exitFailed      = 2
	exitInterrupted = 130
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	cache, err := os.UserCacheDir()
	if err == nil {
		cache = filepath.Join(cache, "zeren")
	}
	p := program{
		in:  os.Stdin,
		out: consoleWriter(os.Stdout, os.Getenv),
		err: consoleWriter(os.Stderr, os.Getenv),
		env: os.Getenv,
		tty: isTerminal(os.Stderr),

		screen: isTerminal(os.Stdout),
		cache:  cache,
	}
	status := p.run(ctx, os.Args[1:])
	stop()
	os.Exit(status)
}

// A program is one run of the command line.
type program struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
	tty      bool   // err is a terminal that progress can be drawn on
	screen   bool   // out is a terminal
	cache    string // the directory of what later starts need; empty for none
	lang     plan.Lang
	inputs   []string // the files that were read
	status   int      // what a command that was done found
}

// run runs a command line and returns the exit status.
func (p *program) run(ctx context.Context, args []string) int {
	var known bool
	if p.lang, known = language(args, p.env); !known {
		p.fail(p.badChoice("--lang", flagValue(args, "--lang"), "zh, en"))
		return exitFailed
	}
	args, dropped := p.dropped(args)
	if dropped {
		defer pause(p)
	}
	cmd := p.root()
	cmd.SetArgs(args)
	err := cmd.ExecuteContext(ctx)
	switch {
	case err == nil:
		return p.status
	case errors.Is(err, context.Canceled) || ctx.Err() != nil:
		p.say(p.lang.Choose("已中断，没有留下写了一半的文件", "interrupted; no half-written file is left"))
		return exitInterrupted
	}
	p.fail(err)
	return exitFailed
}
