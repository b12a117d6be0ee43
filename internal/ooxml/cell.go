package ooxml

import (
	"strconv"
	"strings"
)

// ParseCell reads the name of a cell of a sheet: C7 is column 3 of row 7.
func ParseCell(ref string) (column, row int, ok bool) {
	ref = strings.ReplaceAll(ref, "$", "")
	i := 0
	for i < len(ref) && i < 3 && ref[i] >= 'A' && ref[i] <= 'Z' {
		column = 26*column + int(ref[i]-'A') + 1
		i++
	}
	row, err := strconv.Atoi(ref[i:])
	return column, row, err == nil && i > 0 && row > 0
}

// CellName is the name of a cell of a sheet.
func CellName(column, row int) string {
	s := ""
	for ; column > 0; column = (column - 1) / 26 {
		s = string(rune('A'+(column-1)%26)) + s
	}
	return s + strconv.Itoa(row)
}
