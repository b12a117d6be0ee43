package html

import (
	_ "embed"
	"html/template"
	"sync"
)

//go:embed page.html
var frame string

// page is a whole page: what all have in common, with the title, the style and the
// body of one. A page of both languages defines lang, too.
func page(own string, funcs template.FuncMap) *template.Template {
	return template.Must(template.Must(template.New("page").Funcs(funcs).Parse(frame)).Parse(own))
}

// later is a page that is made when it is first written, since a run of the program
// writes few of all.
func later(own string, funcs template.FuncMap) func() *template.Template {
	return sync.OnceValue(func() *template.Template { return page(own, funcs) })
}
