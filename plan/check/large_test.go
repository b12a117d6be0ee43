package check_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
)

// large is a plan of many measures, each with a name of its own beside two that all have.
func large(measures int) *plan.Plan {
	p := &plan.Plan{Columns: []string{"序号", "重点任务", "工作措施", "完成时限", "牵头部门", "协办单位"}, Sections: make([]plan.Section, 1)}
	s := &p.Sections[0]
	for i := range measures {
		own := fmt.Sprintf("市%c%c局", '一'+rune(i%9000), '一'+rune(i/3))
		s.Tasks = append(s.Tasks, plan.Task{Number: fmt.Sprint(i + 1), Title: fmt.Sprint("任务", i), Measures: []plan.Measure{{
			ID: fmt.Sprint(i+1, ".1"), Text: fmt.Sprintf("清理第%d条河道，由%s牵头。", i, own), Deadline: plan.Deadline{Text: "年底前", Kind: plan.By},
			Lead:    &plan.Duty{Text: "市水务局", Units: []plan.Unit{{Name: "市水务局"}}},
			Support: &plan.Duty{Text: "市财政局、" + own, Units: []plan.Unit{{Name: "市财政局"}, {Name: own}}},
		}}})
	}
	return p
}

// Rules look at each measure without looking at all others again.
func TestLargePlan(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long under the race detector")
	}
	end := time.Now().Add(time.Minute)
	late := false
	check.Run(large(12_000), &check.Options{Interrupted: func() error {
		if late = time.Now().After(end); late {
			return errors.New("late")
		}
		return nil
	}})
	assert.False(t, late)
}

// A check that is interrupted runs no more rules.
func TestInterrupted(t *testing.T) {
	ran := 0
	rule := check.Rule{Run: func(*check.Subject, func(plan.Diag)) { ran++ }}
	check.Run(large(3), &check.Options{Rules: []check.Rule{rule, rule, rule}, Interrupted: func() error {
		if ran == 2 {
			return errors.New("stop")
		}
		return nil
	}})
	assert.Equal(t, 2, ran)
}
