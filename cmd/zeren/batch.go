package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/report"
)

// jobsFlag adds --jobs. 0 is as many as there are processors.
func (p *program) jobsFlag(cmd *cobra.Command, jobs *int) {
	cmd.Flags().IntVar(jobs, "jobs", 0, p.words().flagJobs)
	cmd.Flags().Lookup("jobs").DefValue = "0"
}

// workers is how many files are worked on at once.
func (p *program) workers(jobs int) (int, error) {
	if jobs < 0 {
		return 0, p.badChoice("--jobs", fmt.Sprint(jobs), p.words().aNumber)
	}
	if jobs == 0 {
		return runtime.GOMAXPROCS(0), nil
	}
	return jobs, nil
}

// inOrder works on files, several at once, and hands over what came of them in the
// order of the files. No more than a few wait for their turn, however many there
// are. It ends early with the context, or with an error of take.
func inOrder[T any](ctx context.Context, workers int, files iter.Seq[string], work func(context.Context, string) T, take func(string, T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	type job struct {
		file string
		done chan T
	}
	todo, turn := make(chan job), make(chan job, 2*workers)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	// What feeds may wait for input for ever, so nobody waits for it.
	go func() {
		defer close(turn)
		for file := range files {
			j := job{file, make(chan T, 1)}
			for _, c := range []chan job{turn, todo} {
				select {
				case c <- j:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	for range workers {
		running.Go(func() {
			for {
				select {
				case j := <-todo:
					j.done <- work(ctx, j.file)
				case <-ctx.Done():
					return
				}
			}
		})
	}
	for {
		select {
		case j, more := <-turn:
			if !more {
				return ctx.Err()
			}
			select {
			case v := <-j.done:
				if err := take(j.file, v); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// apart is the program for one of several files: what it says is kept.
func (p *program) apart() (*program, *bytes.Buffer) {
	var said bytes.Buffer
	q := *p
	q.err, q.tty, q.inputs, q.status = &said, false, nil, exitDone
	return &q, &said
}

// A failedFile is one of several files, and why nothing came of it.
type failedFile struct {
	file string
	err  error
}

// failures tells at the end which files nothing came of.
func (p *program) failures(failed []failedFile, all int) {
	if len(failed) == 0 {
		return
	}
	p.status = exitFailed
	if all == 1 {
		p.fail(failed[0].err)
		return
	}
	p.say(fill(p.words().filesFailed, fmt.Sprint(len(failed)), fmt.Sprint(all)))
	for _, f := range failed {
		msg, hint := p.explain(f.err)
		if !strings.Contains(msg, f.file) {
			msg = f.file + p.lang.Choose("：", ": ") + msg
		}
		p.say(p.lang.Choose("错误：", "error: ") + msg)
		if hint != "" {
			p.say(p.lang.Choose("建议：", "hint: ") + hint)
		}
	}
}

// planEndings are those of files in a directory that are taken for plans. Of the old
// forms among them, which LibreOffice can turn into one, it is told what to do; and a page
// may be called so.
var planEndings = []string{
	".txt", ".tsv", ".csv", ".md", ".markdown", ".html", ".htm", ".docx", ".docm", ".xlsx", ".xlsm", ".pdf",
	".doc", ".wps", ".xls", ".et", ".odt", ".ods", ".rtf",
}

// A source is a file to read, and what it is called among the others.
type source struct{ path, name string }

// sources are the files that are named, and the plans in the directories that are
// named, in the order of their names. A directory without any is an error.
func (p *program) sources(args []string) ([]source, error) {
	var out []source
	for _, arg := range args {
		if s, err := os.Stat(arg); err != nil || !s.IsDir() {
			out = append(out, source{arg, filepath.Base(arg)})
			continue
		}
		before := len(out)
		err := filepath.WalkDir(arg, func(path string, e fs.DirEntry, err error) error {
			rel, relErr := filepath.Rel(arg, path)
			switch {
			case err != nil || relErr != nil:
				out = append(out, source{path, path}) // to fail when it is read
				return nil
			case path != arg && (strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$")):
				if e.IsDir() {
					return fs.SkipDir
				}
			case e.IsDir():
				if _, err := os.Lstat(filepath.Join(path, manifestName)); err == nil {
					return fs.SkipDir // letters of an earlier run
				}
			default:
				if s, err := os.Stat(path); err == nil && !s.Mode().IsRegular() && !s.IsDir() {
					return nil // a pipe or a device, which may never end
				}
				end := strings.ToLower(filepath.Ext(path))
				if slices.Contains(planEndings, end) {
					out = append(out, source{path, rel})
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		if len(out) == before {
			return nil, &usageError{msg: fill(p.words().noPlans, arg), hint: p.words().noPlansHint}
		}
	}
	return out, nil
}

// distinct leaves out files that are named twice.
func distinct(sources []source) []source {
	seen := make(map[string]bool)
	return slices.DeleteFunc(sources, func(s source) bool {
		again := seen[filepath.Clean(s.path)]
		seen[filepath.Clean(s.path)] = true
		return again
	})
}

// paths are those of sources.
func paths(sources []source) []string {
	out := make([]string, len(sources))
	for i, s := range sources {
		out[i] = s.path
	}
	return out
}

// directories gives each source the name of a directory of its own: what it is called
// without ending, with it where two would share a name.
func directories(sources []source) map[string]string {
	stem := func(s source) string {
		return strings.ReplaceAll(strings.TrimSuffix(s.name, filepath.Ext(s.name)), string(filepath.Separator), "-")
	}
	count := make(map[string]int)
	for _, s := range sources {
		count[strings.ToLower(stem(s))]++
	}
	names := make([]string, len(sources))
	for i, s := range sources {
		if names[i] = stem(s); count[strings.ToLower(names[i])] > 1 {
			names[i] += "-" + strings.TrimPrefix(filepath.Ext(s.name), ".")
		}
	}
	out := make(map[string]string)
	for i, name := range report.SafeNames(names) {
		out[sources[i].path] = name
	}
	return out
}
