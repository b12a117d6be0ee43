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
		data.Pages = append(data.Pages, l.draw())
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
}

var (
	drawChinese = drawWords{
		Lang: "zh", About: "红线是识别到的表格线，色块是由线围成的格子（指向格子可以看到行、列和读出的文字），绿框是文字行，绿底是表格以外的文字。",
		Rules: "线", Cells: "格子", Runs: "文字行", Chars: "文字",
		Page: "页", Picture: "这一页是图片，没有文字", NoCells: "没有线围成的格子，按文字的位置读表", Broken: "这一页损坏，没有读出来",
	}
	drawEnglish = drawWords{
		Lang: "en", About: "Red are the lines that were found, shaded the cells between them (point at one to see its row, its column and its text), framed in green the lines of text, on green what stands outside tables.",
		Rules: "lines", Cells: "cells", Runs: "lines of text", Chars: "characters",
		Page: "page", Picture: "this page is a picture without text", NoCells: "no lines make cells here; tables are read by the place of their words", Broken: "this page is damaged and was not read",
	}
)

type drawnPage struct {
	Number                     int
	Width, Height              float64
	Picture                    bool
	Cells, Notes, Lines, Rules []drawn
	Chars                      []drawn
}

// drawn is a box, a line to W and H, or a character of size H.
type drawn struct {
	X, Y, W, H   float64
	Shade, Title string
}

func (l *layout) draw() drawnPage {
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
	chars(l.page.hidden, "hidden")
	chars(l.askew, "askew")
	return p
}

func frame(x0, y0, x1, y1 float64, shade, title string) drawn {
	return drawn{round(x0), round(y0), round(x1 - x0), round(y1 - y0), shade, title}
}

// round keeps a hundredth of a point.
func round(x float64) float64 { return math.Round(x*100) / 100 }
