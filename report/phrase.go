package report

import (
	"cmp"
	"strings"
)

// The sentences of a letter, for who lays one out in another way than
// [Letter.Document]: those of the settings, else the usual ones.

// Title is the title, which may hold a line end.
func (l *Letter) Title() string { return l.fill(cmp.Or(l.set().Title, usualTitle)) }

// Addressee is whom the letter speaks to: 市水务局：
func (l *Letter) Addressee() string { return l.fill(cmp.Or(l.set().Addressee, usualAddressee)) }

// Opening says on what ground the letter stands and how much is in it.
func (l *Letter) Opening() string { return l.texts(l.set().Opening, l.opening()...) }

// Requirements are what is asked of the unit, none if the settings don't say.
func (l *Letter) Requirements() []string { return l.filled(l.set().Requirements) }

// Reporting says when to report, empty if the settings don't.
func (l *Letter) Reporting() []string { return l.filled(l.set().Reporting) }

// Closing says once more whose lines of which plan these were.
func (l *Letter) Closing() string { return l.texts(l.set().Closing, l.closing()) }

// Legend explains what is in the tables.
func (l *Letter) Legend() string { return l.legend() }

// texts are paragraphs of the settings, or the usual ones, divided by line feeds.
func (l *Letter) texts(set []string, usual ...string) string {
	return l.fill(strings.Join(or(set, usual), "\n"))
}

// filled are texts of the settings with their placeholders filled in.
func (l *Letter) filled(texts []string) []string {
	var out []string
	for _, s := range texts {
		out = append(out, l.fill(s))
	}
	return out
}

// RoleName is the role of a line of the part, in the plan's word.
func (p *Part) RoleName(line *LetterLine, l *Letter) string {
	if p.Possible {
		return words.possible + "（" + l.Roles[line.Role] + "）"
	}
	return l.Roles[line.Role]
}
