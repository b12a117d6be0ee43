package pdf

import "slices"

// The room between two texts of a line that belong to different blocks, how far the
// lines of one block are apart at most, and how much their sizes differ, all in sizes
// of their characters.
const (
	farApart   = 3
	leading    = 1.9
	otherSize  = 1.3
	fewInBlock = 2 // characters; fewer are spread over the line
)

// blocks puts lines in the order in which a reader takes them where a text stands
// beside another, as a note beside a title does: each by itself.
func blocks(lines []line) []line {
	var out [][]line
	for _, l := range lines {
		for _, part := range l.parts() {
			i := slices.IndexFunc(out, func(b []line) bool { return part.under(b[len(b)-1]) })
			if i < 0 {
				i = len(out)
				out = append(out, nil)
			}
			out[i] = append(out[i], part)
		}
	}
	return slices.Concat(out...)
}

// under reports whether a line goes on below another one.
func (l line) under(before line) bool {
	d := l.base - before.base
	return d > 0.5*before.size && d < leading*max(l.size, before.size) && overlap(l.x0, l.x1, before.x0, before.x1) > 0 &&
		l.size < otherSize*before.size && before.size < otherSize*l.size
}

// parts divides a line where much room is left between two texts.
func (l line) parts() []line {
	words := l.words()
	var ends []float64
	from := 0
	for i := 1; i < len(words); i++ {
		if words[i].x0-words[i-1].x1 > farApart*l.size && letters(words[from:i]) >= fewInBlock && letters(words[i:]) >= fewInBlock {
			ends = append(ends, (words[i].x0+words[i-1].x1)/2)
			from = i
		}
	}
	if ends == nil {
		return []line{l}
	}
	out := make([]line, len(ends)+1)
	for _, c := range l.chars {
		n, _ := slices.BinarySearch(ends, (c.x0+c.x1)/2)
		out[n].chars = append(out[n].chars, c)
	}
	for i := range out {
		out[i].base = l.base
		out[i].measure()
	}
	return out
}

func letters(words []word) int {
	n := 0
	for _, w := range words {
		n += len(w.chars)
	}
	return n
}
