// Package pdf writes a [report.Document] as PDF.
//
// The Chinese fonts are part of the program, so the same document gives the
// same bytes on any machine. Layout and drawing are apart: a document becomes
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
	Created time.Time      // for the file's properties; zero: 1 January 2000
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
	if opt == nil {
		opt = &Options{}
	}
	layout, fonts, created := opt.Layout, opt.Fonts, opt.Created
	if layout == nil {
		letter := report.GBT9704()
		layout = &letter
	}
	if fonts == nil {
		var err error
		if fonts, err = EmbeddedFonts(doc); err != nil {
			return err
		}
	}
	if created.IsZero() {
		created = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	set := &setter{fonts: fonts, missing: make(map[rune]bool)}
	pages := lay(doc, layout, set)
	props := properties{title: doc.Title, subject: doc.Subject, created: created}
	if err := draw(w, pages, props, layout.Page, fonts); err != nil {
		return err
	}
	if len(set.missing) > 0 {
		return &MissingError{Runes: slices.Sorted(maps.Keys(set.missing))}
	}
	return nil
}
