// Command plans makes up plans for measuring: each is another one, of a hundred
// measures, in one of the forms that are read. The same number gives the same files.
//
//	go run ./testdata/bench/plans -n 1000 DIRECTORY
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/csv"
	"github.com/zeren-plan/zeren/report/docx"
	"github.com/zeren-plan/zeren/report/markdown"
	"github.com/zeren-plan/zeren/report/xlsx"
)

var (
	cities  = []string{"临江", "河湾", "石桥", "青原", "白沙", "云岭", "南屏", "东湖"}
	subject = []string{"河道", "扬尘", "绿地", "供热", "公交", "学校", "社区", "农田", "停车", "垃圾"}
	verb    = []string{"清理", "巡查", "改造", "登记", "检修", "更新", "监测", "治理"}
	by      = []string{"年底前", "6月底前", "9月底前", "长期实施", "每季度", "上半年", "10月底前"}
	units   = []string{"市水务局", "市财政局", "市生态环境局", "市交通委", "市教育局", "市农业农村局", "市公安局", "市城市管理委", "市林业局", "市市场监管局", "各区政府", "市应急局"}
)

// plan is the text of a plan, with tabs between its cells.
func plan(r *rand.Rand) string {
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	some := func(n int) string {
		var out []string
		for _, i := range r.Perm(len(units))[:n] {
			out = append(out, units[i])
		}
		return strings.Join(out, "、")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s市%d年城乡环境治理行动计划\n序号\t重点任务\t工作措施\t完成时限\t牵头部门\t主责单位\t协办单位\n", pick(cities), 2020+r.IntN(10))
	for task := 1; task <= 25; task++ {
		about := pick(subject)
		for k := range 4 {
			number, title := "", ""
			if k == 0 {
				number, title = fmt.Sprint(task), about+"治理"
			}
			text := fmt.Sprintf("对%d处%s开展%s，建立台账，", 10+r.IntN(900), about, pick(verb))
			for range 1 + r.IntN(4) {
				text += fmt.Sprintf("%s%s%d处，完成率达到%d%%以上，", pick(verb), pick(subject), 1+r.IntN(500), 60+r.IntN(40))
			}
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", number, title, text+"及时公布结果。", pick(by), some(1), some(1+r.IntN(3)), some(r.IntN(5)+1))
		}
	}
	return b.String()
}

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 100, "how many plans")
	flag.Parse()
	dir := flag.Arg(0)
	if dir == "" {
		log.Fatal("name a directory")
	}
	for i := range *n {
		src := plan(rand.New(rand.NewPCG(uint64(i), 1)))
		// A directory of more than some thousand files is slow by itself.
		sub := filepath.Join(dir, fmt.Sprintf("%03d", i/1000))
		if err := os.MkdirAll(sub, 0o777); err != nil {
			log.Fatal(err)
		}
		form := []string{"txt", "docx", "txt", "xlsx", "csv", "docx", "txt", "xlsx", "md", "docx"}[i%10]
		if err := write(filepath.Join(sub, fmt.Sprintf("plan-%06d.%s", i, form)), form, src); err != nil {
			log.Fatal(err)
		}
	}
}

func write(path, form, src string) error {
	if form == "txt" {
		return os.WriteFile(path, []byte(src), 0o666)
	}
	r, err := parse.Read(context.Background(), "plan.txt", strings.NewReader(src), nil)
	if err != nil {
		return err
	}
	table := report.TableOf(r.Plan)
	var b bytes.Buffer
	err = map[string]func(io.Writer) error{
		"csv":  func(w io.Writer) error { return csv.Table(w, table, ',') },
		"md":   func(w io.Writer) error { return markdown.Table(w, table) },
		"docx": func(w io.Writer) error { return docx.Table(w, table, nil) },
		"xlsx": func(w io.Writer) error { return xlsx.Table(w, table) },
	}[form](&b)
	if err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o666)
}
