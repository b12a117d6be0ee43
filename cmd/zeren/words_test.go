package main

import (
	"reflect"
	"regexp"
	"slices"
)

// wordsOf are the words of a vocabulary by the names of its members.
func wordsOf(v *vocabulary) map[string]string {
	out := make(map[string]string)
	s := reflect.ValueOf(v).Elem()
	for _, f := range reflect.VisibleFields(s.Type()) {
		if !f.Anonymous {
			out[f.Name] = s.FieldByIndex(f.Index).String()
		}
	}
	return out
}

var argument = regexp.MustCompile(`\{[1-9]\}`)

// arguments are the places of a text that are filled in, sorted.
func arguments(s string) []string {
	a := argument.FindAllString(s, -1)
	slices.Sort(a)
	return slices.Compact(a)
}
