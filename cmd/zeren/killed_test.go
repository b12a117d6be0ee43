package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// built is the program as users run it.
func built(t *testing.T) string {
	if testing.Short() {
		t.Skip("builds the program")
	}
	exe := filepath.Join(t.TempDir(), "zeren.exe")
	out, err := exec.Command("go", "build", "-o", exe, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return exe
}

// contents are the files of a directory, but for what does not last.
func contents(t *testing.T, dir string) map[string]string {
	out := make(map[string]string)
	entries, err := os.ReadDir(dir)
	if os.IsNotExist(err) {
		return out
	}
	require.NoError(t, err)
	for _, e := range entries {
		if isTemporary(e.Name()) || e.Name() == manifestName {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		require.NoError(t, err)
		out[e.Name()] = string(b)
	}
	return out
}

// kills is how often a run is killed; ZEREN_KILLS sets it.
func kills(t *testing.T) int {
	s := os.Getenv("ZEREN_KILLS")
	if s == "" {
		return 3
	}
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

// A run that is killed at any moment leaves each file whole: the old one or the new.
// The next run goes on from there without being forced.
func TestKilled(t *testing.T) {
	exe := built(t)
	seed, err := filepath.Abs("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	b, err := os.ReadFile(seed)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("old.txt", b, 0o666))
	require.NoError(t, os.WriteFile("new.txt", bytes.ReplaceAll(b, []byte("年底前"), []byte("11月底前")), 0o666))
	letters := func(plan, out string) *exec.Cmd {
		return exec.Command(exe, "letters", plan, "--format", "docx", "--out", out)
	}
	require.NoError(t, letters("old.txt", "old").Run())
	start := time.Now()
	require.NoError(t, letters("new.txt", "new").Run())
	whole := time.Since(start)
	old, fresh := contents(t, "old"), contents(t, "new")
	require.NotEqual(t, old, fresh)
	r := rand.New(rand.NewPCG(1, 1))
	for _, fresher := range []bool{false, true} {
		for range kills(t) {
			require.NoError(t, os.RemoveAll("out"))
			if !fresher {
				require.NoError(t, letters("old.txt", "out").Run())
			}
			cmd := letters("new.txt", "out")
			require.NoError(t, cmd.Start())
			time.Sleep(time.Duration(r.Int64N(int64(whole) + 1)))
			require.NoError(t, cmd.Process.Kill())
			_ = cmd.Wait()
			got := contents(t, "out")
			if fresher && len(got) > 0 {
				assert.Equal(t, fresh, got)
			}
			for name, text := range got {
				assert.True(t, text == old[name] || text == fresh[name], "%s is neither the old one nor the new", name)
			}
			if !fresher {
				assert.Len(t, got, len(old))
			}
			out, err := letters("new.txt", "out").CombinedOutput()
			require.NoError(t, err, string(out))
			assert.Equal(t, fresh, contents(t, "out"))
		}
	}
}

// A run that is interrupted says so, leaves what stood there, and has the status 130.
func TestInterruptedProgram(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	exe := built(t)
	seed, err := filepath.Abs("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	require.NoError(t, exec.Command(exe, "letters", seed, "--format", "docx").Run())
	old := contents(t, "letters")
	// A plan that comes in slowly is where an interrupt is sure to meet the program.
	cmd := exec.Command(exe, "letters", "-", "--lang", "en")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	var said strings.Builder
	cmd.Stderr = &said
	require.NoError(t, cmd.Start())
	_, err = in.Write([]byte("序号\t重点任务"))
	require.NoError(t, err)
	time.Sleep(time.Second) // until it listens to signals
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	err = cmd.Wait()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit)
	assert.Equal(t, exitInterrupted, exit.ExitCode())
	assert.Equal(t, "zeren: interrupted; no half-written file is left\n", said.String())
	assert.Equal(t, old, contents(t, "letters"))
	left, err := filepath.Glob(".zeren-*")
	require.NoError(t, err)
	assert.Empty(t, left)
}

// What a killed run left is taken away when it is old, and is nothing that stands in
// the way before.
func TestLeftovers(t *testing.T) {
	seed, err := filepath.Abs("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	require.NoError(t, os.MkdirAll("letters/.zeren-0123456789ab", 0o777))
	require.NoError(t, os.MkdirAll("letters/.zeren-ba9876543210", 0o777))
	day := time.Now().Add(-25 * time.Hour)
	require.NoError(t, os.Chtimes("letters/.zeren-0123456789ab", day, day))
	var out bytes.Buffer
	p := program{in: strings.NewReader(""), out: &out, err: &out, env: func(string) string { return "" }}
	assert.Equal(t, exitDone, p.run(t.Context(), []string{"letters", seed, "--format", "docx", "--unit", "市水务局"}), out.String())
	left, err := filepath.Glob("letters/.zeren-*")
	require.NoError(t, err)
	assert.Equal(t, []string{filepath.Join("letters", ".zeren-ba9876543210")}, left)
}
