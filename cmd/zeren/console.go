package main

import (
	"io"
	"os"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/term"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/transform"
)

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// consoleWriter writes UTF-8 to a file or a pipe, and to a terminal in the
// encoding that its locale names, without what would command the terminal. (On
// Windows the runtime speaks to the console in UTF-16, whatever its code page.)
func consoleWriter(f *os.File, env func(string) string) io.Writer {
	if !isTerminal(f) {
		return f
	}
	shown := transform.Transformer(harmless{})
	if e := terminalEncoding(locale(env)); e != nil {
		shown = transform.Chain(shown, encoding.ReplaceUnsupported(e.NewEncoder()))
	}
	return &console{w: transform.NewWriter(f, shown)}
}

// A console is a terminal that several goroutines may write to.
type console struct {
	mu sync.Mutex
	w  io.Writer
}

func (c *console) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.w.Write(p)
}

// harmless shows the control characters of a text by their pictures, since a plan
// that a stranger wrote may have any, and those that turn the direction of writing by
// a mark. Line ends, tabs and the colours of findings stay.
type harmless struct{ transform.NopResetter }

var (
	colour       = regexp.MustCompile(`^\x1b\[(?:0|1|31|33|34)m`)
	halfColoured = regexp.MustCompile(`^\x1b(?:\[[0-9]{0,2})?$`)
)

func (harmless) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		rest := src[nSrc:]
		if !atEOF && (!utf8.FullRune(rest) || rest[0] == '\x1b' && halfColoured.Match(rest)) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		c, n := utf8.DecodeRune(rest)
		out := rest[:n]
		switch {
		case c == '\x1b' && colour.Match(rest):
			out = colour.Find(rest)
			n = len(out)
		case c == '\n', c == '\r', c == '\t':
		case c < ' ':
			out = utf8.AppendRune(nil, '␀'+c)
		case c == '\x7f':
			out = []byte("␡")
		case c >= 0x80 && c < 0xa0, c >= 0x202a && c <= 0x202e, c >= 0x2066 && c <= 0x2069:
			out = []byte("\uFFFD")
		}
		if nDst+len(out) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out)
		nSrc += n
	}
	return nDst, nSrc, nil
}

// terminalEncoding is the encoding of a locale such as zh_CN.GBK, nil for UTF-8
// and for what is not known.
func terminalEncoding(locale string) encoding.Encoding {
	_, set, _ := strings.Cut(locale, ".")
	set, _, _ = strings.Cut(set, "@")
	switch strings.ToUpper(strings.NewReplacer("-", "", "_", "").Replace(set)) {
	case "GBK", "CP936", "GB2312", "EUCCN":
		return simplifiedchinese.GBK
	case "GB18030":
		return simplifiedchinese.GB18030
	}
	return nil
}

// narrowTerminal reports whether a terminal draws quotes, dashes and dots, which
// Chinese has in common with other scripts, in one column. Those of today do. The old
// console of Windows and terminals of a Chinese encoding draw them in two, and so do
// those that are told to, as programs know by RUNEWIDTH_EASTASIAN and VTE_CJK_WIDTH.
func narrowTerminal(system string, env func(string) string) bool {
	switch {
	case env("RUNEWIDTH_EASTASIAN") != "":
		return env("RUNEWIDTH_EASTASIAN") != "1"
	case env("VTE_CJK_WIDTH") == "wide", terminalEncoding(locale(env)) != nil:
		return false
	}
	return system != "windows" || env("WT_SESSION") != ""
}
