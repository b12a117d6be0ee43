package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

const (
	spreadsheetML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	commentsType  = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
	drawingType   = "application/vnd.openxmlformats-officedocument.vmlDrawing"
)

// Annotate writes a copy of a workbook with the findings of each cell as a comment
// (批注) on it. Findings of the plan as a whole stand at the head of its table. A
// cell that has somebody's comment gets them added to it. What an earlier check
// said is taken out. All else stays as it is. A cell that people discuss has no room
// for more than their thread, so what is found there stands on the cell beside it.
//
// A comment is a text (ECMA-376 part 1 §18.7) and a box that shows it (part 4
// §19).
func Annotate(w io.Writer, src *zip.Reader, f *report.Findings, l plan.Lang) error {
	e := ooxml.NewEdit(src)
	texts := make(map[string]map[string][]string) // the lines by sheet and cell
	order := make(map[string][]string)            // the cells in the order of the findings
	for i := range f.Findings {
		x := &f.Findings[i]
		at := place(f, x)
		if at.Cell == "" {
			continue
		}
		if texts[at.Sheet] == nil {
			texts[at.Sheet] = make(map[string][]string)
		}
		if texts[at.Sheet][at.Cell] == nil {
			order[at.Sheet] = append(order[at.Sheet], at.Cell)
		}
		texts[at.Sheet][at.Cell] = append(texts[at.Sheet][at.Cell], report.CommentLines(x, l)...)
	}
	parts, err := sheetParts(src)
	if err != nil {
		return err
	}
	for _, s := range slices.Sorted(maps.Keys(parts)) {
		if err := annotate(e, src, parts[s], order[s], texts[s]); err != nil {
			return fmt.Errorf("part %s: %w", parts[s], err)
		}
	}
	return e.Write(w)
}

// place is the cell that a finding is told at.
func place(f *report.Findings, x *report.Finding) plan.Place {
	if row, _ := f.Table.Cell(x.Spot); row != nil {
		return row.At.InColumn(max(x.Spot.Column, 1))
	}
	for _, at := range x.At {
		if at.Cell != "" {
			return at
		}
	}
	if len(f.Table.Rows) > 0 {
		return f.Table.Rows[0].At
	}
	return plan.Place{}
}

// sheetParts are the parts of a workbook's sheets, by name.
func sheetParts(src fs.FS) (map[string]string, error) {
	main, err := ooxml.MainPart(src)
	if err != nil {
		return nil, err
	}
	rels, err := ooxml.Relations(src, main)
	if err != nil {
		return nil, err
	}
	out := make(map[string]string)
	err = ooxml.Elements(src, main, func(e xml.StartElement) {
		for _, r := range rels {
			if e.Name.Local == "sheet" && r.ID == ooxml.Attr(e, "id") {
				out[ooxml.Attr(e, "name")] = r.Target
			}
		}
	})
	return out, err
}

// annotate puts comments on the cells of a sheet, in place of those that an
// earlier check put there.
func annotate(e *ooxml.Edit, src fs.FS, sheet string, cells []string, texts map[string][]string) error {
	rels, err := ooxml.Relations(src, sheet)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	parts := make(map[string]string) // by the last word of their relation
	for _, r := range rels {
		parts[path.Base(r.Type)] = r.Target
	}
	comments, drawing := parts["comments"], parts["vmlDrawing"]
	switch {
	case comments != "":
		if err := earlier(e, comments, drawing); err != nil {
			return err
		}
	case len(cells) > 0:
		if comments, err = newComments(e, sheet); err != nil {
			return err
		}
	}
	if len(cells) == 0 {
		return nil
	}
	if threads := parts["threadedComment"]; threads != "" {
		data, err := e.Part(threads)
		if err != nil {
			return err
		}
		cells, texts = besideThreads(threadsIn(data), cells, texts)
	}
	fresh, err := addComments(e, comments, cells, texts)
	if err != nil {
		return err
	}
	if drawing == "" {
		if drawing, err = newDrawing(e, sheet); err != nil {
			return err
		}
	}
	data, err := e.Part(drawing)
	if err != nil {
		return err
	}
	var shapes bytes.Buffer
	for i, c := range fresh {
		shape(&shapes, 5000+i, c)
	}
	if data, err = ooxml.BeforeEnd(data, "xml", shapes.String()); err != nil {
		return err
	}
	e.Set(drawing, data)
	return nil
}

// threadsIn are the cells that people discuss ([MS-XLSX] §2.6.206). Programs that
// know threads show nothing else of their comments.
func threadsIn(data []byte) map[string]bool {
	out := make(map[string]bool)
	d := ooxml.NewDecoder(bytes.NewReader(data))
	for {
		t, err := d.Token()
		if err != nil {
			return out // what is damaged was told by who read the workbook
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "threadedComment" {
			out[ooxml.Attr(e, "ref")] = true
		}
	}
}

// besideThreads moves texts from cells with threads to the nearest of their rows
// without, and says there where they belong.
func besideThreads(threads map[string]bool, cells []string, texts map[string][]string) (order []string, moved map[string][]string) {
	moved = make(map[string][]string)
	for _, c := range cells {
		to, lines := c, texts[c]
		if column, row, ok := ooxml.ParseCell(c); ok && threads[c] {
			for k := 1; threads[to]; k++ {
				if to = ooxml.CellName(column+k, row); threads[to] && column > k {
					to = ooxml.CellName(column-k, row)
				}
			}
			lines = append([]string{c}, lines...)
		}
		if moved[to] == nil {
			order = append(order, to)
		}
		moved[to] = append(moved[to], lines...)
	}
	return order, moved
}

// newComments begins the part with a sheet's comments.
func newComments(e *ooxml.Edit, sheet string) (string, error) {
	part := e.NewName("xl/comments", ".xml")
	var x ooxml.XML
	x.Start("comments", "xmlns", spreadsheetML)
	x.Start("authors")
	x.Start("author")
	x.Text(report.CommentAuthor)
	x.End()
	x.End()
	x.Start("commentList")
	x.Raw("")
	x.End()
	x.End()
	e.Set(part, x.Bytes())
	if err := e.AddType(part, commentsType); err != nil {
		return "", err
	}
	_, err := e.AddRelation(sheet, ooxml.Relationships+"/comments", part)
	return part, err
}

// newDrawing begins the part with the boxes of a sheet's comments.
func newDrawing(e *ooxml.Edit, sheet string) (string, error) {
	part := e.NewName("xl/drawings/vmlDrawing", ".vml")
	e.Set(part, []byte(`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`+
		`<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`))
	if err := e.AddType(part, drawingType); err != nil {
		return "", err
	}
	id, err := e.AddRelation(sheet, ooxml.Relationships+"/vmlDrawing", part)
	if err != nil {
		return "", err
	}
	return part, addDrawing(e, sheet, id)
}

// later are the elements of a sheet that come after its drawing of comments
// (CT_Worksheet, ECMA-376 part 1 §18.3.1.99).
var later = regexp.MustCompile(`<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]`)

// addDrawing names the drawing of a sheet's comments in it.
func addDrawing(e *ooxml.Edit, sheet, id string) error {
	data, err := e.Part(sheet)
	if err != nil {
		return err
	}
	end := bytes.LastIndex(data, []byte("</"))
	if end < 0 {
		return ooxml.ErrNoEnd
	}
	prefix := ""
	if before, _, ok := strings.Cut(string(data[end+2:]), ":"); ok && !strings.ContainsAny(before, "> \t\r\n") {
		prefix = before + ":"
	}
	at := end
	if rows := bytes.LastIndex(data, []byte("sheetData")); rows >= 0 {
		if m := later.FindIndex(data[rows:]); m != nil {
			at = rows + m[0]
		}
	}
	text := fmt.Sprintf(`<%slegacyDrawing xmlns:r="%s" r:id="%s"/>`, prefix, ooxml.Relationships, id)
	e.Set(sheet, ooxml.Apply(data, []ooxml.Change{{From: at, To: at, Text: text}}))
	return nil
}

// shape writes the box of a cell's comment, which is hidden until the pointer is
// on the cell.
func shape(b *bytes.Buffer, n int, cell string) {
	column, row, _ := ooxml.ParseCell(cell)
	fmt.Fprintf(b, `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:110pt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
		`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`+
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
		n, n, column, max(row-2, 0), column+4, row+5, row-1, column-1)
}
