package errata_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/errata"
)

// A list that loads is written and loads again as the same; one that doesn't is a
// failure that names why.
func FuzzLoad(f *testing.F) {
	f.Add("plan: a.txt\ncorrections:\n- id: C1\n  at: a.txt:3\n  measure: \"1.1\"\n  accept: true\n  cells:\n  - {at: \"a.txt:3\", column: 协办单位, cell: 7, printed: 市水务局, proposed: ——}\n")
	f.Add("")
	f.Fuzz(func(t *testing.T, src string) {
		l, err := errata.Load(strings.NewReader(src))
		if err != nil {
			var failure *plan.Failure
			require.ErrorAs(t, err, &failure)
			require.NotEmpty(t, failure.Message(plan.Chinese))
			return
		}
		var b bytes.Buffer
		require.NoError(t, errata.Write(&b, l, plan.Chinese))
		again, err := errata.Load(&b)
		require.NoError(t, err)
		if len(l.Corrections) == 0 {
			l.Corrections, again.Corrections = nil, nil
		}
		require.Equal(t, l, again)
	})
}

// What is merged into a text is that text, where no change fits it.
func FuzzMergeOfAnyText(f *testing.F) {
	f.Add("市水务局、市财政局", "水务", "水利", "财政", "")
	f.Fuzz(func(t *testing.T, printed, a, b, c, d string) {
		text, ok := errata.Merge(printed, []errata.Change{{Printed: a, Proposed: b}, {Printed: c, Proposed: d}})
		require.Len(t, ok, 2)
		if !ok[0] && !ok[1] {
			require.Equal(t, printed, text)
		}
	})
}
