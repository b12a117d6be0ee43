package unit_test

import (
	"context"
	"fmt"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan/unit"
)

func ExampleAssign() {
	r, err := parse.File(context.Background(), "../../seeds/blue-sky-2025.txt", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	a := unit.Assign(r.Plan, r.Registry)

	s, _ := a.Share("市邮政管理局")
	fmt.Println(s.Name, s.Kind, s.Count())
	for _, l := range s.Lines {
		fmt.Println(l.ID, l.Role, l.Task.Title)
	}

	// Groups are resolved; what they are is kept.
	s, _ = a.Share("门头沟区政府")
	fmt.Println(s.Name, len(s.Lines), s.Lines[0].ID, s.Lines[0].Group)

	// What reaches nobody.
	for _, o := range a.Open {
		fmt.Println(o.Name, len(o.Where))
	}
	// Output:
	// 市邮政管理局 central [2 0 0]
	// 4.4 lead 加快重点行业车新能源化
	// 9.4 lead 持续优化运输结构
	// 门头沟区政府 78 1.1 各区人民政府
	// 等部门 2
	// 市推进运输结构调整工作推进小组成员单位 1
	// 相关区政府 5
	// 市空气重污染应急指挥部成员单位 3
}
