package report

import (
	"fmt"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// An Index lists the letters of a batch with their files, and what reached
// nobody.
type Index struct {
	Title string // of the plan
	Rows  []IndexRow
	Open  []IndexOpen
	// Nobody are the ids of the measures that are in no letter.
	Nobody []string
	// Doubts are the findings that a person should look at.
	Doubts plan.Diags
}

// An IndexRow is one letter. DOCX, PDF and Cover are the names of its files, empty
// where there is none.
type IndexRow struct {
	Unit      string
	Kind      unit.Kind
	Count     [plan.RoleCount]int
	Possible  []string // ids
	DOCX, PDF string
	Cover     string // a DOCX that goes along with the letter
}

// An IndexOpen is a name that no letter could be written for.
type IndexOpen struct {
	Name     string
	Kind     unit.OpenKind
	Count    [plan.RoleCount]int
	Measures []string // ids
}

// Index lists the letters of a batch. name gives the file of a letter in a
// form, docx, pdf or cover; it is empty where there is none.
func (b *Batch) Index(name func(l *Letter, form string) string) *Index {
	x := &Index{Title: b.Title}
	for i := range b.Letters {
		l := &b.Letters[i]
		x.Rows = append(x.Rows, IndexRow{
			Unit: l.Unit, Kind: l.Kind, Count: l.Count, Possible: l.possible(),
			DOCX: name(l, "docx"), PDF: name(l, "pdf"), Cover: name(l, "cover"),
		})
	}
	for _, it := range b.Nobody {
		x.Nobody = append(x.Nobody, it.ID)
	}
	for _, o := range b.Open {
		row := IndexOpen{Name: o.Name, Kind: o.Kind}
		for _, w := range o.Where {
			row.Count[w.Role]++
			row.Measures = append(row.Measures, w.ID)
		}
		x.Open = append(x.Open, row)
	}
	return x
}

// possible are the ids of the possible lines.
func (l *Letter) possible() []string {
	var ids []string
	for _, p := range l.Parts {
		for _, line := range p.Lines {
			if p.Possible {
				ids = append(ids, line.ID)
			}
		}
	}
	return ids
}

// KindName is a kind of body in words.
func KindName(k unit.Kind, l plan.Lang) string {
	switch k {
	case unit.Department:
		return l.Choose("部门", "department")
	case unit.Party:
		return l.Choose("党委机构", "party body")
	case unit.Central:
		return l.Choose("垂直管理机构", "central body")
	case unit.Company:
		return l.Choose("企业", "company")
	case unit.District:
		return l.Choose("区", "district")
	case unit.Zone:
		return l.Choose("开发区", "zone")
	case unit.Other:
		return l.Choose("其他", "other")
	}
	panic(fmt.Sprintf("report: unexpected kind %q", k))
}

// RoleName is a role in words.
func RoleName(r plan.Role, l plan.Lang) string { return l.Choose(roleNames[r], r.String()) }
