package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFontDirs(t *testing.T) {
	for name, test := range map[string]struct {
		system string
		env    map[string]string
		want   []string
	}{
		"Linux": {"linux", map[string]string{"HOME": "/home/a"},
			[]string{"/home/a/.local/share/fonts", "/home/a/.fonts", "/usr/local/share/fonts", "/usr/share/fonts"}},
		"Linux with its own places": {"linux", map[string]string{"HOME": "/home/a", "XDG_DATA_HOME": "/data", "XDG_DATA_DIRS": "/one:/two"},
			[]string{"/data/fonts", "/home/a/.fonts", "/one/fonts", "/two/fonts"}},
		"Linux without a home": {"linux", nil, []string{"/usr/local/share/fonts", "/usr/share/fonts"}},
		"Windows": {"windows", map[string]string{"LOCALAPPDATA": "/users/a/local", "WINDIR": "/windows"},
			[]string{"/users/a/local/Microsoft/Windows/Fonts", "/windows/Fonts"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, d := range fontDirs(test.system, func(k string) string { return test.env[k] }) {
				got = append(got, filepath.ToSlash(d))
			}
			assert.Equal(t, test.want, got)
		})
	}
	assert.Subset(t, fontDirs("darwin", func(string) string { return "/Users/a" }),
		[]string{filepath.FromSlash("/Users/a/Library/Fonts"), filepath.FromSlash("/Library/Fonts"), filepath.FromSlash("/System/Library/Fonts")})
}
