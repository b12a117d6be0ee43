package pdf

import (
	"context"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// Draw writes a page of HTML on which the lines, the cells and the text of each
// page of a file lie over one another: it shows why a cell was read as it was.
// Unlike [Read] it takes files without text, too. It fails with a [*plan.Failure]
// for what is no PDF.
func Draw(ctx context.Context, w io.Writer, name string, src []byte, l plan.Lang, opt *Options) error {
	if opt == nil {
		opt = new(Options)
	}
	if !Looks(src) {
		return &plan.Failure{Diag: plan.Diag{Code: plan.SourceNotPDF}}
	}
	d, err := open(ctx, src, opt)
	if err != nil {
		return err
	}
	words := drawEnglish
	if l == plan.Chinese {
		words = drawChinese
	}
	data := struct {
		Name   string
		Words  drawWords
		Pages  []drawnPage
		Broken []int
	}{name, words, nil, slices.Concat(d.broken, d.full)}
	layouts := layouts(d.pages)
	runnings(layouts)
	for _, l := range layouts {
		data.Pages = append(data.Pages, l.draw(words))
	}
	return drawing.Execute(w, data)
}

//go:embed draw.html
var drawHTML string

var drawing = template.Must(template.New("draw").Parse(drawHTML))

// drawWords are the words around the drawings.
type drawWords struct {
	Lang, About, Rules, Cells, Runs, Chars string
	Page, Picture, NoCells, Broken         string
	LeftOut                                string
	Left                                   map[string]string // why something was left out, by its kind
}

var (
	drawChinese = drawWords{
		Lang: "zh", About: "红线是识别到的表格线，色块是由线围成的格子（指向格子可以看到行、列和读出的文字），绿框是文字行，绿底是表格以外的文字。",
		Rules: "线", Cells: "格子", Runs: "文字行", Chars: "文字",
		Page: "页", Picture: "这一页是图片，没有文字", NoCells: "没有线围成的格子，按文字的位置读表", Broken: "这一页损坏，没有读出来",
		LeftOut: "没有读进格里的（指向它看原因）",
		Left: map[string]string{
			"hidden": "看不见：白字、盖住的字、页面以外的字", "cut": "在显示的范围以外", "askew": "方向与别的字不同", "over": "像印章、水印或后加的字",
			"kept": "可能不属于这一格，仍然读了", "dropped": "划线或下划线，不是表格线",
		},
	}
	drawEnglish = drawWords{
		Lang: "en", About: "Red are the lines that were found, shaded the cells between them (point at one to see its row, its column and its text), framed in green the lines of text, on green what stands outside tables.",
		Rules: "lines", Cells: "cells", Runs: "lines of text", Chars: "characters",
		Page: "page", Picture: "this page is a picture without text", NoCells: "no lines make cells here; tables are read by the place of their words", Broken: "this page is damaged and was not read",
		LeftOut: "not read as part of a cell (point at it to see why)",
		Left: map[string]string{
			"hidden": "not seen: white, covered, or beyond the page", "cut": "outside the area that is shown", "askew": "in another direction than the rest", "over": "like a stamp, a watermark or a note",
			"kept": "may not belong to this cell; read all the same", "dropped": "strikes text out or underlines it; no line of a table",
		},
	}
)

type drawnPage struct {
	Number                     int
	Width, Height              float64
	Picture                    bool
	Cells, Notes, Lines, Rules []drawn
	Chars                      []drawn
	Left, Dropped              []drawn // what was left out
}

// drawn is a box, a line to W and H, or a character of size H.
type drawn struct {
	X, Y, W, H   float64
	Shade, Title string
}

func (l *layout) draw(w drawWords) drawnPage {
	p := drawnPage{Number: l.page.number, Width: round(l.page.width), Height: round(l.page.height), Picture: l.page.picture()}
	lines := func(of []line) {
		for _, l := range of {
			p.Lines = append(p.Lines, frame(l.x0, l.base-l.size*0.9, l.x1, l.base+l.size*0.2, "", ""))
		}
	}
	for n, s := range l.sheets {
		for _, c := range s.cells {
			shade := "even"
			if (c.row+c.col)%2 == 1 {
				shade = "odd"
			}
			var text []string
			for _, l := range c.lines {
				text = append(text, l.text())
			}
			title := fmt.Sprintf("%d: %d,%d (%d×%d)\n%s", n+1, c.row+1, c.col+1, c.rows, c.cols, strings.Join(text, "\n"))
			p.Cells = append(p.Cells, frame(s.xs[c.col], s.ys[c.row], s.xs[c.col+c.cols], s.ys[c.row+c.rows], shade, title))
			if c.direction == rightwards {
				lines(c.lines)
			}
		}
	}
	for _, o := range l.outside {
		p.Notes = append(p.Notes, frame(o.x0, o.base-o.size, o.x1, o.base+o.size*0.3, "", o.text()))
	}
	for _, r := range l.page.rules {
		p.Rules = append(p.Rules, drawn{X: round(r.x0), Y: round(r.y0), W: round(r.x1), H: round(r.y1)})
	}
	chars := func(of []char, shade string) {
		for _, c := range of {
			if !c.blank() {
				p.Chars = append(p.Chars, drawn{X: round(c.x0), Y: round(c.base), H: round(c.size), Shade: shade, Title: c.text})
			}
		}
	}
	chars(l.page.chars, "")
	out := func(of []char, shade string) {
		chars(of, shade)
		for _, l := range linesOf(of) {
			p.Left = append(p.Left, frame(l.x0, l.base-l.size*0.9, l.x1, l.base+l.size*0.2, shade, w.Left[shade]+"\n"+l.text()))
		}
	}
	out(l.page.hidden, "hidden")
	out(l.page.cut, "cut")
	out(l.askew, "askew")
	out(l.over, "over")
	for _, f := range l.kept {
		p.Left = append(p.Left, frame(f.line.x0, f.line.y0, f.line.x1, f.line.y1, "kept", w.Left["kept"]+"\n"+f.text))
	}
	for _, r := range l.page.dropped {
		p.Dropped = append(p.Dropped, drawn{X: round(r.x0), Y: round(r.y0), W: round(r.x1), H: round(r.y1), Title: w.Left["dropped"]})
	}
	return p
}

func frame(x0, y0, x1, y1 float64, shade, title string) drawn {
	return drawn{round(x0), round(y0), round(x1 - x0), round(y1 - y0), shade, title}
}

// round keeps a hundredth of a point.
func round(x float64) float64 { return math.Round(x*100) / 100 }
