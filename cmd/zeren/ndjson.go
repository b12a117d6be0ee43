package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
)

// A streamed line is what one file gave: a plan with what is odd in it, or an error.
type streamed struct {
	File        string            `json:"file"`
	Plan        *plan.Plan        `json:"plan"`
	Diagnostics []json.RawMessage `json:"diagnostics"`
	Error       json.RawMessage   `json:"error"`
}

// stream reads files and writes each as one line of JSON, in their order, as soon as
// it is known. Without names it reads them from standard input as they come.
func (p *program) stream(ctx context.Context, args []string, out string, in *input, jobs int) error {
	workers, err := p.workers(jobs)
	if err != nil {
		return err
	}
	files, err := p.sources(args)
	if err != nil {
		return err
	}
	opt, done, err := p.options(in)
	if err != nil {
		return err
	}
	defer done()
	p.inputs = append(append(append(p.inputs, in.units), in.errata...), paths(files)...)
	names, broken := slices.Values(paths(files)), new(error)
	progress := new(progress)
	if len(args) == 0 {
		names, broken = lines(p.in)
	} else if !p.screen || out != "" {
		progress = p.progress(len(files))
	}
	type outcome struct {
		line   []byte
		status int
		err    error
	}
	all, failed := 0, 0
	err = p.output(out, func(w io.Writer) error {
		return inOrder(ctx, workers, names, func(ctx context.Context, file string) outcome {
			q, _ := p.apart()
			r, err := q.readWith(ctx, file, in, opt)
			progress.step(file)
			line, lineErr := q.streamed(file, r, err)
			if lineErr != nil {
				return outcome{err: lineErr}
			}
			return outcome{line, q.status, nil}
		}, func(file string, r outcome) error {
			if r.err != nil {
				return r.err
			}
			all++
			if out != "" && !p.tty { // else a line is drawn, or its own line of output says so
				fmt.Fprintln(p.err, count(all, len(files)), file)
			}
			if r.status == exitFailed {
				failed++
			}
			p.status = max(p.status, r.status)
			_, err := w.Write(r.line)
			return err
		})
	})
	progress.end()
	switch {
	case err != nil:
		return err
	case *broken != nil:
		return fmt.Errorf("standard input: %w", *broken)
	case failed > 0:
		p.say(strings.TrimRight(fill(p.words().filesFailed, fmt.Sprint(failed), fmt.Sprint(all)), "：:"))
	}
	return nil
}

// streamed is the line of a file.
func (p *program) streamed(file string, r *parse.Result, err error) ([]byte, error) {
	s := streamed{File: nameJSON(file), Diagnostics: []json.RawMessage{}}
	if err != nil {
		p.status = exitFailed
		if s.Error, err = p.errorJSON(file, err); err != nil {
			return nil, err
		}
	} else {
		p.found(r.Diags)
		s.Plan = r.Plan
		for _, d := range r.Diags {
			line, err := d.JSON(p.lang)
			if err != nil {
				return nil, err
			}
			s.Diagnostics = append(s.Diagnostics, line)
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err = e.Encode(s)
	return b.Bytes(), err
}

// nameJSON is the name of a file for JSON, which holds UTF-8 alone: other bytes are
// written as \xNN, so that no two names become one.
func nameJSON(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	var b strings.Builder
	for i := 0; i < len(name); {
		c, n := utf8.DecodeRuneInString(name[i:])
		if c == utf8.RuneError && n == 1 {
			fmt.Fprintf(&b, `\x%02x`, name[i])
		} else {
			b.WriteString(name[i : i+n])
		}
		i += n
	}
	return b.String()
}

// errorJSON is why nothing came of a file, as a diagnostic; what the catalogue does
// not have, as that a file is missing, has no code.
func (p *program) errorJSON(file string, err error) ([]byte, error) {
	var f *plan.Failure
	if errors.As(err, &f) {
		return f.JSON(p.lang)
	}
	msg, hint := p.explain(err)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	encodeErr := e.Encode(struct {
		Code     *plan.Code    `json:"code"`
		Severity plan.Severity `json:"severity"`
		At       []plan.Place  `json:"at"`
		Message  string        `json:"message"`
		Hint     string        `json:"hint"`
	}{nil, plan.Error, []plan.Place{{Name: filepath.Base(file)}}, msg, hint})
	return bytes.TrimSpace(b.Bytes()), encodeErr
}

// lines are the lines of a stream that are not blank, as they come, and afterwards the
// error that ended it.
func lines(r io.Reader) (iter.Seq[string], *error) {
	broken := new(error)
	return func(yield func(string) bool) {
		s := bufio.NewScanner(r)
		s.Buffer(nil, 1<<20)
		for s.Scan() {
			file := strings.TrimRight(s.Text(), "\r")
			if file == "-" {
				file = "./-" // the stream has names, no plan
			}
			if file != "" && !yield(file) {
				return
			}
		}
		*broken = s.Err()
	}, broken
}
