package html

import (
	_ "embed"
	"html/template"
)

//go:embed page.html
var frame string

// page is a whole page: what all have in common, with the title, the style and the
// body of one. A page of both languages defines lang, too.
func page(own string, funcs template.FuncMap) *template.Template {
	return template.Must(template.Must(template.New("page").Funcs(funcs).Parse(frame)).Parse(own))
}
