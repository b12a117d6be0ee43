package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
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
// cell that has a comment already gets them added to it. All else stays as it is.
//
// A comment is a text (ECMA-376 part 1 §18.7) and a box that shows it (part 4
// §19).
func Annotate(w io.Writer, src *zip.Reader, f *report.Findings, l plan.Lang) error {
	e := ooxml.NewEdit(src)
	texts := make(map[string]map[string][]string) // the lines by sheet and cell
	order := make(map[string][]string)            // the cells in the order of the findings
	var sheets []string
	for i := range f.Findings {
		x := &f.Findings[i]
		at := place(f, x)
		if at.Cell == "" {
			continue
		}
		if texts[at.Sheet] == nil {
			texts[at.Sheet] = make(map[string][]string)
			sheets = append(sheets, at.Sheet)
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
	for _, s := range sheets {
		part, ok := parts[s]
		if !ok {
			continue
		}
		if err := annotate(e, src, part, order[s], texts[s]); err != nil {
			return fmt.Errorf("part %s: %w", part, err)
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

// annotate puts comments on the cells of a sheet.
func annotate(e *ooxml.Edit, src fs.FS, sheet string, cells []string, texts map[string][]string) error {
	rels, err := ooxml.Relations(src, sheet)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	comments, drawing := "", ""
	for _, r := range rels {
		switch {
		case strings.HasSuffix(r.Type, "/comments"):
			comments = r.Target
		case strings.HasSuffix(r.Type, "/vmlDrawing"):
			drawing = r.Target
		}
	}
	if comments == "" {
		comments = e.NewName("xl/comments", ".xml")
		var x ooxml.XML
		x.Start("comments", "xmlns", spreadsheetML)
		x.Start("authors")
		x.Start("author")
		x.Text("zeren")
		x.End()
		x.End()
		x.Start("commentList")
		x.Raw("")
		x.End()
		x.End()
		e.Set(comments, x.Bytes())
		if err := e.AddType(comments, commentsType); err != nil {
			return err
		}
		if _, err := e.AddRelation(sheet, ooxml.Relationships+"/comments", comments); err != nil {
			return err
		}
	}
	fresh, err := addComments(e, comments, cells, texts)
	if err != nil {
		return err
	}
	if drawing == "" {
		drawing = e.NewName("xl/drawings/vmlDrawing", ".vml")
		e.Set(drawing, []byte(`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`+
			`<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`))
		if err := e.AddType(drawing, drawingType); err != nil {
			return err
		}
		id, err := e.AddRelation(sheet, ooxml.Relationships+"/vmlDrawing", drawing)
		if err != nil {
			return err
		}
		if err := addDrawing(e, sheet, id); err != nil {
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

// addComments adds texts to the comments of a sheet, and returns the cells that
// had none.
func addComments(e *ooxml.Edit, part string, cells []string, texts map[string][]string) (fresh []string, err error) {
	data, err := e.Part(part)
	if err != nil {
		return nil, err
	}
	d := ooxml.NewDecoder(bytes.NewReader(data))
	have := make(map[string]int) // where the text of a cell's comment ends
	ref, at := "", 0
	for {
		at = int(d.InputOffset())
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "comment" {
				ref = ooxml.Attr(t, "ref")
			}
		case xml.EndElement:
			if t.Name.Local == "text" && int(d.InputOffset()) > at {
				have[ref] = at
			}
		}
	}
	var added bytes.Buffer
	var changes []ooxml.Change
	for _, c := range cells {
		var x ooxml.XML
		at, again := have[c]
		lines := strings.Join(texts[c], "\n")
		if !again {
			fresh = append(fresh, c)
			x.Start("comment", "xmlns", spreadsheetML, "ref", c, "authorId", "0")
			x.Start("text")
		} else {
			lines = "\n" + lines
		}
		x.Start("r", "xmlns", spreadsheetML)
		x.Start("t", "xml:space", "preserve")
		x.Text(lines)
		x.End()
		x.End()
		if !again {
			x.End()
			x.End()
			added.Write(x.Fragment())
			continue
		}
		changes = append(changes, ooxml.Change{From: at, To: at, Text: string(x.Fragment())})
	}
	data = ooxml.Apply(data, changes)
	if data, err = ooxml.BeforeEnd(data, "commentList", added.String()); err != nil {
		return nil, err
	}
	e.Set(part, data)
	return fresh, nil
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
