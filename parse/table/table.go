// Package table reads the grid of a plan: finds the header, tells sections,
// tasks and continued rows apart, and reads who is to do what by when.
package table

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/errata"
	"github.com/zeren-plan/zeren/plan/unit"
)

// Options are the choices of a reader. The zero value knows no registry.
type Options struct {
	// Registry is used whatever place the plan is of.
	Registry *unit.Registry
	// Registries are tried where Registry is nil: the first that applies to the
	// plan is used.
	Registries []*unit.Registry
	// Errata are corrections; those that are accepted are applied before the table
	// is read.
	Errata *errata.List
	// Interrupted, if set, is asked at each row; its error ends the reading.
	Interrupted func() error
}

// Result is what a grid was read as.
type Result struct {
	Plan     *plan.Plan
	Table    *plan.Table // what is printed
	Diags    plan.Diags
	Registry *unit.Registry // the one that was used, nil if none applies
}

// Read makes a plan of a grid. It fails with a [*plan.Failure] if the grid has
// no table of a plan.
func Read(doc *grid.Doc, opt *Options) (res *Result, err error) {
	if opt == nil {
		opt = new(Options)
	}
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case interruption:
			res, err = nil, fault.err
		default:
			panic(fault)
		}
	}()
	goOn := goOn(opt.Interrupted)
	doc, said := inSight(doc, goOn)
	doc, besides := sideBySide(doc, goOn)
	said = append(said, besides...)
	r := newReader(doc, goOn)
	r.blocks()
	if opt.Errata != nil && r.header != nil {
		r.number() // corrections name measures
		corrected, by, said := correct(doc, r, opt.Errata)
		r = newReader(corrected, goOn)
		r.corrected = by
		r.blocks()
		r.diags = append(r.diags, said...)
	}
	r.plan.Notes = append(r.plan.Notes, r.between...)
	if r.header == nil {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceNoTable}}
	}
	if len(r.rows) == 0 {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.SourceNoRows, At: r.header.at}}
	}
	r.heading()
	r.elsewhere()
	for i := range r.plan.Notes {
		n := &r.plan.Notes[i]
		n.Text = cmp.Or(r.apart[n.Text], n.Text)
	}
	r.number()
	registry := r.choose(opt)
	r.measures(registry)
	r.misfits()
	r.roleColumns()
	for _, h := range r.headers {
		for i, n := range h.extra {
			switch {
			case n == 0:
			case h.titles[i] == "" && 2*n >= h.lines && h.lines > 1:
				r.say(plan.HeaderBlank, []plan.Place{h.at[0].InColumn(i + 1)}, "", strconv.Itoa(i+1), strconv.Itoa(n))
			case slices.Contains(h.hidden, i):
				r.say(plan.TableHiddenColumn, h.at, "", h.titles[i], strconv.Itoa(n))
			case plan.NamesBodies(h.titles[i]), h.holdsBodies(i):
				r.say(plan.TableUnreadRole, h.at, "", h.titles[i], strconv.Itoa(n))
			case h.second(i):
				r.say(plan.TableSecondRole, h.at, "", h.titles[i], strconv.Itoa(n))
			default:
				if code, ok := h.unread(i); ok {
					r.say(code, h.at, "", h.titles[i], strconv.Itoa(n))
					continue
				}
				r.say(plan.TableUnknownColumn, h.at, "", h.titles[i], strconv.Itoa(n))
			}
		}
	}
	r.diags = append(r.diags, said...)
	printed := r.printed()
	point(r.diags, printed, goOn)
	r.diags = slices.DeleteFunc(r.diags, func(d plan.Diag) bool { return elsewhere(d, printed) })
	r.diags.Sort()
	return &Result{Plan: r.plan, Table: printed, Diags: r.diags, Registry: registry}, nil
}

// interruption is the panic that ends a reading.
type interruption struct{ err error }

// goOn returns what is to be called at each row.
func goOn(interrupted func() error) func() {
	return func() {
		if interrupted == nil {
			return
		}
		if err := interrupted(); err != nil {
			panic(interruption{err})
		}
	}
}

func newReader(doc *grid.Doc, goOn func()) *reader {
	t := make(times)
	r := &reader{doc: doc, goOn: goOn, apart: make(map[string]string), marked: make(map[string]bool), met: make(map[string]int), diags: slices.Clone(doc.Diags), tables: sheets(doc, t, goOn), times: t, holds: make(map[string]content), names: new(unit.Names), plan: &plan.Plan{Columns: []string{}, Notes: []plan.Note{}, Sections: []plan.Section{}}}
	r.plan.Source.Format = doc.Format
	rows := 0
	for _, s := range r.tables {
		rows += len(s.rows)
	}
	r.rows, r.print = make([]raw, 0, rows), make([]printedRow, 0, rows)
	r.last = lastFilled(doc, r.tables)
	r.naming = r.namesAbove()
	return r
}

// blocks reads the paragraphs and the rows of the grid.
func (r *reader) blocks() {
	for i, b := range r.doc.Blocks {
		r.block = i
		switch b := b.(type) {
		case *grid.Paragraph:
			r.paragraph(b)
		case *grid.Table:
			r.table(b)
		}
	}
}

// A reader gathers rows first and reads their cells when all are known: how a
// list of units is divided depends on the names that stand alone elsewhere.
type reader struct {
	doc       *grid.Doc
	goOn      func()
	tables    map[*grid.Table]*sheet
	plan      *plan.Plan
	diags     plan.Diags
	last      source              // the last row of a plan's table that has two filled cells
	header    *header             // of the rows that come next
	headers   []*header           // all that were met
	before    []plan.Note         // what came before the first header
	between   []plan.Note         // what came since the last row
	prose     bool                // measures end as sentences do
	closed    bool                // and none with a semicolon
	flat      bool                // no measure has line ends
	full      bool                // each row has a deadline and somebody to lead
	own       bool                // no deadline is one of several rows
	read      []string            // the sheets that the plan stands on
	bySheet   bool                // the names of these name sections
	pending   string              // the sheet whose name is that of the section that starts next
	sheets    []string            // that have a plan of their own, which is not read
	rows      []raw               // one a measure, in the order of the plan's measures
	cut       bool                // a page ended since the last row
	open      bool                // and no line was drawn there
	rest      string              // the text of the row at hand, where it is the rest of the one before
	again     bool                // the last section is one that a page repeats
	anew      bool                // a table with another header starts: its first row is a task of its own
	next      []cell              // the row after the one at hand
	lastNo    int                 // the number of the last task that has one
	levels    []string            // what the columns of sections say, where there are several
	headed    bool                // the last task's row only names it, and its measures have numbers
	guessed   bool                // it was said that rows are guessed
	apart     map[string]string   // what stands in a note for its plain text
	met       map[string]int      // how often a plain text stood outside tables so far
	marked    map[string]bool     // plain texts that the source marks as headings
	naming    map[string]bool     // those that name the section below them by where they stand
	afresh    bool                // a header came since the last row: what stands above it is said of what follows
	print     []printedRow        // the rows of the tables, as printed
	block     int                 // which block is read
	corrected map[source][]string // the corrections that changed a row
	times     times
	holds     map[string]content // by the text of a cell
	names     *unit.Names
}

// raw is a measure whose cells are not read yet.
type raw struct {
	text      string
	deadline  string
	by        string // the deadline that 同上 stands for
	dated     bool   // the table has a column for the deadline
	duties    [plan.RoleCount]rawDuty
	header    *header
	columns   [plan.RoleCount]bool // the roles that the table has columns for
	shared    []plan.Role          // those of its one column of several
	sharedBy  plan.RolesHeader
	undivided bool // nobody can tell who has which of these
	marked    bool // a mark says who leads
	worded    bool // words in its cell say who has which role
	flat      bool
	joints    []joint
}

// A joint is what is to be said of a row that a measure was made of: that it was
// joined, that it has cells that no column has, or what of it is a guess.
type joint struct {
	code plan.Code
	at   plan.Place
	args []string
}

// tell notes what is to be said of a row that the measure was made of.
func (w *raw) tell(code plan.Code, at plan.Place, args ...string) {
	w.joints = append(w.joints, joint{code, at, args})
}

// rawDuty is the cell of a role.
type rawDuty struct {
	text   string
	given  bool   // the table has a column for the role
	merged bool   // it is one cell with the role before it
	means  string // what 同上 stands for
	names  string // the list in text, where words of roles stand around it
}

// meaning is the text that is to be read.
func (d *rawDuty) meaning() string { return cmp.Or(d.means, d.text) }

// meansBy is the text of the deadline that is to be read.
func (w *raw) meansBy() string { return cmp.Or(w.by, w.deadline) }

func (r *reader) say(code plan.Code, at []plan.Place, measure string, args ...string) {
	r.diags = append(r.diags, plan.Diag{Code: code, At: at, Measure: measure, Args: args})
}

// choose finds the registry that applies.
func (r *reader) choose(opt *Options) *unit.Registry {
	if opt.Registry != nil {
		return opt.Registry
	}
	var cells strings.Builder
	size := 0
	for _, w := range r.rows {
		for _, d := range w.duties {
			size += len(d.text) + 1
		}
	}
	cells.Grow(size)
	for _, w := range r.rows {
		for _, d := range w.duties {
			for part := range strings.FieldsSeq(d.text) {
				cells.WriteString(part)
			}
			cells.WriteByte('\n')
		}
	}
	notes := make([]string, len(r.plan.Notes))
	for i, n := range r.plan.Notes {
		notes[i] = plan.Squeeze(n.Text)
	}
	for _, reg := range opt.Registries {
		if reg.Applies(plan.Squeeze(r.plan.Title), notes, cells.String()) {
			return reg
		}
	}
	r.say(plan.UnitNoRegistry, r.sourceStart(), "")
	return nil
}
