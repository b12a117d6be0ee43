package table

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bodies are what a city's plan may name.
//
//go:embed testdata/bodies.txt
var bodies string

// read gives the names of a cell in a plan of 江州, and whether their reading is
// in doubt.
func read(cell string) (names string, doubt bool) {
	s := splitter{place: "江州"}
	s.learn(cell)
	l := s.split(cell)
	for i, u := range l.units {
		if i > 0 {
			names += "|"
		}
		names += u.Name
	}
	return names, len(l.doubts) > 0
}

func TestAnyTwoBodiesSideBySideAreTwo(t *testing.T) {
	all := strings.Fields(bodies)
	require.Greater(t, len(all), 170)
	wrong, doubtful := []string{}, 0
	for _, a := range all {
		for _, b := range all {
			if a == b {
				continue
			}
			switch got, doubt := read(a + " " + b); {
			case got == a+"|"+b:
			case doubt:
				doubtful++
			default:
				wrong = append(wrong, got)
			}
		}
	}
	assert.Empty(t, wrong, "read wrongly and not told")
	assert.LessOrEqual(t, doubtful, 10)
}

func TestABodyBrokenAnywhereIsOne(t *testing.T) {
	wrong := []string{}
	for _, name := range strings.Fields(bodies) {
		for i := range name {
			if i == 0 {
				continue
			}
			got, doubt := read("市财政局 " + name[:i] + "\n" + name[i:] + " 市水务局")
			if got != "市财政局|"+name+"|市水务局" && !doubt {
				wrong = append(wrong, got)
			}
		}
	}
	assert.Equal(t, []string{"市财政局|省地震局江|州中心站|市水务局"}, wrong, "read wrongly and not told")
}
