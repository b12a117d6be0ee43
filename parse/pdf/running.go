package pdf

import (
	"math"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// A running is a head or a foot that pages repeat, such as a page's number.
type running struct {
	page  int // the first
	head  bool
	texts []string // as each page has it; one where all have the same
}

// margin is how much of a page's height running heads and feet stand in, at its
// top and at its bottom.
const margin = 0.14

// manyWords are as many as the header of a table without lines has, and no head
// or foot.
const manyWords = 4

// runnings takes the running heads and feet out of the lines that stand outside
// the tables of each page, and returns them.
func runnings(pages []*layout) []*running {
	keyOf := func(p *layout, i int) string {
		l := p.outside[i]
		top, bottom := l.base < margin*p.page.height, l.base > (1-margin)*p.page.height
		if !top && !bottom || p.inTable(i) || top && p.inked(0, l.base-l.size) || bottom && p.inked(l.base+0.3*l.size, p.page.height) {
			return ""
		}
		side := "top"
		if bottom {
			side = "bottom"
		}
		return side + digits.ReplaceAllString(plan.Squeeze(l.text()), "0")
	}
	count := map[string]int{}
	keys := make([][]string, len(pages)) // of each line
	for n, p := range pages {
		seen := map[string]bool{}
		for i := range p.outside {
			k := keyOf(p, i)
			keys[n] = append(keys[n], k)
			if k != "" && !seen[k] {
				seen[k] = true
				count[k]++
			}
		}
	}
	byKey := map[string]*running{}
	var out []*running
	for n, p := range pages {
		var rest []line
		for i, l := range p.outside {
			k := keys[n][i]
			text := l.text()
			if k == "" || !(count[k] > 1 && 3*count[k] >= len(pages) || pageNumber.MatchString(plan.Squeeze(text))) {
				rest = append(rest, l)
				continue
			}
			r := byKey[k]
			if r == nil {
				r = &running{page: p.page.number, head: strings.HasPrefix(k, "top")}
				byKey[k] = r
				out = append(out, r)
			}
			if n := len(r.texts); n == 0 || r.texts[n-1] != text {
				r.texts = append(r.texts, text)
			}
		}
		p.rest = rest
	}
	return out
}

// inTable reports whether a line is, or stands right at, one that has as many words
// as the rows of a table: it may be a part of its header, or of its last row. Where
// lines draw the tables of a page, only a header may stand outside them.
func (p *layout) inTable(i int) bool {
	for _, step := range []int{-1, 1} {
		for k := i; ; k += step {
			l := p.outside[k]
			if words := l.words(); len(words) >= manyWords && (len(p.sheets) == 0 || headed(words)) {
				return true
			}
			if next := k + step; next < 0 || next >= len(p.outside) || math.Abs(p.outside[next].base-l.base) > 1.8*l.size {
				break
			}
		}
	}
	return false
}

// headed reports whether words are the header of a plan's table.
func headed(words []word) bool {
	titles := make([]string, len(words))
	for i, w := range words {
		titles[i] = w.text
	}
	return plan.IsHeader(titles)
}

// inked reports whether a table reaches into a part of a page.
func (p *layout) inked(from, to float64) bool {
	for _, s := range p.sheets {
		if math.Min(s.ys[len(s.ys)-1], to)-math.Max(s.ys[0], from) > 1 {
			return true
		}
	}
	return false
}

var (
	digits     = regex.MustCompile(`[0-9]+`)
	pageNumber = regex.MustCompile(`^[-—–－―·]*第?[0-9]{1,4}(?:页?/[0-9]{1,4}|页?[，,、]?共[0-9]{1,4})?页?[-—–－―·]*$`)
)
