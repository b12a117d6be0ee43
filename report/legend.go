package report

import (
	"fmt"
	"strings"
)

// legend explains what is in the tables, by ids that are there.
func (l *Letter) legend() string {
	source := ""
	if !l.set().HideSource {
		if l.Source != "" {
			source = "（" + l.Source + "）"
		}
		source = fmt.Sprintf(words.source, source)
	}
	plain, section, ordinal := "", "", ""
	for _, p := range l.Parts {
		for _, line := range p.Lines {
			kind := &plain
			switch {
			case strings.HasPrefix(line.ID, "#"):
				kind = &ordinal
			case strings.Contains(line.ID, "/"):
				kind = &section
			}
			if *kind == "" {
				*kind = line.ID
			}
		}
	}
	if plain != "" {
		plain = "（" + idMeaning(plain) + "）"
	}
	s := fmt.Sprintf(words.legend, plain, source)
	if section != "" {
		s += fmt.Sprintf(words.sectionID, idMeaning(section))
	}
	if ordinal != "" {
		s += fmt.Sprintf(words.ordinalID, idMeaning(ordinal))
	}
	return s
}

// idMeaning says what an id is made of: 4.10即第4项的第10条措施.
func idMeaning(id string) string {
	part, task, inPart := strings.Cut(id, "/")
	if !inPart {
		part, task = "", id
	}
	within := ""
	if inPart {
		within = "第" + part + "部分"
	}
	task, all := strings.CutPrefix(task, "#")
	if all {
		within = "全文"
	}
	dot := strings.LastIndexByte(task, '.')
	if dot < 0 {
		return id
	}
	return fmt.Sprintf("%s即%s第%s项的第%s条措施", id, within, task[:dot], task[dot+1:])
}
