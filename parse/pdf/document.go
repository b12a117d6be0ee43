package pdf

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/zeren-plan/zeren/plan"
)

// maxPages is far above any plan; each page costs some milliseconds.
const maxPages = 2000

// mostBroken is how many pages may be unreadable before the file counts as
// damaged as a whole. Each costs a sandbox.
const mostBroken = 20

// tooMuch is more of something than a page of a plan has.
type tooMuch struct {
	what  string
	limit int
}

func (e tooMuch) Error() string { return fmt.Sprintf("over %d %s on a page", e.limit, e.what) }

// A document is a file as its pages.
type document struct {
	pages  []*page
	broken []int // the numbers of pages that could not be read
	damage int   // how many places of the file are damaged
}

// open reads all pages of a file.
func open(ctx context.Context, src []byte, opt *Options) (*document, error) {
	f := file{src: src, password: opt.Password, engine: opt.Engine}
	if f.engine == nil {
		f.engine = new(Engine)
		defer f.engine.Close()
	}
	defer f.close()
	if err := f.open(ctx); err != nil {
		return nil, err
	}
	d := &document{damage: damages(src)}
	full := f.engine.full.Load()
	for i := range f.count {
		p, err := readPage(f.in, f.doc, i)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err == nil && d.damage > 0 && p.empty():
			d.broken = append(d.broken, i+1) // PDFium skips what it can't read
			continue
		case err == nil:
			d.pages = append(d.pages, p)
			continue
		}
		d.broken = append(d.broken, i+1)
		if len(d.broken) > mostBroken || len(d.broken) == f.count {
			if f.engine.full.Load() > full {
				return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceTooLarge, Args: []string{fmt.Sprint(memoryPages >> 4)}}, Err: err}
			}
			return nil, damaged(err)
		}
		// What failed may have left the sandbox in any state.
		if err := f.open(ctx); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// A file is open in a sandbox.
type file struct {
	src      []byte
	password string
	engine   *Engine
	in       pdfium.Pdfium
	stop     func()
	doc      references.FPDF_DOCUMENT
	count    int // of pages
}

// open opens the file, in a new sandbox if it is open already.
func (f *file) open(ctx context.Context) (err error) {
	f.close()
	if f.in, f.stop, err = f.engine.instance(ctx); err != nil {
		return err
	}
	doc, err := f.in.OpenDocument(&requests.OpenDocument{File: &f.src})
	if errors.Is(err, pdfiumerrors.ErrPassword) && f.password != "" {
		doc, err = f.in.OpenDocument(&requests.OpenDocument{File: &f.src, Password: &f.password})
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, pdfiumerrors.ErrPassword):
		if f.password != "" {
			return &plan.Failure{Diag: plan.Diag{Code: plan.SourcePassword}, Err: err}
		}
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceNoPassword}, Err: err}
	case errors.Is(err, pdfiumerrors.ErrSecurity):
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceEncrypted}, Err: err}
	case err != nil:
		return damaged(err)
	}
	f.doc = doc.Document
	n, err := f.in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: f.doc})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return damaged(err)
	case n.PageCount > maxPages:
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceTooManyPages, Args: []string{fmt.Sprint(maxPages)}}}
	case n.PageCount < 1:
		return damaged(errors.New("it has no pages"))
	}
	f.count = n.PageCount
	return nil
}

func (f *file) close() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
}

func damaged(err error) error {
	// PDFium says little, and in the words of a program that broke off much.
	why := "PDFium: " + strings.TrimLeft(strings.SplitN(err.Error(), "\n", 2)[0], "0123456789: ")
	return &plan.Failure{Diag: plan.Diag{Code: plan.SourceDamaged, Args: []string{why}}, Err: err}
}
