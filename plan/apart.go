package plan

// Apart is the number of characters that are wrong, missing, too many, or in the
// place of their neighbour, when one word is written for another.
func Apart(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := [3][]int{}
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
	}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := 1; i <= len(x); i++ {
		before, last, now := rows[0], rows[1], rows[2]
		now[0] = i
		for j := 1; j <= len(y); j++ {
			change := 1
			if x[i-1] == y[j-1] {
				change = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		rows[0], rows[1], rows[2] = last, now, before
	}
	return rows[1][len(y)]
}

// Common is how many parts two texts start with alike, and how many of what is left
// they end with.
func Common[T comparable](a, b []T) (start, end int) {
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	return start, end
}

// Kept says which parts of two texts are in both, in order: a longest common
// subsequence. Of very long texts all of the middle is taken to differ.
func Kept[T comparable](a, b []T) (inA, inB []bool) {
	from, end := Common(a, b)
	outer := func(s []T) []bool {
		in := make([]bool, len(s))
		for i := range in {
			in[i] = i < from || i >= len(s)-end
		}
		return in
	}
	inA, inB = outer(a), outer(b)
	x, y := a[from:len(a)-end], b[from:len(b)-end]
	const most = 4_000_000
	if len(x)*len(y) > most {
		return inA, inB
	}
	best := make([][]int32, len(x)+1)
	for i := range best {
		best[i] = make([]int32, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				best[i][j] = best[i+1][j+1] + 1
			} else {
				best[i][j] = max(best[i+1][j], best[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			inA[from+i], inB[from+j] = true, true
			i++
			j++
		case best[i+1][j] >= best[i][j+1]:
			i++
		default:
			j++
		}
	}
	return inA, inB
}
