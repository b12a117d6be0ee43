package unit_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// In a registry that loads, each body and each group is found by its name; one that
// doesn't load says why not.
func FuzzLoad(f *testing.F) {
	beijing, err := os.ReadFile("beijing.yaml")
	require.NoError(f, err)
	f.Add(string(beijing[:1500]))
	f.Add("place: 临江市\nshort: 临江\nunits:\n- {name: 市水务局, also: [临江市水务局], kind: department, local: true}\ngroups:\n- {name: 各区政府, members: [市水务局]}\n")
	f.Fuzz(func(t *testing.T, src string) {
		r, err := unit.Load(strings.NewReader(src))
		if err != nil {
			var failure *plan.Failure
			require.ErrorAs(t, err, &failure)
			require.NotEmpty(t, failure.Message(plan.English))
			return
		}
		for i := range r.Bodies {
			b, ok := r.Body(r.Bodies[i].Name)
			require.True(t, ok, r.Bodies[i].Name)
			require.Equal(t, r.Bodies[i].Name, b.Name)
		}
		for i := range r.Groups {
			_, ok := r.Group(r.Groups[i].Name)
			require.True(t, ok, r.Groups[i].Name)
		}
	})
}
