// Package sarif writes findings in the Static Analysis Results Interchange
// Format, which editors and code hosts show beside the text (OASIS SARIF 2.1.0).
package sarif

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// The members of SARIF that are written (SARIF 2.1.0 §3.13 to §3.58).
type (
	log struct {
		Schema  string `json:"$schema"`
		Version string `json:"version"`
		Runs    []run  `json:"runs"`
	}
	run struct {
		Tool        tool         `json:"tool"`
		Invocations []invocation `json:"invocations"`
		Artifacts   []source     `json:"artifacts"`
		Results     []result     `json:"results"`
		ColumnKind  string       `json:"columnKind"`
	}
	invocation struct {
		Successful    bool           `json:"executionSuccessful"`
		Notifications []notification `json:"toolExecutionNotifications,omitempty"`
	}
	notification struct {
		Level     string     `json:"level"`
		Message   message    `json:"message"`
		Locations []location `json:"locations"`
	}
	tool struct {
		Driver driver `json:"driver"`
	}
	driver struct {
		Name           string `json:"name"`
		Version        string `json:"version,omitempty"`
		Semantic       string `json:"semanticVersion,omitempty"`
		InformationURI string `json:"informationUri"`
		Rules          []rule `json:"rules"`
	}
	rule struct {
		ID      string   `json:"id"`
		Short   message  `json:"shortDescription"`
		Full    *message `json:"fullDescription,omitempty"`
		Help    message  `json:"help"`
		Default config   `json:"defaultConfiguration"`
	}
	config struct {
		Level string `json:"level"`
	}
	message struct {
		Text string `json:"text"`
	}
	source struct {
		Location artifact          `json:"location"`
		Hashes   map[string]string `json:"hashes,omitempty"`
	}
	artifact struct {
		URI string `json:"uri"`
	}
	result struct {
		RuleID    string     `json:"ruleId"`
		RuleIndex int        `json:"ruleIndex"`
		Level     string     `json:"level"`
		Message   message    `json:"message"`
		Locations []location `json:"locations"`
	}
	location struct {
		Physical physical  `json:"physicalLocation"`
		Logical  []logical `json:"logicalLocations,omitempty"`
	}
	physical struct {
		Artifact artifact `json:"artifactLocation"`
		Region   *region  `json:"region,omitempty"`
	}
	region struct {
		StartLine int      `json:"startLine"`
		Snippet   *message `json:"snippet,omitempty"`
	}
	logical struct {
		FullName string `json:"fullyQualifiedName"`
		Kind     string `json:"kind"`
	}
)

const schema = "https://json.schemastore.org/sarif-2.1.0.json"

// Write writes the findings of one or more plans as one run. version is the
// program's, left out if empty. A file that could not be read is a notification of
// the run, and a result where its failure has a code.
func Write(w io.Writer, plans []*report.Findings, version string, l plan.Lang) error {
	r := run{Tool: tool{driver{Name: "zeren", Version: version, InformationURI: "https://github.com/zeren-plan/zeren", Rules: []rule{}}},
		Artifacts: []source{}, Results: []result{}, ColumnKind: "unicodeCodePoints"}
	if number, ok := strings.CutPrefix(version, "v"); ok {
		r.Tool.Driver.Semantic = number
	}
	ran := invocation{Successful: true}
	for _, f := range plans {
		a := source{Location: artifact{uri(f, f.Source.Name)}}
		if f.Source.SHA256 != "" {
			a.Hashes = map[string]string{"sha-256": f.Source.SHA256}
		}
		if !slices.ContainsFunc(r.Artifacts, func(o source) bool { return o.Location == a.Location }) {
			r.Artifacts = append(r.Artifacts, a)
		}
		if f.Failed != nil {
			text := f.Failed.Message
			if f.Failed.Hint != "" {
				text += l.Choose("。", ". ") + f.Failed.Hint
			}
			ran.Successful = false
			ran.Notifications = append(ran.Notifications, notification{"error", message{text}, []location{{Physical: physical{Artifact: a.Location}}}})
		}
		for i := range f.Findings {
			r.add(f, &f.Findings[i], l)
		}
	}
	r.Invocations = []invocation{ran}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(log{schema, "2.1.0", []run{r}}); err != nil {
		return fmt.Errorf("writing SARIF: %w", err)
	}
	return nil
}

func (r *run) add(of *report.Findings, f *report.Finding, l plan.Lang) {
	k := slices.IndexFunc(r.Tool.Driver.Rules, func(x rule) bool { return x.ID == string(f.Code) })
	if k < 0 {
		k = len(r.Tool.Driver.Rules)
		kind := f.Meaning()
		x := rule{ID: string(f.Code), Short: message{kind.Title.In(l)}, Help: message{kind.Hint.General(l)}, Default: config{level(kind.Severity)}}
		if why := kind.Why.In(l); why != "" {
			x.Full = &message{why}
		}
		r.Tool.Driver.Rules = append(r.Tool.Driver.Rules, x)
	}
	out := result{RuleID: string(f.Code), RuleIndex: k, Level: level(f.Severity()), Message: message{f.Message(l)}, Locations: []location{}}
	for _, at := range f.At {
		x := location{Physical: physical{Artifact: artifact{uri(of, at.Name)}}}
		if at.Line > 0 {
			x.Physical.Region = &region{StartLine: at.Line}
			if f.Cell != "" {
				before, spot, after := f.Excerpt()
				x.Physical.Region.Snippet = &message{before + spot + after}
			}
		}
		x.Logical = []logical{{FullName: at.String(), Kind: "element"}}
		if f.Measure != "" {
			x.Logical = append(x.Logical, logical{FullName: f.Measure, Kind: "element"})
		}
		out.Locations = append(out.Locations, x)
	}
	r.Results = append(r.Results, out)
}

// level is a severity in SARIF's words (§3.27.10).
func level(s plan.Severity) string {
	if s == plan.Info {
		return "note"
	}
	return s.String()
}

// uri is a relative reference to a file beside the directory that the program ran
// in, or an absolute one (RFC 3986 §4). name is one of the plan's, or of the plan
// that it was compared with.
func uri(f *report.Findings, name string) string {
	file := name
	switch {
	case name == f.Source.Name || name == "":
		file = cmp.Or(f.Path, f.Source.Name)
	case name == path.Base(f.Earlier):
		file = f.Earlier
	}
	if drive := len(file) > 2 && file[1] == ':' && file[2] == '/'; drive || strings.HasPrefix(file, "/") {
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(file, "/")}).String()
	}
	return (&url.URL{Path: file}).String()
}
