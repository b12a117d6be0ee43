package regex

import (
	"bytes"
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// An automaton is deterministic: it reads each character of a text once. Its
// states are sets of places in a program and are made when a text first leads to
// them.
type automaton struct {
	prog    *syntax.Prog
	borders bool // it asks where words or lines end
	back    bool // it reads texts from their end

	class   classes
	start   *state // nil if the program is too large
	matched *state // all that follows a match

	mu     sync.Mutex // held while states are made
	states map[string]*state
	seen   []int // by place in the program, the walk that met it last
	walks  int
}

// A state is what may come next.
type state struct {
	match bool                    // the text so far has a match
	end   bool                    // it has one if it ends here
	insts []uint32                // places in the program; if none, no text that goes on has a match
	prev  rune                    // a character like the one before, as far as borders go; -1 at the start
	next  []atomic.Pointer[state] // by class, nil if not made yet
}

// maxStates bounds the memory of an automaton; a text that leads further is left
// to package regexp.
const maxStates = 2000

// newAutomaton makes the automaton of a program, nil if the program has what it
// does not know: letters of either case.
func newAutomaton(prog *syntax.Prog) *automaton {
	a := &automaton{prog: prog}
	for i := range prog.Inst {
		switch inst := &prog.Inst[i]; inst.Op {
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(inst.Arg)&^(syntax.EmptyBeginText|syntax.EmptyEndText) != 0 {
				a.borders = true
			}
		case syntax.InstRune, syntax.InstRune1:
			if len(inst.Rune) == 1 && syntax.Flags(inst.Arg)&syntax.FoldCase != 0 {
				return nil
			}
		}
	}
	return a
}

// match reports whether a text has a match; known is false if the automaton
// would grow too large to tell.
func (a *automaton) match(text string) (matched, known bool) {
	s := a.start
	if s == nil {
		return false, false
	}
	for text != "" && !s.match && len(s.insts) > 0 {
		var c rune
		if a.back {
			c, text = last(text)
		} else {
			c, text = first(text)
		}
		k := a.class.of(c)
		next := s.next[k].Load()
		if next == nil {
			if next = a.step(s, k); next == nil {
				return false, false
			}
		}
		s = next
	}
	return s.match || s.end, true
}

// first divides a text after its first character, last before its last one. Most
// Chinese characters have three bytes and no other way to be read.
func first(text string) (rune, string) {
	if len(text) >= 3 && usual(text[0], text[1], text[2]) {
		return rune(text[0]&0xf)<<12 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f), text[3:]
	}
	c, n := utf8.DecodeRuneInString(text)
	return c, text[n:]
}

func last(text string) (rune, string) {
	if n := len(text) - 3; n >= 0 && usual(text[n], text[n+1], text[n+2]) {
		return rune(text[n]&0xf)<<12 | rune(text[n+1]&0x3f)<<6 | rune(text[n+2]&0x3f), text[:n]
	}
	c, n := utf8.DecodeLastRuneInString(text)
	return c, text[:len(text)-n]
}

// usual reports whether three bytes are a character from U+1000 to U+CFFF.
func usual(a, b, c byte) bool {
	return a > 0xe0 && a < 0xed && b&0xc0 == 0x80 && c&0xc0 == 0x80
}

// prepare makes the state of the start.
func (a *automaton) prepare() {
	class, ok := classesOf(a.prog, a.borders)
	if !ok {
		return
	}
	a.class = class
	a.states, a.seen = make(map[string]*state), make([]int, len(a.prog.Inst))
	a.matched = &state{match: true}
	a.start = a.state([]uint32{uint32(a.prog.Start)}, -1)
}

// step makes the state after s and a character of a class, nil if there are too
// many states.
func (a *automaton) step(s *state, class uint8) *state {
	a.mu.Lock()
	defer a.mu.Unlock()
	if next := s.next[class].Load(); next != nil {
		return next
	}
	next := a.after(s, a.class.sample[class])
	if next != nil {
		s.next[class].Store(next)
	}
	return next
}

func (a *automaton) after(s *state, c rune) *state {
	ready := a.closure(s.insts, syntax.EmptyOpContext(s.prev, c), s.prev)
	if a.matches(ready) {
		return a.matched
	}
	var insts []uint32
	for _, pc := range ready {
		if inst := &a.prog.Inst[pc]; reads(inst) && inst.MatchRune(c) {
			insts = append(insts, inst.Out)
		}
	}
	prev := ' '
	switch {
	case a.borders && c == '\n':
		prev = c
	case a.borders && syntax.IsWordChar(c):
		prev = 'a'
	}
	// A match may start at any character.
	insts = a.closure(append(insts, uint32(a.prog.Start)), 0, prev)
	key := make([]byte, 0, 4*len(insts)+1)
	for _, pc := range insts {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	key = append(key, byte(prev))
	next, ok := a.states[string(key)]
	if !ok && len(a.states) < maxStates {
		next = a.state(insts, prev)
		a.states[string(key)] = next
	}
	return next
}

// state makes the state of instructions after a character.
func (a *automaton) state(insts []uint32, prev rune) *state {
	insts = a.closure(insts, 0, prev)
	return &state{
		insts: insts,
		prev:  prev,
		match: a.matches(insts),
		end:   a.matches(a.closure(insts, syntax.EmptyOpContext(prev, -1), prev)),
		next:  make([]atomic.Pointer[state], len(a.class.sample)),
	}
}

// matches reports whether one of several instructions is that of a match.
func (a *automaton) matches(insts []uint32) bool {
	return slices.ContainsFunc(insts, func(pc uint32) bool { return a.prog.Inst[pc].Op == syntax.InstMatch })
}

// closure is the instructions that read a character, match, or wait for a border,
// that others lead to after a character and at the borders given; in order, each
// once.
func (a *automaton) closure(from []uint32, at syntax.EmptyOp, prev rune) []uint32 {
	a.walks++
	var out []uint32
	todo := slices.Clone(from)
	for len(todo) > 0 {
		pc := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if a.seen[pc] == a.walks {
			continue
		}
		a.seen[pc] = a.walks
		switch inst := &a.prog.Inst[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			todo = append(todo, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstNop:
			todo = append(todo, inst.Out)
		case syntax.InstEmptyWidth:
			switch want := syntax.EmptyOp(inst.Arg); {
			case want&^at == 0:
				todo = append(todo, inst.Out)
			case want&syntax.EmptyBeginText != 0 && prev >= 0: // never again
			default:
				out = append(out, pc)
			}
		case syntax.InstFail:
		default:
			out = append(out, pc)
		}
	}
	slices.Sort(out)
	return out
}

func reads(inst *syntax.Inst) bool {
	switch inst.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	}
	return false
}

// classes divide the characters into those that a program tells apart.
type classes struct {
	pages  [0x100]*[0x100]uint8 // the class of each character below 0x10000
	above  []classStart         // those above, in order
	sample []rune               // a character of each class
}

// A classStart is the first character of a range, and the class of all of it.
type classStart struct {
	from  rune
	class uint8
}

// of is the class of a character.
func (x *classes) of(c rune) uint8 {
	if c < 0x10000 {
		return x.pages[c>>8][c&0xff]
	}
	i := len(x.above) - 1
	for x.above[i].from > c {
		i--
	}
	return x.above[i].class
}

// classesOf finds the classes of a program; ok is false if there are more than a
// byte can number. Borders tells line ends and the characters of words apart too.
func classesOf(prog *syntax.Prog, borders bool) (x classes, ok bool) {
	sets := setsOf(prog)
	if borders {
		sets = append(sets, []rune{'\n', '\n'}, []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'})
	}
	ranges := startsOf(sets)
	var known [][]byte // by class, which sets hold its characters
	page, in := &[0x100]uint8{}, make([]byte, len(sets))
	var uniform [0x100]*[0x100]uint8 // by class
	for i, from := range ranges {
		for k, set := range sets {
			in[k] = 0
			if (&syntax.Inst{Op: syntax.InstRune, Rune: set}).MatchRune(from) {
				in[k] = 1
			}
		}
		n := slices.IndexFunc(known, func(k []byte) bool { return bytes.Equal(k, in) })
		if n < 0 {
			if len(known) == 0x100 {
				return x, false
			}
			n = len(known)
			known = append(known, slices.Clone(in))
			x.sample = append(x.sample, from)
		}
		class := uint8(n)
		if from >= 0x10000 {
			x.above = append(x.above, classStart{from, class})
			continue
		}
		for c := from; c < ranges[i+1]; {
			if whole := c&0xff == 0 && ranges[i+1]-c >= 0x100; whole {
				if uniform[class] == nil {
					uniform[class] = new([0x100]uint8)
					for k := range uniform[class] {
						uniform[class][k] = class
					}
				}
				x.pages[c>>8] = uniform[class]
				c += 0x100
				continue
			}
			page[c&0xff] = class
			if c&0xff == 0xff {
				x.pages[c>>8], page = page, new([0x100]uint8)
			}
			c++
		}
	}
	return x, true
}

// setsOf are the different sets of characters in a program, as [syntax.Inst] has
// them.
func setsOf(prog *syntax.Prog) [][]rune {
	var sets [][]rune
	met := make(map[rune]bool) // sets of one character
	for i := range prog.Inst {
		inst := &prog.Inst[i]
		switch c := inst.Rune; {
		case !reads(inst):
		case len(c) == 1:
			if !met[c[0]] {
				met[c[0]] = true
				sets = append(sets, []rune{c[0], c[0]})
			}
		case !slices.ContainsFunc(sets, func(o []rune) bool { return slices.Equal(o, c) }):
			sets = append(sets, c)
		}
	}
	return sets
}

// startsOf divides the characters where any set starts or ends. It gives where
// the parts start.
func startsOf(sets [][]rune) []rune {
	starts := []rune{0, 0x10000}
	for _, set := range sets {
		for k := 0; k < len(set); k += 2 {
			starts = append(starts, set[k], set[k+1]+1)
		}
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	if last := len(starts) - 1; starts[last] > unicode.MaxRune {
		starts = starts[:last]
	}
	return starts
}
