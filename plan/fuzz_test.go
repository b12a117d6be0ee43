package plan_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
)

// A plan that is read from JSON is the same when it is written and read again, and
// so are its bytes.
func FuzzReadJSON(f *testing.F) {
	f.Add(`{"title":"计划","year":2025,"source":{"name":"a.txt","format":"text","sha256":""},"columns":["序号"],"notes":[],"sections":[{"title":"一","at":[],"tasks":[{"number":"1","title":"清淤","at":[],"measures":[{"id":"1","text":"清理。","deadline":{"text":"6月底前","kind":"by","spans":[{"start":"","end":"2025-06-30"}]},"lead":{"text":"市水务局","units":[{"name":"市水务局"}]},"at":[]}]}]}]}`)
	f.Add(`{"sections":[{"tasks":[{"measures":[{}]}]}]}`)
	f.Fuzz(func(t *testing.T, src string) {
		p, err := plan.Read(strings.NewReader(src))
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		require.NoError(t, plan.Write(&first, p))
		text := first.String()
		again, err := plan.Read(&first)
		require.NoError(t, err, text)
		require.NoError(t, plan.Write(&second, again))
		require.Equal(t, text, second.String())
		for it := range again.Items() {
			require.NotEmpty(t, it.Deadline.Kind)
		}
	})
}
