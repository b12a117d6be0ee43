package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// editBook does to a workbook what people do to one that was sent to them:
//
//	book IN OUT EDITS
//
// IN may be new, for a blank one. EDITS is a file with one edit a line:
//
//	set K4 推进中         a text; \n is a line end
//	number L4 0.5        a number
//	formula L5 1/2       a formula, without its result
//	comment K4 没钱       a comment
//	shape K4 没钱         a box with a text over cells
//	repeat M4 300 长      a text, so many times
//	strike M4 停工 已复工  a text with another behind it that is struck out
//	struck E4            all of a cell is struck out
//	link K4 http://a/    a link
//	picture K4           a picture over cells
//	foot 填报人：张三       words at the foot of the pages
//	styled M4 0.0 3.14   a number in a format, where _ is a space
//	merge M4 M6          several cells in one
//	delrow 5             rows and columns are deleted and added as by hand
//	insrow 5
//	delcol C
//	inscol C
//	move M C             a column before another
//	move M C seen        the same, but the hidden row on top stays
//	sort E all           the rows by a column, downwards
//	sort E visible       only what is seen of them
//	sheet 情况            a new sheet, that the next edits are of
//	on 台账               the sheet that the next edits are of
//	bare                 hidden rows, columns and sheets are lost
func editBook(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: book IN OUT EDITS")
	}
	f := excelize.NewFile()
	if args[0] != "new" {
		var err error
		f, err = excelize.OpenFile(ts.MkAbs(args[0]))
		ts.Check(err)
	}
	defer f.Close()
	sheet := f.GetSheetName(0)
	for line := range strings.Lines(ts.ReadFile(args[2])) {
		verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		a, b, _ := strings.Cut(rest, " ")
		switch verb {
		case "":
		case "set":
			ts.Check(f.SetCellStr(sheet, a, strings.ReplaceAll(b, `\n`, "\n")))
		case "number":
			v, err := strconv.ParseFloat(b, 64)
			ts.Check(err)
			ts.Check(f.SetCellFloat(sheet, a, v, -1, 64))
		case "formula":
			ts.Check(f.SetCellFormula(sheet, a, b))
		case "comment":
			ts.Check(f.AddComment(sheet, excelize.Comment{Cell: a, Author: "x", Text: b}))
		case "shape":
			ts.Check(f.AddShape(sheet, &excelize.Shape{Cell: a, Type: "rect", Paragraph: []excelize.RichTextRun{{Text: b}}}))
		case "repeat":
			n, text, _ := strings.Cut(b, " ")
			times, err := strconv.Atoi(n)
			ts.Check(err)
			ts.Check(f.SetCellStr(sheet, a, strings.Repeat(text, times)))
		case "strike":
			kept, out, _ := strings.Cut(b, " ")
			ts.Check(f.SetCellRichText(sheet, a, []excelize.RichTextRun{{Text: kept}, {Text: out, Font: &excelize.Font{Strike: true}}}))
		case "struck":
			style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
			ts.Check(err)
			ts.Check(f.SetCellStyle(sheet, a, a, style))
		case "link":
			ts.Check(f.SetCellHyperLink(sheet, a, b, "External"))
		case "picture":
			var p bytes.Buffer
			ts.Check(png.Encode(&p, image.NewGray(image.Rect(0, 0, 1, 1))))
			ts.Check(f.AddPictureFromBytes(sheet, a, &excelize.Picture{Extension: ".png", File: p.Bytes()}))
		case "foot":
			ts.Check(f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L" + rest + "&R&P"}))
		case "styled":
			format, number, _ := strings.Cut(b, " ")
			v, err := strconv.ParseFloat(number, 64)
			ts.Check(err)
			ts.Check(f.SetCellFloat(sheet, a, v, -1, 64))
			format = strings.ReplaceAll(format, "_", " ")
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
			ts.Check(err)
			ts.Check(f.SetCellStyle(sheet, a, a, style))
		case "merge":
			ts.Check(f.MergeCell(sheet, a, b))
		case "delrow":
			n, err := strconv.Atoi(a)
			ts.Check(err)
			ts.Check(f.RemoveRow(sheet, n))
		case "insrow":
			n, err := strconv.Atoi(a)
			ts.Check(err)
			ts.Check(f.InsertRows(sheet, n, 1))
		case "delcol":
			ts.Check(f.RemoveCol(sheet, a))
		case "inscol":
			ts.Check(f.InsertCols(sheet, a, 1))
		case "move":
			to, rest, _ := strings.Cut(b, " ")
			moveColumn(ts, f, sheet, a, to, rest == "seen")
		case "sort":
			sortRows(ts, f, sheet, a, b == "all")
		case "sheet":
			_, err := f.NewSheet(a)
			ts.Check(err)
			sheet = a
		case "on":
			sheet = a
		case "bare":
			f = bare(ts, f, sheet)
		default:
			ts.Fatalf("no edit is called %s", verb)
		}
	}
	ts.Check(f.SaveAs(ts.MkAbs(args[1])))
}

const firstLine = 4 // the row of the first line

func allRows(ts *testscript.TestScript, f *excelize.File, sheet string) [][]string {
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	ts.Check(err)
	return rows
}

// put writes what a cell held: a number as one.
func put(ts *testscript.TestScript, f *excelize.File, sheet string, column, row int, value string) {
	cell, err := excelize.CoordinatesToCellName(column, row)
	ts.Check(err)
	title, _ := excelize.CoordinatesToCellName(column, 1)
	code, err := f.GetCellValue(sheet, title)
	ts.Check(err)
	if v, err := strconv.ParseFloat(value, 64); err == nil && (code == "zeren:due" || code == "zeren:percent") && row >= firstLine {
		ts.Check(f.SetCellFloat(sheet, cell, v, -1, 64))
		return
	}
	ts.Check(f.SetCellStr(sheet, cell, value))
}

func moveColumn(ts *testscript.TestScript, f *excelize.File, sheet, from, to string, seen bool) {
	codes := allRows(ts, f, sheet)[0]
	at, err := excelize.ColumnNameToNumber(from)
	ts.Check(err)
	var column []string
	for _, r := range allRows(ts, f, sheet) {
		column = append(column, append(r, make([]string, 40)...)[at-1])
	}
	ts.Check(f.RemoveCol(sheet, from))
	ts.Check(f.InsertCols(sheet, to, 1))
	n, err := excelize.ColumnNameToNumber(to)
	ts.Check(err)
	for i, v := range column {
		put(ts, f, sheet, n, i+1, v)
	}
	for i := 0; seen && i < len(codes); i++ {
		cell, err := excelize.CoordinatesToCellName(i+1, 1)
		ts.Check(err)
		ts.Check(f.SetCellStr(sheet, cell, codes[i]))
	}
}

func sortRows(ts *testscript.TestScript, f *excelize.File, sheet, by string, all bool) {
	k, err := excelize.ColumnNameToNumber(by)
	ts.Check(err)
	rows := allRows(ts, f, sheet)
	wide := len(rows[0])
	lines := rows[firstLine-1:]
	for i := range lines {
		lines[i] = append(lines[i], make([]string, 40)...)[:wide]
	}
	sorted := slices.Clone(lines)
	slices.SortStableFunc(sorted, func(a, b []string) int { return strings.Compare(b[k-1], a[k-1]) })
	for i := range sorted {
		for c := range wide {
			name, _ := excelize.ColumnNumberToName(c + 1)
			visible, err := f.GetColVisible(sheet, name)
			ts.Check(err)
			if all || visible {
				put(ts, f, sheet, c+1, firstLine+i, sorted[i][c])
			}
		}
	}
}

// bare copies what is seen into a new workbook.
func bare(ts *testscript.TestScript, f *excelize.File, sheet string) *excelize.File {
	out := excelize.NewFile()
	for i, r := range allRows(ts, f, sheet)[1:] {
		at := 0
		for c, v := range r {
			name, _ := excelize.ColumnNumberToName(c + 1)
			visible, err := f.GetColVisible(sheet, name)
			ts.Check(err)
			if visible {
				at++
				put(ts, out, "Sheet1", at, i+1, v)
			}
		}
	}
	return out
}

// showCells prints the cells of a sheet that hold something, one a line:
//
//	cells FILE SHEET [COLUMNS]
func showCells(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: cells FILE SHEET [COLUMNS]")
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	rows, err := f.GetRows(args[1])
	ts.Check(err)
	for i, r := range rows {
		for k, v := range r {
			name, _ := excelize.ColumnNumberToName(k + 1)
			if v != "" && (len(args) < 3 || strings.Contains(","+args[2]+",", ","+name+",")) {
				fmt.Fprintf(ts.Stdout(), "%s%d %s\n", name, i+1, strings.ReplaceAll(v, "\n", `\n`))
			}
		}
	}
}
