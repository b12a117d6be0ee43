package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

func (r *reader) paragraph(p *grid.Paragraph) {
	for line := range strings.SplitSeq(markdownHeading.ReplaceAllString(p.Text, ""), "\n") {
		text := r.note(line)
		if text == "" {
			continue
		}
		n := plan.Note{Text: text, At: []plan.Place{p.At}}
		r.met[text]++
		if p.Heading {
			r.marked[text] = true
		}
		if r.header == nil {
			r.before = append(r.before, n)
		} else {
			r.between = append(r.between, n)
		}
	}
}

// note is the plain text of a line, which titles and sections are told by. Where
// it becomes a note, its words stay apart as they are printed.
func (r *reader) note(line string) string {
	text := oneLine(line)
	if spaced := strings.Join(strings.Fields(strings.Map(visible, line)), " "); spaced != text {
		r.apart[text] = spaced
	}
	return text
}

// noteOf is the note that a row becomes which is none of the plan's.
func (r *reader) noteOf(cells []cell) string {
	var parts []string
	for _, c := range cells {
		if !c.left {
			parts = append(parts, c.text)
		}
	}
	return r.note(strings.Join(parts, " "))
}

// markdownHeading are the signs before a heading where a page's text is Markdown.
var markdownHeading = regex.MustCompile(`(?m)^#{1,6} ?`)

// resume settles what came between two rows of a table: a section's heading, or
// text that does not belong there.
func (r *reader) resume() {
	headings := r.headingsBelow()
	for i, n := range r.between {
		number, title, ok := section(n.Text)
		switch {
		case ok && utf8.RuneCountInString(n.Text) <= 60 && !strings.ContainsAny(n.Text, "。"):
			r.addSection(number, title, n.At)
			continue
		case headings[i]:
			r.addSection("", n.Text, n.At)
			continue
		case r.naming[n.Text], !r.cut && r.met[n.Text] < 2 && sectionName.MatchString(n.Text):
			r.say(plan.TableNoSection, n.At, "", n.Text)
			r.addSection("", n.Text, n.At)
			continue
		case !pageNumber.MatchString(plan.Squeeze(n.Text)) && (!r.cut || r.afresh && r.met[n.Text] < 2 && !r.known(n.Text) && mayTitle(n.Text) && shortLine(n.Text)):
			r.say(plan.TableText, n.At, "", shorten(oneLine(n.Text), 40))
		}
		r.plan.Notes = append(r.plan.Notes, n)
	}
	r.between = nil
	r.afresh = false
}

// headingsBelow are those of the lines since the last row that the source marks as
// headings and below which no other text stands; else the last one that it marks.
func (r *reader) headingsBelow() map[int]bool {
	heads := func(i int) bool {
		n := r.between[i]
		_, _, numbered := section(n.Text)
		return r.marked[n.Text] && (numbered || r.titles(n))
	}
	out := make(map[int]bool)
	for i := len(r.between) - 1; i >= 0; i-- {
		switch {
		case heads(i):
			out[i] = true
		case len(out) > 0:
			return out
		}
	}
	return out
}

// known reports whether a text stood before the first table already.
func (r *reader) known(text string) bool {
	return slices.ContainsFunc(r.before, func(b plan.Note) bool { return alike(b.Text, again(text)) })
}

// titles reports whether a line between tables may be the title of what follows,
// and not of what stood before already.
func (r *reader) titles(n plan.Note) bool {
	return !r.known(n.Text) && utf8.RuneCountInString(n.Text) <= 60 && !strings.Contains(n.Text, "。") && mayTitle(n.Text)
}

// interrupted reports whether more than a page's number and its head, which stood
// before already, came since the last row.
func (r *reader) interrupted() bool {
	return slices.ContainsFunc(r.between, func(n plan.Note) bool { return !pageNumber.MatchString(plan.Squeeze(n.Text)) && r.met[n.Text] < 2 })
}

// sectionName is what a line between rows looks like that only names what follows:
// 扬尘治理攻坚战.
var sectionName = regex.MustCompile(`^[\p{Han}、“”"]{0,21}(?:攻坚战|行动|专项|战役|领域|方面|工程|类)$`)

var pageNumber = regex.MustCompile(`^[-—–－第共页/0-9]+$`)

// heading chooses the title among what came before the table; the rest are
// notes.
func (r *reader) heading() {
	best, most := -1, -1
	for i, n := range r.before {
		if !mayTitle(n.Text) || r.naming[n.Text] {
			continue
		}
		// Of equal ones the last stands nearest to the table; of those that nothing
		// speaks for, the first stands highest.
		if w := titleWeight(n.Text); w > most || w == most && w > 0 {
			best, most = i, w
		}
	}
	if best < 0 {
		r.say(plan.TableNoTitle, r.sourceStart(), "")
	} else {
		first := best
		switch { // a title over two lines
		case best > 0 && r.halfTitle(best-1):
			first--
		case best+1 < len(r.before) && r.halfTitle(best) && !r.naming[r.before[best+1].Text]:
			best++
		}
		for _, n := range r.before[first : best+1] {
			r.plan.Title += n.Text
		}
		r.plan.Year = year(r.plan.Title)
		if m := issues.FindStringSubmatch(r.plan.Title); m != nil && first == best {
			r.plan.Title = m[1] // the notice itself stays a note
		} else {
			r.before = slices.Delete(r.before, first, best+1)
		}
		if r.plan.Year == 0 && first < len(r.before) && subYear.MatchString(r.before[first].Text) {
			r.plan.Year = year(r.before[first].Text) // （2025年） below the title
		}
		for _, n := range r.before {
			if r.plan.Year == 0 && strings.HasSuffix(n.Text, "的通知") {
				r.plan.Year = year(n.Text)
			}
		}
	}
	r.firstSection()
	r.plan.Notes = append(append([]plan.Note{}, r.before...), r.plan.Notes...)
}

// attached makes the title of another table, as that of a second annex, a
// section: the tasks below it are not those of the first.
func (r *reader) attached() {
	if r.header == nil {
		return
	}
	at := slices.IndexFunc(r.between, func(n plan.Note) bool { return r.titles(n) && titleWords.MatchString(n.Text) && !r.naming[n.Text] })
	if at >= 0 {
		n := r.between[at]
		r.addSection("", n.Text, n.At)
		r.anew = true
		r.between = slices.Delete(r.between, at, at+1)
	}
}

// titleOfPlan reports whether a text looks like the title of a plan of its own: it
// names the year, and the place or what a plan is called.
func titleOfPlan(s string) bool {
	place, _ := unit.PlaceOf(s)
	return titleWords.MatchString(s) && year(s) != 0 && (place != "" || planWords.MatchString(s))
}

// firstSection makes the heading before the table that of its first section,
// where the section has none of its own.
func (r *reader) firstSection() {
	s := &r.plan.Sections[0]
	if s.Number != "" || s.Title != "" {
		return
	}
	i, number, title, ok := r.headingAbove()
	switch {
	case !ok && r.bySheet:
		s.Number, s.Title, _ = sheetSection(r.read[0])
		return
	case !ok:
		return
	}
	n := r.before[i]
	s.Number, s.Title, s.At = number, title, n.At
	r.before = slices.Delete(r.before, i, i+1)
	if number == "" && !r.marked[n.Text] {
		r.say(plan.TableNoSection, n.At, "", n.Text)
	}
}

// headingAbove is the heading of a section right above the first table.
func (r *reader) headingAbove() (i int, number, title string, ok bool) {
	i = len(r.before) - 1
	for i > 0 && overTable.MatchString(r.before[i].Text) {
		i--
	}
	if i < 0 {
		return i, "", "", false
	}
	text := r.before[i].Text
	if number, title, ok := section(text); ok && title != "" && utf8.RuneCountInString(text) <= 60 && !strings.Contains(text, "。") {
		return i, number, title, true
	}
	return i, "", text, r.naming[text]
}

// mayTitle reports whether a text may be a title: no sentence, caption, date or
// numbered heading.
func mayTitle(text string) bool {
	_, _, numbered := section(text)
	return !numbered && !noTitle.MatchString(text) && utf8.RuneCountInString(text) <= 80
}

// titleWeight is how much speaks for a text before the table as the title: the
// words that titles end with, a year, a place.
func titleWeight(text string) int {
	weight := 0
	if titleWords.MatchString(text) {
		weight += 3
	}
	if wholeTitle.MatchString(text) {
		weight++
	}
	if strings.HasSuffix(text, "的通知") {
		weight -= 4 // the notice that issues it
	}
	if year(text) != 0 {
		weight += 2
	}
	if place, _ := unit.PlaceOf(text); place != "" && !issuer.MatchString(text) {
		weight += 2
	}
	if annexed.MatchString(text) {
		weight -= 2
	}
	if strings.ContainsAny(text, "，；：:") {
		weight -= 2
	}
	return max(weight, 0)
}

// halfTitle reports whether the text before a title is its first line: it names
// the place or the year, which the title itself does not.
func (r *reader) halfTitle(i int) bool {
	s, title := r.before[i].Text, r.before[i+1].Text
	if !mayTitle(title) || !titleWords.MatchString(title) {
		return false
	}
	at, next := r.before[i].At[0], r.before[i+1].At[0]
	place, _ := unit.PlaceOf(s)
	own, _ := unit.PlaceOf(title)
	return (year(s) != 0 && year(title) == 0 || place != "" && own == "") && utf8.RuneCountInString(s) <= 40 && (next == at || next.Line == at.Line+1) &&
		!strings.ContainsAny(s, "。：:；;\n") && !wholeTitle.MatchString(s) && !strings.HasSuffix(s, "通知") && !issuer.MatchString(s)
}

// sourceStart is the place of the first row.
func (r *reader) sourceStart() []plan.Place {
	for it := range r.plan.Items() {
		return it.At[:1]
	}
	return nil
}

var (
	titleWords = regex.MustCompile(`(计划|方案|清单|分工|分解|台账|要点|任务书|安排|任务|措施表|一览表|实施意见)(的通知)?(表)?([（(].*[)）])?$`)
	planWords  = regex.MustCompile(`计划|方案|要点`)
	// wholeTitle are titles that no second line completes, as one does 重点任务.
	wholeTitle = regex.MustCompile(`(计划|方案|要点|意见|规划|任务书|表|清单|台账)(的通知)?(表)?([（(].*[)）])?$`)
	noTitle    = regex.MustCompile(`[。：:]$|^[表图]\s*[0-9一二三四五六七八九十]|^附\s*(件|表|录)?\s*[0-9一二三四五六七八九十]*[：:]?$|^[（(]?20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日`)
	overTable  = regex.MustCompile(`^[（(]?(?:计量)?单位[：:]|^[表图]\s*[0-9一二三四五六七八九十]`) // between a heading and its table
	annexed    = regex.MustCompile(`^附\s*(件|表|录)`)
	continued  = regex.MustCompile(`^[（(]?(?:续|接上)`) // what stands above the rest of a table
	issues     = regex.MustCompile(`^\p{Han}*关于印发《([^《》]+)》的通知$`)
	issuer     = regex.MustCompile(`(?:人民政府|委员会|办公厅|办公室|局|厅|文件)$|〔[0-9]+〕`)
	subYear    = regex.MustCompile(`^[（(].*[)）]$`)
	yearDigits = regex.MustCompile(`(20[0-9]{2})年`)
	years      = regex.MustCompile(`20[0-9]{2}年?[-—–－~～至到]+(?:20)?[0-9]{2}年`)
	yearHan    = regex.MustCompile(`二[〇○零0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年`)
)

// year is the year that a title names, 0 if it names none or several. A year
// besides several is that of the plan: 三年行动计划（2024—2026年）2025年度任务.
func year(title string) int {
	title = years.ReplaceAllString(halfDigits(title), "")
	if m := yearDigits.FindStringSubmatch(title); m != nil {
		return atoi(m[1])
	}
	if m := yearHan.FindStringSubmatch(title); m != nil {
		return 2000 + 10*hanDigit(m[1]) + hanDigit(m[2])
	}
	return 0
}
