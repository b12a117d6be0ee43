package check_test

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
)

// told are the codes of what a person would want to know of each clean plan.
var told = map[string][]plan.Code{
	"air.csv":        {plan.UnitNoRegistry},
	"business.txt":   {plan.UnitNoRegistry},
	"digital.txt":    {plan.UnitNoRegistry, plan.UnitOthers}, // 等部门
	"livelihood.txt": {plan.TableResponsibleOnly},
	"safety.txt":     {plan.UnitNoRegistry},
	"villages.txt":   {plan.UnitNoRegistry},
}

func cleanPlans(t *testing.T) []string {
	files, err := filepath.Glob("testdata/clean/*")
	require.NoError(t, err)
	require.Len(t, files, len(told))
	return files
}

// findings are what a check finds in a plan of any form.
func findings(t *testing.T, name, text string) plan.Diags {
	r, err := parse.Read(context.Background(), name, bytes.NewReader([]byte(text)), nil)
	require.NoError(t, err)
	return check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags})
}

func TestCleanPlansHaveNoFindings(t *testing.T) {
	for _, file := range cleanPlans(t) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		var codes []plan.Code
		for _, d := range findings(t, filepath.Base(file), string(text)) {
			codes = append(codes, d.Code)
		}
		assert.Equal(t, told[filepath.Base(file)], codes, file)
	}
}

// Faults of single rows, planted in plans of other cities, columns and forms than
// those that the rules were tried on at first.
func TestFaultsPlantedInCleanPlans(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long under the race detector")
	}
	rounds := 1
	if os.Getenv("ZEREN_ROUNDS") != "" {
		fmt.Sscan(os.Getenv("ZEREN_ROUNDS"), &rounds)
	}
	var all score
	var missed, extra []string
	for _, file := range cleanPlans(t) {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		p := newCleanPlan(filepath.Base(file), string(src))
		base := make(map[string]bool)
		for _, d := range findings(t, p.name, string(src)) {
			base[key(d)] = true
		}
		for _, f := range faults {
			if f.plant == nil || f.seed {
				continue
			}
			h := fnv.New64()
			h.Write([]byte(p.name + f.name))
			r := rand.New(rand.NewPCG(2026, h.Sum64()))
			for n, tries := 0, 0; n < rounds && tries < 30*rounds; tries++ {
				text, line, ok := p.plant(r, f)
				if !ok {
					continue
				}
				n++
				all.planted++
				hit, clean := false, true
				for _, d := range findings(t, p.name, text) {
					switch {
					case base[key(d)]:
					case slices.Contains(f.codes, d.Code) && slices.ContainsFunc(d.At, func(at plan.Place) bool { return at.Line == line }):
						hit = true
					default:
						clean = false
						extra = append(extra, fmt.Sprintf("%s line %d, %s: %v %s", p.name, line, f.name, d.At, d.Code+" "+plan.Code(d.Message(plan.English))))
					}
				}
				if hit {
					all.found++
				} else {
					missed = append(missed, fmt.Sprintf("%s line %d, %s: %s", p.name, line, f.name, strings.Split(text, "\n")[line-1]))
				}
				if clean {
					all.clean++
				}
			}
		}
	}
	t.Logf("planted %d, found %d, nothing else %d", all.planted, all.found, all.clean)
	if os.Getenv("ZEREN_ROUNDS") != "" {
		t.Logf("missed:\n%s\nsaid besides:\n%s", strings.Join(missed, "\n"), strings.Join(extra, "\n"))
	}
	assert.Less(t, 10*(all.planted-all.found), all.planted, strings.Join(missed, "\n"))
	assert.Less(t, 10*(all.planted-all.clean), all.planted, strings.Join(extra, "\n"))
}

// A cleanPlan is a plan in which faults are planted.
type cleanPlan struct {
	name, comma string
	lines       []string
	header      int
	place       map[plan.Column]int // of the cells, by what they hold
}

func newCleanPlan(name, text string) *cleanPlan {
	p := &cleanPlan{name: name, comma: "\t", lines: strings.Split(text, "\n"), place: make(map[plan.Column]int)}
	if strings.HasSuffix(name, ".csv") {
		p.comma = ","
	}
	p.header = slices.IndexFunc(p.lines, func(l string) bool { return strings.Contains(l, "序号"+p.comma) })
	for i, k := range plan.ColumnsOf(strings.Split(p.lines[p.header], p.comma)) {
		p.place[k] = i
	}
	return p
}

// plant plants a fault in a random row.
func (p *cleanPlan) plant(r *rand.Rand, f fault) (text string, line int, ok bool) {
	i := p.header + 1 + r.IntN(len(p.lines)-p.header-1)
	cells := strings.Split(p.lines[i], p.comma)
	if len(cells) < 4 {
		return "", 0, false
	}
	// The row in the columns that faults know, with spaces between units.
	columns := []plan.Column{plan.NumberColumn, plan.TitleColumn, plan.MeasureColumn, plan.DeadlineColumn, plan.LeadColumn, plan.ResponsibleColumn, plan.SupportColumn}
	spaces, marks := strings.NewReplacer("、", " ", "，", " "), strings.NewReplacer(" ", "、")
	row := make([]string, len(columns))
	for c, k := range columns {
		at, has := p.place[k]
		if !has || at >= len(cells) {
			continue
		}
		if row[c] = cells[at]; c >= lead {
			row[c] = spaces.Replace(row[c])
		}
	}
	before := slices.Clone(row)
	if len([]rune(row[measure])) < 10 || !f.plant(r, row) {
		return "", 0, false
	}
	for c, k := range columns {
		at, has := p.place[k]
		switch {
		case row[c] == before[c]:
		case !has || at >= len(cells):
			return "", 0, false
		case c >= lead:
			cells[at] = marks.Replace(row[c])
		default:
			cells[at] = row[c]
		}
	}
	out := slices.Clone(p.lines)
	out[i] = strings.ReplaceAll(strings.Join(cells, p.comma), p.comma+"\x00", "")
	return strings.Join(out, "\n"), i + 1, out[i] != p.lines[i]
}
