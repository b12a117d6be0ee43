package main

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/zeren-plan/zeren/internal/eastasian"
)

// A progress draws how far a run is on one line of a terminal. Without a
// terminal it draws nothing.
type progress struct {
	mu          sync.Mutex
	w           io.Writer // nil: nothing is drawn
	done, total int
	shown       string // what is drawn now
	width       int    // of it, in columns
}

func (p *program) progress(total int) *progress {
	if !p.tty {
		return &progress{}
	}
	return &progress{w: p.err, total: total}
}

// step counts one more as done. It may be called by several goroutines.
func (g *progress) step(name string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.done++
	g.draw(count(g.done, g.total) + " " + name)
}

// count is how many are done, of how many where that is known.
func count(done, total int) string {
	if total == 0 {
		return fmt.Sprintf("[%d]", done)
	}
	return fmt.Sprintf("[%d/%d]", done, total)
}

// end takes the line away.
func (g *progress) end() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.draw("")
	if g.w != nil {
		fmt.Fprint(g.w, "\r")
	}
}

// above writes with f while nothing is drawn.
func (g *progress) above(f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	was := g.shown
	g.draw("")
	if g.w != nil {
		fmt.Fprint(g.w, "\r")
	}
	f()
	g.draw(was)
}

// draw writes over what was drawn before, with no control sequence but a
// return: old consoles know no others.
func (g *progress) draw(s string) {
	if g.w == nil {
		return
	}
	n := eastasian.Width(s)
	fmt.Fprint(g.w, "\r"+s+strings.Repeat(" ", max(g.width-n, 0)))
	g.shown, g.width = s, n
}
