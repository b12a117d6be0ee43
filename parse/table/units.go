package table

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

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
	marked   bool            // marks divide the names of the cell at hand
	alone    map[string]int  // texts between marks, by how often they stand there
	whole    map[string]bool // names that start a cell: nothing before them is left out
}

// list is what a cell was divided into.
type list struct {
	units  []plan.Unit
	others string   // the words that leave the list open
	doubts []doubt  // names that may be two, or two that may be one
	full   []string // by unit, what a name would be with the level of the names before it, where that is too unsure
}

// A doubt is how names were read that may as well be read otherwise.
type doubt struct{ read, other string }

// A piece is what stands between two separators.
type piece struct {
	text string
	mark rune // the separator before it: a space, a line feed, a grid.Stop, or a mark such as 、
	item bool // a number or a sign stands before it: it is no part of the name before
}

var nothingPattern = regexp.MustCompile(`^(?:[—–―\-－─/／\\…\s]+|(?:暂)?无。?|不涉及|N/?A)$`)

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
	return n > 1 && unit.CanBeName(name) || n > 0 && unit.ShapeOf(name) != unit.NoName
}

func soft(mark rune) bool { return mark == ' ' || mark == '\n' || mark == grid.Stop }

// pieces divides a cell at its separators. One inside brackets is none, and a
// bracket belongs to what is before it.
func (s *splitter) pieces(cell string) []piece {
	cell = itemNumber.ReplaceAllString(strings.Map(func(c rune) rune {
		switch c {
		case grid.Wrap:
			return '\n'
		case grid.Stop:
			return c
		}
		return visible(c)
	}, cell), "、")
	var out []piece
	mark := '\n'
	start, depth := 0, 0
	sign := false // one stands after the piece before
	cut := func(end int) {
		whole := squeeze(cell[start:end])
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
			if n := len(out) - 1; n > 0 && joins.MatchString(out[n].text) && startsName(t) {
				out, mark = out[:n], '、'
			} else if m := joinsOn.FindStringSubmatch(t); m != nil && n >= 0 && startsName(m[1]) && (s.county || !heCounty.MatchString(t)) {
				t, mark = m[1], '、'
			}
			out = append(out, piece{t, mark, sign || !strings.HasPrefix(whole, t)})
		}
		mark = ' '
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
		case depth == 0 && strings.ContainsRune(" \n\u2029、，,；;。/／|\\·•", c):
			cut(i)
			start = i + utf8.RuneLen(c)
			if mark == ' ' || soft(mark) && (!soft(c) || c == grid.Stop) {
				mark = c
			}
		}
	}
	cut(len(cell))
	return out
}

// itemNumber is a number in brackets before an item.
var itemNumber = regexp.MustCompile(`[（(][0-9]{1,2}[)）]`)

// bullet is what stands before the items of a numbered list.
var bullet = regexp.MustCompile(`^(?:[(（]?[0-9]{1,2}[.．)）]|[①-⑳]|[●○◆▪■])+`)

// joins are words that join names as 、 does.
var (
	joins   = regexp.MustCompile(`^(?:以及|会同|[和及与])$`)
	joinsOn = regexp.MustCompile(`^(?:以及|会同|[和及与])(.+)$`)
)

// heCounty is 和县, a county whose name starts like a word that joins.
var heCounty = regexp.MustCompile(`^和县`)

func startsName(text string) bool { return unit.LevelOf(text) != "" || unit.Collective(text) }

// decoration are marks around names.
const decoration = "★☆▲△※*＊"

// closes reports whether a bracket at the start of s is closed soon enough to
// be one within a name.
func closes(s string) bool {
	i := strings.IndexAny(s, ")）")
	return i >= 0 && utf8.RuneCountInString(s[:i]) <= 60
}

// longest is the largest number of pieces that a name is put together from.
const longest = 20

// split divides a cell.
func (s *splitter) split(cell string) list {
	var out list
	var names []piece
	all := s.pieces(cell)
	s.marked = slices.ContainsFunc(all, func(p piece) bool { return !soft(p.mark) })
	runs := s.join(all)
	out.doubts = s.doubts(runs)
	for _, run := range runs {
		p := piece{text: together(run), mark: run[0].mark}
		for i, n := range s.conjuncts(unit.CutDuty(p.text)) {
			n, others := unit.CutOpen(n)
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
		if u := &out.units[i]; u.ID == "" && u.Full == "" && !u.Group && !soft(names[i+1].mark) {
			next := out.units[i+1]
			s.ending(u, cmp.Or(next.Full, next.Name))
		}
	}
	return out
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
	} else if unit.ShapeOf(u.Name) == unit.NoName && areaName.MatchString(u.Name) && m[2] != "管委会" {
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
	areaName  = regexp.MustCompile(`^\p{Han}{1,3}[^省市区县旗\P{Han}]$`)
	areaNamed = regexp.MustCompile(`^\p{Han}{1,8}[区县市旗镇乡州]$`)
	notArea   = regexp.MustCompile(`(?:政府|党委|工委|[局委办部厅处会司院]|公司|集团|企业|银行|中心|单位|部门)$`)
	areaEnd   = regexp.MustCompile(`^\p{Han}{1,8}(区|县|市|旗|镇|乡|州)((?:人民)?政府|管委会)$`)
)

// join puts the pieces of broken names together in the cheapest way. It gives
// the pieces of each name.
func (s *splitter) join(p []piece) [][]piece {
	type step struct{ cost, from int }
	best := make([]step, len(p)+1)
	for end := 1; end <= len(p); end++ {
		best[end].cost = -1
		for from := end - 1; from >= 0 && end-from <= longest; from-- {
			c, ok := s.cost(p[from:end])
			if !ok {
				continue
			}
			if c += best[from].cost; best[end].cost < 0 || c < best[end].cost {
				best[end] = step{c, from}
			}
		}
	}
	var out [][]piece
	for end := len(p); end > 0; end = best[end].from {
		out = append(out, p[best[end].from:end])
	}
	slices.Reverse(out)
	return out
}

// doubts are the names that may be two, and those that may be one.
func (s *splitter) doubts(runs [][]piece) []doubt {
	var out []doubt
	for i, run := range runs {
		name := together(run)
		if s.sure(name) {
			continue
		}
		for k := 1; k < len(run); k++ {
			left, right := together(run[:k]), together(run[k:])
			if soft(run[k].mark) && s.border(left, right) == unit.MaybeInside {
				out = append(out, doubt{name, left + "、" + right})
				break
			}
		}
		if i+1 == len(runs) || !soft(runs[i+1][0].mark) || runs[i+1][0].item {
			continue
		}
		if next := together(runs[i+1]); !s.sure(next) && s.border(name, next) == unit.MaybeBetween {
			out = append(out, doubt{name + "、" + next, name + next})
		}
	}
	return out
}

// sure reports whether a name is one for sure: the registry knows it, or it
// stands alone elsewhere in the plan.
func (s *splitter) sure(name string) bool { return s.known(name) || s.stands(name) }

// together is the name that pieces make, with the marks between them.
func together(p []piece) string {
	if len(p) == 1 {
		return p[0].text
	}
	var b strings.Builder
	for i, x := range p {
		if i > 0 && !soft(x.mark) {
			b.WriteRune(x.mark)
		}
		b.WriteString(x.text)
	}
	return b.String()
}

// The costs of taking pieces for one name. What is no name costs so much a
// piece that joining never makes it cheaper.
const (
	costKnown = 2
	costAlone = 3
	costFull  = 4
	costBare  = 7
	costNone  = 40
	costSpace = 1 // for each break inside a name
	costStop  = 4 // besides, where the line had room for more
)

// cost is what taking pieces for one name costs; ok is false if they cannot be.
func (s *splitter) cost(p []piece) (cost int, ok bool) {
	name := together(p)
	breaks := len(p) - 1
	broken := breaks * costSpace
	for _, x := range p[1:] {
		if x.item {
			return 0, false
		}
		if x.mark == grid.Stop {
			broken += costStop
		}
	}
	if s.known(name) || partyAndGovernment.MatchString(name) {
		return costKnown, true
	}
	if manyGroups.MatchString(name) {
		return costFull, true
	}
	for _, x := range p[1:] {
		if !soft(x.mark) {
			return 0, false // only the registry can say that a mark is part of a name
		}
	}
	if s.marked && breaks > 0 && wrapped.MatchString(name) {
		return costFull + broken, true
	}
	if unit.WholeGroup(name) && breaks == 0 {
		return costFull, true
	}
	if rest := unit.CutDuty(name); rest == "" {
		return costKnown, true
	} else if rest != name {
		name = rest
	}
	rest, others := unit.CutOpen(name)
	if others != "" {
		if rest == "" {
			return costKnown, breaks == 0
		}
		name = rest
	}
	if breaks > 0 && s.known(name) {
		return costKnown + broken, true
	}
	if s.stands(name) {
		return costAlone + broken, true
	}
	if breaks > 0 && s.seam(p) {
		return costNone * len(p), true
	}
	switch unit.ShapeOf(name) {
	case unit.FullName:
		return costFull + broken, true
	case unit.BareName:
		return costBare + broken, true
	}
	if s.fragments(p) && unit.CanBeName(name) {
		return costNone + broken, true
	}
	return costNone * len(p), true
}

// fragments reports whether pieces are parts of a name though no one knows it:
// where marks divide names, a space or a line end does not, and nobody's name is
// one character.
func (s *splitter) fragments(p []piece) bool {
	short := s.marked
	for _, x := range p {
		if s.sure(x.text) || unit.ShapeOf(x.text) != unit.NoName || unit.Collective(x.text) {
			return false
		}
		if n, _ := unit.CutOpen(x.text); n != x.text {
			return false
		}
		short = short || utf8.RuneCountInString(x.text) == 1
	}
	return short && len(p) > 1
}

// manyGroups are groups that one 各 stands before, or one ending after: 各市、州、县人民政府,
// 市、县（市、区）人民政府. 、 is part of them.
var (
	manyGroups = regexp.MustCompile(`^(?:(?:各|有关|相关)(?:有关|相关)?` + areas + `(?:[、，]` + areas + `)*[、，和及]` + areas + `(?:` + areaEnds + `)?|` + areas + `(?:[、，]` + areas + `)+(?:人民)?政府|` + provinces + `)(?:[（(].*[)）])?$`)
	// wrapped is a group without a mark: 各旗县 and 区人民政府.
	wrapped = regexp.MustCompile(`^各(?:有关|相关)?` + areas + `(?:` + areas + `)+(?:人民)?政府$`)
)

const (
	areaWord = `(?:自治[区州县]|直辖市|设区市|县级市|管委会|街道|乡镇|镇街|园区|[省市州县区旗盟镇乡])`
	areas    = areaWord + `+(?:[（(]` + areaWord + `(?:[、，,]` + areaWord + `)*[)）])?`
	// provinces are all that a ministry's plan speaks to.
	provinces = `各省、自治区、直辖市(?:(?:[、和及]|以及)(?:各?计划单列市|新疆生产建设兵团))+(?:\p{Han}{0,14}(?:部门|政府|厅|局|委)(?:[（(][厅局委、]+[)）])?)?`
	areaEnds  = `(?:人民)?政府|党委|党工委|办事处|管委会`
)

// partyAndGovernment is a group of committees and governments: 各县区党委、政府.
var partyAndGovernment = regexp.MustCompile(`^(?:各|有关|相关)?[省市州县区旗、，（()）]*(?:党委|党工委|委)[、，和及](?:人民)?政府$|^各[省市州县区旗、，（()）]+(?:人民)?政府[、，和及]管委会$|^[省市州县区](?:[、，][省市州县区乡镇])+[两三四]级\p{Han}+$`)

func (s *splitter) known(name string) bool {
	if s.registry == nil {
		return false
	}
	if _, ok := s.registry.Body(name); ok {
		return true
	}
	_, ok := s.registry.Group(name)
	return ok
}

// seam reports whether pieces divide into two runs that are names each.
func (s *splitter) seam(p []piece) bool {
	for i := 1; i < len(p); i++ {
		if s.border(together(p[:i]), together(p[i:])) >= unit.MaybeBetween {
			return true
		}
	}
	return false
}

// border judges the space or line end between two texts of a list.
func (s *splitter) border(left, right string) unit.Border {
	right = unit.CutDuty(right)
	if rest, _ := unit.CutOpen(right); rest != "" {
		right = rest
	}
	if strings.HasSuffix(left, "等") && unit.Collective(right) {
		return unit.Inside // 等 and 有关部门
	}
	return unit.BorderOf(left, right, s.place, s.sure)
}

// conjuncts divides names that 和, 及 or 与 joins, where both sides are names and
// the whole is not known as one.
func (s *splitter) conjuncts(name string) []string {
	if name == "" {
		return nil
	}
	if s.known(name) || partyAndGovernment.MatchString(name) || manyGroups.MatchString(name) {
		return []string{name}
	}
	for _, m := range conjunction.FindAllStringIndex(name, -1) {
		left, right := name[:m[0]], name[m[1]:]
		if s.named(left) && (s.named(right) || unit.Collective(right) || unit.ShapeOf(right) != unit.NoName) {
			return append([]string{left}, s.conjuncts(right)...)
		}
	}
	return []string{name}
}

var conjunction = regexp.MustCompile(`以及|会同|联合|[和及与&]`)

// named reports whether a text is a name for sure, perhaps with words after it
// that leave the list open.
func (s *splitter) named(text string) bool {
	name, _ := unit.CutOpen(text)
	return s.known(name) || s.stands(name) || unit.WholeGroup(name) || unit.ShapeOf(name) == unit.FullName
}

// elided reports whether the first of the names has the level of all, though no
// mark divides them: it is the only one that has one, or a place of its own.
func (s *splitter) elided(names []piece) bool {
	if len(names) < 2 || unit.LevelOf(names[0].text) == "" || unit.Collective(names[0].text) {
		return false
	}
	return !slices.ContainsFunc(names[1:], func(n piece) bool {
		return !soft(n.mark) || unit.ShapeOf(n.text) != unit.BareName && !unit.Collective(n.text)
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
	if unit.Collective(u.Name) || partyAndGovernment.MatchString(u.Name) || manyGroups.MatchString(u.Name) {
		u.Group = true
		return ""
	}
	own := unit.LevelOf(u.Name)
	switch {
	case own == "" && s.province != "" && strings.HasSuffix(u.Name, "厅") && unit.ShapeOf(u.Name) == unit.BareName:
		full = s.province + u.Name // only provinces have 厅
	case own == "" && !s.whole[u.Name] && !(s.place != "" && strings.HasPrefix(u.Name, s.place)):
		full = unit.Complete(*level, u.Name)
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
	for _, f := range b.Former {
		if unit.Fold(f.Name) == unit.Fold(u.Name) || u.Full != "" && unit.Fold(f.Name) == unit.Fold(u.Full) {
			return f, true
		}
	}
	return unit.Former{}, false
}

// resolves reports whether the registry has the members of a group.
func (s *splitter) resolves(u plan.Unit) bool {
	if s.registry == nil {
		return false
	}
	g, ok := s.registry.Group(u.Name)
	return ok && len(g.Members) > 0
}
