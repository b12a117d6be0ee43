package align

import (
	"math"
	"slices"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
)

// part divides words that are the texts of two cells which touch.
func (f *fit) part() {
	for i, l := range f.lines {
		f.lines[i], _ = f.parted(l, f.runs[i], func(c int) float64 { return f.startAt(i, c) })
	}
}

// startAt is where the texts of a column start: most of them, or on a page that has too
// few to say so, those above and below a line, if they agree.
func (f *fit) startAt(line, column int) float64 {
	if x := f.start[column]; !math.IsNaN(x) {
		return x
	}
	above, _, before := f.next(line, column, -1)
	below, _, after := f.next(line, column, 1)
	switch {
	case before && after && above.x0 == below.x0, before && !after:
		return above.x0
	case after && !before:
		return below.x0
	}
	return math.NaN()
}

// parted divides the words of a line that are the texts of two cells which touch: a mark
// that hangs over the end of its column, as no line may start with one, and right where
// the texts of the next column start, the text of that.
func (f *fit) parted(l Line, runs []run, start func(column int) float64) (_ Line, any bool) {
	for k := len(runs) - 1; k >= 0; k-- {
		r := runs[k]
		c := r.column + 1
		if c == len(f.start) || k+1 < len(runs) && runs[k+1].column == c {
			continue
		}
		w, x := l.Words[r.to-1], start(c)
		n := hangs(w, x)
		if n == 0 {
			continue
		}
		left, right := w, w
		left.Text, right.Text = w.Text[:n], w.Text[n:]
		left.X1, right.X0 = x, x // as if the mark had pushed nothing aside
		left.Wide, right.Wide = 0, 0
		l.Words = slices.Concat(l.Words[:r.to-1], []Word{left, right}, l.Words[r.to:])
		any = true
	}
	return l, any
}

// hangs is how much of a word, in bytes, ends with a mark that starts no line and
// stands before a place or across it; 0 if nothing does, or nothing comes after it.
func hangs(w Word, x float64) int {
	if !(w.X0 < x-wideGap && x+wideGap < w.X1) { // nor where x is not known
		return 0
	}
	each := (w.X1 - w.X0) / float64(eastasian.Width(w.Text))
	at, last := w.X0, w.X0
	for n, c := range w.Text {
		if last < x-0.4 && at > x-0.5 && hangingMark.MatchString(w.Text[:n]) {
			return n
		}
		last = at
		at += each * float64(eastasian.Width(string(c)))
	}
	return 0
}

var hangingMark = regex.MustCompile(`[，。、；：！？）》”]$`)

// touching are the texts that start right where the text of the column before ends: the
// one may go on.
func touching(l Line, runs []run) []grid.Doubt {
	var out []grid.Doubt
	for k := 1; k < len(runs); k++ {
		if r, before := runs[k], runs[k-1]; r.x0 == before.x1 {
			out = append(out, grid.Doubt{Text: r.text, Column: r.column, Other: before.column, At: l.At})
		}
	}
	return out
}
