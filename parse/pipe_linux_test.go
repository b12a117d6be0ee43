package parse_test

import (
	"context"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
)

// A pipe that nobody writes to is waited for no longer than the context lives.
func TestPipeWithoutWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.txt")
	require.NoError(t, syscall.Mkfifo(path, 0o600))
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := parse.File(ctx, path, nil)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	_, err = parse.BookFile(ctx, path)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}
