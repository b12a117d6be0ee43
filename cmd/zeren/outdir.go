package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"sync"
	"time"

	"github.com/zeren-plan/zeren/internal/regex"
)

// manifestName is the file in a directory of letters that says what the program
// wrote there.
const manifestName = ".zeren.json"

// A manifest has the SHA-256 sums that each file may have: one, or two while a
// run replaces the files of an earlier one.
type manifest map[string][]string

// systemFiles are made by systems, not by people.
var systemFiles = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

// An outDir is a directory that is filled whole or not at all. Files are made
// in a directory of their own first; commit puts them in place. A directory
// that did not exist appears in one step.
type outDir struct {
	path    string
	staging string
	old     manifest // of the files that stand there already
	partial bool     // files of an earlier run that are not made again stay

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
			return nil, &usageError{msg: fill(p.words().outIsFile, path), hint: p.words().outFileHint}
		}
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return slices.Contains(systemFiles, e.Name()) || isTemporary(e.Name()) })
	d.old = readManifest(filepath.Join(d.path, manifestName))
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
	sweep(parent)
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

var temporaryName = regex.MustCompile(`^\.zeren-[0-9a-f]{12}$`)

func isTemporary(name string) bool { return temporaryName.MatchString(name) }

// leftAfter is when what did not last is taken for what a killed run has left: no
// run takes a day.
const leftAfter = 24 * time.Hour

// sweep takes away what killed runs have left in a directory. Where it can't,
// nothing is lost.
func sweep(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !isTemporary(e.Name()) {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > leftAfter {
			os.RemoveAll(filepath.Join(dir, e.Name()))
		}
	}
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
	for _, name := range d.stale() {
		if err := os.Remove(filepath.Join(d.path, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if d.partial {
		for name, sums := range d.old {
			if _, again := d.new[name]; !again {
				d.new[name] = sums
			}
		}
	}
	if err := d.writeManifest(d.path, d.new); err != nil {
		return err
	}
	return os.Remove(d.staging)
}

// stale are the files of an earlier run that are not made any more, and that
// nobody has changed.
func (d *outDir) stale() []string {
	if d.partial {
		return nil
	}
	return slices.DeleteFunc(names(d.old), func(name string) bool {
		_, again := d.new[name]
		return again || changed(filepath.Join(d.path, name), d.old[name])
	})
}

// has reports whether the directory will have a file.
func (d *outDir) has(name string) bool {
	_, made := d.new[name]
	_, stays := d.old[name]
	return made || d.partial && stays
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

// readManifest returns nil if there is none that can be read: the directory is
// then somebody else's.
func readManifest(path string) manifest {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	m := make(manifest)
	if err := json.Unmarshal(b, &m); err != nil {
		return nil
	}
	for name := range m {
		if name != filepath.Base(name) {
			return nil
		}
	}
	return m
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
