package table

import (
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// What an unknown column holds is judged by its cells: one that is full of names
// of bodies is a column of bodies, whatever it is called.

// holdsBodies reports whether most cells of an unread column name bodies.
func (h *header) holdsBodies(i int) bool {
	return h.fullOfBodies(i) && strings.TrimSpace(h.titles[i]) != "" && !h.second(i) && !notOfRoles.MatchString(h.titles[i])
}

func (h *header) fullOfBodies(i int) bool {
	return h.columns[i] == plan.OtherColumn && 2*h.named[i] > h.extra[i]
}

// notOfRoles are headers of bodies and places that have no part in the work:
// where it is, who pays, who is asked.
var notOfRoles = regex.MustCompile(`地[点址]|位置|来源|资金|出资|填报|报送|统计|数据|联系|对口|备注|说明`)

// namesOfBodies reports whether a cell is a list of names and nothing more. The
// name of a place alone is one where the header speaks of duties: 责任县区.
func namesOfBodies(cell, header string) bool {
	var s splitter
	p := s.pieces(cell)
	for i := range p {
		name, _ := unit.CutOpen(unit.CutDuty(p[i].text))
		switch {
		case p[i].said != "" && unit.RoleWords(p[i].said) != "": // 牵头：本单位
		case name == "" || unit.Collective(name) || ofDuties.MatchString(header) && unit.ShapeOf(name) != unit.NoName:
		case unit.ShapeOf(name) != unit.FullName || placeAlone.MatchString(name):
			return false
		}
	}
	return len(p) > 0
}

var (
	ofDuties   = regex.MustCompile(`责任|属地|牵头|负责|落实|配合|分工|主体|承担|实施`)
	placeAlone = regex.MustCompile(`[省市区县旗镇乡州盟]$|街道$`)
)

// roleColumns says what the columns of roles don't say: that one column is for two
// roles at once, that nobody is named to lead, or that nobody is named at all.
func (r *reader) roleColumns() {
	for _, h := range r.headers {
		r.twoJobs(h)
		switch lead, responsible := h.index(plan.LeadColumn), h.index(plan.ResponsibleColumn); {
		case h.both:
			r.say(plan.TableBothRoles, h.at, "", h.titles[lead])
		case h.roles() == 0:
			r.say(plan.TableNoUnits, h.at, "")
		case lead < 0 && responsible >= 0 && !r.leads(h) && !h.unreadBodies():
			r.say(plan.TableResponsibleOnly, h.at, "", h.titles[responsible])
		}
	}
}

// unreadBodies reports whether a column that is not read may name those who lead.
func (h *header) unreadBodies() bool {
	for i := range h.columns {
		if h.fullOfBodies(i) || plan.NamesBodies(h.titles[i]) {
			return true
		}
	}
	return false
}

// leads reports whether somebody leads in the rows of a header that has no column
// for it: a rule or words in the cells say who.
func (r *reader) leads(h *header) bool {
	i := 0
	for it := range r.plan.Items() {
		w := &r.rows[i]
		i++
		if w.header == h && it.Lead != nil {
			return true
		}
	}
	return false
}

// twoJobs tells of columns that are for more than they are read as: 工作措施及完成时限.
func (r *reader) twoJobs(h *header) {
	for i, k := range h.columns {
		var lost []string
		for _, job := range plan.UnreadJobs(h.titles[i]) {
			if h.index(job) < 0 {
				lost = append(lost, meaningOf(job))
			}
		}
		if lost != nil && k != plan.OtherColumn {
			r.say(plan.TableTwoJobs, h.at, "", h.titles[i], meaningOf(k), strings.Join(lost, "、"))
		}
	}
}

// meaningOf is the usual header of a column.
func meaningOf(k plan.Column) string {
	switch k {
	case plan.TitleColumn:
		return "重点任务"
	case plan.MeasureColumn:
		return "工作措施"
	case plan.DeadlineColumn:
		return "完成时限"
	case plan.LeadColumn:
		return "牵头单位"
	case plan.SupportColumn:
		return "配合单位"
	}
	return "责任单位"
}
