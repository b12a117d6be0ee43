package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// disk mounts a disk of a size, which only root may.
func disk(t *testing.T, size string) string {
	dir := t.TempDir()
	if err := syscall.Mount("zeren-test", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk of its own: %v", err)
	}
	t.Cleanup(func() { assert.NoError(t, syscall.Unmount(dir, syscall.MNT_DETACH)) })
	return dir
}

func runIn(t *testing.T, args ...string) (status int, said string) {
	var out bytes.Buffer
	p := program{in: strings.NewReader(""), out: io.Discard, err: &out, env: func(string) string { return "" }}
	status = p.run(t.Context(), args)
	return status, out.String()
}

// On a full disk nothing is left half, what stood there stays, and what to do is said.
func TestFullDisk(t *testing.T) {
	seed, err := filepath.Abs("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	dir := disk(t, "600k")
	out, one := filepath.Join(dir, "letters"), filepath.Join(dir, "plan.json")
	status, said := runIn(t, "letters", seed, "--format", "docx", "--unit", "市水务局", "--out", out)
	require.Equal(t, exitDone, status, said)
	old := contents(t, out)
	for _, target := range []string{out, filepath.Join(dir, "new")} {
		status, said = runIn(t, "letters", seed, "--out", target)
		assert.Equal(t, exitFailed, status)
		assert.Contains(t, said, "the disk is full")
		assert.Contains(t, said, "hint: make room, or choose another place")
		assert.Equal(t, old, contents(t, out))
	}
	require.NoError(t, os.WriteFile(one, []byte("old"), 0o666))
	require.ErrorIs(t, os.WriteFile(filepath.Join(dir, "filler"), make([]byte, 1<<20), 0o666), syscall.ENOSPC)
	status, said = runIn(t, "parse", seed, "-o", one)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, said, "the disk is full, "+one+" could not be written")
	b, err := os.ReadFile(one)
	require.NoError(t, err)
	assert.Equal(t, "old", string(b))
	left, err := filepath.Glob(filepath.Join(dir, ".zeren-*"))
	require.NoError(t, err)
	assert.Empty(t, left)
	assert.Len(t, contents(t, dir+"/letters"), len(old))
}

// A directory that nobody may write to.
func TestReadOnly(t *testing.T) {
	seed, err := filepath.Abs("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	dir := disk(t, "600k")
	require.NoError(t, syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
	for _, args := range [][]string{
		{"letters", seed, "--out", filepath.Join(dir, "letters")},
		{"parse", seed, "-o", filepath.Join(dir, "plan.json")},
		{"parse", "--ndjson", seed, "-o", filepath.Join(dir, "plans.ndjson")},
		{"check", seed, seed, "--format", "html", "-o", filepath.Join(dir, "page.html")},
	} {
		status, said := runIn(t, args...)
		assert.Equal(t, exitFailed, status, args)
		assert.Contains(t, said, "can't be read or written: no permission", args)
	}
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)
}

// A disk that fills up at any byte of a file leaves the old one.
func TestWriteFileIsWholeOrNot(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o666))
	err := writeFile(path, func(w io.Writer) error {
		if _, err := w.Write(make([]byte, 100_000)); err != nil {
			return err
		}
		return &os.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
	})
	assert.True(t, errors.Is(err, syscall.ENOSPC))
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "old", string(b))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, left, 1)
}
