package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/parse/pdf"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/errata"
	"github.com/zeren-plan/zeren/plan/unit"
)

// An input is what the flags of a command say of how a plan is read.
type input struct {
	units    string   // a registry's file
	soffice  bool     // LibreOffice may turn old forms into new ones
	sheet    string   // the one that is read of a workbook
	password string   // of a PDF
	noCache  bool     // nothing is kept for the next start
	errata   []string // files of corrections
	limits   []string // other limits than the usual, name=value

	lists    []*errata.List // what the files of corrections hold
	together []planFile     // the plans that the command reads, if several; the first is the one that it is about
}

func (in *input) flags(p *program, cmd *cobra.Command) {
	cmd.Flags().StringVar(&in.units, "units", "", p.words().flagUnits)
	cmd.Flags().BoolVar(&in.soffice, "soffice", false, p.words().flagSoffice)
	cmd.Flags().StringVar(&in.sheet, "sheet", "", p.words().flagSheet)
	cmd.Flags().StringVar(&in.password, "password", "", p.words().flagPassword)
	cmd.Flags().StringArrayVar(&in.errata, "errata", nil, p.words().flagErrata)
	cmd.Flags().StringArrayVar(&in.limits, "limit", nil, p.words().flagLimit)
	cmd.Flags().BoolVar(&in.noCache, "no-cache", false, p.words().flagNoCache)
}

// options are those of the reader; close is to be called when all is read.
func (p *program) options(in *input) (opt *parse.Options, close func(), err error) {
	reg, err := load(in.units, unit.Load)
	if err != nil {
		return nil, nil, err
	}
	in.lists = nil
	for _, path := range in.errata {
		l, err := load(path, errata.Load)
		if err != nil {
			return nil, nil, err
		}
		in.lists = append(in.lists, l)
	}
	limits, err := p.limits(in.limits)
	if err != nil {
		return nil, nil, err
	}
	engine := &pdf.Engine{Memory: limits.Memory}
	if !in.noCache {
		engine.CacheDir = p.cache
	}
	if p.tty {
		engine.Compiling = func() { p.say(p.words().compiling) }
	}
	return &parse.Options{Registry: reg, PDF: engine, Sheet: in.sheet, Password: cmp.Or(in.password, p.env("ZEREN_PASSWORD")), Limits: limits}, func() { engine.Close() }, nil
}

// load reads the file that a flag names; the zero value if none is named.
func load[T any](path string, read func(io.Reader) (T, error)) (v T, err error) {
	if path == "" {
		return v, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return v, err
	}
	defer f.Close()
	v, err = read(f)
	return v, inFile(path, err)
}

// read reads the plan that a command names; - is standard input.
func (p *program) read(ctx context.Context, file string, in *input) (*parse.Result, error) {
	opt, done, err := p.options(in)
	if err != nil {
		return nil, err
	}
	defer done()
	p.inputs = slices.Concat(p.inputs, []string{in.units}, in.errata)
	return p.readWith(ctx, file, in, opt)
}

// readWith reads a plan with options that are those of several, and the
// corrections that are its own.
func (p *program) readWith(ctx context.Context, file string, in *input, opt *parse.Options) (*parse.Result, error) {
	p.inputs = append(p.inputs, file)
	corrections, err := in.corrections(file)
	if err != nil {
		return nil, err
	}
	opt = new(*opt)
	opt.Errata = corrections
	if file == "-" {
		return parse.Read(ctx, "stdin", p.in, opt)
	}
	r, err := parse.File(ctx, file, opt)
	var f *plan.Failure
	if in.soffice && errors.As(err, &f) && f.Code == plan.SourceOld {
		return p.readOld(ctx, file, f.Args[0] == "ODS" || f.Args[0] == "XLS/ET", opt)
	}
	return r, err
}

// A planFile is a plan's file and how corrections know it.
type planFile struct {
	path string
	plan.Source
}

func planFileOf(path string) planFile {
	s := planFile{path, plan.Source{Name: "stdin"}}
	if path != "-" {
		s.Name = filepath.Base(path)
		s.SHA256, _ = fileSum(path) // what can't be read is told by who reads it
	}
	return s
}

// reads says which plans the command reads together.
func (in *input) reads(files ...string) {
	in.together = nil
	if len(in.errata) == 0 {
		return // nothing is to be told apart
	}
	for _, file := range files {
		if file != "" {
			in.together = append(in.together, planFileOf(file))
		}
	}
}

// about is the input with one of its plans as the first.
func (in *input) about(file string) *input {
	out := *in
	if i := out.index(file); i > 0 {
		out.together = slices.Concat(in.together[i:i+1], in.together[:i], in.together[i+1:])
	}
	return &out
}

func (in *input) index(file string) int {
	return slices.IndexFunc(in.together, func(s planFile) bool { return s.path == file })
}

// corrections are those that the lists of a command have for a plan.
func (in *input) corrections(file string) (*errata.List, error) {
	if len(in.lists) == 0 {
		return nil, nil
	}
	together, at := in.together, in.index(file)
	if at < 0 {
		together, at = []planFile{planFileOf(file)}, 0
	}
	plans := make([]plan.Source, len(together))
	for i, s := range together {
		plans[i] = s.Source
	}
	var lists []*errata.List
	for _, l := range in.lists {
		lists = append(lists, l.Of(plans, at))
	}
	all, err := errata.Join(lists...)
	return all, inFile(in.errata[len(in.errata)-1], err)
}

// officeTime is how long LibreOffice may take with one file.
const officeTime = 3 * time.Minute

// readOld has LibreOffice turn a file into DOCX, or into XLSX, and reads that.
func (p *program) readOld(ctx context.Context, file string, sheet bool, opt *parse.Options) (*parse.Result, error) {
	to := "docx"
	if sheet {
		to = "xlsx"
	}
	made, done, err := p.convertOld(ctx, file, to)
	if err != nil {
		return nil, err
	}
	defer done()
	f, err := os.Open(made)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := parse.Read(ctx, filepath.Base(file), f, opt)
	if err != nil {
		return nil, err
	}
	r.Plan.Source.SHA256, err = fileSum(file)
	return r, err
}

// convertOld has LibreOffice turn a file into another form, in a directory of its
// own, which done takes away.
func (p *program) convertOld(ctx context.Context, file, to string) (made string, done func(), err error) {
	office, err := findOffice()
	if err != nil {
		return "", nil, &usageError{msg: p.words().noSoffice, hint: p.words().noSofficeHint}
	}
	dir, err := os.MkdirTemp("", "zeren")
	if err != nil {
		return "", nil, err
	}
	done = func() { os.RemoveAll(dir) }
	defer func() {
		if err != nil {
			done()
		}
	}()
	profile := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(filepath.Join(dir, "profile")), "/")}
	out := filepath.Join(dir, "out")
	path, err := filepath.Abs(file)
	if err != nil {
		return "", nil, err
	}
	limited, stop := context.WithTimeout(ctx, officeTime)
	defer stop()
	said, err := exec.CommandContext(limited, office, "-env:UserInstallation="+profile.String(),
		"--headless", "--norestore", "--convert-to", to, "--outdir", out, path).CombinedOutput()
	found, _ := filepath.Glob(filepath.Join(out, "*."+to))
	switch {
	case ctx.Err() != nil:
		return "", nil, ctx.Err()
	case len(found) != 1:
		if err == nil {
			err = errors.New(strings.TrimSpace(string(said)))
		}
		return "", nil, &usageError{msg: fill(p.words().sofficeFailed, file, err.Error()), hint: p.words().noSofficeHint}
	}
	return found[0], done, nil
}

func fileSum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("reading %s: %w", path, err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// findOffice finds LibreOffice where it is usually installed.
func findOffice() (string, error) {
	for _, name := range []string{
		"soffice", "libreoffice",
		"/Applications/LibreOffice.app/Contents/MacOS/soffice",
		`C:\Program Files\LibreOffice\program\soffice.exe`,
		`C:\Program Files (x86)\LibreOffice\program\soffice.exe`,
	} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", exec.ErrNotFound
}
