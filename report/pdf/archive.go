package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// An archive is a file that fpdf wrote, divided into its objects, to be made
// PDF/A-1b (ISO 19005-1, in China GB/T 23286.1-2009). That part and no later
// one, since what takes any PDF/A takes it, and a letter has no transparency,
// layer or attachment that would ask for more.
//
// fpdf writes some things that PDF/A-1 forbids and leaves out some that it
// wants. Where a file is not as expected here, that is an error: another fpdf
// must not break it unseen.
type archive struct {
	header  []byte
	objects [][]byte // by number; there is no object 0
	order   []int    // of the objects in the file
	root    int      // number of the catalog
	info    int      // number of the file's properties
}

// finish makes PDF/A-1b of a file that fpdf wrote with that outline and those
// fonts; with its dates, if it is dated.
func finish(file []byte, outline []mark, fonts []font, dated bool) ([]byte, error) {
	a, err := openArchive(file)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(a.pages(), a.catalog(), a.properties(dated), a.outline(outline), a.fonts(fonts)); err != nil {
		return nil, err
	}
	return a.write(), nil
}

var trailerForm = regexp.MustCompile(`^trailer\n<<\n/Size (\d+)\n/Root (\d+) 0 R\n/Info \d+ 0 R\n>>\nstartxref\n(\d+)\n%%EOF\n$`)

func openArchive(file []byte) (*archive, error) {
	at := bytes.LastIndex(file, []byte("\ntrailer\n")) + 1
	t := trailerForm.FindSubmatch(file[at:])
	if t == nil {
		return nil, errors.New("unexpected trailer")
	}
	var n [3]int // the expression lets only digits through
	for i := range n {
		n[i], _ = strconv.Atoi(string(t[i+1]))
	}
	size, xref := n[0], n[2]
	a := &archive{root: n[1], objects: make([][]byte, size)}
	const entry = len("0000000000 65535 f \n")
	head := fmt.Sprintf("xref\n0 %d\n", size)
	if xref > at || !bytes.HasPrefix(file[xref:], []byte(head)) || xref+len(head)+size*entry != at {
		return nil, errors.New("unexpected cross-reference table")
	}
	offsets := make([]int, size) // by number; that of 0 is where all end
	offsets[0] = xref
	for i := 1; i < size; i++ {
		o, err := strconv.Atoi(string(file[xref+len(head)+i*entry:][:10]))
		if err != nil || o >= xref {
			return nil, fmt.Errorf("object %d: unexpected place", i)
		}
		offsets[i] = o
		a.order = append(a.order, i)
	}
	slices.SortFunc(a.order, func(i, j int) int { return offsets[i] - offsets[j] })
	for k, i := range a.order {
		end := xref
		if k+1 < len(a.order) {
			end = offsets[a.order[k+1]]
		}
		body, ok := bytes.CutPrefix(file[offsets[i]:end], fmt.Appendf(nil, "%d 0 obj\n", i))
		body, ended := bytes.CutSuffix(body, []byte("\nendobj\n"))
		if !ok || !ended {
			return nil, fmt.Errorf("object %d: unexpected start or end", i)
		}
		a.objects[i] = body
	}
	a.header = file[:offsets[a.order[0]]]
	if !bytes.HasPrefix(a.header, []byte("%PDF-1.4\n%")) {
		return nil, fmt.Errorf("unexpected header %q", a.header)
	}
	return a, nil
}

// replace puts something else in place of what stands in an object once.
func (a *archive) replace(object int, old, new string) error {
	if n := bytes.Count(a.objects[object], []byte(old)); n != 1 {
		return fmt.Errorf("object %d has %q %d times", object, old, n)
	}
	a.objects[object] = bytes.Replace(a.objects[object], []byte(old), []byte(new), 1)
	return nil
}

// starting lists the objects that start in a way, by number.
func (a *archive) starting(with string) (found []int) {
	for i, body := range a.objects {
		if bytes.HasPrefix(body, []byte(with)) {
			found = append(found, i)
		}
	}
	return found
}

// pages takes the transparency groups out, which PDF/A-1 forbids, and compresses
// what is drawn.
func (a *archive) pages() error {
	var errs []error
	w, err := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	if err != nil {
		return err
	}
	for _, i := range a.starting("<</Type /Page\n") {
		errs = append(errs, a.replace(i, "/Group <</Type /Group /S /Transparency /CS /DeviceRGB>>\n", ""))
		content := contentsForm.FindSubmatch(a.objects[i])
		if content == nil {
			return fmt.Errorf("page %d has no contents", i)
		}
		n, _ := strconv.Atoi(string(content[1])) // the expression lets only digits through
		if n >= len(a.objects) {
			return fmt.Errorf("page %d has unexpected contents", i)
		}
		drawn, ok := bytes.CutPrefix(a.objects[n], plainForm.Find(a.objects[n]))
		drawn, ended := bytes.CutSuffix(drawn, []byte("\nendstream"))
		if !ok || !ended {
			return fmt.Errorf("object %d: unexpected start or end", n)
		}
		drawn = deflate(w, drawn)
		a.objects[n] = fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", len(drawn), drawn)
	}
	return errors.Join(errs...)
}

var (
	contentsForm = regexp.MustCompile(`/Contents (\d+) 0 R>>$`)
	plainForm    = regexp.MustCompile(`^<</Length \d+>>\nstream\n`)
)

// deflate compresses data with a writer that was made for another text.
func deflate(w *zlib.Writer, data []byte) []byte {
	var b bytes.Buffer
	w.Reset(&b)
	w.Write(data) // a buffer takes all
	w.Close()
	return b.Bytes()
}

// catalog takes the empty list of embedded files out, which PDF/A-1 forbids.
func (a *archive) catalog() error {
	return a.replace(a.root, "/Names <<\n/EmbeddedFiles << /Names [\n  \n] >>\n>>\n", "")
}

var dateForm = regexp.MustCompile(`\n/(CreationDate|ModDate) \(D:(\d{14})\)`)

// properties finds the properties, where fpdf's trailer names the colours
// instead, and says that their dates are in UTC, as those of the metadata are. Where
// the file is not dated they go.
func (a *archive) properties(dated bool) error {
	found := a.starting("<<\n/Producer ")
	if len(found) != 1 {
		return fmt.Errorf("%d properties", len(found))
	}
	a.info = found[0]
	if n := len(dateForm.FindAll(a.objects[a.info], -1)); n != 2 {
		return fmt.Errorf("properties with %d dates", n)
	}
	date := ""
	if dated {
		date = "\n/$1 (D:${2}Z)"
	}
	a.objects[a.info] = dateForm.ReplaceAll(a.objects[a.info], []byte(date))
	return nil
}

// outline says how many entries below each one are shown.
func (a *archive) outline(marks []mark) error {
	items := a.starting("<</Title ")
	if len(items) != len(marks) {
		return fmt.Errorf("%d entries of the outline, want %d", len(items), len(marks))
	}
	if len(marks) == 0 {
		return nil
	}
	root := a.starting("<</Type /Outlines ")
	if len(root) != 1 {
		return fmt.Errorf("%d outlines", len(root))
	}
	shown, below := outlineCounts(marks)
	errs := []error{a.replace(root[0], ">>", fmt.Sprintf("\n/Count %d>>", shown))}
	for k, i := range items {
		count := ""
		if below[k] != 0 {
			count = fmt.Sprintf("/Count %d", below[k])
		}
		errs = append(errs, a.replace(i, "\n/Count 0>>", "\n"+count+">>"))
	}
	return errors.Join(errs...)
}

// outlineCounts is how many entries an outline shows at first, and how many
// each entry shows below it: as a negative number where it is shut, which says
// how many it would.
func outlineCounts(marks []mark) (shown int, below []int) {
	below = make([]int, len(marks))
	var count func(first, depth int) (next, shown int)
	count = func(i, depth int) (int, int) {
		all := 0
		for i < len(marks) && marks[i].depth >= depth {
			at := i
			var n int
			i, n = count(at+1, marks[at].depth+1)
			all++
			if marks[at].shut {
				below[at] = -n
				continue
			}
			below[at] = n
			all += n
		}
		return i, all
	}
	_, shown = count(0, 0)
	return shown, below
}

// fonts marks the fonts as cut down: by a name with six letters in front, and
// by a list of the codes that are left.
func (a *archive) fonts(fonts []font) error {
	found := a.starting("<</Type /Font\n/Subtype /Type0\n")
	if len(found) != len(fonts) {
		return fmt.Errorf("%d fonts, want %d", len(found), len(fonts))
	}
	w := zlib.NewWriter(nil)
	for _, composite := range found { // fpdf writes seven objects a font
		cid, descriptor, codes, program := composite+1, composite+4, composite+5, composite+6
		if program >= len(a.objects) {
			return fmt.Errorf("font %d ends early", composite)
		}
		k := slices.IndexFunc(fonts, func(f font) bool {
			return bytes.Contains(a.objects[composite], []byte("/BaseFont "+fpdfName(f)+"\n"))
		})
		if k < 0 {
			return fmt.Errorf("font %d has an unexpected name", composite)
		}
		old, name := fpdfName(fonts[k])+"\n", "/"+subsetTag(a.objects[program])+"+"+fonts[k].name+"\n"
		set, err := cidSet(w, a.objects[codes])
		if err != nil {
			return fmt.Errorf("codes of font %d: %w", composite, err)
		}
		a.order = append(a.order, len(a.objects))
		end := fmt.Sprintf("/FontFile2 %d 0 R>>", program)
		if err := errors.Join(
			a.replace(composite, old, name),
			a.replace(cid, old, name),
			a.replace(descriptor, old, name),
			a.replace(descriptor, end, fmt.Sprintf("/CIDSet %d 0 R %s", len(a.objects), end)),
		); err != nil {
			return err
		}
		a.objects = append(a.objects, set)
	}
	return nil
}

// fpdfName is the name that fpdf gives a font.
func fpdfName(f font) string { return "/utf8" + strings.ToLower(f.name) }

// subsetTag is the six letters that tell one cut of a font from another.
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	tag := sum[:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

var codesForm = regexp.MustCompile(`^<</Length \d+/Filter /FlateDecode>>\nstream\n`)

// cidSet is the list of the codes that a font has, one bit a code, from the
// map of the codes to glyphs, two bytes a code.
func cidSet(w *zlib.Writer, codes []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(codes[len(codesForm.Find(codes)):]))
	if err != nil {
		return nil, err
	}
	glyphs := make([]byte, 2*0x10000)
	if _, err := io.ReadFull(r, glyphs); err != nil {
		return nil, err
	}
	set := make([]byte, 0x10000/8)
	set[0] = 0x80 // what a missing character is drawn as
	for i := range len(glyphs) / 2 {
		if glyphs[2*i] != 0 || glyphs[2*i+1] != 0 {
			set[i/8] |= 0x80 >> (i % 8)
		}
	}
	set = deflate(w, bytes.TrimRight(set, "\x00"))
	return fmt.Appendf(nil, "<</Length %d /Filter /FlateDecode>>\nstream\n%s\nendstream", len(set), set), nil
}

// write puts the objects together again. The file's identifier is made of what
// is in it.
func (a *archive) write() []byte {
	var b bytes.Buffer
	b.Write(a.header)
	offsets := make([]int, len(a.objects))
	for _, i := range a.order {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i, a.objects[i])
	}
	id := sha256.Sum256(b.Bytes())
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(a.objects))
	for _, o := range offsets[1:] {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%x> <%x>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		len(a.objects), a.root, a.info, id[:16], id[:16], xref)
	return b.Bytes()
}
