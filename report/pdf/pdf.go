// Package pdf writes a [report.Document] as PDF/A-1b.
//
// Chinese fonts are part of the program, so the same document gives the same
// bytes on any machine, unless the caller brings other fonts. Layout and drawing are apart: a document becomes
// pages of placed lines, and only those are drawn.
package pdf

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/zeren-plan/zeren/report"
)

// Options say how a document is written. The zero value is an official letter.
type Options struct {
	Layout  *report.Layout // nil: that of report.GBT9704
	Fonts   *Fonts         // nil: EmbeddedFonts of the document alone
	Created time.Time      // for the file's properties; zero: they say nothing of it
}

// A MissingError says which characters of a document no font has. The document
// is complete but for them: each is drawn as 〓, though it copies out as itself.
type MissingError struct {
	Runes []rune // sorted, each one once
}

func (e *MissingError) Error() string {
	return fmt.Sprintf("report/pdf: no font has %q (%U)", string(e.Runes), e.Runes)
}

// Letter writes a letter: Write of its document. Who writes many letters makes
// the documents, and one Fonts for all of them, first.
func Letter(w io.Writer, l *report.Letter, opt *Options) error { return Write(w, l.Document(), opt) }

// Write writes doc to w as PDF. A nil opt means defaults. Many goroutines may
// write at once, also with the same Fonts, which must have been made for doc
// among others.
//
// Where characters had to be replaced, Write writes the whole document and then
// returns a [*MissingError]. After any other error, what was written is no PDF.
func Write(w io.Writer, doc *report.Document, opt *Options) error {
	j, err := newJob(opt, doc)
	if err != nil {
		return err
	}
	return j.write(w, j.lay(doc), properties{title: doc.Title, subject: doc.Subject, author: doc.Author})
}

// A job is the writing of one file.
type job struct {
	*setter
	layout  *report.Layout
	created time.Time
}

// newJob fills in what opt leaves to the program, for a file of docs.
func newJob(opt *Options, docs ...*report.Document) (*job, error) {
	if opt == nil {
		opt = &Options{}
	}
	j := &job{setter: &setter{fonts: opt.Fonts, missing: make(map[rune]bool)}, layout: opt.Layout, created: opt.Created}
	if j.layout == nil {
		letter := report.GBT9704()
		j.layout = &letter
	}
	if j.fonts == nil {
		var err error
		if j.fonts, err = EmbeddedFonts(docs...); err != nil {
			return nil, err
		}
	}
	return j, nil
}

func (j *job) lay(doc *report.Document) []*page { return lay(doc, j.layout, j.setter) }

// write draws pages into a file.
func (j *job) write(w io.Writer, pages []*page, p properties) error {
	p.created = j.created
	if err := draw(w, pages, p, j.layout.Page, j.fonts); err != nil {
		return err
	}
	if len(j.missing) > 0 {
		return &MissingError{Runes: slices.Sorted(maps.Keys(j.missing))}
	}
	return nil
}
