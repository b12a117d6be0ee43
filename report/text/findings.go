package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// The colours of a terminal (ECMA-48 §8.3.117).
const (
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	blue   = "\x1b[34m"
	bold   = "\x1b[1m"
	plain  = "\x1b[0m"
)

// A Screen is what findings are written for. The zero value is a file.
type Screen struct {
	Color bool
	// Narrow says that what Chinese has in common with other scripts, as quotes, dashes
	// and dots, takes one column and not two.
	Narrow bool
}

// Findings writes the findings of a check: the place, what was found, the cell
// with the spot marked below it, and what to do.
func Findings(w io.Writer, f *report.Findings, l plan.Lang, screen Screen) error {
	b := bufio.NewWriter(w)
	width := eastasian.Width
	if screen.Narrow {
		width = eastasian.NarrowWidth
	}
	paint := func(code, s string) string {
		if !screen.Color {
			return s
		}
		return code + s + plain
	}
	for i := range f.Findings {
		x := &f.Findings[i]
		if len(x.At) > 0 {
			fmt.Fprintf(b, "%s: ", paint(bold, places(x.At)))
		}
		severity := map[plan.Severity]string{plan.Error: red, plan.Warning: yellow, plan.Info: blue}[x.Severity()]
		fmt.Fprintf(b, "%s [%s] ", paint(severity, report.SeverityName(x.Severity(), l)), x.Code)
		if x.Measure != "" {
			fmt.Fprintf(b, "%s ", x.Measure)
		}
		fmt.Fprintf(b, "%s\n", x.Message(l))
		if x.Cell != "" {
			head := ""
			if x.Header != "" {
				head = x.Header + l.Choose("：", ": ")
			}
			before, spot, after := x.Excerpt()
			fmt.Fprintf(b, "    %s%s%s%s\n", head, before, paint(severity, spot), after)
			fmt.Fprintf(b, "    %s%s\n", strings.Repeat(" ", width(head+before)), paint(severity, strings.Repeat("^", max(width(spot), 1))))
		}
		if h := x.Hint(l); h != "" {
			fmt.Fprintf(b, "    %s%s\n", l.Choose("建议：", "hint: "), h)
		}
	}
	return b.Flush()
}

func places(at []plan.Place) string {
	s := make([]string, len(at))
	for i, p := range at {
		s[i] = p.String()
	}
	return strings.Join(s, ", ")
}

// Kind writes what a code means: what is found, why it matters, in what it is
// found, and what to do.
func Kind(w io.Writer, k plan.Kind, l plan.Lang) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s  %s  %s\n", k.Code, report.SeverityName(k.Severity, l), k.Title.In(l))
	for _, p := range []struct{ name, text string }{
		{l.Choose("报告", "says"), k.Message.General(l)},
		{l.Choose("原因", "why"), k.Why.In(l)},
		{l.Choose("例子", "example"), k.Example},
		{l.Choose("处理", "do"), k.Hint.General(l)},
	} {
		if p.text != "" {
			fmt.Fprintf(b, "\n%s\n    %s\n", p.name, strings.ReplaceAll(p.text, "\n", "\n    "))
		}
	}
	return b.Flush()
}

// Kinds lists codes, one a line.
func Kinds(w io.Writer, kinds []plan.Kind, l plan.Lang) error {
	b := bufio.NewWriter(w)
	rows := make([][]string, len(kinds))
	for i, k := range kinds {
		rows[i] = []string{string(k.Code), report.SeverityName(k.Severity, l), k.Title.In(l)}
	}
	table(b, rows, 0, 0)
	return b.Flush()
}
