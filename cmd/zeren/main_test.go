package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/zeren-plan/zeren/plan"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"zeren": main})
}

// Each script is one thing that the command line does. ZEREN_UPDATE=1 writes
// the expected outputs anew. A script that says
//
//	bytes FILE TIMES 'TEXT'
//
// makes a file of a text that has escapes as those of Go, so many times. See
// book_test.go for those that edit and show workbooks.
func TestScripts(t *testing.T) {
	seed, err := filepath.Abs("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	pdfs, err := filepath.Abs("../../testdata/pdf")
	require.NoError(t, err)
	fonts, err := filepath.Abs("../../report/pdf/fonts")
	require.NoError(t, err)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       os.Getenv("ZEREN_UPDATE") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"bytes": makeBytes, "book": editBook, "cells": showCells},
		Setup: func(e *testscript.Env) error {
			e.Setenv("SEED", seed)
			e.Setenv("PDFS", pdfs)
			e.Setenv("FONTS", fonts)
			// What PDFium is compiled to is shared with the tests of other packages.
			e.Setenv("XDG_CACHE_HOME", filepath.Join(os.TempDir(), "zeren-test-cache"))
			e.Setenv("LANG", "en_US.UTF-8")
			return nil
		},
	})
}

func makeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: bytes FILE TIMES TEXT")
	}
	times, err := strconv.Atoi(args[1])
	ts.Check(err)
	text, err := strconv.Unquote(`"` + args[2] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, times)), 0o644))
}

func TestLanguage(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(k string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == k {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	for _, c := range []struct {
		args []string
		env  func(string) string
		want plan.Lang
	}{
		{nil, env("LANG", "zh_CN.UTF-8"), plan.Chinese},
		{nil, env("LANG", "zh_CN.GBK"), plan.Chinese},
		{nil, env("LANG", "en_US.UTF-8"), plan.English},
		{nil, env("LANG", "zh_CN.UTF-8", "LC_ALL", "C"), plan.English},
		{nil, env("LANG", "en_US.UTF-8", "LC_MESSAGES", "zh_TW.UTF-8"), plan.Chinese},
		{[]string{"--lang", "zh"}, env("LANG", "C"), plan.Chinese},
		{[]string{"parse", "--lang=en", "x"}, env("LANG", "zh_CN"), plan.English},
		{[]string{"parse", "--", "--lang=en"}, env("LANG", "zh_CN"), plan.Chinese},
	} {
		l, known := language(c.args, c.env)
		assert.Equal(t, c.want, l, c.args)
		assert.True(t, known)
	}
	_, known := language([]string{"--lang", "fr"}, env())
	assert.False(t, known)
}

func TestTerminalEncoding(t *testing.T) {
	assert.Equal(t, simplifiedchinese.GBK, terminalEncoding("zh_CN.GBK"))
	assert.Equal(t, simplifiedchinese.GBK, terminalEncoding("zh_CN.gb2312"))
	assert.Equal(t, simplifiedchinese.GB18030, terminalEncoding("zh_CN.GB18030@pinyin"))
	for _, l := range []string{"", "C", "zh_CN.UTF-8", "zh_CN"} {
		assert.Nil(t, terminalEncoding(l), l)
	}
}

func TestNarrowTerminal(t *testing.T) {
	for _, c := range []struct {
		system string
		env    map[string]string
		want   bool
	}{
		{"linux", map[string]string{"LANG": "zh_CN.UTF-8"}, true},
		{"linux", map[string]string{"LANG": "zh_CN.GBK"}, false},
		{"linux", map[string]string{"RUNEWIDTH_EASTASIAN": "1"}, false},
		{"linux", map[string]string{"VTE_CJK_WIDTH": "wide"}, false},
		{"windows", nil, false},
		{"windows", map[string]string{"WT_SESSION": "1"}, true},
	} {
		assert.Equal(t, c.want, narrowTerminal(c.system, func(name string) string { return c.env[name] }), "%v", c)
	}
}

// A run that is interrupted leaves nothing, whenever that happens.
func TestInterrupted(t *testing.T) {
	seed, err := filepath.Abs("../../seeds/blue-sky-2025.txt")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	for _, after := range []time.Duration{0, 20 * time.Millisecond, 200 * time.Millisecond, 500 * time.Millisecond} {
		ctx, cancel := context.WithTimeout(context.Background(), after)
		var out bytes.Buffer
		p := program{in: strings.NewReader(""), out: &out, err: &out, env: func(string) string { return "" }}
		status := p.run(ctx, []string{"letters", seed})
		cancel()
		left, err := os.ReadDir(".")
		require.NoError(t, err)
		if status == exitDone {
			break // it was done before
		}
		assert.Equal(t, exitInterrupted, status, out.String())
		assert.Empty(t, left)
	}
}

// Both vocabularies say everything, with the same arguments.
func TestWordsAreWhole(t *testing.T) {
	zh, en := wordsOf(&chinese), wordsOf(&english)
	require.Equal(t, len(zh), len(en))
	for name, w := range zh {
		assert.NotEmpty(t, w, name)
		assert.NotEmpty(t, en[name], name)
		assert.Equal(t, arguments(w), arguments(en[name]), name)
	}
}
