package sarif_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/sarif"
)

// written is what editors go by in a run.
type written struct {
	Runs []struct {
		Invocations []struct {
			ExecutionSuccessful        bool
			ToolExecutionNotifications []struct{ Message struct{ Text string } }
		}
		Artifacts []struct{ Location struct{ URI string } }
		Results   []struct {
			RuleID    string
			Level     string
			Locations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           *struct{ StartLine int }
				}
			}
		}
	}
}

func write(t *testing.T, plans ...*report.Findings) written {
	var b bytes.Buffer
	require.NoError(t, sarif.Write(&b, plans, "1", plan.English))
	var out written
	require.NoError(t, json.Unmarshal(b.Bytes(), &out))
	return out
}

func TestFilesAreNamedByTheirPaths(t *testing.T) {
	for path, want := range map[string]string{
		"":                         "%E8%AE%A1%E5%88%92.txt",
		"2026 年/计划.txt":            "2026%20%E5%B9%B4/%E8%AE%A1%E5%88%92.txt",
		"a:b/计划.txt":               "./a:b/%E8%AE%A1%E5%88%92.txt",
		"/home/li/计划.txt":          "file:///home/li/%E8%AE%A1%E5%88%92.txt",
		"C:/Users/li/plans/计划.txt": "file:///C:/Users/li/plans/%E8%AE%A1%E5%88%92.txt",
	} {
		f := &report.Findings{Source: plan.Source{Name: "计划.txt"}, Path: path, Findings: []report.Finding{{Diag: plan.Diag{Code: plan.NoStop, Args: []string{"…"}, At: []plan.Place{{Name: "计划.txt", Line: 3}}}}}}
		run := write(t, f).Runs[0]
		assert.Equal(t, want, run.Artifacts[0].Location.URI)
		at := run.Results[0].Locations[0].PhysicalLocation
		assert.Equal(t, want, at.ArtifactLocation.URI)
		assert.Equal(t, 3, at.Region.StartLine)
		assert.True(t, run.Invocations[0].ExecutionSuccessful)
	}
}

// What is found in the plan of last year is of its file.
func TestTheEarlierPlanIsAFileOfItsOwn(t *testing.T) {
	f := &report.Findings{Source: plan.Source{Name: "new.txt"}, Path: "new.txt", Earlier: "last/old.txt", Findings: []report.Finding{{Diag: plan.Diag{Code: plan.TaskDropped, Args: []string{"1 巡查"}, At: []plan.Place{{Name: "old.txt", Line: 7}}}}}}
	assert.Equal(t, "last/old.txt", write(t, f).Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI)
}

// A file that can't be read is told beside the others, with its code if it has one.
func TestAFileThatCannotBeRead(t *testing.T) {
	run := write(t,
		&report.Findings{Source: plan.Source{Name: "none.txt"}, Failed: &report.Failed{Message: "none.txt was not found", Hint: "check the path"}},
		&report.Findings{Source: plan.Source{Name: "odd.txt"}, Failed: &report.Failed{Message: "[S05] odd.txt", Coded: true}, Findings: []report.Finding{{Diag: plan.Diag{Code: plan.SourceEncoding, At: []plan.Place{{Name: "odd.txt"}}}}}},
	).Runs[0]
	assert.False(t, run.Invocations[0].ExecutionSuccessful)
	said := run.Invocations[0].ToolExecutionNotifications
	require.Len(t, said, 2)
	assert.Equal(t, "none.txt was not found. check the path", said[0].Message.Text)
	require.Len(t, run.Results, 1)
	assert.Equal(t, "S05", run.Results[0].RuleID)
	assert.Equal(t, "error", run.Results[0].Level)
}

// A version of Go's form is told as a semantic one too.
func TestVersions(t *testing.T) {
	for version, want := range map[string]string{"v1.2.3": `"semanticVersion": "1.2.3"`, "(devel)": `"version": "(devel)"`} {
		var b bytes.Buffer
		require.NoError(t, sarif.Write(&b, nil, version, plan.English))
		assert.Contains(t, b.String(), want)
		assert.Equal(t, version != "(devel)", bytes.Contains(b.Bytes(), []byte("semanticVersion")))
	}
}
