package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"sync"
)

// manifestName is the file in a directory of letters that says what the program
// wrote there.
const manifestName = ".zeren.json"

// A manifest has the SHA-256 sums that each file may have: one, or two while a
// run replaces the files of an earlier one.
type manifest map[string][]string

// An outDir is a directory that is filled whole or not at all. Files are made
// in a directory of their own first; commit puts them in place. A directory
// that did not exist appears in one step.
type outDir struct {
	path    string
	staging string
	old     manifest // of the files that stand there already

	mu  sync.Mutex
	new manifest
}

// openOutDir prepares to fill a directory. It refuses one with files that the
// program did not write, or that were changed since, unless forced.
func (p *program) openOutDir(path string, force bool) (*outDir, error) {
	d := &outDir{path: filepath.Clean(path), new: make(manifest)}
	entries, err := os.ReadDir(d.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(filepath.Dir(d.path), 0o777); err != nil {
			return nil, err
		}
		return d, d.stage(filepath.Dir(d.path))
	case err != nil:
		if s, serr := os.Stat(d.path); serr == nil && !s.IsDir() {
			return nil, &usageError{msg: fill(p.words().outIsFile, path), hint: p.words().outHint}
		}
		return nil, err
	}
	if d.old, err = readManifest(filepath.Join(d.path, manifestName)); err != nil {
		return nil, err
	}
	if !force {
		if d.old == nil && len(entries) > 0 {
			return nil, &usageError{msg: fill(p.words().outForeign, path, entries[0].Name()), hint: p.words().outHint}
		}
		for _, name := range names(d.old) {
			if changed(filepath.Join(d.path, name), d.old[name]) {
				return nil, &usageError{msg: fill(p.words().outEdited, path, name), hint: p.words().outHint}
			}
		}
	}
	return d, d.stage(d.path)
}

func (d *outDir) stage(parent string) error {
	for {
		d.staging = filepath.Join(parent, temporary())
		err := os.Mkdir(d.staging, 0o777)
		if !os.IsExist(err) {
			return err
		}
	}
}

// temporary is a name for a file or directory that does not last.
func temporary() string {
	var b [6]byte
	if _, err := rand.Read(b[:]); err != nil {
		panic(err) // the system has no random numbers
	}
	return ".zeren-" + hex.EncodeToString(b[:])
}

// write makes one file. It may be called by several goroutines.
func (d *outDir) write(name string, write func(io.Writer) error) error {
	h := sha256.New()
	err := writeFile(filepath.Join(d.staging, name), func(w io.Writer) error { return write(io.MultiWriter(w, h)) })
	if err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.new[name] = []string{hex.EncodeToString(h.Sum(nil))}
	return nil
}

// clash names a file that stands in the way of a new one: the program did not
// write it.
func (d *outDir) clash() string {
	if d.old == nil {
		return ""
	}
	for _, name := range names(d.new) {
		if _, mine := d.old[name]; mine {
			continue
		}
		if _, err := os.Lstat(filepath.Join(d.path, name)); err == nil {
			return name
		}
	}
	return ""
}

// commit puts the files in place, and takes away those of the run before that
// are not made any more.
func (d *outDir) commit() error {
	if filepath.Dir(d.staging) != d.path {
		if err := d.writeManifest(d.staging, d.new); err != nil {
			return err
		}
		return os.Rename(d.staging, d.path)
	}
	// While files are replaced each may be the old one or the new.
	both := make(manifest)
	for name, sums := range d.old {
		both[name] = sums
	}
	for name, sums := range d.new {
		both[name] = append(slices.Clone(d.old[name]), sums...)
	}
	if err := d.writeManifest(d.path, both); err != nil {
		return err
	}
	for _, name := range names(d.new) {
		if err := os.Rename(filepath.Join(d.staging, name), filepath.Join(d.path, name)); err != nil {
			return err
		}
	}
	for _, name := range names(d.old) {
		if _, kept := d.new[name]; !kept && !changed(filepath.Join(d.path, name), d.old[name]) {
			if err := os.Remove(filepath.Join(d.path, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	if err := d.writeManifest(d.path, d.new); err != nil {
		return err
	}
	return os.Remove(d.staging)
}

// discard takes away what is not in place.
func (d *outDir) discard() { os.RemoveAll(d.staging) }

func (d *outDir) writeManifest(dir string, m manifest) error {
	return writeFile(filepath.Join(dir, manifestName), func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return e.Encode(m)
	})
}

// readManifest returns nil if there is none.
func readManifest(path string) (manifest, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m := make(manifest)
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	for name := range m {
		if name != filepath.Base(name) {
			return nil, fmt.Errorf("reading %s: %q is not the name of a file", path, name)
		}
	}
	return m, nil
}

// changed reports whether a file is there and has none of the sums.
func changed(path string, sums []string) bool {
	b, err := os.ReadFile(path)
	if err != nil {
		return !errors.Is(err, fs.ErrNotExist)
	}
	sum := sha256.Sum256(b)
	return !slices.Contains(sums, hex.EncodeToString(sum[:]))
}

func names(m manifest) []string {
	out := make([]string, 0, len(m))
	for name := range m {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}
