package parse

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A text that went through an encoding without some of its characters has signs in
// their place: ? or □ between Chinese characters, characters that no font agrees on,
// or 锟斤拷, which is � read as if it were Chinese.
var (
	lostSign = regex.MustCompile(`\p{Han}(?:\?+|□+|[\x{E000}-\x{F8FF}]+)\p{Han}|\p{Han}\?{2,}|\?{2,}\p{Han}|^\?{2,}$|\x{FFFD}|锟斤拷|斤拷`)
	// aBox is a box to tick.
	aBox = regex.MustCompile(`□+(?:[是否有无已未不]|其他|优|良|合格)`)
	// asking are words of questions, which a ? may end.
	asking = regex.MustCompile(`[吗呢么谁何哪几啥]|怎|是否|能否|可否|有没有|多少`)
)

// lost says where a document's text has signs in the place of characters, but not
// of lines or pages that it was said of already.
func lost(doc *grid.Doc) plan.Diags {
	known := make(map[plan.Place]bool)
	for _, d := range doc.Diags {
		if (d.Code == plan.SourceBroken || d.Code == plan.SourceUnmapped) && len(d.At) > 0 {
			known[d.At[0]] = true
		}
	}
	var out plan.Diags
	say := func(at plan.Place, texts ...string) {
		var found []string
		for _, t := range texts {
			found = append(found, lostIn(t)...)
		}
		if len(found) > 0 && !known[at] {
			out = append(out, plan.Diag{Code: plan.SourceLost, At: []plan.Place{at}, Args: []string{strconv.Itoa(len(found)), strings.Join(found, "”“")}})
		}
	}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			say(b.At, b.Text)
		case *grid.Table:
			for _, row := range b.Rows {
				texts := make([]string, len(row.Cells))
				for i, c := range row.Cells {
					texts[i] = c.Text
				}
				say(row.At, texts...)
			}
		}
	}
	return out
}

// lostIn are the places of a text with such signs, each with the characters around it.
func lostIn(text string) []string {
	if !strings.ContainsFunc(text, func(c rune) bool {
		return c == '?' || c == '□' || c == '\uFFFD' || c == '拷' || c >= 0xE000 && c <= 0xF8FF
	}) {
		return nil
	}
	text = plan.Squeeze(text)
	var out []string
	for _, m := range lostSign.FindAllStringIndex(text, -1) {
		sign := text[m[0]:m[1]]
		before, after := []rune(text[:m[0]]), []rune(text[m[1]:])
		before, after = before[max(len(before)-6, 0):], after[:min(len(after), 6)]
		around := string(before) + sign + string(after)
		if strings.Contains(sign, "□") && aBox.MatchString(around) || strings.Count(sign, "?") == 1 && asking.MatchString(string(before)+sign) {
			continue
		}
		if !slices.Contains(out, around) {
			out = append(out, around)
		}
	}
	return out
}
