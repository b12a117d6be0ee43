package xlsx_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// choices are chance that some bytes decide, two a choice, as long as they last.
type choices struct {
	left []byte
	*rand.PCG
}

func (c *choices) Uint64() uint64 {
	if len(c.left) < 2 {
		return c.PCG.Uint64()
	}
	n := uint64(c.left[0])<<8 | uint64(c.left[1])
	c.left = c.left[2:]
	return n * 0x0001_0001_0001_0001 // what is looked at may be any part of it
}

// What units do to their workbooks, the bytes decide.
func FuzzMerge(f *testing.F) {
	for round := range uint64(8) {
		random, src := rand.NewPCG(1, round), make([]byte, 60)
		for i := range src {
			src[i] = byte(random.Uint64())
		}
		f.Add(src)
	}
	r := newRoundTrip(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		r.run(t, rand.New(&choices{src, rand.NewPCG(1, 2)}))
	})
}

// Whatever texts a ledger has, it comes back from its workbook with them, and a unit's
// part brings what was filled in there back into the whole.
func FuzzLedger(f *testing.F) {
	f.Add("推进中", "45.5%", "=HYPERLINK(\"x\")", "+1\n-2", "备注")
	f.Add("基本完成", "_x0041_ _x005F_", "\x00\x0b\ufffe", "\t a \r\n b ", "编号")
	whole := seedLedger(f).Part("市水务局")
	whole.Rows = whole.Rows[:3]
	f.Fuzz(func(t *testing.T, state, share, text, own, title string) {
		l := *whole
		l.Extra = []string{title}
		l.Rows = slices.Clone(whole.Rows)
		l.Rows[1].Filled = [ledger.FieldCount]string{ledger.Progress: state, ledger.Percent: share, ledger.Report: text, ledger.Person: own}
		l.Rows[2].Extra = []string{text}
		var b bytes.Buffer
		require.NoError(t, xlsx.Ledger(&b, &l, nil))
		book, err := parse.Book(context.Background(), "a.xlsx", &b)
		require.NoError(t, err)
		got, diags, err := ledger.Read(book)
		require.NoError(t, err)
		require.Len(t, got.Rows, len(l.Rows))
		for i := range l.Rows {
			require.Equal(t, l.Rows[i].Key, got.Rows[i].Key)
			require.Equal(t, l.Rows[i].Text, got.Rows[i].Text)
		}
		back := got.Rows[1].Filled
		require.Equal(t, kept(text), back[ledger.Report])
		require.Equal(t, kept(own), back[ledger.Person])
		if !slices.Contains(ledger.States(), plan.Squeeze(kept(state))) {
			require.Equal(t, kept(state), back[ledger.Progress])
		}
		m := ledger.Merge(whole, []*ledger.Book{book})
		require.Len(t, m.Ledger.Rows, len(l.Rows))
		require.Equal(t, kept(text), m.Ledger.Rows[1].Filled[ledger.Report])
		if s := kept(text); s != "" && !slices.ContainsFunc(got.Rows[2].Extra, func(x string) bool { return x == s }) {
			require.True(t, slices.ContainsFunc(diags, func(d plan.Diag) bool {
				return slices.ContainsFunc(d.Args, func(a string) bool { return strings.Contains(a, strings.ReplaceAll(s, "\n", " ")) })
			}), "%q under %q is nowhere: %v", s, title, diags)
		}
	})
}

// kept is what a workbook keeps of a text: no character that XML has not, one kind of
// line end, and nothing blank around it.
func kept(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == '\t' || c == '\n' || c == '\r', c >= ' ' && c != 0xfffe && c != 0xffff:
			return c
		}
		return 0xfffd
	}, s)
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s))
}
