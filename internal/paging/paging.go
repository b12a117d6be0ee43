// Package paging decides what of a document stands on which page.
package paging

// A Strip is a piece of a page from the left margin to the right that stays in one.
// Its lengths are in whatever unit the page's height is in, pt throughout zeren.
type Strip[T any] struct {
	Holds  T
	Above  float64 // space above it, left out at the top of a page
	Height float64
	Keep   bool      // no page ends between it and the next strip
	Heads  bool      // it is nothing without the next strip
	Tied   bool      // the next strip is a remark on it
	Head   *Strip[T] // what comes back above it at the top of a page

	// Divide divides a strip that is taller than a page: top is at most room
	// high. It is nil for a strip that can't be divided; ok is false when
	// nothing fits into room, which may not be on an empty page.
	Divide func(room float64, empty bool) (top, rest Strip[T], ok bool)
}

// firstLines is how high the first piece of a strip is at least that is divided over
// pages, pt.
const firstLines = 80.0

const epsilon = 1e-6 // for sums of heights that fill a page

// Fill puts strips on pages so high, from top to bottom. It calls place for each, and
// for each that comes back, with its page, from 1, and its distance from the page's
// top. It returns how many pages there are, at least one.
func Fill[T any](strips []Strip[T], height float64, place func(page int, y float64, s *Strip[T])) int {
	p := paper[T]{height: height, set: place}
	p.turn(nil)
	for len(strips) > 0 {
		n := 1
		for strips[n-1].Keep && n < len(strips) {
			n++
		}
		n = p.together(strips[:n])
		if !p.empty && p.begins(strips[:n]) > p.room() {
			p.turn(strips[0].Head)
		}
		for _, s := range strips[:n] {
			p.put(s)
		}
		strips = strips[n:]
	}
	return p.page
}

// A paper is the page that strips are put on.
type paper[T any] struct {
	height float64
	set    func(page int, y float64, s *Strip[T])
	page   int
	used   float64 // of height
	empty  bool    // it holds no strip, only what comes back at its top
	bare   bool    // it holds no strip but those that head others
}

// turn goes on to the next page.
func (p *paper[T]) turn(head *Strip[T]) {
	p.page++
	p.used, p.empty, p.bare = 0, true, true
	if head != nil {
		p.place(head)
		p.empty = true
	}
}

func (p *paper[T]) place(s *Strip[T]) {
	p.used += p.above(s)
	p.set(p.page, p.used, s)
	p.used += s.Height
	p.empty = false
	p.bare = p.bare && s.Heads
}

// put places one strip, on a new page where this one has no room for it.
func (p *paper[T]) put(s Strip[T]) {
	for p.above(&s)+s.Height > p.room() {
		if s.Divide != nil && (s.Height > p.whole(s.Head) || p.bare && !p.empty) {
			if top, rest, ok := s.Divide(p.room()-p.above(&s), p.empty); ok {
				top.Above, rest.Head = s.Above, s.Head
				p.place(&top)
				p.turn(s.Head)
				s = rest
				continue
			}
		}
		if p.empty { // taller than a page
			break
		}
		p.turn(s.Head)
	}
	p.place(&s)
}

// begins is the room that strips want to begin in: what is taller than a page is
// divided, and needs it only for its first lines.
func (p *paper[T]) begins(strips []Strip[T]) float64 {
	height := p.above(&strips[0])
	for i := range strips {
		s := &strips[i]
		if i > 0 {
			height += s.Above
		}
		if s.Divide != nil && s.Height > p.whole(s.Head) {
			return height + firstLines
		}
		height += s.Height
	}
	return height
}

// together is how many of strips that should stay together are placed at once:
// all, or where a page can't hold them, those before the end that it can.
func (p *paper[T]) together(strips []Strip[T]) int {
	below := 0.0 // height of the strips after the one that the page would begin with
	for i := range strips[1:] {
		below += strips[i+1].Above + strips[i+1].Height
	}
	for k := range strips {
		s := &strips[k]
		if k > 0 {
			below -= s.Above + s.Height
		}
		if k > 0 && (strips[k-1].Heads || strips[k-1].Tied) || s.Height+below > p.whole(s.Head) {
			continue
		}
		if k > 0 {
			return k
		}
		break
	}
	return len(strips)
}

func (p *paper[T]) room() float64 { return p.height - p.used + epsilon }

// whole is the room on an empty page below what comes back at its top.
func (p *paper[T]) whole(head *Strip[T]) float64 {
	if head == nil {
		return p.height + epsilon
	}
	return p.height - head.Height + epsilon
}

// above is the space above s, if it is placed next.
func (p *paper[T]) above(s *Strip[T]) float64 {
	if p.empty && p.page > 1 {
		return 0
	}
	return s.Above
}
