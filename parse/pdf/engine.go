package pdf

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing/fstest"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// An Engine is PDFium in a sandbox that reads nothing of the machine and writes
// nothing to it. Its zero value works. One engine serves any number of files, one
// after the other or several at once; each has a sandbox of its own.
type Engine struct {
	// CacheDir is where the machine code that PDFium is compiled to is kept
	// (21 MB), so that the next program need not compile it. Several processes
	// may share it. If it is empty, or can't be used, nothing is kept.
	CacheDir string
	// Compiling, if set, is called when PDFium takes longer to start than it does
	// from the cache: it is being compiled, which takes some seconds. It may be
	// called from another goroutine.
	Compiling func()
	// Uncached, if set, is called once if CacheDir can't be used.
	Uncached func(error)
	// Memory is how many bytes the sandbox of a file may take; 0 is the default of
	// [limit.Limits].
	Memory int64

	mu      sync.Mutex
	started *started     // nil: not yet, or closed
	full    atomic.Int64 // how many sandboxes had little memory left
}

// started is PDFium, compiled, as long as files are read with it.
type started struct {
	pool  pdfium.Pool
	cache wazero.CompilationCache
	users sync.WaitGroup // added to only while the engine has it, with the engine locked
}

// startSoon is how long the start from the cache takes at most, on a machine
// that is not very busy.
const startSoon = 500 * time.Millisecond

// memory is how many bytes a sandbox may take.
func (e *Engine) memory() int64 {
	limits := limit.Limits{Memory: e.Memory}
	return min(max(limits.Max(plan.LimitMemory), leastMemory), mostMemory)
}

const (
	wasmPage    = 64 << 10 // in which the memory of a sandbox is counted
	leastMemory = 20 << 20 // PDFium itself takes 18 MiB
	mostMemory  = 4 << 30  // is all that there can be
)

// box is a font that has one box for every character. PDFium takes it for a
// Chinese font of the system, and measures with it the text of fonts that a file
// names but does not hold. Without a font it would skip most of such text.
// boxfont/box.py makes it.
//
//go:embed boxfont/box.ttf
var box []byte

// instance gives a sandbox of its own. It ends with the context, also in the
// middle of a call.
func (e *Engine) instance(ctx context.Context) (in pdfium.Pdfium, stop func(), err error) {
	s, err := e.start(ctx)
	if err != nil {
		return nil, nil, err
	}
	in, err = s.pool.GetInstanceWithContext(ctx)
	if err != nil {
		s.users.Done()
		return nil, nil, fmt.Errorf("starting PDFium: %w", err)
	}
	kill := sync.OnceFunc(func() { in.Kill() }) // Close would run code that a bad file may have broken
	cancel := context.AfterFunc(ctx, kill)
	return in, func() {
		cancel()
		kill() // or wait until it is
		s.users.Done()
	}, nil
}

// start compiles PDFium, or takes it from the cache, for one user more. It returns
// early if the context ends; the compilation then goes on for the next file.
func (e *Engine) start(ctx context.Context) (*started, error) {
	type result struct {
		*started
		err error
	}
	done := make(chan result, 1)
	go func() {
		e.mu.Lock()
		defer e.mu.Unlock()
		if e.started == nil {
			if e.Compiling != nil {
				defer time.AfterFunc(startSoon, e.Compiling).Stop()
			}
			if err := e.compile(); err != nil {
				done <- result{err: fmt.Errorf("starting PDFium: %w", err)}
				return
			}
		}
		e.started.users.Add(1)
		done <- result{started: e.started}
	}()
	select {
	case r := <-done:
		return r.started, r.err
	case <-ctx.Done():
		go func() {
			if r := <-done; r.err == nil {
				r.users.Done()
			}
		}()
		return nil, ctx.Err()
	}
}

// compile starts PDFium. A cache that can't be read or written is left out, and
// one that is damaged is cleared.
func (e *Engine) compile() error {
	if e.CacheDir != "" {
		dir := filepath.Join(e.CacheDir, "pdfium")
		cache, err := wazero.NewCompilationCacheWithDir(dir)
		if err == nil {
			var pool pdfium.Pool
			if pool, err = e.newPool(cache); err == nil {
				e.started = &started{pool: pool, cache: cache}
				return nil
			}
			cache.Close(context.Background())
			os.RemoveAll(dir)
		} else if e.Uncached != nil {
			e.Uncached(err)
		}
	}
	cache := wazero.NewCompilationCache()
	p, err := e.newPool(cache)
	if err != nil {
		return errors.Join(err, cache.Close(context.Background()))
	}
	e.started = &started{pool: p, cache: cache}
	return nil
}

func (e *Engine) newPool(cache wazero.CompilationCache) (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{
		Context:  experimental.WithMemoryAllocator(context.Background(), experimental.MemoryAllocatorFunc(e.newMemory)),
		MaxTotal: -1, // the caller decides how many files are read at once
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithMemoryLimitPages(uint32(e.memory() / wasmPage)).
			WithCloseOnContextDone(true).
			WithCompilationCache(cache),
		// The default would mount the machine's whole file system.
		FSConfig: wazero.NewFSConfig().WithFSMount(fstest.MapFS{"usr/share/fonts/box.ttf": &fstest.MapFile{Data: box}}, "/"),
		Stdout:   io.Discard,
		Stderr:   io.Discard,
	})
}

// Close releases what the engine holds. It may be called at any time: it waits until
// the files that are being read have been read, which the end of their contexts
// hastens. The engine can be used again, also while Close waits; then it starts anew.
func (e *Engine) Close() error {
	e.mu.Lock()
	s := e.started
	e.started = nil
	e.mu.Unlock()
	if s == nil {
		return nil
	}
	s.users.Wait()
	return errors.Join(s.pool.Close(), s.cache.Close(context.Background()))
}

// A memory is what a sandbox works in. It doubles as it grows, so that a file that
// needs much does not leave as much behind at each step.
type memory struct {
	bytes []byte
	most  uint64
	full  *atomic.Int64
}

func (e *Engine) newMemory(size, most uint64) experimental.LinearMemory {
	return &memory{bytes: make([]byte, 0, size), most: most, full: &e.full}
}

func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(cap(m.bytes)) {
		grown := make([]byte, size, min(max(size, 2*uint64(cap(m.bytes))), max(m.most, size)))
		copy(grown, m.bytes)
		m.bytes = grown
	}
	if size > m.most/4*3 && uint64(len(m.bytes)) <= m.most/4*3 {
		m.full.Add(1)
	}
	m.bytes = m.bytes[:size]
	return m.bytes
}

func (m *memory) Free() { m.bytes = nil }
