package report

// The sentences of a letter, for who lays one out in another way than
// [Letter.Document].

// Opening says on what ground the letter stands and how much is in it, in
// paragraphs.
func (l *Letter) Opening() []string { return l.opening() }

// Counts is the number of lines in all and by role: 14条：牵头10条、协办4条. It is 0条
// for a letter that has only possible ones.
func (l *Letter) Counts() string {
	if l.Total() == 0 {
		return "0条"
	}
	return l.counts()
}

// Legend explains what is in the tables.
func (l *Letter) Legend() string { return l.legend() }

// Closing says once more whose lines of which plan these were.
func (l *Letter) Closing() string { return l.closing() }

// RoleName is the role of a line of the part, in the plan's word.
func (p *Part) RoleName(line *LetterLine, l *Letter) string {
	if p.Possible {
		return words.possible + "（" + l.Roles[line.Role] + "）"
	}
	return l.Roles[line.Role]
}
