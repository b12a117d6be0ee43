package table

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A splitter divides the cell of a role into names. A space or a line end may
// divide two names or break one in half, and 、 may be part of a name; so it
// weighs all ways to put the pieces together and takes the cheapest. Names of
// the registry are the cheapest, then names that stand alone elsewhere in the
// plan, then what is built like a name.
type splitter struct {
	registry *unit.Registry
	place    string          // the plan's own, without 市: no level goes before it
	province string          // 省 or 自治区, where the plan is of one
	county   bool            // the plan is of a county: 县 is a level, and 和县 no place
	listed   bool            // marks divide the names of the cell: its line ends are rather the print's
	marked   bool            // marks divide the names of the cell at hand
	alone    map[string]int  // texts between marks, by how often they stand there
	whole    map[string]bool // names that start a cell: nothing before them is left out
	in       map[string]bool // texts, by whether the registry knows them
	starts   map[string]bool // texts, by whether a longer name that it knows may start so
	names    *unit.Names
	cut      map[string][]piece // cells that were cut into pieces
	borders  map[[2]string]unit.Border
	goOn     func() // asked within long cells; nil if nobody ends the reading
}

// step is called for each of the pieces of a cell: it lets a reading end within a
// cell that has very many.
func (s *splitter) step(n int) {
	if s.goOn != nil && n%256 == 255 {
		s.goOn()
	}
}

// list is what a cell was divided into.
type list struct {
	units   []plan.Unit
	remarks []remarked
	others  string   // the words that leave the list open
	doubts  []doubt  // names that may be two, or two that may be one
	full    []string // by unit, what a name would be with the level of the names before it, where that is too unsure
}

// A doubt is how names were read that may as well be read otherwise.
type doubt struct{ read, other string }

// A piece is what stands between two separators.
type piece struct {
	text string
	said string // as printed, where that is more than its text
	mark rune   // the separator before it: a space, a line feed, a grid.Stop, or a mark such as 、
	item bool   // a number, a sign or a remark stands before it: it is no part of the name before
	full bool   // the line before it was full: the print may have broken a name there
	cell string // the texts of all pieces of its cell, with the marks between them
	at   int    // where its own starts there
}

var nothingPattern = regex.MustCompile(`^(?:[—–―\-－─/／\\…\s]+|(?:暂)?无。?|不涉及|N/?A)$`)

// nothing reports whether a cell says that there is nobody, which a blank one
// does not.
func nothing(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && nothingPattern.MatchString(s)
}

// learn notes the names that stand alone: in a cell of their own, or between
// marks.
func (s *splitter) learn(cell string) {
	if s.alone == nil {
		s.alone, s.whole = make(map[string]int), make(map[string]bool)
	}
	p := s.pieces(cell)
	if len(p) > 0 {
		s.whole[p[0].text] = true
	}
	for i := range p {
		if (i == 0 || !soft(p[i].mark)) && (i+1 == len(p) || !soft(p[i+1].mark)) {
			s.alone[p[i].text]++
		}
	}
}

// stands reports whether a text is a name that stands alone elsewhere in the
// plan. What is not built like a name has to do so more than once.
func (s *splitter) stands(name string) bool {
	n := s.alone[name]
	return n > 1 && unit.CanBeName(name) || n > 0 && s.names.ShapeOf(name) != unit.NoName
}

func soft(mark rune) bool { return mark == ' ' || mark == '\n' || mark == grid.Stop }

// pieces divides a cell at its separators. One inside brackets is none, and a
// bracket belongs to what is before it.
func (s *splitter) pieces(cell string) []piece {
	p, ok := s.cut[cell]
	if !ok {
		if s.cut == nil {
			s.cut = make(map[string][]piece)
		}
		p = s.divide(cell)
		s.cut[cell] = p
	}
	return p
}

func (s *splitter) divide(cell string) []piece {
	cell = numbersToMarks(strings.Map(func(c rune) rune {
		switch c {
		case grid.Wrap, grid.Stop:
			return c
		}
		return visible(c)
	}, cell))
	out := make([]piece, 0, 4)
	mark, full := '\n', false
	start, depth := 0, 0
	sign := false // one stands after the piece before
	cut := func(end int) {
		whole := plan.Squeeze(cell[start:end])
		t := strings.Trim(bullet.ReplaceAllString(whole, ""), decoration)
		if t != whole && soft(mark) {
			mark = '、' // a number or a dot starts an item
		}
		switch {
		case t == "":
			return
		case len(out) > 0 && soft(mark) && !sign && t == strings.Trim(whole, decoration) && (t[0] == '(' || strings.HasPrefix(t, "（")):
			out[len(out)-1].text += t
		default:
			if n := len(out) - 1; n > 0 && joins.MatchString(out[n].text) && s.startsName(t) {
				out, mark = out[:n], '、'
			} else if m := joinsOn.FindStringSubmatch(t); m != nil && n >= 0 && s.startsName(m[1]) && (s.county || !heCounty.MatchString(t)) {
				t, mark = m[1], '、'
			}
			out = append(out, piece{text: t, mark: mark, item: sign || !strings.HasPrefix(whole, t), full: full})
		}
		mark, full = ' ', false
		sign = !strings.HasSuffix(whole, t)
	}
	for i, c := range cell {
		switch {
		case c == '(' || c == '（':
			if closes(cell[i:]) {
				depth++
			}
		case c == ')' || c == '）':
			depth = max(depth-1, 0)
		case depth == 0 && separates(c):
			cut(i)
			start = i + utf8.RuneLen(c)
			if full = full || c == grid.Wrap; c == grid.Wrap {
				c = '\n'
			}
			sign = sign || !soft(mark) && !soft(c) // two marks are in no name
			if mark == ' ' || soft(mark) && (!soft(c) || c == grid.Stop) {
				mark = c
			}
		}
	}
	cut(len(cell))
	out = withoutRemarks(out)
	lineUp(out)
	return out
}

// lineUp gives pieces of one cell the text that they make together.
func lineUp(p []piece) {
	var b strings.Builder
	for i := range p {
		if i > 0 && !soft(p[i].mark) {
			b.WriteRune(p[i].mark)
		}
		p[i].at = b.Len()
		b.WriteString(p[i].text)
	}
	for i := range p {
		p[i].cell = b.String()
	}
}

// separates reports whether a character may stand between names.
func separates(c rune) bool {
	switch c {
	case ' ', '\n', grid.Wrap, grid.Stop, '、', '，', ',', '；', ';', '。', '/', '／', '|', '\\', '·', '•':
		return true
	}
	return false
}

// itemNumber is a number in brackets before an item.
var itemNumber = regex.MustCompile(`[（(][0-9]{1,2}[)）]|[①-⑳](\p{Han})`)

// numbersToMarks puts a mark in place of the numbers of items. One in brackets within
// others is no such number.
func numbersToMarks(cell string) string {
	var b strings.Builder
	at, seen, depth := 0, 0, 0
	for _, m := range itemNumber.FindAllStringSubmatchIndex(cell, -1) {
		for i, c := range cell[seen:m[0]] {
			switch {
			case (c == '(' || c == '（') && closes(cell[seen+i:]):
				depth++
			case c == ')' || c == '）':
				depth = max(depth-1, 0)
			}
		}
		if seen = m[1]; depth > 0 {
			continue
		}
		b.WriteString(cell[at:m[0]] + "、")
		if at = m[1]; m[2] >= 0 {
			at = m[2]
		}
	}
	return b.String() + cell[at:]
}

// bullet is what stands before the items of a numbered list.
var bullet = regex.MustCompile(`^(?:[(（]?[0-9]{1,2}[.．)）]|[①-⑳]|[●○◆▪■])+`)

// joins are words that join names as 、 does.
var (
	joins   = regex.MustCompile(`^(?:以及|会同|[和及与])$`)
	joinsOn = regex.MustCompile(`^(?:以及|会同|[和及与])(.+)$`)
)

// heCounty is 和县, a county whose name starts like a word that joins.
var heCounty = regex.MustCompile(`^和县`)

func (s *splitter) startsName(text string) bool {
	return s.names.LevelOf(text) != "" || s.names.Collective(text)
}

// decoration are marks around names.
const decoration = "★☆▲△※*＊"

// closes reports whether a bracket at the start of s is closed soon enough to
// be one within a name.
func closes(s string) bool {
	i := strings.IndexAny(s[:min(len(s), 4*longestName)], ")）")
	return i >= 0 && utf8.RuneCountInString(s[:i]) <= longestName
}

// longestName is more characters than the name of a body has.
const longestName = 60

// split divides a cell.
func (s *splitter) split(cell string) list {
	var out list
	all := s.pieces(cell)
	s.marked = slices.ContainsFunc(all, func(p piece) bool { return !soft(p.mark) })
	hard, lines := 0, 0
	for _, p := range all[min(1, len(all)):] {
		switch {
		case !soft(p.mark):
			hard++
		case p.mark == '\n':
			lines++
		}
	}
	s.listed = hard > lines
	runs := s.join(all)
	out.doubts = s.doubts(runs)
	names := make([]piece, 0, len(runs))
	for _, run := range runs {
		p := piece{text: together(run), said: asSaid(run), mark: run[0].mark}
		if s.names.ShapeOf(p.text) == unit.NoName || strings.ContainsAny(p.text, "：:") {
			if name, ok := unit.CutPerson(p.text); ok && !s.known(p.text) {
				p.said, p.text = cmp.Or(p.said, p.text), name
			}
		}
		if p.said != "" {
			out.remarks = append(out.remarks, remarked{p.said, p.text})
		}
		for i, n := range s.conjuncts(s.names.CutDuty(p.text)) {
			n, others := s.names.CutOpen(n)
			if others != "" {
				out.others = others
			}
			if i > 0 {
				p.mark = '、' // 和 joins as 、 does
			}
			if n != "" {
				names = append(names, piece{text: n, mark: p.mark})
			}
		}
	}
	out.units = make([]plan.Unit, 0, len(names))
	out.full = make([]string, len(names))
	level, elided := "", s.elided(names)
	for i, n := range names {
		s.step(i)
		u := plan.Unit{Name: n.text}
		full := s.identify(&u, &level)
		switch {
		case full == "":
		case u.ID != "" && (soft(n.mark) || !s.known(full)):
		case !soft(n.mark) || elided || full == s.province+u.Name:
			s.complete(&u, full)
		default:
			out.full[i] = full
		}
		out.units = append(out.units, u)
	}
	// 朝阳、海淀、丰台区政府: the ending is passed on from the last.
	for i := len(out.units) - 2; i >= 0; i-- {
		if u := &out.units[i]; u.ID == "" && u.Full == "" && !u.Group && !soft(names[i+1].mark) && !outranks(names[i+1].mark, cell) {
			next := out.units[i+1]
			s.ending(u, cmp.Or(next.Full, next.Name))
		}
	}
	return out
}

// outranks reports whether a mark divides groups of names, so that none is completed
// by those beyond it: ； where 、 or ， stands between names, ， where 、 does.
func outranks(mark rune, cell string) bool {
	switch mark {
	case '；', ';', '。':
		return true
	case '，', ',':
		return strings.Contains(cell, "、")
	}
	return false
}

// ending completes the name of an area by the ending of the name after it:
// 朝阳、海淀区政府; 青山县、永兴县人民政府; 高新区、经开区管委会.
func (s *splitter) ending(u *plan.Unit, next string) {
	full := ""
	if m := areaEnd.FindStringSubmatch(next); m == nil {
		return
	} else if notArea.MatchString(u.Name) {
		return
	} else if areaNamed.MatchString(u.Name) && !strings.HasSuffix(u.Name, "各区") {
		full = u.Name + m[2]
	} else if s.names.ShapeOf(u.Name) == unit.NoName && areaName.MatchString(u.Name) && m[2] != "管委会" {
		full = u.Name + m[1] + m[2]
	} else {
		return
	}
	if s.registry == nil {
		u.Full = full
	} else if b, ok := s.registry.Body(full); ok {
		u.Full, u.ID = full, b.Name
	}
}

var (
	areaName  = regex.MustCompile(`^\p{Han}{1,3}[^省市区县旗\P{Han}]$`)
	areaNamed = regex.MustCompile(`^\p{Han}{1,8}[区县市旗镇乡州]$`)
	notArea   = regex.MustCompile(`(?:政府|党委|工委|[局委办部厅处会司院]|公司|集团|企业|银行|中心|单位|部门)$`)
	areaEnd   = regex.MustCompile(`^\p{Han}{1,8}(区|县|市|旗|镇|乡|州)((?:人民)?政府|管委会)$`)
)

func (s *splitter) known(name string) bool {
	if s.registry == nil {
		return false
	}
	known, met := s.in[name]
	if !met {
		if s.in == nil {
			s.in = make(map[string]bool)
		}
		known = s.registry.Knows(name)
		s.in[name] = known
	}
	return known
}

// begins reports whether a longer name that the registry knows may start with a text.
func (s *splitter) begins(text string) bool {
	begins, met := s.starts[text]
	if !met {
		if s.starts == nil {
			s.starts = make(map[string]bool)
		}
		begins = s.registry.Begins(text)
		s.starts[text] = begins
	}
	return begins
}

// conjuncts divides names that 和, 及 or 与 joins, where both sides are names and
// the whole is not known as one.
func (s *splitter) conjuncts(name string) []string {
	if name == "" {
		return nil
	}
	if len(name) > 100*longestName {
		return []string{name} // no list of a plan
	}
	if s.known(name) || partyAndGovernment.MatchString(name) || manyGroups.MatchString(name) {
		return []string{name}
	}
	for _, m := range conjunction.FindAllStringIndex(name, -1) {
		left, right := name[:m[0]], name[m[1]:]
		if s.named(left) && (s.named(right) || s.names.Collective(right) || s.names.ShapeOf(right) != unit.NoName) {
			return append([]string{left}, s.conjuncts(right)...)
		}
	}
	return []string{name}
}

var conjunction = regex.MustCompile(`以及|会同|联合|[和及与&]`)

// named reports whether a text is a name for sure, perhaps with words after it
// that leave the list open.
func (s *splitter) named(text string) bool {
	name, _ := s.names.CutOpen(text)
	return s.known(name) || s.stands(name) || s.names.WholeGroup(name) || s.names.ShapeOf(name) == unit.FullName
}

// elided reports whether the first of the names has the level of all, though no
// mark divides them: it is the only one that has one, or a place of its own.
func (s *splitter) elided(names []piece) bool {
	if len(names) < 2 || s.names.LevelOf(names[0].text) == "" || s.names.Collective(names[0].text) {
		return false
	}
	return !slices.ContainsFunc(names[1:], func(n piece) bool {
		return !soft(n.mark) || s.names.ShapeOf(n.text) != unit.BareName && !s.names.Collective(n.text)
	})
}

// identify says who a name is. level is the 市, 区, 省 or 市委 that the names before
// it start with; full is the name with that level, where it has none.
func (s *splitter) identify(u *plan.Unit, level *string) (full string) {
	if s.registry != nil {
		if g, ok := s.registry.Group(u.Name); ok {
			u.ID, u.Group = g.Name, true
			return ""
		}
	}
	if s.names.Collective(u.Name) || partyAndGovernment.MatchString(u.Name) || manyGroups.MatchString(u.Name) {
		u.Group = true
		return ""
	}
	own := s.names.LevelOf(u.Name)
	switch {
	case own == "" && s.province != "" && strings.HasSuffix(u.Name, "厅") && s.names.ShapeOf(u.Name) == unit.BareName:
		full = s.province + u.Name // only provinces have 厅
	case own == "" && !s.whole[u.Name] && !(s.place != "" && strings.HasPrefix(u.Name, s.place)):
		full = s.names.Complete(*level, u.Name)
	}
	if own != "" {
		*level = own
	}
	if s.registry != nil {
		if b, ok := s.registry.Body(u.Name); ok {
			u.ID = b.Name
		}
	}
	return full
}

// complete gives a name the level of the names before it.
func (s *splitter) complete(u *plan.Unit, full string) {
	if s.registry == nil {
		u.Full = full
		return
	}
	b, ok := s.registry.Body(full)
	switch {
	case ok && u.ID == b.Name:
	case ok:
		u.Full, u.ID = full, b.Name
	case u.ID == "":
		u.Full = full
	}
}

// former finds the former name that a unit was named by.
func (s *splitter) former(u plan.Unit) (unit.Former, bool) {
	if s.registry == nil || u.ID == "" || u.Group {
		return unit.Former{}, false
	}
	b, ok := s.registry.Body(u.ID)
	if !ok {
		return unit.Former{}, false
	}
	if f, ok := b.FormerName(u.Name); ok || u.Full == "" {
		return f, ok
	}
	return b.FormerName(u.Full)
}

// resolves reports whether the registry has the members of a group.
func (s *splitter) resolves(u plan.Unit) bool {
	if s.registry == nil {
		return false
	}
	g, ok := s.registry.Group(u.Name)
	return ok && len(g.Members) > 0
}
