package main

import (
	"context"
	"errors"
	"io"
	"maps"
	"slices"
	"sync"

	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/pdf"
)

// written is what is to be said of letters that were written.
type written struct {
	missing []rune // characters that no font has
	bundle  int    // pages of the bundle, 0 without one
}

// writeLetters writes the wanted letters in every format, several at once; DOCX by
// the office's own template, if there is one, and with a letter that goes along, if
// there is one.
func (p *program) writeLetters(ctx context.Context, dir *outDir, b *report.Batch, wanted []int, o *lettersFlags, settings *report.Settings, template, cover *letterTemplate, workers int) (*written, error) {
	layout := settings.Layout()
	w := letterWriter{dir: dir, layout: &layout, formats: o.formats, own: template, cover: cover, missing: make(map[rune]bool)}
	var bundle report.Bundle
	if len(wanted) > 0 {
		bundle.Plan = b.Letters[wanted[0]].Plan
	}
	for _, k := range wanted {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		bundle.Parts = append(bundle.Parts, report.BundlePart{Name: b.Letters[k].Unit, Document: b.Letters[k].Document()})
	}
	docs := bundle.Documents()
	if template == nil || o.bundle {
		if err := p.crowded(settings, o.config, docs, func(i int) string { return bundle.Parts[i].Name }); err != nil {
			return nil, err
		}
	}
	if slices.Contains(o.formats, "pdf") || o.bundle {
		own, err := p.ownFonts(o.fonts)
		if err != nil {
			return nil, err
		}
		if w.fonts, err = pdf.NewFonts(own, append(docs, bundle.SignOff(nil).Document)...); err != nil {
			return nil, err
		}
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	jobs := make(chan int)
	progress := p.progress(len(docs))
	var running sync.WaitGroup
	for range min(workers, len(docs)) {
		running.Go(func() {
			for i := range jobs {
				if err := w.write(docs[i], wanted[i], b.Letters[wanted[i]].File); err != nil {
					cancel(err)
					continue
				}
				progress.step(b.Letters[wanted[i]].Unit)
			}
		})
	}
feed:
	for i := range docs {
		select {
		case jobs <- i:
		case <-ctx.Done():
			break feed
		}
	}
	close(jobs)
	running.Wait()
	progress.end()
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	done := new(written)
	if o.bundle {
		var err error
		if done.bundle, err = w.bundle(&bundle); err != nil {
			return nil, err
		}
	}
	done.missing = slices.Sorted(maps.Keys(w.missing))
	return done, nil
}

// crowded refuses documents whose places to sign no page holds.
func (p *program) crowded(settings *report.Settings, config string, docs []*report.Document, unit func(i int) string) error {
	i := slices.IndexFunc(docs, func(d *report.Document) bool { return d.Crowded })
	if i < 0 {
		return nil
	}
	err := settings.CrowdedFailure(unit(i))
	if config == "" {
		return err
	}
	return inFile(config, err)
}

// A letterWriter writes letters into a directory. It may be used by several
// goroutines.
type letterWriter struct {
	dir     *outDir
	formats []string
	layout  *report.Layout
	fonts   *pdf.Fonts
	own     *letterTemplate // nil: our own layout
	cover   *letterTemplate // nil: none

	mu      sync.Mutex
	missing map[rune]bool // characters that no font has
}

func (l *letterWriter) write(doc *report.Document, letter int, file string) error {
	for _, f := range l.formats {
		err := l.dir.write(file+"."+f, func(w io.Writer) error {
			switch {
			case f == "pdf":
				return l.pdf(w, doc)
			case l.own != nil:
				return l.own.write(w, letter)
			}
			return docx.Write(w, doc, &docx.Options{Layout: l.layout})
		})
		if err != nil {
			return err
		}
	}
	if l.cover == nil {
		return nil
	}
	return l.dir.write(coverFile(file), func(w io.Writer) error { return l.cover.write(w, letter) })
}

// coverFile is the file that goes along with a letter's.
func coverFile(file string) string { return file + report.CoverSuffix + ".docx" }

func (l *letterWriter) pdf(w io.Writer, doc *report.Document) error {
	return l.note(pdf.Write(w, doc, &pdf.Options{Fonts: l.fonts, Layout: l.layout}))
}

// note remembers the characters that no font has, which are no error.
func (l *letterWriter) note(err error) error {
	var missing *pdf.MissingError
	if !errors.As(err, &missing) {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, r := range missing.Runes {
		l.missing[r] = true
	}
	return nil
}

const bundleFile = report.BundleName + ".pdf"

// bundle writes all letters as one PDF and returns the number of its pages.
func (l *letterWriter) bundle(b *report.Bundle) (pages int, err error) {
	err = l.dir.write(bundleFile, func(w io.Writer) (err error) {
		pages, err = pdf.Bundle(w, b, &pdf.Options{Fonts: l.fonts, Layout: l.layout})
		return l.note(err)
	})
	return pages, err
}
