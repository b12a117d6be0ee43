package plan

// Lang is a language that messages are written in.
type Lang int

const (
	Chinese Lang = iota
	English
)

// Choose returns the text in the language.
func (l Lang) Choose(zh, en string) string {
	if l == English {
		return en
	}
	return zh
}
