package report

// A Layout is the look of a letter, the same for every form that has pages.
// Distances are in millimetres, type sizes in points.
type Layout struct {
	Page   Page
	Title  Style // 公文标题
	Body   Style // 正文
	To     Style // 主送机关
	H1, H2 Style // 一级标题, 二级标题
	Header Style // 表头
	Cell   Style // 表格正文
	Band   Style // 表格分栏
	Note   Style // 表格附注
	Small  Style // 表格小字
	Form   Style // 签章栏
	// FormSmall is 签章栏 where the usual one has no room on a page.
	FormSmall Style
	Number    Style // 页码
	// DocNumber is 发文字号, centred below the title.
	DocNumber Style
	// FontNames are the names that a document has for the faces, by [Face]; empty
	// ones are the usual.
	FontNames [FaceCount]string
	// Sideways says that pages are turned to be bound with those that are not
	// (GB/T 9704-2012 §10): page numbers stand at the left edge, turned to be read
	// as on the other pages.
	Sideways bool
}

// Turned is the layout with the paper turned a quarter, so that its head is at
// the left edge of the paper as it is bound.
func (l Layout) Turned() Layout {
	p := l.Page
	l.Page.Width, l.Page.Height = p.Height, p.Width
	l.Page.Top, l.Page.Right, l.Page.Bottom, l.Page.Left = p.Left, p.Top, p.Right, p.Bottom
	l.Sideways = true
	return l
}

// A Page is the paper and the space that the text may fill.
type Page struct {
	Width, Height            float64 // mm
	Top, Bottom, Left, Right float64 // margins, mm
	NumberDrop               float64 // from the foot of the text to the dashes beside the page number, which stand at half its height, mm
}

// TextWidth is the width between the margins in mm.
func (p Page) TextWidth() float64 { return p.Width - p.Left - p.Right }

// TextHeight is the height between the margins in mm.
func (p Page) TextHeight() float64 { return p.Height - p.Top - p.Bottom }

// A Style is how one kind of paragraph is set.
type Style struct {
	Name   string // the name that the style has in a document for people
	Face   Face
	Size   float64 // pt
	Line   float64 // from base line to base line, pt
	Track  float64 // added to the width of each character, pt
	Indent float64 // of the first line, in characters
	Before float64 // space above, pt
	After  float64 // space below, pt
	Align  Align
}

// Face names a face by its office in the standard, not by a font file.
type Face int

const (
	FangSong  Face = iota // 仿宋: text
	XiaoBiao              // 小标宋: titles
	HeiTi                 // 黑体: level 1
	KaiTi                 // 楷体: level 2, remarks
	SongTi                // 宋体: page numbers
	FaceCount = int(SongTi) + 1
)

// GBT9704 is the layout of an official letter after GB/T 9704-2012: A4 (§5.2.1),
// margins of 37 mm above and 28 mm at the binding side and a text of 156 by
// 225 mm (§5.2.2), 22 lines of 28 characters of size 3 (§5.2.3), page numbers
// of size 4 between dashes that are 7 mm below the text (§7.5). Size 3 is 16 pt, size 2
// is 22 pt, size 4 is 14 pt. The standard leaves tables free: size 5, 10.5 pt.
func GBT9704() Layout {
	const line = 225.0 / 22 * 72 / 25.4 // 28.99 pt
	body := Style{Name: "公文正文", Face: FangSong, Size: 16, Line: line, Track: -0.25, Indent: 2}
	to := body
	to.Name, to.Indent = "主送机关", 0
	h1 := body
	h1.Name, h1.Face = "公文一级标题", HeiTi
	h2 := body
	h2.Name, h2.Face = "公文二级标题", KaiTi
	form := to
	form.Name = "签章栏"
	number := to
	number.Name, number.Align = "发文字号", Center
	return Layout{
		Page:   Page{Width: 210, Height: 297, Top: 37, Bottom: 35, Left: 28, Right: 26, NumberDrop: 7},
		Title:  Style{Name: "公文标题", Face: XiaoBiao, Size: 22, Line: 32, After: line, Align: Center},
		Body:   body,
		To:     to,
		H1:     h1,
		H2:     h2,
		Header: Style{Name: "表头", Face: HeiTi, Size: 10.5, Line: 15, Align: Center},
		Cell:   Style{Name: "表格正文", Face: FangSong, Size: 10.5, Line: 15},
		Band:   Style{Name: "表格分栏", Face: HeiTi, Size: 10.5, Line: 15},
		Note:   Style{Name: "表格附注", Face: KaiTi, Size: 10.5, Line: 15},
		Small:  Style{Name: "表格小字", Face: FangSong, Size: 8, Line: 11},
		Form:   form,

		FormSmall: formSmall(form),
		Number:    Style{Name: "页码", Face: SongTi, Size: 14, Line: 14},

		DocNumber: number,
	}
}

// formSmall is the style of places to sign in three quarters of the size.
func formSmall(s Style) Style {
	s.Name, s.Size, s.Track = "签章栏（小）", s.Size*3/4, 0
	s.Line = s.Size * 5 / 3
	return s
}
