//go:build full

package html_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/html"
)

// shown are the measures that the page shows.
const shown = `[...document.querySelectorAll("#list > li")].filter(li => li.offsetParent !== null).map(li => li.querySelector("h3").textContent.split(" ")[0])`

// The overview of the seed in a real browser: all that it does is compared with
// what the plan says.
func TestOverviewInABrowser(t *testing.T) {
	r, err := parse.File(context.Background(), "../../seeds/blue-sky-2025.txt", nil)
	require.NoError(t, err)
	findings := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags, Rules: check.RoleRules()})
	o := report.OverviewOf(r.Plan, &report.OverviewOptions{Registry: r.Registry, Findings: findings, Letter: func(unit string) string { return "letters/" + unit + ".pdf" }})
	file := filepath.Join(t.TempDir(), "overview.html")
	f, err := os.Create(file)
	require.NoError(t, err)
	require.NoError(t, html.Overview(f, o, plan.Chinese))
	require.NoError(t, f.Close())
	b := open(t, "file://"+file)

	// who finds the measures that hold something of somebody.
	who := func(want func(it plan.Item, s *unit.Share, l unit.Line) bool) (ids []string) {
		has := make(map[string]bool)
		for _, s := range unit.Assign(r.Plan, r.Registry).Shares {
			for _, l := range s.Lines {
				if want(l.Item, &s, l) {
					has[l.ID] = true
				}
			}
		}
		for it := range r.Plan.Items() {
			if has[it.ID] {
				ids = append(ids, it.ID)
			}
		}
		return ids
	}
	index := func(name string) int {
		for i, u := range o.Units {
			if u.Name == name {
				return i
			}
		}
		t.Fatalf("no unit %s", name)
		return -1
	}
	all := b.list(shown)

	t.Run("shows every measure and asks the network for nothing", func(t *testing.T) {
		assert.Len(t, all, 108)
		assert.Equal(t, "显示108条措施、1667条任务", b.text(`document.getElementById("count").textContent`))
		assert.Equal(t, []string{"file://" + file}, b.requests)
		assert.Empty(t, b.errors)
	})
	t.Run("every line is a link to its letter", func(t *testing.T) {
		links := b.list(`[...document.querySelectorAll("#list a.chip")].map(a => decodeURI(a.getAttribute("href")))`)
		var want []string
		n := make(map[string]int)
		for _, l := range links {
			n[l]++
		}
		for _, u := range o.Units {
			assert.Equal(t, u.Total, n["letters/"+u.Name+".pdf"], u.Name)
			want = append(want, u.Name)
		}
		assert.Len(t, links, 1667)
		assert.Len(t, n, len(want))
	})
	t.Run("a slash searches, Escape clears", func(t *testing.T) {
		b.press("/")
		assert.Equal(t, "q", b.text("document.activeElement.id"))
		b.write("扬尘 工地")
		got := b.list(shown)
		assert.NotEmpty(t, got)
		assert.Less(t, len(got), 108)
		for _, id := range got {
			it, ok := r.Plan.Item(id)
			require.True(t, ok, id)
			text := b.text(fmt.Sprintf(`[...document.querySelectorAll("#list > li")].find(li => li.querySelector("h3").textContent.startsWith(%q)).textContent`, id+" "))
			assert.Contains(t, text, "扬尘", it.ID)
			assert.Contains(t, text, "工地", it.ID)
		}
		b.press("Escape")
		b.evaluate("0", nil)
		assert.Equal(t, all, b.list(shown))
	})
	t.Run("by unit and role", func(t *testing.T) {
		b.choose("unit", fmt.Sprint(index("市水务局")))
		assert.Equal(t, who(func(_ plan.Item, s *unit.Share, _ unit.Line) bool { return s.Name == "市水务局" }), b.list(shown))
		assert.Contains(t, b.text(`document.getElementById("count").textContent`), "14条任务")
		b.choose("role", fmt.Sprint(int(plan.Support)))
		assert.Equal(t, who(func(_ plan.Item, s *unit.Share, l unit.Line) bool {
			return s.Name == "市水务局" && l.Role == plan.Support
		}), b.list(shown))
		assert.Equal(t, "4", b.text(`document.querySelectorAll("#list > li:not([hidden]) .chip.hit").length`))
		b.press("Escape")
	})
	t.Run("a unit that only a group's name gives is found", func(t *testing.T) {
		b.choose("unit", fmt.Sprint(index("门头沟区政府")))
		assert.Equal(t, who(func(_ plan.Item, s *unit.Share, _ unit.Line) bool { return s.Name == "门头沟区政府" }), b.list(shown))
		b.press("Escape")
	})
	t.Run("by date", func(t *testing.T) {
		b.choose("from", "2025-09-01")
		b.choose("to", "2025-09-30")
		var want []string
		for _, m := range o.Measures {
			if m.Due != nil && m.Due.Month == 9 {
				want = append(want, m.ID)
			}
		}
		assert.Equal(t, want, b.list(shown))
		b.press("Escape")
		b.evaluate(`document.querySelector("#months li.undated button").click()`, nil)
		want = nil
		for _, m := range o.Measures {
			if m.Due == nil {
				want = append(want, m.ID)
			}
		}
		assert.Equal(t, want, b.list(shown))
		b.press("Escape")
	})
	t.Run("the map by keyboard alone", func(t *testing.T) {
		assert.Equal(t, "1", b.text(`document.querySelectorAll('#heat button[tabindex="0"]').length`))
		b.evaluate(`document.querySelector('#heat button[tabindex="0"]').focus()`, nil)
		for range index("市水务局") {
			b.press("ArrowDown")
		}
		for range 3 {
			b.press("ArrowRight")
		}
		assert.Equal(t, "市水务局 四、以城市精细治理为抓手,推动管理减排 7", b.text(`document.activeElement.getAttribute("aria-label")`))
		b.press("Enter")
		assert.Equal(t, who(func(it plan.Item, s *unit.Share, _ unit.Line) bool {
			return s.Name == "市水务局" && it.Section.Number == "四"
		}), b.list(shown))
		assert.Equal(t, "tasks", b.text("document.activeElement.id"))
		b.press("Escape")
	})
	t.Run("a pair", func(t *testing.T) {
		p := o.Pairs[0]
		b.evaluate(`document.querySelector("#pairs button").click()`, nil)
		assert.Len(t, b.list(shown), p.Measures, "%s %s", p.A, p.B)
		b.press("Escape")
	})
	t.Run("a link keeps what was chosen", func(t *testing.T) {
		b.choose("section", "3")
		want := b.list(shown)
		hash := b.text("location.hash")
		again := open(t, "file://"+file+hash)
		assert.Equal(t, want, again.list(shown))
		b.press("Escape")
	})
	t.Run("everything that is operated has a name", func(t *testing.T) {
		var tree struct {
			Nodes []struct {
				Ignored bool
				Role    struct{ Value string }
				Name    struct{ Value string }
			}
		}
		b.call("Accessibility.getFullAXTree", nil, &tree)
		seen := make(map[string]int)
		for _, n := range tree.Nodes {
			switch role := n.Role.Value; role {
			case "button", "link", "combobox", "searchbox", "textbox", "Date", "table", "status":
				if !n.Ignored {
					seen[role]++
					assert.True(t, n.Name.Value != "" || role == "status", role)
				}
			}
		}
		assert.GreaterOrEqual(t, seen["button"], 48*7)
		assert.GreaterOrEqual(t, seen["combobox"], 4)
		assert.Equal(t, 1, seen["searchbox"])
	})
	t.Run("prints what is chosen and no form", func(t *testing.T) {
		b.choose("unit", fmt.Sprint(index("市体育局")))
		pdf := filepath.Join(t.TempDir(), "overview.pdf")
		require.NoError(t, os.WriteFile(pdf, b.file("Page.printToPDF", map[string]any{"preferCSSPageSize": true}), 0o600))
		out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
		require.NoError(t, err)
		text := strings.Join(strings.Fields(string(out)), "")
		assert.Contains(t, text, "筛选：市体育局")
		assert.Contains(t, text, "显示1条措施、1条任务")
		assert.NotContains(t, text, "全部职责")
		assert.Contains(t, text, "谁承担多少")
		b.press("Escape")
	})
	assert.Empty(t, b.errors)
	// ZEREN_PICTURE names the file that the picture of the README is written to.
	if picture := os.Getenv("ZEREN_PICTURE"); picture != "" {
		require.NoError(t, os.WriteFile(picture, b.file("Page.captureScreenshot", map[string]any{
			"format": "png", "captureBeyondViewport": true, "clip": map[string]any{"x": 0, "y": 0, "width": 1385, "height": 2330, "scale": 0.5},
		}), 0o644))
	}
}
