package parse_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

const seed = "../seeds/blue-sky-2025.txt"

// gold is the seed as a person read it. White space is squeezed there.
type gold struct {
	Title    string
	Sections []struct {
		Number, Title string
		Tasks         []struct {
			Number, Title string
			Measures      []struct {
				Line, Page, Paragraphs     int
				Text, Deadline             string
				Lead, Responsible, Support struct {
					None, Others bool
					Units        []string
				}
			}
		}
	}
}

func readSeed(t testing.TB) *parse.Result {
	t.Helper()
	r, err := parse.File(context.Background(), seed, nil)
	require.NoError(t, err)
	return r
}

func TestSeedIsItsGold(t *testing.T) {
	b, err := os.ReadFile("../testdata/gold/blue-sky-2025.json")
	require.NoError(t, err)
	var g gold
	require.NoError(t, json.Unmarshal(b, &g))
	p := readSeed(t).Plan

	assert.Equal(t, plan.Squeeze(g.Title), plan.Squeeze(p.Title))
	assert.Equal(t, 2025, p.Year)
	require.Len(t, p.Sections, len(g.Sections))
	for i, gs := range g.Sections {
		s := p.Sections[i]
		assert.Equal(t, gs.Number, s.Number)
		assert.Equal(t, plan.Squeeze(gs.Title), plan.Squeeze(s.Title))
		require.Len(t, s.Tasks, len(gs.Tasks))
		for j, gt := range gs.Tasks {
			task := s.Tasks[j]
			assert.Equal(t, gt.Number, task.Number)
			assert.Equal(t, plan.Squeeze(gt.Title), plan.Squeeze(task.Title))
			require.Len(t, task.Measures, len(gt.Measures), "task %s", gt.Number)
			for k, gm := range gt.Measures {
				m := task.Measures[k]
				assert.Equal(t, plan.Squeeze(gm.Text), plan.Squeeze(m.Text), m.ID)
				assert.Equal(t, gm.Paragraphs, strings.Count(m.Text, "\n")+1, m.ID)
				assert.Equal(t, gm.Deadline, m.Deadline.Text, m.ID)
				assert.Equal(t, []plan.Place{{Name: "blue-sky-2025.txt", Line: gm.Line}}, m.At, m.ID)
				for _, d := range []struct {
					want struct {
						None, Others bool
						Units        []string
					}
					got *plan.Duty
				}{{gm.Lead, m.Lead}, {gm.Responsible, m.Responsible}, {gm.Support, m.Support}} {
					require.NotNil(t, d.got, m.ID)
					names := []string{}
					for _, u := range d.got.Units {
						names = append(names, u.Name)
					}
					assert.Equal(t, d.want.Units, names, m.ID)
					assert.Equal(t, d.want.None, d.got.None, m.ID)
					assert.Equal(t, d.want.Others, d.got.Others, m.ID)
				}
			}
		}
	}
}

// The names of the seed are the same when the print breaks them otherwise: each
// cell of units wrapped at a width, or with spaces at random places; with the
// registry, and by grammar alone.
func TestSeedWithBrokenNames(t *testing.T) {
	src, err := readFile(seed)
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(1, 2))
	breaks := map[string]func(string) string{
		"spaces": func(name string) string {
			var b strings.Builder
			for _, c := range name {
				b.WriteRune(c)
				if random.IntN(10) == 0 {
					b.WriteByte(' ')
				}
			}
			return b.String()
		},
	}
	for width := 2; width <= 8; width++ {
		breaks[fmt.Sprintf("width %d", width)] = func(name string) string {
			var lines []string
			c := []rune(name)
			for len(c) > width {
				lines, c = append(lines, string(c[:width])), c[width:]
			}
			return strings.Join(append(lines, string(c)), "\n")
		}
	}
	empty, err := unit.Load(strings.NewReader("place: 无\n"))
	require.NoError(t, err)
	for _, registry := range []*unit.Registry{nil, empty} {
		opt := &parse.Options{Registry: registry}
		want := names(t, src, opt)
		for name, f := range breaks {
			assert.Equal(t, want, names(t, rebreak(src, f), opt), name)
		}
	}
}

// rebreak breaks every name in the cells of units anew.
func rebreak(src string, f func(string) string) string {
	lines := strings.Split(src, "\n")
	for i, line := range lines {
		cells := strings.Split(line, "\t")
		if len(cells) != 7 || cells[0] == "序号" {
			continue
		}
		for k := 4; k < 7; k++ {
			if cells[k] == "" {
				continue
			}
			parts := strings.Split(cells[k], " ")
			for j := range parts {
				parts[j] = f(parts[j])
			}
			cells[k] = "\"" + strings.Join(parts, "\n") + "\""
		}
		lines[i] = strings.Join(cells, "\t")
	}
	return strings.Join(lines, "\n")
}

// names are who a plan names, measure by measure.
func names(t *testing.T, src string, opt *parse.Options) []string {
	r, err := parse.Read(context.Background(), "a.txt", strings.NewReader(src), opt)
	require.NoError(t, err)
	var out []string
	for it := range r.Plan.Items() {
		for _, role := range plan.Roles() {
			for _, u := range it.Duty(role).Units {
				out = append(out, fmt.Sprint(it.ID, " ", role, " ", u.Key()))
			}
		}
	}
	return out
}

func TestSeedTotals(t *testing.T) {
	r := readSeed(t)
	sections, tasks, measures, mentions, paragraphs := len(r.Plan.Sections), 0, 0, 0, 0
	for _, s := range r.Plan.Sections {
		tasks += len(s.Tasks)
	}
	kinds := make(map[plan.DeadlineKind]int)
	for it := range r.Plan.Items() {
		measures++
		kinds[it.Deadline.Kind]++
		if strings.Contains(it.Text, "\n") {
			paragraphs++
		}
	}
	units := r.Plan.Units()
	for _, u := range units {
		for _, n := range u.Count {
			mentions += n
		}
	}
	assert.Equal(t, []int{6, 30, 108, 54, 506, 10}, []int{sections, tasks, measures, len(units), mentions, paragraphs})
	assert.Equal(t, map[plan.DeadlineKind]int{plan.By: 92, plan.Ongoing: 15, plan.During: 1}, kinds)
	assert.Equal(t, plan.Warning, r.Diags.Worst(), "the seed has no errors")
}

func TestSeedLetters(t *testing.T) {
	r := readSeed(t)
	a := unit.Assign(r.Plan, r.Registry)
	kinds := make(map[unit.Kind]int)
	lines := 0
	possible := make(map[string][]string)
	for _, s := range a.Shares {
		assert.True(t, s.Known, s.Name)
		lines += len(s.Lines)
		switch s.Kind {
		case unit.District, unit.Zone:
			kinds[s.Kind]++
		default:
			kinds[unit.Other]++
		}
		for _, p := range s.Possible {
			possible[p.ID] = append(possible[p.ID], s.Name)
		}
	}
	assert.Equal(t, 1667, lines)
	assert.Equal(t, map[unit.Kind]int{unit.Other: 31, unit.District: 16, unit.Zone: 1}, kinds)
	assert.Equal(t, map[string][]string{
		"20.1": {"北京经济技术开发区管委会"},
		"26.5": {"门头沟区政府", "房山区政府", "通州区政府", "顺义区政府", "昌平区政府", "大兴区政府", "平谷区政府", "延庆区政府"},
		"28.1": {"北京经济技术开发区管委会"},
	}, possible)

	open := make(map[string][]string)
	for _, o := range a.Open {
		for _, l := range o.Where {
			open[o.Name] = append(open[o.Name], l.ID)
		}
	}
	assert.Equal(t, map[string][]string{
		"等部门":   {"1.1", "15.1"},
		"相关区政府": {"9.2", "9.4", "25.4", "25.5", "26.5"},
		"市推进运输结构调整工作推进小组成员单位": {"9.1"},
		"市空气重污染应急指挥部成员单位":     {"10.6", "26.2", "26.3"},
	}, open)
}
