package text

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A program that writes no quotes breaks the rows whose cells have line ends: the
// parts of a row follow one another, each with a few of its tabs. Together they have
// as many tabs as the header, and lines after the last tab may be the rest of the
// last cell.

// mostParts is more lines than the cells of a row have.
const mostParts = 60

// brokenRow reads a row that line ends in its cells break into lines.
func (r *reader) brokenRow(at plan.Place) (grid.Row, bool) {
	if r.columns < 3 {
		return grid.Row{}, false
	}
	line, after := cutLine(r.src)
	n := strings.Count(line, "\t")
	if n == 0 || n >= r.columns {
		return grid.Row{}, false
	}
	if next, _ := cutLine(after); n == r.columns-1 && (strings.TrimSpace(next) == "" || strings.Contains(next, "\t")) {
		return grid.Row{}, false // a whole row, after which nothing can be its rest
	}
	lines := firstLines(r.src, mostParts+1)
	whole, sure := r.parts(lines)
	if whole == 0 {
		return grid.Row{}, false
	}
	rest, sureRest := r.rest(lines[:whole], lines[whole:])
	if whole+rest == 1 {
		return grid.Row{}, false
	}
	row := grid.Row{At: at}
	for i := range whole + rest {
		l := r.take()
		if i > 0 && (!sure || i >= whole && !sureRest) {
			row.Edges = append(row.Edges, grid.Edge{Text: strings.Join(strings.Fields(l), " "), At: plan.Place{Name: r.name, Line: at.Line + i}})
		}
		for k, cell := range strings.Split(l, "\t") {
			if k == 0 && i > 0 {
				row.Cells[len(row.Cells)-1].Text += "\n" + cell
				continue
			}
			row.Cells = append(row.Cells, grid.Cell{Text: cell})
		}
	}
	r.mended = append(r.mended, at)
	return row, true
}

// parts says how many lines have the cells of the row at the start of a text, up to
// the last tab; 0 if they don't add up to the columns. sure says that no other
// division of the lines does.
func (r *reader) parts(lines []string) (n int, sure bool) {
	numbered := r.kinds[0] == plan.NumberColumn
	if first, _, _ := strings.Cut(lines[0], "\t"); numbered && strings.TrimSpace(first) != "" && !rowNumber.MatchString(strings.TrimSpace(first)) {
		return 0, false
	}
	tabs, blanks := 0, 0
	for i, l := range lines[:min(len(lines), mostParts)] {
		if quotedCell.MatchString(l) || i > 0 && startsRow(l) {
			return 0, false
		}
		if strings.TrimSpace(l) == "" && !strings.Contains(l, "\t") {
			if blanks++; blanks > 1 {
				return 0, false // a page's end, not an empty paragraph
			}
			continue
		}
		blanks = 0
		if tabs += strings.Count(l, "\t"); tabs >= r.columns {
			return 0, false
		}
		if tabs == r.columns-1 {
			return i + 1, numbered || i == 0
		}
	}
	return 0, false
}

// rest says how many of the lines after a row's last tab are the rest of its last
// cell. sure says that nothing else can be meant.
func (r *reader) rest(row, lines []string) (n int, sure bool) {
	run := 0 // lines without a tab
	for run < len(lines) && strings.TrimSpace(lines[run]) != "" && !strings.Contains(lines[run], "\t") {
		run++
	}
	if run == 0 || run == len(lines) && run >= mostParts-len(row) {
		return 0, false
	}
	more := run < len(lines) && strings.Contains(lines[run], "\t") // rows follow
	last := row[len(row)-1]
	cell := strings.TrimSpace(last[strings.LastIndex(last, "\t")+1:])
	if cell == "" {
		return 0, false
	}
	k := r.kinds[r.columns-1]
	numbered := more && r.kinds[0] == plan.NumberColumn
	sure = numbered && (k.IsRole() || k == plan.DeadlineColumn)
	odd := false // a line before may be none of the cell
	for i, l := range lines[:run] {
		l = strings.TrimSpace(l)
		if sectionLine.MatchString(l) || outside.MatchString(l) || utf8.RuneCountInString(l) > longestRest {
			break
		}
		if !more && i+1 < run && dateLine.MatchString(strings.TrimSpace(lines[i+1])) {
			break // who issued it, above the date
		}
		if !align.GoesOn(k, cell, l) && (k.IsRole() || k == plan.DeadlineColumn || !more) {
			if !numbered || !k.IsRole() || utf8.RuneCountInString(l) > longestOddName || strings.ContainsAny(l, "。；：，") {
				break
			}
			odd = true // an unusual name, if names follow
			continue
		}
		cell = l
		n, sure = i+1, sure && !odd
	}
	return n, sure
}

// longestOddName is the number of characters of the longest line between names that
// may be a name too.
const longestOddName = 16

// longestRest is more characters than a line of a cell has.
const longestRest = 2000

var (
	// quotedCell is the start of a cell in quotes.
	quotedCell = regex.MustCompile(`(?:^|\t)"`)
	// outside is a line that stands outside a table.
	outside  = regex.MustCompile(`^(?:(?:注|备\s*注|说\s*明|附件|附注)\s*[0-9]*\s*[：:]|[-—–－· ]*(?:第\s*)?[0-9]+\s*(?:页|[-—–－·/])|20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日$|.{0,60}20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:印发|发布|公布)[)）]?$)`)
	dateLine = regex.MustCompile(`^[0-9〇零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$`)
)

// tellMended says how many rows were put together.
func (r *reader) tellMended() {
	if n := len(r.mended); n > 0 {
		r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: plan.TableRowsMended, At: r.mended[:1], Args: []string{strconv.Itoa(n)}})
	}
}

// startsRow reports whether a line starts with the number of a row.
func startsRow(line string) bool {
	first, _, tab := strings.Cut(line, "\t")
	return tab && rowNumber.MatchString(strings.TrimSpace(first))
}

// headerKinds are the columns of a header, nil if the cells are none.
func headerKinds(cells []string) []plan.Column {
	if !plan.IsHeader(cells) {
		return nil
	}
	return plan.ColumnsOf(cells)
}

// firstLines are the first lines of a text, at most so many.
func firstLines(s string, most int) []string {
	var out []string
	for len(out) < most && s != "" {
		var line string
		line, s = cutLine(s)
		out = append(out, line)
	}
	return out
}

// cutLine cuts the first line off a text, without its end.
func cutLine(s string) (line, rest string) {
	i := strings.IndexAny(s, "\r\n")
	if i < 0 {
		return s, ""
	}
	line, rest = s[:i], s[i+1:]
	if s[i] == '\r' {
		rest = strings.TrimPrefix(rest, "\n")
	}
	return line, rest
}
