package plan

import (
	"regexp"
	"sync"
)

// expression is a regular expression that is compiled when it is first used, since
// many programs that import this package read no header.
func expression(s string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(s) })
}
