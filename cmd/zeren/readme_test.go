package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The transcripts of the READMEs are what the program says.
func TestReadmeTranscripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	for _, readme := range []string{"README.md", "README.zh-CN.md"} {
		b, err := os.ReadFile(filepath.Join(root, readme))
		require.NoError(t, err)
		t.Run(readme, func(t *testing.T) {
			t.Chdir(t.TempDir())
			require.NoError(t, os.Symlink(filepath.Join(root, "seeds"), "seeds"))
			_, block, ok := strings.Cut(string(b), "```console\n")
			require.True(t, ok, "no transcript")
			block, _, _ = strings.Cut(block, "```")
			command, want, _ := strings.Cut(block, "\n")
			args, ok := strings.CutPrefix(command, "$ go run ./cmd/zeren ")
			require.True(t, ok, command)
			var out bytes.Buffer
			p := program{in: strings.NewReader(""), out: &out, err: &out, env: func(k string) string {
				return map[string]string{"LANG": "en_US.UTF-8"}[k]
			}}
			assert.Equal(t, exitDone, p.run(context.Background(), strings.Fields(args)))
			assert.Equal(t, want, out.String())
		})
	}
}
