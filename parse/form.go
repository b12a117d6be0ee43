package parse

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/charset"
	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/csv"
	"github.com/zeren-plan/zeren/parse/docx"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/html"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/parse/markdown"
	"github.com/zeren-plan/zeren/parse/pdf"
	"github.com/zeren-plan/zeren/parse/text"
	"github.com/zeren-plan/zeren/parse/xlsx"
	"github.com/zeren-plan/zeren/plan"
)

// read finds out what form the bytes have, whatever the file is called, and
// reads them into a grid.
func read(ctx context.Context, name string, src []byte, opt *Options) (*grid.Doc, error) {
	if bytes.HasPrefix(src, []byte("PK\x03\x04")) {
		return readZip(name, src, &opt.Limits)
	}
	if pdf.Looks(src) {
		return pdf.Read(ctx, name, src, &pdf.Options{Engine: opt.PDF, Password: opt.Password, Limits: opt.Limits})
	}
	if err := foreignForm(src); err != nil {
		return nil, err
	}
	s, lost, err := charset.Decode(src)
	if err != nil {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceEncoding}, Err: err}
	}
	doc, err := readText(ctx, name, s, &opt.Limits)
	if err != nil {
		return nil, err
	}
	doc.Diags = append(doc.Diags, damage(name, s)...)
	if lost > 0 {
		doc.Diags = append(doc.Diags, plan.Diag{Code: plan.SourceCut, At: []plan.Place{{Name: name}}, Args: []string{fmt.Sprint(lost)}})
	}
	return doc, nil
}

// damage says which lines of a text have characters that are not known.
func damage(name, s string) plan.Diags {
	if !strings.ContainsRune(s, utf8.RuneError) {
		return nil
	}
	var out plan.Diags
	for i, l := range strings.Split(lineEnds.Replace(s), "\n") {
		if n := strings.Count(l, string(utf8.RuneError)); n > 0 {
			out = append(out, plan.Diag{Code: plan.SourceBroken, At: []plan.Place{{Name: name, Line: i + 1}}, Args: []string{fmt.Sprint(n)}})
		}
	}
	return out
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// readText finds out what form a text has, and reads it.
func readText(ctx context.Context, name, s string, limits *limit.Limits) (*grid.Doc, error) {
	// Each line costs memory of its own, before it is known what it is.
	if err := limits.Check(plan.LimitRows, int64(strings.Count(s, "\n")+strings.Count(s, "\r")-strings.Count(s, "\r\n"))); err != nil {
		return nil, err
	}
	switch {
	case isPlan(s):
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceJSON}}
	case webArchive.MatchString(s[:min(len(s), 4096)]):
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceWebArchive}}
	case flatODF.MatchString(s[:min(len(s), 4096)]):
		form := "FODT"
		if flatSheet.MatchString(s[:min(len(s), 8192)]) {
			form = "FODS"
		}
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceOld, Args: []string{form}}}
	case looksHTML(s):
		if err := limits.Page(s); err != nil {
			return nil, err
		}
		return html.Read(name, s, limits)
	case text.Drawn(s), tabsDivide(s, limits):
		if err := limits.Divided(s, text.Divides); err != nil {
			return nil, err
		}
		return text.Read(name, s), nil
	case markdown.Looks(s):
		if err := limits.Markdown(name, s); err != nil {
			return nil, err
		}
		return markdown.Read(name, s), nil
	}
	s = strings.ReplaceAll(s, "\t", " ") // those that only stand in cells
	if cellsOnLines(s) {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceCellsOnLines}}
	}
	if err := limits.Divided(s, csv.Divides); err != nil {
		return nil, err
	}
	if sep := csv.Separator(s); sep != 0 {
		doc, err := csv.Read(name, s, sep)
		if err != nil {
			return nil, damaged(err)
		}
		return doc, nil
	}
	// A line without cells is all that its reader has to go by.
	for l := range strings.Lines(s) {
		if err := limits.Check(plan.LimitText, int64(utf8.RuneCountInString(l)), plan.Place{Name: name}); err != nil {
			return nil, err
		}
	}
	return text.ReadWithin(name, s, func() {
		if err := ctx.Err(); err != nil {
			panic(err) // nobody waits for the text any more, see interruptible
		}
	}), nil
}

// A form is one that is not read, by its first bytes.
type form struct {
	magic, name string
	code        plan.Code
}

var foreign = []form{
	{compound, "DOC/WPS", plan.SourceOld},
	{"{\\rtf", "RTF", plan.SourceOld},
	{"\x89PNG", "PNG", plan.SourcePicture},
	{"\xff\xd8\xff", "JPEG", plan.SourcePicture},
	{"GIF8", "GIF", plan.SourcePicture},
	{"II*\x00", "TIFF", plan.SourcePicture},
	{"MM\x00*", "TIFF", plan.SourcePicture},
	{"Rar!", "RAR", plan.SourceNotText},
	{"7z\xbc\xaf", "7Z", plan.SourceNotText},
	{"\x1f\x8b", "GZIP", plan.SourceNotText},
}

// The first bytes of a compound file, and the names of the streams that make it a
// workbook, or a package that a password locks, in UTF-16.
const (
	compound = "\xd0\xcf\x11\xe0"
	workbook = "W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"
	locked   = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
)

// foreignForm is the failure of a form that is not read, nil for others.
func foreignForm(src []byte) error {
	for _, f := range foreign {
		if bytes.HasPrefix(src, []byte(f.magic)) {
			return f.failure(src)
		}
	}
	return nil
}

// failure says what the bytes are.
func (f form) failure(src []byte) error {
	d := plan.Diag{Code: f.code, Args: []string{f.name}}
	switch {
	case f.magic == compound && bytes.Contains(src, []byte(locked)):
		d = plan.Diag{Code: plan.SourceLocked}
	case f.magic == compound && bytes.Contains(src, []byte(workbook)):
		d.Args = []string{"XLS/ET"}
	}
	return &plan.Failure{Diag: d}
}

var (
	webArchive = regex.MustCompile(`(?is)^(?:[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:.*multipart/related`)
	flatODF    = regex.MustCompile(`<office:document\b`)
	flatSheet  = regex.MustCompile(`office:mimetype="[^"]*spreadsheet`)
)

var htmlStart = regex.MustCompile(`(?is)^\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|div|meta)\b`)

// A page may begin with anything, as a part of one does; its table has these.
var (
	tableTag = regex.MustCompile(`(?i)<table[\s>]`)
	cellTag  = regex.MustCompile(`(?i)<t[dh][\s>]`)
)

// cellsOnLines reports whether a text has each cell of a table on a line of its own,
// as some programs save one: the words of a header follow one another, one a line.
// Which lines are a row is lost then.
func cellsOnLines(s string) bool {
	var run []string
	known := 0
	for line := range strings.Lines(lineEnds.Replace(s)) {
		word := plan.Squeeze(line)
		switch column, rank := plan.ColumnOf(word); {
		case word == "":
		case column != plan.OtherColumn && rank < plan.ContainedRank:
			run, known = append(run, word), known+1
			if known >= 4 && plan.IsHeader(run) {
				return true
			}
		case known >= 3 && word == "1" && plan.IsHeader(run):
			return true
		case known > 0 && utf8.RuneCountInString(word) <= longestWord && !strings.ContainsAny(word, "。，、0123456789"):
			run = append(run, word) // a header that is not known
		default:
			run, known = nil, 0
		}
	}
	return false
}

// longestWord is the number of characters of a header that is not known.
const longestWord = 8

// isPlan reports whether a text is a plan as [plan.Write] writes it.
func isPlan(s string) bool {
	if !strings.HasPrefix(strings.TrimSpace(s), "{") || !strings.Contains(s, `"sections"`) {
		return false
	}
	p, err := plan.Read(strings.NewReader(s))
	return err == nil && p.Sections != nil
}

// looksHTML reports whether a text is a page or a part of one.
func looksHTML(s string) bool {
	return htmlStart.MatchString(s[:min(len(s), 4096)]) || tableTag.MatchString(s) && cellTag.MatchString(s)
}

// A packed file is an office package that was opened: its parts, and the outermost
// element of the main one, workbook or document.
type packed struct {
	*zip.Reader
	root string
}

// openPackage opens an office package and finds out what it is.
func openPackage(src []byte, limits *limit.Limits) (*packed, error) {
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, damaged(err)
	}
	if err := limits.Zip(z); err != nil {
		return nil, err
	}
	if name := ooxml.Doubled(z); name != "" {
		return nil, damaged(fmt.Errorf("two parts are called %s", name))
	}
	part, err := ooxml.MainPart(z)
	switch {
	case errors.Is(err, ooxml.ErrNoMainPart):
		if b, err := fs.ReadFile(z, "mimetype"); err == nil && strings.Contains(string(b), "opendocument") {
			form := "ODT"
			switch {
			case strings.Contains(string(b), "spreadsheet"):
				form = "ODS"
			case strings.Contains(string(b), "text-web"):
				form = "ODT/OTH" // LibreOffice takes it for a web page
			}
			return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceOld, Args: []string{form}}}
		}
		if _, err := fs.Stat(z, "OFD.xml"); err == nil {
			return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceOFD}}
		}
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceNotText, Args: []string{"ZIP"}}}
	case err != nil:
		return nil, damaged(err)
	case strings.HasSuffix(part, ".bin"):
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceOld, Args: []string{"XLSB"}}}
	}
	root, err := ooxml.Root(z, part)
	if err != nil {
		return nil, damaged(err)
	}
	return &packed{z, root}, nil
}

func readZip(name string, src []byte, limits *limit.Limits) (*grid.Doc, error) {
	z, err := openPackage(src, limits)
	if err != nil {
		return nil, err
	}
	switch z.root {
	case "workbook":
		doc, err := xlsx.Read(name, z, limits)
		if err != nil {
			return nil, damaged(err)
		}
		return doc, nil
	case "presentation":
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceNotText, Args: []string{"PPTX"}}}
	}
	doc, err := docx.Read(name, z, limits)
	switch {
	case errors.Is(err, docx.ErrEmbedded):
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceEmbedded}, Err: err}
	case err != nil:
		return nil, damaged(err)
	}
	return doc, nil
}

// damaged is the failure of a file that a reader broke off at.
func damaged(err error) error {
	var f *plan.Failure
	if errors.As(err, &f) {
		return f
	}
	return &plan.Failure{Diag: plan.Diag{Code: plan.SourceDamaged, Args: []string{err.Error()}}, Err: err}
}
