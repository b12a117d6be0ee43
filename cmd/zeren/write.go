package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// save writes a file, but never over one that was read.
func (p *program) save(path string, write func(io.Writer) error) error {
	if err := p.notRead(path); err != nil {
		return err
	}
	return writeFile(path, write)
}

// notRead is the error of a file that was read.
func (p *program) notRead(path string) error {
	for _, in := range p.inputs {
		if sameFile(in, path) {
			return &usageError{msg: fill(p.words().sourceKept, path), hint: p.words().sourceKeptHint}
		}
	}
	return nil
}

// newFile writes a file that must not be there yet.
func (p *program) newFile(file string, write func(io.Writer) error) error {
	if err := p.vacant(file); err != nil {
		return err
	}
	return p.output(file, write)
}

// vacant is the error of a file that is there already.
func (p *program) vacant(file string) error {
	if err := p.notRead(file); err != nil {
		return err
	}
	if _, err := os.Lstat(file); file != "" && file != "-" && err == nil {
		return &usageError{msg: fill(p.words().fileThere, file), hint: p.words().fileThereHint}
	}
	return nil
}

// sameFile reports whether two paths name one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// writeFile writes a file whole or not at all: beside it, then renamed. A
// device or a pipe is written to directly.
func writeFile(path string, write func(io.Writer) error) (err error) {
	defer func() {
		// The names of temporary files say nothing to a person.
		var pe *fs.PathError
		var le *os.LinkError
		if errors.As(err, &pe) && filepath.Dir(pe.Path) == filepath.Dir(path) {
			err = &fs.PathError{Op: pe.Op, Path: path, Err: pe.Err}
		} else if errors.As(err, &le) {
			err = &fs.PathError{Op: le.Op, Path: path, Err: le.Err}
		}
	}()
	if s, err := os.Stat(path); err == nil && !s.Mode().IsRegular() && !s.IsDir() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		defer f.Close()
		return write(f)
	}
	f, err := createBeside(path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	b := bufio.NewWriter(f)
	if err = write(b); err != nil {
		return err
	}
	if err = b.Flush(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// createBeside makes a new file in the directory of path, with the rights that
// a new file has.
func createBeside(path string) (*os.File, error) {
	for {
		f, err := os.OpenFile(filepath.Join(filepath.Dir(path), temporary()), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !os.IsExist(err) {
			return f, err
		}
	}
}
