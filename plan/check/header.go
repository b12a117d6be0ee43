package check

import (
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// headerRule finds columns that the header misses, has twice, or misspells.
var headerRule = Rule{
	Codes: []plan.Code{plan.HeaderMissing, plan.HeaderBlank, plan.HeaderTwice, plan.HeaderSlip},
	Run:   header,
}

func header(s *Subject, found func(plan.Diag)) {
	rows := s.Table.Rows
	for i := range rows {
		r := &rows[i]
		if r.Kind != plan.HeaderRow || i > 0 && rows[i-1].Kind == plan.HeaderRow || s.headerBefore(i) {
			continue
		}
		filled := s.filled(i)
		names := make(map[string]bool)
		slip := false // a column is there that is not understood
		for c, title := range r.Titles {
			cell := func(code plan.Code, args ...string) plan.Diag {
				d := plan.Diag{Code: code, Args: args, At: []plan.Place{r.At.InColumn(c + 1)}}
				if c < len(r.Cells) {
					d.Spot = plan.Spot{Row: i + 1, Column: c + 1}
				}
				return d
			}
			say := func(code plan.Code, args ...string) { found(cell(code, args...)) }
			same := func(d plan.Diag) bool { return d.Args[0] == title }
			always := func(plan.Diag) bool { return true }
			k, rank := plan.ColumnOf(title)
			name := plan.Squeeze(title)
			switch {
			case name == "" && filled[c] > 0 && (c >= len(r.Cells) || !r.Cells[c].Left && !r.Cells[c].Up):
				if s.misfits() {
					continue // that it is blank is a part of it
				}
				s.replace(func(d plan.Diag) bool {
					return len(d.Args) == 0 || d.Args[0] == "" || d.Code == plan.TableNoMeasure || d.Code == plan.HeaderBlank
				}, plan.HeaderBlank, plan.TableUnreadMeasure, plan.TableUnreadTitle, plan.TableUnreadDeadline, plan.TableNoMeasure, plan.DeadlineBlank)
				slip = true
				say(plan.HeaderBlank, strconv.Itoa(c+1), strconv.Itoa(filled[c]))
			case name == "":
			case names[name]:
				slip = true
				s.replace(same, plan.TableUnknownColumn, plan.TableSecondRole)
				s.replace(always, plan.HeaderMisfit)
				if k == plan.DeadlineColumn {
					s.replace(always, plan.DeadlineUnknown)
				}
				say(plan.HeaderTwice, title)
			case besides.MatchString(name):
				s.replace(same, plan.TableUnknownColumn)
			case rank >= plan.ContainedRank && plan.MisspeltHeader(name) != "":
				found(s.headerSlip(cell(plan.HeaderSlip, title, plan.MisspeltHeader(name)), c, name))
			case k == plan.OtherColumn:
				if word := plan.NearHeader(name); word != "" && !otherHeader.MatchString(name) {
					slip = true
					s.replace(same, plan.TableUnknownColumn, plan.TableUnreadRole, plan.TableUnreadMeasure, plan.TableUnreadDeadline, plan.TableUnreadTitle)
					if k, _ := plan.ColumnOf(word); k == plan.MeasureColumn {
						s.replace(always, plan.TableNoMeasure)
					}
					found(s.headerSlip(cell(plan.HeaderSlip, title, word), c, name))
				}
			}
			names[name] = true
		}
		if slip || s.misfits() {
			continue // it may be what seems to be missing
		}
		for _, k := range []struct {
			column plan.Column
			name   string
		}{{plan.MeasureColumn, "工作措施"}, {plan.DeadlineColumn, "完成时限"}} {
			if r.Index(k.column) < 0 && !s.told("", plan.TableUnreadDeadline, plan.TableUnreadMeasure, plan.HeaderBlank) {
				found(plan.Diag{Code: plan.HeaderMissing, At: []plan.Place{r.At}, Args: []string{k.name}, Spot: plan.Spot{Row: i + 1}})
			}
		}
		if r.Index(plan.LeadColumn) < 0 && r.Index(plan.ResponsibleColumn) < 0 && !s.told("", plan.TableNoUnits) {
			found(plan.Diag{Code: plan.HeaderMissing, At: []plan.Place{r.At}, Args: []string{"责任单位"}, Spot: plan.Spot{Row: i + 1}})
		}
	}
}

// headerSlip proposes the known header wherever a page has the misspelt one.
func (s *Subject) headerSlip(d plan.Diag, c int, name string) plan.Diag {
	for i := range s.Table.Rows {
		if h := &s.Table.Rows[i]; h.Kind == plan.HeaderRow && c < len(h.Cells) && plan.Squeeze(h.Cells[c].Text) == name {
			d.Fixes = append(d.Fixes, plan.Fix{Row: i + 1, Column: c + 1, Text: d.Args[1]})
		}
	}
	return d
}

// besides are headers of what a plan often tells besides.
var besides = regex.MustCompile(`^(?:备注|说明|(?:分管|责任|牵头|包保|市|县|区)*领导|联系人|联系电话|电话|责任人)$`)

// misfits reports whether the reader says that a header does not fit its columns.
func (s *Subject) misfits() bool {
	return s.told("", plan.HeaderShifted, plan.HeaderSwapped, plan.HeaderMisfit)
}

// otherHeader are headers that are no slip of another.
var otherHeader = regex.MustCompile(`^(?:主管|督办|督导|监管|监督|审核|验收|考核|实际|计划|是否)|分类$|情况$|金额$|标准$`)

// headerBefore reports whether a page repeats a header.
func (s *Subject) headerBefore(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if r := &s.Table.Rows[k]; r.Kind == plan.HeaderRow {
			return strings.Join(r.Titles, "\x00") == strings.Join(s.Table.Rows[i].Titles, "\x00")
		}
	}
	return false
}

// filled counts the cells of each column that have a text, below a header.
func (s *Subject) filled(i int) []int {
	out := make([]int, len(s.Table.Rows[i].Titles))
	for _, r := range s.Table.Rows[i+1:] {
		if r.Kind != plan.MeasureRow && r.Kind != plan.RestRow {
			continue
		}
		for c := range min(len(out), len(r.Cells)) {
			if !r.Cells[c].Left && strings.TrimSpace(r.Cells[c].Text) != "" {
				out[c]++
			}
		}
	}
	return out
}
