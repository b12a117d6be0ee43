package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// A leadRule is what a plan says of who leads where no column does: 列第一位者为牵头单位.
// Without such a rule 责任单位 stays what it is.
type leadRule struct {
	words string
	at    []plan.Place
	kind  leadKind
	held  []string // measures whose lead it gave
	not   []string // measures that it could not be applied to
}

type leadKind int

const (
	firstLeads leadKind = iota // the first of the responsible
	soleLeads                  // all responsible, where there is no lead
	otherLeads                 // whom else, which is not understood
	restHelps                  // those after the first, where it leads, support
)

// leadRules finds the rules in the notes, the headers, the title and the first
// measure.
func (r *reader) leadRules() []leadRule {
	var out []leadRule
	one := func(text string, at []plan.Place, kinds ...leadKind) {
		text = plan.Squeeze(text)
		for _, k := range kinds {
			words := leadWords[k].FindString(text)
			if words == "" {
				continue
			}
			for _, o := range out {
				if o.kind == k {
					return // said already
				}
			}
			out = append(out, leadRule{words: words, at: at, kind: k})
			return
		}
	}
	find := func(text string, at []plan.Place, kinds ...leadKind) {
		one(text, at, kinds...)
		one(text, at, restHelps)
	}
	for _, n := range r.plan.Notes {
		find(n.Text, n.At, firstLeads, soleLeads, otherLeads)
	}
	for _, h := range r.headers {
		for _, t := range h.titles {
			find(t, h.at, firstLeads, soleLeads)
		}
	}
	find(r.plan.Title, r.header.at, firstLeads, soleLeads, otherLeads)
	for it := range r.plan.Items() {
		find(r.rows[0].text, it.At, firstLeads, soleLeads)
		break
	}
	slices.SortStableFunc(out, func(a, b leadRule) int { return int(a.kind - b.kind) })
	return out
}

var leadWords = map[leadKind]*regex.Regexp{
	firstLeads: regex.MustCompile(`(?:责任(?:单位|部门)(?:中|栏)?[，,]?)?(?:(?:排|列|位|居)\p{Han}{0,3}?(?:第一位?|首位?|前位|最?前面)|首位|首个|第一(?:位|个|家|名)?)的?者?(?:责任|主责)?(?:单位|部门)?(?:，|,)?(?:即|均|都)?(?:为|是|作为|负责|承担)(?:总|\p{Han}{1,4}的)?牵头(?:责任)?(?:单位|部门)?(?:或汇总单位)?` +
		`|牵头(?:单位|部门)(?:为|是)\p{Han}{0,8}(?:第一位?|首位?)的?者?(?:责任)?(?:单位|部门)?`),
	soleLeads:  regex.MustCompile(`(?:无|没有|未明确|未列|未注明)牵头(?:单位|部门)的?(?:，|,)?(?:以|由)?责任(?:单位|部门)(?:即|均|都)?(?:为|是|作为|负责)牵头(?:单位|部门)?`),
	otherLeads: regex.MustCompile(`[^，。；（()）：:]{1,20}(?:者|的(?:单位|部门)?)(?:即|均|都)?(?:为|是|作为)总?牵头(?:单位|部门)`),
	restHelps:  regex.MustCompile(`(?:其余|其他|其它)(?:责任)?(?:的|者|单位|部门)*(?:均|都|依次)?(?:为|是|作为)?(?:配合|协办|参与|协同|协助)(?:单位|部门)`),
}

// lead applies the rules to a measure.
func (r *reader) lead(m *plan.Measure, rules []leadRule) {
	led := m.Lead != nil
	for k := range rules {
		l := &rules[k]
		if l.kind != restHelps {
			l.apply(m)
			continue
		}
		if r.plan.RoleHeader(plan.Support) == "" && r.plan.RoleHeader(plan.Lead) == "" && slices.ContainsFunc(rules[:k], func(l leadRule) bool { return l.kind == firstLeads }) {
			l.rest(m, !led && m.Lead != nil)
		}
	}
}

// apply gives a measure its lead.
func (l *leadRule) apply(m *plan.Measure) {
	d := m.Responsible
	if d == nil || d.Merged {
		return
	}
	switch {
	case l.kind == firstLeads && m.Lead == nil && len(d.Units) > 0 && !d.Units[0].Group:
		first(m)
	case l.kind == soleLeads && m.Lead != nil && m.Lead.Text == "" && len(d.Units) > 0:
		m.Lead, m.Responsible = d, &plan.Duty{Units: []plan.Unit{}, Merged: true}
	case l.kind == firstLeads && m.Lead == nil && strings.TrimSpace(d.Text) != "",
		l.kind == soleLeads && m.Lead != nil && len(m.Lead.Units) == 0 && len(d.Units) > 0:
		l.not = append(l.not, m.ID)
		return
	default:
		return
	}
	l.held = append(l.held, m.ID)
}

// rest makes those who are left in Responsible after the first the supporting,
// if the first leads.
func (l *leadRule) rest(m *plan.Measure, led bool) {
	if m.Support != nil {
		return
	}
	m.Support = &plan.Duty{Units: []plan.Unit{}}
	if led {
		m.Support, m.Responsible = m.Responsible, m.Support
		l.held = append(l.held, m.ID)
	}
}

// first moves the first unit of Responsible to Lead.
func first(m *plan.Measure) {
	d := m.Responsible
	// The first name as printed ends where its characters are all there.
	end, left := 0, utf8.RuneCountInString(d.Units[0].Name)
	for i, c := range d.Text {
		if left == 0 {
			break
		}
		end = i + utf8.RuneLen(c)
		if strings.TrimSpace(string(c)) != "" {
			left--
		}
	}
	m.Lead = &plan.Duty{Text: d.Text[:end], Units: d.Units[:1:1]}
	d.Text = strings.TrimLeft(d.Text[end:], " \n、，,；;")
	d.Units = append([]plan.Unit{}, d.Units[1:]...)
}

// tell says what became of the rules.
func (r *reader) tell(rules []leadRule) {
	for _, l := range rules {
		switch {
		case l.held == nil && l.not == nil:
			r.say(plan.TableRuleUnused, l.at, "", l.words)
		case l.held != nil && l.kind == firstLeads:
			r.say(plan.TableFirstLeads, l.at, "", l.words, r.plan.RoleHeader(plan.Responsible))
		case l.held != nil && l.kind == restHelps:
			r.say(plan.TableRestHelps, l.at, "", l.words, r.plan.RoleHeader(plan.Responsible))
		case l.held != nil:
			r.say(plan.TableSoleLeads, l.at, "", l.words, strings.Join(l.held, "、"))
		}
		if l.not != nil {
			r.say(plan.TableRuleRows, l.at, "", l.words, strings.Join(l.not, "、"))
		}
	}
}
