// Package table reads the grid of a plan: finds the header, tells sections,
// tasks and continued rows apart, and reads who is to do what by when.
package table

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Options are the choices of a reader. The zero value knows no registry.
type Options struct {
	// Registry is used whatever place the plan is of.
	Registry *unit.Registry
	// Registries are tried where Registry is nil: the first that applies to the
	// plan is used.
	Registries []*unit.Registry
}

// Result is what a grid was read as.
type Result struct {
	Plan     *plan.Plan
	Diags    plan.Diags
	Registry *unit.Registry // the one that was used, nil if none applies
}

// Read makes a plan of a grid. It fails with a [*plan.Failure] if the grid has
// no table of a plan.
func Read(doc *grid.Doc, opt *Options) (*Result, error) {
	if opt == nil {
		opt = new(Options)
	}
	r := reader{doc: doc, plan: &plan.Plan{Columns: []string{}, Notes: []plan.Note{}, Sections: []plan.Section{}}}
	r.plan.Source.Format = doc.Format
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *grid.Paragraph:
			r.paragraph(b)
		case *grid.Table:
			r.table(b)
		}
	}
	r.plan.Notes = append(r.plan.Notes, r.between...)
	if r.header == nil {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceNoTable}}
	}
	if len(r.rows) == 0 {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceNoRows, At: r.header.at}}
	}
	r.heading()
	r.number()
	registry := r.choose(opt)
	r.measures(registry)
	for _, h := range r.headers {
		for i, n := range h.extra {
			switch {
			case n == 0:
			case h.second(i):
				r.say(plan.TableSecondRole, h.at, "", h.titles[i], strconv.Itoa(n))
			default:
				r.say(plan.TableUnknownColumn, h.at, "", h.titles[i], strconv.Itoa(n))
			}
		}
	}
	r.diags.Sort()
	return &Result{Plan: r.plan, Diags: r.diags, Registry: registry}, nil
}

// A reader gathers rows first and reads their cells when all are known: how a
// list of units is divided depends on the names that stand alone elsewhere.
type reader struct {
	doc     *grid.Doc
	plan    *plan.Plan
	diags   plan.Diags
	header  *header     // of the rows that come next
	headers []*header   // all that were met
	before  []plan.Note // what came before the first header
	between []plan.Note // what came since the last row
	prose   bool        // measures end as sentences do
	flat    bool        // no measure has line ends
	sheets  []string    // that have a plan of their own, which is not read
	rows    []raw       // one a measure, in the order of the plan's measures
	cut     bool        // a page ended since the last row
}

// raw is a measure whose cells are not read yet.
type raw struct {
	text     string
	deadline string
	dated    bool // the table has a column for the deadline
	duties   [len(plan.Roles)]rawDuty
	flat     bool
	joins    []joint
}

// A joint is what is to be said of a row that a measure was made of: that it was
// joined, or that it has cells that no column has.
type joint struct {
	code plan.Code
	at   plan.Place
	text string
}

// rawDuty is the cell of a role.
type rawDuty struct {
	text   string
	given  bool // the table has a column for the role
	merged bool // it is one cell with the role before it
}

func (r *reader) say(code plan.Code, at []plan.Place, measure string, args ...string) {
	r.diags = append(r.diags, plan.Diag{Code: code, At: at, Measure: measure, Args: args})
}

func (r *reader) paragraph(p *grid.Paragraph) {
	text := paragraphs(p.Text, false)
	if text == "" {
		return
	}
	n := plan.Note{Text: text, At: []plan.Place{p.At}}
	if r.header == nil {
		r.before = append(r.before, n)
		return
	}
	r.between = append(r.between, n)
}

// resume settles what came between two rows of a table: a section's heading, or
// text that does not belong there.
func (r *reader) resume() {
	for _, n := range r.between {
		number, title, ok := section(n.Text)
		switch {
		case ok && utf8.RuneCountInString(n.Text) <= 60 && !strings.ContainsAny(n.Text, "。\n"):
			r.addSection(number, title, n.At)
			continue
		case !pageNumber.MatchString(squeeze(n.Text)) && !r.cut:
			r.say(plan.TableText, n.At, "", shorten(oneLine(n.Text), 40))
		}
		r.plan.Notes = append(r.plan.Notes, n)
	}
	r.between = nil
}

// interrupted reports whether more than a page number came since the last row.
func (r *reader) interrupted() bool {
	return slices.ContainsFunc(r.between, func(n plan.Note) bool { return !pageNumber.MatchString(squeeze(n.Text)) })
}

var pageNumber = regexp.MustCompile(`^[-—–－第共页/0-9]+$`)

// heading chooses the title among what came before the table; the rest are
// notes.
func (r *reader) heading() {
	best := -1
	for i, n := range r.before {
		if strings.Contains(n.Text, "\n") || utf8.RuneCountInString(n.Text) > 80 || strings.HasSuffix(n.Text, "。") {
			continue
		}
		if titleWords.MatchString(n.Text) {
			best = i
		} else if best < 0 && !annex.MatchString(n.Text) {
			best = i
		}
	}
	if best < 0 {
		r.say(plan.TableNoTitle, r.sourceStart(), "")
	} else {
		first := best
		if best > 0 && year(r.before[best].Text) == 0 && r.halfTitle(best-1) {
			first-- // a title over two lines
			r.plan.Title = r.before[first].Text
		}
		r.plan.Title += r.before[best].Text
		r.plan.Year = year(r.plan.Title)
		r.before = slices.Delete(r.before, first, best+1)
		for _, n := range r.before {
			if r.plan.Year == 0 && strings.HasSuffix(n.Text, "的通知") {
				r.plan.Year = year(n.Text)
			}
		}
	}
	r.plan.Notes = append(append([]plan.Note{}, r.before...), r.plan.Notes...)
}

// halfTitle reports whether the text before a title is its first line.
func (r *reader) halfTitle(i int) bool {
	s, at, next := r.before[i].Text, r.before[i].At[0], r.before[i+1].At[0]
	return year(s) != 0 && utf8.RuneCountInString(s) <= 40 && next.Line == at.Line+1 &&
		!strings.ContainsAny(s, "。：:；;\n") && !titleWords.MatchString(s) && !strings.HasSuffix(s, "通知")
}

// sourceStart is the place of the first row.
func (r *reader) sourceStart() []plan.Place {
	for it := range r.plan.Items() {
		return it.At[:1]
	}
	return nil
}

var (
	titleWords = regexp.MustCompile(`(计划|方案|清单|分工|分解|台账|要点|任务书|安排|任务表|措施表|一览表)(的通知)?(表)?([（(].*[)）])?$`)
	annex      = regexp.MustCompile(`^附\s*(件|表|录)?\s*[0-9一二三四五六七八九十]*[：:]?$`)
	yearDigits = regexp.MustCompile(`(20[0-9]{2})年`)
	years      = regexp.MustCompile(`20[0-9]{2}年?[-—–－~～至到]+(?:20)?[0-9]{2}年`)
	yearHan    = regexp.MustCompile(`二[〇○零0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年`)
)

// year is the year that a title names, 0 if it names none or several.
func year(title string) int {
	if years.MatchString(fullDigits.Replace(title)) {
		return 0 // a plan of several years
	}
	if m := yearDigits.FindStringSubmatch(fullDigits.Replace(title)); m != nil {
		return atoi(m[1])
	}
	if m := yearHan.FindStringSubmatch(title); m != nil {
		return 2000 + 10*hanDigit(m[1]) + hanDigit(m[2])
	}
	return 0
}

// choose finds the registry that applies.
func (r *reader) choose(opt *Options) *unit.Registry {
	if opt.Registry != nil {
		return opt.Registry
	}
	var cells strings.Builder
	for _, w := range r.rows {
		for _, d := range w.duties {
			cells.WriteString(squeeze(d.text))
			cells.WriteByte('\n')
		}
	}
	notes := make([]string, len(r.plan.Notes))
	for i, n := range r.plan.Notes {
		notes[i] = squeeze(n.Text)
	}
	for _, reg := range opt.Registries {
		if reg.Applies(squeeze(r.plan.Title), notes, cells.String()) {
			return reg
		}
	}
	r.say(plan.UnitNoRegistry, r.sourceStart(), "")
	return nil
}

// measures reads the cells of all measures.
func (r *reader) measures(registry *unit.Registry) {
	s := splitter{registry: registry}
	for _, w := range r.rows {
		for _, d := range w.duties {
			s.learn(d.text)
		}
	}
	rule, at := r.firstLeads()
	if header := r.plan.RoleHeader(plan.Responsible); rule != "" && header != "" && r.plan.RoleHeader(plan.Lead) == "" {
		r.say(plan.TableFirstLeads, at, "", rule, header)
	}
	i := 0
	for it := range r.plan.Items() {
		w := &r.rows[i]
		i++
		it.Text = paragraphs(w.text, w.flat)
		if it.Text == "" {
			r.say(plan.TableNoMeasure, it.At, it.ID, it.Task.Number, it.Task.Title)
		}
		r.deadline(it.Measure, w, registry)
		for _, role := range plan.Roles {
			d := r.duty(it.Measure, &s, &w.duties[role])
			switch role {
			case plan.Lead:
				it.Lead = d
			case plan.Responsible:
				it.Responsible = d
			case plan.Support:
				it.Support = d
			}
		}
		if rule != "" {
			lead(it.Measure)
		}
	}
}

// firstLeads finds the rule that the first of the units listed leads the
// others: 列第一位者为牵头单位. Without it 责任单位 stays what it is.
func (r *reader) firstLeads() (rule string, at []plan.Place) {
	for _, n := range r.plan.Notes {
		if m := firstLeads.FindString(squeeze(n.Text)); m != "" {
			return m, n.At
		}
	}
	for it := range r.plan.Items() {
		if m := firstLeads.FindString(squeeze(r.rows[0].text)); m != "" {
			return m, it.At
		}
		break
	}
	return "", nil
}

var firstLeads = regexp.MustCompile(`(列|排)在?(第一位|首位|前位)(的|者)?(责任单位|责任部门|单位|部门)?(，|,)?为牵头(单位|部门)?(或汇总单位)?`)

// lead moves the first unit of Responsible to Lead, where a rule of the plan
// says so and the table has no column for Lead.
func lead(m *plan.Measure) {
	d := m.Responsible
	if m.Lead != nil || d == nil || len(d.Units) == 0 || d.Units[0].Group {
		return
	}
	// The first name as printed ends where its characters are all there.
	end, left := 0, utf8.RuneCountInString(d.Units[0].Name)
	for i, c := range d.Text {
		if left == 0 {
			break
		}
		end = i + utf8.RuneLen(c)
		if squeeze(string(c)) != "" {
			left--
		}
	}
	m.Lead = &plan.Duty{Text: d.Text[:end], Units: d.Units[:1:1]}
	d.Text = strings.TrimLeft(d.Text[end:], " \n、，,；;")
	d.Units = append([]plan.Unit{}, d.Units[1:]...)
}

func (r *reader) deadline(m *plan.Measure, w *raw, registry *unit.Registry) {
	var seasons map[string]unit.Season
	if registry != nil {
		seasons = registry.Seasons
	}
	dl, code, args := Deadline(oneLine(w.deadline), r.plan.Year, seasons)
	m.Deadline = dl
	if code == plan.DeadlineBlank && !w.dated {
		return
	}
	if code != "" {
		r.say(code, m.At, m.ID, args...)
	}
}

func (r *reader) duty(m *plan.Measure, s *splitter, w *rawDuty) *plan.Duty {
	if !w.given {
		return nil
	}
	d := &plan.Duty{Text: strings.TrimSpace(w.text), Units: []plan.Unit{}, Merged: w.merged}
	if nothing(w.text) {
		d.None = true
		return d
	}
	if words := unit.RoleWords(squeezeLines(w.text)); words != "" {
		r.say(plan.UnitRoleWords, m.At, m.ID, strings.TrimRight(words, "，,；;。、：: ）)"))
	}
	list := s.split(w.text)
	d.Units, d.Others = list.units, list.others != ""
	if d.Others {
		r.say(plan.UnitOthers, m.At, m.ID, list.others)
	}
	for _, u := range d.Units {
		if f, ok := s.former(u); ok && f.Until < fmt.Sprintf("%04d-01", max(r.plan.Year, 1)) {
			r.say(plan.UnitFormer, m.At, m.ID, u.Name, u.ID, f.Until)
		}
		switch {
		case u.Group && !s.resolves(u):
			r.say(plan.UnitGroup, m.At, m.ID, u.Name)
		case u.ID != "" || u.Group:
		case unit.ShapeOf(u.Name) == unit.NoName:
			r.say(plan.UnitNotAName, m.At, m.ID, u.Name)
		case s.registry != nil:
			r.say(plan.UnitUnknown, m.At, m.ID, u.Name, s.registry.Place)
		}
	}
	return d
}
