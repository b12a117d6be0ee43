package pdf

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
)

// No file that is sound is told to be damaged.
func TestSoundFilesAreNotDamaged(t *testing.T) {
	for name, src := range files(t) {
		if name != "damaged.txtar" && name != "cut-off.txtar" {
			assert.Zero(t, damages(src), name)
		}
	}
}

// A file whose bytes were changed is told to be damaged, whether PDFium can read it on
// or not.
func TestDamage(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/pdf/lo-*.pdf")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		src, err := os.ReadFile(path)
		require.NoError(t, err)
		zeros := bytes.Clone(src)
		clear(zeros[len(src)/3 : len(src)/3+2000])
		renamed := bytes.Replace(src, []byte("\n7 0 obj"), []byte("\n7 0 oBj"), 1)
		require.NotEqual(t, src, renamed)
		for name, damaged := range map[string][]byte{
			"bytes in the middle": zeros, "an object that is none": renamed, "the end": src[:len(src)*99/100],
		} {
			assert.Positive(t, damages(damaged), "%s of %s", name, path)
		}
	}
}

// A page of a damaged file of which nothing is left is an error, and no blank page.
func TestPageOfWhichNothingIsLeft(t *testing.T) {
	const page = "text 45 92 10 序号\ntext 75 92 10 工作措施\n"
	src := paint(t, []string{page, page + "damaged\n", page})
	i := bytes.Index(src, []byte("/FlateDecode"))
	require.Positive(t, i)
	i += bytes.Index(src[i:], []byte("stream\n")) + len("stream\n")
	clear(src[i : i+20])
	doc, err := Read(context.Background(), "a.pdf", src, &Options{Engine: testEngine(t)})
	require.NoError(t, err)
	var told []string
	for _, d := range doc.Diags {
		told = append(told, string(d.Code)+" "+d.At[0].String())
	}
	assert.Equal(t, []string{string(plan.SourceDamagedIn) + " a.pdf", string(plan.SourcePageLost) + " a.pdf#p2"}, told)
}
