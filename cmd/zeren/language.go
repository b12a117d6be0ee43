package main

import (
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// language is the language of a run: --lang, else the locale's, else what the
// system's user interface speaks, else English. It is needed before the flags
// are read, since the help is in it. known is false if --lang names another.
func language(args []string, env func(string) string) (l plan.Lang, known bool) {
	choice := flagValue(args, "--lang")
	if choice != "" {
		known = strings.HasPrefix(choice, "zh") || strings.HasPrefix(choice, "en")
	} else {
		known = true
		if choice = locale(env); choice == "" {
			choice = systemLanguage()
		}
	}
	if strings.HasPrefix(strings.ToLower(choice), "zh") {
		return plan.Chinese, known
	}
	return plan.English, known
}

// flagValue is the value of a flag on a command line that is not read yet.
func flagValue(args []string, flag string) string {
	value := ""
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, flag+"="); ok {
			value = v
		} else if a == flag && i+1 < len(args) {
			value = args[i+1]
		}
	}
	return value
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
