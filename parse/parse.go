// Package parse is the front door for reading plans: it finds out what form a
// file has and reads it into a plan.
package parse

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/zeren-plan/zeren/internal/radical"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/parse/pdf"
	"github.com/zeren-plan/zeren/parse/table"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/errata"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Options are the choices of a reader. Nil and the zero value are the defaults.
type Options struct {
	// Registry is the registry of the plan's place. If nil, the built-in one of
	// Beijing is used for plans of Beijing and none for others.
	Registry *unit.Registry
	// PDF reads PDF files. If nil, one is started for each such file, which takes
	// some seconds. See [pdf.Engine] for how later starts are quick.
	PDF *pdf.Engine
	// Password opens a PDF file that is locked with one.
	Password string
	// Sheet is the one sheet of a workbook that is read, by its name or its number
	// from 1, or the one table of another form, by its number. If empty, the plan is
	// looked for on all.
	Sheet string
	// Errata are corrections of the plan; those that are accepted are applied.
	Errata *errata.List
	// Limits are what a file may cost before it is refused.
	Limits limit.Limits
}

// Result is a plan as it was read.
type Result struct {
	Plan     *plan.Plan
	Table    *plan.Table    // what the source prints
	Diags    plan.Diags     // what is odd in the source
	Registry *unit.Registry // the registry that was applied; nil if none
}

// File reads a plan from a file.
func File(ctx context.Context, path string, opt *Options) (*Result, error) {
	f, err := open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(ctx, filepath.Base(path), f, opt)
}

// open opens a file, but waits no longer than the context lives: a pipe is not open
// before somebody writes to it.
func open(ctx context.Context, path string) (*os.File, error) {
	type opened struct {
		file *os.File
		err  error
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	done := make(chan opened, 1)
	go func() {
		f, err := os.Open(path)
		done <- opened{f, err}
	}()
	select {
	case o := <-done:
		return o.file, o.err
	case <-ctx.Done():
		go func() {
			if o := <-done; o.err == nil {
				o.file.Close()
			}
		}()
		return nil, ctx.Err()
	}
}

// Read reads a plan from r. name is the base name that places are given with.
//
// The error says that there is no plan to be had: it is a [*plan.Failure] where
// the content is at fault. What is odd in a plan that was read is in
// Result.Diags.
func Read(ctx context.Context, name string, r io.Reader, opt *Options) (*Result, error) {
	if opt == nil {
		opt = new(Options)
	}
	opt = new(*opt) // what the caller does with it later does not matter
	var res *Result
	err := inTime(ctx, &opt.Limits, func(ctx context.Context) (err error) {
		res, err = whole(ctx, name, r, opt)
		return err
	})
	if err != nil {
		return nil, at(name, err)
	}
	return res, nil
}

// inTime waits for a reading, as long as the limit lets it take.
func inTime(ctx context.Context, limits *limit.Limits, read func(context.Context) error) error {
	within, stop := context.WithTimeoutCause(ctx, time.Duration(limits.Max(plan.LimitTime)), limits.Exceeded(plan.LimitTime))
	defer stop()
	err := interruptible(within, func() error { return read(within) })
	if err != nil && within.Err() != nil {
		return context.Cause(within) // what broke off a reader is the end of the time, whatever it says of it
	}
	return err
}

// whole reads a plan to its end.
func whole(ctx context.Context, name string, r io.Reader, opt *Options) (*Result, error) {
	src, err := readAll(r, &opt.Limits)
	if err != nil {
		return nil, err
	}
	doc, err := read(ctx, name, src, opt)
	if err == nil {
		err = opt.Limits.Grid(doc)
	}
	if err != nil {
		return nil, noPDF(name, fmt.Sprintf("% X…", src[:min(len(src), 4)]), err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := choose(doc, opt.Sheet); err != nil {
		return nil, err
	}
	plainRadicals(doc)
	doc.Diags = append(doc.Diags, lost(doc)...)
	res, err := table.Read(doc, &table.Options{
		Registry:   opt.Registry,
		Registries: []*unit.Registry{unit.Beijing()},
		Errata:     opt.Errata,

		Interrupted: ctx.Err,
	})
	if err != nil {
		return nil, noPDF(name, doc.Format, err)
	}
	if err := opt.Limits.Check(plan.LimitLetters, lettersLength(res.Plan, res.Registry)); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(src)
	res.Plan.Source.Name = name
	res.Plan.Source.SHA256 = hex.EncodeToString(sum[:])
	return &Result{Plan: res.Plan, Table: res.Table, Diags: res.Diags, Registry: res.Registry}, nil
}

// plainRadicals makes characters of the radicals that a copy out of a PDF leaves in
// texts: nobody means them, and with them a name is another one.
func plainRadicals(doc *grid.Doc) {
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			b.Text = radical.Fold(b.Text)
		case *grid.Table:
			for _, row := range b.Rows {
				for i := range row.Cells {
					row.Cells[i].Text = radical.Fold(row.Cells[i].Text)
				}
			}
		}
	}
}

// at adds the file's name to a failure that has no place.
func at(name string, err error) error {
	var f *plan.Failure
	if errors.As(err, &f) {
		if len(f.At) == 0 {
			f.At = []plan.Place{{Name: name}}
		}
		return f
	}
	return fmt.Errorf("reading %s: %w", name, err)
}

// readAll reads a file, but not one beyond the limit.
func readAll(r io.Reader, limits *limit.Limits) ([]byte, error) {
	var b bytes.Buffer
	most := limits.Max(plan.LimitBytes)
	if sized, ok := r.(interface{ Len() int }); ok { // it is in memory already
		b.Grow(int(min(int64(sized.Len()), most)) + bytes.MinRead)
	} else if f, ok := r.(fs.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			if info.Size() > most {
				return nil, limits.Exceeded(plan.LimitBytes)
			}
			b.Grow(int(info.Size()) + bytes.MinRead) // once and not by doubling
		}
	}
	n, err := io.Copy(&b, io.LimitReader(r, min(most, math.MaxInt64-1)+1))
	switch {
	case err != nil:
		return nil, err
	case n > most:
		return nil, limits.Exceeded(plan.LimitBytes)
	case len(bytes.TrimSpace(bytes.TrimPrefix(b.Bytes(), []byte("\ufeff")))) == 0:
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceEmpty}}
	}
	return b.Bytes(), nil
}

// interruptible waits for f, but no longer than the context lives: a read from
// a terminal or a pipe may never end. What f does after that is not looked at. A
// panic of f is a failure: what strangers send must not end the program.
func interruptible(ctx context.Context, f func() error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() {
		defer func() {
			if fault := recover(); fault != nil {
				done <- &plan.Failure{
					Diag: plan.Diag{Code: plan.SourceFault, Args: []string{fmt.Sprint(fault)}},
					Err:  fmt.Errorf("panic: %v\n%s", fault, debug.Stack()),
				}
			}
		}()
		done <- f()
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// noPDF says of a file without a plan that its name is that of a PDF, which it is not.
func noPDF(name, form string, err error) error {
	var f *plan.Failure
	if form == "pdf" || !strings.EqualFold(filepath.Ext(name), ".pdf") || !errors.As(err, &f) {
		return err
	}
	switch f.Code {
	case plan.SourceNoTable, plan.SourceEncoding:
	case plan.SourceNotText, plan.SourcePicture:
		if len(f.Args) > 0 {
			form = f.Args[0] // a picture, an archive
		}
	default:
		return err
	}
	return &plan.Failure{Diag: plan.Diag{Code: plan.SourceNoPDF, Args: []string{form}}, Err: err}
}
