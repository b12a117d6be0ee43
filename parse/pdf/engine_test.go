package pdf

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func onePage(t testing.TB) []byte { return paint(t, []string{"text 40 50 10 一页文字"}) }

// A cache that is damaged, or can't be used at all, only costs time.
func TestEngineWithoutCache(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles PDFium")
	}
	src := onePage(t)
	shared := testEngine(t)
	_, err := Read(context.Background(), "a.pdf", src, &Options{Engine: shared})
	require.NoError(t, err)

	damaged := t.TempDir()
	require.NoError(t, os.CopyFS(damaged, os.DirFS(shared.CacheDir)))
	files := 0
	require.NoError(t, filepath.WalkDir(damaged, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			files++
			return os.Truncate(path, 1000)
		}
		return err
	}))
	require.Positive(t, files)
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))

	for name, dir := range map[string]string{"damaged": damaged, "a file": file} {
		told := 0
		e := &Engine{CacheDir: dir, Uncached: func(error) { told++ }}
		doc, err := Read(context.Background(), "a.pdf", src, &Options{Engine: e})
		require.NoError(t, err, name)
		assert.Equal(t, name == "a file", told == 1, name)
		assert.Len(t, doc.Blocks, 1, name)
		require.NoError(t, e.Close())
	}
}

// Files are read side by side, each in a sandbox of its own; an engine that was
// closed starts again.
func TestEngineIsShared(t *testing.T) {
	e := testEngine(t)
	src := onePage(t)
	for range 2 {
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				doc, err := Read(context.Background(), "a.pdf", src, &Options{Engine: e})
				assert.NoError(t, err)
				assert.NotNil(t, doc)
			})
		}
		all.Wait()
		require.NoError(t, e.Close())
	}
	ctx, cancel := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer cancel()
	_, err := Read(ctx, "a.pdf", src, &Options{Engine: e})
	assert.ErrorIs(t, err, context.DeadlineExceeded)
}

// An engine that is closed while files are read with it lets them be read to their end.
func TestCloseWhileReading(t *testing.T) {
	e := testEngine(t)
	src := onePage(t)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			for range 4 {
				_, err := Read(context.Background(), "a.pdf", src, &Options{Engine: e})
				assert.NoError(t, err)
			}
		})
	}
	for range 5 {
		time.Sleep(50 * time.Millisecond)
		assert.NoError(t, e.Close())
	}
	all.Wait()
}
