package main

import (
	"io"
	"os"
	"strings"

	"golang.org/x/term"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/transform"
)

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// consoleWriter writes UTF-8 to a file or a pipe, and to a terminal in the
// encoding that its locale names. (On Windows the runtime speaks to the console
// in UTF-16, whatever its code page.)
func consoleWriter(f *os.File, env func(string) string) io.Writer {
	if e := terminalEncoding(locale(env)); e != nil && isTerminal(f) {
		return transform.NewWriter(f, encoding.ReplaceUnsupported(e.NewEncoder()))
	}
	return f
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
