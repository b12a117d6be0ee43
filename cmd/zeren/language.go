package main

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// language is the language of a run: --lang, else the locale's, else what the
// system's user interface speaks, else English. It is needed before the flags
// are read, since the help is in it.
func language(args []string, env func(string) string) plan.Lang {
	choice := ""
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			choice = v
		} else if a == "--lang" && i+1 < len(args) {
			choice = args[i+1]
		}
	}
	if choice == "" {
		choice = locale(env)
	}
	if choice == "" {
		choice = systemLanguage()
	}
	if strings.HasPrefix(strings.ToLower(choice), "zh") {
		return plan.Chinese
	}
	return plan.English
}

// locale is the locale of messages, empty if the environment names none.
func locale(env func(string) string) string {
	for _, k := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := env(k); v != "" {
			return v
		}
	}
	return ""
}
