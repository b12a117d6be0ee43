package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// hidden reports whether an element shows no text, or text that is struck out.
func hidden(n *html.Node) bool { return noText(n) || struck(n) || styledAway(n) }

func noText(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Template, atom.Noscript:
		return true
	}
	return false
}

// styledAway reports whether an element is one that the page does not show. Its
// rows are read and told, as those that somebody hid in a sheet.
func styledAway(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && unshown.MatchString(a.Val) {
			return true
		}
	}
	return false
}

var (
	unshown    = regex.MustCompile(`(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:p[xt]|em|%)?\s*(?:;|$))`)
	struckOver = regex.MustCompile(`(?i)text-decoration(?:-line)?\s*:[^;]*line-through`)
)

// struck reports whether an element is struck out.
func struck(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Del, atom.S, atom.Strike:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "style" && struckOver.MatchString(a.Val) {
			return true
		}
	}
	return false
}

// passOver notes an element outside tables that is not read. A page hides menus,
// so of what it doesn't show only tables and sentences count.
func (r *reader) passOver(n *html.Node) {
	if noText(n) {
		return
	}
	switch text := r.textIn(n, true); {
	case struck(n):
		r.struck = append(r.struck, text)
	case holds(n), n.DataAtom == atom.Table, strings.Contains(text, "。"):
		r.unseen = append(r.unseen, text)
	}
}

// tellUnread tells of what was not read since the last time.
func (r *reader) tellUnread(at plan.Place) {
	for _, t := range []struct {
		code  plan.Code
		texts *[]string
	}{{plan.SourceUnseen, &r.unseen}, {plan.SourceStruck, &r.struck}} {
		if s := strings.Join(strings.Fields(widthless.Replace(strings.Join(*t.texts, " "))), " "); s != "" {
			if c := []rune(s); len(c) > 40 {
				s = string(c[:40]) + "…"
			}
			r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: t.code, At: []plan.Place{at}, Args: []string{s}})
		}
		*t.texts = nil
	}
}

// widthless drops characters that nobody sees anywhere, with which programs fill what
// they hide.
var widthless = strings.NewReplacer("\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "")
