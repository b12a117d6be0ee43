package markdown_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report/markdown"
)

// What stands between these lines of docs/checks.md is written by hand.
const (
	byHand    = "<!-- by hand: from here -->\n"
	byHandEnd = "<!-- by hand: to here -->\n"
)

// docs/checks.md is what the catalogue says, and what was written by hand below
// it. ZEREN_UPDATE=1 writes the first anew and keeps the second.
func TestDocumentOfAllCodes(t *testing.T) {
	const file = "../../docs/checks.md"
	have, err := os.ReadFile(file)
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(have), byHand)
	require.True(t, ok, "%s lacks the line %s", file, byHand)
	own, _, ok := strings.Cut(rest, byHandEnd)
	require.True(t, ok, "%s lacks the line %s", file, byHandEnd)
	var b bytes.Buffer
	require.NoError(t, markdown.Kinds(&b, plan.Kinds()))
	b.WriteString("\n" + byHand + own + byHandEnd)
	if os.Getenv("ZEREN_UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
		return
	}
	assert.Equal(t, b.String(), string(have))
}

// The codes of a rule of another program stand below the others, with signs of
// Markdown as they are.
func TestKindsOfOthers(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, markdown.Kinds(&b, []plan.Kind{
		{Code: "Q01", Severity: plan.Info, Title: plan.Text{ZH: "口号", EN: "slogan"}, Message: plan.Text{ZH: "“{1}”是口号", EN: "“{1}” is a slogan"},
			Hint: plan.Text{ZH: "写*具体*", EN: "say | what"}, Why: plan.Text{ZH: "无法落实", EN: "nobody can do it"}, Example: "狠抓落实"},
		{Code: "T02", Severity: plan.Error},
	}))
	page := b.String()
	assert.Less(t, strings.Index(page, "## T: the table · 表格\n\n### T02"), strings.Index(page, "## others · 其他\n\n### Q01"))
	assert.Contains(t, page, `
### Q01

| info · 说明 | slogan | 口号 |
| --- | --- | --- |
| says · 报告 | “…” is a slogan | “…”是口号 |
| why · 原因 | nobody can do it | 无法落实 |
| do · 处理 | say \| what | 写\*具体\* |

`+"```text\n狠抓落实\n```\n")
}
