package docx

import (
	"math"
	"strconv"
)

// Most lengths of WordprocessingML are in twips, twentieths of a point.
const (
	twipsPerPT = 20.0
	twipsPerMM = 1440 / 25.4
	mmPerPT    = 25.4 / 72
)

// mm is a length in millimetres as the value of an attribute.
func mm(v float64) string { return strconv.Itoa(int(math.Round(v * twipsPerMM))) }

// pt is a length in points as the value of an attribute.
func pt(v float64) string { return strconv.Itoa(int(math.Round(v * twipsPerPT))) }

// pitch is a distance down the page in points, rounded down: a page's lines
// that are each half a twip too high are one line less.
func pitch(v float64) string { return strconv.Itoa(int(math.Floor(v*twipsPerPT + 1e-6))) }

// halves is a type size in points as half-points, the unit of w:sz.
func halves(v float64) string { return strconv.Itoa(int(math.Round(v * 2))) }

// chars is a number of characters in hundredths.
func chars(v float64) string { return strconv.Itoa(int(math.Round(v * 100))) }

// twips is widths side by side in whole twips. The edges are rounded, not the
// widths, to keep the sum.
func twips(mm []float64) []int {
	widths := make([]int, len(mm))
	edge, left := 0.0, 0
	for i, w := range mm {
		edge += w * twipsPerMM
		right := int(math.Round(edge))
		widths[i] = right - left
		left = right
	}
	return widths
}
