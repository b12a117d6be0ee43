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
	units    string // a registry's file
	soffice  bool   // LibreOffice may turn old forms into new ones
	password string // of a PDF
	noCache  bool   // nothing is kept for the next start
	errata   string // a file of corrections
	limits   []string
}

func (in *input) flags(p *program, cmd *cobra.Command) {
	cmd.Flags().StringVar(&in.units, "units", "", p.words().flagUnits)
	cmd.Flags().BoolVar(&in.soffice, "soffice", false, p.words().flagSoffice)
	cmd.Flags().StringVar(&in.password, "password", "", p.words().flagPassword)
	cmd.Flags().StringVar(&in.errata, "errata", "", p.words().flagErrata)
	cmd.Flags().StringArrayVar(&in.limits, "limit", nil, p.words().flagLimit)
	cmd.Flags().BoolVar(&in.noCache, "no-cache", false, p.words().flagNoCache)
}

// options are those of the reader; close is to be called when all is read.
func (p *program) options(in *input) (opt *parse.Options, close func(), err error) {
	reg, err := load(in.units, unit.Load)
	if err != nil {
		return nil, nil, err
	}
	corrections, err := load(in.errata, errata.Load)
	if err != nil {
		return nil, nil, err
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
	return &parse.Options{Registry: reg, Errata: corrections, PDF: engine, Password: cmp.Or(in.password, p.env("ZEREN_PASSWORD")), Limits: limits}, func() { engine.Close() }, nil
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
	p.inputs = append(p.inputs, in.units, in.errata)
	return p.readWith(ctx, file, in.soffice, opt)
}

// readWith reads a plan with the options of several.
func (p *program) readWith(ctx context.Context, file string, soffice bool, opt *parse.Options) (*parse.Result, error) {
	p.inputs = append(p.inputs, file)
	if file == "-" {
		return parse.Read(ctx, "stdin", p.in, opt)
	}
	r, err := parse.File(ctx, file, opt)
	var f *plan.Failure
	if soffice && errors.As(err, &f) && f.Code == plan.SourceOld {
		return p.readOld(ctx, file, f.Args[0] == "ODS" || f.Args[0] == "XLS/ET", opt)
	}
	return r, err
}

// officeTime is how long LibreOffice may take with one file.
const officeTime = 3 * time.Minute

// readOld has LibreOffice turn a file into DOCX, or into XLSX, in a directory of
// its own, and reads that.
func (p *program) readOld(ctx context.Context, file string, sheet bool, opt *parse.Options) (*parse.Result, error) {
	office, err := findOffice()
	if err != nil {
		return nil, &usageError{msg: p.words().noSoffice, hint: p.words().noSofficeHint}
	}
	dir, err := os.MkdirTemp("", "zeren")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	to := "docx"
	if sheet {
		to = "xlsx"
	}
	profile := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(filepath.Join(dir, "profile")), "/")}
	out := filepath.Join(dir, "out")
	path, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	limited, stop := context.WithTimeout(ctx, officeTime)
	defer stop()
	said, err := exec.CommandContext(limited, office, "-env:UserInstallation="+profile.String(),
		"--headless", "--norestore", "--convert-to", to, "--outdir", out, path).CombinedOutput()
	made, _ := filepath.Glob(filepath.Join(out, "*."+to))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case len(made) != 1:
		if err == nil {
			err = errors.New(strings.TrimSpace(string(said)))
		}
		return nil, &usageError{msg: fill(p.words().sofficeFailed, file, err.Error()), hint: p.words().noSofficeHint}
	}
	f, err := os.Open(made[0])
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
