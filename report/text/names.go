package text

import (
	"bufio"
	"io"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// Names lists the names that texts of settings may hold, and what they stand for.
func Names(w io.Writer, l plan.Lang) error {
	b := bufio.NewWriter(w)
	var rows [][]string
	for _, n := range report.Names() {
		rows = append(rows, []string{"{{" + n.ZH + "}}", "{{" + n.EN + "}}", n.Means.In(l)})
	}
	table(b, rows, 0, 0)
	return b.Flush()
}
