package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report/text"
)

// mergeFlags are the choices of the command that merges.
type mergeFlags struct {
	out, diags string
	soffice    bool
}

func (p *program) mergeCommand() *cobra.Command {
	w := p.words()
	var o mergeFlags
	cmd := &cobra.Command{
		Use:     "merge " + w.argMerge,
		Short:   w.ledgerMergeShort,
		Long:    w.ledgerMergeLong,
		Example: w.ledgerMergeExample,
		Args:    cobra.ArbitraryArgs,
	}
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", "", w.flagLedgerOut)
	f.StringVar(&o.diags, "diags", "", w.flagDiags)
	f.BoolVar(&o.soffice, "soffice", false, w.flagSoffice)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		hint := fill(p.words().seeCommandHelp, cmd.CommandPath())
		switch len(args) {
		case 0:
			return &usageError{msg: p.words().ledgerMissing, hint: hint}
		case 1:
			return &usageError{msg: p.words().returnedMissing, hint: hint}
		}
		return p.merge(cmd.Context(), args[0], args[1:], &o)
	}
	return cmd
}

// merge brings workbooks that came back together in a ledger.
func (p *program) merge(ctx context.Context, file string, returned []string, o *mergeFlags) error {
	w := p.words()
	if p.screen && (o.out == "" || o.out == "-") {
		return &usageError{msg: fill(w.binaryOut, "xlsx"), hint: w.binaryOutHint}
	}
	base, told, err := p.openLedger(ctx, file)
	if err != nil {
		return err
	}
	paths, err := p.workbooks(returned)
	if err != nil {
		return err
	}
	var books []*ledger.Book
	failed := false
	progress := p.progress(len(paths))
	bases := make(map[string]int)
	for _, path := range paths {
		bases[filepath.Base(path)]++
	}
	for _, path := range paths {
		p.inputs = append(p.inputs, path)
		b, err := p.returned(ctx, path, o.soffice)
		if err == nil && bases[b.Name] > 1 {
			b.Name = filepath.ToSlash(path) // of several files of one name
		}
		switch d, refused := refusal(p, path, err); {
		case ctx.Err() != nil:
			return ctx.Err()
		case refused:
			told = append(told, d)
			failed = failed || d.Severity() == plan.Error
		default:
			books = append(books, b)
		}
		progress.step(filepath.Base(path))
	}
	progress.end()
	m := ledger.Merge(base, books)
	told = append(told, m.Diags...)
	told.Sort()
	if err := p.workbook(o.out, m.Ledger, told); err != nil {
		return err
	}
	if err := p.tellRecords(told, o.diags); err != nil {
		return err
	}
	units, cells, lost := make(map[string]bool), 0, 0
	for _, f := range m.Files {
		cells += f.Cells
		for _, u := range f.Units {
			units[u] = true
		}
	}
	for _, d := range told {
		if d.Severity() == plan.Error {
			lost++
		}
	}
	p.say(fill(w.ledgerMerged, fmt.Sprint(len(m.Files)), fmt.Sprint(len(units)), fmt.Sprint(cells), fmt.Sprint(lost), outName(o.out)))
	p.found(told)
	if failed {
		p.status = exitFailed
	}
	return nil
}

// mostTold is how many findings of a kind are told of a file, so that one does not
// hide the others. The records have them all.
const mostTold = 20

// tellRecords tells what needs somebody, and how much else the records say; all
// of it goes to a file, if one is named.
func (p *program) tellRecords(ds plan.Diags, file string) error {
	if file != "" {
		if err := p.save(file, func(w io.Writer) error { return diagsJSON(w, ds, p.lang) }); err != nil {
			return err
		}
	}
	var loud plan.Diags
	told := make(map[string]int)
	for _, d := range ds {
		kind := string(d.Code)
		if len(d.At) > 0 {
			kind += d.At[0].Name
		}
		if told[kind]++; d.Severity() > plan.Info && told[kind] <= mostTold {
			loud = append(loud, d)
		}
	}
	if err := text.Diags(p.err, loud, p.lang); err != nil {
		return err
	}
	if n := len(ds) - len(loud); n > 0 {
		p.say(fill(p.words().recordsRest, fmt.Sprint(n)))
	}
	return nil
}

// openMark begins the names of what spreadsheet programs leave beside a file
// that is open.
const openMark = "~$"

var errOpenElsewhere = errors.New("a file of a program that has another one open")

// returned reads a workbook that came back; with soffice also one of an old form.
func (p *program) returned(ctx context.Context, path string, soffice bool) (*ledger.Book, error) {
	if base := filepath.Base(path); strings.HasPrefix(base, openMark) || strings.HasPrefix(base, ".~lock.") {
		return nil, errOpenElsewhere
	}
	b, err := parse.BookFile(ctx, path)
	var f *plan.Failure
	if !soffice || !errors.As(err, &f) || f.Code != plan.SourceOld {
		return b, err
	}
	made, done, err := p.convertOld(ctx, path, "", "xlsx")
	if err != nil {
		return nil, err
	}
	defer done()
	if b, err = parse.BookFile(ctx, made); err != nil {
		return nil, err
	}
	b.Name = filepath.Base(path)
	return b, nil
}

// refusal says why a workbook could not be read, as a finding among the others.
func refusal(p *program, path string, err error) (d plan.Diag, refused bool) {
	var f *plan.Failure
	switch {
	case err == nil:
		return d, false
	case errors.As(err, &f):
		return f.Diag, true
	case errors.Is(err, errOpenElsewhere):
		d.Code = plan.LedgerOpenFile
	default:
		msg, _ := p.explain(err)
		d.Code, d.Args = plan.LedgerUnopened, []string{msg}
	}
	d.At = []plan.Place{{Name: filepath.Base(path)}}
	return d, true
}

// workbooks are the files that arguments name: a directory stands for all that
// is in it, a pattern, which not every shell resolves, for what it matches.
func (p *program) workbooks(args []string) ([]string, error) {
	var out []string
	add := func(paths ...string) {
		for _, path := range paths {
			if !slices.ContainsFunc(out, func(o string) bool { return sameFile(o, path) }) {
				out = append(out, path)
			}
		}
	}
	for _, a := range args {
		s, err := os.Stat(a)
		switch {
		case err == nil && s.IsDir():
			var found []string
			err := filepath.WalkDir(a, func(path string, e fs.DirEntry, err error) error {
				if err == nil && !e.IsDir() && !slices.Contains(systemFiles, e.Name()) && e.Name() != manifestName {
					found = append(found, path)
				}
				return err
			})
			if err != nil {
				return nil, err
			}
			if found == nil {
				return nil, &usageError{msg: fill(p.words().noWorkbooks, a), hint: p.words().noSuchFileHint}
			}
			add(found...)
		case err == nil:
			add(a)
		default:
			found, globErr := filepath.Glob(a)
			if globErr != nil || len(found) == 0 {
				return nil, err
			}
			add(found...)
		}
	}
	return out, nil
}
