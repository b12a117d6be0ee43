package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// slipsRule says which body of the registry an unknown name may be.
var slipsRule = Rule{
	Codes: []plan.Code{plan.UnitSlip},
	Run: func(s *Subject, found func(plan.Diag)) {
		if s.Registry == nil {
			return
		}
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				if u.ID != "" || u.Group {
					continue
				}
				b, ok := s.Registry.Near(u.Name)
				if !ok && u.Full != "" {
					b, ok = s.Registry.Near(u.Full)
				}
				if !ok {
					continue
				}
				s.replaceName(it.ID, u.Name, plan.UnitUnknown, plan.UnitNotAName, plan.UnitCompleted, plan.UnitLevel)
				s.meant[it.ID] = append(s.meant[it.ID], b)
				found(s.mend(s.at(plan.Diag{Code: plan.UnitSlip, Args: []string{u.Name, b.Name}}, it, r.Column(), u.Name), b.Name))
			}
		})
	},
}

// spellingsRule finds names that differ from one that is usual in the plan, or
// anywhere, as a slip or another writing of it does, where no registry knows
// them. Names that a measure has side by side are those of two bodies.
var spellingsRule = Rule{
	Codes: []plan.Code{plan.UnitSpelling, plan.UnitUnusual, plan.UnitUnheard},
	Run: func(s *Subject, found func(plan.Diag)) {
		const usual, usualLong = 3, 2 // times
		const long, longLevel = 8, 6  // characters; of a name that starts with its level, and no place
		const longEnough = 5          // of one that is met once, and whose words are known
		count := make(map[string]int)
		in := make(map[string][]int) // the measures that have a name
		var names []string
		for k, it := range s.items {
			for _, r := range plan.Roles() {
				if d := it.Duty(r); d != nil {
					for _, u := range d.Units {
						if count[u.Name] == 0 {
							names = append(names, u.Name)
						}
						count[u.Name]++
						if at := in[u.Name]; len(at) == 0 || at[len(at)-1] != k {
							in[u.Name] = append(at, k)
						}
					}
				}
			}
		}
		like := make(map[string]string)
		place, words := s.place(), s.words()
		near := nearNames(names, place)
		for i, n := range names {
			if s.stopped() {
				return
			}
			for _, k := range near(i) {
				m := names[k]
				if count[n] > count[m] || count[n] == count[m] && len(n) > len(m) || like[m] == n || shareOne(in[n], in[m]) {
					continue
				}
				often := count[m] >= usual || count[m] >= usualLong && (len([]rune(m)) >= long || len([]rune(m)) >= longLevel && unit.LevelOf(m) != "")
				slip := count[n] == 1 && plan.Apart(n, m) == 1 && (often || len([]rune(m)) >= longEnough && unit.LevelOf(m) != "" && !unit.Collective(n) && unit.Likelier(n, m, words)) && unit.Misspelt(n, m, words)
				if !slip && !variants(n, m, place) || count[n] == count[m] && unit.Likelier(m, n, words) || unit.Fold(n) == unit.Fold(m) {
					continue // nothing, or what twoNamesRule says
				}
				if like[n] == "" || count[m] > count[like[n]] {
					like[n] = m
				}
			}
		}
		s.each(func(it plan.Item, r plan.Role, d *plan.Duty) {
			for _, u := range d.Units {
				if usual, ok := unit.UsualName(u.Name); ok && s.Registry == nil && like[u.Name] == "" && count[u.Name] == 1 && !u.Group {
					found(s.mend(s.at(plan.Diag{Code: plan.UnitUnusual, Args: []string{u.Name, usual}}, it, r.Column(), u.Name), usual))
				}
				if s.Registry == nil && like[u.Name] == "" && count[u.Name] == 1 && unit.Unheard(u.Name) {
					found(s.at(plan.Diag{Code: plan.UnitUnheard, Args: []string{u.Name}}, it, r.Column(), u.Name))
				}
				if m := like[u.Name]; m != "" && u.ID == "" && !s.told(it.ID, plan.UnitSlip) {
					s.replaceName(it.ID, u.Name, plan.UnitGroup, plan.UnitUnknown)
					found(s.mend(s.at(plan.Diag{Code: plan.UnitSpelling, Args: []string{u.Name, m, strconv.Itoa(count[m])}}, it, r.Column(), u.Name), m))
				}
			}
		})
	},
}

// nearNames finds for each of several names those that may be written as it is but
// for what spellingsRule looks at: one character, what [unit.Abbreviates] leaves out,
// or the place before it. A plan may have thousands of names, of which few are near
// each other.
func nearNames(names []string, place string) func(i int) []int {
	type shape struct { // what a name has in common with one that abbreviates it
		start, end string
		length     int
	}
	by, shaped := make(map[string][]int), make(map[shape][]int)
	keys, shapes := make([][]string, len(names)), make([]shape, len(names))
	for i, n := range names {
		r := []rune(n)
		k := []string{n}
		for c := range r { // two names that are one slip apart are the same without one character of each
			k = append(k, string(r[:c])+string(r[c+1:]))
		}
		if len(r) >= 4 {
			shapes[i] = shape{string(r[:2]), string(r[len(r)-1]), len(r)}
			shaped[shapes[i]] = append(shaped[shapes[i]], i)
		}
		if rest, ok := strings.CutPrefix(n, place); ok && place != "" {
			_, size := utf8.DecodeLastRuneInString(place)
			k = append(k, rest, place[len(place)-size:]+rest)
		}
		slices.Sort(k)
		keys[i] = slices.Compact(k)
		for _, key := range keys[i] {
			by[key] = append(by[key], i)
		}
	}
	return func(i int) []int {
		var out []int
		for _, key := range keys[i] {
			out = append(out, by[key]...)
		}
		x := shapes[i]
		length := x.length
		for x.length = (length + 1) / 2; x.length <= 2*length; x.length++ {
			if x.length != length {
				out = append(out, shaped[x]...)
			}
		}
		slices.Sort(out)
		return slices.DeleteFunc(slices.Compact(out), func(k int) bool { return k == i })
	}
}

// shareOne reports whether two sorted lists have a number in common.
func shareOne(a, b []int) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// place is the plan's own place as its title has it: 广东省.
func (s *Subject) place() string {
	p, _ := unit.PlaceOf(s.Plan.Title)
	return p
}

// words are the pairs of characters that stand side by side in what the plan says.
func (s *Subject) words() map[string]bool {
	out := make(map[string]bool)
	for _, it := range s.items {
		for _, text := range []string{it.Task.Title, it.Text} {
			r := []rune(text)
			for i := range len(r) - 1 {
				out[string(r[i:i+2])] = true
			}
		}
	}
	return out
}

// variants reports whether two names may be those of one body: one is an
// abbreviation of the other, or has another ending, or the place before it.
func variants(n, m, place string) bool {
	short, long := []rune(n), []rune(m)
	if len(short) < 4 || len(long) < 4 {
		return false
	}
	if len(short) > len(long) {
		short, long = long, short
	}
	switch {
	case otherEnding(n, m), unit.Abbreviates(string(short), string(long)):
		return true
	}
	rest, ok := strings.CutPrefix(string(long), place)
	if !ok || place == "" {
		return false
	}
	own := []rune(place)
	return rest == string(short) || string(own[len(own)-1])+rest == string(short)
}

// otherEnding reports whether two names differ in what kind of body they are
// alone: 省水利局, 省水利厅.
func otherEnding(n, m string) bool {
	a, b := []rune(n), []rune(m)
	k := len(a) - 1
	return len(a) == len(b) && k >= 3 && string(a[:k]) == string(b[:k]) && a[k] != b[k] &&
		strings.ContainsRune("局厅委办", a[k]) && strings.ContainsRune("局厅委办", b[k])
}
