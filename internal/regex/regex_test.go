package regex_test

import (
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/internal/regex"
)

var expressions = []string{
	``, `^`, `$`, `^$`, `a`, `^a`, `a$`, `^a$`, `^a|b$`, `(?:^|b)a`, `a(?:$|b)`, `^(?:局|厅)$`, `(?:局|厅)$`,
	`^\p{Han}{1,5}?(?:省|市|区|县)`, `[^省市区县\P{Han}]`, `^[^局]{2,4}分局$`, `等(?:[0-9一二三]+[个家])?(?:部门)?$`,
	`^(?:各|有关)?[省市、]*委[、和]政府$`, `.`, `(?s).`, `^.*职责.*$`, `x*`, `(a|b)*c`, `\x{20000}`, `[\x{20000}-\x{2ffff}]+$`,
	`(?i)abc`, `\bword\b`, `\b`, `\B`, `^\B`, `x\b`, `\b[0-9]{4}\b月?`, `(?m)$`, `(?m)^局$`, `a\B$`, `\z|\Aa`, `(?m)^line$`,
	`(?:政府|[^省]委)$`, `(?:.局|市(厅|\bx))$`, `(?:ab)+$`, `(?:a|b$)+`, `(?:a$)+`, `(?m:^)局$`, `\Ba$`, `[^a]\bb(?:$)`, `\x{fffd}$`, `\x{fffd}{2}$`, `(?:\x{20000}|\x{d000}|\x{1000}|\x{800}).?$`, `a{2,3}$`, `(?:|x)$`, `[^\x00-\x{10FFFF}]`,
}

var texts = []string{
	"", "a", "b", "ab", "ba", "aab", "局", "市局", "局长", "朝阳分局", "分局", "青山县水利局", "等3个部门", "等部门和", "各市委、政府", "市委和政府",
	"按职责分工", "a\nb", "line\nline", "ABC", "a word here", "word", "swords", "2025年", "20251", "12025月 2025月", "局\n厅", "\n", "xx", "abac", "\U00020000", "x\U00020001", "\xff", "a\xffb", "\ufffd",
	"乡政府", "省委", "市委", "xab", "abab", "\xe5\xb1", "局\xe5\xb1", "\xb1\x80局", "\ud000", "\u1000", "\u0800", "\xed\xa0\x80", "\xe0\x80\x80", "aaa", "x b",
}

func TestMatchesAsRegexpDoes(t *testing.T) {
	for _, expr := range expressions {
		want, got := regexp.MustCompile(expr), regex.MustCompile(expr)
		for _, text := range texts {
			assert.Equal(t, want.MatchString(text), got.MatchString(text), "%q in %q", expr, text)
			assert.Equal(t, want.FindStringSubmatchIndex(text), got.FindStringSubmatchIndex(text), "%q in %q", expr, text)
			assert.Equal(t, want.ReplaceAllString(text, "<$0>"), got.ReplaceAllString(text, "<$0>"), "%q in %q", expr, text)
		}
	}
}

func TestManyStatesAreLeftToRegexp(t *testing.T) {
	expr := `a.{14}$` // 2^14 states
	re := regex.MustCompile(expr)
	for _, text := range []string{strings.Repeat("aab", 2000), strings.Repeat("abba", 3000) + "b"} {
		assert.Equal(t, regexp.MustCompile(expr).MatchString(text), re.MatchString(text))
	}
}

func TestManyGoroutines(t *testing.T) {
	re := regex.MustCompile(`^(?:\p{Han}{2,8}(?:局|委|办))+$`)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			assert.True(t, re.MatchString("市财政局市水利局市发展改革委"))
			assert.False(t, re.MatchString("市财政局市水利"))
		})
	}
	wg.Wait()
}

func FuzzMatch(f *testing.F) {
	for i, expr := range expressions { // with all texts above
		f.Add(expr, texts[i%len(texts)])
	}
	f.Fuzz(func(t *testing.T, expr, text string) {
		want, err := regexp.Compile(expr)
		if err != nil {
			t.Skip()
		}
		got := regex.MustCompile(expr)
		if want.MatchString(text) != got.MatchString(text) {
			t.Errorf("%q in %q: %v", expr, text, got.MatchString(text))
		}
	})
}

func BenchmarkMatchString(b *testing.B) {
	const expr, text = `(?:各|有关|相关)(?:部门|单位|委办局|企业|街道|乡镇|镇街|专班)$`, "市规划自然资源委"
	b.Run("regex", func(b *testing.B) {
		re := regex.MustCompile(expr)
		for b.Loop() {
			re.MatchString(text)
		}
	})
	b.Run("regexp", func(b *testing.B) {
		re := regexp.MustCompile(expr)
		for b.Loop() {
			re.MatchString(text)
		}
	})
}
