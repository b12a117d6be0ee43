package unit

import "github.com/zeren-plan/zeren/internal/regex"

// Names reads texts that may be names, and remembers what it found: in a plan the
// same few come again and again. The functions of the same names remember nothing.
// The zero value is ready for use, by one goroutine.
type Names struct {
	read map[string]*reading
	free []reading // room for those to come
}

// A reading is what was found out of a text so far.
type reading struct {
	known            facets
	shape            Shape
	level            string
	group, place     bool
	beforeDuty, open int // where its words of duties start, and those that leave a list open
}

// facets are what a text can be asked for.
type facets uint8

const (
	ofShape facets = 1 << iota
	ofLevel
	ofGroup
	ofPlace
	ofDuty
	ofOpen
)

// roomForNames is how many texts a plan of a hundred measures asks for.
const roomForNames = 256

// at is what was found out of a text.
func (x *Names) at(text string) *reading {
	r := x.read[text]
	if r == nil {
		if x.read == nil {
			x.read = make(map[string]*reading, roomForNames)
		}
		if len(x.free) == 0 {
			x.free = make([]reading, roomForNames/4)
		}
		r, x.free = &x.free[0], x.free[1:]
		x.read[text] = r
	}
	return r
}

// lacks reports whether a facet is still to be found out, which is done then.
func (r *reading) lacks(f facets) bool {
	lacks := r.known&f == 0
	r.known |= f
	return lacks
}

// ShapeOf says how much a text is built like a name.
func (x *Names) ShapeOf(name string) Shape {
	if x == nil {
		return x.shapeOf(name)
	}
	r := x.at(name)
	if r.lacks(ofShape) {
		r.shape = x.shapeOf(name)
	}
	return r.shape
}

// LevelOf is the 省, 市, 区 … that a name starts with, 市委 for a part of the
// party's committee; empty if it has none.
func (x *Names) LevelOf(name string) string {
	if x == nil {
		return levelOf(name)
	}
	r := x.at(name)
	if r.lacks(ofLevel) {
		r.level = levelOf(name)
	}
	return r.level
}

// Collective reports whether a name stands for several bodies.
func (x *Names) Collective(name string) bool {
	if x == nil {
		return groupWords.MatchString(name)
	}
	r := x.at(name)
	if r.lacks(ofGroup) {
		r.group = groupWords.MatchString(name)
	}
	return r.group
}

// isPlace reports whether a text is the name of a place and nothing more.
func (x *Names) isPlace(text string) bool {
	if x == nil {
		return isPlace(text)
	}
	r := x.at(text)
	if r.lacks(ofPlace) {
		r.place = isPlace(text)
	}
	return r.place
}

// CutDuty takes away the words that all who are listed share the work:
// 按职责分工负责.
func (x *Names) CutDuty(cell string) string {
	if x == nil {
		return cell[:before(byDuty, cell)]
	}
	r := x.at(cell)
	if r.lacks(ofDuty) {
		r.beforeDuty = before(byDuty, cell)
	}
	return cell[:r.beforeDuty]
}

// CutOpen divides a name from the words after it that leave the list open:
// 等部门.
func (x *Names) CutOpen(name string) (rest, words string) {
	if x == nil {
		i := before(openEnd, name)
		return name[:i], name[i:]
	}
	r := x.at(name)
	if r.lacks(ofOpen) {
		r.open = before(openEnd, name)
	}
	return name[:r.open], name[r.open:]
}

// before is how much of a text stands before a match of an expression, all if there
// is none.
func before(re *regex.Regexp, text string) int {
	if i := re.FindStringIndex(text); i != nil {
		return i[0]
	}
	return len(text)
}

// no remembers nothing.
var no *Names

// ShapeOf says how much a text is built like a name.
func ShapeOf(name string) Shape { return no.ShapeOf(name) }

// LevelOf is the 省, 市, 区 … that a name starts with, 市委 for a part of the
// party's committee; empty if it has none.
func LevelOf(name string) string { return levelOf(name) }

// Collective reports whether a name stands for several bodies.
func Collective(name string) bool { return groupWords.MatchString(name) }

// WholeGroup reports whether a name stands for several bodies and has the end of
// such a name: 各区 and 各县（市、区）, not 各级文化.
func WholeGroup(name string) bool { return no.WholeGroup(name) }

// CutDuty takes away the words that all who are listed share the work:
// 按职责分工负责.
func CutDuty(cell string) string { return no.CutDuty(cell) }

// CutOpen divides a name from the words after it that leave the list open:
// 等部门.
func CutOpen(name string) (rest, words string) { return no.CutOpen(name) }

// BorderOf judges a space or a line end by what is before it and after it. Place
// is the plan's own without 市, empty where it is not known; named reports
// whether a text that has no ending is known to be a name.
func BorderOf(left, right, place string, named func(string) bool) Border {
	return no.BorderOf(left, right, place, named)
}

// Glued divides a name that looks like two with nothing between them:
// 市财政局市水利局.
func Glued(name string) (left, right string, ok bool) { return no.Glued(name) }

// Complete puts the level of the names before it before a name that has none, as
// [Names.Complete] does.
func Complete(level, name string) string { return no.Complete(level, name) }
