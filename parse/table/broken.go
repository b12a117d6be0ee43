package table

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan/unit"
)

// longest is the largest number of pieces that a name is put together from, in a
// list that a plan may have. In a longer one it is fewer, so that reading stays
// bounded.
func longest(pieces int) int {
	switch {
	case pieces <= 300:
		return 20
	case pieces <= 2000:
		return 6
	}
	return 2
}

// join puts the pieces of broken names together in the cheapest way. It gives
// the pieces of each name.
func (s *splitter) join(p []piece) [][]piece {
	type step struct{ cost, from int }
	best := make([]step, len(p)+1)
	most := longest(len(p))
	known := 0 // where the pieces before the end start that the registry knows each
	for end := 1; end <= len(p); end++ {
		s.step(end)
		best[end].cost = -1
		if !s.known(p[end-1].text) {
			known = end
		}
		for from := end - 1; from >= 0 && end-from <= most; from-- {
			if from >= known && from < end-1 && !s.together(p[from:end]) {
				continue
			}
			below := math.MaxInt
			if best[end].cost >= 0 {
				below = best[end].cost - best[from].cost
			}
			if c, ok := s.cost(p[from:end], below); ok && c < below {
				best[end] = step{best[from].cost + c, from}
			}
		}
	}
	out := make([][]piece, 0, len(p))
	for end := len(p); end > 0; end = best[end].from {
		out = append(out, p[best[end].from:end])
	}
	slices.Reverse(out)
	return out
}

// together reports whether pieces that the registry knows each make a name that it
// knows too; no other is made of them.
func (s *splitter) together(p []piece) bool {
	return (s.begins(p[0].text) || strings.HasPrefix(p[1].text, "(") || strings.HasPrefix(p[1].text, "（")) && s.known(together(p))
}

// doubts are the names that may be two, and those that may be one.
func (s *splitter) doubts(runs [][]piece) []doubt {
	var out []doubt
	for i, run := range runs {
		s.step(i)
		name := together(run)
		if left, right, ok := s.names.Glued(name); ok && !s.known(name) {
			out = append(out, doubt{name, left + "、" + right})
		}
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
		next := together(runs[i+1])
		if s.sure(next) {
			continue
		}
		// Where marks divide names, one is missing at a line end, or the print broke a name there.
		unmarked := s.marked && runs[i+1][0].full && s.names.ShapeOf(name) != unit.NoName && s.names.ShapeOf(next) != unit.NoName
		if unmarked || s.border(name, next) == unit.MaybeBetween {
			out = append(out, doubt{name + "、" + next, name + next})
		}
	}
	return out
}

// sure reports whether a name is one for sure: the registry knows it, or it
// stands alone elsewhere in the plan.
func (s *splitter) sure(name string) bool { return s.known(name) || s.stands(name) }

// together is the name that pieces of a cell make that follow one another, with the
// marks between them.
func together(p []piece) string {
	last := p[len(p)-1]
	return last.cell[p[0].at : last.at+len(last.text)]
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
	costStop  = 4 // besides, where the line had room for more and no marks divide names
)

// cost is what taking pieces for one name costs; ok is false if they cannot be, or
// if it is clear that it is not below a limit.
func (s *splitter) cost(p []piece, below int) (cost int, ok bool) {
	name := together(p)
	breaks := len(p) - 1
	broken := breaks * costSpace
	for _, x := range p[1:] {
		if x.item {
			return 0, false
		}
		if x.mark == grid.Stop && !s.marked {
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
		return costFull + breaks*costSpace, true
	}
	if breaks == 0 && s.names.WholeGroup(name) {
		return costFull, true
	}
	if rest := s.names.CutDuty(name); rest == "" {
		return costKnown, true
	} else if rest != name {
		name = rest
	}
	rest, others := s.names.CutOpen(name)
	if others != "" {
		if rest == "" {
			return costKnown, breaks == 0
		}
		name = rest
	}
	if breaks > 0 && s.known(name) {
		return costKnown + broken, true
	}
	if costAlone+broken >= below {
		return 0, false
	}
	if s.stands(name) {
		return costAlone + broken, true
	}
	if breaks > 0 && costFull+broken >= below {
		return 0, false
	}
	cost = costNone * len(p)
	switch shape := s.names.ShapeOf(name); {
	case shape == unit.FullName:
		cost = costFull + broken
	case shape == unit.BareName:
		cost = costBare + broken
	case costNone+broken < below && s.fragments(p) && unit.CanBeName(name):
		cost = costNone + broken
	}
	if breaks > 0 && cost < costNone*len(p) && cost < below && s.seam(p) {
		cost = costNone * len(p)
	}
	return cost, cost < below
}

// fragments reports whether pieces are parts of a name though no one knows it:
// where marks divide names, a space or a line end does not, and nobody's name is
// one character.
func (s *splitter) fragments(p []piece) bool {
	short := s.marked
	for _, x := range p {
		if s.sure(x.text) || s.names.ShapeOf(x.text) != unit.NoName || s.names.Collective(x.text) {
			return false
		}
		if n, _ := s.names.CutOpen(x.text); n != x.text {
			return false
		}
		short = short || utf8.RuneCountInString(x.text) == 1
	}
	return short && len(p) > 1
}

// manyGroups are groups that one 各 stands before, or one ending after: 各市、州、县人民政府,
// 市、县（市、区）人民政府. 、 is part of them.
var (
	manyGroups = regex.MustCompile(`^(?:(?:各|有关|相关)(?:有关|相关)?` + areas + `(?:[、，]` + areas + `)*[、，和及]` + areas + `(?:` + areaEnds + `)?|` + areas + `(?:[、，]` + areas + `)+(?:人民)?政府|` + provinces + `)(?:[（(].*[)）])?$`)
	// wrapped is a group without a mark: 各旗县 and 区人民政府.
	wrapped = regex.MustCompile(`^各(?:有关|相关)?` + areas + `(?:` + areas + `)+(?:` + areaEnds + `)$`)
)

const (
	areaWord = `(?:自治[区州县]|直辖市|设区市|县级市|管委会|街道|乡镇|镇街|园区|[省市州县区旗盟镇乡])`
	areas    = areaWord + `+(?:[（(]` + areaWord + `(?:[、，,]` + areaWord + `)*[)）])?`
	// provinces are all that a ministry's plan speaks to.
	provinces = `各省、自治区、直辖市(?:(?:[、和及]|以及)(?:各?计划单列市|新疆生产建设兵团))+(?:\p{Han}{0,14}(?:部门|政府|厅|局|委)(?:[（(][厅局委、]+[)）])?)?`
	areaEnds  = `(?:人民)?政府|党委|党工委|办事处|管委会`
)

// partyAndGovernment is a group of committees and governments: 各县区党委、政府.
var partyAndGovernment = regex.MustCompile(`^(?:各|有关|相关)?[省市州县区旗、，（()）]*(?:党委|党工委|委)[、，和及](?:人民)?政府$|^各[省市州县区旗、，（()）]+(?:人民)?政府[、，和及]管委会$|^[省市州县区](?:[、，][省市州县区乡镇])+[两三四]级\p{Han}+$`)

// seam reports whether pieces divide into two runs that are names each.
func (s *splitter) seam(p []piece) bool {
	for i := 1; i < len(p); i++ {
		right := together(p[i:])
		if s.anew(together(p[:i]), right) {
			return true
		}
		if s.listed && p[i].mark == '\n' && !s.sure(right) && s.names.ShapeOf(right) != unit.FullName && !s.names.Collective(right) {
			continue
		}
		if s.border(together(p[:i]), right) >= unit.MaybeBetween {
			return true
		}
	}
	return false
}

// anew reports whether a name starts after one that is whole, with the same level:
// 市财政局 and 市科, which a line end cut from 协.
func (s *splitter) anew(left, right string) bool {
	level := s.names.LevelOf(right)
	return level != "" && level == s.names.LevelOf(left) && s.names.ShapeOf(left) == unit.FullName && s.names.ShapeOf(right) == unit.NoName && wholeBody.MatchString(left)
}

var wholeBody = regex.MustCompile(`(?:[局厅办]|中心)$`)

// border judges the space or line end between two texts of a list, once.
func (s *splitter) border(left, right string) unit.Border {
	between := [2]string{left, right}
	b, ok := s.borders[between]
	if !ok {
		b = s.judge(left, right)
		if s.borders == nil {
			s.borders = make(map[[2]string]unit.Border)
		}
		s.borders[between] = b
	}
	return b
}

func (s *splitter) judge(left, right string) unit.Border {
	right = s.names.CutDuty(right)
	if rest, _ := s.names.CutOpen(right); rest != "" {
		right = rest
	}
	if strings.HasSuffix(left, "等") && s.names.Collective(right) {
		return unit.Inside // 等 and 有关部门
	}
	return s.names.BorderOf(left, right, s.place, s.sure)
}
