// Package cost measures what an operation allocates, for tests that keep it from
// getting worse. Allocations are the same on every machine, but for what the time
// of a collection changes; times are not.
package cost

import (
	"fmt"
	"runtime"
)

// A Cost is what an operation allocates.
type Cost struct{ Allocs, Bytes uint64 }

// Of is what f costs once it has run before: the least of some runs, since others
// of the process count too.
func Of(f func()) Cost {
	const runs = 3
	f()
	var least Cost
	for i := range runs {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f()
		runtime.ReadMemStats(&after)
		c := Cost{after.Mallocs - before.Mallocs, after.TotalAlloc - before.TotalAlloc}
		if i == 0 {
			least = c
		}
		least = Cost{min(least.Allocs, c.Allocs), min(least.Bytes, c.Bytes)}
	}
	return least
}

// Over says by how much a cost is over another that is written down, empty if it is
// not. A twentieth more is let pass.
func (c Cost) Over(most Cost) string {
	const slack = 20
	if c.Allocs > most.Allocs+most.Allocs/slack || c.Bytes > most.Bytes+most.Bytes/slack {
		return fmt.Sprintf("%v, but %v is written down", c, most)
	}
	return ""
}

// Times is how many times another cost this one is, the worse of allocations and
// bytes.
func (c Cost) Times(other Cost) float64 {
	return max(float64(c.Allocs)/float64(other.Allocs), float64(c.Bytes)/float64(other.Bytes))
}

// String names both figures.
func (c Cost) String() string { return fmt.Sprintf("%d allocations of %d bytes", c.Allocs, c.Bytes) }
