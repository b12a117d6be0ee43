package check_test

import (
	"context"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
)

// checked is what a check finds in a text, as code, place and arguments.
func checked(t *testing.T, text string) (plan.Diags, map[string]bool) {
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(text), nil)
	require.NoError(t, err)
	ds := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags})
	keys := make(map[string]bool)
	for _, d := range ds {
		keys[key(d)] = true
	}
	return ds, keys
}

// key is what a finding is known by again, wherever its row has gone.
func key(d plan.Diag) string {
	args := d.Args
	switch d.Code {
	case plan.UnitTwoNames:
		return fmt.Sprint(d.Code, d.Args[0])
	case plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames, plan.RolesMarkMissing:
		args = nil // counts of the whole table
	}
	if d.Count > 0 {
		return string(d.Code)
	}
	return fmt.Sprint(d.Code, d.At[0], args)
}

// A score counts the faults of a kind.
type score struct{ planted, found, clean int }

func TestPlantedFaults(t *testing.T) {
	src, err := os.ReadFile("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	lines := strings.Split(strings.ReplaceAll(string(src), "\r\n", "\n"), "\n")
	_, base := checked(t, string(src))
	if testing.Short() {
		t.Skip("takes long under the race detector")
	}
	rounds := 3
	if os.Getenv("ZEREN_ROUNDS") != "" {
		fmt.Sscan(os.Getenv("ZEREN_ROUNDS"), &rounds)
	}
	for _, f := range faults {
		name := fnv.New64()
		name.Write([]byte(f.name))
		r := rand.New(rand.NewPCG(2025, name.Sum64())) // the places don't depend on the other faults
		var got score
		var missed, extra []string
		for tries := 0; got.planted < rounds && tries < 60*rounds; tries++ {
			text, at, ok := plantOne(r, f, lines)
			if !ok {
				continue
			}
			got.planted++
			ds, _ := checked(t, text)
			hit, clean := false, true
			var news []string
			for _, d := range ds {
				if base[key(d)] {
					continue
				}
				if slices.Contains(f.codes, d.Code) && slices.Contains(d.At, plan.Place{Name: "plan.txt", Line: at}) {
					hit = true
					continue
				}
				news = append(news, fmt.Sprintf("%v %s %s", d.At, d.Code, d.Message(plan.English)))
				clean = false
			}
			if hit {
				got.found++
			} else {
				missed = append(missed, fmt.Sprintf("line %d: %s", at, strings.Split(text, "\n")[at-1]))
			}
			if clean {
				got.clean++
			} else {
				extra = append(extra, fmt.Sprintf("line %d: %s", at, strings.Join(news, " | ")))
			}
		}
		t.Logf("%-40s planted %2d found %2d nothing else %2d", f.name, got.planted, got.found, got.clean)
		if os.Getenv("ZEREN_ROUNDS") != "" {
			for _, m := range append(missed, extra...) {
				t.Log("    ", m)
			}
		}
		few := max(1, got.planted/5) // that may be missed: some places can't be told from sound ones
		assert.LessOrEqual(t, got.planted-got.found, few, "%s: found %d of %d\n%s", f.name, got.found, got.planted, strings.Join(missed, "\n"))
		assert.LessOrEqual(t, got.planted-got.clean, max(1, got.planted/4), "%s: %d of %d without anything else\n%s", f.name, got.clean, got.planted, strings.Join(extra, "\n"))
	}
}

// plantOne plants a fault in a random row of the seed, and says where.
func plantOne(r *rand.Rand, f fault, lines []string) (text string, line int, ok bool) {
	out := slices.Clone(lines)
	var rows []int
	for i, l := range lines {
		if c := strings.Split(l, "\t"); len(c) == 7 && c[measure] != "" && c[measure] != "工作措施" {
			rows = append(rows, i)
		}
	}
	if f.plant != nil {
		i := rows[r.IntN(len(rows))]
		row := strings.Split(lines[i], "\t")
		if !f.plant(r, row) {
			return "", 0, false
		}
		out[i] = strings.ReplaceAll(strings.Join(row, "\t"), "\t\x00", "")
		return strings.Join(out, "\n"), i + 1, true
	}
	header := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "序号\t") })
	change := func(f func(cells []string)) (string, int, bool) {
		for i, l := range lines {
			if l == lines[header] {
				cells := strings.Split(l, "\t")
				f(cells)
				out[i] = strings.Join(cells, "\t")
			}
		}
		return strings.Join(out, "\n"), header + 1, true
	}
	switch f.name {
	case "a header with a wrong character":
		w := []rune(strings.Split(lines[header], "\t")[measure+r.IntN(5)])
		w[r.IntN(len(w))] = '错'
		if k, _ := plan.ColumnOf(string(w)); k != plan.OtherColumn {
			return "", 0, false // it is understood all the same
		}
		return change(func(c []string) {
			for i := range c {
				if plan.Apart(c[i], string(w)) == 1 {
					c[i] = string(w)
				}
			}
		})
	case "a header lost":
		k := measure + r.IntN(5)
		return change(func(c []string) { c[k] = "" })
	case "a header twice":
		return change(func(c []string) { c[support] = c[responsible] })
	case "two headers swapped":
		k := measure + 2*r.IntN(2) // a deadline beside a measure, or beside a lead
		return change(func(c []string) { c[deadline], c[k] = c[k], c[deadline] })
	case "a header's cell lost":
		k := title + r.IntN(6)
		for i, l := range lines {
			if l == lines[header] {
				out[i] = strings.Join(slices.Delete(strings.Split(l, "\t"), k, k+1), "\t")
			}
		}
		return strings.Join(out, "\n"), header + 1, true
	case "a measure twice", "a measure nearly twice":
		i := rows[r.IntN(len(rows)-30)]
		k := i + 25
		from, to := strings.Split(lines[i], "\t"), strings.Split(lines[k], "\t")
		if len(to) != 7 || to[measure] == "" || to[measure] == "工作措施" || len([]rune(from[measure])) < 40 {
			return "", 0, false
		}
		to[measure] = from[measure]
		if f.name == "a measure nearly twice" {
			text := []rune(to[measure])
			at := r.IntN(len(text) - 5)
			to[measure] = string(text[:at]) + "进一步" + string(text[at+1:])
			if !unicode.Is(unicode.Han, text[at]) {
				return "", 0, false
			}
		}
		out[k] = strings.Join(to, "\t")
		return strings.Join(out, "\n"), k + 1, true
	case "the end of the file lost":
		last := rows[len(rows)-1-r.IntN(20)]
		c := strings.Split(lines[last], "\t")
		text := []rune(c[measure])
		c[measure] = string(text[:5+r.IntN(len(text)-8)])
		return strings.Join(append(out[:last], strings.Join(c[:measure+1], "\t")), "\n"), last + 1, true
	}
	panic(f.name)
}
