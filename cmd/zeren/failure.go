package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/zeren-plan/zeren/plan"
)

// say writes a line to the error stream.
func (p *program) say(msg string) { fmt.Fprintf(p.err, "zeren: %s\n", msg) }

// fail tells an error and what to do about it.
func (p *program) fail(err error) {
	msg, hint := p.explain(err)
	p.say(p.lang.Choose("错误：", "error: ") + msg)
	if hint != "" {
		p.say(p.lang.Choose("建议：", "hint: ") + hint)
	}
}

// explain puts an error in the program's language.
func (p *program) explain(err error) (msg, hint string) {
	var f *plan.Failure
	var u *usageError
	w := p.words()
	switch {
	case errors.As(err, &f):
		msg = f.Message(p.lang)
		if len(f.At) > 0 {
			msg = f.At[0].String() + p.lang.Choose("：", ": ") + msg
		}
		return "[" + string(f.Code) + "] " + msg, f.Hint(p.lang)
	case errors.As(err, &u):
		return u.msg, u.hint
	}
	if path := pathOf(err); path != "" {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return fill(w.noSuchFile, path), w.noSuchFileHint
		case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), inUse(err):
			return fill(w.noPermission, path), w.noPermissionHint
		case errors.Is(err, syscall.EISDIR):
			return fill(w.isDirectory, path), w.isDirectoryHint
		case errors.Is(err, syscall.ENOSPC):
			return fill(w.diskFull, path), w.diskFullHint
		}
	}
	return err.Error(), ""
}

// pathOf is the file that the system could not do something with.
func pathOf(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Path
	case errors.As(err, &link):
		return link.New
	}
	return ""
}

// inFile gives a failure that does not name its file the name of it.
func inFile(path string, err error) error {
	var f *plan.Failure
	if !errors.As(err, &f) || len(f.At) > 0 && f.At[0].Name != "" {
		return err
	}
	at := plan.Place{}
	if len(f.At) > 0 {
		at = f.At[0]
	}
	at.Name = filepath.Base(path)
	g := *f
	g.At = []plan.Place{at}
	return &g
}

// fill puts texts in place of {1}, {2}, ….
func fill(s string, args ...string) string {
	pairs := make([]string, 0, 2*len(args))
	for i, a := range args {
		pairs = append(pairs, fmt.Sprintf("{%d}", i+1), a)
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// output writes to a file whole or not at all; with no name, to standard output.
func (p *program) output(file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		return write(p.out)
	}
	return p.save(file, write)
}
