package docx

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// An unread text is one that a paragraph has and that is not read: nobody sees it,
// or a line strikes it out. It is told.
type unread struct{ hidden, struck strings.Builder }

// tellUnread tells of what was not read since the last time.
func (r *reader) tellUnread() {
	for _, t := range []struct {
		code plan.Code
		text *strings.Builder
	}{{plan.SourceUnseen, &r.unread.hidden}, {plan.SourceStruck, &r.unread.struck}} {
		if s := strings.TrimSpace(t.text.String()); s != "" && !r.deleted {
			r.say(t.code, shorten(s))
		}
		t.text.Reset()
	}
}

// shorten is the start of a text, on one line.
func shorten(s string) string {
	const most = 40
	s = strings.Join(strings.Fields(s), " ")
	if c := []rune(s); len(c) > most {
		return string(c[:most]) + "…"
	}
	return s
}
