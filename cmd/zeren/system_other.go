//go:build !windows

package main

// systemLanguage is what the system says outside the environment: nothing.
func systemLanguage() string { return "" }

// pause is for windows that close when the program ends.
func pause(*program) {}

// inUse is for systems that lock open files.
func inUse(error) bool { return false }
