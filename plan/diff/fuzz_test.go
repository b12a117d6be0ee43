package diff_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/plan/unit"
)

// made is a plan that some bytes describe: the same bytes make the same words.
func made(data []byte) *plan.Plan {
	pick := func(words ...string) string {
		if len(data) == 0 {
			return words[0]
		}
		w := words[int(data[0])%len(words)]
		data = data[1:]
		return w
	}
	p := &plan.Plan{Title: "临江市2026年治水方案", Year: 2026}
	for len(data) > 0 {
		if s := pick("", "", "城区", "乡镇"); s != "" || len(p.Sections) == 0 {
			p.Sections = append(p.Sections, plan.Section{Title: s})
		}
		s := &p.Sections[len(p.Sections)-1]
		if pick("", "", "新") != "" || len(s.Tasks) == 0 {
			s.Tasks = append(s.Tasks, plan.Task{Number: fmt.Sprint(len(s.Tasks) + 1), Title: pick("清淤", "截污", "巡河", "河道清淤疏浚", "")})
		}
		t := &s.Tasks[len(s.Tasks)-1]
		m := plan.Measure{Text: pick("清理", "整治", "新建", "每月巡查", "") + pick("排口", "河段", "管网", "闸门") + pick("12处。", "20处。", "。", "30公里，并公布结果。")}
		m.Deadline.Text = pick("年底前", "6月底前", "长期")
		duty := func() *plan.Duty {
			names := map[string][]string{"无": nil, "水": {"市水务局"}, "水城": {"市水务局", "市城管局"}, "区": {"各区政府"}}[pick("无", "水", "水城", "区", "没有")]
			if names == nil {
				return nil
			}
			d := new(plan.Duty)
			for _, n := range names {
				d.Units = append(d.Units, plan.Unit{Name: n})
			}
			return d
		}
		m.Lead, m.Responsible, m.Support = duty(), duty(), duty()
		t.Measures = append(t.Measures, m)
	}
	n := 0
	for it := range p.Items() {
		n++
		it.ID = fmt.Sprint(n)
	}
	return p
}

// FuzzCompare compares any two plans: a plan does not differ from itself; each measure
// has one counterpart or none, which is then told as added or dropped; and the units
// carry as many lines more as there are.
func FuzzCompare(f *testing.F) {
	f.Add([]byte("\x02\x02\x00\x00\x00\x00\x00\x01\x00\x00\x02\x02\x01"), []byte("\x02\x02\x00\x00\x00\x01\x00\x01\x00\x00"))
	f.Add([]byte("01234567890123456789"), []byte("0123456789987654321"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		if len(a)+len(b) > 400 {
			return
		}
		old, now := made(a), made(b)
		same := diff.Compare(old, made(a), nil, nil)
		require.Empty(t, same.Tasks)
		require.Empty(t, same.Measures)
		require.Empty(t, same.Units)

		there, back := diff.Compare(old, now, nil, nil), diff.Compare(now, old, nil, nil)
		require.Equal(t, made(a), old, "comparing changes no plan")
		for _, d := range []*diff.Diff{there, back} {
			seen := make(map[*plan.Measure]int)
			for _, p := range d.Pairs {
				seen[p.Old.Measure]++
				seen[p.New.Measure]++
			}
			for _, c := range d.Measures {
				for _, k := range c.Kinds {
					switch k {
					case diff.Added:
						require.Nil(t, c.Old.Measure)
						seen[c.New.Measure]++
					case diff.Dropped:
						require.Nil(t, c.New.Measure)
						seen[c.Old.Measure]++
					}
				}
			}
			for _, p := range []*plan.Plan{d.Old, d.New} {
				for it := range p.Items() {
					require.LessOrEqual(t, seen[it.Measure], 1, "%s %s is told more than once", p.Title, it.ID)
				}
			}
		}
		lines := func(p *plan.Plan) (n int) {
			for _, share := range unit.Assign(p, nil).Shares {
				n += diff.Sum(share.Count())
			}
			return n
		}
		more := 0
		for _, u := range there.Units {
			more += diff.Sum(u.New) - diff.Sum(u.Old)
		}
		require.Equal(t, lines(now)-lines(old), more)
	})
}
