package html

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/report"
)

//go:embed comparison.html
var comparisonPage string

// comparisonWords are the page's own words.
type comparisonWords struct {
	Title, File, Plan, Tasks, Measures, Before, Now, Change, Units, Unit string
}

// Comparison writes how two plans differ as a page with the texts side by side.
func Comparison(w io.Writer, c *report.Comparison, l plan.Lang) error {
	page := page(comparisonPage, template.FuncMap{
		"names": func(ks []diff.Kind) string { return report.ChangeNames(ks, l) },
		"name":  func(k diff.Kind) string { return report.ChangeName(k, l) },
		"sum":   diff.Sum,
		"grew":  func(u report.ComparedUnit) string { return fmt.Sprintf("%+d", diff.Sum(u.New)-diff.Sum(u.Old)) },
		"join":  func(s []string) string { return strings.Join(s, "、") },
		"role":  func(r plan.Role) string { return report.RoleName(r, l) },
		"old":   func(m report.ComparedMeasure) []piece { old, _ := sides(&m); return old },
		"new":   func(m report.ComparedMeasure) []piece { _, now := sides(&m); return now },
	})
	own := comparisonWords{"两份方案的差别", "文件", "方案", "任务", "措施", "上年", "本年", "变化", "单位的任务数", "单位"}
	if l == plan.English {
		own = comparisonWords{"How two plans differ", "file", "plan", "tasks", "measures", "before", "now", "change", "lines of each unit", "unit"}
	}
	err := page.Execute(w, struct {
		*report.Comparison
		Lang string
		W    comparisonWords
	}{c, l.Choose("zh-CN", "en"), own})
	if err != nil {
		return fmt.Errorf("writing a comparison as HTML: %w", err)
	}
	return nil
}

// sides are the two texts of a measure, with what is only in one of them marked.
func sides(m *report.ComparedMeasure) (old, now []piece) {
	switch {
	case m.Old == nil:
		return nil, []piece{{Text: m.New.Text}}
	case m.New == nil:
		return []piece{{Text: m.Old.Text}}, nil
	}
	a, b := words(m.Old.Text), words(m.New.Text)
	keepA, keepB := plan.Kept(a, b)
	return marked(a, keepA), marked(b, keepB)
}

// words divides a text into characters, with numbers whole.
func words(s string) []string { return word.FindAllString(s, -1) }

var word = regex.MustCompile(`(?s)[0-9]+(?:\.[0-9]+)?%?|.`)

// marked divides a text into what stays and what does not.
func marked(s []string, stays []bool) []piece {
	var out []piece
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && stays[j] == stays[i] {
			j++
		}
		p := piece{Text: strings.Join(s[i:j], "")}
		if !stays[i] {
			p.Class = "changed"
		}
		out = append(out, p)
		i = j
	}
	return out
}
