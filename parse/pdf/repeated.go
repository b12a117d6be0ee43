package pdf

import (
	"math"
	"slices"
)

// parts marks the other parts of a text that is drawn last or first: beside one that is
// foreign, or below it.
func parts(all []*foreign) {
	part := func(f, o *foreign) {
		size := f.glyphs[0].size
		beside := math.Abs(f.line.y1-o.line.y1) < 0.1*size && overlap(f.line.x0-2*size, f.line.x1+2*size, o.line.x0, o.line.x1) > 0
		below := overlap(f.line.x0, f.line.x1, o.line.x0, o.line.x1) > 0 && math.Abs(f.line.y1-o.line.y1) < 2*size
		if f.out && (beside || below) && (f.last && o.last || f.first && o.first) && o.glyphs[0].ink == f.glyphs[0].ink && math.Abs(o.glyphs[0].size-size) < 0.1 {
			o.out = true
		}
	}
	for i := 1; i < len(all); i++ {
		part(all[i-1], all[i])
	}
	for i := len(all) - 1; i > 0; i-- {
		part(all[i], all[i-1])
	}
}

// again marks what pages repeat of a text that is foreign on one of them, where it is
// drawn last, too.
func again(pages []*page) {
	type seen struct {
		text string
		size int
		ink  colour
	}
	known := map[seen]bool{}
	of := func(f *foreign) seen { return seen{f.text, int(f.chars[0].size*10 + 0.5), f.ink} }
	for _, p := range pages {
		for _, f := range p.foreign {
			if f.out && f.early {
				known[of(f)] = true
			}
		}
	}
	for _, p := range pages {
		p.foreign = slices.DeleteFunc(p.foreign, func(f *foreign) bool {
			if !f.out && f.last && known[of(f)] {
				f.out, f.kept = true, false
				p.chars = slices.DeleteFunc(p.chars, f.has)
			}
			return !f.out && !f.kept
		})
	}
}

// tiles marks the other texts of a watermark of which some are known to be foreign: the
// same words in the same size and colour, several times.
func tiles(all, found []*foreign) {
	for _, f := range found {
		if !f.crosses && (!f.looks || !f.out && !f.lies && !f.near) {
			continue
		}
		crossing := 0
		var same []*foreign
		for _, o := range all {
			if o.crosses && o.text == f.text {
				crossing++
			}
			if o.text == f.text && o.glyphs[0].ink.like(f.glyphs[0].ink) && math.Abs(o.glyphs[0].size-f.glyphs[0].size) < 0.1 {
				same = append(same, o)
			}
		}
		if len(same) < fewTiles || !f.looks && crossing < 2 {
			continue
		}
		for _, o := range same {
			o.out = true
		}
	}
}
