package parse_test

import (
	"context"
	"strings"
	"testing"

	"github.com/zeren-plan/zeren/parse"
)

// BenchmarkRead reads the seed from memory.
func BenchmarkRead(b *testing.B) {
	src, err := readFile(seed)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parse.Read(context.Background(), "a.txt", strings.NewReader(src), nil); err != nil {
			b.Fatal(err)
		}
	}
}
