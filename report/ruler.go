package report

import "sync"

// A ruler remembers how much room texts take: the letters of a plan, and the tables of
// a letter, have the same texts again and again. Several goroutines may use it at
// once. A nil ruler measures, and remembers nothing.
type ruler struct {
	mu    sync.Mutex
	texts map[string]float64 // see [textWidth]
	words map[string]float64 // see [wordWidth]
	lines map[setText]int    // see [lineCount]
}

// A setText is a text that is set in lines of a width.
type setText struct {
	text                       string
	size, track, indent, width float64
}

func (r *ruler) textWidth(text string) float64 {
	if r == nil {
		return textWidth(text)
	}
	return remembered(r, &r.texts, text, textWidth)
}

func (r *ruler) wordWidth(text string) float64 {
	if r == nil {
		return wordWidth(text)
	}
	return remembered(r, &r.words, text, wordWidth)
}

func (r *ruler) lineCount(text string, style Style, width float64) int {
	count := func(setText) int { return lineCount(text, style, width) }
	if r == nil {
		return count(setText{})
	}
	return remembered(r, &r.lines, setText{text, style.Size, style.Track, style.Indent, width}, count)
}

// remembered is what a ruler found for a text, or finds now.
func remembered[K comparable, V any](r *ruler, known *map[K]V, key K, find func(K) V) V {
	r.mu.Lock()
	defer r.mu.Unlock()
	v, ok := (*known)[key]
	if !ok {
		if *known == nil {
			*known = make(map[K]V)
		}
		v = find(key)
		(*known)[key] = v
	}
	return v
}
