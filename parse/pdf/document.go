package pdf

import (
	"context"
	"errors"
	"sync"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// mostBroken is how many pages may be unreadable before the file counts as
// damaged as a whole. Each costs a sandbox.
const mostBroken = 20

// A document is a file as its pages.
type document struct {
	pages  []*page
	broken []int // the numbers of pages that could not be read
	damage int   // how many places of the file are damaged
	full   []int // and of those that have more than the limit
}

// open reads all pages of a file.
func open(ctx context.Context, src []byte, opt *Options) (*document, error) {
	f := file{src: src, password: opt.Password, engine: opt.Engine, limits: &opt.Limits}
	if f.engine == nil {
		f.engine = &Engine{Memory: opt.Limits.Max(plan.LimitMemory)}
		defer f.engine.Close()
	}
	defer f.close()
	if err := f.open(ctx); err != nil {
		return nil, err
	}
	d := &document{damage: damages(src)}
	full := f.engine.full.Load()
	facts := facts{layers: layered(src), ownCodes: sync.OnceValue(func() bool { return ownCodes(src) })}
	for i := range f.count {
		p, err := readPage(f.in, f.doc, i, facts, f.limits)
		var beyond *plan.Failure
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err == nil && d.damage > 0 && p.empty():
			d.broken = append(d.broken, i+1) // PDFium skips what it can't read
			continue
		case err == nil:
			d.pages = append(d.pages, p)
			continue
		case errors.As(err, &beyond) && len(d.full) < f.count-1:
			d.full = append(d.full, i+1)
			continue
		case beyond != nil:
			return nil, err
		}
		d.broken = append(d.broken, i+1)
		if len(d.broken) > mostBroken || len(d.broken) == f.count {
			if f.engine.full.Load() > full {
				limits := limit.Limits{Memory: f.engine.memory()}
				return nil, limits.Exceeded(plan.LimitMemory)
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

// facts are what of a file PDFium does not tell.
type facts struct {
	layers   bool        // it has layers, or may have
	ownCodes func() bool // the codes of its fonts are the characters
}

// A file is open in a sandbox.
type file struct {
	src      []byte
	password string
	engine   *Engine
	limits   *limit.Limits
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
	case n.PageCount < 1:
		return damaged(errNoPages)
	}
	f.count = n.PageCount
	return f.limits.Check(plan.LimitPages, int64(f.count))
}

func (f *file) close() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
}

// damaged is the failure of a file that PDFium can't read. What it says of that is kept in
// the error, and is nothing that helps a reader.
func damaged(err error) error {
	return &plan.Failure{Diag: plan.Diag{Code: plan.SourceUnsound}, Err: err}
}

var errNoPages = errors.New("the file has no pages")
